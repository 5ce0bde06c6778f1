/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A row as JSON, as the journal keeps it: columns in the order of the schema,
 * nulls left out, the members of `absent`, `extra` and `kept` as objects at the end. And back.
 */
#ifndef STORE_JSON_H
#define STORE_JSON_H

#include "base/buf.h"
#include "store/record.h"

struct table; /* store/catalogue.h */

/* A row as it stands, with the same bytes each time. The key and what is derived is left out. */
void json_row(struct buf *buf, const struct table *table, const struct record *record);
/* The members of one object: those fields whose name begins with the prefix ("absent."). */
bool json_members(
    struct buf *buf, const char *prefix, const struct record_field *fields, size_t len);

/* A growing list of fields in an arena. */
struct json_fields {
	struct record_field *items;
	size_t len, cap;
};

void json_add_field(struct json_fields *fields, struct arena *arena, const char *prefix,
    const char *name, struct value value);
/*
 * json_flat.c: the same of an object that has texts, whole numbers and nothing inside. False, and
 * nothing appended, for any other.
 */
bool json_read_flat(
    const char *json, const char *prefix, struct arena *arena, struct json_fields *fields);
/* Append the members of an object; prefix ("absent.") goes before their names. */
bool json_add_members(struct db *db, const char *json, const char *prefix, struct arena *arena,
    struct json_fields *fields, struct err *err);
/* Append what json_row() wrote. */
bool json_add_row(struct db *db, const char *json, struct arena *arena, struct json_fields *fields,
    struct err *err);

#endif
