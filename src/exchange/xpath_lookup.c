/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Labels of choices, however an expression asks for them: jr:choice-name(${x}, '${x}'), or a path
 * into the list. And the paths that people write where ${name} would do.
 */
#include "exchange/xpath_part.h"

#include "base/i18n.h"

#include <string.h>

static void
label_of(struct translator *to, const char *field, struct piece *code, struct piece *out)
{
	piece_to_text(code, to->arena);
	*out = piece_new(XPATH_TEXT, SQL_ATOM,
	    arena_printf(to->arena, "label(%s, %s)", xpath_quote(field, to->arena), code->text));
	out->nulls = NULLS_EMPTY;
}

/* The name in "${name}", or the last step of a path, that a literal holds. */
static const char *
name_in(const struct xpath_node *node, struct arena *arena)
{
	size_t len = strlen(node->text);
	const char *slash = strrchr(node->text, '/');

	if (node->kind == XPATH_REF)
		return node->text;
	if (node->kind != XPATH_LITERAL)
		return NULL;
	if (len > 3 && strncmp(node->text, "${", 2) == 0 && node->text[len - 1] == '}')
		return arena_dup_len(arena, node->text + 2, len - 3);
	return slash ? slash + 1 : NULL;
}

bool
xpath_run_choice_name(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	const struct xpath_node *second = xpath_at(node, 1);
	const char *name = name_in(second, to->arena);
	struct xpath_ref ref;
	struct piece code;

	if (!name)
		return xpath_fail(to, second,
		    _("jr:choice-name() takes a question in quotes after the value, as in "
		      "'${name}'"));
	if (!xpath_find(to, second, name, &ref) || !xpath_value(to, node->first, &code))
		return false;
	if (ref.type == XPATH_EMPTY || code.type == XPATH_EMPTY) {
		*out = piece_literal("", to->arena);
		return true;
	}
	if ((ref.type != XPATH_CHOICE && ref.type != XPATH_SET) || ref.sql[0] != ':')
		return xpath_fail(to, second, _("${%s} has no choices"), name);
	if (code.type == XPATH_SET)
		return xpath_fail(to, node,
		    _("label() takes one code; the labels of a set cannot be joined in a rule"));
	label_of(to, ref.sql + 1, &code, out);
	return true;
}

static bool
is_step(const struct xpath_node *node, const char *name)
{
	return node && node->kind == XPATH_STEP && strcmp(node->text, name) == 0;
}

/* item[name = X]: the X. */
static const struct xpath_node *
wanted_code(const struct xpath_node *item)
{
	const struct xpath_node *equal = item->first;

	if (item->len != 1 || equal->kind != XPATH_BINARY || equal->op != XPATH_EQ)
		return NULL;
	if (equal->first->kind == XPATH_NAME && strcmp(equal->first->text, "name") == 0)
		return equal->first->next;
	if (equal->first->next->kind == XPATH_NAME && strcmp(equal->first->next->text, "name") == 0)
		return equal->first;
	return NULL;
}

/* instance('list')/root/item[name = X]/label */
static bool
run_instance(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	const struct xpath_node *start = node->first, *item = xpath_at(node, 2),
				*what = xpath_at(node, 3), *wanted;
	const struct xpath_choices *choices;
	struct piece code;

	wanted = item && item->kind == XPATH_STEP ? wanted_code(item) : NULL;
	if (node->len != 4 || !is_step(xpath_at(node, 1), "root") || !is_step(item, "item")
	    || !wanted || (!is_step(what, "label") && !is_step(what, "itextId")) || start->len != 1
	    || start->first->kind != XPATH_LITERAL)
		return xpath_fail(to, node,
		    _("only labels can be looked up in a list: instance('list')/root/item[name = "
		      "${question}]/label"));
	choices = to->scope->list ? to->scope->list(to->scope->context, start->first->text) : NULL;
	if (!choices || !choices->field)
		return xpath_fail(to, node,
		    _("no question of this form has the choices \"%s\", so that their labels "
		      "cannot "
		      "be looked up"),
		    start->first->text);
	if (!xpath_value(to, wanted, &code))
		return false;
	label_of(to, choices->field, &code, out);
	return true;
}

bool
xpath_run_itext(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	if (node->first->kind != XPATH_PATH)
		return xpath_fail(
		    to, node, _("jr:itext() becomes a rule only for the label of a choice"));
	return xpath_run_path(to, node->first, out);
}

/* ../age, /data/person/age, current()/../age: the last step names the question. */
static const char *
last_name(const struct xpath_node *node)
{
	const struct xpath_node *step = node->first;

	if (step->kind == XPATH_CALL && strcmp(step->text, "current") != 0)
		return NULL;
	for (; step; step = step->next) {
		if (step->kind != XPATH_CALL && step->len)
			return NULL;
		if (!step->next)
			return step->text[0] && step->text[0] != '.' ? step->text : NULL;
	}
	return NULL;
}

bool
xpath_run_path(struct translator *to, const struct xpath_node *node, struct piece *out)
{
	const struct xpath_node *start = node->first;
	struct xpath_node ref = {.kind = XPATH_REF, .offset = node->offset};

	if (node->kind != XPATH_PATH)
		return xpath_fail(
		    to, node, _("this path cannot become a rule; name the question: ${name}"));
	if (start->kind == XPATH_CALL && strcmp(start->text, "instance") == 0)
		return run_instance(to, node, out);
	ref.text = last_name(node);
	if (!ref.text)
		return xpath_fail(
		    to, node, _("this path cannot become a rule; name the question: ${name}"));
	return xpath_value(to, &ref, out);
}
