/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The open field: its editor, its draft, and its answer when it is left. */
#include "ui/form_part.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/path.h"
#include "base/utf8.h"
#include "store/draft.h"
#include "ui/complete.h"

#include <string.h>

static bool
is_typed(const struct field *field)
{
	enum widget widget = field->type->widget;

	return widget == WIDGET_LINE || widget == WIDGET_NOTE || widget == WIDGET_FILE;
}

/* Nobody adds to the end of a date or a number: it is typed anew. */
static bool
is_whole(const struct field *field)
{
	const char *type = field->type->name;

	return strcmp(type, "date") == 0 || strcmp(type, "time") == 0
	       || strcmp(type, "integer") == 0 || strcmp(type, "decimal") == 0
	       || strcmp(type, "money") == 0;
}

void
form_set_pending(
    struct form_screen *form, size_t field, const char *text, size_t cursor, const char *problem)
{
	struct form_pending *pending = &form->pending[field];
	char *new_text = mem_dup(text), *new_problem = mem_dup(problem);

	mem_free(pending->text);
	mem_free(pending->problem);
	*pending = (struct form_pending){new_text, cursor, new_problem};
}

static void
close_editor(struct form_screen *form)
{
	if (form->editing)
		edit_free(&form->edit);
	form->editing = false;
}

/*
 * What the editor starts with. A date is edited as it is shown, "about 1987",
 * where that reads back as the same.
 */
static const char *
text_to_edit(struct form_screen *form, size_t at, struct arena *arena)
{
	const struct field *field = &form->sheet.form->fields[at];
	struct value value = form_answer(form, at)->value, again;
	struct type_context types = desk_types(form->sheet.desk);
	const char *shown;

	/* A file is stored as an attachment; its path is not asked for again. */
	if (field->type->widget == WIDGET_FILE)
		return "";
	if (strcmp(field->type->name, "date") == 0) {
		shown = field->type->print(field, &types, value, arena);
		if (field->type->parse(field, &types, shown, arena, &again, &(struct err){0})
		    && value_equal(value, again))
			return shown;
	}
	return field->type->input(field, value, arena);
}

void
form_focus(struct form_screen *form, size_t at)
{
	const struct field *field = &form->sheet.form->fields[at];
	struct arena arena = {0};

	close_editor(form);
	form->at = at;
	form->insisted = false;
	form->is_kept = true;
	if (!is_typed(field) || !form_is_open(form, at))
		return;
	edit_open(&form->edit, text_to_edit(form, at, &arena), field->type->widget == WIDGET_NOTE,
	    (size_t)field->max_chars);
	if (form->pending[at].text) {
		edit_replace(&form->edit, form->pending[at].text);
		edit_go(&form->edit, form->pending[at].cursor);
	}
	form->editing = true;
	form->fresh = is_whole(field) && !form->pending[at].text;
	arena_free(&arena);
}

bool
form_complete(struct app *app, struct form_screen *form)
{
	if (form_field_at(form)->type->widget != WIDGET_FILE || !edit_text(&form->edit)[0]
	    || complete_path(app, &form->edit) != COMPLETE_LONGER)
		return false;
	form->is_kept = false;
	form->insisted = false;
	return true;
}

static struct draft
draft_of(const struct form_screen *form, size_t field, const char *text)
{
	const struct sheet *sheet = &form->sheet;
	struct draft draft = sheet_draft(sheet, sheet->row_id, sheet->form->fields[field].name);

	draft.text = text;
	return draft;
}

/*
 * Nothing is being typed any more: its draft goes. A registration keeps its answers as drafts,
 * so there the draft is the answer again.
 */
static bool
drop_draft(struct app *app, struct form_screen *form, struct err *err)
{
	struct draft draft = draft_of(form, form->at, edit_text(&form->edit));

	if (form->is_registration && draft.text[0])
		return draft_save(app->desk->db, &draft, err);
	return draft_remove(app->desk->db, &draft, err);
}

bool
form_keep_draft(struct app *app, struct form_screen *form, struct err *err)
{
	struct draft draft;

	if (!form->editing || form->is_kept)
		return true;
	draft = draft_of(form, form->at, edit_text(&form->edit));
	draft.cursor = (int64_t)form->edit.cursor;
	/* Text that is again what is stored needs no draft. */
	if (!(edit_changed(&form->edit) ? draft_save(app->desk->db, &draft, err)
					: drop_draft(app, form, err)))
		return false;
	form->is_kept = true;
	return true;
}

static void
forget_pending(struct form_screen *form, size_t field)
{
	mem_free(form->pending[field].text);
	mem_free(form->pending[field].problem);
	form->pending[field] = (struct form_pending){0};
}

