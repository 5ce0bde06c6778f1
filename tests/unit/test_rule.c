/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include "store/rule.h"
#include "store/rule_lex.h"

/* Answers for rules: a small world of names. */
struct name {
	const char *name;
	struct rule_value value;
};

#define TEXT(t)                                                                                    \
	{                                                                                          \
		.kind = RULE_TEXT, .text = (t)                                                     \
	}
#define NUMBER(n)                                                                                  \
	{                                                                                          \
		.kind = RULE_INTEGER, .integer = (n)                                               \
	}

static const struct name world[] = {
    {"age", NUMBER(17)},
    {"zero", NUMBER(0)},
    {"name", TEXT("O'Brien Åsa")},
    {"set", TEXT("a c")},
    {"price", {.kind = RULE_REAL, .real = 12.5}},
    {"born", TEXT("2007~")},
    {"born_exact", TEXT("2008-02-29")},
    {"old", TEXT("1950~")},
    {"from", TEXT("1987")},
    {"to", TEXT("1989-06")},
    {"case.stage", TEXT("transit")},
    {"person.born", TEXT("1990-05-14")},
    {"today", TEXT("2026-02-28")},
    {"lang", TEXT("fr")},
    {"role", TEXT("counsellor")},
    {NULL, {0}},
};

static int64_t rows_asked; /* how many rows the world pretends to have */

static struct rule_value
value(void *context, const char *name)
{
	(void)context;
	for (size_t i = 0; world[i].name; i++)
		if (strcmp(world[i].name, name) == 0)
			return world[i].value;
	return (struct rule_value){0};
}

static const char *
absent(void *context, const char *field)
{
	(void)context;
	return strcmp(field, "phone") == 0 ? "refused" : NULL;
}

static const char *
label(void *context, const char *list, const char *code, const char *lang)
{
	(void)context;
	if (strcmp(list, "isco08") != 0 || strcmp(code, "7112") != 0)
		return NULL;
	return strcmp(lang, "fr") == 0 ? "Maçons" : "Bricklayers";
}

static int64_t
rows(void *context, const char *form)
{
	(void)context;
	return strcmp(form, "job") == 0 ? rows_asked : 0;
}

/* months 1, 2, 3 …; paid is empty in the second row. */
static struct rule_value
row_value(void *context, const char *form, int64_t row, const char *name)
{
	(void)context;
	assert_string_equal(form, "job");
	if (strcmp(name, "months") == 0)
		return (struct rule_value){.kind = RULE_INTEGER, .integer = row + 1};
	if (strcmp(name, "paid") == 0 && row != 1)
		return (struct rule_value){.kind = RULE_REAL, .real = 0.5};
	return (struct rule_value){0};
}

static const struct rule_context outside = {
    .value = value, .absent = absent, .label = label, .rows = rows, .row_value = row_value};

static int
set_up(void **state)
{
	*state = rule_engine_new();
	rows_asked = 3;
	return 0;
}

static int
tear_down(void **state)
{
	rule_engine_free(*state);
	return 0;
}

static struct rule_value
eval(void **state, const char *text)
{
	struct err err = {0};
	struct rule *rule = rule_compile(*state, text, NULL, &err);
	struct rule_value out;

	if (!rule)
		fail_msg("%s: %s", text, err.text);
	if (!rule_eval(rule, &outside, &out, &err))
		fail_msg("%s: %s", text, err.text);
	return out;
}

static void
expect_number(void **state, const char *text, int64_t number)
{
	struct rule_value out = eval(state, text);

	if (out.kind != RULE_INTEGER || out.integer != number)
		fail_msg("%s is not %lld", text, (long long)number);
}

static void
expect_text(void **state, const char *rule, const char *text)
{
	struct rule_value out = eval(state, rule);

	if (out.kind != RULE_TEXT)
		fail_msg("%s is no text", rule);
	assert_string_equal(out.text, text);
}

