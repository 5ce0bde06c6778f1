/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text to be read: lines wrapped to the window and scrolled as a list. What previews and pages show. */
#ifndef UI_LINES_H
#define UI_LINES_H

#include "ui/list.h"

struct line;

struct lines {
	struct arena arena; /* of the lines */
	struct line *lines;
	size_t len, cap;
	struct arena wrapped; /* of the rows that they make in cols columns */
	int cols;             /* 0: not wrapped yet */
	struct list list;
};

/* Forget all lines; the place in the list is kept. */
void lines_clear(struct lines *lines);
/* Blanks at its beginning indent all rows of a line. */
void lines_add(struct lines *lines, enum draw_style style, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
/* A text as it stands, line by line. */
void lines_add_text(struct lines *lines, const char *text);
void lines_draw(struct lines *lines, struct area area);
void lines_free(struct lines *lines);

#endif
