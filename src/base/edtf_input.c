/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dates as people type them, made canonical. Nothing is guessed: a year has four
 * digits, the day stands before the month, and what could be two things is refused.
 *
 * The text becomes a row of tokens: numbers, words (folded, so that accents and
 * capitals do not matter), dashes, slashes and tildes. Full stops and commas part like spaces.
 */
#include "base/buf.h"
#include "base/edtf.h"
#include "base/fold.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { TOKENS_MAX = 16, WORD_SIZE = 16 };

struct token {
	char kind; /* '0' a number, 'a' a word, else itself */
	int number, digits;
	char word[WORD_SIZE];
};

struct tokens {
	struct token at[TOKENS_MAX];
	size_t len;
};

static bool
is_one_of(const char *word, const char *const list[])
{
	for (size_t i = 0; list[i]; i++)
		if (strcmp(word, list[i]) == 0)
			return true;
	return false;
}

static const char *const about_words[] = {"about", "around", "approx", "approximately", "c", "ca",
    "circa", "env", "environ", "vers", NULL};
static const char *const idle_words[] = {
    "er", "st", "nd", "rd", "th", "of", "the", "le", "de", NULL};
static const char *const range_words[] = {"to", "and", "until", "a", "au", "et", "jusque", NULL};
static const char *const range_openers[] = {"between", "from", "entre", "du", NULL};

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool
is_letter(char c)
{
	return c >= 'a' && c <= 'z';
}

/* The sign a code point is, ' ' for what only parts, 0 for what is part of a word. */
static char
sign_of(uint32_t point)
{
	switch (point) {
	case '~':
	case 0x2248: /* almost equal */
		return '~';
	case '-':
	case 0x2010: /* hyphen, non-breaking hyphen, figure dash, en dash, em dash, minus */
	case 0x2011:
	case 0x2012:
	case 0x2013:
	case 0x2014:
	case 0x2212:
		return '-';
	case '/':
		return '/';
	case ' ':
	case '\t':
	case '.':
	case ',':
	case 0x00A0:
	case 0x202F:
		return ' ';
	default:
		break;
	}
	if (point >= 0x80 || point == '\'' || is_digit((char)point)
	    || is_letter((char)(point | 0x20)))
		return 0;
	return (char)point; /* "1987?" is not 1987: what is not known here is refused later */
}

/* Numbers and words as ASCII, signs as themselves, no spaces at the ends. */
static void
normalize(struct buf *line, const char *typed)
{
	size_t run = 0, len;

	for (size_t at = 0;; at += len) {
		uint32_t point = utf8_decode(typed + at, &len);
		char sign = sign_of(point);

		if (point != 0 && sign == 0)
			continue;
		if (at > run) {
			struct buf part = {0};

			buf_add(&part, typed + run, at - run);
			fold_text(line, part.data);
			buf_free(&part);
		}
		if (point == 0)
			break;
		if (sign != ' ' || line->len > 0)
			buf_char(line, sign);
		run = at + len;
	}
	while (line->len > 0 && line->data[line->len - 1] == ' ')
		buf_splice(line, line->len - 1, 1, "", 0);
}

static bool
take_number(struct tokens *tokens, const char **line)
{
	struct token *token = &tokens->at[tokens->len++];

	*token = (struct token){.kind = '0'};
	for (; is_digit(**line); ++*line) {
		if (++token->digits > 4)
			return false;
		token->number = token->number * 10 + (**line - '0');
	}
	return true;
}

static bool
take_word(struct tokens *tokens, const char **line)
{
	struct token *token = &tokens->at[tokens->len];
	size_t len = 0;

	*token = (struct token){.kind = 'a'};
	for (; is_letter(**line); ++*line) {
		if (len + 1 >= WORD_SIZE)
			return false;
		token->word[len++] = **line;
	}
	if (!is_one_of(token->word, idle_words))
		tokens->len++;
	return true;
}

static bool
tokenize(const char *line, struct tokens *tokens)
{
	while (*line) {
		if (tokens->len == TOKENS_MAX)
			return false;
		if (is_digit(*line)) {
			if (!take_number(tokens, &line))
				return false;
		} else if (is_letter(*line)) {
			if (!take_word(tokens, &line))
				return false;
		} else if (*line == ' ') {
			line++;
		} else if (strchr("~-/", *line)) {
			tokens->at[tokens->len++] = (struct token){.kind = *line++};
		} else {
			return false;
		}
	}
	return true;
}

/* A month by its English or French name or the beginning of it; 0 for another word. */
static int
month_of(const char *word)
{
	static const struct {
		const char *name;
		size_t least; /* letters that suffice */
		int month;
	} names[] = {
	    {"january", 3, 1},
	    {"janvier", 3, 1},
	    {"february", 3, 2},
	    {"fevrier", 3, 2},
	    {"march", 3, 3},
	    {"mars", 3, 3},
	    {"april", 3, 4},
	    {"avril", 3, 4},
	    {"may", 3, 5},
	    {"mai", 3, 5},
	    {"june", 3, 6},
	    {"juin", 4, 6},
	    {"july", 3, 7},
	    {"juillet", 4, 7},
	    {"august", 3, 8},
	    {"aout", 3, 8},
	    {"september", 3, 9},
	    {"septembre", 3, 9},
	    {"october", 3, 10},
	    {"octobre", 3, 10},
	    {"november", 3, 11},
	    {"novembre", 3, 11},
	    {"december", 3, 12},
	    {"decembre", 3, 12},
	};
	size_t len = strlen(word);

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (len >= names[i].least && strncmp(word, names[i].name, len) == 0)
			return names[i].month;
	return 0;
}

