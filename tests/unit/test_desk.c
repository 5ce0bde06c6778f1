/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sitting down: who, on which day, and what has to be told first. */
#include "desk_file.h"

#include "casework/desk.h"
#include "store/casefile.h"
#include "store/draft.h"
#include "store/office.h"
#include "store/search.h"
#include "store/setting.h"
#include "store/sql.h"

static void
hire(struct desk_file *file, const char *name, const char *role)
{
	struct action action;
	struct err err = {0};
	int64_t id;

	assert_ok(desk_begin(&file->desk, "staff", 0, NULL, &action, &err), err);
	assert_ok(staff_add(file->store.db, &action, name, role, &id, &err), err);
	assert_ok(desk_end(&file->desk, &action, true, &err), err);
}

static void
restart(struct desk_file *file, const char *staff)
{
	desk_file_close(file);
	desk_file_open(file, staff);
}

static void
who_did_something_last_sits_there_at_the_next_start(void **state)
{
	struct desk_file *file = *state;
	struct err err = {0};

	assert_string_equal(file->desk.staff_name, "Administrator");
	hire(file, "B. Diallo", "counsellor");
	hire(file, "A. Koné", "assessor");
	restart(file, "A. Koné");
	assert_string_equal(file->desk.role, "assessor");
	/* Looking is not sitting down. */
	restart(file, NULL);
	assert_string_equal(file->desk.staff_name, "Administrator");
	restart(file, "A. Koné");
	desk_file_case(file);
	restart(file, NULL);
	assert_string_equal(file->desk.staff_name, "A. Koné");
	assert_ok(desk_sit(&file->desk, "B. Diallo", &err), err);
	assert_ok(desk_stay(&file->desk, &err), err);
	restart(file, NULL);
	assert_string_equal(file->desk.staff_name, "B. Diallo");
	restart(file, "A. Koné");
	restart(file, "B. Diallo");
	desk_file_set(file, "person", file->person_id, "sex=f", NULL);
	restart(file, NULL);
	assert_string_equal(file->desk.staff_name, "B. Diallo");
	store_file_sound(&file->store);
}

static void
somebody_unknown_is_told_who_works_here(void **state)
{
	struct desk_file *file = *state;
	struct err err = {0};

	hire(file, "B. Diallo", "counsellor");
	assert_false(desk_sit(&file->desk, "Nobody", &err));
	desk_file_refused(&err, ERR_DATA, "Administrator, B. Diallo");
	assert_string_equal(file->desk.staff_name, "Administrator");
}

static void
two_of_one_name_are_refused(void **state)
{
	struct desk_file *file = *state;
	struct action action;
	struct err err = {0};
	int64_t id;

	hire(file, "B. Diallo", "counsellor");
	assert_ok(desk_begin(&file->desk, "staff", 0, NULL, &action, &err), err);
	assert_false(staff_add(file->store.db, &action, "B. Diallo", "assessor", &id, &err));
	assert_false(desk_end(&file->desk, &action, false, &err));
	desk_file_refused(&err, ERR_DATA, "already");
	assert_ok(desk_begin(&file->desk, "staff", 0, NULL, &action, &err), err);
	assert_false(staff_add(file->store.db, &action, "", "assessor", &id, &err));
	assert_false(desk_end(&file->desk, &action, false, &err));
	desk_file_refused(&err, ERR_DATA, "needs a name");
	assert_int_equal(desk_file_number(file, "SELECT count(*) FROM staff"), 2);
}

static void
saved_is_said_of_what_is_on_disk_only(void **state)
{
	struct desk_file *file = *state;
	struct action action;
	struct err err = {0};

	assert_int_equal(file->desk.saved_at, 0);
	assert_ok(desk_begin(&file->desk, "answer", 0, NULL, &action, &err), err);
	assert_int_equal(file->desk.saved_at, 0);
	assert_false(desk_end(&file->desk, &action, false, &err));
	assert_int_equal(file->desk.saved_at, 0);
	/* A second transaction cannot hide in the first, nor a commit after a failure. */
	desk_file_case(file);
	assert_int_equal(file->desk.saved_at, file->store.now);
}

