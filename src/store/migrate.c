/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Schema files in order. An older case file is copied by SQLite itself, the
 * copy is checked, brought up to date, checked again, and only then takes the place of
 * the old one, which stays beside it. At every moment there is a whole file to open.
 *
 * A schema file adds tables, indexes and columns that may be null. It does not change
 * what the journal has told: values that have to move are moved by an action.
 */
#include "base/arena.h"
#include "base/buf.h"
#include "base/i18n.h"
#include "store/connection.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <libgen.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

enum { ROOM_TO_SPARE = 10 * 1024 * 1024, PAGES_A_STEP = 1024 };

static bool
apply_one(struct sqlite3 *handle, const char *path, const struct schema_file *file, int64_t number,
    struct err *err)
{
	struct arena arena = {0};
	const char *mark = arena_printf(&arena, "PRAGMA user_version=%" PRId64, number);
	bool ok = handle_exec(handle, path, "BEGIN IMMEDIATE", err)
		  && handle_exec(handle, path, file->sql, err)
		  && handle_exec(handle, path, mark, err)
		  && handle_exec(handle, path, "COMMIT", err);

	if (!ok) {
		err_prefix(err, "%s: ", file->name);
		sqlite3_exec(handle, "ROLLBACK", NULL, NULL, NULL);
	}
	arena_free(&arena);
	return ok;
}

bool
schema_apply(struct sqlite3 *handle, const char *path, const struct schema_file *files,
    int64_t from, int64_t to, struct err *err)
{
	for (int64_t i = from; i < to; i++)
		if (!apply_one(handle, path, &files[i], i + 1, err))
			return false;
	return true;
}

bool
sync_directory_of(const char *path, struct err *err)
{
	char *copy = mem_dup(path);
	int fd = open(dirname(copy), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool ok = fd >= 0 && fsync(fd) == 0;

	if (!ok)
		err_set(err, ERR_IO, _("the folder of %s could not be written to disk: %s"), path,
		    strerror(errno));
	if (fd >= 0)
		close(fd);
	free(copy);
	return ok;
}

bool
rename_new(const char *from, const char *to)
{
	if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
		return true;
	/* File systems that cannot do it in one step: two names for a moment. */
	if (errno != EINVAL && errno != ENOSYS)
		return false;
	if (link(from, to) != 0)
		return false;
	unlink(from);
	return true;
}

static bool
check_room(const char *path, struct err *err)
{
	struct statvfs fs;
	struct stat st;
	uint64_t need;

	if (statvfs(path, &fs) != 0 || stat(path, &st) != 0)
		return true;
	need = 2 * (uint64_t)st.st_size + ROOM_TO_SPARE;
	if ((uint64_t)fs.f_bavail * fs.f_frsize >= need)
		return true;
	return err_set(err, ERR_IO,
	    _("%s is of an older version and has to be converted, which needs %" PRIu64
	      " MB of room on its disk; make room and open it again. Nothing was changed"),
	    path, need / 1000000 + 1);
}

static void
tell(const struct db_how *how, const char *what, int percent)
{
	if (how->progress)
		how->progress(how->progress_context, what, percent);
}

static int
copy_pages(sqlite3_backup *backup, const struct db_how *how)
{
	int rc;

	do {
		int all, left;

		rc = sqlite3_backup_step(backup, PAGES_A_STEP);
		all = sqlite3_backup_pagecount(backup);
		left = sqlite3_backup_remaining(backup);
		tell(how, _("Copying the case file"),
		    all > 0 ? (int)((int64_t)(all - left) * 100 / all) : -1);
	} while (rc == SQLITE_OK);
	return rc;
}

/* The copy is made private before anything is in it. */
static bool
make_empty(const char *path, struct err *err)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);

	if (fd < 0)
		return err_set(err, ERR_CREATE, _("%s cannot be made: %s"), path, strerror(errno));
	close(fd);
	return true;
}

