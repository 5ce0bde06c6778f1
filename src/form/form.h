/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A form as it was defined: what is asked, how it is checked, where it is
 * kept. The language is described in valise-forms(5). A form knows no table by name:
 * `table`, `owner` and `column` are words that the store's catalogue checks.
 */
#ifndef FORM_FORM_H
#define FORM_FORM_H

#include "form/label.h"
#include "form/type.h"
#include "store/rule.h"

#include <stddef.h>

enum {
	FORM_FIELDS_MAX = 400,
	FORM_TEXT_MAX_DEFAULT = 10000, /* characters */
	FORM_NOTE_MAX_DEFAULT = 100000,
};

/* Why a value is not there. The order is that of the reasons list. */
enum absent_reason {
	ABSENT_NOT_ASKED = 1,
	ABSENT_UNKNOWN = 2,
	ABSENT_REFUSED = 4,
	ABSENT_NOT_APPLICABLE = 8,
	ABSENT_PENDING = 16,
};

/* Stored word ("refused") of a reason bit and back (0: no such word); its label for people. */
const char *absent_word(enum absent_reason reason);
enum absent_reason absent_from_word(const char *word);
const char *absent_label(enum absent_reason reason);

struct choice {
	const char *code;
	struct label label;
	bool alone; /* cannot stand beside others ("none of these") */
};

/* A rule with the text it was written as and where. */
struct form_rule {
	const char *text;
	struct rule *rule; /* NULL when it is not there */
	int line, col;
};

struct check {
	struct form_rule rule;
	struct label message;
	bool is_warning;
};

enum when_hidden { HIDDEN_PARK, HIDDEN_CLEAR, HIDDEN_KEEP };

/* Where codes of occupations are: a field of this form, of the case, of the records of another form. */
struct suggest_from {
	const char *form; /* NULL: this one; "case" */
	const char *field;
	int line, col;
};

struct field {
	const char *name;
	const char *column;    /* its column, or "extra.NAME" */
	size_t index, section; /* positions in the form */
	const struct type *type;
	struct label label, ask, guide, hint;
	int line, col;

	int max_chars;          /* text, note */
	int digits;             /* decimal: places after the point */
	int64_t min, max;       /* integer, decimal (scaled); INT64_MIN, INT64_MAX when not given */
	unsigned precision;     /* date: bits of enum edtf_precision */
	const char *list;       /* code: the list's id */
	struct choice *choices; /* choice, choices, scale */
	size_t choices_len;
	/* text: the skills of the occupations found there can be chosen; NULL: there are none to choose from. */
	struct suggest_from *suggest;
	size_t suggest_len;

	struct form_rule required, show_if, calculate, default_value;
	bool always_required;
	struct check *checks;
	size_t checks_len;
	unsigned absent; /* bits of the reasons that may stand instead of an answer */
	enum when_hidden when_hidden;
	char data_class;     /* 'A'..'G', 'B' default: who sees it, what is exported */
	const char *purpose; /* what it is kept for: a word of the consent purposes */
	struct label why;    /* why it is asked, told to the worker */
};

struct section {
	const char *name;
	struct label title;
	struct form_rule show_if;
	size_t first, len; /* its fields */
};

struct form {
	const char *id;
	int64_t version;
	const char *file;    /* where it was read from, for messages */
	struct label title;  /* of one record */
	struct label plural; /* of the list of records; the title when not given */
	const char *table;
	/* The table its rows belong to: "casefile" unless said; NULL for a form without a table. */
	const char *owner;
	bool many;
	struct form_rule row_title; /* text of a row in lists; empty: the first field */
	const struct field *sort; /* puts the records in order; NULL: the order they were made in */
	const char *const *guards; /* ids of guards asked before anything is noted, NULL last */
	struct section *sections;
	size_t sections_len;
	struct field *fields;
	size_t fields_len;
	size_t *by_name; /* positions of the fields, sorted by name */
	size_t *order;   /* fields in the order their rules can be evaluated */
	/* reads[i] lists the fields whose value field i's show_if, required and calculate read (indexes, SIZE_MAX last). */
	const size_t **reads;
};

/*
 * Read and compile. NULL when there is an error; problems then has all of
 * them, as has a good form its warnings. Lives in the arena; its rules in the engine.
 */
struct form *form_load(const char *path, struct rule_engine *engine, struct arena *arena,
    struct yaml_problems *problems);
struct form *form_load_bytes(const char *bytes, size_t len, const char *name,
    struct rule_engine *engine, struct arena *arena, struct yaml_problems *problems);

/* By name; NULL when there is none. */
const struct field *form_field(const struct form *form, const char *name);
/* The name of the field that was perhaps meant, or NULL. */
const char *form_nearest_field(const struct form *form, const char *name);
const struct choice *field_choice(const struct field *field, const char *code);
/* Is the answer computed, so that nobody types it? */
bool field_is_computed(const struct field *field);

#endif
