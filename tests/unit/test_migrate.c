/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file of an older version is brought up to date, or stays as it was. */
#include "store_file.h"

#include "store/connection.h"
#include "store/sql.h"

#include <signal.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { FILES_MAX = 64 };

/* The program's schema and some files more, as a later version would have it. */
struct later {
	struct schema_file files[FILES_MAX];
	int64_t len;
};

static void
add_file(struct later *later, const char *sql)
{
	assert_true(later->len + 1 < FILES_MAX);
	later->files[later->len++] = (struct schema_file){"900_later.sql", sql};
	later->files[later->len] = (struct schema_file){NULL, NULL};
}

static struct later
begin_later(void)
{
	struct later later = {0};

	for (; schema_files[later.len].name; later.len++)
		later.files[later.len] = schema_files[later.len];
	return later;
}

/* Two versions later. */
static struct later
two_later(void)
{
	struct later later = begin_later();

	add_file(&later, "ALTER TABLE person ADD COLUMN shoe_size INTEGER;"
			 "CREATE INDEX person_by_shoe ON person (shoe_size);");
	add_file(&later, "CREATE TABLE tool (id INTEGER PRIMARY KEY,"
			 " casefile_id INTEGER NOT NULL REFERENCES casefile, name TEXT) STRICT;");
	return later;
}

static int
setup(void **state)
{
	store_file_new(state);
	store_file_case(*state);
	store_file_close(*state);
	return 0;
}

static const char *
bak(struct store_file *file)
{
	return store_file_beside(
	    file, arena_printf(&file->arena, ".v%lld.bak", (long long)schema_count(schema_files)));
}

static bool
is_there(const char *path)
{
	return access(path, F_OK) == 0;
}

static void
nothing_is_left_over(struct store_file *file)
{
	assert_false(is_there(store_file_beside(file, ".migrating")));
	assert_false(is_there(store_file_beside(file, ".migrating-wal")));
	assert_false(is_there(store_file_beside(file, ".migrating-journal")));
}

