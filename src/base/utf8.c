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

enum { ZWJ = 0x200D };

static const uint8_t *
units(const char *text)
{
	return (const uint8_t *)text;
}

/* Most text is, and is told so eight bytes at a time. */
static size_t
ascii_len(const char *text, size_t len)
{
	size_t at = 0;
	uint64_t word;

	for (; len - at >= sizeof(word); at += sizeof(word)) {
		memcpy(&word, text + at, sizeof(word));
		if (word & UINT64_C(0x8080808080808080))
			break;
	}
	while (at < len && !(text[at] & 0x80))
		at++;
	return at;
}

bool
utf8_valid(const char *text, size_t len, size_t *bad)
{
	const char *nul = len ? memchr(text, '\0', len) : NULL;
	const uint8_t *wrong = NULL;
	size_t good = nul ? (size_t)(nul - text) : len, ascii = ascii_len(text, good);

	if (ascii < good)
		wrong = u8_check(units(text) + ascii, good - ascii);
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

/*
 * libunistring 1.0 knows where a border may be between two code points; flags
 * and joined emoji need what came before them as well (UAX #29, GB11 to GB13).
 */
struct cluster {
	uint32_t last;   /* its last code point so far */
	bool half_flag;  /* it ends in a regional indicator that wants its second */
	bool pictograph; /* it ends in a pictograph, or in one and marks after it */
};

static bool
is_flag_letter(uint32_t point)
{
	return point >= 0x1F1E6 && point <= 0x1F1FF;
}

static void
extend_cluster(struct cluster *cluster, uint32_t point)
{
	int property = uc_graphemeclusterbreak_property(point);

	cluster->half_flag = is_flag_letter(point) && !cluster->half_flag;
	if (property != GBP_EXTEND && property != GBP_ZWJ)
		cluster->pictograph = uc_is_property_extended_pictographic(point);
	cluster->last = point;
}

static bool
belongs_to(const struct cluster *cluster, uint32_t point)
{
	if (is_flag_letter(point) && cluster->half_flag)
		return true;
	if (cluster->last == ZWJ && cluster->pictograph
	    && uc_is_property_extended_pictographic(point))
		return true;
	return !uc_is_grapheme_break(cluster->last, point);
}

size_t
utf8_next(const char *text, size_t len, size_t offset)
{
	struct cluster cluster = {0};
	size_t point_len;

	if (offset >= len)
		return len;
	if (offset + 1 < len && ascii_border(text, offset + 1))
		return offset + 1;
	extend_cluster(&cluster, utf8_decode(text + offset, &point_len));
	for (offset += point_len; offset < len; offset += point_len) {
		uint32_t point = utf8_decode(text + offset, &point_len);

		if (!belongs_to(&cluster, point))
			break;
		extend_cluster(&cluster, point);
	}
	return offset;
}

static size_t
point_before(const char *text, size_t offset)
{
	do
		offset--;
	while (offset > 0 && ((unsigned char)text[offset] & 0xC0) == 0x80);
	return offset;
}

/* Is the border between two code points one whatever comes before them? */
static bool
border_for_certain(uint32_t before, uint32_t after)
{
	if (is_flag_letter(before) && is_flag_letter(after))
		return false;
	return before != ZWJ && uc_is_grapheme_break(before, after);
}

size_t
utf8_prev(const char *text, size_t len, size_t offset)
{
	size_t start, next, point_len;
	uint32_t after;

	if (offset > len)
		offset = len;
	if (offset == 0)
		return 0;
	if (offset > 1 && ascii_border(text, offset - 1))
		return offset - 1;
	start = point_before(text, offset);
	after = utf8_decode(text + start, &point_len);
	while (start > 0) {
		size_t earlier = point_before(text, start);
		uint32_t before = utf8_decode(text + earlier, &point_len);

		if (border_for_certain(before, after))
			break;
		start = earlier;
		after = before;
	}
	while ((next = utf8_next(text, offset, start)) < offset)
		start = next;
	return start;
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
