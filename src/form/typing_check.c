/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with the operands of a rule, each with its sentence. */
#include "form/typing_check.h"

#include "base/buf.h"
#include "base/edtf.h"
#include "base/i18n.h"
#include "form/type_part.h"

#include <stdarg.h>
#include <string.h>

static void complain(struct walk *walk, size_t offset, const char *fmt, ...) PRINTF_LIKE(3, 4);

static void
complain(struct walk *walk, size_t offset, const char *fmt, ...)
{
	struct buf text = {0};
	va_list args;

	va_start(args, fmt);
	buf_vprintf(&text, fmt, args);
	va_end(args);
	walk->report(walk->context, offset, arena_dup(walk->arena, buf_str(&text)));
	buf_free(&text);
}

static bool
is_type(const struct field *field, const char *name)
{
	return field && strcmp(field->type->name, name) == 0;
}

static bool
is_partial(const struct field *field)
{
	return is_type(field, "date") && field->precision != EDTF_DAY;
}

/* A form's own choices have the columns the field names; those of a list are known elsewhere. */
static bool
has_column(const struct field *field, const char *name)
{
	for (size_t i = 0; field && field->columns && field->columns[i]; i++)
		if (strcmp(field->columns[i], name) == 0)
			return true;
	return field && strcmp(name, "code") == 0;
}

void
typing_column(struct walk *walk, struct rule_token token)
{
	const struct field *field = walk->filtered;
	const char *name = rule_token_text(walk->text, token, walk->arena), *near = NULL;

	if (!field) {
		complain(walk, token.offset,
		    _("@%s is a column of a choice, which only a choice_filter is about; an answer "
		      "is :%s"),
		    name, name);
		return;
	}
	if (field->list || has_column(field, name))
		return;
	if (field->columns)
		near = yaml_nearest(name, field->columns);
	if (near)
		complain(walk, token.offset,
		    _("the choices have no column \"%s\"; did you mean \"%s\"?"), name, near);
	else
		complain(walk, token.offset,
		    _("the choices have no column \"%s\"; name it under \"columns:\", or take "
		      "@code"),
		    name);
}

void
typing_unknown_name(struct walk *walk, size_t offset, const char *name)
{
	const struct form *form = walk->form;
	const char **names = arena_alloc(walk->arena, (form->fields_len + 4) * sizeof(*names));
	const char *near;
	size_t len = 0;

	for (size_t i = 0; i < form->fields_len; i++)
		names[len++] = form->fields[i].name;
	names[len++] = "today";
	names[len++] = "lang";
	names[len++] = "role";
	near = yaml_nearest(name, names);
	if (has_column(walk->filtered, name))
		complain(walk, offset,
		    _("there is no field \"%s\" in this form; the column of the choices is @%s"),
		    name, name);
	else if (near)
		complain(walk, offset,
		    _("there is no field \"%s\" in this form; did you mean \"%s\"?"), name, near);
	else
		complain(walk, offset,
		    _("there is no field \"%s\" in this form; name one that is, or :case.%s, "
		      ":person.%s"),
		    name, name, name);
}

static void
unknown_code(struct walk *walk, const struct field *field, struct operand literal, const char *code)
{
	const char **codes = arena_alloc(walk->arena, (field->choices_len + 1) * sizeof(*codes));
	const char *near;

	for (size_t i = 0; i < field->choices_len; i++)
		codes[i] = field->choices[i].code;
	near = yaml_nearest(code, codes);
	if (near)
		complain(walk, literal.offset,
		    _("\"%s\" has no choice \"%s\"; did you mean \"%s\"?"), field->name, code,
		    near);
	else
		complain(walk, literal.offset,
		    _("\"%s\" has no choice \"%s\", so this never holds"), field->name, code);
}

/* A text compared with a set must name its items in the order of the list, as they are stored. */
static void
check_set(struct walk *walk, const struct field *field, struct operand literal)
{
	const struct choice *last = NULL;

	for (const char *at = literal.literal; *at;) {
		size_t len = strcspn(at, " ");
		const char *code = arena_dup_len(walk->arena, at, len);
		const struct choice *choice = field_choice(field, code);

		if (len && !choice)
			unknown_code(walk, field, literal, code);
		else if (last && choice && choice <= last)
			complain(walk, literal.offset,
			    _("the items of a set stand in the order of its choices: \"%s\" comes "
			      "before \"%s\""),
			    choice->code, last->code);
		last = choice;
		at += len + (at[len] != '\0');
	}
}

/* A reason that the field does not take is never there. */
static void
check_reason(struct walk *walk, const struct field *field, struct operand literal)
{
	const char *words[8] = {0}, *near;
	size_t len = 0;

	for (unsigned bit = ABSENT_NOT_ASKED; bit <= ABSENT_PENDING; bit <<= 1)
		if (field->absent & bit)
			words[len++] = absent_word(bit);
	for (size_t i = 0; i < len; i++)
		if (strcmp(words[i], literal.literal) == 0)
			return;
	near = yaml_nearest(literal.literal, words);
	if (near)
		complain(walk, literal.offset,
		    _("\"%s\" does not take the reason \"%s\"; did you mean \"%s\"?"), field->name,
		    literal.literal, near);
	else
		complain(walk, literal.offset,
		    _("\"%s\" does not take the reason \"%s\", so this never holds; name it under "
		      "\"absent:\" of that field"),
		    field->name, literal.literal);
}

