/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pieces of text into the cells of the terminal. No other file sends text there. */
#include "ui/draw.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <curses.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

enum { PAIR_ERROR = 1 };

#define CUT "…"

static attr_t
attributes(enum draw_style style)
{
	switch (style) {
	case STYLE_NORMAL:
	case STYLE_FIELD:
		return A_NORMAL;
	case STYLE_DIM:
		return A_DIM;
	case STYLE_BOLD:
	case STYLE_TITLE:
	case STYLE_KEY:
	case STYLE_ERROR:
		return A_BOLD;
	case STYLE_TOKEN:
		return A_REVERSE;
	}
	return A_NORMAL;
}

static void
set_style(enum draw_style style)
{
	short pair = 0;

	/* NO_COLOR: ui/term.c has not started colours, and there are no pairs. */
	if (style == STYLE_ERROR && COLOR_PAIRS > PAIR_ERROR)
		pair = PAIR_ERROR;
	attr_set(attributes(style), pair, NULL);
}

void
draw_prepare(void)
{
	if (COLOR_PAIRS > PAIR_ERROR)
		init_pair(PAIR_ERROR, COLOR_RED, -1);
}

void
draw_start(void)
{
	set_style(STYLE_NORMAL);
	erase();
	move(0, 0);
}

void
draw_end(void)
{
	refresh();
}

int
draw_rows(void)
{
	return getmaxy(stdscr);
}

int
draw_cols(void)
{
	return getmaxx(stdscr);
}

struct area
draw_screen(void)
{
	return (struct area){0, 0, draw_rows(), draw_cols()};
}

/* Drawing leaves the cursor where draw_cursor put it. */
struct place {
	int row, col;
};

static struct place
keep_cursor(void)
{
	struct place place;

	getyx(stdscr, place.row, place.col);
	return place;
}

static void
put_cursor(struct place place)
{
	set_style(STYLE_NORMAL);
	move(place.row, place.col);
}

/* The columns that are really there from col on; 0 when the place is off the screen. */
static int
room(int row, int col, int cols)
{
	int left = draw_cols() - col;

	if (row < 0 || row >= draw_rows() || col < 0 || left <= 0 || cols <= 0)
		return 0;
	return cols < left ? cols : left;
}

static void
blanks(int row, int col, int cols, enum draw_style style)
{
	struct place cursor = keep_cursor();

	set_style(style);
	if (cols > 0)
		mvhline(row, col, ' ', cols);
	put_cursor(cursor);
}

/* ASCII before `end` in one go: a call for each letter costs more than the letter. */
static void
draw_plain(int row, int col, enum draw_style style, const char *end, size_t *len)
{
	if (*len == 0)
		return;
	set_style(style);
	mvaddnstr(row, col - (int)*len, end - *len, (int)*len);
	*len = 0;
}

int
draw_part(int row, int col, int cols, enum draw_style style, const char *text, size_t len)
{
	struct place cursor = keep_cursor();
	struct utf8_piece piece;
	size_t plain = 0; /* bytes before i, a column each, that are still to be drawn */
	size_t i = 0;
	int used = 0;

	cols = room(row, col, cols);
	for (; i < len; i += piece.source) {
		utf8_piece(text, len, i, &piece);
		if (piece.cols > cols - used)
			break;
		used += piece.cols;
		if (piece.len == 1 && !piece.is_token) {
			plain++;
			continue;
		}
		draw_plain(row, col + used - piece.cols, style, text + i, &plain);
		set_style(piece.is_token ? STYLE_TOKEN : style);
		mvaddnstr(row, col + used - piece.cols, piece.text, (int)piece.len);
	}
	draw_plain(row, col + used, style, text + i, &plain);
	put_cursor(cursor);
	return used;
}

