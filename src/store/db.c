/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An open case file: opening, transactions, closing. The only place that
 * says when something is on disk.
 */
#include "store/db.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "store/connection.h"
#include "store/journal_tail.h"
#include "store/respell.h"
#include "store/sql.h"

#include <assert.h>
#include <sodium.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
	LOG_MAX = 64 * 1024 * 1024, /* bytes of write-ahead log that db_idle() leaves alone */
	HEAP_MAX = 512 * 1024 * 1024,
	STEPS_A_TELL = 1000000,
	CONNECT_ROUNDS = 8,
};

/* Bytes in the write-ahead log. Only stat: opening it would be harmless, opening the file not. */
static int64_t
log_size(const struct db *db)
{
	struct arena arena = {0};
	struct stat st;
	int64_t size = 0;

	if (stat(arena_printf(&arena, "%s-wal", db->real), &st) == 0)
		size = st.st_size;
	arena_free(&arena);
	return size;
}

static int
tell_checking(void *context)
{
	const struct db *db = context;

	db->progress(db->progress_context, _("Checking the case file"), -1);
	return 0;
}

static bool
check_pages(struct db *db, bool whole, struct err *err)
{
	bool ok;

	if (db->progress)
		sqlite3_progress_handler(db->handle, STEPS_A_TELL, tell_checking, db);
	ok = handle_check(db->handle, db->path, whole, err);
	sqlite3_progress_handler(db->handle, 0, NULL, NULL);
	return ok;
}

/* A medium that cannot be written to can be read when nothing is left in a log. */
static bool
choose_connection(struct db *db, struct connect *connect, struct err *err)
{
	*connect = (struct connect){.path = db->real, .read_only = db->read_only};
	if (access(db->real, W_OK) == 0)
		return true;
	if (!db->read_only)
		return err_set(err, ERR_PERMISSION,
		    _("%s, or the disk it is on, cannot be written to"), db->path);
	if (db->unclean)
		return err_set(err, ERR_PERMISSION,
		    _("%s was not closed and cannot be put in order on a disk that cannot be "
		      "written to; copy it with its -wal file to another disk"),
		    db->path);
	connect->immutable = db->immutable = true;
	return true;
}

static bool
try_connect(struct db *db, struct err *err)
{
	struct connect how;

	if (choose_connection(db, &how, err) && connection_open(&db->handle, &how, err)
	    && connection_settle(db->handle, &how, err))
		return true;
	sqlite3_close(db->handle);
	db->handle = NULL;
	return false;
}

/* From 0 to 1, 2, 4, ... ms: who started together comes back at different moments. */
static void
wait_apart(int round)
{
	struct timespec wait = {.tv_nsec = randombytes_uniform(1000000u << round)};

	nanosleep(&wait, NULL);
}

/*
 * The header said that nobody has the file. Whoever is refused all the same was started together
 * with others, and they may all have kept each other out: once more, and at last say who was quicker.
 */
static bool
connect(struct db *db, const struct header *header, struct err *err)
{
	for (int round = 0; !try_connect(db, err); round++) {
		if (err->code != ERR_LOCKED)
			return false;
		if (round == CONNECT_ROUNDS)
			return header_locked(db->path, err);
		wait_apart(round);
		*err = (struct err){0};
	}
	return schema_check(db->handle, db->path, db->files, header->user_version, err);
}

/* Look at the file, bring it up to date, connect. */
static bool
open_file(struct db *db, const struct db_how *how, struct err *err)
{
	int64_t newest = schema_count(db->files);
	struct header header = {0};

	if (!header_check(db->path, &db->real, &header, err))
		return false;
	if (header.user_version > newest)
		return err_set(err, ERR_DATA,
		    _("%s was written by a newer version of this program; nothing was changed. "
		      "Install that version to open it"),
		    db->path);
	db->unclean = log_size(db) > 0;
	if (header.user_version < newest && db->read_only)
		return err_set(err, ERR_DATA,
		    _("%s is of an older version of this program and is only read here; open it "
		      "once for writing, which converts it"),
		    db->path);
	if (header.user_version < newest) {
		if (!migrate(db->real, how, db->files, header.user_version, err))
			return false;
		header.user_version = newest;
	}
	return connect(db, &header, err);
}

bool
db_open(struct db **out, const char *path, const struct db_how *how, struct err *err)
{
	struct db *db = mem_alloc(sizeof(*db));

	*out = NULL;
	db->path = mem_dup(path);
	db->clock = how->clock;
	db->files = how->files ? how->files : schema_files;
	db->read_only = how->read_only;
	db->progress = how->progress;
	db->progress_context = how->progress_context;
	if (sodium_init() < 0) {
		err_set(err, ERR_CONFIG, _("the sodium library of this machine does not work"));
		goto failed;
	}
	sqlite3_hard_heap_limit64(HEAP_MAX);
	if (!open_file(db, how, err))
		goto failed;
	/* Who only reads may look at a damaged file: doctor does. */
	if (((db->unclean && !db->read_only) || how->check_whole)
	    && !check_pages(db, how->check_whole, err))
		goto failed;
	if (!catalogue_read(&db->catalogue, db->handle, db->path, err))
		goto failed;
	connection_lock_down(db);
	if (!db->read_only && !journal_check_tail(db, err))
		goto failed;
	*out = db;
	return true;
failed:
	db_close(db);
	return false;
}

