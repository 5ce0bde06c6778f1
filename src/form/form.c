/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking things up in a loaded form; the words of absent reasons. */
#include "form/form.h"

#include "base/i18n.h"
#include "yaml/reader.h"

#include <string.h>

static const struct {
	enum absent_reason reason;
	const char *word, *label;
} reasons[] = {
    {ABSENT_NOT_ASKED, "not_asked", N_("not asked")},
    {ABSENT_UNKNOWN, "unknown", N_("not known")},
    {ABSENT_REFUSED, "refused", N_("refused to answer")},
    {ABSENT_NOT_APPLICABLE, "not_applicable", N_("does not apply")},
    {ABSENT_PENDING, "pending", N_("still awaited")},
};

enum { REASONS = sizeof(reasons) / sizeof(reasons[0]) };

const char *
absent_word(enum absent_reason reason)
{
	for (size_t i = 0; i < REASONS; i++)
		if (reasons[i].reason == reason)
			return reasons[i].word;
	return NULL;
}

enum absent_reason
absent_from_word(const char *word)
{
	for (size_t i = 0; i < REASONS; i++)
		if (strcmp(reasons[i].word, word) == 0)
			return reasons[i].reason;
	return 0;
}

const char *
absent_label(enum absent_reason reason)
{
	for (size_t i = 0; i < REASONS; i++)
		if (reasons[i].reason == reason)
			return _(reasons[i].label);
	return "";
}

const struct field *
form_field(const struct form *form, const char *name)
{
	size_t low = 0, high = form->fields_len;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct field *field = &form->fields[form->by_name[middle]];
		int order = strcmp(name, field->name);

		if (order == 0)
			return field;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}

static const struct field *
heir_of(const struct form *form, const char *name)
{
	for (size_t i = 0; i < form->fields_len; i++)
		for (const char *const *old = form->fields[i].formerly; old && *old; old++)
			if (strcmp(*old, name) == 0)
				return &form->fields[i];
	return NULL;
}

const struct field *
form_field_once(const struct form *form, const char *name)
{
	const struct field *now = form_field(form, name);

	return now ? now : heir_of(form, name);
}

const struct field *
form_field_under(const struct form *form, const char *name, int64_t version)
{
	const struct field *now = form_field_once(form, name), *heir = NULL;

	if (now && field_is_computed(now) && version < form->version)
		heir = heir_of(form, name);
	return heir ? heir : now;
}

const char *
choice_column(const struct field *field, const struct choice *choice, const char *column)
{
	if (strcmp(column, "code") == 0)
		return choice->code;
	for (size_t i = 0; field->columns && field->columns[i]; i++)
		if (strcmp(field->columns[i], column) == 0)
			return choice->columns[i];
	return NULL;
}

const char *
form_nearest_field(const struct form *form, const char *name)
{
	const char *names[FORM_FIELDS_MAX + 1] = {0};

	for (size_t i = 0; i < form->fields_len && i < FORM_FIELDS_MAX; i++)
		names[i] = form->fields[i].name;
	return yaml_nearest(name, names);
}

bool
field_is_computed(const struct field *field)
{
	return field->calculate.rule != NULL;
}
