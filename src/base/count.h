/* SPDX-License-Identifier: GPL-3.0-or-later */
/* So many of something, in words that agree: "1 record", "12 records". */
#ifndef BASE_COUNT_H
#define BASE_COUNT_H

#include "base/arena.h"

#include <stddef.h>

enum count_noun {
	COUNT_CASES,
	COUNT_NEW_CASES,
	COUNT_CHANGED_CASES,
	COUNT_SAME_CASES,
	COUNT_REFUSED_CASES,
	COUNT_WHOLE_CASES,
	COUNT_RECORDS,
	COUNT_NEW_RECORDS,
	COUNT_CHANGED_RECORDS,
	COUNT_SAME_RECORDS,
	COUNT_ANSWERS,
	COUNT_FILES, /* attached ones */
	COUNT_NEW_FILES,
	COUNT_BYTES,
	COUNT_CHARACTERS,
	COUNT_ACTIONS,
	COUNT_EDITS,
	COUNT_NEW_ROWS, /* of a sheet */
	COUNT_CHANGED_ROWS,
	COUNT_SAME_ROWS,
	COUNT_LIKELY_ROWS, /* perhaps here already */
	COUNT_REJECTED_ROWS,
	COUNT_BLANK_ROWS,
	COUNT_OCCUPATIONS,
	COUNT_SKILLS,
	COUNT_LINKS, /* between occupations and skills */
};

enum { COUNT_SIZE = 64 };

struct count {
	char text[COUNT_SIZE];
};

/* In the language in force: printf("%s", count_of(COUNT_RECORDS, 12).text). */
struct count count_of(enum count_noun noun, long long number);

struct counted {
	enum count_noun noun;
	long long number;
};

/* "2 new cases, 1 refused case": what there is none of is left out; "" when there is nothing. */
const char *count_list(struct arena *arena, const struct counted items[], size_t len);

#endif
