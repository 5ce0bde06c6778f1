/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of text to be read, scrolled by the list: what previews show. */
#ifndef UI_LINES_H
#define UI_LINES_H

#include "ui/list.h"

struct lines {
	struct arena arena;
	struct list_row *rows;
	size_t len, cap;
	struct list list;
};

/* Forget all lines; the place in the list is kept. */
void lines_clear(struct lines *lines);
void lines_add(struct lines *lines, enum draw_style style, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
/* All lines are there: show them. */
void lines_done(struct lines *lines);
void lines_draw(struct lines *lines, struct area area);
void lines_free(struct lines *lines);

#endif