static void
a_clock_that_went_back_is_told(void **state)
{
	struct desk_file *file = *state;

	desk_file_case(file);
	assert_null(file->desk.clock_notice);
	desk_file_close(file);
	file->store.now -= 30 * 1000;
	desk_file_open(file, NULL);
	assert_null(file->desk.clock_notice);
	desk_file_close(file);
	file->store.now -= INT64_C(3) * 365 * 24 * 3600 * 1000;
	desk_file_open(file, NULL);
	assert_non_null(file->desk.clock_notice);
	assert_non_null(strstr(file->desk.clock_notice, "2023-03-03"));
	assert_non_null(strstr(file->desk.clock_notice, "2026-03-02"));
	/* Work goes on, with its mark, and once it was noted the day is the clock's. */
	desk_file_set(file, "person", file->person_id, "sex=f", NULL);
	assert_int_equal(
	    desk_file_number(file, "SELECT doubtful FROM action ORDER BY seq DESC LIMIT 1"), 1);
	store_file_sound(&file->store);
}

static void
a_broken_list_is_told_and_the_rest_works(void **state)
{
	struct desk_file *file = *state;

	desk_file_put(file, "forms/lists/fruit.yaml", "list: fruit\nversion: 1\ncodes: [\n");
	restart(file, NULL);
	assert_non_null(file->desk.notice);
	assert_non_null(strstr(file->desk.notice, "fruit.yaml"));
	desk_file_case(file);
}

static void
the_day_is_the_local_one(void **state)
{
	struct desk_file *file = *state;
	int day = file->desk.today;

	desk_file_close(file);
	file->store.now += INT64_C(14) * 3600 * 1000 - 1; /* 23:59:59 one hour east of Greenwich */
	desk_file_open(file, NULL);
	assert_int_equal(file->desk.today, day);
	desk_file_close(file);
	file->store.now += 1;
	desk_file_open(file, NULL);
	assert_int_equal(file->desk.today, day + 1);
}

/* Written by a program that looked for names in another way: what it knows of them is nothing. */
static void
forget_search(struct desk_file *file)
{
	struct err err = {0};

	assert_ok(db_begin(file->store.db, &err), err);
	assert_ok(
	    sql_exec(file->store.db, "INSERT INTO search (search) VALUES ('delete-all')", &err),
	    err);
	assert_ok(sql_exec(file->store.db, "UPDATE search_row SET words = 'old'", &err), err);
	assert_ok(setting_put(file->store.db, "search.version", "0", &err), err);
	assert_ok(db_end(file->store.db, true, &err), err);
}

static size_t
found(struct desk_file *file, const char *typed)
{
	struct casefile_filter filter = {.find = typed};
	struct casefile_rows rows;
	struct err err = {0};

	assert_ok(
	    casefile_list(file->store.db, &filter, NULL, false, 10, &file->arena, &rows, &err),
	    err);
	return rows.len;
}

static void
the_search_of_another_version_is_made_anew(void **state)
{
	struct desk_file *file = *state;
	struct err err = {0};

	desk_file_case(file);
	assert_true(search_is_current(file->store.db));
	assert_int_equal(found(file, "kolisi"), 1);
	forget_search(file);
	assert_false(search_is_current(file->store.db));
	assert_int_equal(found(file, "kolisi"), 0);
	restart(file, NULL);
	assert_true(search_is_current(file->store.db));
	assert_int_equal(found(file, "kolisi"), 1);
	/* Of this version it is left as it is, but for who asks. */
	forget_search(file);
	assert_ok(db_begin(file->store.db, &err), err);
	assert_ok(setting_put(file->store.db, "search.version", SEARCH_VERSION, &err), err);
	assert_ok(db_end(file->store.db, true, &err), err);
	restart(file, NULL);
	assert_int_equal(found(file, "kolisi"), 0);
	assert_ok(desk_renew_search(file->store.db, &err), err);
	assert_int_equal(found(file, "kolisi"), 1);
	store_file_sound(&file->store);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, desk_file_setup, desk_file_teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(who_did_something_last_sits_there_at_the_next_start),
	    TEST(somebody_unknown_is_told_who_works_here),
	    TEST(two_of_one_name_are_refused),
	    TEST(saved_is_said_of_what_is_on_disk_only),
	    TEST(a_clock_that_went_back_is_told),
	    TEST(a_broken_list_is_told_and_the_rest_works),
	    TEST(the_search_of_another_version_is_made_anew),
	    TEST(the_day_is_the_local_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
