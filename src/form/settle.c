/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One pass over the fields in the order of their rules: shown or not,
 * computed, parked. Because what is hidden reads as empty and the order follows what is
 * read, one pass is the fixed point. Then what is required, then the checks.
 */
#include "form/settle.h"

#include "base/i18n.h"

#include <string.h>

struct pass {
	struct answers *answers;
	struct rule_context context;
	bool *changed;      /* NULL or one a field */
	bool *section_done; /* its show_if has been evaluated */
};

static void
add_problem(struct answers *answers, size_t field, const struct check *check, bool is_warning,
    const char *message)
{
	struct answer *item = &answers->items[field];

	item->problems = arena_grow(&answers->findings, item->problems, item->problems_len,
	    &item->problems_cap, sizeof(*item->problems));
	item->problems[item->problems_len++] = (struct answer_problem){
	    .check = check,
	    .message = arena_dup(&answers->findings, message),
	    .is_warning = is_warning,
	};
	if (is_warning)
		answers->warnings++;
	else
		answers->errors++;
}

/* A rule that fails says so at its field; what it decides stays open (-1). */
static int
truth(struct pass *pass, const struct form_rule *rule, size_t field, bool *failed)
{
	struct rule_value value;
	struct err err;

	*failed = !rule_eval(rule->rule, &pass->context, &value, &err);
	if (!*failed)
		return rule_truth(value);
	add_problem(pass->answers, field, NULL, false, err.text);
	return -1;
}

/* Empty is hidden; a rule that failed hides nothing. */
static bool
is_shown(struct pass *pass, const struct form_rule *show_if, size_t field)
{
	bool failed;

	if (!show_if->rule)
		return true;
	return truth(pass, show_if, field, &failed) == 1 || failed;
}

static bool
section_is_shown(struct pass *pass, const struct field *field)
{
	struct answers *answers = pass->answers;
	const struct section *section = &answers->form->sections[field->section];

	if (!pass->section_done[field->section]) {
		pass->section_done[field->section] = true;
		answers->section_visible[field->section] =
		    is_shown(pass, &section->show_if, field->index);
	}
	return answers->section_visible[field->section];
}

static void
set_value(struct pass *pass, size_t field, struct value value)
{
	struct answer *item = &pass->answers->items[field];

	if (value_equal(item->value, value) && !item->absent)
		return;
	item->value = value_copy(&pass->answers->arena, value);
	item->absent = 0;
	if (pass->changed)
		pass->changed[field] = true;
}

static void
compute(struct pass *pass, const struct field *field)
{
	struct answers *answers = pass->answers;
	struct rule_value given;
	struct value value = value_null;
	struct err err;

	if (!rule_eval(field->calculate.rule, &pass->context, &given, &err)
	    || !type_from_rule(field, &answers->types, given, &answers->findings, &value, &err))
		add_problem(answers, field->index, NULL, false, err.text);
	set_value(pass, field->index, value);
}

static void
settle_field(struct pass *pass, const struct field *field)
{
	struct answer *item = &pass->answers->items[field->index];

	item->visible =
	    section_is_shown(pass, field) && is_shown(pass, &field->show_if, field->index);
	if (field->calculate.rule && (item->visible || field->when_hidden == HIDDEN_KEEP))
		compute(pass, field);
	if (!item->visible && field->when_hidden == HIDDEN_CLEAR)
		set_value(pass, field->index, value_null);
	item->parked = !item->visible && field->when_hidden == HIDDEN_PARK
		       && (item->value.kind != VALUE_NULL || item->absent);
	pass->answers->parked += item->parked;
}

static void
settle_required(struct pass *pass, const struct field *field)
{
	struct answer *item = &pass->answers->items[field->index];
	bool failed;

	item->required = item->visible
			 && (field->always_required
			     || (field->required.rule
				 && truth(pass, &field->required, field->index, &failed) == 1));
	item->missing =
	    item->required && item->value.kind == VALUE_NULL && !(item->absent & field->absent);
	pass->answers->missing += item->missing;
}

static void
run_check(struct pass *pass, const struct field *field, const struct check *check)
{
	struct answers *answers = pass->answers;
	const char *message =
	    label_in(&check->message, answers->types.lang ? answers->types.lang : "en", NULL);
	bool failed;
	int holds = truth(pass, &check->rule, field->index, &failed);

	if (holds == 0)
		add_problem(answers, field->index, check, check->is_warning, message);
	else if (holds < 0 && !failed && rule_was_vague(check->rule.rule))
		add_problem(answers, field->index, check, true,
		    arena_printf(&answers->findings,
			_("a date is not exact enough to be sure of this: %s"), message));
}

static void
run_checks(struct pass *pass, const struct field *field)
{
	struct answers *answers = pass->answers;
	const struct answer *item = &answers->items[field->index];

	if (!item->visible || item->value.kind == VALUE_NULL)
		return;
	if (!type_offers(field, item->value))
		add_problem(answers, field->index, NULL, true,
		    _("this answer is no longer among the choices; it is kept, choose again if you "
		      "can"));
	for (size_t i = 0; i < field->checks_len; i++)
		run_check(pass, field, &field->checks[i]);
}

static void
forget_findings(struct answers *answers)
{
	arena_free(&answers->findings);
	for (size_t i = 0; i < answers->form->fields_len; i++) {
		answers->items[i].problems = NULL;
		answers->items[i].problems_len = answers->items[i].problems_cap = 0;
	}
	answers->errors = answers->warnings = answers->missing = answers->parked = 0;
}

static void
settle_shown(struct pass *pass)
{
	struct answers *answers = pass->answers;
	const struct form *form = answers->form;

	forget_findings(answers);
	pass->section_done = arena_alloc(&answers->findings, form->sections_len + 1);
	if (pass->changed)
		memset(pass->changed, 0, form->fields_len * sizeof(*pass->changed));
	for (size_t n = 0; n < form->fields_len; n++)
		settle_field(pass, &form->fields[form->order[n]]);
}

void
answers_show(struct answers *answers)
{
	struct pass pass = {.answers = answers, .context = answers_context(answers)};

	settle_shown(&pass);
}

void
answers_settle(struct answers *answers, bool changed[])
{
	const struct form *form = answers->form;
	struct pass pass = {
	    .answers = answers, .context = answers_context(answers), .changed = changed};

	settle_shown(&pass);
	for (size_t i = 0; i < form->fields_len; i++)
		settle_required(&pass, &form->fields[i]);
	for (size_t i = 0; i < form->fields_len; i++)
		run_checks(&pass, &form->fields[i]);
	answers->complete = !answers->missing && !answers->errors;
}
