/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Twenty questions on which engines of forms differ, and what ours does. valise-forms(5), "Hard
 * cases", has the same in words, in the same order. Most are rows of one table; what takes a
 * case file is below it.
 */
#include "desk_file.h"

#include "base/file.h"
#include "casework/timeline.h"
#include "exchange/summary.h"
#include "form_text.h"

enum { QUESTIONS = 20 };

/*
 * given: answers one after the other, "a=1;b=x"; "a=!refused" is a reason.
 * expect: what must hold then, parted by ";":
 *   a=3      its value, as it is typed      a!  it is wrong      a?  it is warned of
 *   -a       hidden     +a  visible         *a  missing          ~a  parked
 *   #        complete   !#  not complete
 * For a form that is refused, refused is a part of what it says.
 */
static const struct semantic {
	int question;
	const char *says, *fields, *given, *expect, *refused;
} semantics[] = {
    {1, "a hidden answer is kept, and read by nobody",
	"  - {field: a, type: yesno, label: A}\n"
	"  - {field: b, type: integer, label: B, show_if: \":a\"}\n"
	"  - {field: c, type: integer, label: C, calculate: \"coalesce(:b, -1)\"}\n"
	"  - {field: d, type: integer, label: D, check: {rule: \":d > :b\", message: M}}\n",
	"a=yes;b=5;d=3;a=no", "-b;~b;b=5;c=-1;#", NULL},
    {1, "and counts again when it is shown again",
	"  - {field: a, type: yesno, label: A}\n"
	"  - {field: b, type: integer, label: B, show_if: \":a\"}\n"
	"  - {field: c, type: integer, label: C, calculate: \"coalesce(:b, -1)\"}\n",
	"a=yes;b=5;a=no;a=yes", "+b;b=5;c=5", NULL},
    {3, "what is not asked is neither required nor checked",
	"  - {field: a, type: yesno, label: A}\n"
	"  - {field: b, type: integer, label: B, show_if: \":a\", required: true, check: {rule: "
	"\":b > 9\", message: M}}\n",
	"a=yes;b=5;a=no", "-b;#", NULL},
    {4, "a check is not asked about an empty answer",
	"  - {field: a, type: text, label: A, required: true, check: {rule: \"length(coalesce(:a, "
	"'')) > 2\", message: M}}\n",
	"", "*a;!#", NULL},
    {4, "a reason is empty to a check, and an answer to what is required",
	"  - {field: a, type: text, label: A, required: true, absent: [refused], check: {rule: "
	"\"length(coalesce(:a, '')) > 2\", message: M}}\n",
	"a=!refused", "#", NULL},
    {5, "everything is settled before a check is asked, in whatever order it was written",
	"  - {field: z, type: integer, label: Z, check: {rule: \":z = :y + 1\", message: M}}\n"
	"  - {field: y, type: integer, label: Y, calculate: \":x * 2\"}\n"
	"  - {field: x, type: integer, label: X, calculate: \":w + 1\"}\n"
	"  - {field: w, type: integer, label: W}\n",
	"z=5;w=1", "x=2;y=4;#", NULL},
    {5, "a form that waits for itself is refused, with the way round",
	"  - {field: a, type: integer, label: A, calculate: \":b\"}\n"
	"  - {field: b, type: integer, label: B, show_if: \":a > 1\"}\n",
	NULL, NULL, "a → b → a"},
    {7, "what counts with an empty answer is empty",
	"  - {field: a, type: integer, label: A}\n"
	"  - {field: b, type: integer, label: B}\n"
	"  - {field: sum, type: integer, label: S, calculate: \":a + :b\"}\n"
	"  - {field: most, type: integer, label: M, calculate: \"max(:a, :b)\"}\n"
	"  - {field: said, type: integer, label: N, calculate: \"coalesce(:a, 0) + coalesce(:b, "
	"0)\"}\n"
	"  - {field: note, type: text, label: T, show_if: \":a + :b > 0\"}\n"
	"  - {field: other, type: text, label: O, show_if: \"NOT (:a + :b > 0)\"}\n"
	"  - {field: c, type: integer, label: C, check: {rule: \":c > :a + :b\", message: M}}\n",
	"a=3;c=0", "sum=;most=;said=3;-note;-other;#", NULL},
    {8, "no text is true or false",
	"  - {field: a, type: text, label: A}\n"
	"  - {field: b, type: text, label: B, show_if: \":a\"}\n",
	NULL, NULL, "needs something true or false"},
    {8, "nor is what is true or false a text",
	"  - {field: a, type: yesno, label: A}\n"
	"  - {field: b, type: text, label: B, show_if: \":a = 'false'\"}\n",
	NULL, NULL, "a text is compared with a number"},
    {9, "numbers are exact to their last place",
	"  - {field: a, type: decimal, label: A}\n"
	"  - {field: b, type: decimal, label: B, digits: 1, calculate: \":a * 3\"}\n"
	"  - {field: same, type: yesno, label: S, calculate: \":a = 0.1\"}\n"
	"  - {field: pay, type: money, label: P}\n"
	"  - {field: dear, type: yesno, label: D, calculate: \"amount(:pay) = 0.3\"}\n",
	"a=0,1;pay=0,30 EUR", "a=0.10;b=0.3;same=yes;pay=0.30 EUR;dear=yes", NULL},
    {9, "zeros in front make a text",
	"  - {field: a, type: choice, label: A, choices: {'0110': X, '110': Y}}\n"
	"  - {field: b, type: yesno, label: B, calculate: \":a = '110'\"}\n",
	"a=0110", "a=0110;b=no", NULL},
    {10, "a default is for once, what is computed for ever",
	"  - {field: a, type: integer, label: A, default: 3}\n"
	"  - {field: b, type: integer, label: B, calculate: \":a * 2\"}\n",
	"a=;a=4;a=", "a=;b=", NULL},
    {11, "nothing in a rule changes by itself",
	"  - {field: a, type: text, label: A, show_if: \"random() > 0\"}\n", NULL, NULL,
	"no function \"random\""},
    {11, "nor the time of the day",
	"  - {field: a, type: text, label: A, show_if: \"date('now') > '2026'\"}\n", NULL, NULL,
	"use :today"},
    {11, "today is one day for the whole session",
	"  - {field: a, type: date, label: A, calculate: \":today\"}\n", "", "a=2026-03-02", NULL},
    {12, "a choice that is offered no more waits, with all that hangs on it",
	"  - {field: a, type: choice, label: A, choices: {x: X, y: Y}}\n"
	"  - {field: b, type: choice, label: B, required: true, columns: [for_a], choice_filter: "
	"\"@for_a = :a\", choices: {p: {en: P, for_a: x}, q: {en: Q, for_a: y}}}\n"
	"  - {field: c, type: choice, label: C, columns: [for_b], choice_filter: \"@for_b = :b\", "
	"choices: {r: {en: R, for_b: p}}}\n"
	"  - {field: d, type: yesno, label: D, calculate: \":c IS NOT NULL\"}\n",
	"a=x;b=p;c=r;a=y", "b=p;c=r;~b;~c;b?;c?;*b;d=no;!#", NULL},
    {12, "and comes back when it is offered again",
	"  - {field: a, type: choice, label: A, choices: {x: X, y: Y}}\n"
	"  - {field: b, type: choice, label: B, columns: [for_a], choice_filter: "
	"\"@for_a = :a\", choices: {p: {en: P, for_a: x}, q: {en: Q, for_a: y}}}\n"
	"  - {field: d, type: yesno, label: D, calculate: \":b = 'p'\"}\n",
	"a=x;b=p;a=;a=x", "b=p;d=yes;#", NULL},
    {13, "there is one way to be empty",
	"  - {field: t, type: text, label: T}\n"
	"  - {field: s, type: choices, label: S, choices: {x: X}}\n"
	"  - {field: n, type: yesno, label: N, calculate: \":t IS NULL AND :s IS NULL\"}\n"
	"  - {field: m, type: integer, label: M, calculate: \"count_selected(:s)\"}\n"
	"  - {field: e, type: yesno, label: E, calculate: \":t = ''\"}\n",
	"t=x;s=x;t=  ;s=,", "n=yes;m=0;e=", NULL},
    {15, "sets are the same whatever the order they were ticked in",
	"  - {field: a, type: choices, label: A, choices: {x: X, y: Y, z: Z}}\n"
	"  - {field: b, type: choices, label: B, choices: {x: X, y: Y, z: Z}}\n"
	"  - {field: same, type: yesno, label: S, calculate: \":a = :b\"}\n",
	"a=z x;b=x z", "a=x z;same=yes", NULL},
    {16, "a date that is not exact is perhaps, and perhaps warns",
	"  - {field: a, type: date, precision: [year, approximate], label: A, check: {rule: "
	"\"age(:a, :today) >= 18\", message: M}}\n"
	"  - {field: b, type: text, label: B, show_if: \"age(:a, :today) >= 18\"}\n",
	"a=~2007", "a?;-b;#", NULL},
    {16, "and is sure where every day it may be says the same",
	"  - {field: a, type: date, precision: [year, approximate], label: A, check: {rule: "
	"\"age(:a, :today) >= 18\", message: M}}\n",
	"a=2015", "a!;!#", NULL},
    {18, "a retired choice is kept, counts, and is marked",
	"  - {field: a, type: choice, label: A, choices: {x: X}}\n"
	"  - {field: b, type: yesno, label: B, calculate: \":a IS NOT NULL\"}\n",
	"a=^old", "a=old;a?;b=yes;#", NULL},
    {19, "a column of the choices and an answer are never mistaken for each other",
	"  - {field: region, type: choice, label: R, choices: {n: N, s: S}}\n"
	"  - {field: town, type: choice, label: T, columns: [region], choice_filter: \"@region = "
	":region\", choices: {k: {en: K, region: n}, a: {en: A, region: s}}}\n",
	"region=n;town=k", "town=k;#", NULL},
    {19, "what has the wrong sign is told",
	"  - {field: town, type: choice, label: T, columns: [region], choice_filter: \"@code = "
	":region\", choices: {k: {en: K, region: n}}}\n",
	NULL, NULL, "the column of the choices is @region"},
    {20, "a rule looks into no table",
	"  - {field: a, type: integer, label: A, calculate: \"(SELECT count(*) FROM person)\"}\n",
	NULL, NULL, "means nothing here"},
    {20, "loads nothing",
	"  - {field: a, type: integer, label: A, calculate: \"load_extension('x')\"}\n", NULL, NULL,
	"no function"},
    {20, "and repeats nothing without end",
	"  - {field: a, type: text, label: A}\n"
	"  - {field: b, type: yesno, label: B, calculate: \"regex(:a, '(x{1,9999}){1,9999}')\"}\n",
	NULL, NULL, "repe"},
};

