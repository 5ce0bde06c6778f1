/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Registering a worker: drafts before, one action, likely duplicates, the number. */
#include "desk_file.h"

#include "casework/register.h"
#include "casework/rows.h"
#include "casework/timeline.h"
#include "store/draft.h"

static void
answer(struct sheet *sheet, const char *field, const char *typed)
{
	struct err err = {0};

	assert_ok(sheet_answer(sheet, desk_file_field(sheet, field), typed, &err), err);
}

static void
registration(struct desk_file *file, struct sheet *sheet)
{
	struct err err = {0};

	assert_ok(sheet_open(sheet, &file->desk, "person", 0, 0, 0, &err), err);
}

static int64_t
open_case(struct desk_file *file, const char *name, const char *born, const char *phone)
{
	struct sheet sheet;
	struct err err = {0};
	int64_t id;
	bool *changed = arena_alloc(&file->arena, 400);
	const struct given given[] = {{"full_name", name}, {"born", born}, {"phone", phone}};

	assert_ok(sheet_open_fresh(&sheet, &file->desk, "person", &err), err);
	assert_ok(sheet_take(&sheet, given, 3, changed, &err), err);
	assert_ok(register_worker(&sheet, NULL, 0, &id, &err), err);
	sheet_close(&sheet);
	return id;
}

static const char *
number_of(struct desk_file *file, int64_t casefile_id)
{
	struct casefile_row row;
	struct err err = {0};

	assert_ok(casefile_get(file->store.db, casefile_id, &file->arena, &row, &err), err);
	return row.number;
}

static void
a_person_and_a_case_are_one_action(void **state)
{
	static const struct given where[] = {{"origin", "BFA"}, {"destination", "CIV"}};
	struct desk_file *file = *state;
	struct desk_marks before = desk_file_marks(file), after;
	struct sheet sheet;
	struct err err = {0};
	struct record record;
	const char *what;
	int64_t id;

	registration(file, &sheet);
	answer(&sheet, "full_name", "Salif Kaboré");
	assert_ok(register_worker(&sheet, where, 2, &id, &err), err);
	after = desk_file_marks(file);
	assert_int_equal(after.actions, before.actions + 1);
	assert_int_equal(after.rows, before.rows + 2);
	assert_string_equal(number_of(file, id), "ABJ1-26-0001");
	assert_ok(record_get(file->store.db, "casefile", id, &file->arena, &record, &err), err);
	assert_string_equal(record_value(&record, "state").text, "intake");
	assert_string_equal(record_value(&record, "opened_on").text, "2026-03-02");
	assert_string_equal(record_value(&record, "origin").text, "BFA");
	assert_string_equal(record_value(&record, "form").text, "casefile");
	assert_int_equal(record_value(&record, "staff_id").integer, file->desk.staff_id);
	assert_int_equal(record_value(&record, "person_id").integer, sheet.row_id);
	store_file_holds(
	    &file->store, "person", sheet.row_id, "full_name", value_text("Salif Kaboré"));
	store_file_holds(&file->store, "person", sheet.row_id, "form", value_text("person"));
	/* From here the sheet is that person's. */
	answer(&sheet, "sex", "m");
	store_file_holds(&file->store, "person", sheet.row_id, "sex", value_text("m"));
	sheet_close(&sheet);
	for (int i = 0; i < 2; i++)
		assert_ok(timeline_undo(&file->desk, 0, &file->arena, &what, &id, &err), err);
	assert_int_equal(desk_file_marks(file).rows, before.rows);
	store_file_sound(&file->store);
}

static void
numbers_go_up_and_are_not_given_twice(void **state)
{
	struct desk_file *file = *state;
	const char *what;
	struct err err = {0};
	int64_t id = open_case(file, "Awa", "", "");

	assert_string_equal(number_of(file, id), "ABJ1-26-0001");
	assert_ok(timeline_undo(&file->desk, 0, &file->arena, &what, &id, &err), err);
	id = open_case(file, "Issa", "", "");
	assert_string_equal(number_of(file, id), "ABJ1-26-0002");
	desk_file_close(file);
	file->store.now += INT64_C(366) * 24 * 3600 * 1000;
	desk_file_open(file, NULL);
	assert_string_equal(number_of(file, open_case(file, "Fatou", "", "")), "ABJ1-27-0001");
}

