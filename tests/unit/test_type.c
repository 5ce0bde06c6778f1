/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include "form_text.h"

static const char fields[] =
    "  - {field: t, type: text, max: 10, label: T}\n"
    "  - {field: n, type: note, label: N}\n"
    "  - {field: i, type: integer, min: -5, max: 2000000, label: I}\n"
    "  - {field: d, type: decimal, min: 0, max: 99.5, label: D}\n"
    "  - {field: d3, type: decimal, digits: 3, label: D3}\n"
    "  - {field: y, type: yesno, label: Y}\n"
    "  - {field: c, type: choice, label: C, choices: {oral: {en: By mouth, fr: Oral}, written: "
    "{en: Written, "
    "fr: Écrit}, w2: {en: Twice}}}\n"
    "  - {field: s, type: choices, label: S, choices: {a: Alpha, b: Beta, c: Gamma one, none: {en: "
    "None, "
    "alone: true}}}\n"
    "  - {field: sc, type: scale, label: SC, choices: {'1': Low, '2': High}}\n"
    "  - {field: co, type: code, list: isco08, label: CO}\n"
    "  - {field: da, type: date, label: DA}\n"
    "  - {field: dp, type: date, precision: [month, year, approximate], label: DP}\n"
    "  - {field: di, type: date, precision: [year, interval], label: DI}\n"
    "  - {field: p, type: phone, label: P}\n"
    "  - {field: f, type: file, label: F}\n"
    "  - {field: ti, type: time, label: TI}\n"
    "  - {field: m, type: money, min: 0, max: 1000000.5, label: M}\n"
    "  - {field: mx, type: money, currency: XOF, label: MX}\n"
    "  - {field: cs, type: codes, list: isco08, label: CS}\n"
    "  - {field: l, type: level, list: cefr, label: L}\n"
    "  - {field: k, type: calculate, label: K, calculate: \":t || '!'\"}\n";

static int
set_up(void **state)
{
	struct form_text *text = calloc(1, sizeof(*text));

	form_text_open(text, fields);
	*state = text;
	return 0;
}

static int
tear_down(void **state)
{
	form_text_close(*state);
	free(*state);
	return 0;
}

static void
takes(void **state, const char *field, const char *typed, const char *value)
{
	form_text_type(*state, field, typed);
	assert_string_equal(form_text_value(*state, field), value);
}

static void
refuses(void **state, const char *field, const char *typed, const char *part)
{
	const char *text = form_text_refused(*state, field, typed);

	if (!strstr(text, part))
		fail_msg("\"%s\" does not say \"%s\"", text, part);
}

static void
text_is_one_trimmed_line(void **state)
{
	takes(state, "t", "  Ouaga 2  ", "Ouaga 2");
	takes(state, "t", "ééééééééé€", "ééééééééé€");
	refuses(state, "t", "elevenchars", "at most 10 characters");
	refuses(state, "t", "a\nb", "one line");
	refuses(state, "t", "a\rb", "one line");
	takes(state, "t", "a\x1b[1m", "a\x1b[1m");
	refuses(state, "t", "a\xff", "not UTF-8");
	takes(state, "t", "   ", "");
}

static void
notes_keep_their_lines(void **state)
{
	takes(state, "n", "\n one\r\ntwo\tx\n\n", "one\ntwo\tx");
	takes(state, "n", "a\x07\xC2\x9b", "a\x07\xC2\x9b");
}

static void
integers_are_whole_and_within_bounds(void **state)
{
	takes(state, "i", "12", "12");
	takes(state, "i", "-5", "-5");
	takes(state, "i", "+7", "7");
	takes(state, "i", "1 234 567", "1234567");
	takes(state, "i", "1\u202f234", "1234");
	takes(state, "i", "12.0", "12");
	takes(state, "i", "0", "0");
	refuses(state, "i", "1 23", "whole number");
	refuses(state, "i", "12.5", "whole number");
	refuses(state, "i", "007", "whole number");
	refuses(state, "i", "twelve", "whole number");
	refuses(state, "i", "-6", "at least -5");
	refuses(state, "i", "2000001", "at most 2000000");
	refuses(state, "i", "99999999999999999999", "whole number");
}

