/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The functions of ODK's XPath: one table of those that have a rule, one of those that have none,
 * with what to do instead.
 */
#include "exchange/xpath_part.h"

#include "base/buf.h"
#include "base/i18n.h"
#include "yaml/reader.h"

#include <string.h>

enum { ARGS_MAX = 60 };

static bool
run_if(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	struct piece condition, a, b;

	if (!xpath_truth(to, xpath_at(node, 0), false, TRUTH_LOOSE, &condition)
	    || !xpath_value(to, xpath_at(node, 1), &a) || !xpath_value(to, xpath_at(node, 2), &b))
		return false;
	if (condition.constant >= 0) {
		*out = condition.constant ? a : b;
		return true;
	}
	piece_unify(&a, &b, to->arena);
	*out = a;
	out->text = arena_printf(to->arena, "iif(%s, %s, %s)", condition.text, a.text, b.text);
	out->level = SQL_ATOM;
	out->nulls = a.nulls == NULLS_EMPTY || b.nulls == NULLS_EMPTY ? NULLS_EMPTY
		     : a.nulls || b.nulls                             ? NULLS_NAN
								      : NULLS_NEVER;
	out->whole = a.whole && b.whole;
	out->real = a.real && b.real;
	out->blank = a.blank || b.blank;
	out->numeric = a.numeric && b.numeric;
	out->digits = a.digits == b.digits ? a.digits : -1;
	out->literal = out->number = NULL;
	out->constant = -1;
	out->is_ref = false;
	return true;
}

static bool
run_coalesce(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	struct piece a, b;

	if (!xpath_value(to, xpath_at(node, 0), &a) || !xpath_value(to, xpath_at(node, 1), &b))
		return false;
	if (b.type == XPATH_EMPTY || (!a.nulls && !a.blank)) {
		*out = a;
		return true;
	}
	if (a.type == XPATH_EMPTY) {
		*out = b;
		return true;
	}
	piece_unify(&a, &b, to->arena);
	piece_unblank(&a, to->arena);
	*out = b;
	out->text = arena_printf(to->arena, "coalesce(%s, %s)", a.text, b.text);
	out->level = SQL_ATOM;
	out->whole = a.whole && b.whole;
	out->real = a.real && b.real;
	out->numeric = a.numeric && b.numeric;
	out->literal = out->number = NULL;
	out->is_ref = false;
	return true;
}

static bool
run_count_selected(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	struct piece set;
	const char *text;

	if (!xpath_value(to, node->first, &set))
		return false;
	if (set.type == XPATH_CHOICE)
		text = arena_printf(to->arena, "iif(%s IS NULL, 0, 1)", set.text);
	else if (set.type == XPATH_SET)
		text = arena_printf(to->arena, "count_selected(%s)", set.text);
	else
		text = piece_to_text(&set, to->arena)
			   ? arena_printf(to->arena, "count_selected(trim(%s))", set.text)
			   : "0";
	*out = piece_new(XPATH_NUMBER, SQL_ATOM, text);
	out->whole = true;
	return true;
}

/* sum(${age}), count(${person}): of the records of a repeat. */
static bool
run_rows(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	bool is_sum = strcmp(node->text, "sum") == 0;
	struct xpath_ref ref;

	if (node->first->kind != XPATH_REF)
		return xpath_fail(to, node->first,
		    _("%s() takes a question of a repeat, or the repeat, as in %s(${name})"),
		    node->text, node->text);
	if (!xpath_find(to, node->first, node->first->text, &ref))
		return false;
	if (ref.type != XPATH_ROWS)
		return xpath_fail(to, node->first,
		    _("${%s} is not in a repeat; there is one of it"), node->first->text);
	if (is_sum && !ref.sql)
		return xpath_fail(
		    to, node->first, _("only a question that has a number can be summed"));
	*out = piece_new(XPATH_NUMBER, SQL_ATOM,
	    is_sum ? arena_printf(to->arena, "sum_rows(%s, %s)", xpath_quote(ref.form, to->arena),
		xpath_quote(ref.sql, to->arena))
		   : arena_printf(to->arena, "count_rows(%s)", xpath_quote(ref.form, to->arena)));
	out->whole = !is_sum || ref.whole;
	out->real = !out->whole;
	out->nulls = NULLS_NAN;
	return true;
}

static bool
run_once(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	if (!xpath_value(to, node->first, out))
		return false;
	if (!out->literal && !out->number && out->constant < 0)
		xpath_note(to,
		    _("once() keeps the first value; here it is computed again with each answer"));
	return true;
}

