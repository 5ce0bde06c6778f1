/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a field is as it is: found from the rules alone. */
#include "unit.h"

#include "base/buf.h"
#include "form/why.h"
#include "form_text.h"

#include <stdlib.h>

static struct form_text text;

static int
tear_down(void **state)
{
	(void)state;
	form_text_close(&text);
	return 0;
}

static void
find(const char *name, struct why *why)
{
	struct rule_speech speech = {.form = text.form, .lang = "en"};
	const struct field *field = &text.form->fields[form_text_field(&text, name)];
	struct err err = {0};

	assert_true(why_find(&text.answers, field, &speech, &text.arena, why, &err));
}

static const struct why_reason *
reason(const struct why *why, enum why_kind kind)
{
	for (size_t i = 0; i < why->reasons_len; i++)
		if (why->reasons[i].kind == kind)
			return &why->reasons[i];
	fail_msg("there is no reason %s", why_word(kind));
	abort();
}

/* "field=a|b field=c" */
static void
expect_changes(const struct why_reason *reason, const char *expected)
{
	struct buf out = {0};

	for (size_t i = 0; i < reason->changes_len; i++) {
		const struct why_change *change = &reason->changes[i];

		buf_printf(&out, "%s%s=", i ? " " : "", change->field->name);
		for (size_t k = 0; k < change->to_len; k++)
			buf_printf(&out, "%s%s", k ? "|" : "", change->to[k]);
	}
	assert_string_equal(buf_str(&out), expected);
	buf_free(&out);
}

/* ALL[a:1 ANY[b:0 c:-1]:0]:0 */
static void
print_tree(const struct rule_part *part, struct buf *out)
{
	static const char *const words[] = {"ALL", "ANY", "NOT"};

	if (part->kind == RULE_PART_ATOM) {
		buf_printf(out, "{%s}", part->text);
		return;
	}
	buf_printf(out, "%s[", words[part->kind]);
	for (size_t i = 0; i < part->len; i++)
		print_tree(&part->parts[i], out);
	buf_char(out, ']');
}

static void
a_rule_comes_apart_at_and_or_and_not(void **state)
{
	static const struct {
		const char *rule, *tree;
	} cases[] = {
	    {":a = 1", "{:a = 1}"},
	    {":a = 1 AND :b OR :c", "ANY[ALL[{:a = 1}{:b}]{:c}]"},
	    {":a AND (:b OR :c) AND :d", "ALL[{:a}ANY[{:b}{:c}]{:d}]"},
	    {"((:a and :b))", "ALL[{:a}{:b}]"},
	    {"(:a) AND (:b)", "ALL[{:a}{:b}]"},
	    {"NOT :a = 1 AND :b", "ALL[NOT[{:a = 1}]{:b}]"},
	    {"NOT (:a OR :b)", "NOT[ANY[{:a}{:b}]]"},
	    {"NOT NOT :a", "NOT[NOT[{:a}]]"},
	    {":a BETWEEN 1 AND 2 AND :b", "ALL[{:a BETWEEN 1 AND 2}{:b}]"},
	    {":a BETWEEN 1 AND 2 OR :b NOT BETWEEN 3 AND 4",
		"ANY[{:a BETWEEN 1 AND 2}{:b NOT BETWEEN 3 AND 4}]"},
	    {"CASE WHEN :a AND :b THEN 1 ELSE 0 END AND :c",
		"ALL[{CASE WHEN :a AND :b THEN 1 ELSE 0 END}{:c}]"},
	    {"coalesce(:a AND :b, 0) OR :c IN ('x', 'a and b')",
		"ANY[{coalesce(:a AND :b, 0)}{:c IN ('x', 'a and b')}]"},
	    {":a IS NOT NULL AND :b NOT IN (1)", "ALL[{:a IS NOT NULL}{:b NOT IN (1)}]"},
	};
	struct arena arena = {0};

	(void)state;
	form_text_open(&text, "  - {field: a, type: text, label: {en: A}}\n");
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct buf out = {0};

		print_tree(rule_tree(cases[i].rule, &arena), &out);
		assert_string_equal(buf_str(&out), cases[i].tree);
		buf_free(&out);
	}
	arena_free(&arena);
}

