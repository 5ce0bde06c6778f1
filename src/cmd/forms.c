/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an author of forms uses: check, eval, list. */
#include "cmd/forms.h"

#include "base/edtf.h"
#include "base/i18n.h"
#include "casework/reference.h"
#include "cmd/args.h"
#include "cmd/out.h"
#include "cmd/start.h"
#include "form/check.h"
#include "form/eval.h"
#include "form/facts.h"
#include "form/list.h"
#include "form/list_files.h"
#include "form/workflow.h"
#include "ui/app.h"

#include <string.h>

struct book *
forms_book(struct app *app, struct err *err)
{
	return book_open(app->start->data_dirs, app->start->data_dirs_len, err);
}

static void
check_form(const char *path, struct book *book, struct yaml_problems *problems)
{
	form_check(path, i18n_languages, book, problems);
}

static void
check_reference(const char *path, struct book *book, struct yaml_problems *problems)
{
	(void)book;
	reference_check(path, problems);
}

static void
check_workflow(const char *path, struct book *book, struct yaml_problems *problems)
{
	(void)book;
	workflow_load(path, problems->arena, problems);
}

static void
check_facts(const char *path, struct book *book, struct yaml_problems *problems)
{
	(void)book;
	facts_load(path, problems->arena, problems);
}

/* What a file is says the key that it begins with. */
static const struct {
	const char *key;
	void (*check)(const char *path, struct book *book, struct yaml_problems *problems);
} kinds[] = {
    {"form", check_form},
    {"list", check_reference},
    {"standard", check_reference},
    {"respelling", check_reference},
    {"workflow", check_workflow},
    {"factbook", check_facts},
};

static void
check_file(const char *path, struct book *book, struct yaml_problems *problems)
{
	const struct yaml_node *root = yaml_read_file(path, problems->arena, problems);

	for (size_t i = 0; root && i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		if (!yaml_get(root, kinds[i].key))
			continue;
		kinds[i].check(path, book, problems);
		return;
	}
	if (root)
		yaml_problem(problems, path, root,
		    _("this is none of what is checked here: a file begins with form, list, "
		      "standard, respelling, workflow or factbook"));
}

bool
forms_check(struct app *app, int argc, const char *argv[], struct err *err)
{
	const struct option_spec options[] = {{0}};
	struct arena arena = {0};
	struct yaml_problems problems = {.arena = &arena};
	struct book *book;
	int left;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left < 1)
		return err_set(err, ERR_USAGE, _("form check needs at least one file"));
	book = forms_book(app, err);
	if (!book)
		return false;
	for (int i = 1; i <= left; i++)
		check_file(argv[i], book, &problems);
	out_problems(stdout, &problems);
	printf(_("checked: %d, errors: %zu, warnings: %zu\n"), left, problems.errors,
	    problems.len - problems.errors);
	book_free(book);
	if (problems.errors)
		err_set(err, problems.unread ? problems.unread : ERR_DATA,
		    _("errors: %zu; each is named above"), problems.errors);
	arena_free(&arena);
	return err->code == ERR_NONE;
}

static void
json_messages(struct json *json, const char *key, const struct eval_message messages[], size_t len)
{
	json_array(json, key);
	for (size_t i = 0; i < len; i++) {
		json_object(json, NULL);
		json_put_text(json, "rule", messages[i].rule);
		json_put_text(json, "message", messages[i].message);
		json_object_end(json);
	}
	json_array_end(json);
}

/* A set as an array, numbers and truth as themselves, everything else as text. */
static void
json_value(struct json *json, const struct eval_field *field)
{
	switch (field->kind) {
	case EVAL_NULL:
		json_put_text(json, "value", NULL);
		break;
	case EVAL_NUMBER:
		json_put_plain(json, "value", field->value);
		break;
	case EVAL_TRUTH:
		json_put_bool(json, "value", strcmp(field->value, "yes") == 0);
		break;
	case EVAL_TEXT:
		json_put_text(json, "value", field->value);
		break;
	case EVAL_SET:
		json_array(json, "value");
		for (const char *code = field->value; *code;) {
			struct arena arena = {0};
			size_t len = strcspn(code, " ");

			json_put_text(json, NULL, arena_dup_len(&arena, code, len));
			arena_free(&arena);
			code += len + (code[len] == ' ');
		}
		json_array_end(json);
		break;
	}
}

static void
print_json(const struct eval_report *report)
{
	struct json json = {.stream = stdout};

	json_object(&json, NULL);
	json_put_text(&json, "form", report->form->id);
	json_put_bool(&json, "complete", report->complete);
	json_array(&json, "fields");
	for (size_t i = 0; i < report->fields_len; i++) {
		const struct eval_field *field = &report->fields[i];

		json_object(&json, NULL);
		json_put_text(&json, "field", field->field->name);
		json_put_text(&json, "section", field->section);
		json_put_bool(&json, "visible", field->visible);
		json_value(&json, field);
		if (field->absent)
			json_put_text(&json, "absent", field->absent);
		json_put_bool(&json, "required", field->required);
		json_put_bool(&json, "missing", field->missing);
		/* Said only where it is so: most fields are neither. */
		if (field->read_only)
			json_put_bool(&json, "read_only", true);
		if (field->parked)
			json_put_bool(&json, "parked", true);
		json_messages(&json, "errors", field->errors, field->errors_len);
		json_messages(&json, "warnings", field->warnings, field->warnings_len);
		json_object_end(&json);
	}
	json_array_end(&json);
	json_object_end(&json);
	json_line(&json);
}

