/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Expressions of ODK's XPath as rules: how they are written, and that they decide as ODK does. The
 * expected outcomes were worked out by hand from the rules of XPath 1.0 and of ODK's functions.
 */
#include "unit.h"

#include "base/buf.h"
#include "exchange/xpath.h"
#include "store/rule.h"

/* The questions of a form that is not there, and the answers of two workers. */
static const char *const sex_codes[] = {"female", "male", "not_said"};
static const char *const sex_names[] = {"female", "male", "not said"};
static const char *const size_codes[] = {"1", "2", "3", "dk"};
static const char *const grade_codes[] = {"1", "2", "10"};
static const char *const lang_codes[] = {"fr", "en", "x_y"};
static const char *const lang_names[] = {"fr", "en", "x&y"};
static const struct xpath_choices sexes = {sex_names, sex_codes, 3, "sex"};
static const struct xpath_choices sizes = {size_codes, size_codes, 4, "size"};
static const struct xpath_choices grades = {grade_codes, grade_codes, 3, "grade"};
static const struct xpath_choices langs = {lang_names, lang_codes, 3, "langs"};
static const struct xpath_choices unused = {lang_names, lang_codes, 3, NULL};

static const struct {
	const char *name;
	struct xpath_ref ref;
	struct rule_value full; /* the other worker has answered nothing */
} questions[] = {
    {"age", {.type = XPATH_NUMBER, .sql = ":age", .whole = true},
	{.kind = RULE_INTEGER, .integer = 17}},
    {"weight", {.type = XPATH_NUMBER, .sql = ":weight"}, {.kind = RULE_REAL, .real = 62.5}},
    {"name", {.type = XPATH_TEXT, .sql = ":name"}, {.kind = RULE_TEXT, .text = "Zoë Ba"}},
    {"digits", {.type = XPATH_TEXT, .sql = ":digits"}, {.kind = RULE_TEXT, .text = "12.0"}},
    {"sex", {.type = XPATH_CHOICE, .sql = ":sex", .choices = &sexes},
	{.kind = RULE_TEXT, .text = "male"}},
    {"size", {.type = XPATH_CHOICE, .sql = ":size", .choices = &sizes},
	{.kind = RULE_TEXT, .text = "2"}},
    {"grade", {.type = XPATH_CHOICE, .sql = ":grade", .choices = &grades},
	{.kind = RULE_TEXT, .text = "10"}},
    {"langs", {.type = XPATH_SET, .sql = ":langs", .choices = &langs},
	{.kind = RULE_TEXT, .text = "fr x_y"}},
    {"born", {.type = XPATH_DATE, .sql = ":born"}, {.kind = RULE_TEXT, .text = "2008-06-15"}},
    {"at", {.type = XPATH_TIME, .sql = ":at"}, {.kind = RULE_TEXT, .text = "08:30"}},
    {"agreed", {.type = XPATH_TRUTH, .sql = ":agreed"}, {.kind = RULE_INTEGER, .integer = 1}},
    {"gone", {.type = XPATH_EMPTY, .sql = "NULL"}, {.kind = RULE_NULL}},
    {"jobs", {.type = XPATH_ROWS, .form = "jobs"}, {.kind = RULE_NULL}},
    {"months", {.type = XPATH_ROWS, .form = "jobs", .sql = "months", .whole = true},
	{.kind = RULE_NULL}},
};

struct trial {
	struct arena arena;
	struct rule_engine *engine;
	struct buf notes;
	struct xpath_scope scope;
	bool is_full;
};

static bool
find(void *context, const char *name, struct xpath_ref *out, struct err *err)
{
	(void)context;
	for (size_t i = 0; i < sizeof(questions) / sizeof(questions[0]); i++)
		if (strcmp(questions[i].name, name) == 0) {
			*out = questions[i].ref;
			return true;
		}
	return err_set(err, ERR_DATA, "no question \"%s\"", name);
}

static bool
column(void *context, const char *name, struct xpath_ref *out, struct err *err)
{
	(void)context;
	*out = (struct xpath_ref){.type = XPATH_TEXT};
	if (strcmp(name, "region") == 0)
		out->sql = "@region";
	else if (strcmp(name, "country") == 0)
		*out =
		    (struct xpath_ref){.type = XPATH_TEXT, .sql = "@country", .never_empty = true};
	else
		return err_set(err, ERR_DATA, "no column \"%s\"", name);
	return true;
}