static void
a_rule_is_told_in_the_words_of_its_form(void **state)
{
	static const struct {
		const char *rule, *words;
	} cases[] = {
	    {":kind = 'job'", "“Kind” is “A job”"},
	    {":kind NOT IN ('job', 'farm')", "“Kind” is none of (“A job”, “farm”)"},
	    {":age IS NULL", "“Age” is empty"},
	    {":age is not null", "“Age” is answered"},
	    {":age >= 18", "“Age” is at least 18"},
	    {"age(:born, :today) < 18", "the age from “Born” on today is less than 18"},
	    {"latest(:born) <> :today", "the last day of “Born” is not today"},
	    {"selected(:kind, 'job')", "“Kind” includes “A job”"},
	    {"absent('age') = 'refused'", "the reason at “Age” is “refused”"},
	    {"coalesce(:age, 0) + 1", "coalesce(“Age”, 0) + 1"},
	    {"regex(:kind, '^j')", "regex(“Kind”, “^j”)"},
	    {":case.stage = 'work'", "case.stage is “work”"},
	};

	(void)state;
	form_text_open(&text,
	    "  - {field: kind, type: choice, label: {en: Kind}, choices: {job: {en: A job}}}\n"
	    "  - {field: age, type: integer, label: {en: Age}}\n"
	    "  - {field: born, type: date, label: {en: Born}}\n");
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct rule_speech speech = {.form = text.form, .lang = "en"};

		assert_string_equal(
		    rule_words(&speech, cases[i].rule, &text.arena), cases[i].words);
	}
}

static void
a_hidden_field_says_what_would_show_it(void **state)
{
	const struct why_reason *found;
	struct why why;

	(void)state;
	form_text_open(&text,
	    "  - field: kind\n    type: choice\n    label: {en: Kind}\n"
	    "    choices: {job: {en: A job}, farm: {en: A farm}, none: {en: Nothing}}\n"
	    "  - {field: paid, type: yesno, label: {en: Paid}}\n"
	    "  - {field: pay, type: integer, label: {en: Pay}, "
	    "show_if: \":kind IN ('job', 'farm') AND :paid\"}\n"
	    "  - {field: open, type: text, label: {en: Open}}\n");
	form_text_type(&text, "kind", "none");
	form_text_type(&text, "paid", "yes");
	find("pay", &why);
	found = reason(&why, WHY_HIDDEN);
	assert_int_equal(found->parts->kind, RULE_PART_ALL);
	assert_int_equal(found->parts->truth, 0);
	assert_int_equal(found->parts->parts[0].truth, 0);
	assert_int_equal(found->parts->parts[1].truth, 1);
	assert_int_equal(found->inputs_len, 2);
	assert_string_equal(found->inputs[0].value, "Nothing");
	expect_changes(found, "kind=A job|A farm");
	/* Two answers stand in the way: no single one changes it. */
	form_text_type(&text, "paid", "no");
	find("pay", &why);
	expect_changes(reason(&why, WHY_HIDDEN), "");
	form_text_type(&text, "kind", "job");
	form_text_type(&text, "paid", "yes");
	find("pay", &why);
	expect_changes(reason(&why, WHY_SHOWN), "kind=Nothing| paid=no|");
	/* Nothing was changed by trying. */
	assert_string_equal(form_text_value(&text, "kind"), "job");
	/* What depends on an answer is named at that answer. */
	find("kind", &why);
	assert_int_equal(why.effects_len, 1);
	assert_string_equal(why.effects[0].field->name, "pay");
	assert_true(why.effects[0].shows);
	find("open", &why);
	assert_int_equal(why.effects_len, 0);
	assert_int_equal(why.reasons_len, 1);
	assert_null(reason(&why, WHY_SHOWN)->rule);
}

