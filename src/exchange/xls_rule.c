/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The expressions of the sheets, column by column, and what is told when one cannot be a rule. */
#include "exchange/xls_part.h"

#include "base/i18n.h"

#include <string.h>

const struct xpath_rule *
xls_rule(struct xls *xls, const struct xls_question *question, const char *column,
    enum xpath_use use, const char *without)
{
	struct xls_place place = {.xls = xls,
	    .form = xls->groups[question->group].form,
	    .sheet = &xls->survey,
	    .row = question->row,
	    .column = column};
	const char *text = xls_cell(&xls->survey, question->row, column);
	struct xpath_rule *rule = arena_alloc(xls->arena, sizeof(*rule));
	struct xls_question of = *question;
	struct xpath_ref self;

	if (!text[0])
		return NULL;
	if (use == XPATH_CHECK)
		self = xls_ref(xls, &of);
	return xls_translate(&place, text, use, use == XPATH_CHECK ? &self : NULL, without, rule)
		   ? rule
		   : NULL;
}

/* A hidden answer without a calculation is what its default is. */
static const struct xpath_rule *
hidden_value(struct xls *xls, struct xls_question *question)
{
	struct xpath_rule *rule = arena_alloc(xls->arena, sizeof(*rule));
	const char *value = xls_default(xls, question);

	if (!value)
		return NULL;
	*rule = (struct xpath_rule){.sql = value, .type = XPATH_TEXT, .digits = -1, .constant = -1};
	return rule;
}

/* One that is computed from itself, by way of others, cannot be computed. */
static const struct xpath_rule *
refuse_circle(struct xls *xls, struct xls_question *question)
{
	xls_lost(xls, &xls->survey, question->row, "calculation",
	    _("it is computed from itself, by way of other questions"));
	question->is_gone = true;
	return NULL;
}

static void
compute(struct xls *xls, struct xls_question *question)
{
	bool is_computed = question->type->kind == XLS_COMPUTED;
	bool is_hidden = question->type->kind == XLS_HIDDEN;
	const struct xpath_rule *rule;

	if (is_hidden && !xls_cell(&xls->survey, question->row, "calculation")[0])
		rule = hidden_value(xls, question);
	else
		rule = xls_rule(xls, question, "calculation", XPATH_VALUE,
		    is_computed ? NULL : _("it is typed, not computed"));
	if (rule && !question->is_gone) {
		question->calculation = *rule;
		question->has_calculation = true;
	} else if (is_computed || is_hidden) {
		if (!rule && !xls_cell(&xls->survey, question->row, "calculation")[0])
			xls_lost(xls, &xls->survey, question->row, "calculation",
			    _("there is nothing to compute; write a calculation"));
		question->is_gone = true;
	}
}

const struct xpath_rule *
xls_calculation(struct xls *xls, struct xls_question *question)
{
	if (question->state == XLS_RUNNING)
		return refuse_circle(xls, question);
	if (question->state == XLS_WAITING) {
		question->state = XLS_RUNNING;
		compute(xls, question);
		question->state = XLS_DONE;
	}
	return question->has_calculation ? &question->calculation : NULL;
}

static const char *
joined(struct xls *xls, const char *outer, bool outer_or, const struct xpath_rule *rule)
{
	if (!outer)
		return rule->sql;
	return arena_printf(xls->arena, "%s%s%s AND %s%s%s", outer_or ? "(" : "", outer,
	    outer_or ? ")" : "", rule->is_or ? "(" : "", rule->sql, rule->is_or ? ")" : "");
}

const char *
xls_group_condition(struct xls *xls, size_t index)
{
	struct xls_group *group = &xls->groups[index];
	struct xls_place place = {.xls = xls,
	    .form = group->form,
	    .sheet = &xls->survey,
	    .row = group->row,
	    .column = "relevant"};
	struct xpath_rule rule;
	const char *text;

	/* The form of a repeat begins anew: what was around it was told. */
	if (index == 0 || group->is_repeat)
		return NULL;
	if (group->has_show_if)
		return group->show_if;
	group->has_show_if = true;
	group->show_if = xls_group_condition(xls, group->parent);
	group->is_or = xls->groups[group->parent].is_or;
	text = xls_cell(&xls->survey, group->row, "relevant");
	if (!text[0]
	    || !xls_translate(&place, text, XPATH_CONDITION, NULL, _("it is always shown"), &rule)
	    || rule.constant == 1)
		return group->show_if;
	group->is_or = !group->show_if && rule.is_or;
	group->show_if = joined(xls, group->show_if, xls->groups[group->parent].is_or, &rule);
	return group->show_if;
}

const char *
xls_filter(struct xls *xls, const struct xls_question *question, const char *const **columns)
{
	struct xls_place place = {.xls = xls,
	    .form = xls->groups[question->group].form,
	    .sheet = &xls->survey,
	    .row = question->row,
	    .column = "choice_filter",
	    .list = question->list};
	const char *text = xls_cell(&xls->survey, question->row, "choice_filter");
	struct xpath_rule rule;

	if (!text[0]
	    || !xls_translate(
		&place, text, XPATH_CONDITION, NULL, _("all choices are offered"), &rule)
	    || rule.constant == 1)
		return NULL;
	*columns = place.columns;
	return rule.sql;
}

const char *
xls_instance_name(struct xls *xls)
{
	const struct xls_row *row = xls->settings.len ? &xls->settings.rows[0] : NULL;
	struct xls_place place = {
	    .xls = xls, .sheet = &xls->settings, .row = row, .column = "instance_name"};
	const char *text = row ? xls_cell(&xls->settings, row, "instance_name") : "";
	struct xpath_rule rule;

	if (!text[0]
	    || !xls_translate(&place, text, XPATH_TITLE, NULL,
		_("a record is called by its first answer"), &rule))
		return NULL;
	return rule.sql;
}
