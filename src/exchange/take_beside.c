/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands beside the answers of a row: kept warnings, and what its form does not ask for any more. */
#include "exchange/take_row.h"

#include "base/i18n.h"
#include "exchange/keeping.h"
#include "exchange/shape.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

struct yaml_problems *
take_problems(struct take_document *doc)
{
	return &doc->taking->report->problems;
}

bool
take_is_read(const struct taken_row *row, const struct field *field)
{
	for (size_t i = 0; i < row->leaves_len; i++)
		if (row->leaves[i].field == field)
			return true;
	return false;
}

/* A number or a text that no field asks for, under a name that a field could have. */
static bool
read_unasked_value(
    struct take_document *doc, const struct yaml_node *node, struct record_field *out)
{
	static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789_";
	struct value number;
	char *end;

	*out =
	    (struct record_field){.name = arena_printf(doc->taking->arena, "extra.%s", node->key)};
	if (node->kind != YAML_SCALAR || yaml_is_null(node) || strlen(node->key) > 60
	    || node->key[strspn(node->key, letters)])
		return false;
	if (!node->plain) {
		out->value = value_text(arena_dup(doc->taking->arena, node->text));
		return true;
	}
	errno = 0;
	number = value_integer(strtoll(node->text, &end, 10));
	out->value = number;
	return !errno && end != node->text && !*end;
}

void
take_unasked(struct take_document *doc, struct taken_row *row, const struct yaml_node *map)
{
	struct type_context types = desk_types(doc->taking->desk);

	row->unasked = arena_alloc(doc->taking->arena, (map->len + 1) * sizeof(*row->unasked));
	for (const struct yaml_node *node = map->kind == YAML_MAP ? map->first : NULL; node;
	     node = node->next) {
		const struct field *field = form_field_once(row->plan->form, node->key);
		struct leaf leaf = {.field = field};
		struct err wrong = {0};

		if (field && node->kind == YAML_SCALAR && !take_is_read(row, field)
		    && field->type->parse(
			field, &types, node->text, doc->taking->arena, &leaf.value, &wrong)) {
			row->leaves[row->leaves_len++] = leaf;
			continue;
		}
		if (!field && read_unasked_value(doc, node, &row->unasked[row->unasked_len])) {
			row->unasked_len++;
			continue;
		}
		yaml_problem(take_problems(doc), doc->taking->file, node,
		    _("%s: a text in quotes or a whole number is expected here"), node->key);
	}
	if (map->kind != YAML_MAP)
		yaml_problem(take_problems(doc), doc->taking->file, map,
		    _("a map of names to answers is expected here"));
}

static const char *
kept_name(const struct keeping *keeping, struct arena *arena)
{
	return arena_printf(arena, "kept.%s", keeping->field->name);
}

size_t
take_beside(const struct taken_row *row, struct record_field fields[], struct arena *arena)
{
	size_t len = 0;

	for (size_t i = 0; i < row->keeps_len; i++)
		fields[len++] = (struct record_field){
		    kept_name(&row->keeps[i], arena), value_text(row->keeps[i].text)};
	for (size_t i = 0; i < row->unasked_len; i++)
		fields[len++] = row->unasked[i];
	return len;
}

static bool
set_one(struct take_document *doc, struct taken_row *row, const char *name, struct value value,
    struct err *err)
{
	struct taking *t = doc->taking;

	if (value_equal(record_value(&row->before, name), value))
		return true;
	row->changed = true;
	doc->taken->fields_changed++;
	return record_set(
	    t->desk->db, t->action, row->plan->form->table, row->id, name, value, err);
}

bool
take_set_beside(struct take_document *doc, struct taken_row *row, struct err *err)
{
	size_t room = row->keeps_len + row->unasked_len + 1;
	struct record_field *fields = arena_alloc(doc->taking->arena, room * sizeof(*fields));
	size_t len = take_beside(row, fields, doc->taking->arena);

	for (size_t i = 0; i < len; i++)
		if (!set_one(doc, row, fields[i].name, fields[i].value, err))
			return false;
	return true;
}
