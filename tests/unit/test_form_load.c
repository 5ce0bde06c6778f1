/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Broken forms: each mistake is found where it is, with a sentence that helps. */
#include "unit.h"

#include "base/buf.h"
#include "form/check.h"
#include "form_text.h"

#define HEAD "form: f\nversion: 1\ntitle: F\n"
#define SECTION HEAD "sections:\n- section: s\n  title: S\n  fields:\n"
#define FIELD SECTION "  - {field: a, type: integer, label: A}\n" /* line 8 is the next */

static const struct broken {
	const char *yaml;
	int line, col;
	const char *part;
} corpus[] = {
    {"- a\n", 1, 1, "begin the file with \"form: NAME\""},
    {"version: 1\ntitle: F\nsections: []\n", 1, 1, "this form has no name"},
    {"form: F 1\nversion: 1\ntitle: F\nsections: []\n", 1, 7, "\"F 1\" is no name"},
    {"form: f\nversion: one\ntitle: F\n", 2, 10, "whole number from 1"},
    {"form: f\nversion: 0\ntitle: F\n", 2, 10, "whole number from 1"},
    {"form: f\ntitle: F\n", 1, 1, "this form has no version"},
    {"form: f\nversion: 1\n", 1, 1, "this form has no title"},
    {"form: f\nversion: 1\ntitle: {english: F}\n", 3, 9, "\"english\" is not a language"},
    {"form: f\nversion: 1\ntitle: {en: }\n", 3, 13, "the text is missing"},
    {"form: f\nversion: 1\ntitle: [F]\n", 3, 8, "not a list"},
    {HEAD, 1, 1, "list of sections"},
    {HEAD "sections: {}\n", 4, 11, "list of sections"},
    {HEAD "sectons:\n- section: s\n", 4, 1, "sections"},
    {HEAD "rows: lots\nsections: []\n", 4, 7, "one, many"},
    {HEAD "owner: person\nsections: []\n", 4, 1, "needs a table"},
    {HEAD "guards: G01\nsections: []\n", 4, 9, "list of guards"},
    {HEAD "row_title: \":b\"\nsections:\n- section: s\n  title: S\n  fields:\n"
	  "  - {field: a, type: text, label: A}\n",
	4, 13, "no field \"b\""},
    {HEAD "sections:\n- title: S\n  fields:\n  - {field: a, type: text, label: A}\n", 5, 3,
	"this section has no name"},
    {HEAD "sections:\n- section: s\n  title: S\n", 5, 3, "needs a list of fields"},
    {HEAD "sections:\n- s\n", 5, 3, "a section is a map"},
    {SECTION "  - {field: a, type: text, label: A}\n- section: s\n  fields:\n  - {field: b, type: "
	     "text, label: B}\n",
	9, 12, "there is a section \"s\" already"},
    {SECTION "  - a\n", 8, 5, "a field is a map"},
    {SECTION "  - {type: text, label: A}\n", 8, 5, "this field has no name"},
    {SECTION "  - {field: Größe, type: text, label: A}\n", 8, 13, "small letters a-z"},
    {SECTION "  - {field: today, type: text, label: A}\n", 8, 13, "means something else"},
    {FIELD "  - {field: a, type: text, label: A}\n", 9, 13,
	"there is a field \"a\" already, on line 8"},
    {FIELD "  - {field: b, type: text, label: B, column: a}\n", 9, 46, "is filled by field \"a\""},
    {FIELD "  - {field: b, type: text, label: B, column: c, extra: true}\n", 9, 38,
	"take one away"},
    {FIELD "  - {field: b, label: B}\n", 9, 5, "this field has no type"},
    {FIELD "  - {field: b, type: integr, label: B}\n", 9, 22, "did you mean \"integer\""},
    {FIELD "  - {field: b, type: geopoint, label: B}\n", 9, 22, "write one of: text, note"},
    {FIELD "  - {field: b, type: money, currency: euro, label: B}\n", 9, 39, "three letters"},
    {FIELD "  - {field: b, type: money, min: 0.12345, label: B}\n", 9, 34,
	"at most 4 decimal places"},
    {FIELD "  - {field: b, type: level, label: B}\n", 9, 5, "of type level needs a list"},
    {FIELD "  - {field: b, type: codes, label: B}\n", 9, 5, "of type codes needs a list"},
    {FIELD "  - {field: b, type: level, list: cefr, label: B, show_if: \":b >= 'B1'\"}\n", 9, 61,
	"at_least(:b"},
    {FIELD "  - {field: b, type: text, label: B, show_if: \"at_least(:a, 'B1')\"}\n", 9, 57,
	"level or scale; \"a\" is of type integer"},
    {FIELD "  - {field: b, type: scale, choices: {'1': X}, label: B}\n"
	   "  - {field: c, type: text, label: C, show_if: \"at_least(:b, '2')\"}\n",
	10, 61, "has no choice \"2\""},
    {FIELD "  - {field: b, type: money, label: B}\n"
	   "  - {field: c, type: text, label: C, show_if: \":b > 100\"}\n",
	10, 48, "compare amount(:b)"},
    {FIELD "  - {field: b, type: text, label: B, show_if: \"amount(:a) > 1\"}\n", 9, 55,
	"takes a text here"},
    {FIELD "  - {field: b, type: text, label: B}\n"
	   "  - {field: c, type: text, label: C, show_if: \"amount(:b) > 1\"}\n",
	10, 55, "of type money"},
    {FIELD "  - {field: b, type: time, label: B, check: {rule: \":b < '8:30'\", message: M}}\n", 9,
	58, "written '08:30'"},
    {FIELD "  - {field: b, type: text, label: B, formerly: [a]}\n", 9, 49, "has one heir"},
    {FIELD "  - {field: b, type: text, label: B, formerly: b}\n", 9, 48, "present name"},
    {FIELD "  - {field: b, type: text, label: B, formerly: {c: d}}\n", 9, 48, "a list of names"},
    {FIELD "  - {field: b, type: text, label: B, default_from: last}\n", 9, 38, "rows: many"},
    {FIELD "  - {field: b, type: text, label: B, default_from: first}\n", 9, 52, "last"},
    {FIELD "  - {field: b, type: text, label: B, required: {message: M}}\n", 9, 48,
	"say when an answer is needed"},
    {FIELD "  - {field: b, type: text, label: B, show_if: \"@region = 'x'\"}\n", 9, 48,
	"only a choice_filter"},
    {FIELD "  - {field: b, type: choice, label: B, columns: [region], choice_filter: \"@regin = "
	   "'x'\", choices: {x: {en: X, region: x}}}\n",
	9, 75, "did you mean \"region\""},
    {FIELD "  - {field: b, type: choice, label: B, columns: [region], choice_filter: \"@code = "
	   ":region\", choices: {x: {en: X, region: x}}}\n",
	9, 83, "the column of the choices is @region"},
    {FIELD "  - {field: b, type: choice, label: B, columns: [en], choices: {x: {en: X}}}\n", 9, 50,
	"take a longer word"},
    {FIELD "  - {field: b, type: choice, label: B, columns: region, choices: {x: {en: X}}}\n", 9,
	49, "a list of names"},
    {FIELD "  - {field: b, type: code, list: isco08, label: B, calculate: \"'x'\", choice_filter: "
	   "\"@code = 'x'\"}\n",
	9, 70, "chosen by nobody"},
    {FIELD "  - {field: b, type: choice, label: B, choice_filter: \"@code = :c\", choices: {x: "
	   "X}}\n"
	   "  - {field: c, type: choice, label: C, choice_filter: \"@code = :b\", choices: {x: "
	   "X}}\n",
	9, 5, "b → c → b"},
    {FIELD "  - {field: b, type: text}\n", 9, 5, "this field has no label"},
    {FIELD "  - {field: b, type: text, label: B, requred: true}\n", 9, 38, "required"},
    {FIELD "  - {field: b, type: text, label: B, choice_filter: x}\n", 9, 38, "choice_filter"},
    {FIELD "  - {field: b, type: text, label: B, digits: 2}\n", 9, 38, "digits"},
    {FIELD "  - {field: b, type: text, label: B, required: }\n", 9, 48, "a value is missing"},
    {FIELD "  - {field: b, type: text, label: B, max: none}\n", 9, 43, "whole number from 1"},
    {FIELD "  - {field: b, type: integer, label: B, min: 1.5}\n", 9, 46,
	"at most 0 decimal places"},
    {FIELD "  - {field: b, type: integer, label: B, min: 5, max: 4}\n", 9, 54,
	"at least 5 and at most 4"},
    {FIELD "  - {field: b, type: decimal, label: B, digits: 12}\n", 9, 49, "from 1 to 9"},
    {FIELD "  - {field: b, type: text, label: B, suggest: a}\n", 9, 38, "skills_of"},
    {FIELD "  - {field: b, type: text, label: B, suggest: {skills_of: []}}\n", 9, 38,
	"where the occupations are"},
    {FIELD "  - {field: b, type: text, label: B, suggest: {skills_of: [a, \"x y\"]}}\n", 9, 63,
	"a field is expected here"},
    {FIELD "  - {field: b, type: text, label: B, suggest: {skills_of: [a.b.c]}}\n", 9, 60,
	"a field is expected here"},
    {FIELD "  - {field: b, type: text, label: B, suggest: {skills_of: [c]}}\n", 9, 60,
	"no field \"c\" in this form"},
    {FIELD "  - {field: b, type: note, label: B, suggest: {skills_of: [a]}}\n", 9, 38, "suggest"},
    {FIELD "  - {field: b, type: choice, label: B}\n", 9, 5, "needs its choices"},
    {FIELD "  - {field: b, type: choice, label: B, choices: [x, y]}\n", 9, 49, "needs its choices"},
    {FIELD "  - {field: b, type: choice, label: B, choices: {x y: X}}\n", 9, 50,
	"no code for a choice"},
    {FIELD "  - {field: b, type: choice, label: B, choices: {x: {en: X, alone: true}}}\n", 9, 61,
	"for type choices"},
    {FIELD "  - {field: b, type: choices, label: B, choices: {x: {alone: true}}}\n", 9, 54,
	"the text is missing"},
    {FIELD "  - {field: b, type: code, label: B}\n", 9, 5, "needs a list"},
    {FIELD "  - {field: b, type: calculate, label: B}\n", 9, 5, "needs its rule"},
    {FIELD "  - {field: b, type: date, label: B, precision: [daily]}\n", 9, 50, "day, month, year"},
    {FIELD "  - {field: b, type: date, label: B, precision: [approximate]}\n", 9, 49,
	"at least a year"},
    {FIELD "  - {field: b, type: text, label: B, absent: [refusd]}\n", 9, 47,
	"did you mean \"refused\""},
    {FIELD "  - {field: b, type: text, label: B, when_hidden: drop}\n", 9, 51, "park, clear, keep"},
    {FIELD "  - {field: b, type: text, label: B, class: H}\n", 9, 45, "A, B, C"},
    {FIELD "  - {field: b, type: text, label: B, check: \":a > 1\"}\n", 9, 45,
	"a rule and a message"},
    {FIELD "  - {field: b, type: text, label: B, check: {rule: \":a > 1\"}}\n", 9, 45,
	"no message"},
    {FIELD "  - {field: b, type: text, label: B, check: {message: M}}\n", 9, 45, "no rule"},
    {FIELD
	"  - {field: b, type: text, label: B, check: {rule: \":a > 1\", message: M, level: bad}}\n",
	9, 81, "error, warning"},
    {FIELD "  - {field: b, type: integer, label: B, default: 1, calculate: \":a\"}\n", 9, 41,
	"no default"},
    /* rules: the column is inside the rule */
    {FIELD "  - {field: b, type: text, label: B, show_if: \":a > :ab\"}\n", 9, 53,
	"no field \"ab\""},
    {FIELD "  - {field: b, type: text, label: B, show_if: \":a >\"}\n", 9, 52, "ends too early"},
    {FIELD "  - {field: b, type: text, label: B, show_if: \":a = 1 AND (:a\"}\n", 9, 59,
	"not closed"},
    {FIELD "  - {field: b, type: text, label: B, show_if: \":a = 'x'\"}\n", 9, 53,
	"text is compared with a number"},
    {FIELD "  - {field: b, type: text, label: B, show_if: \":a IN (1, 'x')\"}\n", 9, 58,
	"text is compared with a number"},
    {FIELD "  - {field: b, type: text, label: B, show_if: \"'x' || 'y'\"}\n", 9, 48,
	"needs something true or false"},
    {FIELD "  - {field: b, type: text, label: B, show_if: \":a AND 'x'\"}\n", 9, 55,
	"neither true nor false"},
    {FIELD "  - {field: b, type: text, label: B, show_if: \":a + 'x' > 1\"}\n", 9, 53,
	"count with numbers"},
    {FIELD "  - {field: b, type: integer, label: B, calculate: \"'x'\"}\n", 9, 53, "gives a text"},
    {FIELD "  - {field: b, type: choice, label: B, choices: {x: X}, default: 1}\n", 9, 66,
	"write a text in quotes"},
    {FIELD "  - {field: b, type: text, label: B, show_if: \"length(:a) > 1\"}\n", 9, 55,
	"takes a text here"},
    {FIELD "  - {field: b, type: text, label: B, show_if: \"abs('x') > 1\"}\n", 9, 52,
	"takes a number"},
    {FIELD "  - {field: b, type: text, label: B, show_if: \"earliest(:b) > '2'\"}\n", 9, 57,
	"takes a date"},
    {FIELD "  - {field: b, type: text, label: B, show_if: \"selected(:b, 'x')\"}\n", 9, 57,
	"of type choices or codes"},
    {FIELD "  - {field: b, type: text, label: B, show_if: \"absent('c') = 'x'\"}\n", 9, 55,
	"no field \"c\""},
    {FIELD "  - {field: b, type: text, label: B, show_if: \":a = 1; DROP TABLE person\"}\n", 9, 54,
	"take the ; away"},
    {FIELD "  - {field: b, type: integer, label: B, calculate: \":c\"}\n"
	   "  - {field: c, type: integer, label: C, calculate: \":b\"}\n",
	9, 5, "b → c → b"},
};

