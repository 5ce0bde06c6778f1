/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a form: in every language, and no wider than the form screen has room for. */
#include "form/check_part.h"

#include "base/i18n.h"
#include "base/utf8.h"
#include "form/room.h"

#include <string.h>

static void
check_language(
    struct checker *checker, const struct label *label, const char *what, const char *lang)
{
	bool fallback;

	label_in(label, lang, &fallback);
	if (fallback)
		check_warn(checker, label->line, label->col,
		    arena_printf(checker->problems->arena,
			_("the %s \"%s\" is not translated into %s; add %s: \"…\""), what,
			label_in(label, lang, NULL), lang, lang));
}

static void
check_label(struct checker *checker, const struct label *label, const char *what)
{
	for (size_t i = 0; label->len && checker->langs[i]; i++)
		check_language(checker, label, what, checker->langs[i]);
}

static bool
is_among(const char *lang, const char *const langs[])
{
	while (*langs && strcmp(*langs, lang) != 0)
		langs++;
	return *langs;
}

/* What the worker hears is in more languages than what the desk reads. */
static void
check_heard(struct checker *checker, const struct label *label, const char *what)
{
	const char *const *langs = checker->form->ask_languages;

	for (; label->len && langs && *langs; langs++)
		if (!is_among(*langs, checker->langs))
			check_language(checker, label, what, *langs);
}

/* What is wider is cut where it is drawn. */
static void
check_room(struct checker *checker, const struct label *label, const char *what, int room)
{
	for (size_t i = 0; i < label->len; i++) {
		const struct label_text *item = &label->items[i];
		int cols = utf8_cols(item->text, strlen(item->text));

		if (cols > room)
			check_warn(checker, label->line, label->col,
			    arena_printf(checker->problems->arena,
				_("the %s \"%s\" is %d columns wide; a screen of %d has room for "
				  "%d: shorten it"),
				what, item->text, cols, ROOM_SCREEN, room));
	}
}

static void
check_field(struct checker *checker, const struct field *field)
{
	check_label(checker, &field->label, "label");
	check_room(checker, &field->label, "label", room_for_label(ROOM_SCREEN));
	check_label(checker, &field->ask, "ask");
	check_heard(checker, &field->ask, "ask");
	check_label(checker, &field->guide, "guide");
	check_label(checker, &field->hint, "hint");
	check_label(checker, &field->why, "why");
	check_label(checker, &field->required_message, "message");
	for (size_t i = 0; i < field->choices_len; i++) {
		check_label(checker, &field->choices[i].label, "choice");
		if (field->ask.len)
			check_heard(checker, &field->choices[i].label, "choice");
		check_room(
		    checker, &field->choices[i].label, "choice", room_for_answer(ROOM_SCREEN));
	}
	for (size_t i = 0; i < field->checks_len; i++)
		check_label(checker, &field->checks[i].message, "message");
}

void
check_words(struct checker *checker)
{
	const struct form *form = checker->form;

	check_label(checker, &form->title, "title");
	if (form->plural.items != form->title.items)
		check_label(checker, &form->plural, "plural");
	for (size_t i = 0; i < form->sections_len; i++) {
		check_label(checker, &form->sections[i].title, "title");
		if (form->sections_len > 1)
			check_room(
			    checker, &form->sections[i].title, "title", room_for_page(ROOM_SCREEN));
	}
	for (size_t i = 0; i < form->fields_len; i++)
		check_field(checker, &form->fields[i]);
}
