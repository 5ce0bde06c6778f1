/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include "base/buf.h"
#include "form/eval.h"
#include "form_text.h"

static struct form_text text;

static int
tear_down(void **state)
{
	(void)state;
	form_text_close(&text);
	return 0;
}

static void
a_title_comes_from_its_rule_or_the_first_answer(void **state)
{
	static const char yaml[] =
	    "form: f\nversion: 1\ntitle: F\nrow_title: \":job || coalesce(' · ' || :year, '')\"\n"
	    "sections:\n- section: s\n  fields:\n  - {field: hidden, type: text, label: H, "
	    "show_if: \":job = 'x'\"}\n"
	    "  - {field: year, type: choice, label: Y, choices: {y1: {en: First year}}}\n"
	    "  - {field: job, type: text, label: J}\n";
	struct type_context types = {.lang = "en"};

	(void)state;
	text = (struct form_text){.engine = rule_engine_new()};
	text.problems.arena = &text.arena;
	text.form =
	    form_load_bytes(yaml, strlen(yaml), "f.yaml", text.engine, &text.arena, &text.problems);
	assert_non_null(text.form);
	answers_start(&text.answers, text.form, &types, NULL);
	answers_settle(&text.answers, NULL);
	assert_string_equal(answers_title(&text.answers, &text.arena), "");
	answers_load(&text.answers, 0, value_text("parked"), 0);
	form_text_type(&text, "year", "y1");
	assert_string_equal(answers_title(&text.answers, &text.arena), "First year");
	form_text_type(&text, "job", "Mason");
	assert_string_equal(answers_title(&text.answers, &text.arena), "Mason · y1");
}

static void
a_refused_answer_changes_nothing(void **state)
{
	bool changed[4] = {true, true, true, true};
	struct err err = {0};

	(void)state;
	form_text_open(&text, "  - {field: a, type: integer, label: A}\n"
			      "  - {field: b, type: integer, label: B, calculate: \":a * 2\"}\n");
	form_text_type(&text, "a", "2");
	assert_false(answers_type(&text.answers, 0, "two", changed, &err));
	assert_string_equal(form_text_value(&text, "a"), "2");
	assert_string_equal(form_text_value(&text, "b"), "4");
	assert_true(answers_type(&text.answers, 0, "2", changed, &err));
	assert_false(changed[0]);
	assert_false(changed[1]);
	assert_true(answers_type(&text.answers, 0, "3", changed, &err));
	assert_true(changed[1]);
}

static struct rule_value
of_the_case(void *context, const char *name)
{
	(void)context;
	if (strcmp(name, "case.stage") == 0)
		return (struct rule_value){.kind = RULE_TEXT, .text = "transit"};
	if (strcmp(name, "role") == 0)
		return (struct rule_value){.kind = RULE_TEXT, .text = "assessor"};
	return (struct rule_value){0};
}

static void
rules_read_the_case_the_role_and_the_language(void **state)
{
	struct rule_context outside = {.value = of_the_case};
	struct type_context types = {.lang = "fr", .today = form_text_today()};

	(void)state;
	form_text_try(&text,
	    "  - {field: a, type: text, label: A, show_if: \":case.stage = 'transit'\"}\n"
	    "  - {field: b, type: text, label: B, show_if: \":role = 'counsellor'\"}\n"
	    "  - {field: c, type: text, label: C, calculate: \":lang || ' ' || :today\"}\n"
	    "  - {field: d, type: text, label: D, show_if: \":person.sex = 'f'\"}\n"
	    "  - {field: e, type: choice, label: E, choices: {x: {en: One, fr: Un}}, "
	    "default: \"'x'\"}\n"
	    "  - {field: f, type: calculate, label: F, calculate: \"label('e', :e, :lang)\"}\n");
	assert_non_null(text.form);
	answers_start(&text.answers, text.form, &types, &outside);
	answers_defaults(&text.answers);
	answers_settle(&text.answers, NULL);
	assert_true(form_text_answer(&text, "a")->visible);
	assert_false(form_text_answer(&text, "b")->visible);
	assert_string_equal(form_text_value(&text, "c"), "fr 2026-03-02");
	assert_false(form_text_answer(&text, "d")->visible);
	assert_string_equal(form_text_value(&text, "f"), "Un");
}

