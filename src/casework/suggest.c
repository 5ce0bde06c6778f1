/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Suggestions for a field: occupations out of the case, skills out of the lists. */
#include "casework/suggest.h"

#include "base/fold.h"
#include "casework/rows.h"
#include "store/code.h"
#include "store/skill.h"

#include <string.h>

enum { OF_ONE_MAX = 200, OTHERS_MAX = 50 };

struct suggesting {
	struct sheet *sheet;
	const struct field *field;
	const char *typed; /* folded */
	struct arena *arena;
	struct suggestion_list *out;
	size_t cap;
	const char **taken; /* folded texts that are in the list, or in other records */
	size_t taken_len, taken_cap;
	const char **codes; /* of occupations, each once */
	size_t codes_len, codes_cap;
};

static const char *
folded(struct suggesting *s, const char *text)
{
	struct buf buf = {0};
	const char *copy;

	fold_text(&buf, text);
	copy = arena_dup(s->arena, buf_str(&buf));
	buf_free(&buf);
	return copy;
}

/* False: it is there already. */
static bool
take_text(struct suggesting *s, const char *text)
{
	const char *key = folded(s, text);

	for (size_t i = 0; i < s->taken_len; i++)
		if (strcmp(s->taken[i], key) == 0)
			return false;
	s->taken = arena_grow(s->arena, s->taken, s->taken_len, &s->taken_cap, sizeof(*s->taken));
	s->taken[s->taken_len++] = key;
	return true;
}

static void
add(struct suggesting *s, const char *text, const char *of)
{
	struct suggestion_list *out = s->out;

	if (!take_text(s, text))
		return;
	out->items = arena_grow(s->arena, out->items, out->len, &s->cap, sizeof(*out->items));
	out->items[out->len++] = (struct suggestion){.text = text, .of = of};
}

/* The order in which the field names them is kept. */
static void
add_code(struct suggesting *s, struct value value)
{
	if (value.kind != VALUE_TEXT)
		return;
	for (size_t i = 0; i < s->codes_len; i++)
		if (strcmp(s->codes[i], value.text) == 0)
			return;
	s->codes = arena_grow(s->arena, s->codes, s->codes_len, &s->codes_cap, sizeof(*s->codes));
	s->codes[s->codes_len++] = arena_dup(s->arena, value.text);
}

static bool
codes_of_rows(struct suggesting *s, const struct suggest_from *from, struct err *err)
{
	struct desk *desk = s->sheet->desk;
	const struct form *form = book_form(desk->book, from->form, err);
	const struct field *field = form ? form_field(form, from->field) : NULL;
	struct record_list rows;

	if (!form)
		return false;
	/* Another form's mistake is told by form check, and keeps nobody from noting a skill. */
	if (!field || !form->table)
		return true;
	if (!rows_list(desk, form, s->sheet->casefile_id, 0, s->arena, &rows, err))
		return false;
	for (size_t i = 0; i < rows.len; i++)
		add_code(s, record_value(&rows.items[i], field->column));
	return true;
}

static bool
find_codes(struct suggesting *s, struct err *err)
{
	for (size_t i = 0; i < s->field->suggest_len; i++) {
		const struct suggest_from *from = &s->field->suggest[i];
		struct value value = value_null;

		if (!from->form) {
			const struct field *field = form_field(s->sheet->form, from->field);

			add_code(s, s->sheet->answers.items[field->index].value);
		} else if (strcmp(from->form, "case") == 0) {
			if (s->sheet->casefile_id
			    && !record_read(s->sheet->desk->db, "casefile", s->sheet->casefile_id,
				from->field, s->arena, &value, err))
				return false;
			add_code(s, value);
		} else if (!codes_of_rows(s, from, err)) {
			return false;
		}
	}
	return true;
}

/* What the other records of this form say needs not be said again. */
static bool
take_others(struct suggesting *s, struct err *err)
{
	const struct sheet *sheet = s->sheet;
	struct record_list rows;

	if (!sheet->casefile_id || !sheet->form->many)
		return true;
	if (!rows_list(sheet->desk, sheet->form, sheet->casefile_id, 0, s->arena, &rows, err))
		return false;
	for (size_t i = 0; i < rows.len; i++) {
		struct value value = record_value(&rows.items[i], s->field->column);

		if (rows.items[i].id != sheet->row_id && value.kind == VALUE_TEXT)
			take_text(s, value.text);
	}
	return true;
}

static bool
add_skills(struct suggesting *s, const char *occupation, struct err *err)
{
	struct desk *desk = s->sheet->desk;
	const char *of = desk_label(desk, "isco08", occupation, NULL, s->arena);
	struct skill_list skills;

	if (!skill_suggest(desk->db, occupation, desk->lang, OF_ONE_MAX, s->arena, &skills, err))
		return false;
	for (size_t i = 0; i < skills.len; i++)
		if (fold_fits(folded(s, skills.items[i].label), s->typed))
			add(s, skills.items[i].label, of ? of : occupation);
	return true;
}

static bool
add_others(struct suggesting *s, const char *typed, struct err *err)
{
	struct desk *desk = s->sheet->desk;
	struct code_list found;

	if (!code_search(desk->db, skill_list_id(desk->db), typed, desk->lang, OTHERS_MAX, s->arena,
		&found, err))
		return false;
	for (size_t i = 0; i < found.len; i++)
		add(s, found.items[i].label, "");
	return true;
}

bool
suggest_find(struct sheet *sheet, const struct field *field, const char *typed, struct arena *arena,
    struct suggestion_list *out, struct err *err)
{
	struct suggesting s = {.sheet = sheet, .field = field, .arena = arena, .out = out};

	*out = (struct suggestion_list){0};
	s.typed = folded(&s, typed);
	if (!take_others(&s, err) || !find_codes(&s, err))
		return false;
	out->occupations = s.codes_len;
	for (size_t i = 0; i < s.codes_len; i++)
		if (!add_skills(&s, s.codes[i], err))
			return false;
	return !s.typed[0] || add_others(&s, typed, err);
}
