/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Code lists: loading, replacing, looking up, type-ahead. */
#include "store_file.h"

#include "base/file.h"
#include "form/list.h"
#include "store/code.h"
#include "store/sql.h"

struct code_test {
	struct store_file file;
	struct arena arena;
};

#define LABELS(...)                                                                                \
	.labels = (const struct code_label[])                                                      \
	{                                                                                          \
		__VA_ARGS__                                                                        \
	}

static const struct code_entry trades[] = {
    {.code = "7",
	.level = "major",
	.labels_len = 2,
	LABELS({"en", "Craft and related trades workers"}, {"fr", "Métiers qualifiés"})},
    {.code = "7112",
	.parent = "711",
	.level = "unit",
	.labels_len = 3,
	LABELS({"en", "Bricklayers and related workers"}, {"fr", "Maçons"}, {"en", "Mason"})},
    {.code = "7114",
	.parent = "711",
	.level = "unit",
	.labels_len = 2,
	LABELS({"en", "Concrete placers and finishers"}, {"fr", "Constructeurs en béton armé"})},
    {.code = "5120",
	.parent = "512",
	.level = "unit",
	.labels_len = 2,
	LABELS({"en", "Cooks"}, {"fr", "Cuisiniers"})},
    {.code = "9412",
	.parent = "941",
	.level = "unit",
	.labels_len = 2,
	LABELS({"en", "Kitchen helpers and cooks' hands"}, {"fr", "Aides de cuisine"})},
    {.code = "0110",
	.parent = "011",
	.level = "unit",
	.labels_len = 1,
	LABELS({"en", "Commissioned armed forces officers"})},
    {.code = "X.1", .labels_len = 2, LABELS({"zh", "山田木工"}, {"ar", "أحمد البنّاء"})},
};

static const struct code_entry newer[] = {
    {.code = "5120", .labels_len = 1, LABELS({"en", "Chefs"})},
    {.code = "7112", .labels_len = 1, LABELS({"en", "Bricklayers"})},
};

static void
load(struct code_test *test, const char *version, const struct code_entry *entries, size_t len)
{
	struct err err = {0};

	assert_ok(db_begin(test->file.db, &err), err);
	assert_ok(code_list_load(test->file.db, "isco08", version, "abc", entries, len, &err), err);
	assert_ok(db_end(test->file.db, true, &err), err);
}

static int
setup(void **state)
{
	struct code_test *test = mem_alloc(sizeof(*test));

	store_file_setup(&test->file);
	store_file_create(&test->file);
	load(test, "2008", trades, sizeof(trades) / sizeof(trades[0]));
	*state = test;
	return 0;
}

static int
teardown(void **state)
{
	struct code_test *test = *state;

	arena_free(&test->arena);
	store_file_teardown(&test->file);
	free(test);
	return 0;
}

/* The codes found, with a blank between. */
static const char *
search(struct code_test *test, const char *text, const char *lang, size_t limit)
{
	struct err err = {0};
	struct code_list list;
	const char *codes = "";

	assert_ok(
	    code_search(test->file.db, "isco08", text, lang, limit, &test->arena, &list, &err),
	    err);
	for (size_t i = 0; i < list.len; i++)
		codes =
		    arena_printf(&test->arena, "%s%s%s", codes, i ? " " : "", list.items[i].code);
	return codes;
}

#define assert_found(text, lang, codes)                                                            \
	assert_string_equal(search(*state, (text), (lang), 10), (codes))

static void
a_list_knows_its_version(void **state)
{
	struct code_test *test = *state;

	assert_string_equal(code_list_version(test->file.db, "isco08", &test->arena), "2008 abc");
	assert_null(code_list_version(test->file.db, "isco", &test->arena));
}

static void
a_code_is_found_with_its_label(void **state)
{
	struct code_test *test = *state;
	struct code code;

	assert_true(code_find(test->file.db, "isco08", "7112", "fr", &test->arena, &code));
	assert_string_equal(code.label, "Maçons");
	assert_string_equal(code.parent, "711");
	assert_false(code.label_is_fallback);
	assert_true(code_find(test->file.db, "isco08", "0110", "fr", &test->arena, &code));
	assert_string_equal(code.label, "Commissioned armed forces officers");
	assert_true(code.label_is_fallback);
	assert_false(code_find(test->file.db, "isco08", "110", "fr", &test->arena, &code));
	assert_false(code_find(test->file.db, "none", "7112", "fr", &test->arena, &code));
}

static void
codes_come_before_words(void **state)
{
	assert_found("7112", "en", "7112");
	assert_found("711", "en", "7112 7114");
	assert_found("7", "en", "7 7112 7114");
	assert_found("x1", "en", "X.1");
}

