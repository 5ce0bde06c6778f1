/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which rules decide about a field, what they read, and who reads it. */
#include "form/why.h"

#include "base/edtf.h"
#include "form/settle.h"
#include "form/why_try.h"

#include <stdint.h>
#include <string.h>

struct finding {
	const struct answers *answers;
	const struct field *field;
	const struct rule_speech *speech;
	struct rule_engine *engine; /* of its own: parts of rules are compiled and forgotten */
	struct arena *arena;
	struct why *out;
	size_t reasons_cap;
};

/* Asks the parts of a condition, each by itself. */
static bool
ask_parts(struct finding *f, struct answers *copy, struct rule_part *part, struct err *err)
{
	struct rule_context context = answers_context(copy);
	struct rule_value value;
	struct err failed;
	struct rule *rule;

	if (part->kind == RULE_PART_ATOM) {
		rule = rule_compile(f->engine, part->text, NULL, err);
		if (!rule)
			return false;
		/* A part that fails is not known; what the field shows tells of it. */
		part->truth = rule_eval(rule, &context, &value, &failed) ? rule_truth(value) : -1;
		return true;
	}
	part->truth = part->kind == RULE_PART_ALL;
	for (size_t i = 0; i < part->len; i++) {
		int truth;

		if (!ask_parts(f, copy, &part->parts[i], err))
			return false;
		truth = part->parts[i].truth;
		if (part->kind == RULE_PART_NOT)
			part->truth = truth < 0 ? -1 : !truth;
		else if (part->kind == RULE_PART_ALL && part->truth)
			part->truth = truth == 0 ? 0 : truth < 0 ? -1 : part->truth;
		else if (part->kind == RULE_PART_ANY && part->truth != 1)
			part->truth = truth == 1 ? 1 : truth < 0 ? -1 : part->truth;
	}
	return true;
}

static bool
take_parts(struct finding *f, const char *text, struct why_reason *reason, struct err *err)
{
	struct rule_part *parts = rule_tree(text, f->arena);
	struct answers copy;
	bool ok;

	why_copy(f->answers, &copy);
	ok = ask_parts(f, &copy, parts, err);
	answers_free(&copy);
	reason->parts = parts;
	return ok;
}

static const char *
print_outside(struct finding *f, const struct field *field, const char *name)
{
	const struct rule_context *outside = &f->answers->outside;
	const struct type_context *types = &f->answers->types;
	struct rule_value value = {0};

	if (strcmp(name, "today") == 0)
		return edtf_print(f->arena, day_print(f->arena, types->today));
	if (outside->value)
		value = outside->value(outside->context, name);
	if (value.kind == RULE_TEXT && field)
		return field->type->print(
		    field, types, value_text(arena_dup(f->arena, value.text)), f->arena);
	if (value.kind == RULE_TEXT)
		return arena_dup(f->arena, value.text);
	if (value.kind == RULE_INTEGER && field && !field->digits)
		return field->type->print(field, types, value_integer(value.integer), f->arena);
	return value.kind == RULE_NULL
		   ? ""
		   : arena_printf(f->arena, "%.15g",
		       value.kind == RULE_REAL ? value.real : (double)value.integer);
}

static void
take_inputs(struct finding *f, const struct rule *rule, struct why_reason *reason)
{
	size_t cap = 0;
	const char *name;

	for (size_t n = 0; (name = rule_reads(rule, n)); n++) {
		const struct field *own = form_field(f->answers->form, name);
		struct why_input *input;

		reason->inputs = arena_grow(
		    f->arena, reason->inputs, reason->inputs_len, &cap, sizeof(*reason->inputs));
		input = &reason->inputs[reason->inputs_len++];
		*input =
		    (struct why_input){.name = name, .field = rule_speech_field(f->speech, name)};
		if (own && f->answers->items[own->index].visible)
			input->value = own->type->print(
			    own, &f->answers->types, f->answers->items[own->index].value, f->arena);
		else
			input->value = own ? "" : print_outside(f, input->field, name);
	}
}

/* Fields, each once. */
struct field_set {
	bool *has;
	size_t *items, len;
};