static const struct yaml_problem *
find_problem(const struct yaml_problems *problems, const struct broken *broken)
{
	for (size_t i = 0; i < problems->len; i++) {
		const struct yaml_problem *problem = &problems->items[i];

		if (problem->line == broken->line && problem->col == broken->col
		    && !problem->is_warning && strstr(problem->text, broken->part))
			return problem;
	}
	return NULL;
}

/* Is the mistake found, and nothing loaded? Says what came instead. */
static bool
is_found(const struct broken *broken)
{
	struct arena arena = {0};
	struct yaml_problems problems = {.arena = &arena};
	struct rule_engine *engine = rule_engine_new();
	struct form *form = form_load_bytes(
	    broken->yaml, strlen(broken->yaml), "f.yaml", engine, &arena, &problems);
	bool found = !form && find_problem(&problems, broken);

	if (!found)
		print_message("%s\nexpected %d:%d: %s\n", broken->yaml, broken->line, broken->col,
		    broken->part);
	for (size_t k = 0; !found && k < problems.len; k++)
		print_message("     got %d:%d: %s\n", problems.items[k].line, problems.items[k].col,
		    problems.items[k].text);
	rule_engine_free(engine);
	arena_free(&arena);
	return found;
}

static void
every_broken_form_is_told_where_and_why(void **state)
{
	size_t missed = 0;

	(void)state;
	for (size_t i = 0; i < sizeof(corpus) / sizeof(corpus[0]); i++)
		missed += !is_found(&corpus[i]);
	assert_int_equal(missed, 0);
}

