/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Expressions of ODK's XPath made rules of ours (valise-forms(5)): parsed, typed, and written as
 * SQL that decides as ODK would. There an empty answer is the text '' or the number NaN, here it is
 * NULL: so `${x} != 'a'` becomes `:x IS NOT 'a'`, which is true of an empty answer, and a
 * constraint that cannot be computed is made false, not unknown. Knows no sheet: who calls says
 * what ${name} is.
 */
#ifndef EXCHANGE_XPATH_H
#define EXCHANGE_XPATH_H

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

enum xpath_type {
	XPATH_EMPTY, /* the text '' and what is never answered */
	XPATH_NUMBER,
	XPATH_TEXT,
	XPATH_TRUTH,
	XPATH_DATE,
	XPATH_TIME,
	XPATH_CHOICE, /* a code */
	XPATH_SET,    /* codes */
	XPATH_ROWS,   /* many: a repeat, or a question in one */
};

/* The choices of a list: the names of the sheet and the codes they have become. */
struct xpath_choices {
	const char *const *names, *const *codes;
	size_t len;
	const char *field; /* one that has them, for label(); NULL when there is none */
};

/* What a name stands for. */
struct xpath_ref {
	enum xpath_type type;
	const char *sql;  /* ":age", "@region", ":today"; of rows the field in them, or NULL */
	const char *form; /* of rows: their form */
	bool whole;       /* a number without decimal places */
	bool never_empty; /* a column of the choices that is filled everywhere */
	const struct xpath_choices *choices; /* of a choice or a set */
};

/* The world around an expression. */
struct xpath_scope {
	void *context;
	/* ${name}. False with a sentence: it is not known, or cannot be read from here. */
	bool (*find)(void *context, const char *name, struct xpath_ref *out, struct err *err);
	/* A bare name: a column of the choices, in a choice filter. NULL elsewhere. */
	bool (*column)(void *context, const char *name, struct xpath_ref *out, struct err *err);
	/* A list of the choices sheet by its name; NULL when there is none. The member may be NULL. */
	const struct xpath_choices *(*list)(void *context, const char *name);
	/* Told of what was translated to something that is not quite the same. */
	void (*note)(void *context, const char *text);
	const struct xpath_ref *self; /* what . is; NULL: nothing */
};

enum xpath_use {
	XPATH_CONDITION, /* relevant, required, choice_filter: unknown is false */
	XPATH_CHECK,     /* constraint: unknown must be false, and . is there */
	XPATH_VALUE,     /* calculation, default */
	XPATH_TITLE,     /* instance_name: a text */
};

struct xpath_rule {
	const char *sql; /* in the arena */
	enum xpath_type type;
	bool whole;   /* a number without decimal places */
	bool is_or;   /* an OR stands outermost: brackets before more is joined to it */
	int digits;   /* decimal places it was rounded to; -1 when it was not */
	int constant; /* a condition that is always true (1) or always false (0); else -1 */
	const struct xpath_choices *choices; /* of a choice */
};

/* False with a sentence; *offset is then the byte of text where it is wrong. */
bool xpath_translate(const char *text, enum xpath_use use, const struct xpath_scope *scope,
    struct arena *arena, struct xpath_rule *out, size_t *offset, struct err *err);

/*
 * The same value for a field of another type: a number as a text, a text as a number. False when
 * it cannot be one.
 */
bool xpath_convert(struct xpath_rule *rule, enum xpath_type type, struct arena *arena);

/* A text as SQL writes it: in quotes, its own quotes doubled. */
const char *xpath_quote(const char *text, struct arena *arena);

/*
 * A regular expression of Java, which must match all of the text, as one of POSIX that does. NULL
 * with a sentence when it says something POSIX cannot.
 */
const char *xpath_pattern(const char *pattern, struct arena *arena, struct err *err);

#endif
