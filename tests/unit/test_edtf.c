/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include "base/edtf.h"
#include "base/i18n.h"

#include <locale.h>

static bool
is_leap(int year)
{
	return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/* Walk the calendar as a child would: day after day, and count. */
static void
every_day_has_its_number(void **state)
{
	static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	int number = day_number(1000, 1, 1);

	(void)state;
	for (int year = 1000; year <= 9999; year++)
		for (int month = 1; month <= 12; month++) {
			int last = lengths[month - 1] + (month == 2 && is_leap(year));

			for (int day = 1; day <= last; day++, number++) {
				int y, m, d;

				day_split(number, &y, &m, &d);
				if (y != year || m != month || d != day
				    || day_number(year, month, day) != number)
					fail_msg("%04d-%02d-%02d", year, month, day);
			}
		}
	assert_int_equal(number, day_number(10000, 1, 1));
}

static void
known_days_have_known_numbers(void **state)
{
	struct arena arena = {0};

	(void)state;
	assert_int_equal(day_number(1970, 1, 1), 0);
	assert_int_equal(day_number(2000, 3, 1), 11017);
	assert_int_equal(day_number(1969, 12, 31), -1);
	assert_int_equal(day_number(1000, 1, 1), -354285);
	assert_int_equal(day_number(9999, 12, 31), 2932896);
	assert_string_equal(day_print(&arena, 20514), "2026-03-02");
	assert_string_equal(day_print(&arena, -354285), "1000-01-01");
	arena_free(&arena);
}

static void
canonical_text_is_an_interval_of_days(void **state)
{
	static const struct {
		const char *text;
		unsigned precision;
		const char *earliest, *latest;
	} rows[] = {
	    {"1987-05-14", EDTF_DAY, "1987-05-14", "1987-05-14"},
	    {"1987-05", EDTF_MONTH, "1987-05-01", "1987-05-31"},
	    {"1987", EDTF_YEAR, "1987-01-01", "1987-12-31"},
	    {"1987-05-14~", EDTF_DAY | EDTF_APPROXIMATE, "1987-05-13", "1987-05-15"},
	    {"1988-03-01~", EDTF_DAY | EDTF_APPROXIMATE, "1988-02-29", "1988-03-02"},
	    {"1987-12~", EDTF_MONTH | EDTF_APPROXIMATE, "1987-11-01", "1988-01-31"},
	    {"1987-01~", EDTF_MONTH | EDTF_APPROXIMATE, "1986-12-01", "1987-02-28"},
	    {"1987~", EDTF_YEAR | EDTF_APPROXIMATE, "1986-01-01", "1988-12-31"},
	    {"1985/1989", EDTF_YEAR | EDTF_INTERVAL, "1985-01-01", "1989-12-31"},
	    {"1985-02/1989", EDTF_YEAR | EDTF_INTERVAL, "1985-02-01", "1989-12-31"},
	    {"1985-02-03/1985-06", EDTF_MONTH | EDTF_INTERVAL, "1985-02-03", "1985-06-30"},
	    {"1985~/1989", EDTF_YEAR | EDTF_INTERVAL | EDTF_APPROXIMATE, "1984-01-01",
		"1989-12-31"},
	    {"1985/1989~", EDTF_YEAR | EDTF_INTERVAL | EDTF_APPROXIMATE, "1985-01-01",
		"1990-12-31"},
	    {"2008-02", EDTF_MONTH, "2008-02-01", "2008-02-29"},
	    {"2000-02-29", EDTF_DAY, "2000-02-29", "2000-02-29"},
	    {"2100-02", EDTF_MONTH, "2100-02-01", "2100-02-28"},
	    {"1000", EDTF_YEAR, "1000-01-01", "1000-12-31"},
	    {"9999-12-31", EDTF_DAY, "9999-12-31", "9999-12-31"},
	    {"1000~", EDTF_YEAR | EDTF_APPROXIMATE, "0999-01-01", "1001-12-31"},
	    {"9999~", EDTF_YEAR | EDTF_APPROXIMATE, "9998-01-01", "10000-12-31"},
	};
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct edtf edtf;

		if (!edtf_parse(rows[i].text, &edtf))
			fail_msg("%s is refused", rows[i].text);
		assert_int_equal(edtf.precision, rows[i].precision);
		assert_string_equal(day_print(&arena, edtf.earliest), rows[i].earliest);
		assert_string_equal(day_print(&arena, edtf.latest), rows[i].latest);
	}
	arena_free(&arena);
}

