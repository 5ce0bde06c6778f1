/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The functions of the rule language that know the calendar. Dates are EDTF, as they were told. */
#include "store/rule_impl.h"

#include "base/i18n.h"
#include "store/sql_date.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* One of the values from low to high: see struct rule_span. */
static void
give_one_of(sqlite3_context *call, int low, int high)
{
	struct rule_engine *engine = sqlite3_user_data(call);
	struct rule_span *span = &engine->span;

	if (low == high) {
		sqlite3_result_int(call, low);
		return;
	}
	if (!span->met && high - low <= RULE_SPAN_MAX) {
		span->met = true;
		span->low = low;
		span->high = high;
	}
	if (!span->met || span->low != low || span->high != high) {
		engine->running->vague = true;
		return;
	}
	sqlite3_result_int64(call, low + span->pick);
}

static void
give_span(sqlite3_context *call, sqlite3_value **argv, int (*between)(int from, int to))
{
	struct edtf from, to;
	int low, high;

	if (!sql_date_days(argv[0], &from) || !sql_date_days(argv[1], &to))
		return;
	low = between(from.latest, to.earliest);
	high = between(from.earliest, to.latest);
	give_one_of(call, low, high);
}

static void
run_age(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	(void)argc;
	give_span(call, argv, day_years_between);
}

static int
days_from(int from, int to)
{
	return to - from;
}

static void
run_days_between(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	(void)argc;
	give_span(call, argv, days_from);
}

/* The calendar months from one day to another, whatever the days of the month. */
static int
calendar_months(int from, int to)
{
	int years[2], months[2], day;

	day_split(from, &years[0], &months[0], &day);
	day_split(to, &years[1], &months[1], &day);
	return (years[1] - years[0]) * 12 + months[1] - months[0];
}

static bool
is_month(const struct edtf *date)
{
	return date->precision == EDTF_MONTH;
}

/*
 * Months of work are remembered as months: from February 2018 to October 2019 is
 * 20, as anybody counts it, though the days would allow 19. Days, years and "about" go by interval.
 */
static void
run_months_between(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	struct edtf from, to;

	(void)argc;
	if (!sql_date_days(argv[0], &from) || !sql_date_days(argv[1], &to))
		return;
	if ((is_month(&from) && (is_month(&to) || to.precision == EDTF_DAY))
	    || (is_month(&to) && from.precision == EDTF_DAY))
		sqlite3_result_int(call, calendar_months(from.earliest, to.earliest));
	else
		give_span(call, argv, day_months_between);
}

/* "+3 months" -> 3 and 'm'; "start of month" -> 'M', "start of year" -> 'Y'. */
static bool
read_modifier(const char *text, long *count, char *unit)
{
	static const struct {
		const char *word;
		char unit;
	} units[] = {{"day", 'd'}, {"days", 'd'}, {"month", 'm'}, {"months", 'm'}, {"year", 'y'},
	    {"years", 'y'}};
	char *end;

	*count = 0;
	if (strcmp(text, "start of month") == 0 || strcmp(text, "start of year") == 0) {
		*unit = text[9] == 'm' ? 'M' : 'Y';
		return true;
	}
	if (!strchr("+-0123456789", text[0]))
		return false;
	*count = strtol(text, &end, 10);
	if (end == text || *end != ' ' || *count > 100000 || *count < -100000)
		return false;
	for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++)
		if (strcmp(end + 1, units[i].word) == 0) {
			*unit = units[i].unit;
			return true;
		}
	return false;
}

bool
rule_is_modifier(const char *text)
{
	long count;
	char unit;

	return read_modifier(text, &count, &unit);
}

/* Months are counted in the calendar; a day the month has not runs over into the next. */
static int
move_day(int day, long count, char unit)
{
	int year, month, day_of_month;
	long months;

	day_split(day, &year, &month, &day_of_month);
	switch (unit) {
	case 'd':
		return day + (int)count;
	case 'M':
		return day_number(year, month, 1);
	case 'Y':
		return day_number(year, 1, 1);
	default:
		months = year * 12L + month - 1 + (unit == 'y' ? count * 12 : count);
	}
	if (months < 12 || months >= 10000 * 12)
		return INT_MAX;
	return day_number((int)(months / 12), (int)(months % 12) + 1, 1) + day_of_month - 1;
}

static void
run_date(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	struct edtf date;
	int day;

	if (!sql_date_days(argv[0], &date) || date.earliest != date.latest)
		return;
	day = date.earliest;
	for (int i = 1; i < argc && day != INT_MAX; i++) {
		const char *text = rule_argument(argv[i]);
		long count;
		char unit;

		if (!text)
			return;
		if (!read_modifier(text, &count, &unit)) {
			rule_fault(call,
			    _("date() takes '+3 months', '-1 year', '+10 days', 'start of month' "
			      "or 'start of year' after the date"));
			return;
		}
		day = move_day(day, count, unit);
	}
	if (day != INT_MAX)
		sql_date_give(call, day);
}

const struct rule_native rule_date_functions[] = {
    {"earliest", sql_date_earliest, SQLITE_DETERMINISTIC},
    {"latest", sql_date_latest, SQLITE_DETERMINISTIC},
    {"age", run_age, 0},
    {"months_between", run_months_between, 0},
    {"days_between", run_days_between, 0},
    {"date", run_date, SQLITE_DETERMINISTIC},
    {NULL, NULL, 0},
};