static void
add_reads(const struct form *form, const struct rule *rule, struct field_set *set)
{
	const char *name;

	for (size_t n = 0; rule && (name = rule_reads(rule, n)); n++) {
		const struct field *field = form_field(form, name);

		if (!field || set->has[field->index])
			continue;
		set->has[field->index] = true;
		set->items[set->len++] = field->index;
	}
}

/* What decides whether a field counts, and what it holds. */
static void
add_behind(const struct form *form, const struct field *field, struct field_set *set)
{
	add_reads(form, form->sections[field->section].show_if.rule, set);
	add_reads(form, field->show_if.rule, set);
	add_reads(form, field->calculate.rule, set);
	add_reads(form, field->choice_filter.rule, set);
}

/* All fields that a rule depends on, also through what is computed, shown and offered; SIZE_MAX last. */
static const size_t *
closure(struct finding *f, const struct rule *rule)
{
	const struct form *form = f->answers->form;
	struct field_set set = {
	    .has = arena_alloc(f->arena, form->fields_len + 1),
	    .items = arena_alloc(f->arena, (form->fields_len + 1) * sizeof(*set.items)),
	};

	add_reads(form, rule, &set);
	for (size_t i = 0; i < set.len; i++)
		add_behind(form, &form->fields[set.items[i]], &set);
	set.items[set.len] = SIZE_MAX;
	return set.items;
}

/* The rule, and those of the fields it depends on: their numbers and words are worth trying. */
static const char *const *
texts(struct finding *f, const char *rule, const size_t *reads)
{
	const struct form *form = f->answers->form;
	const char **out = arena_alloc(f->arena, (3 * form->fields_len + 2) * sizeof(*out));
	size_t len = 0;

	out[len++] = rule;
	for (; *reads != SIZE_MAX; reads++) {
		const struct field *field = &form->fields[*reads];
		const char *const of[] = {
		    field->calculate.text, field->show_if.text, field->required.text};

		for (size_t i = 0; i < sizeof(of) / sizeof(of[0]); i++)
			if (of[i])
				out[len++] = of[i];
	}
	return out;
}

static struct why_reason *
add_reason(struct finding *f, enum why_kind kind)
{
	struct why *out = f->out;

	out->reasons = arena_grow(
	    f->arena, out->reasons, out->reasons_len, &f->reasons_cap, sizeof(*out->reasons));
	out->reasons[out->reasons_len] = (struct why_reason){.kind = kind};
	return &out->reasons[out->reasons_len++];
}

/* A condition decided it: its parts, what it read, what would turn it. */
static bool
explain(struct finding *f, enum why_kind kind, const struct form_rule *rule,
    const struct check *check, struct err *err)
{
	struct why_outcome outcome = {.kind = kind, .field = f->field, .check = check};
	struct why_reason *reason = add_reason(f, kind);
	const size_t *reads;

	reason->rule = rule->text;
	if (check)
		reason->message = label_in(&check->message, f->speech->lang, NULL);
	take_inputs(f, rule->rule, reason);
	if (kind == WHY_COMPUTED || kind == WHY_OFFERED)
		return true;
	if (!take_parts(f, rule->text, reason, err))
		return false;
	reads = closure(f, rule->rule);
	why_try(f->answers, &outcome, reads, texts(f, rule->text, reads), f->arena, reason);
	return true;
}

static bool
explain_shown(struct finding *f, struct err *err)
{
	const struct form *form = f->answers->form;
	const struct section *section = &form->sections[f->field->section];
	bool section_shown = f->answers->section_visible[f->field->section];
	bool shown = f->answers->items[f->field->index].visible;

	if (section->left_out) {
		add_reason(f, WHY_LEFT_OUT);
		return true;
	}
	if (section->show_if.rule
	    && !explain(f, section_shown ? WHY_SECTION_SHOWN : WHY_SECTION_HIDDEN,
		&section->show_if, NULL, err))
		return false;
	/* In a hidden section the field's own condition decides nothing. */
	if (section_shown && f->field->show_if.rule)
		return explain(f, shown ? WHY_SHOWN : WHY_HIDDEN, &f->field->show_if, NULL, err);
	if (section_shown && !section->show_if.rule)
		add_reason(f, WHY_SHOWN);
	return true;
}

