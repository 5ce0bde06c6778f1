/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Trying a form without the screen: answers from YAML in, what follows from
 * them out, as data. `valise form eval` prints it, forms/tests/ compares it.
 */
#ifndef FORM_EVAL_H
#define FORM_EVAL_H

#include "form/answers.h"

enum eval_kind { EVAL_NULL, EVAL_NUMBER, EVAL_TRUTH, EVAL_TEXT, EVAL_SET };

struct eval_message {
	const char *rule; /* the rule's text, or "type" */
	const char *message;
};

struct eval_field {
	const struct field *field;
	const char *section;
	bool visible;
	enum eval_kind kind;
	/* As it is typed: "12.50", "yes", "a c" (a set); "" when kind is EVAL_NULL. */
	const char *value;
	const char *absent; /* NULL or the word of a reason */
	bool required, missing;
	bool read_only, parked;
	struct eval_message *errors, *warnings;
	size_t errors_len, warnings_len;
};

struct eval_report {
	const struct form *form;
	struct eval_field *fields;
	size_t fields_len;
	bool complete;
};

/* What rules find outside the form, among the members of given answers. */
struct eval_world {
	const struct yaml_node *given;
	struct arena *arena;
};

/* Borrows the world. */
struct rule_context eval_outside(struct eval_world *world);

/*
 * given maps field to value; a list is a set; {absent: refused} a reason. A new
 * record is made: defaults apply where given says nothing, `null` empties. Rules find
 * "case.NAME", "person.NAME", "role" among the members of given too, and the rows of another
 * form as a list of maps under "rows.FORM"; of this form the last one is where a default_from
 * looks. types says the day and the language.
 * False when given has problems (unknown fields, wrong shapes); values
 * that a field cannot take are errors of that field, in the report.
 */
bool form_eval(const struct form *form, const struct yaml_node *given, const char *file,
    const struct type_context *types, struct arena *arena, struct yaml_problems *problems,
    struct eval_report *report);

#endif
