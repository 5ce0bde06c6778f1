/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Walk a rule token by token and let only known words through. */
#include "store/rule_fence.h"

#include "base/i18n.h"
#include "yaml/reader.h"

#include <stdlib.h>
#include <string.h>

/* An open bracket, and the call it belongs to. */
struct bracket {
	const struct rule_function *function; /* NULL: plain brackets, IN (...) or CAST (...) */
	struct rule_call call;
	size_t offset; /* of the function's name */
	int args;      /* complete ones */
	int tokens;    /* in the argument being read */
	struct rule_token last;
};

struct walk {
	const char *text;
	struct arena *arena;
	struct rule_shape *shape;
	struct bracket brackets[RULE_DEPTH_MAX];
	size_t depth;
	bool after_operand; /* "x LIKE (…)" is an operator, "like(…)" a call */
	size_t *offset;
	struct err *err;
};

#define WRONG(walk, at, ...) (*(walk)->offset = (at), err_set((walk)->err, ERR_DATA, __VA_ARGS__))

static void
add_once(struct arena *arena, const char ***names, size_t *len, size_t *cap, const char *name)
{
	for (size_t i = 0; i < *len; i++)
		if (strcmp((*names)[i], name) == 0)
			return;
	*names = arena_grow(arena, *names, *len, cap, sizeof(**names));
	(*names)[(*len)++] = name;
}

void
rule_shape_read(struct rule_shape *shape, const char *name, struct arena *arena)
{
	add_once(arena, &shape->reads, &shape->reads_len, &shape->reads_cap, name);
}

void
rule_shape_column(struct rule_shape *shape, const char *name, struct arena *arena)
{
	add_once(arena, &shape->columns, &shape->columns_len, &shape->columns_cap, name);
}

static bool
unknown_word(struct walk *walk, struct rule_token token, bool is_call)
{
	const char *names[64] = {0};
	const char *word = arena_dup_len(walk->arena, walk->text + token.offset, token.len);
	const char *near;
	const struct rule_function *function;

	for (size_t i = 0; i + 1 < 64 && (function = rule_function_at(i)); i++)
		names[i] = function->name;
	if (!is_call)
		return WRONG(walk, token.offset,
		    _("the word \"%s\" means nothing here; write :%s for an answer, '%s' for a "
		      "text"),
		    word, word, word);
	near = yaml_nearest(word, names);
	if (near)
		return WRONG(walk, token.offset,
		    _("there is no function \"%s\"; did you mean \"%s\"?"), word, near);
	return WRONG(walk, token.offset,
	    _("there is no function \"%s\"; valise-forms(5) lists those a rule may use"), word);
}

static bool
wrong_token(struct walk *walk, struct rule_token token)
{
	const char *word = arena_dup_len(walk->arena, walk->text + token.offset, token.len);

	switch (walk->text[token.offset]) {
	case '\'':
		return WRONG(
		    walk, token.offset, _("the quote ' is not closed; end the text with '"));
	case '"':
		return WRONG(
		    walk, token.offset, _("\" is not used in rules; write texts as 'text'"));
	case ';':
		return WRONG(walk, token.offset, _("a rule is one expression; take the ; away"));
	case ':':
		return WRONG(walk, token.offset, _("a name must follow the colon, as in :field"));
	case '@':
		return WRONG(walk, token.offset,
		    _("a column of the choices must follow the @, as in @region"));
	default:
		return WRONG(walk, token.offset,
		    _("\"%s\" has no place in a rule; use names, numbers, 'texts', operators and "
		      "functions"),
		    word);
	}
}

bool
rule_is_here(const char *name)
{
	return strncmp(name, RULE_HERE, strlen(RULE_HERE)) == 0;
}

static bool
check_param(struct walk *walk, struct rule_token token)
{
	const char *name = rule_token_text(walk->text, token, walk->arena);
	const char *dot = strchr(name, '.');

	if (dot && strncmp(name, "case.", 5) != 0 && strncmp(name, "person.", 7) != 0
	    && !rule_is_here(name))
		return WRONG(walk, token.offset,
		    _("\":%s\" is not known; only :case.FIELD, :person.FIELD and, in any_row(), "
		      ":here.FIELD have a point"),
		    name);
	rule_shape_read(walk->shape, name, walk->arena);
	return true;
}

