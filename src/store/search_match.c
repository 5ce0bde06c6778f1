/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From what was typed to a full-text query. Everything goes through folding,
 * which leaves letters, digits and single blanks; so no sign of the query language can
 * come from outside.
 */
#include "store/search.h"

#include "base/arena.h"
#include "base/fold.h"
#include "base/fold_name.h"
#include "base/utf8.h"
#include "store/sql.h"

#include <sodium.h>
#include <string.h>

enum {
	WORDS_MAX = 16,
	INDEXED_LETTERS = 5,    /* prefix='1 2 3 4 5' of search */
	NAMED_MAX = 12,         /* words that a long beginning may stand for */
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
	    {"state"}, {"stage"}, {"staff"}};
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

struct matching {
	struct db *db;
	struct buf *match;
	struct arena arena;
};

/* The first word of the index that is not before `from` and begins with start; NULL: there is none. */
static bool
next_word(struct matching *matching, const char *start, const char *from, const char **word,
    struct err *err)
{
	static const char text[] = "SELECT term FROM search_word WHERE term >= :from"
				   " AND term < :end LIMIT 1";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	*word = NULL;
	if (sql_prepare(&q, matching->db, text, err)) {
		sql_text(&q, ":from", from);
		sql_text(&q, ":end", arena_printf(&matching->arena, "%s\xf4\x8f\xbf\xbf", start));
		row = sql_next(&q, err);
		if (row == SQL_ROW)
			*word = sql_column_text(&q, 0, &matching->arena);
	}
	sql_done(&q);
	return row != SQL_FAILED;
}

/*
 * Words that begin so. Up to five letters the index knows beginnings; of longer
 * ones it would gather all cases that have them before it gives the first, so the
 * words are named one by one, unless they are many (numbers, each of few cases).
 */
static bool
add_term(struct matching *matching, const char *bytes, size_t len, struct err *err)
{
	const char *start = arena_dup_len(&matching->arena, bytes, len), *from = start, *word;
	struct buf named = {0};
	bool ok = true, many = utf8_count(start) <= INDEXED_LETTERS;

	for (int n = 0; ok && !many; n++) {
		ok = next_word(matching, start, from, &word, err);
		if (!ok || !word)
			break;
		many = n == NAMED_MAX;
		buf_printf(&named, "%s\"%s\"", n ? " OR " : "", word);
		from = arena_printf(&matching->arena, "%s\x01", word);
	}
	if (many || named.len == 0)
		buf_printf(matching->match, "\"%s\"*", start);
	else
		buf_printf(matching->match, "(%s)", named.data);
	buf_free(&named);
	return ok;
}

/* A run of numbers: each the beginning of a word, or all of them one number. */
static bool
add_numbers(struct matching *matching, const struct word *words, size_t len, struct err *err)
{
	struct buf *match = matching->match, all = {0};
	bool ok = true;

	buf_text(match, "((");
	for (size_t i = 0; ok && i < len; i++) {
		buf_add(&all, words[i].text, words[i].len);
		buf_text(match, i > 0 ? " AND " : "");
		ok = add_term(matching, words[i].text, words[i].len, err);
	}
	buf_char(match, ')');
	if (ok && len > 1) {
		buf_text(match, " OR ");
		ok = add_term(matching, all.data, all.len, err);
	}
	if (ok && all.len > PHONE_TAIL) {
		buf_text(match, " OR ");
		ok = add_term(matching, all.data + all.len - PHONE_TAIL, PHONE_TAIL, err);
	}
	buf_char(match, ')');
	buf_free(&all);
	return ok;
}

/* "al haddad": two words, or one by any of its spellings. */
static bool
add_joined(struct matching *matching, const struct word *words, const char *const *written,
    struct err *err)
{
	struct buf *match = matching->match;
	bool ok;

	buf_text(match, "((");
	ok = add_term(matching, words[0].text, words[0].len, err);
	buf_text(match, " AND ");
	ok = ok && add_term(matching, words[1].text, words[1].len, err);
	buf_char(match, ')');
	for (; ok && *written; written++) {
		const char *one = arena_printf(
		    &matching->arena, "%s%.*s", *written, (int)words[1].len, words[1].text);

		buf_text(match, " OR ");
		ok = add_term(matching, one, strlen(one), err);
	}
	buf_char(match, ')');
	return ok;
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
search_match(struct db *db, const char *typed, struct buf *match, bool *any, struct err *err)
{
	struct matching matching = {.db = db, .match = match};
	struct word words[WORDS_MAX];
	size_t len = split(&matching.arena, typed, words);
	bool ok = true;

	for (size_t i = 0, run; ok && i < len; i += run) {
		const char *const *written =
		    i + 1 < len ? fold_particle(words[i].text, words[i].len) : NULL;

		buf_text(match, i > 0 ? " AND " : "");
		run = 1;
		while (i + run < len
		       && (words[i].is_number ? words[i + run].is_number : words[i + run].joined))
			run++;
		if (written && !words[i + 1].is_number) {
			run = 2;
			ok = add_joined(&matching, words + i, written, err);
		} else if (words[i].is_number)
			ok = add_numbers(&matching, words + i, run, err);
		else if (run > 1)
			add_phrase(match, words + i, run);
		else
			ok = add_term(&matching, words[i].text, words[i].len, err);
	}
	arena_free(&matching.arena);
	*any = len > 0;
	return ok;
}
