/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The field types: one row each, walked by the loader, the editor, checks,
 * import, export and the manual valise-forms(5). A new type is a row in type.c.
 *
 * What is stored (struct value), type by type:
 *   text, note, phone  the text as written, outer blanks trimmed (a note's lines kept)
 *   integer            a whole number
 *   decimal            a whole number of 1/10^digits
 *   yesno              1 or 0
 *   choice, scale      the code
 *   choices            the codes in the order of the list, one blank between: "a c"
 *   code, level        the code, of a list in the case file
 *   codes              the codes in the order of the list, one blank between
 *   date               EDTF text (base/edtf.h)
 *   time               "08:30": hours and minutes
 *   money              amount and ISO 4217 code, with the places the currency has: "12500 XOF", "12500.50 EUR"
 *   file               the id of an attachment
 *   calculate          the text that its rule gives
 */
#ifndef FORM_TYPE_H
#define FORM_TYPE_H

#include "base/value.h"
#include "store/rule.h"

#include <stdbool.h>

struct field;

/* Which widget a screen gives the type. */
enum widget {
	WIDGET_LINE,   /* one line of text */
	WIDGET_NOTE,   /* many lines */
	WIDGET_CHOICE, /* one of a few: keys 1-9, Left/Right, F4 */
	WIDGET_SET,    /* ticks */
	WIDGET_CODE,   /* type-ahead in a list */
	WIDGET_CODES,  /* the same, again and again: puts in what is not there, takes out what is */
	WIDGET_LEVEL,  /* one of the few codes of a list: keys 1-9, F4 */
	WIDGET_FILE,   /* a path, then the attachment's name */
};

/* What a type may ask of the world around it while parsing and printing. */
struct type_context {
	void *context;
	const char *lang;
	int today; /* day number */
	/* Is code in list? label gets its label in lang (in the arena); NULL when there is no such code. */
	const char *(*code_label)(void *context, const char *list, const char *code,
	    const char *lang, struct arena *arena);
	/*
	 * What the list says of a code in a column ("parent", "digits"; "code" is the code itself), in the
	 * arena; NULL when it says nothing or there is no such code. The member may be NULL.
	 */
	const char *(*code_column)(void *context, const char *list, const char *code,
	    const char *column, struct arena *arena);
	/* Where a code stands in its list, from 0 on; -1 when there is no such code. May be NULL. */
	int64_t (*code_place)(void *context, const char *list, const char *code);
	/*
	 * An attached file for people: its name and size, or that its content is elsewhere (in the arena);
	 * NULL when there is no such file. The member may be NULL: then the id is shown.
	 */
	const char *(*file_label)(void *context, const char *id, struct arena *arena);
};

struct type {
	const char *name;
	const char *help;   /* a sentence for the manual, translatable */
	const char *column; /* what a column for it must be: "TEXT" or "INTEGER" */
	enum widget widget;
	bool is_text_in_rules; /* else a number; what comparisons are checked against */
	bool is_set;           /* codes with a blank between */
	bool has_list;         /* its codes are those of a list in the case file */
	const char *const
	    *properties; /* YAML properties it takes besides the common ones, NULL last */

	/*
	 * What was typed or given (never NULL; "" empties) made the stored value in the
	 * arena. False: err says what would be right.
	 */
	bool (*parse)(const struct field *field, const struct type_context *context,
	    const char *typed, struct arena *arena, struct value *out, struct err *err);
	/* For people, in context->lang: labels for codes, dates in words. "" for null. */
	const char *(*print)(const struct field *field, const struct type_context *context,
	    struct value value, struct arena *arena);
	/* As it is typed: what the editor starts with, and what parse reads back to the same value. */
	const char *(*input)(const struct field *field, struct value value, struct arena *arena);
};

/* A stored value as rules read it: decimals as real numbers, the rest as it is. */
struct rule_value type_to_rule(const struct field *field, struct value value);
/*
 * What a rule gave (calculate, default) made the stored value in the arena. False: err
 * says why the field cannot hold it.
 */
bool type_from_rule(const struct field *field, const struct type_context *context,
    struct rule_value given, struct arena *arena, struct value *out, struct err *err);
/* How a date is written in a field of this precision: "14/5/1987, 1987"; in the arena. */
const char *type_date_examples(unsigned precision, struct arena *arena);
/*
 * Where a code stands among those of a field, from low to high: a level as its list has it, a
 * scale as its choices. -1: it is none of them, or there is no list to ask.
 */
int64_t type_place(const struct field *field, const struct type_context *context, const char *code);
/* Are all codes of a choice, scale or set still among the field's choices? True for other types. */
bool type_offers(const struct field *field, struct value value);

/* By name, or NULL. */
const struct type *type_find(const char *name);
/* The nth type in the order of the manual, or NULL. */
const struct type *type_at(size_t n);

#endif
