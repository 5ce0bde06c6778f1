/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The fifteen decisions of the form language, in their order; names are the sentences. */
#include "unit.h"

#include "form_text.h"

static struct form_text text;

static void
open_form(const char *fields)
{
	form_text_open(&text, fields);
}

static int
tear_down(void **state)
{
	(void)state;
	form_text_close(&text);
	return 0;
}

static bool
is_visible(const char *name)
{
	return form_text_answer(&text, name)->visible;
}

/* How many errors a field has. */
static size_t
errors_of(const char *name)
{
	const struct answer *answer = form_text_answer(&text, name);
	size_t errors = 0;

	for (size_t i = 0; i < answer->problems_len; i++)
		errors += !answer->problems[i].is_warning;
	return errors;
}

static size_t
warnings_of(const char *name)
{
	return form_text_answer(&text, name)->problems_len - errors_of(name);
}

/* The form does not load, and says this. */
static void
expect_refused(const char *fields, const char *part)
{
	form_text_try(&text, fields);
	assert_null(text.form);
	for (size_t i = 0; i < text.problems.len; i++)
		if (strstr(text.problems.items[i].text, part))
			return;
	fail_msg("\"%s\" does not say \"%s\"", text.problems.items[0].text, part);
}

static void
d1_empty_is_null_and_spreads(void **state)
{
	(void)state;
	open_form(
	    "  - {field: a, type: integer, label: A}\n"
	    "  - {field: shown, type: text, label: B, show_if: \":a > 1\"}\n"
	    "  - {field: shown_not, type: text, label: C, show_if: \"NOT (:a > 1)\"}\n"
	    "  - {field: must, type: text, label: D, required: \":a > 1\"}\n"
	    "  - {field: sum, type: integer, label: E, calculate: \":a + 1\"}\n"
	    "  - {field: b, type: integer, label: F, check: {rule: \":b > :a\", message: M}}\n");
	assert_false(is_visible("shown"));
	assert_false(is_visible("shown_not"));
	assert_false(form_text_answer(&text, "must")->required);
	assert_string_equal(form_text_value(&text, "sum"), "");
	form_text_type(&text, "b", "0");
	assert_int_equal(errors_of("b"), 0);
	form_text_type(&text, "a", "2");
	assert_true(is_visible("shown"));
	assert_false(is_visible("shown_not"));
	assert_true(form_text_answer(&text, "must")->required);
	assert_string_equal(form_text_value(&text, "sum"), "3");
	assert_int_equal(errors_of("b"), 1);
}

static void
d2_a_check_runs_only_on_an_answer_that_is_there(void **state)
{
	(void)state;
	open_form("  - {field: a, type: integer, label: A, required: true,\n"
		  "     check: {rule: \"coalesce(:a, 0) > 1\", message: More than one}}\n");
	assert_int_equal(errors_of("a"), 0);
	assert_true(form_text_answer(&text, "a")->missing);
	assert_false(text.answers.complete);
	form_text_type(&text, "a", "1");
	assert_int_equal(errors_of("a"), 1);
	assert_string_equal(form_text_answer(&text, "a")->problems[0].message, "More than one");
	assert_false(form_text_answer(&text, "a")->missing);
	form_text_type(&text, "a", "2");
	assert_true(text.answers.complete);
}

static const char hiding[] =
    "  - {field: a, type: yesno, label: A}\n"
    "  - {field: b, type: integer, label: B, show_if: \":a\", required: true,\n"
    "     check: {rule: \":b > 9\", message: M}}\n"
    "  - {field: c, type: integer, label: C, calculate: \"coalesce(:b, -1)\"}\n"
    "  - {field: gone, type: integer, label: D, show_if: \":a\", when_hidden: clear}\n"
    "  - {field: stay, type: integer, label: E, show_if: \":a\", when_hidden: keep}\n"
    "  - {field: sum, type: integer, label: F, calculate: \"coalesce(:gone, 0) + coalesce(:stay, "
    "0)\"}\n"
    "- section: t\n"
    "  title: T\n"
    "  show_if: \":a\"\n"
    "  fields:\n"
    "  - {field: e, type: text, label: E, required: true}\n"
    "  - {field: g, type: yesno, label: G, calculate: \":e IS NULL\"}\n";

