/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Trying all answers. A choice has its choices, a set its subsets, a yes or no two answers; a
 * number that rules only compare with numbers has one answer for each stretch between them, and
 * anything that rules only ask to be there or not has two. Everything else is not tried, and a
 * condition that reads it is left out. To leave a condition out makes more answers possible, never
 * fewer: what is found impossible is so.
 */
#include "form/check_domain.h"

#include "form/rule_tree.h"
#include "form/type_part.h"
#include "store/rule_lex.h"

#include <string.h>

enum { SET_MAX = 6, NUMBERS_MAX = 24 };

/* Numbers that a field is compared with. */
struct compared {
	int64_t numbers[NUMBERS_MAX];
	size_t len;
	bool only_compared; /* with numbers, or asked to be there: nothing else is read of it */
	bool only_there;    /* not even compared */
};

/* Tokens of a rule one after the other, with the two before. */
struct tokens {
	const char *text;
	struct rule_token before[3], at, after[4];
};

static void
tokens_at(struct tokens *tokens, const char *text, struct rule_token token,
    const struct rule_token before[3])
{
	tokens->text = text;
	tokens->at = token;
	memcpy(tokens->before, before, sizeof(tokens->before));
	for (size_t i = 0; i < 4; i++) {
		struct rule_token last = i ? tokens->after[i - 1] : token;

		tokens->after[i] = rule_token_at(text, last.offset + last.len);
	}
}

static bool
is_comparison(const char *text, struct rule_token token)
{
	static const char *const signs[] = {"=", "==", "!=", "<>", "<", "<=", ">", ">="};

	for (size_t i = 0; token.kind == RULE_OPERATOR && i < sizeof(signs) / sizeof(signs[0]); i++)
		if (rule_token_is(text, token, signs[i]))
			return true;
	return false;
}

/* A condition may begin behind it, or end before it. */
static bool
parts_conditions(const char *text, struct rule_token token)
{
	return token.kind == RULE_END || token.kind == RULE_OPEN || token.kind == RULE_CLOSE
	       || (token.kind == RULE_WORD
		   && (rule_token_is(text, token, "and") || rule_token_is(text, token, "or")
		       || rule_token_is(text, token, "not")));
}

static bool
add_number(
    struct compared *compared, const struct field *field, const char *text, struct rule_token token)
{
	char number[32];
	int64_t *to = &compared->numbers[compared->len];

	if (compared->len == NUMBERS_MAX || token.len >= sizeof(number))
		return false;
	memcpy(number, text + token.offset, token.len);
	number[token.len] = '\0';
	if (!type_read_decimal(number, field->digits, to) || *to > INT64_MAX / 4)
		return false;
	compared->len++;
	compared->only_there = false;
	return true;
}

/* ":n > 3", ":n BETWEEN 1 AND 3" and no more than that. */
static bool
is_compared(struct tokens *t, const struct field *field, struct compared *compared)
{
	const char *text = t->text;

	if (!parts_conditions(text, t->before[2]))
		return false;
	if (is_comparison(text, t->after[0]) && t->after[1].kind == RULE_NUMBER)
		return parts_conditions(text, t->after[2])
		       && add_number(compared, field, text, t->after[1]);
	if (rule_token_is(text, t->after[0], "between") && t->after[1].kind == RULE_NUMBER
	    && rule_token_is(text, t->after[2], "and") && t->after[3].kind == RULE_NUMBER) {
		struct rule_token last = t->after[3];

		return parts_conditions(text, rule_token_at(text, last.offset + last.len))
		       && add_number(compared, field, text, t->after[1])
		       && add_number(compared, field, text, t->after[3]);
	}
	return false;
}

/* ":n IS NULL", ":n IS NOT NULL". */
static bool
is_asked_for(struct tokens *t)
{
	size_t at = 1;

	if (!parts_conditions(t->text, t->before[2]) || !rule_token_is(t->text, t->after[0], "is"))
		return false;
	if (rule_token_is(t->text, t->after[at], "not"))
		at++;
	return rule_token_is(t->text, t->after[at], "null")
	       && parts_conditions(t->text, t->after[at + 1]);
}

/* What one rule does with a field. */
static void
look_for(const char *text, const struct field *field, struct compared *compared)
{
	struct rule_token before[3] = {{RULE_END, 0, 0}, {RULE_END, 0, 0}, {RULE_END, 0, 0}}, token;
	size_t len = strlen(field->name);

	for (size_t at = 0; (token = rule_token_at(text, at)).kind != RULE_END;
	     at = token.offset + token.len) {
		struct tokens t;

		if (token.kind == RULE_PARAM && token.len == len + 1
		    && memcmp(text + token.offset + 1, field->name, len) == 0) {
			tokens_at(&t, text, token, before);
			if (!is_asked_for(&t) && !is_compared(&t, field, compared))
				compared->only_compared = compared->only_there = false;
		}
		before[0] = before[1];
		before[1] = before[2];
		before[2] = token;
	}
}

