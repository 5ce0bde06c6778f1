/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where a value is: a column of a row, or a member of one of its JSON columns.
 * The statements that read and write one value are made here, from names of the
 * catalogue only.
 */
#ifndef STORE_PLACE_H
#define STORE_PLACE_H

#include "base/buf.h"
#include "store/catalogue.h"
#include "store/record.h"

struct place {
	const struct table *table;
	const struct column *column; /* that has the value, or the JSON column */
	const char *path;            /* of the member: $."refused"; NULL for a column */
};

/* The table, if it may be written here. ERR_DATA when not. */
bool place_table(struct db *db, const char *name, const struct table **table, struct err *err);
/* A name as in record.h; path lives in the arena. ERR_DATA when there is no such place. */
bool place_find(const struct table *table, const char *name, struct arena *arena,
    struct place *place, struct err *err);
/* The value as the column will have it: whole numbers as text in a TEXT column, and back. */
bool place_fit(
    const struct place *place, struct value *value, struct arena *arena, struct err *err);

/*
 * The value there, and the case the row belongs to (0: it has no such column).
 * ERR_DATA when there is no such row.
 */
bool place_read(struct db *db, const struct place *place, int64_t id, struct arena *arena,
    struct value *value, int64_t *casefile_id, struct err *err);
bool place_write(
    struct db *db, const struct place *place, int64_t id, struct value value, struct err *err);

/* "name" with its quotes. */
void place_quote(struct buf *buf, const char *name);

#endif
