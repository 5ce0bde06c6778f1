/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One letter wrong. The words of a list stand in a table in their order; each
 * place of the typed word is tried with the letters that words of the list
 * really have there, found by skipping from letter to letter. A few hundred look-ups in
 * a b-tree whatever the size of the list, and no likely word is missed.
 */
#include "store/code_typo.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "store/sql.h"

#include <string.h>

enum {
	LETTERS_MIN = 4,
	LETTERS_MAX = 40,
	TYPOS_MAX = 24,
};

struct typo_search {
	struct sql q;
	int64_t list;
	const char *word;
	size_t at[LETTERS_MAX + 1]; /* where letters begin; the last is the end */
	size_t letters;
	struct arena *arena;
	struct typo_list *out;
	struct buf from, to, attempt;
};

static const char next_word[] = "SELECT word FROM code_word WHERE list = :list"
				" AND word >= :from AND word < :to ORDER BY word LIMIT 1";

/* The first word that is not before `from` and begins with prefix; NULL when there is none. */
static bool
first_word(struct typo_search *search, const char *prefix, const char *from, const char **word,
    struct err *err)
{
	enum sql_row row;

	buf_clear(&search->to);
	buf_text(&search->to, prefix);
	buf_text(&search->to, "\xf4\x8f\xbf\xbf");
	sql_again(&search->q);
	sql_integer(&search->q, ":list", search->list);
	sql_text(&search->q, ":from", from);
	sql_text(&search->q, ":to", buf_str(&search->to));
	row = sql_next(&search->q, err);
	*word = row == SQL_ROW ? sql_column_text(&search->q, 0, search->arena) : NULL;
	return row != SQL_FAILED;
}

/* Is what stands in attempt the beginning of a word (or, when it must be whole, a word)? Then keep it. */
static bool
try_attempt(struct typo_search *search, bool whole, struct err *err)
{
	const char *attempt = buf_str(&search->attempt), *word;
	struct typo_list *out = search->out;

	if (out->len >= TYPOS_MAX || strcmp(attempt, search->word) == 0)
		return true;
	for (size_t i = 0; i < out->len; i++)
		if (strcmp(out->items[i].text, attempt) == 0)
			return true;
	if (!first_word(search, attempt, attempt, &word, err))
		return false;
	if (word && (!whole || strcmp(word, attempt) == 0))
		out->items[out->len++] =
		    (struct typo){.text = arena_dup(search->arena, attempt), .is_whole = whole};
	return true;
}

/* The first `letters` letters of the word into attempt, for more to follow. */
static void
begin_attempt(struct typo_search *search, size_t letters)
{
	buf_clear(&search->attempt);
	buf_add(&search->attempt, search->word, search->at[letters]);
}

/* A letter too many at n; and n and the next exchanged. */
static bool
try_without(struct typo_search *search, size_t n, struct err *err)
{
	const char *word = search->word;
	const size_t *at = search->at;

	begin_attempt(search, n);
	buf_text(&search->attempt, word + at[n + 1]);
	if (!try_attempt(search, n + 1 == search->letters, err))
		return false;
	if (n + 1 == search->letters)
		return true;
	begin_attempt(search, n);
	buf_add(&search->attempt, word + at[n + 1], at[n + 2] - at[n + 1]);
	buf_add(&search->attempt, word + at[n], at[n + 1] - at[n]);
	buf_text(&search->attempt, word + at[n + 2]);
	return try_attempt(search, false, err);
}

/* Another letter instead of the one at n; and a letter missing before n. */
static bool
try_with(struct typo_search *search, size_t n, uint32_t letter, struct err *err)
{
	begin_attempt(search, n);
	utf8_encode(&search->attempt, letter);
	buf_text(&search->attempt, search->word + search->at[n + 1]);
	if (!try_attempt(search, false, err))
		return false;
	begin_attempt(search, n);
	utf8_encode(&search->attempt, letter);
	buf_text(&search->attempt, search->word + search->at[n]);
	return try_attempt(search, false, err);
}

/* Every letter that some word has after the first n letters of this one. *any: is there a word at all? */
static bool
try_letters(struct typo_search *search, size_t n, bool *any, struct err *err)
{
	const char *prefix = arena_dup_len(search->arena, search->word, search->at[n]);
	size_t prefix_len = strlen(prefix);
	const char *word;

	*any = false;
	buf_clear(&search->from);
	buf_text(&search->from, prefix);
	while (search->out->len < TYPOS_MAX) {
		uint32_t letter = 0;
		size_t len;

		if (!first_word(search, prefix, buf_str(&search->from), &word, err))
			return false;
		if (!word)
			return true;
		*any = true;
		if (strlen(word) > prefix_len) {
			letter = utf8_decode(word + prefix_len, &len);
			if (!try_with(search, n, letter, err))
				return false;
		}
		/* From the letter after this one; no code point lies between D7FF and E000. */
		buf_clear(&search->from);
		buf_text(&search->from, prefix);
		utf8_encode(&search->from, letter == 0xD7FF ? 0xE000 : letter + 1);
	}
	return true;
}

bool
typo_find(struct db *db, int64_t list, const char *word, struct arena *arena, struct typo_list *out,
    struct err *err)
{
	struct typo_search search = {.list = list, .word = word, .arena = arena, .out = out};
	bool ok, any = true;

	*out = (struct typo_list){0};
	for (const char *at = word; *at && search.letters < LETTERS_MAX; search.letters++) {
		size_t len;

		utf8_decode(at, &len);
		at += len;
		search.at[search.letters + 1] = (size_t)(at - word);
	}
	if (search.letters < LETTERS_MIN || word[search.at[search.letters]])
		return true;
	out->items = arena_alloc(arena, TYPOS_MAX * sizeof(*out->items));
	ok = sql_prepare(&search.q, db, next_word, err);
	for (size_t n = 0; ok && any && n < search.letters; n++)
		ok = try_letters(&search, n, &any, err) && (!any || try_without(&search, n, err));
	sql_done(&search.q);
	buf_free(&search.from);
	buf_free(&search.to);
	buf_free(&search.attempt);
	return ok;
}

bool
typo_words(struct db *db, int64_t list, const char *start, struct arena *arena, const char *words[],
    size_t cap, size_t *len, struct err *err)
{
	static const char text[] = "SELECT word FROM code_word WHERE list = :list"
				   " AND word >= :from AND word < :to ORDER BY word LIMIT :limit";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	*len = 0;
	if (!sql_prepare(&q, db, text, err))
		return false;
	sql_integer(&q, ":list", list);
	sql_text(&q, ":from", start);
	sql_text(&q, ":to", arena_printf(arena, "%s\xf4\x8f\xbf\xbf", start));
	sql_integer(&q, ":limit", (int64_t)cap);
	while (*len < cap && (row = sql_next(&q, err)) == SQL_ROW)
		words[(*len)++] = sql_column_text(&q, 0, arena);
	sql_done(&q);
	return row != SQL_FAILED;
}
