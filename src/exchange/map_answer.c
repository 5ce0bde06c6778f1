/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the cells of a row to what would be typed for a field: put together, parted, looked up. */
#include "exchange/map.h"

#include "base/edtf.h"
#include "base/fold.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "store/code.h"

#include <string.h>

enum { AGE_MAX = 120, WORDS_TOLD = 12 };

/* What one answer is made in. */
struct answering {
	const struct map *map;
	const struct map_source *source;
	const struct map_row *row;
	struct desk *desk;
	struct arena *arena;
};

static const char *
trim(const char *text, size_t len, struct arena *arena)
{
	while (len > 0 && strchr(" \t\n", text[len - 1]))
		len--;
	while (len > 0 && strchr(" \t\n", *text)) {
		text++;
		len--;
	}
	return arena_dup_len(arena, text, len);
}

const char *const *
map_parts(const char *cell, const char *split, struct arena *arena)
{
	size_t len = 0, room = 2, step = strlen(split);
	const char **parts, *end;

	for (const char *at = cell; (at = strstr(at, split)); at += step)
		room++;
	parts = arena_alloc(arena, room * sizeof(*parts));
	do {
		end = strstr(cell, split);
		parts[len] = trim(cell, end ? (size_t)(end - cell) : strlen(cell), arena);
		len += parts[len][0] != '\0';
		cell = end ? end + step : cell;
	} while (end);
	parts[len] = NULL;
	return parts;
}

const char *
map_columns(const struct map *map, const struct map_source *source, struct arena *arena)
{
	struct buf names = {0};
	const char *text;

	for (size_t i = 0; i < source->names_len; i++)
		buf_printf(&names, "%s%s", i ? ", " : "", map->names[source->names[i]]);
	text = arena_dup(arena, buf_str(&names));
	buf_free(&names);
	return text;
}

static const char *
columns_of(const struct answering *a)
{
	return map_columns(a->map, a->source, a->arena);
}

static bool
is_empty(const struct answering *a, const char *text)
{
	const char *const *empty = a->source->empty ? a->source->empty : a->map->empty;

	for (size_t i = 0; text[0] && empty[i]; i++)
		if (strcmp(empty[i], text) == 0)
			return true;
	return !text[0];
}

/* The cells as one text; "" when none says anything. */
static const char *
gather(const struct answering *a)
{
	const struct map_source *source = a->source;
	struct buf all = {0};
	const char *text;

	if (source->is_part)
		return is_empty(a, a->row->part) ? "" : a->row->part;
	if (source->names_len == 1) {
		text = a->row->cells[source->names[0]];
		text = trim(text, strlen(text), a->arena);
		return is_empty(a, text) ? "" : text;
	}
	for (size_t i = 0; i < source->names_len; i++) {
		text = a->row->cells[source->names[i]];
		text = trim(text, strlen(text), a->arena);
		if (!is_empty(a, text))
			buf_printf(
			    &all, "%s%s", all.len ? (source->with ? source->with : " ") : "", text);
	}
	text = arena_dup(a->arena, buf_str(&all));
	buf_free(&all);
	return text;
}

/* Only as written: "N/A" and "n/a" are two words. */
static enum absent_reason
reason_for(const struct answering *a, const char *text)
{
	const struct map_words *lists[] = {&a->source->absent, &a->map->absent};

	for (size_t k = 0; k < 2; k++)
		for (size_t i = 0; i < lists[k]->len; i++)
			if (strcmp(lists[k]->items[i].word, text) == 0)
				return lists[k]->items[i].means.absent;
	return 0;
}

static bool
not_among(const struct answering *a, const char *text, struct err *err)
{
	const struct map_words *words = &a->source->words;
	struct buf all = {0};

	for (size_t i = 0; i < words->len && i < WORDS_TOLD; i++)
		buf_printf(&all, "%s%s", i ? ", " : "", words->items[i].word);
	if (words->len > WORDS_TOLD)
		buf_text(&all, ", …");
	err_set(err, ERR_DATA, _("“%s”: “%.60s” is not among the words of the map: %s"),
	    columns_of(a), text, buf_str(&all));
	buf_free(&all);
	return false;
}

static bool
not_a_label(
    const struct answering *a, const char *text, const struct code_list *found, struct err *err)
{
	const char *list = a->source->field->list;

	if (found->len > 1)
		return err_set(err, ERR_DATA,
		    _("“%s”: “%.60s” is a label of several codes of the list %s (%s, %s); write "
		      "the code, or put the word into the map"),
		    columns_of(a), text, list, found->items[0].code, found->items[1].code);
	return err_set(err, ERR_DATA,
	    _("“%s”: “%.60s” is no code and no label of the list %s; put the word into the map"),
	    columns_of(a), text, list);
}

/* As written first, then folded: case and accents make no other word. */
static const struct map_text *
among_words(const struct map_words *words, const char *text)
{
	const struct map_text *means = NULL;
	struct buf folded = {0};

	for (size_t i = 0; i < words->len; i++)
		if (strcmp(words->items[i].word, text) == 0)
			return &words->items[i].means;
	fold_text(&folded, text);
	for (size_t i = 0; folded.len > 0 && !means && i < words->len; i++)
		if (strcmp(words->items[i].folded, buf_str(&folded)) == 0)
			means = &words->items[i].means;
	buf_free(&folded);
	return means;
}

