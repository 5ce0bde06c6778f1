/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a field does: its rules, its checks, its reasons, and what becomes of it when it is hidden. */
#include "form/load.h"

#include "base/i18n.h"

#include <string.h>

static void
load_check(struct loader *loader, const struct yaml_node *node, struct field *field)
{
	static const char *const allowed[] = {"rule", "level", "message", NULL};
	static const char *const levels[] = {"error", "warning", NULL};
	struct check *check = &field->checks[field->checks_len];
	const struct yaml_node *level;

	if (node->kind != YAML_MAP) {
		yaml_problem(loader->problems, loader->file, node,
		    _("a check is a map with \"rule:\" and \"message:\""));
		return;
	}
	field->checks_len++;
	yaml_check_keys(loader->problems, loader->file, node, allowed);
	if (!yaml_get(node, "rule"))
		yaml_problem(loader->problems, loader->file, node,
		    _("this check has no rule; write \"rule: EXPRESSION\", which must hold"));
	if (!yaml_get(node, "message"))
		yaml_problem(loader->problems, loader->file, node,
		    _("this check has no message; write what is wrong and what to do"));
	load_rule(loader, yaml_get(node, "rule"), field, USE_CHECK, &check->rule);
	load_label(loader, node, "message", &check->message);
	level = yaml_get(node, "level");
	check->is_warning = level && load_word(loader, level, levels) == 1;
}

static void
load_checks(struct loader *loader, const struct yaml_node *node, struct field *field)
{
	const struct yaml_node *checks = yaml_get(node, "check");

	if (!checks)
		return;
	field->checks = arena_alloc(loader->arena, (checks->len + 1) * sizeof(*field->checks));
	if (checks->kind == YAML_MAP)
		load_check(loader, checks, field);
	else if (checks->kind == YAML_LIST)
		for (const struct yaml_node *item = checks->first; item; item = item->next)
			load_check(loader, item, field);
	else
		yaml_problem(loader->problems, loader->file, checks,
		    _("a check needs a rule and a message; write \"check:\" and below it \"- rule: "
		      "…\""));
}

/* true, false or a rule. */
static void
load_condition(struct loader *loader, const struct yaml_node *node, const struct field *field,
    bool *always, struct form_rule *rule)
{
	if (!node)
		return;
	if (node->kind == YAML_SCALAR && strcmp(node->text, "true") == 0)
		*always = true;
	else if (node->kind != YAML_SCALAR || strcmp(node->text, "false") != 0)
		load_rule(loader, node, field, USE_CONDITION, rule);
}

/* The same, or a map of it and what is said when the answer is missing. */
static void
load_required(struct loader *loader, const struct yaml_node *node, struct field *field)
{
	static const char *const allowed[] = {"rule", "message", NULL};
	const struct yaml_node *required = yaml_get(node, "required");

	if (required && required->kind == YAML_MAP) {
		yaml_check_keys(loader->problems, loader->file, required, allowed);
		load_label(loader, required, "message", &field->required_message);
		if (!yaml_get(required, "rule"))
			yaml_problem(loader->problems, loader->file, required,
			    _("say when an answer is needed: \"rule: true\" or \"rule: "
			      "EXPRESSION\""));
		required = yaml_get(required, "rule");
	}
	load_condition(loader, required, field, &field->always_required, &field->required);
}

static void
load_default(struct loader *loader, const struct yaml_node *node, struct field *field)
{
	static const char *const records[] = {"last", NULL};
	const struct yaml_node *from = yaml_get(node, "default_from");

	load_rule(loader, yaml_get(node, "default"), field, USE_VALUE, &field->default_value);
	field->default_from_last = from && load_word(loader, from, records) == 0;
	if (field->default_from_last && !loader->form->many)
		load_problem_key(loader, from,
		    _("this form has one record, so there is no last one; take this away, or write "
		      "\"rows: many\""));
	if (field->calculate.text && (field->default_value.text || from))
		load_problem_key(loader, from ? from : yaml_get(node, "default"),
		    _("what is computed needs no default; take the default or the calculate away"));
}

void
load_behaviour(struct loader *loader, const struct yaml_node *node, struct field *field)
{
	static const char *const reasons[] = {
	    "not_asked", "unknown", "refused", "not_applicable", "pending", NULL};
	static const char *const hidden[] = {"park", "clear", "keep", NULL};
	static const char *const classes[] = {"A", "B", "C", "D", "E", "F", "G", NULL};
	const struct yaml_node *when = yaml_get(node, "when_hidden"),
			       *class = yaml_get(node, "class");
	int word;

	load_required(loader, node, field);
	load_rule(loader, yaml_get(node, "show_if"), field, USE_CONDITION, &field->show_if);
	load_rule(loader, yaml_get(node, "calculate"), field, USE_VALUE, &field->calculate);
	load_default(loader, node, field);
	load_condition(loader, yaml_get(node, "read_only"), field, &field->always_read_only,
	    &field->read_only);
	load_checks(loader, node, field);
	field->absent = load_bits(loader, node, "absent", reasons);
	word = when ? load_word(loader, when, hidden) : -1;
	field->when_hidden = word > 0 ? (enum when_hidden)word : HIDDEN_PARK;
	word = class ? load_word(loader, class, classes) : -1;
	field->data_class = word >= 0 ? (char)('A' + word) : 'B';
}
