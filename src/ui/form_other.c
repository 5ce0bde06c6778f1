/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The worker's language beside the counsellor's: what is read aloud, and the label and
 * choices in the other language. Each stands on lines of its own, so that letters that run
 * the other way disturb no column.
 */
#include "ui/form_part.h"

#include "base/i18n.h"
#include "ui/picker.h"

#include <stdio.h>
#include <string.h>

enum { ROOMY_ROWS = 15 }; /* a lower window keeps its rows for answers */

#define NO_OTHER "-"

/* The other language, when it is shown and is another. */
static const char *
other_of(const struct app *app)
{
	const char *lang = app->other_is_shown ? app->other_lang : NULL;

	return lang && strcmp(lang, app->desk->lang) != 0 ? lang : NULL;
}

static void
add_languages(const struct label *label, const char **langs, size_t *len, size_t max)
{
	for (size_t i = 0; i < label->len; i++) {
		size_t k = 0;

		while (k < *len && strcmp(langs[k], label->items[i].lang) != 0)
			k++;
		if (k == *len && *len < max)
			langs[(*len)++] = label->items[i].lang;
	}
}

/* The languages that the form says anything in. */
static size_t
languages(const struct form *form, const char **langs, size_t max)
{
	size_t len = 0;

	for (size_t i = 0; i < form->fields_len; i++) {
		const struct field *field = &form->fields[i];

		add_languages(&field->ask, langs, &len, max);
		add_languages(&field->label, langs, &len, max);
		for (size_t k = 0; k < field->choices_len; k++)
			add_languages(&field->choices[k].label, langs, &len, max);
	}
	return len;
}

/* "~" before what is not there in that language. */
static const char *
in_language(struct form_screen *form, const struct label *label, const char *lang)
{
	bool fallback;
	const char *text = label_in(label, lang, &fallback);

	return fallback ? arena_printf(&form->arena, "~%s", text) : text;
}

/* "1 Escrito  2 De boca" */
static const char *
options_in(struct form_screen *form, const struct field *field, const char *lang)
{
	struct form_option *options;
	size_t len = form_options(form, field, &form->arena, &options);
	struct buf text = {0};
	const char *copy;

	for (size_t i = 0; i < len && i < 9; i++) {
		const struct choice *choice = field_choice(field, options[i].code);
		const char *label = choice        ? in_language(form, &choice->label, lang)
				    : field->list ? desk_label(form->sheet.desk, field->list,
					  options[i].code, lang, &form->arena)
						  : NULL;

		if (label)
			buf_printf(&text, "%s%zu\u00a0%s", text.len ? "  " : "", i + 1, label);
	}
	copy = arena_dup(&form->arena, buf_str(&text));
	buf_free(&text);
	return copy;
}

const char *
form_other_line(struct app *app, struct form_screen *form, const struct field *field, size_t n)
{
	const char *other = other_of(app);
	bool is_focused = form->at == field->index;
	bool is_roomy = form->screen.rows >= ROOMY_ROWS;
	const char *ask;

	switch (n) {
	case 0:
		return other && (is_roomy || is_focused) ? in_language(form, &field->label, other)
							 : "";
	case 1:
		if (!is_focused || !field->ask.len || (!is_roomy && !other))
			return "";
		ask = in_language(form, &field->ask, other ? other : app->desk->lang);
		return arena_printf(&form->arena, _("“%s”"), ask);
	case 2:
		return other && is_focused ? options_in(form, field, other) : "";
	default:
		return NULL;
	}
}

const char *
form_other_choice(struct app *app, const struct field *field, const char *code, struct arena *arena)
{
	const char *other = other_of(app);
	const struct choice *choice = field_choice(field, code);
	const char *text;

	if (!other)
		return "";
	if (choice)
		return label_in(&choice->label, other, NULL);
	text = field->list ? desk_label(app->desk, field->list, code, other, arena) : NULL;
	return text ? text : "";
}

static bool
find_languages(struct app *app, void *context, const char *filter, struct arena *arena,
    struct picker_items *out, struct err *err)
{
	enum { LANGS_MAX = 40 };
	struct form_screen *form = context;
	const char **langs = arena_alloc(arena, LANGS_MAX * sizeof(*langs));
	size_t len = languages(form->sheet.form, langs, LANGS_MAX);

	(void)filter, (void)err;
	out->items = arena_alloc(arena, (len + 1) * sizeof(*out->items));
	out->items[out->len++] = (struct picker_item){
	    .value = NO_OTHER, .left = "", .text = _("No second language"), .right = ""};
	for (size_t i = 0; i < len; i++) {
		const char *name = desk_label(app->desk, "language", langs[i], NULL, arena);

		if (strcmp(langs[i], app->desk->lang) != 0)
			out->items[out->len++] = (struct picker_item){.value = langs[i],
			    .left = langs[i],
			    .text = name ? name : langs[i],
			    .right = ""};
	}
	return true;
}

static void
show(struct app *app, const char *lang)
{
	snprintf(app->other_lang, sizeof(app->other_lang), "%s", lang);
	app->other_is_shown = true;
	screen_changed(app);
}

static void
language_chosen(struct app *app, void *context, const char *value)
{
	(void)context;
	if (strcmp(value, NO_OTHER) != 0) {
		show(app, value);
		return;
	}
	app->other_is_shown = false;
	screen_changed(app);
}

bool
form_pick_other(struct app *app, struct form_screen *form, struct err *err)
{
	return picker_push(app,
	    &(struct picker_how){
		.title = _("The worker's language"),
		.left_cols = 4,
		.context = form,
		.find = find_languages,
		.done = language_chosen,
	    },
	    err);
}

/* The first language of the form that is not the counsellor's. */
static const char *
first_other(const struct app *app, const struct form *form)
{
	enum { LANGS_MAX = 40 };
	const char *langs[LANGS_MAX];
	size_t len = languages(form, langs, LANGS_MAX);

	for (size_t i = 0; i < len; i++)
		if (strcmp(langs[i], app->desk->lang) != 0)
			return langs[i];
	return NULL;
}

bool
form_toggle_other(struct app *app, struct form_screen *form, struct err *err)
{
	const char *lang, *name;

	if (other_of(app)) {
		app->other_is_shown = false;
		screen_changed(app);
		return true;
	}
	lang = app->other_lang[0] && strcmp(app->other_lang, app->desk->lang) != 0
		   ? app->other_lang
		   : first_other(app, form->sheet.form);
	if (!lang)
		return err_set(err, ERR_DATA, _("this form has its words in one language only"));
	if (lang != app->other_lang)
		show(app, lang);
	app->other_is_shown = true;
	screen_changed(app);
	name = desk_label(app->desk, "language", app->other_lang, NULL, &form->arena);
	app_say(app, _("The second language is %s; M-b chooses another."),
	    name ? name : app->other_lang);
	return true;
}
