/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the robot share. Private to try*.c. */
#ifndef FORM_TRY_PART_H
#define FORM_TRY_PART_H

#include "base/buf.h"
#include "form/eval.h"
#include "form/try.h"

struct dice {
	uint64_t state;
};

uint64_t dice_roll(struct dice *dice, uint64_t sides);

/* Texts and numbers that are worth trying because rules name them. */
struct try_pool {
	const char **words;
	size_t len, cap;
};

/* One interview. */
struct interview {
	const struct form *form;
	const struct try_options *options;
	struct try_report *report;
	const struct try_pool *pools; /* one a field, then one of all rules */
	struct dice dice;
	uint64_t seed;
	struct arena arena;
	struct eval_world world;
	struct answers answers;
};

/* Add the first finding of its kind for the field. */
void try_tell(struct interview *interview, enum try_kind kind, size_t field, const char *text);

/* try_draw.c: pools of a form, in the arena; something to type into a field; the world outside. */
struct try_pool *try_pools(const struct form *form, struct arena *arena);
const char *try_typed(struct interview *interview, const struct field *field);
/* Members of a YAML map: what rules find outside the form. */
void try_outside(struct interview *interview, struct buf *yaml);
/* A text as YAML. */
void try_quote(struct buf *yaml, const char *text);

/* try_look.c: is all as it must be? */
void try_same(struct interview *interview);
void try_same_eval(struct interview *interview, const char *outside);

#endif
