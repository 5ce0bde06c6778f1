/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers from YAML put through a form, and the outcome laid out field by field. */
#include "form/eval.h"

#include "base/buf.h"
#include "base/i18n.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

struct trial {
	const struct form *form;
	const struct yaml_node *given;
	struct eval_world world;
	const char *file;
	struct arena *arena;
	struct yaml_problems *problems;
	const char **wrong; /* one a field: why its value was not taken, or NULL */
	struct answers answers;
};

/* What stands outside the form has no type: numbers are numbers, the rest is text. */
static struct rule_value
loose_value(const struct yaml_node *node)
{
	struct rule_value out = {0};
	char *end;

	if (!node || node->kind != YAML_SCALAR || yaml_is_null(node))
		return out;
	out.kind = RULE_TEXT;
	out.text = node->text;
	if (!node->plain || (node->text[0] == '0' && node->text[1] && node->text[1] != '.'))
		return out;
	if (strcmp(node->text, "true") == 0 || strcmp(node->text, "false") == 0)
		return (struct rule_value){.kind = RULE_INTEGER, .integer = node->text[0] == 't'};
	errno = 0;
	out.integer = strtoll(node->text, &end, 10);
	if (end != node->text && !*end && !errno)
		out.kind = RULE_INTEGER;
	else if (node->text[strspn(node->text, "+-0123456789.")] == '\0') {
		out.real = strtod(node->text, &end);
		out.kind = *end ? RULE_TEXT : RULE_REAL;
	}
	return out;
}

static struct rule_value
outside_value(void *context, const char *name)
{
	const struct eval_world *world = context;

	return loose_value(yaml_get(world->given, name));
}

static const struct yaml_node *
rows_of(const struct eval_world *world, const char *form)
{
	const struct yaml_node *rows =
	    yaml_get(world->given, arena_printf(world->arena, "rows.%s", form));

	return rows && rows->kind == YAML_LIST ? rows : NULL;
}

static int64_t
outside_rows(void *context, const char *form)
{
	const struct yaml_node *rows = rows_of(context, form);

	return rows ? (int64_t)rows->len : 0;
}

static struct rule_value
outside_row_value(void *context, const char *form, int64_t row, const char *name)
{
	const struct yaml_node *rows = rows_of(context, form);
	const struct yaml_node *item = rows ? rows->first : NULL;

	while (item && row-- > 0)
		item = item->next;
	return loose_value(item && item->kind == YAML_MAP ? yaml_get(item, name) : NULL);
}

struct rule_context
eval_outside(struct eval_world *world)
{
	return (struct rule_context){
	    .context = world,
	    .value = outside_value,
	    .rows = outside_rows,
	    .row_value = outside_row_value,
	};
}

/* A scalar, or the items of a list with commas between, as they would be typed. */
static const char *
typed_text(struct trial *trial, const struct yaml_node *node)
{
	struct buf text = {0};
	const char *typed;

	if (node->kind == YAML_SCALAR)
		return yaml_is_null(node) ? "" : node->text;
	for (const struct yaml_node *item = node->first; item; item = item->next) {
		if (node->kind != YAML_LIST || item->kind != YAML_SCALAR) {
			buf_free(&text);
			return NULL;
		}
		buf_printf(&text, "%s%s", text.len ? ", " : "", item->text);
	}
	typed = arena_dup(trial->arena, buf_str(&text));
	buf_free(&text);
	return typed;
}

/* The answers that a new record takes over from the last one, where that has them. */
static void
give_last(struct trial *trial)
{
	const struct form *form = trial->form;
	const struct yaml_node *rows = rows_of(&trial->world, form->id), *last = NULL;

	for (const struct yaml_node *row = rows ? rows->first : NULL; row; row = row->next)
		last = row->kind == YAML_MAP ? row : last;
	for (size_t i = 0; last && i < form->fields_len; i++) {
		const struct field *field = &form->fields[i];
		const struct yaml_node *node = yaml_get(last, field->name);
		const char *typed = node ? typed_text(trial, node) : NULL;
		struct value value;
		struct err ignored;

		if (field->default_from_last && typed
		    && field->type->parse(
			field, &trial->answers.types, typed, trial->arena, &value, &ignored))
			answers_load(&trial->answers, i, value, 0);
	}
}

static void
give_absent(struct trial *trial, const struct yaml_node *node, const struct field *field)
{
	const char *word = yaml_get_text(node, "absent");
	enum absent_reason reason = word ? absent_from_word(word) : 0;
	struct err err;

	if (!reason || node->len != 1)
		yaml_problem(trial->problems, trial->file, node,
		    _("a value, a list or a reason belongs here, such as {absent: refused}"));
	else if (!(field->absent & reason)
		 && !answers_set_absent(&trial->answers, field->index, reason, NULL, &err))
		trial->wrong[field->index] = arena_dup(trial->arena, err.text);
	else
		answers_load(&trial->answers, field->index, value_null, reason);
}

static void
give_value(struct trial *trial, const struct yaml_node *node, const struct field *field)
{
	struct type_context *types = &trial->answers.types;
	struct value value = value_null;
	struct err err;
	const char *typed;

	/* What is computed may stand in the file, it is computed again. */
	if (field_is_computed(field))
		return;
	if (node->kind == YAML_MAP) {
		give_absent(trial, node, field);
		return;
	}
	typed = typed_text(trial, node);
	if (!typed) {
		yaml_problem(trial->problems, trial->file, node,
		    _("a list of plain values is expected here"));
		return;
	}
	if (!field->type->parse(field, types, typed, trial->arena, &value, &err))
		trial->wrong[field->index] = arena_dup(trial->arena, err.text);
	answers_load(&trial->answers, field->index, value, 0);
}

