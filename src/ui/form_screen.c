/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form screen: moves between fields and pages, keys of a field, commands. */
#include "ui/form_screen.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "casework/guard.h"
#include "casework/register.h"
#include "casework/rows.h"
#include "ui/form_part.h"

#include <string.h>

static struct form_screen *
of(struct screen *screen)
{
	return (struct form_screen *)(void *)screen;
}

const struct field *
form_field_at(const struct form_screen *form)
{
	return &form->sheet.form->fields[form->at];
}

struct answer *
form_answer(struct form_screen *form, size_t field)
{
	return &form->sheet.answers.items[field];
}

bool
form_is_shown(const struct form_screen *form, size_t field)
{
	return form->sheet.answers.items[field].visible;
}

bool
form_is_open(const struct form_screen *form, size_t field)
{
	struct err ignored;

	return answers_open(&form->sheet.answers, field, &ignored);
}

const char *
form_value(struct form_screen *form, size_t index, struct arena *arena)
{
	const struct field *field = &form->sheet.form->fields[index];
	struct answer *answer = form_answer(form, index);

	if (form->pending[index].text)
		return form->pending[index].text;
	if (answer->absent)
		return arena_printf(arena, "(%s)", absent_label(answer->absent));
	return desk_words(form->sheet.desk, field, answer->value, arena);
}

static bool
load(struct app *app, struct screen *screen, struct err *err)
{
	struct form_screen *form = of(screen);
	struct arena arena = {0};

	(void)app;
	if (form->editing && edit_changed(&form->edit)) {
		/* What is being typed is newer than what is stored. */
		form_set_pending(form, form->at, edit_text(&form->edit), form->edit.cursor, "");
	}
	if (!sheet_reload(&form->sheet, err))
		return false;
	mem_free(form->title);
	if (form->is_registration)
		form->title = mem_dup(_("New worker"));
	else if (form->sheet.row_id && form->sheet.form->many)
		form->title = mem_dup(answers_title(&form->sheet.answers, &arena));
	else
		form->title =
		    mem_dup(label_in(&form->sheet.form->title, form->sheet.desk->lang, NULL));
	arena_free(&arena);
	form_settle_focus(form);
	return true;
}

static const char *
title(struct app *app, struct screen *screen)
{
	(void)app;
	return of(screen)->title;
}

static bool
has_list(const struct field *field)
{
	enum widget widget = field->type->widget;

	return widget == WIDGET_CODE || widget == WIDGET_CODES || widget == WIDGET_CHOICE
	       || widget == WIDGET_SET || widget == WIDGET_LEVEL;
}

/* A key on a field that is chosen, not typed. */
static bool
choice_key(struct app *app, struct form_screen *form, const struct key *key, struct err *err)
{
	const struct field *field = form_field_at(form);
	struct form_option *options;
	struct arena arena = {0};
	size_t len = form_options(form, field, &arena, &options), digit;
	bool ok = true;

	if (key_is(key, "Backspace") || key_is(key, "Del")) {
		ok = form_choose(app, form, "", err);
	} else if (len && len <= 9 && key->name[0] >= '1' && key->name[0] <= '9' && !key->name[1]) {
		digit = (size_t)(key->name[0] - '1');
		if (digit >= len)
			ok = err_set(err, ERR_DATA, _("there are %zu choices; F4 lists them"), len);
		else if (field->type->widget == WIDGET_SET)
			ok = form_toggle(app, form, options[digit].code, err);
		else
			ok = form_choose(app, form, options[digit].code, err);
	} else {
		ok = form_pick_value(app, form, key_is(key, " ") ? NULL : key->name, err);
	}
	arena_free(&arena);
	return ok;
}

static bool
edit_open_field(struct app *app, struct form_screen *form, const struct key *key)
{
	struct err err = {0};
	bool fresh = form->fresh;

	form->fresh = false;
	if (fresh && (key_is_text(key) || key_is(key, "Paste")))
		edit_replace(&form->edit, "");
	if (key_is(key, "^Z")) {
		if (!edit_revert(&form->edit))
			return false;
		form->is_kept = false;
		form_commit(app, form, &err);
		app_say(app, _("The field is as it was stored."));
		return true;
	}
	if (key_is(key, "Tab") && form_complete(app, form))
		return true;
	switch (edit_key(&form->edit, key, form_answer_cols(form->screen.cols), &err)) {
	case EDIT_UNUSED:
		return false;
	case EDIT_MOVED:
		form->is_kept &= !edit_changed(&form->edit);
		return true;
	case EDIT_REFUSED:
		app_fail(app, &err);
		break;
	case EDIT_CHANGED:
		break;
	}
	form->is_kept = false;
	form->insisted = false;
	return true;
}

