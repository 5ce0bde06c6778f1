/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forms against the tables of the case file. */
#include "casework/fit.h"

#include "base/i18n.h"
#include "store/record.h"

#include <string.h>

/* Every table that forms fill has these; the program fills them. */
static const char *const program_columns[] = {
    "id", "form", "form_version", "absent", "extra", "kept"};

static bool
fit_owner(struct db *db, const struct form *form, struct err *err)
{
	struct arena arena = {0};
	bool ok;

	if (strcmp(form->owner, "self") == 0)
		return strcmp(form->table, "person") == 0 || strcmp(form->table, "casefile") == 0
		       || err_set(err, ERR_CONFIG,
			   _("%s: only a form of the table person or casefile has “owner: self”, "
			     "not one of %s"),
			   form->file, form->table);
	ok = schema_has_column(db, form->table, arena_printf(&arena, "%s_id", form->owner));
	arena_free(&arena);
	return ok
	       || err_set(err, ERR_CONFIG,
		   _("%s: records of the table %s do not belong to “%s”; correct “owner:”"),
		   form->file, form->table, form->owner);
}

static bool
fit_table(struct db *db, const struct form *form, struct err *err)
{
	bool ok = schema_has_table(db, form->table);

	for (size_t i = 0; ok && i < sizeof(program_columns) / sizeof(program_columns[0]); i++)
		ok = schema_has_column(db, form->table, program_columns[i]);
	return ok
	       || err_set(err, ERR_CONFIG,
		   _("%s: the case file has no table “%s” that a form could fill; `valise form "
		     "list` "
		     "shows the forms there are"),
		   form->file, form->table);
}

/* Columns of the program itself, and those that name another row by its id, are not answers. */
static bool
is_for_answers(struct db *db, const struct form *form, const struct field *field)
{
	const char *refers = schema_refers_to(db, form->table, field->column);

	for (size_t i = 0; i < sizeof(program_columns) / sizeof(program_columns[0]); i++)
		if (strcmp(field->column, program_columns[i]) == 0)
			return false;
	if (refers && strcmp(refers, "attachment") == 0)
		return field->type->widget == WIDGET_FILE;
	return !refers || strcmp(schema_type(db, form->table, field->column), "TEXT") == 0;
}

static bool
fit_field(struct db *db, const struct form *form, const struct field *field, struct err *err)
{
	const char *type;

	if (strncmp(field->column, "extra.", 6) == 0)
		return true;
	if (!schema_has_column(db, form->table, field->column))
		return err_set(err, ERR_CONFIG,
		    _("%s:%d:%d: the table %s has no column “%s” for this field; a question of "
		      "your own has “extra: true”"),
		    form->file, field->line, field->col, form->table, field->column);
	if (!is_for_answers(db, form, field))
		return err_set(err, ERR_CONFIG,
		    _("%s:%d:%d: the column “%s” of the table %s is not for answers; name another"),
		    form->file, field->line, field->col, field->column, form->table);
	type = schema_type(db, form->table, field->column);
	if (strcmp(type, field->type->column) != 0)
		return err_set(err, ERR_CONFIG,
		    _("%s:%d:%d: the column “%s” of the table %s holds %s, a field of type %s is "
		      "kept as %s; take another type or column"),
		    form->file, field->line, field->col, field->column, form->table, type,
		    field->type->name, field->type->column);
	return true;
}

bool
fit_form(struct db *db, const struct form *form, struct err *err)
{
	if (!form->table)
		return err_set(err, ERR_DATA, _("the form %s keeps no records"), form->id);
	if (!fit_table(db, form, err) || !fit_owner(db, form, err))
		return false;
	for (size_t i = 0; i < form->fields_len; i++)
		if (!fit_field(db, form, &form->fields[i], err))
			return false;
	return true;
}

bool
fit_desk(struct desk *desk, const struct form *form, struct err *err)
{
	for (size_t i = 0; i < desk->fitting_len; i++)
		if (desk->fitting[i] == form)
			return true;
	if (!fit_form(desk->db, form, err))
		return false;
	desk->fitting = arena_grow(&desk->arena, desk->fitting, desk->fitting_len,
	    &desk->fitting_cap, sizeof(struct form *));
	desk->fitting[desk->fitting_len++] = form;
	return true;
}
