/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An expression of XPath 1.0 as ODK forms write it, made a tree. Knows grammar, not meanings.
 * Private to xpath*.c.
 */
#ifndef EXCHANGE_XPATH_TREE_H
#define EXCHANGE_XPATH_TREE_H

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

enum { XPATH_BYTES_MAX = 16384, XPATH_DEPTH_MAX = 60, XPATH_NODES_MAX = 2000 };

enum xpath_token_kind {
	XPATH_T_END,
	XPATH_T_NUMBER,
	XPATH_T_LITERAL, /* in quotes of either kind */
	XPATH_T_NAME,    /* region, jr:choice-name; also and, or, div, mod: is_operator tells */
	XPATH_T_REF,     /* ${name} */
	XPATH_T_SIGN,    /* = != < <= > >= + - * | */
	XPATH_T_OPEN,
	XPATH_T_CLOSE,
	XPATH_T_COMMA,
	XPATH_T_DOT,
	XPATH_T_DOTS,  /* .. */
	XPATH_T_SLASH, /* / or // */
	XPATH_T_LEFT,  /* [ */
	XPATH_T_RIGHT, /* ] */
	XPATH_T_OTHER, /* @ $ :: ! and what no expression has */
};

struct xpath_token {
	enum xpath_token_kind kind;
	size_t offset, len; /* bytes of the expression */
	/* A * or a word that stands where an operator must: after an operand. */
	bool is_operator;
};

/* The token at or after offset; before is the one it follows (zeroed: the first). */
struct xpath_token xpath_token_at(const char *text, size_t offset, struct xpath_token before);
bool xpath_token_is(const char *text, struct xpath_token token, const char *word);

enum xpath_kind {
	XPATH_NUMERAL, /* text: as written */
	XPATH_LITERAL, /* text: without quotes */
	XPATH_REF,     /* ${text} */
	XPATH_SELF,    /* . */
	XPATH_NAME,    /* a path of one step: a column in a choice filter */
	XPATH_CALL,    /* text: the function; its arguments */
	XPATH_BINARY,  /* op; two operands */
	XPATH_MINUS,   /* one operand */
	XPATH_PATH,    /* first the start (a call, or XPATH_ROOT), then its steps */
	XPATH_ROOT,    /* the / at the start of a path */
	XPATH_STEP,    /* text: a name, "." or ".."; its predicates */
};

enum xpath_op {
	XPATH_OR,
	XPATH_AND,
	XPATH_EQ,
	XPATH_NE,
	XPATH_LT,
	XPATH_LE,
	XPATH_GT,
	XPATH_GE,
	XPATH_ADD,
	XPATH_SUB,
	XPATH_MUL,
	XPATH_DIV,
	XPATH_MOD,
	XPATH_UNION,
};

struct xpath_node {
	enum xpath_kind kind;
	enum xpath_op op;
	size_t offset; /* where it begins */
	const char *text;
	struct xpath_node *first, *next; /* operands, arguments, steps, predicates */
	size_t len;                      /* how many there are */
};

/* NULL with a sentence; *offset is then the byte where it is wrong. Lives in the arena. */
struct xpath_node *xpath_parse(
    const char *text, struct arena *arena, size_t *offset, struct err *err);

/* The nth operand, argument, step. */
const struct xpath_node *xpath_at(const struct xpath_node *node, size_t n);

#endif