static bool
key(struct app *app, struct screen *screen, const struct key *key)
{
	struct form_screen *form = of(screen);
	struct err err = {0};

	if (form->editing && edit_open_field(app, form, key))
		return true;
	/* What must be answered is not passed over by the key that takes answers. */
	if (key_is(key, "Enter") && has_list(form_field_at(form))
	    && form_answer(form, form->at)->missing) {
		if (!form_pick_value(app, form, NULL, &err))
			app_fail(app, &err);
		return true;
	}
	if (form->editing || !form_is_open(form, form->at)
	    || !(key_is_text(key) || key_among(key, "Backspace Del")))
		return false;
	if (!choice_key(app, form, key, &err))
		app_fail(app, &err);
	return true;
}

static bool
run(struct app *app, struct screen *screen, const char *name, struct err *err)
{
	struct form_screen *form = of(screen);

	if (form_move(app, form, name))
		return true;
	if (strcmp(name, "list-values") == 0)
		return form_pick_value(app, form, NULL, err);
	if (strcmp(name, "reasons") == 0)
		return form_pick_absent(app, form, err);
	if (strcmp(name, "two-languages") == 0)
		return form_toggle_other(app, form, err);
	if (strcmp(name, "second-language") == 0)
		return form_pick_other(app, form, err);
	if (strcmp(name, "why-field") == 0)
		return form_why(app, form, err);
	if (strcmp(name, "problems") == 0)
		return form_pick_problem(app, form, err);
	if (strcmp(name, "related") == 0)
		return form_pick_related(app, form, err);
	if (strcmp(name, "take last") == 0)
		return form_take_last(app, form, err);
	if (strcmp(name, "discard") == 0)
		return form_discard(app, form, err);
	if (strcmp(name, "register") == 0)
		return form_register(app, form, err);
	if (screen->scope & SCOPE_SESSION)
		return form_session_run(app, form, name, err);
	return err_set(err, ERR_DATA, _("a form does not do that"));
}

static bool
is_typing(const struct screen *screen)
{
	return ((const struct form_screen *)(const void *)screen)->editing;
}

static bool
keep(struct app *app, struct screen *screen, struct err *err)
{
	return form_keep_draft(app, of(screen), err);
}

static bool
leave(struct app *app, struct screen *screen, struct err *err)
{
	if (!form_let_go(app, of(screen), err))
		return false;
	if (err->code)
		app_say(
		    app, _("Kept as it was typed, but not an answer yet; Today finds it again."));
	return true;
}

static const char *
guide(struct app *app, struct screen *screen, struct arena *arena)
{
	struct form_screen *form = of(screen);
	const struct field *field = form_field_at(form);
	const char *lang = app->desk->lang;
	const struct label *texts[] = {&field->ask, &field->guide, &field->hint};
	struct buf all = {0};
	const char *copy;

	buf_text(&all, label_in(&field->label, lang, NULL));
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		const char *text = label_in(texts[i], lang, NULL);

		if (text[0])
			buf_printf(&all, i == 0 ? "\n“%s”" : "\n%s", text);
	}
	buf_printf(&all, "\n%s", _(field->type->help));
	copy = arena_dup(arena, buf_str(&all));
	buf_free(&all);
	return copy;
}

static bool
has_answers(struct form_screen *form)
{
	for (size_t i = 0; i < form->sheet.form->fields_len; i++)
		if (form->pending[i].text || form_answer(form, i)->absent
		    || form_answer(form, i)->value.kind != VALUE_NULL)
			return true;
	return false;
}