static void
check_code(struct walk *walk, struct operand a, struct operand b)
{
	if (a.reasons_of && b.literal)
		check_reason(walk, a.reasons_of, b);
	if (!a.field || !b.literal || !a.field->choices_len)
		return;
	if (a.field->type->is_set)
		check_set(walk, a.field, b);
	else if (!field_choice(a.field, b.literal))
		unknown_code(walk, a.field, b, b.literal);
}

/* Types that are texts to SQL, but do not compare as texts do. */
static bool
is_misread(struct walk *walk, struct operand a, struct operand b, bool is_order)
{
	bool is_literal = b.literal != NULL;

	if (is_type(a.field, "money") && (is_order || b.type == TYPING_NUMBER))
		complain(walk, a.offset,
		    _("\"%s\" is an amount with its currency; compare amount(:%s)"), a.field->name,
		    a.field->name);
	else if (is_type(a.field, "level") && is_order)
		complain(walk, a.offset,
		    _("\"%s\" is a level, whose letters say nothing of its order; use "
		      "at_least(:%s, 'LEVEL')"),
		    a.field->name, a.field->name);
	else if (is_type(a.field, "time") && is_literal && !type_is_time(b.literal))
		complain(walk, b.offset, _("a time is written '08:30' in a rule"));
	else
		return false;
	return true;
}

void
typing_compare(struct walk *walk, struct operand a, struct operand b, bool is_order)
{
	const struct field *partial = is_partial(a.field) ? a.field : b.field;

	if (is_misread(walk, a, b, is_order) || is_misread(walk, b, a, is_order))
		return;
	if ((a.type == TYPING_TEXT && b.type == TYPING_NUMBER)
	    || (a.type == TYPING_NUMBER && b.type == TYPING_TEXT)) {
		complain(walk, b.offset,
		    _("a text is compared with a number, which never holds; put texts in quotes, "
		      "numbers not"));
		return;
	}
	if (is_order && is_partial(partial))
		complain(walk, a.field == partial ? a.offset : b.offset,
		    _("\"%s\" may be a partial date; compare earliest(:%s) or latest(:%s)"),
		    partial->name, partial->name, partial->name);
	check_code(walk, a, b);
	check_code(walk, b, a);
}

void
typing_argument(
    struct walk *walk, const struct rule_function *function, int n, struct operand given)
{
	size_t last = strlen(function->args) - 1;
	char wanted = function->args[(size_t)n < last ? (size_t)n : last];

	if (wanted == 'n' && given.type == TYPING_TEXT)
		complain(
		    walk, given.offset, _("%s() takes a number here, not a text"), function->name);
	if ((wanted == 't' || wanted == 'd') && given.type == TYPING_NUMBER)
		complain(
		    walk, given.offset, _("%s() takes a text here, not a number"), function->name);
	if (wanted == 'd' && given.field && !is_type(given.field, "date")
	    && !is_type(given.field, "calculate") && given.type == TYPING_TEXT)
		complain(walk, given.offset, _("%s() takes a date; \"%s\" is of type %s"),
		    function->name, given.field->name, given.field->type->name);
}

static void
check_selected(struct walk *walk, const char *name, const struct operand args[2])
{
	const struct field *field = args[0].field;

	if (!field)
		return;
	if (!field->type->is_set)
		complain(walk, args[0].offset,
		    _("%s() takes a field of type choices or codes; \"%s\" is of type %s"), name,
		    field->name, field->type->name);
	else if (strcmp(name, "selected") == 0 && field->choices_len && args[1].literal
		 && !field_choice(field, args[1].literal))
		unknown_code(walk, field, args[1], args[1].literal);
}

static void
check_at_least(struct walk *walk, const struct operand args[2])
{
	const struct field *field = args[0].field;

	if (!field)
		return;
	if (!is_type(field, "level") && !is_type(field, "scale"))
		complain(walk, args[0].offset,
		    _("at_least() takes a field of type level or scale; \"%s\" is of type %s"),
		    field->name, field->type->name);
	else if (field->choices_len && args[1].literal && !field_choice(field, args[1].literal))
		unknown_code(walk, field, args[1], args[1].literal);
}

/* What certain functions say about their arguments beyond types. */
void
typing_call(struct walk *walk, const struct rule_function *function, const struct operand args[2])
{
	const char *name = function->name;
	const struct field *field = args[0].field;

	if (strcmp(name, "absent") == 0 && args[0].literal
	    && !form_field(walk->form, args[0].literal))
		typing_unknown_name(walk, args[0].offset, args[0].literal);
	if (strcmp(name, "selected") == 0 || strcmp(name, "count_selected") == 0)
		check_selected(walk, name, args);
	if (strcmp(name, "at_least") == 0)
		check_at_least(walk, args);
	if ((strcmp(name, "amount") == 0 || strcmp(name, "currency") == 0) && field
	    && !is_type(field, "money") && !is_type(field, "calculate"))
		complain(walk, args[0].offset,
		    _("%s() takes a field of type money; \"%s\" is of type %s"), name, field->name,
		    field->type->name);
	if ((strcmp(name, "min") == 0 || strcmp(name, "max") == 0)
	    && (is_partial(args[0].field) || is_partial(args[1].field)))
		complain(walk, args[0].offset,
		    _("%s() of partial dates compares letters; use earliest() or latest() inside "
		      "it"),
		    name);
}

void
typing_want_number(struct walk *walk, struct operand given)
{
	if (given.type == TYPING_TEXT)
		complain(walk, given.offset, _("this is a text; one can only count with numbers"));
}

void
typing_want_truth(struct walk *walk, struct operand given)
{
	if (given.type == TYPING_TEXT)
		complain(walk, given.offset,
		    _("this is a text, neither true nor false; compare it, as in :field = 'x'"));
}