static void
words_are_found_by_their_beginnings_in_any_order(void **state)
{
	assert_found("brick work", "en", "7112");
	assert_found("work brick", "en", "7112");
	assert_found("MAÇ", "en", "7112");
	assert_found("macon", "fr", "7112");
	assert_found("beton arme", "en", "7114");
	assert_found("mason", "en", "7112");
	assert_found("山田", "en", "X.1");
	assert_found("احمد", "en", "X.1");
}

static void
what_begins_so_comes_first(void **state)
{
	assert_found("cook", "en", "5120 9412");
	assert_found("cuisin", "fr", "5120 9412");
}

static void
parts_of_words_are_found(void **state)
{
	assert_found("layer", "en", "7112");
	assert_found("structeur", "fr", "7114");
}

static void
one_wrong_letter_is_forgiven(void **state)
{
	assert_found("brucklayer", "en", "7112");   /* another letter */
	assert_found("briklayers", "en", "7112");   /* one missing */
	assert_found("bricklayerss", "en", "7112"); /* one too many */
	assert_found("rbicklayers", "en", "7112");  /* two exchanged */
	assert_found("xricklay", "en", "7112");     /* the first one, and not typed to the end */
	assert_found("conrcete plac", "en", "7114");
	assert_found("brucklaxer", "en", ""); /* two wrong */
	assert_found("zzz", "en", "");
}

static void
nothing_typed_gives_the_first_of_the_list(void **state)
{
	assert_string_equal(search(*state, "", "en", 3), "7 7112 7114");
	assert_string_equal(search(*state, "  ", "en", 2), "7 7112");
	assert_found("?!", "en", "");
	assert_string_equal(search(*state, "c", "en", 0), "");
}

static void
query_syntax_is_only_text(void **state)
{
	static const char *const typed[] = {"\"", "cook\"", "cook AND", "NOT cook", "cook*",
	    "folded:cook", "^cook", "cook NEAR(", "(cook", "{cook}", "cook - x", "'; DROP", "%",
	    "\\"};

	for (size_t i = 0; i < sizeof(typed) / sizeof(typed[0]); i++)
		search(*state, typed[i], "en", 10);
	assert_found("cook\"", "en", "5120 9412");
	assert_found("^cook*", "en", "5120 9412");
}

static void
a_new_version_keeps_the_labels_of_what_it_drops(void **state)
{
	struct code_test *test = *state;
	struct code code;

	load(test, "2028", newer, 2);
	assert_string_equal(code_list_version(test->file.db, "isco08", &test->arena), "2028 abc");
	assert_true(code_find(test->file.db, "isco08", "7114", "en", &test->arena, &code));
	assert_true(code.is_ended);
	assert_string_equal(code.label, "Concrete placers and finishers");
	assert_true(code_find(test->file.db, "isco08", "5120", "fr", &test->arena, &code));
	assert_string_equal(code.label, "Chefs");
	assert_false(code.is_ended);
	assert_found("", "en", "5120 7112");
	assert_found("concrete", "en", "");
	assert_found("71", "en", "7112");
	assert_found("cuisinier", "fr", "");
	/* And back: the codes are as before. */
	load(test, "2008", trades, sizeof(trades) / sizeof(trades[0]));
	assert_found("concrete", "en", "7114");
	assert_found("chefs", "en", "");
}

static void
the_indexes_hold_what_the_labels_say(void **state)
{
	struct code_test *test = *state;

	load(test, "2", trades, 4);
	load(test, "3", trades + 2, 5);
	store_file_close(&test->file);
	/* Every word of a searched label, and nothing else, is in the index. */
	assert_int_equal(store_file_number(&test->file,
			     "SELECT count(*) FROM code_label l WHERE searched AND l.id NOT IN"
			     " (SELECT rowid FROM code_search('c* OR m* OR b* OR k* OR a*'))"
			     " AND folded GLOB '[cmbka]*'"),
	    0);
	assert_int_equal(
	    store_file_number(&test->file,
		"SELECT count(*) FROM (SELECT rowid FROM code_search('c* OR m* OR b* OR"
		" k* OR a*')) WHERE rowid NOT IN (SELECT id FROM code_label WHERE searched)"),
	    0);
	assert_int_equal(
	    store_file_number(&test->file,
		"SELECT count(*) FROM code_word w WHERE NOT EXISTS (SELECT 1 FROM code_label"
		" WHERE searched AND ' ' || folded || ' ' LIKE '% ' || w.word || ' %')"),
	    0);
}