static void
a_case_needs_a_name_and_right_answers(void **state)
{
	static const struct given wrong[] = {{"origin", "Atlantis"}};
	static const struct given future[] = {{"opened_on", "2030-01-01"}};
	struct desk_file *file = *state;
	struct desk_marks before;
	struct sheet sheet;
	struct err err = {0};
	int64_t id;

	registration(file, &sheet);
	before = desk_file_marks(file);
	assert_false(register_worker(&sheet, NULL, 0, &id, &err));
	desk_file_refused(&err, ERR_DATA, "Full name");
	desk_file_unmoved(file, before);
	answer(&sheet, "full_name", "Awa");
	answer(&sheet, "born", "2030");
	before = desk_file_marks(file);
	assert_false(register_worker(&sheet, NULL, 0, &id, &err));
	desk_file_refused(&err, ERR_DATA, "future");
	answer(&sheet, "born", "1990");
	assert_false(register_worker(&sheet, wrong, 1, &id, &err));
	desk_file_refused(&err, ERR_DATA, "origin");
	assert_false(register_worker(&sheet, future, 1, &id, &err));
	desk_file_refused(&err, ERR_DATA, "future");
	desk_file_unmoved(file, before);
	assert_int_equal(sheet.row_id, 0);
	assert_ok(register_worker(&sheet, NULL, 0, &id, &err), err);
	sheet_close(&sheet);
}

static void
a_registration_that_was_begun_survives_and_is_gone_when_the_case_is_open(void **state)
{
	struct desk_file *file = *state;
	struct sheet sheet;
	struct err err = {0};
	int64_t id;

	registration(file, &sheet);
	answer(&sheet, "full_name", "Salif Kaboré");
	answer(&sheet, "born", "~1990");
	answer(&sheet, "sex", "m");
	answer(&sheet, "licence", "moped car");
	assert_ok(
	    sheet_absent(&sheet, desk_file_field(&sheet, "phone"), ABSENT_REFUSED, &err), err);
	answer(&sheet, "sex", "");
	sheet_close(&sheet);
	assert_int_equal(desk_file_marks(file).rows, 0);
	desk_file_close(file);
	desk_file_open(file, NULL);
	registration(file, &sheet);
	desk_file_answer(&sheet, "full_name", "Salif Kaboré");
	desk_file_answer(&sheet, "born", "1990~");
	desk_file_answer(&sheet, "sex", "");
	desk_file_answer(&sheet, "licence", "moped car");
	desk_file_answer(&sheet, "phone", "[refused]");
	answer(&sheet, "phone", "0701020304");
	assert_ok(sheet_reload(&sheet, &err), err);
	desk_file_answer(&sheet, "phone", "0701020304");
	assert_ok(register_worker(&sheet, NULL, 0, &id, &err), err);
	sheet_close(&sheet);
	assert_int_equal(desk_file_number(file, "SELECT count(*) FROM draft"), 0);
	registration(file, &sheet);
	desk_file_answer(&sheet, "full_name", "");
	sheet_close(&sheet);
}

/* What is half typed lies where the answer lies: going back to the answer brings it back. */
static void
the_same_answer_again_replaces_what_was_half_typed(void **state)
{
	struct desk_file *file = *state;
	struct sheet sheet;
	struct err err = {0};
	struct draft half = {.form = "person", .field = "full_name", .text = "Salif Kaboréx"};

	registration(file, &sheet);
	answer(&sheet, "full_name", "Salif Kaboré");
	half.staff_id = file->desk.staff_id;
	assert_ok(draft_save(file->store.db, &half, &err), err);
	answer(&sheet, "full_name", "Salif Kaboré");
	assert_ok(sheet_reload(&sheet, &err), err);
	desk_file_answer(&sheet, "full_name", "Salif Kaboré");
	answer(&sheet, "full_name", "");
	assert_int_equal(desk_file_number(file, "SELECT count(*) FROM draft"), 0);
	sheet_close(&sheet);
}

static void
a_worker_entered_in_one_go_leaves_the_begun_one_alone(void **state)
{
	struct desk_file *file = *state;
	struct sheet sheet;

	registration(file, &sheet);
	answer(&sheet, "full_name", "Salif Kaboré");
	open_case(file, "Awa Traoré", "1995", "");
	sheet_close(&sheet);
	registration(file, &sheet);
	desk_file_answer(&sheet, "full_name", "Salif Kaboré");
	sheet_close(&sheet);
}

