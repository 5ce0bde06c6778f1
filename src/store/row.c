/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole rows, read as fields. */
#include "base/i18n.h"
#include "store/connection.h"
#include "store/json.h"
#include "store/place.h"
#include "store/sql.h"

#include <string.h>

static bool
add_object(struct sql *q, size_t at, const struct column *column, struct arena *arena,
    struct json_fields *fields, struct err *err)
{
	struct value value = value_null;

	if (column->members)
		value = sql_column_value(q, (int)at + 1, arena);
	return value.kind != VALUE_TEXT
	       || json_add_members(q->db, value.text, column->members, arena, fields, err);
}

/* The row at hand: columns first, then the members of the JSON columns. */
static bool
read_row(struct sql *q, const struct table *table, struct arena *arena, struct record *out,
    struct err *err)
{
	struct json_fields fields = {0};

	fields.cap = table->len;
	fields.items = arena_alloc(arena, table->len * sizeof(*fields.items));
	for (size_t i = 0; i < table->len; i++) {
		const struct column *column = &table->columns[i];

		if (column->name != table->key && !column->members)
			fields.items[fields.len++] = (struct record_field){
			    .name = column->name,
			    .value = sql_column_value(q, (int)i + 1, arena),
			};
	}
	for (size_t i = 0; i < table->len; i++)
		if (!add_object(q, i, &table->columns[i], arena, &fields, err))
			return false;
	*out = (struct record){
	    .table = table->name,
	    .id = sql_column_integer(q, 0),
	    .len = fields.len,
	    .fields = fields.items,
	};
	return true;
}

bool
record_get(struct db *db, const char *name, int64_t id, struct arena *arena, struct record *out,
    struct err *err)
{
	const struct table *table;
	struct buf text = {0};
	struct sql q = {0};
	bool ok = false;

	*out = (struct record){0};
	if (!place_table(db, name, &table, err))
		return false;
	buf_text(&text, table->select);
	place_quote(&text, table->key);
	buf_text(&text, " = :id");
	if (!sql_prepare_built(&q, db, buf_str(&text), err))
		goto out;
	sql_integer(&q, ":id", id);
	switch (sql_next(&q, err)) {
	case SQL_ROW:
		ok = read_row(&q, table, arena, out, err);
		break;
	case SQL_END:
		err_set(err, ERR_DATA, _("this record is not there any more (%s)"), name);
		break;
	case SQL_FAILED:
		break;
	}
out:
	sql_done(&q);
	buf_free(&text);
	return ok;
}

bool
record_read(struct db *db, const char *name, int64_t id, const char *field, struct arena *arena,
    struct value *out, struct err *err)
{
	const struct table *table;
	struct place place;
	int64_t ignored;

	*out = value_null;
	return place_table(db, name, &table, err) && place_find(table, field, arena, &place, err)
	       && place_read(db, &place, id, arena, out, &ignored, err);
}

/* The column that names the owner; a name from a form file may be anything. */
static bool
find_owner(
    struct db *db, const char *name, const char *owner, const struct table **table, struct err *err)
{
	if (!place_table(db, name, table, err))
		return false;
	if (table_column(*table, owner))
		return true;
	return err_set(err, ERR_DATA, _("a %s has no field %s"), name, owner);
}

/* SELECT … WHERE owner = :owner AND key > */
static void
make_list(struct buf *text, const struct table *table, const char *owner)
{
	buf_text(text, table->select);
	place_quote(text, owner);
	buf_text(text, " = :owner AND ");
	place_quote(text, table->key);
	buf_text(text, " > ");
}

static bool
read_rows(struct sql *q, const struct table *table, struct arena *arena, struct record_list *out,
    struct err *err)
{
	enum sql_row row;
	size_t cap = 0;

	while ((row = sql_next(q, err)) == SQL_ROW) {
		out->items = arena_grow(arena, out->items, out->len, &cap, sizeof(*out->items));
		if (!read_row(q, table, arena, &out->items[out->len], err))
			return false;
		out->len++;
	}
	return row == SQL_END;
}

bool
record_list(struct db *db, const char *name, const char *owner, int64_t owner_id, int64_t after,
    size_t limit, struct arena *arena, struct record_list *out, struct err *err)
{
	const struct table *table;
	struct buf text = {0};
	struct sql q = {0};
	bool ok = false;

	*out = (struct record_list){0};
	if (!find_owner(db, name, owner, &table, err))
		return false;
	make_list(&text, table, owner);
	buf_text(&text, ":after ORDER BY ");
	place_quote(&text, table->key);
	buf_text(&text, " LIMIT :limit");
	if (sql_prepare_built(&q, db, buf_str(&text), err)) {
		sql_integer(&q, ":owner", owner_id);
		sql_integer(&q, ":after", after);
		sql_integer(&q, ":limit", limit > INT64_MAX ? INT64_MAX : (int64_t)limit);
		ok = read_rows(&q, table, arena, out, err);
	}
	sql_done(&q);
	buf_free(&text);
	return ok;
}