static void
d3_hidden_is_parked_reads_as_null_and_comes_back(void **state)
{
	bool changed[16];
	struct err err = {0};

	(void)state;
	open_form(hiding);
	form_text_type(&text, "a", "yes");
	form_text_type(&text, "b", "5");
	form_text_type(&text, "gone", "1");
	form_text_type(&text, "stay", "2");
	form_text_type(&text, "e", "words");
	assert_int_equal(errors_of("b"), 1);
	assert_string_equal(form_text_value(&text, "c"), "5");
	assert_string_equal(form_text_value(&text, "sum"), "3");
	assert_true(answers_type(&text.answers, form_text_field(&text, "a"), "no", changed, &err));
	assert_true(form_text_answer(&text, "b")->parked);
	assert_string_equal(form_text_value(&text, "b"), "5");
	assert_int_equal(answers_value(&text.answers, form_text_field(&text, "b")).kind, RULE_NULL);
	assert_string_equal(form_text_value(&text, "c"), "-1");
	assert_int_equal(errors_of("b"), 0);
	assert_false(form_text_answer(&text, "b")->required);
	assert_true(text.answers.complete);
	assert_int_equal(text.answers.parked, 2 + 1);
	/* clear takes the value away, keep goes on counting */
	assert_string_equal(form_text_value(&text, "gone"), "");
	assert_true(changed[form_text_field(&text, "gone")]);
	assert_false(changed[form_text_field(&text, "b")]);
	assert_string_equal(form_text_value(&text, "sum"), "2");
	assert_false(form_text_answer(&text, "stay")->parked);
	/* the section hides its fields */
	assert_false(is_visible("e"));
	assert_false(form_text_answer(&text, "e")->missing);
	form_text_type(&text, "a", "yes");
	assert_string_equal(form_text_value(&text, "b"), "5");
	assert_string_equal(form_text_value(&text, "e"), "words");
	assert_int_equal(errors_of("b"), 1);
	assert_int_equal(text.answers.parked, 0);
}

static void
d4_rules_settle_in_one_pass_whatever_their_order_in_the_form(void **state)
{
	(void)state;
	/* Written backwards: each reads the one below. */
	open_form(
	    "  - {field: d, type: integer, label: D, show_if: \":c = 4\"}\n"
	    "  - {field: c, type: integer, label: C, calculate: \":b * 2\"}\n"
	    "  - {field: b, type: integer, label: B, calculate: \":a + 1\", show_if: \":a > 0\"}\n"
	    "  - {field: a, type: integer, label: A}\n");
	form_text_type(&text, "a", "1");
	assert_true(is_visible("d"));
	form_text_type(&text, "a", "0");
	assert_string_equal(form_text_value(&text, "c"), "");
	assert_false(is_visible("d"));
}

static void
d4_a_cycle_is_refused_with_its_shortest_path(void **state)
{
	(void)state;
	expect_refused(
	    "  - {field: x, type: integer, label: X, calculate: \":a\"}\n"
	    "  - {field: a, type: integer, label: A, calculate: \":b + 1\"}\n"
	    "  - {field: b, type: integer, label: B, show_if: \":c > 1\", calculate: \":a\"}\n"
	    "  - {field: c, type: integer, label: C, calculate: \":x\"}\n",
	    "a → b → a");
}

static void
d4_a_field_does_not_wait_for_itself(void **state)
{
	(void)state;
	expect_refused(
	    "  - {field: a, type: integer, label: A, show_if: \":a IS NULL\"}\n", "a → a");
}

