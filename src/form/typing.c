/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An operator-precedence walk over the tokens of a rule. It is lenient where
 * it does not understand (the type is then "any"): SQLite is the judge of grammar.
 */
#include "form/typing.h"

#include "base/buf.h"
#include "base/edtf.h"
#include "base/i18n.h"
#include "store/rule_lex.h"

#include <stdarg.h>
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

struct operand {
	enum typing type;
	size_t offset;
	const struct field *field; /* when it is a field and nothing else */
	const char *literal;       /* when it is a text in quotes and nothing else */
};

struct walk {
	const struct form *form;
	const char *text;
	struct rule_token token; /* the next one */
	struct arena *arena;
	typing_report *report;
	void *context;
	int depth;
};

enum { DEPTH_MAX = 400 };

static struct operand parse(struct walk *walk, enum level least);

static void complain(struct walk *walk, size_t offset, const char *fmt, ...) PRINTF_LIKE(3, 4);

static void
complain(struct walk *walk, size_t offset, const char *fmt, ...)
{
	struct buf text = {0};
	va_list args;

	va_start(args, fmt);
	buf_vprintf(&text, fmt, args);
	va_end(args);
	walk->report(walk->context, offset, arena_dup(walk->arena, buf_str(&text)));
	buf_free(&text);
}

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

static bool
is_type(const struct field *field, const char *name)
{
	return field && strcmp(field->type->name, name) == 0;
}

static bool
is_partial(const struct field *field)
{
	return is_type(field, "date") && field->precision != EDTF_DAY;
}

/* What an expression made of both can be. */
static enum typing
merge(enum typing a, enum typing b)
{
	if (a == b || b == TYPING_NULL)
		return a;
	return a == TYPING_NULL ? b : TYPING_ANY;
}

static void
unknown_name(struct walk *walk, size_t offset, const char *name)
{
	const struct form *form = walk->form;
	const char **names = arena_alloc(walk->arena, (form->fields_len + 4) * sizeof(*names));
	const char *near;
	size_t len = 0;

	for (size_t i = 0; i < form->fields_len; i++)
		names[len++] = form->fields[i].name;
	names[len++] = "today";
	names[len++] = "lang";
	names[len++] = "role";
	near = yaml_nearest(name, names);
	if (near)
		complain(walk, offset,
		    _("there is no field \"%s\" in this form; did you mean \"%s\"?"), name, near);
	else
		complain(walk, offset,
		    _("there is no field \"%s\" in this form; name one that is, or :case.%s, "
		      ":person.%s"),
		    name, name, name);
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
		unknown_name(walk, out.offset, name);
	else
		out.type = out.field->type->is_text_in_rules ? TYPING_TEXT : TYPING_NUMBER;
	return out;
}

static void
unknown_code(struct walk *walk, const struct field *field, struct operand literal, const char *code)
{
	const char **codes = arena_alloc(walk->arena, (field->choices_len + 1) * sizeof(*codes));
	const char *near;

	for (size_t i = 0; i < field->choices_len; i++)
		codes[i] = field->choices[i].code;
	near = yaml_nearest(code, codes);
	if (near)
		complain(walk, literal.offset,
		    _("\"%s\" has no choice \"%s\"; did you mean \"%s\"?"), field->name, code,
		    near);
	else
		complain(walk, literal.offset,
		    _("\"%s\" has no choice \"%s\", so this never holds"), field->name, code);
}

/* A text compared with a set must name its items in the order of the list, as they are stored. */
static void
check_set(struct walk *walk, const struct field *field, struct operand literal)
{
	const struct choice *last = NULL;

	for (const char *at = literal.literal; *at;) {
		size_t len = strcspn(at, " ");
		const char *code = arena_dup_len(walk->arena, at, len);
		const struct choice *choice = field_choice(field, code);

		if (len && !choice)
			unknown_code(walk, field, literal, code);
		else if (last && choice && choice <= last)
			complain(walk, literal.offset,
			    _("the items of a set stand in the order of its choices: \"%s\" comes "
			      "before \"%s\""),
			    choice->code, last->code);
		last = choice;
		at += len + (at[len] != '\0');
	}
}

static void
check_code(struct walk *walk, struct operand a, struct operand b)
{
	if (!a.field || !b.literal || !a.field->choices_len)
		return;
	if (is_type(a.field, "choices"))
		check_set(walk, a.field, b);
	else if (!field_choice(a.field, b.literal))
		unknown_code(walk, a.field, b, b.literal);
}

static void
compare(struct walk *walk, struct operand a, struct operand b, bool is_order)
{
	const struct field *partial = is_partial(a.field) ? a.field : b.field;

	if ((a.type == TYPING_TEXT && b.type == TYPING_NUMBER)
	    || (a.type == TYPING_NUMBER && b.type == TYPING_TEXT)) {
		complain(walk, b.offset,
		    _("a text is compared with a number, which never holds; put texts in quotes, "
		      "numbers not"));
		return;
	}
	if (is_order && is_partial(partial))
		complain(walk, a.field == partial ? a.offset : b.offset,
		    _("\"%s\" may be a partial date; compare earliest(:%s) or latest(:%s)"),
		    partial->name, partial->name, partial->name);
	check_code(walk, a, b);
	check_code(walk, b, a);
}

