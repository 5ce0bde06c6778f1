/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Folding a text, and how far two folded texts are apart. The letters that need
 * a word of explanation are in fold_letter.c.
 *
 * What parts words and what does not:
 *   a hyphen, any other punctuation, a symbol      parts:  Jean-Marie -> jean marie
 *   an apostrophe or a glottal stop                is left out:  N'Dri -> ndri, Sa'adatu -> saadatu
 *   but after a French l, d or qu before a vowel   parts:  Côte d'Ivoire -> cote d ivoire
 *   what is invisible                              is left out
 */
#include "base/fold.h"

#include "base/arena.h"
#include "base/fold_letter.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>

struct folding {
	struct buf *out;
	size_t start; /* of this text in out */
	size_t word;  /* of the last word in out */
	bool gap;     /* a space is due before the next letter */
	bool apart;   /* the last letter stands apart from what follows */
};

static uint32_t
decode_or_end(const char *text, size_t *len)
{
	*len = 0;
	return *text ? utf8_decode(text, len) : 0;
}

/* Also the letters that stand for ayn, hamza, glottal stops and clicks where a name is written down. */
static bool
is_apostrophe(uint32_t point)
{
	static const uint32_t marks[] = {'\'', '`', 0x01C0, 0x01C1, 0x01C2, 0x01C3, 0x0242, 0x0294,
	    0x0295, 0x02B9, 0x02BB, 0x02BC, 0x02BD, 0x02BE, 0x02BF, 0x02C0, 0x02C1, 0x02C8, 0x02EE,
	    0x055A, 0x05F3, 0x2018, 0x2019, 0x201B, 0x2032, 0xA78C};

	for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++)
		if (marks[i] == point)
			return true;
	return false;
}

/* Scripts written without spaces. */
static bool
stands_apart(uint32_t point)
{
	static const struct {
		uint32_t first, last;
	} scripts[] = {
	    {0x0E00, 0x0EFF}, /* Thai, Lao */
	    {0x1000, 0x109F}, /* Myanmar */
	    {0x1780, 0x17FF}, /* Khmer */
	    {0x3005, 0x3007}, /* ideographic iteration mark, closing mark, zero */
	    {0x3040, 0x312F}, /* Hiragana, Katakana, Bopomofo */
	    {0x31A0, 0x31BF}, /* Bopomofo */
	    {0x31F0, 0x31FF}, /* Katakana */
	    {0xA9E0, 0xA9FF}, /* Myanmar */
	    {0xAA60, 0xAA7F}, /* Myanmar */
	};

	if (point < scripts[0].first)
		return false;
	for (size_t i = 0; i < sizeof(scripts) / sizeof(scripts[0]); i++)
		if (point >= scripts[i].first && point <= scripts[i].last)
			return true;
	return uc_is_property_ideographic(point);
}

/*
 * Accents, points and tones are written or left out as it comes; vowel signs and
 * viramas of Indic and other scripts are letters to those who write them. Their
 * canonical combining classes tell them apart (Unicode 14, table 4-3 of its chapter 4).
 */
static bool
is_needed_mark(uint32_t point)
{
	if (uc_is_general_category_withtable(point, UC_CATEGORY_MASK_Me))
		return false;
	switch (uc_combining_class(point)) {
	case 0:  /* vowel signs */
	case 8:  /* kana voicing */
	case 9:  /* viramas */
	case 84: /* Telugu length marks */
	case 91:
	case 103: /* Thai, Lao and Tibetan vowels below or above */
	case 118:
	case 129:
	case 130:
	case 132:
		return true;
	default:
		return false;
	}
}

/* A vowel or h: what makes l, d and qu drop theirs in French. */
static bool
begins_with_vowel(const char *text)
{
	size_t len;
	uint32_t point = decode_or_end(text, &len);

	if (point >= 'A' && point <= 'Z')
		point += 'a' - 'A';
	return point == 0xE6 || point == 0x153
	       || (point && point < 0x80 && strchr("aehiouy", (int)point));
}

static bool
is_elision(const struct folding *folding, const char *rest)
{
	const char *word = buf_str(folding->out) + folding->word;

	if (folding->out->len <= folding->word || folding->gap)
		return false;
	return (strcmp(word, "l") == 0 || strcmp(word, "d") == 0 || strcmp(word, "qu") == 0)
	       && begins_with_vowel(rest);
}

