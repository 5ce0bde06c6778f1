/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is due: open plan steps and meetings, each with its case. The list
 * follows from facts: an item goes away when the thing is done.
 */
#ifndef STORE_DUE_H
#define STORE_DUE_H

#include "base/arena.h"
#include "store/db.h"

enum due_kind { DUE_STEP, DUE_MEETING };

struct due_item {
	enum due_kind kind;
	const char *on; /* the day */
	int64_t id;     /* row of the step; of a meeting the case's id */
	int64_t casefile_id;
	const char *number; /* of the case */
	const char *name;   /* of the person; NULL when not known */
	const char *text;   /* what is to be done; NULL for a meeting without a subject */
	const char *who;    /* step: worker, desk, partner, employer; NULL */
	int64_t staff_id;   /* the counsellor, 0 nobody */
};

struct due_list {
	struct due_item *items;
	size_t len;
	bool more;
};

/*
 * Items of open cases due from first to last (days; first NULL: however
 * long ago), soonest first; of one counsellor, or of all when staff_id is 0. At most
 * limit, after `from` (an item of an earlier page; NULL: from the start).
 */
bool due_list(struct db *db, int64_t staff_id, const char *first, const char *last,
    const struct due_item *from, size_t limit, struct arena *arena, struct due_list *out,
    struct err *err);

/* Open steps and the next meeting of one case, soonest first, whatever their day; at most limit. */
bool due_of_case(struct db *db, int64_t casefile_id, size_t limit, struct arena *arena,
    struct due_list *out, struct err *err);

/* Cases with something due by a day; counting stops at most. For the head of every screen. */
bool due_count(
    struct db *db, int64_t staff_id, const char *by, int64_t most, int64_t *count, struct err *err);

#endif
