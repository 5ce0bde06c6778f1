/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What people said of two persons: that one record was merged into the other, or that they
 * are not the same. Read here; written by casework through store/record.
 */
#ifndef STORE_PERSON_LINK_H
#define STORE_PERSON_LINK_H

#include "base/arena.h"
#include "store/db.h"

/* Begins a statement: all_of(id) is :person and everybody merged into that one, by however many steps. */
#define PERSON_AND_MERGED                                                                          \
	"WITH RECURSIVE all_of(id) AS (VALUES (:person) UNION SELECT l.other_id"                   \
	" FROM person_link l JOIN all_of a ON l.person_id = a.id WHERE l.kind = 'merged')"
/* The same upward from :id: whom it was merged into. */
#define PERSON_AND_SURVIVORS                                                                       \
	"WITH RECURSIVE up(id) AS (VALUES (:id) UNION SELECT l.person_id"                          \
	" FROM person_link l JOIN up ON l.other_id = up.id WHERE l.kind = 'merged')"

struct person_ids {
	int64_t *items;
	size_t len;
};

/* Whoever a person's record is now part of: itself when it was not merged. */
bool person_link_survivor(struct db *db, int64_t person_id, int64_t *survivor, struct err *err);

/* Everybody who was said not to be this person, as they are now; in the arena. */
bool person_link_distinct(
    struct db *db, int64_t person_id, struct arena *arena, struct person_ids *out, struct err *err);

/* The row that says that two persons are not the same (or those merged into them); 0 when none does. */
bool person_link_says_distinct(
    struct db *db, int64_t person_id, int64_t other_id, int64_t *link_id, struct err *err);

#endif
