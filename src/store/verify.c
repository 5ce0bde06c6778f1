/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The proof that nothing was changed behind the journal's back: the chain, what
 * is derived from it, and every value of every row against the last edit of it. One pass
 * in the order of an index; memory does not grow with the file.
 */
#include "base/i18n.h"
#include "store/connection.h"
#include "store/journal.h"
#include "store/journal_tail.h"
#include "store/json.h"
#include "store/place.h"
#include "store/sql.h"

#include <inttypes.h>
#include <sodium.h>
#include <string.h>

/* A row as the journal has it, while its edits go by. */
struct replay {
	struct arena arena; /* of this row */
	const struct table *table;
	const char *name; /* of the table; NULL before the first row */
	int64_t id;
	bool alive;
	bool unknown; /* a whole row was erased from the journal */
	struct json_fields fields;
};

/* Columns of the statement in check_values(). */
enum { TBL, ROW_ID, COL, NEW, IS_ERASED };

static struct record_field *
find_field(struct replay *replay, const char *name)
{
	for (size_t i = 0; i < replay->fields.len; i++)
		if (strcmp(replay->fields.items[i].name, name) == 0)
			return &replay->fields.items[i];
	return NULL;
}

static const char erased_mark[] = "";

static void
set_field(struct replay *replay, const char *name, struct value value)
{
	struct json_fields *fields = &replay->fields;
	struct record_field *field = find_field(replay, name);

	if (!field) {
		fields->items = arena_grow(&replay->arena, fields->items, fields->len, &fields->cap,
		    sizeof(*fields->items));
		field = &fields->items[fields->len++];
		field->name = name;
	}
	field->value = value;
}

static bool
apply_edit(struct db *db, struct replay *replay, struct sql *q, struct err *err)
{
	const char *name = sql_column_text(q, COL, &replay->arena);
	struct value value = sql_column_value(q, NEW, &replay->arena);
	bool erased = sql_column_integer(q, IS_ERASED) != 0;

	if (name) {
		/* Any value will do where the journal no longer knows it. */
		set_field(replay, name,
		    erased ? (struct value){.kind = VALUE_TEXT, .text = erased_mark} : value);
		return true;
	}
	replay->unknown = replay->unknown || erased;
	replay->alive = value.kind == VALUE_TEXT;
	replay->fields = (struct json_fields){0};
	return !replay->alive || json_add_row(db, value.text, &replay->arena, &replay->fields, err);
}

static bool
is_erased(struct value value)
{
	return value.kind == VALUE_TEXT && value.text == erased_mark;
}

/* The first name whose present value is not what the journal says; NULL when all are. */
static const char *
compare(struct replay *replay, const struct record *is)
{
	for (size_t i = 0; i < is->len; i++) {
		const char *name = is->fields[i].name;
		const struct column *column = table_column(replay->table, name);
		struct record_field *field = find_field(replay, name);

		if (column && column->is_derived)
			continue;
		if (field && is_erased(field->value))
			continue;
		if (!value_equal(is->fields[i].value, field ? field->value : value_null))
			return name;
	}
	for (size_t i = 0; i < replay->fields.len; i++) {
		const struct record_field *field = &replay->fields.items[i];

		if (field->value.kind != VALUE_NULL && !is_erased(field->value)
		    && record_value(is, field->name).kind == VALUE_NULL)
			return field->name;
	}
	return NULL;
}

static void
say(struct journal_check *out, struct arena *arena, const char *table, int64_t id, const char *name,
    const char *what)
{
	out->reason = arena_printf(
	    arena, "%s %" PRId64 "%s%s: %s", table, id, name ? "." : "", name ? name : "", what);
}

/* A row whose last edit has gone by. False only when the file could not be read. */
static bool
finish_row(struct db *db, struct replay *replay, struct arena *arena, struct journal_check *out,
    struct err *err)
{
	struct record is;
	const char *name;
	bool there;

	if (!replay->name || out->reason)
		return true;
	if (!replay->table) {
		say(out, arena, replay->name, replay->id, NULL, _("there is no such table"));
		return true;
	}
	err->code = ERR_NONE;
	there = record_get(db, replay->name, replay->id, &replay->arena, &is, err);
	if (!there && err->code != ERR_DATA)
		return false;
	out->rows += there;
	if (replay->unknown)
		return true;
	if (there != replay->alive) {
		say(out, arena, replay->name, replay->id, NULL,
		    there ? _("the record is there, but was taken away in the journal")
			  : _("the record is gone, but not taken away in the journal"));
		return true;
	}
	name = there ? compare(replay, &is) : NULL;
	if (name)
		say(out, arena, replay->name, replay->id, name,
		    _("the value is not what the journal says"));
	return true;
}

static bool
is_same_row(const struct replay *replay, struct sql *q, struct arena *arena)
{
	return replay->name && replay->id == sql_column_integer(q, ROW_ID)
	       && strcmp(replay->name, sql_column_text(q, TBL, arena)) == 0;
}

