/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Runs forms/tests: given answers, expected outcome. A file names its form and
 * lists cases; or it lists forms, each written out under "text" with its cases, or with the
 * mistake it is refused for. What a case expects is compared, what it does not name is not.
 *   visible, hidden: these fields are, others may be
 *   parked, read_only: these fields and no others
 *   missing, errors: these fields and no others
 *   warnings: how many, or these fields and no others
 *   values: field to value, as it is typed; complete: true or false
 */
#include "unit.h"

#include "base/buf.h"
#include "base/edtf.h"
#include "form/book.h"
#include "form/eval.h"
#include "form/list_files.h"

#include <dirent.h>

/* One case in work: what it expects, what came, what differs. */
struct trial {
	const struct yaml_node *expect;
	const struct eval_report *report;
	struct arena *arena;
	struct buf *differences;
};

static const struct eval_field *
find(const struct trial *trial, const char *name)
{
	for (size_t i = 0; i < trial->report->fields_len; i++)
		if (strcmp(trial->report->fields[i].field->name, name) == 0)
			return &trial->report->fields[i];
	buf_printf(trial->differences, "  no field %s\n", name);
	return NULL;
}

static bool
lists(const struct yaml_node *list, const char *name)
{
	for (const struct yaml_node *item = list->first; item; item = item->next)
		if (strcmp(item->text, name) == 0)
			return true;
	return false;
}

static void
compare_visible(struct trial *trial, const char *key, bool visible)
{
	const struct yaml_node *list = yaml_get(trial->expect, key);

	for (const struct yaml_node *item = list ? list->first : NULL; item; item = item->next) {
		const struct eval_field *field = find(trial, item->text);

		if (field && field->visible != visible)
			buf_printf(trial->differences, "  %s is %s\n", item->text,
			    visible ? "hidden" : "visible");
	}
}

static bool
is_missing(const struct eval_field *field)
{
	return field->missing;
}

static bool
has_errors(const struct eval_field *field)
{
	return field->errors_len > 0;
}

static bool
has_warnings(const struct eval_field *field)
{
	return field->warnings_len > 0;
}

static bool
is_parked(const struct eval_field *field)
{
	return field->parked;
}

static bool
is_read_only(const struct eval_field *field)
{
	return field->read_only;
}

/* The fields named, and no others, have the property. */
static void
compare_set(struct trial *trial, const char *key, bool (*has)(const struct eval_field *field))
{
	const struct yaml_node *list = yaml_get(trial->expect, key);

	if (!list || list->kind != YAML_LIST)
		return;
	for (const struct yaml_node *item = list->first; item; item = item->next)
		find(trial, item->text);
	for (size_t i = 0; i < trial->report->fields_len; i++) {
		const struct eval_field *field = &trial->report->fields[i];

		if (has(field) != lists(list, field->field->name))
			buf_printf(trial->differences, "  %s: %s is %sin it%s%s\n", key,
			    field->field->name, has(field) ? "" : "not ",
			    field->errors_len ? ": " : "",
			    field->errors_len ? field->errors[0].message : "");
	}
}

static void
compare_warnings(struct trial *trial)
{
	const struct yaml_node *expected = yaml_get(trial->expect, "warnings");
	size_t warnings = 0;

	compare_set(trial, "warnings", has_warnings);
	if (!expected || expected->kind != YAML_SCALAR)
		return;
	for (size_t i = 0; i < trial->report->fields_len; i++)
		warnings += trial->report->fields[i].warnings_len;
	if (strcmp(expected->text, arena_printf(trial->arena, "%zu", warnings)) != 0)
		buf_printf(
		    trial->differences, "  %zu warnings, not %s\n", warnings, expected->text);
}

/* A list is a set: its codes with blanks between. */
static const char *
expected_value(const struct trial *trial, const struct yaml_node *node)
{
	const char *text = "";

	if (node->kind == YAML_SCALAR)
		return yaml_is_null(node) ? "" : node->text;
	for (const struct yaml_node *item = node->first; item; item = item->next)
		text = arena_printf(trial->arena, "%s%s%s", text, text[0] ? " " : "", item->text);
	return text;
}

static void
compare_values(struct trial *trial)
{
	const struct yaml_node *values = yaml_get(trial->expect, "values");

	for (const struct yaml_node *node = values ? values->first : NULL; node;
	     node = node->next) {
		const struct eval_field *field = find(trial, node->key);
		const char *expected = expected_value(trial, node);

		if (field && strcmp(field->value, expected) != 0)
			buf_printf(trial->differences, "  %s is \"%s\", not \"%s\"\n", node->key,
			    field->value, expected);
	}
}