static const struct xpath_choices *
list(void *context, const char *name)
{
	(void)context;
	if (strcmp(name, "sexes") == 0)
		return &sexes;
	return strcmp(name, "unused") == 0 ? &unused : NULL;
}

static void
note(void *context, const char *text)
{
	struct trial *trial = context;

	buf_printf(&trial->notes, "%s%s", trial->notes.len ? "; " : "", text);
}

static int
set_up(void **state)
{
	struct trial *trial = calloc(1, sizeof(*trial));

	trial->engine = rule_engine_new();
	trial->scope =
	    (struct xpath_scope){.context = trial, .find = find, .list = list, .note = note};
	*state = trial;
	return 0;
}

static int
tear_down(void **state)
{
	struct trial *trial = *state;

	rule_engine_free(trial->engine);
	arena_free(&trial->arena);
	buf_free(&trial->notes);
	free(trial);
	return 0;
}

static const char *
sql_of(void **state, enum xpath_use use, const char *xpath)
{
	struct trial *trial = *state;
	struct xpath_rule rule;
	struct err err = {0};
	size_t offset = 0;

	buf_clear(&trial->notes);
	if (!xpath_translate(xpath, use, &trial->scope, &trial->arena, &rule, &offset, &err))
		return arena_printf(&trial->arena, "!%zu %s", offset, err.text);
	if (!trial->scope.column && !rule_compile(trial->engine, rule.sql, NULL, &err))
		fail_msg("%s -> %s: %s", xpath, rule.sql, err.text);
	return rule.sql;
}

static void
expect(void **state, enum xpath_use use, const char *xpath, const char *sql)
{
	const char *got = sql_of(state, use, xpath);

	if (strcmp(got, sql) != 0)
		fail_msg("%s\n  gives    %s\n  expected %s", xpath, got, sql);
}

static void
condition(void **state, const char *xpath, const char *sql)
{
	expect(state, XPATH_CONDITION, xpath, sql);
}

static void
value(void **state, const char *xpath, const char *sql)
{
	expect(state, XPATH_VALUE, xpath, sql);
}

static void
check(void **state, const char *self, const char *xpath, const char *sql)
{
	struct trial *trial = *state;
	struct xpath_ref ref;
	struct err err = {0};

	assert_true(find(trial, self, &ref, &err));
	trial->scope.self = &ref;
	expect(state, XPATH_CHECK, xpath, sql);
	trial->scope.self = NULL;
}

static void
notes(void **state, const char *text)
{
	struct trial *trial = *state;

	assert_string_equal(buf_str(&trial->notes), text);
}

static struct rule_value
answer(void *context, const char *name)
{
	const struct trial *trial = context;

	if (strcmp(name, "today") == 0)
		return (struct rule_value){.kind = RULE_TEXT, .text = "2026-03-02"};
	for (size_t i = 0; trial->is_full && i < sizeof(questions) / sizeof(questions[0]); i++)
		if (strcmp(questions[i].name, name) == 0)
			return questions[i].full;
	return (struct rule_value){0};
}

static struct rule_value
outcome(void **state, enum xpath_use use, const char *xpath, bool is_full)
{
	struct trial *trial = *state;
	struct rule_context context = {.context = trial, .value = answer};
	const char *sql = sql_of(state, use, xpath);
	struct rule_value out;
	struct err err = {0};
	struct rule *rule;

	if (sql[0] == '!')
		fail_msg("%s: %s", xpath, sql);
	rule = rule_compile(trial->engine, sql, NULL, &err);
	trial->is_full = is_full;
	if (!rule_eval(rule, &context, &out, &err))
		fail_msg("%s -> %s: %s", xpath, sql, err.text);
	return out;
}

/* What ODK decides for the worker who has answered, and for the one who has not. */
static void
decides(void **state, const char *xpath, bool full, bool empty)
{
	for (int i = 0; i < 2; i++) {
		bool expected = i ? empty : full;
		enum xpath_use uses[] = {XPATH_CONDITION, XPATH_CHECK};
		const char *not_it =
		    arena_printf(&((struct trial *)*state)->arena, "not(%s)", xpath);

		for (int k = 0; k < 2; k++) {
			int truth = rule_truth(outcome(state, uses[k], xpath, i == 0));
			int other = rule_truth(outcome(state, uses[k], not_it, i == 0));

			if ((truth == 1) != expected || (other == 1) == expected)
				fail_msg("%s of %s is %d, its opposite %d\n  %s\n  %s", xpath,
				    i ? "nothing" : "answers", truth, other,
				    sql_of(state, uses[k], xpath), sql_of(state, uses[k], not_it));
			/* Unknown passes a check: it must be plainly false. */
			if (k == 1 && (truth < 0 || other < 0))
				fail_msg("%s of %s is unknown in a check", xpath,
				    i ? "nothing" : "answers");
		}
	}
}

