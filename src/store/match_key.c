/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys of a profile. */
#include "store/match_key.h"

#include "base/edtf.h"
#include "base/fold_name.h"
#include "base/utf8.h"
#include "store/respell.h"

#include <string.h>

enum {
	END_LETTERS = 3,
	END_LEAST = 5
}; /* letters of a beginning or end, and of a word that has them */

static bool
has_key(const struct buf *keys, char kind, const char *key)
{
	size_t len = strlen(key) + 1, size;

	for (const char *at = buf_str(keys); *at; at += size + (at[size] == ' ')) {
		size = strcspn(at, " ");
		if (size == len && at[0] == kind && memcmp(at + 1, key, len - 1) == 0)
			return true;
	}
	return false;
}

/* Once each. */
static void
add_key(struct buf *keys, char kind, const char *key)
{
	if (!key[0] || has_key(keys, kind, key))
		return;
	if (keys->len > 0)
		buf_char(keys, ' ');
	buf_char(keys, kind);
	buf_text(keys, key);
}

static void
add_start(struct match_starts *out, const char *word)
{
	char start[sizeof(out->items[0])];
	size_t len = 0, step;

	for (int n = 0; word[len] && n < END_LETTERS; n++, len += step)
		utf8_decode(word + len, &step);
	memcpy(start, word, len);
	start[len] = '\0';
	for (size_t i = 0; i < out->len; i++)
		if (strcmp(out->items[i], start) == 0)
			return;
	if (out->len < sizeof(out->items) / sizeof(out->items[0]))
		memcpy(out->items[out->len++], start, len + 1);
}

void
match_starts(const struct respell_keys *keys, struct match_starts *out)
{
	out->len = 0;
	for (size_t i = 0; i < keys->len; i++)
		if (keys->items[i][0] != RESPELL_SKELETON)
			add_start(out, keys->items[i] + 1);
}

void
match_ends(const char *word, struct arena *arena, const char **head, const char **tail)
{
	size_t points = utf8_count(word), at = 0, n = 0;

	*head = *tail = "";
	if (points < END_LEAST)
		return;
	for (size_t step; word[at]; at += step, n++) {
		utf8_decode(word + at, &step);
		if (n == END_LETTERS)
			*head = arena_dup_len(arena, word, at);
		if (points - n == END_LETTERS)
			*tail = word + at;
	}
}

/* What is added for each word of a name. */
struct adding {
	struct respell *respell;
	const struct match_dates *dates;
	struct arena *arena;
	struct buf *keys;
};

static void
add_word(struct adding *adding, const char *word)
{
	struct match_starts starts;
	struct respell_keys own;

	respell_word(adding->respell, word, &own);
	for (size_t k = 0; k < own.len; k++)
		add_key(adding->keys, own.items[k][0], own.items[k] + 1);
	match_starts(&own, &starts);
	for (size_t y = 0; y < adding->dates->years_len; y++)
		for (size_t k = 0; k < starts.len; k++)
			add_key(adding->keys, MATCH_YEAR,
			    arena_printf(
				adding->arena, "%s%s", adding->dates->years[y], starts.items[k]));
}

/* Words that the name would have if its parts were written together, or apart. */
static void
add_other_words(struct adding *adding, const char *name)
{
	const char *words[PROFILE_WORDS_MAX];
	struct buf more = {0};
	size_t len;

	fold_name(&more, name);
	len = profile_words(buf_str(&more) + (more.len > 0), adding->arena, words);
	for (size_t i = 0; i < len; i++)
		add_word(adding, words[i]);
	buf_free(&more);
}

static void
add_name(struct adding *adding, const char *name)
{
	const char *words[PROFILE_WORDS_MAX], *head, *tail;
	size_t len = profile_words(name, adding->arena, words);

	add_other_words(adding, name);
	for (size_t i = 0; i < len; i++) {
		add_word(adding, words[i]);
		match_ends(words[i], adding->arena, &head, &tail);
		add_key(adding->keys, MATCH_HEAD, head);
		add_key(adding->keys, MATCH_TAIL, tail);
	}
}

void
match_dates(
    const struct respell *respell, const char *born, struct arena *arena, struct match_dates *out)
{
	struct edtf edtf;
	int first, last, month, day;

	*out = (struct match_dates){.born = "", .day = ""};
	if (!edtf_parse(born, &edtf))
		return;
	day_split(edtf.latest, &last, &month, &day);
	day_split(edtf.earliest, &first, &month, &day);
	if (edtf.earliest == edtf.latest
	    && !respell_is_unknown_day(respell, arena_printf(arena, "%02d-%02d", month, day))) {
		out->born = arena_printf(arena, "%04d%02d%02d", first, month, day);
		out->day = arena_printf(arena, "%02d%02d", month, day);
	}
	for (int year = first; year <= last && last - first < MATCH_YEARS_MAX; year++)
		out->years[out->years_len++] = arena_printf(arena, "%04d", year);
}

static void
add_list(char kind, const struct profile_list *list, struct buf *keys)
{
	for (size_t i = 0; i < list->len; i++)
		add_key(keys, kind, list->items[i]);
}

bool
match_keys(struct db *db, const struct profile *profile, struct arena *arena, const char **out,
    struct err *err)
{
	struct respell *respell = respell_of(db, err);
	struct match_dates dates;
	struct buf keys = {0};
	struct adding adding = {.respell = respell, .dates = &dates, .arena = arena, .keys = &keys};

	if (!respell)
		return false;
	match_dates(respell, profile->born, arena, &dates);
	for (size_t i = 0; i < profile->names_len; i++)
		add_name(&adding, profile->names[i]);
	add_key(&keys, MATCH_BORN, dates.born);
	add_key(&keys, MATCH_DAY, dates.day);
	add_list(MATCH_PHONE, &profile->phones, &keys);
	add_list(MATCH_EMAIL, &profile->emails, &keys);
	add_list(MATCH_DOCUMENT, &profile->documents, &keys);
	*out = arena_dup(arena, buf_str(&keys));
	buf_free(&keys);
	return true;
}
