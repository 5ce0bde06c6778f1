/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Comparisons as ODK makes them. = and != compare truths when one side is one, numbers when one
 * side is one, else texts; the others compare numbers (and days, which count as numbers there). An
 * empty answer is the text '', which equals itself, and no number.
 */
#include "exchange/xpath_part.h"

#include "base/buf.h"
#include "base/i18n.h"

#include <string.h>

struct comparison {
	struct translator *to;
	enum xpath_op op; /* with the negation in it for = and != */
	bool negate;      /* of < and the like */
	enum truth_mode mode;
	struct piece a, b;
};

static const char *const signs[] = {
    [XPATH_EQ] = "=",
    [XPATH_NE] = "!=",
    [XPATH_LT] = "<",
    [XPATH_LE] = "<=",
    [XPATH_GT] = ">",
    [XPATH_GE] = ">=",
};

static bool
holds(enum xpath_op op, double a, double b)
{
	switch (op) {
	case XPATH_EQ:
		return !(a < b) && !(a > b);
	case XPATH_NE:
		return a < b || a > b;
	case XPATH_LT:
		return a < b;
	case XPATH_LE:
		return a <= b;
	case XPATH_GT:
		return a > b;
	default:
		return a >= b;
	}
}

/* a op b said from the other side. */
static enum xpath_op
mirrored(enum xpath_op op)
{
	static const enum xpath_op other[] = {
	    [XPATH_EQ] = XPATH_EQ,
	    [XPATH_NE] = XPATH_NE,
	    [XPATH_LT] = XPATH_GT,
	    [XPATH_LE] = XPATH_GE,
	    [XPATH_GT] = XPATH_LT,
	    [XPATH_GE] = XPATH_LE,
	};

	return other[op];
}

static enum xpath_op
opposite(enum xpath_op op)
{
	static const enum xpath_op other[] = {
	    [XPATH_EQ] = XPATH_NE,
	    [XPATH_NE] = XPATH_EQ,
	    [XPATH_LT] = XPATH_GE,
	    [XPATH_LE] = XPATH_GT,
	    [XPATH_GT] = XPATH_LE,
	    [XPATH_GE] = XPATH_LT,
	};

	return other[op];
}

static struct piece
written(const struct comparison *c, const char *sign, enum sql_level level)
{
	struct arena *arena = c->to->arena;
	/* The right side binds tighter, so that a = (b = c) keeps its brackets. */
	enum sql_level right = (enum sql_level)(level + 1);
	struct piece out = piece_new(XPATH_TRUTH, level,
	    arena_printf(arena, "%s %s %s", piece_in(&c->a, right, arena), sign,
		piece_in(&c->b, right, arena)));

	out.whole = true;
	return out;
}

/* = and != of two sides of one type. */
static struct piece
equal(struct comparison *c)
{
	bool is_ne = c->op == XPATH_NE, both_null = c->a.nulls && c->b.nulls;
	struct piece out;

	if (!c->a.nulls && !c->b.nulls)
		return written(c, signs[c->op], SQL_EQUAL);
	if (c->a.nulls == NULLS_NAN || c->b.nulls == NULLS_NAN) {
		out = written(c, "=", SQL_EQUAL);
		out.nulls = NULLS_NAN;
		return truth_of(out, is_ne, c->mode, c->to->arena);
	}
	if (is_ne)
		return written(c, "IS NOT", SQL_EQUAL);
	if (both_null || c->mode == TRUTH_STRICT)
		return written(c, "IS", SQL_EQUAL);
	out = written(c, "=", SQL_EQUAL);
	out.nulls = NULLS_EMPTY;
	return out;
}

static struct piece
ordered(struct comparison *c)
{
	bool is_sure = !c->a.nulls && !c->b.nulls;
	struct piece out =
	    written(c, signs[is_sure && c->negate ? opposite(c->op) : c->op], SQL_LESS);

	if (is_sure)
		return out;
	out.nulls = NULLS_NAN;
	return truth_of(out, c->negate, c->mode, c->to->arena);
}

