/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies, rotation, putting one back, and what the doctor finds. */
#include "store_file.h"

#include "store/attachment.h"
#include "store/backup.h"
#include "store/doctor.h"
#include "store/sql.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

struct backup_test {
	struct store_file file;
	struct arena arena;
	int64_t person_id;
};

static void
set_name(struct backup_test *test, const char *name)
{
	struct action action = {.kind = "answer", .role = "counsellor"};
	struct record_field field = {"full_name", value_text(name)};
	struct err err = {0};

	assert_ok(db_begin(test->file.db, &err), err);
	assert_ok(action_open(test->file.db, &action, &err), err);
	if (!test->person_id)
		assert_ok(record_create(
			      test->file.db, &action, "person", &field, 1, &test->person_id, &err),
		    err);
	else
		assert_ok(record_set(test->file.db, &action, "person", test->person_id, "full_name",
			      field.value, &err),
		    err);
	assert_ok(action_close(test->file.db, &action, &err), err);
	assert_ok(db_end(test->file.db, true, &err), err);
}

static const char *
name_in(struct backup_test *test)
{
	struct record record;
	struct err err = {0};

	assert_ok(
	    record_get(test->file.db, "person", test->person_id, &test->arena, &record, &err), err);
	return record_value(&record, "full_name").text;
}

static int
setup(void **state)
{
	struct backup_test *test = mem_alloc(sizeof(*test));

	store_file_setup(&test->file);
	store_file_create(&test->file);
	set_name(test, "Amina Kolisi");
	*state = test;
	return 0;
}

static void
empty_folder(const char *path)
{
	DIR *dir = opendir(path);
	struct dirent *entry;

	while (dir && (entry = readdir(dir)))
		if (entry->d_name[0] != '.')
			unlinkat(dirfd(dir), entry->d_name, 0);
	if (dir)
		closedir(dir);
	rmdir(path);
}

static int
teardown(void **state)
{
	struct backup_test *test = *state;

	empty_folder(store_file_beside(&test->file, ".backups"));
	arena_free(&test->arena);
	store_file_teardown(&test->file);
	free(test);
	return 0;
}

static void
a_copy_is_a_whole_case_file(void **state)
{
	struct backup_test *test = *state;
	const char *copy = store_file_beside(&test->file, ".copy");
	struct err err = {0};
	struct stat st;

	set_name(test, "Not yet in the main file, only in its log");
	assert_ok(backup_write(test->file.db, copy, &err), err);
	assert_int_equal(stat(copy, &st), 0);
	assert_int_equal(st.st_mode & 0777, 0600);
	assert_int_not_equal(access(store_file_beside(&test->file, ".copy-wal"), F_OK), 0);
	/* Going on with the original does not touch it. */
	set_name(test, "Later");
	store_file_close(&test->file);
	assert_int_equal(rename(copy, test->file.path), 0);
	store_file_open(&test->file);
	assert_string_equal(name_in(test), "Not yet in the main file, only in its log");
}

static void
a_copy_never_replaces_anything(void **state)
{
	struct backup_test *test = *state;
	const char *copy = store_file_beside(&test->file, ".copy");
	struct err err = {0};
	int fd = open(copy, O_WRONLY | O_CREAT, 0600);

	assert_int_equal(write(fd, "mine", 4), 4);
	close(fd);
	assert_false(backup_write(test->file.db, copy, &err));
	assert_int_equal(err.code, ERR_CREATE);
	assert_false(backup_write(test->file.db, "/nonexistent/folder/copy", &err));
	assert_int_equal(err.code, ERR_CREATE);
	fd = open(copy, O_RDONLY);
	assert_int_equal(lseek(fd, 0, SEEK_END), 4);
	close(fd);
}

