/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the two files of the matrix screen share. Only they include it. */
#ifndef UI_MATRIX_PART_H
#define UI_MATRIX_PART_H

#include "casework/matrix.h"
#include "ui/screen.h"

struct matrix_screen {
	struct screen screen;
	struct app *app;
	int64_t casefile_id;
	const char *standard; /* its key, in the arena */
	size_t standards;     /* how many of them the case has files for */
	struct matrix matrix;
	struct arena arena; /* of the matrix and of what is shown of it */
	size_t *shown; /* the lines that are seen, in order: all, or those that lead to a gap */
	size_t shown_len;
	size_t at;   /* of shown: the line that the cursor is on, a criterion where there is one */
	size_t top;  /* of shown: the first line drawn */
	size_t item; /* the column */
	size_t left; /* the first column drawn */
	bool only_gaps;
};

/* The criterion under the cursor; NULL when there is none. */
struct matrix_line *matrix_line_at(const struct matrix_screen *self);
/* Its cell in the column of the cursor; NULL when there is none. */
struct matrix_cell *matrix_cell_at(const struct matrix_screen *self);
/* Rows of the grid in an area of so many. */
int matrix_grid_rows(int rows);

void matrix_draw(struct app *app, struct screen *screen, struct area area);

#endif
