/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An operator-precedence walk over the tokens of a rule. It is lenient where
 * it does not understand (the type is then "any"): SQLite is the judge of grammar.
 */
#include "form/typing_check.h"

#include <string.h>

/* How tightly operators bind, as in SQL. */
enum level {
	LEVEL_NONE,
	LEVEL_OR,
	LEVEL_AND,
	LEVEL_NOT,
	LEVEL_EQUAL, /* = <> IS IN LIKE BETWEEN */
	LEVEL_LESS,
	LEVEL_ADD,
	LEVEL_TIMES,
	LEVEL_CONCAT,
	LEVEL_SIGN,
};

enum { DEPTH_MAX = 400 };

static struct operand parse(struct walk *walk, enum level least);

static void
advance(struct walk *walk)
{
	walk->token = rule_token_at(walk->text, walk->token.offset + walk->token.len);
}

static bool
is_word(const struct walk *walk, const char *word)
{
	return walk->token.kind == RULE_WORD && rule_token_is(walk->text, walk->token, word);
}

static bool
take_word(struct walk *walk, const char *word)
{
	if (!is_word(walk, word))
		return false;
	advance(walk);
	return true;
}

static bool
take(struct walk *walk, enum rule_token_kind kind)
{
	if (walk->token.kind != kind)
		return false;
	advance(walk);
	return true;
}

/* What an expression made of both can be. */
static enum typing
merge(enum typing a, enum typing b)
{
	if (a == b || b == TYPING_NULL)
		return a;
	return a == TYPING_NULL ? b : TYPING_ANY;
}

static struct operand
param(struct walk *walk)
{
	const char *name = rule_token_text(walk->text, walk->token, walk->arena);
	struct operand out = {.offset = walk->token.offset};

	advance(walk);
	if (strchr(name, '.'))
		return out;
	if (strcmp(name, "today") == 0 || strcmp(name, "lang") == 0 || strcmp(name, "role") == 0) {
		out.type = TYPING_TEXT;
		return out;
	}
	out.field = form_field(walk->form, name);
	if (!out.field)
		typing_unknown_name(walk, out.offset, name);
	else
		out.type = out.field->type->is_text_in_rules ? TYPING_TEXT : TYPING_NUMBER;
	return out;
}

static struct operand
call(struct walk *walk, const struct rule_function *function)
{
	struct operand out = {.offset = walk->token.offset}, given[2] = {{0}};
	enum typing same = TYPING_NULL;
	bool is_iif = strcmp(function->name, "iif") == 0;
	int n = 0;

	advance(walk);
	take(walk, RULE_OPEN);
	while (walk->token.kind != RULE_CLOSE && walk->token.kind != RULE_END) {
		struct operand argument = parse(walk, LEVEL_OR);

		typing_argument(walk, function, n, argument);
		if (n < 2)
			given[n] = argument;
		if (n > 0 || !is_iif)
			same = merge(same, argument.type);
		n++;
		if (!take(walk, RULE_COMMA))
			break;
	}
	take(walk, RULE_CLOSE);
	typing_call(walk, function, given);
	if (strcmp(function->name, "absent") == 0 && given[0].literal)
		out.reasons_of = form_field(walk->form, given[0].literal);
	out.type = function->result == 'n'   ? TYPING_NUMBER
		   : function->result == 't' ? TYPING_TEXT
					     : same;
	return out;
}

static struct operand
case_when(struct walk *walk)
{
	struct operand out = {.type = TYPING_NULL, .offset = walk->token.offset}, base = {0};
	bool has_base = !is_word(walk, "when");

	if (has_base)
		base = parse(walk, LEVEL_OR);
	while (take_word(walk, "when")) {
		struct operand when = parse(walk, LEVEL_OR);

		if (has_base)
			typing_compare(walk, base, when, false);
		take_word(walk, "then");
		out.type = merge(out.type, parse(walk, LEVEL_OR).type);
	}
	if (take_word(walk, "else"))
		out.type = merge(out.type, parse(walk, LEVEL_OR).type);
	take_word(walk, "end");
	return out;
}

static struct operand
cast(struct walk *walk)
{
	struct operand out = {.offset = walk->token.offset};

	take(walk, RULE_OPEN);
	parse(walk, LEVEL_OR);
	take_word(walk, "as");
	out.type = is_word(walk, "text") ? TYPING_TEXT : TYPING_NUMBER;
	advance(walk);
	take(walk, RULE_CLOSE);
	return out;
}

static struct operand
word(struct walk *walk)
{
	const struct rule_function *function = rule_function_find(walk->text, walk->token);
	struct operand out = {.offset = walk->token.offset};

	if (take_word(walk, "case"))
		return case_when(walk);
	if (take_word(walk, "cast"))
		return cast(walk);
	if (function)
		return call(walk, function);
	if (is_word(walk, "null"))
		out.type = TYPING_NULL;
	else if (is_word(walk, "true") || is_word(walk, "false"))
		out.type = TYPING_NUMBER;
	advance(walk);
	return out;
}

static struct operand
primary(struct walk *walk)
{
	struct operand out = {.offset = walk->token.offset};

	switch (walk->token.kind) {
	case RULE_NUMBER:
		out.type = TYPING_NUMBER;
		advance(walk);
		return out;
	case RULE_STRING:
		out.type = TYPING_TEXT;
		out.literal = rule_token_text(walk->text, walk->token, walk->arena);
		advance(walk);
		return out;
	case RULE_PARAM:
		return param(walk);
	case RULE_COLUMN:
		typing_column(walk, walk->token);
		out.type = TYPING_TEXT;
		advance(walk);
		return out;
	case RULE_WORD:
		return word(walk);
	case RULE_OPEN:
		advance(walk);
		out = parse(walk, LEVEL_OR);
		take(walk, RULE_CLOSE);
		return out;
	default:
		advance(walk);
		return out;
	}
}