static void
all_mistakes_are_told_at_once(void **state)
{
	static const char yaml[] =
	    "form: f\nversion: x\ntitle: F\nsections:\n- section: s\n  fields:\n"
	    "  - {field: a, type: txt, label: A, maxx: 3}\n"
	    "  - {field: b, type: integer, show_if: \":c > 1\"}\n";
	struct form_text text = {0};

	(void)state;
	text.engine = rule_engine_new();
	text.problems.arena = &text.arena;
	text.form =
	    form_load_bytes(yaml, strlen(yaml), "f.yaml", text.engine, &text.arena, &text.problems);
	assert_null(text.form);
	assert_int_equal(text.problems.errors, 5);
	form_text_close(&text);
}

static void
a_loaded_form_has_all_that_was_said(void **state)
{
	static const char yaml[] =
	    "form: job\nversion: 3\ntitle: {en: Job, fr: Emploi}\nplural: {en: Jobs}\ntable: work\n"
	    "owner: person\nrows: many\nrow_title: \":name || ' · ' || :pay\"\nguards: [G01, G02]\n"
	    "sections:\n- section: one\n  title: One\n  show_if: \":case.stage = 'transit'\"\n  "
	    "fields:\n"
	    "  - field: name\n    type: text\n    max: 20\n    label: {en: Name, fr: Nom}\n"
	    "    ask: Ask\n    guide: Guide\n    hint: Hint\n    why: {en: Why, fr: Pourquoi}\n"
	    "    purpose: casework\n    class: E\n    absent: [refused, pending]\n    extra: true\n"
	    "    when_hidden: clear\n    required: \":pay IS NULL\"\n"
	    "- section: two\n  fields:\n"
	    "  - {field: pay, type: decimal, digits: 3, min: 0.5, max: 9, column: wage, label: "
	    "Pay}\n"
	    "  - {field: at, type: date, precision: [month, interval], label: At}\n";
	struct form_text text = {0};
	const struct form *form;
	const struct field *name, *pay;
	struct type_context types = {.lang = "en"};

	(void)state;
	text.engine = rule_engine_new();
	text.problems.arena = &text.arena;
	form = text.form = form_load_bytes(
	    yaml, strlen(yaml), "job.yaml", text.engine, &text.arena, &text.problems);
	assert_non_null(form);
	answers_start(&text.answers, form, &types, NULL);
	assert_string_equal(form->id, "job");
	assert_int_equal(form->version, 3);
	assert_string_equal(label_in(&form->title, "fr", NULL), "Emploi");
	assert_string_equal(label_in(&form->plural, "fr", NULL), "Jobs");
	assert_string_equal(form->table, "work");
	assert_string_equal(form->owner, "person");
	assert_true(form->many && form->row_title.rule);
	assert_string_equal(form->guards[1], "G02");
	assert_null(form->guards[2]);
	assert_int_equal(form->sections_len, 2);
	assert_non_null(form->sections[0].show_if.rule);
	assert_int_equal(form->sections[1].first, 1);
	assert_int_equal(form->sections[1].len, 2);
	name = form_field(form, "name");
	assert_string_equal(name->column, "extra.name");
	assert_int_equal(name->max_chars, 20);
	assert_int_equal(name->absent, ABSENT_REFUSED | ABSENT_PENDING);
	assert_int_equal(name->data_class, 'E');
	assert_int_equal(name->when_hidden, HIDDEN_CLEAR);
	assert_string_equal(name->purpose, "casework");
	assert_string_equal(label_in(&name->why, "fr", NULL), "Pourquoi");
	assert_string_equal(label_in(&name->hint, "en", NULL), "Hint");
	assert_int_equal(form->readers[1][0].field, 0);
	assert_int_equal(form->readers[1][0].parts, PART_REQUIRED);
	assert_true(form->readers[1][1].field == SIZE_MAX);
	assert_int_equal(form->outside[0], PART_SECTION);
	pay = form_field(form, "pay");
	assert_string_equal(pay->column, "wage");
	assert_int_equal(pay->min, 500);
	assert_int_equal(pay->max, 9000);
	assert_int_equal(pay->data_class, 'B');
	assert_int_equal(form_field(form, "at")->precision, 2 | 16);
	assert_null(form_field(form, "nam"));
	form_text_close(&text);
}

