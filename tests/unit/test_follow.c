/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Following one answer comes to the same as working out everything, on forms and answers drawn
 * at random; and it evaluates no more rules than read what became another.
 */
#include "unit.h"

#include "form_text.h"

#include "base/buf.h"

enum { FORMS = 60, ANSWERS = 120, FIELDS = 24, SECTIONS = 3 };

/* The same numbers on every machine. */
struct dice {
	uint64_t state;
};

static size_t
roll(struct dice *dice, size_t sides)
{
	dice->state = dice->state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
	return (size_t)(dice->state >> 33) % sides;
}

static bool
one_in(struct dice *dice, size_t sides)
{
	return roll(dice, sides) == 0;
}

/* Field i is of the kind i % 4: integer, yes or no, choice, set. */
static const char *const kinds[] = {"integer", "yesno", "choice", "choices"};

/* Something true or false about field n. */
static void
add_condition(struct buf *buf, struct dice *dice, size_t n)
{
	switch (n % 4) {
	case 0:
		buf_printf(buf, roll(dice, 2) ? ":f%zu > %zu" : "coalesce(:f%zu, 7) < %zu", n,
		    roll(dice, 9));
		break;
	case 1:
		buf_printf(buf, roll(dice, 2) ? ":f%zu" : "NOT :f%zu", n);
		break;
	case 2:
		if (roll(dice, 2))
			buf_printf(buf, ":f%zu = '%c'", n, "abc"[roll(dice, 3)]);
		else
			buf_printf(buf, "absent('f%zu') IS NULL", n);
		break;
	default:
		if (roll(dice, 2))
			buf_printf(buf, "selected(:f%zu, '%c')", n, "abc"[roll(dice, 3)]);
		else
			buf_printf(buf, "count_selected(:f%zu) > %zu", n, roll(dice, 3));
	}
}

/* A rule over one or two fields that come earlier in the order drawn, so that there is no cycle. */
static void
add_rule(struct buf *buf, struct dice *dice, const size_t order[], size_t at)
{
	add_condition(buf, dice, order[roll(dice, at)]);
	if (!one_in(dice, 3))
		return;
	buf_text(buf, roll(dice, 2) ? " AND " : " OR ");
	add_condition(buf, dice, order[roll(dice, at)]);
}

static void
add_property(struct buf *buf, struct dice *dice, const char *name, const size_t order[], size_t at)
{
	buf_printf(buf, "    %s: \"", name);
	add_rule(buf, dice, order, at);
	buf_text(buf, "\"\n");
}

static void
add_choices(struct buf *buf, struct dice *dice, const size_t order[], size_t at)
{
	buf_text(buf, "    columns: [kind]\n    choices:\n");
	for (const char *code = "abcd"; *code; code++)
		buf_printf(buf, "      %c: {en: X, kind: %c}\n", *code, "abc"[roll(dice, 3)]);
	/* Offered by the first choice that comes before it, where there is one. */
	for (size_t i = 0; i < at; i++) {
		if (order[i] % 4 != 2)
			continue;
		buf_printf(buf, "    choice_filter: \"%s@kind %s :f%zu\"\n",
		    roll(dice, 2) ? "@code = 'a' OR " : "", roll(dice, 2) ? "=" : "<>", order[i]);
		return;
	}
}

static void
add_field(struct buf *buf, struct dice *dice, const size_t order[], const size_t places[], size_t n)
{
	static const char *const hidden[] = {"park", "clear", "keep"};
	size_t at = places[n];
	bool computed = at && n % 4 < 2 && one_in(dice, 4);

	buf_printf(buf, "  - field: f%zu\n    type: %s\n    label: L\n    absent: [refused]\n", n,
	    kinds[n % 4]);
	buf_printf(buf, "    when_hidden: %s\n", hidden[roll(dice, 3)]);
	if (n % 4 >= 2)
		add_choices(buf, dice, order, at);
	if (at && one_in(dice, 2))
		add_property(buf, dice, "show_if", order, at);
	if (computed)
		add_property(buf, dice, "calculate", order, at);
	if (one_in(dice, 3))
		add_property(buf, dice, "required", order, FIELDS);
	if (!computed && one_in(dice, 5))
		add_property(buf, dice, "read_only", order, FIELDS);
	if (one_in(dice, 2)) {
		buf_text(buf, "    check:\n    - {message: M, rule: \"");
		add_rule(buf, dice, order, FIELDS);
		buf_text(buf, "\"}\n    - {message: W, level: warning, rule: \"");
		add_condition(buf, dice, n);
		buf_text(buf, "\"}\n");
	}
}

