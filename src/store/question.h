/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A question that a data file puts to the case file: one SELECT, read only, within a step
 * budget. Guards and computed facts are made of them. It may use SQLite's own functions,
 * and earliest(date) and latest(date) as in rules.
 */
#ifndef STORE_QUESTION_H
#define STORE_QUESTION_H

#include "base/arena.h"
#include "base/value.h"
#include "store/db.h"

/* What it is asked about. */
struct question_about {
	int64_t casefile_id; /* :case_id */
	int64_t row_id;      /* :id */
	const char *today;   /* :today, "YYYY-MM-DD" */
};

struct question_answer {
	const char *const *names; /* of its columns */
	size_t names_len;
	struct value *cells; /* row after row, names_len each; a real number is its text */
	size_t rows_len;
	bool more; /* there were more rows than wanted */
};

/* At most max rows, in the arena. False: ERR_CONFIG when the SELECT itself is wrong. */
bool question_ask(struct db *db, const char *select, const struct question_about *about, size_t max,
    struct arena *arena, struct question_answer *out, struct err *err);

#endif