struct function {
	const char *name;
	size_t min, max; /* arguments */
	xpath_function *run;
	bool is_truth;
};

static bool run_true(struct translator *to, const struct xpath_node *node, struct piece *out);
static bool run_selected(struct translator *to, const struct xpath_node *node, struct piece *out);
static bool run_from_string(
    struct translator *to, const struct xpath_node *node, struct piece *out);
static bool run_by_truth(struct translator *to, const struct xpath_node *node, struct piece *out);

static const struct function functions[] = {
    {"abs", 1, 1, xpath_run_abs, false},
    {"boolean", 1, 1, run_by_truth, false},
    {"boolean-from-string", 1, 1, run_from_string, true},
    {"ceiling", 1, 1, xpath_run_edge, false},
    {"coalesce", 2, 2, run_coalesce, false},
    {"concat", 1, ARGS_MAX, xpath_run_concat, false},
    {"contains", 2, 2, xpath_run_contains, true},
    {"count", 1, 1, run_rows, false},
    {"count-selected", 1, 1, run_count_selected, false},
    {"date", 1, 1, xpath_run_date, false},
    {"date-time", 1, 1, xpath_run_date, false},
    {"decimal-date-time", 1, 1, xpath_run_days, false},
    {"ends-with", 2, 2, xpath_run_ends, true},
    {"false", 0, 0, run_true, true},
    {"floor", 1, 1, xpath_run_edge, false},
    {"format-date", 2, 2, xpath_run_format_date, false},
    {"format-date-time", 2, 2, xpath_run_format_date, false},
    {"if", 3, 3, run_if, false},
    {"int", 1, 1, xpath_run_int, false},
    {"is-selected", 2, 2, run_selected, true},
    {"jr:choice-name", 2, 2, xpath_run_choice_name, false},
    {"jr:itext", 1, 1, xpath_run_itext, false},
    {"lower-case", 1, 1, xpath_run_lower, false},
    {"max", 1, ARGS_MAX, xpath_run_extreme, false},
    {"min", 1, ARGS_MAX, xpath_run_extreme, false},
    {"normalize-space", 1, 1, xpath_run_trim, false},
    {"not", 1, 1, run_by_truth, false},
    {"now", 0, 0, xpath_run_now, false},
    {"number", 1, 1, xpath_run_number, false},
    {"once", 1, 1, run_once, false},
    {"pow", 2, 2, xpath_run_pow, false},
    {"regex", 2, 2, xpath_run_regex, true},
    {"round", 1, 2, xpath_run_round, false},
    {"selected", 2, 2, run_selected, true},
    {"starts-with", 2, 2, xpath_run_starts, true},
    {"string", 1, 1, xpath_run_string, false},
    {"string-length", 1, 1, xpath_run_length, false},
    {"substr", 2, 3, xpath_run_substr, false},
    {"substring", 2, 3, xpath_run_substr, false},
    {"substring-after", 2, 2, xpath_run_after, false},
    {"substring-before", 2, 2, xpath_run_before, false},
    {"sum", 1, 1, run_rows, false},
    {"today", 0, 0, xpath_run_today, false},
    {"translate", 3, 3, xpath_run_translate, false},
    {"true", 0, 0, run_true, true},
    {"upper-case", 1, 1, xpath_run_upper, false},
};

/* Functions of ODK that no rule can have. */
static const struct {
	const char *name, *why;
} missing[] = {
    {"area", N_("there are no places on a map here")},
    {"checklist", N_("add up iif(…, 1, 0) in the rule instead")},
    {"count-non-empty", N_("count with any_row() or a rule of its own instead")},
    {"current", N_("name the question instead: ${name}")},
    {"digest", N_("nothing is ciphered in a rule")},
    {"distance", N_("there are no places on a map here")},
    {"indexed-repeat", N_("records of a list are never named by their position")},
    {"instance", N_("only labels can be looked up in a list: instance('list')/root/item[name = "
		    "${question}]/label")},
    {"join", N_("the answers of several records cannot be joined to one text")},
    {"last", N_("records of a list are never named by their position")},
    {"position", N_("records of a list are never named by their position")},
    {"property", N_("nothing is known of the device")},
    {"pulldata", N_("a file beside the form is not read; make it a code list")},
    {"random", N_("nothing in a rule may change while the form is filled in")},
    {"randomize", N_("nothing in a rule may change while the form is filled in")},
    {"selected-at", N_("a set has no order; ask whether a choice is in it: selected()")},
    {"uuid", N_("nothing in a rule may change while the form is filled in")},
    {"version", N_("the version is kept with the answers by itself")},
    {"weighted-checklist", N_("add up iif(…, 1, 0) in the rule instead")},
};