static void
expect_null(void **state, const char *rule)
{
	if (eval(state, rule).kind != RULE_NULL)
		fail_msg("%s is not null", rule);
}

static void
expect_refused(void **state, const char *text, const char *part)
{
	struct err err = {0};
	struct rule *rule = rule_compile(*state, text, NULL, &err);

	if (rule)
		fail_msg("%s was taken", text);
	assert_int_equal(err.code, ERR_DATA);
	if (!strstr(err.text, part))
		fail_msg("%s: \"%s\" does not say \"%s\"", text, err.text, part);
}

static void
operators_are_those_of_sql(void **state)
{
	expect_number(state, "1 + 2 * 3", 7);
	expect_number(state, ":age >= 18 OR :age < 18", 1);
	expect_number(state, ":age IN (1, 17, 30) AND NOT :age = 18", 1);
	expect_number(state, ":age BETWEEN 10 AND 17", 1);
	expect_number(state, "CASE WHEN :age < 18 THEN 1 ELSE 2 END", 1);
	expect_number(state, ":name LIKE 'o''brien%'", 1);
	expect_number(state, ":name NOT LIKE ('x%')", 1);
	expect_number(state, "like('o%', :name)", 1);
	expect_number(state, "CAST('12' AS INTEGER) + 1", 13);
	expect_text(state, "upper('a') || :set", "Aa c");
	assert_true(eval(state, ":price * 2").real > 24.9);
}

/* What makes long lists quick (rule_sql.c) must not be seen. */
static void
a_long_list_compares_as_a_short_one(void **state)
{
	struct err err = {0};
	size_t offset = 0;

	expect_number(state, "'c' IN ('a', 'b', 'c', 'd')", 1);
	expect_number(state, "'e' IN ('a', 'b', 'c', 'd')", 0);
	expect_number(state, "'' IN ('a', 'b', 'c', 'd')", 0);
	expect_number(state, "'e' NOT IN ('a', 'b', 'c', 'd')", 1);
	expect_null(state, ":nothing IN ('a', 'b', 'c')");
	expect_null(state, "NOT :nothing IN ('a', 'b', 'c')");
	expect_null(state, "'e' IN ('a', 'b', NULL, 'c')");
	expect_number(state, "'c' IN ('a', 'b', NULL, 'c')", 1);
	expect_number(state, ":age IN (16, 17.0, 18)", 1);
	expect_number(state, ":age IN ('16', '17', '18')", 0);
	expect_number(state, "'a' IN (1, coalesce('x', 'a', 'b'), substr('ab', 1, 1), 2)", 1);
	expect_number(state, "(1 IN (1, 2, 3)) IN (0, (2 IN (1, 2, 3)), 5)", 1);
	expect_number(state, "'a, ''b'' IN (1,2,3)' IN ('x', 'y', 'a, ''b'' IN (1,2,3)')", 1);
	expect_number(state, ":case.stage IN ('stay', 'return', 'transit') AND :age = 17", 1);
	expect_refused(state, "unequal() = 1", "unequal");
	assert_null(rule_compile(*state, ":age IN (1, 2, 3) AND (2 * )", &offset, &err));
	assert_int_equal(offset, strlen(":age IN (1, 2, 3) AND (2 * "));
}

static void
names_with_a_point_are_of_the_case_and_the_person(void **state)
{
	expect_text(state, ":case.stage", "transit");
	expect_text(state, ":person.born || ' :case.stage ' || :case.stage",
	    "1990-05-14 :case.stage transit");
	expect_text(state, ":today || :lang || :role", "2026-02-28frcounsellor");
	expect_null(state, ":case.nothing");
	expect_null(state, ":case__stage");
	expect_refused(state, ":office.name = 1", "only :case.FIELD, :person.FIELD");
}