/* What ODK computes; NULL: an empty text or no number. */
static void
computes(void **state, const char *xpath, const char *full, const char *empty)
{
	for (int i = 0; i < 2; i++) {
		const char *expected = i ? empty : full;
		struct rule_value out = outcome(state, XPATH_VALUE, xpath, i == 0);
		char text[64] = "";

		if (out.kind == RULE_TEXT)
			snprintf(text, sizeof(text), "%s", out.text);
		else if (out.kind == RULE_INTEGER)
			snprintf(text, sizeof(text), "%lld", (long long)out.integer);
		else if (out.kind == RULE_REAL)
			snprintf(text, sizeof(text), "%.10g", out.real);
		if (strcmp(text, expected ? expected : "") != 0)
			fail_msg("%s of %s is \"%s\", not \"%s\": %s", xpath,
			    i ? "nothing" : "answers", text, expected ? expected : "",
			    sql_of(state, XPATH_VALUE, xpath));
	}
}

static void
comparisons_are_written_plainly_where_they_can_be(void **state)
{
	condition(state, "${sex} = 'male'", ":sex = 'male'");
	condition(state, "${name}='O''Brien'", "!11 \"'Brien'\" has no place here");
	condition(state, "${name}=\"O'Brien\"", ":name = 'O''Brien'");
	condition(state, "${age} >= 15", ":age >= 15");
	condition(state, "15 < ${age}", "15 < :age");
	condition(state, "${age} > 15 and ${age} < 65 or ${sex}='female'",
	    ":age > 15 AND :age < 65 OR :sex = 'female'");
	condition(state, "${age} > 15 and (${age} < 65 or ${sex}='female')",
	    ":age > 15 AND (:age < 65 OR :sex = 'female')");
	condition(state, "${sex} = 'not said'", ":sex = 'not_said'");
	condition(state, "${size} = 2", ":size = '2'");
	condition(state, "${born} > '2000-01-01'", ":born > '2000-01-01'");
	condition(state, "${born} <= today()", ":born <= :today");
	condition(state, "${at} < '12:00'", ":at < '12:00'");
	condition(state, "'12:00:00.000+01:00' > ${at}", ":at < '12:00'");
	condition(state, "${at} = 'noon'", "FALSE");
	condition(state, "${langs} = 'x&y fr'", ":langs = 'fr x_y'");
	condition(state, "selected(${langs}, 'fr')", "selected(:langs, 'fr')");
	condition(state, "selected(${sex}, 'male')", ":sex = 'male'");
	condition(state, "count-selected(${langs}) > 1", "count_selected(:langs) > 1");
	condition(state, "${agreed}", ":agreed");
	condition(state, "${agreed} = 'true'", ":agreed = 1");
	condition(
	    state, "selected(${langs}, 'fr') = false()", "selected(:langs, 'fr') IS NOT TRUE");
}

static void
an_empty_answer_is_null(void **state)
{
	condition(state, "${name} = ''", ":name IS NULL");
	condition(state, "${name} != ''", ":name IS NOT NULL");
	condition(state, "'' = ${age}", ":age IS NULL");
	condition(state, "not(${name} = '')", ":name IS NOT NULL");
	condition(state, "${name} != null", ":name IS NOT NULL");
	condition(state, "${gone} != null", "FALSE");
	condition(state, "${name}", ":name IS NOT NULL");
	condition(state, "${age}", ":age != 0");
	condition(state, "not(${name})", ":name IS NULL");
}

static void
not_equal_holds_for_an_empty_answer(void **state)
{
	condition(state, "${sex} != 'male'", ":sex IS NOT 'male'");
	condition(state, "${age} != 5", ":age IS NOT 5");
	condition(state, "not(${sex} = 'male')", ":sex IS NOT 'male'");
	condition(state, "not(${sex} != 'male')", ":sex = 'male'");
	condition(state, "${name} = ${digits}", ":name IS :digits");
	condition(state, "${name} != ${digits}", ":name IS NOT :digits");
	condition(state, "not(${age} > 15)", "(:age > 15) IS NOT TRUE");
	condition(state, "not(selected(${langs}, 'fr'))", "selected(:langs, 'fr') IS NOT TRUE");
	condition(state, "not(${age} > 15 and ${sex} = 'male')",
	    "(:age > 15) IS NOT TRUE OR :sex IS NOT 'male'");
}

