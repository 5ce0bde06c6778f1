/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The journal, read newest first. */
#include "store/journal.h"

#include "base/i18n.h"
#include "store/json.h"
#include "store/sql.h"

#include <string.h>

#define SELECT_ACTION                                                                              \
	"SELECT a.id, a.seq, a.at, a.offset_min, a.doubtful, a.kind, s.name, a.role, a.form,"      \
	" a.reason, a.form_version, a.casefile_id, a.undoes, a.undone_by, c.number"                \
	" FROM action a LEFT JOIN staff s ON s.id = a.staff_id"                                    \
	" LEFT JOIN casefile c ON c.id = a.casefile_id"

/*
 * Actions about a case, and those about another by which it went over to another person (a merge). Each half
 * comes in the order of an index and stops at the limit.
 */
#define SELECT_OF_CASE(beyond, order)                                                              \
	"SELECT * FROM (" SELECT_ACTION " WHERE a.casefile_id = :casefile AND a.seq " beyond       \
	" :seq ORDER BY a.seq " order " LIMIT :limit)"                                             \
	" UNION ALL SELECT * FROM (" SELECT_ACTION                                                 \
	" WHERE a.id IN (SELECT action_id FROM edit WHERE tbl = 'casefile'"                        \
	"   AND row_id = :casefile AND col = 'person_id')"                                         \
	"  AND a.casefile_id IS NOT :casefile AND a.seq " beyond " :seq"                           \
	"  ORDER BY a.seq " order " LIMIT :limit)"                                                 \
	" ORDER BY 2 " order " LIMIT :limit"

static struct journal_action
read_action(struct sql *q, struct arena *arena)
{
	return (struct journal_action){
	    .id = sql_column_integer(q, 0),
	    .seq = sql_column_integer(q, 1),
	    .at = sql_column_text(q, 2, arena),
	    .offset_min = (int)sql_column_integer(q, 3),
	    .doubtful = sql_column_integer(q, 4) != 0,
	    .kind = sql_column_text(q, 5, arena),
	    .staff = sql_column_text(q, 6, arena),
	    .role = sql_column_text(q, 7, arena),
	    .form = sql_column_text(q, 8, arena),
	    .reason = sql_column_text(q, 9, arena),
	    .form_version = sql_column_integer(q, 10),
	    .casefile_id = sql_column_integer(q, 11),
	    .undoes = sql_column_integer(q, 12),
	    .undone_by = sql_column_integer(q, 13),
	    .casefile_number = sql_column_text(q, 14, arena),
	};
}

/* Rows come in the order of the statement; a list is newest first whichever way it was read. */
static bool
read_list(struct sql *q, bool newer, struct arena *arena, struct journal_list *out, struct err *err)
{
	enum sql_row row;
	size_t cap = 0;

	while ((row = sql_next(q, err)) == SQL_ROW) {
		out->items = arena_grow(arena, out->items, out->len, &cap, sizeof(*out->items));
		out->items[out->len++] = read_action(q, arena);
	}
	for (size_t i = 0; newer && i < out->len / 2; i++) {
		struct journal_action other = out->items[i];

		out->items[i] = out->items[out->len - 1 - i];
		out->items[out->len - 1 - i] = other;
	}
	return row == SQL_END;
}

bool
journal_list(struct db *db, int64_t casefile_id, int64_t seq, bool newer, size_t limit,
    struct arena *arena, struct journal_list *out, struct err *err)
{
	static const char *const texts[2][2] = {
	    {SELECT_ACTION " WHERE a.seq < :seq ORDER BY a.seq DESC LIMIT :limit",
		SELECT_ACTION " WHERE a.seq > :seq ORDER BY a.seq LIMIT :limit"},
	    {SELECT_OF_CASE("<", "DESC"), SELECT_OF_CASE(">", "ASC")},
	};
	struct sql q = {0};
	bool ok;

	*out = (struct journal_list){0};
	if (!sql_prepare(&q, db, texts[casefile_id != 0][newer], err))
		return false;
	if (casefile_id)
		sql_integer(&q, ":casefile", casefile_id);
	sql_integer(&q, ":seq", seq || newer ? seq : INT64_MAX);
	sql_integer(&q, ":limit", limit > INT64_MAX ? INT64_MAX : (int64_t)limit);
	ok = read_list(&q, newer, arena, out, err);
	sql_done(&q);
	return ok;
}

bool
journal_find(struct db *db, int64_t id, int64_t seq, struct arena *arena,
    struct journal_action *out, struct err *err)
{
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (sql_prepare(&q, db,
		id ? SELECT_ACTION " WHERE a.id = :key" : SELECT_ACTION " WHERE a.seq = :key",
		err)) {
		sql_integer(&q, ":key", id ? id : seq);
		row = sql_next(&q, err);
		if (row == SQL_ROW)
			*out = read_action(&q, arena);
	}
	sql_done(&q);
	if (row == SQL_END)
		return err_set(err, ERR_DATA,
		    _("there is no action %lld; `valise log` shows their numbers"),
		    (long long)(seq ? seq : id));
	return row == SQL_ROW;
}

