/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Computed facts of a case: age and youth, highest schooling, months of practice, over-qualification,
 * informality, the way for missing certificates. They are data (forms/facts/), asked each time; nothing is
 * stored, so nothing can be out of date.
 */
#ifndef CASEWORK_FACTS_H
#define CASEWORK_FACTS_H

#include "casework/desk.h"
#include "form/facts.h"
#include "store/question.h"

/* One row of the answer to a fact, told in the desk's language. */
struct fact_line {
	const char *text;
	const struct value *cells; /* in the order of the answer's names */
};

struct fact_lines {
	struct question_answer answer;
	struct fact_line *items;
	size_t len;
};

struct found_fact {
	const struct fact *fact;
	struct fact_lines lines; /* none: the record says nothing of it */
	struct fact_lines trace; /* what it was counted from */
};

struct found_facts {
	struct found_fact *items;
	size_t len;
};

/* All of them, in the arena. False: err says which file is wrong and where. */
bool facts_find(struct desk *desk, int64_t casefile_id, struct arena *arena,
    struct found_facts *out, struct err *err);

/* As lines to read, the way each was counted under it. In the arena; NULL: err says why. */
const char *facts_text(
    struct desk *desk, int64_t casefile_id, bool with_trace, struct arena *arena, struct err *err);

#endif