static void
a_label_falls_back_to_english_then_to_the_first(void **state)
{
	struct label_text texts[] = {{"fr", "Nom"}, {"en", "Name"}};
	struct label label = {.items = texts, .len = 2}, only = {.items = texts, .len = 1},
		     none = {0};
	bool fallback;

	(void)state;
	assert_string_equal(label_in(&label, "fr", &fallback), "Nom");
	assert_false(fallback);
	assert_string_equal(label_in(&label, "ar", &fallback), "Name");
	assert_true(fallback);
	assert_string_equal(label_in(&only, "en", &fallback), "Nom");
	assert_true(fallback);
	assert_string_equal(label_in(&none, "en", &fallback), "");
	assert_false(fallback);
}

static void
conditions_over_nothing_are_warned_of(void **state)
{
	struct form_text text;

	(void)state;
	form_text_open(&text, "  - {field: a, type: text, label: A, show_if: \"1 = 2\"}\n"
			      "  - {field: b, type: text, label: B, required: \"1\"}\n");
	assert_int_equal(text.problems.errors, 0);
	assert_int_equal(text.problems.len, 2);
	assert_non_null(strstr(text.problems.items[0].text, "never holds"));
	assert_non_null(strstr(text.problems.items[1].text, "always holds"));
	form_text_close(&text);
}