enum { SEMANTICS = sizeof(semantics) / sizeof(semantics[0]) };

/* "a=^old": as it is on disk, from before the form was changed. */
static void
give(struct form_text *text, char *given)
{
	char *equals = strchr(given, '=');
	size_t field;
	struct err err = {0};

	assert_non_null(equals);
	*equals = '\0';
	field = form_text_field(text, given);
	if (equals[1] == '!') {
		assert_ok(answers_set_absent(
			      &text->answers, field, absent_from_word(equals + 2), NULL, &err),
		    err);
	} else if (equals[1] == '^') {
		answers_load(&text->answers, field, value_text(equals + 2), 0);
		answers_settle(&text->answers, NULL);
	} else {
		form_text_type(text, given, equals + 1);
	}
}

static size_t
problems_of(const struct answer *answer, bool warnings)
{
	size_t count = 0;

	for (size_t i = 0; i < answer->problems_len; i++)
		count += answer->problems[i].is_warning == warnings;
	return count;
}

static bool
holds(struct form_text *text, char *expected)
{
	char *equals = strchr(expected, '=');
	size_t len = strlen(expected);

	if (strcmp(expected, "#") == 0)
		return text->answers.complete;
	if (strcmp(expected, "!#") == 0)
		return !text->answers.complete;
	if (equals) {
		*equals = '\0';
		return strcmp(form_text_value(text, expected), equals + 1) == 0;
	}
	if (strchr("-+*~", expected[0])) {
		const struct answer *answer = form_text_answer(text, expected + 1);

		switch (expected[0]) {
		case '-':
			return !answer->visible;
		case '+':
			return answer->visible;
		case '*':
			return answer->missing;
		default:
			return answer->parked;
		}
	}
	assert_true(expected[len - 1] == '!' || expected[len - 1] == '?');
	len = expected[len - 1] == '?';
	expected[strlen(expected) - 1] = '\0';
	return problems_of(form_text_answer(text, expected), len) > 0;
}

