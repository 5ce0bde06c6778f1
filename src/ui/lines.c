/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of text under a list; they are wrapped when they are first drawn, and again in another window. */
#include "ui/lines.h"

#include "base/buf.h"

#include <stdarg.h>
#include <string.h>

enum { INDENT_MAX = 12, HANGING = 2 };

struct line {
	enum draw_style style;
	const char *text;
};

/* A part of a line: what one row of the list shows. */
struct part {
	enum draw_style style;
	int indent;
	const char *text;
	size_t len;
};

void
lines_clear(struct lines *lines)
{
	size_t at = lines->list.at;

	arena_free(&lines->arena);
	arena_free(&lines->wrapped);
	lines->lines = NULL;
	lines->len = lines->cap = 0;
	lines->cols = 0;
	list_set(&lines->list, NULL, 0);
	lines->list.at = at;
}

static void
add(struct lines *lines, enum draw_style style, const char *text, size_t len)
{
	lines->lines =
	    arena_grow(&lines->arena, lines->lines, lines->len, &lines->cap, sizeof(*lines->lines));
	lines->lines[lines->len++] = (struct line){style, arena_dup_len(&lines->arena, text, len)};
	lines->cols = 0;
}

void
lines_add(struct lines *lines, enum draw_style style, const char *fmt, ...)
{
	struct buf text = {0};
	va_list args;

	va_start(args, fmt);
	buf_vprintf(&text, fmt, args);
	va_end(args);
	add(lines, style, buf_str(&text), text.len);
	buf_free(&text);
}

void
lines_add_text(struct lines *lines, const char *text)
{
	while (*text) {
		size_t len = strcspn(text, "\n");

		add(lines, STYLE_NORMAL, text, len);
		text += len + (text[len] == '\n');
	}
}

static struct list_row *
wrap_line(struct lines *lines, const struct line *line, struct list_row *rows, size_t *len,
    size_t *cap, int cols)
{
	int indent = (int)strspn(line->text, " ");
	const char *text = line->text + indent;
	bool first = true;

	indent = indent < INDENT_MAX ? indent : INDENT_MAX;
	do {
		/* What is indented hangs; prose does not. */
		int in = indent + (first || indent == 0 ? 0 : HANGING);
		size_t skip, fits = draw_break(text, cols > in ? cols - in : 1, &skip);
		struct part *part = arena_alloc(&lines->wrapped, sizeof(*part));

		*part = (struct part){line->style, in, text, fits};
		rows = arena_grow(&lines->wrapped, rows, *len, cap, sizeof(*rows));
		rows[*len] = (struct list_row){.id = (int64_t)*len + 1, .data = part};
		(*len)++;
		/* A character wider than the window: no row would ever get further. */
		if (fits + skip == 0)
			break;
		text += fits + skip;
		first = false;
	} while (*text);
	return rows;
}

static void
wrap(struct lines *lines, int cols)
{
	struct list_row *rows = NULL;
	size_t len = 0, cap = 0;

	arena_free(&lines->wrapped);
	for (size_t i = 0; i < lines->len; i++)
		rows = wrap_line(lines, &lines->lines[i], rows, &len, &cap, cols);
	list_set(&lines->list, rows, len);
	lines->cols = cols;
}

static void
draw_line(void *context, const struct list_row *row, struct area area)
{
	const struct part *part = row->data;

	(void)context;
	draw_bytes(area.row, area.col + part->indent, area.cols - part->indent, part->style,
	    part->text, part->len);
}

void
lines_draw(struct lines *lines, struct area area)
{
	/* Two columns are the list's own, the last one tells that there is more. */
	int cols = area.cols > 4 ? area.cols - 3 : 1;

	if (lines->cols != cols)
		wrap(lines, cols);
	list_draw(&lines->list, area, draw_line, NULL, "");
	if (lines->list.top + (size_t)area.rows < lines->list.len)
		draw_text(area.row + area.rows - 1, area.col + area.cols - 1, 1, STYLE_BOLD, "↓");
}

void
lines_free(struct lines *lines)
{
	list_free(&lines->list);
	arena_free(&lines->wrapped);
	arena_free(&lines->arena);
}
