/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Spellings that meet, spellings that do not, and what is wrong in a file of rules. */
#include "reference.h"
#include "store_file.h"

#include "base/file.h"
#include "base/fold.h"
#include "casework/reference.h"
#include "form/respelling.h"
#include "store/respell.h"

struct respell_test {
	struct store_file file;
	struct arena arena;
	struct yaml_problems problems;
};

static const char *
shipped(struct arena *arena)
{
	const char *source = getenv("SRCDIR");

	return arena_printf(arena, "%s/forms/respelling.yaml", source ? source : ".");
}

static int
setup(void **state)
{
	struct respell_test *test = mem_alloc(sizeof(*test));
	struct err err = {0};

	store_file_setup(&test->file);
	store_file_create(&test->file);
	test->problems = (struct yaml_problems){.arena = &test->arena};
	assert_ok(
	    reference_respelling(test->file.db, shipped(&test->arena), &test->problems, &err), err);
	*state = test;
	return 0;
}

static int
teardown(void **state)
{
	struct respell_test *test = *state;

	store_file_teardown(&test->file);
	arena_free(&test->arena);
	free(test);
	return 0;
}

static void
keys_of(struct respell_test *test, const char *word, struct respell_keys *out)
{
	struct buf folded = {0};
	struct err err = {0};
	struct respell *respell = respell_of(test->file.db, &err);

	assert_non_null(respell);
	fold_text(&folded, word);
	assert_null(strchr(buf_str(&folded), ' '));
	respell_word(respell, buf_str(&folded), out);
	buf_free(&folded);
}

/* Do two words meet, by their sound or as forms of one name? By consonants alone: when loosely. */
static bool
meet(struct respell_test *test, const char *a, const char *b, bool loosely)
{
	struct respell_keys one, two;

	keys_of(test, a, &one);
	keys_of(test, b, &two);
	for (size_t i = 0; i < one.len; i++)
		for (size_t k = 0; k < two.len; k++)
			if (strcmp(one.items[i], two.items[k]) == 0
			    && (loosely || one.items[i][0] != RESPELL_SKELETON))
				return true;
	return false;
}

static void
the_shipped_rules_are_clean(void **state)
{
	struct respell_test *test = *state;

	reference_no_problems(&test->problems);
}

static void
spellings_of_one_name_meet(void **state)
{
	static const char *const pairs[][2] = {
	    /* West Africa: French, English, Portuguese */
	    {"Ouédraogo", "Wedraogo"},
	    {"Ouattara", "Watara"},
	    {"Kouassi", "Kwasi"},
	    {"Kouamé", "Kwame"},
	    {"Diallo", "Jallow"},
	    {"Diallo", "Jalloh"},
	    {"Diallo", "Djaló"},
	    {"Touré", "Turay"},
	    {"Touré", "Touray"},
	    {"Camara", "Kamara"},
	    {"Cissé", "Ceesay"},
	    {"Coulibaly", "Kulibali"},
	    {"Conté", "Konteh"},
	    {"Diouf", "Joof"},
	    {"Thiam", "Cham"},
	    {"Ba", "Bah"},
	    {"Barry", "Barrie"},
	    {"Sow", "Sowe"},
	    {"N'Diaye", "Njie"},
	    {"Sawadogo", "Savadogo"},
	    {"Koffi", "Kofi"},
	    {"Yao", "Yaw"},
	    {"Adjoua", "Adwoa"},
	    {"Khady", "Hady"},
	    {"Adja", "Aja"},
	    {"Embaló", "Mbalo"},
	    /* Names from Arabic */
	    {"Mohamed", "Muhammad"},
	    {"Mohamed", "Mamadou"},
	    {"Mohamed", "Md"},
	    {"Mohamed", "Maxamed"},
	    {"Mohammed", "محمد"},
	    {"Ahmed", "Amadou"},
	    {"Ibrahim", "Ebrima"},
	    {"Ibrahim", "إبراهيم"},
	    {"Youssef", "Yusuf"},
	    {"Youssef", "يوسف"},
	    {"Ousmane", "Usman"},
	    {"Abdoulaye", "Abdullahi"},
	    {"Fatoumata", "Fatima"},
	    {"Fatima", "فاطمة"},
	    {"Aïssatou", "Aisha"},
	    {"Khadija", "Hadiza"},
	    {"Souleymane", "Suleiman"},
	    {"Djamel", "Gamal"},
	    {"Cheick", "Sheikh"},
	    /* Ethiopia and Eritrea, Somalia */
	    {"Tewodros", "ቴዎድሮስ"},
	    {"Gebre", "Ghebre"},
	    {"Haile", "ኃይሌ"},
	    {"Michael", "Mikael"},
	    {"Cabdi", "Abdi"},
	    {"Xasan", "Hassan"},
	    {"Cumar", "Omar"},
	    /* The Philippines */
	    {"Gonzales", "Gonzalez"},
	    {"Cristina", "Christina"},
	    {"Kristine", "Christine"},
	    {"Jhon", "John"},
	    {"Ma", "Maria"},
	    {"Rhea", "Rea"},
	    /* South Asia */
	    {"Chowdhury", "Chaudhary"},
	    {"Lakshmi", "Laxmi"},
	    {"Hossain", "Hussein"},
	    {"Deepak", "Dipak"},
	    {"Sunita", "Suneeta"},
	    {"Wijaya", "Vijaya"},
	    {"Shrestha", "Srestha"},
	    {"Khatoon", "Khatun"},
	    /* Indonesia; Central Asia */
	    {"Soekarno", "Sukarno"},
	    {"Djoko", "Joko"},
	    {"Muhammad", "Мухаммад"},
	    {"Jurabek", "Жўрабек"},
	    {"Qodirov", "Қодиров"},
	    {"Yusupov", "Юсупов"},
	};

	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		if (!meet(*state, pairs[i][0], pairs[i][1], false))
			fail_msg("%s and %s do not meet", pairs[i][0], pairs[i][1]);
}