static bool
copy_to(const char *from, const char *to, const struct db_how *how, struct err *err)
{
	const struct connect source = {.path = from}, target = {.path = to};
	struct sqlite3 *in = NULL, *out = NULL;
	sqlite3_backup *backup = NULL;
	bool ok = false;
	int rc;

	if (!make_empty(to, err) || !connection_open(&in, &source, err)
	    || !connection_settle(in, &source, err) || !connection_open(&out, &target, err))
		goto out;
	backup = sqlite3_backup_init(out, "main", in, "main");
	if (!backup) {
		handle_failed(out, to, sqlite3_errcode(out), err);
		goto out;
	}
	rc = copy_pages(backup, how);
	sqlite3_backup_finish(backup);
	ok = rc == SQLITE_DONE || handle_failed(out, to, rc, err);
out:
	sqlite3_close(out);
	sqlite3_close(in);
	return ok;
}

/* On the copy: check, apply, check, close (which writes the log back into it). */
static bool
convert(const char *copy, const struct db_how *how, const struct schema_file *files,
    int64_t version, struct err *err)
{
	const struct connect connect = {.path = copy};
	struct sqlite3 *handle = NULL;
	int64_t newest = schema_count(files);
	bool ok;

	tell(how, _("Checking the copy"), -1);
	ok = connection_open(&handle, &connect, err) && connection_settle(handle, &connect, err)
	     && schema_check(handle, copy, files, version, err)
	     && handle_check(handle, copy, true, err)
	     && handle_exec(handle, copy, "PRAGMA foreign_keys=OFF", err)
	     && schema_apply(handle, copy, files, version, newest, err)
	     && handle_check(handle, copy, true, err)
	     && schema_check(handle, copy, files, newest, err);
	if (ok && handle_number(handle, "SELECT count(*) FROM pragma_foreign_key_check", -1) != 0)
		ok = err_set(err, ERR_DATA,
		    _("%s cannot be converted: records in it refer to others that are gone"), copy);
	if (sqlite3_close(handle) != SQLITE_OK && ok)
		ok = err_set(err, ERR_IO, _("%s cannot be closed"), copy);
	return ok;
}

static bool
sync_file(const char *path, struct err *err)
{
	int fd = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW);
	bool ok = fd >= 0 && fsync(fd) == 0;

	if (!ok)
		err_set(
		    err, ERR_IO, _("%s could not be written to disk: %s"), path, strerror(errno));
	if (fd >= 0)
		close(fd);
	return ok;
}

/*
 * The old file gets a second name, then the new one takes its first: there
 * is no moment without a file of that name.
 */
static bool
put_in_place(const char *copy, const char *path, const char *kept, struct err *err)
{
	if (unlink(kept) != 0 && errno != ENOENT)
		return err_set(
		    err, ERR_CREATE, _("%s cannot be replaced: %s"), kept, strerror(errno));
	if (link(path, kept) != 0)
		return err_set(err, ERR_CREATE, _("%s cannot be made: %s"), kept, strerror(errno));
	if (rename(copy, path) != 0)
		return err_set(
		    err, ERR_CREATE, _("%s cannot be replaced: %s"), path, strerror(errno));
	return sync_directory_of(path, err);
}

static void
remove_copy(struct arena *arena, const char *copy)
{
	static const char *const tails[] = {"", "-wal", "-journal"};

	for (size_t i = 0; i < sizeof(tails) / sizeof(tails[0]); i++)
		unlink(arena_printf(arena, "%s%s", copy, tails[i]));
}

bool
migrate(const char *path, const struct db_how *how, const struct schema_file *files,
    int64_t version, struct err *err)
{
	struct arena arena = {0};
	const char *copy = arena_printf(&arena, "%s.migrating", path);
	const char *kept = arena_printf(&arena, "%s.v%" PRId64 ".bak", path, version);
	bool ok;

	/* A copy that a crash left behind is worth nothing. */
	remove_copy(&arena, copy);
	ok = check_room(path, err) && copy_to(path, copy, how, err)
	     && convert(copy, how, files, version, err) && sync_file(copy, err)
	     && put_in_place(copy, path, kept, err);
	if (!ok)
		remove_copy(&arena, copy);
	arena_free(&arena);
	return ok;
}
