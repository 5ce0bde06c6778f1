/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be chosen in a field: its choices, the steps of its list, or yes and no. */
#include "ui/form_part.h"

#include "base/i18n.h"
#include "store/code.h"

#include <string.h>

enum { LEVELS_MAX = 60 };

static bool
is_offered(struct form_screen *form, const struct field *field, const char *code)
{
	return answers_offer(&form->sheet.answers, field->index, code);
}

static size_t
yes_and_no(struct arena *arena, struct form_option **out)
{
	*out = arena_alloc(arena, 2 * sizeof(**out));
	(*out)[0] = (struct form_option){"yes", _("Yes"), false};
	(*out)[1] = (struct form_option){"no", _("No"), false};
	return 2;
}

/* From low to high, as the list has them. */
static size_t
levels(struct form_screen *form, const struct field *field, struct arena *arena,
    struct form_option **out)
{
	struct desk *desk = form->sheet.desk;
	struct code_list found = {0};
	struct err err = {0};
	size_t len = 0;

	*out = NULL;
	if (!code_search(desk->db, field->list, "", desk->lang, LEVELS_MAX, arena, &found, &err))
		return 0;
	*out = arena_alloc(arena, (found.len + 1) * sizeof(**out));
	for (size_t i = 0; i < found.len; i++)
		if (is_offered(form, field, found.items[i].code))
			(*out)[len++] =
			    (struct form_option){found.items[i].code, found.items[i].label, false};
	return len;
}

size_t
form_options(struct form_screen *form, const struct field *field, struct arena *arena,
    struct form_option **out)
{
	size_t len = 0;

	if (strcmp(field->type->name, "yesno") == 0)
		return yes_and_no(arena, out);
	if (field->type->widget == WIDGET_LEVEL)
		return levels(form, field, arena, out);
	*out = arena_alloc(arena, (field->choices_len + 1) * sizeof(**out));
	for (size_t i = 0; i < field->choices_len; i++)
		if (is_offered(form, field, field->choices[i].code))
			(*out)[len++] = (struct form_option){field->choices[i].code,
			    label_in(&field->choices[i].label, form->sheet.desk->lang, NULL),
			    field->choices[i].alone};
	return len;
}