static void
names_read_are_told_once_each(void **state)
{
	struct err err = {0};
	struct rule *rule = rule_compile(*state,
	    ":a + :case.b + :a > 0 OR absent('c') = 'refused' OR any_row('job', ':months > "
	    ":today')",
	    NULL, &err);

	assert_non_null(rule);
	assert_string_equal(rule_reads(rule, 0), "a");
	assert_string_equal(rule_reads(rule, 1), "case.b");
	assert_string_equal(rule_reads(rule, 2), "c");
	assert_string_equal(rule_reads(rule, 3), "today");
	assert_null(rule_reads(rule, 4));
	rule = rule_compile(*state, "any_row('job', ':months > :here.age')", NULL, &err);
	assert_non_null(rule);
	assert_string_equal(rule_reads(rule, 0), "age");
	assert_null(rule_reads(rule, 1));
}

static void
a_rule_is_one_expression(void **state)
{
	expect_refused(state, "1) , (2", "closes nothing");
	expect_refused(state, "1); SELECT (2", "closes nothing");
	expect_refused(state, "1; SELECT 2", "take the ; away");
	expect_refused(state, "1, 2", "only between brackets");
	expect_refused(state, "(1, 2)", "");
	expect_refused(state, "(1, 2) = (1, 2), 3", "");
	expect_refused(state, "", "empty");
	expect_refused(state, "  \n ", "empty");
	expect_refused(state, "1 -- 2", "no place in a rule");
	expect_refused(state, "1 /* 2", "no place in a rule");
	expect_refused(state, "(1", "not closed");
	expect_refused(state, "1 +", "ends too early");
	expect_refused(state, "'open", "not closed");
	expect_refused(state, "?1", "no place");
	expect_refused(state, "@ a", "column of the choices must follow");
	expect_refused(state, "@1", "column of the choices must follow");
	expect_refused(state, "$a", "no place");
	expect_refused(state, ": a", "a name must follow");
	expect_refused(state, "\"name\"", "write texts as 'text'");
	expect_refused(state, "[name]", "no place");
	expect_refused(state, "`name`", "no place");
	expect_refused(state, "x'00'", "means nothing");
	expect_refused(state, "1 COLLATE NOCASE", "means nothing");
	expect_refused(state, "1 & 2", "no place");
	expect_refused(state, "at_least('B2', 'B1')", "an answer of this form first");
	expect_refused(state, "at_least(:case.x, 'B1')", "an answer of this form first");
	expect_refused(state, "at_least(:x || 'a', 'B1')", "an answer of this form first");
	expect_refused(state, ":a -> 'b'", "no place");
	expect_refused(state, "12abc", "no place");
	expect_refused(state, "0x10", "no place");
}

static void
no_table_no_subquery_no_pragma_is_reached(void **state)
{
	expect_refused(state, "(SELECT 1)", "means nothing");
	expect_refused(state, "EXISTS (SELECT 1)", "no function");
	expect_refused(state, "1 IN (VALUES (1))", "no function");
	expect_refused(state, "1 IN sqlite_schema", "means nothing");
	expect_refused(state, "sqlite_schema.name", "means nothing");
	expect_refused(state, "load_extension('x')", "no function");
	expect_refused(state, "randomblob(9)", "no function");
	expect_refused(state, "zeroblob(999999999)", "no function");
	expect_refused(state, "printf('%999999999d', 1)", "no function");
	expect_refused(state, "count(*) OVER ()", "no function");
	expect_refused(state, "abs(1, 2)", "takes 1 argument, not 2");
	expect_refused(state, "max(1)", "2 to 30 arguments");
	expect_refused(state, "min(1, 2) FILTER (WHERE 1)", "no function");
	expect_refused(state, "RAISE(ABORT, 'x')", "no function");
	expect_refused(state, "CURRENT_DATE", "means nothing");
	expect_refused(state, "julianday('now')", "no function");
	expect_refused(state, "random() > 0", "no function");
}

