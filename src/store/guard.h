/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SQL side of a guard: a question to the case file that is answered yes or no. */
#ifndef STORE_GUARD_H
#define STORE_GUARD_H

#include "store/question.h"

/* False: the SELECT itself is wrong (err names the guard). *holds: is its first column true? */
bool guard_holds(struct db *db, const char *id, const char *check,
    const struct question_about *about, bool *holds, struct err *err);

#endif
