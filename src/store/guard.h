/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SQL side of a guard: one SELECT on the case file, read only, within a step budget. */
#ifndef STORE_GUARD_H
#define STORE_GUARD_H

#include "store/db.h"

struct guard_facts {
	int64_t casefile_id; /* :case_id */
	int64_t row_id;      /* :id */
	const char *today;   /* :today, "YYYY-MM-DD" */
};

/* False: the SELECT itself is wrong (err names the guard). *holds: is its first column true? */
bool guard_holds(struct db *db, const char *id, const char *check, const struct guard_facts *facts,
    bool *holds, struct err *err);

#endif