static void
add_letter(struct folding *folding, const char *bytes, size_t len, bool apart)
{
	struct buf *out = folding->out;

	if (out->len > folding->start && (folding->gap || folding->apart || apart)) {
		buf_char(out, ' ');
		folding->word = out->len;
	}
	buf_add(out, bytes, len);
	folding->gap = false;
	folding->apart = apart;
}

static void
add_mark(struct folding *folding, uint32_t point, const char *bytes, size_t len)
{
	if (is_needed_mark(point) && folding->out->len > folding->start && !folding->gap)
		buf_add(folding->out, bytes, len);
}

static void
add_point(struct folding *folding, uint32_t point)
{
	const char *written = fold_letter(point);
	int digit = uc_digit_value(point);
	struct buf own = {0};

	if (digit >= 0)
		utf8_encode(&own, (uint32_t)('0' + digit));
	else if (written)
		buf_text(&own, written);
	else
		utf8_encode(&own, fold_row(point));
	if (own.len > 0)
		add_letter(folding, own.data, own.len, digit < 0 && stands_apart(point));
	buf_free(&own);
}

static void
fold_point(struct folding *folding, uint32_t point, const char *bytes, size_t len)
{
	/* NFKD makes a space and U+0301 of the acute accent that some type as apostrophe. */
	bool acute = point == ' ' && strncmp(bytes + len, "\xCC\x81", 2) == 0;

	if (is_apostrophe(point) || acute)
		folding->gap = folding->gap || is_elision(folding, bytes + (acute ? 3 : len));
	else if (uc_is_property_default_ignorable_code_point(point))
		return;
	else if (uc_is_general_category_withtable(point, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N))
		add_point(folding, point);
	else if (uc_is_general_category_withtable(point, UC_CATEGORY_MASK_M))
		add_mark(folding, point, bytes, len);
	else
		folding->gap = true;
}

/* text is ASCII, or case folded and NFKD. */
static void
fold_letters(struct folding *folding, const char *text)
{
	size_t len;

	for (; *text; text += len) {
		uint32_t point = utf8_decode(text, &len);
		char c = (char)point;

		if (point >= 'A' && point <= 'Z')
			c = (char)(c + 'a' - 'A');
		if (point < 0x80 && ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')))
			add_letter(folding, &c, 1, false);
		else
			fold_point(folding, point, text, len);
	}
}

static bool
is_ascii(const char *text)
{
	for (; *text; text++)
		if ((unsigned char)*text >= 0x80)
			return false;
	return true;
}

/* libunistring's results are malloc'ed; for valid text only want of memory makes them NULL. */
static char *
take(uint8_t *units, size_t len)
{
	char *text;

	if (!units)
		mem_exhausted();
	text = mem_realloc(units, len + 1);
	text[len] = '\0';
	return text;
}

static char *
normalize(uninorm_t form, const char *text)
{
	size_t len = 0;
	uint8_t *units = u8_normalize(form, (const uint8_t *)text, strlen(text), NULL, &len);

	return take(units, len);
}

/* Compatibility letters first: the ligature of TEL has capitals inside. */
static char *
decompose(const char *text)
{
	char *letters = normalize(UNINORM_NFKD, text);
	size_t len = 0;
	uint8_t *units =
	    u8_casefold((const uint8_t *)letters, strlen(letters), NULL, UNINORM_NFKD, NULL, &len);

	free(letters);
	return take(units, len);
}

void
fold_text(struct buf *out, const char *text)
{
	struct folding folding = {.out = out, .start = out->len, .word = out->len};
	char *letters, *composed;

	if (is_ascii(text)) {
		fold_letters(&folding, text);
		return;
	}
	letters = decompose(text);
	fold_letters(&folding, letters);
	free(letters);
	if (out->len == folding.start || is_ascii(out->data + folding.start))
		return;
	/* Hangul and kana back in one piece: shorter to keep, and one letter in a distance. */
	composed = normalize(UNINORM_NFC, out->data + folding.start);
	buf_splice(out, folding.start, out->len - folding.start, composed, strlen(composed));
	free(composed);
}

void
fold_digits(struct buf *out, const char *text)
{
	size_t len;

	for (; *text; text += len) {
		int digit = uc_decimal_value(utf8_decode(text, &len));

		if (digit >= 0)
			buf_char(out, (char)('0' + digit));
	}
}

bool
fold_fits(const char *text, const char *filter)
{
	while (*filter) {
		size_t len = strcspn(filter, " ");
		const char *at = text;

		while (strncmp(at, filter, len) != 0) {
			at = strchr(at, ' ');
			if (!at)
				return false;
			at++;
		}
		filter += len + (filter[len] == ' ');
	}
	return true;
}