/* The order in which fields may read each other: a section's show_if reads the first only. */
static void
draw_order(struct dice *dice, size_t order[], size_t places[])
{
	for (size_t i = 0; i < FIELDS; i++)
		order[i] = i;
	for (size_t i = FIELDS - 1; i > 1; i--) {
		size_t k = 1 + roll(dice, i), kept = order[i];

		order[i] = order[k];
		order[k] = kept;
	}
	for (size_t i = 0; i < FIELDS; i++)
		places[order[i]] = i;
}

static void
draw_form(struct buf *buf, struct dice *dice)
{
	size_t order[FIELDS], places[FIELDS];

	draw_order(dice, order, places);
	for (size_t n = 0; n < FIELDS; n++) {
		if (n && n % (FIELDS / SECTIONS) == 0) {
			buf_printf(buf, "- section: t%zu\n  title: T\n", n);
			if (one_in(dice, 2))
				buf_printf(buf, "  show_if: \":f0 > %zu\"\n", roll(dice, 5));
			buf_text(buf, "  fields:\n");
		}
		add_field(buf, dice, order, places, n);
	}
}

/* Which of the field's checks speaks; -1: the type or a rule that failed. */
static ptrdiff_t
check_of(const struct answers *answers, size_t field, size_t n)
{
	const struct check *check = answers->items[field].problems[n].check;

	return check ? check - answers->form->fields[field].checks : -1;
}

static void
same_problems(const struct answers *a, const struct answers *b, size_t field)
{
	const struct answer *one = &a->items[field], *two = &b->items[field];

	assert_int_equal(one->problems_len, two->problems_len);
	for (size_t i = 0; i < one->problems_len; i++) {
		assert_int_equal(check_of(a, field, i), check_of(b, field, i));
		assert_int_equal(one->problems[i].is_warning, two->problems[i].is_warning);
		assert_int_equal(one->problems[i].part, two->problems[i].part);
		assert_int_equal(one->problems[i].kept != NULL, two->problems[i].kept != NULL);
		assert_string_equal(one->problems[i].message, two->problems[i].message);
	}
}

static void
same_answer(const struct answer *a, const struct answer *b)
{
	assert_true(value_equal(a->value, b->value));
	assert_true(value_equal(a->counted, b->counted));
	assert_int_equal(a->absent, b->absent);
	assert_int_equal(a->counted_absent, b->counted_absent);
	assert_int_equal(a->visible, b->visible);
	assert_int_equal(a->parked, b->parked);
	assert_int_equal(a->withdrawn, b->withdrawn);
	assert_int_equal(a->read_only, b->read_only);
	assert_int_equal(a->required, b->required);
	assert_int_equal(a->missing, b->missing);
	assert_string_equal(a->kept ? a->kept : "", b->kept ? b->kept : "");
}

static void
same_answers(const struct answers *a, const struct answers *b)
{
	for (size_t i = 0; i < a->form->fields_len; i++) {
		same_answer(&a->items[i], &b->items[i]);
		same_problems(a, b, i);
	}
	for (size_t i = 0; i < a->form->sections_len; i++)
		assert_int_equal(a->section_visible[i], b->section_visible[i]);
	assert_int_equal(a->errors, b->errors);
	assert_int_equal(a->warnings, b->warnings);
	assert_int_equal(a->missing, b->missing);
	assert_int_equal(a->parked, b->parked);
	assert_int_equal(a->kept, b->kept);
	assert_int_equal(a->complete, b->complete);
}

