/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From what was typed to a full-text query. Everything goes through folding,
 * which leaves letters, digits and single blanks; so no sign of the query language can
 * come from outside.
 */
#include "store/search.h"

#include "base/arena.h"
#include "base/fold.h"
#include "base/utf8.h"

#include <sodium.h>
#include <string.h>

enum {
	WORDS_MAX = 16,
	TYPED_MAX = 256,        /* bytes of what was typed that are looked at */
	PHONE_TAIL = 8,         /* digits by which phone numbers meet, with or without a country */
	SPLIT_SCRIPTS = 0x0E00, /* from Thai on: letters that folding may set apart */
	FACETS_FROM = 0xF0000,  /* private use, planes 15 and 16 */
	FACETS = 0x10FFFD - FACETS_FROM,
};

struct word {
	const char *text;
	size_t len;
	bool is_number; /* digits only */
	bool joined;    /* one letter of a script without blanks, next to the word before */
};

void
search_facet(struct buf *out, enum search_facet facet, const char *value)
{
	/* A key that is no secret: the same word must come out in every copy of the program. */
	static const unsigned char keys[][crypto_shorthash_KEYBYTES] = {
	    {"state"}, {"stage"}, {"staff"}, {"born"}};
	unsigned char hash[crypto_shorthash_BYTES];
	uint64_t number = 0;

	crypto_shorthash(hash, (const unsigned char *)value, strlen(value), keys[facet]);
	for (size_t i = 0; i < sizeof(hash); i++)
		number = number << 8 | hash[i];
	number = number % FACETS + FACETS_FROM;
	/* The last two of plane 15 are no characters. */
	utf8_encode(out, (uint32_t)(number >= 0xFFFFE && number <= 0xFFFFF ? 0xFFFFD : number));
}

static bool
is_split_letter(const struct word *word)
{
	size_t len;

	return utf8_decode(word->text, &len) >= SPLIT_SCRIPTS && len == word->len;
}

static void
add_words(struct word words[WORDS_MAX], size_t *len, const char *folded)
{
	bool first = true;

	while (*folded && *len < WORDS_MAX) {
		struct word *word = &words[*len];

		*word = (struct word){.text = folded, .len = strcspn(folded, " ")};
		word->is_number = strspn(folded, "0123456789") >= word->len;
		word->joined = !first && is_split_letter(word) && is_split_letter(word - 1);
		first = false;
		folded += word->len;
		folded += *folded == ' ';
		++*len;
	}
}

/* Parts between blanks are folded one by one: only what was typed together can be a phrase. */
static size_t
split(struct arena *arena, const char *typed, struct word words[WORDS_MAX])
{
	size_t len = 0, left = strlen(typed);
	const char *text;
	size_t bad;

	if (left > TYPED_MAX)
		left = TYPED_MAX;
	if (!utf8_valid(typed, left, &bad))
		left = bad;
	text = arena_dup_len(arena, typed, left);
	while (*text && len < WORDS_MAX) {
		size_t part = strcspn(text, " \t\r\n");
		struct buf folded = {0};

		fold_text(&folded, arena_dup_len(arena, text, part));
		add_words(words, &len, arena_dup(arena, buf_str(&folded)));
		buf_free(&folded);
		text += part;
		text += strspn(text, " \t\r\n");
	}
	return len;
}

static void
add_term(struct buf *match, const char *text, size_t len)
{
	buf_char(match, '"');
	buf_add(match, text, len);
	buf_text(match, "\"*");
}

/* A run of numbers: each the beginning of a word, or all of them one number. */
static void
add_numbers(struct buf *match, const struct word *words, size_t len)
{
	struct buf all = {0};

	for (size_t i = 0; i < len; i++)
		buf_add(&all, words[i].text, words[i].len);
	buf_char(match, '(');
	if (len > 1)
		buf_char(match, '(');
	for (size_t i = 0; i < len; i++) {
		if (i > 0)
			buf_text(match, " AND ");
		add_term(match, words[i].text, words[i].len);
	}
	if (len > 1) {
		buf_text(match, ") OR ");
		add_term(match, all.data, all.len);
	}
	if (all.len > PHONE_TAIL) {
		buf_text(match, " OR ");
		add_term(match, all.data + all.len - PHONE_TAIL, PHONE_TAIL);
	}
	buf_char(match, ')');
	buf_free(&all);
}

static void
add_phrase(struct buf *match, const struct word *words, size_t len)
{
	buf_char(match, '"');
	for (size_t i = 0; i < len; i++) {
		if (i > 0)
			buf_char(match, ' ');
		buf_add(match, words[i].text, words[i].len);
	}
	buf_char(match, '"');
}

bool
search_match(struct buf *match, const char *typed)
{
	struct arena arena = {0};
	struct word words[WORDS_MAX];
	size_t len = split(&arena, typed, words);

	for (size_t i = 0, run; i < len; i += run) {
		if (i > 0)
			buf_text(match, " AND ");
		run = 1;
		if (words[i].is_number) {
			while (i + run < len && words[i + run].is_number)
				run++;
			add_numbers(match, words + i, run);
		} else {
			while (i + run < len && words[i + run].joined)
				run++;
			if (run > 1)
				add_phrase(match, words + i, run);
			else
				add_term(match, words[i].text, words[i].len);
		}
	}
	arena_free(&arena);
	return len > 0;
}
