/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Copies of a case file. SQLite makes the copy, page by page, of an open file;
 * it is opened again as a stranger would open it, checked whole, compared with the original's
 * journal, and only then gets its name. A copy that has a name is a good copy.
 */
#include "store/backup.h"

#include "base/file.h"
#include "base/i18n.h"
#include "store/attachment.h"
#include "store/connection.h"
#include "store/sql.h"

#include <errno.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

enum {
	PAGES_A_STEP = 1024,
	ROOM_TO_SPARE = 10 * 1024 * 1024,
	KEPT_NAMES = 99, /* FILE.before-restore, .2 … .99 */
};

static void
tell(const struct db *db, const char *what, int percent)
{
	if (db->progress)
		db->progress(db->progress_context, what, percent);
}

static bool
check_room(const struct db *db, const char *path, struct err *err)
{
	struct arena arena = {0};
	struct stat file = {0}, log = {0};
	struct statvfs fs;
	uint64_t need;
	bool ok = true;

	if (stat(db->real, &file) != 0)
		file.st_size = 0; /* removed while open: SQLite still has it */
	if (stat(arena_printf(&arena, "%s-wal", db->real), &log) != 0)
		log.st_size = 0;
	need = (uint64_t)file.st_size + (uint64_t)log.st_size + ROOM_TO_SPARE;
	if (statvfs(path, &fs) == 0 && (uint64_t)fs.f_bavail * fs.f_frsize < need)
		ok = err_set(err, ERR_IO,
		    _("there is no room for a copy of %s there: it needs %llu MB; make room or "
		      "choose another disk"),
		    db->path, (unsigned long long)(need / 1000000 + 1));
	arena_free(&arena);
	return ok;
}

static bool
copy_pages(struct db *db, struct sqlite3 *out, const char *path, struct err *err)
{
	sqlite3_backup *backup = sqlite3_backup_init(out, "main", db->handle, "main");
	int rc;

	if (!backup)
		return handle_failed(out, path, sqlite3_errcode(out), err);
	do {
		int all, left;

		rc = sqlite3_backup_step(backup, PAGES_A_STEP);
		all = sqlite3_backup_pagecount(backup);
		left = sqlite3_backup_remaining(backup);
		tell(db, _("Copying the case file"),
		    all > 0 ? (int)((int64_t)(all - left) * 100 / all) : -1);
	} while (rc == SQLITE_OK);
	sqlite3_backup_finish(backup);
	return rc == SQLITE_DONE || handle_failed(out, path, rc, err);
}

/* Nobody relies on the temporary file, so SQLite need not take care of it: file_out syncs it. */
static bool
copy_to(struct db *db, const char *temporary, struct err *err)
{
	const struct connect how = {.path = temporary};
	struct sqlite3 *out = NULL;
	bool ok =
	    connection_open(&out, &how, err)
	    && handle_exec(out, temporary, "PRAGMA synchronous=OFF; PRAGMA journal_mode=OFF", err)
	    && copy_pages(db, out, temporary, err);

	if (sqlite3_close(out) != SQLITE_OK && ok)
		ok = err_set(err, ERR_IO, _("%s cannot be closed"), temporary);
	return ok;
}

/* The last link of the chain: two files with the same one have the same history. */
static const char *
head_of(struct db *db, struct arena *arena)
{
	static const char text[] = "SELECT seq || ' ' || lower(hex(hash)) FROM action"
				   " ORDER BY seq DESC LIMIT 1";
	struct sql q = {0};
	struct err ignored;
	const char *head = "";

	if (sql_prepare(&q, db, text, &ignored) && sql_next(&q, &ignored) == SQL_ROW)
		head = sql_column_text(&q, 0, arena);
	sql_done(&q);
	return head;
}

/* Everything an open copy must show before it may be called good. */
static bool
check_content(struct db *copy, struct arena *arena, struct err *err)
{
	struct journal_check check;
	const char *bad;
	int64_t count;

	if (!journal_verify(copy, arena, &check, err))
		return false;
	if (check.bad_seq || check.reason)
		return err_set(err, ERR_DATA, _("%s is not whole: %s (entry %lld of the journal)"),
		    copy->path, check.reason ? check.reason : "", (long long)check.bad_seq);
	return attachment_check_all(copy, arena, &count, &bad, err) && !bad;
}

/* The copy, opened read-only and checked; its journal must end where head says. NULL: not compared. */
static bool
check_copy(const char *path, const struct clock *clock, const char *head, struct err *err)
{
	const struct db_how how = {.clock = *clock, .read_only = true, .check_whole = true};
	struct arena arena = {0};
	struct db *copy;
	bool ok;

	if (!db_open(&copy, path, &how, err))
		return false;
	ok = check_content(copy, &arena, err);
	if (ok && strcmp(head, head_of(copy, &arena)) != 0)
		ok = err_set(err, ERR_IO,
		    _("the copy does not end where the original does: the disk lost something"));
	db_close(copy);
	arena_free(&arena);
	return ok;
}

