/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions are data, so they are treated as strangers: read only, and not for long. */
#include "store/question.h"

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
bind_if_named(struct sql *q, const struct question_about *about)
{
	for (int i = 1; i <= sqlite3_bind_parameter_count(q->stmt); i++) {
		const char *name = sqlite3_bind_parameter_name(q->stmt, i);

		if (!name)
			continue;
		if (strcmp(name, ":case_id") == 0)
			sql_integer(q, name, about->casefile_id);
		else if (strcmp(name, ":id") == 0)
			sql_integer(q, name, about->row_id);
		else if (strcmp(name, ":today") == 0)
			sql_text(q, name, about->today);
	}
}

/* Has it an answer, and does nothing else: not ROLLBACK? */
static bool
only_reads(struct sqlite3_stmt *stmt, struct err *err)
{
	return (sqlite3_stmt_readonly(stmt) && sqlite3_column_count(stmt) > 0)
	       || err_set(err, ERR_CONFIG, _("it must be one SELECT, and may only read"));
}

/* One statement: not "SELECT 1; DROP ...". What is kept was looked at before: it has the text of one. */
static bool
is_one(struct db *db, const char *select, struct err *err)
{
	struct sqlite3_stmt *stmt = NULL;
	const char *rest = "";
	int rc;
	bool ok;

	if (sql_cache_has(&db->cache, select))
		return true;
	rc = sqlite3_prepare_v2(db->handle, select, -1, &stmt, &rest);
	/* Only what SQLite does not understand is the file's fault. */
	if (rc != SQLITE_OK && rc != SQLITE_ERROR && rc != SQLITE_AUTH)
		return db_failed(db, rc, err);
	if (rc != SQLITE_OK)
		return err_set(err, ERR_CONFIG, _("it is no SQL: %s"), sqlite3_errmsg(db->handle));
	ok = stmt && rest[strspn(rest, " \t\r\n;")] == '\0';
	sqlite3_finalize(stmt);
	return ok || err_set(err, ERR_CONFIG, _("it must be one SELECT, and may only read"));
}

/* Where the answer is gathered. */
struct gathering {
	struct sql *q;
	struct arena *arena;
	struct question_answer *out;
	size_t max, cap;
};

static void
take_names(struct gathering *g)
{
	const char **names;

	g->out->names_len = (size_t)sql_column_count(g->q);
	names = arena_alloc(g->arena, g->out->names_len * sizeof(*names));
	for (size_t i = 0; i < g->out->names_len; i++)
		names[i] = arena_dup(g->arena, sqlite3_column_name(g->q->stmt, (int)i));
	g->out->names = names;
}

static struct value
cell(struct gathering *g, int column)
{
	if (sqlite3_column_type(g->q->stmt, column) == SQLITE_FLOAT)
		return value_text(sql_column_text(g->q, column, g->arena));
	return sql_column_value(g->q, column, g->arena);
}

static bool
take_rows(struct gathering *g, struct err *err)
{
	struct question_answer *out = g->out;
	enum sql_row row;

	while ((row = sql_next(g->q, err)) == SQL_ROW) {
		if (out->rows_len == g->max) {
			out->more = true;
			break;
		}
		for (size_t i = 0; i < out->names_len; i++) {
			size_t at = out->rows_len * out->names_len + i;

			out->cells =
			    arena_grow(g->arena, out->cells, at, &g->cap, sizeof(*out->cells));
			out->cells[at] = cell(g, (int)i);
		}
		out->rows_len++;
	}
	return row != SQL_FAILED;
}

static bool
ask(struct gathering *g, const char *select, const struct question_about *about, struct err *err)
{
	struct sqlite3 *handle = g->q->db->handle;
	int calls = 0;
	bool ok;

	if (!sql_prepare_built(g->q, g->q->db, select, err) || !only_reads(g->q->stmt, err))
		return false;
	bind_if_named(g->q, about);
	take_names(g);
	sqlite3_progress_handler(handle, STEPS_PER_CALL, count_call, &calls);
	ok = take_rows(g, err);
	sqlite3_progress_handler(handle, 0, NULL, NULL);
	if (!ok && calls > CALLS_MAX)
		err_set(err, ERR_CONFIG, _("it does not come to an end"));
	return ok;
}

bool
question_ask(struct db *db, const char *select, const struct question_about *about, size_t max,
    struct arena *arena, struct question_answer *out, struct err *err)
{
	struct sql q = {.db = db};
	struct gathering g = {.q = &q, .arena = arena, .out = out, .max = max};
	bool ok;

	*out = (struct question_answer){0};
	ok = is_one(db, select, err) && ask(&g, select, about, err);
	sql_done(&q);
	return ok;
}
