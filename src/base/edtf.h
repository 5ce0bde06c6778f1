/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dates as they are known: EDTF level 1 text (Library of Congress, Extended
 * Date/Time Format, part of ISO 8601-2:2019), restricted to what an interview gives:
 *   1987-05-14   1987-05   1987   and each with a final ~ (about), 1985/1989 (between).
 * A partial date is the interval of days it may be; "about" widens it by one
 * unit of its own precision on both sides (a day, a month, a year).
 * Years 1000 to 9999, proleptic Gregorian.
 */
#ifndef BASE_EDTF_H
#define BASE_EDTF_H

#include "base/arena.h"

#include <stdbool.h>

/* A bit for each precision, so that a field can say which it takes. */
enum edtf_precision {
	EDTF_DAY = 1,
	EDTF_MONTH = 2,
	EDTF_YEAR = 4,
	EDTF_APPROXIMATE = 8, /* the ~ */
	EDTF_INTERVAL = 16,   /* a/b */
};

struct edtf {
	/* Of the text: one of day, month, year (the coarser of an interval's), and flags. */
	unsigned precision;
	int earliest, latest; /* day numbers, day_number() */
};

/* Canonical EDTF text only. */
bool edtf_parse(const char *text, struct edtf *out);

/*
 * What people type, made canonical in the arena, or NULL. Takes EDTF, and
 * "14/5/1987", "14.05.1987", "5/1987", "1987", "14 5 1987", "~1987", "about 1987",
 * "vers 1987", "c. 1987", "1985-1989" as an interval of years, and "today"-like words
 * (today's day number is given). Day before month, always: never guessed.
 */
const char *edtf_from_input(struct arena *arena, const char *typed, int today);

/* For people: "14 May 1987", "May 1987", "about 1987", "1985 to 1989", in the language in force. */
const char *edtf_print(struct arena *arena, const char *text);

/* Days since 1970-01-01 of a calendar day; the reverse; "YYYY-MM-DD" of a day number. */
int day_number(int year, int month, int day);
void day_split(int day, int *year, int *month, int *day_of_month);
const char *day_print(struct arena *arena, int day);
/* Whole years from one day to another: 28 Feb 2026 minus 29 Feb 2008 is 17. */
int day_years_between(int from, int to);
/* Whole months likewise. */
int day_months_between(int from, int to);

#endif
