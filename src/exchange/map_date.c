/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Dates of a sheet, in the order that the map says. */
#include "exchange/map.h"

#include "base/edtf.h"

#include <string.h>

enum { YEAR_DIGITS = 4 };

struct number {
	int value;
	size_t digits;
};

/* Up to three numbers with one of - / . or a blank between; 0: something else. */
static size_t
read_numbers(const char *text, struct number out[3])
{
	size_t len = 0;

	while (len < 3) {
		size_t digits = strspn(text, "0123456789");

		if (digits == 0 || digits > YEAR_DIGITS)
			return 0;
		out[len] = (struct number){.digits = digits};
		for (size_t i = 0; i < digits; i++)
			out[len].value = out[len].value * 10 + (text[i] - '0');
		len++;
		text += digits;
		if (!*text)
			return len;
		if (!strchr("-/. ", *text++))
			return 0;
	}
	return 0;
}

/* Spreadsheets put the beginning of the day behind a date. */
static size_t
without_midnight(const char *text)
{
	static const char *const tails[] = {
	    " 00:00:00", "T00:00:00", " 00:00", " 0:00:00", " 0:00"};
	size_t len = strlen(text);

	for (size_t i = 0; i < sizeof(tails) / sizeof(tails[0]); i++) {
		size_t tail = strlen(tails[i]);

		if (len > tail && strcmp(text + len - tail, tails[i]) == 0)
			return len - tail;
	}
	return len;
}

static const char *
day_of(const struct number *year, const struct number *month, const struct number *day,
    struct arena *arena)
{
	struct edtf edtf;
	const char *text;

	/* Two digits of a year, or four of a day: another order than was said, or a slip. */
	if (year->digits != YEAR_DIGITS || month->digits > 2 || day->digits > 2)
		return NULL;
	text = arena_printf(arena, "%04d-%02d-%02d", year->value, month->value, day->value);
	return edtf_parse(text, &edtf) ? text : NULL;
}

static const char *
month_of(const struct number *year, const struct number *month, struct arena *arena)
{
	struct edtf edtf;
	const char *text;

	if (year->digits != YEAR_DIGITS || month->digits > 2)
		return NULL;
	text = arena_printf(arena, "%04d-%02d", year->value, month->value);
	return edtf_parse(text, &edtf) ? text : NULL;
}

const char *
map_date(const char *text, enum map_order order, struct arena *arena)
{
	/* Where year, month and day stand in each order. */
	static const size_t places[][3] = {
	    [MAP_DMY] = {2, 1, 0}, [MAP_MDY] = {2, 0, 1}, [MAP_YMD] = {0, 1, 2}};
	const char *date = arena_dup_len(arena, text, without_midnight(text));
	struct number n[3];
	const size_t *at = places[order];

	switch (read_numbers(date, n)) {
	case 3:
		/* 1990-05-12 says its order itself. */
		if (n[0].digits == YEAR_DIGITS)
			at = places[MAP_YMD];
		return day_of(&n[at[0]], &n[at[1]], &n[at[2]], arena);
	case 2:
		return n[0].digits == YEAR_DIGITS ? month_of(&n[0], &n[1], arena)
						  : month_of(&n[1], &n[0], arena);
	case 1:
		return n[0].digits == YEAR_DIGITS ? date : NULL;
	default:
		return date;
	}
}
