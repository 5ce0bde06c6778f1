/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The one layer that writes domain tables. Each change is made and journalled
 * in the same step; what follows from it (search, updated_at) when the action closes.
 */
#include "base/i18n.h"
#include "store/action.h"
#include "store/connection.h"
#include "store/json.h"
#include "store/place.h"
#include "store/sql.h"

#include <assert.h>
#include <inttypes.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

enum { TRIES = 3 };

static bool
is_casefile(const struct table *table)
{
	return strcmp(table->name, "casefile") == 0;
}

bool
record_set(struct db *db, struct action *action, const char *name, int64_t id, const char *field,
    struct value value, struct err *err)
{
	const struct table *table;
	struct arena arena = {0};
	struct place place;
	struct chain_edit edit;
	int64_t casefile_id;
	bool may_move, ok = false;

	assert(action->state);
	if (!place_table(db, name, &table, err) || !place_find(table, field, &arena, &place, err)
	    || !place_fit(&place, &value, &arena, err))
		goto out;
	edit = (struct chain_edit){
	    .table = table->name, .row_id = id, .name = field, .new_value = value};
	if (!place_read(db, &place, id, &arena, &edit.old_value, &casefile_id, err))
		goto out;
	ok = value_equal(edit.old_value, value);
	if (ok)
		goto out;
	/* A row that goes over to another owner leaves one case and comes to another. */
	may_move = place.column->refers != NULL;
	ok = (!may_move || action_search(db, action, table->name, id, field, err))
	     && place_write(db, &place, id, value, err) && action_edit(db, action, &edit, err)
	     && action_search(db, action, table->name, id, field, err);
	action_touch(action, is_casefile(table) ? id : casefile_id);
out:
	arena_free(&arena);
	return ok;
}

/* A row to come. */
struct new_row {
	const struct table *table;
	const struct record_field *fields; /* as given */
	size_t len;
	struct value *values; /* one a column of the table, as it will have them */
	struct arena *arena;
};

/* Values as they are, members gathered into their objects. */
static bool
gather(struct new_row *row, struct err *err)
{
	const struct table *table = row->table;

	row->values = arena_alloc(row->arena, table->len * sizeof(*row->values));
	for (size_t i = 0; i < row->len; i++) {
		struct value value = row->fields[i].value;
		struct place place;

		if (!place_find(table, row->fields[i].name, row->arena, &place, err)
		    || !place_fit(&place, &value, row->arena, err))
			return false;
		if (!place.path && value.kind != VALUE_NULL)
			row->values[place.column - table->columns] = value;
	}
	for (size_t i = 0; i < table->len; i++) {
		struct buf buf = {0};

		if (table->columns[i].members
		    && json_members(&buf, table->columns[i].members, row->fields, row->len))
			row->values[i] = value_text(arena_dup(row->arena, buf_str(&buf)));
		buf_free(&buf);
	}
	return true;
}

/* A case that comes into being is touched, now. */
static void
stamp(const struct action *action, struct new_row *row)
{
	const struct column *column = table_column(row->table, "updated_at");

	if (column && is_casefile(row->table))
		row->values[column - row->table->columns] = value_text(action_at(action));
}

static void
make_insert(struct buf *text, const struct new_row *row)
{
	const struct table *table = row->table;

	buf_text(text, "INSERT INTO ");
	place_quote(text, table->name);
	buf_text(text, " (");
	place_quote(text, table->key);
	for (size_t i = 0; i < table->len; i++)
		if (row->values[i].kind != VALUE_NULL) {
			buf_text(text, ", ");
			place_quote(text, table->columns[i].name);
		}
	buf_text(text, ") VALUES (:id");
	for (size_t i = 0; i < table->len; i++)
		if (row->values[i].kind != VALUE_NULL)
			buf_printf(text, ", :v%zu", i);
	buf_char(text, ')');
}

