/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The functions of XPath over numbers. There all are doubles; here whole ones stay whole. */
#include "exchange/xpath_part.h"

#include "base/buf.h"
#include "base/i18n.h"

#include <string.h>

enum { SPREAD_MAX = 6, POWER_MAX = 4 };

bool
xpath_run_number(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	return xpath_number(to, node->first, out);
}

/* Cut towards zero. */
bool
xpath_run_int(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	if (!xpath_number(to, node->first, out))
		return false;
	if (out->whole && !out->real)
		return true;
	out->text = arena_printf(to->arena, "CAST(%s AS INTEGER)", out->text);
	out->level = SQL_ATOM;
	out->whole = true;
	out->real = out->is_ref = false;
	out->number = NULL;
	return true;
}

bool
xpath_run_round(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	struct piece digits = piece_new(XPATH_NUMBER, SQL_ATOM, "0");
	double places = 0;

	if (!xpath_number(to, node->first, out)
	    || (node->len > 1 && !xpath_number(to, xpath_at(node, 1), &digits)))
		return false;
	if (node->len > 1
	    && (!digits.number || !piece_read_number(digits.number, &places) || places < 0
		|| places > 9))
		return xpath_fail(to, xpath_at(node, 1),
		    _("round() takes a number of places from 0 to 9 that is written there"));
	out->digits = (int)places;
	if (out->whole)
		return true;
	out->text = node->len > 1 ? arena_printf(to->arena, "round(%s, %d)", out->text, out->digits)
				  : arena_printf(to->arena, "round(%s)", out->text);
	out->level = SQL_ATOM;
	out->whole = out->digits == 0;
	out->real = true;
	out->number = NULL;
	out->is_ref = false;
	return true;
}

/* The whole number below, or above: the cut one, and one more where the cut went the other way. */
bool
xpath_run_edge(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	bool is_floor = strcmp(node->text, "floor") == 0;
	const char *text;

	if (!xpath_number(to, node->first, out))
		return false;
	if (out->whole && !out->real)
		return true;
	text = piece_in(out, SQL_ADD, to->arena);
	out->text = arena_printf(to->arena, "CAST(%s AS INTEGER) %s (%s %s CAST(%s AS INTEGER))",
	    out->text, is_floor ? "-" : "+", text, is_floor ? "<" : ">", out->text);
	out->level = SQL_ADD;
	out->whole = true;
	out->real = out->is_ref = false;
	out->number = NULL;
	return true;
}

bool
xpath_run_abs(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	if (!xpath_number(to, node->first, out))
		return false;
	out->text = arena_printf(to->arena, "abs(%s)", out->text);
	out->level = SQL_ATOM;
	out->number = NULL;
	out->is_ref = false;
	return true;
}

/* A small whole power, written out. */
bool
xpath_run_pow(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	struct piece power;
	struct buf text = {0};
	double times;

	if (!xpath_number(to, node->first, out) || !xpath_number(to, xpath_at(node, 1), &power))
		return false;
	if (!power.number || !piece_read_number(power.number, &times) || times < 1
	    || times > POWER_MAX || !power.whole)
		return xpath_fail(to, xpath_at(node, 1),
		    _("pow() becomes a rule only with a whole power from 1 to %d"), POWER_MAX);
	for (int i = 0; i < (int)times; i++)
		buf_printf(&text, "%s%s", i ? " * " : "", piece_in(out, SQL_CONCAT, to->arena));
	out->text = arena_dup(to->arena, buf_str(&text));
	out->level = SQL_TIMES;
	out->number = NULL;
	out->is_ref = false;
	buf_free(&text);
	return true;
}

/*
 * The smallest or largest of several; empty ones do not count, where SQL would have them all
 * there: each is made the first that is not empty, counted from itself.
 */
static void
spread(struct translator *to, const char *name, const struct piece parts[], size_t len,
    bool is_sure, struct piece *out)
{
	struct buf text = {0};

	buf_printf(&text, "%s(", name);
	for (size_t i = 0; i < len; i++) {
		buf_printf(&text, "%s%s", i ? ", " : "", is_sure ? "" : "coalesce(");
		for (size_t k = 0; k < (is_sure ? 1 : len); k++)
			buf_printf(&text, "%s%s", k ? ", " : "", parts[(i + k) % len].text);
		buf_text(&text, is_sure ? "" : ")");
	}
	buf_char(&text, ')');
	out->text = arena_dup(to->arena, buf_str(&text));
	buf_free(&text);
}

bool
xpath_run_extreme(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	struct piece parts[SPREAD_MAX];
	bool is_sure = true;
	const struct xpath_node *argument = node->first;

	if (node->len < 2 || node->len > SPREAD_MAX)
		return xpath_fail(to, node, _("%s() becomes a rule only of 2 to %d answers"),
		    node->text, SPREAD_MAX);
	*out = piece_new(XPATH_NUMBER, SQL_ATOM, "");
	out->whole = out->real = true;
	for (size_t i = 0; argument; argument = argument->next, i++) {
		if (!xpath_number(to, argument, &parts[i]))
			return false;
		is_sure = is_sure && !parts[i].nulls;
		out->whole = out->whole && parts[i].whole;
		out->real = out->real && parts[i].real;
	}
	out->nulls = is_sure ? NULLS_NEVER : NULLS_NAN;
	spread(to, node->text, parts, node->len, is_sure, out);
	return true;
}
