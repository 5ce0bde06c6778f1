/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawing answers: what the rules name, what the type takes, what lies at its bounds, and nonsense. */
#include "form/try_part.h"

#include "base/edtf.h"
#include "form/type_part.h"
#include "store/rule_lex.h"

#include <stdlib.h>
#include <string.h>

/* A generator that is good enough for small numbers and the same on every machine. */
uint64_t
dice_roll(struct dice *dice, uint64_t sides)
{
	uint64_t z = dice->state += UINT64_C(0x9E3779B97F4A7C15);

	z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
	z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
	return (z ^ (z >> 31)) % sides;
}

static const char *
one_of(struct dice *dice, const char *const words[], size_t len)
{
	return words[dice_roll(dice, len)];
}

#define ONE_OF(dice, words) one_of(dice, words, sizeof(words) / sizeof((words)[0]))

static void
pool_add(struct try_pool *pool, struct arena *arena, const char *word)
{
	pool->words = arena_grow(arena, pool->words, pool->len, &pool->cap, sizeof(*pool->words));
	pool->words[pool->len++] = word;
}

/* Texts, and numbers with their neighbours. any_row() has a rule inside a text. */
static void
pool_add_rule(struct try_pool *pool, struct arena *arena, const char *rule)
{
	struct rule_token token;

	for (size_t at = 0; (token = rule_token_at(rule, at)).kind != RULE_END;
	     at = token.offset + token.len) {
		const char *text;

		if (token.kind == RULE_NUMBER) {
			text = arena_dup_len(arena, rule + token.offset, token.len);
			pool_add(pool, arena, text);
			/* Something between it and the next whole number, for decimals. */
			pool_add(
			    pool, arena, arena_printf(arena, "%lld.5", strtoll(text, NULL, 10)));
			for (int by = -1; by <= 1; by += 2)
				pool_add(pool, arena,
				    arena_printf(arena, "%lld", strtoll(text, NULL, 10) + by));
		} else if (token.kind == RULE_STRING) {
			text = rule_token_text(rule, token, arena);
			pool_add(pool, arena, text);
			if (strchr(text, '\''))
				pool_add_rule(pool, arena, text);
		}
	}
}

static void
pools_add(struct try_pool *pools, const struct form *form, const struct form_rule *rule,
    struct arena *arena)
{
	const char *name;

	if (!rule->rule)
		return;
	pool_add_rule(&pools[form->fields_len], arena, rule->text);
	for (size_t n = 0; (name = rule_reads(rule->rule, n)); n++) {
		const struct field *field = form_field(form, name);

		if (field)
			pool_add_rule(&pools[field->index], arena, rule->text);
	}
}

struct try_pool *
try_pools(const struct form *form, struct arena *arena)
{
	struct try_pool *pools = arena_alloc(arena, (form->fields_len + 1) * sizeof(*pools));

	for (size_t i = 0; i < form->sections_len; i++)
		pools_add(pools, form, &form->sections[i].show_if, arena);
	for (size_t i = 0; i < form->fields_len; i++) {
		const struct field *field = &form->fields[i];
		const struct form_rule *rules[] = {&field->show_if, &field->required,
		    &field->calculate, &field->choice_filter, &field->read_only};

		for (size_t k = 0; k < sizeof(rules) / sizeof(rules[0]); k++)
			pools_add(pools, form, rules[k], arena);
		for (size_t k = 0; k < field->checks_len; k++)
			pools_add(pools, form, &field->checks[k].rule, arena);
	}
	return pools;
}

static const char *
from_pool(struct interview *in, const struct try_pool *pool)
{
	return pool->len ? pool->words[dice_roll(&in->dice, pool->len)] : "";
}

static const char *
nonsense(struct interview *in)
{
	static const char *const words[] = {"", " ", "0", "-1", "99999999999999999999", "1e400",
	    "12,5", "0.000001", "?", "NULL", "'; DROP TABLE person; --", "\x1b[31m", "a\nb",
	    ("\xe2\x80\xae"
	     "abc"),
	    "\xf0\x9f\xa7\xb1", "2026-02-30", "1899", "9999-12-31", "25:61", "yes no",
	    "{absent: refused}", "%s%n", "\"quoted\"", ": #", "caf\xc3\xa9 cafe\xcc\x81"};

	return ONE_OF(&in->dice, words);
}

static const char *
a_number(struct interview *in, const struct field *field)
{
	int64_t number, range = field->max != INT64_MAX && field->min != INT64_MIN
				    ? field->max - field->min
				    : 0;
	char point = '.';

	switch (dice_roll(&in->dice, 6)) {
	case 0:
		number = field->min != INT64_MIN ? field->min : 0;
		break;
	case 1:
		number = field->max != INT64_MAX ? field->max : 1000000;
		break;
	case 2:
		number = field->min != INT64_MIN ? field->min - 1 : -1;
		break;
	case 3:
		number = field->max != INT64_MAX ? field->max + 1 : 7;
		break;
	default:
		number = range > 0 && range < 1000000000
			     ? field->min + (int64_t)dice_roll(&in->dice, (uint64_t)range + 1)
			     : (int64_t)dice_roll(&in->dice, 120) * type_scale(field->digits);
	}
	return type_print_scaled(number, field->digits, point, &in->arena);
}

