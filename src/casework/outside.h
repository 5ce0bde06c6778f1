/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the rules of a form may read beside its own fields: the case, the person, other
 * rows, today. Read from the case file when a rule first asks, and again when the file has changed.
 */
#ifndef CASEWORK_OUTSIDE_H
#define CASEWORK_OUTSIDE_H

#include "casework/desk.h"

struct outside_rows;

struct outside {
	struct desk *desk;
	int64_t casefile_id; /* 0: there is none yet */
	int64_t row_id;      /* of the record whose rules ask */
	int64_t person_id;
	int64_t version; /* of the case file when it was read */
	struct record casefile, person;
	struct outside_rows *rows; /* the newest; of each form that was asked for */
	const char *today;
	struct arena arena;
};

/* Look whose case it is. False when it is not there any more. */
bool outside_open(struct outside *outside, struct desk *desk, int64_t casefile_id, int64_t row_id,
    struct err *err);
void outside_close(struct outside *outside);

/* Texts it gives are good until the next question. */
struct rule_context outside_context(struct outside *outside);

#endif
