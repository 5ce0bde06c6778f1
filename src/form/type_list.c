/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Types whose codes are those of a list in the case file: code, codes (a set), level. */
#include "form/type_part.h"

#include "base/buf.h"
#include "base/i18n.h"

#include <stdlib.h>
#include <string.h>

enum { CODES_MAX = 200 };

/* Where there is no list to ask, any code is one. */
static bool
is_listed(const struct field *field, const struct type_context *context, const char *code,
    struct arena *arena)
{
	return !context->code_label
	       || context->code_label(context->context, field->list, code, context->lang, arena);
}

static bool
not_listed(const struct field *field, const char *text, struct err *err)
{
	return err_set(err, ERR_DATA,
	    _("\"%.60s\" is not a code of the list %s; search it by its words"), text, field->list);
}

TYPE_PARSE(type_parse_code)
{
	const char *text = type_trim(typed, arena);

	*out = value_null;
	if (!text[0])
		return true;
	if (!is_listed(field, context, text, arena))
		return not_listed(field, text, err);
	if (strpbrk(text, " \t\r\n"))
		return err_set(err, ERR_DATA,
		    _("a code of the list %s is expected here, without blanks"), field->list);
	*out = value_text(text);
	return true;
}

/* The same in capitals: "b1" is B1. */
static const char *
in_capitals(const char *text, struct arena *arena)
{
	char *copy = arena_dup(arena, text);

	for (char *at = copy; *at; at++)
		if (*at >= 'a' && *at <= 'z')
			*at = (char)(*at - 'a' + 'A');
	return copy;
}

TYPE_PARSE(type_parse_level)
{
	const char *text = type_trim(typed, arena), *capitals = in_capitals(text, arena);

	if (context->code_label && text[0] && !is_listed(field, context, text, arena)
	    && is_listed(field, context, capitals, arena))
		text = capitals;
	return type_parse_code(field, context, text, arena, out, err);
}

/* A code of a set, and where it goes. */
struct member {
	const char *code;
	int64_t place;
	size_t typed; /* how many came before it */
};

static int
by_place(const void *a, const void *b)
{
	const struct member *one = a, *two = b;

	if (one->place != two->place)
		return one->place < two->place ? -1 : 1;
	return one->typed < two->typed ? -1 : one->typed > two->typed;
}

static bool
add_member(struct member members[], size_t *len, const char *code)
{
	for (size_t i = 0; i < *len; i++)
		if (strcmp(members[i].code, code) == 0)
			return true;
	if (*len == CODES_MAX)
		return false;
	members[*len] = (struct member){.code = code, .typed = *len};
	++*len;
	return true;
}

/* The codes of what was typed, parted by commas or blanks, each once. */
static bool
read_members(const struct field *field, const struct type_context *context, const char *typed,
    struct member members[], size_t *len, struct arena *arena, struct err *err)
{
	static const char parting[] = " ,;\t\r\n";

	for (const char *at = typed + strspn(typed, parting); *at; at += strspn(at, parting)) {
		size_t size = strcspn(at, parting);
		const char *code = arena_dup_len(arena, at, size);

		if (!is_listed(field, context, code, arena))
			return not_listed(field, code, err);
		if (!add_member(members, len, code))
			return err_set(err, ERR_DATA, _("at most %d codes fit here"), CODES_MAX);
		at += size;
	}
	return true;
}

TYPE_PARSE(type_parse_codes)
{
	struct member *members = arena_alloc(arena, CODES_MAX * sizeof(*members));
	struct buf set = {0};
	size_t len = 0;

	*out = value_null;
	if (!read_members(field, context, typed, members, &len, arena, err))
		return false;
	for (size_t i = 0; context->code_place && i < len; i++)
		members[i].place =
		    context->code_place(context->context, field->list, members[i].code);
	qsort(members, len, sizeof(*members), by_place);
	for (size_t i = 0; i < len; i++)
		buf_printf(&set, "%s%s", i ? " " : "", members[i].code);
	if (len)
		*out = value_text(arena_dup(arena, buf_str(&set)));
	buf_free(&set);
	return true;
}

static const char *
label_of(const struct field *field, const struct type_context *context, const char *code,
    struct arena *arena)
{
	const char *label = NULL;

	if (context->code_label)
		label =
		    context->code_label(context->context, field->list, code, context->lang, arena);
	return label ? label : code;
}

TYPE_PRINT(type_print_code)
{
	if (value.kind != VALUE_TEXT)
		return value_print(arena, value);
	return label_of(field, context, value.text, arena);
}

TYPE_PRINT(type_print_codes)
{
	struct buf text = {0};
	const char *printed;

	if (value.kind != VALUE_TEXT)
		return value_print(arena, value);
	for (const char *at = value.text; *at;) {
		size_t len = strcspn(at, " ");

		if (len)
			buf_printf(&text, "%s%s", text.len ? _("; ") : "",
			    label_of(field, context, arena_dup_len(arena, at, len), arena));
		at += len + (at[len] != '\0');
	}
	printed = arena_dup(arena, buf_str(&text));
	buf_free(&text);
	return printed;
}

int64_t
type_place(const struct field *field, const struct type_context *context, const char *code)
{
	const struct choice *choice = field_choice(field, code);

	if (choice)
		return choice - field->choices;
	if (field->list && context->code_place)
		return context->code_place(context->context, field->list, code);
	return -1;
}