static bool
run_true(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	(void)to;
	*out = piece_truth(strcmp(node->text, "true") == 0);
	return true;
}

static bool
run_by_truth(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	return xpath_truth(to, node, false, TRUTH_STRICT, out);
}

static bool
run_from_string(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	struct piece text;

	if (!xpath_value(to, node->first, &text))
		return false;
	*out = text;
	if (text.type == XPATH_TRUTH)
		return true;
	piece_to_text(&text, to->arena);
	*out = piece_new(XPATH_TRUTH, SQL_EQUAL,
	    arena_printf(to->arena, "lower(%s) IN ('true', '1')", text.text));
	out->nulls = text.nulls;
	out->whole = true;
	return true;
}

/* selected() of a question with one answer is a comparison. */
static bool
selected_one(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	struct xpath_node equal = *node;

	equal.kind = XPATH_BINARY;
	equal.op = XPATH_EQ;
	return xpath_compare(to, &equal, false, TRUTH_LOOSE, out);
}

/* The code that a name is; NULL when the list has none. */
static const char *
code_of(const struct xpath_choices *choices, const char *name)
{
	for (size_t i = 0; i < choices->len; i++)
		if (strcmp(choices->names[i], name) == 0)
			return choices->codes[i];
	return NULL;
}

static bool
run_selected(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	struct piece set, item;
	const char *code;

	if (!xpath_value(to, node->first, &set) || !xpath_text(to, xpath_at(node, 1), &item))
		return false;
	if (set.type == XPATH_CHOICE)
		return selected_one(to, node, out);
	code = item.literal;
	if (set.type == XPATH_SET && code) {
		code = code_of(set.choices, code);
		if (!code)
			xpath_note(to, _("\"%s\" is no choice of %s, so it is never selected"),
			    item.literal, set.text);
	}
	if (set.type == XPATH_EMPTY || (item.literal && !code)) {
		*out = piece_truth(false);
		return true;
	}
	if (code)
		item = piece_literal(code, to->arena);
	if (set.type != XPATH_SET)
		piece_to_text(&set, to->arena);
	*out = piece_new(XPATH_TRUTH, SQL_ATOM,
	    arena_printf(to->arena,
		set.type == XPATH_SET ? "selected(%s, %s)" : "selected(trim(%s), %s)", set.text,
		item.text));
	out->nulls = set.nulls || item.nulls ? NULLS_NAN : NULLS_NEVER;
	out->whole = true;
	return true;
}

static const struct function *
find(const char *name)
{
	for (size_t i = 0; i < sizeof(functions) / sizeof(functions[0]); i++)
		if (strcmp(functions[i].name, name) == 0)
			return &functions[i];
	return NULL;
}

static bool
unknown(struct translator *to, const struct xpath_node *node)
{
	enum { KNOWN = sizeof(functions) / sizeof(functions[0]) };
	const char *names[KNOWN + 1] = {0}, *near;

	for (size_t i = 0; i < sizeof(missing) / sizeof(missing[0]); i++)
		if (strcmp(missing[i].name, node->text) == 0)
			return xpath_fail(to, node, _("%s() cannot become a rule: %s"), node->text,
			    _(missing[i].why));
	for (size_t i = 0; i < KNOWN; i++)
		names[i] = functions[i].name;
	near = yaml_nearest(node->text, names);
	if (near)
		return xpath_fail(to, node, _("there is no function \"%s\"; did you mean \"%s\"?"),
		    node->text, near);
	return xpath_fail(to, node, _("the function %s() cannot become a rule"), node->text);
}

static bool
run(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	const struct function *function = find(node->text);

	if (!function)
		return unknown(to, node);
	if (node->len >= function->min && node->len <= function->max)
		return function->run(to, node, out);
	if (function->min == function->max)
		return xpath_fail(to, node,
		    n_("%s() takes %zu argument, not %zu", "%s() takes %zu arguments, not %zu",
			function->min),
		    node->text, function->min, node->len);
	return xpath_fail(to, node, _("%s() takes %zu to %zu arguments, not %zu"), node->text,
	    function->min, function->max, node->len);
}

bool
xpath_call_is_truth(const struct xpath_node *node)
{
	const struct function *function = node->kind == XPATH_CALL ? find(node->text) : NULL;

	return function && function->is_truth;
}

bool
xpath_call_truth(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	return run(to, node, out);
}

bool
xpath_call(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	return xpath_call_is_truth(node) ? xpath_truth(to, node, false, TRUTH_STRICT, out)
					 : run(to, node, out);
}
