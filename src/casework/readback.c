/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a session's end. They come from the forms, so that a local form is read back too. */
#include "casework/readback.h"

#include "base/buf.h"
#include "base/i18n.h"
#include "casework/answer.h"
#include "casework/rows.h"
#include "store/casefile.h"
#include "store/code.h"

#include <string.h>

bool
readback_steps(struct desk *desk, int64_t session_id, struct arena *arena, struct record_list *out,
    struct err *err)
{
	const struct form *form = book_form(desk->book, "step", err);

	if (!form
	    || !record_list(
		desk->db, form->table, "session_id", session_id, 0, SIZE_MAX, arena, out, err))
		return false;
	rows_sort(desk, form, arena, out);
	return true;
}

/* The answer to a field as people read it; "" when there is none or it is not asked. */
static const char *
answer(struct sheet *sheet, const char *name, struct arena *arena)
{
	const struct field *field = form_field(sheet->form, name);
	const struct answer *given;

	if (!field)
		return "";
	given = &sheet->answers.items[field->index];
	return given->visible ? desk_words(sheet->desk, field, given->value, arena) : "";
}

static const char *
label(struct sheet *sheet, const char *name)
{
	const struct field *field = form_field(sheet->form, name);

	return field ? label_in(&field->label, sheet->desk->lang, NULL) : "";
}

static void
add(struct buf *out, const char *before, const char *text)
{
	if (text[0])
		buf_printf(out, "%s%s", before, text);
}

/* The language of an answer, where the program speaks it; else NULL. */
static const char *
known_language(struct sheet *session, const char *name)
{
	const struct field *field = form_field(session->form, name);
	struct value value = {0};

	if (field)
		value = session->answers.items[field->index].value;
	for (size_t i = 0; value.kind == VALUE_TEXT && i18n_languages[i]; i++)
		if (strcmp(value.text, i18n_languages[i]) == 0)
			return i18n_languages[i];
	return NULL;
}

static bool
add_head(struct sheet *session, struct buf *out, struct arena *arena, struct err *err)
{
	struct casefile_row row;
	const char *minutes = answer(session, "minutes", arena);

	if (!casefile_get(session->desk->db, session->casefile_id, arena, &row, err))
		return false;
	buf_printf(out, "%s · %s\n", row.name ? row.name : _("(no name yet)"), row.number);
	buf_printf(out, "%s · %s", label_in(&session->form->title, session->desk->lang, NULL),
	    answer(session, "held_on", arena));
	add(out, " · ", answer(session, "kind", arena));
	add(out, " · ", answer(session, "channel", arena));
	add(out, " · ", answer(session, "place", arena));
	if (minutes[0])
		buf_printf(out, _(" · %s minutes"), minutes);
	buf_char(out, '\n');
	return true;
}

/* A set a line each. */
static void
add_topics(struct sheet *session, struct buf *out)
{
	const struct field *field = form_field(session->form, "topics");
	struct value value = {0};
	bool any = false;

	if (field)
		value = session->answers.items[field->index].value;
	if (value.kind != VALUE_TEXT)
		return;
	for (const char *at = value.text; *at; at += strspn(at, " ")) {
		size_t len = strcspn(at, " ");

		for (size_t i = 0; i < field->choices_len; i++) {
			const char *code = field->choices[i].code;

			if (strlen(code) != len || memcmp(code, at, len) != 0)
				continue;
			if (!any)
				buf_printf(out, "\n%s\n", label(session, "topics"));
			any = true;
			buf_printf(out, "- %s\n",
			    label_in(&field->choices[i].label, session->desk->lang, NULL));
		}
		at += len;
	}
}

static bool
add_step(struct sheet *session, int64_t id, size_t number, struct buf *out, struct arena *arena,
    struct err *err)
{
	struct sheet step;
	const char *who, *name, *due;

	if (!sheet_open(
		&step, session->desk, "step", session->casefile_id, session->casefile_id, id, err))
		return false;
	who = answer(&step, "responsible", arena);
	name = answer(&step, "partner", arena);
	due = answer(&step, "due_on", arena);
	buf_printf(out, "%zu. %s\n", number, answer(&step, "action", arena));
	if (who[0])
		buf_printf(out, "   %s%s%s", label(&step, "responsible"), _(": "), who);
	add(out, ", ", name);
	if (due[0])
		buf_printf(
		    out, "%s%s%s%s", who[0] ? " · " : "   ", label(&step, "due_on"), _(": "), due);
	if (who[0] || due[0])
		buf_char(out, '\n');
	sheet_close(&step);
	return true;
}

static bool
add_steps(struct sheet *session, struct buf *out, struct arena *arena, struct err *err)
{
	struct record_list steps;

	if (!readback_steps(session->desk, session->row_id, arena, &steps, err))
		return false;
	buf_printf(out, "\n%s\n", _("What was agreed"));
	for (size_t i = 0; i < steps.len; i++)
		if (!add_step(session, steps.items[i].id, i + 1, out, arena, err))
			return false;
	if (steps.len == 0)
		buf_printf(out, "%s\n", _("No step was agreed."));
	return true;
}

static void
add_next(struct sheet *session, struct buf *out, struct arena *arena)
{
	const char *next = answer(session, "next_on", arena);

	if (!next[0])
		return;
	buf_printf(out, "\n%s%s%s", label(session, "next_on"), _(": "), next);
	add(out, " · ", answer(session, "next_what", arena));
	buf_char(out, '\n');
}

static bool
compose(
    struct sheet *session, bool is_spoken, struct buf *out, struct arena *arena, struct err *err)
{
	const char *spoken = answer(session, "language", arena);
	const char *words = answer(session, "summary", arena);

	if (!add_head(session, out, arena, err))
		return false;
	if (!is_spoken && spoken[0])
		buf_printf(out, _("To be read aloud in: %s\n"), spoken);
	add_topics(session, out);
	if (words[0])
		buf_printf(out, "\n%s\n%s\n", label(session, "summary"), words);
	if (!add_steps(session, out, arena, err))
		return false;
	add_next(session, out, arena);
	return true;
}

const char *
readback_text(struct desk *desk, int64_t casefile_id, int64_t session_id, struct arena *arena,
    struct err *err)
{
	const char *own = desk->lang, *spoken, *second, *text = NULL;
	struct sheet session;
	struct buf out = {0};

	if (!sheet_open(&session, desk, "session", casefile_id, casefile_id, session_id, err))
		return NULL;
	spoken = known_language(&session, "language");
	second = known_language(&session, "language_2");
	/* The worker's language for as long as it takes to write this. */
	desk->lang = spoken ? spoken : second ? second : own;
	i18n_switch(desk->lang);
	if (compose(&session, spoken != NULL, &out, arena, err))
		text = arena_dup(arena, buf_str(&out));
	desk->lang = own;
	i18n_switch(own);
	sheet_close(&session);
	buf_free(&out);
	return text;
}