/* After a removal or a rename, writes go on without an error into a file nobody will find. */
static bool
is_moved(const struct db *db)
{
	int moved = 0;

	sqlite3_file_control(db->handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
	return moved != 0;
}

/*
 * Closing the last connection writes the log back into the file. Not after a
 * failed write: then the log is the truth, and the next opening finds it. A file that was
 * renamed gets its log here, because SQLite itself leaves a log behind that nobody would find.
 */
static void
settle_log(struct db *db)
{
	int now;

	if (db->failed_io)
		sqlite3_db_config(db->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, &now);
	else if (db->read_only && !db->unclean) /* it goes with the log that opening made */
		sqlite3_db_config(db->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, &now);
	else if (!db->read_only && is_moved(db))
		sqlite3_wal_checkpoint_v2(
		    db->handle, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
}

void
db_close(struct db *db)
{
	int rc;

	if (!db)
		return;
	if (db->in_transaction) {
		struct err err;

		db_end(db, false, &err);
	}
	sql_cache_free(&db->cache);
	if (db->handle && (db->locked_down || db->read_only))
		settle_log(db);
	rc = sqlite3_close(db->handle);
	assert(rc == SQLITE_OK);
	catalogue_free(&db->catalogue);
	respell_free(db->respell);
	free(db->path);
	free(db->real);
	free(db);
}

int64_t
db_device(struct db *db)
{
	if (db->device_id == 0)
		db->device_id = sql_number(
		    db, "SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'this_device'", 0);
	return db->device_id;
}

void
db_tell(const struct db *db, const char *what, int percent)
{
	if (db->progress)
		db->progress(db->progress_context, what, percent);
}

bool
db_was_unclean(const struct db *db)
{
	return db->unclean;
}

const char *
db_path(const struct db *db)
{
	return db->path;
}

const struct clock *
db_clock(const struct db *db)
{
	return &db->clock;
}

/* Rows written, those of transactions that were rolled back among them. */
int64_t
db_version(const struct db *db)
{
	return sqlite3_total_changes64(db->handle) + db->taken_back;
}

int64_t
db_table_version(const struct db *db, const char *name)
{
	const struct table *table = catalogue_table(&db->catalogue, name);

	return (table ? table->edits : 0) + db->taken_back;
}

bool
db_is_read_only(const struct db *db)
{
	return db->read_only;
}

bool
db_is_broken(const struct db *db)
{
	return db->broken;
}

static bool
say_moved(struct db *db, struct err *err)
{
	db->broken = true;
	return err_set(err, ERR_IO,
	    _("NOT SAVED: %s was removed, renamed or replaced while it was open. Nothing more is "
	      "written; save a copy elsewhere with: valise backup"),
	    db->path);
}

void
db_idle(struct db *db)
{
	if (db->read_only || db->broken || db->in_transaction || db->in_reading
	    || log_size(db) < LOG_MAX)
		return;
	if (is_moved(db))
		return;
	if ((sqlite3_wal_checkpoint_v2(db->handle, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL)
		& 0xff)
	    == SQLITE_IOERR)
		db->broken = db->failed_io = true;
}

bool
db_begin(struct db *db, struct err *err)
{
	assert(!db->in_transaction && !db->in_reading);
	if (db->read_only)
		return err_set(err, ERR_PERMISSION, _("%s is open for reading only"), db->path);
	if (db->broken)
		return err_set(err, ERR_IO,
		    _("NOT SAVED: writing to %s failed before, so nothing more is written; save a "
		      "copy elsewhere with: valise backup"),
		    db->path);
	if (is_moved(db))
		return say_moved(db, err);
	if (!sql_exec(db, "BEGIN IMMEDIATE", err))
		return false;
	db->in_transaction = true;
	return true;
}

static void
roll_back(struct db *db)
{
	struct err ignored;

	db->taken_back++;
	/* A full disk or an I/O error has rolled back already. */
	if (!sqlite3_get_autocommit(db->handle))
		sql_exec(db, "ROLLBACK", &ignored);
}

bool
db_end(struct db *db, bool keep, struct err *err)
{
	struct err why = db->spoiled;

	assert(db->in_transaction);
	db->in_transaction = db->in_action = false;
	db->spoiled = (struct err){0};
	if (keep && why.code)
		*err = why;
	if (!keep || why.code) {
		roll_back(db);
		return false;
	}
	assert(!sqlite3_get_autocommit(db->handle));
	if (!sql_exec(db, "COMMIT", err)) {
		roll_back(db);
		return false;
	}
	return is_moved(db) ? say_moved(db, err) : true;
}

bool
db_read_begin(struct db *db, struct err *err)
{
	assert(!db->in_transaction && !db->in_reading);
	db->in_reading = sql_exec(db, "BEGIN", err);
	return db->in_reading;
}

void
db_read_end(struct db *db)
{
	struct err ignored;

	/* A failure to read may have ended it already. */
	if (db->in_reading && !sqlite3_get_autocommit(db->handle))
		sql_exec(db, "COMMIT", &ignored);
	db->in_reading = false;
}