/* The record has just come into being: the drafts of its other fields are of that row from now on. */
static bool
move_drafts(struct app *app, struct form_screen *form, struct err *err)
{
	for (size_t i = 0; i < form->sheet.form->fields_len; i++) {
		struct draft draft;

		if (!form->pending[i].text)
			continue;
		draft = draft_of(form, i, form->pending[i].text);
		draft.cursor = (int64_t)form->pending[i].cursor;
		if (!draft_save(app->desk->db, &draft, err))
			return false;
		draft = sheet_draft(&form->sheet, 0, draft.field);
		if (!draft_remove(app->desk->db, &draft, err))
			return false;
	}
	return true;
}

static bool
stored(struct app *app, struct form_screen *form, bool is_new, struct err *err)
{
	forget_pending(form, form->at);
	screen_changed(app);
	/* This screen's answers were settled on the way. */
	form->screen.stale = false;
	if (is_new && form->sheet.row_id && !move_drafts(app, form, err))
		return false;
	form_focus(form, form->at);
	return true;
}

/* Text without an answer to it: on disk as a draft, on the screen as typed. */
static bool
refused(struct app *app, struct form_screen *form, struct err *err)
{
	struct err not_kept = {0};

	form_set_pending(form, form->at, edit_text(&form->edit), form->edit.cursor, err->text);
	form->is_kept = false;
	if (!form_keep_draft(app, form, &not_kept))
		err_prefix(err, "%s ", not_kept.text);
	return false;
}

bool
form_commit(struct app *app, struct form_screen *form, struct err *err)
{
	const struct field *field = form_field_at(form);
	bool is_new = form->sheet.row_id == 0, ok;
	struct arena arena = {0};

	if (!form->editing)
		return true;
	if (!edit_changed(&form->edit)) {
		bool had_draft = form->pending[form->at].text || !form->is_kept;

		forget_pending(form, form->at);
		return !had_draft || drop_draft(app, form, err);
	}
	if (field->type->widget == WIDGET_FILE && edit_text(&form->edit)[0])
		ok = sheet_attach(
		    &form->sheet, form->at, path_expand(&arena, edit_text(&form->edit)), err);
	else
		ok = sheet_answer(&form->sheet, form->at, edit_text(&form->edit), err);
	arena_free(&arena);
	return ok ? stored(app, form, is_new, err) : refused(app, form, err);
}

bool
form_choose(struct app *app, struct form_screen *form, const char *value, struct err *err)
{
	bool is_new = form->sheet.row_id == 0;

	return sheet_answer(&form->sheet, form->at, value, err) && stored(app, form, is_new, err);
}

bool
form_choose_absent(
    struct app *app, struct form_screen *form, enum absent_reason reason, struct err *err)
{
	bool is_new = form->sheet.row_id == 0;

	return sheet_absent(&form->sheet, form->at, reason, err) && stored(app, form, is_new, err);
}

bool
form_let_go(struct app *app, struct form_screen *form, struct err *err)
{
	if (form_commit(app, form, err))
		return true;
	if (form->insisted)
		return true;
	form->insisted = true;
	return false;
}

/* What was typed while the field had another name goes over to its new one. */
static bool
rename_draft(struct app *app, struct draft *draft, const struct field *field, struct err *err)
{
	struct draft renamed = *draft;

	renamed.field = field->name;
	if (!draft_save(app->desk->db, &renamed, err) || !draft_remove(app->desk->db, draft, err))
		return false;
	*draft = renamed;
	return true;
}

/* A registration's answers are drafts too: those that are answers already are not pending. */
static bool
is_answered(struct form_screen *form, size_t field)
{
	struct answer *answer = form_answer(form, field);

	return form->is_registration && (answer->value.kind != VALUE_NULL || answer->absent);
}

bool
form_recover(struct app *app, struct form_screen *form, struct err *err)
{
	struct draft_list drafts;
	struct arena arena = {0};
	const char *what = NULL;
	size_t chars = 0, found = 0, answered = 0;

	if (!draft_list(app->desk->db, &arena, &drafts, err)) {
		arena_free(&arena);
		return false;
	}
	for (size_t i = 0; i < drafts.len; i++) {
		struct draft *draft = &drafts.items[i];
		const struct field *field = form_field_once(form->sheet.form, draft->field);

		if (!field || !sheet_has_draft(&form->sheet, draft))
			continue;
		if (is_answered(form, field->index)) {
			answered++;
			continue;
		}
		if (strcmp(field->name, draft->field) != 0
		    && !rename_draft(app, draft, field, err)) {
			arena_free(&arena);
			return false;
		}
		form_set_pending(form, field->index, draft->text, (size_t)draft->cursor, "");
		what = label_in(&field->label, app->desk->lang, NULL);
		chars = utf8_count(draft->text);
		if (found++ == 0)
			form->at = field->index;
	}
	if (found == 1)
		app_say(app,
		    n_("Recovered %zu character in “%s”; ^Z discards it.",
			"Recovered %zu characters in “%s”; ^Z discards them.", chars),
		    chars, what);
	else if (found > 1)
		app_say(app, _("Recovered what was typed in %zu fields."), found);
	else if (answered > 0)
		app_say(app, _("This registration was begun before: its answers are here again."));
	arena_free(&arena);
	return true;
}
