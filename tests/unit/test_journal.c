/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The journal in order, its clock, and every way of changing it behind its back. */
#include "store_file.h"

#include "store/journal.h"
#include "store/sql.h"

#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

/* A case with a dozen actions of several kinds. */
static void
history(struct store_file *file)
{
	struct action done;
	struct err err = {0};
	int64_t id;

	store_file_case(file);
	for (int i = 0; i < 4; i++) {
		id = store_file_work(file, "A");
		store_file_set(file, "work_experience", id, "employer", value_text("B"));
	}
	store_file_set(file, "work_experience", id, "absent.pay", value_text("refused"));
	store_file_delete(file, "work_experience", id);
	assert_ok(db_begin(file->db, &err), err);
	assert_ok(journal_undo(file->db, journal_undo_candidate(file->db), file->staff_id,
		      "counsellor", &done, &err),
	    err);
	assert_ok(db_end(file->db, true, &err), err);
}

static void
actions_are_listed_newest_first_in_pages(void **state)
{
	struct store_file *file = *state;
	struct journal_list list;
	struct err err = {0};
	int64_t before = 0, seen = 0, of_case = 0;

	history(file);
	do {
		assert_ok(
		    journal_list(file->db, 0, before, false, 5, &file->arena, &list, &err), err);
		for (size_t i = 0; i < list.len; i++) {
			assert_true(before == 0 || list.items[i].seq == before - 1);
			before = list.items[i].seq;
			assert_int_equal(list.items[i].offset_min, 60);
		}
		seen += (int64_t)list.len;
	} while (list.len > 0 && before > 1);
	assert_int_equal(seen, sql_number(file->db, "SELECT count(*) FROM action", 0));
	assert_ok(journal_list(
		      file->db, file->casefile_id, 0, false, SIZE_MAX, &file->arena, &list, &err),
	    err);
	of_case = (int64_t)list.len;
	/* All but the one that made the file. */
	assert_int_equal(of_case, seen - 1);
	assert_string_equal(list.items[0].kind, "undo");
	assert_true(list.items[0].undoes != 0);
	assert_int_equal(list.items[1].undone_by, list.items[0].id);
}

static void
the_clock_never_goes_back(void **state)
{
	struct store_file *file = *state;

	store_file_case(file);
	store_file_set(file, "person", file->person_id, "phone", value_text("1"));
	file->now -= INT64_C(10) * 365 * 24 * 3600 * 1000;
	store_file_set(file, "person", file->person_id, "phone", value_text("2"));
	store_file_set(file, "person", file->person_id, "phone", value_text("3"));
	file->now += INT64_C(10) * 365 * 24 * 3600 * 1000;
	store_file_set(file, "person", file->person_id, "phone", value_text("4"));
	store_file_set(file, "person", file->person_id, "phone", value_text("5"));
	assert_int_equal(sql_number(file->db,
			     "SELECT count(*) FROM action a JOIN action b ON b.seq = a.seq + 1"
			     " WHERE b.clock <= a.clock",
			     -1),
	    0);
	/* The first after each jump, and no other. */
	assert_int_equal(sql_number(file->db, "SELECT sum(doubtful) FROM action", -1), 2);
	assert_int_equal(
	    sql_number(file->db, "SELECT min(seq) FROM action WHERE doubtful = 1", -1), 4);
	store_file_sound(file);
}

static void
a_sound_file_verifies_after_reopening(void **state)
{
	struct store_file *file = *state;
	struct journal_check check;
	struct err err = {0};

	history(file);
	store_file_close(file);
	store_file_open(file);
	assert_ok(journal_verify(file->db, &file->arena, &check, &err), err);
	assert_null(check.reason);
	assert_int_equal(check.actions, sql_number(file->db, "SELECT count(*) FROM action", 0));
	assert_int_equal(check.edits, sql_number(file->db, "SELECT count(*) FROM edit", 0));
	/* staff, office, person, casefile, four pieces of work */
	assert_int_equal(check.rows, 8);
	assert_int_equal(strlen(check.head), 64);
}

#if !defined(__SANITIZE_ADDRESS__)
/* Kilobytes resident at the most, until now. */
static long
most_memory(void)
{
	struct rusage usage;

	assert_int_equal(getrusage(RUSAGE_SELF, &usage), 0);
	return usage.ru_maxrss;
}

/* An import is one action, with as many edits as it brings rows. */
static void
a_large_action_is_verified_edit_by_edit(void **state)
{
	enum { EDITS = 200, SIZE = 100000 };
	struct store_file *file = *state;
	char *note = arena_alloc(&file->arena, SIZE + 1);
	struct journal_check check;
	struct action action;
	struct err err = {0};
	long before;

	store_file_case(file);
	store_file_begin(file, &action, "import");
	for (int i = 0; i < EDITS; i++) {
		const struct record_field fields[] = {
		    {"casefile_id", value_integer(file->casefile_id)},
		    {"job", value_text("Mason")},
		    {"tasks", value_text(note)},
		};
		int64_t id = 0;

		memset(note, 'a' + i % 26, SIZE);
		assert_ok(record_create(file->db, &action, "work_experience", fields,
			      sizeof(fields) / sizeof(fields[0]), &id, &err),
		    err);
	}
	store_file_end(file, &action);
	before = most_memory();
	assert_ok(journal_verify(file->db, &file->arena, &check, &err), err);
	assert_null(check.reason);
	/* Their values are 20 MB. */
	assert_true(most_memory() - before < 8 * 1024);
}
#endif

