/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any text, translated from XPath: no crash, no hang, a rule or a sentence. A rule that is
 * made is one: it compiles, and whatever is answered it gives a value. The first byte says what the
 * expression is for. A condition and its opposite never hold together.
 */
#include "fuzz.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "exchange/xpath.h"
#include "store/rule.h"

#include <stdlib.h>
#include <string.h>

static const char *const sexes[] = {"f", "m", "x y"};
static const char *const sex_codes[] = {"f", "m", "x_y"};
static const char *const sizes[] = {"1", "2", "10", "dk"};
static const struct xpath_choices choices[] = {{sexes, sex_codes, 3, "c"}, {sizes, sizes, 4, "d"}};

static const struct {
	const char *name;
	struct xpath_ref ref;
	struct rule_value value;
} answers[] = {
    {"a", {.type = XPATH_NUMBER, .sql = ":a", .whole = true}, {.kind = RULE_INTEGER, .integer = 7}},
    {"b", {.type = XPATH_NUMBER, .sql = ":b"}, {.kind = RULE_REAL, .real = -2.5}},
    {"c", {.type = XPATH_CHOICE, .sql = ":c", .choices = &choices[0]},
	{.kind = RULE_TEXT, .text = "x_y"}},
    {"d", {.type = XPATH_CHOICE, .sql = ":d", .choices = &choices[1]},
	{.kind = RULE_TEXT, .text = "10"}},
    {"e", {.type = XPATH_SET, .sql = ":e", .choices = &choices[0]},
	{.kind = RULE_TEXT, .text = "f x_y"}},
    {"f", {.type = XPATH_DATE, .sql = ":f"}, {.kind = RULE_TEXT, .text = "2001-02-28"}},
    {"g", {.type = XPATH_TEXT, .sql = ":g"}, {.kind = RULE_TEXT, .text = "12 é"}},
    {"h", {.type = XPATH_TIME, .sql = ":h"}, {.kind = RULE_TEXT, .text = "08:30"}},
    {"i", {.type = XPATH_TRUTH, .sql = ":i"}, {.kind = RULE_INTEGER, .integer = 1}},
    {"j", {.type = XPATH_EMPTY, .sql = "NULL"}, {.kind = RULE_NULL}},
    {"k", {.type = XPATH_ROWS, .form = "r", .sql = "n", .whole = true}, {.kind = RULE_NULL}},
};

enum { ANSWERS = sizeof(answers) / sizeof(answers[0]), SURELY_SHALLOW = 250 };

static bool
find(void *context, const char *name, struct xpath_ref *out, struct err *err)
{
	(void)context;
	for (size_t i = 0; i < ANSWERS; i++)
		if (strcmp(answers[i].name, name) == 0) {
			*out = answers[i].ref;
			return true;
		}
	return err_set(err, ERR_DATA, "none");
}

static const struct xpath_choices *
list(void *context, const char *name)
{
	(void)context;
	return strcmp(name, "l") == 0 ? &choices[0] : NULL;
}

static void
note(void *context, const char *text)
{
	(void)context;
	if (!text[0])
		abort();
}

/* Some answered, some not, as the bits of the context say. */
static struct rule_value
value(void *context, const char *name)
{
	unsigned given = *(const unsigned *)context;

	if (strcmp(name, "today") == 0)
		return (struct rule_value){.kind = RULE_TEXT, .text = "2026-03-02"};
	for (size_t i = 0; i < ANSWERS; i++)
		if (strcmp(answers[i].name, name) == 0 && (given >> i & 1))
			return answers[i].value;
	return (struct rule_value){0};
}

static int64_t
rows(void *context, const char *form)
{
	(void)context;
	(void)form;
	return 2;
}

static struct rule_value
row_value(void *context, const char *form, int64_t row, const char *name)
{
	(void)context;
	(void)form;
	(void)name;
	return (struct rule_value){.kind = RULE_INTEGER, .integer = row};
}

static struct rule *
translated(const char *text, enum xpath_use use, struct rule_engine *engine, struct arena *arena)
{
	struct xpath_ref self = answers[0].ref;
	struct xpath_scope scope = {.find = find, .list = list, .note = note, .self = &self};
	struct xpath_rule out;
	struct err err = {0};
	size_t offset = SIZE_MAX;

	if (xpath_translate(text, use, &scope, arena, &out, &offset, &err)) {
		struct rule *rule = rule_compile(engine, out.sql, NULL, &err);

		/* Only depth may be too much for it. */
		if (!rule && strlen(out.sql) < SURELY_SHALLOW)
			abort();
		return rule;
	}
	if (!err.text[0] || offset > strlen(text) || !utf8_valid(err.text, strlen(err.text), NULL))
		abort();
	return NULL;
}

/* -2: it could not be computed. */
static int
truth(struct rule *rule, unsigned given)
{
	struct rule_context context = {
	    .context = &given, .value = value, .rows = rows, .row_value = row_value};
	struct rule_value out;
	struct err err = {0};

	if (!rule_eval(rule, &context, &out, &err))
		return -2;
	return rule_truth(out);
}

/* What holds and what does not: of every expression that both can be made of. */
static void
check_opposite(
    const char *text, enum xpath_use use, struct rule_engine *engine, struct arena *arena)
{
	struct rule *rule = translated(text, use, engine, arena);
	struct rule *other = translated(arena_printf(arena, "not(%s)", text), use, engine, arena);

	for (unsigned given = 0; rule && given < 1u << ANSWERS; given = given * 2 + 1) {
		/* The answer that is checked is there. */
		unsigned with_self = use == XPATH_CHECK ? given | 1 : given;
		int holds = truth(rule, with_self), fails = other ? truth(other, with_self) : -2;

		if (holds == -2 || fails == -2)
			continue;
		if ((holds == 1) == (fails == 1)
		    || (use == XPATH_CHECK && (holds < 0 || fails < 0)))
			abort();
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct rule_engine *engine;
	struct arena arena = {0};
	char *text;
	struct rule *rule;

	if (size < 1 || !utf8_valid((const char *)data + 1, size - 1, NULL))
		return 0;
	engine = rule_engine_new();
	text = arena_dup_len(&arena, data + 1, size - 1);
	if (data[0] % 4 < XPATH_VALUE) {
		check_opposite(text, (enum xpath_use)(data[0] % 4), engine, &arena);
	} else {
		rule = translated(text, (enum xpath_use)(data[0] % 4), engine, &arena);
		for (unsigned given = 0; rule && given < 1u << ANSWERS; given = given * 2 + 1)
			truth(rule, given);
	}
	xpath_pattern(text, &arena, &(struct err){0});
	rule_engine_free(engine);
	arena_free(&arena);
	return 0;
}