static void
bind_values(struct sql *q, const struct new_row *row)
{
	for (size_t i = 0; i < row->table->len; i++) {
		char name[sizeof(":v") + 20];

		if (row->values[i].kind == VALUE_NULL)
			continue;
		snprintf(name, sizeof(name), ":v%zu", i);
		sql_value(q, name, row->values[i]);
	}
}

/* Insert under *id, or under a new id, from another block when it is in use. */
static bool
insert(struct db *db, const struct new_row *row, int64_t *id, struct err *err)
{
	int64_t asked = *id;
	struct buf text = {0};
	struct sql q = {0};
	bool ok = false;

	make_insert(&text, row);
	for (int i = 0; i < TRIES && !ok; i++) {
		if (!sql_prepare_built(&q, db, buf_str(&text), err))
			break;
		*id = asked ? asked : db_new_id(db);
		sql_integer(&q, ":id", *id);
		bind_values(&q, row);
		ok = sql_run(&q, err);
		sql_done(&q);
		if (ok || asked
		    || sqlite3_extended_errcode(db->handle) != SQLITE_CONSTRAINT_PRIMARYKEY)
			break;
		db_new_id_block(db);
	}
	sql_done(&q);
	buf_free(&text);
	return ok;
}

static const char *
as_json(const struct table *table, const struct record *record, struct arena *arena)
{
	struct buf buf = {0};
	const char *json;

	json_row(&buf, table, record);
	json = arena_dup_len(arena, buf_str(&buf), buf.len);
	buf_free(&buf);
	return json;
}

/* The row as it stands as JSON, and the case it belongs to. */
static bool
row_as_json(struct db *db, const struct table *table, int64_t id, struct arena *arena,
    const char **json, int64_t *casefile_id, struct err *err)
{
	struct record record;

	if (!record_get(db, table->name, id, arena, &record, err))
		return false;
	*json = as_json(table, &record, arena);
	*casefile_id = is_casefile(table) ? id : record_value(&record, "casefile_id").integer;
	return true;
}

/* Does it hold more than what was put in? */
static bool
has_defaults(const struct new_row *row)
{
	for (size_t i = 0; i < row->table->len; i++)
		if (row->table->columns[i].has_default && row->values[i].kind == VALUE_NULL)
			return true;
	return false;
}

/* The same of a row that has just been made: what it holds is known. */
static bool
new_row_as_json(struct db *db, const struct new_row *row, int64_t id, const char **json,
    int64_t *casefile_id, struct err *err)
{
	const struct table *table = row->table;
	struct record record = {.table = table->name, .id = id};

	if (has_defaults(row))
		return row_as_json(db, table, id, row->arena, json, casefile_id, err);
	record.fields = arena_alloc(row->arena, (table->len + row->len) * sizeof(*record.fields));
	for (size_t i = 0; i < table->len; i++)
		if (!table->columns[i].members)
			record.fields[record.len++] =
			    (struct record_field){table->columns[i].name, row->values[i]};
	for (size_t i = 0; i < row->len; i++)
		if (strchr(row->fields[i].name, '.'))
			record.fields[record.len++] = row->fields[i];
	*json = as_json(table, &record, row->arena);
	*casefile_id = is_casefile(table) ? id : record_value(&record, "casefile_id").integer;
	return true;
}

bool
record_create(struct db *db, struct action *action, const char *name,
    const struct record_field *fields, size_t len, int64_t *id, struct err *err)
{
	struct arena arena = {0};
	struct new_row row = {.fields = fields, .len = len, .arena = &arena};
	struct chain_edit edit = {0};
	const char *json;
	int64_t casefile_id;
	bool ok = false;

	assert(action->state);
	if (!place_table(db, name, &row.table, err) || !gather(&row, err))
		goto out;
	stamp(action, &row);
	if (!insert(db, &row, id, err) || !new_row_as_json(db, &row, *id, &json, &casefile_id, err))
		goto out;
	edit = (struct chain_edit){
	    .table = row.table->name, .row_id = *id, .new_value = value_text(json)};
	ok = action_edit(db, action, &edit, err)
	     && action_search(db, action, row.table->name, *id, NULL, err);
	if (is_casefile(row.table))
		action_stamped(action, *id);
	else
		action_touch(action, casefile_id);
	if (action->casefile_id == 0 && is_casefile(row.table))
		action->casefile_id = *id;
out:
	arena_free(&arena);
	return ok;
}

