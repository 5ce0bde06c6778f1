/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Answers put in and taken out. What follows from them is worked out in
 * settle.c, after each change and as a whole: it takes well under a millisecond.
 */
#include "form/answers.h"

#include "base/buf.h"
#include "base/edtf.h"
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
	assert(field < answers->form->fields_len);
	answers->items[field].value = value_copy(&answers->arena, value);
	answers->items[field].absent = value.kind == VALUE_NULL ? absent : 0;
}

/* The answer counts: it is shown, or kept although it is not. */
static bool
counts(const struct answers *answers, size_t field)
{
	return answers->items[field].visible
	       || answers->form->fields[field].when_hidden == HIDDEN_KEEP;
}

struct rule_value
answers_value(const struct answers *answers, size_t field)
{
	assert(field < answers->form->fields_len);
	if (!counts(answers, field))
		return (struct rule_value){0};
	return type_to_rule(&answers->form->fields[field], answers->items[field].value);
}

/* The day, the language, whoever does not say them. */
static struct rule_value
of_session(struct answers *answers, const char *name)
{
	const char *text = NULL;

	if (strcmp(name, "today") == 0)
		text = day_print(&answers->findings, answers->types.today);
	else if (strcmp(name, "lang") == 0)
		text = answers->types.lang;
	return (struct rule_value){.kind = text ? RULE_TEXT : RULE_NULL, .text = text};
}

static struct rule_value
rule_asks_value(void *context, const char *name)
{
	struct answers *answers = context;
	const struct field *field = form_field(answers->form, name);
	struct rule_value value = {0};

	if (field)
		return answers_value(answers, field->index);
	if (answers->outside.value)
		value = answers->outside.value(answers->outside.context, name);
	return value.kind == RULE_NULL ? of_session(answers, name) : value;
}

static const char *
rule_asks_absent(void *context, const char *name)
{
	const struct answers *answers = context;
	const struct field *field = form_field(answers->form, name);

	if (!field || !counts(answers, field->index))
		return NULL;
	return absent_word(answers->items[field->index].absent);
}

/* A field's own choices are a list with the field's name. */
static const char *
rule_asks_label(void *context, const char *list, const char *code, const char *lang)
{
	struct answers *answers = context;
	const struct field *field = form_field(answers->form, list);
	const struct choice *choice = field ? field_choice(field, code) : NULL;

	if (choice)
		return label_in(&choice->label, lang, NULL);
	if (answers->outside.label)
		return answers->outside.label(answers->outside.context, list, code, lang);
	if (answers->types.code_label)
		return answers->types.code_label(
		    answers->types.context, list, code, lang, &answers->findings);
	return NULL;
}

static int64_t
rule_asks_rows(void *context, const char *form)
{
	const struct rule_context *outside = &((struct answers *)context)->outside;

	return outside->rows(outside->context, form);
}

static struct rule_value
rule_asks_row_value(void *context, const char *form, int64_t row, const char *name)
{
	const struct rule_context *outside = &((struct answers *)context)->outside;

	return outside->row_value(outside->context, form, row, name);
}

struct rule_context
answers_context(struct answers *answers)
{
	return (struct rule_context){
	    .context = answers,
	    .value = rule_asks_value,
	    .absent = rule_asks_absent,
	    .label = rule_asks_label,
	    .rows = answers->outside.rows ? rule_asks_rows : NULL,
	    .row_value = answers->outside.row_value ? rule_asks_row_value : NULL,
	};
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
	}
}

/* Settle, and count the answer itself among what changed. */
static void
settle_after(struct answers *answers, size_t field, struct value old_value,
    enum absent_reason old_absent, bool changed[])
{
	const struct answer *item = &answers->items[field];

	answers_settle(answers, changed);
	if (changed && (!value_equal(item->value, old_value) || item->absent != old_absent))
		changed[field] = true;
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

	assert(field < answers->form->fields_len);
	if (field_is_computed(of))
		return err_set(
		    err, ERR_DATA, _("this answer is computed; change what it is computed from"));
	ok = of->type->parse(of, &answers->types, typed, &scratch, &value, err);
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

	assert(field < answers->form->fields_len);
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

		if (item->visible && item->value.kind != VALUE_NULL)
			return arena_dup(
			    arena, field->type->print(field, &answers->types, item->value, arena));
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
