/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Answers put in and taken out. What follows from them is worked out in settle.c after each
 * change; what the rules read is in context.c.
 */
#include "form/answers.h"

#include "base/buf.h"
#include "base/i18n.h"
#include "form/settle.h"

#include <assert.h>
#include <string.h>

void
answers_start(struct answers *answers, const struct form *form, const struct type_context *types,
    const struct rule_context *outside)
{
	*answers = (struct answers){.form = form};
	if (types)
		answers->types = *types;
	if (outside)
		answers->outside = *outside;
	answers->items =
	    arena_alloc(&answers->arena, (form->fields_len + 1) * sizeof(*answers->items));
	answers->section_visible = arena_alloc(&answers->arena, form->sections_len + 1);
	for (size_t i = 0; i < form->fields_len; i++)
		answers->items[i].visible = true;
	for (size_t i = 0; i < form->sections_len; i++)
		answers->section_visible[i] = true;
}

void
answers_free(struct answers *answers)
{
	arena_free(&answers->arena);
	arena_free(&answers->findings);
}

void
answers_load(struct answers *answers, size_t field, struct value value, enum absent_reason absent)
{
	struct answer *item = &answers->items[field];

	assert(field < answers->form->fields_len);
	item->value = item->counted = value_copy(&answers->arena, value);
	item->absent = item->counted_absent = value.kind == VALUE_NULL ? absent : 0;
	answers->settled = false;
}

void
answers_defaults(struct answers *answers)
{
	const struct form *form = answers->form;
	struct rule_context context = answers_context(answers);

	for (size_t n = 0; n < form->fields_len; n++) {
		const struct field *field = &form->fields[form->order[n]];
		struct answer *item = &answers->items[field->index];
		struct rule_value given;
		struct err ignored;

		if (!field->default_value.rule || item->value.kind != VALUE_NULL || item->absent)
			continue;
		/* A default that cannot be had leaves the field empty: nothing is lost. */
		if (!rule_eval(field->default_value.rule, &context, &given, &ignored)
		    || !type_from_rule(
			field, &answers->types, given, &answers->arena, &item->value, &ignored))
			item->value = value_null;
		item->counted = item->value;
	}
	answers->settled = false;
}

/* Settle, and count the answer itself among what changed. */
static void
settle_after(struct answers *answers, size_t field, struct value old_value,
    enum absent_reason old_absent, bool changed[])
{
	const struct answer *item = &answers->items[field];

	answers_follow(answers, field, changed);
	if (changed && (!value_equal(item->value, old_value) || item->absent != old_absent))
		changed[field] = true;
}

bool
answers_open(const struct answers *answers, size_t field, struct err *err)
{
	const struct field *of = &answers->form->fields[field];

	assert(field < answers->form->fields_len);
	if (field_is_computed(of))
		return err_set(
		    err, ERR_DATA, _("this answer is computed; change what it is computed from"));
	if (!answers->items[field].read_only)
		return true;
	if (of->always_read_only)
		return err_set(
		    err, ERR_DATA, _("this answer can be read, but is not changed here"));
	return err_set(
	    err, ERR_DATA, _("this answer can only be read, with the other answers as they are"));
}

static bool
has_item(struct value set, const char *item, size_t len)
{
	const char *at = set.kind == VALUE_TEXT ? set.text : "";

	while (*at) {
		size_t size = strcspn(at, " ");

		if (size == len && memcmp(at, item, len) == 0)
			return true;
		at += size + (at[size] != '\0');
	}
	return false;
}

/* Is all of it on offer? What was answered before may stay, though it is offered no more. */
static bool
is_offered(struct answers *answers, size_t field, struct value value, struct err *err)
{
	struct arena arena = {0};
	bool ok = true;

	if (!answers->form->fields[field].choice_filter.rule || value.kind != VALUE_TEXT)
		return true;
	for (const char *at = value.text; ok && *at;) {
		size_t len = strcspn(at, " ");
		const char *code = arena_dup_len(&arena, at, len);

		if (!has_item(answers->items[field].value, at, len)
		    && !answers_offer(answers, field, code))
			ok = err_set(err, ERR_DATA,
			    _("“%.60s” is not on offer, with the other answers as they are"), code);
		at += len + (at[len] != '\0');
	}
	arena_free(&arena);
	return ok;
}

bool
answers_type(
    struct answers *answers, size_t field, const char *typed, bool changed[], struct err *err)
{
	const struct field *of = &answers->form->fields[field];
	struct answer *item = &answers->items[field];
	struct arena scratch = {0};
	struct value value;
	bool ok;

	ok = answers_open(answers, field, err)
	     && of->type->parse(of, &answers->types, typed, &scratch, &value, err)
	     && is_offered(answers, field, value, err);
	if (ok) {
		struct value old_value = item->value;
		enum absent_reason old_absent = item->absent;

		if (!value_equal(value, old_value))
			item->value = value_copy(&answers->arena, value);
		item->absent = 0;
		settle_after(answers, field, old_value, old_absent, changed);
	}
	arena_free(&scratch);
	return ok;
}

static bool
refuse_reason(const struct field *field, enum absent_reason reason, struct err *err)
{
	struct buf allowed = {0};

	for (unsigned bit = ABSENT_NOT_ASKED; bit <= ABSENT_PENDING; bit <<= 1)
		if (field->absent & bit)
			buf_printf(&allowed, "%s%s", allowed.len ? ", " : "", absent_word(bit));
	if (!allowed.len)
		err_set(err, ERR_DATA, _("no reason may stand here instead of an answer"));
	else
		err_set(err, ERR_DATA, _("the reason \"%s\" is not taken here; these are: %s"),
		    absent_word(reason), buf_str(&allowed));
	buf_free(&allowed);
	return false;
}

bool
answers_set_absent(struct answers *answers, size_t field, enum absent_reason reason, bool changed[],
    struct err *err)
{
	const struct field *of = &answers->form->fields[field];
	struct answer old;

	if (!answers_open(answers, field, err))
		return false;
	if (reason && !(of->absent & reason))
		return refuse_reason(of, reason, err);
	old = answers->items[field];
	answers->items[field].value = value_null;
	answers->items[field].absent = reason;
	settle_after(answers, field, old.value, old.absent, changed);
	return true;
}

/* A title must not be empty, nor the words of a field that is hidden. */
static const char *
first_answer(const struct answers *answers, struct arena *arena)
{
	for (size_t i = 0; i < answers->form->fields_len; i++) {
		const struct field *field = &answers->form->fields[i];
		const struct answer *item = &answers->items[i];

		if (item->visible && item->counted.kind != VALUE_NULL)
			return arena_dup(arena,
			    field->type->print(field, &answers->types, item->counted, arena));
	}
	return "";
}

const char *
answers_title(struct answers *answers, struct arena *arena)
{
	struct rule_context context = answers_context(answers);
	struct rule *rule = answers->form->row_title.rule;
	struct rule_value title = {0};
	struct err ignored;

	if (rule && !rule_eval(rule, &context, &title, &ignored))
		title.kind = RULE_NULL;
	switch (title.kind) {
	case RULE_TEXT:
		if (title.text[0])
			return arena_dup(arena, title.text);
		break;
	case RULE_INTEGER:
		return arena_printf(arena, "%lld", (long long)title.integer);
	case RULE_REAL:
		return arena_printf(arena, "%.15g", title.real);
	case RULE_NULL:
		break;
	}
	return first_answer(answers, arena);
}