static void
compare_all(struct trial *trial)
{
	const char *complete = yaml_get_text(trial->expect, "complete");

	compare_visible(trial, "visible", true);
	compare_visible(trial, "hidden", false);
	compare_set(trial, "missing", is_missing);
	compare_set(trial, "errors", has_errors);
	compare_set(trial, "parked", is_parked);
	compare_set(trial, "read_only", is_read_only);
	compare_warnings(trial);
	compare_values(trial);
	if (complete && (strcmp(complete, "true") == 0) != trial->report->complete)
		buf_printf(trial->differences, "  it is %s\n",
		    trial->report->complete ? "complete" : "not complete");
}

static int
day_of(const struct yaml_node *one)
{
	const char *today = yaml_get_text(one, "today");
	struct edtf date;

	return today && edtf_parse(today, &date) ? date.earliest : day_number(2026, 3, 2);
}

/* What differs in one case; "" when nothing does. */
static const char *
run_case(const struct form *form, const struct yaml_node *one, const char *file,
    struct list_files *lists, struct arena *arena)
{
	static const char *const keys[] = {"name", "today", "lang", "answers", "expect", NULL};
	static const char *const expected[] = {"visible", "hidden", "missing", "errors", "warnings",
	    "parked", "read_only", "complete", "values", NULL};
	struct yaml_problems problems = {.arena = arena};
	const char *lang = yaml_get_text(one, "lang");
	struct type_context types = list_files_types(lists, lang ? lang : "en", day_of(one));
	const struct yaml_node *answers = yaml_get(one, "answers");
	struct eval_report report;
	struct buf differences = {0};
	struct trial trial = {.expect = yaml_get(one, "expect"),
	    .report = &report,
	    .arena = arena,
	    .differences = &differences};
	const char *text;

	yaml_check_keys(&problems, file, one, keys);
	if (!trial.expect || !answers)
		return "  answers or expect is missing\n";
	yaml_check_keys(&problems, file, trial.expect, expected);
	if (form_eval(form, answers, file, &types, arena, &problems, &report))
		compare_all(&trial);
	for (size_t i = 0; i < problems.len; i++)
		buf_printf(&differences, "  line %d: %s\n", problems.items[i].line,
		    problems.items[i].text);
	text = arena_dup(arena, buf_str(&differences));
	buf_free(&differences);
	return text;
}

struct tally {
	size_t cases, failed;
	struct book *book;
	struct list_files *lists;
	const char *path;
	struct arena arena; /* of one file */
};

static void
count(struct tally *tally, const struct yaml_node *at, const char *name, const char *differences)
{
	tally->cases++;
	if (!differences[0])
		return;
	tally->failed++;
	print_message("%s:%d: %s\n%s", tally->path, at->line, name, differences);
}

static void
run_cases(struct tally *tally, const struct form *form, const struct yaml_node *cases)
{
	for (const struct yaml_node *one = cases->first; one; one = one->next)
		count(tally, one, yaml_get_text(one, "name"),
		    run_case(form, one, tally->path, tally->lists, &tally->arena));
}

/* Is the mistake among what is told of a form that does not load? */
static const char *
compare_refusal(struct tally *tally, const struct form *form, const char *part,
    const struct yaml_problems *problems)
{
	if (form)
		return "  the form is not refused\n";
	for (size_t i = 0; i < problems->len; i++)
		if (!problems->items[i].is_warning && strstr(problems->items[i].text, part))
			return "";
	return arena_printf(&tally->arena, "  it says \"%s\", not \"%s\"\n",
	    problems->len ? problems->items[0].text : "", part);
}

/* A form written out in the file of its cases. */
static void
run_written(struct tally *tally, const struct yaml_node *node)
{
	static const char *const keys[] = {"name", "text", "refused", "cases", NULL};
	struct yaml_problems problems = {.arena = &tally->arena};
	const char *name = yaml_get_text(node, "name"), *text = yaml_get_text(node, "text");
	const char *refused = yaml_get_text(node, "refused");
	const struct yaml_node *cases = yaml_get(node, "cases");
	const struct form *form;

	yaml_check_keys(&problems, tally->path, node, keys);
	if (!name || !text || (!refused && (!cases || !cases->len)) || problems.len)
		fail_msg("%s:%d: a form here has a name, its text, and cases or what it is refused "
			 "for",
		    tally->path, node->line);
	form = form_load_bytes(
	    text, strlen(text), name, book_engine(tally->book), &tally->arena, &problems);
	if (refused)
		count(tally, node, name, compare_refusal(tally, form, refused, &problems));
	else if (!form)
		fail_msg("%s:%d: %s: line %d: %s", tally->path, node->line, name,
		    problems.items[0].line, problems.items[0].text);
	else
		run_cases(tally, form, cases);
}

