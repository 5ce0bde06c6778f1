/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Warnings that were kept, in a summary: what was warned of and why the answer stays, and two
 * marks by which the program knows the warning again (form/kept.h).
 *
 *	kept:
 *	  - {field: "to_on", warning: "This date is in the future", reason: "…", rule: "3f…", read: "77…"}
 */
#ifndef EXCHANGE_KEEPING_H
#define EXCHANGE_KEEPING_H

#include "exchange/emit.h"
#include "form/form.h"

/* What is stored for a field of a record. */
struct keeping {
	const struct field *field;
	const char *text;
};

/* Nothing at all when there are none. */
void keeping_write(struct emit *emit, const struct keeping items[], size_t len, const char *lang,
    struct arena *arena);

/*
 * The list at node, a text a field; *out lives in the arena. What is wrong is told of its place,
 * and false returned.
 */
bool keeping_read(const struct yaml_node *node, const struct form *form, const char *file,
    struct arena *arena, struct yaml_problems *problems, struct keeping **out, size_t *len);

#endif