static bool
look_up(const struct answering *a, const char *text, struct map_text *out, struct err *err)
{
	const struct map_source *source = a->source;
	const struct map_text *means = among_words(&source->words, text);
	struct code_list found = {0};
	struct code code;

	*out = (struct map_text){.typed = text};
	if (means) {
		*out = *means;
		return true;
	}
	if (source->by_label) {
		if (code_find(
			a->desk->db, source->field->list, text, a->desk->lang, a->arena, &code))
			return true;
		if (!code_by_label(a->desk->db, source->field->list, text, a->arena, &found, err))
			return false;
		if (found.len == 1) {
			out->typed = found.items[0].code;
			return true;
		}
	}
	if (source->has_otherwise) {
		*out = source->otherwise;
		return true;
	}
	if (source->by_label)
		return not_a_label(a, text, &found, err);
	return source->words.len == 0 || not_among(a, text, err);
}

/* The parts that are meant, each looked up, as one text. A reason among them speaks for all. */
static bool
look_up_parts(const struct answering *a, const char *text, struct map_text *out, struct err *err)
{
	const struct map_source *source = a->source;
	const char *const *parts = map_parts(text, source->split, a->arena);
	const char *between = source->pick == MAP_ALL ? ", " : source->split;
	size_t from = source->pick == MAP_REST, to = 0;
	struct buf all = {0};
	bool ok = true;

	while (parts[to])
		to++;
	if (source->pick == MAP_FIRST && to > 1)
		to = 1;
	if (source->pick == MAP_LAST && to > 1)
		from = to - 1;
	if (source->pick == MAP_BUT_LAST && to > 0)
		to--;
	if (source->with)
		between = source->with;
	*out = (struct map_text){0};
	for (size_t i = from; ok && !out->absent && i < to; i++) {
		ok = look_up(a, parts[i], out, err);
		if (ok && out->typed)
			buf_printf(&all, "%s%s", all.len ? between : "", out->typed);
	}
	if (!out->absent)
		out->typed = all.len ? arena_dup(a->arena, buf_str(&all)) : NULL;
	buf_free(&all);
	return ok;
}

static bool
no_date(const struct answering *a, const char *column, const char *text, enum map_order order,
    struct err *err)
{
	static const char *const orders[] = {
	    [MAP_UNSAID] = "", [MAP_DMY] = "dmy", [MAP_MDY] = "mdy", [MAP_YMD] = "ymd"};

	(void)a;
	return err_set(err, ERR_DATA,
	    _("“%s”: “%.40s” is no date in the order that the map says (%s), with four digits for "
	      "the year"),
	    column, text, orders[order]);
}

/* Who was 34 on a day was born in one of two years. */
static bool
read_age(const struct answering *a, const char *text, struct map_text *out, struct err *err)
{
	const char *column = a->map->names[a->source->age_on];
	const char *on = a->row->cells[a->source->age_on], *day;
	int age = 0, year, month, day_of_month;
	struct edtf edtf;

	on = trim(on, strlen(on), a->arena);
	for (const char *at = text; *at; at++)
		age = age * 10 + (*at - '0');
	if (age < 1 || age > AGE_MAX)
		return err_set(
		    err, ERR_DATA, _("“%s”: nobody is %s years old"), columns_of(a), text);
	if (is_empty(a, on))
		return err_set(err, ERR_DATA,
		    _("“%s”: the age %s needs the day on which it was told, and “%s” is empty"),
		    columns_of(a), text, column);
	day = map_date(on, a->source->order, a->arena);
	if (!day || !edtf_parse(day, &edtf) || edtf.precision != EDTF_DAY)
		return no_date(a, column, on, a->source->order, err);
	day_split(edtf.earliest, &year, &month, &day_of_month);
	out->typed = arena_printf(a->arena, "%04d/%04d", year - age - 1, year - age);
	return true;
}

static bool
read_date(const struct answering *a, struct map_text *out, struct err *err)
{
	const char *text = out->typed;
	size_t digits = strspn(text, "0123456789");

	if (a->source->as != MAP_AS_IT_IS && digits > 0 && digits <= 3 && !text[digits])
		return read_age(a, text, out, err);
	if (a->source->as == MAP_AGE)
		return err_set(err, ERR_DATA, _("“%s”: “%.40s” is no age"), columns_of(a), text);
	out->typed = map_date(text, a->source->order, a->arena);
	return out->typed || no_date(a, columns_of(a), text, a->source->order, err);
}

/* A map may say that what is too long is cut. */
static void
clip(const struct answering *a, struct map_text *out)
{
	size_t max = a->source->field->max_chars > 0 ? (size_t)a->source->field->max_chars : 0;
	size_t at = 0, len;

	if (!a->source->clips || !out->typed || max == 0 || utf8_count(out->typed) <= max)
		return;
	for (size_t n = 0; n + 1 < max; n++) {
		utf8_decode(out->typed + at, &len);
		at += len;
	}
	out->typed = arena_printf(a->arena, "%.*s…", (int)at, out->typed);
}

bool
map_answer(const struct map *map, const struct map_source *source, const struct map_row *row,
    struct desk *desk, struct arena *arena, struct map_text *out, bool *said, struct err *err)
{
	const struct answering a = {map, source, row, desk, arena};
	const char *text = source->names_len ? gather(&a) : "";

	*said = text[0] != '\0';
	*out = source->given;
	if (!*said) {
		if (source->required)
			return err_set(err, ERR_DATA,
			    _("“%s” is empty; the map takes no row without it"), columns_of(&a));
		return true;
	}
	*out = (struct map_text){.absent = reason_for(&a, text)};
	if (out->absent)
		return true;
	if (!(source->split ? look_up_parts : look_up)(&a, text, out, err))
		return false;
	clip(&a, out);
	/* What the words or parts left of it may be nothing. */
	if (!out->absent && (!out->typed || !out->typed[0]))
		*out = source->given;
	else if (out->typed && source->order != MAP_UNSAID
		 && strcmp(source->field->type->name, "date") == 0)
		return read_date(&a, out, err);
	return true;
}