static bool
is_referred_to(
    struct db *db, const struct table *table, int64_t id, const char *child, const char *column)
{
	struct buf text = {0};
	struct sql q = {0};
	struct err ignored;
	bool found = false;

	buf_text(&text, "SELECT 1 FROM ");
	place_quote(&text, child);
	buf_text(&text, " WHERE ");
	place_quote(&text, column);
	buf_text(&text, " = (SELECT id FROM ");
	place_quote(&text, table->name);
	buf_text(&text, " WHERE ");
	place_quote(&text, table->key);
	buf_text(&text, " = :id) LIMIT 1");
	if (sql_prepare_built(&q, db, buf_str(&text), &ignored)) {
		sql_integer(&q, ":id", id);
		found = sql_next(&q, &ignored) == SQL_ROW;
	}
	sql_done(&q);
	buf_free(&text);
	return found;
}

/* Replace the general sentence by one that names who refers to the row. */
static bool
say_referred_to(struct db *db, const struct table *table, int64_t id, struct err *err)
{
	struct buf names = {0};
	const char *child, *column;
	size_t next = 0;

	while (schema_next_child(db, table->name, &next, &child, &column))
		if (is_referred_to(db, table, id, child, column))
			buf_printf(&names, "%s%s", names.len ? ", " : "", child);
	if (names.len)
		err_set(err, ERR_DATA,
		    _("this record (%s) cannot be taken away: others belong to it or refer to it "
		      "(%s)"),
		    table->name, buf_str(&names));
	buf_free(&names);
	return false;
}

static bool
remove_row(struct db *db, const struct table *table, int64_t id, struct err *err)
{
	struct buf text = {0};
	struct sql q = {0};
	bool ok;

	buf_text(&text, "DELETE FROM ");
	place_quote(&text, table->name);
	buf_text(&text, " WHERE ");
	place_quote(&text, table->key);
	buf_text(&text, " = :id");
	ok = sql_prepare_built(&q, db, buf_str(&text), err);
	if (ok) {
		sql_integer(&q, ":id", id);
		ok = sql_run(&q, err);
	}
	sql_done(&q);
	buf_free(&text);
	return ok
	       || (sqlite3_extended_errcode(db->handle) == SQLITE_CONSTRAINT_FOREIGNKEY
		   && say_referred_to(db, table, id, err));
}

/* What was being typed into a row that goes, goes with it. */
static bool
remove_drafts(struct db *db, int64_t id, struct err *err)
{
	static const char text[] = "DELETE FROM draft WHERE row_id = :id OR owner_id = :id";
	struct sql q = {0};
	bool ok = sql_prepare(&q, db, text, err);

	if (ok) {
		sql_integer(&q, ":id", id);
		ok = sql_run(&q, err);
	}
	sql_done(&q);
	return ok;
}

bool
record_delete(struct db *db, struct action *action, const char *name, int64_t id, struct err *err)
{
	const struct table *table;
	struct arena arena = {0};
	struct chain_edit edit = {.row_id = id};
	const char *json;
	int64_t casefile_id;
	bool ok = false;

	assert(action->state);
	if (!place_table(db, name, &table, err)
	    || !row_as_json(db, table, id, &arena, &json, &casefile_id, err)
	    || !action_search(db, action, table->name, id, NULL, err)
	    || !remove_row(db, table, id, err) || !remove_drafts(db, id, err))
		goto out;
	edit.table = table->name;
	edit.old_value = value_text(json);
	ok = action_edit(db, action, &edit, err);
	action_touch(action, casefile_id);
out:
	arena_free(&arena);
	return ok;
}
