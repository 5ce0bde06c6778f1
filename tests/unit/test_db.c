/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening, refusing, committing, closing. */
#include "store_file.h"

#include "store/number.h"
#include "store/schema.h"
#include "store/sql.h"

#include <fcntl.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static void
write_file(const char *path, const char *bytes, size_t len)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, bytes, len), len);
	close(fd);
}

static void
set_answer(struct store_file *file, const char *value, bool keep)
{
	struct err err = {0};
	struct sql q = {0};

	assert_ok(db_begin(file->db, &err), err);
	assert_ok(sql_prepare(&q, file->db,
		      "INSERT INTO setting (name, value) VALUES ('answer', :value)"
		      " ON CONFLICT DO UPDATE SET value = excluded.value",
		      &err),
	    err);
	sql_text(&q, ":value", value);
	assert_ok(sql_run(&q, &err), err);
	sql_done(&q);
	assert_int_equal(db_end(file->db, keep, &err), keep);
}

static int64_t
answer(struct store_file *file)
{
	return sql_number(
	    file->db, "SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'answer'", -1);
}

static void
a_new_file_has_its_office_and_is_private(void **state)
{
	struct store_file *file = *state;
	struct stat st;

	store_file_create(file);
	assert_int_equal(sql_number(file->db, "SELECT count(*) FROM office", -1), 1);
	assert_int_equal(sql_number(file->db, "SELECT count(*) FROM staff", -1), 1);
	assert_int_equal(
	    sql_number(file->db,
		"SELECT count(*) FROM device d JOIN setting s ON s.name = 'this_device'"
		" AND s.value = d.id",
		-1),
	    1);
	assert_false(db_was_unclean(file->db));
	assert_int_equal(stat(file->path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	/* EXCLUSIVE: no shared memory file. */
	assert_int_not_equal(access(store_file_beside(file, "-shm"), F_OK), 0);
}

static void
a_new_file_takes_nobodys_place(void **state)
{
	struct store_file *file = *state;
	const struct db_office office = {.name = "Desk", .prefix = "ABJ1"};
	struct err err = {0};

	write_file(file->path, "mine", 4);
	assert_false(db_create(&file->db, file->path, &office, &file->how, &err));
	assert_int_equal(err.code, ERR_CREATE);
	assert_null(file->db);
}

static void
an_office_needs_a_name_and_a_prefix(void **state)
{
	static const struct db_office bad[] = {
	    {.name = "", .prefix = "ABJ1"},
	    {.name = "Desk", .prefix = "A"},
	    {.name = "Desk", .prefix = "abj"},
	    {.name = "Desk", .prefix = "AB-1"},
	    {.name = "Desk", .prefix = "ABCDEFGH9"},
	};
	struct store_file *file = *state;
	struct err err = {0};

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		assert_false(db_create(&file->db, file->path, &bad[i], &file->how, &err));
		assert_int_equal(err.code, ERR_DATA);
		assert_int_not_equal(access(file->path, F_OK), 0);
	}
}

static void
a_new_file_that_fails_leaves_nothing(void **state)
{
	static const struct schema_file broken[] = {
	    {"001_file.sql", "CREATE TABLE office (id INTEGER PRIMARY KEY) STRICT;"}, {NULL, NULL}};
	struct store_file *file = *state;
	const struct db_office office = {.name = "Desk", .prefix = "ABJ1"};
	struct err err = {0};

	file->how.files = broken;
	assert_false(db_create(&file->db, file->path, &office, &file->how, &err));
	assert_int_equal(rmdir(file->dir), 0);
	assert_int_equal(mkdir(file->dir, 0700), 0);
}

static void
what_is_no_case_file_is_refused_by_its_own_sentence(void **state)
{
	struct store_file *file = *state;

	store_file_refused(file, ERR_IO, "no file");
	write_file(file->path, "", 0);
	store_file_refused(file, ERR_DATA, "empty");
	write_file(file->path, "name,phone\nA,1\n", 15);
	store_file_refused(file, ERR_DATA, "not a case file");
	unlink(file->path);
	store_file_sql(file, "CREATE TABLE mine (a)");
	chmod(file->path, 0600);
	store_file_refused(file, ERR_DATA, "another program");
	unlink(file->path);
	assert_int_equal(mkfifo(file->path, 0600), 0);
	store_file_refused(file, ERR_DATA, "pipe");
	unlink(file->path);
	snprintf(file->path, sizeof(file->path), "%s", "/dev/null");
	store_file_refused(file, ERR_DATA, "device");
	snprintf(file->path, sizeof(file->path), "%s", file->dir);
	store_file_refused(file, ERR_DATA, "folder");
	snprintf(file->path, sizeof(file->path), "%.250s/office.valise", file->dir);
}

static void
a_newer_file_is_not_touched(void **state)
{
	struct store_file *file = *state;

	store_file_create(file);
	store_file_close(file);
	store_file_sql(file, "PRAGMA user_version = 900");
	store_file_refused(file, ERR_DATA, "newer version");
	assert_int_equal(store_file_number(file, "PRAGMA user_version"), 900);
}

static void
a_foreign_schema_is_refused(void **state)
{
	static const char *const changes[] = {
	    "CREATE TRIGGER hide AFTER INSERT ON action BEGIN DELETE FROM action; END",
	    "ALTER TABLE edit RENAME TO e; CREATE VIEW edit AS SELECT * FROM e LIMIT 0",
	    "CREATE TABLE more (a)",
	    "DROP TABLE draft",
	    "DROP INDEX action_undo",
	};
	struct store_file *file = *state;

	for (size_t i = 0; i < sizeof(changes) / sizeof(changes[0]); i++) {
		store_file_create(file);
		store_file_close(file);
		store_file_sql(file, changes[i]);
		store_file_refused(file, ERR_DATA, "tables of a case file");
		unlink(file->path);
	}
}

static void
a_file_others_can_change_is_refused(void **state)
{
	struct store_file *file = *state;

	store_file_create(file);
	store_file_close(file);
	chmod(file->path, 0622);
	store_file_refused(file, ERR_PERMISSION, "chmod 600");
	chmod(file->path, 0620);
	store_file_refused(file, ERR_PERMISSION, "chmod 600");
	chmod(file->path, 0644);
	store_file_open(file);
}

static void
somebody_elses_file_is_refused(void **state)
{
	struct store_file *file = *state;

	store_file_create(file);
	store_file_close(file);
	if (chown(file->path, geteuid() + 1, (gid_t)-1) != 0)
		skip();
	store_file_refused(file, ERR_PERMISSION, "another user");
}

static void
a_link_of_ones_own_is_followed(void **state)
{
	struct store_file *file = *state;
	const char *target = store_file_beside(file, ".real");

	store_file_create(file);
	store_file_close(file);
	assert_int_equal(rename(file->path, target), 0);
	assert_int_equal(symlink("office.valise.real", file->path), 0);
	store_file_open(file);
	set_answer(file, "1", true);
	assert_int_equal(access(store_file_beside(file, ".real-wal"), F_OK), 0);
}

/* In a child: open the file, tell, wait to be ended. */
static _Noreturn void
hold(struct store_file *file, int told, bool with_edit)
{
	struct err err = {0};

	if (!db_open(&file->db, file->path, &file->how, &err))
		_exit(1);
	if (with_edit)
		set_answer(file, "42", true);
	if (write(told, "x", 1) != 1)
		_exit(1);
	for (;;)
		pause();
}

static pid_t
start_holder(struct store_file *file, bool with_edit)
{
	int fds[2];
	char byte;
	pid_t pid;

	assert_int_equal(pipe(fds), 0);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0)
		hold(file, fds[1], with_edit);
	close(fds[1]);
	assert_int_equal(read(fds[0], &byte, 1), 1);
	close(fds[0]);
	return pid;
}