static void
check_argument(struct walk *walk, const struct rule_function *function, int n, struct operand given)
{
	size_t last = strlen(function->args) - 1;
	char wanted = function->args[(size_t)n < last ? (size_t)n : last];

	if (wanted == 'n' && given.type == TYPING_TEXT)
		complain(
		    walk, given.offset, _("%s() takes a number here, not a text"), function->name);
	if ((wanted == 't' || wanted == 'd') && given.type == TYPING_NUMBER)
		complain(
		    walk, given.offset, _("%s() takes a text here, not a number"), function->name);
	if (wanted == 'd' && given.field && !is_type(given.field, "date")
	    && !is_type(given.field, "calculate") && given.type == TYPING_TEXT)
		complain(walk, given.offset, _("%s() takes a date; \"%s\" is of type %s"),
		    function->name, given.field->name, given.field->type->name);
}

/* What certain functions say about their arguments beyond types. */
static void
check_call(struct walk *walk, const struct rule_function *function, const struct operand args[2])
{
	const char *name = function->name;
	const struct field *field = args[0].field;

	if (strcmp(name, "absent") == 0 && args[0].literal
	    && !form_field(walk->form, args[0].literal))
		unknown_name(walk, args[0].offset, args[0].literal);
	if ((strcmp(name, "selected") == 0 || strcmp(name, "count_selected") == 0) && field
	    && !is_type(field, "choices"))
		complain(walk, args[0].offset,
		    _("%s() takes a field of type choices; \"%s\" is of type %s"), name,
		    field->name, field->type->name);
	else if (strcmp(name, "selected") == 0 && field && args[1].literal
		 && !field_choice(field, args[1].literal))
		unknown_code(walk, field, args[1], args[1].literal);
	if ((strcmp(name, "min") == 0 || strcmp(name, "max") == 0)
	    && (is_partial(args[0].field) || is_partial(args[1].field)))
		complain(walk, args[0].offset,
		    _("%s() of partial dates compares letters; use earliest() or latest() inside "
		      "it"),
		    name);
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

		check_argument(walk, function, n, argument);
		if (n < 2)
			given[n] = argument;
		if (n > 0 || !is_iif)
			same = merge(same, argument.type);
		n++;
		if (!take(walk, RULE_COMMA))
			break;
	}
	take(walk, RULE_CLOSE);
	check_call(walk, function, given);
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
			compare(walk, base, when, false);
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

static void
want_number(struct walk *walk, struct operand given)
{
	if (given.type == TYPING_TEXT)
		complain(walk, given.offset, _("this is a text; one can only count with numbers"));
}

static void
want_truth(struct walk *walk, struct operand given)
{
	if (given.type == TYPING_TEXT)
		complain(walk, given.offset,
		    _("this is a text, neither true nor false; compare it, as in :field = 'x'"));
}

static struct operand
prefix(struct walk *walk)
{
	struct operand out = {.type = TYPING_NUMBER, .offset = walk->token.offset};

	if (take_word(walk, "not")) {
		want_truth(walk, parse(walk, LEVEL_NOT));
		return out;
	}
	if (walk->token.kind == RULE_OPERATOR
	    && (rule_token_is(walk->text, walk->token, "-")
		|| rule_token_is(walk->text, walk->token, "+"))) {
		advance(walk);
		want_number(walk, parse(walk, LEVEL_SIGN));
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
		compare(walk, left, parse(walk, LEVEL_OR), false);
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
		compare(walk, left, parse(walk, LEVEL_LESS), false);
		return;
	}
	take_word(walk, "not");
	if (take_word(walk, "null"))
		return;
	if (take_word(walk, "in")) {
		in_list(walk, left);
	} else if (take_word(walk, "between")) {
		compare(walk, left, parse(walk, LEVEL_LESS), true);
		take_word(walk, "and");
		compare(walk, left, parse(walk, LEVEL_LESS), true);
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
		want_truth(walk, left);
		want_truth(walk, right);
		break;
	case LEVEL_EQUAL:
	case LEVEL_LESS:
		compare(walk, left, right, level == LEVEL_LESS);
		break;
	case LEVEL_ADD:
	case LEVEL_TIMES:
		want_number(walk, left);
		want_number(walk, right);
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
typing_of(const struct form *form, const char *rule, struct arena *arena, typing_report *report,
    void *context)
{
	struct walk walk = {
	    .form = form,
	    .text = rule,
	    .token = rule_token_at(rule, 0),
	    .arena = arena,
	    .report = report,
	    .context = context,
	};

	return parse(&walk, LEVEL_OR).type;
}
