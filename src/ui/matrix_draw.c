/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The picture of the matrix: a head, the grid, and in full what the cursor is on. */
#include "ui/matrix_part.h"

#include "base/i18n.h"
#include "base/utf8.h"

#include <string.h>

enum {
	CELL_COLS = 3,
	COLUMN_COLS = CELL_COLS + 1, /* with the blank before it, where the bracket stands */
	WIDE_COLUMN_COLS = 7,        /* where a label is longer than a cell */
	TEXT_MIN_COLS = 22,          /* the rows' own text never gets narrower */
	HEAD_ROWS = 2,
	TEXT_ROWS = 2,             /* of the criterion in full */
	FOOT_ROWS = TEXT_ROWS + 3, /* with a line above, the piece of evidence, the legend */
	LOW_ROWS = 14,             /* a lower window has a foot of two rows */
	LOW_FOOT_ROWS = 2,
};

static int
foot_rows(int rows)
{
	return rows < LOW_ROWS ? LOW_FOOT_ROWS : FOOT_ROWS;
}

int
matrix_grid_rows(int rows)
{
	int grid = rows - HEAD_ROWS - foot_rows(rows);

	return grid > 1 ? grid : 1;
}

/* Columns a piece of evidence takes: more when a label would be cut. */
static int
column_cols(const struct matrix *m)
{
	for (size_t i = 0; i < m->items_len; i++)
		if (utf8_cols(m->items[i].label, strlen(m->items[i].label)) > CELL_COLS)
			return WIDE_COLUMN_COLS;
	return COLUMN_COLS;
}

/* How many columns of evidence there is room for; at least one. */
static size_t
columns_seen(const struct matrix *m, int cols)
{
	int room = (cols - TEXT_MIN_COLS - 1) / column_cols(m);

	if (room < 1)
		room = 1;
	return (size_t)room < m->items_len ? (size_t)room : m->items_len;
}

static const char *
status_words(const char *status)
{
	if (strcmp(status, "official") == 0)
		return _("official text");
	if (strcmp(status, "unofficial-copy") == 0)
		return _("unofficial copy");
	return _("illustrative: gives no title");
}

static const char *
count_words(const struct matrix_screen *self, struct arena *arena)
{
	const struct matrix *m = &self->matrix;

	if (self->only_gaps)
		return arena_printf(arena, _("%zu of %zu without evidence (F6 shows all)"),
		    m->criteria - m->linked, m->criteria);
	return arena_printf(
	    arena, _("evidence for %zu of %zu, good for %zu"), m->linked, m->criteria, m->good);
}

static void
draw_head(const struct matrix_screen *self, struct area area, size_t seen, int grid_col)
{
	const struct matrix *m = &self->matrix;
	struct arena arena = {0};

	draw_format(area.row, area.col + 1, area.cols - 1, STYLE_BOLD, "%s %s · %s",
	    m->standard.title, m->standard.version, status_words(m->standard.status));
	draw_text(area.row + 1, area.col + 1, grid_col - area.col - 2, STYLE_NORMAL,
	    count_words(self, &arena));
	/* Where columns lie outside the window, arrows say so. */
	if (self->left > 0)
		draw_text(area.row + 1, grid_col - 1, 1, STYLE_BOLD, "‹");
	for (size_t i = 0; i < seen; i++)
		draw_text(area.row + 1, grid_col + 1 + (int)i * column_cols(m), column_cols(m) - 1,
		    self->left + i == self->item ? STYLE_BOLD : STYLE_NORMAL,
		    m->items[self->left + i].label);
	if (self->left + seen < m->items_len)
		draw_text(area.row + 1, area.col + area.cols - 1, 1, STYLE_BOLD, "›");
	arena_free(&arena);
}

/* One judgement: the letter itself is yes. */
static char
mark(const char *judged, char letter)
{
	if (!judged)
		return '.';
	return strcmp(judged, "yes") == 0 ? letter : strcmp(judged, "no") == 0 ? '-' : '?';
}