static void
likely_duplicates_are_told_with_reasons(void **state)
{
	struct desk_file *file = *state;
	struct duplicate_list found;
	struct sheet sheet;
	struct err err = {0};
	const char *reasons;
	int64_t id;

	id = open_case(file, "Amina Kolisi", "1992-05-14", "+225 07 01 02 03 04");
	open_case(file, "Jean Dupont", "1960", "");
	registration(file, &sheet);
	assert_ok(register_duplicates(&sheet, &file->arena, &found, &err), err);
	assert_int_equal(found.len, 0);
	answer(&sheet, "full_name", "KOLISI Amina");
	answer(&sheet, "born", "1992");
	answer(&sheet, "phone", "0701020304");
	assert_ok(register_duplicates(&sheet, &file->arena, &found, &err), err);
	assert_int_equal(found.len, 1);
	assert_true(found.items[0].row.id == id);
	reasons = register_reasons(&found.items[0], &file->arena);
	assert_non_null(strstr(reasons, "same phone"));
	assert_non_null(strstr(reasons, "same name"));
	assert_non_null(strstr(reasons, "birth dates may agree"));
	answer(&sheet, "full_name", "Boris Petrov");
	answer(&sheet, "phone", "");
	assert_ok(register_duplicates(&sheet, &file->arena, &found, &err), err);
	assert_int_equal(found.len, 0);
	sheet_close(&sheet);
}

static void
who_is_none_of_these_is_not_offered_again(void **state)
{
	static const char links[] = "SELECT count(*) FROM person_link WHERE kind = 'distinct'";
	struct desk_file *file = *state;
	struct duplicate_list found;
	struct desk_marks before;
	struct sheet sheet;
	struct record person;
	struct err err = {0};
	const char *what;
	int64_t id, at;

	open_case(file, "Amina Kolisi", "1992-05-14", "");
	registration(file, &sheet);
	answer(&sheet, "full_name", "Kolisi Amina");
	answer(&sheet, "born", "1992");
	assert_ok(register_duplicates(&sheet, &file->arena, &found, &err), err);
	assert_int_equal(found.len, 1);
	before = desk_file_marks(file);
	assert_ok(register_newcomer(&sheet, &found, NULL, 0, &id, &err), err);
	sheet_close(&sheet);
	assert_int_equal(desk_file_marks(file).actions, before.actions + 1);
	assert_int_equal(desk_file_number(file, links), 1);
	assert_ok(record_get(file->store.db, "person", rows_person(&file->desk, id), &file->arena,
		      &person, &err),
	    err);
	assert_ok(register_alike(&file->desk, &person, &file->arena, &found, &err), err);
	assert_int_equal(found.len, 0);
	assert_ok(timeline_undo(&file->desk, 0, &file->arena, &what, &at, &err), err);
	assert_int_equal(desk_file_number(file, links), 0);
	store_file_sound(&file->store);
}

static void
one_person_may_have_another_case(void **state)
{
	static const struct given where[] = {{"origin", "CIV"}};
	struct desk_file *file = *state;
	struct desk_marks before;
	struct err err = {0};
	int64_t again;

	desk_file_case(file);
	desk_file_consent(file);
	before = desk_file_marks(file);
	assert_ok(register_again(&file->desk, file->person_id, where, 1, &again, &err), err);
	assert_true(again != file->casefile_id);
	assert_int_equal(desk_file_marks(file).actions, before.actions + 1);
	assert_int_equal(desk_file_number(file, "SELECT count(*) FROM person"), 1);
	assert_int_equal(rows_person(&file->desk, again), file->person_id);
	assert_string_equal(number_of(file, again), "ABJ1-26-0002");
	/* Consent to one case is not consent to the other. */
	assert_int_equal(
	    desk_file_number(file, "SELECT count(*) FROM consent c JOIN casefile f"
				   " ON f.id = c.casefile_id WHERE f.number = 'ABJ1-26-0002'"),
	    0);
	assert_false(register_again(&file->desk, 12345, NULL, 0, &again, &err));
	store_file_sound(&file->store);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_file_setup, desk_file_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_person_and_a_case_are_one_action),
	    TEST(numbers_go_up_and_are_not_given_twice),
	    TEST(a_case_needs_a_name_and_right_answers),
	    TEST(a_registration_that_was_begun_survives_and_is_gone_when_the_case_is_open),
	    TEST(the_same_answer_again_replaces_what_was_half_typed),
	    TEST(a_worker_entered_in_one_go_leaves_the_begun_one_alone),
	    TEST(likely_duplicates_are_told_with_reasons),
	    TEST(who_is_none_of_these_is_not_offered_again),
	    TEST(one_person_may_have_another_case),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
