/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The table of field types, and how their values go into rules and come out. */
#include "form/type.h"

#include "base/i18n.h"
#include "form/type_part.h"

#include <math.h>
#include <string.h>

static const char *const no_properties[] = {NULL};
static const char *const text_properties[] = {"max", "suggest", NULL};
static const char *const note_properties[] = {"max", NULL};
static const char *const integer_properties[] = {"min", "max", NULL};
static const char *const decimal_properties[] = {"min", "max", "digits", NULL};
static const char *const choice_properties[] = {"choices", "columns", "choice_filter", NULL};
static const char *const code_properties[] = {"list", "choice_filter", NULL};
static const char *const money_properties[] = {"min", "max", "currency", NULL};
static const char *const date_properties[] = {"precision", NULL};

static const struct type types[] = {
    {
	.name = "text",
	.help = N_("One line of text."),
	.column = "TEXT",
	.widget = WIDGET_LINE,
	.is_text_in_rules = true,
	.properties = text_properties,
	.parse = type_parse_text,
	.print = type_print_text,
	.input = type_input_text,
    },
    {
	.name = "note",
	.help = N_("Text of many lines."),
	.column = "TEXT",
	.widget = WIDGET_NOTE,
	.is_text_in_rules = true,
	.properties = note_properties,
	.parse = type_parse_note,
	.print = type_print_text,
	.input = type_input_text,
    },
    {
	.name = "integer",
	.help = N_("A whole number."),
	.column = "INTEGER",
	.widget = WIDGET_LINE,
	.properties = integer_properties,
	.parse = type_parse_number,
	.print = type_print_number,
	.input = type_input_number,
    },
    {
	.name = "decimal",
	.help =
	    N_("A number with a fixed count of decimal places; comma and point are both taken."),
	.column = "INTEGER",
	.widget = WIDGET_LINE,
	.properties = decimal_properties,
	.parse = type_parse_number,
	.print = type_print_number,
	.input = type_input_number,
    },
    {
	.name = "yesno",
	.help = N_("Yes or no: 1 or 0 in rules."),
	.column = "INTEGER",
	.widget = WIDGET_CHOICE,
	.properties = no_properties,
	.parse = type_parse_yesno,
	.print = type_print_yesno,
	.input = type_input_yesno,
    },
    {
	.name = "choice",
	.help = N_("One of a few choices that the form itself lists."),
	.column = "TEXT",
	.widget = WIDGET_CHOICE,
	.is_text_in_rules = true,
	.properties = choice_properties,
	.parse = type_parse_choice,
	.print = type_print_choice,
	.input = type_input_text,
    },
    {
	.name = "choices",
	.help = N_("Any number of the choices that the form lists: a set."),
	.column = "TEXT",
	.widget = WIDGET_SET,
	.is_text_in_rules = true,
	.is_set = true,
	.properties = choice_properties,
	.parse = type_parse_choices,
	.print = type_print_choices,
	.input = type_input_text,
    },
    {
	.name = "scale",
	.help = N_("One of a few ordered choices, one key each."),
	.column = "TEXT",
	.widget = WIDGET_CHOICE,
	.is_text_in_rules = true,
	.properties = choice_properties,
	.parse = type_parse_choice,
	.print = type_print_choice,
	.input = type_input_text,
    },
    {
	.name = "code",
	.help = N_("A code of a list, found by typing parts of its words."),
	.column = "TEXT",
	.widget = WIDGET_CODE,
	.is_text_in_rules = true,
	.has_list = true,
	.properties = code_properties,
	.parse = type_parse_code,
	.print = type_print_code,
	.input = type_input_text,
    },
    {
	.name = "codes",
	.help = N_("Any number of codes of a list: a set; choosing one again takes it out."),
	.column = "TEXT",
	.widget = WIDGET_CODES,
	.is_text_in_rules = true,
	.is_set = true,
	.has_list = true,
	.properties = code_properties,
	.parse = type_parse_codes,
	.print = type_print_codes,
	.input = type_input_text,
    },
    {
	.name = "level",
	.help = N_("A step of a list that goes from low to high, such as the levels of a "
		   "language."),
	.column = "TEXT",
	.widget = WIDGET_LEVEL,
	.is_text_in_rules = true,
	.has_list = true,
	.properties = code_properties,
	.parse = type_parse_level,
	.print = type_print_code,
	.input = type_input_text,
    },
    {
	.name = "date",
	.help = N_("A date as it is known: a day, a month, a year, about, between."),
	.column = "TEXT",
	.widget = WIDGET_LINE,
	.is_text_in_rules = true,
	.properties = date_properties,
	.parse = type_parse_date,
	.print = type_print_date,
	.input = type_input_text,
    },
    {
	.name = "time",
	.help = N_("A time of the day: 8:30, 8h30 and 0830 are the same."),
	.column = "TEXT",
	.widget = WIDGET_LINE,
	.is_text_in_rules = true,
	.properties = no_properties,
	.parse = type_parse_time,
	.print = type_print_text,
	.input = type_input_text,
    },
    {
	.name = "money",
	.help = N_("An amount and its currency: 12 500 XOF, 12500,50 EUR."),
	.column = "TEXT",
	.widget = WIDGET_LINE,
	.is_text_in_rules = true,
	.properties = money_properties,
	.parse = type_parse_money,
	.print = type_print_money,
	.input = type_input_text,
    },
    {
	.name = "phone",
	.help = N_("A phone number, as it is written."),
	.column = "TEXT",
	.widget = WIDGET_LINE,
	.is_text_in_rules = true,
	.properties = no_properties,
	.parse = type_parse_phone,
	.print = type_print_text,
	.input = type_input_text,
    },
    {
	.name = "file",
	.help = N_("A file kept in the case file."),
	.column = "TEXT",
	.widget = WIDGET_FILE,
	.is_text_in_rules = true,
	.properties = no_properties,
	.parse = type_parse_file,
	.print = type_print_file,
	.input = type_input_text,
    },
    {
	.name = "calculate",
	.help = N_("A text that its rule computes; it is shown and cannot be typed."),
	.column = "TEXT",
	.widget = WIDGET_LINE,
	.is_text_in_rules = true,
	.properties = no_properties,
	.parse = type_parse_computed,
	.print = type_print_text,
	.input = type_input_text,
    },
};