static void
other_text_is_refused(void **state)
{
	static const char *const texts[] = {"", " ", "1987 ", " 1987", "987", "0987", "0000",
	    "19870514", "10000", "1987-", "1987-5", "1987-00", "1987-13", "1987-05-", "1987-05-0",
	    "1987-05-00", "1987-05-32", "1987-04-31", "1987-02-29", "2100-02-29", "1900-02-29",
	    "1987-05-14T", "~1987", "1987~~", "1987?", "1987%", "198X", "1987-21", "1987~-05",
	    "1985/", "/1989", "1985//1989", "1989/1985", "1985/1985", "1985/1985-06",
	    "1985/1987/1989", "../1989", "1985/..", "-1987", "+1987", "Y19870", "1987/05",
	    "１９８７"};
	struct edtf edtf;

	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		if (edtf_parse(texts[i], &edtf))
			fail_msg("“%s” is taken", texts[i]);
}

static void
what_people_type_becomes_canonical(void **state)
{
	static const struct {
		const char *typed, *text;
	} rows[] = {
	    {"1987-05-14", "1987-05-14"},
	    {" 1987-05-14 ", "1987-05-14"},
	    {"1985-05/1989-06~", "1985-05/1989-06~"},
	    {" 1985-05/1989-06", "1985-05/1989-06"},
	    {"14/5/1987", "1987-05-14"},
	    {"14.05.1987", "1987-05-14"},
	    {"14. 5. 1987", "1987-05-14"},
	    {"14-05-1987", "1987-05-14"},
	    {"14 5 1987", "1987-05-14"},
	    {"4/5/1987", "1987-05-04"},
	    {"5/4/1987", "1987-04-05"},
	    {"1987/5/14", "1987-05-14"},
	    {"1987-5-4", "1987-05-04"},
	    {"5/1987", "1987-05"},
	    {"05-1987", "1987-05"},
	    {"05 1987", "1987-05"},
	    {"1987/05", "1987-05"},
	    {"1987", "1987"},
	    {"~1987", "1987~"},
	    {"~ 1987", "1987~"},
	    {"1987 ~", "1987~"},
	    {"about 1987", "1987~"},
	    {"About May 1987", "1987-05~"},
	    {"vers 1987", "1987~"},
	    {"c. 1987", "1987~"},
	    {"ca 1987", "1987~"},
	    {"≈1987", "1987~"},
	    {"environ 5/1987", "1987-05~"},
	    {"~14/5/1987", "1987-05-14~"},
	    {"1985-1989", "1985/1989"},
	    {"1985 - 1989", "1985/1989"},
	    {"1985–1989", "1985/1989"},
	    {"1985/1989", "1985/1989"},
	    {"1985 to 1989", "1985/1989"},
	    {"1985 à 1989", "1985/1989"},
	    {"between 1985 and 1989", "1985/1989"},
	    {"entre 1985 et 1989", "1985/1989"},
	    {"5/1985 to 6/1989", "1985-05/1989-06"},
	    {"du 3 mai 1985 au 1er juin 1989", "1985-05-03/1989-06-01"},
	    {"about 1985 to 1989", "1985~/1989~"},
	    {"1985-1985", "1985"},
	    {"14 May 1987", "1987-05-14"},
	    {"14 mai 1987", "1987-05-14"},
	    {"14 MAI 1987", "1987-05-14"},
	    {"14th of May, 1987", "1987-05-14"},
	    {"May 14, 1987", "1987-05-14"},
	    {"1er août 1990", "1990-08-01"},
	    {"1ᵉʳ août 1990", "1990-08-01"},
	    {"3 févr. 1990", "1990-02-03"},
	    {"Dec 1990", "1990-12"},
	    {"déc. 1990", "1990-12"},
	    {"juil. 1990", "1990-07"},
	    {"1990 juin", "1990-06"},
	    {"14-May-1987", "1987-05-14"},
	    {"١٤/٥/١٩٨٧", "1987-05-14"},
	    {"１９８７", "1987"},
	    {"29/2/2008", "2008-02-29"},
	    {"today", "2026-03-01"},
	    {"Today", "2026-03-01"},
	    {"aujourd'hui", "2026-03-01"},
	    {"Aujourd’hui", "2026-03-01"},
	    {"yesterday", "2026-02-28"},
	    {"hier", "2026-02-28"},
	    {"demain", "2026-03-02"},
	    {"", NULL},
	    {"   ", NULL},
	    {"14/5/87", NULL},
	    {"87", NULL},
	    {"5/14/1987", NULL},
	    {"29/2/2007", NULL},
	    {"31.4.1990", NULL},
	    {"0/5/1987", NULL},
	    {"19870514", NULL},
	    {"14051987", NULL},
	    {"14//5/1987", NULL},
	    {"/1987", NULL},
	    {"1987/", NULL},
	    {"14/5/", NULL},
	    {"1/2/3/1987", NULL},
	    {"1989-1985", NULL},
	    {"1985-89", NULL},
	    {"from 1987", NULL},
	    {"to 1987", NULL},
	    {"1987 to", NULL},
	    {"about", NULL},
	    {"~", NULL},
	    {"~~", NULL},
	    {"about today", NULL},
	    {"jui 1987", NULL},
	    {"ma 1987", NULL},
	    {"14 Mayo 1987", NULL},
	    {"unknown", NULL},
	    {"1987?", NULL},
	    {"(1987)", NULL},
	    {"1987\n", NULL},
	    {"999", NULL},
	    {"0999", NULL},
	    {"1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", NULL},
	    {"a a a a a a a a a a a a a a a a a a a a a", NULL},
	    {"extraordinarilylongword 1987", NULL},
	    {"中 1987", NULL},
	};
	struct arena arena = {0};
	int today = day_number(2026, 3, 1);

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const char *text = edtf_from_input(&arena, rows[i].typed, today);

		if (!text != !rows[i].text || (text && strcmp(text, rows[i].text) != 0))
			fail_msg("“%s”: %s", rows[i].typed, text ? text : "refused");
	}
	arena_free(&arena);
}

