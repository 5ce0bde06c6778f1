/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What follows from the answers. One pass over the fields in the order of their rules: shown or
 * not, computed, on offer, parked. Because what does not count reads as empty and the order
 * follows what is read, one pass is the fixed point, whatever a cascade of filters takes away.
 * Then what is required and what is read only, then the checks.
 *
 * Every field has bits for the parts that are to be worked out again. At first these are all;
 * after one answer they are the field's own, and whenever what counts of a field becomes another
 * the parts that read it. Both ways run the same code, so they come to the same.
 */
#include "form/settle.h"

#include "base/buf.h"
#include "base/i18n.h"
#include "form/kept.h"

#include <string.h>

enum {
	FINDINGS_SIZE_MAX = 64 * 1024
}; /* past it everything is worked out anew, and old findings go */

struct pass {
	struct answers *answers;
	struct rule_context context;
	bool *changed;      /* NULL or one a field */
	unsigned *todo;     /* one a field: parts, and OWN when the answer itself is another */
	bool *section_done; /* its show_if has been evaluated */
	bool form_done, form_shown;
};

enum { OWN = PART_ALL + 1 };

/* In the order of the parts, and of the checks. */
static bool
comes_before(const struct answer_problem *a, const struct answer_problem *b)
{
	if (a->part != b->part)
		return a->part < b->part;
	return a->check && b->check && a->check < b->check;
}

static void
add_problem(struct answers *answers, size_t field, const struct answer_problem *problem)
{
	struct answer *item = &answers->items[field];
	size_t at;

	item->problems = arena_grow(&answers->findings, item->problems, item->problems_len,
	    &item->problems_cap, sizeof(*item->problems));
	at = item->problems_len++;
	for (; at > 0 && comes_before(problem, &item->problems[at - 1]); at--)
		item->problems[at] = item->problems[at - 1];
	item->problems[at] = *problem;
	item->problems[at].message = arena_dup(&answers->findings, problem->message);
}

/* What these parts found before is found again, or not. */
static void
forget_problems(struct answer *item, unsigned parts)
{
	size_t kept = 0;

	for (size_t i = 0; i < item->problems_len; i++)
		if (!(item->problems[i].part & parts))
			item->problems[kept++] = item->problems[i];
	item->problems_len = kept;
}

static void
add_failure(struct pass *pass, size_t field, enum form_part part, const struct err *err)
{
	add_problem(
	    pass->answers, field, &(struct answer_problem){.message = err->text, .part = part});
}

static bool
evaluate(struct pass *pass, const struct form_rule *rule, struct rule_value *out, struct err *err)
{
	pass->answers->runs++;
	return rule_eval(rule->rule, &pass->context, out, err);
}

/* A rule that fails says so at its field; what it decides stays open (-1). */
static int
truth(struct pass *pass, const struct form_rule *rule, size_t field, enum form_part part,
    bool *failed)
{
	struct rule_value value;
	struct err err;

	*failed = !evaluate(pass, rule, &value, &err);
	if (!*failed)
		return rule_truth(value);
	add_failure(pass, field, part, &err);
	return -1;
}

/* Empty is hidden; a rule that failed hides nothing. */
static bool
is_shown(struct pass *pass, const struct form_rule *show_if, size_t field, enum form_part part)
{
	bool failed;

	if (!show_if->rule)
		return true;
	return truth(pass, show_if, field, part, &failed) == 1 || failed;
}

static void
settle_section(struct pass *pass, const struct field *field)
{
	struct answers *answers = pass->answers;
	const struct section *section = &answers->form->sections[field->section];

	if (pass->section_done[field->section])
		return;
	pass->section_done[field->section] = true;
	if (!pass->form_done)
		pass->form_shown =
		    is_shown(pass, &answers->form->show_if, field->index, PART_SECTION);
	pass->form_done = true;
	answers->section_visible[field->section] =
	    pass->form_shown && is_shown(pass, &section->show_if, field->index, PART_SECTION);
}

static void
set_value(struct pass *pass, size_t field, struct value value)
{
	struct answer *item = &pass->answers->items[field];

	if (value_equal(item->value, value) && !item->absent)
		return;
	item->value = value_copy(&pass->answers->arena, value);
	item->absent = 0;
	if (pass->changed)
		pass->changed[field] = true;
}

static void
compute(struct pass *pass, const struct field *field)
{
	struct answers *answers = pass->answers;
	struct rule_value given;
	struct value value = value_null;
	struct err err;

	if (!evaluate(pass, &field->calculate, &given, &err)
	    || !type_from_rule(field, &answers->types, given, &answers->findings, &value, &err))
		add_failure(pass, field->index, PART_VALUE, &err);
	set_value(pass, field->index, value);
}

/* Is one code of the answer on offer? A filter that fails says so, and takes nothing away. */
static bool
is_on_offer(struct pass *pass, const struct field *field, const char *code, bool *told)
{
	struct rule_value value;
	struct err err;

	if (answers_offer_rule(pass->answers, field, code, &value, &err))
		return rule_truth(value) == 1;
	if (!*told)
		add_failure(pass, field->index, PART_OFFER, &err);
	*told = true;
	return true;
}