static void
an_older_file_is_converted_and_kept(void **state)
{
	struct store_file *file = *state;
	struct later later = two_later();
	struct stat st;

	file->how.files = later.files;
	store_file_open(file);
	store_file_holds(file, "person", file->person_id, "full_name", value_text("Amina Kolisi"));
	store_file_set(file, "person", file->person_id, "shoe_size", value_integer(39));
	assert_true(schema_has_table(file->db, "tool"));
	store_file_sound(file);
	store_file_close(file);
	assert_int_equal(store_file_number(file, "PRAGMA user_version"), later.len);
	assert_int_equal(stat(file->path, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	nothing_is_left_over(file);
	/* The one before is whole, and the earlier version of the program opens it. */
	assert_int_equal(rename(bak(file), file->path), 0);
	file->how.files = NULL;
	store_file_open(file);
	store_file_sound(file);
}

static void
what_a_crash_left_in_the_log_is_converted_too(void **state)
{
	struct store_file *file = *state;
	struct later later = two_later();
	int fds[2], status;
	char byte;
	pid_t pid;

	assert_int_equal(pipe(fds), 0);
	pid = fork();
	assert_true(pid >= 0);
	if (pid == 0) {
		store_file_open(file);
		store_file_set(file, "person", file->person_id, "phone", value_text("0707"));
		if (write(fds[1], "x", 1) != 1)
			_exit(1);
		for (;;)
			pause();
	}
	close(fds[1]);
	assert_int_equal(read(fds[0], &byte, 1), 1);
	close(fds[0]);
	kill(pid, SIGKILL);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	file->how.files = later.files;
	store_file_open(file);
	store_file_holds(file, "person", file->person_id, "phone", value_text("0707"));
	store_file_sound(file);
}

static void
a_conversion_that_fails_changes_nothing(void **state)
{
	static const char *const bad[] = {
	    "CREATE TABLE tool (id INTEGER PRIMARY KEY) STRICT; SELECT no_such;",
	    "DROP TABLE no_such;",
	    /* References that lead nowhere are found before the file is put in place. */
	    ("CREATE TABLE tool (id INTEGER PRIMARY KEY, casefile_id INTEGER REFERENCES casefile);"
	     "INSERT INTO tool VALUES (1, 12345);"),
	};
	struct store_file *file = *state;

	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		struct later later = begin_later();
		struct err err = {0};

		add_file(&later, "ALTER TABLE person ADD COLUMN shoe_size INTEGER;");
		add_file(&later, bad[i]);
		file->how.files = later.files;
		assert_false(db_open(&file->db, file->path, &file->how, &err));
		assert_true(err.code != ERR_NONE);
		nothing_is_left_over(file);
		assert_false(is_there(bak(file)));
		assert_int_equal(
		    store_file_number(file, "PRAGMA user_version"), schema_count(schema_files));
		file->how.files = NULL;
		store_file_open(file);
		store_file_sound(file);
		store_file_close(file);
	}
}

static void
an_older_file_with_a_foreign_schema_is_not_converted(void **state)
{
	struct store_file *file = *state;
	struct later later = two_later();

	store_file_sql(file, "CREATE TRIGGER t AFTER INSERT ON edit BEGIN DELETE FROM action; END");
	file->how.files = later.files;
	store_file_refused(file, ERR_DATA, "tables of a case file");
	nothing_is_left_over(file);
	assert_int_equal(
	    store_file_number(file, "PRAGMA user_version"), schema_count(schema_files));
}

static void
who_only_reads_does_not_convert(void **state)
{
	struct store_file *file = *state;
	struct later later = two_later();

	file->how.files = later.files;
	file->how.read_only = true;
	store_file_refused(file, ERR_DATA, "older version");
	assert_int_equal(
	    store_file_number(file, "PRAGMA user_version"), schema_count(schema_files));
}

static void
die_at(void *context, const char *what, int percent)
{
	int *left = context;

	(void)what;
	(void)percent;
	if (--*left == 0)
		raise(SIGKILL);
}

/* Killed wherever it tells how far it is: old or new, never neither. */
static void
a_killed_conversion_leaves_a_whole_file(void **state)
{
	struct store_file *file = *state;
	struct later later = two_later();
	int status = 0, kills = 0;

	file->how.files = later.files;
	for (int k = 1; kills < 100; k++) {
		pid_t pid = fork();

		assert_true(pid >= 0);
		if (pid == 0) {
			struct err err = {0};
			int left = k;

			file->how.progress = die_at;
			file->how.progress_context = &left;
			_exit(db_open(&file->db, file->path, &file->how, &err) ? 0 : 1);
		}
		assert_int_equal(waitpid(pid, &status, 0), pid);
		if (!WIFSIGNALED(status))
			break;
		kills++;
		file->how.files = NULL;
		store_file_open(file);
		store_file_sound(file);
		store_file_close(file);
		file->how.files = later.files;
	}
	assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
	assert_true(kills >= 2);
	store_file_open(file);
	store_file_sound(file);
	nothing_is_left_over(file);
}

/* Every earlier version of the schema has to come up to this one. */
static void
each_version_comes_up_to_this_one(void **state)
{
	struct sqlite3 *handle;
	struct err err = {0};

	(void)state;
	for (int64_t version = 1; version < schema_count(schema_files); version++) {
		const struct connect connect = {.path = ":memory:"};

		assert_ok(connection_open(&handle, &connect, &err), err);
		assert_ok(schema_apply(handle, "memory", schema_files, 0, version, &err), err);
		assert_ok(schema_apply(handle, "memory", schema_files, version,
			      schema_count(schema_files), &err),
		    err);
		assert_ok(
		    schema_check(handle, "memory", schema_files, schema_count(schema_files), &err),
		    err);
		assert_int_equal(sqlite3_close(handle), SQLITE_OK);
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, store_file_free)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(an_older_file_is_converted_and_kept),
	    TEST(what_a_crash_left_in_the_log_is_converted_too),
	    TEST(a_conversion_that_fails_changes_nothing),
	    TEST(an_older_file_with_a_foreign_schema_is_not_converted),
	    TEST(who_only_reads_does_not_convert),
	    TEST(a_killed_conversion_leaves_a_whole_file),
	    TEST(each_version_comes_up_to_this_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
