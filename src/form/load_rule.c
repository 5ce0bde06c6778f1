/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rules of a form, compiled once all its fields are known, and their types checked. */
#include "form/load.h"

#include "base/i18n.h"
#include "form/typing.h"

#include <string.h>

struct report_context {
	struct loader *loader;
	const struct pending *pending;
};

static void
report(void *context, size_t offset, const char *text)
{
	struct report_context *to = context;

	load_problem_at(to->loader, to->pending->node, offset, false, text);
}

/* Does what the rule gives suit where it stands? */
static void
check_use(struct loader *loader, const struct pending *pending, enum typing type)
{
	const struct field *field = pending->field;
	const char *text = NULL;

	switch (pending->use) {
	case USE_CONDITION:
	case USE_CHECK:
	case USE_FILTER:
		if (type == TYPING_TEXT)
			text = arena_printf(loader->arena,
			    _("\"%s\" needs something true or false; this gives a text: compare "
			      "it, as in :field = 'x'"),
			    pending->word);
		break;
	case USE_VALUE:
		if (type == TYPING_TEXT && !field->type->is_text_in_rules)
			text = arena_printf(loader->arena,
			    _("\"%s\" gives a text, but the field is of type %s"), pending->word,
			    field->type->name);
		if (type == TYPING_NUMBER && field->type->is_text_in_rules
		    && strcmp(field->type->name, "text") != 0
		    && strcmp(field->type->name, "calculate") != 0)
			text = arena_printf(loader->arena,
			    _("\"%s\" gives a number, but the field is of type %s; write a text in "
			      "quotes: 'x'"),
			    pending->word, field->type->name);
		break;
	case USE_TEXT:
		break;
	}
	if (text)
		load_problem_at(loader, pending->node, 0, false, text);
}

/* A condition over nothing is always the same: nobody means that. */
static void
check_constant(struct loader *loader, const struct pending *pending)
{
	const struct rule *rule = pending->rule->rule;
	struct rule_context nothing = {0};
	struct rule_value value;
	struct err err = {0};

	if (pending->use == USE_FILTER && !rule_columns(rule, 0))
		load_problem_at(loader, pending->node, 0, true,
		    _("this reads nothing of a choice, so it offers all of them or none; a column "
		      "of the choices is written @column"));
	if (rule_reads(rule, 0) || strstr(pending->rule->text, "row")
	    || (pending->use != USE_CONDITION && pending->use != USE_CHECK)
	    || !rule_eval(pending->rule->rule, &nothing, &value, &err))
		return;
	if (pending->use == USE_CHECK)
		load_problem_at(loader, pending->node, 0, true,
		    rule_truth(value) == 0
			? _("this check fails whatever is answered; it reads no field")
			: _("this check never fails; it reads no field"));
	else if (rule_truth(value) != 1)
		load_problem_at(loader, pending->node, 0, true,
		    _("this never holds; it reads no field, so the rule can go"));
	else
		load_problem_at(loader, pending->node, 0, true,
		    _("this always holds; it reads no field, so the rule can go"));
}

/* Names inside any_row() are read where no walk of types comes by. */
static void
check_here(struct loader *loader, const struct pending *pending)
{
	const char *name;

	for (size_t n = 0; (name = rule_reads(pending->rule->rule, n)); n++)
		if (strstr(pending->rule->text, arena_printf(loader->arena, ":here.%s", name))
		    && !form_field(loader->form, name))
			load_problem_at(loader, pending->node, 0, false,
			    arena_printf(
				loader->arena, _("\":here.%s\" is no field of this form"), name));
}

static void
compile(struct loader *loader, struct pending *pending)
{
	struct report_context context = {loader, pending};
	struct err err = {0};
	size_t offset = 0;
	enum typing type;

	pending->rule->rule = rule_compile(loader->engine, pending->rule->text, &offset, &err);
	if (!pending->rule->rule) {
		load_problem_at(loader, pending->node, offset, false, err.text);
		return;
	}
	type = typing_of(loader->form, pending->rule->text,
	    pending->use == USE_FILTER ? pending->field : NULL, loader->arena, report, &context);
	check_use(loader, pending, type);
	check_here(loader, pending);
	check_constant(loader, pending);
}

void
load_rules(struct loader *loader)
{
	for (size_t i = 0; i < loader->pending_len; i++)
		compile(loader, &loader->pending[i]);
}
