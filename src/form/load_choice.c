/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The choices of a field: a map of code to label. */
#include "form/load.h"

#include "base/i18n.h"

#include <string.h>

static const char *const beside[] = {"alone", NULL};

/* Codes are parted by blanks in a set and written in rules. */
static bool
is_code(const char *text)
{
	size_t len =
	    strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-+");

	return len > 0 && len <= 64 && text[len] == '\0';
}

static void
load_choice(struct loader *loader, const struct yaml_node *node, struct field *field)
{
	struct choice *choice = &field->choices[field->choices_len];
	const struct yaml_node *alone = node->kind == YAML_MAP ? yaml_get(node, "alone") : NULL;

	if (!is_code(node->key)) {
		load_problem_key(loader, node,
		    arena_printf(loader->arena,
			_("\"%s\" is no code for a choice; write letters, digits and _ . - + "
			  "without blanks"),
			node->key));
		return;
	}
	choice->code = node->key;
	if (alone) {
		load_flag(loader, node, "alone", &choice->alone);
		if (strcmp(field->type->name, "choices") != 0)
			load_problem_key(loader, alone,
			    _("only one of these can be chosen anyway; \"alone\" is for type "
			      "choices"));
	}
	if (label_read_beside(
		node, beside, loader->file, loader->arena, loader->problems, &choice->label))
		field->choices_len++;
}

void
load_choices(struct loader *loader, const struct yaml_node *node, struct field *field)
{
	const struct yaml_node *choices = yaml_get(node, "choices");

	if (!choices || choices->kind != YAML_MAP || !choices->len) {
		yaml_problem(loader->problems, loader->file, choices ? choices : node,
		    _("a field of type %s needs its choices; write \"choices:\" and a line "
		      "\"CODE: {en: \"…\"}\" for each"),
		    field->type->name);
		return;
	}
	field->choices = arena_alloc(loader->arena, choices->len * sizeof(*field->choices));
	for (const struct yaml_node *item = choices->first; item; item = item->next)
		load_choice(loader, item, field);
}