static void
decimals_take_comma_and_point_and_are_scaled(void **state)
{
	struct form_text *text = *state;

	takes(state, "d", "12,5", "12.50");
	assert_int_equal(form_text_answer(text, "d")->value.integer, 1250);
	takes(state, "d", "12.05", "12.05");
	takes(state, "d", "1,500", "1.50");
	takes(state, "d", "0", "0.00");
	takes(state, "d3", "-0,125", "-0.125");
	refuses(state, "d", "1,505", "at most 2 decimal places");
	refuses(state, "d", "99,51", "at most 99.50");
	refuses(state, "d", "-0,01", "at least 0.00");
	refuses(state, "d", "1,", "decimal places");
	refuses(state, "d", ",5", "decimal places");
	refuses(state, "d", "1e3", "decimal places");
	assert_true(answers_value(&text->answers, form_text_field(text, "d3")).real < -0.12);
}

static void
decimals_are_printed_as_the_language_does(void **state)
{
	struct form_text *text = *state;
	struct type_context french = {.lang = "fr"};
	const struct field *field = &text->form->fields[form_text_field(text, "d")];

	assert_string_equal(
	    field->type->print(field, &french, value_integer(1250), &text->arena), "12,50");
	assert_string_equal(
	    field->type->print(field, &text->answers.types, value_integer(1250), &text->arena),
	    "12.50");
}

static void
yes_and_no_in_both_languages(void **state)
{
	takes(state, "y", "y", "yes");
	takes(state, "y", "Oui", "yes");
	takes(state, "y", "true", "yes");
	takes(state, "y", "0", "no");
	takes(state, "y", "NON", "no");
	refuses(state, "y", "maybe", "yes or no");
}

static void
a_choice_is_named_by_code_or_label(void **state)
{
	takes(state, "c", "oral", "oral");
	takes(state, "c", "By mouth", "oral");
	takes(state, "c", "ecrit", "written");
	refuses(state, "c", "writen", "oral, written, w2");
	takes(state, "sc", "2", "2");
	takes(state, "sc", "low", "1");
}

static void
a_set_is_kept_in_the_order_of_the_list(void **state)
{
	takes(state, "s", "c a", "a c");
	takes(state, "s", "Gamma one, alpha", "a c");
	takes(state, "s", "b,b b", "b");
	takes(state, "s", "none", "none");
	takes(state, "s", " , ", "");
	refuses(state, "s", "none a", "cannot stand beside");
	refuses(state, "s", "a x", "\"x\" is not one of");
}

static const char *
isco(void *context, const char *list, const char *code, const char *lang, struct arena *arena)
{
	(void)context;
	assert_string_equal(list, "isco08");
	if (strcmp(code, "7112") != 0)
		return NULL;
	return arena_printf(arena, "Maçons (%s)", lang);
}

static void
a_code_is_one_of_its_list(void **state)
{
	struct form_text *text = *state;
	const struct field *field = &text->form->fields[form_text_field(text, "co")];

	takes(state, "co", "0110", "0110");
	refuses(state, "co", "7112 x", "without blanks");
	text->answers.types.code_label = isco;
	takes(state, "co", " 7112 ", "7112");
	refuses(state, "co", "0110", "not a code of the list isco08");
	assert_string_equal(field->type->print(field, &text->answers.types,
				form_text_answer(text, "co")->value, &text->arena),
	    "Maçons (en)");
}

static void
a_date_is_as_exact_as_the_field_asks(void **state)
{
	takes(state, "da", "14/5/1987", "1987-05-14");
	refuses(state, "da", "5/1987", "14/5/1987");
	refuses(state, "da", "~1987", "of this kind");
	takes(state, "dp", "5/1987", "1987-05");
	takes(state, "dp", "about 1987", "1987~");
	refuses(state, "dp", "14/5/1987", "5/1987, 1987, about 1987");
	takes(state, "di", "1985-1989", "1985/1989");
	refuses(state, "da", "31/2/1987", "not a date");
	refuses(state, "da", "soon", "not a date");
}