static bool
is_outside(const char *key)
{
	return strncmp(key, "case.", 5) == 0 || strncmp(key, "person.", 7) == 0
	       || strncmp(key, "rows.", 5) == 0 || strcmp(key, "role") == 0
	       || strcmp(key, "lang") == 0 || strcmp(key, "today") == 0;
}

static void
unknown_field(struct trial *trial, const struct yaml_node *node)
{
	const struct form *form = trial->form;
	const char **names = arena_alloc(trial->arena, (form->fields_len + 1) * sizeof(*names));
	struct yaml_node at = *node;
	const char *near;

	for (size_t i = 0; i < form->fields_len; i++)
		names[i] = form->fields[i].name;
	near = yaml_nearest(node->key, names);
	at.line = node->key_line;
	at.col = node->key_col;
	if (near)
		yaml_problem(trial->problems, trial->file, &at,
		    _("the form %s has no field \"%s\"; did you mean \"%s\"?"), form->id, node->key,
		    near);
	else
		yaml_problem(trial->problems, trial->file, &at,
		    _("the form %s has no field \"%s\"; take it away"), form->id, node->key);
}

static void
give_all(struct trial *trial)
{
	for (const struct yaml_node *node = trial->given->first; node; node = node->next) {
		const struct field *field = form_field_once(trial->form, node->key);

		if (field)
			give_value(trial, node, field);
		else if (!is_outside(node->key))
			unknown_field(trial, node);
	}
}

static enum eval_kind
kind_of(const struct field *field, struct value value)
{
	if (value.kind == VALUE_NULL)
		return EVAL_NULL;
	if (strcmp(field->type->name, "yesno") == 0)
		return EVAL_TRUTH;
	if (value.kind == VALUE_INTEGER)
		return EVAL_NUMBER;
	return field->type->is_set ? EVAL_SET : EVAL_TEXT;
}

static void
add_message(struct eval_message *messages, size_t *len, const char *rule, const char *message)
{
	messages[(*len)++] = (struct eval_message){.rule = rule, .message = message};
}

static void
lay_out(struct trial *trial, const struct field *field, struct eval_field *out)
{
	const struct answer *answer = &trial->answers.items[field->index];
	struct value value = answer->counted;

	*out = (struct eval_field){
	    .field = field,
	    .section = trial->form->sections[field->section].name,
	    .visible = answer->visible,
	    .kind = kind_of(field, value),
	    .value = arena_dup(trial->arena, field->type->input(field, value, trial->arena)),
	    .absent = absent_word(answer->counted_absent),
	    .required = answer->required,
	    .missing = answer->missing,
	    .read_only = answer->read_only,
	    .parked = answer->parked || answer->withdrawn,
	};
	out->errors = arena_alloc(trial->arena, (answer->problems_len + 1) * sizeof(*out->errors));
	out->warnings =
	    arena_alloc(trial->arena, (answer->problems_len + 1) * sizeof(*out->warnings));
	if (trial->wrong[field->index] && answer->visible)
		add_message(out->errors, &out->errors_len, "type", trial->wrong[field->index]);
	for (size_t i = 0; i < answer->problems_len; i++) {
		const struct answer_problem *problem = &answer->problems[i];
		const char *rule = problem->check ? problem->check->rule.text : "type";
		const char *message = arena_dup(trial->arena, problem->message);

		if (problem->is_warning)
			add_message(out->warnings, &out->warnings_len, rule, message);
		else
			add_message(out->errors, &out->errors_len, rule, message);
	}
}

static void
lay_out_all(struct trial *trial, struct eval_report *report)
{
	size_t len = trial->form->fields_len;

	*report = (struct eval_report){
	    .form = trial->form, .fields_len = len, .complete = trial->answers.complete};
	report->fields = arena_alloc(trial->arena, (len + 1) * sizeof(*report->fields));
	for (size_t i = 0; i < len; i++) {
		lay_out(trial, &trial->form->fields[i], &report->fields[i]);
		report->complete = report->complete && !report->fields[i].errors_len;
	}
}

bool
form_eval(const struct form *form, const struct yaml_node *given, const char *file,
    const struct type_context *types, struct arena *arena, struct yaml_problems *problems,
    struct eval_report *report)
{
	struct trial trial = {
	    .form = form,
	    .given = given,
	    .world = {given, arena},
	    .file = file,
	    .arena = arena,
	    .problems = problems,
	};
	struct rule_context outside = eval_outside(&trial.world);
	size_t errors = problems->errors;

	if (given->kind != YAML_MAP) {
		yaml_problem(problems, file, given, _("answers are a map of field to value"));
		*report = (struct eval_report){.form = form};
		return false;
	}
	trial.wrong = arena_alloc(arena, (form->fields_len + 1) * sizeof(*trial.wrong));
	answers_start(&trial.answers, form, types, &outside);
	give_last(&trial);
	answers_defaults(&trial.answers);
	give_all(&trial);
	answers_settle(&trial.answers, NULL);
	lay_out_all(&trial, report);
	answers_free(&trial.answers);
	return problems->errors == errors;
}
