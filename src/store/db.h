/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The case file: one SQLite file, one process at a time. Opened in the order
 * of the house rules (header first, then a defensive connection, pragmas read back,
 * schema fingerprint, quick check, tail of the hash chain), closed with a checkpoint.
 *
 * Store functions neither begin nor commit: casework does, one transaction
 * for one user action, after the last question was answered.
 */
#ifndef STORE_DB_H
#define STORE_DB_H

#include "base/clock.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct db;
struct file_out;
struct schema_file;

enum { DB_APPLICATION_ID = 0x76616C69 }; /* "vali" */

/* Told while something long goes on: what, and how far (0..100, -1 unknown). NULL: not told. */
typedef void db_progress(void *context, const char *what, int percent);

struct db_how {
	struct clock clock;
	bool read_only; /* doctor, export of a file on a read-only medium */
	/* integrity_check instead of quick_check; also done after an unclean close. */
	bool check_whole;
	/* NULL: the schema of this program; tests bring their own. */
	const struct schema_file *files;
	db_progress *progress;
	void *progress_context;
};

/* Who and what a new file belongs to. */
struct db_office {
	const char *name;    /* shown at the top of every screen */
	const char *prefix;  /* of case numbers on this device: 2 to 8 letters and digits, "ABJ1" */
	const char *country; /* ISO 3166-1 alpha-3, or NULL */
};

/*
 * Make a new case file (ERR_CREATE when something is there) and open it.
 * The office, this device and a first staff member ("Administrator", to be renamed) are in it.
 */
bool db_create(struct db **out, const char *path, const struct db_office *office,
    const struct db_how *how, struct err *err);

/*
 * The same in two steps, for a file that is to have more in it before anybody sees it: open under
 * another name, and *making keeps the place. Then db_made closes it and, if ok, gives it its name;
 * otherwise nothing of it is left. *out and *making are gone either way, and when db_make failed.
 */
bool db_make(struct db **out, struct file_out **making, const char *path,
    const struct db_office *office, const struct db_how *how, struct err *err);
bool db_made(struct db *db, struct file_out *making, const char *path, bool ok, struct err *err);

/*
 * Open an existing one. Not there, a directory, empty, not SQLite, another
 * program's file, newer than this program, damaged, foreign schema, read-only,
 * owned by another user, open elsewhere: each its own sentence. An older file is migrated on a
 * verified copy, the old one kept beside it as FILE.vN.bak.
 */
bool db_open(struct db **out, const char *path, const struct db_how *how, struct err *err);

/* Something long goes on that is not the store's own doing (see db_progress). */
void db_tell(const struct db *db, const char *what, int percent);

/* Checkpoint and close. Legal on NULL. */
void db_close(struct db *db);

/* Did the last process that had the file leave without closing it? */
bool db_was_unclean(const struct db *db);

const char *db_path(const struct db *db);
const struct clock *db_clock(const struct db *db);
bool db_is_read_only(const struct db *db);
/* Not zero once a write failed with an I/O error: nothing is written any more, reading goes on. */
bool db_is_broken(const struct db *db);
/* Bytes in the write-ahead log; past 64 MB db_idle() checkpoints. */
void db_idle(struct db *db);

/* BEGIN IMMEDIATE. Transactions do not nest: a second begin is a mistake in the program. */
bool db_begin(struct db *db, struct err *err);
/*
 * COMMIT when keep, else ROLLBACK (err keeps what it says). True only when the
 * commit is on disk and the file is still where it was opened: then, and only then, may
 * anybody say "saved".
 */
bool db_end(struct db *db, bool keep, struct err *err);
/*
 * Many statements that read the same state of the file, and look once whether it
 * is another by now. Writing begins only after the end.
 */
bool db_read_begin(struct db *db, struct err *err);
void db_read_end(struct db *db);

/*
 * Another number whenever something in the file may have become another, inside a transaction
 * too: what was read is good while it stays the same.
 */
int64_t db_version(const struct db *db);
/* The same of the records in one table. */
int64_t db_table_version(const struct db *db, const char *table);

/* A new row id: a random 47-bit block and a 16-bit counter; never 0. */
int64_t db_new_id(struct db *db);

#endif