static void
a_phone_number_is_kept_as_written(void **state)
{
	takes(state, "p", "+225 07 08-09 (10)/11", "+225 07 08-09 (10)/11");
	refuses(state, "p", "123", "4 to 20 digits");
	refuses(state, "p", "12+345", "at its start");
	refuses(state, "p", "call me", "digits, blanks");
	refuses(state, "p", "123456789012345678901", "4 to 20 digits");
}

static void
a_file_is_named_by_its_hash(void **state)
{
	static const char id[] = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

	takes(state, "f", id, id);
	refuses(state, "f", "photo.jpg", "64 hexadecimal digits");
	refuses(state, "f", "../../etc/passwd", "64 hexadecimal digits");
}

static void
what_is_computed_cannot_be_typed(void **state)
{
	takes(state, "t", "abc", "abc");
	assert_string_equal(form_text_value(*state, "k"), "abc!");
	refuses(state, "k", "x", "computed");
	refuses(state, "k", "", "computed");
}

static void
empty_empties_every_type(void **state)
{
	struct form_text *text = *state;

	for (size_t i = 0; i < text->form->fields_len; i++) {
		const struct field *field = &text->form->fields[i];
		struct value value = value_integer(7);
		struct err err = {0};

		assert_true(field->type->parse(
		    field, &text->answers.types, "", &text->arena, &value, &err));
		assert_int_equal(value.kind, VALUE_NULL);
		assert_string_equal(
		    field->type->print(field, &text->answers.types, value, &text->arena), "");
		assert_string_equal(field->type->input(field, value, &text->arena), "");
	}
}

/* Whatever is stored is typed back to the same value: what the editor relies on. */
static void
input_is_read_back_to_the_same_value(void **state)
{
	static const struct {
		const char *field, *typed;
	} answers[] = {{"t", "a b"}, {"n", "a\nb"}, {"i", "-3"}, {"d", "0,07"}, {"d3", "-12.001"},
	    {"y", "no"}, {"c", "written"}, {"s", "b a"}, {"sc", "1"}, {"co", "0110"},
	    {"da", "2/3/2026"}, {"dp", "~1987"}, {"di", "1985/1989"}, {"p", "+33 1 23 45"},
	    {"ti", "8h05"}, {"m", "12 500,5 EUR"}, {"cs", "b a"}, {"l", "B1"}};

	for (size_t i = 0; i < sizeof(answers) / sizeof(answers[0]); i++) {
		struct form_text *text = *state;
		struct value before;

		form_text_type(text, answers[i].field, answers[i].typed);
		before = value_copy(&text->arena, form_text_answer(text, answers[i].field)->value);
		form_text_type(text, answers[i].field, form_text_value(text, answers[i].field));
		assert_true(value_equal(before, form_text_answer(text, answers[i].field)->value));
	}
}

static void
times_are_written_in_many_ways_and_kept_in_one(void **state)
{
	takes(state, "ti", "8:30", "08:30");
	takes(state, "ti", "08.30", "08:30");
	takes(state, "ti", "8h30", "08:30");
	takes(state, "ti", "8 h 30", "08:30");
	takes(state, "ti", "8H", "08:00");
	takes(state, "ti", "14h", "14:00");
	takes(state, "ti", "0005", "00:05");
	takes(state, "ti", "23:59", "23:59");
	takes(state, "ti", "", "");
	refuses(state, "ti", "24:00", "time of the day");
	refuses(state, "ti", "8:60", "time of the day");
	refuses(state, "ti", "8:5", "time of the day");
	refuses(state, "ti", "8:305", "time of the day");
	refuses(state, "ti", "830", "time of the day");
	refuses(state, "ti", "8", "time of the day");
	refuses(state, "ti", "8 30", "time of the day");
	refuses(state, "ti", "-8:30", "time of the day");
	refuses(state, "ti", "8:30 pm", "time of the day");
	refuses(state, "ti", "h30", "time of the day");
}

/* A list that knows three currencies, as the case file would. */
static const char *
currency_label(
    void *context, const char *list, const char *code, const char *lang, struct arena *arena)
{
	(void)context, (void)list, (void)lang, (void)arena;
	return strstr("XOF EUR BHD", code) ? code : NULL;
}

