/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A connection that trusts nothing in the file and loses nothing at a power
 * cut. Every setting is read back: one that did not take is a refusal.
 */
#include "base/buf.h"
#include "base/i18n.h"
#include "store/connection.h"
#include "store/sql_date.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

/* Only for the read-only, immutable way: characters with a meaning in a URI are written in hex. */
static void
add_uri(struct buf *uri, const char *path)
{
	buf_text(uri, "file:");
	for (; *path; path++) {
		if (strchr("%?#", *path))
			buf_printf(uri, "%%%02x", (unsigned char)*path);
		else
			buf_char(uri, *path);
	}
	buf_text(uri, "?immutable=1");
}

/*
 * TRUSTED_SCHEMA stays on: SQLite 3.40 holds json_valid for unsafe and would not
 * even read our CHECKs. In its place stands the fingerprint: it is compared before
 * anything that is written in the schema is evaluated.
 */
static bool
harden(struct sqlite3 *handle)
{
	static const struct {
		int option, value;
	} options[] = {
	    {SQLITE_DBCONFIG_DEFENSIVE, 1},
	    {SQLITE_DBCONFIG_ENABLE_TRIGGER, 0},
	    {SQLITE_DBCONFIG_ENABLE_VIEW, 0},
	    {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0},
	    {SQLITE_DBCONFIG_DQS_DDL, 0},
	    {SQLITE_DBCONFIG_DQS_DML, 0},
	};
	static const struct {
		int limit, value;
	} limits[] = {
	    {SQLITE_LIMIT_LENGTH, 32 * 1024 * 1024},
	    {SQLITE_LIMIT_SQL_LENGTH, 100 * 1000},
	    {SQLITE_LIMIT_ATTACHED, 0},
	    {SQLITE_LIMIT_EXPR_DEPTH, 100},
	    {SQLITE_LIMIT_VARIABLE_NUMBER, 250},
	    {SQLITE_LIMIT_TRIGGER_DEPTH, 1},
	};
	int now;

	for (size_t i = 0; i < sizeof(options) / sizeof(options[0]); i++)
		if (sqlite3_db_config(handle, options[i].option, options[i].value, &now)
			!= SQLITE_OK
		    || now != options[i].value)
			return false;
	for (size_t i = 0; i < sizeof(limits) / sizeof(limits[0]); i++)
		sqlite3_limit(handle, limits[i].limit, limits[i].value);
	return sqlite3_extended_result_codes(handle, 1) == SQLITE_OK && sql_date_add(handle);
}

bool
connection_open(struct sqlite3 **out, const struct connect *how, struct err *err)
{
	int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_NOFOLLOW | SQLITE_OPEN_EXRESCODE;
	struct buf uri = {0};
	int now, rc;

	*out = NULL;
	if (how->immutable)
		add_uri(&uri, how->path);
	flags |= how->immutable ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI : SQLITE_OPEN_READWRITE;
	rc = sqlite3_open_v2(how->immutable ? buf_str(&uri) : how->path, out, flags, NULL);
	buf_free(&uri);
	if (rc != SQLITE_OK)
		return handle_failed(*out, how->path, rc, err);
	if (!harden(*out))
		return err_set(err, ERR_CONFIG,
		    _("the SQLite library of this machine cannot be made safe; install version "
		      "3.40 or later"));
	/* Who only reads leaves the log to the next one who writes. */
	if (how->read_only)
		sqlite3_db_config(*out, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, &now);
	return true;
}

struct setting {
	const char *set, *ask, *expect;
};

