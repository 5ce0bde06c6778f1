/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Case numbers as people see them: device prefix, year, counter. */
#ifndef STORE_NUMBER_H
#define STORE_NUMBER_H

#include "base/arena.h"
#include "store/db.h"

/*
 * Inside a transaction: the next number of this device in a year,
 * "ABJ1-26-0147". A number that was given out is never given out again, also when its
 * case is undone.
 */
bool casefile_next_number(
    struct db *db, struct arena *arena, int year, const char **number, struct err *err);

#endif
