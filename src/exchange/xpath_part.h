/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the XPath translator share. Private to xpath_*.c. */
#ifndef EXCHANGE_XPATH_PART_H
#define EXCHANGE_XPATH_PART_H

#include "exchange/xpath.h"
#include "exchange/xpath_tree.h"

/* How tightly the outermost operator of a piece of SQL binds. */
enum sql_level {
	SQL_OR,
	SQL_AND,
	SQL_NOT,
	SQL_EQUAL, /* = <> IS IN */
	SQL_LESS,
	SQL_ADD,
	SQL_TIMES,
	SQL_CONCAT,
	SQL_SIGN,
	SQL_ATOM,
};

/* What a NULL of a piece of SQL stands for in XPath. */
enum sql_nulls {
	NULLS_NEVER,
	NULLS_EMPTY, /* '' */
	NULLS_NAN,   /* a number that is none: every comparison with it but != is false */
};

/* A piece of SQL, and what is known of its value. */
struct piece {
	const char *text;
	enum sql_level level;
	enum xpath_type type;
	enum sql_nulls nulls;
	bool whole;   /* a number without decimal places */
	bool real;    /* a number that SQL divides as one with decimal places */
	bool blank;   /* a text that may be '' besides NULL */
	bool numeric; /* a text of digits only */
	bool is_ref;  /* an answer and nothing else */
	bool is_now;  /* the day that stands for a moment */
	int digits;   /* rounded to so many; -1 not */
	int constant; /* a truth that is known: 0 or 1; else -1 */
	const struct xpath_choices *choices;
	const char *literal; /* a text in quotes: what it says */
	const char *number;  /* a number that is written there */
	const char *form;    /* of rows */
};

struct translator {
	const struct xpath_scope *scope;
	enum xpath_use use;
	struct arena *arena;
	size_t *offset;
	struct err *err;
};

/* Whether NULL may stand for false where a condition goes. */
enum truth_mode { TRUTH_LOOSE, TRUTH_STRICT };

/* xpath_sql.c: the value of a node, in its own type; never of rows. */
bool xpath_value(struct translator *to, const struct xpath_node *node, struct piece *out);
/* What a name stands for, rows too. */
bool xpath_find(
    struct translator *to, const struct xpath_node *node, const char *name, struct xpath_ref *out);
/* The value made a number, a text. */
bool xpath_number(struct translator *to, const struct xpath_node *node, struct piece *out);
bool xpath_text(struct translator *to, const struct xpath_node *node, struct piece *out);
/* False with the sentence, told of the node. */
bool xpath_fail(struct translator *to, const struct xpath_node *node, const char *fmt, ...)
    PRINTF_LIKE(3, 4);
void xpath_note(struct translator *to, const char *fmt, ...) PRINTF_LIKE(2, 3);

/* xpath_piece.c: pieces of SQL. */
struct piece piece_new(enum xpath_type type, enum sql_level level, const char *text);
struct piece piece_literal(const char *text, struct arena *arena);
struct piece piece_truth(bool constant);
/* Its text, in brackets when it binds less than least. */
const char *piece_in(const struct piece *piece, enum sql_level least, struct arena *arena);
/* Made a number or a text; a text that is no number is NULL. False when it never is one. */
bool piece_to_number(struct piece *piece, struct arena *arena);
bool piece_to_text(struct piece *piece, struct arena *arena);
/* A text never '' : then NULL. */
void piece_unblank(struct piece *piece, struct arena *arena);
/* A text with '' for NULL, for functions that take an empty text. */
const char *piece_filled(const struct piece *piece, struct arena *arena);
/* "2026-03-02", a day that is one. */
bool piece_is_day(const char *text);
/* Is the text a number as XPath reads one? */
bool piece_read_number(const char *text, double *out);
/* Both made of one type, for the branches of if() and coalesce(). */
bool piece_unify(struct piece *a, struct piece *b, struct arena *arena);

/* xpath_truth.c: a condition; negate: its opposite. */
bool xpath_truth(struct translator *to, const struct xpath_node *node, bool negate,
    enum truth_mode mode, struct piece *out);
/* A piece that is true, false or NULL for false, as a condition. */
struct piece truth_of(struct piece piece, bool negate, enum truth_mode mode, struct arena *arena);

/* xpath_compare.c: = != < <= > >= */
bool xpath_compare(struct translator *to, const struct xpath_node *node, bool negate,
    enum truth_mode mode, struct piece *out);

/* xpath_call.c: functions; xpath_count.c, xpath_text.c, xpath_date.c: theirs. */
bool xpath_call(struct translator *to, const struct xpath_node *node, struct piece *out);
/* Is the call one that gives true or false? Then xpath_truth does it. */
bool xpath_call_is_truth(const struct xpath_node *node);
/* true or false or NULL, to be put through truth_of. */
bool xpath_call_truth(struct translator *to, const struct xpath_node *node, struct piece *out);

typedef bool xpath_function(
    struct translator *to, const struct xpath_node *node, struct piece *out);
xpath_function xpath_run_number, xpath_run_int, xpath_run_round, xpath_run_edge, xpath_run_abs,
    xpath_run_pow, xpath_run_extreme;
xpath_function xpath_run_concat, xpath_run_substr, xpath_run_before, xpath_run_after,
    xpath_run_translate, xpath_run_upper, xpath_run_lower, xpath_run_trim, xpath_run_length,
    xpath_run_string;
xpath_function xpath_run_contains, xpath_run_starts, xpath_run_ends, xpath_run_regex;
xpath_function xpath_run_today, xpath_run_now, xpath_run_date, xpath_run_format_date,
    xpath_run_days;
/* xpath_lookup.c: labels and columns of choices; a path that asks for them. */
xpath_function xpath_run_choice_name, xpath_run_itext, xpath_run_path;

/* xpath_date.c: + and - when one of them is a date. */
bool xpath_date_sum(
    struct translator *to, enum xpath_op op, struct piece a, struct piece b, struct piece *out);
/* The days since 1970 that a date is as a number. */
void piece_days(struct piece *piece, struct arena *arena);

#endif
