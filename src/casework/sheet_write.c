/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one action that brings answers into the case file, and memory back when it fails. */
#include "casework/sheet_part.h"

#include "base/i18n.h"
#include "casework/guard.h"
#include "casework/rows.h"
#include "casework/versions.h"
#include "store/attachment.h"

#include <string.h>

struct answer *
sheet_remember(struct sheet *sheet)
{
	size_t size = (sheet->form->fields_len + 1) * sizeof(struct answer);
	struct answer *before = arena_alloc(&sheet->arena, size);

	/* Values are replaced, never written over: copying what points to them is enough. */
	memcpy(before, sheet->answers.items, sheet->form->fields_len * sizeof(*before));
	return before;
}

void
sheet_put_back(struct sheet *sheet, const struct answer before[])
{
	for (size_t i = 0; i < sheet->form->fields_len; i++) {
		sheet->answers.items[i].value = before[i].value;
		sheet->answers.items[i].absent = before[i].absent;
		sheet->answers.items[i].kept = before[i].kept;
	}
	answers_settle(&sheet->answers, NULL);
}

static void
set_row(struct sheet *sheet, int64_t row_id)
{
	sheet->row_id = sheet->outside.row_id = row_id;
}

/* A form of one record: another screen or another form may have made it. */
static bool
may_be_made(struct sheet *sheet, struct err *err)
{
	int64_t count;

	if (sheet->form->many)
		return true;
	if (!record_count(sheet->desk->db, sheet->form->table,
		sheet_owner_column(sheet->form, &sheet->arena), sheet->owner_id, &count, err))
		return false;
	return count == 0
	       || err_set(err, ERR_DATA,
		   _("%s: there is one record already, and there can be only one; answer in that "
		     "one"),
		   label_in(&sheet->form->title, sheet->desk->lang, NULL));
}

/* What the first answer writes: the owner, the form pinned, and every answer there is. */
static bool
create_row(struct sheet *sheet, struct action *action, struct err *err)
{
	const struct form *form = sheet->form;
	size_t room = 4 + form->fields_len * 3, len = 0;
	struct record_field *fields = arena_alloc(&sheet->arena, room * sizeof(*fields));
	int64_t id = 0;

	fields[len++] = (struct record_field){
	    sheet_owner_column(form, &sheet->arena), value_integer(sheet->owner_id)};
	fields[len++] = (struct record_field){"form", value_text(form->id)};
	fields[len++] = (struct record_field){"form_version", value_integer(form->version)};
	if (sheet->session_id)
		fields[len++] =
		    (struct record_field){"session_id", value_integer(sheet->session_id)};
	len += sheet_fields(sheet, fields + len);
	if (!may_be_made(sheet, err)
	    || !record_create(sheet->desk->db, action, form->table, fields, len, &id, err))
		return false;
	set_row(sheet, id);
	sheet->version = form->version;
	return true;
}

size_t
sheet_fields(struct sheet *sheet, struct record_field out[])
{
	size_t len = 0;

	for (size_t i = 0; i < sheet->form->fields_len; i++) {
		const struct field *field = &sheet->form->fields[i];
		const struct answer *answer = &sheet->answers.items[i];

		if (answer->value.kind != VALUE_NULL)
			out[len++] = (struct record_field){field->column, answer->value};
		if (answer->absent)
			out[len++] = (struct record_field){sheet_absent_name(field, &sheet->arena),
			    value_text(absent_word(answer->absent))};
		if (answer->kept)
			out[len++] = (struct record_field){
			    sheet_kept_name(field, &sheet->arena), value_text(answer->kept)};
	}
	return len;
}

static bool
set_field(struct sheet *sheet, struct action *action, size_t at, struct err *err)
{
	const struct form *form = sheet->form;
	const struct field *field = &form->fields[at];
	const struct answer *answer = &sheet->answers.items[at];
	struct value reason = answer->absent ? value_text(absent_word(answer->absent)) : value_null;
	struct db *db = sheet->desk->db;

	if (answer->value.kind == VALUE_NULL && schema_is_required(db, form->table, field->column))
		return err_set(err, ERR_DATA,
		    _("%s: this cannot be left empty; give another answer"),
		    label_in(&field->label, sheet->desk->lang, NULL));
	return record_set(db, action, form->table, sheet->row_id, field->column, answer->value, err)
	       && record_set(db, action, form->table, sheet->row_id,
		   sheet_absent_name(field, &sheet->arena), reason, err)
	       && record_set(db, action, form->table, sheet->row_id,
		   sheet_kept_name(field, &sheet->arena), value_text(answer->kept), err);
}