/* More than an action keeps in mind: what follows is done on the way, and a case touched again follows again. */
static void
an_action_on_many_cases_is_followed_to_the_last(void **state)
{
	enum { CASES = 1100 };
	struct store_file *file = *state;
	struct action action;
	struct err err = {0};
	int64_t first = 0;

	store_file_begin(file, &action, "import");
	for (int i = 0; i < CASES; i++) {
		const struct record_field person[] = {{"full_name", value_text("Amina Kolisi")}};
		int64_t person_id = 0, id = 0;

		assert_ok(
		    record_create(file->db, &action, "person", person, 1, &person_id, &err), err);
		first = first ? first : person_id;
		const struct record_field casefile[] = {
		    {"person_id", value_integer(person_id)},
		    {"number", value_text(arena_printf(&file->arena, "ABJ1-26-%04d", i))},
		};
		assert_ok(
		    record_create(file->db, &action, "casefile", casefile, 2, &id, &err), err);
	}
	assert_ok(record_set(
		      file->db, &action, "person", first, "call_name", value_text("Quixada"), &err),
	    err);
	store_file_end(file, &action);
	assert_int_equal(sql_number(file->db, "SELECT count(*) FROM search_row", -1), CASES);
	assert_int_equal(
	    sql_number(file->db, "SELECT value FROM tally WHERE name = 'case'", -1), CASES);
	assert_int_equal(
	    sql_number(file->db, "SELECT count(*) FROM search WHERE search MATCH 'quixada'", -1),
	    1);
	assert_int_equal(sql_number(file->db,
			     "SELECT count(*) FROM casefile c WHERE updated_at"
			     " = (SELECT at FROM action WHERE kind = 'import')",
			     -1),
	    CASES);
	store_file_sound(file);
}

/* One of many: with triggers off and references unchecked, as an attacker would. */
static void
is_found(struct store_file *file, const char *change)
{
	const char *kept = store_file_beside(file, ".kept");
	struct journal_check check;
	struct err err = {0};
	bool opened;

	store_file_close(file);
	store_file_sql(file, arena_printf(&file->arena, "VACUUM INTO '%s'", kept));
	store_file_sql(file, arena_printf(&file->arena, "PRAGMA foreign_keys = OFF; %s", change));
	/* Close to the end of the chain it is found at the door, elsewhere by the whole check. */
	file->how.read_only = false;
	opened = db_open(&file->db, file->path, &file->how, &err);
	if (opened) {
		assert_ok(journal_verify(file->db, &file->arena, &check, &err), err);
		if (!check.reason)
			fail_msg("not found: %s", change);
	} else if (err.code != ERR_DATA) {
		fail_msg("%s: %s", change, err.text);
	}
	store_file_close(file);
	/* Who only reads gets in, and is told the same. */
	file->how.read_only = true;
	store_file_open(file);
	assert_ok(journal_verify(file->db, &file->arena, &check, &err), err);
	if (!check.reason)
		fail_msg("not found: %s", change);
	store_file_close(file);
	file->how.read_only = false;
	assert_int_equal(rename(kept, file->path), 0);
	assert_int_equal(chmod(file->path, 0600), 0);
	store_file_open(file);
	store_file_sound(file);
}

static void
every_column_of_an_action_is_held(void **state)
{
	static const char *const changes[] = {
	    "id = id + 1000000",
	    "at = '2020-01-01T00:00:00.000Z'",
	    "offset_min = offset_min + 60",
	    "clock = clock + 1",
	    "doubtful = 1 - doubtful",
	    "device_id = device_id + 1",
	    "staff_id = staff_id + 1",
	    "role = 'supervisor'",
	    "kind = kind || 'x'",
	    "casefile_id = coalesce(casefile_id, 0) + 1",
	    "form = 'other'",
	    "form_version = 9",
	    "reason = 'another'",
	    "undoes = (SELECT id FROM action WHERE seq = 1)",
	    "undone_by = (SELECT id FROM action WHERE seq = 1)",
	    "edits = edits + 1",
	    "hash = zeroblob(32)",
	    "undoable = 1 - undoable",
	    "seq = seq + 1000",
	};
	struct store_file *file = *state;

	history(file);
	for (size_t i = 0; i < sizeof(changes) / sizeof(changes[0]); i++)
		for (int seq = 2; seq <= 10; seq += 4)
			is_found(file, arena_printf(&file->arena,
					   "UPDATE action SET %s WHERE seq = %d", changes[i], seq));
}

