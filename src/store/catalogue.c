/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Tables and columns as the file's own schema has them. */
#include "store/catalogue.h"

#include "store/connection.h"
#include "store/place.h"
#include "store/record.h"
#include "store/shadow.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

/*
 * Tables of the store itself: never written through store/record, not journalled.
 * Neither is reference data, which has no whole-number key.
 */
static const char *const own_tables[] = {
    "action",
    "attachment_chunk",
    "code",
    "code_label",
    "code_list",
    "code_word",
    "counter",
    "device",
    "draft",
    "edit",
    "form_text",
    "likeness",
    "person_match",
    "respelling",
    "search_row",
    "setting",
    "tally",
};

static bool
is_own(const char *name)
{
	for (size_t i = 0; i < sizeof(own_tables) / sizeof(own_tables[0]); i++)
		if (strcmp(own_tables[i], name) == 0)
			return true;
	return false;
}

static bool
equal(struct sqlite3_stmt *stmt, int column, const char *text)
{
	const char *value = (const char *)sqlite3_column_text(stmt, column);

	return value && strcmp(value, text) == 0;
}

/* Columns of the statement in read_columns(). */
enum { TABLE, COLUMN, TYPE, IS_KEY, IS_REQUIRED, DEFAULT };

static void
add_table(struct catalogue *catalogue, size_t *cap, const char *name)
{
	struct arena *arena = &catalogue->arena;

	catalogue->tables =
	    arena_grow(arena, catalogue->tables, catalogue->len, cap, sizeof(struct table));
	catalogue->tables[catalogue->len++] = (struct table){.name = arena_dup(arena, name)};
}

const struct row_object row_objects[] = {
    {"absent", "absent."}, {"extra", "extra."}, {"kept", "kept."}, {NULL, NULL}};

static const char *
members_of(struct sqlite3_stmt *stmt)
{
	for (const struct row_object *object = row_objects; object->column; object++)
		if (equal(stmt, COLUMN, object->column))
			return object->prefix;
	return NULL;
}

static void
add_column(struct catalogue *catalogue, size_t *cap, struct sqlite3_stmt *stmt)
{
	struct table *table = &catalogue->tables[catalogue->len - 1];
	struct arena *arena = &catalogue->arena;
	struct column column = {
	    .name = arena_dup(arena, (const char *)sqlite3_column_text(stmt, COLUMN)),
	    .is_text = equal(stmt, TYPE, "TEXT"),
	    .is_integer = equal(stmt, TYPE, "INTEGER"),
	    .is_required = sqlite3_column_int(stmt, IS_REQUIRED) != 0,
	    .members = members_of(stmt),
	    .has_default = sqlite3_column_type(stmt, DEFAULT) != SQLITE_NULL,
	    .is_derived = equal(stmt, COLUMN, "updated_at"),
	};

	table->columns = arena_grow(arena, table->columns, table->len, cap, sizeof(column));
	table->columns[table->len++] = column;
	if (column.is_integer
	    && (sqlite3_column_int(stmt, IS_KEY) == 1
		|| (!table->key && strcmp(column.name, "row_id") == 0)))
		table->key = column.name;
	table->is_record = table->key && !is_own(table->name);
}

static int
by_name(const void *name, const void *table)
{
	return strcmp(name, ((const struct table *)table)->name);
}

static struct table *
find_table(const struct catalogue *catalogue, const char *name)
{
	if (catalogue->len == 0)
		return NULL;
	return bsearch(
	    name, catalogue->tables, catalogue->len, sizeof(*catalogue->tables), by_name);
}

/* Shadow tables come in the same list and are passed over. */
static int
read_columns(struct catalogue *catalogue, struct sqlite3 *handle, const struct shadows *shadows)
{
	static const char text[] = "SELECT m.name, c.name, c.type, c.pk, c.\"notnull\","
				   " c.dflt_value"
				   " FROM sqlite_schema m JOIN pragma_table_info(m.name) c"
				   " WHERE m.type = 'table' AND m.rootpage > 0"
				   "  AND m.name NOT LIKE 'sqlite!_%' ESCAPE '!'"
				   " ORDER BY m.name, c.cid";
	struct sqlite3_stmt *stmt = NULL;
	size_t table_cap = 0, column_cap = 0;
	int rc = sqlite3_prepare_v2(handle, text, -1, &stmt, NULL);

	while (rc == SQLITE_OK && (rc = sqlite3_step(stmt)) == SQLITE_ROW) {
		const char *name = (const char *)sqlite3_column_text(stmt, TABLE);

		rc = SQLITE_OK;
		if (shadows_have(shadows, name))
			continue;
		if (catalogue->len == 0
		    || strcmp(name, catalogue->tables[catalogue->len - 1].name) != 0) {
			add_table(catalogue, &table_cap, name);
			column_cap = 0;
		}
		add_column(catalogue, &column_cap, stmt);
	}
	sqlite3_finalize(stmt);
	return rc;
}

