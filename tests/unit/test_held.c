/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a record holds: answers of every type, under names a form no longer has, for the next record. */
#include "desk_file.h"

#include "casework/rows.h"
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

/* A form of an office's own, in the place of the shipped one. */
static void
use_form(struct desk_file *file, const char *version, const char *fields)
{
	desk_file_put(file, "forms/case/work_experience.yaml",
	    arena_printf(&file->arena,
		"form: work_experience\nversion: %s\ntitle: Work\ntable: work_experience\n"
		"rows: many\nsections:\n- section: a\n  title: A\n  fields:\n%s",
		version, fields));
	desk_file_close(file);
	desk_file_open(file, NULL);
	if (!file->casefile_id)
		desk_file_case(file);
}

static const char every_type[] =
    "  - {field: job, type: text, label: L}\n"
    "  - {field: note, type: note, label: L, extra: true}\n"
    "  - {field: count, type: integer, label: L, extra: true}\n"
    "  - {field: rate, type: decimal, label: L, extra: true}\n"
    "  - {field: sure, type: yesno, label: L, extra: true}\n"
    "  - {field: kind, type: choice, label: L, extra: true, choices: {'01': X, b: Y}}\n"
    "  - {field: set, type: choices, label: L, extra: true, choices: {a: X, b: Y}}\n"
    "  - {field: step, type: scale, label: L, extra: true, choices: {'1': X, '2': Y}}\n"
    "  - {field: work, type: code, list: isco08, label: L, extra: true}\n"
    "  - {field: works, type: codes, list: isco08, label: L, extra: true}\n"
    "  - {field: spoken, type: level, list: cefr, label: L, extra: true}\n"
    "  - {field: day, type: date, label: L, extra: true}\n"
    "  - {field: at, type: time, label: L, extra: true}\n"
    "  - {field: pay, type: money, label: L, extra: true}\n"
    "  - {field: phone, type: phone, label: L, extra: true}\n"
    "  - {field: why, type: text, label: L, extra: true, absent: [refused]}\n"
    "  - {field: both, type: calculate, label: L, extra: true, calculate: \":job || :kind\"}\n";

static int64_t
add_every_type(struct desk_file *file)
{
	return desk_file_add(file, "work_experience", 0, "job=Mason", "note=a\nb", "count=12",
	    "rate=12,5", "sure=no", "kind=01", "set=b a", "step=2", "work=0110", "works=7112, 0110",
	    "spoken=b1", "day=2026-02-28", "at=8h05", "pay=12 500,5 EUR", "phone=+225 07 08",
	    "why=!refused", NULL);
}

static void
expect_every_type(struct desk_file *file, int64_t id)
{
	static const char *const answers[][2] = {{"note", "a\nb"}, {"count", "12"},
	    {"rate", "12.50"}, {"sure", "no"}, {"kind", "01"}, {"set", "a b"}, {"step", "2"},
	    {"work", "0110"}, {"works", "0110 7112"}, {"spoken", "B1"}, {"day", "2026-02-28"},
	    {"at", "08:05"}, {"pay", "12500.50 EUR"}, {"phone", "+225 07 08"}, {"why", "[refused]"},
	    {"both", "Mason01"}};
	struct sheet sheet;

	desk_file_sheet(file, &sheet, "work_experience", id);
	for (size_t i = 0; i < sizeof(answers) / sizeof(answers[0]); i++)
		desk_file_answer(&sheet, answers[i][0], answers[i][1]);
	sheet_close(&sheet);
}

static void
answers_of_every_type_are_kept_beside_the_columns(void **state)
{
	struct desk_file *file = *state;
	int64_t id;

	use_form(file, "1", every_type);
	id = add_every_type(file);
	expect_every_type(file, id);
	/* Texts stay texts, whatever they look like; numbers are numbers. */
	store_file_holds(&file->store, "work_experience", id, "extra.kind", value_text("01"));
	store_file_holds(&file->store, "work_experience", id, "extra.step", value_text("2"));
	store_file_holds(&file->store, "work_experience", id, "extra.rate", value_integer(1250));
	store_file_sound(&file->store);
}