static struct compared
uses_of(const struct domain *domain, const struct field *field, const char *more)
{
	struct compared compared = {.only_compared = true, .only_there = true};

	for (size_t i = 0; i < domain->conditions_len; i++)
		look_for(domain->conditions[i].text, field, &compared);
	look_for(more, field, &compared);
	return compared;
}

static void
add_answer(struct domain_field *to, struct rule_value value, const char *absent)
{
	to->answers[to->len++] = (struct domain_answer){value, absent};
}

static void
add_text(struct domain_field *to, const char *text)
{
	add_answer(to, (struct rule_value){.kind = RULE_TEXT, .text = text}, NULL);
}

/* Every set, but those in which something that stands alone stands beside others. */
static void
add_sets(struct domain *domain, struct domain_field *to)
{
	const struct field *field = to->field;

	for (unsigned set = 1; set < 1u << field->choices_len; set++) {
		const char *text = "";
		bool alone = false;

		for (size_t i = 0; i < field->choices_len; i++) {
			if (!(set & 1u << i))
				continue;
			alone = alone || field->choices[i].alone;
			text = arena_printf(domain->arena, "%s%s%s", text, *text ? " " : "",
			    field->choices[i].code);
		}
		if (!alone || !(set & (set - 1)))
			add_text(to, text);
	}
}

static void
add_in_range(struct domain_field *to, int64_t number)
{
	if (number >= to->field->min && number <= to->field->max)
		add_answer(to, type_to_rule(to->field, value_integer(number)), NULL);
}

/* Each number it is compared with, its neighbours, and the bounds: one of every stretch. */
static void
add_numbers(struct domain_field *to, const struct compared *compared)
{
	const struct field *field = to->field;

	for (size_t i = 0; i < compared->len; i++)
		for (int64_t by = -1; by <= 1; by++)
			add_in_range(to, compared->numbers[i] + by);
	if (field->min != INT64_MIN)
		add_in_range(to, field->min);
	if (field->max != INT64_MAX)
		add_in_range(to, field->max);
	if (field->min == INT64_MIN && field->max == INT64_MAX)
		add_in_range(to, 0);
}

static bool
is_number(const struct field *field)
{
	return strcmp(field->type->name, "integer") == 0
	       || strcmp(field->type->name, "decimal") == 0;
}

/* False: it has more answers than are tried. */
static bool
fill(struct domain *domain, struct domain_field *to, const struct compared *compared)
{
	const struct field *field = to->field;
	size_t most = field->choices_len + NUMBERS_MAX * 3 + 80;

	*to = (struct domain_field){.field = field};
	if (field_is_computed(field) || field->choices_len > DOMAIN_TRIES_MAX
	    || (field->type->is_set && field->choices_len > SET_MAX))
		return false;
	to->answers = arena_alloc(domain->arena, most * sizeof(*to->answers));
	if (domain->answered != field)
		add_answer(to, (struct rule_value){0}, NULL);
	for (unsigned bit = ABSENT_NOT_ASKED; domain->answered != field && bit <= ABSENT_PENDING;
	     bit <<= 1)
		if (field->absent & bit)
			add_answer(to, (struct rule_value){0}, absent_word(bit));
	if (field->choices_len && field->type->is_set)
		add_sets(domain, to);
	else if (field->choices_len)
		for (size_t i = 0; i < field->choices_len; i++)
			add_text(to, field->choices[i].code);
	else if (strcmp(field->type->name, "yesno") == 0)
		for (int64_t i = 0; i < 2; i++)
			add_answer(
			    to, (struct rule_value){.kind = RULE_INTEGER, .integer = i}, NULL);
	else if (is_number(field) && compared->only_compared)
		add_numbers(to, compared);
	else if (compared->only_there)
		add_text(to, "…");
	else
		return false;
	return to->len > 0;
}

static struct domain_field *
find(struct domain *domain, const char *name)
{
	for (size_t i = 0; i < domain->fields_len; i++)
		if (strcmp(domain->fields[i].field->name, name) == 0)
			return &domain->fields[i];
	return NULL;
}

/* Fields again, as the conditions and this rule besides use them. False: that is too much. */
static bool
lay_out(struct domain *domain, const struct rule *rule, const char *text)
{
	size_t tries = 1;
	const char *name;

	for (size_t n = 0; (name = rule_reads(rule, n)); n++) {
		if (!form_field(domain->form, name))
			return false;
		if (find(domain, name))
			continue;
		if (domain->fields_len == DOMAIN_FIELDS_MAX)
			return false;
		domain->fields[domain->fields_len++].field = form_field(domain->form, name);
	}
	for (size_t i = 0; i < domain->fields_len; i++) {
		struct compared compared = uses_of(domain, domain->fields[i].field, text);

		if (!fill(domain, &domain->fields[i], &compared))
			return false;
		tries *= domain->fields[i].len;
		if (tries > DOMAIN_TRIES_MAX)
			return false;
	}
	return true;
}