/* What SQLite puts beside a file it had open. */
static void
remove_beside(const char *path)
{
	static const char *const tails[] = {"-wal", "-journal", "-shm"};
	struct arena arena = {0};

	for (size_t i = 0; i < sizeof(tails) / sizeof(tails[0]); i++)
		unlink(arena_printf(&arena, "%s%s", path, tails[i]));
	arena_free(&arena);
}

static bool
write_copy(struct db *db, const char *path, bool overwrite, struct err *err)
{
	struct file_out *out = file_out_open(path, overwrite, err);
	struct arena arena = {0};
	const char *temporary;
	bool ok;

	if (!out)
		return false;
	temporary = file_out_temporary(out);
	ok = check_room(db, temporary, err) && copy_to(db, temporary, err);
	if (ok) {
		tell(db, _("Checking the copy"), -1);
		ok = check_copy(temporary, &db->clock, head_of(db, &arena), err);
	}
	remove_beside(temporary);
	if (!ok) {
		file_out_abandon(out);
		err_prefix(err, _("No copy was made to %s: "), path);
	} else {
		ok = file_out_commit(out, err);
	}
	arena_free(&arena);
	return ok;
}

bool
backup_write(struct db *db, const char *path, struct err *err)
{
	return write_copy(db, path, false, err);
}

static bool
same_file(const char *a, const char *b)
{
	struct stat one, other;

	return stat(a, &one) == 0 && stat(b, &other) == 0 && one.st_dev == other.st_dev
	       && one.st_ino == other.st_ino;
}

/* A file in use may not be replaced under the program that has it; a damaged one may. */
static bool
check_target(const char *path, char **real, struct err *err)
{
	struct header header;
	struct err found = {0};

	if (header_check(path, real, &header, &found))
		return true;
	if (found.code == ERR_LOCKED || found.code == ERR_PERMISSION) {
		*err = found;
		return false;
	}
	return true;
}

/* Another name for what is there, one that nothing has yet. */
static const char *
choose_name(struct arena *arena, const char *path, struct err *err)
{
	struct stat st;

	for (int n = 1; n <= KEPT_NAMES; n++) {
		const char *name = n == 1 ? arena_printf(arena, "%s.before-restore", path)
					  : arena_printf(arena, "%s.before-restore.%d", path, n);

		if (lstat(name, &st) != 0 && errno == ENOENT)
			return name;
	}
	err_set(err, ERR_CREATE,
	    _("%s.before-restore is there %d times already; put them away first"), path,
	    KEPT_NAMES);
	return NULL;
}

/*
 * Keep what is there under another name. The old file stays under its own name
 * as well until the new one takes its place; its log goes, because it would be read into the new.
 */
static bool
keep_old(const char *path, struct arena *arena, struct err *err)
{
	const char *name = choose_name(arena, path, err);
	const char *log = arena_printf(arena, "%s-wal", path);

	if (!name)
		return false;
	if (link(path, name) != 0 && !rename_new(path, name))
		return err_set(
		    err, ERR_CREATE, _("%s cannot be kept as %s: %s"), path, name, strerror(errno));
	if (rename(log, arena_printf(arena, "%s-wal", name)) != 0 && errno != ENOENT)
		return err_set(err, ERR_CREATE, _("%s cannot be kept: %s"), log, strerror(errno));
	return sync_directory_of(path, err);
}

bool
backup_restore(const char *backup, const char *path, struct err *err)
{
	const struct db_how how = {.clock = clock_system(), .read_only = true, .check_whole = true};
	struct arena arena = {0};
	struct db *source = NULL;
	char *real = NULL;
	struct stat st;
	bool ok = false;

	if (!file_exists(backup)) {
		err_set(err, ERR_IO, _("nothing was restored: there is no file %s"), backup);
		goto out;
	}
	if (same_file(backup, path)) {
		err_set(
		    err, ERR_DATA, _("%s is the case file itself; name a backup of it"), backup);
		goto out;
	}
	if (!db_open(&source, backup, &how, err) || !check_content(source, &arena, err)) {
		err_prefix(err, _("nothing was restored: "));
		goto out;
	}
	if (!check_target(path, &real, err))
		goto out;
	if (real)
		path = real;
	if (lstat(path, &st) == 0 && !keep_old(path, &arena, err))
		goto out;
	ok = write_copy(source, path, true, err);
out:
	db_close(source);
	free(real);
	arena_free(&arena);
	return ok;
}
