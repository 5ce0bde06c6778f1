/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form layer's findings, with the labels that only a desk knows. */
#include "casework/why.h"

#include "base/buf.h"
#include "base/i18n.h"

#include <string.h>

/* "person.born" is the field born of the form person, "case.stage" of the form casefile. */
static const struct field *
outside_field(void *context, const char *name)
{
	static const struct {
		const char *prefix, *form;
	} forms[] = {{"person.", "person"}, {"case.", "casefile"}};
	struct sheet *sheet = context;

	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		size_t len = strlen(forms[i].prefix);
		struct err ignored;
		const struct form *form;

		if (strncmp(name, forms[i].prefix, len) != 0)
			continue;
		form = book_form(sheet->desk->book, forms[i].form, &ignored);
		return form ? form_field(form, name + len) : NULL;
	}
	return NULL;
}

static const char *
code_label(void *context, const char *list, const char *code, const char *lang, struct arena *arena)
{
	struct sheet *sheet = context;

	return desk_label(sheet->desk, list, code, lang, arena);
}

struct rule_speech
why_speech(struct sheet *sheet)
{
	return (struct rule_speech){
	    .form = sheet->form,
	    .lang = sheet->desk->lang,
	    .context = sheet,
	    .outside = outside_field,
	    .code_label = code_label,
	};
}

const char *
why_sheet_text(struct sheet *sheet, size_t index, struct arena *arena, struct err *err)
{
	struct rule_speech speech = why_speech(sheet);
	const struct field *field = &sheet->form->fields[index];
	const char *lang = sheet->desk->lang, *text;
	struct buf out = {0};
	struct why why;

	if (!why_find(&sheet->answers, field, &speech, arena, &why, err))
		return NULL;
	buf_printf(&out, "%s\n\n", label_in(&field->label, lang, NULL));
	if (field->why.len)
		buf_printf(&out, _("For the worker: %s\n\n"), label_in(&field->why, lang, NULL));
	if (field->purpose)
		buf_printf(&out, _("Kept for: %s\n\n"), field->purpose);
	buf_text(&out, why_text(&why, &speech, arena));
	text = arena_dup(arena, buf_str(&out));
	buf_free(&out);
	return text;
}