static void
end_holder(pid_t pid)
{
	int status;

	assert_int_equal(kill(pid, SIGKILL), 0);
	assert_int_equal(waitpid(pid, &status, 0), pid);
}

static void
a_second_process_is_told_who_has_the_file(void **state)
{
	struct store_file *file = *state;
	char part[64];
	pid_t pid;

	store_file_create(file);
	store_file_close(file);
	pid = start_holder(file, false);
	snprintf(part, sizeof(part), "process %ld, which was started at", (long)pid);
	store_file_refused(file, ERR_LOCKED, part);
	end_holder(pid);
	store_file_open(file);
}

/* Opens when the starting pipe closes, tells how it went, holds on until it is killed. */
static _Noreturn void
race(struct store_file *file, const int start[2], int told)
{
	struct err err = {0};
	char byte;

	close(start[1]);
	if (read(start[0], &byte, 1) != 0)
		_exit(1);
	if (db_open(&file->db, file->path, &file->how, &err))
		byte = 'o';
	else
		byte = err.code == ERR_LOCKED ? 'l' : '?';
	if (write(told, &byte, 1) != 1)
		_exit(1);
	for (;;)
		pause();
}

static void
of_many_started_together_one_opens(void **state)
{
	enum { MANY = 16 };
	struct store_file *file = *state;
	int start[2], told[2], opened = 0, locked = 0;
	pid_t pids[MANY];

	store_file_create(file);
	store_file_close(file);
	assert_int_equal(pipe(start), 0);
	assert_int_equal(pipe(told), 0);
	for (int i = 0; i < MANY; i++) {
		pids[i] = fork();
		assert_true(pids[i] >= 0);
		if (pids[i] == 0)
			race(file, start, told[1]);
	}
	close(start[0]);
	close(start[1]);
	for (int i = 0; i < MANY; i++) {
		char byte;

		assert_int_equal(read(told[0], &byte, 1), 1);
		opened += byte == 'o';
		locked += byte == 'l';
	}
	for (int i = 0; i < MANY; i++)
		end_holder(pids[i]);
	close(told[0]);
	close(told[1]);
	assert_int_equal(opened, 1);
	assert_int_equal(locked, MANY - 1);
	store_file_open(file);
}