/* form_check reads a file: write one in the build directory. */
static const char *
checked(struct yaml_problems *problems, const char *name, const char *fields)
{
	static const char *const langs[] = {"en", "fr", NULL};
	const char *path = arena_printf(problems->arena, "%s.yaml", name);
	FILE *file = fopen(path, "w");

	assert_non_null(file);
	fprintf(file,
	    "form: check_me\nversion: 1\ntitle: {en: F, fr: F}\nsections:\n- section: s\n"
	    "  title: {en: S, fr: S}\n  fields:\n%s",
	    fields);
	fclose(file);
	form_check(path, langs, NULL, problems);
	remove(path);
	return problems->len ? problems->items[0].text : "";
}

static void
a_check_finds_what_is_not_translated(void **state)
{
	struct arena arena = {0};
	struct yaml_problems problems = {.arena = &arena};

	(void)state;
	checked(&problems, "check_me",
	    "  - field: a\n    type: choice\n    label: {en: A}\n    choices: {x: {fr: X}, y: {en: "
	    "Y, fr: Y}}\n"
	    "    check: {rule: \":a = 'x'\", message: {en: M}}\n");
	assert_int_equal(problems.errors, 0);
	assert_int_equal(problems.len, 3);
	assert_non_null(strstr(problems.items[0].text, "label \"A\" is not translated into fr"));
	assert_non_null(strstr(problems.items[1].text, "choice \"X\" is not translated into en"));
	assert_int_equal(problems.items[2].line, 12);
	arena_free(&arena);
}