static void
a_check_is_never_unknown(void **state)
{
	check(state, "age", ". >= 15 and . <= 99", ":age >= 15 AND :age <= 99");
	check(state, "age", "not(. < 15)", ":age >= 15");
	check(state, "age", ". > ${weight}", "(:age > :weight) IS TRUE");
	check(state, "age", ". != ${size}",
	    "(:age = CASE WHEN :size IN ('1', '2', '3') THEN CAST(:size AS REAL) END) IS NOT TRUE");
	check(state, "born", ". <= today()", ":born <= :today");
	check(state, "name", "string-length(.) <= 20", "length(:name) <= 20");
	check(state, "name", "regex(., '[A-Z]\\w+')", "regex(:name, '^([A-Z][A-Za-z0-9_]+)$')");
	check(state, "langs", "not(selected(., 'fr') and count-selected(.) > 1)",
	    "NOT selected(:langs, 'fr') OR count_selected(:langs) <= 1");
	check(state, "sex", ". != ${sex}", ":sex IS NOT :sex");
}

static void
choices_are_compared_with_numbers_by_their_codes(void **state)
{
	condition(state, "${size} > 1", ":size IN ('2', '3')");
	condition(state, "${size} >= 1", ":size IN ('1', '2', '3')");
	condition(state, "not(${size} > 1)", "(:size IN ('2', '3')) IS NOT TRUE");
	condition(state, "2 <= ${size}", ":size IN ('2', '3')");
	condition(state, "${size} != 1", ":size IS NOT '1'");
	condition(state, "${size} = 7", "FALSE");
	notes(state, "no choice of :size is that number, so the comparison never holds");
	condition(state, "${sex} = 1", "FALSE");
	condition(state, "${size} = 'big'", "FALSE");
	notes(state, "\"big\" is no choice of :size, so the comparison never holds");
	condition(state, "${size} != 'big'", "TRUE");
	condition(state, "string(${size}) = concat('b', 'ig')", "FALSE");
	condition(
	    state, "if(${age} > 3, ${size}, 'big') = 'big'", "iif(:age > 3, :size, 'big') = 'big'");
	condition(state, "selected(${langs}, 'de')", "FALSE");
	notes(state, "\"de\" is no choice of :langs, so it is never selected");
	value(state, "${grade} + 1", "CAST(:grade AS INTEGER) + 1");
	value(state, "${size} + 1",
	    "CASE WHEN :size IN ('1', '2', '3') THEN CAST(:size AS REAL) END + 1");
}

static void
arithmetic_keeps_its_order(void **state)
{
	value(state, "${age} + 2 * 3", ":age + 2 * 3");
	value(state, "(${age} + 2) * 3", "(:age + 2) * 3");
	value(state, "${age} - (2 - 1)", ":age - (2 - 1)");
	value(state, "${age} - 2 - 1", ":age - 2 - 1");
	value(state, "${age} div 2", ":age / 2.0");
	value(state, "${weight} div 2", ":weight / 2");
	value(state, "7 div ${age}", "7.0 / :age");
	value(state, "${age} div ${age}", "CAST(:age AS REAL) / :age");
	value(state, "${age} div (2 div 3)", ":age / (2 / 3.0)");
	value(state, "${age} mod 5", ":age % 5");
	value(state, "${weight} mod 5", ":weight - CAST(:weight / 5 AS INTEGER) * 5");
	value(state, "-${age}", "-:age");
	value(state, "-(-5)", "5");
	value(state, "-(-${age})", "-(-:age)");
	value(state, "${age} div -(-4)", ":age / 4.0");
	value(state, "${age} div -4", ":age / -4.0");
	value(state, "3 - -5", "3 - -5");
	value(state, "007 + .5 + 5.", "7 + 0.5 + 5");
	value(state, "${digits} * 2",
	    "CASE WHEN regex(:digits, '^ *-?([0-9]+[.,]?[0-9]*|[.,][0-9]+) *$') THEN "
	    "CAST(replace(:digits, ',', '.') AS "
	    "REAL) END * 2");
	value(state, "'4' * 2", "4 * 2");
}