static void
a_bad_original_gives_no_copy(void **state)
{
	struct backup_test *test = *state;
	const char *copy = store_file_beside(&test->file, ".copy");
	struct err err = {0};

	/* Somebody changes a value behind the journal's back. */
	assert_ok(db_begin(test->file.db, &err), err);
	assert_ok(sql_exec(test->file.db, "UPDATE person SET full_name = 'forged'", &err), err);
	assert_ok(db_end(test->file.db, true, &err), err);
	assert_false(backup_write(test->file.db, copy, &err));
	assert_int_equal(err.code, ERR_DATA);
	assert_int_not_equal(access(copy, F_OK), 0);
}

static void
a_removed_file_can_still_be_copied(void **state)
{
	struct backup_test *test = *state;
	const char *copy = store_file_beside(&test->file, ".copy");
	struct err err = {0};

	assert_int_equal(unlink(test->file.path), 0);
	assert_false(db_begin(test->file.db, &err));
	assert_ok(backup_write(test->file.db, copy, &err), err);
	store_file_close(&test->file);
	assert_int_equal(rename(copy, test->file.path), 0);
	store_file_open(&test->file);
	assert_string_equal(name_in(test), "Amina Kolisi");
}

static size_t
count_backups(struct backup_test *test)
{
	DIR *dir = opendir(store_file_beside(&test->file, ".backups"));
	struct dirent *entry;
	size_t count = 0;

	while (dir && (entry = readdir(dir)))
		count += entry->d_name[0] != '.';
	if (dir)
		closedir(dir);
	return count;
}

static void
copies_are_kept_by_day_week_and_month(void **state)
{
	enum { DAY_MS = 86400000 };
	struct backup_test *test = *state;
	const char *folder = store_file_beside(&test->file, ".backups");
	int64_t begin = test->file.now;
	struct err err = {0};
	int fd;

	assert_int_equal(backup_last(test->file.db), 0);
	assert_ok(backup_rotate(test->file.db, &err), err);
	assert_int_equal(backup_last(test->file.db), begin);
	test->file.now += DAY_MS - 1000;
	assert_ok(backup_rotate(test->file.db, &err), err);
	assert_int_equal(count_backups(test), 1);
	test->file.now = begin;
	/* A stranger's file is not ours to remove. */
	fd = open(arena_printf(&test->arena, "%s/20200101-000000.valise.old", folder),
	    O_WRONLY | O_CREAT, 0600);
	close(fd);
	for (int day = 1; day <= 100; day++) {
		test->file.now = begin + (int64_t)day * DAY_MS;
		assert_ok(backup_rotate(test->file.db, &err), err);
		assert_true(count_backups(test) <= 1 + 7 + 4 + 6);
	}
	/* 2026-06-10: 7 days, 2 weeks before them, 2 months before those. */
	assert_int_equal(count_backups(test), 1 + 7 + 2 + 2);
	assert_int_equal(backup_last(test->file.db), test->file.now);
	/* The clock goes back: copies from the future count for nothing and stay. */
	test->file.now = begin - (int64_t)400 * DAY_MS;
	assert_int_equal(backup_last(test->file.db), 0);
	assert_ok(backup_rotate(test->file.db, &err), err);
	assert_int_equal(count_backups(test), 1 + 7 + 2 + 2 + 1);
}

static void
a_backup_is_put_back_and_the_old_file_kept(void **state)
{
	struct backup_test *test = *state;
	const char *copy = store_file_beside(&test->file, ".copy");
	struct err err = {0};

	assert_ok(backup_write(test->file.db, copy, &err), err);
	set_name(test, "Later");
	/* In use by this very program: another process may not replace it. */
	store_file_close(&test->file);
	assert_ok(backup_restore(copy, test->file.path, &err), err);
	store_file_open(&test->file);
	assert_string_equal(name_in(test), "Amina Kolisi");
	store_file_close(&test->file);
	assert_int_equal(
	    rename(store_file_beside(&test->file, ".before-restore"), test->file.path), 0);
	store_file_open(&test->file);
	assert_string_equal(name_in(test), "Later");
	store_file_close(&test->file);
	/* The backup is still there, and a second restore keeps under another name. */
	assert_ok(backup_restore(copy, test->file.path, &err), err);
	assert_ok(backup_restore(copy, test->file.path, &err), err);
	assert_int_equal(access(store_file_beside(&test->file, ".before-restore"), F_OK), 0);
	assert_int_equal(access(store_file_beside(&test->file, ".before-restore.2"), F_OK), 0);
	assert_false(backup_restore(copy, copy, &err));
}

