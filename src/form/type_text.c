/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Types that keep what was written: text, note, phone, file, calculate. */
#include "form/type_part.h"

#include "base/i18n.h"
#include "base/utf8.h"

#include <string.h>

const char *
type_trim(const char *typed, struct arena *arena)
{
	size_t len;

	typed += strspn(typed, " \t\r\n");
	len = strlen(typed);
	while (len && strchr(" \t\r\n", typed[len - 1]))
		len--;
	return arena_dup_len(arena, typed, len);
}

/* A line end of another system is a line end. */
static const char *
plain_line_ends(const char *text, struct arena *arena)
{
	char *out = arena_alloc(arena, strlen(text) + 1), *to = out;

	for (; *text; text++) {
		if (*text == '\r' && text[1] == '\n')
			continue;
		*to++ = *text == '\r' ? '\n' : *text;
	}
	return out;
}

static bool
take_text(
    const struct field *field, const char *text, bool is_note, struct value *out, struct err *err)
{
	size_t chars;

	*out = value_null;
	if (!text[0])
		return true;
	if (!utf8_valid(text, strlen(text), NULL))
		return err_set(err, ERR_DATA, _("this text is not UTF-8; convert it first"));
	/* Other controls are kept as they came: what draws and prints shows them as tokens. */
	if (!is_note && strpbrk(text, "\n\r"))
		return err_set(
		    err, ERR_DATA, _("this is one line of text; take the line ends out"));
	chars = utf8_count(text);
	if (chars > (size_t)field->max_chars)
		return err_set(err, ERR_DATA,
		    n_("at most %d character fits here; these are %zu",
			"at most %d characters fit here; these are %zu", field->max_chars),
		    field->max_chars, chars);
	*out = value_text(text);
	return true;
}

TYPE_PARSE(type_parse_text)
{
	(void)context;
	return take_text(field, type_trim(typed, arena), false, out, err);
}

TYPE_PARSE(type_parse_note)
{
	(void)context;
	return take_text(field, plain_line_ends(type_trim(typed, arena), arena), true, out, err);
}

TYPE_PARSE(type_parse_phone)
{
	const char *text = type_trim(typed, arena);
	int digits = 0;

	(void)field;
	(void)context;
	*out = value_null;
	if (!text[0])
		return true;
	for (const char *at = text; *at; at++) {
		if (*at >= '0' && *at <= '9')
			digits++;
		else if (!strchr(" -()/", *at) && !(*at == '+' && at == text))
			return err_set(err, ERR_DATA,
			    _("a phone number has digits, blanks, - ( ) / and a + at its start, "
			      "such as +225 07 08 09 10 11"));
	}
	if (digits < 4 || digits > 20)
		return err_set(
		    err, ERR_DATA, _("a phone number has 4 to 20 digits; these are %d"), digits);
	*out = value_text(text);
	return true;
}

TYPE_PARSE(type_parse_file)
{
	const char *text = type_trim(typed, arena);

	(void)field;
	(void)context;
	*out = value_null;
	if (!text[0])
		return true;
	if (strlen(text) != 64 || strspn(text, "0123456789abcdef") != 64)
		return err_set(err, ERR_DATA,
		    _("an attached file is named by its 64 hexadecimal digits; attach it first"));
	*out = value_text(text);
	return true;
}

TYPE_PARSE(type_parse_computed)
{
	(void)field;
	(void)context;
	(void)arena;
	*out = value_null;
	if (!typed[0])
		return true;
	return err_set(
	    err, ERR_DATA, _("this answer is computed; change what it is computed from"));
}

TYPE_PRINT(type_print_text)
{
	(void)field;
	(void)context;
	return value_print(arena, value);
}

TYPE_INPUT(type_input_text)
{
	(void)field;
	return value_print(arena, value);
}

/* By its name: the id is for the case file only. */
TYPE_PRINT(type_print_file)
{
	const char *label = NULL;

	(void)field;
	if (value.kind == VALUE_TEXT && context->file_label)
		label = context->file_label(context->context, value.text, arena);
	return label ? label : value_print(arena, value);
}