static const char *
a_date(struct interview *in, const struct try_pool *pool)
{
	int year = 1940 + (int)dice_roll(&in->dice, 100), today = in->options->today;
	int month = 1 + (int)dice_roll(&in->dice, 12), day = 1 + (int)dice_roll(&in->dice, 28);

	switch (dice_roll(&in->dice, 8)) {
	case 0:
		return arena_printf(&in->arena, "%04d", year);
	case 1:
		return arena_printf(&in->arena, "%04d-%02d", year, month);
	case 2:
		return arena_printf(&in->arena, "%04d~", year);
	case 3:
		return arena_printf(&in->arena, "%04d/%04d", year, year + 3);
	case 4:
	case 5:
		/* So many years ago as a rule says, and about today. */
		day_split(today, &year, &month, &day);
		year -= (int)(strtoll(from_pool(in, pool), NULL, 10) % 130);
		return day_print(&in->arena,
		    day_number(year, month, 1) + day - 2 + (int)dice_roll(&in->dice, 3));
	default:
		return arena_printf(&in->arena, "%04d-%02d-%02d", year, month, day);
	}
}

static const char *
a_code(struct interview *in, const char *list_id)
{
	const struct list_def *list =
	    in->options->lists ? list_files_find(in->options->lists, list_id) : NULL;

	if (!list || !list->len)
		return arena_printf(&in->arena, "X%u", (unsigned)dice_roll(&in->dice, 9));
	return list->entries[dice_roll(&in->dice, list->len)].code;
}

/* Some of a set, in any order. */
static const char *
a_set(struct interview *in, const struct field *field)
{
	const char *text = "";

	for (uint64_t n = dice_roll(&in->dice, 4); n > 0; n--)
		text = arena_printf(&in->arena, "%s%s%s", text, *text ? ", " : "",
		    field->choices_len
			? field->choices[dice_roll(&in->dice, field->choices_len)].code
			: a_code(in, field->list));
	return text;
}

static const char *
a_text(struct interview *in, const struct field *field)
{
	static const char *const words[] = {"Mason", "Ouvri\xc3\xa8re du b\xc3\xa2timent", "x",
	    "Amadou", "two\nlines", "+225 07 08 09 10 11", "\xd8\xb9\xd8\xa7\xd9\x85\xd9\x84"};
	struct buf text = {0};
	const char *copy;

	if (dice_roll(&in->dice, 10))
		return ONE_OF(&in->dice, words);
	/* One character too many, or just as many as may be. */
	for (int i = (int)dice_roll(&in->dice, 2); i <= field->max_chars; i++)
		buf_char(&text, 'm');
	copy = arena_dup(&in->arena, buf_str(&text));
	buf_free(&text);
	return copy;
}

static const char *
a_time(struct interview *in)
{
	return arena_printf(&in->arena, "%u:%02u", (unsigned)dice_roll(&in->dice, 25),
	    (unsigned)dice_roll(&in->dice, 61));
}

static const char *
an_amount(struct interview *in, const struct field *field)
{
	static const char *const currencies[] = {"", " XOF", " EUR", " ZZZ", " JPY"};
	static const char *const amounts[] = {"0", "12500", "3.5", "-4", "0.00001"};
	struct field wide = *field;

	wide.digits = TYPE_MONEY_DIGITS;
	return arena_printf(&in->arena, "%s%s",
	    dice_roll(&in->dice, 2) ? ONE_OF(&in->dice, amounts) : a_number(in, &wide),
	    ONE_OF(&in->dice, currencies));
}

static const char *
a_hash(struct interview *in)
{
	return arena_printf(&in->arena, "%064llx", (unsigned long long)dice_roll(&in->dice, 9));
}

/* Something of the kind the field takes, though not always within its bounds. */
static const char *
of_type(struct interview *in, const struct field *field, const struct try_pool *pool)
{
	const char *type = field->type->name;

	if (field->type->is_set)
		return a_set(in, field);
	if (field->choices_len)
		return field->choices[dice_roll(&in->dice, field->choices_len)].code;
	if (field->list)
		return a_code(in, field->list);
	if (strcmp(type, "yesno") == 0)
		return dice_roll(&in->dice, 2) ? "yes" : "no";
	if (strcmp(type, "integer") == 0 || strcmp(type, "decimal") == 0)
		return a_number(in, field);
	if (strcmp(type, "date") == 0)
		return a_date(in, pool);
	if (strcmp(type, "time") == 0)
		return a_time(in);
	if (strcmp(type, "money") == 0)
		return an_amount(in, field);
	if (strcmp(type, "file") == 0)
		return a_hash(in);
	return a_text(in, field);
}

