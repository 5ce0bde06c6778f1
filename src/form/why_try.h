/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Trying other answers: which single one would change an outcome. Private to why*.c. */
#ifndef FORM_WHY_TRY_H
#define FORM_WHY_TRY_H

#include "form/why.h"

/* What is looked at after another answer was put in. */
struct why_outcome {
	enum why_kind kind;
	const struct field *field;
	const struct check *check; /* WHY_WRONG, WHY_WARNING */
};

/* Settled answers of its own, to be changed at will; like the others as long as nothing is put in. */
void why_copy(const struct answers *from, struct answers *to);

/*
 * reads are the fields the outcome may depend on (SIZE_MAX last), rules the texts whose numbers
 * and words are worth trying (NULL last). Puts what it finds into reason.
 */
void why_try(const struct answers *answers, const struct why_outcome *outcome, const size_t *reads,
    const char *const rules[], struct arena *arena, struct why_reason *reason);

#endif
