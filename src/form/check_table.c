/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The table and the columns that a form is kept in, against the schema of this program: a form that
 * does not fit is refused where it is used, so its author is told here.
 */
#include "form/check_part.h"

#include "base/i18n.h"
#include "store/blueprint.h"

#include <string.h>

/* Every table that forms fill has these; the program fills them. */
static const char *const program_columns[] = {
    "id", "form", "form_version", "absent", "extra", NULL};

struct fitting {
	struct checker *checker;
	const struct catalogue *catalogue;
	const struct table *table;
};

static bool
is_for_forms(const struct table *table)
{
	for (size_t i = 0; program_columns[i]; i++)
		if (!table_column(table, program_columns[i]))
			return false;
	return true;
}

static bool
is_program_column(const char *name)
{
	for (size_t i = 0; program_columns[i]; i++)
		if (strcmp(program_columns[i], name) == 0)
			return true;
	return false;
}

/* "; did you mean …?", or what to do. */
static const char *
advice(struct fitting *fitting, const char *word, const char *const words[], const char *otherwise)
{
	const char *near = yaml_nearest(word, words);

	if (!near)
		return otherwise;
	return arena_printf(fitting->checker->problems->arena, _("did you mean \"%s\"?"), near);
}

static void
fail_at(struct fitting *fitting, const struct yaml_node *node, const char *text)
{
	check_fail(fitting->checker, node ? node->line : 1, node ? node->col : 1, text);
}

static void
unknown_table(struct fitting *fitting)
{
	const struct checker *checker = fitting->checker;
	struct arena *arena = checker->problems->arena;
	const struct catalogue *catalogue = fitting->catalogue;
	const char **names = arena_alloc(arena, (catalogue->len + 1) * sizeof(*names));
	size_t len = 0;

	for (size_t i = 0; i < catalogue->len; i++)
		if (is_for_forms(&catalogue->tables[i]))
			names[len++] = arena_dup(arena, catalogue->tables[i].name);
	fail_at(fitting, yaml_get(checker->root, "table"),
	    arena_printf(arena, _("there is no table \"%s\" that a form could fill; %s"),
		checker->form->table,
		advice(fitting, checker->form->table, names,
		    _("name that of a shipped form, with \"extra: true\" for fields of your "
		      "own"))));
}

static void
check_owner(struct fitting *fitting)
{
	const struct checker *checker = fitting->checker;
	struct arena *arena = checker->problems->arena;
	const char **names = arena_alloc(arena, (fitting->table->len + 2) * sizeof(*names));
	const char *owner = checker->form->owner;
	size_t len = 0;

	if (strcmp(owner, "self") == 0
	    && (strcmp(fitting->table->name, "person") == 0
		|| strcmp(fitting->table->name, "casefile") == 0))
		return;
	for (size_t i = 0; i < fitting->table->len; i++) {
		const char *column = fitting->table->columns[i].name;
		size_t end = strlen(column);

		if (end <= 3 || strcmp(column + end - 3, "_id") != 0)
			continue;
		names[len] = arena_dup_len(arena, column, end - 3);
		if (strcmp(names[len++], owner) == 0)
			return;
	}
	fail_at(fitting,
	    yaml_get(checker->root, yaml_get(checker->root, "owner") ? "owner" : "table"),
	    arena_printf(arena, _("records of the table %s do not belong to \"%s\"; %s"),
		fitting->table->name, owner,
		advice(fitting, owner, names, _("correct \"owner:\""))));
}

static void
unknown_column(struct fitting *fitting, const struct field *field)
{
	const struct table *table = fitting->table;
	struct arena *arena = fitting->checker->problems->arena;
	const char **names = arena_alloc(arena, (table->len + 1) * sizeof(*names));
	size_t len = 0;

	for (size_t i = 0; i < table->len; i++)
		if (!table->columns[i].refers && !is_program_column(table->columns[i].name))
			names[len++] = arena_dup(arena, table->columns[i].name);
	check_fail(fitting->checker, field->line, field->col,
	    arena_printf(arena, _("the table %s has no column \"%s\" for this field; %s"),
		table->name, field->column,
		advice(fitting, field->column, names,
		    _("a question of your own has \"extra: true\""))));
}

static void
check_column(struct fitting *fitting, const struct field *field)
{
	const struct column *column = table_column(fitting->table, field->column);
	struct checker *checker = fitting->checker;
	const char *kind;

	if (strncmp(field->column, "extra.", 6) == 0)
		return;
	if (!column) {
		unknown_column(fitting, field);
		return;
	}
	kind = column->is_text ? "TEXT" : column->is_integer ? "INTEGER" : "ANY";
	if (is_program_column(field->column))
		check_fail(checker, field->line, field->col,
		    arena_printf(checker->problems->arena,
			_("the column \"%s\" of the table %s is not for answers; name another"),
			field->column, fitting->table->name));
	else if (strcmp(kind, field->type->column) != 0)
		check_fail(checker, field->line, field->col,
		    arena_printf(checker->problems->arena,
			_("the column \"%s\" of the table %s holds %s, a field of type %s is kept "
			  "as %s; take another type or column"),
			field->column, fitting->table->name, kind, field->type->name,
			field->type->column));
}

void
check_table(struct checker *checker)
{
	struct catalogue catalogue = {0};
	struct fitting fitting = {.checker = checker, .catalogue = &catalogue};
	const struct form *form = checker->form;
	struct err err;

	if (!form->table)
		return;
	if (!blueprint_read(&catalogue, &err)) {
		check_fail(checker, 1, 1, arena_dup(checker->problems->arena, err.text));
		return;
	}
	fitting.table = catalogue_table(&catalogue, form->table);
	if (!fitting.table || !is_for_forms(fitting.table)) {
		unknown_table(&fitting);
	} else {
		check_owner(&fitting);
		for (size_t i = 0; i < form->fields_len; i++)
			check_column(&fitting, &form->fields[i]);
	}
	catalogue_free(&catalogue);
}