static struct operand
prefix(struct walk *walk)
{
	struct operand out = {.type = TYPING_NUMBER, .offset = walk->token.offset};

	if (take_word(walk, "not")) {
		typing_want_truth(walk, parse(walk, LEVEL_NOT));
		return out;
	}
	if (walk->token.kind == RULE_OPERATOR
	    && (rule_token_is(walk->text, walk->token, "-")
		|| rule_token_is(walk->text, walk->token, "+"))) {
		advance(walk);
		typing_want_number(walk, parse(walk, LEVEL_SIGN));
		return out;
	}
	return primary(walk);
}

static enum level
level_of_sign(const struct walk *walk)
{
	static const struct {
		const char *sign;
		enum level level;
	} signs[] = {{"=", LEVEL_EQUAL}, {"==", LEVEL_EQUAL}, {"!=", LEVEL_EQUAL},
	    {"<>", LEVEL_EQUAL}, {"<", LEVEL_LESS}, {"<=", LEVEL_LESS}, {">", LEVEL_LESS},
	    {">=", LEVEL_LESS}, {"+", LEVEL_ADD}, {"-", LEVEL_ADD}, {"*", LEVEL_TIMES},
	    {"/", LEVEL_TIMES}, {"%", LEVEL_TIMES}, {"||", LEVEL_CONCAT}};

	for (size_t i = 0; i < sizeof(signs) / sizeof(signs[0]); i++)
		if (rule_token_is(walk->text, walk->token, signs[i].sign))
			return signs[i].level;
	return LEVEL_NONE;
}

static enum level
level_of_next(const struct walk *walk)
{
	static const char *const equals[] = {
	    "is", "isnull", "notnull", "not", "in", "like", "between"};

	if (walk->token.kind == RULE_OPERATOR)
		return level_of_sign(walk);
	if (is_word(walk, "or"))
		return LEVEL_OR;
	if (is_word(walk, "and"))
		return LEVEL_AND;
	for (size_t i = 0; i < sizeof(equals) / sizeof(equals[0]); i++)
		if (is_word(walk, equals[i]))
			return LEVEL_EQUAL;
	return LEVEL_NONE;
}

static void
in_list(struct walk *walk, struct operand left)
{
	take(walk, RULE_OPEN);
	while (walk->token.kind != RULE_CLOSE && walk->token.kind != RULE_END) {
		typing_compare(walk, left, parse(walk, LEVEL_OR), false);
		if (!take(walk, RULE_COMMA))
			break;
	}
	take(walk, RULE_CLOSE);
}

/* IS [NOT] x, [NOT] IN (…), [NOT] LIKE x, [NOT] BETWEEN a AND b, NOT NULL, ISNULL, NOTNULL. */
static void
word_operator(struct walk *walk, struct operand left)
{
	if (take_word(walk, "isnull") || take_word(walk, "notnull"))
		return;
	if (take_word(walk, "is")) {
		take_word(walk, "not");
		typing_compare(walk, left, parse(walk, LEVEL_LESS), false);
		return;
	}
	take_word(walk, "not");
	if (take_word(walk, "null"))
		return;
	if (take_word(walk, "in")) {
		in_list(walk, left);
	} else if (take_word(walk, "between")) {
		typing_compare(walk, left, parse(walk, LEVEL_LESS), true);
		take_word(walk, "and");
		typing_compare(walk, left, parse(walk, LEVEL_LESS), true);
	} else if (take_word(walk, "like")) {
		parse(walk, LEVEL_LESS);
		if (take_word(walk, "escape"))
			parse(walk, LEVEL_LESS);
	} else {
		advance(walk);
	}
}

static enum typing
combine(struct walk *walk, struct operand left, enum level level)
{
	bool is_word_operator = walk->token.kind == RULE_WORD && level == LEVEL_EQUAL;
	struct operand right;

	if (is_word_operator) {
		word_operator(walk, left);
		return TYPING_NUMBER;
	}
	advance(walk);
	right = parse(walk, (enum level)(level + 1));
	switch (level) {
	case LEVEL_OR:
	case LEVEL_AND:
		typing_want_truth(walk, left);
		typing_want_truth(walk, right);
		break;
	case LEVEL_EQUAL:
	case LEVEL_LESS:
		typing_compare(walk, left, right, level == LEVEL_LESS);
		break;
	case LEVEL_ADD:
	case LEVEL_TIMES:
		typing_want_number(walk, left);
		typing_want_number(walk, right);
		break;
	default:
		return TYPING_TEXT;
	}
	return TYPING_NUMBER;
}

static struct operand
parse(struct walk *walk, enum level least)
{
	struct operand left = {.offset = walk->token.offset};
	enum level level;

	if (walk->depth == DEPTH_MAX)
		return left;
	walk->depth++;
	left = prefix(walk);
	while ((level = level_of_next(walk)) != LEVEL_NONE && level >= least) {
		enum typing type = combine(walk, left, level);

		left = (struct operand){.type = type, .offset = left.offset};
	}
	walk->depth--;
	return left;
}

enum typing
typing_of(const struct form *form, const char *rule, const struct field *filtered,
    struct arena *arena, typing_report *report, void *context)
{
	struct walk walk = {
	    .form = form,
	    .filtered = filtered,
	    .text = rule,
	    .token = rule_token_at(rule, 0),
	    .arena = arena,
	    .report = report,
	    .context = context,
	};

	return parse(&walk, LEVEL_OR).type;
}
