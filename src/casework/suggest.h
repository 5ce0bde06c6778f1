/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a worker can probably do: skills of the occupations that a field names with `suggest`, to
 * choose from when a claim is noted. Nothing is claimed by itself.
 */
#ifndef CASEWORK_SUGGEST_H
#define CASEWORK_SUGGEST_H

#include "casework/answer.h"

struct suggestion {
	const char *text; /* as it would be typed into the field */
	const char *of;   /* label of the occupation; "" for what was found by its words alone */
};

struct suggestion_list {
	struct suggestion *items;
	size_t len;
	size_t occupations; /* that the case says the worker has, had or wants */
};

/*
 * Those that fit what is typed ("": all), first of the occupations, in the order the field names
 * them; then, when something is typed, others of the whole list. What other records of the case
 * say already is left out. In the arena.
 */
bool suggest_find(struct sheet *sheet, const struct field *field, const char *typed,
    struct arena *arena, struct suggestion_list *out, struct err *err);

#endif
