/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The journal, read newest first. */
#include "store/journal.h"

#include "store/sql.h"

#define SELECT_ACTION                                                                              \
	"SELECT a.id, a.seq, a.at, a.offset_min, a.doubtful, a.kind, s.name, a.role, a.form,"      \
	" a.reason, a.form_version, a.casefile_id, a.undoes, a.undone_by, c.number"                \
	" FROM action a LEFT JOIN staff s ON s.id = a.staff_id"                                    \
	" LEFT JOIN casefile c ON c.id = a.casefile_id"

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

bool
journal_list(struct db *db, int64_t casefile_id, int64_t before_seq, size_t limit,
    struct arena *arena, struct journal_list *out, struct err *err)
{
	static const char of_all[] =
	    SELECT_ACTION " WHERE a.seq < :before ORDER BY a.seq DESC LIMIT :limit";
	static const char of_one[] = SELECT_ACTION
	    " WHERE a.casefile_id = :casefile AND a.seq < :before ORDER BY a.seq DESC LIMIT :limit";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;
	size_t cap = 0;

	*out = (struct journal_list){0};
	if (!sql_prepare(&q, db, casefile_id ? of_one : of_all, err))
		goto out;
	if (casefile_id)
		sql_integer(&q, ":casefile", casefile_id);
	sql_integer(&q, ":before", before_seq ? before_seq : INT64_MAX);
	sql_integer(&q, ":limit", limit > INT64_MAX ? INT64_MAX : (int64_t)limit);
	while ((row = sql_next(&q, err)) == SQL_ROW) {
		out->items = arena_grow(arena, out->items, out->len, &cap, sizeof(*out->items));
		out->items[out->len++] = read_action(&q, arena);
	}
out:
	sql_done(&q);
	return row == SQL_END;
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
