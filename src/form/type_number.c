/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Types that count: integer, decimal, yesno. All are whole numbers in the case file. */
#include "form/type_part.h"

#include "base/i18n.h"

#include <inttypes.h>
#include <string.h>
#include <strings.h>

int64_t
type_scale(int digits)
{
	int64_t scale = 1;

	while (digits-- > 0)
		scale *= 10;
	return scale;
}

/* The blanks people part thousands with. */
size_t
type_blank_len(const char *at)
{
	static const char *const blanks[] = {" ", "\u00a0", "\u202f"};

	for (size_t i = 0; i < sizeof(blanks) / sizeof(blanks[0]); i++)
		if (strncmp(at, blanks[i], strlen(blanks[i])) == 0)
			return strlen(blanks[i]);
	return 0;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
add_digit(int64_t *number, char digit)
{
	return !__builtin_mul_overflow(*number, 10, number)
	       && !__builtin_add_overflow(*number, digit - '0', number);
}

/* The digits before the point, in groups of three when there are blanks. */
static bool
read_whole(const char **text, int64_t *number)
{
	const char *at = *text;

	if (!is_digit(*at) || (at[0] == '0' && is_digit(at[1])))
		return false;
	for (;;) {
		size_t blank;

		while (is_digit(*at))
			if (!add_digit(number, *at++))
				return false;
		blank = type_blank_len(at);
		if (!blank)
			break;
		at += blank;
		if (!is_digit(at[0]) || !is_digit(at[1]) || !is_digit(at[2]) || is_digit(at[3]))
			return false;
	}
	*text = at;
	return true;
}

bool
type_read_decimal(const char *text, int digits, int64_t *out)
{
	bool negative = *text == '-';
	int places = 0;

	*out = 0;
	if (*text == '-' || *text == '+')
		text++;
	if (!read_whole(&text, out))
		return false;
	if (*text == ',' || *text == '.') {
		text++;
		if (!is_digit(*text))
			return false;
		/* Zeros past the last place say nothing. */
		for (; is_digit(*text); text++, places++)
			if (places < digits ? !add_digit(out, *text) : *text != '0')
				return false;
	}
	for (; places < digits; places++)
		if (!add_digit(out, '0'))
			return false;
	if (negative)
		*out = -*out;
	return *text == '\0';
}

char
type_point(const char *lang)
{
	static const char *const with_comma[] = {"fr", "pt", "es", "de", "it"};

	for (size_t i = 0; lang && i < sizeof(with_comma) / sizeof(with_comma[0]); i++)
		if (strcmp(lang, with_comma[i]) == 0)
			return ',';
	return '.';
}

const char *
type_print_scaled(int64_t number, int digits, char point, struct arena *arena)
{
	int64_t scale = type_scale(digits);
	uint64_t size = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;

	if (!digits)
		return arena_printf(arena, "%" PRId64, number);
	return arena_printf(arena, "%s%" PRIu64 "%c%0*" PRIu64, number < 0 ? "-" : "",
	    size / (uint64_t)scale, point, digits, size % (uint64_t)scale);
}

static bool
in_bounds(const struct field *field, int64_t number, struct arena *arena, struct err *err)
{
	if (number < field->min)
		return err_set(err, ERR_DATA, _("at least %s is expected here"),
		    type_print_scaled(field->min, field->digits, '.', arena));
	if (number > field->max)
		return err_set(err, ERR_DATA, _("at most %s is expected here"),
		    type_print_scaled(field->max, field->digits, '.', arena));
	return true;
}

TYPE_PARSE(type_parse_number)
{
	const char *text = type_trim(typed, arena);
	int64_t number;

	(void)context;
	*out = value_null;
	if (!text[0])
		return true;
	if (!type_read_decimal(text, field->digits, &number) && !field->digits)
		return err_set(err, ERR_DATA, _("a whole number is expected here, such as 12"));
	if (!type_read_decimal(text, field->digits, &number))
		return err_set(err, ERR_DATA,
		    n_("a number with at most %d decimal place is expected here, such as %s",
			"a number with at most %d decimal places is expected here, such as %s",
			field->digits),
		    field->digits,
		    type_print_scaled(
			15 * type_scale(field->digits) / 10, field->digits, '.', arena));
	if (!in_bounds(field, number, arena, err))
		return false;
	*out = value_integer(number);
	return true;
}

TYPE_PARSE(type_parse_yesno)
{
	static const struct {
		const char *word;
		int number;
	} words[] = {{"1", 1}, {"y", 1}, {"yes", 1}, {"true", 1}, {"o", 1}, {"oui", 1}, {"0", 0},
	    {"n", 0}, {"no", 0}, {"false", 0}, {"non", 0}};
	const char *text = type_trim(typed, arena);

	(void)field;
	(void)context;
	*out = value_null;
	if (!text[0])
		return true;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strcasecmp(text, words[i].word) == 0) {
			*out = value_integer(words[i].number);
			return true;
		}
	if (strcasecmp(text, _("yes")) == 0 || strcasecmp(text, _("no")) == 0) {
		*out = value_integer(strcasecmp(text, _("yes")) == 0);
		return true;
	}
	return err_set(err, ERR_DATA, _("yes or no is expected here"));
}

TYPE_PRINT(type_print_number)
{
	if (value.kind != VALUE_INTEGER)
		return value_print(arena, value);
	return type_print_scaled(value.integer, field->digits, type_point(context->lang), arena);
}

TYPE_PRINT(type_print_yesno)
{
	(void)field;
	(void)context;
	if (value.kind != VALUE_INTEGER)
		return value_print(arena, value);
	return value.integer ? _("yes") : _("no");
}

TYPE_INPUT(type_input_number)
{
	if (value.kind != VALUE_INTEGER)
		return value_print(arena, value);
	return type_print_scaled(value.integer, field->digits, '.', arena);
}

TYPE_INPUT(type_input_yesno)
{
	(void)field;
	if (value.kind != VALUE_INTEGER)
		return value_print(arena, value);
	return value.integer ? "yes" : "no";
}
