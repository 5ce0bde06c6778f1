/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Each field that matters is given other answers, one at a time, and the form is settled as
 * if they had been typed. What is worth trying: every choice, no answer, and the numbers, texts and
 * days that the rules name, with their neighbours.
 */
#include "form/why_try.h"

#include "base/edtf.h"
#include "base/i18n.h"
#include "form/type_part.h"
#include "store/rule_lex.h"

#include <stdlib.h>
#include <string.h>

enum { VALUES_MAX = 60, TOLD_MAX = 6, YEARS_MAX = 130, RULES_RUN_MAX = 200 * 1000 };

struct trial {
	struct answers *answers; /* the copy */
	const struct why_outcome *outcome;
	const size_t *reads;
	const char *const *rules;
	struct arena *arena;
	bool before; /* the outcome as it is */
};

struct values {
	struct value items[VALUES_MAX];
	size_t len;
	size_t any; /* the one that stands for whatever is typed; VALUES_MAX: there is none */
};

void
why_copy(const struct answers *from, struct answers *to)
{
	answers_start(to, from->form, &from->types, &from->outside);
	for (size_t i = 0; i < from->form->fields_len; i++)
		answers_load(to, i, from->items[i].value, from->items[i].absent);
	answers_settle(to, NULL);
}

static bool
has_problem(const struct answer *answer, const struct check *check)
{
	for (size_t i = 0; i < answer->problems_len; i++)
		if (answer->problems[i].check == check)
			return true;
	return false;
}

static bool
outcome_of(const struct answers *answers, const struct why_outcome *outcome)
{
	const struct answer *answer = &answers->items[outcome->field->index];

	switch (outcome->kind) {
	case WHY_SECTION_SHOWN:
	case WHY_SECTION_HIDDEN:
		return answers->section_visible[outcome->field->section];
	case WHY_SHOWN:
	case WHY_HIDDEN:
	case WHY_LEFT_OUT:
		return answer->visible;
	case WHY_REQUIRED:
	case WHY_NOT_REQUIRED:
		return answer->required;
	case WHY_READ_ONLY:
	case WHY_OPEN:
		return answer->read_only;
	case WHY_WRONG:
	case WHY_WARNING:
		/* Hidden it would be right, but that is no answer to what is wrong. */
		return has_problem(answer, outcome->check) || !answer->visible;
	case WHY_COMPUTED:
	case WHY_OFFERED:
		break;
	}
	return false;
}

static void
add(struct values *values, struct value value)
{
	for (size_t i = 0; i < values->len; i++)
		if (value_equal(values->items[i], value))
			return;
	if (values->len < VALUES_MAX)
		values->items[values->len++] = value;
}

static void
add_day(struct trial *trial, struct values *values, int day)
{
	add(values, value_text(day_print(trial->arena, day)));
}

static void
add_days_round(struct trial *trial, struct values *values, int day)
{
	for (int by = -1; by <= 1; by++)
		add_day(trial, values, day + by);
}

/* Today, other dates the rules read, and the days so many years ago as they say. */
static void
add_days(struct trial *trial, const struct field *field, struct values *values)
{
	const struct answers *answers = trial->answers;

	add_days_round(trial, values, answers->types.today);
	for (const size_t *read = trial->reads; *read != SIZE_MAX; read++) {
		const struct value *other = &answers->items[*read].value;
		struct edtf date;

		if (*read == field->index || other->kind != VALUE_TEXT
		    || strcmp(answers->form->fields[*read].type->name, "date") != 0
		    || !edtf_parse(other->text, &date))
			continue;
		add_days_round(trial, values, date.earliest);
		add_days_round(trial, values, date.latest);
	}
}

static void
add_years_ago(struct trial *trial, int64_t years, struct values *values)
{
	int year, month, day;

	if (years < 1 || years > YEARS_MAX)
		return;
	day_split(trial->answers->types.today, &year, &month, &day);
	add_days_round(trial, values, day_number(year - (int)years, month, day));
}

/* Something, where nothing is: no rule names it, so it is told as "any answer". */
static void
add_any(const struct field *field, struct values *values)
{
	bool is_number = strcmp(field->type->column, "INTEGER") == 0;
	int64_t number = type_scale(field->digits);
	size_t len = values->len;

	if (number < field->min || number > field->max)
		number = field->min;
	add(values, is_number ? value_integer(number) : value_text("…"));
	if (values->len > len)
		values->any = len;
}

/* A number of the rule, for a field that holds numbers (scaled) or dates. */
static void
add_number(struct trial *trial, const struct field *field, const char *text, struct values *values)
{
	int64_t number, scale = type_scale(field->digits);

	if (strcmp(field->type->name, "date") == 0) {
		add_years_ago(trial, strtoll(text, NULL, 10), values);
		return;
	}
	if (strcmp(field->type->column, "INTEGER") != 0
	    || !type_read_decimal(text, field->digits, &number))
		return;
	for (int64_t by = -scale; by <= scale; by += scale)
		if (number + by >= field->min && number + by <= field->max)
			add(values, value_integer(number + by));
}

