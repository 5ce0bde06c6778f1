/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A search row in the making; search.c and search_row.c share it, nobody else. */
#ifndef STORE_SEARCH_ROW_H
#define STORE_SEARCH_ROW_H

#include "base/arena.h"
#include "store/search.h"

/* What a search row says, as made or as found. Texts are in an arena; NULL where there is nothing. */
struct search_row {
	int64_t id; /* 0: not there */
	const char *words, *name_key;
	const char *state, *stage;
	int64_t staff_id; /* 0: nobody */
	const char *due_on, *next_on;
};

struct search_making {
	struct db *db;
	struct arena *arena;
	struct buf words;
	int64_t casefile_id, person_id;
};

/* What the row of making->casefile_id should say. *there is false when there is no such case. */
bool search_row_make(
    struct search_making *making, struct search_row *out, bool *there, struct err *err);

#endif
