/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forms from text, answered by typing. */
#include "unit.h"

#include "form_text.h"

#include "base/edtf.h"

int
form_text_today(void)
{
	return day_number(2026, 3, 2);
}

void
form_text_try(struct form_text *text, const char *fields)
{
	const char *whole;

	*text = (struct form_text){.engine = rule_engine_new()};
	text->problems.arena = &text->arena;
	whole = arena_printf(&text->arena,
	    "form: f\nversion: 1\ntitle: F\nsections:\n- section: s\n  title: S\n  fields:\n%s",
	    fields);
	text->form = form_load_bytes(
	    whole, strlen(whole), "f.yaml", text->engine, &text->arena, &text->problems);
}

void
form_text_open(struct form_text *text, const char *fields)
{
	struct type_context types = {.lang = "en", .today = form_text_today()};

	form_text_try(text, fields);
	if (!text->form)
		fail_msg("line %d column %d: %s", text->problems.items[0].line,
		    text->problems.items[0].col, text->problems.items[0].text);
	answers_start(&text->answers, text->form, &types, NULL);
	answers_defaults(&text->answers);
	answers_settle(&text->answers, NULL);
}

void
form_text_close(struct form_text *text)
{
	if (text->form)
		answers_free(&text->answers);
	rule_engine_free(text->engine);
	arena_free(&text->arena);
}

size_t
form_text_field(const struct form_text *text, const char *name)
{
	const struct field *field = form_field(text->form, name);

	if (!field)
		fail_msg("no field %s", name);
	return field->index;
}

void
form_text_type(struct form_text *text, const char *name, const char *typed)
{
	struct err err = {0};

	if (!answers_type(&text->answers, form_text_field(text, name), typed, NULL, &err))
		fail_msg("%s: %s", name, err.text);
}

const char *
form_text_refused(struct form_text *text, const char *name, const char *typed)
{
	struct err err = {0};

	if (answers_type(&text->answers, form_text_field(text, name), typed, NULL, &err))
		fail_msg("%s took \"%s\"", name, typed);
	assert_int_equal(err.code, ERR_DATA);
	return arena_dup(&text->arena, err.text);
}

const struct answer *
form_text_answer(const struct form_text *text, const char *name)
{
	return &text->answers.items[form_text_field(text, name)];
}

const char *
form_text_value(struct form_text *text, const char *name)
{
	const struct field *field = &text->form->fields[form_text_field(text, name)];

	return field->type->input(field, form_text_answer(text, name)->value, &text->arena);
}
