/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A screen: a row of functions and what it shows. Screens lie on a stack; the top
 * one has the keyboard. A kind of screen embeds struct screen as its first member and casts in
 * its own file only. load reads, draw draws, and neither does the other's work.
 */
#ifndef UI_SCREEN_H
#define UI_SCREEN_H

#include "ui/app.h"
#include "ui/draw.h"

struct screen;

struct screen_ops {
	unsigned scope; /* which commands its keys mean (enum cmd_scope) */
	/* One line over the message line; the screen below is drawn too. */
	bool is_overlay;
	/* All of the window is its own: no title, path, message or key bar. */
	bool is_bare;

	/* Its part of the path at the top; borrowed until the next load. */
	const char *(*title)(struct app *app, struct screen *screen);
	/*
	 * Read what is shown: when it comes up, after every change, and when it is uncovered after one.
	 * False: it has nothing to show any more and goes.
	 */
	bool (*load)(struct app *app, struct screen *screen, struct err *err);
	void (*draw)(struct app *app, struct screen *screen, struct area area);
	/* True when the key was used. Asked before the commands. NULL: it uses none. */
	bool (*key)(struct app *app, struct screen *screen, const struct key *key);
	/* A command that only this kind of screen knows how to do. NULL: it has none. */
	bool (*run)(struct app *app, struct screen *screen, const char *name, struct err *err);
	/* Is text being typed into a field? NULL: no. */
	bool (*is_typing)(const struct screen *screen);
	/* Keep what is being typed: a second passed, or the program ends. NULL: nothing to keep. */
	bool (*keep)(struct app *app, struct screen *screen, struct err *err);
	/* It is going to be left for good. False: not yet, err says why. NULL: whenever. */
	bool (*leave)(struct app *app, struct screen *screen, struct err *err);
	/* Words about what has the focus, for help, in the arena. NULL or "": nothing special. */
	const char *(*guide)(struct app *app, struct screen *screen, struct arena *arena);
	/*
	 * Has this command anything to do just now? Else the key bar leaves it out; the
	 * key still answers, and says why not. NULL: every command has.
	 */
	bool (*offers)(struct app *app, struct screen *screen, const char *name);
	/* What stands after the label of a command in the key bar (" 2"). NULL: nothing. */
	void (*badge)(struct app *app, struct screen *screen, const char *name, struct buf *label);
	void (*free)(struct screen *screen);
};

struct screen {
	const struct screen_ops *ops;
	unsigned scope; /* which commands this one knows besides those of its kind */
	struct screen *below;
	bool stale;   /* load before it is drawn again */
	int64_t read; /* version of the case file (db_version) that it shows */
	int rows;     /* of its area when it was last drawn: a page; 0 before */
	int cols;
};

/*
 * Put a screen on top; the stack owns it from now on. When it cannot load it is
 * freed again and err says why.
 */
bool screen_push(struct app *app, struct screen *screen, struct err *err);
/* Read what it shows. */
bool screen_load(struct app *app, struct screen *screen, struct err *err);
/* Take the top one away without asking it. */
void screen_pop(struct app *app);
/* Leave the top one if it lets itself be left. */
bool screen_leave(struct app *app, struct err *err);
/* All commands that its keys mean. */
unsigned screen_scope(const struct screen *screen);
/* Something in the case file changed: every screen loads before it is drawn again. */
void screen_changed(struct app *app);

/* Draw all: top lines, content, message, key bar. */
void screen_draw(struct app *app);
/* Only the message, while the rest stays: its screen may be in the middle of its load. */
void screen_draw_message(struct app *app);

/* The smallest window that is drawn. */
enum { SCREEN_MIN_ROWS = 12, SCREEN_MIN_COLS = 40 };
bool screen_fits(void);

#endif
