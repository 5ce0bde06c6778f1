/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sentences for what went wrong. Knows nothing of who shows them. */
#include "base/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* snprintf may have cut a character in two: take the incomplete one away. */
static void
trim_cut_character(char *text, size_t size)
{
	size_t len = strlen(text);
	size_t start = len;

	if (len + 1 < size)
		return;
	while (start > 0 && ((unsigned char)text[start - 1] & 0xC0) == 0x80)
		start--;
	if (start > 0 && ((unsigned char)text[start - 1] & 0x80) != 0)
		text[start - 1] = '\0';
}

bool
err_set(struct err *err, enum err_code code, const char *fmt, ...)
{
	va_list args;

	err->code = code;
	err->kind = ERR_KIND_NONE;
	err->place[0] = '\0';
	va_start(args, fmt);
	vsnprintf(err->text, sizeof(err->text), fmt, args);
	va_end(args);
	trim_cut_character(err->text, sizeof(err->text));
	return false;
}

bool
err_mark(struct err *err, enum err_kind kind, const char *fmt, ...)
{
	va_list args;

	err->kind = kind;
	va_start(args, fmt);
	vsnprintf(err->place, sizeof(err->place), fmt, args);
	va_end(args);
	trim_cut_character(err->place, sizeof(err->place));
	return false;
}

bool
err_prefix(struct err *err, const char *fmt, ...)
{
	char old[ERR_TEXT_SIZE];
	size_t len;
	va_list args;

	memcpy(old, err->text, sizeof(old));
	va_start(args, fmt);
	vsnprintf(err->text, sizeof(err->text), fmt, args);
	va_end(args);
	len = strlen(err->text);
	snprintf(err->text + len, sizeof(err->text) - len, "%s", old);
	trim_cut_character(err->text, sizeof(err->text));
	return false;
}

const char *
err_word(enum err_code code)
{
	switch (code) {
	case ERR_NONE:
		return "ok";
	case ERR_USAGE:
		return "usage";
	case ERR_DATA:
		return "data";
	case ERR_TERMINAL:
		return "terminal";
	case ERR_INTERNAL:
		return "internal";
	case ERR_CREATE:
		return "create";
	case ERR_IO:
		return "io";
	case ERR_LOCKED:
		return "locked";
	case ERR_PERMISSION:
		return "permission";
	case ERR_CONFIG:
		return "config";
	}
	return "internal";
}