static bool
has_leading_zero(const char *text, struct rule_token token)
{
	return token.len > 1 && text[token.offset] == '0' && text[token.offset + 1] >= '0'
	       && text[token.offset + 1] <= '9';
}

static bool
push(struct walk *walk, const struct rule_function *function, struct rule_token open, size_t offset)
{
	if (walk->depth == RULE_DEPTH_MAX)
		return WRONG(walk, open.offset,
		    _("brackets are nested deeper than %d; split the rule in two fields"),
		    RULE_DEPTH_MAX);
	walk->brackets[walk->depth++] =
	    (struct bracket){.function = function, .call.function = function, .offset = offset};
	return true;
}

/* One answer and nothing else; its list is known by its name. */
static bool
is_own_answer(const struct walk *walk, const struct bracket *bracket)
{
	return bracket->tokens == 1 && bracket->last.kind == RULE_PARAM
	       && !memchr(walk->text + bracket->last.offset, '.', bracket->last.len);
}

/* The argument that ends here: was it a text in quotes where one is needed? */
static bool
end_argument(struct walk *walk, struct bracket *bracket, struct rule_token at)
{
	const struct rule_function *function = bracket->function;
	bool is_text = bracket->tokens == 1 && bracket->last.kind == RULE_STRING;
	int n = bracket->args++;

	if (!function)
		return true;
	if (bracket->tokens == 0)
		return WRONG(
		    walk, at.offset, _("an argument of %s() is missing here"), function->name);
	if (n == 0 && function->named && !is_own_answer(walk, bracket))
		return WRONG(walk, bracket->last.offset,
		    _("%s() takes an answer of this form first, as in %s(:field, 'x')"),
		    function->name, function->name);
	if (n > 2 || !(function->literal & 1u << n)) {
		if (is_text && n < 3 && strcmp(function->name, "date") == 0)
			bracket->call.literals[n] =
			    rule_token_text(walk->text, bracket->last, walk->arena);
	} else if (!is_text) {
		return WRONG(walk, at.offset,
		    _("argument %d of %s() must be a text written here, as in 'text'"), n + 1,
		    function->name);
	} else {
		bracket->call.literals[n] = rule_token_text(walk->text, bracket->last, walk->arena);
		bracket->call.offset = bracket->last.offset;
	}
	bracket->tokens = 0;
	return true;
}

static bool
pop(struct walk *walk, struct rule_token close)
{
	struct bracket *bracket;
	const struct rule_function *function;
	struct rule_shape *shape = walk->shape;

	if (!walk->depth)
		return WRONG(walk, close.offset, _("this bracket closes nothing; take it away"));
	bracket = &walk->brackets[walk->depth - 1];
	function = bracket->function;
	if ((bracket->tokens || bracket->args) && !end_argument(walk, bracket, close))
		return false;
	walk->depth--;
	if (!function)
		return true;
	if (function->min_args == function->max_args && bracket->args != function->min_args)
		return WRONG(walk, bracket->offset,
		    n_("%s() takes %d argument, not %d", "%s() takes %d arguments, not %d",
			function->min_args),
		    function->name, function->min_args, bracket->args);
	if (bracket->args < function->min_args || bracket->args > function->max_args)
		return WRONG(walk, bracket->offset, _("%s() takes %d to %d arguments, not %d"),
		    function->name, function->min_args, function->max_args, bracket->args);
	if (function->literal || bracket->call.literals[0] || bracket->call.literals[1]
	    || bracket->call.literals[2]) {
		shape->calls = arena_grow(walk->arena, shape->calls, shape->calls_len,
		    &shape->calls_cap, sizeof(*shape->calls));
		shape->calls[shape->calls_len++] = bracket->call;
	}
	return true;
}

static bool
check_word(struct walk *walk, struct rule_token token, struct rule_token next)
{
	const struct rule_function *function = rule_function_find(walk->text, token);
	bool is_call = next.kind == RULE_OPEN;

	if (function && is_call && !(rule_is_keyword(walk->text, token) && walk->after_operand))
		return true;
	if (rule_is_keyword(walk->text, token))
		return true;
	return unknown_word(walk, token, is_call && !function);
}

