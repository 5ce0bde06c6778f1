/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Statements, for the files of store/ only: prepared once and kept, bound by
 * name, text checked to be UTF-8 on the way out of the file.
 */
#ifndef STORE_SQL_H
#define STORE_SQL_H

#include "base/arena.h"
#include "base/value.h"
#include "store/db.h"

struct sqlite3;
struct sqlite3_stmt;
struct sql_cache_entry;

struct sqlite3 *db_handle(struct db *db);

struct sql {
	struct db *db;
	struct sqlite3_stmt *stmt;
	struct sql_cache_entry *kept; /* its place in the cache of the connection, or NULL */
	int rc;                       /* of binding, told by the next step */
};

enum sql_row { SQL_FAILED, SQL_ROW, SQL_END };

/*
 * text must be a string constant (kept for the life of the connection) for
 * sql_prepare; sql_prepare_built is for text made from catalogue names.
 */
bool sql_prepare(struct sql *q, struct db *db, const char *text, struct err *err);
bool sql_prepare_built(struct sql *q, struct db *db, const char *text, struct err *err);

/* Bind by name (":name"). A name the statement has not is a mistake in the program. */
void sql_null(struct sql *q, const char *name);
void sql_integer(struct sql *q, const char *name, int64_t value);
/* Copied; NULL binds NULL. */
void sql_text(struct sql *q, const char *name, const char *text);
/* Borrowed until sql_done. */
void sql_blob(struct sql *q, const char *name, const void *bytes, size_t len);
void sql_value(struct sql *q, const char *name, struct value value);

enum sql_row sql_next(struct sql *q, struct err *err);
/* For statements without rows: step to the end. */
bool sql_run(struct sql *q, struct err *err);
/* Back to the start, bindings kept. */
void sql_again(struct sql *q);
/* Legal on a zeroed one, and twice. */
void sql_done(struct sql *q);

/* Columns of the row at hand, from 0. */
int64_t sql_column_integer(struct sql *q, int column);
/*
 * Copied to the arena; NULL for SQL NULL. Bytes that are not UTF-8, put there by
 * another program, come out as U+FFFD: the journal check tells of them.
 */
const char *sql_column_text(struct sql *q, int column, struct arena *arena);
struct value sql_column_value(struct sql *q, int column, struct arena *arena);
const void *sql_column_blob(
    struct sql *q, int column, size_t *len); /* borrowed until the next step */
bool sql_column_is_null(struct sql *q, int column);
int sql_column_count(struct sql *q);

/* One statement run to its end; one number asked for, absent when there is no row. */
bool sql_exec(struct db *db, const char *text, struct err *err);
int64_t sql_number(struct db *db, const char *text, int64_t absent);

#endif