static void
every_column_of_an_edit_is_held(void **state)
{
	static const char *const changes[] = {
	    "UPDATE edit SET n = n + 7 WHERE action_id = (SELECT id FROM action WHERE seq = 4)",
	    "UPDATE edit SET tbl = 'person' WHERE col = 'employer'",
	    "UPDATE edit SET row_id = row_id + 1 WHERE col = 'employer'",
	    "UPDATE edit SET col = 'place' WHERE col = 'employer'",
	    "UPDATE edit SET old = 'C' WHERE col = 'employer'",
	    "UPDATE edit SET new = 'C' WHERE col = 'employer'",
	    "UPDATE edit SET old = NULL WHERE col = 'employer'",
	    "UPDATE edit SET new = 1 WHERE col = 'employer'",
	    "UPDATE edit SET salt = randomblob(16) WHERE col = 'employer'",
	    "UPDATE edit SET commitment = randomblob(16) WHERE col = 'employer'",
	    "UPDATE edit SET salt = NULL WHERE col = 'employer'",
	    "UPDATE edit SET salt = NULL, old = NULL, new = NULL WHERE col = 'employer'",
	    "DELETE FROM edit WHERE col = 'employer'",
	    ("INSERT INTO edit SELECT action_id, n + 1, tbl, row_id, col, old, new, salt, "
	     "commitment"
	     " FROM edit WHERE col = 'employer' LIMIT 1"),
	};
	struct store_file *file = *state;

	history(file);
	for (size_t i = 0; i < sizeof(changes) / sizeof(changes[0]); i++)
		is_found(file, changes[i]);
}

static void
a_missing_or_moved_action_is_found(void **state)
{
	static const char *const changes[] = {
	    "DELETE FROM action WHERE seq = 5",
	    "DELETE FROM action WHERE seq = 1",
	    ("UPDATE action SET seq = 100 WHERE seq = 5; UPDATE action SET seq = 5 WHERE seq = 6;"
	     "UPDATE action SET seq = 6 WHERE seq = 100"),
	    "DELETE FROM edit; DELETE FROM action",
	};
	struct store_file *file = *state;

	history(file);
	for (size_t i = 0; i < sizeof(changes) / sizeof(changes[0]); i++)
		is_found(file, changes[i]);
}

static void
rows_changed_behind_the_journal_are_found(void **state)
{
	static const char *const changes[] = {
	    "UPDATE work_experience SET employer = 'C'",
	    "UPDATE work_experience SET job = 'carpenter'",
	    "UPDATE work_experience SET supervised = NULL",
	    "UPDATE work_experience SET absent = NULL",
	    "UPDATE work_experience SET absent = '{\"place\":\"unknown\"}'",
	    "UPDATE work_experience SET extra = '{\"tools_own\":1,\"more\":2}'",
	    "UPDATE casefile SET state = 'closed'",
	    "UPDATE staff SET role = 'supervisor'",
	    "UPDATE office SET name = 'x'",
	    "DELETE FROM work_experience WHERE id = (SELECT min(id) FROM work_experience)",
	    "INSERT INTO work_experience (id, casefile_id) SELECT 5, id FROM casefile",
	    "INSERT INTO person (id) VALUES (6)",
	    "INSERT INTO staff (id, name, role, created_at) VALUES (7, 'X', 'supervisor', 'x')",
	};
	struct store_file *file = *state;

	history(file);
	for (size_t i = 0; i < sizeof(changes) / sizeof(changes[0]); i++)
		is_found(file, changes[i]);
}

/* The erasure itself is another part's; here: what it leaves is sound and says nothing. */
static void
an_erased_value_leaves_the_chain_whole(void **state)
{
	struct store_file *file = *state;
	struct action action;
	int64_t id;

	store_file_case(file);
	id = store_file_work(file, "A");
	store_file_set(file, "work_experience", id, "employer", value_text("secret"));
	store_file_begin(file, &action, "erase");
	store_file_end(file, &action);
	store_file_close(file);
	store_file_sql(
	    file, "UPDATE edit SET old = NULL, new = NULL, salt = NULL WHERE col = 'employer'");
	store_file_open(file);
	store_file_sound(file);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, store_file_new, store_file_free)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(actions_are_listed_newest_first_in_pages),
		TEST(the_clock_never_goes_back),
		TEST(a_sound_file_verifies_after_reopening),
#if !defined(__SANITIZE_ADDRESS__)
		TEST(a_large_action_is_verified_edit_by_edit),
#endif
		TEST(an_action_on_many_cases_is_followed_to_the_last),
		TEST(every_column_of_an_action_is_held),
		TEST(every_column_of_an_edit_is_held),
		TEST(a_missing_or_moved_action_is_found),
		TEST(rows_changed_behind_the_journal_are_found),
		TEST(an_erased_value_leaves_the_chain_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
