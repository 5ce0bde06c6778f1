/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records and newer versions of their forms: what is kept, what is told, what moves. */
#include "desk_file.h"

#include "base/file.h"
#include "casework/timeline.h"
#include "casework/versions.h"
#include "exchange/summary.h"

static bool
answer(struct sheet *sheet, const char *field, const char *typed, struct err *err)
{
	return sheet_answer(sheet, desk_file_field(sheet, field), typed, err);
}

#define must_answer(sheet, field, typed)                                                           \
	do {                                                                                       \
		struct err err_ = {0};                                                             \
		assert_ok(answer(sheet, field, typed, &err_), err_);                               \
	} while (0)

static void
use_form(struct desk_file *file, int version, const char *fields)
{
	desk_file_put(file, "forms/case/work_experience.yaml",
	    arena_printf(&file->arena,
		"form: work_experience\nversion: %d\ntitle: W\ntable: work_experience\n"
		"rows: many\nsections:\n- section: s\n  title: S\n  fields:\n%s",
		version, fields));
	desk_file_close(file);
	desk_file_open(file, NULL);
	if (!file->casefile_id)
		desk_file_case(file);
}

static const char first[] =
    "  - {field: job, type: text, label: Job}\n"
    "  - {field: phone_2, type: phone, label: Other phone, extra: true}\n"
    "  - {field: months, type: text, label: Months, extra: true}\n"
    "  - {field: hours, type: text, label: Hours, extra: true}\n"
    "  - {field: member, type: text, label: Member of, extra: true, absent: [refused]}\n"
    "  - {field: town, type: text, label: Town, extra: true}\n"
    "  - {field: kind, type: choice, label: Kind, extra: true, choices: {a: Alone, b: Both}}\n";

/* Renamed, two of another type, one gone, one in a column now, a choice less, two new. */
static const char second[] =
    "  - {field: job, type: text, label: Job, required: true}\n"
    "  - {field: phone_other, type: phone, label: Second phone, extra: true, formerly: "
    "phone_2}\n"
    "  - {field: months, type: integer, label: Months, extra: true}\n"
    "  - {field: hours, type: integer, label: Hours, extra: true}\n"
    "  - {field: town, type: text, label: Town, column: place}\n"
    "  - {field: kind, type: choice, label: Kind, extra: true, choices: {a: Alone}}\n"
    "  - {field: shift, type: text, label: Shift, extra: true, required: true}\n"
    "  - {field: note_2, type: text, label: Note, extra: true}\n";

static int64_t
add_first(struct desk_file *file)
{
	use_form(file, 1, first);
	return desk_file_add(file, "work_experience", 0, "job=Mason", "phone_2=07 08 09",
	    "months=12", "hours=full time", "member=CGT", "town=Daloa", "kind=b", NULL);
}

static const struct version_line *
line_of(const struct version_report *report, const char *name)
{
	for (size_t i = 0; i < report->len; i++)
		if (strcmp(report->lines[i].name, name) == 0)
			return &report->lines[i];
	fail_msg("nothing is told of %s", name);
	return NULL;
}

static void
compare(struct desk_file *file, int64_t id, struct version_report *report)
{
	struct err err = {0};
	const struct form *form = book_form(file->desk.book, "work_experience", &err);

	assert_non_null(form);
	assert_ok(versions_compare(&file->desk, form, id, &file->arena, report, &err), err);
}