static void
what_was_saved_survives_a_kill(void **state)
{
	struct store_file *file = *state;

	store_file_create(file);
	store_file_close(file);
	end_holder(start_holder(file, true));
	store_file_open(file);
	assert_true(db_was_unclean(file->db));
	assert_int_equal(answer(file), 42);
	store_file_close(file);
	assert_int_not_equal(access(store_file_beside(file, "-wal"), F_OK), 0);
	store_file_open(file);
	assert_false(db_was_unclean(file->db));
}

static void
damaged_pages_are_found_after_an_unclean_close(void **state)
{
	struct store_file *file = *state;
	unsigned char garbage[512];
	int64_t root;
	int fd;

	store_file_create(file);
	store_file_close(file);
	root = store_file_number(file, "SELECT rootpage FROM sqlite_schema WHERE name = 'draft'");
	end_holder(start_holder(file, true));
	memset(garbage, 0xA5, sizeof(garbage));
	fd = open(file->path, O_WRONLY);
	assert_true(fd >= 0);
	assert_int_equal(pwrite(fd, garbage, sizeof(garbage), (root - 1) * 4096), sizeof(garbage));
	close(fd);
	store_file_refused(file, ERR_DATA, "damaged");
}

static void
what_is_given_up_is_not_there(void **state)
{
	struct store_file *file = *state;

	store_file_create(file);
	set_answer(file, "7", true);
	set_answer(file, "8", false);
	assert_int_equal(answer(file), 7);
}

/* As on a full disk: the limit on the size of files stands in for one. */
static void
without_room_nothing_changes_and_work_goes_on(void **state)
{
	struct store_file *file = *state;
	struct rlimit unlimited, full;
	struct err err = {0};
	struct sql q = {0};
	struct stat st;
	bool ok;

	store_file_create(file);
	set_answer(file, "7", true);
	assert_int_equal(stat(store_file_beside(file, "-wal"), &st), 0);
	assert_int_equal(getrlimit(RLIMIT_FSIZE, &unlimited), 0);
	full =
	    (struct rlimit){.rlim_cur = (rlim_t)st.st_size + 5000, .rlim_max = unlimited.rlim_max};
	signal(SIGXFSZ, SIG_IGN);
	assert_ok(db_begin(file->db, &err), err);
	assert_ok(
	    sql_prepare(&q, file->db, "UPDATE setting SET value = hex(zeroblob(20000))", &err),
	    err);
	assert_ok(sql_run(&q, &err), err);
	sql_done(&q);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &full), 0);
	ok = db_end(file->db, true, &err);
	assert_int_equal(setrlimit(RLIMIT_FSIZE, &unlimited), 0);
	signal(SIGXFSZ, SIG_DFL);
	assert_false(ok);
	assert_int_equal(err.code, ERR_IO);
	assert_non_null(strstr(err.text, "disk is full"));
	assert_false(db_is_broken(file->db));
	assert_int_equal(answer(file), 7);
	set_answer(file, "8", true);
	store_file_close(file);
	store_file_open(file);
	assert_int_equal(answer(file), 8);
}

