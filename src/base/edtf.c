/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Calendar arithmetic and canonical EDTF text. What people type is read in edtf_input.c. */
#include "base/edtf.h"

#include "base/i18n.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

enum { YEAR_FIRST = 1000, YEAR_LAST = 9999, DAYS_OF_400_YEARS = 146097 };

static int
floor_div(int a, int b)
{
	return a / b - (a % b < 0);
}

/*
 * Years are counted from March, so that the leap day comes last: the day of the
 * year of month m (0 is March) is (153 m + 2) / 5, for months of 31 30 31 30 31 days.
 */
int
day_number(int year, int month, int day)
{
	int from_march = (month + 9) % 12;
	int y = month <= 2 ? year - 1 : year;
	int day_of_year = (153 * from_march + 2) / 5 + day - 1;

	assert(month >= 1 && month <= 12);
	/* 719468 days from 1 March of the year 0 to 1970-01-01. */
	return 365 * y + floor_div(y, 4) - floor_div(y, 100) + floor_div(y, 400) + day_of_year
	       - 719468;
}

void
day_split(int day, int *year, int *month, int *day_of_month)
{
	int since = day + 719468;
	int era = floor_div(since, DAYS_OF_400_YEARS);
	int of_era = since - era * DAYS_OF_400_YEARS;
	int year_of_era =
	    (of_era - of_era / 1460 + of_era / 36524 - of_era / (DAYS_OF_400_YEARS - 1)) / 365;
	int of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
	int from_march = (5 * of_year + 2) / 153;

	*day_of_month = of_year - (153 * from_march + 2) / 5 + 1;
	*month = from_march < 10 ? from_march + 3 : from_march - 9;
	*year = year_of_era + era * 400 + (*month <= 2);
}

const char *
day_print(struct arena *arena, int day)
{
	int year, month, day_of_month;

	day_split(day, &year, &month, &day_of_month);
	return arena_printf(arena, "%04d-%02d-%02d", year, month, day_of_month);
}

int
day_months_between(int from, int to)
{
	int y1, m1, d1, y2, m2, d2;

	if (to < from)
		return -day_months_between(to, from);
	day_split(from, &y1, &m1, &d1);
	day_split(to, &y2, &m2, &d2);
	return (y2 - y1) * 12 + m2 - m1 - (d2 < d1);
}

int
day_years_between(int from, int to)
{
	return day_months_between(from, to) / 12;
}

/* One date of the text, as its parts; 0 for a part that is not known. */
struct parts {
	int year, month, day;
	bool about;
};

static bool
take_number(const char **text, int digits, int *number)
{
	for (*number = 0; digits > 0; digits--, (*text)++) {
		if (**text < '0' || **text > '9')
			return false;
		*number = *number * 10 + (**text - '0');
	}
	return true;
}

static int
days_of_month(int year, int month)
{
	int next = month == 12 ? day_number(year + 1, 1, 1) : day_number(year, month + 1, 1);

	return next - day_number(year, month, 1);
}

static bool
take_parts(const char **text, struct parts *parts)
{
	*parts = (struct parts){0};
	if (!take_number(text, 4, &parts->year) || parts->year < YEAR_FIRST)
		return false;
	if (**text == '-') {
		++*text;
		if (!take_number(text, 2, &parts->month) || parts->month < 1 || parts->month > 12)
			return false;
	}
	if (parts->month && **text == '-') {
		++*text;
		if (!take_number(text, 2, &parts->day) || parts->day < 1
		    || parts->day > days_of_month(parts->year, parts->month))
			return false;
	}
	if (**text == '~') {
		++*text;
		parts->about = true;
	}
	return true;
}

static unsigned
precision(const struct parts *parts)
{
	return parts->day ? EDTF_DAY : parts->month ? EDTF_MONTH : EDTF_YEAR;
}

/* The first day of the month that is `months` after that of parts. */
static int
month_start(const struct parts *parts, int months)
{
	int count = parts->year * 12 + parts->month - 1 + months;

	return day_number(count / 12, count % 12 + 1, 1);
}