static void
d4_what_is_required_waits_for_nobody(void **state)
{
	(void)state;
	open_form("  - {field: a, type: text, label: A, required: \":b IS NULL\"}\n"
		  "  - {field: b, type: text, label: B, required: \":a IS NULL\"}\n");
	assert_int_equal(text.answers.missing, 2);
	form_text_type(&text, "a", "x");
	assert_int_equal(text.answers.missing, 0);
}

static void
d5_a_check_is_run_again_when_an_answer_it_reads_changes(void **state)
{
	(void)state;
	open_form(
	    "  - {field: a, type: integer, label: A}\n"
	    "- section: t\n  title: T\n  fields:\n"
	    "  - {field: b, type: integer, label: B, check: {rule: \":b >= :a\", message: M}}\n");
	form_text_type(&text, "b", "5");
	assert_int_equal(errors_of("b"), 0);
	form_text_type(&text, "a", "6");
	assert_int_equal(errors_of("b"), 1);
	form_text_type(&text, "a", "");
	assert_int_equal(errors_of("b"), 0);
}

static void
d6_a_reason_counts_as_empty_and_is_taken_only_where_allowed(void **state)
{
	struct err err = {0};
	size_t phone, name;

	(void)state;
	open_form(
	    "  - {field: phone, type: phone, label: P, required: true, absent: [refused, "
	    "unknown]}\n"
	    "  - {field: name, type: text, label: N, required: true}\n"
	    "  - {field: why, type: text, label: W, show_if: \"absent('phone') = 'refused'\"}\n"
	    "  - {field: no_phone, type: yesno, label: X, calculate: \":phone IS NULL\"}\n");
	phone = form_text_field(&text, "phone");
	name = form_text_field(&text, "name");
	assert_int_equal(text.answers.missing, 2);
	assert_true(answers_set_absent(&text.answers, phone, ABSENT_REFUSED, NULL, &err));
	assert_int_equal(text.answers.missing, 1);
	assert_true(is_visible("why"));
	assert_string_equal(form_text_value(&text, "no_phone"), "yes");
	assert_false(answers_set_absent(&text.answers, phone, ABSENT_PENDING, NULL, &err));
	assert_non_null(strstr(err.text, "unknown, refused"));
	assert_false(answers_set_absent(&text.answers, name, ABSENT_REFUSED, NULL, &err));
	/* A reason from elsewhere (an import) that the field does not allow satisfies nothing. */
	answers_load(&text.answers, name, value_null, ABSENT_REFUSED);
	answers_settle(&text.answers, NULL);
	assert_true(form_text_answer(&text, "name")->missing);
	form_text_type(&text, "phone", "1234567");
	assert_int_equal(form_text_answer(&text, "phone")->absent, 0);
	assert_false(is_visible("why"));
}

static void
d7_comparing_text_with_a_number_is_an_error_at_load(void **state)
{
	(void)state;
	expect_refused("  - {field: a, type: text, label: A}\n"
		       "  - {field: b, type: text, label: B, show_if: \":a = 1\"}\n",
	    "text is compared with a number");
}

static void
d7_values_are_bound_by_the_type_of_the_field(void **state)
{
	(void)state;
	open_form("  - {field: code, type: choice, label: A, choices: {'0110': X, '110': Y}}\n"
		  "  - {field: price, type: decimal, label: P}\n"
		  "  - {field: is_zero, type: yesno, label: B, calculate: \":code = '0110'\"}\n"
		  "  - {field: dear, type: yesno, label: D, calculate: \":price > 12.4\"}\n"
		  "  - {field: half, type: decimal, label: H, calculate: \":price / 2\"}\n");
	form_text_type(&text, "code", "110");
	assert_string_equal(form_text_value(&text, "is_zero"), "no");
	form_text_type(&text, "code", "0110");
	assert_string_equal(form_text_value(&text, "is_zero"), "yes");
	/* A comma is typed, a point is what is read back, the rule sees 12.5. */
	form_text_type(&text, "price", "12,5");
	assert_string_equal(form_text_value(&text, "price"), "12.50");
	assert_string_equal(form_text_value(&text, "dear"), "yes");
	assert_string_equal(form_text_value(&text, "half"), "6.25");
}