/* One that is decided beforehand; only != is true of what cannot be compared. */
static struct piece
never(struct comparison *c)
{
	return piece_truth(c->op == XPATH_NE || (c->op != XPATH_EQ && c->negate));
}

static void
swap(struct comparison *c)
{
	struct piece a = c->a;

	c->a = c->b;
	c->b = a;
	c->op = mirrored(c->op);
}

/* b is the text '': is a empty? */
static struct piece
against_nothing(struct comparison *c)
{
	struct piece *a = &c->a, out;
	bool is_ne = c->op == XPATH_NE;

	if (a->type == XPATH_EMPTY)
		return piece_truth(!is_ne);
	piece_unblank(a, c->to->arena);
	if (a->nulls != NULLS_EMPTY)
		return piece_truth(is_ne);
	out = piece_new(XPATH_TRUTH, SQL_EQUAL,
	    arena_printf(c->to->arena, "%s %s", piece_in(a, SQL_LESS, c->to->arena),
		is_ne ? "IS NOT NULL" : "IS NULL"));
	out.whole = true;
	return out;
}

/* a is true or false. ODK keeps an answer of this kind as the text 'true' or 'false'. */
static struct piece
against_truth(struct comparison *c)
{
	bool is_ne = c->op == XPATH_NE, wanted;
	struct piece other;

	if (c->a.is_ref && (c->b.literal || c->b.number)) {
		wanted = c->b.literal && strcmp(c->b.literal, "true") == 0;
		if (!wanted && (!c->b.literal || strcmp(c->b.literal, "false") != 0)) {
			xpath_note(c->to,
			    _("an answer that is true or false is compared with %s, which never "
			      "holds"),
			    c->b.text);
			return never(c);
		}
		c->b = piece_new(XPATH_NUMBER, SQL_ATOM, wanted ? "1" : "0");
		return equal(c);
	}
	other = truth_of(c->b, false, TRUTH_STRICT, c->to->arena);
	if (other.constant >= 0)
		return truth_of(c->a, (other.constant == 0) != is_ne, c->mode, c->to->arena);
	c->a = truth_of(c->a, false, TRUTH_STRICT, c->to->arena);
	if (c->a.constant >= 0)
		return truth_of(other, (c->a.constant == 0) != is_ne, c->mode, c->to->arena);
	c->b = other;
	return equal(c);
}

/* The codes of a that stand so to the number b: :x IN ('1', '2'). */
static struct piece
among_codes(struct comparison *c, double number)
{
	const struct xpath_choices *choices = c->a.choices;
	bool is_ne = c->op == XPATH_NE;
	enum xpath_op op = is_ne ? XPATH_EQ : c->op;
	struct buf codes = {0};
	struct piece out;
	size_t found = 0;
	const char *one = NULL;
	double name;

	for (size_t i = 0; i < choices->len; i++)
		if (piece_read_number(choices->names[i], &name) && holds(op, name, number)) {
			one = choices->codes[i];
			buf_printf(
			    &codes, "%s%s", found++ ? ", " : "", xpath_quote(one, c->to->arena));
		}
	if (found == 1 && (op == XPATH_EQ)) {
		c->b = piece_literal(one, c->to->arena);
		out = equal(c);
	} else if (found) {
		out = piece_new(XPATH_TRUTH, SQL_EQUAL,
		    arena_printf(c->to->arena, "%s IN (%s)",
			piece_in(&c->a, SQL_LESS, c->to->arena), buf_str(&codes)));
		out.nulls = c->a.nulls ? NULLS_NAN : NULLS_NEVER;
		out = truth_of(out, is_ne || c->negate, c->mode, c->to->arena);
	} else {
		xpath_note(c->to,
		    _("no choice of %s is that number, so the comparison never holds"), c->a.text);
		out = never(c);
	}
	buf_free(&codes);
	return out;
}

