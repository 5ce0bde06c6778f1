/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Money: an amount and its currency in one text, "12500 XOF" or "12500.50 EUR". The amount has
 * as many places as the currency (the list "currency" says: digits), so that the same money is the
 * same text, and nothing is ever rounded.
 */
#include "form/type_part.h"

#include "base/buf.h"
#include "base/i18n.h"

#include <stdlib.h>
#include <string.h>

enum { CODE_LEN = 3, DIGITS_DEFAULT = 2 };

static bool
is_letter(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static bool
is_code_at(const char *at)
{
	return is_letter(at[0]) && is_letter(at[1]) && is_letter(at[2]);
}

/* Without blanks of any kind at both ends. */
static const char *
trim_blanks(const char *text, struct arena *arena)
{
	size_t len, end = 0;

	while (type_blank_len(text))
		text += type_blank_len(text);
	for (size_t at = 0; text[at]; at += len) {
		len = type_blank_len(text + at);
		if (!len)
			end = at + (len = 1);
	}
	return arena_dup_len(arena, text, end);
}

/* The currency taken off the end or the beginning of what was typed; NULL when there is none. */
static const char *
split_code(const char **amount, struct arena *arena)
{
	const char *text = *amount;
	size_t len = strlen(text);
	char *code;

	if (len >= CODE_LEN && is_code_at(text + len - CODE_LEN)) {
		code = arena_dup(arena, text + len - CODE_LEN);
		*amount = trim_blanks(arena_dup_len(arena, text, len - CODE_LEN), arena);
	} else if (len >= CODE_LEN && is_code_at(text)) {
		code = arena_dup_len(arena, text, CODE_LEN);
		*amount = trim_blanks(text + CODE_LEN, arena);
	} else {
		return NULL;
	}
	for (char *at = code; *at; at++)
		if (*at >= 'a')
			*at = (char)(*at - 'a' + 'A');
	return code;
}

/* The places of a currency. Where no list says, as most have. */
static int
digits_of(const struct type_context *context, const char *code, struct arena *arena)
{
	const char *text = NULL;

	if (context->code_column)
		text = context->code_column(
		    context->context, TYPE_CURRENCY_LIST, code, "digits", arena);
	if (!text || text[0] < '0' || text[0] > '0' + TYPE_MONEY_DIGITS || text[1])
		return DIGITS_DEFAULT;
	return text[0] - '0';
}

static bool
is_currency(const struct type_context *context, const char *code, struct arena *arena)
{
	return !context->code_label
	       || context->code_label(
		   context->context, TYPE_CURRENCY_LIST, code, context->lang, arena);
}

static bool
in_bounds(
    const struct field *field, int64_t amount, int digits, struct arena *arena, struct err *err)
{
	int64_t wide;

	/* What does not fit with four places is beyond every bound there is. */
	if (__builtin_mul_overflow(amount, type_scale(TYPE_MONEY_DIGITS - digits), &wide))
		return err_set(err, ERR_DATA, _("this amount is too large"));
	if (wide < field->min)
		return err_set(err, ERR_DATA, _("at least %s is expected here"),
		    type_print_scaled(
			field->min / type_scale(TYPE_MONEY_DIGITS - digits), digits, '.', arena));
	if (wide > field->max)
		return err_set(err, ERR_DATA, _("at most %s is expected here"),
		    type_print_scaled(
			field->max / type_scale(TYPE_MONEY_DIGITS - digits), digits, '.', arena));
	return true;
}

static bool
refuse_amount(const char *code, int digits, struct err *err)
{
	if (!digits)
		return err_set(err, ERR_DATA,
		    _("a whole amount is expected here: %s has no decimal places"), code);
	return err_set(err, ERR_DATA,
	    n_("an amount with at most %d decimal place is expected here, as %s has it",
		"an amount with at most %d decimal places is expected here, as %s has them",
		digits),
	    digits, code);
}

TYPE_PARSE(type_parse_money)
{
	const char *text = trim_blanks(type_trim(typed, arena), arena), *code;
	int64_t amount;
	int digits;

	*out = value_null;
	if (!text[0])
		return true;
	code = split_code(&text, arena);
	if (!code)
		code = field->currency;
	if (!code)
		return err_set(err, ERR_DATA,
		    _("the currency is missing; write it with its three letters, as in 12 500 "
		      "XOF"));
	if (!is_currency(context, code, arena))
		return err_set(err, ERR_DATA,
		    _("\"%s\" is not a currency of the list; write its three letters, as in 12 500 "
		      "XOF"),
		    code);
	digits = digits_of(context, code, arena);
	if (!type_read_decimal(text, digits, &amount))
		return refuse_amount(code, digits, err);
	if (!in_bounds(field, amount, digits, arena, err))
		return false;
	*out = value_text(
	    arena_printf(arena, "%s %s", type_print_scaled(amount, digits, '.', arena), code));
	return true;
}

/* "12 500,50 EUR": thousands parted, the point as the language has it. */
TYPE_PRINT(type_print_money)
{
	const char *at = value.kind == VALUE_TEXT ? value.text : value_print(arena, value);
	size_t whole;
	struct buf text = {0};
	const char *printed;

	(void)field;
	if (*at == '-')
		buf_char(&text, *at++);
	whole = strspn(at, "0123456789");
	for (; whole; whole--, at++) {
		buf_char(&text, *at);
		if (whole > 1 && whole % 3 == 1)
			buf_text(&text, "\u00a0");
	}
	if (*at == '.') {
		buf_char(&text, type_point(context->lang));
		at++;
	}
	for (; *at; at++)
		buf_text(&text, *at == ' ' ? "\u00a0" : (char[]){*at, '\0'});
	printed = arena_dup(arena, buf_str(&text));
	buf_free(&text);
	return printed;
}