/* Scripts that leave vowels out, or write them otherwise, meet Latin letters by the consonants. */
static void
scripts_meet_by_their_consonants(void **state)
{
	static const char *const pairs[][2] = {
	    {"Thapa", "थापा"},
	    {"Prakash", "प्रकाश"},
	    {"Gurung", "गुरुङ"},
	    {"Sunita", "सुनिता"},
	    {"Rahima", "রহিমা"},
	    {"Kebede", "ከበደ"},
	    {"Almaz", "አልማዝ"},
	    {"Tsehay", "ፀሐይ"},
	    {"Idrissi", "ادريسي"},
	    {"Bennani", "بناني"},
	    {"Tarek", "طارق"},
	};

	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		if (!meet(*state, pairs[i][0], pairs[i][1], true))
			fail_msg("%s and %s do not meet", pairs[i][0], pairs[i][1]);
}

static void
other_names_stay_apart(void **state)
{
	static const char *const pairs[][2] = {
	    {"Mahmoud", "Mohamed"},
	    {"Hassan", "Hussein"},
	    {"Hamid", "Ahmed"},
	    {"Traoré", "Touré"},
	    {"Diarra", "Diallo"},
	    {"Koné", "Konaté"},
	    {"Moussa", "Issa"},
	    {"Fatima", "Amina"},
	    {"Mariam", "Marie"},
	    {"Singh", "Sinha"},
	    {"1234", "1235"},
	};

	for (size_t i = 0; i < sizeof(pairs) / sizeof(pairs[0]); i++)
		if (meet(*state, pairs[i][0], pairs[i][1], false))
			fail_msg("%s and %s meet", pairs[i][0], pairs[i][1]);
}

/* The keys of the same word are the same, kept or made; a word of any length has few. */
static void
keys_are_bounded_and_stay_the_same(void **state)
{
	struct respell_test *test = *state;
	struct respell_keys first, again;
	struct buf long_word = {0};

	keys_of(test, "Ouédraogo", &first);
	keys_of(test, "Ouédraogo", &again);
	assert_int_equal(first.len, again.len);
	for (size_t i = 0; i < first.len; i++)
		assert_string_equal(first.items[i], again.items[i]);
	assert_string_equal(first.items[0], "nouedraogo");
	for (int i = 0; i < 500; i++)
		buf_text(&long_word, i % 2 ? "xou" : "ña");
	keys_of(test, buf_str(&long_word), &first);
	assert_true(first.len >= 1 && first.len <= RESPELL_KEYS_MAX);
	for (size_t i = 0; i < first.len; i++)
		assert_true(strlen(first.items[i]) <= RESPELL_WORD_MAX + 1);
	keys_of(test, "0701020304", &again);
	assert_int_equal(again.len, 1);
	buf_free(&long_word);
}