/* Each piece between ";" on its own. */
static void
for_each(struct form_text *text, const struct semantic *semantic, const char *list,
    bool (*each)(struct form_text *, const struct semantic *, char *))
{
	while (list && *list) {
		size_t len = strcspn(list, ";");
		char *piece = arena_dup_len(&text->arena, list, len);

		if (!each(text, semantic, piece))
			fail_msg(
			    "%d. %s: not %.*s", semantic->question, semantic->says, (int)len, list);
		list += len + (list[len] != '\0');
	}
}

static bool
give_piece(struct form_text *text, const struct semantic *semantic, char *piece)
{
	(void)semantic;
	give(text, piece);
	return true;
}

static bool
expect_piece(struct form_text *text, const struct semantic *semantic, char *piece)
{
	(void)semantic;
	return holds(text, piece);
}

static void
try_semantic(const struct semantic *semantic)
{
	struct form_text text;
	bool told = false;

	if (!semantic->refused) {
		form_text_open(&text, semantic->fields);
		for_each(&text, semantic, semantic->given, give_piece);
		for_each(&text, semantic, semantic->expect, expect_piece);
		form_text_close(&text);
		return;
	}
	form_text_try(&text, semantic->fields);
	for (size_t i = 0; !text.form && i < text.problems.len; i++)
		told = told || strstr(text.problems.items[i].text, semantic->refused);
	if (!told)
		fail_msg("%d. %s: it says \"%s\"", semantic->question, semantic->says,
		    text.problems.len ? text.problems.items[0].text : "nothing");
	form_text_close(&text);
}

