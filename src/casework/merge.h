/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Two records of one person become one, or it is said that they are not one. Each is an action that
 * can be taken back. The cases, papers and whatever else belongs to the absorbed person go over to
 * the one who stays, each case with its number; the absorbed record itself is left as it was.
 */
#ifndef CASEWORK_MERGE_H
#define CASEWORK_MERGE_H

#include "casework/desk.h"

/* What the two records say to one question. */
struct merge_field {
	const struct form *form;
	const struct field *field;
	struct value ours, theirs;
	enum absent_reason ours_absent, theirs_absent; /* 0: none */
	struct value theirs_kept;                      /* warnings that were kept with the answer */
	bool is_choice;                                /* both have an answer, and another one */
	bool takes_theirs; /* what the merged person will have; an answer goes before none */
};

struct merge {
	struct desk *desk;
	int64_t casefile_id, person_id;      /* who stays, by a case of theirs */
	int64_t other_casefile_id, other_id; /* who goes over */
	const char *number, *other_number;   /* of the cases */
	struct merge_field *fields;          /* those where one of the two says something */
	size_t len;
	struct arena arena;
};

/* Read both. ERR_DATA when both cases are of one person already. */
bool merge_open(struct merge *merge, struct desk *desk, int64_t casefile_id,
    int64_t other_casefile_id, struct err *err);
void merge_close(struct merge *merge);

/* Choose where there is a choice. ERR_DATA, with what there is, when there is none. */
bool merge_choose(struct merge *merge, const char *field, bool theirs, struct err *err);

/* An answer, or the reason why there is none, in words; "" neither. In the arena. */
const char *merge_words(
    const struct merge *merge, const struct merge_field *field, bool theirs, struct arena *arena);

/* What else belongs to the two, in words: their cases, and the records of each form about the person. */
struct merge_belonging {
	const char *label, *ours, *theirs;
};
struct merge_belongings {
	struct merge_belonging *items;
	size_t len;
};
bool merge_belongings(
    const struct merge *merge, struct arena *arena, struct merge_belongings *out, struct err *err);

/*
 * Do it, as one action. ERR_DATA when they were said not to be the same, or while something
 * typed for the one who goes over waits to be stored.
 */
bool merge_do(struct merge *merge, const char *reason, struct err *err);

/* They are not the same: the pair is not offered again. ERR_DATA when that was said before. */
bool merge_not_same(struct desk *desk, int64_t casefile_id, int64_t other_casefile_id,
    const char *reason, struct err *err);
/* The same inside an action: a newcomer is none of these. */
bool merge_add_not_same(struct desk *desk, struct action *action, int64_t person_id,
    int64_t other_id, const char *reason, struct err *err);

#endif
