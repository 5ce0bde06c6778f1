/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Warnings that are kept with a reason. What is stored for a field is one text, a line for each
 * warning:
 *
 *	3f09…  77c1…  he showed the contract
 *
 * that is: which rule warned, what it had read, and why the answer stays nevertheless. A warning
 * is kept as long as its rule and everything it reads are the same; then it comes back. Who kept
 * it, and when, tells the journal.
 */
#ifndef FORM_KEPT_H
#define FORM_KEPT_H

#include "form/answers.h"

enum { KEPT_REASON_MAX = 500 }; /* characters */

struct kept {
	uint64_t rule, read;
	const char *reason;
};

/* One line after the other from *at; false at the end. What is no such line is passed over. */
bool kept_next(const char **at, struct arena *arena, struct kept *out);
/* The line of one. */
void kept_add(struct buf *buf, const struct kept *kept);
/* The check of a field that a line is about; NULL: the form has it no more, or it is no check's. */
const struct check *kept_check(const struct field *field, const struct kept *kept);

/* After the checks of a field: mark what is kept, let go what is not warned of any more. */
void kept_settle(struct answers *answers, size_t field, bool changed[]);

#endif