static void
messages_come_in_the_language_of_the_context(void **state)
{
	(void)state;
	form_text_open(&text,
	    "  - {field: a, type: integer, label: A, check: {rule: \":a > 1\", message: "
	    "{en: Too few, fr: Trop peu}}}\n");
	form_text_type(&text, "a", "1");
	assert_string_equal(form_text_answer(&text, "a")->problems[0].message, "Too few");
	text.answers.types.lang = "fr";
	answers_settle(&text.answers, NULL);
	assert_string_equal(form_text_answer(&text, "a")->problems[0].message, "Trop peu");
	assert_ptr_equal(
	    form_text_answer(&text, "a")->problems[0].check, text.form->fields[0].checks);
}

static void
a_warning_does_not_make_a_form_incomplete(void **state)
{
	(void)state;
	form_text_open(&text,
	    "  - {field: a, type: integer, label: A, check: {rule: \":a > 1\", level: warning, "
	    "message: M}}\n");
	form_text_type(&text, "a", "1");
	assert_int_equal(text.answers.warnings, 1);
	assert_int_equal(text.answers.errors, 0);
	assert_true(text.answers.complete);
}

static void
a_calculation_that_does_not_fit_is_told(void **state)
{
	(void)state;
	form_text_open(&text, "  - {field: a, type: decimal, label: A}\n"
			      "  - {field: b, type: integer, label: B, calculate: \":a * 1\"}\n");
	form_text_type(&text, "a", "2.0");
	assert_string_equal(form_text_value(&text, "b"), "2");
	form_text_type(&text, "a", "2.5");
	assert_string_equal(form_text_value(&text, "b"), "");
	assert_non_null(strstr(form_text_answer(&text, "b")->problems[0].message, "whole number"));
	assert_false(text.answers.complete);
}

/* Whatever happens in whatever order, settling again changes nothing. */
static void
settling_twice_is_settling_once(void **state)
{
	static const char *const typed[] = {"", "0", "1", "2", "3"};
	bool changed[8];
	unsigned seed = 7;

	(void)state;
	form_text_open(&text,
	    "  - {field: a, type: integer, label: A}\n"
	    "  - {field: b, type: integer, label: B, show_if: \":a > 0\"}\n"
	    "  - {field: c, type: integer, label: C, calculate: \":a + :b\", show_if: \":b <> "
	    "2\"}\n"
	    "  - {field: d, type: integer, label: D, show_if: \":c > 2\", when_hidden: clear}\n"
	    "  - {field: e, type: integer, label: E, show_if: \":d IS NULL\", when_hidden: keep}\n"
	    "  - {field: f, type: integer, label: F, calculate: \"coalesce(:e, 0) + coalesce(:d, "
	    "0)\"}\n");
	for (int i = 0; i < 2000; i++) {
		static const char *const names[] = {"a", "b", "d", "e"};

		seed = seed * 1103515245 + 12345;
		form_text_type(&text, names[seed >> 16 & 3], typed[(seed >> 20) % 5]);
		answers_settle(&text.answers, changed);
		for (size_t k = 0; k < text.form->fields_len; k++)
			assert_false(changed[k]);
	}
}

static void
four_hundred_fields_settle(void **state)
{
	struct buf fields = {0};

	(void)state;
	buf_text(&fields, "  - {field: f0, type: integer, label: F}\n");
	for (int i = 1; i < 400; i++)
		buf_printf(&fields,
		    "  - {field: f%d, type: integer, label: F, calculate: \":f%d + 1\", show_if: "
		    "\":f0 > 0\","
		    " check: {rule: \":f%d > :f0\", message: M}}\n",
		    i, i - 1, i);
	form_text_open(&text, buf_str(&fields));
	form_text_type(&text, "f0", "1");
	assert_string_equal(form_text_value(&text, "f399"), "400");
	form_text_type(&text, "f0", "0");
	assert_int_equal(text.answers.parked, 399);
	buf_free(&fields);
}

/* Answers in YAML put through the form that is open. */
static struct eval_report
evaluate(const char *yaml)
{
	struct eval_report report;
	struct yaml_node *given;

	text.problems.len = text.problems.errors = 0;
	given = yaml_read(yaml, strlen(yaml), "a.yaml", &text.arena, &text.problems);
	assert_non_null(given);
	form_eval(
	    text.form, given, "a.yaml", &text.answers.types, &text.arena, &text.problems, &report);
	assert_int_equal(report.fields_len, text.form->fields_len);
	return report;
}