/* One answer typed, or a reason given, or a warning kept, or refused: the same in both. */
static bool
answer(struct answers *answers, size_t n, size_t what, bool changed[])
{
	static const char *const typed[][6] = {
	    {"0", "3", "5", "8", "12", ""},
	    {"yes", "no", "yes", "no", "yes", ""},
	    {"a", "b", "c", "d", "a", ""},
	    {"a", "a b", "b c d", "d", "c", ""},
	};
	struct err err;

	if (what == 6)
		return answers_set_absent(answers, n, ABSENT_REFUSED, changed, &err);
	if (what == 7)
		return answers_keep(answers, n, "because", &err);
	return answers_type(answers, n, typed[n % 4][what], changed, &err);
}

struct tally {
	size_t followed, settled, taken;
	size_t parked, withdrawn, read_only, missing, errors, warnings, kept, section_hidden;
};

/* What is compared must have happened. */
static void
count(struct tally *tally, const struct answers *answers)
{
	for (size_t i = 0; i < answers->form->fields_len; i++) {
		tally->withdrawn += answers->items[i].withdrawn;
		tally->read_only += answers->items[i].read_only;
	}
	for (size_t i = 0; i < answers->form->sections_len; i++)
		tally->section_hidden += !answers->section_visible[i];
	tally->parked += answers->parked;
	tally->missing += answers->missing;
	tally->errors += answers->errors;
	tally->warnings += answers->warnings;
	tally->kept += answers->kept;
}

static void
try_form(struct dice *dice, struct tally *tally)
{
	struct form_text followed, whole;
	struct buf yaml = {0};

	draw_form(&yaml, dice);
	form_text_open(&followed, buf_str(&yaml));
	form_text_open(&whole, buf_str(&yaml));
	for (size_t i = 0; i < ANSWERS; i++) {
		size_t n = roll(dice, FIELDS), what = roll(dice, 8);
		bool changed[FIELDS] = {0}, changed_whole[FIELDS] = {0};
		size_t runs = followed.answers.runs, runs_whole;
		bool took = answer(&followed.answers, n, what, changed);

		tally->followed += followed.answers.runs - runs;
		tally->taken += took;
		/* The other one forgets everything each time. */
		whole.answers.settled = false;
		runs_whole = whole.answers.runs;
		assert_int_equal(answer(&whole.answers, n, what, changed_whole), took);
		tally->settled += whole.answers.runs - runs_whole;
		if (memcmp(changed, changed_whole, sizeof(changed)) != 0)
			fail_msg("answer %zu of f%zu\n%s", what, n, buf_str(&yaml));
		same_answers(&followed.answers, &whole.answers);
		count(tally, &followed.answers);
	}
	form_text_close(&followed);
	form_text_close(&whole);
	buf_free(&yaml);
}

static void
following_an_answer_comes_to_the_same_as_settling_everything(void **state)
{
	struct dice dice = {.state = 20260302};
	struct tally tally = {0};

	(void)state;
	for (size_t i = 0; i < FORMS; i++)
		try_form(&dice, &tally);
	print_message("%zu answers taken; rules run: %zu followed, %zu whole\n", tally.taken,
	    tally.followed, tally.settled);
	print_message("parked %zu, withdrawn %zu, read only %zu, missing %zu, errors %zu, warnings "
		      "%zu, kept %zu, sections hidden %zu\n",
	    tally.parked, tally.withdrawn, tally.read_only, tally.missing, tally.errors,
	    tally.warnings, tally.kept, tally.section_hidden);
	assert_true(tally.taken > FORMS * ANSWERS / 3);
	assert_true(tally.followed * 3 < tally.settled);
	assert_true(tally.parked > 500 && tally.withdrawn > 100 && tally.read_only > 500);
	assert_true(tally.missing > 500 && tally.errors > 500 && tally.warnings > 500);
	assert_true(tally.section_hidden > 500 && tally.kept > 100);
}