static const char *
currency_column(
    void *context, const char *list, const char *code, const char *column, struct arena *arena)
{
	(void)context, (void)list, (void)column, (void)arena;
	return strcmp(code, "XOF") == 0 ? "0" : strcmp(code, "EUR") == 0 ? "2" : "3";
}

static void
know_currencies(struct form_text *text)
{
	text->answers.types.code_label = currency_label;
	text->answers.types.code_column = currency_column;
}

static void
money_has_the_places_of_its_currency(void **state)
{
	know_currencies(*state);
	takes(state, "m", "12 500 XOF", "12500 XOF");
	takes(state, "m", "xof 12500", "12500 XOF");
	takes(state, "m", "12500,00XOF", "12500 XOF");
	takes(state, "m", "12500,50 EUR", "12500.50 EUR");
	takes(state, "m", "12500.5 EUR", "12500.50 EUR");
	takes(state, "m", "1\u202f500 EUR", "1500.00 EUR");
	takes(state, "m", "0,005 BHD", "0.005 BHD");
	takes(state, "mx", "12 500", "12500 XOF");
	takes(state, "mx", "3 EUR", "3.00 EUR");
	refuses(state, "m", "12500", "currency is missing");
	refuses(state, "m", "EUR", "decimal places");
	refuses(state, "m", "12500,5 XOF", "XOF has no decimal places");
	refuses(state, "m", "1,005 EUR", "at most 2 decimal places");
	refuses(state, "m", "12 USD", "not a currency");
	refuses(state, "m", "1000000,51 EUR", "at most 1000000.50");
	refuses(state, "m", "-1 XOF", "at least 0");
	refuses(state, "mx", "9999999999999999999 XOF", "whole amount");
	refuses(state, "mx", "999999999999999999 XOF", "too large");
	refuses(state, "m", "12 500 X0F", "currency is missing");
}

static void
money_is_printed_as_people_write_it(void **state)
{
	struct form_text *text = *state;
	struct type_context french = {.lang = "fr"};
	const struct field *field = &text->form->fields[form_text_field(text, "mx")];

	assert_string_equal(field->type->print(field, &text->answers.types,
				value_text("-1234567.50 EUR"), &text->arena),
	    "-1\u00a0234\u00a0567.50\u00a0EUR");
	assert_string_equal(
	    field->type->print(field, &french, value_text("12500.50 EUR"), &text->arena),
	    "12\u00a0500,50\u00a0EUR");
	assert_string_equal(field->type->print(field, &french, value_text("500 XOF"), &text->arena),
	    "500\u00a0XOF");
	/* What is shown can be typed again. */
	know_currencies(text);
	takes(state, "mx", "12\u00a0500,50\u00a0EUR", "12500.50 EUR");
}

static const char levels[] = "A0 A1 A2 B1 B2 C1 C2 native";

static const char *
level_label(
    void *context, const char *list, const char *code, const char *lang, struct arena *arena)
{
	(void)context, (void)list, (void)lang;
	return strstr(levels, code) ? arena_printf(arena, "level %s", code) : NULL;
}

static int64_t
level_place(void *context, const char *list, const char *code)
{
	const char *at = strstr(levels, code);

	(void)context, (void)list;
	return at ? at - levels : -1;
}

static void
sets_of_codes_stand_in_the_order_of_their_list(void **state)
{
	struct form_text *text = *state;

	text->answers.types.code_label = level_label;
	text->answers.types.code_place = level_place;
	takes(state, "cs", "native, A1;B2 A1", "A1 B2 native");
	takes(state, "cs", " C1 ", "C1");
	takes(state, "cs", " , ", "");
	refuses(state, "cs", "A1, D1", "\"D1\" is not a code of the list isco08");
	assert_string_equal(text->form->fields[form_text_field(text, "cs")].type->print(
				&text->form->fields[form_text_field(text, "cs")],
				&text->answers.types, value_text("A1 B2"), &text->arena),
	    "level A1; level B2");
}

static void
levels_are_codes_whatever_their_case(void **state)
{
	struct form_text *text = *state;

	text->answers.types.code_label = level_label;
	takes(state, "l", "b1", "B1");
	takes(state, "l", "native", "native");
	refuses(state, "l", "b3", "not a code of the list cefr");
}

