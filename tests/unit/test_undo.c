/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Taking back and bringing back. */
#include "store_file.h"

#include "store/journal.h"
#include "store/sql.h"

typedef bool reverse_fn(struct db *db, int64_t action_id, int64_t staff_id, const char *role,
    struct action *done, struct err *err);

/* In a transaction of its own. False: refused, and nothing was changed. */
static bool
reverse(struct store_file *file, reverse_fn *how, int64_t id, struct err *err)
{
	struct action done;
	bool ok;

	file->now += 1000;
	assert_ok(db_begin(file->db, err), *err);
	ok = how(file->db, id, file->staff_id, "counsellor", &done, err);
	assert_int_equal(db_end(file->db, ok, err), ok);
	assert_null(done.state);
	return ok;
}

static void
undo(struct store_file *file)
{
	struct err err = {0};

	assert_ok(reverse(file, journal_undo, journal_undo_candidate(file->db), &err), err);
	store_file_sound(file);
}

static void
redo(struct store_file *file)
{
	struct err err = {0};

	assert_ok(reverse(file, journal_redo, journal_redo_candidate(file->db), &err), err);
	store_file_sound(file);
}

static void
refused(struct store_file *file, reverse_fn *how, int64_t id, const char *part)
{
	struct err err = {0};
	int64_t actions = sql_number(file->db, "SELECT count(*) FROM action", 0);

	assert_false(reverse(file, how, id, &err));
	assert_int_equal(err.code, ERR_DATA);
	if (!strstr(err.text, part))
		fail_msg("expected '%s', got '%s'", part, err.text);
	assert_int_equal(sql_number(file->db, "SELECT count(*) FROM action", 0), actions);
	store_file_sound(file);
}

static void
a_new_file_has_nothing_to_take_back(void **state)
{
	struct store_file *file = *state;

	assert_int_equal(journal_undo_candidate(file->db), 0);
	assert_int_equal(journal_redo_candidate(file->db), 0);
	refused(file, journal_undo, 0, "no such action");
	refused(file, journal_undo, sql_number(file->db, "SELECT id FROM action", 0),
	    "cannot be taken back");
}

static void
answers_go_back_and_forth(void **state)
{
	struct store_file *file = *state;
	int64_t id;

	store_file_case(file);
	id = store_file_work(file, "A");
	store_file_set(file, "work_experience", id, "employer", value_text("B"));
	store_file_set(file, "work_experience", id, "employer", value_text("C"));
	store_file_set(file, "work_experience", id, "absent.place", value_null);
	undo(file);
	store_file_holds(file, "work_experience", id, "absent.place", value_text("refused"));
	undo(file);
	store_file_holds(file, "work_experience", id, "employer", value_text("B"));
	undo(file);
	store_file_holds(file, "work_experience", id, "employer", value_text("A"));
	redo(file);
	store_file_holds(file, "work_experience", id, "employer", value_text("B"));
	redo(file);
	store_file_holds(file, "work_experience", id, "employer", value_text("C"));
	redo(file);
	store_file_holds(file, "work_experience", id, "absent.place", value_null);
	assert_int_equal(journal_redo_candidate(file->db), 0);
	undo(file);
	undo(file);
	store_file_holds(file, "work_experience", id, "employer", value_text("B"));
}

static void
a_new_answer_ends_what_can_be_brought_back(void **state)
{
	struct store_file *file = *state;
	struct action view;
	int64_t id;

	store_file_case(file);
	id = store_file_work(file, "A");
	store_file_set(file, "work_experience", id, "employer", value_text("B"));
	undo(file);
	assert_true(journal_redo_candidate(file->db) != 0);
	/* Looking at something changes nothing about it. */
	store_file_begin(file, &view, "view");
	store_file_end(file, &view);
	assert_true(journal_redo_candidate(file->db) != 0);
	store_file_set(file, "work_experience", id, "employer", value_text("D"));
	assert_int_equal(journal_redo_candidate(file->db), 0);
	undo(file);
	store_file_holds(file, "work_experience", id, "employer", value_text("A"));
}

static void
a_made_case_goes_and_comes_back_with_its_ids(void **state)
{
	struct store_file *file = *state;

	store_file_case(file);
	undo(file);
	assert_int_equal(sql_number(file->db, "SELECT count(*) FROM casefile", -1), 0);
	assert_int_equal(sql_number(file->db, "SELECT count(*) FROM person", -1), 0);
	assert_int_equal(
	    sql_number(file->db, "SELECT count(*) FROM search WHERE search MATCH 'kolisi'", -1), 0);
	redo(file);
	store_file_holds(
	    file, "casefile", file->casefile_id, "person_id", value_integer(file->person_id));
	store_file_holds(file, "person", file->person_id, "born", value_text("1992~"));
	assert_int_equal(
	    sql_number(file->db, "SELECT count(*) FROM search WHERE search MATCH 'kolisi'", -1), 1);
}

static void
a_deleted_row_comes_back_whole(void **state)
{
	struct store_file *file = *state;
	int64_t id;

	store_file_case(file);
	id = store_file_work(file, "A \"quoted\" \\ é\t\n");
	store_file_delete(file, "work_experience", id);
	undo(file);
	store_file_holds(
	    file, "work_experience", id, "employer", value_text("A \"quoted\" \\ é\t\n"));
	store_file_holds(file, "work_experience", id, "supervised", value_integer(3));
	store_file_holds(file, "work_experience", id, "absent.place", value_text("refused"));
	store_file_holds(file, "work_experience", id, "extra.tools_own", value_integer(1));
	redo(file);
	assert_int_equal(sql_number(file->db, "SELECT count(*) FROM work_experience", -1), 0);
}