static void
what_becomes_of_every_answer_is_told(void **state)
{
	struct desk_file *file = *state;
	struct version_report report;
	const struct version_line *line;
	struct desk_marks before;
	int64_t id = add_first(file);

	use_form(file, 2, second);
	before = desk_file_marks(file);
	compare(file, id, &report);
	desk_file_unmoved(file, before);
	assert_int_equal(report.was, 1);
	assert_int_equal(report.now, 2);
	assert_true(report.is_known);
	assert_false(report.is_harmless);
	/* The town; the job is needed now. */
	assert_int_equal(report.carried, 1);
	assert_true(line_of(&report, "job")->needed);
	assert_int_equal(line_of(&report, "job")->passage, PASSAGE_CARRIED);
	line = line_of(&report, "phone_other");
	assert_int_equal(line->passage, PASSAGE_RENAMED);
	assert_string_equal(line->was, "phone_2");
	assert_string_equal(line->label, "Second phone");
	assert_string_equal(line->value, "07 08 09");
	line = line_of(&report, "months");
	assert_int_equal(line->passage, PASSAGE_CHANGED);
	assert_true(line->fits);
	line = line_of(&report, "hours");
	assert_int_equal(line->passage, PASSAGE_CHANGED);
	assert_false(line->fits);
	line = line_of(&report, "member");
	assert_int_equal(line->passage, PASSAGE_DROPPED);
	assert_string_equal(line->value, "CGT");
	assert_string_equal(line->label, "Member of");
	line = line_of(&report, "kind");
	assert_int_equal(line->passage, PASSAGE_CHANGED);
	assert_string_equal(line->value, "Both");
	assert_false(line->fits);
	line = line_of(&report, "shift");
	assert_int_equal(line->passage, PASSAGE_ASKED);
	assert_true(line->needed);
	assert_false(line_of(&report, "note_2")->needed);
}

static void
holds(struct desk_file *file, int64_t id, const char *name, struct value value)
{
	store_file_holds(&file->store, "work_experience", id, name, value);
}

static void
moving_on_loses_nothing(void **state)
{
	struct desk_file *file = *state;
	struct version_report report;
	struct sheet sheet;
	struct err err = {0};
	const char *what;
	int64_t casefile_id, id = add_first(file);

	use_form(file, 2, second);
	desk_file_sheet(file, &sheet, "work_experience", id);
	assert_int_equal(sheet.version, 1);
	file->store.now += 1000;
	assert_ok(versions_move_on(&sheet, &err), err);
	assert_int_equal(sheet.version, 2);
	desk_file_answer(&sheet, "phone_other", "07 08 09");
	desk_file_answer(&sheet, "months", "12");
	desk_file_answer(&sheet, "hours", "");
	desk_file_answer(&sheet, "town", "Daloa");
	desk_file_answer(&sheet, "kind", "b");
	sheet_close(&sheet);
	holds(file, id, "form_version", value_integer(2));
	holds(file, id, "extra.phone_other", value_text("07 08 09"));
	holds(file, id, "extra.phone_2", value_null);
	holds(file, id, "extra.months", value_integer(12));
	holds(file, id, "extra.hours", value_null);
	holds(file, id, "extra.hours_v1", value_text("full time"));
	holds(file, id, "extra.member", value_text("CGT"));
	holds(file, id, "place", value_text("Daloa"));
	holds(file, id, "extra.town", value_null);
	/* What nobody asks any more can still be read, with its label. */
	compare(file, id, &report);
	assert_int_equal(report.was, 2);
	assert_string_equal(line_of(&report, "member")->label, "Member of");
	assert_string_equal(line_of(&report, "member")->value, "CGT");
	assert_string_equal(line_of(&report, "hours_v1")->value, "full time");
	/* One action, and the way back. */
	assert_ok(timeline_undo(&file->desk, 0, &file->arena, &what, &casefile_id, &err), err);
	holds(file, id, "form_version", value_integer(1));
	holds(file, id, "extra.months", value_text("12"));
	holds(file, id, "extra.hours", value_text("full time"));
	holds(file, id, "extra.hours_v1", value_null);
	holds(file, id, "extra.town", value_text("Daloa"));
	store_file_sound(&file->store);
}

static void
a_harmless_version_is_taken_with_the_next_answer(void **state)
{
	struct desk_file *file = *state;
	struct sheet sheet;
	int64_t id;

	use_form(file, 1,
	    "  - {field: job, type: text, label: Job}\n"
	    "  - {field: union, type: text, label: U, extra: true}\n");
	id = desk_file_add(file, "work_experience", 0, "job=Mason", NULL);
	/* The union is gone, and had no answer. */
	use_form(file, 2,
	    "  - {field: job, type: text, label: Job}\n"
	    "  - {field: shift, type: text, label: S, extra: true}\n");
	desk_file_sheet(file, &sheet, "work_experience", id);
	must_answer(&sheet, "shift", "night");
	assert_int_equal(sheet.version, 2);
	sheet_close(&sheet);
	holds(file, id, "form_version", value_integer(2));
}

