/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Answers on their way into the case file: parsed and settled by the form
 * layer, guarded, written with everything that follows from them, as one action.
 */
#include "casework/answer.h"

#include "base/edtf.h"
#include "base/i18n.h"
#include "casework/guard.h"
#include "store/attachment.h"
#include "store/draft.h"

#include <assert.h>
#include <string.h>

enum { ANSWERS_SIZE_MAX = 4 * 1024 * 1024 }; /* bytes; a note has 100,000 characters at most */

static bool
is_self(const struct form *form)
{
	return strcmp(form->owner, "self") == 0;
}

/* The column that says whose row this is: "casefile_id". */
static const char *
owner_column(const struct form *form, struct arena *arena)
{
	return arena_printf(arena, "%s_id", form->owner);
}

/* "absent.phone": the reason's place beside a field. */
static const char *
absent_name(const struct field *field, struct arena *arena)
{
	return arena_printf(arena, "absent.%s", field->name);
}

static bool
load_answers(struct sheet *sheet, struct err *err)
{
	struct record record;

	if (sheet->row_id == 0)
		return true;
	if (!record_get(sheet->desk->db, sheet->form->table, sheet->row_id, &sheet->arena, &record, err))
		return false;
	for (size_t i = 0; i < sheet->form->fields_len; i++) {
		const struct field *field = &sheet->form->fields[i];
		const char *reason = record_absent(&record, field->name);

		answers_load(&sheet->answers, i, record_value(&record, field->column),
		    reason ? absent_from_word(reason) : 0);
	}
	return true;
}

/* Drafts of a registration that was begun are its answers. */
static bool
load_drafts(struct sheet *sheet, struct err *err)
{
	struct draft_list drafts;

	if (!draft_list(sheet->desk->db, &sheet->arena, &drafts, err))
		return false;
	for (size_t i = 0; i < drafts.len; i++) {
		const struct draft *draft = &drafts.items[i];
		const struct field *field;
		struct err ignored = {0};

		if (draft->row_id != 0 || draft->casefile_id != 0
		    || strcmp(draft->form, sheet->form->id) != 0)
			continue;
		field = form_field(sheet->form, draft->field);
		/* Text that does not parse stays a draft; the screen offers it again. */
		if (field)
			answers_type(&sheet->answers, field->index, draft->text, NULL, &ignored);
	}
	return true;
}

static bool
load(struct sheet *sheet, struct err *err)
{
	struct type_context types = desk_types(sheet->desk);
	struct rule_context outside = outside_context(&sheet->outside);

	if (!outside_open(&sheet->outside, sheet->desk, sheet->casefile_id, sheet->row_id, err))
		return false;
	answers_start(&sheet->answers, sheet->form, &types, &outside);
	if (!load_answers(sheet, err))
		return false;
	if (sheet->row_id == 0)
		answers_defaults(&sheet->answers);
	answers_settle(&sheet->answers, NULL);
	if (sheet->row_id == 0 && is_self(sheet->form) && !sheet->is_fresh)
		return load_drafts(sheet, err);
	return true;
}

static bool
open_sheet(struct sheet *sheet, const char *form_id, struct err *err)
{
	sheet->form = book_form(sheet->desk->book, form_id, err);
	if (!sheet->form)
		return false;
	if (load(sheet, err))
		return true;
	sheet_close(sheet);
	return false;
}

bool
sheet_open(struct sheet *sheet, struct desk *desk, const char *form_id, int64_t casefile_id,
    int64_t owner_id, int64_t row_id, struct err *err)
{
	*sheet = (struct sheet){
	    .desk = desk,
	    .casefile_id = casefile_id,
	    .owner_id = owner_id,
	    .row_id = row_id,
	};
	return open_sheet(sheet, form_id, err);
}

bool
sheet_open_fresh(struct sheet *sheet, struct desk *desk, const char *form_id, struct err *err)
{
	*sheet = (struct sheet){.desk = desk, .is_fresh = true};
	return open_sheet(sheet, form_id, err);
}

void
sheet_close(struct sheet *sheet)
{
	answers_free(&sheet->answers);
	outside_close(&sheet->outside);
	arena_free(&sheet->arena);
}

bool
sheet_reload(struct sheet *sheet, struct err *err)
{
	sheet_close(sheet);
	return load(sheet, err);
}

