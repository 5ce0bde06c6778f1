/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the rules of a form may read beside its own fields: the case, the person, other
 * rows, today. Read from the case file when a rule first asks, and again when the file has changed.
 * What their own forms hide reads as empty here too, and hidden records are not counted.
 */
#ifndef CASEWORK_OUTSIDE_H
#define CASEWORK_OUTSIDE_H

#include "casework/desk.h"

struct outside_record;
struct outside_rows;

struct outside {
	struct desk *desk;
	int64_t casefile_id; /* 0: there is none yet */
	int64_t row_id;      /* of the record whose rules ask */
	int64_t person_id;
	int64_t version;                          /* of the case file when it was read */
	struct outside_record *casefile, *person; /* NULL: not read yet */
	struct outside_rows *rows;                /* the newest; of each form that was asked for */
	int depth; /* records that are being worked out to answer for others */
	const char *today;
	struct arena arena;
};

/* Look whose case it is. False when it is not there any more. */
bool outside_open(struct outside *outside, struct desk *desk, int64_t casefile_id, int64_t row_id,
    struct err *err);
void outside_close(struct outside *outside);

/* Are records of this form asked for in this case (show_if of the form)? */
bool outside_is_shown(struct desk *desk, const struct form *form, int64_t casefile_id);

/* Texts it gives are good until the next question. */
struct rule_context outside_context(struct outside *outside);

#endif
