/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Precedence climbing over the tokens of an XPath expression. */
#include "exchange/xpath_tree.h"

#include "base/i18n.h"

#include <string.h>

struct parser {
	const char *text;
	struct xpath_token token; /* the next one */
	struct arena *arena;
	size_t *offset;
	struct err *err;
	int depth, nodes;
};

static struct xpath_node *parse(struct parser *parser, int least);

/* How tightly the operators bind, in the order of enum xpath_op. */
static const struct {
	const char *sign;
	int level;
} operators[] = {
    [XPATH_OR] = {"or", 1},
    [XPATH_AND] = {"and", 2},
    [XPATH_EQ] = {"=", 3},
    [XPATH_NE] = {"!=", 3},
    [XPATH_LT] = {"<", 4},
    [XPATH_LE] = {"<=", 4},
    [XPATH_GT] = {">", 4},
    [XPATH_GE] = {">=", 4},
    [XPATH_ADD] = {"+", 5},
    [XPATH_SUB] = {"-", 5},
    [XPATH_MUL] = {"*", 6},
    [XPATH_DIV] = {"div", 6},
    [XPATH_MOD] = {"mod", 6},
    [XPATH_UNION] = {"|", 8},
};

enum { LEVEL_LEAST = 1, LEVEL_MINUS = 7 };

static void
advance(struct parser *parser)
{
	parser->token =
	    xpath_token_at(parser->text, parser->token.offset + parser->token.len, parser->token);
}

static struct xpath_node *
wrong(struct parser *parser, size_t offset, const char *text)
{
	*parser->offset = offset;
	err_set(parser->err, ERR_DATA, "%s", text);
	return NULL;
}

/* The bytes of a token that a sentence shows: not too many, and no part of a letter. */
static int
shown_len(const struct parser *parser, struct xpath_token token)
{
	size_t len = token.len < 40 ? token.len : 40;

	while (len < token.len && (parser->text[token.offset + len] & 0xC0) == 0x80)
		len--;
	return (int)len;
}

/* What stands where something else must. */
static struct xpath_node *
unexpected(struct parser *parser)
{
	struct xpath_token token = parser->token;
	char c = parser->text[token.offset];

	if (token.kind == XPATH_T_END)
		return wrong(parser, token.offset,
		    _("the expression ends too early; something is missing here"));
	if (token.kind == XPATH_T_OTHER && (c == '\'' || c == '"'))
		return wrong(parser, token.offset,
		    _("the quote is not closed; end the text with the same quote"));
	if (token.kind == XPATH_T_OTHER && c == '$')
		return wrong(
		    parser, token.offset, _("a name in braces must follow the $, as in ${name}"));
	*parser->offset = token.offset;
	err_set(parser->err, ERR_DATA, _("\"%.*s\" has no place here"), shown_len(parser, token),
	    parser->text + token.offset);
	return NULL;
}

static struct xpath_node *
new_node(struct parser *parser, enum xpath_kind kind, size_t offset)
{
	struct xpath_node *node = arena_alloc(parser->arena, sizeof(*node));

	node->kind = kind;
	node->offset = offset;
	node->text = "";
	parser->nodes++;
	return node;
}

static void
add(struct xpath_node *node, struct xpath_node *child)
{
	struct xpath_node **end = &node->first;

	while (*end)
		end = &(*end)->next;
	*end = child;
	node->len++;
}

/* A token that is a node by itself; cut: bytes of quotes or braces at its start and end. */
static struct xpath_node *
leaf(struct parser *parser, enum xpath_kind kind, size_t start, size_t end)
{
	struct xpath_token token = parser->token;
	struct xpath_node *node = new_node(parser, kind, token.offset);
	const char *text = parser->text + token.offset + start;
	size_t len = token.len - start - end;

	/* Blanks inside ${ } are forgiven; those of a literal are part of it. */
	while (kind == XPATH_REF && len && text[0] == ' ')
		text++, len--;
	while (kind == XPATH_REF && len && text[len - 1] == ' ')
		len--;
	node->text = arena_dup_len(parser->arena, text, len);
	advance(parser);
	return node;
}

static bool
take(struct parser *parser, enum xpath_token_kind kind)
{
	if (parser->token.kind != kind)
		return false;
	advance(parser);
	return true;
}

/* After the name: ( arguments ). */
static struct xpath_node *
call(struct parser *parser)
{
	struct xpath_node *node = leaf(parser, XPATH_CALL, 0, 0);

	advance(parser);
	if (take(parser, XPATH_T_CLOSE))
		return node;
	do {
		struct xpath_node *argument = parse(parser, LEVEL_LEAST);

		if (!argument)
			return NULL;
		add(node, argument);
	} while (take(parser, XPATH_T_COMMA));
	if (!take(parser, XPATH_T_CLOSE))
		return parser->token.kind == XPATH_T_END ? wrong(
			   parser, node->offset, _("a bracket opened here is not closed; add a )"))
							 : unexpected(parser);
	return node;
}

/* name, . or .., and [ predicates ]. */
static struct xpath_node *
step(struct parser *parser)
{
	struct xpath_node *node;

	if (parser->token.kind != XPATH_T_NAME && parser->token.kind != XPATH_T_DOT
	    && parser->token.kind != XPATH_T_DOTS)
		return unexpected(parser);
	node = leaf(parser, XPATH_STEP, 0, 0);
	while (take(parser, XPATH_T_LEFT)) {
		struct xpath_node *predicate = parse(parser, LEVEL_LEAST);

		if (!predicate)
			return NULL;
		add(node, predicate);
		if (!take(parser, XPATH_T_RIGHT))
			return unexpected(parser);
	}
	return node;
}