/* A text of the rule, where the field could hold it. */
static void
add_text(struct trial *trial, const struct field *field, const char *text, struct values *values)
{
	struct value value;
	struct err ignored;

	if (field->type->parse(field, &trial->answers->types, text, trial->arena, &value, &ignored))
		add(values, value);
}

static void
add_from_rule(
    struct trial *trial, const struct field *field, const char *rule, struct values *values)
{
	struct rule_token token;

	for (size_t at = 0; (token = rule_token_at(rule, at)).kind != RULE_END;
	     at = token.offset + token.len)
		if (token.kind == RULE_NUMBER)
			add_number(trial, field,
			    arena_dup_len(trial->arena, rule + token.offset, token.len), values);
		else if (token.kind == RULE_STRING)
			add_text(trial, field, rule_token_text(rule, token, trial->arena), values);
}

/* A set with one item more or less, or that item alone. */
static void
add_sets(struct trial *trial, const struct field *field, struct values *values)
{
	const struct value *now = &trial->answers->items[field->index].value;

	for (size_t i = 0; i < field->choices_len; i++) {
		const char *code = field->choices[i].code;

		if (now->kind == VALUE_TEXT)
			add_text(trial, field, arena_printf(trial->arena, "%s %s", now->text, code),
			    values);
		add_text(trial, field, code, values);
	}
}

static void
gather(struct trial *trial, const struct field *field, struct values *values)
{
	const struct answer *now = &trial->answers->items[field->index];
	enum widget widget = field->type->widget;

	*values = (struct values){.any = VALUES_MAX};
	if (widget == WIDGET_SET)
		add_sets(trial, field, values);
	for (size_t i = 0; widget != WIDGET_SET && i < field->choices_len; i++)
		add(values, value_text(field->choices[i].code));
	if (strcmp(field->type->name, "yesno") == 0) {
		add(values, value_integer(1));
		add(values, value_integer(0));
	}
	for (const char *const *rule = trial->rules; !field->choices_len && *rule; rule++)
		add_from_rule(trial, field, *rule, values);
	if (strcmp(field->type->name, "date") == 0)
		add_days(trial, field, values);
	else if (!field->choices_len && now->value.kind == VALUE_NULL)
		add_any(field, values);
	/* To leave its own answer out makes nothing right. */
	if (field != trial->outcome->field)
		add(values, value_null);
}

/* As if it had been typed: only what depends on it is worked out again. */
static void
put_in(struct answers *answers, size_t field, struct value value, enum absent_reason absent)
{
	answers->items[field].value = value;
	answers->items[field].absent = absent;
	answers_follow(answers, field, NULL);
}

static bool
changes(struct trial *trial, const struct field *field, struct value value)
{
	struct answers *answers = trial->answers;

	put_in(answers, field->index, value, 0);
	return outcome_of(answers, trial->outcome) != trial->before;
}

static const char *
print(struct trial *trial, const struct field *field, const struct values *values, size_t i)
{
	struct value value = values->items[i];

	if (value.kind == VALUE_NULL)
		return "";
	return i == values->any
		   ? _("any answer")
		   : field->type->print(field, &trial->answers->types, value, trial->arena);
}

static void
try_field(struct trial *trial, const struct field *field, struct why_change *out)
{
	struct answer *answer = &trial->answers->items[field->index];
	struct value now = value_copy(trial->arena, answer->value);
	enum absent_reason absent = answer->absent;
	struct values *values = arena_alloc(trial->arena, sizeof(*values));
	const char **to = arena_alloc(trial->arena, TOLD_MAX * sizeof(*to));

	*out = (struct why_change){.field = field, .to = to};
	gather(trial, field, values);
	for (size_t i = 0; i < values->len && trial->answers->runs < RULES_RUN_MAX; i++) {
		if (value_equal(values->items[i], now) || !changes(trial, field, values->items[i]))
			continue;
		out->more = out->to_len == TOLD_MAX;
		if (out->more)
			break;
		to[out->to_len++] = print(trial, field, values, i);
	}
	put_in(trial->answers, field->index, now, absent);
}

/* A field that somebody can answer now. */
static bool
is_open(const struct answers *answers, size_t field)
{
	return answers->items[field].visible && !field_is_computed(&answers->form->fields[field]);
}

void
why_try(const struct answers *answers, const struct why_outcome *outcome, const size_t *reads,
    const char *const rules[], struct arena *arena, struct why_reason *reason)
{
	struct answers copy;
	struct trial trial = {
	    .answers = &copy, .outcome = outcome, .reads = reads, .rules = rules, .arena = arena};
	size_t cap = 0;

	why_copy(answers, &copy);
	trial.before = outcome_of(&copy, outcome);
	for (; *reads != SIZE_MAX; reads++) {
		struct why_change change;

		if (!is_open(&copy, *reads))
			continue;
		try_field(&trial, &answers->form->fields[*reads], &change);
		if (change.to_len == 0)
			continue;
		reason->changes = arena_grow(
		    arena, reason->changes, reason->changes_len, &cap, sizeof(*reason->changes));
		reason->changes[reason->changes_len++] = change;
	}
	answers_free(&copy);
}