static void
what_the_table_says_holds(void **state)
{
	(void)state;
	for (size_t i = 0; i < SEMANTICS; i++)
		try_semantic(&semantics[i]);
}

/* A row that says the contrary must fail. */
static void
what_does_not_hold_is_seen(void **state)
{
	static const char *const wrong[] = {"a=2", "-a", "+b", "*a", "~a", "a!", "a?", "!#", "b=1"};
	struct form_text text;

	(void)state;
	form_text_open(&text, "  - {field: a, type: integer, label: A}\n"
			      "  - {field: b, type: integer, label: B, show_if: \":a > 5\"}\n");
	form_text_type(&text, "a", "1");
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		if (holds(&text, arena_dup(&text.arena, wrong[i])))
			fail_msg("%s", wrong[i]);
	form_text_close(&text);
}

/* In a case file. */

static void
use_form(struct desk_file *file, const char *head, const char *fields)
{
	desk_file_put(file, "forms/case/work_experience.yaml",
	    arena_printf(&file->arena,
		"form: work_experience\nversion: 1\ntitle: W\ntable: work_experience\nrows: "
		"many\n%ssections:\n- section: s\n  title: S\n  fields:\n%s",
		head, fields));
	desk_file_close(file);
	desk_file_open(file, NULL);
	if (!file->casefile_id)
		desk_file_case(file);
}

static const char sums[] =
    "form: step\nversion: 1\ntitle: S\ntable: step\nrows: many\nsections:\n- section: s\n"
    "  title: S\n  fields:\n  - {field: action, type: text, label: A}\n"
    "  - {field: sum, type: integer, label: S, extra: true, calculate: "
    "\"sum_rows('work_experience', 'supervised')\"}\n"
    "  - {field: count, type: integer, label: C, extra: true, calculate: "
    "\"count_rows('work_experience')\"}\n";

static void
sums_to(struct desk_file *file, const char *sum, const char *count)
{
	struct sheet sheet;

	desk_file_sheet(file, &sheet, "step", 0);
	desk_file_answer(&sheet, "sum", sum);
	desk_file_answer(&sheet, "count", count);
	sheet_close(&sheet);
}

static void
undo(struct desk_file *file)
{
	struct err err = {0};
	const char *what;
	int64_t casefile_id;

	file->store.now += 1000;
	assert_ok(timeline_undo(&file->desk, 0, &file->arena, &what, &casefile_id, &err), err);
}

