/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The members of an object as rows have them: names, texts and whole numbers, nothing inside.
 * Reading five hundred rows asks for that thousands of times; whatever is not so plain is left to
 * SQLite (json.c). The text is JSON: the column it comes from takes nothing else.
 */
#include "store/json.h"

#include <stdlib.h>
#include <string.h>

static const char *
skip_blanks(const char *at)
{
	return at + strspn(at, " \t\r\n");
}

/* The character that \X stands for; 0 when it is none of the plain ones. */
static char
unescape(char c)
{
	static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
	const char *found = c ? strchr(from, c) : NULL;

	return found ? to[found - from] : '\0';
}

/* A text from its opening quote on; *at goes past its end. NULL: it has \u in it. */
static const char *
read_text(const char **at, struct arena *arena)
{
	const char *from = *at + 1;
	size_t len = strcspn(from, "\"\\"), out = 0;
	char *text;

	if (from[len] == '"') {
		*at = from + len + 1;
		return arena_dup_len(arena, from, len);
	}
	text = arena_alloc(arena, strlen(from));
	for (; *from != '"'; from++) {
		char c = *from == '\\' ? unescape(*++from) : *from;

		if (!c)
			return NULL;
		text[out++] = c;
	}
	text[out] = '\0';
	*at = from + 1;
	return text;
}

/* A text, a whole number or null; false for anything else. */
static bool
read_value(const char **at, struct arena *arena, struct value *out)
{
	const char *text;
	char *end;

	*out = value_null;
	if (**at == '"') {
		text = read_text(at, arena);
		*out = value_text(text);
		return text != NULL;
	}
	if (strncmp(*at, "null", 4) == 0) {
		*at += 4;
		return true;
	}
	/* Up to eighteen digits there is no question of what fits. */
	if (strspn(*at + (**at == '-'), "0123456789") > 18)
		return false;
	*out = value_integer(strtoll(*at, &end, 10));
	if (end == *at || strchr(".eE", *end))
		return false;
	*at = end;
	return true;
}

/* A name, the colon and what follows it, up to the comma or the end. */
static bool
read_member(const char **at, const char *prefix, struct arena *arena, struct json_fields *fields)
{
	struct value value;
	const char *name;

	*at = skip_blanks(*at);
	name = **at == '"' ? read_text(at, arena) : NULL;
	if (!name)
		return false;
	*at = skip_blanks(*at);
	if (*(*at)++ != ':')
		return false;
	*at = skip_blanks(*at);
	if (!read_value(at, arena, &value))
		return false;
	*at = skip_blanks(*at);
	if (value.kind != VALUE_NULL)
		json_add_field(fields, arena, prefix, name, value);
	return true;
}

bool
json_read_flat(
    const char *json, const char *prefix, struct arena *arena, struct json_fields *fields)
{
	const char *at = skip_blanks(json);
	size_t before = fields->len;

	if (*at++ != '{')
		return false;
	at = skip_blanks(at);
	while (*at != '}') {
		if (!read_member(&at, prefix, arena, fields) || (*at != ',' && *at != '}')) {
			fields->len = before;
			return false;
		}
		at += *at == ',';
	}
	return true;
}
