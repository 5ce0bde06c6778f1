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

const struct xpath_rule *
xls_calculation(struct xls *xls, struct xls_question *question)
{
	const char *column = question->type->kind == XLS_HIDDEN
				     && !xls_cell(&xls->survey, question->row, "calculation")[0]
				 ? "default"
				 : "calculation";
	const struct xpath_rule *rule;

	/* One that waits for itself is a text for now; the form is refused with the way round. */
	if (question->state != XLS_WAITING)
		return question->has_calculation ? &question->calculation : NULL;
	question->state = XLS_RUNNING;
	rule = xls_rule(xls, question, column, XPATH_VALUE,
	    question->type->kind == XLS_COMPUTED ? NULL : _("it is typed, not computed"));
	question->state = XLS_DONE;
	if (rule) {
		question->calculation = *rule;
		question->has_calculation = true;
		return &question->calculation;
	}
	if (question->type->kind != XLS_COMPUTED && question->type->kind != XLS_HIDDEN)
		return NULL;
	if (!xls_cell(&xls->survey, question->row, column)[0])
		xls_lost(xls, &xls->survey, question->row, column,
		    _("there is nothing to compute; write a calculation"));
	question->is_gone = true;
	return NULL;
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
