/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How alike two words are, against the values that Winkler published. */
#include "unit.h"

#include "base/jaro.h"

/* W. E. Winkler, "String comparator metrics", 1990 and 1994: names of the census; three places. */
static const struct {
	const char *a, *b;
	int jaro, winkler;
} published[] = {
    {"SHACKLEFORD", "SHACKELFORD", 970, 982},
    {"DUNNINGHAM", "CUNNIGHAM", 896, 896},
    {"NICHLESON", "NICHULSON", 926, 956},
    {"JONES", "JOHNSON", 790, 832},
    {"MASSEY", "MASSIE", 889, 933},
    {"ABROMS", "ABRAMS", 889, 922},
    {"JERALDINE", "GERALDINE", 926, 926},
    {"MARHTA", "MARTHA", 944, 961},
    {"MICHELLE", "MICHAEL", 869, 921},
    {"JULIES", "JULIUS", 889, 933},
    {"TANYA", "TONYA", 867, 880},
    {"DWAYNE", "DUANE", 822, 840},
    {"SEAN", "SUSAN", 783, 805},
    {"JON", "JOHN", 917, 933},
    {"DIXON", "DICKSONX", 767, 813},
};

/* Given in thousandths, some rounded, some cut. */
static bool
agrees(int value, int given)
{
	return value >= given * 10 - 5 && value < given * 10 + 10;
}

static void
the_published_values_come_out(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(published) / sizeof(published[0]); i++) {
		const char *a = published[i].a, *b = published[i].b;

		if (!agrees(jaro(a, b), published[i].jaro)
		    || !agrees(jaro_winkler(a, b), published[i].winkler))
			fail_msg("%s %s: %d %d", a, b, jaro(a, b), jaro_winkler(a, b));
		assert_int_equal(jaro(a, b), jaro(b, a));
		assert_int_equal(jaro_winkler(a, b), jaro_winkler(b, a));
	}
}

static void
the_ends_of_the_scale_are_reached(void **state)
{
	(void)state;
	assert_int_equal(jaro("", ""), 10000);
	assert_int_equal(jaro("salif", "salif"), 10000);
	assert_int_equal(jaro_winkler("salif", "salif"), 10000);
	assert_int_equal(jaro("", "salif"), 0);
	assert_int_equal(jaro("abc", "xyz"), 0);
	assert_int_equal(jaro_winkler("abc", "xyz"), 0);
	assert_int_equal(jaro("a", "a"), 10000);
}

/* Letters are code points: a word in any script is as long as it is written. */
static void
letters_of_all_scripts_are_letters(void **state)
{
	(void)state;
	assert_int_equal(jaro("मीना", "मीना"), 10000);
	assert_int_equal(jaro("محمد", "محمود"), jaro("mhmd", "mhmod"));
	assert_int_equal(jaro_winkler("ወልዱ", "ወልደ"), jaro_winkler("abc", "abd"));
}

static void
what_is_very_long_is_cut(void **state)
{
	char a[2000], b[2000];

	(void)state;
	for (size_t i = 0; i < sizeof(a) - 1; i++)
		a[i] = b[i] = (char)('a' + i % 26);
	a[sizeof(a) - 1] = b[sizeof(b) - 1] = '\0';
	b[1000] = '!';
	assert_int_equal(jaro(a, b), 10000);
	b[10] = '!';
	assert_true(jaro(a, b) < 10000);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_published_values_come_out),
	    cmocka_unit_test(the_ends_of_the_scale_are_reached),
	    cmocka_unit_test(letters_of_all_scripts_are_letters),
	    cmocka_unit_test(what_is_very_long_is_cut),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
