/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What may be sent to a terminal. Everything that is not certainly a visible
 * character of known width gets a token in its place:
 *
 *   ↵           a line end (LF, or CR LF)
 *   ^[ ^I ^?    other ASCII controls
 *   ·           what is invisible and harmless: zero-width characters, variation
 *               selectors, soft hyphen, a joiner where no script needs one
 *   ⟨U+202E⟩    what is invisible and is not: C1, line separators, direction
 *               controls, tags, private use, unassigned
 *   ◌́           a mark without a letter, or the fifth on one letter
 *
 * A piece is at most a grapheme cluster, and the borders of clusters are borders of
 * pieces. Its width is the sum of wcwidth() over its code points, which is what
 * ncurses reckons. An emoji joined of several is shown as its parts with a dot between:
 * terminals do not agree how wide the joined picture is.
 *
 * What a piece is depends only on its own cluster, so the columns of the text
 * before a cursor are the same whether the rest is measured or not.
 */
#include "base/utf8.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>
#include <wchar.h>

#include <unictype.h>

enum {
	MARKS_MAX = 4,  /* ncurses keeps five code points in a cell (CCHARW_MAX) */
	PIECE_COLS = 8, /* a cluster of more (there is no word like it) is cut into pieces */
	/* No piece is longer, however long its cluster: a letter with a megabyte of marks stays cheap. */
	SCAN_SIZE = PIECE_COLS * (1 + MARKS_MAX) * 4 + 4,
	ZWNJ = 0x200C,
	ZWJ = 0x200D,
};

struct range {
	uint32_t first, last;
};

static bool
in_ranges(uint32_t point, const struct range *ranges, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (point >= ranges[i].first && point <= ranges[i].last)
			return true;
	return false;
}

/* Scripts in which a joiner changes the shape of a letter: Arabic and its family, Indic, Mongolian. */
static bool
takes_joiner(uint32_t point)
{
	static const struct range scripts[] = {
	    {0x0600, 0x0DFF},   /* Arabic, Syriac, NKo, Mandaic, Devanagari … Sinhala */
	    {0x1000, 0x109F},   /* Myanmar */
	    {0x1780, 0x17FF},   /* Khmer */
	    {0x1800, 0x18AF},   /* Mongolian */
	    {0xFB50, 0xFDFF},   /* Arabic forms */
	    {0xFE70, 0xFEFC},   /* Arabic forms */
	    {0x10D00, 0x10D3F}, /* Hanifi Rohingya */
	    {0x1E900, 0x1E95F}, /* Adlam */
	};

	return in_ranges(point, scripts, sizeof(scripts) / sizeof(scripts[0]))
	       && uc_is_general_category_withtable(point, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_M);
}

/* Invisible, yet it neither reorders text nor hides other text in it. */
static bool
is_harmless(uint32_t point)
{
	static const struct range harmless[] = {
	    {0x00AD, 0x00AD},   /* soft hyphen */
	    {0x034F, 0x034F},   /* combining grapheme joiner */
	    {0x180B, 0x180F},   /* Mongolian selectors and vowel separator */
	    {0x200B, 0x200D},   /* zero width space, ZWNJ, ZWJ */
	    {0x2060, 0x2060},   /* word joiner */
	    {0xFE00, 0xFE0F},   /* variation selectors */
	    {0xFEFF, 0xFEFF},   /* zero width no-break space */
	    {0xE0100, 0xE01EF}, /* variation selectors */
	};

	return in_ranges(point, harmless, sizeof(harmless) / sizeof(harmless[0]));
}

/* Arabic and other number signs are of category Cf but are seen (Unicode 14, PropList). */
static bool
is_visible_format(uint32_t point)
{
	static const struct range signs[] = {
	    {0x0600, 0x0605},
	    {0x06DD, 0x06DD},
	    {0x070F, 0x070F},
	    {0x0890, 0x0891},
	    {0x08E2, 0x08E2},
	    {0x110BD, 0x110BD},
	    {0x110CD, 0x110CD},
	};

	return in_ranges(point, signs, sizeof(signs) / sizeof(signs[0]));
}

/* Columns of a code point that may be sent as it is (0 for a mark), or -1. */
static int
safe_cols(uint32_t point)
{
	if (point >= ' ' && point <= '~')
		return 1;
	if (is_visible_format(point))
		return wcwidth((wchar_t)point);
	if (uc_is_property_default_ignorable_code_point(point)
	    || uc_is_general_category_withtable(
		point, UC_CATEGORY_MASK_C | UC_CATEGORY_MASK_Zl | UC_CATEGORY_MASK_Zp))
		return -1;
	return wcwidth((wchar_t)point);
}

static void
set_token(struct utf8_piece *piece, size_t source, const char *token, int cols)
{
	size_t len = strlen(token);

	assert(len < sizeof(piece->token));
	memcpy(piece->token, token, len + 1);
	piece->text = piece->token;
	piece->len = len;
	piece->source = source;
	piece->cols = cols;
	piece->is_token = true;
}

static void
set_mark_token(struct utf8_piece *piece, const char *text, size_t len)
{
	static const char circle[] = "◌";
	char token[sizeof(piece->token)];

	memcpy(token, circle, sizeof(circle) - 1);
	memcpy(token + sizeof(circle) - 1, text, len);
	token[sizeof(circle) - 1 + len] = '\0';
	set_token(piece, len, token, 1);
}

/* A token for the code point at text, which cannot begin a piece. */
static void
stand_in(struct utf8_piece *piece, const char *text, uint32_t point, size_t len, size_t room)
{
	char token[sizeof(piece->token)];

	if (point == '\n' || (point == '\r' && room > 1 && text[1] == '\n')) {
		set_token(piece, point == '\n' ? 1 : 2, "↵", 1);
	} else if (point < ' ' || point == 0x7F) {
		snprintf(token, sizeof(token), "^%c", (char)(point ^ 0x40));
		set_token(piece, len, token, 2);
	} else if (is_harmless(point)) {
		set_token(piece, len, "·", 1);
	} else if (safe_cols(point) == 0
		   && uc_is_general_category_withtable(point, UC_CATEGORY_MASK_M)) {
		set_mark_token(piece, text, len);
	} else {
		int cols = snprintf(token, sizeof(token), "⟨U+%04X⟩", (unsigned)point & 0x1FFFFF);

		set_token(piece, len, token, cols - 4); /* the brackets are three bytes each */
	}
}

/* May a code point that takes no column follow before in the same cell? */
static bool
may_follow(uint32_t point, uint32_t before, int cols)
{
	if (point == ZWJ || point == ZWNJ)
		return takes_joiner(before);
	return cols == 0;
}

/* The bytes of the cluster at text that can be sent as they are; *cols gets their width. */
static size_t
safe_prefix(const char *text, size_t len, int *cols)
{
	size_t done = 0, point_len;
	uint32_t before = 0;
	int marks = 0;

	for (*cols = 0; done < len; done += point_len) {
		uint32_t point = utf8_decode(text + done, &point_len);
		int more = safe_cols(point);

		if (more > 0 && *cols + more <= PIECE_COLS) {
			*cols += more;
			marks = 0;
		} else if (done > 0 && marks < MARKS_MAX && may_follow(point, before, more)) {
			marks++;
		} else {
			break;
		}
		before = point;
	}
	return done;
}

static bool
is_plain(const char *text, size_t room)
{
	return text[0] >= ' ' && text[0] <= '~'
	       && (room == 1 || ((unsigned char)text[1] & 0x80) == 0);
}

void
utf8_piece(const char *text, size_t len, size_t offset, struct utf8_piece *piece)
{
	size_t cluster, point_len;
	uint32_t point;

	assert(offset < len);
	piece->text = text + offset;
	piece->is_token = false;
	piece->token[0] = '\0';
	if (is_plain(text + offset, len - offset)) {
		piece->len = piece->source = 1;
		piece->cols = 1;
		return;
	}
	if (len - offset > SCAN_SIZE)
		len = offset + SCAN_SIZE;
	cluster = utf8_next(text, len, offset) - offset;
	piece->len = piece->source = safe_prefix(text + offset, cluster, &piece->cols);
	if (piece->len > 0)
		return;
	point = utf8_decode(text + offset, &point_len);
	stand_in(piece, text + offset, point, point_len, cluster);
}

int
utf8_cols(const char *text, size_t len)
{
	struct utf8_piece piece;
	int cols = 0;

	for (size_t offset = 0; offset < len; offset += piece.source) {
		utf8_piece(text, len, offset, &piece);
		cols += piece.cols;
	}
	return cols;
}

size_t
utf8_clip(const char *text, size_t len, int cols, int *used)
{
	struct utf8_piece piece;
	size_t offset = 0;

	for (*used = 0; offset < len; offset += piece.source) {
		utf8_piece(text, len, offset, &piece);
		if (piece.cols > cols - *used)
			break;
		*used += piece.cols;
	}
	return offset;
}