/* The form's own words for an answer that is missing. */
static void
say_missing(struct finding *f, struct why_reason *reason)
{
	if (f->answers->items[f->field->index].missing && f->field->required_message.len)
		reason->message = label_in(&f->field->required_message, f->speech->lang, NULL);
}

static bool
explain_required(struct finding *f, struct err *err)
{
	const struct answer *answer = &f->answers->items[f->field->index];

	if (!answer->visible)
		return true;
	if (f->field->always_required || !f->field->required.rule) {
		if (f->field->always_required)
			say_missing(f, add_reason(f, WHY_REQUIRED));
		return true;
	}
	if (!explain(f, answer->required ? WHY_REQUIRED : WHY_NOT_REQUIRED, &f->field->required,
		NULL, err))
		return false;
	say_missing(f, &f->out->reasons[f->out->reasons_len - 1]);
	return true;
}

static bool
explain_read_only(struct finding *f, struct err *err)
{
	const struct answer *answer = &f->answers->items[f->field->index];

	if (!answer->visible || (!f->field->always_read_only && !f->field->read_only.rule))
		return true;
	if (f->field->read_only.rule)
		return explain(f, answer->read_only ? WHY_READ_ONLY : WHY_OPEN,
		    &f->field->read_only, NULL, err);
	add_reason(f, WHY_READ_ONLY);
	return true;
}

static bool
explain_problems(struct finding *f, struct err *err)
{
	const struct answer *answer = &f->answers->items[f->field->index];

	for (size_t i = 0; i < answer->problems_len; i++) {
		const struct answer_problem *problem = &answer->problems[i];
		enum why_kind kind = problem->is_warning ? WHY_WARNING : WHY_WRONG;

		if (!problem->check)
			add_reason(f, kind)->message = arena_dup(f->arena, problem->message);
		else if (!explain(f, kind, &problem->check->rule, problem->check, err))
			return false;
	}
	return true;
}

static bool
reads_field(const struct form_rule *rule, const char *name)
{
	const char *read;

	for (size_t n = 0; rule->rule && (read = rule_reads(rule->rule, n)); n++)
		if (strcmp(read, name) == 0)
			return true;
	return false;
}

static void
find_effects(struct finding *f)
{
	const struct form *form = f->answers->form;
	size_t cap = 0;

	for (size_t i = 0; i < form->fields_len; i++) {
		const struct field *other = &form->fields[i];
		const char *name = f->field->name;
		struct why_effect effect = {
		    .field = other,
		    .shows = reads_field(&form->sections[other->section].show_if, name)
			     || reads_field(&other->show_if, name),
		    .requires = reads_field(&other->required, name),
		    .offers = other != f->field && reads_field(&other->choice_filter, name),
		    .computes = reads_field(&other->calculate, name),
		};

		for (size_t c = 0; c < other->checks_len && other != f->field; c++)
			effect.checks |= reads_field(&other->checks[c].rule, name);
		if (!effect.shows && !effect.requires && !effect.computes && !effect.checks
		    && !effect.offers)
			continue;
		f->out->effects = arena_grow(
		    f->arena, f->out->effects, f->out->effects_len, &cap, sizeof(*f->out->effects));
		f->out->effects[f->out->effects_len++] = effect;
	}
}

bool
why_find(const struct answers *answers, const struct field *field, const struct rule_speech *speech,
    struct arena *arena, struct why *out, struct err *err)
{
	struct finding f = {
	    .answers = answers, .field = field, .speech = speech, .arena = arena, .out = out};
	bool ok;

	*out = (struct why){.field = field};
	f.engine = rule_engine_new();
	ok = explain_shown(&f, err) && explain_required(&f, err) && explain_problems(&f, err);
	ok = ok && explain_read_only(&f, err);
	if (ok && field->calculate.rule)
		ok = explain(&f, WHY_COMPUTED, &field->calculate, NULL, err);
	if (ok && field->choice_filter.rule)
		ok = explain(&f, WHY_OFFERED, &field->choice_filter, NULL, err);
	if (ok)
		find_effects(&f);
	rule_engine_free(f.engine);
	return ok;
}