static void
a_removed_file_is_not_saved(void **state)
{
	struct store_file *file = *state;
	struct err err = {0};

	store_file_create(file);
	assert_ok(db_begin(file->db, &err), err);
	assert_ok(sql_exec(file->db, "INSERT INTO setting VALUES ('a', 'b')", &err), err);
	unlink(file->path);
	assert_false(db_end(file->db, true, &err));
	assert_int_equal(err.code, ERR_IO);
	assert_non_null(strstr(err.text, "NOT SAVED"));
	assert_true(db_is_broken(file->db));
	assert_false(db_begin(file->db, &err));
	assert_int_equal(err.code, ERR_IO);
	/* Reading goes on. */
	assert_int_equal(sql_number(file->db, "SELECT count(*) FROM office", -1), 1);
}

static void
a_renamed_file_keeps_what_was_saved_before(void **state)
{
	struct store_file *file = *state;
	const char *moved = store_file_beside(file, ".moved");
	struct err err = {0};

	store_file_create(file);
	set_answer(file, "5", true);
	assert_int_equal(rename(file->path, moved), 0);
	assert_false(db_begin(file->db, &err));
	assert_non_null(strstr(err.text, "NOT SAVED"));
	store_file_close(file);
	assert_int_equal(rename(moved, file->path), 0);
	store_file_open(file);
	assert_int_equal(answer(file), 5);
}

static void
reading_only_writes_nothing(void **state)
{
	struct store_file *file = *state;
	struct err err = {0};

	store_file_create(file);
	set_answer(file, "3", true);
	store_file_close(file);
	file->how.read_only = true;
	store_file_open(file);
	assert_int_equal(answer(file), 3);
	assert_false(db_begin(file->db, &err));
	assert_int_equal(err.code, ERR_PERMISSION);
	assert_false(sql_exec(file->db, "DELETE FROM setting", &err));
}

static void
reading_only_leaves_the_log_of_a_crash(void **state)
{
	struct store_file *file = *state;
	struct stat st;

	store_file_create(file);
	store_file_close(file);
	end_holder(start_holder(file, true));
	file->how.read_only = true;
	store_file_open(file);
	assert_int_equal(answer(file), 42);
	store_file_close(file);
	assert_int_equal(stat(store_file_beside(file, "-wal"), &st), 0);
	assert_true(st.st_size > 0);
}

static void
compiled_in_statements_only(void **state)
{
	static const char *const denied[] = {
	    "ATTACH '/tmp/x' AS x",
	    "PRAGMA journal_mode = OFF",
	    "PRAGMA synchronous = 0",
	    "CREATE TABLE x (a)",
	    "CREATE TEMP TABLE x (a)",
	    "DROP TABLE edit",
	    "ALTER TABLE edit ADD COLUMN x",
	    "CREATE TRIGGER t AFTER INSERT ON edit BEGIN SELECT 1; END",
	    "VACUUM",
	    "REINDEX",
	    "SELECT load_extension('x')",
	    "SELECT \"no such column\"",
	};
	struct store_file *file = *state;
	struct err err = {0};

	store_file_create(file);
	for (size_t i = 0; i < sizeof(denied) / sizeof(denied[0]); i++)
		if (sql_exec(file->db, denied[i], &err))
			fail_msg("allowed: %s", denied[i]);
}

static void
full_text_search_works_behind_the_fence(void **state)
{
	struct store_file *file = *state;
	struct err err = {0};

	store_file_create(file);
	assert_ok(db_begin(file->db, &err), err);
	assert_ok(sql_exec(file->db, "INSERT INTO search (rowid, words) VALUES (1, 'amina kolisi')",
		      &err),
	    err);
	assert_ok(db_end(file->db, true, &err), err);
	assert_int_equal(
	    sql_number(file->db, "SELECT count(*) FROM search WHERE search MATCH 'kol*'", -1), 1);
}

static void
ids_are_positive_and_differ(void **state)
{
	struct store_file *file = *state;
	int64_t last;

	store_file_create(file);
	last = db_new_id(file->db);
	assert_true(last > 0);
	for (int i = 0; i < 200000; i++) {
		int64_t id = db_new_id(file->db);

		assert_true(id > 0);
		assert_true(id != last);
		if (i % 65536 > 1)
			assert_true(id == last + 1 || (id & 0xffff) == 0);
		last = id;
	}
}

static void
case_numbers_count_up_in_each_year(void **state)
{
	struct store_file *file = *state;
	struct err err = {0};
	const char *number;

	store_file_create(file);
	assert_ok(db_begin(file->db, &err), err);
	assert_ok(casefile_next_number(file->db, &file->arena, 2026, &number, &err), err);
	assert_string_equal(number, "ABJ1-26-0001");
	assert_ok(casefile_next_number(file->db, &file->arena, 2026, &number, &err), err);
	assert_string_equal(number, "ABJ1-26-0002");
	assert_ok(casefile_next_number(file->db, &file->arena, 2027, &number, &err), err);
	assert_string_equal(number, "ABJ1-27-0001");
	assert_ok(db_end(file->db, true, &err), err);
}