static void
a_wrong_function_is_told_with_the_nearest(void **state)
{
	struct err err = {0};
	size_t offset = 0;

	expect_refused(state, "coalese(:a, 1)", "did you mean \"coalesce\"");
	assert_null(rule_compile(*state, "1 + earliset(:a)", &offset, &err));
	assert_int_equal(offset, 4);
	assert_null(rule_compile(*state, "1 + (2 * )", &offset, &err));
	assert_int_equal(offset, 9);
	expect_refused(state, "iif(1, 2)", "takes 3 arguments, not 2");
	expect_refused(state, "coalesce(1, )", "is missing here");
	expect_refused(state, "absent(:a)", "must be a text written here");
	expect_refused(state, "absent('a' || 'b')", "must be a text written here");
}

static void
sets_are_asked_by_whole_items(void **state)
{
	expect_number(state, "selected(:set, 'a')", 1);
	expect_number(state, "selected(:set, 'b')", 0);
	expect_number(state, "selected('ab c', 'a')", 0);
	expect_number(state, "selected('ab c', '')", 0);
	expect_null(state, "selected(:nothing, 'a')");
	expect_number(state, "count_selected(:set)", 2);
	expect_number(state, "count_selected(:nothing)", 0);
}

static void
a_reason_for_no_answer_can_be_asked(void **state)
{
	expect_text(state, "absent('phone')", "refused");
	expect_null(state, "absent('name')");
}

static void
dates_have_a_first_and_a_last_day(void **state)
{
	expect_text(state, "earliest(:from)", "1987-01-01");
	expect_text(state, "latest(:from)", "1987-12-31");
	expect_text(state, "latest(:born)", "2008-12-31");
	expect_text(state, "earliest(:today)", "2026-02-28");
	expect_null(state, "earliest(:nothing)");
	expect_null(state, "earliest('no date')");
	expect_number(state, "latest(:to) >= earliest(:from)", 1);
	expect_number(state, "earliest(:to) <= :today", 1);
}

static void
ages_of_exact_dates_are_whole_years(void **state)
{
	expect_number(state, "age(:born_exact, :today)", 17);
	expect_number(state, "age(:person.born, :today)", 35);
	expect_null(state, "age(:nothing, :today)");
	expect_number(state, "months_between('2025-01-15', '2025-03-14')", 1);
	expect_number(state, "months_between('2018-02', '2019-10')", 20);
	expect_number(state, "months_between('2018-02', '2018-02')", 0);
	expect_number(state, "months_between('2018-02-20', '2018-04')", 2);
	expect_null(state, "months_between('2018', '2019-10')");
	expect_number(state, "days_between('2025-12-31', '2026-03-01')", 60);
	expect_number(state, "days_between('2024-02-28', '2024-03-01')", 2);
	expect_number(state, "days_between('2026-01-16', '2026-01-15')", -1);
	expect_number(state, "days_between('2025-12', '2026-03-01') > 31", 1);
	expect_null(state, "days_between('2025-12', '2026-03-01') > 70");
	expect_null(state, "days_between(NULL, '2026-03-01')");
	expect_null(state, "months_between('2018-02~', '2019-10')");
}

static void
ages_of_partial_dates_compare_by_interval(void **state)
{
	struct err err = {0};
	struct rule *rule = rule_compile(*state, "age(:born, :today) >= 18", NULL, &err);
	struct rule_value out;

	assert_true(rule_eval(rule, &outside, &out, &err));
	assert_int_equal(out.kind, RULE_NULL);
	assert_true(rule_was_vague(rule));
	expect_number(state, "age(:old, :today) >= 18", 1);
	expect_number(state, "age(:old, :today) < 18", 0);
	expect_null(state, "age(:old, :today)");
	expect_null(state, "age(:born, :today) = 18");
	expect_number(state, "age(:born, :today) >= 18 OR :age = 17", 1);
	expect_number(state, "age(:born, :today) >= 18 AND :age = 18", 0);
	expect_null(state, "months_between(:from, :to)");
	expect_number(state, "months_between(:from, :to) > 12", 1);
	/* Two values that are open at once are not told apart. */
	expect_null(state, "age(:born, :today) > age(:old, :today)");
}

