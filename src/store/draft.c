/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is being typed, kept so that a crash loses at most a second of it. */
#include "store/draft.h"

#include "store/sql.h"

static void
bind_place(struct sql *q, const struct draft *draft)
{
	sql_text(q, ":form", draft->form);
	sql_integer(q, ":owner", draft->owner_id);
	sql_integer(q, ":row", draft->row_id);
	sql_text(q, ":field", draft->field);
}

bool
draft_put(struct db *db, const struct draft *draft, struct err *err)
{
	static const char text[] =
	    "INSERT INTO draft"
	    " (form, owner_id, row_id, field, casefile_id, text, cursor, at, staff_id)"
	    " VALUES (:form, :owner, :row, :field, :casefile, :text, :cursor, :at, :staff)"
	    " ON CONFLICT DO UPDATE SET casefile_id = excluded.casefile_id, text = excluded.text,"
	    "  cursor = excluded.cursor, at = excluded.at, staff_id = excluded.staff_id";
	char at[CLOCK_INSTANT_SIZE];
	struct sql q = {0};
	bool ok = sql_prepare(&q, db, text, err);

	if (ok) {
		clock_instant(clock_now(db_clock(db)), at);
		bind_place(&q, draft);
		sql_integer(&q, ":casefile", draft->casefile_id);
		sql_text(&q, ":text", draft->text);
		sql_integer(&q, ":cursor", draft->cursor);
		sql_text(&q, ":at", at);
		sql_integer(&q, ":staff", draft->staff_id);
		ok = sql_run(&q, err);
	}
	sql_done(&q);
	return ok;
}

bool
draft_save(struct db *db, const struct draft *draft, struct err *err)
{
	if (!db_begin(db, err))
		return false;
	return db_end(db, draft_put(db, draft, err), err);
}

bool
draft_forget(struct db *db, const struct draft *draft, struct err *err)
{
	static const char text[] = "DELETE FROM draft WHERE form = :form AND owner_id = :owner"
				   " AND row_id = :row AND field = :field";
	struct sql q = {0};
	bool ok = sql_prepare(&q, db, text, err);

	if (ok) {
		bind_place(&q, draft);
		ok = sql_run(&q, err);
	}
	sql_done(&q);
	return ok;
}

bool
draft_remove(struct db *db, const struct draft *draft, struct err *err)
{
	if (!db_begin(db, err))
		return false;
	return db_end(db, draft_forget(db, draft, err), err);
}

static struct draft
read_draft(struct sql *q, struct arena *arena)
{
	return (struct draft){
	    .form = sql_column_text(q, 0, arena),
	    .casefile_id = sql_column_integer(q, 1),
	    .owner_id = sql_column_integer(q, 2),
	    .row_id = sql_column_integer(q, 3),
	    .field = sql_column_text(q, 4, arena),
	    .text = sql_column_text(q, 5, arena),
	    .cursor = sql_column_integer(q, 6),
	    .at = sql_column_text(q, 7, arena),
	    .staff_id = sql_column_integer(q, 8),
	};
}

bool
draft_list(struct db *db, struct arena *arena, struct draft_list *out, struct err *err)
{
	static const char text[] =
	    "SELECT form, casefile_id, owner_id, row_id, field, text, cursor, at, staff_id"
	    " FROM draft ORDER BY at, form, field";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;
	size_t cap = 0;

	*out = (struct draft_list){0};
	if (!sql_prepare(&q, db, text, err))
		goto out;
	while ((row = sql_next(&q, err)) == SQL_ROW) {
		out->items = arena_grow(arena, out->items, out->len, &cap, sizeof(*out->items));
		out->items[out->len++] = read_draft(&q, arena);
	}
out:
	sql_done(&q);
	return row == SQL_END;
}
