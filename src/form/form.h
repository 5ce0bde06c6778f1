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
	int line, col;
	const char **columns; /* what it says in each of the field's columns, NULL where nothing */
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

/* What is worked out for a field, in this order; bits. */
enum form_part {
	PART_SECTION = 1, /* its section's show_if, and the form's */
	PART_SHOWN = 2,   /* its own */
	PART_VALUE = 4,   /* calculate */
	PART_OFFER = 8,   /* choice_filter */
	PART_REQUIRED = 16,
	PART_READ_ONLY = 32,
	PART_CHECKS = 64,
	PART_ALL = 127,
};

/* A field that reads an answer, and for what. */
struct form_reader {
	size_t field; /* SIZE_MAX ends a list */
	unsigned parts;
};

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

	int max_chars; /* text, note */
	int digits;    /* decimal: places after the point */
	/* integer, decimal (scaled), money (of an amount with four places); INT64_MIN, INT64_MAX when not given */
	int64_t min, max;
	unsigned precision;     /* date: bits of enum edtf_precision */
	const char *list;       /* code, codes, level: the list's id */
	const char *currency;   /* money: the one that is meant when none is typed, or NULL */
	struct choice *choices; /* choice, choices, scale */
	size_t choices_len;
	const char *const *columns;  /* that choices have besides, NULL last; NULL: none */
	const char *const *formerly; /* older names of the field, NULL last; NULL: none */
	/* text: the skills of the occupations found there can be chosen; NULL: there are none to choose from. */
	struct suggest_from *suggest;
	size_t suggest_len;

	struct form_rule required, show_if, calculate, default_value, read_only;
	struct form_rule choice_filter; /* holds for the choices that are on offer */
	bool always_required, always_read_only;
	struct label required_message; /* said where it is missing; may be empty */
	bool default_from_last;        /* a new record begins with the answer of the last one */
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
	bool
	    left_out; /* the casebook hides it: nobody is asked, what is answered counts as before */
	size_t first, len; /* its fields */
};

struct form {
	const char *id;
	int64_t version;
	const char *file; /* where it was read from, for messages */
	const char *text; /* as it was read */
	size_t text_len;
	struct label title;  /* of one record */
	struct label plural; /* of the list of records; the title when not given */
	const char *table;
	/* The table its rows belong to: "casefile" unless said; NULL for a form without a table. */
	const char *owner;
	bool many;
	/* Are its records asked for in this case at all? Reads no answer of theirs. */
	struct form_rule show_if;
	struct form_rule row_title; /* text of a row in lists; empty: the first field */
	const struct field *sort; /* puts the records in order; NULL: the order they were made in */
	const char *const *guards; /* ids of guards asked before anything is noted, NULL last */
	/* Languages that workers are asked in: what is read aloud, and its choices. NULL last; or NULL. */
	const char *const *ask_languages;
	struct section *sections;
	size_t sections_len;
	struct field *fields;
	size_t fields_len;
	size_t *by_name; /* positions of the fields, sorted by name */
	size_t *order;   /* fields in the order their rules can be evaluated */
	/* readers[i]: who reads the answer of field i. */
	const struct form_reader **readers;
	unsigned *
	    outside; /* parts of field i that read the case, the person, the session or other rows */
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
/* What a choice says in a column: its code, or one of the field's columns; NULL when nothing. */
const char *choice_column(
    const struct field *field, const struct choice *choice, const char *column);
/* The field that has this name or once had it; NULL when there is none. */
const struct field *form_field_once(const struct form *form, const char *name);
/*
 * The same for an answer given under a version of the form: what was answered once and is computed
 * today goes to the field that says it was formerly that.
 */
const struct field *form_field_under(const struct form *form, const char *name, int64_t version);
/* Is the answer computed, so that nobody types it? */
bool field_is_computed(const struct field *field);

#endif
