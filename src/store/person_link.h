/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What people said of two persons: that one record was merged into the other, or that they
 * are not the same. Read here; written by casework through store/record. Most persons have no
 * link at all, and every change of a name asks: each look is one search in an index.
 */
#ifndef STORE_PERSON_LINK_H
#define STORE_PERSON_LINK_H

#include "store/db.h"

enum { PERSON_LINKS_MAX = 32 }; /* records that are one person: more are not followed */

struct person_ids {
	int64_t items[PERSON_LINKS_MAX];
	size_t len;
};

/* The person and everybody merged into that one, by however many steps; the person first. */
bool person_link_all(struct db *db, int64_t person_id, struct person_ids *out, struct err *err);
/* The person and whom that one was merged into, step by step: the last is who it is now. */
bool person_link_up(struct db *db, int64_t person_id, struct person_ids *out, struct err *err);
/* The last of these. */
bool person_link_survivor(struct db *db, int64_t person_id, int64_t *survivor, struct err *err);

/* Everybody who was said not to be this person, as they are now. */
bool person_link_distinct(
    struct db *db, int64_t person_id, struct person_ids *out, struct err *err);

/* The row that says that two persons are not the same (or those merged into them); 0 when none does. */
bool person_link_says_distinct(
    struct db *db, int64_t person_id, int64_t other_id, int64_t *link_id, struct err *err);

#endif
