/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Facts as they were defined: what follows from a case by counting, each a SELECT
 * with the sentences that tell it. The language is described in valise-forms(5).
 */
#ifndef FORM_FACTS_H
#define FORM_FACTS_H

#include "form/label.h"

/* One sentence; `when` is the word in the answer's column `say`. */
struct fact_say {
	const char *when;
	struct label text;
};

/* A SELECT, whole, with the queries it builds on; and what is said of each row. */
struct fact_query {
	const char *select; /* NULL: there is none */
	struct fact_say *says;
	size_t says_len;
	int line, col;
};

struct fact {
	const char *id;
	struct label title;
	struct label source; /* where the measure comes from; may be empty */
	struct fact_query answer, trace;
};

struct facts {
	const char *id, *file;
	struct label title;
	struct fact *items;
	size_t len;
};

/* NULL when there is an error; problems then has all of them. Lives in the arena. */
struct facts *facts_load(const char *path, struct arena *arena, struct yaml_problems *problems);

/* NULL when there is no such sentence. */
const struct label *fact_say(const struct fact_query *query, const char *when);

#endif