static void
d7_numbers_with_leading_zeros_are_text(void **state)
{
	(void)state;
	expect_refused("  - {field: a, type: integer, label: A}\n"
		       "  - {field: b, type: text, label: B, show_if: \":a = 0110\"}\n",
	    "write it as '0110'");
}

static void
d8_defaults_apply_once_and_calculate_always_wins(void **state)
{
	(void)state;
	open_form(
	    "  - {field: on, type: date, label: A, default: \":today\"}\n"
	    "  - {field: kind, type: choice, label: K, default: \"'x'\", choices: {x: X, y: Y}}\n"
	    "  - {field: n, type: integer, label: N, default: 3}\n"
	    "  - {field: twice, type: integer, label: T, calculate: \":n * 2\"}\n");
	assert_string_equal(form_text_value(&text, "on"), "2026-03-02");
	assert_string_equal(form_text_value(&text, "kind"), "x");
	assert_string_equal(form_text_value(&text, "twice"), "6");
	form_text_type(&text, "n", "");
	assert_string_equal(form_text_value(&text, "n"), "");
	assert_non_null(form_text_refused(&text, "twice", "9"));
	answers_load(&text.answers, form_text_field(&text, "twice"), value_integer(9), 0);
	form_text_type(&text, "n", "4");
	assert_string_equal(form_text_value(&text, "twice"), "8");
	/* A reason is an answer too: no default comes over it. */
	answers_load(&text.answers, form_text_field(&text, "n"), value_null, ABSENT_UNKNOWN);
	answers_defaults(&text.answers);
	assert_string_equal(form_text_value(&text, "n"), "");
}

static void
d9_partial_dates_compare_by_interval(void **state)
{
	(void)state;
	open_form(
	    "  - field: born\n    type: date\n    label: B\n"
	    "    precision: [day, month, year, approximate]\n"
	    "    check: {rule: \"age(:born, :today) >= 18\", message: Under eighteen}\n"
	    "  - {field: adult, type: yesno, label: A, calculate: \"age(:born, :today) >= 18\"}\n");
	form_text_type(&text, "born", "2007~");
	assert_int_equal(errors_of("born"), 0);
	assert_int_equal(warnings_of("born"), 1);
	assert_non_null(
	    strstr(form_text_answer(&text, "born")->problems[0].message, "Under eighteen"));
	assert_true(text.answers.complete);
	assert_string_equal(form_text_value(&text, "adult"), "");
	form_text_type(&text, "born", "1980~");
	assert_int_equal(form_text_answer(&text, "born")->problems_len, 0);
	assert_string_equal(form_text_value(&text, "adult"), "yes");
	form_text_type(&text, "born", "2015");
	assert_int_equal(errors_of("born"), 1);
	assert_string_equal(form_text_value(&text, "adult"), "no");
}

static void
d9_partial_dates_are_not_compared_letter_by_letter(void **state)
{
	(void)state;
	expect_refused("  - {field: a, type: date, label: A, precision: [day, year]}\n"
		       "  - {field: b, type: text, label: B, show_if: \":a <= :today\"}\n",
	    "compare earliest(:a) or latest(:a)");
}

static void
d10_sets_compare_as_sets(void **state)
{
	(void)state;
	open_form("  - {field: s, type: choices, label: S, choices: {a: A, b: B, c: C, no: {en: N, "
		  "alone: true}}}\n"
		  "  - {field: both, type: yesno, label: X, calculate: \":s = 'a c'\"}\n"
		  "  - {field: n, type: integer, label: N, calculate: \"count_selected(:s)\"}\n"
		  "  - {field: has, type: yesno, label: H, calculate: \"selected(:s, 'c')\"}\n");
	form_text_type(&text, "s", "c a");
	assert_string_equal(form_text_value(&text, "s"), "a c");
	assert_string_equal(form_text_value(&text, "both"), "yes");
	assert_string_equal(form_text_value(&text, "n"), "2");
	assert_string_equal(form_text_value(&text, "has"), "yes");
	assert_non_null(strstr(form_text_refused(&text, "s", "a no"), "cannot stand beside"));
	assert_string_equal(form_text_value(&text, "s"), "a c");
}