/* What of the answer is on offer: all of it, some items of a set, or nothing. */
static struct value
offered(struct pass *pass, const struct field *field, struct answer *item)
{
	struct answers *answers = pass->answers;
	struct buf set = {0};
	struct value value;
	bool told = false;

	for (const char *at = item->value.text; *at;) {
		size_t len = strcspn(at, " ");
		const char *code = arena_dup_len(&answers->findings, at, len);

		if (len && is_on_offer(pass, field, code, &told))
			buf_printf(&set, "%s%s", set.len ? " " : "", code);
		else
			item->withdrawn = item->withdrawn || len;
		at += len + (at[len] != '\0');
	}
	if (!item->withdrawn) {
		buf_free(&set);
		return item->value;
	}
	value = set.len ? value_copy(&answers->arena, value_text(buf_str(&set))) : value_null;
	buf_free(&set);
	add_problem(answers, field->index,
	    &(struct answer_problem){
		.message = _("this is not on offer with the other answers as they are; it is kept "
			     "aside: choose again, or it comes back with them"),
		.is_warning = true,
		.part = PART_OFFER,
	    });
	return value;
}

static void
settle_counted(struct pass *pass, const struct field *field, bool filter)
{
	struct answer *item = &pass->answers->items[field->index];
	bool counts = answers_counts(pass->answers, field->index);

	item->counted_absent = counts ? item->absent : 0;
	if (!filter)
		return;
	item->withdrawn = false;
	item->counted = counts ? item->value : value_null;
	if (item->counted.kind == VALUE_TEXT && field->choice_filter.rule)
		item->counted = offered(pass, field, item);
}

/* What of a field's answer is read elsewhere has become another. */
static void
tell_readers(struct pass *pass, size_t field)
{
	for (const struct form_reader *at = pass->answers->form->readers[field];
	     at->field != SIZE_MAX; at++)
		pass->todo[at->field] |= at->parts;
}

static void
settle_field(struct pass *pass, const struct field *field)
{
	struct answer *item = &pass->answers->items[field->index], before = *item;
	unsigned *todo = &pass->todo[field->index];

	if (!(*todo & (PART_SECTION | PART_SHOWN | PART_VALUE | PART_OFFER | OWN)))
		return;
	forget_problems(item, *todo);
	if (*todo & PART_SECTION)
		settle_section(pass, field);
	if (*todo & PART_SHOWN)
		item->shown = is_shown(pass, &field->show_if, field->index, PART_SHOWN);
	item->visible = item->shown && pass->answers->section_visible[field->section]
			&& !pass->answers->form->sections[field->section].left_out;
	if (item->visible != before.visible)
		*todo |= OWN | PART_VALUE | PART_REQUIRED;
	if (field->calculate.rule && *todo & PART_VALUE
	    && answers_counts(pass->answers, field->index))
		compute(pass, field);
	if (!item->visible && field->when_hidden == HIDDEN_CLEAR)
		set_value(pass, field->index, value_null);
	if (!value_equal(item->value, before.value))
		*todo |= OWN;
	if (*todo & OWN)
		forget_problems(item, PART_OFFER);
	settle_counted(pass, field, *todo & (OWN | PART_OFFER));
	item->parked = item->counted.kind == VALUE_NULL && !item->counted_absent
		       && (item->value.kind != VALUE_NULL || item->absent);
	if (!value_equal(item->counted, before.counted)
	    || item->counted_absent != before.counted_absent) {
		*todo |= OWN;
		tell_readers(pass, field->index);
	}
}

/* Is it so always, or when the rule holds? */
static bool
is_so(struct pass *pass, const struct field *field, bool always, const struct form_rule *rule,
    enum form_part part)
{
	bool failed;

	return always || (rule->rule && truth(pass, rule, field->index, part, &failed) == 1);
}

static void
settle_required(struct pass *pass, const struct field *field)
{
	struct answer *item = &pass->answers->items[field->index];
	unsigned todo = pass->todo[field->index];

	forget_problems(item, todo & (PART_REQUIRED | PART_READ_ONLY));
	if (todo & PART_REQUIRED)
		item->required =
		    item->visible
		    && is_so(pass, field, field->always_required, &field->required, PART_REQUIRED);
	if (todo & PART_READ_ONLY)
		item->read_only =
		    is_so(pass, field, field->always_read_only, &field->read_only, PART_READ_ONLY);
	item->missing =
	    item->required && item->counted.kind == VALUE_NULL && !(item->absent & field->absent);
}

