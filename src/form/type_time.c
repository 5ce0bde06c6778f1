/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Times of the day: "08:30", which sorts and compares as text. */
#include "form/type_part.h"

#include "base/i18n.h"

#include <string.h>

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* One or two digits; -1 when there are none. */
static int
read_number(const char **at)
{
	int number = 0, digits = 0;

	while (digits < 2 && is_digit(**at)) {
		number = number * 10 + (**at - '0');
		digits++;
		++*at;
	}
	return digits ? number : -1;
}

/* What stands between hours and minutes; false when nothing does. */
static bool
read_sign(const char **at, bool *is_h)
{
	const char *sign = *at + strspn(*at, " ");

	*is_h = *sign == 'h' || *sign == 'H';
	if (!*is_h && (sign != *at || (*sign != ':' && *sign != '.')))
		return false;
	*at = sign + 1;
	if (*is_h)
		*at += strspn(*at, " ");
	return true;
}

/* "8:30", "8.30", "8h30", "8 h 30", "8h", "0830". */
static bool
read_time(const char *at, int *hours, int *minutes)
{
	bool is_packed = strlen(at) == 4 && strspn(at, "0123456789") == 4, is_h = false;

	*minutes = 0;
	*hours = read_number(&at);
	if (*hours < 0 || *hours > 23)
		return false;
	if (!is_packed && !read_sign(&at, &is_h))
		return false;
	if (is_h && !*at)
		return true;
	/* "8:5" may be five past or fifty. */
	if (!is_digit(at[0]) || !is_digit(at[1]))
		return false;
	*minutes = read_number(&at);
	return *at == '\0' && *minutes < 60;
}

bool
type_is_time(const char *text)
{
	int hours, minutes;

	return strlen(text) == 5 && text[2] == ':' && read_time(text, &hours, &minutes);
}

TYPE_PARSE(type_parse_time)
{
	const char *text = type_trim(typed, arena);
	int hours, minutes;

	(void)field;
	(void)context;
	*out = value_null;
	if (!text[0])
		return true;
	if (!read_time(text, &hours, &minutes))
		return err_set(
		    err, ERR_DATA, _("a time of the day is expected here, such as 8:30 or 14h05"));
	*out = value_text(arena_printf(arena, "%02d:%02d", hours, minutes));
	return true;
}
