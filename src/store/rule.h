/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rules are SQL expressions, compiled and evaluated by SQLite on a
 * connection of its own, in memory, behind an authorizer that lets through one SELECT
 * and listed functions: no tables, no subqueries, no pragmas, no `now`.
 * At most 4,096 bytes, a depth of 100, 25,000 steps.
 */
#ifndef STORE_RULE_H
#define STORE_RULE_H

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>
#include <stdint.h>

struct rule_engine;
struct rule;

enum rule_kind { RULE_NULL, RULE_INTEGER, RULE_REAL, RULE_TEXT };

struct rule_value {
	enum rule_kind kind;
	int64_t integer;
	double real;      /* decimals, only inside rules; stored values are whole numbers */
	const char *text; /* borrowed until the next evaluation of the same rule */
};

/*
 * Who answers what a rule asks for while it runs. name is a field, or
 * "case.field", "person.field", "today", "lang", "role".
 */
struct rule_context {
	void *context;
	struct rule_value (*value)(void *context, const char *name);
	const char *(*absent)(void *context, const char *field); /* a reason or NULL */
	const char *(*label)(void *context, const char *list, const char *code, const char *lang);
	/* Rows of another form of the same case. row is -1 past the end. NULL: no rows here. */
	int64_t (*rows)(void *context, const char *form);
	struct rule_value (*row_value)(
	    void *context, const char *form, int64_t row, const char *name);
	/* What a choice says in a column ("@region"), where a choice is asked about; or NULL. */
	const char *(*column)(void *context, const char *name);
	/*
	 * Where a code stands among those of a field, from low to high: of this form, or of the rows of
	 * another. -1: it is none of them.
	 */
	int64_t (*place)(void *context, const char *form, const char *field, const char *code);
	/* Another number whenever :case, :person, :role or rows may have others to tell. NULL: they may at any time. */
	int64_t (*version)(void *context);
	/* Steps taken with it are not those of the rule that asks: it works out something that is kept. */
	bool own_steps;
};

struct rule_engine *rule_engine_new(void);
void rule_engine_free(struct rule_engine *engine);

/*
 * Compile. The rule belongs to the engine. On failure NULL, err says what is
 * wrong and *offset (if not NULL) is the byte in text where, or 0.
 */
struct rule *rule_compile(
    struct rule_engine *engine, const char *text, size_t *offset, struct err *err);
/* The names it reads, NULL past the end; each once. absent('x') counts as reading x. */
const char *rule_reads(const struct rule *rule, size_t n);

/* The columns of a choice it reads, without the @. */
const char *rule_columns(const struct rule *rule, size_t n);
/*
 * The rows it reads: the form, and a field of it (NULL: how many there are, or its rule reads
 * no field of them). NULL past the end.
 */
const char *rule_rows(const struct rule *rule, size_t n, const char **field);

/* False: the rule itself failed (steps used up, bad function use). The text of *out is borrowed. */
bool rule_eval(
    struct rule *rule, const struct rule_context *context, struct rule_value *out, struct err *err);

/*
 * Was the last result unknown only because a date is not exact enough? age()
 * and months_between() of partial dates are compared by interval: the rule is true or
 * false when it is so for every day the dates may be, else unknown.
 */
bool rule_was_vague(const struct rule *rule);

/* SQL truth, three-valued: 1 true, 0 false, -1 unknown (null). Text that is no number is false. */
int rule_truth(struct rule_value value);

#endif
