/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of day*.c share. */
#ifndef DAY_PART_H
#define DAY_PART_H

#include "day.h"

/* How a case file is opened on such a day: with a clock that stands. */
extern const struct db_how day_how;

/* Two of the steps, for use out of their order. */
bool day_open(struct day *day, struct err *err);
bool day_export(struct day *day, struct err *err);

/* What is in the file, counted: no two steps leave the same, but for those that write nothing. */
bool day_state(struct db *db, char state[DAY_STATE_SIZE], struct err *err);

#endif