static void
cell_marks(const struct matrix_cell *cell, char out[CELL_COLS + 1])
{
	memcpy(out, "   ", CELL_COLS + 1);
	if (cell->link_id == 0)
		return;
	out[0] = mark(cell->valid, 'V');
	out[1] = mark(cell->authentic, 'A');
	out[2] = mark(cell->current, 'C');
}

static void
draw_cells(const struct matrix_screen *self, const struct matrix_line *line, bool is_at, int row,
    int grid_col, size_t seen)
{
	for (size_t i = 0; i < seen; i++) {
		int col = grid_col + (int)i * column_cols(&self->matrix);
		char marks[CELL_COLS + 1];

		cell_marks(&line->cells[self->left + i], marks);
		draw_text(row, col + 1, CELL_COLS, STYLE_NORMAL, marks);
		if (!is_at || self->left + i != self->item)
			continue;
		draw_text(row, col, 1, STYLE_BOLD, "[");
		draw_text(row, col + 1 + CELL_COLS, 1, STYLE_BOLD, "]");
		draw_cursor(row, col + 1);
	}
}

/* How far a unit is: the judgement that it suffices is a person's, so it is asked. */
static const char *
unit_words(const struct matrix_line *unit, struct arena *arena)
{
	if (unit->linked == 0)
		return arena_printf(arena, _("none of %zu shown"), unit->criteria);
	if (unit->good == unit->criteria)
		return arena_printf(
		    arena, _("%zu of %zu good: sufficient?"), unit->good, unit->criteria);
	return arena_printf(arena,
	    unit->critical_missing ? _("%zu of %zu good, critical missing") : _("%zu of %zu good"),
	    unit->good, unit->criteria);
}

static void
draw_unit(const struct matrix_line *unit, struct area area)
{
	struct arena arena = {0};
	const char *words = unit_words(unit, &arena);
	int cols = utf8_cols(words, strlen(words));

	if (cols > area.cols / 2)
		cols = area.cols / 2;
	draw_format(area.row, area.col + 1, area.cols - cols - 3, STYLE_BOLD, "%s %s", unit->code,
	    unit->text);
	draw_right(area.row, area.col + area.cols - cols, cols, STYLE_BOLD, words);
	arena_free(&arena);
}

/* "1.2" of a criterion, "1" of an element: what follows the unit in its key. */
static const char *
number_of(const struct matrix_screen *self, const struct matrix_line *line, struct arena *arena)
{
	const char *unit = self->matrix.lines[line->unit].key;
	char *number, *slash;

	if (strncmp(line->key, unit, strlen(unit)) != 0 || line->key[strlen(unit)] != '/')
		return "";
	number = arena_dup(arena, line->key + strlen(unit) + 1);
	while ((slash = strchr(number, '/')))
		*slash = '.';
	return number;
}

static void
draw_line(
    const struct matrix_screen *self, size_t shown, struct area area, int grid_col, size_t seen)
{
	const struct matrix_line *line = &self->matrix.lines[self->shown[shown]];
	bool is_at = shown == self->at;
	struct arena arena = {0};

	switch (line->kind) {
	case MATRIX_UNIT:
		draw_unit(line, area);
		break;
	case MATRIX_ELEMENT:
		draw_format(area.row, area.col + 2, area.cols - 2, STYLE_NORMAL, "%s %s",
		    number_of(self, line, &arena), line->text);
		break;
	case MATRIX_CRITERION:
		if (is_at) {
			draw_text(area.row, area.col, 1, STYLE_BOLD, ">");
			draw_cursor(area.row, area.col);
		}
		draw_format(area.row, area.col + 2, grid_col - area.col - 3, STYLE_NORMAL,
		    "%s%s %s", line->critical ? "!" : " ", number_of(self, line, &arena),
		    line->text);
		draw_cells(self, line, is_at, area.row, grid_col, seen);
		break;
	}
	arena_free(&arena);
}

static const char *
answer_word(const char *judged)
{
	if (!judged)
		return _("not said");
	return strcmp(judged, "yes") == 0  ? _("yes")
	       : strcmp(judged, "no") == 0 ? _("no")
					   : _("cannot tell");
}