static void
days_are_counted(void **state)
{
	value(state, "int((today() - ${born}) div 365.25)",
	    "CAST(days_between(:born, :today) / 365.25 AS INTEGER)");
	value(state, "today() - 30", "date(:today, '-30 days')");
	value(state, "${born} + ${age}", "date(:born, :age || ' days')");
	value(state, "${born} - ${age}", "date(:born, -:age || ' days')");
	condition(state, "${born} > today() - 1000000",
	    "days_between('1970-01-01', :born) > days_between('1970-01-01', :today) - 1000000");
	value(state, "date(19000000)", "!5 this is no date");
	value(state, "30 + ${born}", "date(:born, '+30 days')");
	value(state, "date('2020-01-31')", "'2020-01-31'");
	value(state, "date(19000)", "date('1970-01-01', '+19000 days')");
	condition(state, "${born} < today() - 365.25 * 18",
	    "days_between('1970-01-01', :born) < days_between('1970-01-01', :today) - 365.25 * 18");
	value(state, "decimal-date-time(${born})", "days_between('1970-01-01', :born)");
	value(state, "format-date(${born}, '%d/%m/%Y')",
	    "iif(:born IS NULL, NULL, fmt('{}/{}/{}', substr(:born, 9, 2), substr(:born, 6, 2), "
	    "substr(:born, 1, 4)))");
	value(state, "format-date(today(), '%Y') - format-date(${born}, '%Y')",
	    "CAST(substr(:today, 1, 4) AS INTEGER) - CAST(substr(:born, 1, 4) AS INTEGER)");
	value(state, "now()", ":today");
	notes(state, "now() is the day of the session here, without the time of day");
	value(state, "date('soon')", "!5 \"soon\" is no day; write it as in '2026-03-02'");
	value(state, "format-date(today(), '%b')",
	    "!21 %b writes something of a date that a rule cannot; use %Y %m %n %d %e");
}

static void
texts_are_made(void **state)
{
	value(state, "concat(${name}, ' (', ${age}, ')')", "fmt('{} ({})', :name, :age)");
	value(state, "concat('a', 'b')", "'ab'");
	value(state, "concat('{}', ${name})", "fmt('{}{}', '{}', :name)");
	value(state, "string-length(${name})", "coalesce(length(:name), 0)");
	value(state, "substr(${name}, 0, 1)", "substr(:name, 1, 1)");
	value(state, "substr(${name}, -2)", "substr(:name, -2)");
	value(state, "substring(${name}, 2, 3)", "substr(:name, 2, 3)");
	value(state, "upper-case(${name})", "upper(:name)");
	value(state, "translate(${name}, ' -', '_')", "replace(replace(:name, ' ', '_'), '-', '')");
	value(state, "translate(${name}, 'ab', 'ba')",
	    "!0 translate() exchanges letters with one another, which no rule does");
	condition(state, "contains(${name}, 'Ba')", "instr(:name, 'Ba') > 0");
	condition(state, "starts-with(${name}, 'Zoë')", "substr(:name, 1, 3) = 'Zoë'");
	condition(state, "ends-with(${name}, 'Ba')", "substr(:name, -2) = 'Ba'");
	value(state, "jr:choice-name(${sex}, '${sex}')", "label('sex', :sex)");
	value(state, "instance('sexes')/root/item[name = ${sex}]/label", "label('sex', :sex)");
	value(state, "jr:itext(instance('sexes')/root/item[name=${sex}]/itextId)",
	    "label('sex', :sex)");
	value(state, "instance('unused')/root/item[name = ${sex}]/label",
	    "!0 no question of this form has the choices \"unused\", so that their labels cannot "
	    "be "
	    "looked up");
	value(state, "../age + /data/grp/age + current()/../age", ":age + :age + :age");
}

static void
branches_are_of_one_type(void **state)
{
	value(state, "if(${sex} = 'male', 1, 2)", "iif(:sex = 'male', 1, 2)");
	value(state, "if(${sex} = 'male', 1, '')", "iif(:sex = 'male', 1, NULL)");
	value(state, "if(${sex} = 'male', 'm', ${age})",
	    "iif(:sex = 'male', 'm', CAST(:age AS TEXT))");
	value(state, "if(${gone} != null, 'a', 'b')", "'b'");
	value(state, "once(if(${gone} != null, 'a', 'b'))", "'b'");
	notes(state, "");
	value(state, "once(${age})", ":age");
	notes(state, "once() keeps the first value; here it is computed again with each answer");
	value(state, "coalesce(${name}, 'nobody')", "coalesce(:name, 'nobody')");
	value(state, "coalesce(${name}, '')", ":name");
	condition(
	    state, "if(${age} > 5, ${sex} = 'male', true())", "iif(:age > 5, :sex = 'male', TRUE)");
	value(state, "min(${age}, ${weight})",
	    "min(coalesce(:age, :weight), coalesce(:weight, :age))");
	value(state, "sum(${months}) + count(${jobs})",
	    "sum_rows('jobs', 'months') + count_rows('jobs')");
}