static void
exact_dates_are_never_vague(void **state)
{
	struct err err = {0};
	struct rule *rule = rule_compile(*state, "age(:nothing, :today) >= 18", NULL, &err);
	struct rule_value out;

	assert_true(rule_eval(rule, &outside, &out, &err));
	assert_int_equal(out.kind, RULE_NULL);
	assert_false(rule_was_vague(rule));
}

static void
days_are_moved_by_the_calendar(void **state)
{
	expect_text(state, "date('2026-01-31', '+1 month')", "2026-03-03");
	expect_text(state, "date(:today, '-1 year')", "2025-02-28");
	expect_text(state, "date(:today, '+1 day', 'start of month')", "2026-03-01");
	expect_text(state, "date(:today, 'start of year', '-1 day')", "2025-12-31");
	expect_text(state, "date(:today)", "2026-02-28");
	expect_null(state, "date(:from)");
	expect_null(state, "date(:nothing, '+1 day')");
	expect_null(state, "date('9999-12-31', '+1 day')");
	expect_refused(state, "date('now')", "use :today");
	expect_refused(state, "date(:today, 'localtime')", "no modifier");
	expect_refused(state, "date(:today, '+1 fortnight')", "no modifier");
	/* Put together while it runs, it is still no way to the clock. */
	expect_null(state, "date('no' || 'w')");
}

static void
a_modifier_made_while_running_is_a_fault(void **state)
{
	struct err err = {0};
	struct rule *rule = rule_compile(*state, "date(:today, 'local' || 'time')", NULL, &err);
	struct rule_value out;

	assert_non_null(rule);
	assert_false(rule_eval(rule, &outside, &out, &err));
	assert_non_null(strstr(err.text, "date() takes"));
	expect_number(state, "1", 1);
}

static void
patterns_are_posix_and_bounded(void **state)
{
	expect_number(state, "regex('CI-0123', '^[A-Z]{2}-[0-9]{4}$')", 1);
	expect_number(state, "regex('xCI-0123', '[A-Z]{2}-[0-9]+')", 1);
	expect_number(state, "regex('ab', '^(a|b)*$')", 1);
	expect_number(state, "regex('a]', '[]a]+$')", 1);
	expect_null(state, "regex(:nothing, 'x')");
	expect_refused(state, "regex(:name, '(a)\\1')", "back reference");
	expect_refused(state, "regex(:name, '(a{100}){100}')", "repeats too much");
	expect_refused(state, "regex(:name, 'a{1001}')", "repeats too much");
	expect_refused(
	    state, "regex(:name, '((((((((((a+)+)+)+)+)+)+)+)+)+)+')", "repeats too much");
	expect_refused(state, "regex(:name, '[a')", "not closed");
	expect_refused(state, "regex(:name, 'a{x}')", "not {n}");
	expect_refused(state, "regex(:name, '\\d')", "[[:digit:]]");
	expect_refused(state, "regex(:name, '(a')", "not a POSIX");
	expect_refused(state, "regex(:name, 'a)')", "closes nothing");
	expect_refused(state, "regex(:name, :name)", "must be a text written here");
	expect_refused(state, "regex(:name, '')", "1 to");
}

static void
labels_texts_and_folding(void **state)
{
	expect_text(state, "label('isco08', '7112', 'en')", "Bricklayers");
	expect_text(state, "label('isco08', '7112')", "Maçons");
	expect_null(state, "label('isco08', '0000', 'en')");
	expect_text(state, "fold(:name)", "obrien asa");
	expect_text(state, "fmt('{}/{} {}', :age, 'x', :nothing)", "17/x ");
	expect_text(state, "fmt('{')", "{");
	expect_text(state, "fmt('{} {}', 6 / 2.0, 7 / 2.0)", "3 3.5");
}

