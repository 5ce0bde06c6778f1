/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The choices of a field: a map of code to label. */
#include "form/load.h"

#include "base/i18n.h"

#include <string.h>

/* What a choice has besides its label: "alone", and the columns that the field names. */
static const char *const *
beside_label(struct loader *loader, const struct field *field)
{
	size_t len = 0;
	const char **words;

	while (field->columns && field->columns[len])
		len++;
	words = arena_alloc(loader->arena, (len + 2) * sizeof(*words));
	words[0] = "alone";
	for (size_t i = 0; i < len; i++)
		words[i + 1] = field->columns[i];
	return words;
}

/* Codes are parted by blanks in a set and written in rules. */
static bool
is_code(const char *text)
{
	size_t len =
	    strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-+");

	return len > 0 && len <= 64 && text[len] == '\0';
}

/* A column may be called as a language is: then the label would be lost in it. */
static bool
is_column_name(const char *name)
{
	return strcmp(name, "code") != 0 && strcmp(name, "alone") != 0 && strlen(name) > 2;
}

static void
load_columns(struct loader *loader, const struct yaml_node *node, struct field *field)
{
	const struct yaml_node *list = yaml_get(node, "columns");
	const char **names;
	size_t len = 0;

	if (!list)
		return;
	if (list->kind != YAML_LIST) {
		yaml_problem(loader->problems, loader->file, list,
		    _("a list of names is expected here, as in [region]"));
		return;
	}
	names = arena_alloc(loader->arena, (list->len + 1) * sizeof(*names));
	for (const struct yaml_node *item = list->first; item; item = item->next) {
		const char *name = load_name_at(loader, item);

		if (name && is_column_name(name))
			names[len++] = name;
		else if (name)
			yaml_problem(loader->problems, loader->file, item,
			    _("a column is not called \"%s\", which means something else here; "
			      "take "
			      "a longer word"),
			    name);
	}
	field->columns = names;
}

static void
load_choice_columns(
    struct loader *loader, const struct yaml_node *node, struct field *field, struct choice *choice)
{
	size_t len = 0;

	while (field->columns && field->columns[len])
		len++;
	choice->columns = arena_alloc(loader->arena, (len + 1) * sizeof(*choice->columns));
	for (size_t i = 0; node->kind == YAML_MAP && i < len; i++)
		choice->columns[i] = load_text(loader, node, field->columns[i]);
}

void
load_filter(struct loader *loader, const struct yaml_node *node, struct field *field)
{
	const struct yaml_node *filter = yaml_get(node, "choice_filter");

	load_rule(loader, filter, field, USE_FILTER, &field->choice_filter);
	if (filter && field->calculate.text)
		load_problem_key(loader, filter,
		    _("what is computed is chosen by nobody; take the filter or the calculate "
		      "away"));
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
	choice->line = node->key_line;
	choice->col = node->key_col;
	if (alone) {
		load_flag(loader, node, "alone", &choice->alone);
		if (strcmp(field->type->name, "choices") != 0)
			load_problem_key(loader, alone,
			    _("only one of these can be chosen anyway; \"alone\" is for type "
			      "choices"));
	}
	load_choice_columns(loader, node, field, choice);
	if (label_read_beside(node, beside_label(loader, field), loader->file, loader->arena,
		loader->problems, &choice->label))
		field->choices_len++;
}

void
load_choices(struct loader *loader, const struct yaml_node *node, struct field *field)
{
	const struct yaml_node *choices = yaml_get(node, "choices");

	load_columns(loader, node, field);
	load_filter(loader, node, field);
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
