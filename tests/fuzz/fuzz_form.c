/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any bytes, loaded as a form: no crash, no hang, a form or an error, never
 * both. A form that loads is filled in with what its fields might be given, and settles:
 * settling again changes nothing.
 */
#include "fuzz.h"

#include "form/answers.h"

#include <stdlib.h>
#include <string.h>

static const char *const typed[] = {
    "1", "x", "2026-03-02", "1987~", "yes", "", "a b c", "12,5", "99999999999999999999", "é\n"};

static int64_t
three_rows(void *context, const char *form)
{
	(void)context;
	(void)form;
	return 3;
}

static struct rule_value
row_value(void *context, const char *form, int64_t row, const char *name)
{
	(void)context;
	(void)form;
	(void)name;
	return (struct rule_value){.kind = RULE_INTEGER, .integer = row};
}

static void
check_settled(struct answers *answers, struct arena *arena)
{
	bool *changed = arena_alloc(arena, answers->form->fields_len + 1);

	answers_settle(answers, changed);
	for (size_t i = 0; i < answers->form->fields_len; i++)
		if (changed[i])
			abort();
}

static void
fill_in(const struct form *form, struct arena *arena)
{
	struct type_context types = {.lang = "fr", .today = 20514};
	struct rule_context outside = {.rows = three_rows, .row_value = row_value};
	struct answers answers;
	size_t turns = form->fields_len < 20 ? form->fields_len : 20;

	answers_start(&answers, form, &types, &outside);
	answers_defaults(&answers);
	answers_settle(&answers, NULL);
	for (size_t i = 0; i < turns; i++)
		for (size_t k = 0; k < sizeof(typed) / sizeof(typed[0]); k++) {
			struct err err;

			if (!answers_type(&answers, i, typed[k], NULL, &err) && !err.text[0])
				abort();
		}
	check_settled(&answers, arena);
	if (!answers_title(&answers, arena))
		abort();
	answers_free(&answers);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = {0};
	struct yaml_problems problems = {.arena = &arena};
	struct rule_engine *engine = rule_engine_new();
	struct form *form =
	    form_load_bytes((const char *)data, size, "fuzz", engine, &arena, &problems);

	if ((form != NULL) == (problems.errors > 0))
		abort();
	for (size_t i = 0; i < problems.len; i++)
		if (problems.items[i].line < 1 || problems.items[i].col < 1
		    || !problems.items[i].text[0])
			abort();
	if (form)
		fill_in(form, &arena);
	rule_engine_free(engine);
	arena_free(&arena);
	return 0;
}
