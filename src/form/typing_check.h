/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the walk over a rule (typing.c) and its judgements (typing_check.c) share. Private to them. */
#ifndef FORM_TYPING_CHECK_H
#define FORM_TYPING_CHECK_H

#include "form/typing.h"
#include "store/rule_lex.h"

struct operand {
	enum typing type;
	size_t offset;
	const struct field *field;      /* when it is a field and nothing else */
	const char *literal;            /* when it is a text in quotes and nothing else */
	const struct field *reasons_of; /* when it is absent('field') and nothing else */
};

struct walk {
	const struct form *form;
	const struct field *filtered; /* whose choices the rule is about, or NULL */
	const char *text;
	struct rule_token token; /* the next one */
	struct arena *arena;
	typing_report *report;
	void *context;
	int depth;
};

/* A name that no field has. */
void typing_unknown_name(struct walk *walk, size_t offset, const char *name);
/* Is it a column that the choices have? */
void typing_column(struct walk *walk, struct rule_token token);
/* May a be compared with b? is_order: with < and the like. */
void typing_compare(struct walk *walk, struct operand a, struct operand b, bool is_order);
/* Does the nth argument suit the function? */
void typing_argument(
    struct walk *walk, const struct rule_function *function, int n, struct operand given);
/* What certain functions want of their first two arguments beyond types. */
void typing_call(
    struct walk *walk, const struct rule_function *function, const struct operand args[2]);
void typing_want_number(struct walk *walk, struct operand given);
void typing_want_truth(struct walk *walk, struct operand given);

#endif
