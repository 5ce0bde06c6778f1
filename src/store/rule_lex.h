/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The words of a rule: its tokens, and the functions and operators it may
 * use. The store lets nothing else through to SQLite (rule_fence.c); the form layer reads
 * types from the same table.
 */
#ifndef STORE_RULE_LEX_H
#define STORE_RULE_LEX_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

enum rule_token_kind {
	RULE_END,
	RULE_WRONG,    /* a character no rule has: ; ? @ " [ ` or a comment, an open quote */
	RULE_NUMBER,   /* 12, 0.5 */
	RULE_STRING,   /* 'text', quotes included */
	RULE_WORD,     /* AND, coalesce */
	RULE_PARAM,    /* :field, :case.field, colon included */
	RULE_COLUMN,   /* @region: a column of the choice a choice_filter is asked about */
	RULE_OPERATOR, /* + - * / % || = == != <> < <= > >= */
	RULE_OPEN,
	RULE_CLOSE,
	RULE_COMMA,
};

struct rule_token {
	enum rule_token_kind kind;
	size_t offset, len; /* bytes of the rule */
};

/* The first token at or after offset. */
struct rule_token rule_token_at(const char *text, size_t offset);
/* Is the token this word, whatever its case? */
bool rule_token_is(const char *text, struct rule_token token, const char *word);
/* What a string token says, without quotes; what a parameter or column token names, without its sign. */
const char *rule_token_text(const char *text, struct rule_token token, struct arena *arena);

/* A function that rules may call. */
struct rule_function {
	const char *name;
	int min_args, max_args;
	/*
	 * A letter an argument, the last one for all that follow: t text, d date,
	 * n number, a anything; and of the result, where s is the type of the arguments.
	 */
	const char *args;
	char result;
	unsigned literal; /* bit n: argument n is a text written in the rule itself */
	bool named; /* the first argument is an answer, :name, and the function is told which */
};

const struct rule_function *rule_function_find(const char *text, struct rule_token token);
/* The nth function, or NULL. */
const struct rule_function *rule_function_at(size_t n);
/* AND, BETWEEN, CASE, IN, LIKE ... */
bool rule_is_keyword(const char *text, struct rule_token token);

#endif