static void
set_row(struct sheet *sheet, int64_t row_id)
{
	sheet->row_id = sheet->outside.row_id = row_id;
}

/* What the first answer writes: the owner, the form pinned, and every answer there is. */
static bool
create_row(struct sheet *sheet, struct action *action, struct err *err)
{
	const struct form *form = sheet->form;
	size_t room = 4 + form->fields_len * 2, len = 0;
	struct record_field *fields = arena_alloc(&sheet->arena, room * sizeof(*fields));
	int64_t id = 0;

	fields[len++] = (struct record_field){
	    owner_column(form, &sheet->arena), value_integer(sheet->owner_id)};
	fields[len++] = (struct record_field){"form", value_text(form->id)};
	fields[len++] = (struct record_field){"form_version", value_integer(form->version)};
	if (sheet->session_id)
		fields[len++] = (struct record_field){"session_id", value_integer(sheet->session_id)};
	len += sheet_fields(sheet, fields + len);
	if (!record_create(sheet->desk->db, action, form->table, fields, len, &id, err))
		return false;
	set_row(sheet, id);
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
			out[len++] = (struct record_field){absent_name(field, &sheet->arena),
			    value_text(absent_word(answer->absent))};
	}
	return len;
}

static bool
set_fields(struct sheet *sheet, struct action *action, const bool changed[], struct err *err)
{
	const struct form *form = sheet->form;
	struct db *db = sheet->desk->db;

	for (size_t i = 0; i < form->fields_len; i++) {
		const struct field *field = &form->fields[i];
		const struct answer *answer = &sheet->answers.items[i];
		struct value reason =
		    answer->absent ? value_text(absent_word(answer->absent)) : value_null;

		if (!changed[i])
			continue;
		if (!record_set(db, action, form->table, sheet->row_id, field->column, answer->value, err)
		    || !record_set(db, action, form->table, sheet->row_id,
			absent_name(field, &sheet->arena), reason, err))
			return false;
	}
	return true;
}

static struct draft
draft_of(const struct sheet *sheet, const struct field *field, const char *text)
{
	return (struct draft){
	    .form = sheet->form->id,
	    .casefile_id = sheet->casefile_id,
	    .owner_id = sheet->owner_id,
	    .row_id = sheet->row_id,
	    .field = field->name,
	    .text = text,
	    .staff_id = sheet->desk->staff_id,
	};
}

/* Drafts of the fields just answered; a new row's were kept under row 0. */
static bool
forget_drafts(struct sheet *sheet, int64_t row_id, const bool changed[], struct err *err)
{
	for (size_t i = 0; i < sheet->form->fields_len; i++) {
		struct draft draft = draft_of(sheet, &sheet->form->fields[i], "");

		draft.row_id = row_id;
		if (changed[i] && !draft_forget(sheet->desk->db, &draft, err))
			return false;
	}
	return true;
}

/* The answers of a registration that is not a case yet are on disk as drafts. */
static bool
keep_as_drafts(struct sheet *sheet, const bool changed[], struct err *err)
{
	for (size_t i = 0; i < sheet->form->fields_len; i++) {
		const struct field *field = &sheet->form->fields[i];
		const struct answer *answer = &sheet->answers.items[i];
		struct draft draft =
		    draft_of(sheet, field, field->type->input(field, answer->value, &sheet->arena));

		if (!changed[i])
			continue;
		if (!(draft.text[0] ? draft_save(sheet->desk->db, &draft, err)
				    : draft_remove(sheet->desk->db, &draft, err)))
			return false;
	}
	desk_saved(sheet->desk);
	return true;
}

/* One transaction: guards, the row or its fields, drafts. */
static bool
write_changes(struct sheet *sheet, const char *kind, const bool changed[], struct err *err)
{
	struct action action;
	int64_t row_before = sheet->row_id;
	bool ok;

	if (!desk_begin(sheet->desk, row_before ? kind : "create", sheet->casefile_id, sheet->form->id,
		&action, err))
		return false;
	action.form_version = sheet->form->version;
	ok = guards_pass(sheet->desk, sheet->form->guards, sheet->casefile_id, row_before, err)
	     && (row_before ? set_fields(sheet, &action, changed, err)
			    : create_row(sheet, &action, err))
	     && forget_drafts(sheet, row_before, changed, err);
	if (desk_end(sheet->desk, &action, ok, err))
		return true;
	set_row(sheet, row_before);
	return false;
}