static const char evaluated[] =
    "  - {field: kind, type: choice, label: K, choices: {x: X, y: Y}, required: true}\n"
    "  - {field: set, type: choices, label: S, choices: {a: A, b: B}}\n"
    "  - {field: price, type: decimal, label: P, show_if: \":kind = 'x'\", required: true,\n"
    "     check: [{rule: \":price < 10\", message: Dear}, {rule: \":price > 1\", level: warning, "
    "message: Cheap}]}\n"
    "  - {field: phone, type: phone, label: F, absent: [refused]}\n"
    "  - {field: far, type: yesno, label: F, calculate: \":case.stage = 'transit'\"}\n"
    "  - {field: months, type: integer, label: M, calculate: \"sum_rows('job', 'months')\"}\n"
    "  - {field: n, type: integer, label: N, default: 3}\n";

static void
an_evaluation_says_all_about_each_field(void **state)
{
	struct eval_report report;

	(void)state;
	form_text_open(&text, evaluated);
	report = evaluate(
	    "kind: x\nset: [b, a]\nprice: 12.5\nphone: {absent: refused}\ncase.stage: transit\n"
	    "rows.job: [{months: 3}, {months: 4}, {months: null}]\n");
	assert_int_equal(text.problems.errors, 0);
	assert_string_equal(report.fields[0].value, "x");
	assert_string_equal(report.fields[0].section, "s");
	assert_true(
	    report.fields[0].required && report.fields[0].visible && !report.fields[0].missing);
	assert_string_equal(report.fields[1].value, "a b");
	assert_int_equal(report.fields[1].kind, EVAL_SET);
	assert_string_equal(report.fields[2].value, "12.50");
	assert_int_equal(report.fields[2].kind, EVAL_NUMBER);
	assert_int_equal(report.fields[2].errors_len, 1);
	assert_string_equal(report.fields[2].errors[0].message, "Dear");
	assert_string_equal(report.fields[2].errors[0].rule, ":price < 10");
	assert_int_equal(report.fields[2].warnings_len, 0);
	assert_string_equal(report.fields[3].absent, "refused");
	assert_int_equal(report.fields[3].kind, EVAL_NULL);
	assert_string_equal(report.fields[4].value, "yes");
	assert_int_equal(report.fields[4].kind, EVAL_TRUTH);
	assert_string_equal(report.fields[5].value, "7");
	assert_string_equal(report.fields[6].value, "3");
	assert_false(report.complete);
}

static void
an_evaluation_parks_and_completes(void **state)
{
	struct eval_report report;

	(void)state;
	form_text_open(&text, evaluated);
	report = evaluate("kind: y\nprice: 0.5\nn: null\n");
	assert_int_equal(report.fields[2].kind, EVAL_NULL);
	assert_false(report.fields[2].visible);
	assert_int_equal(report.fields[6].kind, EVAL_NULL);
	assert_true(report.complete);
	report = evaluate("set: a\n");
	assert_true(report.fields[0].missing);
	assert_false(report.complete);
}

static void
an_evaluation_tells_wrong_values_and_unknown_fields(void **state)
{
	struct eval_report report;

	(void)state;
	form_text_open(&text, evaluated);
	report = evaluate("kind: z\nprize: 3\n");
	assert_int_equal(report.fields[0].errors_len, 1);
	assert_string_equal(report.fields[0].errors[0].rule, "type");
	assert_true(report.fields[0].missing);
	assert_int_equal(text.problems.errors, 1);
	assert_int_equal(text.problems.items[0].line, 2);
	assert_non_null(strstr(text.problems.items[0].text, "did you mean \"price\""));
	evaluate("kind: {a: b}\nset: [[a]]\n");
	assert_int_equal(text.problems.errors, 2);
	report = evaluate("kind: {absent: refused}\n");
	assert_non_null(strstr(report.fields[0].errors[0].message, "no reason may stand"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, NULL, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_title_comes_from_its_rule_or_the_first_answer),
	    TEST(a_refused_answer_changes_nothing),
	    TEST(rules_read_the_case_the_role_and_the_language),
	    TEST(messages_come_in_the_language_of_the_context),
	    TEST(a_warning_does_not_make_a_form_incomplete),
	    TEST(a_calculation_that_does_not_fit_is_told),
	    TEST(settling_twice_is_settling_once),
	    TEST(four_hundred_fields_settle),
	    TEST(an_evaluation_says_all_about_each_field),
	    TEST(an_evaluation_parks_and_completes),
	    TEST(an_evaluation_tells_wrong_values_and_unknown_fields),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
