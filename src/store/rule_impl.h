/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What rule.c (the engine), rule_compile.c, rule_func.c and rule_date.c (the functions) share. Private to them. */
#ifndef STORE_RULE_IMPL_H
#define STORE_RULE_IMPL_H

#include "base/buf.h"
#include "store/rule.h"
#include "store/rule_fence.h"
#include "store/rule_pattern.h"

#include <sqlite3.h>

enum {
	RULE_STEPS_MAX = 25000,
	RULE_STEPS_TICK = 20, /* how often SQLite tells us */
	RULE_SPAN_MAX = 600,  /* values of an inexact age or duration that are tried */
};

struct rule {
	struct rule *older; /* of the engine */
	struct rule_engine *engine;
	struct rule_shape shape;
	sqlite3_stmt *stmt;
	const char **params; /* name of parameter n + 1 */
	struct buf text;     /* the last result, when it is text */
	struct rule **inner; /* of its any_row() calls */
	const char **inner_text;
	size_t inner_len;
	bool running; /* its statement is: it cannot run again inside itself */
	bool vague;   /* the last evaluation met a date too inexact to decide */
};

/*
 * age() and months_between() of partial dates have several possible values.
 * The rule is evaluated once for each; only what holds for all of them is its result.
 */
struct rule_span {
	bool met;
	int64_t low, high; /* of the first inexact value met */
	int64_t pick;      /* which one to use this time, counted from low */
};

struct rule_engine {
	sqlite3 *db;
	struct arena arena;
	struct rule *newest;
	struct pattern **patterns;
	size_t patterns_len, patterns_cap;
	bool is_compiling;
	bool is_inner; /* what is compiled is the rule of an any_row() */
	int selects;   /* seen by the authorizer in this compilation */

	/* of the evaluation that runs now */
	const struct rule_context *context;
	struct rule *running;
	const char *row_form; /* inside any_row(): the form and the row */
	int64_t row;
	int64_t steps;
	struct rule_span span;
	char *fault; /* why a function failed, in the user's words; owned */
};

/* The statement for a rule that the fence let through, in the arena. */
const char *rule_sql(const char *text, struct arena *arena);
/* The byte of the rule that is at an offset of its statement; 0 when there is none. */
size_t rule_sql_offset(const char *text, int offset);
/*
 * The same, to run faster: for "x IN (a, b, c)" SQLite builds a table at every evaluation
 * when there are more than two and all are constants. A last member that is none, and equals nothing,
 * makes it compare them one by one.
 */
const char *rule_sql_quick(const char *text, struct arena *arena);
#define RULE_UNEQUAL "unequal" /* a function of ours; the fence keeps it out of rules */

/* Is it a name of the world around the record: :case.x, :today? */
bool rule_is_outside(const char *name);
/* Count steps; false when the budget is used up. */
bool rule_spend(struct rule_engine *engine, int64_t steps);
/* A compiled pattern of this text, made when first asked for. */
struct pattern *rule_pattern(struct rule_engine *engine, const char *text, struct err *err);
/* Evaluate an inner rule for one row of a form. */
bool rule_eval_row(
    struct rule *rule, const char *form, int64_t row, struct rule_value *out, struct err *err);
/* Register the functions of the language. False when SQLite will not. */
bool rule_functions_add(struct rule_engine *engine);

struct rule_native {
	const char *name; /* NULL ends a table */
	void (*run)(sqlite3_context *call, int argc, sqlite3_value **argv);
	int flags;
};
extern const struct rule_native rule_date_functions[];

/* An argument as text; NULL when it is empty. */
const char *rule_argument(sqlite3_value *value);
/* The result; NULL is empty. */
void rule_give_text(sqlite3_context *call, const char *text);
/* The rule fails; why, in the user's words. */
void rule_fault(sqlite3_context *call, const char *text);

/* Can date() use this modifier? */
bool rule_is_modifier(const char *text);

#endif
