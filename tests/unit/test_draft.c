/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is being typed outlives a crash, and goes when the answer is there. */
#include "store_file.h"

#include "store/draft.h"

static struct draft_list
drafts(struct store_file *file)
{
	struct draft_list list;
	struct err err = {0};

	assert_ok(draft_list(file->db, &file->arena, &list, &err), err);
	return list;
}

static void
a_draft_is_there_after_a_crash(void **state)
{
	struct store_file *file = *state;
	const struct draft draft = {
	    .form = "work",
	    .casefile_id = 3,
	    .owner_id = 3,
	    .row_id = 4,
	    .field = "tasks",
	    .text = "Coffrage, ferraill",
	    .cursor = 18,
	    .staff_id = 9,
	};
	struct draft_list list;
	struct err err = {0};

	assert_ok(draft_save(file->db, &draft, &err), err);
	store_file_close(file);
	store_file_open(file);
	list = drafts(file);
	assert_int_equal(list.len, 1);
	assert_string_equal(list.items[0].form, "work");
	assert_string_equal(list.items[0].field, "tasks");
	assert_string_equal(list.items[0].text, "Coffrage, ferraill");
	assert_string_equal(list.items[0].at, "2026-03-02T09:00:00.000Z");
	assert_int_equal(list.items[0].cursor, 18);
	assert_int_equal(list.items[0].casefile_id, 3);
	assert_int_equal(list.items[0].owner_id, 3);
	assert_int_equal(list.items[0].row_id, 4);
	assert_int_equal(list.items[0].staff_id, 9);
}

static void
there_is_one_draft_for_a_field(void **state)
{
	struct store_file *file = *state;
	struct draft draft = {.form = "work", .owner_id = 3, .field = "tasks", .text = "C"};
	struct err err = {0};

	assert_ok(draft_save(file->db, &draft, &err), err);
	draft.text = "Co";
	draft.cursor = 2;
	assert_ok(draft_save(file->db, &draft, &err), err);
	draft.field = "tools";
	assert_ok(draft_save(file->db, &draft, &err), err);
	draft.row_id = 8;
	assert_ok(draft_save(file->db, &draft, &err), err);
	assert_int_equal(drafts(file).len, 3);
	assert_ok(draft_remove(file->db, &draft, &err), err);
	assert_int_equal(drafts(file).len, 2);
	assert_ok(draft_remove(file->db, &draft, &err), err);
	assert_int_equal(drafts(file).len, 2);
}

static void
an_answer_takes_its_draft_along_or_not_at_all(void **state)
{
	struct store_file *file = *state;
	struct draft draft = {.form = "person", .field = "phone", .text = "070"};
	struct action action;
	struct err err = {0};

	store_file_case(file);
	draft.row_id = file->person_id;
	assert_ok(draft_save(file->db, &draft, &err), err);
	store_file_begin(file, &action, "answer");
	assert_ok(draft_forget(file->db, &draft, &err), err);
	action_abandon(&action);
	assert_false(db_end(file->db, false, &err));
	assert_int_equal(drafts(file).len, 1);
	store_file_begin(file, &action, "answer");
	assert_ok(record_set(file->db, &action, "person", file->person_id, "phone",
		      value_text("070"), &err),
	    err);
	assert_ok(draft_forget(file->db, &draft, &err), err);
	store_file_end(file, &action);
	assert_int_equal(drafts(file).len, 0);
}

static void
a_deleted_row_takes_its_drafts_along(void **state)
{
	struct store_file *file = *state;
	struct draft draft = {.form = "work", .field = "tasks", .text = "C"};
	struct err err = {0};

	store_file_case(file);
	draft.owner_id = file->casefile_id;
	draft.row_id = store_file_work(file, "A");
	assert_ok(draft_save(file->db, &draft, &err), err);
	store_file_delete(file, "work_experience", draft.row_id);
	assert_int_equal(drafts(file).len, 0);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, store_file_new, store_file_free)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_draft_is_there_after_a_crash),
	    TEST(there_is_one_draft_for_a_field),
	    TEST(an_answer_takes_its_draft_along_or_not_at_all),
	    TEST(a_deleted_row_takes_its_drafts_along),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