/* Made numbers; NaN where one never is. */
static bool
make_numbers(struct comparison *c)
{
	struct arena *arena = c->to->arena;

	if (piece_to_number(&c->a, arena) && piece_to_number(&c->b, arena))
		return true;
	xpath_note(c->to, _("a text is compared with a number, which never holds"));
	return false;
}

/* Two answers of different types are equal as numbers, or when neither is there. */
static struct piece
unlike_numbers(struct comparison *c)
{
	struct arena *arena = c->to->arena;
	bool is_ne = c->op == XPATH_NE;
	struct piece nothing = piece_new(XPATH_TRUTH, SQL_AND,
	    arena_printf(arena, "%s IS NULL AND %s IS NULL", piece_in(&c->a, SQL_LESS, arena),
		piece_in(&c->b, SQL_LESS, arena)));
	struct piece out;

	nothing.whole = true;
	if (!make_numbers(c))
		return truth_of(nothing, is_ne, c->mode, arena);
	out = written(c, "=", SQL_EQUAL);
	out.text = arena_printf(arena, "%s OR %s", out.text, nothing.text);
	out.level = SQL_OR;
	out.nulls = NULLS_NAN;
	return truth_of(out, is_ne, c->mode, arena);
}

static struct piece
numbers(struct comparison *c)
{
	bool is_order = c->op != XPATH_EQ && c->op != XPATH_NE;
	double number;

	if (c->b.type == XPATH_CHOICE && c->a.number)
		swap(c);
	if (c->a.type == XPATH_CHOICE && c->b.number && piece_read_number(c->b.number, &number))
		return among_codes(c, number);
	if (!is_order && c->a.nulls == NULLS_EMPTY && c->b.nulls == NULLS_EMPTY
	    && c->a.type != c->b.type)
		return unlike_numbers(c);
	if (!make_numbers(c))
		return never(c);
	return is_order ? ordered(c) : equal(c);
}

/* The literal b made what is kept of it in a: the code of a choice, the codes of a set in order. */
static bool
take_codes(struct comparison *c)
{
	const struct xpath_choices *choices = c->a.choices;
	struct buf codes = {0};
	size_t wanted = 0, found = 0;

	for (const char *at = c->b.literal; *at; at += strspn(at, " ")) {
		at += strcspn(at, " ");
		wanted++;
	}
	for (size_t i = 0; i < choices->len; i++) {
		size_t len = strlen(choices->names[i]);
		const char *at = c->b.literal;

		/* A choice's name may have blanks in it, those of a set have none. */
		if (c->a.type == XPATH_CHOICE && strcmp(at, choices->names[i]) == 0)
			wanted = 1;
		else if (c->a.type == XPATH_CHOICE)
			continue;
		while (
		    *at
		    && (strncmp(at, choices->names[i], len) != 0 || (at[len] && at[len] != ' '))) {
			at += strcspn(at, " ");
			at += strspn(at, " ");
		}
		if (*at)
			buf_printf(&codes, "%s%s", found++ ? " " : "", choices->codes[i]);
	}
	if (found == wanted && found)
		c->b = piece_literal(arena_dup(c->to->arena, buf_str(&codes)), c->to->arena);
	else
		xpath_note(c->to, _("\"%s\" is no choice of %s, so the comparison never holds"),
		    c->b.literal, c->a.text);
	buf_free(&codes);
	return found == wanted && found;
}

static bool
is_coded(const struct piece *piece)
{
	return piece->type == XPATH_CHOICE || piece->type == XPATH_SET;
}

/* A time is kept to the minute: '08:30:00.000' is '08:30'. False when b is no time. */
static bool
take_time(struct comparison *c)
{
	const char *text = c->b.literal;

	if (strlen(text) >= 5 && strspn(text, "0123456789") == 2 && text[2] == ':'
	    && strspn(text + 3, "0123456789") == 2 && text[0] <= '2' && text[3] <= '5'
	    && (text[0] < '2' || text[1] <= '3')) {
		c->b = piece_literal(arena_dup_len(c->to->arena, text, 5), c->to->arena);
		return true;
	}
	xpath_note(c->to, _("\"%s\" is no time, so the comparison never holds"), text);
	return false;
}

