/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of text under a list. */
#include "ui/lines.h"

#include "base/buf.h"

#include <stdarg.h>

struct line {
	enum draw_style style;
	const char *text;
};

void
lines_clear(struct lines *lines)
{
	arena_free(&lines->arena);
	lines->rows = NULL;
	lines->len = lines->cap = 0;
	list_set(&lines->list, NULL, 0);
}

void
lines_add(struct lines *lines, enum draw_style style, const char *fmt, ...)
{
	struct line *line = arena_alloc(&lines->arena, sizeof(*line));
	struct buf text = {0};
	va_list args;

	va_start(args, fmt);
	buf_vprintf(&text, fmt, args);
	va_end(args);
	line->style = style;
	line->text = arena_dup(&lines->arena, buf_str(&text));
	buf_free(&text);
	lines->rows =
	    arena_grow(&lines->arena, lines->rows, lines->len, &lines->cap, sizeof(*lines->rows));
	lines->rows[lines->len] = (struct list_row){.id = (int64_t)lines->len + 1, .data = line};
	lines->len++;
}

void
lines_done(struct lines *lines)
{
	list_set(&lines->list, lines->rows, lines->len);
}

static void
draw_line(void *context, const struct list_row *row, struct area area)
{
	const struct line *line = row->data;

	(void)context;
	draw_text(area.row, area.col, area.cols, line->style, line->text);
}

void
lines_draw(struct lines *lines, struct area area)
{
	list_draw(&lines->list, area, draw_line, NULL, "");
}

void
lines_free(struct lines *lines)
{
	list_free(&lines->list);
	arena_free(&lines->arena);
}