/* 2 */
static void
hidden_records_keep_their_ids_and_are_not_summed(void **state)
{
	struct desk_file *file = *state;
	int64_t id;

	desk_file_put(file, "forms/case/step.yaml", sums);
	use_form(file, "show_if: \":case.origin = 'BFA'\"\n",
	    "  - {field: job, type: text, label: J}\n"
	    "  - {field: supervised, type: integer, label: S}\n");
	desk_file_set(file, "casefile", file->casefile_id, "origin=BFA", NULL);
	id = desk_file_add(file, "work_experience", 0, "job=A", "supervised=3", NULL);
	sums_to(file, "3", "1");
	desk_file_set(file, "casefile", file->casefile_id, "origin=CIV", NULL);
	sums_to(file, "0", "0");
	desk_file_set(file, "casefile", file->casefile_id, "origin=BFA", NULL);
	sums_to(file, "3", "1");
	store_file_holds(&file->store, "work_experience", id, "supervised", value_integer(3));
}

/* 6 */
static void
a_draft_is_saved_whatever_is_wrong_and_checked_as_a_whole(void **state)
{
	static const struct given wrong[] = {{"supervised", "1"}, {"job", "9"}};
	static const struct given both[] = {{"supervised", "20"}, {"job", "9"}};
	struct desk_file *file = *state;
	struct sheet sheet;
	struct err err = {0};

	use_form(file, "",
	    "  - {field: job, type: text, label: J, check: {rule: \"length(:job) < :supervised\", "
	    "message: M}}\n"
	    "  - {field: supervised, type: integer, label: S}\n");
	desk_file_sheet(file, &sheet, "work_experience", 0);
	assert_ok(sheet_answer_all(&sheet, wrong, 2, &err), err);
	assert_int_equal(sheet.answers.errors, 1);
	store_file_holds(&file->store, "work_experience", sheet.row_id, "job", value_text("9"));
	assert_ok(sheet_answer_all(&sheet, both, 2, &err), err);
	assert_int_equal(sheet.answers.errors, 0);
	sheet_close(&sheet);
}

/* 7 */
static void
sums_over_records_leave_empty_answers_out(void **state)
{
	struct desk_file *file = *state;

	desk_file_put(file, "forms/case/step.yaml", sums);
	use_form(file, "",
	    "  - {field: job, type: text, label: J}\n"
	    "  - {field: supervised, type: integer, label: S}\n");
	sums_to(file, "0", "0");
	desk_file_add(file, "work_experience", 0, "job=A", "supervised=3", NULL);
	desk_file_add(file, "work_experience", 0, "job=B", NULL);
	sums_to(file, "3", "2");
}

/* 14 */
static void
a_record_that_goes_changes_no_other_and_comes_back_the_same(void **state)
{
	struct desk_file *file = *state;
	struct sheet sheet;
	struct err err = {0};
	int64_t ids[3];

	use_form(file, "", "  - {field: job, type: text, label: J}\n");
	for (int i = 0; i < 3; i++)
		ids[i] = desk_file_add(file, "work_experience", 0,
		    i == 0 ? "job=A" : (i == 1 ? "job=B" : "job=C"), NULL);
	desk_file_sheet(file, &sheet, "work_experience", ids[1]);
	assert_ok(sheet_delete(&sheet, &err), err);
	sheet_close(&sheet);
	store_file_holds(&file->store, "work_experience", ids[0], "job", value_text("A"));
	store_file_holds(&file->store, "work_experience", ids[2], "job", value_text("C"));
	undo(file);
	store_file_holds(&file->store, "work_experience", ids[1], "job", value_text("B"));
}

/* 17 */
static void
an_answer_that_is_changed_leaves_the_old_one_in_the_journal(void **state)
{
	struct desk_file *file = *state;
	struct moment_list moments;
	struct err err = {0};
	int64_t id;

	use_form(file, "", "  - {field: job, type: text, label: J}\n");
	id = desk_file_add(file, "work_experience", 0, "job=Mason", NULL);
	desk_file_set(file, "work_experience", id, "job=Tiler", NULL);
	assert_int_equal(
	    desk_file_number(file, "SELECT count(*) FROM edit WHERE tbl = 'work_experience'"
				   " AND col = 'job' AND old = 'Mason' AND new = 'Tiler'"),
	    1);
	assert_ok(timeline_list(
		      &file->desk, file->casefile_id, 0, false, 2, &file->arena, &moments, &err),
	    err);
	assert_int_equal(moments.len, 2);
	store_file_sound(&file->store);
}

