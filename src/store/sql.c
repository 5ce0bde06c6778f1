/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Statements: prepared once, bound by name. What SQLite says about a failure
 * becomes a sentence in handle_failed(); what it means for the file, here.
 */
#include "store/sql.h"

#include "base/buf.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "store/connection.h"

#include <assert.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

struct sqlite3 *
db_handle(struct db *db)
{
	return db->handle;
}

/*
 * A value that was refused leaves the transaction as it was. After anything else (no memory,
 * no room, a broken disk) SQLite may have rolled it back, and whoever did not look at the failure
 * would go on outside of it or on a wrong answer: it cannot be kept any more.
 */
static bool
is_harmless(int primary)
{
	return primary == SQLITE_CONSTRAINT || primary == SQLITE_TOOBIG
	       || primary == SQLITE_MISMATCH;
}

bool
db_failed(struct db *db, int rc, struct err *err)
{
	int primary = rc & 0xff;
	bool full = handle_is_full(db->handle, rc);

	handle_failed(db->handle, db->path, rc, err);
	if (db->in_transaction && !is_harmless(primary) && !db->spoiled.code)
		db->spoiled = *err;
	if (!full
	    && (primary == SQLITE_IOERR || primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB))
		db->broken = db->failed_io = true;
	return false;
}

static bool
prepare(struct sql *q, struct db *db, const char *text, struct err *err)
{
	int rc;

	*q = (struct sql){.db = db};
	if (db->spoiled.code) {
		*err = db->spoiled;
		return false;
	}
	q->kept = sql_cache_take(&db->cache, text);
	if (q->kept) {
		q->stmt = q->kept->stmt;
		return true;
	}
	rc = sqlite3_prepare_v3(db->handle, text, -1, SQLITE_PREPARE_PERSISTENT, &q->stmt, NULL);
	if (rc != SQLITE_OK)
		return db_failed(db, rc, err);
	assert(q->stmt);
	q->kept = sql_cache_add(&db->cache, q->stmt);
	return true;
}

bool
sql_prepare(struct sql *q, struct db *db, const char *text, struct err *err)
{
	return prepare(q, db, text, err);
}

bool
sql_prepare_built(struct sql *q, struct db *db, const char *text, struct err *err)
{
	return prepare(q, db, text, err);
}

static int
place_of(struct sql *q, const char *name)
{
	int place = sqlite3_bind_parameter_index(q->stmt, name);

	assert(place > 0);
	return place;
}

/* The first failure to bind is told by the next step. */
static void
bound(struct sql *q, int rc)
{
	if (rc != SQLITE_OK && q->rc == SQLITE_OK)
		q->rc = rc;
}

void
sql_null(struct sql *q, const char *name)
{
	bound(q, sqlite3_bind_null(q->stmt, place_of(q, name)));
}

void
sql_integer(struct sql *q, const char *name, int64_t value)
{
	bound(q, sqlite3_bind_int64(q->stmt, place_of(q, name), value));
}

void
sql_text(struct sql *q, const char *name, const char *text)
{
	bound(q, sqlite3_bind_text(q->stmt, place_of(q, name), text, -1, SQLITE_TRANSIENT));
}

void
sql_blob(struct sql *q, const char *name, const void *bytes, size_t len)
{
	bound(q,
	    sqlite3_bind_blob64(q->stmt, place_of(q, name), len ? bytes : "", len, SQLITE_STATIC));
}

void
sql_value(struct sql *q, const char *name, struct value value)
{
	switch (value.kind) {
	case VALUE_NULL:
		sql_null(q, name);
		break;
	case VALUE_INTEGER:
		sql_integer(q, name, value.integer);
		break;
	case VALUE_TEXT:
		sql_text(q, name, value.text);
		break;
	}
}