static void
flip(const char *path, off_t at)
{
	int fd = open(path, O_RDWR);
	char byte;

	assert_int_equal(pread(fd, &byte, 1, at), 1);
	byte = (char)(byte ^ 0x10);
	assert_int_equal(pwrite(fd, &byte, 1, at), 1);
	close(fd);
}

static void
a_damaged_backup_is_not_put_back(void **state)
{
	struct backup_test *test = *state;
	const char *copy = store_file_beside(&test->file, ".copy");
	struct err err = {0};
	struct stat st;
	int refused = 0;

	assert_ok(backup_write(test->file.db, copy, &err), err);
	store_file_close(&test->file);
	assert_int_equal(stat(copy, &st), 0);
	assert_int_equal(truncate(copy, st.st_size - 4096), 0);
	assert_false(backup_restore(copy, test->file.path, &err));
	assert_int_equal(err.code, ERR_DATA);
	assert_int_equal(unlink(copy), 0);
	store_file_open(&test->file);
	assert_ok(backup_write(test->file.db, copy, &err), err);
	store_file_close(&test->file);
	/* Bits in a value, in the header of the file, in an index page: all are noticed or harmless. */
	for (off_t at = 18; at < st.st_size; at += 3 * 4096 + 1021) {
		flip(copy, at);
		refused += !backup_restore(copy, test->file.path, &err);
		flip(copy, at);
	}
	assert_true(refused > 0);
	store_file_open(&test->file);
	assert_string_equal(name_in(test), "Amina Kolisi");
}

static const struct doctor_finding *
finding(const struct doctor_report *report, const char *check)
{
	for (size_t i = 0; i < report->len; i++)
		if (strcmp(report->items[i].check, check) == 0)
			return &report->items[i];
	fail_msg("no finding %s", check);
	return NULL;
}

static void
assert_state(struct backup_test *test, const char *check, const char *state)
{
	struct doctor_report report;
	struct err err = {0};

	assert_ok(doctor_check(test->file.db, &test->arena, &report, &err), err);
	if (strcmp(finding(&report, check)->state, state) != 0)
		fail_msg("%s: %s, %s", check, finding(&report, check)->state,
		    finding(&report, check)->text);
}

static void
a_sound_file_has_no_errors(void **state)
{
	struct backup_test *test = *state;
	int64_t actions = sql_number(test->file.db, "SELECT count(*) FROM action", -1);
	struct doctor_report report;
	struct err err = {0};

	assert_ok(doctor_check(test->file.db, &test->arena, &report, &err), err);
	for (size_t i = 0; i < report.len; i++)
		if (strcmp(report.items[i].state, "error") == 0)
			fail_msg("%s: %s", report.items[i].check, report.items[i].text);
	assert_int_equal(report.errors, 0);
	assert_true(report.len >= 18);
	assert_state(test, "backup", "warning");
	assert_state(test, "encryption", "warning");
	assert_ok(backup_rotate(test->file.db, &err), err);
	assert_state(test, "backup", "ok");
	test->file.now += INT64_C(8) * 86400000;
	assert_state(test, "backup", "warning");
	/* Its look does not write. */
	assert_int_equal(sql_number(test->file.db, "SELECT count(*) FROM action", -1), actions);
}