int
draw_bytes(int row, int col, int cols, enum draw_style style, const char *text, size_t len)
{
	int used;

	cols = room(row, col, cols);
	if (cols == 0)
		return 0;
	if (utf8_clip(text, len, cols, &used) < len) {
		size_t fits = utf8_clip(text, len, cols - 1, &used);

		used = draw_part(row, col, cols - 1, style, text, fits);
		used += draw_part(row, col + used, 1, style, CUT, strlen(CUT));
	} else {
		used = draw_part(row, col, cols, style, text, len);
	}
	blanks(row, col + used, cols - used, style);
	return used;
}

int
draw_text(int row, int col, int cols, enum draw_style style, const char *text)
{
	return draw_bytes(row, col, cols, style, text, strlen(text));
}

int
draw_right(int row, int col, int cols, enum draw_style style, const char *text)
{
	size_t len = strlen(text);
	int used = utf8_cols(text, len);

	if (used < cols)
		return draw_bytes(row, col + cols - used, used, style, text, len);
	return draw_bytes(row, col, cols, style, text, len);
}

int
draw_format(int row, int col, int cols, enum draw_style style, const char *fmt, ...)
{
	struct buf text = {0};
	va_list args;
	int used;

	va_start(args, fmt);
	buf_vprintf(&text, fmt, args);
	va_end(args);
	used = draw_text(row, col, cols, style, buf_str(&text));
	buf_free(&text);
	return used;
}

/* A blank that a row may end at: French has blanks inside « » and before : ; ? ! that hold together. */
static bool
may_break(const char *text, size_t at)
{
	static const char opening[] = "«", closing[] = "»";
	const char *next = text + at + 1;
	size_t len = strcspn(next, " \n");

	if (text[at] != ' ')
		return false;
	if (at + 1 >= sizeof(opening)
	    && memcmp(next - sizeof(opening), opening, sizeof(opening) - 1) == 0)
		return false;
	return !(len == 1 && strchr(":;?!", next[0]))
	       && strncmp(next, closing, strlen(closing)) != 0;
}

size_t
draw_break(const char *text, int cols, size_t *skip)
{
	size_t line = strcspn(text, "\n"), fits, at;
	int used;

	fits = utf8_clip(text, line, cols, &used);
	*skip = fits < line ? 0 : text[line] == '\n';
	if (fits == line)
		return fits;
	for (at = fits; at > 0 && !may_break(text, at); at--)
		;
	if (at == 0)
		return fits;
	/* All blanks there go: the next row does not begin with one. */
	*skip = strspn(text + at, " ");
	return at;
}

int
draw_paragraph_rows(int cols, const char *text)
{
	int rows = 0;

	while (*text) {
		size_t skip, len = draw_break(text, cols, &skip);

		if (len + skip == 0)
			break;
		text += len + skip;
		rows++;
	}
	return rows;
}

int
draw_paragraph(struct area area, enum draw_style style, const char *text)
{
	int rows = 0;

	while (*text && rows < area.rows) {
		size_t skip, len = draw_break(text, area.cols, &skip);

		if (len + skip == 0)
			break;
		/* What does not fit in the last row is cut there, and that is seen. */
		if (rows == area.rows - 1 && text[len + skip])
			len = strcspn(text, "\n");
		draw_bytes(area.row + rows, area.col, area.cols, style, text, len);
		text += len + skip;
		rows++;
	}
	return rows;
}

void
draw_fill(struct area area)
{
	for (int row = area.row; row < area.row + area.rows; row++)
		draw_text(row, area.col, area.cols, STYLE_NORMAL, "");
}

void
draw_hline(int row, int col, int cols)
{
	struct place cursor = keep_cursor();

	cols = room(row, col, cols);
	if (cols > 0)
		mvhline_set(row, col, WACS_HLINE, cols);
	put_cursor(cursor);
}

void
draw_cursor(int row, int col)
{
	int last_row = draw_rows() - 1, last_col = draw_cols() - 1;

	row = row < 0 ? 0 : row > last_row ? last_row : row;
	col = col < 0 ? 0 : col > last_col ? last_col : col;
	move(row, col);
}