static void
d10_a_set_in_a_rule_is_written_in_the_order_of_the_list(void **state)
{
	(void)state;
	expect_refused("  - {field: s, type: choices, label: S, choices: {a: A, b: B}}\n"
		       "  - {field: x, type: text, label: X, show_if: \":s = 'b a'\"}\n",
	    "\"a\" comes before \"b\"");
}

static void
d11_unknown_names_are_errors(void **state)
{
	(void)state;
	expect_refused("  - {field: employer, type: text, label: A}\n"
		       "  - {field: b, type: text, label: B, show_if: \":emplyer = 'x'\"}\n",
	    "did you mean \"employer\"?");
}

static void
d11_dead_choices_are_errors(void **state)
{
	(void)state;
	expect_refused(
	    "  - {field: c, type: choice, label: C, choices: {oral: O, written: W}}\n"
	    "  - {field: b, type: text, label: B, show_if: \":c IN ('oral', 'writen')\"}\n",
	    "did you mean \"written\"?");
}

static void
d12_an_answer_no_longer_on_offer_is_kept_and_marked(void **state)
{
	(void)state;
	open_form("  - {field: c, type: choice, label: C, choices: {oral: O, written: W}}\n");
	answers_load(&text.answers, 0, value_text("sung"), 0);
	answers_settle(&text.answers, NULL);
	assert_string_equal(form_text_value(&text, "c"), "sung");
	assert_int_equal(warnings_of("c"), 1);
	assert_int_equal(errors_of("c"), 0);
	form_text_type(&text, "c", "oral");
	assert_int_equal(warnings_of("c"), 0);
}

static const char cascade[] =
    "  - {field: country, type: choice, label: C, choices: {civ: I, bfa: B}}\n"
    "  - field: region\n    type: choice\n    label: R\n    required: true\n"
    "    columns: [country]\n    choice_filter: \"@country = :country\"\n"
    "    choices: {lagunes: {en: L, country: civ}, centre: {en: C, country: bfa}}\n"
    "  - field: town\n    type: choices\n    label: T\n"
    "    columns: [region]\n    choice_filter: \"@region = :region\"\n"
    "    choices: {abidjan: {en: A, region: lagunes}, dabou: {en: D, region: lagunes}, ouaga: "
    "{en: O, region: centre}}\n"
    "  - {field: n, type: integer, label: N, calculate: \"count_selected(:town)\"}\n";

static void
d12_what_is_no_longer_on_offer_waits_down_the_whole_cascade_and_comes_back(void **state)
{
	bool changed[8];
	struct err err = {0};

	(void)state;
	open_form(cascade);
	form_text_type(&text, "country", "civ");
	form_text_type(&text, "region", "lagunes");
	form_text_type(&text, "town", "dabou abidjan");
	assert_string_equal(form_text_value(&text, "n"), "2");
	assert_true(
	    answers_type(&text.answers, form_text_field(&text, "country"), "bfa", changed, &err));
	assert_true(form_text_answer(&text, "region")->parked);
	assert_true(form_text_answer(&text, "region")->missing);
	assert_true(form_text_answer(&text, "town")->parked);
	assert_int_equal(warnings_of("region"), 1);
	assert_int_equal(text.answers.parked, 2);
	/* Nothing is written over: only what is computed is another. */
	assert_string_equal(form_text_value(&text, "region"), "lagunes");
	assert_string_equal(form_text_value(&text, "town"), "abidjan dabou");
	assert_false(changed[form_text_field(&text, "region")]);
	assert_true(changed[form_text_field(&text, "n")]);
	assert_string_equal(form_text_value(&text, "n"), "0");
	form_text_type(&text, "country", "civ");
	assert_false(form_text_answer(&text, "region")->parked);
	assert_int_equal(text.answers.warnings, 0);
	assert_string_equal(form_text_value(&text, "n"), "2");
}