const char *
try_typed(struct interview *in, const struct field *field)
{
	const struct try_pool *pool = &in->pools[field->index];
	uint64_t roll = dice_roll(&in->dice, 20);

	if (roll < 2)
		return nonsense(in);
	if (roll < 4)
		return "";
	if (roll < 10 && pool->len)
		return from_pool(in, pool);
	return of_type(in, field, pool);
}

void
try_quote(struct buf *yaml, const char *text)
{
	buf_char(yaml, '"');
	for (const unsigned char *at = (const unsigned char *)text; *at; at++)
		if (*at < 0x20 || *at == '"' || *at == '\\' || *at == 0x7f)
			buf_printf(yaml, "\\x%02x", *at);
		else
			buf_char(yaml, (char)*at);
	buf_char(yaml, '"');
}

static void
outside_value(struct interview *in, struct buf *yaml, const char *name)
{
	const struct try_pool *all = &in->pools[in->form->fields_len];
	uint64_t roll = dice_roll(&in->dice, 8);

	try_quote(yaml, name);
	buf_text(yaml, ": ");
	if (roll < 2)
		buf_text(yaml, "null");
	else if (roll == 2)
		buf_printf(yaml, "%d", (int)dice_roll(&in->dice, 100));
	else if (roll == 3)
		try_quote(yaml, a_date(in, all));
	else
		try_quote(yaml, from_pool(in, all));
}

/* Each name once: yaml refuses a second. */
static bool
is_new(struct try_pool *names, struct arena *arena, const char *name)
{
	for (size_t i = 0; i < names->len; i++)
		if (strcmp(names->words[i], name) == 0)
			return false;
	pool_add(names, arena, name);
	return true;
}

/* The fields that any rule reads of a form's rows. */
static void
row(struct interview *in, struct buf *yaml, const struct form_rule *const rules[], size_t len,
    const char *form)
{
	struct try_pool names = {0};
	const char *id, *field;

	buf_text(yaml, "{");
	for (size_t i = 0; i < len; i++)
		for (size_t n = 0; (id = rule_rows(rules[i]->rule, n, &field)); n++)
			if (field && strcmp(id, form) == 0 && is_new(&names, &in->arena, field)) {
				outside_value(in, yaml, field);
				buf_text(yaml, ", ");
			}
	buf_text(yaml, "}");
}

static void
rows(struct interview *in, struct buf *yaml, const struct form_rule *const rules[], size_t len,
    const char *form)
{
	buf_printf(yaml, "\"rows.%s\": [", form);
	for (uint64_t n = dice_roll(&in->dice, 4); n > 0; n--) {
		row(in, yaml, rules, len, form);
		buf_text(yaml, n > 1 ? ", " : "");
	}
	buf_text(yaml, "]\n");
}

static size_t
all_rules(const struct form *form, const struct form_rule *rules[])
{
	size_t len = 0, kept = 0;

	for (size_t i = 0; i < form->sections_len; i++)
		rules[len++] = &form->sections[i].show_if;
	for (size_t i = 0; i < form->fields_len; i++) {
		const struct field *field = &form->fields[i];

		rules[len++] = &field->show_if;
		rules[len++] = &field->required;
		rules[len++] = &field->calculate;
		rules[len++] = &field->default_value;
		rules[len++] = &field->choice_filter;
		rules[len++] = &field->read_only;
		for (size_t k = 0; k < field->checks_len; k++)
			rules[len++] = &field->checks[k].rule;
	}
	for (size_t i = 0; i < len; i++)
		if (rules[i]->rule)
			rules[kept++] = rules[i];
	return kept;
}

void
try_outside(struct interview *in, struct buf *yaml)
{
	const struct form *form = in->form;
	const struct form_rule **rules;
	struct try_pool names = {0};
	const char *name, *field;
	size_t len = form->sections_len + form->fields_len * 6;

	for (size_t i = 0; i < form->fields_len; i++)
		len += form->fields[i].checks_len;
	rules = arena_alloc(&in->arena, (len + 1) * sizeof(*rules));
	len = all_rules(form, rules);
	for (size_t i = 0; i < len; i++) {
		for (size_t n = 0; (name = rule_reads(rules[i]->rule, n)); n++) {
			if ((!strchr(name, '.') && strcmp(name, "role") != 0)
			    || !is_new(&names, &in->arena, name))
				continue;
			outside_value(in, yaml, name);
			buf_char(yaml, '\n');
		}
		for (size_t n = 0; (name = rule_rows(rules[i]->rule, n, &field)); n++)
			if (is_new(&names, &in->arena, name))
				rows(in, yaml, rules, len, name);
	}
}