int64_t
journal_made(struct db *db, const char *table, int64_t row_id)
{
	static const char text[] =
	    "SELECT min(a.seq) FROM edit e JOIN action a ON a.id = e.action_id"
	    " WHERE e.tbl = :table AND e.row_id = :row AND e.col IS NULL";
	struct sql q = {0};
	struct err err = {0};
	int64_t seq = 0;

	if (sql_prepare(&q, db, text, &err)) {
		sql_text(&q, ":table", table);
		sql_integer(&q, ":row", row_id);
		if (sql_next(&q, &err) == SQL_ROW)
			seq = sql_column_integer(&q, 0);
	}
	sql_done(&q);
	return seq;
}

int64_t
journal_then(
    struct db *db, const char *table, int64_t row_id, const char *column, int64_t seq, int64_t now)
{
	static const char text[] =
	    "SELECT e.old FROM edit e JOIN action a ON a.id = e.action_id WHERE e.tbl = :table"
	    " AND e.row_id = :row AND e.col = :column AND a.seq > :seq ORDER BY a.seq LIMIT 1";
	struct sql q = {0};
	struct err err = {0};
	int64_t then = now;

	if (sql_prepare(&q, db, text, &err)) {
		sql_text(&q, ":table", table);
		sql_integer(&q, ":row", row_id);
		sql_text(&q, ":column", column);
		sql_integer(&q, ":seq", seq);
		if (sql_next(&q, &err) == SQL_ROW && !sql_column_is_null(&q, 0))
			then = sql_column_integer(&q, 0);
	}
	sql_done(&q);
	return then;
}

bool
journal_edits(struct db *db, struct journal_action *action, struct arena *arena, struct err *err)
{
	static const char text[] = "SELECT tbl, row_id, col, old, new, salt IS NULL FROM edit"
				   " WHERE action_id = :action ORDER BY n";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;
	size_t cap = 0;

	action->edits = NULL;
	action->edits_len = 0;
	if (!sql_prepare(&q, db, text, err))
		goto out;
	sql_integer(&q, ":action", action->id);
	while ((row = sql_next(&q, err)) == SQL_ROW) {
		action->edits = arena_grow(
		    arena, action->edits, action->edits_len, &cap, sizeof(*action->edits));
		action->edits[action->edits_len++] = (struct journal_edit){
		    .table = sql_column_text(&q, 0, arena),
		    .row_id = sql_column_integer(&q, 1),
		    .name = sql_column_text(&q, 2, arena),
		    .old_value = sql_column_value(&q, 3, arena),
		    .new_value = sql_column_value(&q, 4, arena),
		    .erased = sql_column_integer(&q, 5) != 0,
		};
	}
out:
	sql_done(&q);
	return row == SQL_END;
}

bool
journal_row(struct db *db, const struct journal_edit *edit, struct arena *arena, struct record *out,
    struct err *err)
{
	struct value row = edit->new_value.kind ? edit->new_value : edit->old_value;
	struct json_fields fields = {0};

	if (edit->name || row.kind != VALUE_TEXT)
		return err_set(
		    err, ERR_DATA, _("what this row was is not in the journal any more"));
	if (!json_add_row(db, row.text, arena, &fields, err))
		return false;
	*out = (struct record){
	    .table = edit->table, .id = edit->row_id, .len = fields.len, .fields = fields.items};
	return true;
}

const char *
journal_ahead(struct db *db, struct arena *arena)
{
	enum { GRACE = 60 * 1000 }; /* as much as an action takes without being doubtful */
	char limit[CLOCK_INSTANT_SIZE];
	struct sql q = {0};
	struct err err = {0};
	const char *at = NULL;

	clock_instant(clock_now(db_clock(db)) + GRACE, limit);
	if (sql_prepare(&q, db, "SELECT at FROM action ORDER BY seq DESC LIMIT 1", &err)
	    && sql_next(&q, &err) == SQL_ROW)
		at = sql_column_text(&q, 0, arena);
	sql_done(&q);
	return at && strcmp(at, limit) > 0 ? at : NULL;
}

int64_t
journal_undo_candidate(struct db *db)
{
	return sql_number(db,
	    "SELECT id FROM action WHERE undoable = 1 AND undone_by IS NULL"
	    " ORDER BY seq DESC LIMIT 1",
	    0);
}

/* Something new was done since the last undo: then there is nothing to bring back. */
int64_t
journal_redo_candidate(struct db *db)
{
	return sql_number(db,
	    "SELECT u.id FROM (SELECT id, seq FROM action WHERE kind = 'undo' AND undone_by IS NULL"
	    "  ORDER BY seq DESC LIMIT 1) u"
	    " WHERE NOT EXISTS (SELECT 1 FROM action a WHERE a.seq > u.seq AND a.undoable = 1)",
	    0);
}
