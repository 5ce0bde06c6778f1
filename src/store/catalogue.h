/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The catalogue: tables, columns and references as the file's own schema has
 * them, read once at opening. The only source of names for statements that are built.
 * What others may ask of it is in store/record.h.
 */
#ifndef STORE_CATALOGUE_H
#define STORE_CATALOGUE_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct sqlite3;

struct column {
	const char *name;
	bool is_text; /* declared TEXT; else INTEGER, BLOB or ANY */
	bool is_integer;
	bool is_required; /* NOT NULL */
	const char *
	    members; /* of a JSON object: what goes before the names of its members, "absent."; else NULL */
	bool has_default;
	bool is_derived;    /* follows from the journal (updated_at): not journalled itself */
	const char *refers; /* table it refers to, or NULL */
};

/* Columns that are JSON objects whose members are fields: `absent`, `extra`, `kept`. NULL last. */
struct row_object {
	const char *column, *prefix;
};
extern const struct row_object row_objects[];

struct table {
	const char *name;
	/* Its whole-number key: `id`, or `row_id` where the id is text; NULL: none. */
	const char *key;
	bool is_record; /* written by store/record and journalled */
	int64_t edits;  /* of its rows, since the file was opened */
	size_t len;
	struct column *columns; /* in the order of the schema */
	/* Of a record: SELECT key, every column FROM it WHERE */
	const char *select;
};

struct catalogue {
	struct arena arena;
	size_t len;
	struct table *tables; /* by name */
};

bool catalogue_read(
    struct catalogue *catalogue, struct sqlite3 *handle, const char *path, struct err *err);
void catalogue_free(struct catalogue *catalogue);
/* A row of this table was changed. */
void catalogue_edited(struct catalogue *catalogue, const char *name);
/* NULL when there is none. */
const struct table *catalogue_table(const struct catalogue *catalogue, const char *name);
const struct column *table_column(const struct table *table, const char *name);

#endif
