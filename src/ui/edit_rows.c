/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the text of an editor falls into rows, and which part of it is seen. */
#include "base/utf8.h"
#include "ui/edit.h"

#include <string.h>

/*
 * The bytes from offset to the end of its row. Breaks after the last blank that
 * fits; blanks that do not fit hang over the edge; a word longer than the row is cut.
 */
struct edit_row
edit_row_at(const struct edit *edit, size_t offset, int cols)
{
	const char *text = buf_str(&edit->text) + offset;
	size_t line = strcspn(text, "\n"), at = 0, blank = 0;
	struct edit_row row = {.start = offset};
	struct utf8_piece piece;
	int used = 0;

	/* The last column is for the cursor behind the last character. */
	cols = cols > 1 ? cols - 1 : 1;
	for (; at < line; at += piece.source) {
		utf8_piece(text, line, at, &piece);
		if (used + piece.cols > cols && text[at] != ' ' && at > 0)
			break;
		used += piece.cols;
		if (text[at] == ' ')
			blank = at + piece.source;
	}
	if (!edit->many_lines || at >= line) {
		row.len = line;
		row.is_last = offset + line == edit->text.len;
		row.next = offset + line + !row.is_last;
		return row;
	}
	row.len = blank ? blank : at;
	row.next = offset + row.len;
	return row;
}

int
edit_rows(const struct edit *edit, int cols)
{
	struct edit_row row = edit_row_at(edit, 0, cols);
	int rows = 1;

	while (!row.is_last) {
		row = edit_row_at(edit, row.next, cols);
		rows++;
	}
	return rows;
}

/* The start of the row n before the one that starts at offset, or of the first. */
static size_t
rows_before(const struct edit *edit, size_t offset, int n, int cols)
{
	const char *text = buf_str(&edit->text);

	while (n > 0 && offset > 0) {
		size_t line = offset - 1, rows = 0, at;
		struct edit_row row;

		while (line > 0 && text[line - 1] != '\n')
			line--;
		/* All rows of this line up to offset: count, then walk to the one wanted. */
		for (row = edit_row_at(edit, line, cols); row.next < offset;
		     row = edit_row_at(edit, row.next, cols))
			rows++;
		rows++;
		if (rows <= (size_t)n) {
			n -= (int)rows;
			offset = line;
			continue;
		}
		for (at = line; rows > (size_t)n; rows--)
			at = edit_row_at(edit, at, cols).next;
		return at;
	}
	return offset;
}

static void
place_one_line(struct edit *edit, int cols, int *cursor_col)
{
	const char *text = buf_str(&edit->text);
	size_t len = edit->text.len;

	if (edit->top > edit->cursor)
		edit->top = edit->cursor;
	if (utf8_cols(text, len) < cols)
		edit->top = 0;
	/* Scroll by a third of the field, so that not every key moves the whole line. */
	while (edit->top < edit->cursor
	       && utf8_cols(text + edit->top, edit->cursor - edit->top) >= cols) {
		int used;
		size_t step = utf8_clip(text + edit->top, len - edit->top, cols / 3 + 1, &used);

		edit->top += step ? step : utf8_next(text + edit->top, len - edit->top, 0);
		if (edit->top > edit->cursor)
			edit->top = edit->cursor;
	}
	*cursor_col = utf8_cols(text + edit->top, edit->cursor - edit->top);
}

/* No row stays empty below the text while there is text above: after a window has grown. */
static void
use_all_rows(struct edit *edit, int rows, int cols)
{
	struct edit_row row = edit_row_at(edit, edit->top, cols);

	for (rows--; rows > 0 && !row.is_last; rows--)
		row = edit_row_at(edit, row.next, cols);
	if (rows > 0)
		edit->top = rows_before(edit, edit->top, rows, cols);
}

void
edit_place(struct edit *edit, int rows, int cols, int *cursor_row, int *cursor_col)
{
	const char *text = buf_str(&edit->text);
	struct edit_row row;
	size_t line = edit->cursor, at;

	*cursor_row = 0;
	if (!edit->many_lines) {
		place_one_line(edit, cols, cursor_col);
		return;
	}
	while (line > 0 && text[line - 1] != '\n')
		line--;
	row = edit_row_at(edit, line, cols);
	while (!row.is_last && row.next <= edit->cursor)
		row = edit_row_at(edit, row.next, cols);
	/* top may be the start of no row any more: after an edit, or at another width. */
	at = rows_before(edit, row.start, rows - 1, cols);
	if (edit->top > row.start)
		edit->top = row.start;
	while (at < row.start && edit_row_at(edit, at, cols).next <= edit->top)
		at = edit_row_at(edit, at, cols).next;
	edit->top = at;
	use_all_rows(edit, rows, cols);
	for (at = edit->top; at < row.start; at = edit_row_at(edit, at, cols).next)
		(*cursor_row)++;
	*cursor_col = utf8_cols(text + row.start, edit->cursor - row.start);
	if (*cursor_col >= cols)
		*cursor_col = cols > 0 ? cols - 1 : 0;
}