/* Words whose outcome is not in the answers: labels. Rows are known by rule_rows(). */
static bool
asks_others(const struct rule *rule, const char *text)
{
	const char *field;

	if (rule_rows(rule, 0, &field))
		return true;
	for (struct rule_token token = rule_token_at(text, 0); token.kind != RULE_END;
	     token = rule_token_at(text, token.offset + token.len))
		if (token.kind == RULE_WORD && rule_token_is(text, token, "label"))
			return true;
	return false;
}

static bool
add_one(struct domain *domain, const char *text, enum domain_want want, const struct field *of)
{
	struct domain_field kept[DOMAIN_FIELDS_MAX];
	size_t kept_len = domain->fields_len;
	struct err ignored;
	struct rule *rule = rule_compile(domain->engine, text, NULL, &ignored);

	if (!rule || domain->conditions_len == DOMAIN_RULES_MAX || asks_others(rule, text))
		return false;
	memcpy(kept, domain->fields, sizeof(kept));
	if (!lay_out(domain, rule, text)) {
		memcpy(domain->fields, kept, sizeof(kept));
		domain->fields_len = kept_len;
		return false;
	}
	domain->conditions[domain->conditions_len++] =
	    (struct domain_condition){.rule = rule, .text = text, .want = want, .of = of};
	return true;
}

static bool
add_parts(struct domain *domain, const struct rule_part *part, enum domain_want want,
    const struct field *of)
{
	bool all = true;

	if (part->kind != RULE_PART_ALL || want == DOMAIN_BROKEN)
		return add_one(domain, part->text, want, of);
	for (size_t i = 0; i < part->len; i++)
		all = add_parts(domain, &part->parts[i], want, of) && all;
	return all;
}

static void
add_show(struct domain *domain, const struct form_rule *rule, const struct field *of)
{
	if (rule->rule)
		add_parts(domain, rule_tree(rule->text, domain->arena), DOMAIN_HOLDS, of);
}

bool
domain_add(struct domain *domain, const struct form_rule *rule, enum domain_want want)
{
	size_t first = domain->fields_len;
	bool all;

	if (!rule->rule)
		return true;
	all = add_parts(domain, rule_tree(rule->text, domain->arena), want, NULL);
	/* What is read has an answer only where it is shown; its own rules bring in more fields. */
	for (size_t i = first; i < domain->fields_len; i++) {
		const struct field *read = domain->fields[i].field;

		if (read->when_hidden == HIDDEN_KEEP)
			continue;
		add_show(domain, &domain->form->sections[read->section].show_if, read);
		add_show(domain, &read->show_if, read);
	}
	return all;
}

static const struct domain_answer *
answer_now(const struct domain *domain, const char *name)
{
	for (size_t i = 0; i < domain->fields_len; i++)
		if (strcmp(domain->fields[i].field->name, name) == 0)
			return &domain->fields[i].answers[domain->fields[i].now];
	return NULL;
}

static struct rule_value
asks_value(void *context, const char *name)
{
	const struct domain_answer *answer = answer_now(context, name);

	return answer ? answer->value : (struct rule_value){0};
}

static const char *
asks_absent(void *context, const char *name)
{
	const struct domain_answer *answer = answer_now(context, name);

	return answer ? answer->absent : NULL;
}

static const char *
asks_column(void *context, const char *name)
{
	const struct domain *domain = context;

	return domain->choice ? choice_column(domain->chosen, domain->choice, name) : NULL;
}

static int64_t
asks_place(void *context, const char *form, const char *name, const char *code)
{
	const struct domain *domain = context;
	const struct field *field = form ? NULL : form_field(domain->form, name);
	const struct choice *choice = field ? field_choice(field, code) : NULL;

	return choice ? choice - field->choices : -1;
}

static bool
is_as_wanted(const struct domain *domain, const struct domain_condition *condition,
    const struct rule_context *context)
{
	const struct domain_answer *of =
	    condition->of ? answer_now(domain, condition->of->name) : NULL;
	struct rule_value value;
	struct err ignored;
	int truth;

	if (of && of->value.kind == RULE_NULL && !of->absent)
		return true;
	if (!rule_eval(condition->rule, context, &value, &ignored))
		return true;
	truth = rule_truth(value);
	return condition->want == DOMAIN_HOLDS    ? truth == 1
	       : condition->want == DOMAIN_BROKEN ? truth == 0
						  : truth != 0;
}

static bool
next(struct domain *domain)
{
	for (size_t i = 0; i < domain->fields_len; i++) {
		if (++domain->fields[i].now < domain->fields[i].len)
			return true;
		domain->fields[i].now = 0;
	}
	return false;
}

size_t
domain_size(const struct domain *domain)
{
	size_t size = 1;

	for (size_t i = 0; i < domain->fields_len; i++)
		size *= domain->fields[i].len;
	return size;
}

bool
domain_search(struct domain *domain)
{
	struct rule_context context = {
	    .context = domain,
	    .value = asks_value,
	    .absent = asks_absent,
	    .column = asks_column,
	    .place = asks_place,
	};

	do {
		bool all = true;

		for (size_t i = 0; all && i < domain->conditions_len; i++)
			all = is_as_wanted(domain, &domain->conditions[i], &context);
		if (all)
			return true;
	} while (next(domain));
	return false;
}