enum sql_row
sql_next(struct sql *q, struct err *err)
{
	int rc = q->rc == SQLITE_OK ? sqlite3_step(q->stmt) : q->rc;

	if (rc == SQLITE_ROW)
		return SQL_ROW;
	if (rc == SQLITE_DONE)
		return SQL_END;
	db_failed(q->db, rc, err);
	return SQL_FAILED;
}

bool
sql_run(struct sql *q, struct err *err)
{
	enum sql_row row;

	do
		row = sql_next(q, err);
	while (row == SQL_ROW);
	return row == SQL_END;
}

void
sql_again(struct sql *q)
{
	sqlite3_reset(q->stmt);
	q->rc = SQLITE_OK;
}

void
sql_done(struct sql *q)
{
	if (!q->stmt)
		return;
	sqlite3_reset(q->stmt);
	sqlite3_clear_bindings(q->stmt);
	if (q->kept)
		sql_cache_give(q->kept);
	else
		sqlite3_finalize(q->stmt);
	*q = (struct sql){0};
}

int64_t
sql_column_integer(struct sql *q, int column)
{
	return sqlite3_column_int64(q->stmt, column);
}

/* Bytes that are not UTF-8 (another program wrote them) are shown as U+FFFD, never passed on. */
static const char *
repaired(struct arena *arena, const char *bytes, size_t len)
{
	struct buf buf = {0};
	const char *text;
	size_t bad;

	while (!utf8_valid(bytes, len, &bad)) {
		buf_add(&buf, bytes, bad);
		buf_text(&buf, "\xEF\xBF\xBD");
		bytes += bad + 1;
		len -= bad + 1;
	}
	buf_add(&buf, bytes, len);
	text = arena_dup_len(arena, buf_str(&buf), buf.len);
	buf_free(&buf);
	return text;
}

const char *
sql_column_text(struct sql *q, int column, struct arena *arena)
{
	const char *text = (const char *)sqlite3_column_text(q->stmt, column);
	size_t len = (size_t)sqlite3_column_bytes(q->stmt, column);

	if (!text && !sql_column_is_null(q, column))
		mem_exhausted();
	if (!text)
		return NULL;
	if (!utf8_valid(text, len, NULL))
		return repaired(arena, text, len);
	return arena_dup_len(arena, text, len);
}

struct value
sql_column_value(struct sql *q, int column, struct arena *arena)
{
	switch (sqlite3_column_type(q->stmt, column)) {
	case SQLITE_NULL:
		return value_null;
	case SQLITE_INTEGER:
		return value_integer(sqlite3_column_int64(q->stmt, column));
	default:
		return value_text(sql_column_text(q, column, arena));
	}
}

const void *
sql_column_blob(struct sql *q, int column, size_t *len)
{
	const void *bytes = sqlite3_column_blob(q->stmt, column);

	*len = (size_t)sqlite3_column_bytes(q->stmt, column);
	return bytes;
}

bool
sql_column_is_null(struct sql *q, int column)
{
	return sqlite3_column_type(q->stmt, column) == SQLITE_NULL;
}

int
sql_column_count(struct sql *q)
{
	return sqlite3_column_count(q->stmt);
}

bool
sql_exec(struct db *db, const char *text, struct err *err)
{
	struct sql q = {0};
	bool ok = sql_prepare(&q, db, text, err) && sql_run(&q, err);

	sql_done(&q);
	return ok;
}

int64_t
sql_number(struct db *db, const char *text, int64_t absent)
{
	struct sql q = {0};
	struct err err;
	int64_t number = absent;
	enum sql_row row;

	if (!sql_prepare(&q, db, text, &err))
		row = SQL_FAILED;
	else
		row = sql_next(&q, &err);
	/* Nobody is told of it: a number that is wrong for want of memory must not be gone on with. */
	if (row == SQL_FAILED && sqlite3_errcode(db->handle) == SQLITE_NOMEM)
		mem_exhausted();
	if (row == SQL_ROW && !sql_column_is_null(&q, 0))
		number = sql_column_integer(&q, 0);
	sql_done(&q);
	return number;
}
