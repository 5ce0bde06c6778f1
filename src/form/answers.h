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
	enum form_part part; /* what found it */
	const char *kept;    /* of a warning: why the answer stays nevertheless, or NULL */
};

struct answer {
	struct value value;        /* what is stored, parked or not */
	enum absent_reason absent; /* 0 or the reason */
	/* What counts of both: what rules read and what leaves. Less than is stored when it is parked. */
	struct value counted;
	enum absent_reason counted_absent;
	bool visible;
	bool shown;     /* by its own show_if; visible only where its section is */
	bool parked;    /* there is something stored and nothing of it counts */
	bool withdrawn; /* the choice_filter offers it no more, or an item of it */
	bool read_only;
	bool required, missing; /* what is missing has no problem besides */
	const char *kept; /* what is stored of warnings that are kept (form/kept.h), or NULL */
	size_t problems_len, problems_cap;
	struct answer_problem *problems;
};

struct answers {
	const struct form *form;
	struct answer *items; /* one a field, in the order of the form */
	bool *section_visible;
	bool complete;                            /* nothing missing, no error */
	size_t errors, warnings, missing, parked; /* warnings that are not kept */
	size_t kept;                              /* warnings that are */
	struct arena arena;                       /* the answers, and texts of values */
	struct arena findings; /* problems, since everything was worked out last */
	bool settled;          /* everything has been, so that a change can be followed */
	int64_t version;       /* of the world outside then */
	size_t runs;           /* rules evaluated so far */
	struct type_context types;
	/* case.x, person.x, label(), rows; "today", "lang", "role" too. */
	struct rule_context outside;
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
 * Settle everything: show_if, calculate, choice_filter in one topological pass, then required and
 * read_only, then checks. Fields whose stored value changed by it (calculate, when_hidden: clear)
 * are in changed[] (fields_len long, may be NULL).
 */
void answers_settle(struct answers *answers, bool changed[]);
/*
 * The same after one answer was put in, with no more rules than depend on it; and on the world
 * outside, when that has changed (rule_context.version).
 */
void answers_follow(struct answers *answers, size_t field, bool changed[]);

/* Does the answer to a field count: for rules, for whom it is sent to? */
bool answers_counts(const struct answers *answers, size_t field);

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

/* What is stored of the warnings that are kept, put in; no evaluation. */
void answers_load_kept(struct answers *answers, size_t field, const char *stored);
/*
 * Keep the warnings that stand at a field, for this reason; "" keeps them no more. Then
 * items[field].kept is what is to be stored. False: there is no warning, or the reason is no line
 * of text.
 */
bool answers_keep(struct answers *answers, size_t field, const char *reason, struct err *err);

/* Is this code on offer, with the other answers as they are? True for a field without a choice_filter. */
bool answers_offer(struct answers *answers, size_t field, const char *code);
/* May the field be answered now? Else err says why not. */
bool answers_open(const struct answers *answers, size_t field, struct err *err);

/* What a rule may read of a field now: null when it is empty, absent or parked. */
struct rule_value answers_value(const struct answers *answers, size_t field);

#endif