static void
what_is_behind_a_computed_answer_counts(void **state)
{
	struct why why;

	(void)state;
	form_text_open(&text,
	    "  - {field: a, type: integer, label: {en: A}}\n"
	    "  - {field: b, type: integer, label: {en: B}}\n"
	    "  - {field: sum, type: integer, label: {en: Sum}, calculate: \":a + :b\"}\n"
	    "  - {field: big, type: text, label: {en: Big}, show_if: \":sum > 10\"}\n");
	form_text_type(&text, "a", "3");
	form_text_type(&text, "b", "4");
	find("big", &why);
	/* sum cannot be typed; a and b can, near the number of the rule: 9, 10, 11. */
	expect_changes(reason(&why, WHY_HIDDEN), "a=9|10|11 b=9|10|11");
	find("sum", &why);
	assert_string_equal(reason(&why, WHY_COMPUTED)->rule, ":a + :b");
	assert_int_equal(reason(&why, WHY_COMPUTED)->inputs_len, 2);
}

static void
a_wrong_answer_says_what_would_be_right(void **state)
{
	const struct why_reason *found;
	struct why why;

	(void)state;
	form_text_open(&text, "  - {field: from_on, type: date, label: {en: From}}\n"
			      "  - field: to_on\n    type: date\n    label: {en: To}\n    check:\n"
			      "    - rule: \"latest(:to_on) >= earliest(:from_on)\"\n"
			      "      message: {en: \"It ends before it begins\"}\n");
	form_text_type(&text, "from_on", "2020-05-10");
	form_text_type(&text, "to_on", "2019-01-01");
	find("to_on", &why);
	found = reason(&why, WHY_WRONG);
	assert_string_equal(found->message, "It ends before it begins");
	assert_int_equal(found->parts->truth, 0);
	expect_changes(found,
	    "to_on=1 March 2026|2 March 2026|3 March 2026|10 May 2020|11 May 2020 "
	    "from_on=31 December 2018|1 January 2019|");
	form_text_type(&text, "to_on", "2021-01-01");
	find("to_on", &why);
	for (size_t i = 0; i < why.reasons_len; i++)
		assert_int_not_equal(why.reasons[i].kind, WHY_WRONG);
}

static void
an_age_is_tried_with_other_days_of_birth(void **state)
{
	struct why why;

	(void)state;
	form_text_open(&text,
	    "  - {field: born, type: date, label: {en: Born}}\n"
	    "  - {field: guardian, type: text, label: {en: Guardian}, "
	    "required: \"age(:born, :today) < 18\"}\n"
	    "  - {field: always, type: text, label: {en: Always}, required: true}\n");
	form_text_type(&text, "born", "2000-01-01");
	find("guardian", &why);
	expect_changes(reason(&why, WHY_NOT_REQUIRED),
	    "born=3 March 2008|1 March 2026|2 March 2026|3 March 2026");
	find("always", &why);
	assert_null(reason(&why, WHY_REQUIRED)->rule);
}

static void
any_answer_will_do_where_the_rule_names_none(void **state)
{
	struct why why;

	(void)state;
	form_text_open(&text,
	    "  - {field: who, type: text, label: {en: Who}}\n"
	    "  - {field: many, type: integer, label: {en: Many}}\n"
	    "  - {field: phone, type: phone, label: {en: Phone}, show_if: \":who IS NOT NULL\"}\n"
	    "  - {field: cost, type: integer, label: {en: Cost}, show_if: \":many IS NOT "
	    "NULL\"}\n");
	find("phone", &why);
	expect_changes(reason(&why, WHY_HIDDEN), "who=any answer");
	find("cost", &why);
	expect_changes(reason(&why, WHY_HIDDEN), "many=any answer");
}

#define TEST(name) cmocka_unit_test_teardown(name, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_rule_comes_apart_at_and_or_and_not),
	    TEST(a_rule_is_told_in_the_words_of_its_form),
	    TEST(a_hidden_field_says_what_would_show_it),
	    TEST(what_is_behind_a_computed_answer_counts),
	    TEST(a_wrong_answer_says_what_would_be_right),
	    TEST(an_age_is_tried_with_other_days_of_birth),
	    TEST(any_answer_will_do_where_the_rule_names_none),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
