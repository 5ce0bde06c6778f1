/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * UTF-8 text: checked once at the edge of the program, then trusted.
 * The only code that looks inside a character. Positions and lengths are
 * bytes (`size_t`), widths are terminal columns (`int`); they never share a
 * variable. Width is wcwidth(), because the terminal library asks it too.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/buf.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Is it well-formed UTF-8 without NUL, surrogates, overlong forms or code
 * points above U+10FFFF? When not, *bad (if not NULL) is the offset where the
 * first wrong sequence of bytes begins: all before it is valid.
 */
bool utf8_valid(const char *text, size_t len, size_t *bad);

/* The code point at text (valid, not at its end); *len gets its bytes. */
uint32_t utf8_decode(const char *text, size_t *len);
/* Append a code point. */
void utf8_encode(struct buf *buf, uint32_t point);

/* How many code points (what a form's `max` counts). */
size_t utf8_count(const char *text);

/*
 * Grapheme clusters: what a user calls one character. The offset of the next
 * or previous cluster border from offset; the end and the start stop there.
 */
size_t utf8_next(const char *text, size_t len, size_t offset);
size_t utf8_prev(const char *text, size_t len, size_t offset);
/* Borders of words, for word moves and ^W. */
size_t utf8_next_word(const char *text, size_t len, size_t offset);
size_t utf8_prev_word(const char *text, size_t len, size_t offset);

/*
 * What may be sent to a terminal: one piece of text (a grapheme cluster, or a
 * token that stands for something that must not be sent) at a time.
 */
struct utf8_piece {
	const char *text; /* into the source, or a token in token[] */
	size_t len;       /* bytes of text to draw */
	size_t source;    /* bytes of the source it stands for */
	int cols;         /* columns it takes, 1..10 */
	bool is_token;    /* a stand-in: draw it in the "token" style */
	char token[16];   /* "·", "^[", "⟨U+202E⟩", "↵" */
};

/*
 * The next drawable piece of text at offset < len. Controls, line ends, bidi
 * controls, zero-width and tag characters, unassigned and private code points,
 * lone or more than four combining marks become tokens; a ZWJ or ZWNJ is let
 * through only inside a cluster of a script that needs it. Text is valid UTF-8.
 * The locale is a UTF-8 one (i18n_start): in another all but ASCII is tokens.
 */
void utf8_piece(const char *text, size_t len, size_t offset, struct utf8_piece *piece);

/* Columns of the whole text as drawn by pieces. */
int utf8_cols(const char *text, size_t len);

/*
 * Bytes of text that fit in cols columns. Never splits a piece. *used gets the
 * columns taken, which is cols - 1 when a wide character did not fit.
 */
size_t utf8_clip(const char *text, size_t len, int cols, int *used);

#endif