/* 18 */
static void
what_a_summary_says_that_the_form_does_not_know_is_refused_by_name(void **state)
{
	struct desk_file *file = *state;
	struct summary_wish wish = {.cases_len = 1};
	struct summary_result result;
	struct summary_report report = {0};
	struct err err = {0};
	size_t len;
	char *bytes;

	use_form(file, "",
	    "  - {field: job, type: text, label: J}\n"
	    "  - {field: own_tools, type: yesno, label: O, extra: true}\n");
	desk_file_add(file, "work_experience", 0, "job=Mason", "own_tools=yes", NULL);
	wish.cases = &file->casefile_id;
	wish.path = arena_printf(&file->arena, "%s/out.yaml", file->store.dir);
	assert_ok(summary_export(&file->desk, &wish, &file->arena, &result, &err), err);
	use_form(file, "",
	    "  - {field: job, type: text, label: J}\n"
	    "  - {field: tools, type: yesno, label: O, extra: true, formerly: own_tools}\n");
	assert_ok(summary_import(&file->desk, wish.path, true, &file->arena, &report, &err), err);
	assert_int_equal(report.problems.errors, 0);
	/* Without the older name nobody knows it, and it is not dropped in silence. */
	use_form(file, "", "  - {field: job, type: text, label: J}\n");
	report = (struct summary_report){0};
	assert_ok(file_read(wish.path, 1 << 20, &file->arena, &bytes, &len, &err), err);
	assert_non_null(strstr(bytes, "own_tools"));
	assert_false(summary_import(&file->desk, wish.path, false, &file->arena, &report, &err));
	assert_non_null(strstr(report.problems.items[0].text, "own_tools"));
}

/* Those that the functions above are about. */
static const int in_a_file[] = {2, 6, 7, 14, 17, 18};

static void
every_question_is_answered(void **state)
{
	bool answered[QUESTIONS + 1] = {false};

	(void)state;
	for (size_t i = 0; i < SEMANTICS; i++)
		answered[semantics[i].question] = true;
	for (size_t i = 0; i < sizeof(in_a_file) / sizeof(in_a_file[0]); i++)
		answered[in_a_file[i]] = true;
	for (int i = 1; i <= QUESTIONS; i++)
		if (!answered[i])
			fail_msg("question %d", i);
}

/* The manual has as many, under their own heading. */
static void
the_manual_answers_them_in_words(void **state)
{
	const char *srcdir = getenv("SRCDIR"), *at, *end;
	struct arena arena = {0};
	struct err err = {0};
	char *page;
	size_t len, items = 0;

	(void)state;
	assert_ok(file_read(arena_printf(&arena, "%s/man/valise-forms.5.in", srcdir ? srcdir : "."),
		      1 << 20, &arena, &page, &len, &err),
	    err);
	at = strstr(page, "\n.Ss Hard cases\n");
	assert_non_null(at);
	end = strstr(at, "\n.El\n");
	assert_non_null(end);
	for (; (at = strstr(at + 1, "\n.It\n")) && at < end;)
		items++;
	assert_int_equal(items, QUESTIONS);
	arena_free(&arena);
}

#define FILE_TEST(name) cmocka_unit_test_setup_teardown(name, desk_file_setup, desk_file_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_the_table_says_holds),
	    cmocka_unit_test(what_does_not_hold_is_seen),
	    FILE_TEST(hidden_records_keep_their_ids_and_are_not_summed),
	    FILE_TEST(a_draft_is_saved_whatever_is_wrong_and_checked_as_a_whole),
	    FILE_TEST(sums_over_records_leave_empty_answers_out),
	    FILE_TEST(a_record_that_goes_changes_no_other_and_comes_back_the_same),
	    FILE_TEST(an_answer_that_is_changed_leaves_the_old_one_in_the_journal),
	    FILE_TEST(what_a_summary_says_that_the_form_does_not_know_is_refused_by_name),
	    cmocka_unit_test(every_question_is_answered),
	    cmocka_unit_test(the_manual_answers_them_in_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
