/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Case files for tests. */
#include "store_file.h"

#include <dirent.h>
#include <unistd.h>

static int64_t
now_of(void *context)
{
	return ((struct store_file *)context)->now;
}

void
store_file_setup(struct store_file *file)
{
	const char *build = getenv("BUILDDIR");

	memset(file, 0, sizeof(*file));
	snprintf(file->dir, sizeof(file->dir), "%s/store.XXXXXX", build ? build : ".");
	assert_non_null(mkdtemp(file->dir));
	snprintf(file->path, sizeof(file->path), "%s/office.valise", file->dir);
	file->now = 1772442000000; /* 2026-03-02T09:00:00Z */
	file->how.clock = (struct clock){.now = now_of, .context = file, .offset_min = 60};
}

void
store_file_teardown(struct store_file *file)
{
	DIR *dir;
	struct dirent *entry;

	store_file_close(file);
	dir = opendir(file->dir);
	assert_non_null(dir);
	while ((entry = readdir(dir)))
		if (entry->d_name[0] != '.')
			unlinkat(dirfd(dir), entry->d_name, 0);
	closedir(dir);
	assert_int_equal(rmdir(file->dir), 0);
	arena_free(&file->arena);
}

void
store_file_create(struct store_file *file)
{
	const struct db_office office = {.name = "Desk one", .prefix = "ABJ1", .country = "CIV"};
	struct err err = {0};

	assert_ok(db_create(&file->db, file->path, &office, &file->how, &err), err);
}

void
store_file_open(struct store_file *file)
{
	struct err err = {0};

	assert_null(file->db);
	assert_ok(db_open(&file->db, file->path, &file->how, &err), err);
}

void
store_file_close(struct store_file *file)
{
	db_close(file->db);
	file->db = NULL;
}

void
store_file_refused(struct store_file *file, enum err_code code, const char *part)
{
	struct err err = {0};

	assert_null(file->db);
	assert_false(db_open(&file->db, file->path, &file->how, &err));
	assert_null(file->db);
	if (err.code != code || !strstr(err.text, part))
		fail_msg("expected %d '%s', got %d '%s'", code, part, err.code, err.text);
}

static sqlite3 *
plain(struct store_file *file)
{
	sqlite3 *handle;

	assert_null(file->db);
	assert_int_equal(sqlite3_open(file->path, &handle), SQLITE_OK);
	return handle;
}

void
store_file_sql(struct store_file *file, const char *text)
{
	sqlite3 *handle = plain(file);
	char *message = NULL;

	if (sqlite3_exec(handle, text, NULL, NULL, &message) != SQLITE_OK)
		fail_msg("%s: %s", text, message);
	assert_int_equal(sqlite3_close(handle), SQLITE_OK);
}

int64_t
store_file_number(struct store_file *file, const char *text)
{
	sqlite3 *handle = plain(file);
	sqlite3_stmt *stmt;
	int64_t number;

	if (sqlite3_prepare_v2(handle, text, -1, &stmt, NULL) != SQLITE_OK)
		fail_msg("%s: %s", text, sqlite3_errmsg(handle));
	assert_int_equal(sqlite3_step(stmt), SQLITE_ROW);
	number = sqlite3_column_int64(stmt, 0);
	sqlite3_finalize(stmt);
	assert_int_equal(sqlite3_close(handle), SQLITE_OK);
	return number;
}

const char *
store_file_beside(struct store_file *file, const char *tail)
{
	return arena_printf(&file->arena, "%s%s", file->path, tail);
}