static const struct {
	const char *text, *printed;
} printed[] = {
    {"1987-05-14", "14 May 1987"},
    {"1987-05-01", "1 May 1987"},
    {"1987-05", "May 1987"},
    {"1987", "1987"},
    {"1987~", "about 1987"},
    {"1987-12~", "about December 1987"},
    {"1987-05-14~", "about 14 May 1987"},
    {"1987-05-01~", "about 1 May 1987"},
    {"1985/1989", "1985 to 1989"},
    {"1985-02/1989-11-03", "February 1985 to 3 November 1989"},
};

static void
dates_are_printed_for_people(void **state)
{
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(printed) / sizeof(printed[0]); i++)
		assert_string_equal(edtf_print(&arena, printed[i].text), printed[i].printed);
	assert_string_equal(edtf_print(&arena, "not a date"), "not a date");
	arena_free(&arena);
}

static void
what_is_printed_can_be_typed(void **state)
{
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(printed) / sizeof(printed[0]); i++)
		assert_string_equal(
		    edtf_from_input(&arena, printed[i].printed, 0), printed[i].text);
	arena_free(&arena);
}

static void
ages_are_whole_years_and_months(void **state)
{
	static const struct {
		const char *from, *to;
		int years, months;
	} rows[] = {
	    {"2008-02-29", "2026-02-28", 17, 215},
	    {"2008-02-29", "2026-03-01", 18, 216},
	    {"2008-02-29", "2012-02-29", 4, 48},
	    {"2000-01-01", "2000-01-01", 0, 0},
	    {"2000-01-31", "2000-02-29", 0, 0},
	    {"2000-01-31", "2000-03-01", 0, 1},
	    {"1999-12-31", "2000-12-30", 0, 11},
	    {"1999-12-31", "2000-12-31", 1, 12},
	    {"1969-06-15", "1970-06-15", 1, 12},
	    {"2001-06-15", "2000-06-15", -1, -12},
	    {"2001-06-15", "2000-06-16", 0, -11},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		struct edtf from, to;

		assert_true(edtf_parse(rows[i].from, &from) && edtf_parse(rows[i].to, &to));
		assert_int_equal(day_years_between(from.earliest, to.earliest), rows[i].years);
		assert_int_equal(day_months_between(from.earliest, to.earliest), rows[i].months);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_day_has_its_number),
	    cmocka_unit_test(known_days_have_known_numbers),
	    cmocka_unit_test(canonical_text_is_an_interval_of_days),
	    cmocka_unit_test(other_text_is_refused),
	    cmocka_unit_test(what_people_type_becomes_canonical),
	    cmocka_unit_test(dates_are_printed_for_people),
	    cmocka_unit_test(what_is_printed_can_be_typed),
	    cmocka_unit_test(ages_are_whole_years_and_months),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
