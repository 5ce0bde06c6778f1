/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tokens of a rule. Knows words, not meanings: whether they stand in a
 * sensible order is SQLite's affair.
 */
#include "store/rule_lex.h"

#include <string.h>
#include <strings.h>

enum { ARGS_MAX = 30 };

static const struct rule_function functions[] = {
    {"iif", 3, 3, "aaa", 's', 0, false},
    {"coalesce", 2, ARGS_MAX, "a", 's', 0, false},
    {"nullif", 2, 2, "aa", 's', 0, false},
    {"min", 2, ARGS_MAX, "a", 's', 0, false},
    {"max", 2, ARGS_MAX, "a", 's', 0, false},
    {"abs", 1, 1, "n", 'n', 0, false},
    {"round", 1, 2, "nn", 'n', 0, false},
    {"length", 1, 1, "t", 'n', 0, false},
    {"trim", 1, 2, "tt", 't', 0, false},
    {"upper", 1, 1, "t", 't', 0, false},
    {"lower", 1, 1, "t", 't', 0, false},
    {"substr", 2, 3, "tnn", 't', 0, false},
    {"instr", 2, 2, "tt", 'n', 0, false},
    {"replace", 3, 3, "ttt", 't', 0, false},
    {"like", 2, 3, "ttt", 'n', 0, false},
    {"date", 1, 8, "dt", 't', 0, false},
    {"selected", 2, 2, "tt", 'n', 0, false},
    {"count_selected", 1, 1, "t", 'n', 0, false},
    {"absent", 1, 1, "t", 't', 1, false},
    {"earliest", 1, 1, "d", 't', 0, false},
    {"latest", 1, 1, "d", 't', 0, false},
    {"age", 2, 2, "dd", 'n', 0, false},
    {"months_between", 2, 2, "dd", 'n', 0, false},
    {"days_between", 2, 2, "dd", 'n', 0, false},
    {"regex", 2, 2, "tt", 'n', 2, false},
    {"label", 2, 3, "ttt", 't', 1, false},
    {"fold", 1, 1, "t", 't', 0, false},
    {"fmt", 1, ARGS_MAX, "ta", 't', 0, false},
    {"count_rows", 1, 1, "t", 'n', 1, false},
    {"sum_rows", 2, 2, "tt", 'n', 3, false},
    {"any_row", 2, 2, "tt", 'n', 3, false},
    {"at_least", 2, 2, "tt", 'n', 0, true},
    {"amount", 1, 1, "t", 'n', 0, false},
    {"currency", 1, 1, "t", 't', 0, false},
};

static const char *const keywords[] = {
    "and",
    "as",
    "between",
    "case",
    "cast",
    "else",
    "end",
    "escape",
    "false",
    "in",
    "integer",
    "is",
    "isnull",
    "like",
    "not",
    "notnull",
    "null",
    "or",
    "real",
    "text",
    "then",
    "true",
    "when",
};

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static size_t
word_len(const char *text)
{
	size_t len = 0;

	while (is_letter(text[len]) || is_digit(text[len]))
		len++;
	return len;
}

/* 12, 12.5, .5, 1e6; anything stuck to it (12abc, 0x1F) makes it wrong. */
static struct rule_token
number_at(const char *text, size_t offset)
{
	struct rule_token token = {RULE_NUMBER, offset, 0};
	size_t i = offset;

	while (is_digit(text[i]))
		i++;
	if (text[i] == '.')
		i++;
	while (is_digit(text[i]))
		i++;
	if ((text[i] == 'e' || text[i] == 'E') && is_digit(text[i + 1])) {
		i++;
		while (is_digit(text[i]))
			i++;
	}
	if (is_letter(text[i]) || text[i] == '.') {
		token.kind = RULE_WRONG;
		i++;
	}
	token.len = i - offset;
	return token;
}

static struct rule_token
string_at(const char *text, size_t offset)
{
	size_t i = offset + 1;

	for (;; i++) {
		if (!text[i])
			return (struct rule_token){RULE_WRONG, offset, 1};
		if (text[i] != '\'')
			continue;
		if (text[i + 1] != '\'')
			break;
		i++;
	}
	return (struct rule_token){RULE_STRING, offset, i + 1 - offset};
}