static void
an_older_action_is_refused_where_it_was_changed_since(void **state)
{
	struct store_file *file = *state;
	int64_t id, made, set;

	store_file_case(file);
	id = store_file_work(file, "A");
	made = journal_undo_candidate(file->db);
	store_file_set(file, "work_experience", id, "employer", value_text("B"));
	set = journal_undo_candidate(file->db);
	store_file_set(file, "work_experience", id, "place", value_text("Bouaké"));
	refused(file, journal_undo, made, "work_experience.employer");
	/* Another field was changed later: that does not matter. */
	assert_true(reverse(file, journal_undo, set, &(struct err){0}));
	store_file_holds(file, "work_experience", id, "employer", value_text("A"));
	store_file_holds(file, "work_experience", id, "place", value_text("Bouaké"));
	refused(file, journal_undo, made, "work_experience.place");
	refused(file, journal_undo, set, "already");
}

static void
a_row_made_later_keeps_its_owner(void **state)
{
	struct store_file *file = *state;
	int64_t made;

	store_file_case(file);
	made = journal_undo_candidate(file->db);
	store_file_work(file, "A");
	refused(file, journal_undo, made, "work_experience");
	undo(file);
	undo(file);
	assert_int_equal(sql_number(file->db, "SELECT count(*) FROM casefile", -1), 0);
}

static void
only_an_undo_in_force_can_be_brought_back(void **state)
{
	struct store_file *file = *state;
	int64_t answer, undone;

	store_file_case(file);
	store_file_set(file, "person", file->person_id, "phone", value_text("070"));
	answer = journal_undo_candidate(file->db);
	refused(file, journal_redo, answer, "only what was taken back");
	undo(file);
	undone = journal_redo_candidate(file->db);
	refused(file, journal_undo, undone, "cannot be taken back");
	redo(file);
	refused(file, journal_redo, undone, "already");
}

static void
erased_values_stay_erased(void **state)
{
	struct store_file *file = *state;
	struct action action;
	int64_t answer;

	store_file_case(file);
	store_file_set(file, "person", file->person_id, "phone", value_text("070"));
	answer = journal_undo_candidate(file->db);
	store_file_begin(file, &action, "erase");
	store_file_end(file, &action);
	store_file_close(file);
	store_file_sql(
	    file, "UPDATE edit SET old = NULL, new = NULL, salt = NULL WHERE col = 'phone'");
	store_file_open(file);
	refused(file, journal_undo, answer, "erased");
}

/* Whatever is done, taking all of it back gives the file that was there before. */
static void
a_long_history_goes_back_to_its_start(void **state)
{
	static const char *const fields[] = {
	    "employer", "place", "supervised", "absent.pay", "extra.more"};
	struct store_file *file = *state;
	unsigned random = 12345;
	int64_t ids[8] = {0}, rounds = 0;

	store_file_case(file);
	for (int i = 0; i < 200; i++) {
		size_t at;
		struct value value;

		random = random * 1103515245U + 12345U;
		at = (random >> 16) % 8;
		value = value_integer((random >> 8) % 3);
		if (ids[at] == 0)
			ids[at] = store_file_work(file, "A");
		else if ((random >> 20) % 6 == 0)
			store_file_delete(file, "work_experience", ids[at]), ids[at] = 0;
		else
			store_file_set(file, "work_experience", ids[at], fields[(random >> 12) % 5],
			    value.integer == 2 ? value_null : value);
	}
	store_file_sound(file);
	for (; sql_number(file->db, "SELECT count(*) FROM casefile", 0) == 1; rounds++) {
		struct err err = {0};

		assert_ok(reverse(file, journal_undo, journal_undo_candidate(file->db), &err), err);
	}
	store_file_sound(file);
	assert_true(rounds > 50);
	assert_int_equal(sql_number(file->db, "SELECT count(*) FROM work_experience", -1), 0);
	for (; journal_redo_candidate(file->db) != 0; rounds--) {
		struct err err = {0};

		assert_ok(reverse(file, journal_redo, journal_redo_candidate(file->db), &err), err);
	}
	store_file_sound(file);
	assert_int_equal(rounds, 0);
	for (size_t i = 0; i < 8; i++)
		if (ids[i])
			store_file_holds(file, "work_experience", ids[i], "casefile_id",
			    value_integer(file->casefile_id));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, store_file_new, store_file_free)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_new_file_has_nothing_to_take_back),
	    TEST(answers_go_back_and_forth),
	    TEST(a_new_answer_ends_what_can_be_brought_back),
	    TEST(a_made_case_goes_and_comes_back_with_its_ids),
	    TEST(a_deleted_row_comes_back_whole),
	    TEST(an_older_action_is_refused_where_it_was_changed_since),
	    TEST(a_row_made_later_keeps_its_owner),
	    TEST(only_an_undo_in_force_can_be_brought_back),
	    TEST(erased_values_stay_erased),
	    TEST(a_long_history_goes_back_to_its_start),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
