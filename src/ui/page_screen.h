/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A page of text to read, from its top: a session read back, what would leave
 * with an export, what an import would change. Enter does what it is shown for, Esc leaves it.
 */
#ifndef UI_PAGE_SCREEN_H
#define UI_PAGE_SCREEN_H

#include "base/arena.h"
#include "ui/app.h"

struct page_how {
	const char *title; /* of the path: N_() words, or text; copied */
	const char *enter; /* said on the message line: what Enter does; NULL: nothing. Copied */
	void *context;
	/* The text, in the arena. NULL: err says why. */
	const char *(*text)(struct app *app, void *context, struct arena *arena, struct err *err);
	/* The page is gone when this is called. NULL: Enter leaves it. */
	void (*done)(struct app *app, void *context);
	void (*free)(void *context); /* after done, or when the page is left; or NULL */
};

bool page_push(struct app *app, const struct page_how *how, struct err *err);

#endif
