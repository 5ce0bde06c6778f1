/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text, scrolled; what Enter does is said under it. */
#include "ui/page_screen.h"

#include "base/i18n.h"
#include "ui/lines.h"
#include "ui/screen.h"

#include <string.h>

struct page_screen {
	struct screen screen;
	struct page_how how;
	char *title, *enter;
	struct lines lines;
};

static struct page_screen *
of(struct screen *screen)
{
	return (struct page_screen *)(void *)screen;
}

static void
say_enter(struct app *app, const struct page_screen *page)
{
	if (app->message.len == 0 && page->enter)
		app_say(app, "%s", page->enter);
}

static bool
load(struct app *app, struct screen *screen, struct err *err)
{
	struct page_screen *page = of(screen);
	struct arena arena = {0};
	const char *text = page->how.text(app, page->how.context, &arena, err);

	if (text) {
		lines_clear(&page->lines);
		lines_add_text(&page->lines, text);
		say_enter(app, page);
	}
	arena_free(&arena);
	return text != NULL;
}

static const char *
title(struct app *app, struct screen *screen)
{
	const char *words = of(screen)->title;

	(void)app;
	return *words ? _(words) : words;
}

static void
draw(struct app *app, struct screen *screen, struct area area)
{
	(void)app;
	lines_draw(&of(screen)->lines, area);
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
	struct err err = {0};

	if (key_is(key, "Enter"))
		done(app, page);
	else if (list_key(&page->lines.list, key, screen->rows, &err))
		say_enter(app, page);
	else
		return false;
	return true;
}

static void
free_page(struct screen *screen)
{
	struct page_screen *page = of(screen);

	lines_free(&page->lines);
	mem_free(page->title);
	mem_free(page->enter);
	if (page->how.free)
		page->how.free(page->how.context);
	mem_free(page);
}

/* A page that is only read takes nothing. */
static bool
offers(struct app *app, struct screen *screen, const char *name)
{
	(void)app;
	return strcmp(name, "choose") != 0 || of(screen)->enter;
}

static const struct screen_ops page_ops = {
    .scope = SCOPE_DIALOG,
    .title = title,
    .offers = offers,
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
	return screen_push(app, &page->screen, err);
}