static void
a_check_finds_rules_that_no_answers_satisfy(void **state)
{
	struct arena arena = {0};
	struct yaml_problems problems = {.arena = &arena};

	(void)state;
	checked(&problems, "check_me",
	    "  - {field: c, type: choice, label: {en: C, fr: C}, choices: {x: {en: X, fr: X}, y: "
	    "{en: Y, fr: Y}}}\n"
	    "  - {field: d, type: yesno, label: {en: D, fr: D}, show_if: \":c = 'x' AND :c = "
	    "'y'\"}\n"
	    "  - {field: e, type: yesno, label: {en: E, fr: E}, show_if: \":c = 'x' AND :d\"}\n"
	    "  - {field: f, type: yesno, label: {en: F, fr: F}, check: {rule: \":f IN (0, 1)\", "
	    "message: {en: M, fr: M}}}\n"
	    "  - {field: g, type: yesno, label: {en: G, fr: G}, check: {rule: \":g > 1\", "
	    "message: {en: M, fr: M}}}\n");
	assert_int_equal(problems.errors, 0);
	assert_int_equal(problems.len, 4);
	assert_int_equal(problems.items[0].line, 9);
	assert_non_null(strstr(problems.items[0].text, "never shown"));
	/* e asks for an answer to d, which nobody is asked. */
	assert_int_equal(problems.items[1].line, 10);
	assert_non_null(strstr(problems.items[1].text, "never shown"));
	assert_non_null(strstr(problems.items[2].text, "no answer can break"));
	assert_non_null(strstr(problems.items[3].text, "no answer can pass"));
	arena_free(&arena);
}

static void
a_check_wants_the_file_named_as_the_form(void **state)
{
	struct arena arena = {0};
	struct yaml_problems problems = {.arena = &arena};

	(void)state;
	assert_non_null(strstr(
	    checked(&problems, "check_you", "  - {field: a, type: text, label: {en: A, fr: A}}\n"),
	    "must be named check_me.yaml"));
	arena_free(&arena);
}

static void
a_form_has_at_most_400_fields(void **state)
{
	struct form_text text;
	struct buf fields = {0};

	(void)state;
	for (int i = 0; i < 401; i++)
		buf_printf(&fields, "  - {field: f%d, type: text, label: F}\n", i);
	form_text_try(&text, buf_str(&fields));
	assert_null(text.form);
	assert_non_null(strstr(text.problems.items[0].text, "at most 400 fields"));
	form_text_close(&text);
	buf_free(&fields);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_broken_form_is_told_where_and_why),
	    cmocka_unit_test(all_mistakes_are_told_at_once),
	    cmocka_unit_test(a_loaded_form_has_all_that_was_said),
	    cmocka_unit_test(a_label_falls_back_to_english_then_to_the_first),
	    cmocka_unit_test(conditions_over_nothing_are_warned_of),
	    cmocka_unit_test(a_check_finds_what_is_not_translated),
	    cmocka_unit_test(a_check_finds_rules_that_no_answers_satisfy),
	    cmocka_unit_test(a_check_wants_the_file_named_as_the_form),
	    cmocka_unit_test(a_form_has_at_most_400_fields),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
