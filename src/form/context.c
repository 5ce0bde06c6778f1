/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules of a form read: its answers as they count, the session, and the world outside. */
#include "form/settle.h"

#include "base/edtf.h"

#include <assert.h>
#include <string.h>

/* The answer counts: it is shown, or would be if the office asked it, or is kept although it is not. */
bool
answers_counts(const struct answers *answers, size_t field)
{
	const struct field *of = &answers->form->fields[field];

	return answers->items[field].visible || of->when_hidden == HIDDEN_KEEP
	       || (answers->form->sections[of->section].left_out && answers->items[field].shown
		   && answers->section_visible[of->section]);
}

struct rule_value
answers_value(const struct answers *answers, size_t field)
{
	assert(field < answers->form->fields_len);
	return type_to_rule(&answers->form->fields[field], answers->items[field].counted);
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

	return field ? absent_word(answers->items[field->index].counted_absent) : NULL;
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

static int64_t
rule_asks_place(void *context, const char *form, const char *name, const char *code)
{
	struct answers *answers = context;
	const struct field *field = form ? NULL : form_field(answers->form, name);

	if (field)
		return type_place(field, &answers->types, code);
	if (form && answers->outside.place)
		return answers->outside.place(answers->outside.context, form, name, code);
	return -1;
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
	    .place = rule_asks_place,
	    .own_steps = answers->outside.own_steps,
	};
}

/* A choice that a choice_filter is asked about: the rest is as for any rule. */
struct offer {
	struct rule_context inner;
	struct answers *answers;
	const struct field *field;
	const char *code;
};

static struct rule_value
offer_asks_value(void *context, const char *name)
{
	const struct offer *offer = context;

	return offer->inner.value(offer->inner.context, name);
}

static const char *
offer_asks_absent(void *context, const char *field)
{
	const struct offer *offer = context;

	return offer->inner.absent(offer->inner.context, field);
}

static const char *
offer_asks_label(void *context, const char *list, const char *code, const char *lang)
{
	const struct offer *offer = context;

	return offer->inner.label(offer->inner.context, list, code, lang);
}

static int64_t
offer_asks_rows(void *context, const char *form)
{
	const struct offer *offer = context;

	return offer->inner.rows(offer->inner.context, form);
}

static struct rule_value
offer_asks_row_value(void *context, const char *form, int64_t row, const char *name)
{
	const struct offer *offer = context;

	return offer->inner.row_value(offer->inner.context, form, row, name);
}

static int64_t
offer_asks_place(void *context, const char *form, const char *field, const char *code)
{
	const struct offer *offer = context;

	return offer->inner.place(offer->inner.context, form, field, code);
}

static const char *
offer_asks_column(void *context, const char *name)
{
	const struct offer *offer = context;
	const struct type_context *types = &offer->answers->types;
	const struct choice *choice = field_choice(offer->field, offer->code);

	if (choice)
		return choice_column(offer->field, choice, name);
	if (strcmp(name, "code") == 0)
		return offer->code;
	if (!offer->field->list || !types->code_column)
		return NULL;
	return types->code_column(
	    types->context, offer->field->list, offer->code, name, &offer->answers->findings);
}

bool
answers_offer_rule(struct answers *answers, const struct field *field, const char *code,
    struct rule_value *out, struct err *err)
{
	struct offer offer = {
	    .inner = answers_context(answers), .answers = answers, .field = field, .code = code};
	struct rule_context context = {
	    .context = &offer,
	    .value = offer_asks_value,
	    .absent = offer_asks_absent,
	    .label = offer_asks_label,
	    .rows = offer.inner.rows ? offer_asks_rows : NULL,
	    .row_value = offer.inner.row_value ? offer_asks_row_value : NULL,
	    .column = offer_asks_column,
	    .place = offer_asks_place,
	    .own_steps = offer.inner.own_steps,
	};

	answers->runs++;
	return rule_eval(field->choice_filter.rule, &context, out, err);
}

bool
answers_offer(struct answers *answers, size_t at, const char *code)
{
	const struct field *field = &answers->form->fields[at];
	struct rule_value value;
	struct err ignored;

	/* A filter that fails takes nothing away. */
	return !field->choice_filter.rule
	       || !answers_offer_rule(answers, field, code, &value, &ignored)
	       || rule_truth(value) == 1;
}
