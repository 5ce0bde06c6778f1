/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Answers on their way into the case file: parsed and settled by the form layer, then written
 * with everything that follows from them (sheet_write.c). Memory and disk change together or
 * not at all.
 */
#include "casework/answer.h"

#include "base/i18n.h"
#include "casework/registration.h"
#include "casework/sheet_part.h"

#include <string.h>

enum { ANSWERS_SIZE_MAX = 1024 * 1024 }; /* bytes; a note has 100,000 characters at most */

static bool
any(const bool flags[], size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (flags[i])
			return true;
	return false;
}

/* A screen may be open for days: the action before gives back its memory, and so do old answers. */
static void
tidy(struct sheet *sheet)
{
	struct err ignored;

	arena_free(&sheet->arena);
	/* When the row cannot be read now, the old answers stay for this time. */
	if (sheet->answers.arena.used > ANSWERS_SIZE_MAX && sheet->row_id)
		sheet_reload(sheet, &ignored);
}

/* The answers have changed in memory: on disk as well, or neither. */
static bool
commit(struct sheet *sheet, bool changed[], const struct answer before[], struct err *err)
{
	if (!any(changed, sheet->form->fields_len))
		return true;
	if (!sheet_is_registration(sheet))
		return sheet_write(sheet, "answer", NULL, changed, before, err);
	if (registration_keep(sheet, changed, err))
		return true;
	sheet_put_back(sheet, before);
	return false;
}

/* One field was answered: on disk with what follows from it, and its draft gone. */
static bool
commit_field(struct sheet *sheet, size_t field, bool changed[], const struct answer before[],
    struct err *err)
{
	struct draft draft = sheet_draft(sheet, sheet->row_id, sheet->form->fields[field].name);

	/* The same answer again: only what was being typed has to go. */
	if (!sheet_is_registration(sheet) && !any(changed, sheet->form->fields_len))
		return draft_remove(sheet->desk->db, &draft, err);
	/* A registration's answer lies where its draft does. */
	changed[field] = true;
	return commit(sheet, changed, before, err);
}

bool
sheet_answer(struct sheet *sheet, size_t field, const char *typed, struct err *err)
{
	struct answer *before;
	bool *changed;

	tidy(sheet);
	changed = sheet_flags(sheet);
	before = sheet_remember(sheet);
	return answers_type(&sheet->answers, field, typed, changed, err)
	       && commit_field(sheet, field, changed, before, err);
}

bool
sheet_absent(struct sheet *sheet, size_t field, enum absent_reason reason, struct err *err)
{
	struct answer *before;
	bool *changed;

	tidy(sheet);
	changed = sheet_flags(sheet);
	before = sheet_remember(sheet);
	return answers_set_absent(&sheet->answers, field, reason, changed, err)
	       && commit_field(sheet, field, changed, before, err);
}