static struct rule_token
param_at(const char *text, size_t offset)
{
	size_t len = word_len(text + offset + 1);

	if (!len || is_digit(text[offset + 1]))
		return (struct rule_token){RULE_WRONG, offset, 1};
	len++;
	if (text[offset + len] == '.' && is_letter(text[offset + len + 1]))
		len += 1 + word_len(text + offset + len + 1);
	return (struct rule_token){RULE_PARAM, offset, len};
}

static struct rule_token
column_at(const char *text, size_t offset)
{
	size_t len = word_len(text + offset + 1);

	if (!len || is_digit(text[offset + 1]))
		return (struct rule_token){RULE_WRONG, offset, 1};
	return (struct rule_token){RULE_COLUMN, offset, len + 1};
}

static struct rule_token
operator_at(const char *text, size_t offset)
{
	static const char *const operators[] = {
	    "||", "==", "!=", "<>", "<=", ">=", "=", "<", ">", "+", "-", "*", "/", "%"};
	const char *at = text + offset;

	if (strncmp(at, "--", 2) == 0 || strncmp(at, "/*", 2) == 0 || strncmp(at, "->", 2) == 0
	    || strncmp(at, "<<", 2) == 0 || strncmp(at, ">>", 2) == 0)
		return (struct rule_token){RULE_WRONG, offset, 2};
	for (size_t i = 0; i < sizeof(operators) / sizeof(operators[0]); i++) {
		size_t len = strlen(operators[i]);

		if (strncmp(at, operators[i], len) == 0)
			return (struct rule_token){RULE_OPERATOR, offset, len};
	}
	return (struct rule_token){RULE_WRONG, offset, 1};
}

struct rule_token
rule_token_at(const char *text, size_t offset)
{
	char c;

	while (text[offset] && strchr(" \t\r\n", text[offset]))
		offset++;
	c = text[offset];
	if (!c)
		return (struct rule_token){RULE_END, offset, 0};
	if (c == '(')
		return (struct rule_token){RULE_OPEN, offset, 1};
	if (c == ')')
		return (struct rule_token){RULE_CLOSE, offset, 1};
	if (c == ',')
		return (struct rule_token){RULE_COMMA, offset, 1};
	if (c == '\'')
		return string_at(text, offset);
	if (c == ':')
		return param_at(text, offset);
	if (c == '@')
		return column_at(text, offset);
	if (is_digit(c) || (c == '.' && is_digit(text[offset + 1])))
		return number_at(text, offset);
	if (is_letter(c))
		return (struct rule_token){RULE_WORD, offset, word_len(text + offset)};
	return operator_at(text, offset);
}

bool
rule_token_is(const char *text, struct rule_token token, const char *word)
{
	return strlen(word) == token.len && strncasecmp(text + token.offset, word, token.len) == 0;
}

const char *
rule_token_text(const char *text, struct rule_token token, struct arena *arena)
{
	char *out;
	size_t len = 0;

	if (token.kind != RULE_STRING)
		return arena_dup_len(arena, text + token.offset + 1, token.len - 1);
	out = arena_alloc(arena, token.len);
	for (size_t i = 1; i + 1 < token.len; i++) {
		char c = text[token.offset + i];

		out[len++] = c;
		if (c == '\'')
			i++;
	}
	return out;
}

const struct rule_function *
rule_function_find(const char *text, struct rule_token token)
{
	for (size_t i = 0; i < sizeof(functions) / sizeof(functions[0]); i++)
		if (rule_token_is(text, token, functions[i].name))
			return &functions[i];
	return NULL;
}

const struct rule_function *
rule_function_at(size_t n)
{
	return n < sizeof(functions) / sizeof(functions[0]) ? &functions[n] : NULL;
}

bool
rule_is_keyword(const char *text, struct rule_token token)
{
	for (size_t i = 0; i < sizeof(keywords) / sizeof(keywords[0]); i++)
		if (rule_token_is(text, token, keywords[i]))
			return true;
	return false;
}