static void
what_a_rule_gives_is_taken_by_type(void **state)
{
	struct form_text *text = *state;
	static const struct {
		const char *field;
		struct rule_value given;
		bool ok;
		const char *input;
	} gifts[] = {
	    {"i", {.kind = RULE_REAL, .real = 12.0}, true, "12"},
	    {"i", {.kind = RULE_REAL, .real = 12.5}, false, ""},
	    {"i", {.kind = RULE_REAL, .real = 1e300}, false, ""},
	    {"d", {.kind = RULE_REAL, .real = 12.345}, true, "12.35"},
	    {"d", {.kind = RULE_INTEGER, .integer = 3}, true, "3.00"},
	    {"d", {.kind = RULE_INTEGER, .integer = INT64_MAX}, false, ""},
	    {"y", {.kind = RULE_INTEGER, .integer = 5}, true, "yes"},
	    {"c", {.kind = RULE_TEXT, .text = "oral"}, true, "oral"},
	    {"c", {.kind = RULE_TEXT, .text = "song"}, false, ""},
	    {"t", {.kind = RULE_INTEGER, .integer = 12}, true, "12"},
	    {"da", {.kind = RULE_TEXT, .text = "2026-01-01"}, true, "2026-01-01"},
	    {"da", {.kind = RULE_NULL}, true, ""},
	    {"ti", {.kind = RULE_TEXT, .text = "8:00"}, true, "08:00"},
	    {"m", {.kind = RULE_TEXT, .text = "25000.0 XOF"}, true, "25000.00 XOF"},
	    {"mx", {.kind = RULE_INTEGER, .integer = 25000}, true, "25000.00 XOF"},
	    {"m", {.kind = RULE_INTEGER, .integer = 25000}, false, ""},
	};

	for (size_t i = 0; i < sizeof(gifts) / sizeof(gifts[0]); i++) {
		const struct field *field =
		    &text->form->fields[form_text_field(text, gifts[i].field)];
		struct value value;
		struct err err = {0};

		assert_int_equal(type_from_rule(field, &text->answers.types, gifts[i].given,
				     &text->arena, &value, &err),
		    gifts[i].ok);
		if (gifts[i].ok)
			assert_string_equal(
			    field->type->input(field, value, &text->arena), gifts[i].input);
	}
}

static void
every_type_is_whole(void **state)
{
	const struct type *type;

	(void)state;
	for (size_t n = 0; (type = type_at(n)); n++) {
		assert_ptr_equal(type_find(type->name), type);
		assert_true(type->parse && type->print && type->input && type->properties);
		assert_true(
		    strcmp(type->column, "TEXT") == 0 || strcmp(type->column, "INTEGER") == 0);
		assert_int_equal(type->is_text_in_rules, strcmp(type->column, "TEXT") == 0);
		assert_true(!type->is_set || type->is_text_in_rules);
		assert_int_equal(type->help[strlen(type->help) - 1], '.');
	}
	assert_null(type_find("geopoint"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(text_is_one_trimmed_line),
	    TEST(notes_keep_their_lines),
	    TEST(integers_are_whole_and_within_bounds),
	    TEST(decimals_take_comma_and_point_and_are_scaled),
	    TEST(decimals_are_printed_as_the_language_does),
	    TEST(yes_and_no_in_both_languages),
	    TEST(a_choice_is_named_by_code_or_label),
	    TEST(a_set_is_kept_in_the_order_of_the_list),
	    TEST(a_code_is_one_of_its_list),
	    TEST(a_date_is_as_exact_as_the_field_asks),
	    TEST(a_phone_number_is_kept_as_written),
	    TEST(a_file_is_named_by_its_hash),
	    TEST(what_is_computed_cannot_be_typed),
	    TEST(empty_empties_every_type),
	    TEST(input_is_read_back_to_the_same_value),
	    TEST(times_are_written_in_many_ways_and_kept_in_one),
	    TEST(money_has_the_places_of_its_currency),
	    TEST(money_is_printed_as_people_write_it),
	    TEST(sets_of_codes_stand_in_the_order_of_their_list),
	    TEST(levels_are_codes_whatever_their_case),
	    TEST(what_a_rule_gives_is_taken_by_type),
	    TEST(every_type_is_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