static void
rows_are_counted_summed_and_searched(void **state)
{
	expect_number(state, "count_rows('job')", 3);
	expect_number(state, "count_rows('none')", 0);
	expect_number(state, "sum_rows('job', 'months')", 6);
	expect_number(state, "sum_rows('none', 'months')", 0);
	expect_number(state, "any_row('job', ':months > 2')", 1);
	expect_number(state, "any_row('job', ':months > 3')", 0);
	expect_null(state, "any_row('job', ':paid > 3')");
	expect_number(state, "any_row('job', ':case.stage = ''transit'' AND :months = 3')", 1);
	expect_number(state, "any_row('job', ':stage = ''transit''') IS NULL", 1);
	expect_number(state, "any_row('job', ':months > :here.zero')", 1);
	expect_number(state, "any_row('job', ':months > :here.age')", 0);
	expect_null(state, "any_row('job', ':months = :here.none')");
	expect_refused(state, ":here.a = 1", "in any_row() only");
	expect_refused(state, "any_row('job', ':months >')", "ends too early");
	expect_refused(state, "any_row('job', 'any_row(''job'', ''1'')')", "inside any_row");
	assert_true(eval(state, "sum_rows('job', 'paid')").real > 0.99);
}

static void
without_rows_there_is_nothing_to_count(void **state)
{
	struct rule_context alone = {.value = value};
	struct err err = {0};
	struct rule *rule = rule_compile(*state,
	    "coalesce(count_rows('job'), sum_rows('job', 'months'), absent('x'))", NULL, &err);
	struct rule_value out;

	assert_true(rule_eval(rule, &alone, &out, &err));
	assert_int_equal(out.kind, RULE_NULL);
}

static void
a_rule_has_a_budget_and_the_program_goes_on(void **state)
{
	struct err err = {0};
	struct rule *rule = rule_compile(*state, "any_row('job', ':months < 0')", NULL, &err);
	struct rule_value out;

	rows_asked = 500;
	assert_true(rule_eval(rule, &outside, &out, &err));
	rows_asked = 1000000;
	assert_false(rule_eval(rule, &outside, &out, &err));
	assert_non_null(strstr(err.text, "25000 steps"));
	rule = rule_compile(*state, "sum_rows('job', 'months')", NULL, &err);
	assert_false(rule_eval(rule, &outside, &out, &err));
	assert_non_null(strstr(err.text, "25000 steps"));
	rows_asked = 3;
	assert_true(rule_eval(rule, &outside, &out, &err));
	assert_int_equal(out.integer, 6);
}

static void
size_and_depth_are_limited(void **state)
{
	char text[6000];
	size_t len = 0;

	memset(text, '1', 4096);
	for (size_t i = 1; i < 4096; i += 2)
		text[i] = '+';
	text[4095] = ' ';
	text[4096] = '\0';
	expect_refused(state, text, "no expression of SQL"); /* 2,048 additions: too deep */
	text[4096] = ' ';
	text[4097] = '\0';
	expect_refused(state, text, "longer than 4096 bytes");
	for (len = 0; len < 101; len++)
		text[len] = '(';
	snprintf(text + len, sizeof(text) - len, "1");
	expect_refused(state, text, "nested deeper than 100");
	text[0] = '\0';
	for (len = 0; len < 4000; len += 4)
		snprintf(text + len, sizeof(text) - len, "NOT ");
	snprintf(text + len, sizeof(text) - len, "1");
	expect_refused(state, text, "no expression of SQL");
}

static void
numbers_with_leading_zeros_are_texts(void **state)
{
	expect_refused(state, ":a = 0110", "write it as '0110'");
	expect_number(state, "'0110' = '0110'", 1);
	assert_true(eval(state, "0.5 + 0").real > 0.4);
}