static void
weights_are_logarithms_of_what_is_seen(void **state)
{
	struct respell_test *test = *state;
	struct err err = {0};
	struct respell *respell = respell_of(test->file.db, &err);
	struct likeness_table table = {.is_there = true};
	const struct likeness_table *shipped_table = respell_likeness(respell);

	table.entries[LIKE_PHONE_SAME] = (struct likeness_entry){"phone_same", 800, 100};
	table.entries[LIKE_NAME_DIFFERS] = (struct likeness_entry){"name_differs", 100, 3200};
	likeness_weigh(&table);
	assert_int_equal(likeness_points(&table, LIKE_PHONE_SAME), 30);
	assert_int_equal(likeness_points(&table, LIKE_NAME_DIFFERS), -50);
	assert_int_equal(likeness_points(&table, LIKE_SEX_SAME), 0);
	assert_int_equal(likeness_points_of(&table, LIKE_PHONE_SAME, 50), 40);
	/* What is shipped: rare agreement weighs most, disagreement never decides alone. */
	assert_true(shipped_table->is_there);
	assert_true(likeness_points(shipped_table, LIKE_DOCUMENT_SAME)
		    > likeness_points(shipped_table, LIKE_PHONE_SAME));
	assert_true(likeness_points(shipped_table, LIKE_PHONE_SAME)
		    > likeness_points(shipped_table, LIKE_NAME_SAME));
	for (int i = 0; i < LIKENESSES; i++)
		if (strstr(likeness_names[i], "differs"))
			assert_true(likeness_points(shipped_table, i) < 0
				    && likeness_points(shipped_table, i)
					   > -likeness_points(shipped_table, LIKE_NAME_SAME));
	assert_true(respell_is_unknown_day(respell, "01-01"));
	assert_false(respell_is_unknown_day(respell, "03-14"));
}

#define HEAD "respelling: 1\nversion: \"1\"\n"

static void
refused(struct respell_test *test, const char *text, int line, int col, const char *part)
{
	test->problems = (struct yaml_problems){.arena = &test->arena};
	assert_null(respelling_read(text, strlen(text), "r.yaml", &test->arena, &test->problems));
	reference_problem(&test->problems, line, col, part, false);
}

static void
mistakes_are_told_with_their_place(void **state)
{
	struct respell_test *test = *state;

	refused(test, "version: \"1\"\nregions: []\n", 1, 1, "respelling: 1");
	refused(test, HEAD "regions:\n  - rules: {a: b}\n", 4, 5, "\"region:\" is missing");
	refused(test, HEAD "regions:\n  - region: a\n    rules: {\"ouX\": w}\n", 5, 13,
	    "\"ouX\" is no rule");
	refused(
	    test, HEAD "regions:\n  - region: a\n    rules: {\"^$\": w}\n", 5, 13, "is no rule");
	refused(test, HEAD "regions:\n  - region: a\n    rules: {ou: W}\n", 5, 17, "small letters");
	refused(test, HEAD "regions:\n  - region: a\n    letters: {m: \"م\", n: \"م\"}\n", 5, 26,
	    "in two ways");
	refused(
	    test, HEAD "regions:\n  - region: a\n    same: [[\"omar\"]]\n", 5, 12, "at least two");
	refused(test, HEAD "regions:\n  - region: a\n    same: [[\"Omar\", \"oumar\"]]\n", 5, 13,
	    "without accents");
	refused(test, HEAD "regions:\n  - region: a\n    same: [[\"a\", \"b\"], [\"c\", \"a\"]]\n",
	    5, 30, "a form of two names");
	refused(test, HEAD "regions:\n  - region: a\n    vowels: keep\n", 5, 13, "drop");
	refused(test, HEAD "weights:\n  name_sam: {same: 1, others: 1}\n", 4, 3,
	    "did you mean \"name_same\"");
	refused(test, HEAD "weights:\n  name_same: {same: 1, others: 1, one_in: 2}\n", 4, 14,
	    "a weight is written");
	refused(test, HEAD "weights:\n  name_same: {same: 0, others: 1}\n", 4, 21, "from 1 to 100");
	refused(test, HEAD "limits: {near: 9}\n", 3, 16, "from 50 to 100");
	refused(test, HEAD "limits: {near: 90}\n", 3, 9, "\"possible:\" is missing");
	refused(test, HEAD "unknown_days: [\"13-01\"]\n", 3, 15, "not a day of the year");
	refused(test, HEAD, 1, 1, "regions");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(the_shipped_rules_are_clean),
	    TEST(spellings_of_one_name_meet),
	    TEST(scripts_meet_by_their_consonants),
	    TEST(other_names_stay_apart),
	    TEST(keys_are_bounded_and_stay_the_same),
	    TEST(weights_are_logarithms_of_what_is_seen),
	    TEST(mistakes_are_told_with_their_place),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
