/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Inside of an open case file, for the files of store/ only. Everybody else
 * sees store/db.h.
 */
#ifndef STORE_CONNECTION_H
#define STORE_CONNECTION_H

#include "store/catalogue.h"
#include "store/db.h"
#include "store/schema.h"
#include "store/sql_cache.h"

#include <sys/types.h>

struct sqlite3;

struct db {
	struct sqlite3 *handle;
	char *path; /* as it was given, for sentences */
	char *real; /* where it is */
	struct clock clock;
	db_progress *progress;
	void *progress_context;
	const struct schema_file *files;
	bool read_only;
	bool immutable; /* read_only, on a disk that cannot be written to */
	bool unclean;   /* there was a write-ahead log when it was opened */
	bool broken;    /* a write failed or the file is gone: nothing is written any more */
	bool failed_io; /* broken, because the disk failed or the pages are damaged */
	bool in_transaction;
	bool in_reading; /* between db_read_begin() and db_read_end() */
	/* Why the open transaction cannot be kept any more; code ERR_NONE: it can. */
	struct err spoiled;
	bool in_action;       /* an action is open; the end of the transaction ends it */
	bool locked_down;     /* the authorizer is in force */
	bool maintenance;     /* it lets schema changes, ATTACH and PRAGMA through */
	int64_t device_id;    /* 0: not asked for yet */
	int64_t taken_back;   /* transactions rolled back */
	int64_t lists_loaded; /* code lists, since it was opened */
	uint64_t id_block;
	unsigned id_next;
	struct sql_cache cache;
	struct catalogue catalogue;
	struct respell *respell; /* NULL until it is asked for */
};

/* header.c: before connecting. */

/* What the first 100 bytes say. */
struct header {
	int64_t application_id, user_version;
};

/*
 * Is this a file that may be opened as a case file: kind, owner, mode, magic,
 * application, held by nobody else? real gets its path without links (to be freed).
 */
bool header_check(const char *path, char **real, struct header *header, struct err *err);
/* ERR_LOCKED: who has the file open and since when, as far as the system tells. */
bool header_locked(const char *path, struct err *err);

/* pragma.c: a connection that trusts nothing in the file. */

enum { DB_PAGE_SIZE = 4096 };

/* How a connection is made: read_only files on read-only media need `immutable`. */
struct connect {
	const char *path;
	bool read_only, immutable;
};

bool connection_open(struct sqlite3 **out, const struct connect *how, struct err *err);
/* WAL, FULL, EXCLUSIVE and the rest, each read back. */
bool connection_settle(struct sqlite3 *handle, const struct connect *how, struct err *err);
/* From here on compiled-in statements only: no ATTACH, no PRAGMA, no schema changes. */
void connection_lock_down(struct db *db);
/* Lifts it for VACUUM, migration, salvage; put it back at once. */
void db_maintenance(struct db *db, bool on);

/* handle.c */

/* One statement on a bare handle; a number asked of it; absent when there is none. */
bool handle_exec(struct sqlite3 *handle, const char *path, const char *text, struct err *err);
int64_t handle_number(struct sqlite3 *handle, const char *text, int64_t absent);
/* Is the answer of quick_check (or integrity_check) "ok"? Otherwise ERR_DATA. */
bool handle_check(struct sqlite3 *handle, const char *path, bool whole, struct err *err);
/* Full disk, quota and file size limit are one thing: nothing is broken, there is no room. */
bool handle_is_full(struct sqlite3 *handle, int rc);
/* What SQLite's result code means to the user. Always false. */
bool handle_failed(struct sqlite3 *handle, const char *path, int rc, struct err *err);

/* db.c: this device, 0 when the file does not say. */
int64_t db_device(struct db *db);

/* sql.c: the same for an open case file; an I/O error makes it broken. */
bool db_failed(struct db *db, int rc, struct err *err);

/* id.c: leave the present block of ids, which met one that is in use. */
void db_new_id_block(struct db *db);

/* schema.c */

/* How many schema files there are. */
int64_t schema_count(const struct schema_file *files);
/* Is the schema of the file the one the first version files make? ERR_DATA when not. */
bool schema_check(struct sqlite3 *handle, const char *path, const struct schema_file *files,
    int64_t version, struct err *err);

/* migrate.c */

/* Apply schema files from + 1 … to, each in a transaction of its own with its number. */
bool schema_apply(struct sqlite3 *handle, const char *path, const struct schema_file *files,
    int64_t from, int64_t to, struct err *err);
/*
 * Bring an older file up to date on a verified copy and put that in its place; the
 * old one stays beside it as FILE.vN.bak.
 */
bool migrate(const char *path, const struct db_how *how, const struct schema_file *files,
    int64_t version, struct err *err);
/* The directory of path, flushed to disk. */
bool sync_directory_of(const char *path, struct err *err);
/* from becomes to, unless something is there already (errno EEXIST). */
bool rename_new(const char *from, const char *to);

#endif