static void
constants_fall_away(void **state)
{
	condition(state, "true()", "TRUE");
	condition(state, "0", "FALSE");
	condition(state, "1 = 1", "TRUE");
	condition(state, "true() and ${sex} = 'male'", ":sex = 'male'");
	condition(state, "false() or ${sex} = 'male'", ":sex = 'male'");
	condition(state, "false() and ${sex} = 'male'", "FALSE");
	condition(state, "${sex} = 'male' or not(false())", "TRUE");
}

static void
a_choice_filter_reads_columns(void **state)
{
	struct trial *trial = *state;

	trial->scope.column = column;
	condition(state, "country = ${name}", "@country = :name");
	condition(state, "region=${name}", "@region IS :name");
	condition(state, "country = 'NG' and selected(${langs}, region)",
	    "@country = 'NG' AND selected(:langs, @region)");
	condition(state, "regoin = ${name}", "!0 no column \"regoin\"");
	trial->scope.column = NULL;
}

static void
what_is_wrong_is_told_with_its_place(void **state)
{
	condition(state, "${agee} > 5", "!0 no question \"agee\"");
	condition(
	    state, "${age} > ", "!9 the expression ends too early; something is missing here");
	condition(state, "", "!0 the expression ends too early; something is missing here");
	condition(state, "(${age} > 5", "!0 a bracket opened here is not closed; add a )");
	condition(state, "${age} > 5)", "!10 \")\" has no place here");
	condition(state, "${age} => 5", "!8 \">\" has no place here");
	condition(
	    state, "${age} = 'x", "!9 the quote is not closed; end the text with the same quote");
	condition(state, "$age = 1", "!0 a name in braces must follow the $, as in ${name}");
	condition(
	    state, "age > 5", "!0 \"age\" is neither a text nor an answer; write 'age' or ${age}");
	condition(state, "${months} > 5",
	    "!0 ${months} has many answers here, one a record; use sum() or count() of them");
	condition(state, "selekted(${langs}, 'fr')",
	    "!0 there is no function \"selekted\"; did you mean \"selected\"?");
	condition(state, "selected(${langs})", "!0 selected() takes 2 arguments, not 1");
	condition(state, "position(..) = 1",
	    "!0 position() cannot become a rule: records of a list are never named by their "
	    "position");
	condition(state, "${age} | ${sex}",
	    "!0 | joins sets of answers, which no rule can; name them one by one");
	condition(state, ". > 5", "!0 the point means nothing here; name a question: ${name}");
	condition(state, "regex(${name}, '(?=a)')",
	    "!15 (? in the pattern has no counterpart; make what it asks a check of its own");
}

static void
depth_is_bounded(void **state)
{
	struct buf text = {0};

	for (int i = 0; i < 5000; i++)
		buf_char(&text, '(');
	condition(state, buf_str(&text),
	    "!60 the expression is nested too deep; split it in two questions");
	buf_clear(&text);
	for (int i = 0; i < 5000; i++)
		buf_text(&text, "1+");
	assert_string_equal(sql_of(state, XPATH_VALUE, buf_str(&text)),
	    "!2002 the expression is nested too deep; split it in two questions");
	for (int i = 0; i < 5000; i++)
		buf_text(&text, "1+");
	assert_string_equal(sql_of(state, XPATH_VALUE, buf_str(&text)),
	    "!0 the expression is too long; split it in two questions");
	buf_free(&text);
}

static void
pattern(const char *java, const char *expected)
{
	struct arena arena = {0};
	struct err err = {0};
	const char *got = xpath_pattern(java, &arena, &err);

	assert_string_equal(got ? got : err.text, expected);
	arena_free(&arena);
}