static struct piece
texts(struct comparison *c)
{
	if (c->a.literal && c->b.literal)
		return piece_truth(
		    (strcmp(c->a.literal, c->b.literal) == 0) == (c->op == XPATH_EQ));
	if (c->a.literal)
		swap(c);
	if (c->b.literal && is_coded(&c->a) && !take_codes(c))
		return never(c);
	if (c->b.literal && c->a.type == XPATH_TIME && !take_time(c))
		return never(c);
	piece_unblank(&c->a, c->to->arena);
	piece_unblank(&c->b, c->to->arena);
	return equal(c);
}

static bool
is_day(const struct piece *piece)
{
	return piece->type == XPATH_DATE || (piece->literal && piece_is_day(piece->literal));
}

static struct piece
compare(struct comparison *c)
{
	enum xpath_type a = c->a.type, b = c->b.type;
	bool is_order = c->op != XPATH_EQ && c->op != XPATH_NE;
	double left, right;

	if (c->a.number && c->b.number && piece_read_number(c->a.number, &left)
	    && piece_read_number(c->b.number, &right))
		return piece_truth(holds(c->op, left, right) != c->negate);
	if (is_order && (a == XPATH_EMPTY || b == XPATH_EMPTY))
		return never(c);
	if (is_order && (a == XPATH_DATE || b == XPATH_DATE) && is_day(&c->a) && is_day(&c->b))
		return ordered(c);
	if (is_order && b == XPATH_TIME && c->a.literal) {
		swap(c);
		a = XPATH_TIME;
	}
	if (is_order && a == XPATH_TIME && (c->b.type == XPATH_TIME || c->b.literal))
		return c->b.literal && !take_time(c) ? never(c) : ordered(c);
	if (is_order)
		return numbers(c);
	if (b == XPATH_TRUTH) {
		swap(c);
		a = XPATH_TRUTH;
		b = c->b.type;
	}
	if (a == XPATH_TRUTH && !(b == XPATH_EMPTY && c->a.is_ref))
		return against_truth(c);
	if (b == XPATH_EMPTY)
		return against_nothing(c);
	if (a == XPATH_EMPTY) {
		swap(c);
		return against_nothing(c);
	}
	return a == XPATH_NUMBER || b == XPATH_NUMBER ? numbers(c) : texts(c);
}

/* true() or false() on one side: the other is asked, or its opposite. */
static const struct xpath_node *
beside_constant(const struct xpath_node *node, bool *constant)
{
	for (const struct xpath_node *side = node->first; side; side = side->next)
		if (side->kind == XPATH_CALL && !side->len
		    && (strcmp(side->text, "true") == 0 || strcmp(side->text, "false") == 0)) {
			*constant = side->text[0] == 't';
			return side == node->first ? side->next : node->first;
		}
	return NULL;
}

bool
xpath_compare(struct translator *to, const struct xpath_node *node, bool negate,
    enum truth_mode mode, struct piece *out)
{
	struct comparison c = {.to = to, .op = node->op, .negate = negate, .mode = mode};
	bool is_equality = node->op == XPATH_EQ || node->op == XPATH_NE, constant = false;
	const struct xpath_node *other = is_equality ? beside_constant(node, &constant) : NULL;

	if (other)
		return xpath_truth(
		    to, other, (constant == (node->op == XPATH_NE)) != negate, mode, out);
	if (!xpath_value(to, node->first, &c.a) || !xpath_value(to, node->first->next, &c.b))
		return false;
	if (is_equality) {
		c.op = negate ? opposite(c.op) : c.op;
		c.negate = false;
	}
	*out = compare(&c);
	return true;
}