static void
answers_of_every_type_leave_and_come_back_the_same(void **state)
{
	struct desk_file *file = *state;
	struct summary_wish wish = {.cases_len = 1};
	struct summary_result result;
	struct summary_report report = {0};
	struct err err = {0};
	int64_t id;

	use_form(file, "1", every_type);
	id = add_every_type(file);
	wish.cases = &file->casefile_id;
	wish.path = arena_printf(&file->arena, "%s/out.yaml", file->store.dir);
	assert_ok(summary_export(&file->desk, &wish, &file->arena, &result, &err), err);
	assert_ok(summary_import(&file->desk, wish.path, false, &file->arena, &report, &err), err);
	assert_int_equal(report.counts[SUMMARY_SAME], 1);
	/* And into a record that has lost them. */
	desk_file_set(file, "work_experience", id, "note=", "count=", "rate=", "sure=", "kind=b",
	    "set=", "step=", "work=", "works=", "spoken=", "day=", "at=", "pay=", "phone=", "why=",
	    NULL);
	report = (struct summary_report){0};
	assert_ok(summary_import(&file->desk, wish.path, false, &file->arena, &report, &err), err);
	expect_every_type(file, id);
}

static void
answers_under_an_older_name_are_carried(void **state)
{
	struct desk_file *file = *state;
	struct desk_marks before;
	struct sheet sheet;
	int64_t id;

	use_form(file, "1",
	    "  - {field: job, type: text, label: L}\n"
	    "  - {field: phone_2, type: phone, label: L, extra: true}\n"
	    "  - {field: union, type: text, label: L, extra: true, absent: [refused]}\n"
	    "  - {field: place, type: text, label: L}\n");
	id = desk_file_add(file, "work_experience", 0, "job=Mason", "phone_2=07 08 09",
	    "union=!refused", "place=Bouaké", NULL);
	/* One answer comes from the member of its first name, one from a column that no field has now. */
	use_form(file, "2",
	    "  - {field: job, type: text, label: L}\n"
	    "  - {field: phone_other, type: phone, label: L, extra: true, formerly: [phone_two, "
	    "phone_2]}\n"
	    "  - {field: member_of, type: text, label: L, extra: true, absent: [refused], "
	    "formerly: "
	    "union}\n"
	    "  - {field: town, type: text, label: L, extra: true, formerly: [place]}\n");
	before = desk_file_marks(file);
	desk_file_sheet(file, &sheet, "work_experience", id);
	desk_file_answer(&sheet, "phone_other", "07 08 09");
	desk_file_answer(&sheet, "member_of", "[refused]");
	desk_file_answer(&sheet, "town", "Bouaké");
	/* Looking writes nothing; the next answer puts them in their places. */
	desk_file_unmoved(file, before);
	must_answer(&sheet, "job", "Tiler");
	store_file_holds(
	    &file->store, "work_experience", id, "extra.phone_other", value_text("07 08 09"));
	store_file_holds(&file->store, "work_experience", id, "extra.phone_2", value_null);
	store_file_holds(
	    &file->store, "work_experience", id, "absent.member_of", value_text("refused"));
	store_file_holds(&file->store, "work_experience", id, "absent.union", value_null);
	store_file_holds(&file->store, "work_experience", id, "extra.town", value_text("Bouaké"));
	store_file_holds(&file->store, "work_experience", id, "place", value_null);
	/* What was emptied under its new name does not come back from the older one. */
	must_answer(&sheet, "phone_other", "");
	sheet_close(&sheet);
	desk_file_sheet(file, &sheet, "work_experience", id);
	desk_file_answer(&sheet, "phone_other", "");
	sheet_close(&sheet);
	store_file_sound(&file->store);
}

static void
a_column_that_another_field_has_is_nobodys_older_name(void **state)
{
	struct desk_file *file = *state;
	struct sheet sheet;
	int64_t id;

	use_form(file, "1",
	    "  - {field: job, type: text, label: L}\n"
	    "  - {field: place, type: text, label: L}\n");
	id = desk_file_add(file, "work_experience", 0, "job=Mason", "place=Bouaké", NULL);
	use_form(file, "2",
	    "  - {field: job, type: text, label: L}\n"
	    "  - {field: where, type: text, label: L, column: place}\n"
	    "  - {field: town, type: text, label: L, extra: true, formerly: [place]}\n");
	desk_file_sheet(file, &sheet, "work_experience", id);
	desk_file_answer(&sheet, "where", "Bouaké");
	desk_file_answer(&sheet, "town", "");
	sheet_close(&sheet);
}

