/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * UTF-8: is it well formed, and where do characters and words begin and end.
 * What of it may be sent to a terminal is decided in utf8_piece.c.
 */
#include "base/utf8.h"

#include <string.h>

#include <unictype.h>
#include <unigbrk.h>
#include <unistr.h>

static const uint8_t *
units(const char *text)
{
	return (const uint8_t *)text;
}

bool
utf8_valid(const char *text, size_t len, size_t *bad)
{
	const char *nul = len ? memchr(text, '\0', len) : NULL;
	const uint8_t *wrong = NULL;
	size_t good = nul ? (size_t)(nul - text) : len;

	if (good)
		wrong = u8_check(units(text), good);
	if (wrong)
		good = (size_t)(wrong - units(text));
	if (good == len)
		return true;
	if (bad)
		*bad = good;
	return false;
}

uint32_t
utf8_decode(const char *text, size_t *len)
{
	ucs4_t point;

	/* In valid text the first byte says how many are read: 4 is never overrun. */
	*len = (size_t)u8_mbtouc_unsafe(&point, units(text), 4);
	return point;
}

void
utf8_encode(struct buf *buf, uint32_t point)
{
	uint8_t bytes[4];
	int len = u8_uctomb(bytes, point, sizeof(bytes));

	if (len > 0)
		buf_add(buf, bytes, (size_t)len);
}

size_t
utf8_count(const char *text)
{
	size_t count = 0;

	for (; *text; text++)
		count += ((unsigned char)*text & 0xC0) != 0x80;
	return count;
}

/* Two ASCII bytes are two characters, CR LF excepted: no table is needed for them. */
static bool
ascii_border(const char *text, size_t offset)
{
	unsigned char before = (unsigned char)text[offset - 1], after = (unsigned char)text[offset];

	return before < 0x80 && after < 0x80 && !(before == '\r' && after == '\n');
}

size_t
utf8_next(const char *text, size_t len, size_t offset)
{
	const uint8_t *next;

	if (offset >= len)
		return len;
	if (offset + 1 < len && ascii_border(text, offset + 1))
		return offset + 1;
	next = u8_grapheme_next(units(text) + offset, units(text) + len);
	return next ? (size_t)(next - units(text)) : len;
}

size_t
utf8_prev(const char *text, size_t len, size_t offset)
{
	const uint8_t *prev;

	if (offset > len)
		offset = len;
	if (offset == 0)
		return 0;
	if (offset > 1 && ascii_border(text, offset - 1))
		return offset - 1;
	prev = u8_grapheme_prev(units(text) + offset, units(text));
	return prev ? (size_t)(prev - units(text)) : 0;
}

enum word_class { BETWEEN_WORDS, IN_WORD, WORD_BY_ITSELF };

/* A cluster belongs where its first code point does; a Han character is a word. */
static enum word_class
word_class(const char *text)
{
	size_t len;
	ucs4_t point = utf8_decode(text, &len);

	if (uc_is_property_ideographic(point))
		return WORD_BY_ITSELF;
	if (uc_is_general_category_withtable(
		point, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_M | UC_CATEGORY_MASK_N))
		return IN_WORD;
	return BETWEEN_WORDS;
}

size_t
utf8_next_word(const char *text, size_t len, size_t offset)
{
	while (offset < len && word_class(text + offset) == BETWEEN_WORDS)
		offset = utf8_next(text, len, offset);
	if (offset < len && word_class(text + offset) == WORD_BY_ITSELF)
		return utf8_next(text, len, offset);
	while (offset < len && word_class(text + offset) == IN_WORD)
		offset = utf8_next(text, len, offset);
	return offset < len ? offset : len;
}

size_t
utf8_prev_word(const char *text, size_t len, size_t offset)
{
	bool in_word = false;

	if (offset > len)
		offset = len;
	while (offset > 0) {
		size_t prev = utf8_prev(text, len, offset);
		enum word_class class = word_class(text + prev);

		if (in_word && class != IN_WORD)
			break;
		offset = prev;
		if (class == WORD_BY_ITSELF)
			break;
		in_word = class == IN_WORD;
	}
	return offset;
}