static void
patterns_are_made_those_of_posix(void **state)
{
	(void)state;
	pattern("[0-9]{11}", "^([0-9]{11})$");
	pattern("^[0-9]{11}$", "^[0-9]{11}$");
	pattern("^a|b$", "^(^a|b$)$");
	pattern("^(a|b)$", "^(a|b)$");
	pattern("^5\\$", "^(^5\\$)$");
	pattern("\\d{3}-\\d+", "^([0-9]{3}-[0-9]+)$");
	pattern(
	    "[\\w.\\-]+@[^\\s@]+\\.\\w*?", "^([A-Za-z0-9_.-]+@[^[:space:]@]+\\.[A-Za-z0-9_]*)$");
	pattern("(?:ab)+[\\]\\[x]", "^((ab)+[][x])$");
	pattern("[\\^]", "^(\\^)$");
	pattern("[\\^a]", "^([a^])$");
	pattern("\\p{L}+\\'", "^([[:alpha:]]+')$");
	pattern("a\\bc", "\\b in the pattern has no counterpart; write the letters themselves");
	pattern("[\\D]",
	    "\\D inside [ ] of the pattern has no counterpart; write the letters themselves");
	pattern("(a)\\1", "\\1 in the pattern has no counterpart; write the letters themselves");
	pattern("[a-z", "a [ in the pattern is not closed; add a ]");
	pattern("a++", "++ and alike in the pattern have no counterpart; write +");
}

static void
rules_decide_as_odk_does(void **state)
{
	/* answered, not answered */
	decides(state, "${sex} = 'male'", true, false);
	decides(state, "${sex} != 'male'", false, true);
	decides(state, "${sex} != 'female'", true, true);
	decides(state, "${name} = ''", false, true);
	decides(state, "${name} != ''", true, false);
	decides(state, "${age} > 16", true, false);
	decides(state, "${age} < 100", true, false);
	decides(state, "${age} != 3", true, true);
	decides(state, "${age} = ''", false, true);
	decides(state, "${age} + 1 = ''", false, false);
	decides(state, "${age} + 1 != 18", false, true);
	decides(state, "${age} + 1 = 18", true, false);
	decides(state, "${name} = ${sex}", false, true);
	decides(state, "${age} = ${weight}", false, true);
	decides(state, "${sex} = ${age}", false, true);
	decides(state, "${size} != ${weight}", true, false);
	decides(state, "int(${age}) = ${weight}", false, false);
	decides(state, "${size} = 2", true, false);
	decides(state, "${size} = '2'", true, false);
	decides(state, "${size} < 3", true, false);
	decides(state, "${size} != 2", false, true);
	decides(state, "${grade} > 9", true, false);
	decides(state, "${digits} = 12", true, false);
	decides(state, "${digits} = '12'", false, false);
	decides(state, "${name} > 3", false, false);
	decides(state, "${name} != 3", true, true);
	decides(state, "selected(${langs}, 'fr')", true, false);
	decides(state, "selected(${langs}, 'en')", false, false);
	decides(state, "selected(${langs}, 'x&y')", true, false);
	decides(state, "selected(${sex}, 'male')", true, false);
	decides(state, "count-selected(${langs}) = 0", false, true);
	decides(state, "count-selected(${langs}) = 2", true, false);
	decides(state, "string-length(${name}) < 10", true, true);
	decides(state, "string-length(${name}) = 6", true, false);
	decides(state, "contains(${name}, 'B')", true, false);
	decides(state, "contains(${name}, ${sex})", false, true);
	decides(state, "starts-with(${name}, 'Z')", true, false);
	decides(state, "ends-with(${name}, 'a')", true, false);
	decides(state, "regex(${name}, '.*Ba')", true, false);
	decides(state, "regex(${name}, 'Ba')", false, false);
	decides(state, "regex(${name}, '.*')", true, true);
	decides(state, "regex(${age}, '[0-9]{2}')", true, false);
	decides(state, "${born} < today()", true, false);
	decides(state, "${born} != today()", true, true);
	decides(state, "${born} > today() - 365 * 20", true, false);
	decides(state, "${born} > today() - 365.25 * 20", true, false);
	decides(state, "(today() - ${born}) div 365.25 >= 18", false, false);
	decides(state, "${at} >= '08:00'", true, false);
	decides(state, "${agreed}", true, false);
	decides(state, "${agreed} = 'false'", false, false);
	decides(state, "${agreed} != 'true'", false, true);
	decides(state, "${name}", true, false);
	decides(state, "${age}", true, false);
	decides(state, "${age} - 17", false, false);
	decides(state, "boolean-from-string(${digits})", false, false);
	decides(state, "if(${age} > 16, ${sex} = 'male', ${sex} = '')", true, true);
	decides(state, "${age} > 20 or ${name} = ''", false, true);
	decides(state, "${age} > 16 and ${name} != ''", true, false);
	decides(state, "coalesce(${sex}, 'none') = 'none'", false, true);
	decides(state, "if(${sex} = 'male', 1, '') = ''", false, true);
	decides(state, "substr(${name}, 50) = ''", true, true);
	decides(state, "concat(${name}, '') = ''", false, true);
	decides(state, "selected(${langs}, 'fr') = (${age} > 16)", true, true);
	decides(state, "selected(${langs}, 'fr') = false()", false, true);
	decides(state, "selected(${langs}, 'fr') != false()", true, false);
	decides(state, "selected(${langs}, 'fr') != true()", false, true);
	decides(state, "true() = (${age} > 16)", true, false);
}

