/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What rules read beside their own form: the case, the person, other rows, the day, labels. */
#include "desk_file.h"

/* A form on the table step whose titles are rules about the world around it. */
#define RULE_FORM(rule)                                                                            \
	"form: step\nversion: 1\ntitle: {en: \"Step\"}\ntable: step\nrows: many\n"                 \
	"row_title: \"" rule "\"\nsections:\n  - section: a\n    title: {en: \"A\"}\n"             \
	"    fields:\n      - {field: action, label: {en: \"Action\"}, class: G, type: text}\n"

static void
gives(struct desk_file *file, const char *form, const char *title)
{
	struct sheet sheet;

	desk_file_put(file, "forms/case/step.yaml", form);
	desk_file_close(file);
	desk_file_open(file, NULL);
	desk_file_sheet(file, &sheet, "step", 0);
	if (strcmp(answers_title(&sheet.answers, &file->arena), title) != 0)
		fail_msg("'%s', not '%s'", answers_title(&sheet.answers, &file->arena), title);
	sheet_close(&sheet);
}

static void
rules_read_the_case_and_the_person(void **state)
{
	struct desk_file *file = *state;

	desk_file_case(file);
	desk_file_set(file, "casefile", file->casefile_id, "origin=BFA", NULL);
	gives(file, RULE_FORM(":case.number || ' ' || :case.origin"), "ABJ1-26-0001 BFA");
	gives(file, RULE_FORM(":person.full_name || ' ' || :person.born"), "Amina Kolisi 1992~");
	gives(file, RULE_FORM("coalesce(:case.destination, 'nowhere')"), "nowhere");
	gives(file, RULE_FORM(":today || ' ' || :lang || ' ' || :role"),
	    "2026-03-02 en administrator");
	gives(file, RULE_FORM("label('country', :case.origin, 'fr')"), "Burkina Faso");
	gives(file, RULE_FORM("coalesce(label('country', 'XXX', 'en'), 'none')"), "none");
}

static void
rules_read_other_rows(void **state)
{
	struct desk_file *file = *state;
	int64_t work;

	desk_file_case(file);
	desk_file_consent(file);
	gives(file, RULE_FORM("count_rows('work_experience')"), "0");
	work = desk_file_add(file, "work_experience", 0, "job=Mason", "supervised=3", NULL);
	desk_file_add(file, "work_experience", 0, "job=Tiler", "supervised=4", NULL);
	gives(file, RULE_FORM("count_rows('work_experience')"), "2");
	gives(file, RULE_FORM("sum_rows('work_experience', 'supervised')"), "7");
	gives(file, RULE_FORM("iif(any_row('work_experience', ':job = ''Tiler'''), 'yes', 'no')"),
	    "yes");
	gives(file, RULE_FORM("iif(any_row('work_experience', ':job = ''Cook'''), 'yes', 'no')"),
	    "no");
	desk_file_set(file, "work_experience", work, "supervised=10", NULL);
	gives(file, RULE_FORM("sum_rows('work_experience', 'supervised')"), "14");
	/* Rows of the person, and of a form nobody answered. */
	gives(file, RULE_FORM("count_rows('person_document')"), "0");
}

#define WORK_FORM(head, fields)                                                                    \
	"form: work_experience\nversion: 1\ntitle: W\ntable: work_experience\nrows: many\n" head   \
	"sections:\n- section: a\n  title: A\n  fields:\n" fields

/* A form of an office's own, read at the next opening. */
static void
put_work_form(struct desk_file *file, const char *text)
{
	desk_file_put(file, "forms/case/work_experience.yaml", text);
	desk_file_close(file);
	desk_file_open(file, NULL);
}

static void
what_its_own_form_hides_of_a_row_is_not_read(void **state)
{
	struct desk_file *file = *state;
	int64_t id;

	desk_file_case(file);
	put_work_form(file,
	    WORK_FORM("",
		"  - {field: job, type: text, label: J}\n"
		"  - {field: supervised, type: integer, label: S, show_if: \":job = "
		"'Mason'\"}\n"
		"  - {field: rate, type: decimal, label: R, extra: true, when_hidden: "
		"keep, show_if: \":job = 'Mason'\"}\n"
		"  - {field: kind, type: choice, label: K, extra: true, columns: [trade], "
		"choice_filter: \"@trade = :job\", choices: {wall: {en: W, trade: Mason}, pie: "
		"{en: P, trade: Cook}}}\n"));
	id = desk_file_add(
	    file, "work_experience", 0, "job=Mason", "supervised=3", "rate=2,5", "kind=wall", NULL);
	desk_file_add(file, "work_experience", 0, "job=Mason", "supervised=4", NULL);
	gives(file, RULE_FORM("sum_rows('work_experience', 'supervised')"), "7");
	gives(file, RULE_FORM("sum_rows('work_experience', 'rate')"), "2.5");
	gives(file, RULE_FORM("iif(any_row('work_experience', ':kind = ''wall'''), 1, 0)"), "1");
	/* Its answers are parked, and stay. */
	desk_file_set(file, "work_experience", id, "job=Cook", NULL);
	gives(file, RULE_FORM("count_rows('work_experience')"), "2");
	gives(file, RULE_FORM("sum_rows('work_experience', 'supervised')"), "4");
	gives(file, RULE_FORM("iif(any_row('work_experience', ':kind = ''wall'''), 1, 0)"), "0");
	/* when_hidden: keep counts everywhere. */
	gives(file, RULE_FORM("sum_rows('work_experience', 'rate')"), "2.5");
	desk_file_set(file, "work_experience", id, "job=Mason", NULL);
	gives(file, RULE_FORM("sum_rows('work_experience', 'supervised')"), "7");
	gives(file, RULE_FORM("iif(any_row('work_experience', ':kind = ''wall'''), 1, 0)"), "1");
}