static void
print_messages(const char *word, const struct eval_message messages[], size_t len)
{
	for (size_t i = 0; i < len; i++) {
		printf("    %s: ", word);
		out_text(stdout, messages[i].message);
		printf("\n");
	}
}

/* The words are the same in every language: scripts read them. */
static void
print_report(const struct eval_report *report)
{
	for (size_t i = 0; i < report->fields_len; i++) {
		const struct eval_field *field = &report->fields[i];

		printf("%s: visible %s", field->field->name, field->visible ? "true" : "false");
		printf(", value ");
		if (field->kind == EVAL_NULL)
			printf("null");
		else
			out_text(stdout, field->value);
		if (field->absent)
			printf(", absent %s", field->absent);
		printf(", required %s, missing %s%s%s\n", field->required ? "true" : "false",
		    field->missing ? "true" : "false", field->read_only ? ", read only" : "",
		    field->parked ? ", parked" : "");
		print_messages("error", field->errors, field->errors_len);
		print_messages("warning", field->warnings, field->warnings_len);
	}
	printf("complete: %s\n", report->complete ? "true" : "false");
}

const struct form *
forms_find(struct book *book, const char *name, struct arena *arena, struct err *err)
{
	struct yaml_problems problems = {.arena = arena};
	const struct form *form;

	if (!strchr(name, '/') && !strstr(name, ".yaml"))
		return book_form(book, name, err);
	form = form_load(name, book_engine(book), arena, &problems);
	if (!form)
		yaml_fail(&problems, err);
	return form;
}

static bool
eval(struct book *book, const char *form_name, const char *path, const struct type_context *types,
    bool as_json, struct err *err)
{
	struct arena arena = {0};
	struct yaml_problems problems = {.arena = &arena};
	const struct form *form = forms_find(book, form_name, &arena, err);
	struct yaml_node *given = form ? yaml_read_file(path, &arena, &problems) : NULL;
	struct eval_report report;
	bool ok = given && form_eval(form, given, path, types, &arena, &problems, &report);

	if (ok)
		(as_json ? print_json : print_report)(&report);
	else if (form)
		yaml_fail(&problems, err);
	arena_free(&arena);
	return ok;
}

bool
forms_today(struct app *app, const char *text, int *today, struct err *err)
{
	char now[CLOCK_DAY_SIZE];
	struct edtf day = {0};

	if (!text) {
		clock_day(clock_now(&app->start->how.clock), app->start->how.clock.offset_min, now);
		text = now;
	}
	if (!edtf_parse(text, &day) || day.precision != EDTF_DAY)
		return err_set(
		    err, ERR_USAGE, _("--today is a day such as 2026-03-02, not “%s”"), text);
	*today = day.earliest;
	return true;
}

bool
forms_eval(struct app *app, int argc, const char *argv[], struct err *err)
{
	bool as_json = false, ok;
	const char *today_text = NULL;
	const struct option_spec options[] = {
	    {.name = "--json", .flag = &as_json}, {.name = "--today", .value = &today_text}, {0}};
	struct type_context types;
	struct list_files *lists;
	struct book *book;
	int left, today;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left != 2)
		return err_set(err, ERR_USAGE, _("form eval needs FORM ANSWERS.yaml"));
	if (!forms_today(app, today_text, &today, err))
		return false;
	book = forms_book(app, err);
	if (!book)
		return false;
	/* An author may have no case file. */
	lists = list_files_new(book);
	types = list_files_types(lists, app->start->lang, today);
	ok = eval(book, argv[1], argv[2], &types, as_json, err);
	list_files_free(lists);
	book_free(book);
	return ok;
}

/* What a script may write there: the codes of a choice, or the list they are in. */
static void
print_answers_taken(const struct field *field)
{
	for (size_t i = 0; i < field->choices_len; i++)
		printf("%s%s", i ? "|" : _(": "), field->choices[i].code);
	if (field->list)
		printf(_(": a code of %s"), field->list);
}

static bool
list_fields(struct book *book, const char *id, const char *lang, struct err *err)
{
	const struct form *form = book_form(book, id, err);

	for (size_t i = 0; form && i < form->fields_len; i++) {
		const struct field *field = &form->fields[i];

		out_key(stdout, field->name, 24);
		out_cell(stdout, field->type->name, 10);
		out_text(stdout, label_in(&field->label, lang, NULL));
		print_answers_taken(field);
		printf("\n");
	}
	return form != NULL;
}

static bool
list_forms(struct book *book, const char *lang, struct err *err)
{
	const char *const *ids = book_form_ids(book);

	for (size_t i = 0; ids[i]; i++) {
		const struct form *form = book_form(book, ids[i], err);
		bool replaces = false;

		if (!form)
			return false;
		book_form_path(book, ids[i], &replaces);
		out_key(stdout, form->id, 24);
		printf("%4lld  ", (long long)form->version);
		out_text(stdout, label_in(&form->title, lang, NULL));
		printf("%s\n", replaces ? _("  (replaces the shipped one)") : "");
	}
	return true;
}

bool
forms_list(struct app *app, int argc, const char *argv[], struct err *err)
{
	const struct option_spec options[] = {{0}};
	struct book *book;
	int left;
	bool ok;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left > 1)
		return err_set(err, ERR_USAGE, _("form list takes one form, or none for all"));
	book = forms_book(app, err);
	if (!book)
		return false;
	ok = left ? list_fields(book, argv[1], app->start->lang, err)
		  : list_forms(book, app->start->lang, err);
	book_free(book);
	return ok;
}