static void
an_older_name_is_known_by_its_new_one(void **state)
{
	struct desk_file *file = *state;
	struct given given = {"place", "Bouaké"};
	struct sheet sheet;
	struct err err = {0};

	use_form(file, "2",
	    "  - {field: town, type: text, label: L, extra: true, formerly: "
	    "[place]}\n");
	desk_file_sheet(file, &sheet, "work_experience", 0);
	assert_false(sheet_answer_all(&sheet, &given, 1, &err));
	desk_file_refused(&err, ERR_DATA, "now: town");
	sheet_close(&sheet);
}

static void
a_new_record_begins_with_answers_of_the_last_one(void **state)
{
	struct desk_file *file = *state;
	struct desk_marks before;
	struct sheet sheet;

	use_form(file, "1",
	    "  - {field: job, type: text, label: L}\n"
	    "  - {field: place, type: text, label: L, default_from: last, default: \"'Abidjan'\"}\n"
	    "  - {field: employer, type: text, label: L, extra: true, default_from: last, absent: "
	    "[refused]}\n");
	before = desk_file_marks(file);
	desk_file_sheet(file, &sheet, "work_experience", 0);
	desk_file_answer(&sheet, "place", "Abidjan");
	desk_file_answer(&sheet, "employer", "");
	sheet_close(&sheet);
	desk_file_unmoved(file, before);
	desk_file_add(file, "work_experience", 0, "job=A", "place=Daloa", NULL);
	desk_file_add(
	    file, "work_experience", 0, "job=B", "place=Bouaké", "employer=!refused", NULL);
	desk_file_sheet(file, &sheet, "work_experience", 0);
	desk_file_answer(&sheet, "job", "");
	desk_file_answer(&sheet, "place", "Bouaké");
	desk_file_answer(&sheet, "employer", "[refused]");
	must_answer(&sheet, "job", "C");
	store_file_holds(
	    &file->store, "work_experience", sheet.row_id, "place", value_text("Bouaké"));
	sheet_close(&sheet);
}

/* Given in any order, a town is taken after the region that offers it. */
static void
several_answers_are_taken_in_the_order_of_the_rules(void **state)
{
	static const char fields[] =
	    "  - field: town\n    type: choice\n    label: L\n    extra: true\n    columns: "
	    "[region]\n"
	    "    choice_filter: \"@region = :region\"\n"
	    "    choices: {abidjan: {en: A, region: south}, ouaga: {en: O, region: north}}\n"
	    "  - {field: region, type: choice, label: L, extra: true, choices: {north: N, south: "
	    "S}}\n";
	struct given wrong[] = {{"town", "abidjan"}, {"region", "north"}};
	struct desk_file *file = *state;
	struct desk_marks before;
	struct sheet sheet;
	struct err err = {0};
	int64_t id;

	use_form(file, "1", fields);
	id = desk_file_add(file, "work_experience", 0, "town=ouaga", "region=north", NULL);
	desk_file_sheet(file, &sheet, "work_experience", id);
	desk_file_answer(&sheet, "town", "ouaga");
	before = desk_file_marks(file);
	assert_false(sheet_answer_all(&sheet, wrong, 2, &err));
	desk_file_refused(&err, ERR_DATA, "not on offer");
	desk_file_answer(&sheet, "town", "ouaga");
	desk_file_unmoved(file, before);
	/* What waits stays on disk, and does not leave. */
	must_answer(&sheet, "region", "south");
	desk_file_answer(&sheet, "town", "ouaga");
	assert_true(sheet.answers.items[desk_file_field(&sheet, "town")].parked);
	store_file_holds(&file->store, "work_experience", id, "extra.town", value_text("ouaga"));
	sheet_close(&sheet);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_file_setup, desk_file_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(answers_of_every_type_are_kept_beside_the_columns),
	    TEST(answers_of_every_type_leave_and_come_back_the_same),
	    TEST(answers_under_an_older_name_are_carried),
	    TEST(a_column_that_another_field_has_is_nobodys_older_name),
	    TEST(an_older_name_is_known_by_its_new_one),
	    TEST(a_new_record_begins_with_answers_of_the_last_one),
	    TEST(several_answers_are_taken_in_the_order_of_the_rules),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
