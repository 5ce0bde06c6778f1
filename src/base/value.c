/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Nothing, a whole number, or text. */
#include "base/value.h"

#include <inttypes.h>
#include <string.h>

struct value
value_integer(int64_t integer)
{
	return (struct value){.kind = VALUE_INTEGER, .integer = integer};
}

struct value
value_text(const char *text)
{
	if (!text)
		return value_null;
	return (struct value){.kind = VALUE_TEXT, .text = text};
}

bool
value_equal(struct value a, struct value b)
{
	if (a.kind != b.kind)
		return false;
	switch (a.kind) {
	case VALUE_NULL:
		return true;
	case VALUE_INTEGER:
		return a.integer == b.integer;
	case VALUE_TEXT:
		return strcmp(a.text, b.text) == 0;
	}
	return false;
}

struct value
value_copy(struct arena *arena, struct value value)
{
	if (value.kind == VALUE_TEXT)
		value.text = arena_dup(arena, value.text);
	return value;
}

const char *
value_print(struct arena *arena, struct value value)
{
	switch (value.kind) {
	case VALUE_INTEGER:
		return arena_printf(arena, "%" PRId64, value.integer);
	case VALUE_TEXT:
		return value.text;
	case VALUE_NULL:
		break;
	}
	return "";
}