static void
truth_has_three_values(void **state)
{
	(void)state;
	assert_int_equal(rule_truth((struct rule_value){0}), -1);
	assert_int_equal(rule_truth((struct rule_value)NUMBER(0)), 0);
	assert_int_equal(rule_truth((struct rule_value)NUMBER(-3)), 1);
	assert_int_equal(rule_truth((struct rule_value)TEXT("yes")), 0);
	assert_int_equal(rule_truth((struct rule_value)TEXT("")), 0);
	assert_int_equal(rule_truth((struct rule_value)TEXT("1")), 1);
	assert_int_equal(rule_truth((struct rule_value){.kind = RULE_REAL, .real = 0.25}), 1);
}

static void
results_outlive_the_values_they_came_from(void **state)
{
	struct err err = {0};
	struct rule *one = rule_compile(*state, ":name", NULL, &err);
	struct rule *two = rule_compile(*state, ":set", NULL, &err);
	struct rule_value a, b;

	assert_true(rule_eval(one, &outside, &a, &err));
	assert_true(rule_eval(two, &outside, &b, &err));
	assert_string_equal(a.text, "O'Brien Åsa");
	assert_string_equal(b.text, "a c");
}

static void
an_overflow_is_a_number_not_a_crash(void **state)
{
	struct err err = {0};
	struct rule *rule = rule_compile(*state, "abs(-9223372036854775807 - 1)", NULL, &err);
	struct rule_value out;

	assert_int_equal(eval(state, "9223372036854775807 + 1").kind, RULE_REAL);
	expect_null(state, "1 / :zero");
	assert_false(rule_eval(rule, &outside, &out, &err));
	assert_non_null(strstr(err.text, "overflow"));
}

static void
every_function_of_the_table_exists(void **state)
{
	const struct rule_function *function;

	for (size_t n = 0; (function = rule_function_at(n)); n++) {
		char text[200];
		size_t len = (size_t)snprintf(text, sizeof(text), "%s(", function->name);
		struct err err = {0};

		for (int i = 0; i < function->min_args; i++)
			len += (size_t)snprintf(text + len, sizeof(text) - len, "%s%s",
			    i ? ", " : "", function->literal & 1u << i ? "'1'" : ":today");
		snprintf(text + len, sizeof(text) - len, ")");
		if (!rule_compile(*state, text, NULL, &err))
			fail_msg("%s: %s", text, err.text);
	}
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(operators_are_those_of_sql),
	    TEST(a_long_list_compares_as_a_short_one),
	    TEST(names_with_a_point_are_of_the_case_and_the_person),
	    TEST(names_read_are_told_once_each),
	    TEST(a_rule_is_one_expression),
	    TEST(no_table_no_subquery_no_pragma_is_reached),
	    TEST(a_wrong_function_is_told_with_the_nearest),
	    TEST(sets_are_asked_by_whole_items),
	    TEST(a_reason_for_no_answer_can_be_asked),
	    TEST(dates_have_a_first_and_a_last_day),
	    TEST(ages_of_exact_dates_are_whole_years),
	    TEST(ages_of_partial_dates_compare_by_interval),
	    TEST(exact_dates_are_never_vague),
	    TEST(days_are_moved_by_the_calendar),
	    TEST(a_modifier_made_while_running_is_a_fault),
	    TEST(patterns_are_posix_and_bounded),
	    TEST(labels_texts_and_folding),
	    TEST(rows_are_counted_summed_and_searched),
	    TEST(without_rows_there_is_nothing_to_count),
	    TEST(a_rule_has_a_budget_and_the_program_goes_on),
	    TEST(size_and_depth_are_limited),
	    TEST(numbers_with_leading_zeros_are_texts),
	    TEST(truth_has_three_values),
	    TEST(results_outlive_the_values_they_came_from),
	    TEST(an_overflow_is_a_number_not_a_crash),
	    TEST(every_function_of_the_table_exists),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