/* The answer has its own place now: the one under an older name is empty. */
static bool
empty_old_places(struct sheet *sheet, struct action *action, size_t at, struct err *err)
{
	const struct form *form = sheet->form;
	struct db *db = sheet->desk->db;
	const char *place;

	if (!form->fields[at].formerly && !sheet->carried[at])
		return true;
	for (size_t n = 0; (place = rows_old_place(form, &form->fields[at], n, &sheet->arena));
	     n++) {
		bool is_column = !strchr(place, '.');

		if (!place[0]
		    || (is_column
			&& (!schema_has_column(db, form->table, place)
			    || schema_is_required(db, form->table, place))))
			continue;
		if (!record_set(db, action, form->table, sheet->row_id, place, value_null, err))
			return false;
	}
	return true;
}

/* What was computed otherwise when the record was read is put right with the answer. */
bool
sheet_set_fields(struct sheet *sheet, struct action *action, const bool changed[], struct err *err)
{
	for (size_t i = 0; i < sheet->form->fields_len; i++)
		if ((changed[i] || sheet->stale[i] || sheet->carried[i])
		    && !(set_field(sheet, action, i, err)
			 && empty_old_places(sheet, action, i, err)))
			return false;
	return true;
}

/*
 * Answered under a newer version of its form, the record is of that version from now on; unless
 * something that was answered would not be asked any more or not fit: then it is asked first.
 */
static bool
set_version(struct sheet *sheet, struct action *action, struct err *err)
{
	const struct form *form = sheet->form;
	struct version_report report;

	if (sheet->version >= form->version)
		return true;
	if (!versions_compare(sheet->desk, form, sheet->row_id, &sheet->arena, &report, err))
		return false;
	if (!report.is_harmless)
		return true;
	sheet->version = form->version;
	return record_set(sheet->desk->db, action, form->table, sheet->row_id, "form_version",
	    value_integer(form->version), err);
}

bool
sheet_put_row(struct sheet *sheet, struct action *action, const bool changed[], struct err *err)
{
	bool ok = sheet->row_id ? sheet_set_fields(sheet, action, changed, err)
				      && set_version(sheet, action, err)
				: create_row(sheet, action, err);

	return ok && versions_keep(sheet->desk, sheet->form, err);
}

/* Drafts of the fields just answered; a new row's were kept under row 0. */
static bool
forget_drafts(struct sheet *sheet, int64_t row_id, const bool changed[], struct err *err)
{
	for (size_t i = 0; i < sheet->form->fields_len; i++) {
		struct draft draft = sheet_draft(sheet, row_id, sheet->form->fields[i].name);

		if (changed[i] && !draft_forget(sheet->desk->db, &draft, err))
			return false;
	}
	return true;
}

bool
sheet_is_path(const struct sheet *sheet, const struct given *given)
{
	const struct field *field = form_field(sheet->form, given->field);

	return field && field->type->widget == WIDGET_FILE && given->typed[0]
	       && given->typed[0] != '!'
	       && strspn(given->typed, "0123456789abcdef") != ATTACHMENT_ID_SIZE - 1;
}

/* The file named is kept in the case file; its id takes the place of its path. */
static bool
keep_file(struct sheet *sheet, struct action *action, struct given *given, const char *dir,
    struct err *err)
{
	const char *path = given->typed;
	char id[ATTACHMENT_ID_SIZE];

	if (dir && path[0] != '/')
		path = arena_printf(&sheet->arena, "%s/%s", dir, path);
	if (!attachment_add_file(sheet->desk->db, action, path, id, err))
		return false;
	given->typed = arena_dup(&sheet->arena, id);
	return true;
}

static bool
keep_files(struct sheet *sheet, struct action *action, struct sheet_files *files, bool changed[],
    struct err *err)
{
	for (size_t i = 0; i < files->len; i++)
		if (sheet_is_path(sheet, &files->given[i])
		    && !keep_file(sheet, action, &files->given[i], files->dir, err))
			return false;
	return sheet_take(sheet, files->given, files->len, changed, err)
	       && sheet_take_keeps(sheet, files->keeps, files->keeps_len, changed, err);
}

bool
sheet_write(struct sheet *sheet, const char *kind, struct sheet_files *files, bool changed[],
    const struct answer before[], struct err *err)
{
	struct desk *desk = sheet->desk;
	int64_t row_before = sheet->row_id, version_before = sheet->version;
	struct action action;
	bool ok = desk_begin(
	    desk, row_before ? kind : "create", sheet->casefile_id, sheet->form->id, &action, err);

	if (ok) {
		action.form_version = sheet->form->version;
		ok = guards_pass(desk, sheet->form->guards, sheet->casefile_id, row_before, err)
		     && (!files || keep_files(sheet, &action, files, changed, err))
		     && sheet_put_row(sheet, &action, changed, err)
		     && forget_drafts(sheet, row_before, changed, err);
		ok = desk_end(desk, &action, ok, err);
	}
	if (ok) {
		memset(sheet->stale, 0, sheet->form->fields_len * sizeof(bool));
		memset(sheet->carried, 0, sheet->form->fields_len * sizeof(bool));
		return true;
	}
	set_row(sheet, row_before);
	sheet->version = version_before;
	sheet_put_back(sheet, before);
	return false;
}