static bool
offers(struct app *app, struct screen *screen, const char *name)
{
	struct form_screen *form = of(screen);

	(void)app;
	if (strcmp(name, "next page") == 0)
		return form->sheet.form->sections_len > 1;
	if (strcmp(name, "list-values") == 0)
		return has_list(form_field_at(form)) || form_field_at(form)->suggest_len;
	if (strcmp(name, "reasons") == 0)
		return form_field_at(form)->absent != 0;
	if (strcmp(name, "related") == 0)
		return form->sheet.row_id != 0;
	if (strcmp(name, "take last") == 0)
		return form->sheet.form->many;
	if (strcmp(name, "discard") == 0)
		return has_answers(form);
	return true;
}

static void
badge(struct app *app, struct screen *screen, const char *name, struct buf *label)
{
	size_t problems = form_problems(of(screen));

	(void)app;
	if (problems && strcmp(name, "problems") == 0)
		buf_printf(label, " %zu", problems);
}

static void
free_form(struct screen *screen)
{
	struct form_screen *form = of(screen);

	if (form->editing)
		edit_free(&form->edit);
	for (size_t i = 0; form->pending && i < form->sheet.form->fields_len; i++) {
		mem_free(form->pending[i].text);
		mem_free(form->pending[i].problem);
	}
	mem_free(form->pending);
	mem_free(form->title);
	buf_free(&form->counts);
	arena_free(&form->arena);
	sheet_close(&form->sheet);
	mem_free(form);
}

static const struct screen_ops form_ops = {
    .scope = SCOPE_FORM,
    .title = title,
    .load = load,
    .draw = form_draw,
    .key = key,
    .run = run,
    .is_typing = is_typing,
    .keep = keep,
    .leave = leave,
    .guide = guide,
    .offers = offers,
    .badge = badge,
    .free = free_form,
};

static bool
push(struct app *app, struct form_screen *form, struct err *err)
{
	size_t size = (form->sheet.form->fields_len + 1) * sizeof(*form->pending);

	form->pending = mem_alloc(size);
	if (!form_recover(app, form, err)) {
		free_form(&form->screen);
		return false;
	}
	return screen_push(app, &form->screen, err);
}

/* What would refuse every answer is said before one is typed. */
static void
warn(struct app *app, const struct sheet *sheet)
{
	struct err err = {0};

	if (!guards_pass(app->desk, sheet->form->guards, sheet->casefile_id, sheet->row_id, &err))
		app_fail(app, &err);
}

static bool
push_record(struct app *app, const char *form_id, int64_t casefile_id, int64_t owner_id,
    int64_t row_id, int64_t session_id, struct err *err)
{
	struct form_screen *form = mem_alloc(sizeof(*form));

	form->screen.ops = &form_ops;
	form->screen.scope = strcmp(form_id, "session") == 0 ? SCOPE_SESSION : 0;
	if (!sheet_open(&form->sheet, app->desk, form_id, casefile_id, owner_id, row_id, err)) {
		mem_free(form);
		return false;
	}
	form->sheet.session_id = session_id;
	if (form_has_related(app, form))
		form->screen.scope |= SCOPE_OWNER;
	if (!push(app, form, err))
		return false;
	if (row_id == 0)
		warn(app, &form->sheet);
	return true;
}

bool
form_push(struct app *app, const char *form_id, int64_t casefile_id, int64_t owner_id,
    int64_t row_id, struct err *err)
{
	return push_record(app, form_id, casefile_id, owner_id, row_id, 0, err);
}

bool
form_push_agreed(
    struct app *app, const char *form_id, int64_t casefile_id, int64_t session_id, struct err *err)
{
	return push_record(app, form_id, casefile_id, casefile_id, 0, session_id, err);
}

bool
form_push_draft(struct app *app, const struct draft *draft, struct err *err)
{
	const struct form *form = book_form(app->desk->book, draft->form, err);
	int64_t session_id = form ? sheet_draft_session(form, draft) : 0;

	return form
	       && push_record(app, draft->form, draft->casefile_id,
		   session_id ? draft->casefile_id : draft->owner_id, draft->row_id, session_id,
		   err);
}

bool
form_push_registration(struct app *app, struct err *err)
{
	struct form_screen *form = mem_alloc(sizeof(*form));

	form->screen.ops = &form_ops;
	form->screen.scope = SCOPE_REGISTER;
	form->is_registration = true;
	if (sheet_open(&form->sheet, app->desk, "person", 0, 0, 0, err))
		return push(app, form, err);
	mem_free(form);
	return false;
}
