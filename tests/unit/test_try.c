/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The robot interviewer finds nothing where nothing is wrong, and what is wrong where something is:
 * each kind of mistake is made on purpose, and must be found.
 */
#include "unit.h"

#include "form/try.h"
#include "form_text.h"

#include <stdlib.h>

static const char plain[] =
    "  - {field: works, type: yesno, label: W}\n"
    "  - {field: job, type: text, label: J, show_if: \":works\", required: true, absent: "
    "[refused]}\n"
    "  - {field: years, type: integer, label: Y, min: 0, max: 70, check: {rule: \":years < 60\", "
    "message: M}}\n"
    "  - {field: months, type: integer, label: M, calculate: \":years * 12\"}\n"
    "  - {field: secret, type: text, label: S, show_if: \":years = 41\", when_hidden: clear}\n"
    "  - {field: born, type: date, label: B, precision: [day, year], check: {level: warning, "
    "rule: \"age(:born, :today) >= 18\", message: M}}\n"
    "  - {field: set, type: choices, label: S, choices: {a: {en: A, alone: true}, b: B, c: C}}\n";

static void
try_fields(const char *fields, size_t runs, void (*spoil)(struct answers *answers),
    struct try_report *report)
{
	struct try_options options = {
	    .runs = runs, .seed = 7, .lang = "en", .today = 20500, .spoil = spoil};
	struct form_text text;
	struct err err;

	form_text_open(&text, fields);
	assert_true(form_try(text.form, &options, report, &err));
	form_text_close(&text);
}

static bool
is_found(const struct try_report *report, enum try_kind kind)
{
	for (size_t i = 0; i < report->len; i++)
		if (report->findings[i].kind == kind)
			return true;
	return false;
}

static void
nothing_is_found_where_nothing_is_wrong(void **state)
{
	struct try_report report;

	(void)state;
	try_fields(plain, 200, NULL, &report);
	for (size_t i = 0; i < report.len; i++)
		print_message("%zu: %s\n", report.findings[i].field, report.findings[i].text);
	assert_int_equal(report.len, 0);
	assert_int_equal(report.runs, 200);
	/* It does try: most is taken, much is refused, and the one value in 70 is met. */
	assert_true(report.taken > 1000 && report.refused > 200);
	assert_true(report.reached[4]);
}

static void
the_same_seed_asks_the_same(void **state)
{
	struct try_report a, b;

	(void)state;
	try_fields(plain, 30, NULL, &a);
	try_fields(plain, 30, NULL, &b);
	assert_int_equal(a.taken, b.taken);
	assert_int_equal(a.refused, b.refused);
}

static void
a_question_that_is_never_shown_is_found(void **state)
{
	struct try_report report;

	(void)state;
	try_fields("  - {field: a, type: integer, label: A, max: 9}\n"
		   "  - {field: b, type: text, label: B, show_if: \":a * 2 = 7\"}\n",
	    50, NULL, &report);
	assert_int_equal(report.len, 1);
	assert_int_equal(report.findings[0].kind, TRY_UNREACHED);
	assert_int_equal(report.findings[0].field, 1);
}

/* As if following an answer forgot a field that depends on it. */
static void
show_wrongly(struct answers *answers)
{
	answers->items[1].visible = true;
}

static void
a_screen_that_shows_something_else_is_found(void **state)
{
	struct try_report report;

	(void)state;
	try_fields(plain, 20, show_wrongly, &report);
	assert_true(is_found(&report, TRY_SCREEN));
	assert_true(is_found(&report, TRY_EVAL));
	assert_false(is_found(&report, TRY_LOST));
}

/* As if answers were computed by another rule than the form's. */
static void
compute_wrongly(struct answers *answers)
{
	if (answers->items[3].counted.kind == VALUE_INTEGER)
		answers->items[3].counted = value_integer(answers->items[3].counted.integer + 1);
}

static void
a_rule_that_comes_to_something_else_is_found(void **state)
{
	struct try_report report;

	(void)state;
	try_fields(plain, 20, compute_wrongly, &report);
	assert_true(is_found(&report, TRY_SCREEN));
	assert_int_equal(report.findings[0].field, 3);
}

static void
lose(struct answers *answers)
{
	answers->items[2].value = answers->items[2].counted = value_null;
}

static void
an_answer_that_is_lost_is_found(void **state)
{
	struct try_report report;

	(void)state;
	try_fields(plain, 20, lose, &report);
	assert_true(is_found(&report, TRY_LOST));
}

static void
crash(struct answers *answers)
{
	if (answers->items[6].value.kind == VALUE_TEXT
	    && strcmp(answers->items[6].value.text, "a") == 0)
		abort();
}

static void
a_crash_is_found_and_the_next_interview_goes_on(void **state)
{
	struct try_report report;

	(void)state;
	try_fields(plain, 40, crash, &report);
	assert_true(is_found(&report, TRY_CRASH));
	assert_true(report.runs > 0);
	assert_true(report.findings[0].seed >= 7 && report.findings[0].seed < 47);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(nothing_is_found_where_nothing_is_wrong),
	    cmocka_unit_test(the_same_seed_asks_the_same),
	    cmocka_unit_test(a_question_that_is_never_shown_is_found),
	    cmocka_unit_test(a_screen_that_shows_something_else_is_found),
	    cmocka_unit_test(a_rule_that_comes_to_something_else_is_found),
	    cmocka_unit_test(an_answer_that_is_lost_is_found),
	    cmocka_unit_test(a_crash_is_found_and_the_next_interview_goes_on),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
