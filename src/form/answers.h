/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The answers of one record under one form, and what follows from them:
 * what is shown, required, missing, computed, parked, wrong. Knows nothing of screens or
 * tables: casework/answer.h brings values in and out.
 *
 * The fifteen decisions of the form language are kept here; tests/unit/test_decisions.c
 * has them one by one.
 */
#ifndef FORM_ANSWERS_H
#define FORM_ANSWERS_H

#include "form/form.h"

struct answer_problem {
	const struct check *check; /* NULL: the type or a rule that failed speaks */
	const char *message;       /* in the language of the context */
	bool is_warning;
};

struct answer {
	struct value value;        /* what is stored, parked or not */
	enum absent_reason absent; /* 0 or the reason */
	bool visible;
	bool parked;            /* hidden with a value: kept, read as empty by every rule */
	bool required, missing; /* what is missing has no problem besides */
	size_t problems_len, problems_cap;
	struct answer_problem *problems;
};

struct answers {
	const struct form *form;
	struct answer *items; /* one a field, in the order of the form */
	bool *section_visible;
	bool complete; /* nothing missing, no error */
	size_t errors, warnings, missing, parked;
	struct arena arena;    /* the answers, and texts of values */
	struct arena findings; /* problems of the last settling */
	struct type_context types;
	struct rule_context
	    outside; /* case.x, person.x, label(), rows; "today", "lang", "role" too */
};

/*
 * Empty answers of a form. outside answers whatever is not a field of this
 * form; types is for parsing and messages. Nothing is evaluated yet.
 */
void answers_start(struct answers *answers, const struct form *form,
    const struct type_context *types, const struct rule_context *outside);
void answers_free(struct answers *answers);

/* Put a stored value (copied) or a reason in; no evaluation. */
void answers_load(
    struct answers *answers, size_t field, struct value value, enum absent_reason absent);

/* For a new record: defaults of fields that are empty, once. */
void answers_defaults(struct answers *answers);

/*
 * Settle everything: calculate, show_if, required in one topological pass,
 * then checks. Fields whose stored value changed by it (calculate, when_hidden: clear) are in
 * changed[] (fields_len long, may be NULL).
 */
void answers_settle(struct answers *answers, bool changed[]);

/* No more than what is shown, computed and parked: all that a title depends on. */
void answers_show(struct answers *answers);

/*
 * Parse what was typed for a field and, when it is right, put it in and settle.
 * changed[] has the field itself too, when its stored value is another. False: err says what would be
 * right; nothing changed.
 */
bool answers_type(
    struct answers *answers, size_t field, const char *typed, bool changed[], struct err *err);
/* A reason instead of a value: ERR_DATA when the field does not allow it. */
bool answers_set_absent(struct answers *answers, size_t field, enum absent_reason reason,
    bool changed[], struct err *err);

/* The title of this row in lists (row_title, else the first visible answer). */
const char *answers_title(struct answers *answers, struct arena *arena);

/* What a rule may read of a field now: null when it is empty, absent or parked. */
struct rule_value answers_value(const struct answers *answers, size_t field);

#endif