static void
a_version_that_drops_an_answer_is_not_taken_unasked(void **state)
{
	struct desk_file *file = *state;
	struct sheet sheet;
	int64_t id;

	use_form(file, 1,
	    "  - {field: job, type: text, label: Job}\n"
	    "  - {field: union, type: text, label: U, extra: true}\n");
	id = desk_file_add(file, "work_experience", 0, "job=Mason", "union=CGT", NULL);
	use_form(file, 2, "  - {field: job, type: text, label: Job}\n");
	desk_file_sheet(file, &sheet, "work_experience", id);
	must_answer(&sheet, "job", "Tiler");
	assert_int_equal(sheet.version, 1);
	sheet_close(&sheet);
	holds(file, id, "form_version", value_integer(1));
	holds(file, id, "extra.union", value_text("CGT"));
}

static void
a_record_can_be_worked_on_under_its_own_version(void **state)
{
	struct desk_file *file = *state;
	struct sheet sheet;
	struct err err = {0};
	int64_t id = add_first(file);

	use_form(file, 2, second);
	assert_ok(sheet_open_version(&sheet, &file->desk, "work_experience", 1, file->casefile_id,
		      file->casefile_id, id, &err),
	    err);
	assert_int_equal(sheet.form->version, 1);
	desk_file_answer(&sheet, "hours", "full time");
	must_answer(&sheet, "hours", "half time");
	sheet_close(&sheet);
	holds(file, id, "form_version", value_integer(1));
	holds(file, id, "extra.hours", value_text("half time"));
	assert_false(sheet_open_version(&sheet, &file->desk, "work_experience", 7,
	    file->casefile_id, file->casefile_id, id, &err));
	desk_file_refused(&err, ERR_DATA, "version 7");
}

static void
texts_are_kept_once_and_only_with_what_was_answered(void **state)
{
	struct desk_file *file = *state;
	const char *count = "SELECT count(*) FROM form_text WHERE form = 'work_experience'";
	struct given wrong = {"job", "!refused"};
	struct sheet sheet;
	struct err err = {0};

	use_form(file, 1, "  - {field: job, type: text, label: Job}\n");
	assert_int_equal(desk_file_number(file, count), 0);
	desk_file_sheet(file, &sheet, "work_experience", 0);
	assert_false(sheet_answer_all(&sheet, &wrong, 1, &err));
	sheet_close(&sheet);
	assert_int_equal(desk_file_number(file, count), 0);
	desk_file_add(file, "work_experience", 0, "job=A", NULL);
	desk_file_add(file, "work_experience", 0, "job=B", NULL);
	assert_int_equal(desk_file_number(file, count), 1);
	/* Changed without a new version: both are kept, the last one is asked. */
	file->store.now += 1000;
	use_form(file, 1,
	    "  - {field: job, type: text, label: Trade}\n"
	    "  - {field: own, type: text, label: O, extra: true}\n");
	desk_file_add(file, "work_experience", 0, "job=C", NULL);
	assert_int_equal(desk_file_number(file, count), 2);
	use_form(file, 2, "  - {field: job, type: text, label: Job}\n");
	assert_string_equal(
	    label_in(&versions_form(&file->desk, "work_experience", 1, &err)->fields[0].label, "en",
		NULL),
	    "Trade");
	/* The person and the case have theirs. */
	assert_int_equal(desk_file_number(file, "SELECT count(DISTINCT form) FROM form_text"
						" WHERE form IN ('person', 'casefile')"),
	    2);
}

