/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One field of a form: its name, place and words, and the properties of its type. What it does
 * (rules, checks) is in load_behaviour.c.
 */
#include "form/load.h"

#include "base/edtf.h"
#include "base/i18n.h"
#include "form/type_part.h"

#include <string.h>

const char *const load_field_words[] = {"field", "type", "label", "ask", "guide", "hint", "column",
    "extra", "required", "show_if", "check", "calculate", "default", "default_from", "absent",
    "read_only", "when_hidden", "formerly", "class", "purpose", "why", NULL};

enum {
	COMMON = sizeof(load_field_words) / sizeof(load_field_words[0]) - 1,
	ALLOWED_MAX = COMMON + 24,
};

/* Names that rules or tables use for something else. */
static const char *const reserved[] = {"today", "lang", "role", "id", "form", "form_version",
    "absent", "extra", "kept", "unasked", "case", "person", "rows", NULL};

static void
add_words(const char *allowed[], size_t *len, const char *const words[])
{
	for (size_t i = 0; words[i]; i++) {
		bool known = false;

		for (size_t k = 0; k < *len; k++)
			known = known || strcmp(allowed[k], words[i]) == 0;
		if (!known && *len + 1 < ALLOWED_MAX)
			allowed[(*len)++] = words[i];
	}
}

/* A field whose type is not known may have the properties of any. */
static void
check_keys(struct loader *loader, const struct yaml_node *node, const struct type *type)
{
	const char *allowed[ALLOWED_MAX] = {0};
	const struct type *any;
	size_t len = COMMON;

	memcpy(allowed, load_field_words, sizeof(load_field_words));
	if (type)
		add_words(allowed, &len, type->properties);
	for (size_t i = 0; !type && (any = type_at(i)); i++)
		add_words(allowed, &len, any->properties);
	yaml_check_keys(loader->problems, loader->file, node, allowed);
}

static const struct type *
load_type(struct loader *loader, const struct yaml_node *node)
{
	const struct yaml_node *named = yaml_get(node, "type");
	const char *names[40] = {0};
	const struct type *type;
	int found;

	if (!named) {
		yaml_problem(loader->problems, loader->file, node,
		    _("this field has no type; write \"type: text\" or another type"));
		return NULL;
	}
	for (size_t i = 0; i + 1 < 40 && (type = type_at(i)); i++)
		names[i] = type->name;
	found = load_word(loader, named, names);
	return found < 0 ? NULL : type_at((size_t)found);
}

static void
load_name_of_field(struct loader *loader, const struct yaml_node *node, struct field *field)
{
	const struct form *form = loader->form;

	if (!yaml_get(node, "field"))
		yaml_problem(loader->problems, loader->file, node,
		    _("this field has no name; begin it with \"field: NAME\""));
	field->name = load_name(loader, node, "field");
	for (size_t i = 0; field->name && reserved[i]; i++)
		if (strcmp(field->name, reserved[i]) == 0)
			yaml_problem(loader->problems, loader->file, yaml_get(node, "field"),
			    _("\"%s\" means something else in rules and tables; give the field "
			      "another name"),
			    field->name);
	for (size_t i = 0; field->name && i < form->fields_len; i++)
		if (form->fields[i].name && strcmp(form->fields[i].name, field->name) == 0)
			yaml_problem(loader->problems, loader->file, yaml_get(node, "field"),
			    _("there is a field \"%s\" already, on line %d; give this one another "
			      "name"),
			    field->name, form->fields[i].line);
}

static void
load_column(struct loader *loader, const struct yaml_node *node, struct field *field)
{
	const struct form *form = loader->form;
	const char *column = load_name(loader, node, "column");
	bool extra = false;

	load_flag(loader, node, "extra", &extra);
	if (extra && column)
		load_problem_key(loader, yaml_get(node, "column"),
		    _("a field is kept in a column or, with \"extra: true\", beside them; take one "
		      "away"));
	field->column = column ? column : field->name;
	if (extra && field->name)
		field->column = arena_printf(loader->arena, "extra.%s", field->name);
	for (size_t i = 0; field->column && i < form->fields_len; i++)
		if (form->fields[i].column && strcmp(form->fields[i].column, field->column) == 0
		    && (column || strcmp(form->fields[i].name, field->name) != 0))
			yaml_problem(loader->problems, loader->file,
			    yaml_get(node, column ? "column" : "field"),
			    _("the column \"%s\" is filled by field \"%s\" already; name another "
			      "column"),
			    field->column, form->fields[i].name);
}

