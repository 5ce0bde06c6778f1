/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Edits as people read them. */
#include "casework/edit_words.h"

#include "base/i18n.h"
#include "form/kept.h"

#include <string.h>

/* What stands beside an answer, by what goes before the field's name. */
static const char *
beside(const char *name)
{
	static const char *const prefixes[] = {"absent.", "kept."};

	for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++)
		if (strncmp(name, prefixes[i], strlen(prefixes[i])) == 0)
			return name + strlen(prefixes[i]);
	return NULL;
}

const struct field *
edit_field(const struct form *form, const char *name)
{
	const char *rest = beside(name);

	if (rest)
		return form_field_once(form, rest);
	for (size_t i = 0; i < form->fields_len; i++)
		if (strcmp(form->fields[i].column, name) == 0)
			return &form->fields[i];
	return strncmp(name, "extra.", 6) == 0 ? form_field_once(form, name + 6) : NULL;
}

/* Why warnings were kept: of each the reason, each reason once. */
static const char *
kept_in_words(const char *text, struct arena *arena)
{
	const char *last = "", *words = "";
	struct kept kept;

	while (kept_next(&text, arena, &kept)) {
		if (strcmp(kept.reason, last) != 0)
			words =
			    arena_printf(arena, "%s%s%s", words, words[0] ? "; " : "", kept.reason);
		last = kept.reason;
	}
	return arena_printf(arena, _("[kept: %s]"), words);
}

const char *
edit_words(struct desk *desk, const struct field *field, const char *name, struct value value,
    struct arena *arena)
{
	enum absent_reason reason;

	if (value.kind == VALUE_NULL)
		return "–";
	if (strncmp(name, "kept.", 5) == 0)
		return kept_in_words(value_print(arena, value), arena);
	if (strncmp(name, "absent.", 7) == 0) {
		reason = absent_from_word(value_print(arena, value));
		return arena_printf(arena, "[%s]", reason ? absent_label(reason) : "?");
	}
	return desk_words(desk, field, value, arena);
}