/* A file that is known by name only is told, and is nothing wrong. */
static void
names_without_content_are_told_and_copied(void **state)
{
	static const char id[] = "324dcf027dd4a30a932c441f365a25e86b173defa4b8e58948253471b81b72cf";
	struct backup_test *test = *state;
	struct doctor_report report;
	struct action action;
	struct err err = {0};

	store_file_begin(&test->file, &action, "import");
	assert_ok(
	    attachment_add_named(test->file.db, &action, id, "wall.jpg", "image/jpeg", 48213, &err),
	    err);
	store_file_end(&test->file, &action);
	assert_ok(doctor_check(test->file.db, &test->arena, &report, &err), err);
	assert_int_equal(report.errors, 0);
	assert_string_equal(finding(&report, "elsewhere")->state, "ok");
	assert_non_null(strstr(finding(&report, "elsewhere")->text, "1 attached file is"));
	assert_string_equal(finding(&report, "attachments")->state, "ok");
	assert_ok(backup_write(test->file.db, store_file_beside(&test->file, ".copy"), &err), err);
}

/* Each in a transaction that is rolled back: the next one starts from a sound file. */
static void
damage_is_found(void **state)
{
	static const struct {
		const char *text, *check, *state;
	} damages[] = {
	    {"UPDATE person SET full_name = 'forged'", "values", "error"},
	    {"UPDATE action SET reason = 'forged'", "chain", "error"},
	    {"UPDATE edit SET new = 'forged' WHERE n = 1", "chain", "error"},
	    {"DELETE FROM edit", "chain", "error"},
	    {"INSERT INTO search_row (id, casefile_id, words, name_key, state)"
	     " VALUES (5, 99, 'x', 'x', 'active')",
		"search", "warning"},
	    {"INSERT INTO tally VALUES ('case', 3)", "tally", "warning"},
	};
	struct backup_test *test = *state;
	struct err err = {0};

	for (size_t i = 0; i < sizeof(damages) / sizeof(damages[0]); i++) {
		struct sql q = {0};

		assert_ok(db_begin(test->file.db, &err), err);
		assert_ok(sql_prepare_built(&q, test->file.db, damages[i].text, &err), err);
		assert_ok(sql_run(&q, &err), err);
		sql_done(&q);
		assert_state(test, damages[i].check, damages[i].state);
		assert_false(db_end(test->file.db, false, &err));
		assert_state(test, damages[i].check, "ok");
	}
}

static void
a_look_from_outside_finds_other_damage(void **state)
{
	struct backup_test *test = *state;

	store_file_close(&test->file);
	store_file_sql(&test->file, "PRAGMA foreign_keys=OFF; INSERT INTO person_document"
				    " (id, person_id) VALUES (1, 424242)");
	assert_int_equal(chmod(test->file.path, 0644), 0);
	test->file.how.read_only = true;
	store_file_open(&test->file);
	assert_state(test, "references", "error");
	assert_state(test, "values", "error");
	assert_state(test, "permissions", "warning");
	assert_state(test, "integrity", "ok");
}

static void
unfit_media_are_named(void **state)
{
	(void)state;
	assert_non_null(doctor_medium(0x6969));
	assert_non_null(doctor_medium(0x65735546));
	assert_non_null(doctor_medium(0x4D44));
	assert_non_null(doctor_medium(0x01021994));
	assert_null(doctor_medium(0xEF53));
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
	    TEST(a_copy_is_a_whole_case_file),
	    TEST(a_copy_never_replaces_anything),
	    TEST(a_bad_original_gives_no_copy),
	    TEST(a_removed_file_can_still_be_copied),
	    TEST(copies_are_kept_by_day_week_and_month),
	    TEST(a_backup_is_put_back_and_the_old_file_kept),
	    TEST(a_damaged_backup_is_not_put_back),
	    TEST(a_sound_file_has_no_errors),
	    TEST(names_without_content_are_told_and_copied),
	    TEST(damage_is_found),
	    TEST(a_look_from_outside_finds_other_damage),
	    cmocka_unit_test(unfit_media_are_named),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