static void
run_check(struct pass *pass, const struct field *field, const struct check *check)
{
	struct answers *answers = pass->answers;
	const char *message =
	    label_in(&check->message, answers->types.lang ? answers->types.lang : "en", NULL);
	bool failed;
	int holds = truth(pass, &check->rule, field->index, PART_CHECKS, &failed);
	bool is_vague = holds < 0 && !failed && rule_was_vague(check->rule.rule);

	if (is_vague)
		message = arena_printf(&answers->findings,
		    _("a date is not exact enough to be sure of this: %s"), message);
	if (holds == 0 || is_vague)
		add_problem(answers, field->index,
		    &(struct answer_problem){
			.check = check,
			.message = message,
			.is_warning = check->is_warning || is_vague,
			.part = PART_CHECKS,
		    });
}

static void
run_checks(struct pass *pass, const struct field *field)
{
	struct answers *answers = pass->answers;
	struct answer *item = &answers->items[field->index];

	if (!(pass->todo[field->index] & (PART_CHECKS | OWN)))
		return;
	forget_problems(item, PART_CHECKS);
	if (!item->visible || item->counted.kind == VALUE_NULL)
		return;
	if (!type_offers(field, item->counted))
		add_problem(answers, field->index,
		    &(struct answer_problem){
			.message = _("this answer is no longer among the choices; it is kept, "
				     "choose again if you can"),
			.is_warning = true,
			.part = PART_CHECKS,
		    });
	for (size_t i = 0; i < field->checks_len; i++)
		run_check(pass, field, &field->checks[i]);
	kept_settle(answers, field->index, pass->changed);
}

static void
count_all(struct answers *answers)
{
	answers->errors = answers->warnings = answers->missing = answers->parked = 0;
	answers->kept = 0;
	for (size_t i = 0; i < answers->form->fields_len; i++) {
		const struct answer *item = &answers->items[i];

		answers->missing += item->missing;
		answers->parked += item->parked;
		for (size_t k = 0; k < item->problems_len; k++)
			if (!item->problems[k].is_warning)
				answers->errors++;
			else if (item->problems[k].kept)
				answers->kept++;
			else
				answers->warnings++;
	}
	answers->complete = !answers->missing && !answers->errors;
}

static int64_t
outside_version(const struct answers *answers)
{
	const struct rule_context *outside = &answers->outside;

	return outside->version ? outside->version(outside->context) : 0;
}

static void
start_pass(struct pass *pass, struct answers *answers, bool changed[], struct arena *arena)
{
	const struct form *form = answers->form;

	*pass = (struct pass){
	    .answers = answers,
	    .context = answers_context(answers),
	    .changed = changed,
	    .todo = arena_alloc(arena, (form->fields_len + 1) * sizeof(*pass->todo)),
	    .section_done = arena_alloc(arena, form->sections_len + 1),
	};
	if (changed)
		memset(changed, 0, form->fields_len * sizeof(*changed));
}

static void
settle_shown(struct pass *pass)
{
	const struct form *form = pass->answers->form;

	for (size_t n = 0; n < form->fields_len; n++)
		settle_field(pass, &form->fields[form->order[n]]);
}

static void
settle_rest(struct pass *pass)
{
	const struct form *form = pass->answers->form;

	for (size_t i = 0; i < form->fields_len; i++)
		if (pass->todo[i])
			settle_required(pass, &form->fields[i]);
	for (size_t i = 0; i < form->fields_len; i++)
		run_checks(pass, &form->fields[i]);
	count_all(pass->answers);
	pass->answers->version = outside_version(pass->answers);
	pass->answers->settled = true;
}

/* Everything is to be worked out, and nothing found before counts. */
static void
forget_all(struct pass *pass)
{
	struct answers *answers = pass->answers;

	arena_free(&answers->findings);
	for (size_t i = 0; i < answers->form->fields_len; i++) {
		answers->items[i].problems = NULL;
		answers->items[i].problems_len = answers->items[i].problems_cap = 0;
		pass->todo[i] = PART_ALL | OWN;
	}
}

void
answers_show(struct answers *answers)
{
	struct arena arena = {0};
	struct pass pass;

	start_pass(&pass, answers, NULL, &arena);
	forget_all(&pass);
	settle_shown(&pass);
	count_all(answers);
	answers->settled = false;
	arena_free(&arena);
}

void
answers_settle(struct answers *answers, bool changed[])
{
	struct arena arena = {0};
	struct pass pass;

	start_pass(&pass, answers, changed, &arena);
	forget_all(&pass);
	settle_shown(&pass);
	settle_rest(&pass);
	arena_free(&arena);
}

void
answers_follow(struct answers *answers, size_t field, bool changed[])
{
	struct arena arena = {0};
	struct pass pass;

	if (!answers->settled || answers->findings.used > FINDINGS_SIZE_MAX) {
		answers_settle(answers, changed);
		return;
	}
	start_pass(&pass, answers, changed, &arena);
	pass.todo[field] = OWN;
	if (!answers->outside.version || answers->version != outside_version(answers))
		for (size_t i = 0; i < answers->form->fields_len; i++)
			pass.todo[i] |= answers->form->outside[i];
	settle_shown(&pass);
	settle_rest(&pass);
	arena_free(&arena);
}