static void
text_that_is_no_utf8_does_not_get_out(void **state)
{
	struct store_file *file = *state;
	struct err err = {0};
	struct sql q = {0};

	store_file_create(file);
	store_file_close(file);
	store_file_sql(file, "INSERT INTO setting VALUES ('bad', CAST(x'41ff4200c3' AS TEXT))");
	store_file_open(file);
	assert_ok(
	    sql_prepare(&q, file->db, "SELECT value FROM setting WHERE name = 'bad'", &err), err);
	assert_int_equal(sql_next(&q, &err), SQL_ROW);
	assert_string_equal(sql_column_text(&q, 0, &file->arena), "A\xEF\xBF\xBD"
								  "B\xEF\xBF\xBD\xEF\xBF\xBD");
	sql_done(&q);
}

static int
stop_at_once(void *context)
{
	(void)context;
	return 1;
}

/* Whoever did not look at a failure must not go on as if nothing had been. */
static void
a_transaction_in_which_something_failed_is_not_kept(void **state)
{
	struct store_file *file = *state;
	struct err err = {0};

	store_file_create(file);
	set_answer(file, "before", true);
	assert_ok(db_begin(file->db, &err), err);
	assert_ok(
	    sql_exec(file->db, "UPDATE setting SET value = 'after' WHERE name = 'answer'", &err),
	    err);
	sqlite3_progress_handler(db_handle(file->db), 1, stop_at_once, NULL);
	assert_int_equal(sql_number(file->db, "SELECT count(*) FROM setting", -1), -1);
	sqlite3_progress_handler(db_handle(file->db), 0, NULL, NULL);
	assert_false(
	    sql_exec(file->db, "UPDATE setting SET value = 'more' WHERE name = 'answer'", &err));
	assert_non_null(strstr(err.text, "stopped"));
	err = (struct err){0};
	assert_false(db_end(file->db, true, &err));
	assert_non_null(strstr(err.text, "stopped"));
	assert_int_equal(
	    sql_number(file->db,
		"SELECT count(*) FROM setting WHERE name = 'answer' AND value = 'before'", -1),
	    1);
	/* The next one has nothing to do with it; nor has one in which a value was refused. */
	assert_ok(db_begin(file->db, &err), err);
	assert_false(sql_exec(file->db, "INSERT INTO setting SELECT name, 'x' FROM setting", &err));
	assert_int_equal(err.code, ERR_DATA);
	assert_ok(
	    sql_exec(file->db, "UPDATE setting SET value = 'after' WHERE name = 'answer'", &err),
	    err);
	assert_ok(db_end(file->db, true, &err), err);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, store_file_folder, store_file_free)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_transaction_in_which_something_failed_is_not_kept),
	    TEST(a_new_file_has_its_office_and_is_private),
	    TEST(a_new_file_takes_nobodys_place),
	    TEST(an_office_needs_a_name_and_a_prefix),
	    TEST(a_new_file_that_fails_leaves_nothing),
	    TEST(what_is_no_case_file_is_refused_by_its_own_sentence),
	    TEST(a_newer_file_is_not_touched),
	    TEST(a_foreign_schema_is_refused),
	    TEST(a_file_others_can_change_is_refused),
	    TEST(somebody_elses_file_is_refused),
	    TEST(a_link_of_ones_own_is_followed),
	    TEST(a_second_process_is_told_who_has_the_file),
	    TEST(of_many_started_together_one_opens),
	    TEST(what_was_saved_survives_a_kill),
	    TEST(damaged_pages_are_found_after_an_unclean_close),
	    TEST(what_is_given_up_is_not_there),
	    TEST(without_room_nothing_changes_and_work_goes_on),
	    TEST(a_removed_file_is_not_saved),
	    TEST(a_renamed_file_keeps_what_was_saved_before),
	    TEST(reading_only_writes_nothing),
	    TEST(reading_only_leaves_the_log_of_a_crash),
	    TEST(compiled_in_statements_only),
	    TEST(full_text_search_works_behind_the_fence),
	    TEST(ids_are_positive_and_differ),
	    TEST(case_numbers_count_up_in_each_year),
	    TEST(text_that_is_no_utf8_does_not_get_out),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