static bool
any(const bool flags[], size_t len)
{
	return memchr(flags, true, len) != NULL;
}

/* After the answers changed in memory: on disk as well, or neither. */
static bool
commit(struct sheet *sheet, const char *kind, const bool changed[], struct err *err)
{
	struct err again = {0};

	if (!any(changed, sheet->form->fields_len))
		return true;
	if (is_self(sheet->form) && sheet->row_id == 0) {
		if (keep_as_drafts(sheet, changed, err))
			return true;
	} else if (write_changes(sheet, kind, changed, err)) {
		return true;
	}
	sheet_reload(sheet, &again);
	return false;
}

static bool *
flags_of(struct sheet *sheet)
{
	return arena_alloc(&sheet->arena, sheet->form->fields_len * sizeof(bool));
}

/* A screen may be open for days: the action before gives back its memory, and so do old answers. */
static void
tidy(struct sheet *sheet)
{
	struct err ignored;

	arena_free(&sheet->arena);
	if (sheet->answers.arena.used > ANSWERS_SIZE_MAX && sheet->row_id)
		sheet_reload(sheet, &ignored);
}

bool
sheet_answer(struct sheet *sheet, size_t field, const char *typed, struct err *err)
{
	struct draft draft = draft_of(sheet, &sheet->form->fields[field], "");
	bool *changed;

	tidy(sheet);
	changed = flags_of(sheet);
	if (!answers_type(&sheet->answers, field, typed, changed, err))
		return false;
	/* The same answer again: only its draft has to go. */
	if (!any(changed, sheet->form->fields_len) && !(is_self(sheet->form) && !sheet->row_id))
		return draft_remove(sheet->desk->db, &draft, err);
	return commit(sheet, "answer", changed, err);
}

bool
sheet_absent(struct sheet *sheet, size_t field, enum absent_reason reason, struct err *err)
{
	bool *changed;

	tidy(sheet);
	changed = flags_of(sheet);
	return answers_set_absent(&sheet->answers, field, reason, changed, err)
	       && commit(sheet, "answer", changed, err);
}

static bool
no_such_field(const struct form *form, const char *name, struct err *err)
{
	const char *near = form_nearest_field(form, name);

	if (near)
		return err_set(err, ERR_DATA,
		    _("the form %s has no field “%s”; perhaps “%s”; `valise form list %s` names them"),
		    form->id, name, near, form->id);
	return err_set(err, ERR_DATA,
	    _("the form %s has no field “%s”; `valise form list %s` names them"), form->id, name,
	    form->id);
}

/* "!refused" is a reason, "!!x" the text "!x", everything else what was typed. */
static bool
take_given(struct sheet *sheet, const struct given *given, bool changed[], struct err *err)
{
	const struct field *field = form_field(sheet->form, given->field);
	const char *typed = given->typed;
	bool ok;

	if (!field)
		return no_such_field(sheet->form, given->field, err);
	if (typed[0] == '!' && typed[1] != '!') {
		enum absent_reason reason = absent_from_word(typed + 1);

		if (!reason)
			return err_set(err, ERR_DATA,
			    _("%s: “%s” is no reason; use not_asked, unknown, refused, not_applicable or "
			      "pending"),
			    field->name, typed + 1);
		ok = answers_set_absent(&sheet->answers, field->index, reason, changed, err);
	} else {
		ok = answers_type(&sheet->answers, field->index, typed + (typed[0] == '!'), changed, err);
	}
	return ok || err_prefix(err, "%s: ", field->name);
}

bool
sheet_take(struct sheet *sheet, const struct given given[], size_t len, bool changed[],
    struct err *err)
{
	bool *now = flags_of(sheet);

	for (size_t i = 0; i < len; i++) {
		memset(now, 0, sheet->form->fields_len * sizeof(*now));
		if (!take_given(sheet, &given[i], now, err))
			return false;
		for (size_t k = 0; k < sheet->form->fields_len; k++)
			changed[k] |= now[k];
	}
	return true;
}

bool
sheet_answer_all(struct sheet *sheet, const struct given given[], size_t len, struct err *err)
{
	bool *changed = flags_of(sheet);
	struct err again = {0};

	if (!sheet_take(sheet, given, len, changed, err)) {
		sheet_reload(sheet, &again);
		return false;
	}
	return commit(sheet, "answer", changed, err);
}