/* Ids say nothing of age; the journal does. */
bool
record_list_by_age(struct db *db, const char *name, const char *owner, int64_t owner_id,
    struct arena *arena, struct record_list *out, struct err *err)
{
	const struct table *table;
	struct buf text = {0};
	struct sql q = {0};
	bool ok = false;

	*out = (struct record_list){0};
	if (!find_owner(db, name, owner, &table, err))
		return false;
	make_list(&text, table, owner);
	buf_text(&text,
	    "0 ORDER BY (SELECT min(a.clock) FROM edit e JOIN action a ON a.id = e.action_id"
	    " WHERE e.tbl = :tbl AND e.col IS NULL AND e.row_id = ");
	place_quote(&text, table->name);
	buf_char(&text, '.');
	place_quote(&text, table->key);
	buf_text(&text, "), ");
	place_quote(&text, table->key);
	if (sql_prepare_built(&q, db, buf_str(&text), err)) {
		sql_integer(&q, ":owner", owner_id);
		sql_text(&q, ":tbl", table->name);
		ok = read_rows(&q, table, arena, out, err);
	}
	sql_done(&q);
	buf_free(&text);
	return ok;
}

/* SELECT … WHERE column = :value */
static bool
make_find(struct db *db, const char *name, const char *column, const struct table **table,
    struct buf *text, struct err *err)
{
	if (!find_owner(db, name, column, table, err))
		return false;
	buf_text(text, (*table)->select);
	place_quote(text, column);
	buf_text(text, " = :value LIMIT :limit");
	return true;
}

bool
record_find(struct db *db, const char *name, const char *column, struct value value, size_t limit,
    struct arena *arena, struct record_list *out, struct err *err)
{
	const struct table *table;
	struct buf text = {0};
	struct sql q = {0};
	bool ok = false;

	*out = (struct record_list){0};
	if (make_find(db, name, column, &table, &text, err)
	    && sql_prepare_built(&q, db, buf_str(&text), err)) {
		sql_value(&q, ":value", value);
		sql_integer(&q, ":limit", (int64_t)limit);
		ok = read_rows(&q, table, arena, out, err);
	}
	sql_done(&q);
	buf_free(&text);
	return ok;
}

bool
record_has_index(struct db *db, const char *name, const char *column)
{
	static const char ask[] = "EXPLAIN QUERY PLAN ";
	const struct table *table;
	struct arena arena = {0};
	struct buf text = {0};
	struct sql q = {0};
	struct err ignored = {0};
	bool found = false;

	buf_text(&text, ask);
	if (make_find(db, name, column, &table, &text, &ignored)
	    && sql_prepare_built(&q, db, buf_str(&text), &ignored)) {
		const char *how =
		    sql_next(&q, &ignored) == SQL_ROW ? sql_column_text(&q, 3, &arena) : NULL;

		found = how && strncmp(how, "SEARCH ", strlen("SEARCH ")) == 0;
	}
	sql_done(&q);
	buf_free(&text);
	arena_free(&arena);
	return found;
}

bool
record_count(struct db *db, const char *name, const char *owner, int64_t owner_id, int64_t *count,
    struct err *err)
{
	const struct table *table;
	struct buf text = {0};
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (!find_owner(db, name, owner, &table, err))
		return false;
	buf_text(&text, "SELECT count(*) FROM ");
	place_quote(&text, table->name);
	buf_text(&text, " WHERE ");
	place_quote(&text, owner);
	buf_text(&text, " = :owner");
	if (sql_prepare_built(&q, db, buf_str(&text), err)) {
		sql_integer(&q, ":owner", owner_id);
		row = sql_next(&q, err);
		if (row == SQL_ROW)
			*count = sql_column_integer(&q, 0);
	}
	sql_done(&q);
	buf_free(&text);
	return row == SQL_ROW;
}

struct value
record_value(const struct record *record, const char *name)
{
	for (size_t i = 0; i < record->len; i++)
		if (strcmp(record->fields[i].name, name) == 0)
			return record->fields[i].value;
	return value_null;
}

struct value
record_value_near(const struct record *record, const char *name, size_t *at)
{
	for (size_t i = 0; i < record->len; i++, ++*at) {
		if (*at >= record->len)
			*at = 0;
		if (strcmp(record->fields[*at].name, name) == 0)
			return record->fields[(*at)++].value;
	}
	return value_null;
}

/* Members come after the columns, and most rows have none. */
static const char *
member_of(const struct record *record, const char *prefix, const char *field)
{
	size_t len = strlen(prefix);

	for (size_t i = record->len; i > 0 && strchr(record->fields[i - 1].name, '.'); i--) {
		const struct record_field *at = &record->fields[i - 1];

		if (strncmp(at->name, prefix, len) == 0 && strcmp(at->name + len, field) == 0)
			return at->value.kind == VALUE_TEXT ? at->value.text : NULL;
	}
	return NULL;
}

const char *
record_absent(const struct record *record, const char *field)
{
	return member_of(record, "absent.", field);
}

const char *
record_kept(const struct record *record, const char *field)
{
	return member_of(record, "kept.", field);
}
