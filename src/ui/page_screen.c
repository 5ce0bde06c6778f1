/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text wrapped to the window, by rows. The rows are found anew at every drawing: windows change. */
#include "ui/page_screen.h"

#include "base/i18n.h"
#include "ui/edit.h"
#include "ui/screen.h"

struct page_screen {
	struct screen screen;
	struct page_how how;
	char *title, *enter;
	struct edit text; /* only to wrap it: a page is not typed in */
	int top;          /* the first row seen */
	int rows;         /* of the whole text when it was last drawn */
};

static struct page_screen *
of(struct screen *screen)
{
	return (struct page_screen *)(void *)screen;
}

static bool
load(struct app *app, struct screen *screen, struct err *err)
{
	struct page_screen *page = of(screen);
	struct arena arena = {0};
	const char *text = page->how.text(app, page->how.context, &arena, err);

	if (text) {
		edit_free(&page->text);
		edit_open(&page->text, text, true, 0);
		if (app->message.len == 0 && page->enter)
			app_say(app, "%s", page->enter);
	}
	arena_free(&arena);
	return text != NULL;
}

static const char *
title(struct app *app, struct screen *screen)
{
	(void)app;
	return of(screen)->title;
}

static void
draw(struct app *app, struct screen *screen, struct area area)
{
	struct page_screen *page = of(screen);
	struct edit_row row = {0};
	int number = 0;

	(void)app;
	page->rows = edit_rows(&page->text, area.cols - 2);
	if (page->top > page->rows - area.rows)
		page->top = page->rows > area.rows ? page->rows - area.rows : 0;
	for (; number < page->top + area.rows && !row.is_last; number++) {
		row = edit_row_at(&page->text, row.next, area.cols - 2);
		if (number >= page->top)
			draw_bytes(area.row + number - page->top, area.col + 1, area.cols - 1,
			    STYLE_NORMAL, edit_text(&page->text) + row.start, row.len);
	}
	if (!row.is_last)
		draw_text(area.row + area.rows - 1, area.col + area.cols - 1, 1, STYLE_BOLD, "↓");
	draw_cursor(area.row, area.col);
}

static void
done(struct app *app, struct page_screen *page)
{
	struct page_how how = page->how;

	page->how.free = NULL;
	screen_pop(app);
	if (how.done)
		how.done(app, how.context);
	if (how.free)
		how.free(how.context);
}

static bool
key(struct app *app, struct screen *screen, const struct key *key)
{
	struct page_screen *page = of(screen);
	int height = screen->rows > 1 ? screen->rows - 1 : 1, top = page->top;

	if (key_is(key, "Enter")) {
		done(app, page);
		return true;
	}
	if (key_is(key, "Up"))
		top--;
	else if (key_is(key, "Down"))
		top++;
	else if (key_among(key, "PgUp"))
		top -= height;
	else if (key_among(key, "PgDn Space"))
		top += height;
	else if (key_is(key, "Home"))
		top = 0;
	else if (key_is(key, "End"))
		top = page->rows;
	else
		return false;
	page->top = top < 0 ? 0 : top;
	if (page->enter)
		app_say(app, "%s", page->enter);
	return true;
}

static void
free_page(struct screen *screen)
{
	struct page_screen *page = of(screen);

	edit_free(&page->text);
	mem_free(page->title);
	mem_free(page->enter);
	if (page->how.free)
		page->how.free(page->how.context);
	mem_free(page);
}

static const struct screen_ops page_ops = {
    .scope = SCOPE_DIALOG,
    .title = title,
    .load = load,
    .draw = draw,
    .key = key,
    .free = free_page,
};

bool
page_push(struct app *app, const struct page_how *how, struct err *err)
{
	struct page_screen *page = mem_alloc(sizeof(*page));

	page->screen.ops = &page_ops;
	page->how = *how;
	page->title = mem_dup(how->title);
	page->enter = how->enter ? mem_dup(how->enter) : NULL;
	edit_open(&page->text, "", true, 0);
	return screen_push(app, &page->screen, err);
}
