/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows to JSON by hand, so that the bytes are ours; JSON to rows by SQLite. */
#include "store/json.h"

#include "store/catalogue.h"
#include "store/sql.h"

#include <inttypes.h>
#include <string.h>

static bool
is_escaped(unsigned char c)
{
	return c < 0x20 || c == 0x7f || c == '"' || c == '\\';
}

static void
add_text(struct buf *buf, const char *text)
{
	buf_char(buf, '"');
	for (;;) {
		size_t plain = 0;

		while (!is_escaped((unsigned char)text[plain]))
			plain++;
		buf_add(buf, text, plain);
		text += plain;
		if (!*text)
			break;
		if (*text == '"' || *text == '\\')
			buf_printf(buf, "\\%c", *text);
		else
			buf_printf(buf, "\\u%04x", (unsigned char)*text);
		text++;
	}
	buf_char(buf, '"');
}

static void
add_member(struct buf *buf, const char *name, struct value value)
{
	if (buf->data[buf->len - 1] != '{')
		buf_char(buf, ',');
	add_text(buf, name);
	buf_char(buf, ':');
	if (value.kind == VALUE_INTEGER)
		buf_printf(buf, "%" PRId64, value.integer);
	else if (value.kind == VALUE_TEXT)
		add_text(buf, value.text);
	else
		buf_text(buf, "null");
}

bool
json_members(struct buf *buf, const char *prefix, const struct record_field *fields, size_t len)
{
	size_t skip = strlen(prefix);
	bool any = false;

	buf_char(buf, '{');
	for (size_t i = 0; i < len; i++) {
		if (fields[i].value.kind == VALUE_NULL
		    || strncmp(fields[i].name, prefix, skip) != 0)
			continue;
		add_member(buf, fields[i].name + skip, fields[i].value);
		any = true;
	}
	buf_char(buf, '}');
	return any;
}

/* An object that is empty is not there. */
static void
add_object(struct buf *buf, const char *name, const char *prefix, const struct record *record)
{
	size_t start = buf->len;

	if (buf->data[buf->len - 1] != '{')
		buf_char(buf, ',');
	add_text(buf, name);
	buf_char(buf, ':');
	if (!json_members(buf, prefix, record->fields, record->len))
		buf_splice(buf, start, buf->len - start, "", 0);
}

void
json_row(struct buf *buf, const struct table *table, const struct record *record)
{
	size_t column = 0;

	buf_char(buf, '{');
	/* Fields come in the order of the columns, then members, which no column is called like. */
	for (size_t i = 0; i < record->len; i++) {
		const struct record_field *field = &record->fields[i];

		while (column < table->len && strcmp(table->columns[column].name, field->name) != 0)
			column++;
		if (column < table->len && !table->columns[column].is_derived
		    && field->value.kind != VALUE_NULL)
			add_member(buf, field->name, field->value);
	}
	for (const struct row_object *object = row_objects; object->column; object++)
		add_object(buf, object->column, object->prefix, record);
	buf_char(buf, '}');
}

void
json_add_field(struct json_fields *fields, struct arena *arena, const char *prefix,
    const char *name, struct value value)
{
	fields->items =
	    arena_grow(arena, fields->items, fields->len, &fields->cap, sizeof(*fields->items));
	fields->items[fields->len++] = (struct record_field){
	    .name = prefix[0] ? arena_printf(arena, "%s%s", prefix, name) : name,
	    .value = value,
	};
}

/* Objects inside are kept as text, or opened when they are those that a row has. */
static bool
add_members(struct db *db, const char *json, const char *prefix, bool is_row, struct arena *arena,
    struct json_fields *fields, struct err *err)
{
	static const char text[] = "SELECT key, value, type FROM json_each(:json)";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (!sql_prepare(&q, db, text, err))
		goto out;
	sql_text(&q, ":json", json);
	while ((row = sql_next(&q, err)) == SQL_ROW) {
		const char *name = sql_column_text(&q, 0, arena);
		struct value value = sql_column_value(&q, 1, arena);
		const char *type = sql_column_text(&q, 2, arena);

		if (is_row && strcmp(type, "object") == 0) {
			if (!add_members(db, value.text, arena_printf(arena, "%s.", name), false,
				arena, fields, err)) {
				row = SQL_FAILED;
				break;
			}
		} else if (value.kind != VALUE_NULL) {
			json_add_field(fields, arena, prefix, name, value);
		}
	}
out:
	sql_done(&q);
	return row == SQL_END;
}

bool
json_add_members(struct db *db, const char *json, const char *prefix, struct arena *arena,
    struct json_fields *fields, struct err *err)
{
	return json_read_flat(json, prefix, arena, fields)
	       || add_members(db, json, prefix, false, arena, fields, err);
}

bool
json_add_row(struct db *db, const char *json, struct arena *arena, struct json_fields *fields,
    struct err *err)
{
	return add_members(db, json, "", true, arena, fields, err);
}
