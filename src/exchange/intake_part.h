/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the intake share (intake.c, intake_find.c, intake_write.c). Nobody else's. */
#ifndef EXCHANGE_INTAKE_PART_H
#define EXCHANGE_INTAKE_PART_H

#include "exchange/intake.h"

/* What one record is to say. */
struct intake_record {
	const struct map_record *record;
	struct entry *given;
	const struct map_source **sources; /* where each of given came from */
	bool *by_list;                     /* each of given: the list says it, not the map alone */
	size_t len;
	bool said; /* any of them */
};

struct intake_case {
	int64_t casefile_id, person_id; /* 0: not there yet */
};

/* One person while taken. */
struct taker {
	const struct intake *in;
	struct arena *arena;
	struct intake_result *out;
	struct intake_record *records;
	size_t len, cap;
	struct intake_case at;
};

/*
 * These return false with ERR_DATA for what is the list's fault and rejects the row; any other
 * code is a failure.
 */

/* intake.c: what a row says for one record, put behind taker->records; nothing when it says nothing. */
bool intake_gather(struct taker *taker, const struct map_record *record, const struct map_row *row,
    struct err *err);

/* intake_find.c: the case this person has here; left alone when there is none. */
bool intake_find(struct taker *taker, struct err *err);

/* intake_write.c */
/* The answers into the sheet, and nothing of it wrong. */
bool intake_fill(struct taker *taker, const struct intake_record *record, struct sheet *sheet,
    bool changed[], struct err *err);
/* Into a case that is there: what is new, what is another; what is the same is left alone. */
bool intake_write(struct taker *taker, const struct intake_record *record, struct err *err);
/* "Person, Phone: 07 11" of all that is answered. */
void intake_tell_answers(struct taker *taker, const struct sheet *sheet);

#endif