static void
run_file(struct tally *tally)
{
	struct yaml_problems problems = {.arena = &tally->arena};
	struct err err = {0};
	const struct yaml_node *root = yaml_read_file(tally->path, &tally->arena, &problems);
	const char *id = root ? yaml_get_text(root, "form") : NULL;
	const struct form *form = id ? book_form(tally->book, id, &err) : NULL;
	const struct yaml_node *cases = root ? yaml_get(root, "cases") : NULL;
	const struct yaml_node *forms = root ? yaml_get(root, "forms") : NULL;

	if (forms) {
		for (const struct yaml_node *one = forms->first; one; one = one->next)
			run_written(tally, one);
		return;
	}
	if (!form || !cases || !cases->len)
		fail_msg("%s: %s", tally->path,
		    problems.len ? problems.items[0].text
				 : (err.text[0] ? err.text : "no form or no cases in it"));
	run_cases(tally, form, cases);
}

static struct book *
open_book(struct arena *arena)
{
	const char *srcdir = getenv("SRCDIR");
	const char *dir = arena_printf(arena, "%s/forms", srcdir ? srcdir : ".");
	struct err err = {0};
	struct book *book = book_open(&dir, 1, &err);

	if (!book)
		fail_msg("%s", err.text);
	return book;
}

static void
forms_do_what_their_tests_expect(void **state)
{
	const char *srcdir = getenv("SRCDIR");
	struct arena arena = {0};
	struct tally tally = {.book = open_book(&arena)};
	const char *path = arena_printf(&arena, "%s/forms/tests", srcdir ? srcdir : ".");
	struct dirent *entry;
	DIR *dir = opendir(path);

	(void)state;
	assert_non_null(dir);
	tally.lists = list_files_new(tally.book);
	while ((entry = readdir(dir))) {
		if (entry->d_name[0] == '.' || !strstr(entry->d_name, ".yaml"))
			continue;
		tally.path = arena_printf(&arena, "%s/%s", path, entry->d_name);
		run_file(&tally);
		arena_free(&tally.arena);
	}
	closedir(dir);
	print_message("%zu cases\n", tally.cases);
	assert_true(tally.cases > 0);
	assert_int_equal(tally.failed, 0);
	list_files_free(tally.lists);
	book_free(tally.book);
	arena_free(&arena);
}

/* The runner itself: each expectation that does not hold must be seen. */
static void
what_does_not_hold_is_seen(void **state)
{
	static const char yaml[] =
	    "form: f\nversion: 1\ntitle: F\nsections:\n- section: s\n  fields:\n"
	    "  - {field: a, type: integer, label: A, required: true}\n"
	    "  - {field: b, type: integer, label: B, show_if: \":a\"}\n";
	static const char *const wrong[] = {"hidden: [a]", "visible: [b]", "missing: []",
	    "missing: [a, b]", "errors: [a]", "warnings: 1", "warnings: [a]", "complete: true",
	    "values: {a: 1}", "visible: [c]", "visable: [a]", "parked: [a]", "read_only: [a]"};
	static const char *const right[] = {"hidden: [b], visible: [a]", "missing: [a], errors: []",
	    "warnings: 0, complete: false", "values: {a: null}", "parked: [], read_only: []"};
	struct arena arena = {0};
	struct yaml_problems problems = {.arena = &arena};
	struct rule_engine *engine = rule_engine_new();
	struct form *form = form_load_bytes(yaml, strlen(yaml), "f", engine, &arena, &problems);
	struct book *book = open_book(&arena);
	struct list_files *lists = list_files_new(book);

	(void)state;
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]) + sizeof(right) / sizeof(right[0]);
	     i++) {
		bool is_wrong = i < sizeof(wrong) / sizeof(wrong[0]);
		const char *expect =
		    is_wrong ? wrong[i] : right[i - sizeof(wrong) / sizeof(wrong[0])];
		const char *text =
		    arena_printf(&arena, "{name: n, answers: {b: null}, expect: {%s}}", expect);
		const struct yaml_node *one = yaml_read(text, strlen(text), "t", &arena, &problems);

		if (is_wrong != (run_case(form, one, "t", lists, &arena)[0] != '\0'))
			fail_msg("%s", expect);
	}
	list_files_free(lists);
	book_free(book);
	rule_engine_free(engine);
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(forms_do_what_their_tests_expect),
	    cmocka_unit_test(what_does_not_hold_is_seen),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