static void
d12_what_is_not_on_offer_cannot_be_chosen(void **state)
{
	(void)state;
	open_form(cascade);
	assert_non_null(strstr(form_text_refused(&text, "region", "centre"), "not on offer"));
	form_text_type(&text, "country", "bfa");
	form_text_type(&text, "region", "centre");
	assert_non_null(
	    strstr(form_text_refused(&text, "town", "ouaga dabou"), "“dabou” is not on offer"));
	assert_true(answers_offer(&text.answers, form_text_field(&text, "town"), "ouaga"));
	assert_false(answers_offer(&text.answers, form_text_field(&text, "town"), "dabou"));
}

static void
d12_items_of_a_set_wait_one_by_one(void **state)
{
	const struct answer *town;

	(void)state;
	open_form(cascade);
	answers_load(&text.answers, form_text_field(&text, "country"), value_text("bfa"), 0);
	answers_load(&text.answers, form_text_field(&text, "region"), value_text("centre"), 0);
	answers_load(&text.answers, form_text_field(&text, "town"), value_text("dabou ouaga"), 0);
	answers_settle(&text.answers, NULL);
	town = form_text_answer(&text, "town");
	assert_true(town->withdrawn);
	assert_false(town->parked);
	assert_string_equal(town->counted.text, "ouaga");
	assert_string_equal(form_text_value(&text, "n"), "1");
	/* What waits may stay when another item is put in or taken out. */
	form_text_type(&text, "town", "dabou");
	assert_string_equal(form_text_value(&text, "town"), "dabou");
	assert_true(town->parked);
}

static void
d8_what_is_read_only_is_answered_by_nobody(void **state)
{
	struct err err = {0};

	(void)state;
	open_form("  - {field: signed, type: yesno, label: S}\n"
		  "  - {field: a, type: text, label: A, read_only: \":signed\", absent: [refused], "
		  "required: true}\n"
		  "  - {field: hub, type: text, label: H, read_only: true}\n");
	form_text_type(&text, "a", "words");
	form_text_type(&text, "signed", "yes");
	assert_true(form_text_answer(&text, "a")->read_only);
	assert_non_null(strstr(form_text_refused(&text, "a", "other"), "only be read"));
	assert_false(answers_set_absent(
	    &text.answers, form_text_field(&text, "a"), ABSENT_REFUSED, NULL, &err));
	assert_non_null(strstr(form_text_refused(&text, "hub", "x"), "not changed here"));
	form_text_type(&text, "signed", "no");
	form_text_type(&text, "a", "other");
	assert_string_equal(form_text_value(&text, "a"), "other");
	/* From the case file it is taken as it is. */
	answers_load(&text.answers, form_text_field(&text, "hub"), value_text("X1"), 0);
	answers_settle(&text.answers, NULL);
	assert_string_equal(form_text_value(&text, "hub"), "X1");
}

static void
d13_rows_are_never_named_by_position(void **state)
{
	(void)state;
	expect_refused("  - {field: a, type: text, label: A, show_if: \"row('job', 1)\"}\n",
	    "no function \"row\"");
}

static void
d14_volatile_functions_are_not_allowed(void **state)
{
	static const char *const rules[] = {"random() > 0", "date('now') > '2026'",
	    "julianday('now') > 1", "CURRENT_DATE > '2026'", "datetime('2026-01-01') = :a",
	    "strftime('%s') > 1"};

	(void)state;
	for (size_t i = 0; i < sizeof(rules) / sizeof(rules[0]); i++) {
		char field[200];

		snprintf(field, sizeof(field),
		    "  - {field: a, type: text, label: A, show_if: \"%s\"}\n", rules[i]);
		form_text_try(&text, field);
		assert_null(text.form);
		if (i + 1 < sizeof(rules) / sizeof(rules[0]))
			form_text_close(&text);
	}
}

