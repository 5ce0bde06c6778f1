/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A window of a few pages that slides over a list of any length. */
#include "ui/list.h"

#include <string.h>

enum { HELD = 120 }; /* rows asked for at once on each side: more than any screen is high */

void
list_set(struct list *list, struct list_row *rows, size_t len)
{
	list->rows = rows;
	list->len = len;
	list->from_start = list->to_end = true;
	if (list->at >= len)
		list->at = len ? len - 1 : 0;
	if (list->top > list->at)
		list->top = list->at;
}

/* before and after become the rows that are held. */
static void
hold(struct list *list, struct arena *arena, const struct list_rows *before,
    const struct list_rows *after)
{
	size_t len = before->len + after->len;
	struct list_row *rows = arena_alloc(arena, (len + 1) * sizeof(*rows));

	if (before->len)
		memcpy(rows, before->items, before->len * sizeof(*rows));
	if (after->len)
		memcpy(rows + before->len, after->items, after->len * sizeof(*rows));
	arena_free(&list->arena);
	list->arena = *arena;
	list->rows = rows;
	list->len = len;
	list->from_start = before->len < HELD;
	list->to_end = after->len < HELD;
}

/* Hold the rows around from; those before it do not contain it, those after begin with it. */
static bool
slide(struct list *list, const struct list_row *from, bool from_is_end, struct err *err)
{
	struct list_rows before = {0}, after = {0};
	const struct list_row *nearest = NULL;
	struct arena arena = {0};
	size_t above = list->at - list->top;

	if ((from || from_is_end)
	    && !list->fetch(list->context, from, true, HELD, &arena, &before, err))
		goto fail;
	if (before.len)
		nearest = &before.items[before.len - 1];
	if (!from_is_end && !list->fetch(list->context, nearest, false, HELD, &arena, &after, err))
		goto fail;
	hold(list, &arena, &before, &after);
	list->at = before.len;
	if (list->at >= list->len)
		list->at = list->len ? list->len - 1 : 0;
	list->top = above < list->at ? list->at - above : 0;
	return true;
fail:
	arena_free(&arena);
	return false;
}

bool
list_open(struct list *list, list_fetch *fetch, void *context, struct err *err)
{
	list->fetch = fetch;
	list->context = context;
	list->at = list->top = 0;
	return slide(list, NULL, false, err);
}

bool
list_reload(struct list *list, struct err *err)
{
	if (!list->fetch)
		return true;
	return slide(list, list_at(list), false, err);
}

void
list_free(struct list *list)
{
	arena_free(&list->arena);
	*list = (struct list){0};
}

const struct list_row *
list_at(const struct list *list)
{
	return list->at < list->len ? &list->rows[list->at] : NULL;
}

bool
list_select(struct list *list, int64_t id)
{
	for (size_t i = 0; i < list->len; i++) {
		if (list->rows[i].id == id) {
			list->at = i;
			return true;
		}
	}
	return false;
}

/* Move by n rows; what is held slides along when its edge comes near. */
static bool
move_by(struct list *list, long n, struct err *err)
{
	long at = (long)list->at + n, last = (long)list->len - 1;

	if (list->fetch && ((at < 0 && !list->from_start) || (at > last && !list->to_end))) {
		if (!slide(list, list_at(list), false, err))
			return true;
		at = (long)list->at + n;
		last = (long)list->len - 1;
	}
	list->at = (size_t)(at < 0 || last < 0 ? 0 : at > last ? last : at);
	return true;
}

static bool
go_home(struct list *list, struct err *err)
{
	list->at = list->top = 0;
	if (!list->from_start)
		slide(list, NULL, false, err);
	return true;
}

static bool
go_end(struct list *list, struct err *err)
{
	list->at = list->len ? list->len - 1 : 0;
	if (!list->to_end) {
		slide(list, NULL, true, err);
		list->to_end = true;
	}
	return true;
}

bool
list_key(struct list *list, const struct key *key, int page, struct err *err)
{
	if (key_is(key, "Up"))
		return move_by(list, -1, err);
	if (key_is(key, "Down"))
		return move_by(list, 1, err);
	if (key_is(key, "PgUp") || key_is(key, "PgDn")) {
		long by = page > 1 ? page - 1 : 1;

		/* The page turns: what was the last row is the first. */
		if (key_is(key, "PgDn")) {
			move_by(list, by, err);
			list->top = list->at;
			return true;
		}
		return move_by(list, -by, err);
	}
	if (key_is(key, "Home"))
		return go_home(list, err);
	if (key_is(key, "End"))
		return go_end(list, err);
	return false;
}

/* The selected row is seen, and no row of the screen is wasted. */
static void
scroll(struct list *list, size_t rows)
{
	if (list->top > list->at)
		list->top = list->at;
	if (list->at - list->top >= rows)
		list->top = list->at - rows + 1;
	if (list->top + rows > list->len)
		list->top = list->len > rows ? list->len - rows : 0;
}

void
list_draw(
    struct list *list, struct area area, list_draw_row *draw, void *context, const char *empty)
{
	if (area.rows <= 0 || area.cols <= 2)
		return;
	draw_cursor(area.row, area.col);
	if (list->len == 0) {
		draw_paragraph((struct area){area.row, area.col + 2, area.rows, area.cols - 2},
		    STYLE_DIM, empty);
		return;
	}
	scroll(list, (size_t)area.rows);
	for (size_t i = 0; i < (size_t)area.rows && list->top + i < list->len; i++) {
		int row = area.row + (int)i;

		if (list->top + i == list->at) {
			draw_text(row, area.col, 1, STYLE_NORMAL, ">");
			draw_cursor(row, area.col);
		}
		draw(context, &list->rows[list->top + i],
		    (struct area){row, area.col + 2, 1, area.cols - 2});
	}
}
