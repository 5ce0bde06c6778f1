/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Who is worth comparing: persons who share keys with the one asked about, by several narrow questions
 * of at most some hundred answers each, whatever the size of the file. On the way it is seen how
 * frequent the words of the name and the numbers are, which says what agreement on them is worth.
 */
#ifndef STORE_CANDIDATE_H
#define STORE_CANDIDATE_H

#include "store/resemble.h"

enum { CANDIDATES_MAX = 400 };

struct candidates {
	int64_t rows[CANDIDATES_MAX]; /* of person_match, each once; the most promising first */
	size_t len;
};

/* Puts better points into asked. own_row: the row of the one asked about, who is no candidate; or 0. */
bool candidates_find(struct db *db, struct respell *respell, struct subject *asked, int64_t own_row,
    struct candidates *out, struct err *err);

#endif