static void
d14_today_is_one_day_for_the_whole_session(void **state)
{
	(void)state;
	open_form("  - {field: a, type: date, label: A, calculate: \":today\"}\n");
	assert_string_equal(form_text_value(&text, "a"), "2026-03-02");
	text.answers.types.today++;
	answers_settle(&text.answers, NULL);
	assert_string_equal(form_text_value(&text, "a"), "2026-03-03");
}

static int64_t
many_rows(void *context, const char *form)
{
	(void)context;
	(void)form;
	return 1000000;
}

static struct rule_value
empty_row(void *context, const char *form, int64_t row, const char *name)
{
	(void)context;
	(void)form;
	(void)row;
	(void)name;
	return (struct rule_value){0};
}

static void
d15_past_its_budget_a_rule_is_an_error_and_the_program_goes_on(void **state)
{
	(void)state;
	open_form(
	    "  - {field: a, type: yesno, label: A, calculate: \"any_row('job', ':x = 1')\"}\n"
	    "  - {field: b, type: integer, label: B, check: {rule: \"sum_rows('job', 'x') = :b\", "
	    "message: M}}\n"
	    "  - {field: c, type: text, label: C, show_if: \"any_row('job', ':x = 1')\"}\n"
	    "  - {field: d, type: integer, label: D, calculate: \":b + 1\"}\n");
	text.answers.outside.rows = many_rows;
	text.answers.outside.row_value = empty_row;
	form_text_type(&text, "b", "1");
	assert_int_equal(errors_of("a"), 1);
	assert_non_null(strstr(form_text_answer(&text, "a")->problems[0].message, "steps"));
	assert_int_equal(errors_of("b"), 1);
	/* A condition that cannot be known hides nothing. */
	assert_true(is_visible("c"));
	assert_int_equal(errors_of("c"), 1);
	assert_false(text.answers.complete);
	assert_string_equal(form_text_value(&text, "d"), "2");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, NULL, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(d1_empty_is_null_and_spreads),
	    TEST(d2_a_check_runs_only_on_an_answer_that_is_there),
	    TEST(d3_hidden_is_parked_reads_as_null_and_comes_back),
	    TEST(d4_rules_settle_in_one_pass_whatever_their_order_in_the_form),
	    TEST(d4_a_cycle_is_refused_with_its_shortest_path),
	    TEST(d4_a_field_does_not_wait_for_itself),
	    TEST(d4_what_is_required_waits_for_nobody),
	    TEST(d5_a_check_is_run_again_when_an_answer_it_reads_changes),
	    TEST(d6_a_reason_counts_as_empty_and_is_taken_only_where_allowed),
	    TEST(d7_comparing_text_with_a_number_is_an_error_at_load),
	    TEST(d7_values_are_bound_by_the_type_of_the_field),
	    TEST(d7_numbers_with_leading_zeros_are_text),
	    TEST(d8_defaults_apply_once_and_calculate_always_wins),
	    TEST(d9_partial_dates_compare_by_interval),
	    TEST(d9_partial_dates_are_not_compared_letter_by_letter),
	    TEST(d10_sets_compare_as_sets),
	    TEST(d10_a_set_in_a_rule_is_written_in_the_order_of_the_list),
	    TEST(d11_unknown_names_are_errors),
	    TEST(d11_dead_choices_are_errors),
	    TEST(d12_an_answer_no_longer_on_offer_is_kept_and_marked),
	    TEST(d12_what_is_no_longer_on_offer_waits_down_the_whole_cascade_and_comes_back),
	    TEST(d12_what_is_not_on_offer_cannot_be_chosen),
	    TEST(d12_items_of_a_set_wait_one_by_one),
	    TEST(d8_what_is_read_only_is_answered_by_nobody),
	    TEST(d13_rows_are_never_named_by_position),
	    TEST(d14_volatile_functions_are_not_allowed),
	    TEST(d14_today_is_one_day_for_the_whole_session),
	    TEST(d15_past_its_budget_a_rule_is_an_error_and_the_program_goes_on),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
