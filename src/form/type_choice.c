/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Types whose codes the form itself lists: choice, scale, choices (a set). */
#include "form/type_part.h"

#include "base/fold.h"
#include "base/i18n.h"

#include <string.h>

static const struct choice *
by_code(const struct field *field, const char *code, size_t len)
{
	for (size_t i = 0; i < field->choices_len; i++)
		if (strlen(field->choices[i].code) == len
		    && memcmp(field->choices[i].code, code, len) == 0)
			return &field->choices[i];
	return NULL;
}

const struct choice *
field_choice(const struct field *field, const char *code)
{
	return by_code(field, code, strlen(code));
}

static bool
has_label(const struct choice *choice, const char *folded)
{
	bool found = false;

	for (size_t i = 0; !found && i < choice->label.len; i++) {
		struct buf label = {0};

		fold_text(&label, choice->label.items[i].text);
		found = strcmp(buf_str(&label), folded) == 0;
		buf_free(&label);
	}
	return found;
}

/* The choice with this label in any language; NULL when none or several have it. */
static const struct choice *
by_label(const struct field *field, const char *text)
{
	const struct choice *found = NULL;
	struct buf folded = {0};

	fold_text(&folded, text);
	for (size_t i = 0; folded.len && i < field->choices_len; i++) {
		if (!has_label(&field->choices[i], buf_str(&folded)))
			continue;
		if (found) {
			found = NULL;
			break;
		}
		found = &field->choices[i];
	}
	buf_free(&folded);
	return found;
}

static bool
not_offered(const struct field *field, const char *text, struct err *err)
{
	struct buf codes = {0};

	for (size_t i = 0; i < field->choices_len && i < 12; i++)
		buf_printf(&codes, "%s%s", i ? ", " : "", field->choices[i].code);
	if (field->choices_len > 12)
		buf_text(&codes, ", …");
	err_set(err, ERR_DATA, _("\"%.60s\" is not one of the choices: %s"), text, buf_str(&codes));
	buf_free(&codes);
	return false;
}

TYPE_PARSE(type_parse_choice)
{
	const char *text = type_trim(typed, arena);
	const struct choice *choice = field_choice(field, text);

	(void)context;
	*out = value_null;
	if (!text[0])
		return true;
	if (!choice)
		choice = by_label(field, text);
	if (!choice)
		return not_offered(field, text, err);
	*out = value_text(choice->code);
	return true;
}

/* Tick what the next piece of typed names; pieces are parted by commas, codes also by blanks. */
static bool
tick(const struct field *field, const char *piece, bool ticked[], struct arena *arena,
    struct err *err)
{
	const struct choice *choice = field_choice(field, piece);

	if (!choice)
		choice = by_label(field, piece);
	if (choice) {
		ticked[choice - field->choices] = true;
		return true;
	}
	for (const char *at = piece; *at;) {
		size_t len = strcspn(at, " \t\r\n");

		choice = by_code(field, at, len);
		if (!choice)
			return not_offered(field, arena_dup_len(arena, at, len), err);
		ticked[choice - field->choices] = true;
		at += len;
		at += strspn(at, " \t\r\n");
	}
	return true;
}

static bool
tick_all(const struct field *field, const char *text, bool ticked[], struct arena *arena,
    struct err *err)
{
	while (*text) {
		size_t len = strcspn(text, ",;");
		const char *piece = type_trim(arena_dup_len(arena, text, len), arena);

		if (piece[0] && !tick(field, piece, ticked, arena, err))
			return false;
		text += len + (text[len] != '\0');
	}
	return true;
}

TYPE_PARSE(type_parse_choices)
{
	bool *ticked = arena_alloc(arena, field->choices_len + 1);
	const struct choice *alone = NULL;
	struct buf set = {0};
	size_t count = 0;

	(void)context;
	*out = value_null;
	if (!tick_all(field, typed, ticked, arena, err))
		return false;
	for (size_t i = 0; i < field->choices_len; i++) {
		if (!ticked[i])
			continue;
		if (field->choices[i].alone)
			alone = &field->choices[i];
		buf_printf(&set, "%s%s", count++ ? " " : "", field->choices[i].code);
	}
	if (alone && count > 1) {
		buf_free(&set);
		return err_set(err, ERR_DATA,
		    _("\"%s\" cannot stand beside other choices; tick it alone"), alone->code);
	}
	if (count)
		*out = value_text(arena_dup(arena, buf_str(&set)));
	buf_free(&set);
	return true;
}

static const char *
print_code(const struct field *field, const struct type_context *context, const char *code)
{
	const struct choice *choice = field_choice(field, code);

	return choice ? label_in(&choice->label, context->lang ? context->lang : "en", NULL) : code;
}

TYPE_PRINT(type_print_choice)
{
	if (value.kind != VALUE_TEXT)
		return value_print(arena, value);
	return print_code(field, context, value.text);
}

TYPE_PRINT(type_print_choices)
{
	struct buf text = {0};
	const char *printed;

	if (value.kind != VALUE_TEXT)
		return value_print(arena, value);
	for (const char *at = value.text; *at;) {
		size_t len = strcspn(at, " ");

		if (len)
			buf_printf(&text, "%s%s", text.len ? _("; ") : "",
			    print_code(field, context, arena_dup_len(arena, at, len)));
		at += len + (at[len] != '\0');
	}
	printed = arena_dup(arena, buf_str(&text));
	buf_free(&text);
	return printed;
}

bool
type_offers(const struct field *field, struct value value)
{
	if (!field->choices_len || value.kind != VALUE_TEXT)
		return true;
	for (const char *at = value.text; *at;) {
		size_t len = strcspn(at, " ");

		if (len && !by_code(field, at, len))
			return false;
		at += len + (at[len] != '\0');
	}
	return true;
}