bool
sheet_no_such_field(const struct form *form, const char *name, struct err *err)
{
	const struct field *now = form_field_once(form, name);
	const char *near = form_nearest_field(form, name);

	if (now)
		return err_set(err, ERR_DATA, _("the form %s calls the field “%s” now: %s"),
		    form->id, name, now->name);
	if (near)
		return err_set(err, ERR_DATA,
		    _("the form %s has no field “%s”; perhaps “%s”; `valise form list %s` names "
		      "them"),
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

	if (typed[0] == '!' && typed[1] != '!') {
		enum absent_reason reason = absent_from_word(typed + 1);

		if (!reason)
			return err_set(err, ERR_DATA,
			    _("%s: “%s” is no reason; use not_asked, unknown, refused, "
			      "not_applicable or "
			      "pending"),
			    field->name, typed + 1);
		ok = answers_set_absent(&sheet->answers, field->index, reason, changed, err);
	} else {
		ok = answers_type(
		    &sheet->answers, field->index, typed + (typed[0] == '!'), changed, err);
	}
	return ok || err_prefix(err, "%s: ", field->name);
}

static bool
take_one(
    struct sheet *sheet, const struct given *given, bool changed[], bool now[], struct err *err)
{
	memset(now, 0, sheet->form->fields_len * sizeof(*now));
	if (!take_given(sheet, given, now, err))
		return false;
	for (size_t k = 0; k < sheet->form->fields_len; k++)
		changed[k] |= now[k];
	return true;
}

/* In the order of the rules, however they are given: what one is offered by is there before it. */
bool
sheet_take(
    struct sheet *sheet, const struct given given[], size_t len, bool changed[], struct err *err)
{
	const struct form *form = sheet->form;
	bool *now = sheet_flags(sheet);

	for (size_t i = 0; i < len; i++)
		if (!form_field(form, given[i].field))
			return sheet_no_such_field(form, given[i].field, err);
	for (size_t n = 0; n < form->fields_len; n++)
		for (size_t i = 0; i < len; i++)
			if (strcmp(form->fields[form->order[n]].name, given[i].field) == 0
			    && !take_one(sheet, &given[i], changed, now, err))
				return false;
	return true;
}

bool
sheet_take_keeps(
    struct sheet *sheet, const struct given keeps[], size_t len, bool changed[], struct err *err)
{
	for (size_t i = 0; i < len; i++) {
		const struct field *field = form_field(sheet->form, keeps[i].field);

		if (!field)
			return sheet_no_such_field(sheet->form, keeps[i].field, err);
		if (!answers_keep(&sheet->answers, field->index, keeps[i].typed, err))
			return err_prefix(err, "%s: ", field->name);
		changed[field->index] = true;
	}
	return true;
}

static bool
answer_all(struct sheet *sheet, const struct given given[], size_t len, const struct given keeps[],
    size_t keeps_len, struct err *err)
{
	bool *changed = sheet_flags(sheet);
	struct answer *before = sheet_remember(sheet);

	if (sheet_take(sheet, given, len, changed, err)
	    && sheet_take_keeps(sheet, keeps, keeps_len, changed, err))
		return commit(sheet, changed, before, err);
	sheet_put_back(sheet, before);
	return false;
}

bool
sheet_answer_all(struct sheet *sheet, const struct given given[], size_t len, struct err *err)
{
	return answer_all(sheet, given, len, NULL, 0, err);
}

bool
sheet_keep(struct sheet *sheet, size_t field, const char *reason, struct err *err)
{
	struct given keep = {sheet->form->fields[field].name, reason};

	tidy(sheet);
	return answer_all(sheet, NULL, 0, &keep, 1, err);
}

static bool
has_files(const struct sheet *sheet, const struct given given[], size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (sheet_is_path(sheet, &given[i]))
			return true;
	return false;
}

static bool
enter_with_files(struct sheet *sheet, struct sheet_files *files, struct err *err)
{
	if (sheet_is_registration(sheet))
		return err_set(err, ERR_DATA,
		    _("a file is attached once the case is open; register the worker first"));
	return sheet_write(sheet, "attach", files, sheet_flags(sheet), sheet_remember(sheet), err);
}

bool
sheet_attach(struct sheet *sheet, size_t field, const char *path, struct err *err)
{
	struct given given = {.field = sheet->form->fields[field].name, .typed = path};

	tidy(sheet);
	/* However it is called, it is a path here. */
	if (path[0] != '/')
		given.typed = arena_printf(&sheet->arena, "./%s", path);
	return enter_with_files(sheet, &(struct sheet_files){.given = &given, .len = 1}, err);
}

bool
sheet_enter_keeping(struct sheet *sheet, const struct given given[], size_t len,
    const struct given keeps[], size_t keeps_len, const char *dir, struct err *err)
{
	struct sheet_files files = {.len = len, .dir = dir, .keeps = keeps, .keeps_len = keeps_len};

	if (!has_files(sheet, given, len))
		return answer_all(sheet, given, len, keeps, keeps_len, err);
	files.given = arena_alloc(&sheet->arena, (len + 1) * sizeof(*files.given));
	memcpy(files.given, given, len * sizeof(*given));
	return enter_with_files(sheet, &files, err);
}

bool
sheet_enter(
    struct sheet *sheet, const struct given given[], size_t len, const char *dir, struct err *err)
{
	return sheet_enter_keeping(sheet, given, len, NULL, 0, dir, err);
}