/* Is this a file to be read, rather than a reason, nothing, or the id of an attachment? */
static bool
is_path(const struct sheet *sheet, const struct given *given)
{
	const struct field *field = form_field(sheet->form, given->field);

	return field && field->type->widget == WIDGET_FILE && given->typed[0] && given->typed[0] != '!'
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

/*
 * Files are kept and the answers that name them written in one action: a file that
 * cannot be taken leaves nothing behind. given may be changed: paths become ids.
 */
static bool
write_with_files(
    struct sheet *sheet, struct given given[], size_t len, const char *dir, struct err *err)
{
	bool *changed = flags_of(sheet);
	struct action action;
	int64_t row_before = sheet->row_id;
	bool ok;

	assert(!is_self(sheet->form) || sheet->row_id);
	if (!desk_begin(sheet->desk, row_before ? "attach" : "create", sheet->casefile_id,
		sheet->form->id, &action, err))
		return false;
	action.form_version = sheet->form->version;
	ok = guards_pass(sheet->desk, sheet->form->guards, sheet->casefile_id, row_before, err);
	for (size_t i = 0; ok && i < len; i++)
		ok = !is_path(sheet, &given[i]) || keep_file(sheet, &action, &given[i], dir, err);
	ok = ok && sheet_take(sheet, given, len, changed, err)
	     && (row_before ? set_fields(sheet, &action, changed, err)
			    : create_row(sheet, &action, err))
	     && forget_drafts(sheet, row_before, changed, err);
	if (desk_end(sheet->desk, &action, ok, err))
		return true;
	set_row(sheet, row_before);
	sheet_reload(sheet, &(struct err){0});
	return false;
}

bool
sheet_attach(struct sheet *sheet, size_t field, const char *path, struct err *err)
{
	struct given given = {.field = sheet->form->fields[field].name, .typed = path};

	tidy(sheet);
	/* However it is called, it is a path here. */
	if (path[0] != '/')
		given.typed = arena_printf(&sheet->arena, "./%s", path);
	return write_with_files(sheet, &given, 1, NULL, err);
}

bool
sheet_enter(struct sheet *sheet, const struct given given[], size_t len, const char *dir,
    struct err *err)
{
	struct given *copy = arena_alloc(&sheet->arena, (len + 1) * sizeof(*copy));
	bool has_files = false;

	for (size_t i = 0; i < len; i++) {
		copy[i] = given[i];
		has_files |= is_path(sheet, &given[i]);
	}
	return has_files ? write_with_files(sheet, copy, len, dir, err)
			 : sheet_answer_all(sheet, given, len, err);
}

/*
 * A row and what belongs to it: rows that cannot be without it go with it,
 * references that may be empty are emptied.
 */
static bool
delete_with_children(struct desk *desk, struct action *action, const char *table, int64_t id,
    struct arena *arena, struct err *err)
{
	const char *child, *column;

	for (size_t next = 0; schema_next_child(desk->db, table, &next, &child, &column);) {
		struct record_list rows;

		if (!record_list(desk->db, child, column, id, 0, SIZE_MAX, arena, &rows, err))
			return false;
		for (size_t i = 0; i < rows.len; i++) {
			bool ok = schema_is_required(desk->db, child, column)
				      ? delete_with_children(
					    desk, action, child, rows.items[i].id, arena, err)
				      : record_set(desk->db, action, child, rows.items[i].id, column,
					    value_null, err);

			if (!ok)
				return false;
		}
	}
	return record_delete(desk->db, action, table, id, err);
}

bool
sheet_delete(struct sheet *sheet, struct err *err)
{
	struct action action;
	bool ok;

	if (is_self(sheet->form))
		return err_set(err, ERR_PERMISSION,
		    _("a person or a case is not deleted here; it is closed, or erased on request"));
	if (sheet->row_id == 0)
		return true;
	if (!desk_begin(sheet->desk, "delete", sheet->casefile_id, sheet->form->id, &action, err))
		return false;
	action.form_version = sheet->form->version;
	ok = delete_with_children(
	    sheet->desk, &action, sheet->form->table, sheet->row_id, &sheet->arena, err);
	return desk_end(sheet->desk, &action, ok, err);
}
