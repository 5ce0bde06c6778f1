/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One person of somebody else's list into the case file, by a map: known again, held against who
 * is there, registered or brought up to date with all that the list says. Inside an action that
 * is open; what the person's records may say is checked as if it were typed.
 */
#ifndef EXCHANGE_INTAKE_H
#define EXCHANGE_INTAKE_H

#include "casework/entry.h"
#include "exchange/map.h"

/* What is said for the nth record of this kind, from 0; NULL past the last. In the arena. */
typedef const struct map_row *intake_rows(
    void *context, const struct map_record *record, size_t n, struct arena *arena);

struct intake {
	struct desk *desk;
	const struct map *map;
	struct action *action;
	intake_rows *rows;
	void *context;
	bool add_duplicates; /* somebody who may be in the file is registered all the same */
	bool wants_answers;  /* result->answers */
	bool keeps;          /* what is answered in a case that is there stays as it is */
};

enum intake_state {
	INTAKE_NEW,
	INTAKE_CHANGED,
	INTAKE_SAME,
	INTAKE_DUPLICATE, /* who this may be is in why; nothing was written */
	INTAKE_REJECTED,  /* why says it; something may have been written: go back */
};

struct intake_texts {
	const char **items;
	size_t len, cap;
};

struct intake_result {
	enum intake_state state;
	const char *name, *number; /* "" when not known */
	const char *why;
	const char *warning;         /* the first; NULL: none */
	bool lacks;                  /* something that is required is missing */
	int64_t casefile_id;         /* of a case that is new, changed or the same */
	struct intake_texts changes; /* "Person, Phone: 07 00 → 07 11" */
	struct intake_texts kept;    /* the same where the answer that was there stays */
	struct intake_texts answers; /* "Person, Phone: 07 11", of a new one */
};

/* Texts live in the arena. False only when the case file fails: nothing more can be tried. */
bool intake_take(
    const struct intake *intake, struct arena *arena, struct intake_result *out, struct err *err);

#endif
