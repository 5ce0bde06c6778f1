/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Conditions. XPath knows true and false, SQL also unknown: where unknown may stand for false it is
 * let stand, so that rules stay short; under a negation, and in a check, it is made false.
 */
#include "exchange/xpath_part.h"

#include <string.h>

static struct piece
with_suffix(struct piece piece, const char *suffix, struct arena *arena)
{
	struct piece out = piece_new(XPATH_TRUTH, SQL_EQUAL,
	    arena_printf(arena, "%s %s", piece_in(&piece, SQL_ADD, arena), suffix));

	out.whole = true;
	return out;
}

static struct piece
truth_of_truth(struct piece piece, bool negate, enum truth_mode mode, struct arena *arena)
{
	if (piece.constant >= 0)
		return piece_truth(piece.constant != negate);
	if (piece.nulls && negate)
		return with_suffix(piece, "IS NOT TRUE", arena);
	if (piece.nulls && mode == TRUTH_STRICT)
		return with_suffix(piece, "IS TRUE", arena);
	if (!negate)
		return piece;
	piece.text = arena_printf(arena, "NOT %s", piece_in(&piece, SQL_LESS, arena));
	piece.level = SQL_NOT;
	piece.is_ref = false;
	return piece;
}

struct piece
truth_of(struct piece piece, bool negate, enum truth_mode mode, struct arena *arena)
{
	double number;

	switch (piece.type) {
	case XPATH_TRUTH:
		return truth_of_truth(piece, negate, mode, arena);
	case XPATH_EMPTY:
		return piece_truth(negate);
	case XPATH_NUMBER:
		if (piece.number && piece_read_number(piece.number, &number))
			return piece_truth((number < 0 || number > 0) != negate);
		piece.text = arena_printf(arena, "%s != 0", piece_in(&piece, SQL_LESS, arena));
		piece.level = SQL_EQUAL;
		piece.type = XPATH_TRUTH;
		piece.is_ref = false;
		return truth_of_truth(piece, negate, mode, arena);
	default:
		piece_unblank(&piece, arena);
		if (!piece.nulls)
			return piece_truth(!negate);
		return with_suffix(piece, negate ? "IS NULL" : "IS NOT NULL", arena);
	}
}

/* Both, or one of them; a known one decides or falls away. */
static struct piece
join(struct piece a, struct piece b, bool both, struct arena *arena)
{
	enum sql_level level = both ? SQL_AND : SQL_OR;
	struct piece out;

	if (a.constant >= 0)
		return a.constant == both ? b : a;
	if (b.constant >= 0)
		return b.constant == both ? a : b;
	out = piece_new(XPATH_TRUTH, level,
	    arena_printf(arena, "%s %s %s", piece_in(&a, level, arena), both ? "AND" : "OR",
		piece_in(&b, level, arena)));
	out.nulls = a.nulls || b.nulls ? NULLS_NAN : NULLS_NEVER;
	out.whole = true;
	return out;
}

static bool
truth_of_if(struct translator *to, const struct xpath_node *node, bool negate, enum truth_mode mode,
    struct piece *out)
{
	struct piece condition, a, b;

	if (!xpath_truth(to, xpath_at(node, 0), false, TRUTH_LOOSE, &condition)
	    || !xpath_truth(to, xpath_at(node, 1), negate, mode, &a)
	    || !xpath_truth(to, xpath_at(node, 2), negate, mode, &b))
		return false;
	if (condition.constant >= 0) {
		*out = condition.constant ? a : b;
		return true;
	}
	*out = piece_new(XPATH_TRUTH, SQL_ATOM,
	    arena_printf(to->arena, "iif(%s, %s, %s)", condition.text, a.text, b.text));
	out->nulls = a.nulls || b.nulls ? NULLS_NAN : NULLS_NEVER;
	out->whole = true;
	return true;
}

static bool
is_call(const struct xpath_node *node, const char *name, size_t args)
{
	return node->kind == XPATH_CALL && node->len == args && strcmp(node->text, name) == 0;
}

bool
xpath_truth(struct translator *to, const struct xpath_node *node, bool negate, enum truth_mode mode,
    struct piece *out)
{
	struct piece a, b;

	if (node->kind == XPATH_BINARY && (node->op == XPATH_AND || node->op == XPATH_OR)) {
		if (!xpath_truth(to, node->first, negate, mode, &a)
		    || !xpath_truth(to, node->first->next, negate, mode, &b))
			return false;
		*out = join(a, b, (node->op == XPATH_AND) != negate, to->arena);
		return true;
	}
	if (node->kind == XPATH_BINARY && node->op >= XPATH_EQ && node->op <= XPATH_GE)
		return xpath_compare(to, node, negate, mode, out);
	if (is_call(node, "not", 1))
		return xpath_truth(to, node->first, !negate, mode, out);
	if (is_call(node, "boolean", 1))
		return xpath_truth(to, node->first, negate, mode, out);
	if (is_call(node, "if", 3))
		return truth_of_if(to, node, negate, mode, out);
	if (xpath_call_is_truth(node)) {
		if (!xpath_call_truth(to, node, &a))
			return false;
	} else if (!xpath_value(to, node, &a)) {
		return false;
	}
	*out = truth_of(a, negate, mode, to->arena);
	return true;
}