static size_t
runs_of(struct form_text *text, const char *field, const char *typed)
{
	size_t runs = text->answers.runs;

	form_text_type(text, field, typed);
	return text->answers.runs - runs;
}

static void
only_rules_that_read_what_changed_are_run(void **state)
{
	struct form_text text;

	(void)state;
	form_text_open(&text,
	    "  - {field: a, type: integer, label: A}\n"
	    "  - {field: b, type: integer, label: B, calculate: \":a / 10\"}\n"
	    "  - {field: c, type: integer, label: C, calculate: \":b + 1\", required: \":a > 1\"}\n"
	    "  - {field: d, type: text, label: D, show_if: \":c > 3\", check: {rule: "
	    "\"length(:d) > :a\", message: M}}\n"
	    "  - {field: e, type: text, label: E, required: \":d = 'x'\"}\n");
	/* b reads it, and c reads b; c is required by it; d is shown by c. */
	assert_int_equal(runs_of(&text, "a", "11"), 4);
	/* b is the same: nothing behind it is worked out. */
	assert_int_equal(runs_of(&text, "a", "12"), 2);
	assert_int_equal(runs_of(&text, "a", "12"), 0);
	/* b, c, show_if of d, c's required. */
	assert_int_equal(runs_of(&text, "a", "30"), 4);
	assert_true(form_text_answer(&text, "d")->visible);
	/* d's check and e's required */
	assert_int_equal(runs_of(&text, "d", "x"), 2);
	assert_true(form_text_answer(&text, "e")->required);
	/* b, required of c, and now the check of d */
	assert_int_equal(runs_of(&text, "a", "31"), 3);
	form_text_close(&text);
}

static int64_t world_version;
static int64_t world_value;

static struct rule_value
world(void *context, const char *name)
{
	(void)context;
	if (strcmp(name, "case.n") != 0)
		return (struct rule_value){0};
	return (struct rule_value){.kind = RULE_INTEGER, .integer = world_value};
}

static int64_t
version(void *context)
{
	(void)context;
	return world_version;
}

static void
rules_that_read_the_case_are_run_when_it_is_another(void **state)
{
	struct form_text text;

	(void)state;
	world_version = 1;
	world_value = 5;
	form_text_open(&text, "  - {field: a, type: integer, label: A}\n"
			      "  - {field: b, type: integer, label: B, calculate: \":case.n\"}\n"
			      "  - {field: c, type: integer, label: C, calculate: \":b + 1\"}\n");
	text.answers.outside.value = world;
	/* Without a version to compare, what is outside may be another at any time. */
	assert_int_equal(runs_of(&text, "a", "1"), 2);
	assert_string_equal(form_text_value(&text, "c"), "6");
	text.answers.outside.version = version;
	assert_int_equal(runs_of(&text, "a", "2"), 1);
	assert_int_equal(runs_of(&text, "a", "3"), 0);
	world_version = 2;
	assert_int_equal(runs_of(&text, "a", "4"), 1);
	world_value = 7;
	world_version = 3;
	assert_int_equal(runs_of(&text, "a", "5"), 2);
	assert_string_equal(form_text_value(&text, "c"), "8");
	form_text_close(&text);
}

/* Findings of many answers do not pile up. */
static void
a_form_that_stays_open_keeps_its_size(void **state)
{
	struct form_text text;

	(void)state;
	form_text_open(&text, "  - {field: a, type: integer, label: A, check: {rule: \":a > 100\", "
			      "message: This is much too small for what is asked here}}\n");
	for (size_t i = 0; i < 5000; i++)
		form_text_type(&text, "a", i % 2 ? "1" : "2");
	assert_true(text.answers.findings.used < 200 * 1024);
	assert_int_equal(form_text_answer(&text, "a")->problems_len, 1);
	form_text_close(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(following_an_answer_comes_to_the_same_as_settling_everything),
	    cmocka_unit_test(only_rules_that_read_what_changed_are_run),
	    cmocka_unit_test(rules_that_read_the_case_are_run_when_it_is_another),
	    cmocka_unit_test(a_form_that_stays_open_keeps_its_size),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