static int
read_references(struct catalogue *catalogue, struct sqlite3 *handle)
{
	static const char text[] = "SELECT m.name, f.\"from\", f.\"table\""
				   " FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f"
				   " WHERE m.type = 'table' AND m.rootpage > 0";
	struct sqlite3_stmt *stmt = NULL;
	int rc = sqlite3_prepare_v2(handle, text, -1, &stmt, NULL);

	while (rc == SQLITE_OK && (rc = sqlite3_step(stmt)) == SQLITE_ROW) {
		const char *table = (const char *)sqlite3_column_text(stmt, 0);
		const char *column = (const char *)sqlite3_column_text(stmt, 1);
		const char *refers = (const char *)sqlite3_column_text(stmt, 2);
		struct table *from = find_table(catalogue, table);

		for (size_t i = 0; from && i < from->len; i++)
			if (strcmp(from->columns[i].name, column) == 0)
				from->columns[i].refers = arena_dup(&catalogue->arena, refers);
		rc = SQLITE_OK;
	}
	sqlite3_finalize(stmt);
	return rc;
}

/* Once, since every reading of a row begins with it. */
static void
make_select(struct table *table, struct arena *arena)
{
	struct buf text = {0};

	buf_text(&text, "SELECT ");
	place_quote(&text, table->key);
	for (size_t i = 0; i < table->len; i++) {
		buf_text(&text, ", ");
		place_quote(&text, table->columns[i].name);
	}
	buf_text(&text, " FROM ");
	place_quote(&text, table->name);
	buf_text(&text, " WHERE ");
	table->select = arena_dup(arena, buf_str(&text));
	buf_free(&text);
}

bool
catalogue_read(
    struct catalogue *catalogue, struct sqlite3 *handle, const char *path, struct err *err)
{
	struct shadows shadows;
	int rc = shadows_read(&shadows, handle);

	*catalogue = (struct catalogue){0};
	if (rc == SQLITE_OK)
		rc = read_columns(catalogue, handle, &shadows);
	if (rc == SQLITE_DONE)
		rc = read_references(catalogue, handle);
	shadows_free(&shadows);
	for (size_t i = 0; rc == SQLITE_DONE && i < catalogue->len; i++)
		if (catalogue->tables[i].is_record)
			make_select(&catalogue->tables[i], &catalogue->arena);
	return rc == SQLITE_DONE || handle_failed(handle, path, rc, err);
}

void
catalogue_free(struct catalogue *catalogue)
{
	arena_free(&catalogue->arena);
	*catalogue = (struct catalogue){0};
}

void
catalogue_edited(struct catalogue *catalogue, const char *name)
{
	struct table *table = find_table(catalogue, name);

	if (table)
		table->edits++;
}

const struct table *
catalogue_table(const struct catalogue *catalogue, const char *name)
{
	return find_table(catalogue, name);
}

const struct column *
table_column(const struct table *table, const char *name)
{
	for (size_t i = 0; i < table->len; i++)
		if (strcmp(table->columns[i].name, name) == 0)
			return &table->columns[i];
	return NULL;
}

bool
schema_has_table(struct db *db, const char *table)
{
	return catalogue_table(&db->catalogue, table) != NULL;
}

bool
schema_has_column(struct db *db, const char *table, const char *column)
{
	const struct table *found = catalogue_table(&db->catalogue, table);

	return found && table_column(found, column);
}

const char *
schema_type(struct db *db, const char *table, const char *column)
{
	const struct table *found = catalogue_table(&db->catalogue, table);
	const struct column *at = found ? table_column(found, column) : NULL;

	if (!at)
		return NULL;
	return at->is_integer ? "INTEGER" : "TEXT";
}

bool
schema_is_required(struct db *db, const char *table, const char *column)
{
	const struct table *found = catalogue_table(&db->catalogue, table);
	const struct column *at = found ? table_column(found, column) : NULL;

	return at && at->is_required;
}

const char *
schema_refers_to(struct db *db, const char *table, const char *column)
{
	const struct table *found = catalogue_table(&db->catalogue, table);
	const struct column *at = found ? table_column(found, column) : NULL;

	return at ? at->refers : NULL;
}

/* *next counts columns of all tables together. */
bool
schema_next_child(
    struct db *db, const char *table, size_t *next, const char **child, const char **column)
{
	size_t seen = 0;

	for (size_t i = 0; i < db->catalogue.len; i++) {
		const struct table *at = &db->catalogue.tables[i];

		if (*next >= seen + at->len) {
			seen += at->len;
			continue;
		}
		for (size_t k = *next - seen; k < at->len; k++) {
			const char *refers = at->columns[k].refers;

			++*next;
			if (!refers || strcmp(refers, table) != 0)
				continue;
			*child = at->name;
			*column = at->columns[k].name;
			return true;
		}
		seen += at->len;
	}
	return false;
}