/* start / step / step. What is one step without predicates is no path, but a name. */
static struct xpath_node *
path(struct parser *parser, struct xpath_node *start)
{
	struct xpath_node *node = new_node(parser, XPATH_PATH, start->offset), *next;

	add(node, start);
	while (take(parser, XPATH_T_SLASH)) {
		next = step(parser);
		if (!next)
			return NULL;
		add(node, next);
	}
	if (node->len > 1 || start->kind != XPATH_STEP || start->len > 0
	    || strcmp(start->text, "..") == 0)
		return node;
	start->kind = strcmp(start->text, ".") == 0 ? XPATH_SELF : XPATH_NAME;
	return start;
}

static struct xpath_node *
bracket(struct parser *parser)
{
	size_t offset = parser->token.offset;
	struct xpath_node *node;

	advance(parser);
	node = parse(parser, LEVEL_LEAST);
	if (!node || take(parser, XPATH_T_CLOSE))
		return node;
	return parser->token.kind == XPATH_T_END
		   ? wrong(parser, offset, _("a bracket opened here is not closed; add a )"))
		   : unexpected(parser);
}

static bool
is_call(const struct parser *parser)
{
	struct xpath_token token = parser->token;

	return xpath_token_at(parser->text, token.offset + token.len, token).kind == XPATH_T_OPEN;
}

static struct xpath_node *
primary(struct parser *parser)
{
	struct xpath_node *node;

	switch (parser->token.kind) {
	case XPATH_T_NUMBER:
		return leaf(parser, XPATH_NUMERAL, 0, 0);
	case XPATH_T_LITERAL:
		return leaf(parser, XPATH_LITERAL, 1, 1);
	case XPATH_T_REF:
		node = leaf(parser, XPATH_REF, 2, 1);
		return parser->token.kind == XPATH_T_SLASH || parser->token.kind == XPATH_T_LEFT
			   ? unexpected(parser)
			   : node;
	case XPATH_T_OPEN:
		return bracket(parser);
	case XPATH_T_SLASH:
		node = new_node(parser, XPATH_ROOT, parser->token.offset);
		return path(parser, node);
	case XPATH_T_NAME:
		if (parser->token.is_operator)
			return unexpected(parser);
		if (!is_call(parser))
			break;
		node = call(parser);
		return node && parser->token.kind == XPATH_T_SLASH ? path(parser, node) : node;
	case XPATH_T_DOT:
	case XPATH_T_DOTS:
		break;
	default:
		return unexpected(parser);
	}
	node = step(parser);
	return node ? path(parser, node) : NULL;
}

static struct xpath_node *
prefix(struct parser *parser)
{
	struct xpath_node *node, *operand;

	if (parser->token.kind != XPATH_T_SIGN || !xpath_token_is(parser->text, parser->token, "-"))
		return primary(parser);
	node = new_node(parser, XPATH_MINUS, parser->token.offset);
	advance(parser);
	operand = parse(parser, LEVEL_MINUS);
	if (!operand)
		return NULL;
	add(node, operand);
	return node;
}

/* The operator that the next token is; false when it is none. */
static bool
operator_at(const struct parser *parser, enum xpath_op *op)
{
	if (!parser->token.is_operator)
		return false;
	for (size_t i = 0; i < sizeof(operators) / sizeof(operators[0]); i++)
		if (xpath_token_is(parser->text, parser->token, operators[i].sign)) {
			*op = (enum xpath_op)i;
			return true;
		}
	return false;
}

/* The operator that is next, and its right side. */
static struct xpath_node *
binary(struct parser *parser, struct xpath_node *left, enum xpath_op op)
{
	struct xpath_node *node = new_node(parser, XPATH_BINARY, left->offset), *right;

	node->op = op;
	advance(parser);
	right = parse(parser, operators[op].level + 1);
	if (!right)
		return NULL;
	add(node, left);
	add(node, right);
	return node;
}

static struct xpath_node *
parse(struct parser *parser, int least)
{
	struct xpath_node *left;
	enum xpath_op op;

	if (parser->depth == XPATH_DEPTH_MAX || parser->nodes > XPATH_NODES_MAX)
		return wrong(parser, parser->token.offset,
		    _("the expression is nested too deep; split it in two questions"));
	parser->depth++;
	left = prefix(parser);
	while (left && operator_at(parser, &op) && operators[op].level >= least)
		left = binary(parser, left, op);
	parser->depth--;
	return left;
}

struct xpath_node *
xpath_parse(const char *text, struct arena *arena, size_t *offset, struct err *err)
{
	struct parser parser = {.text = text, .arena = arena, .offset = offset, .err = err};
	struct xpath_node *node;

	*offset = 0;
	if (strlen(text) > XPATH_BYTES_MAX)
		return wrong(
		    &parser, 0, _("the expression is too long; split it in two questions"));
	parser.token = xpath_token_at(text, 0, (struct xpath_token){0});
	node = parse(&parser, LEVEL_LEAST);
	if (node && parser.token.kind != XPATH_T_END)
		return unexpected(&parser);
	return node;
}

const struct xpath_node *
xpath_at(const struct xpath_node *node, size_t n)
{
	const struct xpath_node *child = node->first;

	while (child && n-- > 0)
		child = child->next;
	return child;
}