static void
records_of_a_form_that_is_not_asked_for_are_none(void **state)
{
	struct desk_file *file = *state;
	struct sheet sheet;
	int64_t id;

	desk_file_case(file);
	put_work_form(file, WORK_FORM("show_if: \":case.origin = 'BFA'\"\n",
				"  - {field: job, type: text, label: J, required: true}\n"
				"  - {field: supervised, type: integer, label: S}\n"));
	desk_file_set(file, "casefile", file->casefile_id, "origin=BFA", NULL);
	id = desk_file_add(file, "work_experience", 0, "job=Mason", "supervised=3", NULL);
	gives(file,
	    RULE_FORM("count_rows('work_experience') + sum_rows('work_experience', 'supervised')"),
	    "4");
	desk_file_set(file, "casefile", file->casefile_id, "origin=CIV", NULL);
	gives(file,
	    RULE_FORM("count_rows('work_experience') + sum_rows('work_experience', 'supervised')"),
	    "0");
	gives(file, RULE_FORM("any_row('work_experience', ':job = ''Mason''')"), "0");
	/* The record itself is there, with its id and all it said, and asks for nothing. */
	desk_file_sheet(file, &sheet, "work_experience", id);
	desk_file_answer(&sheet, "job", "Mason");
	assert_int_equal(sheet.answers.parked, 2);
	assert_true(sheet.answers.complete);
	assert_false(outside_is_shown(&file->desk, sheet.form, file->casefile_id));
	sheet_close(&sheet);
	desk_file_set(file, "casefile", file->casefile_id, "origin=BFA", NULL);
	desk_file_sheet(file, &sheet, "work_experience", id);
	assert_int_equal(sheet.answers.parked, 0);
	sheet_close(&sheet);
}

static void
levels_and_money_of_rows_are_read_as_what_they_are(void **state)
{
	struct desk_file *file = *state;

	desk_file_case(file);
	put_work_form(file,
	    WORK_FORM("", "  - {field: spoken, type: level, list: cefr, label: L, extra: true}\n"
			  "  - {field: pay, type: money, label: P, extra: true}\n"));
	desk_file_add(file, "work_experience", 0, "spoken=A2", "pay=900 EUR", NULL);
	gives(file, RULE_FORM("any_row('work_experience', 'at_least(:spoken, ''B1'')')"), "0");
	desk_file_add(file, "work_experience", 0, "spoken=B2", "pay=1000 EUR", NULL);
	gives(file, RULE_FORM("any_row('work_experience', 'at_least(:spoken, ''B1'')')"), "1");
	gives(file, RULE_FORM("any_row('work_experience', 'amount(:pay) > 999')"), "1");
	gives(file, RULE_FORM("any_row('work_experience', 'amount(:pay) > 1000')"), "0");
}

/* What the form of the person hides is empty for every rule, :person.x as well. */
static void
what_the_person_is_not_asked_reads_as_empty(void **state)
{
	struct desk_file *file = *state;

	desk_file_case(file);
	desk_file_put(file, "forms/case/person.yaml",
	    "form: person\nversion: 1\ntitle: P\ntable: person\nowner: self\nsections:\n"
	    "- section: a\n  title: A\n  fields:\n"
	    "  - {field: full_name, type: text, label: N}\n"
	    "  - {field: call_name, type: text, label: C, show_if: \":full_name <> 'Awa'\"}\n");
	desk_file_close(file);
	desk_file_open(file, NULL);
	desk_file_set(file, "person", file->person_id, "call_name=Mina", NULL);
	gives(file, RULE_FORM("coalesce(:person.call_name, 'nobody')"), "Mina");
	desk_file_set(file, "person", file->person_id, "full_name=Awa", NULL);
	gives(file, RULE_FORM("coalesce(:person.call_name, 'nobody')"), "nobody");
}