const struct type *
type_find(const char *name)
{
	for (size_t i = 0; i < sizeof(types) / sizeof(types[0]); i++)
		if (strcmp(types[i].name, name) == 0)
			return &types[i];
	return NULL;
}

const struct type *
type_at(size_t n)
{
	return n < sizeof(types) / sizeof(types[0]) ? &types[n] : NULL;
}

struct rule_value
type_to_rule(const struct field *field, struct value value)
{
	struct rule_value out = {0};

	if (value.kind == VALUE_TEXT)
		return (struct rule_value){.kind = RULE_TEXT, .text = value.text};
	if (value.kind == VALUE_NULL)
		return out;
	if (field->digits) {
		out.kind = RULE_REAL;
		out.real = (double)value.integer / (double)type_scale(field->digits);
		return out;
	}
	return (struct rule_value){.kind = RULE_INTEGER, .integer = value.integer};
}

/* A number for a field of whole numbers (scaled by its digits). */
static bool
take_number(const struct field *field, struct rule_value given, struct value *out, struct err *err)
{
	int64_t scale = type_scale(field->digits), whole;
	double scaled = given.real * (double)scale;

	if (given.kind == RULE_INTEGER) {
		if (__builtin_mul_overflow(given.integer, scale, &whole))
			return err_set(
			    err, ERR_DATA, _("the rule gives a number that is too large"));
	} else {
		/* 2^53: beyond it a double no longer counts in ones. */
		if (!(fabs(scaled) < 9007199254740992.0))
			return err_set(
			    err, ERR_DATA, _("the rule gives a number that is too large"));
		whole = (int64_t)(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
		if (!field->digits && fabs((double)whole - scaled) > 1e-9)
			return err_set(err, ERR_DATA,
			    _("the rule gives %g, not a whole number; use round()"), given.real);
	}
	*out = value_integer(whole);
	return true;
}

bool
type_from_rule(const struct field *field, const struct type_context *context,
    struct rule_value given, struct arena *arena, struct value *out, struct err *err)
{
	const char *text = given.text;

	*out = value_null;
	if (given.kind == RULE_NULL)
		return true;
	if (strcmp(field->type->name, "yesno") == 0 && given.kind != RULE_TEXT) {
		*out = value_integer(rule_truth(given));
		return true;
	}
	if (strcmp(field->type->column, "INTEGER") == 0 && given.kind != RULE_TEXT)
		return take_number(field, given, out, err);
	if (given.kind == RULE_INTEGER)
		text = arena_printf(arena, "%lld", (long long)given.integer);
	else if (given.kind == RULE_REAL)
		text = arena_printf(arena, "%.15g", given.real);
	if (strcmp(field->type->name, "calculate") == 0) {
		*out = value_text(text[0] ? arena_dup(arena, text) : NULL);
		return true;
	}
	return field->type->parse(field, context, text, arena, out, err);
}