static void
start_row(struct db *db, struct replay *replay, struct sql *q)
{
	arena_free(&replay->arena);
	*replay = (struct replay){.id = sql_column_integer(q, ROW_ID)};
	replay->name = sql_column_text(q, TBL, &replay->arena);
	replay->table = catalogue_table(&db->catalogue, replay->name);
	if (replay->table && !replay->table->is_record)
		replay->table = NULL;
}

static bool
check_values(struct db *db, struct arena *arena, struct journal_check *out, struct err *err)
{
	/* The index gives the rows one after the other; only edits of one row are sorted. */
	static const char text[] = "SELECT e.tbl, e.row_id, e.col, e.new, e.salt IS NULL"
				   " FROM edit e INDEXED BY edit_row"
				   " CROSS JOIN action a ON a.id = e.action_id"
				   " ORDER BY e.tbl, e.row_id, a.seq, e.n";
	struct replay replay = {0};
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (!sql_prepare(&q, db, text, err))
		goto out;
	while (!out->reason && (row = sql_next(&q, err)) == SQL_ROW) {
		bool ok = true;

		if (!is_same_row(&replay, &q, &replay.arena)) {
			ok = finish_row(db, &replay, arena, out, err);
			start_row(db, &replay, &q);
		}
		if (!ok || !apply_edit(db, &replay, &q, err)) {
			row = SQL_FAILED;
			break;
		}
	}
	if (row == SQL_END && !finish_row(db, &replay, arena, out, err))
		row = SQL_FAILED;
out:
	sql_done(&q);
	arena_free(&replay.arena);
	return row != SQL_FAILED;
}

/* Rows the journal never heard of. */
static bool
check_strangers(struct db *db, const struct table *table, struct arena *arena,
    struct journal_check *out, struct err *err)
{
	struct buf text = {0};
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	buf_text(&text, "SELECT t.");
	place_quote(&text, table->key);
	buf_text(&text, " FROM ");
	place_quote(&text, table->name);
	buf_text(
	    &text, " t WHERE NOT EXISTS (SELECT 1 FROM edit WHERE tbl = :table AND row_id = t.");
	place_quote(&text, table->key);
	buf_text(&text, ") LIMIT 1");
	if (sql_prepare_built(&q, db, buf_str(&text), err)) {
		sql_text(&q, ":table", table->name);
		row = sql_next(&q, err);
		if (row == SQL_ROW)
			say(out, arena, table->name, sql_column_integer(&q, 0), NULL,
			    _("the record is there, but not in the journal"));
	}
	sql_done(&q);
	buf_free(&text);
	return row != SQL_FAILED;
}

/* undone_by and undoable are not hashed, because they follow from what is. */
static bool
check_derived(struct db *db, struct journal_check *out, struct err *err)
{
	static const char text[] =
	    "SELECT a.seq FROM action a"
	    " LEFT JOIN action b ON b.id = a.undone_by"
	    " LEFT JOIN action t ON t.id = a.undoes"
	    " WHERE (a.undone_by IS NOT NULL AND (b.undoes IS NOT a.id"
	    "   OR b.kind IS NOT iif(a.kind = 'undo', 'redo', 'undo') OR b.undone_by IS NOT NULL))"
	    "  OR (a.kind IN ('undo', 'redo') AND a.undone_by IS NULL AND t.undone_by IS NOT a.id)"
	    "  OR a.undoable <> (a.edits > 0 AND a.kind NOT IN ('init', 'undo', 'redo', 'erase', "
	    "'staff'))"
	    " ORDER BY a.seq LIMIT 1";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (sql_prepare(&q, db, text, err))
		row = sql_next(&q, err);
	if (row == SQL_ROW) {
		out->bad_seq = sql_column_integer(&q, 0);
		out->reason = _("what was taken back is marked wrongly");
	}
	sql_done(&q);
	return row != SQL_FAILED;
}

/* Values go from the journal by an erasure only, and that is an action of its own. */
static void
check_erased(struct db *db, const struct chain_walk *walk, struct journal_check *out)
{
	int64_t last = sql_number(db, "SELECT max(seq) FROM action WHERE kind = 'erase'", 0);

	if (walk->erased_seq <= last)
		return;
	out->bad_seq = walk->erased_seq;
	out->reason = _("values are gone from the journal without an erasure");
}

bool
journal_verify(struct db *db, struct arena *arena, struct journal_check *out, struct err *err)
{
	struct chain_walk walk = {0};

	*out = (struct journal_check){0};
	if (!chain_walk(db, &walk, err))
		return false;
	out->actions = walk.actions;
	out->edits = walk.edits;
	out->bad_seq = walk.bad_seq;
	out->reason = walk.reason ? _(walk.reason) : NULL;
	sodium_bin2hex(out->head, sizeof(out->head), walk.hash, sizeof(walk.hash));
	if (!out->reason)
		check_erased(db, &walk, out);
	if (!out->reason && !check_derived(db, out, err))
		return false;
	if (!out->reason && !check_values(db, arena, out, err))
		return false;
	for (size_t i = 0; !out->reason && i < db->catalogue.len; i++)
		if (db->catalogue.tables[i].is_record
		    && !check_strangers(db, &db->catalogue.tables[i], arena, out, err))
			return false;
	return true;
}