/* What kind of part a token is: year, number of a day or month, name of a month. */
static char
part_kind(const struct token *token)
{
	if (token->kind == '0')
		return token->digits == 4 ? 'Y' : token->digits <= 2 ? 'N' : '?';
	return token->kind == 'a' && month_of(token->word) ? 'M' : '?';
}

/* Parts of a date, at most three, with one dash, slash or space between. */
static bool
collect(const struct token *tokens, size_t len, char kinds[4], int numbers[3])
{
	size_t count = 0;
	bool sign = true;

	for (size_t i = 0; i < len; i++) {
		if (tokens[i].kind == '-' || tokens[i].kind == '/') {
			if (sign || i + 1 == len)
				return false;
			sign = true;
			continue;
		}
		if (count == 3)
			return false;
		kinds[count] = part_kind(&tokens[i]);
		numbers[count] =
		    tokens[i].kind == 'a' ? month_of(tokens[i].word) : tokens[i].number;
		count++;
		sign = false;
	}
	kinds[count] = '\0';
	return true;
}

/* The EDTF text of one date, or NULL. */
static const char *
one_date(struct arena *arena, const struct token *tokens, size_t len, bool about)
{
	/* The orders taken: which part is year, month, day; -1 none. */
	static const struct {
		const char *kinds;
		int year, month, day;
	} orders[] = {
	    {"Y", 0, -1, -1},
	    {"NY", 1, 0, -1},
	    {"MY", 1, 0, -1},
	    {"YN", 0, 1, -1},
	    {"YM", 0, 1, -1},
	    {"NNY", 2, 1, 0},
	    {"NMY", 2, 1, 0},
	    {"MNY", 2, 0, 1},
	    {"YNN", 0, 1, 2},
	    {"YMN", 0, 1, 2},
	};
	const char *mark = about ? "~" : "";
	char kinds[4];
	int n[3];

	if (!collect(tokens, len, kinds, n))
		return NULL;
	for (size_t i = 0; i < sizeof(orders) / sizeof(orders[0]); i++) {
		if (strcmp(kinds, orders[i].kinds) != 0)
			continue;
		if (orders[i].month < 0)
			return arena_printf(arena, "%04d%s", n[orders[i].year], mark);
		if (orders[i].day < 0)
			return arena_printf(
			    arena, "%04d-%02d%s", n[orders[i].year], n[orders[i].month], mark);
		return arena_printf(arena, "%04d-%02d-%02d%s", n[orders[i].year],
		    n[orders[i].month], n[orders[i].day], mark);
	}
	return NULL;
}

/* Where an interval's two dates are parted, or 0: a word, or a sign between two years. */
static size_t
range_border(const struct token *tokens, size_t len)
{
	for (size_t i = 1; i + 1 < len; i++)
		if (tokens[i].kind == 'a' && is_one_of(tokens[i].word, range_words))
			return i;
	if (len == 3 && part_kind(&tokens[0]) == 'Y' && part_kind(&tokens[2]) == 'Y'
	    && (tokens[1].kind == '-' || tokens[1].kind == '/'))
		return 1;
	return 0;
}

static const char *
one_or_two(struct arena *arena, const struct token *tokens, size_t len, bool about)
{
	bool opened = len > 0 && tokens[0].kind == 'a' && is_one_of(tokens[0].word, range_openers);
	const char *first, *second;
	size_t border;

	if (opened) {
		tokens++;
		len--;
	}
	border = range_border(tokens, len);
	if (border == 0) /* "from 1987" has no end, and is not "1987" */
		return opened ? NULL : one_date(arena, tokens, len, about);
	first = one_date(arena, tokens, border, about);
	second = one_date(arena, tokens + border + 1, len - border - 1, about);
	if (!first || !second)
		return NULL;
	return strcmp(first, second) == 0 ? first : arena_printf(arena, "%s/%s", first, second);
}

static const char *
relative_day(struct arena *arena, const char *word, int today)
{
	static const struct {
		const char *word;
		int days;
	} words[] = {
	    {"today", 0},
	    {"aujourdhui", 0},
	    {"yesterday", -1},
	    {"hier", -1},
	    {"tomorrow", 1},
	    {"demain", 1},
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (strcmp(word, words[i].word) == 0)
			return day_print(arena, today + words[i].days);
	return NULL;
}

static const char *
read_tokens(struct arena *arena, const struct tokens *tokens, int today)
{
	const struct token *first = tokens->at, *end = first + tokens->len;
	bool about = false;

	if (tokens->len == 1 && first->kind == 'a')
		return relative_day(arena, first->word, today);
	if (first < end
	    && (first->kind == '~'
		|| (first->kind == 'a' && is_one_of(first->word, about_words)))) {
		about = true;
		first++;
	}
	if (first < end && end[-1].kind == '~') {
		about = true;
		end--;
	}
	return one_or_two(arena, first, (size_t)(end - first), about);
}

const char *
edtf_from_input(struct arena *arena, const char *typed, int today)
{
	struct tokens tokens = {0};
	struct buf line = {0};
	struct edtf checked;
	const char *text = NULL;

	normalize(&line, typed);
	if (edtf_parse(buf_str(&line), &checked))
		text = arena_dup(arena, buf_str(&line));
	else if (tokenize(buf_str(&line), &tokens))
		text = read_tokens(arena, &tokens, today);
	buf_free(&line);
	return text && edtf_parse(text, &checked) ? text : NULL;
}
