/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A workflow as it was defined: the states of a table's rows and the guards
 * that stand before what may be done to them. A guard explains itself: what it checks,
 * the sentence when it is not met, the step that meets it, and where the rule comes from.
 */
#ifndef FORM_WORKFLOW_H
#define FORM_WORKFLOW_H

#include "form/label.h"

struct guard {
	const char *id;       /* "G01" */
	const char *check;    /* one SELECT on the case file; holds when its first column is true */
	struct label message; /* why not */
	struct label unblock; /* what to do about it */
	const char *unblock_form; /* the form and the field that do it, or NULL */
	const char *unblock_field;
	const char *source; /* where the rule comes from, or NULL */
	int line, col;
};

struct workflow_state {
	const char *id;
	struct label label;
};

struct workflow_move {
	const char *id;
	struct label label;
	const char *const *from; /* states, NULL last */
	const char *to;
	const char *const *by;     /* roles, NULL last */
	const char *const *guards; /* ids, NULL last */
};

struct workflow {
	const char *id;
	const char *file;
	const char *table;
	struct workflow_state *states;
	size_t states_len;
	struct workflow_move *moves;
	size_t moves_len;
	struct guard *guards;
	size_t guards_len;
};

/* NULL when there is an error; problems then has all of them. Lives in the arena. */
struct workflow *workflow_load(
    const char *path, struct arena *arena, struct yaml_problems *problems);

const struct guard *workflow_guard(const struct workflow *workflow, const char *id);

#endif
