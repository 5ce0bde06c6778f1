/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tokens of an XPath expression. A name may have points and hyphens in it, `*`, `and`, `or`, `div`
 * and `mod` are operators after an operand and names elsewhere: so each token knows the one before.
 */
#include "exchange/xpath_tree.h"

#include <string.h>

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Letters of all scripts are above ASCII. */
static bool
starts_name(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'
	       || (unsigned char)c >= 0x80;
}

static bool
continues_name(char c)
{
	return starts_name(c) || is_digit(c) || c == '-' || c == '.';
}

static size_t
name_len(const char *text)
{
	size_t len = 0;

	while (continues_name(text[len]))
		len++;
	/* One prefix, as in jr:choice-name. */
	if (len && text[len] == ':' && starts_name(text[len + 1])) {
		len++;
		while (continues_name(text[len]))
			len++;
	}
	return len;
}

static size_t
number_len(const char *text)
{
	size_t len = 0;

	while (is_digit(text[len]))
		len++;
	if (text[len] == '.')
		len++;
	while (is_digit(text[len]))
		len++;
	return len;
}

/* ${ name }; 0 when it is not closed. */
static size_t
ref_len(const char *text)
{
	const char *end = strchr(text, '}');

	return end ? (size_t)(end - text) + 1 : 0;
}

/* Could an operator follow? */
static bool
ends_operand(struct xpath_token token)
{
	switch (token.kind) {
	case XPATH_T_NUMBER:
	case XPATH_T_LITERAL:
	case XPATH_T_REF:
	case XPATH_T_CLOSE:
	case XPATH_T_DOT:
	case XPATH_T_DOTS:
	case XPATH_T_RIGHT:
		return true;
	case XPATH_T_NAME:
	case XPATH_T_SIGN:
		return !token.is_operator && token.len > 0;
	default:
		return false;
	}
}

bool
xpath_token_is(const char *text, struct xpath_token token, const char *word)
{
	return strlen(word) == token.len && strncmp(text + token.offset, word, token.len) == 0;
}

static struct xpath_token
name_token(const char *text, size_t offset, struct xpath_token before)
{
	static const char *const words[] = {"and", "or", "div", "mod"};
	struct xpath_token token = {XPATH_T_NAME, offset, name_len(text + offset), false};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (xpath_token_is(text, token, words[i]))
			token.is_operator = ends_operand(before);
	return token;
}

static struct xpath_token
sign_token(const char *text, size_t offset, struct xpath_token before)
{
	static const struct {
		const char *sign;
		enum xpath_token_kind kind;
	} signs[] = {
	    {"!=", XPATH_T_SIGN},
	    {"<=", XPATH_T_SIGN},
	    {">=", XPATH_T_SIGN},
	    {"=", XPATH_T_SIGN},
	    {"<", XPATH_T_SIGN},
	    {">", XPATH_T_SIGN},
	    {"+", XPATH_T_SIGN},
	    {"-", XPATH_T_SIGN},
	    {"*", XPATH_T_SIGN},
	    {"|", XPATH_T_SIGN},
	    {"(", XPATH_T_OPEN},
	    {")", XPATH_T_CLOSE},
	    {",", XPATH_T_COMMA},
	    {"..", XPATH_T_DOTS},
	    {".", XPATH_T_DOT},
	    {"//", XPATH_T_SLASH},
	    {"/", XPATH_T_SLASH},
	    {"[", XPATH_T_LEFT},
	    {"]", XPATH_T_RIGHT},
	};

	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++) {
		size_t len = strlen(signs[i].sign);
		struct xpath_token token = {signs[i].kind, offset, len, false};

		if (strncmp(text + offset, signs[i].sign, len) != 0)
			continue;
		/* Where no operator can stand * means "any element". */
		token.is_operator =
		    token.kind == XPATH_T_SIGN && (text[offset] != '*' || ends_operand(before));
		return token;
	}
	return (struct xpath_token){XPATH_T_OTHER, offset, 1, false};
}

static struct xpath_token
literal_token(const char *text, size_t offset)
{
	const char *end = strchr(text + offset + 1, text[offset]);

	if (!end)
		return (struct xpath_token){XPATH_T_OTHER, offset, 1, false};
	return (struct xpath_token){
	    XPATH_T_LITERAL, offset, (size_t)(end - text) - offset + 1, false};
}

struct xpath_token
xpath_token_at(const char *text, size_t offset, struct xpath_token before)
{
	char c;

	offset += strspn(text + offset, " \t\r\n");
	c = text[offset];
	if (!c)
		return (struct xpath_token){XPATH_T_END, offset, 0, false};
	if (c == '\'' || c == '"')
		return literal_token(text, offset);
	if (is_digit(c) || (c == '.' && is_digit(text[offset + 1])))
		return (struct xpath_token){
		    XPATH_T_NUMBER, offset, number_len(text + offset), false};
	if (c == '$' && text[offset + 1] == '{' && ref_len(text + offset))
		return (struct xpath_token){XPATH_T_REF, offset, ref_len(text + offset), false};
	if (starts_name(c))
		return name_token(text, offset, before);
	return sign_token(text, offset, before);
}