/* Set one, ask for it, compare. The first step reads the file: locks and damage show here. */
static bool
settle_one(struct sqlite3 *handle, const char *path, const struct setting *setting, struct err *err)
{
	struct sqlite3_stmt *stmt = NULL;
	const char *answer = NULL;
	bool ok = false;
	int rc = sqlite3_exec(handle, setting->set, NULL, NULL, NULL);

	if (rc == SQLITE_OK)
		rc = sqlite3_prepare_v2(handle, setting->ask, -1, &stmt, NULL);
	if (rc == SQLITE_OK)
		rc = sqlite3_step(stmt);
	if (rc == SQLITE_ROW)
		answer = (const char *)sqlite3_column_text(stmt, 0);
	if (!answer && sqlite3_errcode(handle) == SQLITE_NOMEM)
		rc = SQLITE_NOMEM;
	if (rc != SQLITE_ROW && rc != SQLITE_DONE)
		handle_failed(handle, path, rc, err);
	else if (!answer || strcmp(answer, setting->expect) != 0)
		err_set(err, ERR_CONFIG,
		    _("%s cannot be kept safe here: the database library did not accept '%s'"),
		    path, setting->set);
	else
		ok = true;
	sqlite3_finalize(stmt);
	return ok;
}

bool
connection_settle(struct sqlite3 *handle, const struct connect *how, struct err *err)
{
	/* EXCLUSIVE comes before the first look at a log: so no -shm file is made. */
	static const struct setting writing[] = {
	    {"PRAGMA locking_mode=EXCLUSIVE", "PRAGMA locking_mode", "exclusive"},
	    {"PRAGMA journal_mode=WAL", "PRAGMA journal_mode", "wal"},
	    {"PRAGMA synchronous=FULL", "PRAGMA synchronous", "2"},
	    {"PRAGMA wal_autocheckpoint=0", "PRAGMA wal_autocheckpoint", "0"},
	    {"PRAGMA secure_delete=ON", "PRAGMA secure_delete", "1"},
	};
	static const struct setting both[] = {
	    {"PRAGMA temp_store=MEMORY", "PRAGMA temp_store", "2"},
	    {"PRAGMA mmap_size=0", "PRAGMA mmap_size", "0"},
	    {"PRAGMA cell_size_check=ON", "PRAGMA cell_size_check", "1"},
	    {"PRAGMA foreign_keys=ON", "PRAGMA foreign_keys", "1"},
	};
	static const struct setting reading = {"PRAGMA query_only=ON", "PRAGMA query_only", "1"};

	for (size_t i = 0; !how->immutable && i < sizeof(writing) / sizeof(writing[0]); i++)
		if (!settle_one(handle, how->path, &writing[i], err))
			return false;
	for (size_t i = 0; i < sizeof(both) / sizeof(both[0]); i++)
		if (!settle_one(handle, how->path, &both[i], err))
			return false;
	return !how->read_only || settle_one(handle, how->path, &reading, err);
}

/* What compiled-in statements need, and no more. The full-text search asks for data_version. */
static int
authorize(void *context, int what, const char *first, const char *second, const char *database,
    const char *trigger)
{
	const struct db *db = context;

	(void)second;
	(void)database;
	(void)trigger;
	if (db->maintenance)
		return SQLITE_OK;
	switch (what) {
	case SQLITE_SELECT:
	case SQLITE_READ:
	case SQLITE_INSERT:
	case SQLITE_UPDATE:
	case SQLITE_DELETE:
	case SQLITE_FUNCTION:
	case SQLITE_RECURSIVE:
	case SQLITE_TRANSACTION:
	case SQLITE_SAVEPOINT:
		return SQLITE_OK;
	case SQLITE_PRAGMA:
		return strcmp(first, "data_version") == 0 ? SQLITE_OK : SQLITE_DENY;
	default:
		return SQLITE_DENY;
	}
}

void
connection_lock_down(struct db *db)
{
	sqlite3_set_authorizer(db->handle, authorize, db);
	db->locked_down = true;
}

void
db_maintenance(struct db *db, bool on)
{
	db->maintenance = on;
	/* VACUUM attaches the copy it makes. */
	sqlite3_limit(db->handle, SQLITE_LIMIT_ATTACHED, on ? 1 : 0);
}
