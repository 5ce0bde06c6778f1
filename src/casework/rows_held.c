/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a record holds for the fields of a form, also where a field was called otherwise when it
 * was answered: nothing is lost by a new name.
 */
#include "casework/rows.h"

#include <string.h>

static bool
has_value(const struct record *record, const char *name, struct value *out)
{
	*out = record_value(record, name);
	return out->kind != VALUE_NULL;
}

/* A column of that name which some field of the form fills is that field's. */
static bool
is_claimed(const struct form *form, const char *column)
{
	for (size_t i = 0; i < form->fields_len; i++)
		if (strcmp(form->fields[i].column, column) == 0)
			return true;
	return false;
}

/* The nth name it may have been kept under: its own, in another place, then those it had. */
static const char *
name_of(const struct field *field, size_t n)
{
	const char *const *old = field->formerly;

	if (n == 0)
		return field->name;
	for (; old && *old; old++)
		if (--n == 0)
			return *old;
	return NULL;
}

const char *
rows_old_place(const struct form *form, const struct field *field, size_t n, struct arena *arena)
{
	static const char *const prefixes[] = {"extra.", "", "absent.", "kept."};
	enum { PLACES = sizeof(prefixes) / sizeof(prefixes[0]), OF_VALUE = 2 };
	const char *name = name_of(field, n / PLACES), *place;

	if (!name)
		return NULL;
	place = arena_printf(arena, "%s%s", prefixes[n % PLACES], name);
	/* A column that a field has, or what stands beside the present name, is no older place. */
	if (n % PLACES < OF_VALUE ? is_claimed(form, place) : name == field->name)
		return "";
	return place;
}

/* Answered under an older version, a field may have been elsewhere under the name it has. */
static bool
may_be_carried(const struct form *form, const struct field *field, const struct record *record)
{
	struct value version = record_value(record, "form_version");

	return field->formerly
	       || (version.kind == VALUE_INTEGER && version.integer < form->version);
}

static struct held
find_carried(const struct form *form, const struct field *field, const struct record *record)
{
	struct arena arena = {0};
	struct held held = {0};
	const char *place;

	for (size_t n = 0; !held.is_carried && (place = rows_old_place(form, field, n, &arena));
	     n++) {
		struct value value;

		if (!place[0] || !has_value(record, place, &value))
			continue;
		if (strncmp(place, "kept.", 5) == 0)
			continue;
		if (strncmp(place, "absent.", 7) == 0)
			held.absent = value.kind == VALUE_TEXT ? absent_from_word(value.text) : 0;
		else
			held.value = value;
		held.is_carried = held.absent || held.value.kind != VALUE_NULL;
	}
	arena_free(&arena);
	return held;
}

struct held
rows_held(
    const struct form *form, const struct field *field, const struct record *record, size_t *at)
{
	const char *reason = record_absent(record, field->name);
	struct held held = {
	    .value = record_value_near(record, field->column, at),
	    .absent = reason ? absent_from_word(reason) : 0,
	    .kept = record_kept(record, field->name),
	};

	if (held.value.kind != VALUE_NULL || held.absent || !may_be_carried(form, field, record))
		return held;
	return find_carried(form, field, record);
}

/* "absent.phone" of "absent."; NULL for another. */
static const char *
member(const char *name, const char *prefix)
{
	size_t len = strlen(prefix);

	return strncmp(name, prefix, len) == 0 ? name + len : NULL;
}

/* Reasons and kept warnings stand behind the columns: one look at each of them does for all fields. */
static void
load_members(struct answers *answers, const struct record *record)
{
	const struct form *form = answers->form;

	for (size_t i = record->len; i > 0 && strchr(record->fields[i - 1].name, '.'); i--) {
		const struct record_field *at = &record->fields[i - 1];
		const char *absent = member(at->name, "absent."), *kept = member(at->name, "kept.");
		const struct field *field = absent ? form_field(form, absent)
					    : kept ? form_field(form, kept)
						   : NULL;

		if (!field || at->value.kind != VALUE_TEXT)
			continue;
		if (kept)
			answers_load_kept(answers, field->index, at->value.text);
		else if (answers->items[field->index].value.kind == VALUE_NULL)
			answers_load(
			    answers, field->index, value_null, absent_from_word(at->value.text));
	}
}

void
rows_answers(struct answers *answers, const struct record *record, bool carried[])
{
	const struct form *form = answers->form;
	size_t at = 0;

	for (size_t i = 0; i < form->fields_len; i++) {
		answers_load(answers, i, record_value_near(record, form->fields[i].column, &at), 0);
		/* The record before, under the same form, may have had them. */
		answers_load_kept(answers, i, NULL);
	}
	load_members(answers, record);
	for (size_t i = 0; i < form->fields_len; i++) {
		struct held held = {.is_carried = false};

		if (answers->items[i].value.kind == VALUE_NULL && !answers->items[i].absent
		    && may_be_carried(form, &form->fields[i], record))
			held = find_carried(form, &form->fields[i], record);
		if (held.is_carried)
			answers_load(answers, i, held.value, held.absent);
		if (carried)
			carried[i] = held.is_carried;
	}
}
