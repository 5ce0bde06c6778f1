/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The only way to the screen. Text is cut into pieces by base/utf8.h: what must not be
 * sent to a terminal is shown as a token, wide and combining characters take the columns that
 * the terminal gives them. There are no windows and no stored sizes: rows and columns are
 * asked for each time, places outside the screen are simply not drawn.
 */
#ifndef UI_DRAW_H
#define UI_DRAW_H

#include <stdbool.h>
#include <stddef.h>

/* Styles help the eye; no meaning may depend on one. */
enum draw_style {
	STYLE_NORMAL,
	STYLE_DIM,   /* hints, what is not in force */
	STYLE_BOLD,  /* labels, headings */
	STYLE_TITLE, /* the top line */
	STYLE_KEY,   /* a key's name in the key bar */
	STYLE_FIELD, /* the field being typed in */
	STYLE_ERROR,
	STYLE_TOKEN, /* a stand-in for what is not sent: chosen by draw_text itself */
};

/* A part of the screen. */
struct area {
	int row, col, rows, cols;
};

/* Once, when the terminal has been taken: the colours, where there are any. */
void draw_prepare(void);

/* Begin a picture with an empty screen; show it: one write, only what changed is sent. */
void draw_start(void);
void draw_end(void);
int draw_rows(void);
int draw_cols(void);
struct area draw_screen(void);

/*
 * Text on one row in at most cols columns: cut with "…", padded with blanks in
 * the same style. Returns the columns the text took, blanks not counted.
 */
int draw_text(int row, int col, int cols, enum draw_style style, const char *text);
int draw_bytes(int row, int col, int cols, enum draw_style style, const char *text, size_t len);
/* The same without padding or "…": what does not fit is left out. For a row of an editor. */
int draw_part(int row, int col, int cols, enum draw_style style, const char *text, size_t len);
/* Against the right end of the columns. */
int draw_right(int row, int col, int cols, enum draw_style style, const char *text);
/* printf into draw_text. */
int draw_format(int row, int col, int cols, enum draw_style style, const char *fmt, ...)
    __attribute__((format(printf, 5, 6)));

/*
 * How many bytes of text make its first row in so many columns, broken at a blank or a
 * line end; *skip: bytes of the blank or line end that follows.
 */
size_t draw_break(const char *text, int cols, size_t *skip);

/*
 * Text over several rows, broken at blanks and at line ends; at most area.rows
 * of them, the last one cut where that is not enough. Returns the rows it took.
 */
int draw_paragraph(struct area area, enum draw_style style, const char *text);
/* How many rows it would take. */
int draw_paragraph_rows(int cols, const char *text);

void draw_fill(struct area area);
void draw_hline(int row, int col, int cols);

/* Where the terminal's cursor stands when the picture is shown: on what has the focus. */
void draw_cursor(int row, int col);

#endif