/* A text that was written in a transaction which was taken back is written again. */
static void
what_is_taken_back_is_not_thought_to_be_kept(void **state)
{
	struct desk_file *file = *state;
	struct action action;
	struct err err = {0};
	const struct form *form;

	use_form(file, 1, "  - {field: job, type: text, label: Job}\n");
	form = book_form(file->desk.book, "work_experience", &err);
	assert_ok(desk_begin(&file->desk, "answer", file->casefile_id, NULL, &action, &err), err);
	assert_ok(versions_keep(&file->desk, form, &err), err);
	assert_false(desk_end(&file->desk, &action, false, &err));
	desk_file_add(file, "work_experience", 0, "job=A", NULL);
	assert_int_equal(
	    desk_file_number(file, "SELECT count(*) FROM form_text WHERE form = 'work_experience'"),
	    1);
}

static void
without_the_older_text_what_is_left_over_is_told(void **state)
{
	struct desk_file *file = *state;
	struct version_report report;
	struct sheet sheet;
	struct err err = {0};
	int64_t id = add_first(file);

	desk_file_close(file);
	store_file_sql(&file->store, "DELETE FROM form_text");
	desk_file_open(file, NULL);
	use_form(file, 2, second);
	compare(file, id, &report);
	assert_false(report.is_known);
	assert_false(report.is_harmless);
	assert_string_equal(line_of(&report, "member")->value, "CGT");
	desk_file_sheet(file, &sheet, "work_experience", id);
	assert_ok(versions_move_on(&sheet, &err), err);
	desk_file_answer(&sheet, "phone_other", "07 08 09");
	sheet_close(&sheet);
	holds(file, id, "extra.member", value_text("CGT"));
}

static void
what_nobody_asks_any_more_leaves_and_comes_back(void **state)
{
	struct desk_file *file = *state;
	struct summary_wish wish = {.cases_len = 1};
	struct summary_result result;
	struct summary_report report = {0};
	struct err err = {0};
	int64_t id;
	size_t len;
	char *bytes;

	use_form(file, 1,
	    "  - {field: job, type: text, label: Job}\n"
	    "  - {field: member, type: text, label: M, extra: true}\n"
	    "  - {field: years, type: integer, label: Y, extra: true}\n");
	id = desk_file_add(
	    file, "work_experience", 0, "job=Mason", "member=a \"b\"", "years=3", NULL);
	use_form(file, 2, "  - {field: job, type: text, label: Job}\n");
	wish.cases = &file->casefile_id;
	wish.path = arena_printf(&file->arena, "%s/out.yaml", file->store.dir);
	assert_ok(summary_export(&file->desk, &wish, &file->arena, &result, &err), err);
	assert_ok(file_read(wish.path, 1 << 20, &file->arena, &bytes, &len, &err), err);
	assert_non_null(strstr(bytes, "unasked:\n      member: \"a \\\"b\\\"\"\n      years: 3"));
	assert_ok(summary_import(&file->desk, wish.path, false, &file->arena, &report, &err), err);
	assert_int_equal(report.counts[SUMMARY_SAME], 1);
	/* Where it is asked for, it is an answer. */
	use_form(file, 2,
	    "  - {field: job, type: text, label: Job}\n"
	    "  - {field: union, type: text, label: M, extra: true, formerly: member}\n");
	store_file_set(&file->store, "work_experience", id, "extra.member", value_null);
	store_file_set(&file->store, "work_experience", id, "extra.years", value_null);
	report = (struct summary_report){0};
	assert_ok(summary_import(&file->desk, wish.path, false, &file->arena, &report, &err), err);
	holds(file, id, "extra.union", value_text("a \"b\""));
	holds(file, id, "extra.years", value_integer(3));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_file_setup, desk_file_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(what_becomes_of_every_answer_is_told),
	    TEST(moving_on_loses_nothing),
	    TEST(a_harmless_version_is_taken_with_the_next_answer),
	    TEST(a_version_that_drops_an_answer_is_not_taken_unasked),
	    TEST(a_record_can_be_worked_on_under_its_own_version),
	    TEST(texts_are_kept_once_and_only_with_what_was_answered),
	    TEST(what_is_taken_back_is_not_thought_to_be_kept),
	    TEST(without_the_older_text_what_is_left_over_is_told),
	    TEST(what_nobody_asks_any_more_leaves_and_comes_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
