/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words of a code list that are one letter away from what was typed. */
#ifndef STORE_CODE_TYPO_H
#define STORE_CODE_TYPO_H

#include "base/arena.h"
#include "store/db.h"

struct typo_list {
	struct typo {
		const char *text;
		bool is_whole; /* a word; else the beginning of one or more */
	} * items;
	size_t len;
};

/*
 * Beginnings of words of the list (by its number) that the typed word becomes
 * by one letter added, left out, replaced or exchanged with its neighbour. Words of fewer than
 * four letters have none. The answer is complete up to 24.
 */
bool typo_find(struct db *db, int64_t list, const char *word, struct arena *arena,
    struct typo_list *out, struct err *err);

/* The first words of the list that begin so, at most cap of them. */
bool typo_words(struct db *db, int64_t list, const char *start, struct arena *arena,
    const char *words[], size_t cap, size_t *len, struct err *err);

#endif