/* A bound of an integer or decimal, scaled. */
static void
load_bound(struct loader *loader, const struct yaml_node *node, const char *key,
    const struct field *field, int64_t *out)
{
	const char *text = load_text(loader, node, key);

	if (text && (strchr(text, ',') || !type_read_decimal(text, field->digits, out)))
		yaml_problem(loader->problems, loader->file, yaml_get(node, key),
		    n_("\"%s\" must be a number with at most %d decimal place",
			"\"%s\" must be a number with at most %d decimal places", field->digits),
		    key, field->digits);
}

static void
load_number(struct loader *loader, const struct yaml_node *node, struct field *field)
{
	int64_t digits = 2;

	if (strcmp(field->type->name, "decimal") == 0) {
		load_integer(loader, node, "digits", 1, 9, &digits);
		field->digits = (int)digits;
	}
	load_bound(loader, node, "min", field, &field->min);
	load_bound(loader, node, "max", field, &field->max);
	if (field->min > field->max)
		yaml_problem(loader->problems, loader->file, yaml_get(node, "max"),
		    _("nothing can be at least %s and at most %s; put the larger number here"),
		    yaml_get_text(node, "min"), yaml_get_text(node, "max"));
}

/* An amount has the places of its currency, which is known only when it is typed. */
static void
load_money(struct loader *loader, const struct yaml_node *node, struct field *field)
{
	const struct yaml_node *currency = yaml_get(node, "currency");
	struct field wide = *field;

	wide.digits = TYPE_MONEY_DIGITS;
	load_number(loader, node, &wide);
	field->min = wide.min;
	field->max = wide.max;
	field->currency = load_text(loader, node, "currency");
	if (field->currency
	    && (strlen(field->currency) != 3
		|| strspn(field->currency, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != 3))
		yaml_problem(loader->problems, loader->file, currency,
		    _("a currency is written with its three letters, such as XOF or EUR"));
}

static void
load_precision(struct loader *loader, const struct yaml_node *node, struct field *field)
{
	static const char *const words[] = {
	    "day", "month", "year", "approximate", "interval", NULL};

	/* The words stand in the order of the bits of enum edtf_precision. */
	field->precision = load_bits(loader, node, "precision", words);
	if (!yaml_get(node, "precision"))
		field->precision = EDTF_DAY;
	else if (field->precision && !(field->precision & (EDTF_DAY | EDTF_MONTH | EDTF_YEAR)))
		yaml_problem(loader->problems, loader->file, yaml_get(node, "precision"),
		    _("a date is at least a year, a month or a day; add one of them"));
}

static void
load_list(struct loader *loader, const struct yaml_node *node, struct field *field)
{
	if (!yaml_get(node, "list"))
		yaml_problem(loader->problems, loader->file, node,
		    _("a field of type %s needs a list; write \"list: isco08\" or another list"),
		    field->type->name);
	field->list = load_text(loader, node, "list");
	load_filter(loader, node, field);
}

static void
load_type_properties(struct loader *loader, const struct yaml_node *node, struct field *field)
{
	const char *name = field->type->name;
	int64_t chars = strcmp(name, "note") == 0 ? FORM_NOTE_MAX_DEFAULT : FORM_TEXT_MAX_DEFAULT;

	if (strcmp(name, "text") == 0 || strcmp(name, "note") == 0)
		load_integer(loader, node, "max", 1, FORM_NOTE_MAX_DEFAULT, &chars);
	field->max_chars = (int)chars;
	if (strcmp(name, "text") == 0)
		load_suggest(loader, node, field);
	if (strcmp(name, "integer") == 0 || strcmp(name, "decimal") == 0)
		load_number(loader, node, field);
	else if (strcmp(name, "choice") == 0 || strcmp(name, "choices") == 0
		 || strcmp(name, "scale") == 0)
		load_choices(loader, node, field);
	else if (strcmp(name, "money") == 0)
		load_money(loader, node, field);
	else if (field->type->has_list)
		load_list(loader, node, field);
	else if (strcmp(name, "date") == 0)
		load_precision(loader, node, field);
	else if (strcmp(name, "calculate") == 0 && !field->calculate.text)
		yaml_problem(loader->problems, loader->file, node,
		    _("a field of type calculate needs its rule; write \"calculate: EXPRESSION\""));
}

/* A name that two fields had once would not tell whose answer it is. */
static void
check_formerly(struct loader *loader, const struct yaml_node *node, const struct field *field)
{
	const struct form *form = loader->form;

	for (size_t i = 0; i < form->fields_len; i++) {
		const struct field *other = &form->fields[i];
		bool taken = other->name && strcmp(other->name, node->text) == 0;

		for (const char *const *old = other->formerly; old && *old; old++)
			taken = taken || strcmp(*old, node->text) == 0;
		if (taken)
			yaml_problem(loader->problems, loader->file, node,
			    _("\"%s\" is, or was, the name of field \"%s\"; an answer has one "
			      "heir"),
			    node->text, other->name);
	}
	for (size_t i = 0; reserved[i]; i++)
		if (strcmp(node->text, reserved[i]) == 0)
			yaml_problem(loader->problems, loader->file, node,
			    _("\"%s\" means something else in rules and tables; give the field "
			      "another name"),
			    node->text);
	if (field->name && strcmp(field->name, node->text) == 0)
		yaml_problem(loader->problems, loader->file, node,
		    _("this is the field's present name; \"formerly\" lists older ones"));
}

static void
load_formerly(struct loader *loader, const struct yaml_node *node, struct field *field)
{
	const struct yaml_node *list = yaml_get(node, "formerly");
	const char **names;
	size_t len = 0;

	if (!list)
		return;
	if (list->kind == YAML_MAP) {
		yaml_problem(loader->problems, loader->file, list,
		    _("a name, or a list of names, is expected here, as in [old_name]"));
		return;
	}
	names = arena_alloc(loader->arena, (list->len + 2) * sizeof(*names));
	for (const struct yaml_node *item = list->kind == YAML_LIST ? list->first : list; item;
	     item = list->kind == YAML_LIST ? item->next : NULL) {
		const char *name = load_name_at(loader, item);

		if (!name)
			continue;
		check_formerly(loader, item, field);
		names[len++] = name;
	}
	field->formerly = names;
}

static void
load_words(struct loader *loader, const struct yaml_node *node, struct field *field)
{
	if (!yaml_get(node, "label"))
		yaml_problem(loader->problems, loader->file, node,
		    _("this field has no label; write \"label: {en: \"…\", fr: \"…\"}\""));
	load_label(loader, node, "label", &field->label);
	load_label(loader, node, "ask", &field->ask);
	load_label(loader, node, "guide", &field->guide);
	load_label(loader, node, "hint", &field->hint);
	load_label(loader, node, "why", &field->why);
	field->purpose = load_text(loader, node, "purpose");
}

void
load_field(struct loader *loader, const struct yaml_node *node)
{
	struct form *form = loader->form;
	struct field *field = &form->fields[form->fields_len];

	if (node->kind != YAML_MAP) {
		yaml_problem(loader->problems, loader->file, node,
		    _("a field is a map that begins with \"field: NAME\""));
		return;
	}
	*field = (struct field){
	    .index = form->fields_len,
	    .section = form->sections_len - 1,
	    .line = node->line,
	    .col = node->col,
	    .min = INT64_MIN,
	    .max = INT64_MAX,
	};
	field->type = load_type(loader, node);
	check_keys(loader, node, field->type);
	load_name_of_field(loader, node, field);
	load_column(loader, node, field);
	load_words(loader, node, field);
	load_behaviour(loader, node, field);
	load_formerly(loader, node, field);
	if (field->type)
		load_type_properties(loader, node, field);
	else
		field->type = type_at(0); /* so that rules which read it can still be checked */
	form->fields_len++;
}
