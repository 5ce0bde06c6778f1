/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The first fence round a rule: only words of the language pass, brackets
 * close, functions have the arguments they need. What passes still meets SQLite's
 * authorizer (rule.c); what does not gets a better sentence than SQLite's.
 */
#ifndef STORE_RULE_FENCE_H
#define STORE_RULE_FENCE_H

#include "base/arena.h"
#include "base/err.h"
#include "store/rule_lex.h"

enum { RULE_TEXT_MAX = 4096, RULE_DEPTH_MAX = 100 };

/* A call whose arguments must be known beforehand. */
struct rule_call {
	const struct rule_function *function;
	size_t offset;           /* of its last literal argument */
	const char *literals[3]; /* NULL where the argument is not a literal one */
};

/* What a rule is made of. Lives in the arena. */
struct rule_shape {
	const char **reads; /* names, each once */
	size_t reads_len, reads_cap;
	const char **columns; /* of the choice, without the @, each once */
	size_t columns_len, columns_cap;
	struct rule_call *calls; /* those with literal arguments */
	size_t calls_len, calls_cap;
};

/* False: err says what is wrong, *offset where. */
bool rule_fence(const char *text, struct arena *arena, struct rule_shape *shape, size_t *offset,
    struct err *err);
/* Add a name to the names read, once. */
void rule_shape_read(struct rule_shape *shape, const char *name, struct arena *arena);
/* The same of the columns. */
void rule_shape_column(struct rule_shape *shape, const char *name, struct arena *arena);

/* Inside any_row(): "here.x" is an answer of the record that asks. */
#define RULE_HERE "here."
bool rule_is_here(const char *name);

#endif