/* Two forms whose rows ask for each other's: the rule that comes back to itself fails, nothing hangs. */
static void
rows_that_ask_for_each_other_come_to_an_end(void **state)
{
	struct desk_file *file = *state;

	desk_file_case(file);
	desk_file_put(file, "forms/case/education.yaml",
	    "form: education\nversion: 1\ntitle: E\ntable: education\nrows: many\nsections:\n"
	    "- section: a\n  title: A\n  fields:\n"
	    "  - {field: title, type: text, label: T, show_if: \"any_row('work_experience', ':job "
	    "= "
	    "''Mason''')\"}\n");
	put_work_form(file, WORK_FORM("", "  - {field: job, type: text, label: J, show_if: "
					  "\"any_row('education', ':title = ''CAP''')\"}\n"));
	for (int i = 0; i < 20; i++) {
		desk_file_add(file, "work_experience", 0, "job=Mason", NULL);
		desk_file_add(file, "education", 0, "title=CAP", NULL);
	}
	gives(file, RULE_FORM("any_row('work_experience', ':job = ''Mason''')"), "1");
}

static void
an_open_sheet_sees_what_changed_elsewhere(void **state)
{
	struct desk_file *file = *state;
	struct sheet sheet;
	struct err err = {0};

	desk_file_case(file);
	desk_file_consent(file);
	desk_file_put(file, "forms/case/step.yaml",
	    RULE_FORM(":person.full_name || ' ' || count_rows('work_experience')"));
	desk_file_close(file);
	desk_file_open(file, NULL);
	desk_file_sheet(file, &sheet, "step", 0);
	assert_string_equal(answers_title(&sheet.answers, &file->arena), "Amina Kolisi 0");
	desk_file_add(file, "work_experience", 0, "job=Mason", NULL);
	desk_file_set(file, "person", file->person_id, "full_name=Awa", NULL);
	assert_string_equal(answers_title(&sheet.answers, &file->arena), "Awa 1");
	/* What was rolled back was never there. */
	{
		struct action action;
		struct record_field name = {"full_name", value_text("Nobody")};

		assert_ok(
		    desk_begin(&file->desk, "answer", file->casefile_id, NULL, &action, &err), err);
		assert_ok(record_set(file->store.db, &action, "person", file->person_id, name.name,
			      name.value, &err),
		    err);
		assert_string_equal(answers_title(&sheet.answers, &file->arena), "Nobody 1");
		assert_false(desk_end(&file->desk, &action, false, &err));
	}
	assert_string_equal(answers_title(&sheet.answers, &file->arena), "Awa 1");
	sheet_close(&sheet);
}

static void
a_registration_has_no_case_around_it(void **state)
{
	struct desk_file *file = *state;
	struct sheet sheet;
	struct err err = {0};

	desk_file_put(file, "forms/case/person.yaml",
	    "form: person\nversion: 1\ntitle: {en: \"P\"}\ntable: person\nowner: self\nrows: one\n"
	    "row_title: \"coalesce(:case.number, 'no case') || count_rows('consent')\"\nsections:\n"
	    "  - section: a\n    title: {en: \"A\"}\n    fields:\n"
	    "      - {field: full_name, label: {en: \"Name\"}, class: A, type: text}\n");
	desk_file_close(file);
	desk_file_open(file, NULL);
	assert_ok(sheet_open(&sheet, &file->desk, "person", 0, 0, 0, &err), err);
	assert_string_equal(answers_title(&sheet.answers, &file->arena), "no case0");
	sheet_close(&sheet);
	assert_false(sheet_open(&sheet, &file->desk, "step", 12345, 12345, 0, &err));
	assert_int_equal(err.code, ERR_DATA);
}

static void
two_thousand_rows_are_summed_in_no_time(void **state)
{
	struct desk_file *file = *state;
	struct action action;
	struct err err = {0};

	desk_file_case(file);
	assert_ok(desk_begin(&file->desk, "import", file->casefile_id, NULL, &action, &err), err);
	for (int i = 0; i < 2000; i++) {
		const struct record_field fields[] = {
		    {"casefile_id", value_integer(file->casefile_id)},
		    {"job", value_text("Mason")},
		    {"supervised", value_integer(1)},
		};
		int64_t id = 0;

		assert_ok(
		    record_create(file->store.db, &action, "work_experience", fields, 3, &id, &err),
		    err);
	}
	assert_ok(desk_end(&file->desk, &action, true, &err), err);
	gives(file,
	    RULE_FORM("sum_rows('work_experience', 'supervised') + count_rows('work_experience')"),
	    "4000");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_file_setup, desk_file_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(rules_read_the_case_and_the_person),
	    TEST(rules_read_other_rows),
	    TEST(what_its_own_form_hides_of_a_row_is_not_read),
	    TEST(records_of_a_form_that_is_not_asked_for_are_none),
	    TEST(levels_and_money_of_rows_are_read_as_what_they_are),
	    TEST(what_the_person_is_not_asked_reads_as_empty),
	    TEST(rows_that_ask_for_each_other_come_to_an_end),
	    TEST(an_open_sheet_sees_what_changed_elsewhere),
	    TEST(a_registration_has_no_case_around_it),
	    TEST(two_thousand_rows_are_summed_in_no_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