/* What was judged of the piece in the column of the cursor, in words. */
static const char *
cell_words(const struct matrix_screen *self, struct arena *arena)
{
	const struct matrix_cell *cell = matrix_cell_at(self);
	const char *words;

	if (!cell)
		return _("There is no evidence in this case yet: Ins adds the first piece.");
	if (cell->link_id == 0)
		return _("not held against this criterion; Space does that");
	words = arena_printf(arena, _("valid: %s · authentic: %s · current: %s"),
	    answer_word(cell->valid), answer_word(cell->authentic), answer_word(cell->current));
	return cell->judged_by ? arena_printf(arena, "%s · %s", words, cell->judged_by) : words;
}

/* In full what the cursor is on: the criterion, the piece of evidence, the judgement. */
static void
draw_foot(const struct matrix_screen *self, struct area area)
{
	const struct matrix_line *line = matrix_line_at(self);
	const char *text = line ? line->text : _("Every criterion has evidence. F6 shows all.");
	bool low = area.rows == LOW_FOOT_ROWS;
	struct arena arena = {0};
	struct area row = {area.row, area.col + 1, 1, area.cols - 1};

	if (low) {
		draw_text(row.row, row.col, row.cols, STYLE_NORMAL, text);
		draw_format(row.row + 1, row.col, row.cols, STYLE_BOLD, "%s%s%s",
		    matrix_cell_at(self) ? self->matrix.items[self->item].label : "",
		    matrix_cell_at(self) ? " " : "", cell_words(self, &arena));
		arena_free(&arena);
		return;
	}
	draw_hline(row.row++, area.col, area.cols);
	row.rows = TEXT_ROWS;
	row.row += draw_paragraph(row, STYLE_NORMAL, text);
	if (line && self->item < self->matrix.items_len)
		draw_format(row.row++, row.col, row.cols, STYLE_NORMAL, "%s %s",
		    self->matrix.items[self->item].label, self->matrix.items[self->item].title);
	if (line)
		draw_text(row.row, row.col, row.cols, STYLE_BOLD, cell_words(self, &arena));
	draw_text(area.row + area.rows - 1, row.col, row.cols, STYLE_DIM,
	    _("V valid  A authentic  C current  - no  ? cannot tell  . not said  ! critical"));
	arena_free(&arena);
}

/* The cursor's line is seen, with its unit and element above it where there is room. */
static void
scroll(struct matrix_screen *self, size_t rows, size_t seen)
{
	size_t first = self->at;

	while (first > 0 && self->matrix.lines[self->shown[first - 1]].kind != MATRIX_CRITERION)
		first--;
	if (self->at - first >= rows)
		first = self->at;
	if (first < self->top)
		self->top = first;
	if (self->at >= self->top + rows)
		self->top = self->at + 1 - rows;
	if (self->top + rows > self->shown_len)
		self->top = self->shown_len > rows ? self->shown_len - rows : 0;
	if (self->item < self->left)
		self->left = self->item;
	if (seen && self->item >= self->left + seen)
		self->left = self->item + 1 - seen;
	if (self->left + seen > self->matrix.items_len)
		self->left = self->matrix.items_len - seen;
}

void
matrix_draw(struct app *app, struct screen *screen, struct area area)
{
	struct matrix_screen *self = (struct matrix_screen *)(void *)screen;
	size_t seen = columns_seen(&self->matrix, area.cols);
	int rows = matrix_grid_rows(area.rows);
	int grid_col = area.col + area.cols - (int)seen * column_cols(&self->matrix) - 1;

	(void)app;
	draw_cursor(area.row + HEAD_ROWS, area.col);
	scroll(self, (size_t)rows, seen);
	draw_head(self, area, seen, grid_col);
	for (size_t i = 0; i < (size_t)rows && self->top + i < self->shown_len; i++)
		draw_line(self, self->top + i,
		    (struct area){area.row + HEAD_ROWS + (int)i, area.col, 1, area.cols}, grid_col,
		    seen);
	draw_foot(self,
	    (struct area){area.row + HEAD_ROWS + rows, area.col, foot_rows(area.rows), area.cols});
}
