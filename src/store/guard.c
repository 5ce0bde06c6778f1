/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Guards are data, so they are treated as strangers: read only, and not for long. */
#include "store/guard.h"

#include "base/i18n.h"
#include "store/connection.h"
#include "store/sql.h"

#include <sqlite3.h>
#include <string.h>

enum { STEPS_PER_CALL = 1000, CALLS_MAX = 1000 };

static int
count_call(void *context)
{
	int *calls = context;

	return ++*calls > CALLS_MAX;
}

static void
bind_if_named(struct sql *q, const struct guard_facts *facts)
{
	for (int i = 1; i <= sqlite3_bind_parameter_count(q->stmt); i++) {
		const char *name = sqlite3_bind_parameter_name(q->stmt, i);

		if (!name)
			continue;
		if (strcmp(name, ":case_id") == 0)
			sql_integer(q, name, facts->casefile_id);
		else if (strcmp(name, ":id") == 0)
			sql_integer(q, name, facts->row_id);
		else if (strcmp(name, ":today") == 0)
			sql_text(q, name, facts->today);
	}
}

/* One statement that only reads and has an answer: not "SELECT 1; DROP ...", not ROLLBACK. */
static bool
is_one_select(struct db *db, const char *check, struct err *err)
{
	struct sqlite3_stmt *stmt = NULL;
	const char *rest = "";
	int rc = sqlite3_prepare_v2(db_handle(db), check, -1, &stmt, &rest);
	bool ok = rc == SQLITE_OK && stmt && rest[strspn(rest, " \t\r\n;")] == '\0'
		  && sqlite3_stmt_readonly(stmt) && sqlite3_column_count(stmt) > 0;

	sqlite3_finalize(stmt);
	if (ok)
		return true;
	/* Only what SQLite does not understand is the guard's fault. */
	if (rc != SQLITE_OK && rc != SQLITE_ERROR && rc != SQLITE_AUTH)
		return db_failed(db, rc, err);
	if (rc != SQLITE_OK)
		return err_set(
		    err, ERR_CONFIG, _("its check is no SQL: %s"), sqlite3_errmsg(db_handle(db)));
	return err_set(err, ERR_CONFIG, _("its check must be one SELECT, and may only read"));
}

static bool
ask(struct sql *q, const char *check, const struct guard_facts *facts, bool *holds, struct err *err)
{
	struct sqlite3 *handle = db_handle(q->db);
	enum sql_row row;
	int calls = 0;

	if (!sql_prepare_built(q, q->db, check, err))
		return false;
	bind_if_named(q, facts);
	sqlite3_progress_handler(handle, STEPS_PER_CALL, count_call, &calls);
	row = sql_next(q, err);
	sqlite3_progress_handler(handle, 0, NULL, NULL);
	if (row == SQL_ROW)
		*holds = !sql_column_is_null(q, 0) && sql_column_integer(q, 0) != 0;
	if (row == SQL_FAILED && calls > CALLS_MAX)
		err_set(err, ERR_CONFIG, _("its check does not come to an end"));
	return row != SQL_FAILED;
}

bool
guard_holds(struct db *db, const char *id, const char *check, const struct guard_facts *facts,
    bool *holds, struct err *err)
{
	struct sql q = {.db = db};
	bool ok;

	*holds = false;
	ok = is_one_select(db, check, err) && ask(&q, check, facts, holds, err);
	sql_done(&q);
	return ok || err_prefix(err, _("guard %s: "), id);
}
