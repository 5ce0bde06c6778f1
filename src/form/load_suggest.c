/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `suggest` of a field: from where the occupations are whose skills are offered. */
#include "form/load.h"

#include "base/i18n.h"

#include <string.h>

/* "occupation", "case.occupation", "work_experience.occupation" */
static void
read_from(struct loader *loader, const struct yaml_node *node, struct field *field)
{
	const char *dot = strchr(node->text, '.');
	size_t len = strspn(node->text, "abcdefghijklmnopqrstuvwxyz0123456789_.");

	if (node->kind != YAML_SCALAR || !node->text[0] || node->text[len] || dot == node->text
	    || (dot && (!dot[1] || strchr(dot + 1, '.')))) {
		yaml_problem(loader->problems, loader->file, node,
		    _("a field is expected here: occupation, case.occupation or FORM.FIELD"));
		return;
	}
	field->suggest[field->suggest_len++] = (struct suggest_from){
	    .form =
		dot ? arena_dup_len(loader->arena, node->text, (size_t)(dot - node->text)) : NULL,
	    .field = dot ? dot + 1 : node->text,
	    .line = node->line,
	    .col = node->col,
	};
}

void
load_suggest(struct loader *loader, const struct yaml_node *node, struct field *field)
{
	static const char *const allowed[] = {"skills_of", NULL};
	const struct yaml_node *suggest = yaml_get(node, "suggest");
	const struct yaml_node *of = suggest ? yaml_get(suggest, "skills_of") : NULL;

	if (!suggest)
		return;
	if (suggest->kind != YAML_MAP || !of || of->kind != YAML_LIST || of->len == 0) {
		load_problem_key(loader, suggest,
		    _("write suggest: {skills_of: [FIELD, case.FIELD, FORM.FIELD]}: where the "
		      "occupations are"));
		return;
	}
	yaml_check_keys(loader->problems, loader->file, suggest, allowed);
	field->suggest = arena_alloc(loader->arena, of->len * sizeof(*field->suggest));
	for (const struct yaml_node *item = of->first; item; item = item->next)
		read_from(loader, item, field);
}

void
load_suggestions(struct loader *loader)
{
	const struct form *form = loader->form;

	for (size_t i = 0; i < form->fields_len; i++)
		for (size_t k = 0; k < form->fields[i].suggest_len; k++) {
			const struct suggest_from *from = &form->fields[i].suggest[k];
			struct yaml_node at = {.line = from->line, .col = from->col};

			if (!from->form && !form_field(form, from->field))
				yaml_problem(loader->problems, loader->file, &at,
				    _("there is no field \"%s\" in this form"), from->field);
		}
}