static struct edtf
span(const struct parts *parts)
{
	struct edtf span = {.precision = precision(parts)};
	int more = parts->about ? 1 : 0;

	if (parts->day) {
		span.earliest = day_number(parts->year, parts->month, parts->day) - more;
		span.latest = span.earliest + 2 * more;
	} else if (parts->month) {
		span.earliest = month_start(parts, -more);
		span.latest = month_start(parts, 1 + more) - 1;
	} else {
		span.earliest = day_number(parts->year - more, 1, 1);
		span.latest = day_number(parts->year + 1 + more, 1, 1) - 1;
	}
	if (parts->about)
		span.precision |= EDTF_APPROXIMATE;
	return span;
}

/* The dates of a text: 1, or 2 for an interval; 0 when it is not canonical. */
static int
parse(const char *text, struct parts parts[2])
{
	struct edtf first, second;

	if (!take_parts(&text, &parts[0]))
		return 0;
	if (*text == '\0')
		return 1;
	if (*text++ != '/' || !take_parts(&text, &parts[1]) || *text != '\0')
		return 0;
	first = span(&parts[0]);
	second = span(&parts[1]);
	if (first.earliest > second.earliest || first.latest > second.latest)
		return 0;
	/* One date twice is that date. */
	return memcmp(&first, &second, sizeof(first)) == 0 ? 0 : 2;
}

bool
edtf_parse(const char *text, struct edtf *out)
{
	struct parts parts[2];
	struct edtf second;
	unsigned coarser;
	int count = parse(text, parts);

	if (count == 0)
		return false;
	*out = span(&parts[0]);
	if (count == 1)
		return true;
	second = span(&parts[1]);
	coarser = precision(&parts[0]) > precision(&parts[1]) ? precision(&parts[0])
							      : precision(&parts[1]);
	out->precision =
	    coarser | EDTF_INTERVAL | ((out->precision | second.precision) & EDTF_APPROXIMATE);
	out->latest = second.latest;
	return true;
}

static const char *
month_name(int month)
{
	static const char *const names[] = {N_("January"), N_("February"), N_("March"), N_("April"),
	    N_("May"), N_("June"), N_("July"), N_("August"), N_("September"), N_("October"),
	    N_("November"), N_("December")};

	return _(names[month - 1]);
}

/*
 * Each kind of date is a sentence of its own, so that a language can put an
 * article, an ordinal or another order where it needs one.
 */
static const char *
print_day(struct arena *arena, const struct parts *parts)
{
	const char *month = month_name(parts->month);

	/* TRANSLATORS: the first day of a month and a year; in French "1er %s %d". */
	if (parts->day == 1 && !parts->about)
		return arena_printf(arena, _("1 %s %d"), month, parts->year);
	/* TRANSLATORS: about the first day of a month; in French "vers le 1er %s %d". */
	if (parts->day == 1)
		return arena_printf(arena, _("about 1 %s %d"), month, parts->year);
	/* TRANSLATORS: about a day, month and year; in French "vers le %d %s %d". */
	if (parts->about)
		return arena_printf(arena, _("about %d %s %d"), parts->day, month, parts->year);
	/* TRANSLATORS: day, month and year. */
	return arena_printf(arena, _("%d %s %d"), parts->day, month, parts->year);
}

static const char *
print_parts(struct arena *arena, const struct parts *parts)
{
	const char *text;

	if (parts->day)
		return print_day(arena, parts);
	if (parts->month)
		/* TRANSLATORS: month and year. */
		text = arena_printf(arena, _("%s %d"), month_name(parts->month), parts->year);
	else
		text = arena_printf(arena, "%d", parts->year);
	/* TRANSLATORS: about a year, or a month and year; in French "vers %s". */
	return parts->about ? arena_printf(arena, _("about %s"), text) : text;
}

static bool
is_plain_year(const struct parts *parts)
{
	return !parts->month && !parts->about;
}

const char *
edtf_print(struct arena *arena, const char *text)
{
	struct parts parts[2];
	int count = parse(text, parts);

	if (count == 0)
		return arena_dup(arena, text);
	if (count == 1)
		return print_parts(arena, &parts[0]);
	if (is_plain_year(&parts[0]) && is_plain_year(&parts[1]))
		/* TRANSLATORS: from one year to another; in French "de %d à %d". */
		return arena_printf(arena, _("%d to %d"), parts[0].year, parts[1].year);
	/* TRANSLATORS: between two dates, each of them a day, a month or a year; in French "%s à %s". */
	return arena_printf(
	    arena, _("%s to %s"), print_parts(arena, &parts[0]), print_parts(arena, &parts[1]));
}