/* Could an operator follow this token? */
static bool
ends_operand(const struct walk *walk, struct rule_token token)
{
	static const char *const operands[] = {"end", "null", "true", "false", "isnull", "notnull"};

	for (size_t i = 0; token.kind == RULE_WORD && i < sizeof(operands) / sizeof(operands[0]);
	     i++)
		if (rule_token_is(walk->text, token, operands[i]))
			return true;
	if (rule_token_is(walk->text, token, "not"))
		return walk->after_operand;
	return token.kind == RULE_NUMBER || token.kind == RULE_STRING || token.kind == RULE_PARAM
	       || token.kind == RULE_COLUMN || token.kind == RULE_CLOSE;
}

static bool
check_token(struct walk *walk, struct rule_token token, struct rule_token next)
{
	struct bracket *in = walk->depth ? &walk->brackets[walk->depth - 1] : NULL;

	if (token.kind == RULE_COMMA) {
		if (!in)
			return WRONG(walk, token.offset, _("a comma stands only between brackets"));
		return end_argument(walk, in, token);
	}
	if (token.kind == RULE_CLOSE)
		return pop(walk, token);
	if (in && token.kind != RULE_END) {
		in->tokens++;
		in->last = token;
	}
	switch (token.kind) {
	case RULE_WRONG:
		return wrong_token(walk, token);
	case RULE_PARAM:
		return check_param(walk, token);
	case RULE_COLUMN:
		rule_shape_column(
		    walk->shape, rule_token_text(walk->text, token, walk->arena), walk->arena);
		return true;
	case RULE_NUMBER:
		if (has_leading_zero(walk->text, token))
			return WRONG(walk, token.offset,
			    _("a number with zeros in front is a text; write it as '%.*s'"),
			    (int)token.len, walk->text + token.offset);
		return true;
	case RULE_WORD:
		return check_word(walk, token, next);
	default:
		return true;
	}
}

/* Opening brackets are met here, where the word before them is known. */
static bool
open_bracket(struct walk *walk, struct rule_token before, struct rule_token open)
{
	const struct rule_function *function = NULL;

	if (before.kind == RULE_WORD
	    && !(rule_token_is(walk->text, before, "like") && walk->after_operand))
		function = rule_function_find(walk->text, before);
	if (walk->depth) {
		walk->brackets[walk->depth - 1].tokens++;
		walk->brackets[walk->depth - 1].last = open;
	}
	return push(walk, function, open, function ? before.offset : open.offset);
}

static bool
walk_all(struct walk *walk)
{
	struct rule_token before = {RULE_END, 0, 0}, token = rule_token_at(walk->text, 0);

	while (token.kind != RULE_END) {
		struct rule_token next = rule_token_at(walk->text, token.offset + token.len);
		bool ok = token.kind == RULE_OPEN ? open_bracket(walk, before, token)
						  : check_token(walk, token, next);

		if (!ok)
			return false;
		/* "x LIKE" and "x NOT LIKE" keep what stood before the word, for its bracket. */
		if (!rule_token_is(walk->text, token, "like"))
			walk->after_operand = ends_operand(walk, token);
		before = token;
		token = next;
	}
	if (walk->depth)
		return WRONG(walk, walk->brackets[walk->depth - 1].offset,
		    _("a bracket opened here is not closed; add a )"));
	return true;
}

bool
rule_fence(const char *text, struct arena *arena, struct rule_shape *shape, size_t *offset,
    struct err *err)
{
	struct walk *walk;

	*offset = 0;
	if (strlen(text) > RULE_TEXT_MAX)
		return err_set(err, ERR_DATA,
		    _("the rule is longer than %d bytes; split it in two fields"), RULE_TEXT_MAX);
	if (rule_token_at(text, 0).kind == RULE_END)
		return err_set(
		    err, ERR_DATA, _("the rule is empty; write an expression or take it away"));
	walk = mem_alloc(sizeof(*walk));
	*walk = (struct walk){
	    .text = text, .arena = arena, .shape = shape, .offset = offset, .err = err};
	if (!walk_all(walk)) {
		free(walk);
		return false;
	}
	free(walk);
	return true;
}