static void
values_are_those_odk_computes(void **state)
{
	computes(state, "${age} div 2", "8.5", NULL);
	computes(state, "7 mod 3", "1", "1");
	computes(state, "-7 mod 3", "-1", "-1");
	computes(state, "${weight} mod 20", "2.5", NULL);
	computes(state, "int(${weight})", "62", NULL);
	computes(state, "int(-2.7)", "-2", "-2");
	computes(state, "floor(-2.5)", "-3", "-3");
	computes(state, "ceiling(-2.5)", "-2", "-2");
	computes(state, "floor(${weight})", "62", NULL);
	computes(state, "ceiling(${weight})", "63", NULL);
	computes(state, "round(${weight} div 7, 2)", "8.93", NULL);
	computes(state, "round(2.5)", "3", "3");
	computes(state, "abs(3 - ${age})", "14", NULL);
	computes(state, "pow(${age}, 2)", "289", NULL);
	computes(state, "min(${age}, 20, ${weight})", "17", "20");
	computes(state, "max(${age}, ${weight})", "62.5", NULL);
	computes(state, "today() - ${born}", "6469", NULL);
	computes(state, "int((today() - ${born}) div 365.25)", "17", NULL);
	computes(state, "today() + 30", "2026-04-01", "2026-04-01");
	computes(state, "${born} - 15", "2008-05-31", NULL);
	computes(state, "date('2020-02-28') + 2", "2020-03-01", "2020-03-01");
	computes(state, "format-date(${born}, '%e.%n.%y')", "15.6.08", NULL);
	computes(state, "concat(${name}, ', ', ${weight} + 0.5)", "Zoë Ba, 63", ", ");
	computes(state, "substr(${name}, 1, 3)", "oë", NULL);
	computes(state, "substring-before(${name}, ' ')", "Zoë", NULL);
	computes(state, "substring-after(${name}, ' ')", "Ba", NULL);
	computes(state, "substring-before(${name}, '!')", "", NULL);
	computes(state, "translate(${name}, ' ', '')", "ZoëBa", NULL);
	computes(state, "string(${age} > 16)", "true", "false");
	computes(state, "number(${digits}) + 1", "13", NULL);
	computes(state, "number(' 1,5 ') * 2", "3", "3");
	computes(state, "number(concat(${age}, ',5'))", "17.5", "0.5");
	computes(state, "${size} * 2", "4", NULL);
	computes(state, "if(${age} >= 18, 'adult', 'child')", "child", "child");
	computes(state, "coalesce(${age}, 0) + 1", "18", "1");
	computes(state, "count-selected(${langs})", "2", "0");
	computes(state, "string-length(concat(${name}, '!'))", "7", "1");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(
		comparisons_are_written_plainly_where_they_can_be, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(an_empty_answer_is_null, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(not_equal_holds_for_an_empty_answer, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(a_check_is_never_unknown, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(
		choices_are_compared_with_numbers_by_their_codes, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(arithmetic_keeps_its_order, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(days_are_counted, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(texts_are_made, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(branches_are_of_one_type, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(constants_fall_away, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(a_choice_filter_reads_columns, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(
		what_is_wrong_is_told_with_its_place, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(depth_is_bounded, set_up, tear_down),
	    cmocka_unit_test(patterns_are_made_those_of_posix),
	    cmocka_unit_test_setup_teardown(rules_decide_as_odk_does, set_up, tear_down),
	    cmocka_unit_test_setup_teardown(values_are_those_odk_computes, set_up, tear_down),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