/* The first code found for what was typed. */
static void
assert_first(struct code_test *test, const char *typed, const char *lang, const char *code)
{
	struct err err = {0};
	struct code_list list;

	assert_ok(
	    code_search(test->file.db, "isco08", typed, lang, 5, &test->arena, &list, &err), err);
	if (list.len == 0 || strcmp(list.items[0].code, code) != 0)
		fail_msg("%s: %s, not %s", typed, list.len ? list.items[0].code : "nothing", code);
}

static void
occupations_are_found_as_people_type_them(void **state)
{
	struct code_test *test = *state;
	const char *source = getenv("SRCDIR");
	struct yaml_problems problems = {.arena = &test->arena};
	struct list_def *list;
	struct err err = {0};
	char *bytes;
	size_t len;

	if (!file_read(
		arena_printf(&test->arena, "%s/forms/lists/isco08.yaml", source ? source : "."),
		1 << 24, &test->arena, &bytes, &len, &err))
		skip();
	list = list_read(bytes, len, "isco08.yaml", "isco08", &test->arena, &problems);
	assert_non_null(list);
	load(test, list->version, list->entries, list->len);
	assert_first(test, "bricklayers", "en", "7112");
	assert_first(test, "macons", "fr", "7112");
	assert_first(test, "7112", "fr", "7112");
	assert_first(test, "domestic clean", "en", "9111");
	assert_first(test, "brickleyers", "en", "7112");
	assert_first(test, "0110", "fr", "0110");
	assert_first(test, "welders", "en", "7212");
	assert_first(test, "wleders", "en", "7212");
	assert_first(test, "cuisiniers", "fr", "512");
}

enum { MANY = 50000 };

/* A label of three words out of a few thousand that look like words. */
static const char *
made_label(struct arena *arena, unsigned n, bool french)
{
	static const char *const parts[] = {"ba", "cor", "den", "fi", "gra", "hol", "in", "jus",
	    "kel", "lam", "mon", "ner", "op", "pra", "qui", "ros", "sto", "tur", "ul", "ven", "wor",
	    "xer", "yan", "zel"};
	const char *label = french ? "Agents" : "Workers";
	unsigned seed = n * 2654435761U + (french ? 77 : 0);

	for (int word = 0; word < 3; word++) {
		label = arena_printf(arena, "%s ", label);
		for (int part = 0; part < 3; part++) {
			label = arena_printf(arena, "%s%s", label, parts[(seed >> 7) % 24]);
			seed = seed * 1664525U + 1013904223U;
		}
	}
	return label;
}

static void
fifty_thousand_codes_are_searched(void **state)
{
	static const struct {
		const char *typed, *first;
	} rows[] = {{"workers c", "49065"}, {"corden", "00509"}, {"12345", "12345"},
	    {"49999", "49999"}, {"zelzel", "00293"}, {"agents mon", "28079"}, {"orksrs", ""},
	    {"workres bacor", "00556"}, {"lamdenfo", "09725"}, {"holholhol grara", ""},
	    {"stotur wor ven", "09995"}, {"rden", "00039"}, {"qqqqqqqq", ""},
	    {"worker xerxerxer", "27361"}};
	struct code_test *test = *state;
	struct code_entry *entries = arena_alloc(&test->arena, MANY * sizeof(*entries));

	for (unsigned i = 0; i < MANY; i++) {
		struct code_label *labels = arena_alloc(&test->arena, 2 * sizeof(*labels));

		labels[0] = (struct code_label){"en", made_label(&test->arena, i, false)};
		labels[1] = (struct code_label){"fr", made_label(&test->arena, i, true)};
		entries[i] = (struct code_entry){.code = arena_printf(&test->arena, "%05u", i),
		    .labels_len = 2,
		    .labels = labels};
	}
	load(test, "many", entries, MANY);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (strncmp(search(test, rows[i].typed, "en", 5), rows[i].first, 5) != 0)
			fail_msg("%s: not %s first", rows[i].typed, rows[i].first);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
	    TEST(a_list_knows_its_version),
	    TEST(a_code_is_found_with_its_label),
	    TEST(codes_come_before_words),
	    TEST(words_are_found_by_their_beginnings_in_any_order),
	    TEST(what_begins_so_comes_first),
	    TEST(parts_of_words_are_found),
	    TEST(one_wrong_letter_is_forgiven),
	    TEST(nothing_typed_gives_the_first_of_the_list),
	    TEST(query_syntax_is_only_text),
	    TEST(a_new_version_keeps_the_labels_of_what_it_drops),
	    TEST(the_indexes_hold_what_the_labels_say),
	    TEST(occupations_are_found_as_people_type_them),
	    TEST(fifty_thousand_codes_are_searched),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
