/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One value of a row: found, read, written. */
#include "store/place.h"

#include "base/i18n.h"
#include "store/connection.h"
#include "store/sql.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

void
place_quote(struct buf *buf, const char *name)
{
	const char *quote;

	buf_char(buf, '"');
	for (; (quote = strchr(name, '"')); name = quote + 1) {
		buf_add(buf, name, (size_t)(quote - name) + 1);
		buf_char(buf, '"');
	}
	buf_text(buf, name);
	buf_char(buf, '"');
}

bool
place_table(struct db *db, const char *name, const struct table **table, struct err *err)
{
	*table = catalogue_table(&db->catalogue, name);
	if (*table && (*table)->is_record)
		return true;
	return err_set(err, ERR_DATA, _("there is no kind of record called %s"), name);
}

/* Members are named as fields of forms are: a path made of one needs no escapes. */
static bool
is_member_name(const char *name)
{
	size_t len =
	    strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_");

	return len > 0 && name[len] == '\0';
}

static bool
find_member(const struct table *table, const char *name, struct arena *arena, struct place *place)
{
	for (const struct row_object *object = row_objects; object->column; object++) {
		size_t len = strlen(object->prefix);

		if (strncmp(name, object->prefix, len) != 0 || !is_member_name(name + len))
			continue;
		place->column = table_column(table, object->column);
		place->path = arena_printf(arena, "$.\"%s\"", name + len);
		return place->column != NULL;
	}
	return false;
}

/* The key and what is derived are set by this layer; the JSON columns by their members. */
static bool
is_settable(const struct table *table, const struct column *column)
{
	return !column->is_derived && !column->members && column->name != table->key;
}

bool
place_find(const struct table *table, const char *name, struct arena *arena, struct place *place,
    struct err *err)
{
	*place = (struct place){.table = table};
	if (find_member(table, name, arena, place))
		return true;
	place->column = table_column(table, name);
	if (place->column && is_settable(table, place->column))
		return true;
	return err_set(err, ERR_DATA, _("a %s has no field %s"), table->name, name);
}

static bool
to_integer(struct value *value)
{
	char *end;
	long long number;

	errno = 0;
	number = strtoll(value->text, &end, 10);
	if (errno != 0 || *end != '\0' || end == value->text)
		return false;
	*value = value_integer(number);
	return true;
}

bool
place_fit(const struct place *place, struct value *value, struct arena *arena, struct err *err)
{
	if (place->path)
		return true;
	if (place->column->is_text && value->kind == VALUE_INTEGER)
		*value = value_text(value_print(arena, *value));
	if (place->column->is_integer && value->kind == VALUE_TEXT && !to_integer(value))
		return err_set(err, ERR_DATA, _("%s.%s is a whole number"), place->table->name,
		    place->column->name);
	return true;
}

static bool
say_no_row(const struct table *table, struct err *err)
{
	return err_set(err, ERR_DATA, _("this record is not there any more (%s)"), table->name);
}

bool
place_read(struct db *db, const struct place *place, int64_t id, struct arena *arena,
    struct value *value, int64_t *casefile_id, struct err *err)
{
	struct buf text = {0};
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	buf_text(&text, place->path ? "SELECT json_extract(" : "SELECT ");
	place_quote(&text, place->column->name);
	buf_text(&text, place->path ? ", :path), " : ", ");
	buf_text(&text, table_column(place->table, "casefile_id") ? "casefile_id" : "NULL");
	buf_text(&text, " FROM ");
	place_quote(&text, place->table->name);
	buf_text(&text, " WHERE ");
	place_quote(&text, place->table->key);
	buf_text(&text, " = :id");
	if (!sql_prepare_built(&q, db, buf_str(&text), err))
		goto out;
	if (place->path)
		sql_text(&q, ":path", place->path);
	sql_integer(&q, ":id", id);
	row = sql_next(&q, err);
	if (row == SQL_ROW) {
		*value = sql_column_value(&q, 0, arena);
		*casefile_id = sql_column_integer(&q, 1);
	} else if (row == SQL_END) {
		say_no_row(place->table, err);
	}
out:
	sql_done(&q);
	buf_free(&text);
	return row == SQL_ROW;
}

/* An object that loses its last member is not there. */
static void
make_update(struct buf *text, const struct place *place, bool is_null)
{
	buf_text(text, "UPDATE ");
	place_quote(text, place->table->name);
	buf_text(text, " SET ");
	place_quote(text, place->column->name);
	buf_text(text, " = ");
	if (!place->path) {
		buf_text(text, ":value");
	} else {
		buf_text(text, is_null ? "nullif(json_remove(" : "json_set(coalesce(");
		place_quote(text, place->column->name);
		buf_text(text, is_null ? ", :path), '{}')" : ", '{}'), :path, :value)");
	}
	buf_text(text, " WHERE ");
	place_quote(text, place->table->key);
	buf_text(text, " = :id");
}

bool
place_write(
    struct db *db, const struct place *place, int64_t id, struct value value, struct err *err)
{
	bool is_null = value.kind == VALUE_NULL;
	struct buf text = {0};
	struct sql q = {0};
	bool ok;

	make_update(&text, place, is_null);
	ok = sql_prepare_built(&q, db, buf_str(&text), err);
	if (ok) {
		if (place->path)
			sql_text(&q, ":path", place->path);
		if (!place->path || !is_null)
			sql_value(&q, ":value", value);
		sql_integer(&q, ":id", id);
		ok = sql_run(&q, err);
	}
	sql_done(&q);
	buf_free(&text);
	return ok;
}
