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
	    TEST(an_open_sheet_sees_what_changed_elsewhere),
	    TEST(a_registration_has_no_case_around_it),
	    TEST(two_thousand_rows_are_summed_in_no_time),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
