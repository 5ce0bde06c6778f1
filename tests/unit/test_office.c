/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who works at the office, who sits at the desk, and what a file says that has lost either. */
#include "store_file.h"

#include "store/office.h"
#include "store/sql.h"

static int64_t
add(struct store_file *file, const char *name, const char *role)
{
	struct action action;
	struct err err = {0};
	int64_t id;

	store_file_begin(file, &action, "create");
	assert_ok(staff_add(file->db, &action, name, role, &id, &err), err);
	store_file_end(file, &action);
	return id;
}

/* The action is taken back, as whoever is refused does. */
static void
is_not_added(struct store_file *file, const char *name, const char *role, const char *part)
{
	struct action action;
	struct err err = {0};
	int64_t id;

	store_file_begin(file, &action, "create");
	assert_false(staff_add(file->db, &action, name, role, &id, &err));
	assert_int_equal(err.code, ERR_DATA);
	assert_non_null(strstr(err.text, part));
	assert_int_equal(id, 0);
	action_abandon(&action);
	assert_false(db_end(file->db, false, &err));
}

static void
sits_here(struct store_file *file, const char *named, const char *name)
{
	struct staff staff;
	struct err err = {0};

	assert_ok(staff_find(file->db, named, &file->arena, &staff, &err), err);
	assert_string_equal(staff.name, name);
}

static void
run(struct store_file *file, const char *text)
{
	struct sql q = {0};
	struct err err = {0};

	assert_ok(db_begin(file->db, &err), err);
	assert_ok(sql_prepare_built(&q, file->db, text, &err), err);
	assert_ok(sql_run(&q, &err), err);
	sql_done(&q);
	assert_ok(db_end(file->db, true, &err), err);
}

static void
an_office_has_a_name(void **state)
{
	struct store_file *file = *state;
	const char *name;
	struct err err = {0};

	assert_ok(office_name(file->db, &file->arena, &name, &err), err);
	assert_string_equal(name, "Desk one");
	run(file, "DELETE FROM office");
	assert_false(office_name(file->db, &file->arena, &name, &err));
	assert_int_equal(err.code, ERR_DATA);
	assert_string_equal(name, "");
}

static void
staff_are_listed_by_name(void **state)
{
	struct store_file *file = *state;
	struct staff_list list;
	struct err err = {0};

	add(file, "K. Yao", "assessor");
	add(file, "A. Koffi", "counsellor");
	assert_ok(staff_list(file->db, &file->arena, &list, &err), err);
	assert_int_equal(list.len, 3);
	assert_string_equal(list.items[0].name, "A. Koffi");
	assert_string_equal(list.items[1].name, "Administrator");
	assert_string_equal(list.items[2].name, "K. Yao");
	assert_string_equal(list.items[2].role, "assessor");
	store_file_sound(file);
}

static void
two_of_one_name_and_unknown_roles_are_refused(void **state)
{
	struct store_file *file = *state;

	add(file, "A. Koffi", "counsellor");
	is_not_added(file, "A. Koffi", "assessor", "A. Koffi");
	is_not_added(file, "B. Traoré", "boss", "counsellor");
	run(file, "UPDATE staff SET ended_on = '2026-01-31' WHERE name = 'A. Koffi'");
	add(file, "A. Koffi", "assessor");
}

static void
who_was_named_or_sat_here_last_sits_here(void **state)
{
	struct store_file *file = *state;
	struct staff staff;
	struct err err = {0};
	int64_t yao;

	sits_here(file, NULL, "Administrator");
	assert_int_equal(staff_last(file->db), 0);
	add(file, "A. Koffi", "counsellor");
	file->now += 60000;
	yao = add(file, "K. Yao", "assessor");
	sits_here(file, NULL, "A. Koffi"); /* an administrator only where there is nobody else */
	assert_ok(db_begin(file->db, &err), err);
	assert_ok(staff_remember(file->db, yao, &err), err);
	assert_ok(db_end(file->db, true, &err), err);
	assert_int_equal(staff_last(file->db), yao);
	sits_here(file, NULL, "K. Yao");
	sits_here(file, "A. Koffi", "A. Koffi");
	assert_false(staff_find(file->db, "Nobody", &file->arena, &staff, &err));
	assert_int_equal(err.code, ERR_DATA);
	assert_non_null(strstr(err.text, "A. Koffi, Administrator, K. Yao"));
}

static void
an_office_without_anybody_is_not_whole(void **state)
{
	struct store_file *file = *state;
	struct staff staff;
	struct err err = {0};

	run(file, "UPDATE staff SET ended_on = '2026-01-31'");
	assert_false(staff_find(file->db, NULL, &file->arena, &staff, &err));
	assert_int_equal(err.code, ERR_DATA);
	assert_non_null(strstr(err.text, "valise doctor"));
}

static void
roles_have_words(void **state)
{
	(void)state;
	assert_string_equal(staff_role_words("field_officer"), "field officer");
	assert_string_equal(staff_role_words("of a later version"), "of a later version");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, store_file_new, store_file_free)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(an_office_has_a_name),
	    TEST(staff_are_listed_by_name),
	    TEST(two_of_one_name_and_unknown_roles_are_refused),
	    TEST(who_was_named_or_sat_here_last_sits_here),
	    TEST(an_office_without_anybody_is_not_whole),
	    cmocka_unit_test(roles_have_words),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
