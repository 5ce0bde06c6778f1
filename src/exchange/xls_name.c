/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Names: an XLSForm has householdIncome and x-1, a form here small letters, digits and _. The same
 * name always becomes the same, so that what compares codes of two lists goes on doing so.
 */
#include "exchange/xls_part.h"

#include "base/fold.h"

#include <string.h>

enum { NAME_MAX_BYTES = 60, CODE_MAX_BYTES = 64 };

static bool
is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool
is_plain(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/* householdIncome -> household_income, SEClass -> se_class, x-1 -> x_1. */
static void
add_plain(struct buf *out, const char *name)
{
	for (const char *c = name; *c; c++) {
		bool begins = is_upper(*c) && c > name
			      && (!is_upper(c[-1]) || (c[1] && !is_upper(c[1]) && is_plain(c[1])));
		char plain = is_upper(*c) ? (char)(*c - 'A' + 'a') : *c;

		if ((begins || !is_plain(plain)) && out->len && out->data[out->len - 1] != '_')
			buf_char(out, '_');
		if (is_plain(plain))
			buf_char(out, plain);
	}
	while (out->len && out->data[out->len - 1] == '_')
		buf_splice(out, out->len - 1, 1, "", 0);
}

static bool
is_ascii(const char *name)
{
	for (; *name; name++)
		if ((unsigned char)*name >= 0x80)
			return false;
	return true;
}

static const char *
taken(struct xls *xls, struct buf *text, size_t most)
{
	const char *name;

	if (text->len > most)
		buf_splice(text, most, text->len - most, "", 0);
	name = arena_dup(xls->arena, buf_str(text));
	buf_free(text);
	return name;
}

const char *
xls_name(struct xls *xls, const char *name)
{
	struct buf folded = {0}, out = {0};

	/* Letters with accents lose them; other scripts are spelled as the folding does, or not at all. */
	if (!is_ascii(name)) {
		fold_text(&folded, name);
		name = arena_dup(xls->arena, buf_str(&folded));
		buf_free(&folded);
	}
	if (name[strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_")])
		add_plain(&out, name);
	else
		buf_text(&out, name);
	if (!out.len || out.data[0] < 'a')
		buf_splice(&out, 0, 0, "q_", out.len && out.data[0] == '_' ? 1 : 2);
	return taken(xls, &out, NAME_MAX_BYTES - 4);
}

static bool
is_used(const struct xls_form *form, const char *name)
{
	static const char *const reserved[] = {"today", "lang", "role", "id", "form",
	    "form_version", "absent", "extra", "kept", "unasked", "case", "person", "rows"};

	for (size_t i = 0; i < sizeof(reserved) / sizeof(reserved[0]); i++)
		if (strcmp(reserved[i], name) == 0)
			return true;
	for (size_t i = 0; i < form->fields_len; i++)
		if (strcmp(form->fields[i], name) == 0)
			return true;
	return false;
}

const char *
xls_field_name(struct xls *xls, size_t form_index, const char *name)
{
	struct xls_form *form = &xls->forms[form_index];
	const char *plain = xls_name(xls, name), *field = plain;

	for (int n = 2; is_used(form, field); n++)
		field = arena_printf(xls->arena, "%s_%d", plain, n);
	form->fields = arena_grow(
	    xls->arena, form->fields, form->fields_len, &form->fields_cap, sizeof(*form->fields));
	form->fields[form->fields_len++] = field;
	if (strcmp(field, name) != 0) {
		xls->names = arena_grow(
		    xls->arena, xls->names, xls->names_len, &xls->names_cap, sizeof(*xls->names));
		xls->names[xls->names_len++] = (struct xls_rename){.from = name, .to = field};
	}
	return field;
}

const char *
xls_known_code(const struct xls *xls, const char *name)
{
	for (size_t i = 0; i < xls->codes_len; i++)
		if (strcmp(xls->codes[i].from, name) == 0)
			return xls->codes[i].to;
	return name;
}

static bool
is_code(const char *name)
{
	size_t len =
	    strspn(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-+");

	return len > 0 && len <= CODE_MAX_BYTES && !name[len];
}

static bool
is_code_used(const struct xls *xls, const char *code)
{
	for (size_t i = 0; i < xls->codes_len; i++)
		if (strcmp(xls->codes[i].to, code) == 0)
			return true;
	return false;
}

const char *
xls_code(struct xls *xls, const char *name)
{
	const char *code = xls_known_code(xls, name), *plain, *from = name;
	struct buf out = {0}, folded = {0};

	if (code != name || is_code(name))
		return code;
	if (!is_ascii(name)) {
		fold_text(&folded, name);
		name = arena_dup(xls->arena, buf_str(&folded));
		buf_free(&folded);
	}
	for (const char *c = name; *c; c++)
		if (is_plain(*c) || is_upper(*c) || strchr("_.-+", *c))
			buf_char(&out, *c);
		else if (out.len && out.data[out.len - 1] != '_')
			buf_char(&out, '_');
	if (!out.len)
		buf_text(&out, "choice");
	plain = taken(xls, &out, CODE_MAX_BYTES - 4);
	code = plain;
	for (int n = 2; is_code_used(xls, code); n++)
		code = arena_printf(xls->arena, "%s_%d", plain, n);
	xls->codes = arena_grow(
	    xls->arena, xls->codes, xls->codes_len, &xls->codes_cap, sizeof(*xls->codes));
	xls->codes[xls->codes_len++] = (struct xls_rename){.from = from, .to = code};
	return code;
}

/* A short one might be taken for a language, "code" and "alone" mean something else. */
const char *
xls_column_name(struct xls *xls, const char *name)
{
	const char *plain = xls_name(xls, name);

	if (strlen(plain) > 3 && strcmp(plain, "code") != 0 && strcmp(plain, "alone") != 0)
		return plain;
	return arena_printf(xls->arena, "%s_column", plain);
}

const char *
xls_spoken(struct xls *xls, const char *name)
{
	char *spoken = arena_dup(xls->arena, xls_name(xls, name));

	for (char *c = spoken; *c; c++)
		if (*c == '_')
			*c = ' ';
	if (spoken[0] >= 'a' && spoken[0] <= 'z')
		spoken[0] = (char)(spoken[0] - 'a' + 'A');
	return spoken;
}
