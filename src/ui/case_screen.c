/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The hub of a case. One key to each part; what comes next and why it is held back. */
#include "ui/case_screen.h"

#include "base/i18n.h"
#include "base/utf8.h"
#include "casework/overview.h"
#include "ui/part_screen.h"
#include "ui/screen.h"

#include <string.h>

enum { DUE_MAX = 4, LAST_MAX = 5, WHEN_COLS = 12, PART_COL = 5, WORDS_ROWS = 2, GUARD_ROWS = 2 };

struct case_screen {
	struct screen screen;
	int64_t casefile_id;
	struct overview overview;
	struct arena arena;
	const char *title;
	size_t at; /* the part that the cursor is on */
};

static bool
is_done(const struct overview *o, size_t part)
{
	return part < o->parts_len && o->parts[part].state == OVERVIEW_DONE;
}

static bool
case_load(struct app *app, struct screen *screen, struct err *err)
{
	struct case_screen *self = (struct case_screen *)screen;
	struct arena arena = {0};
	struct overview overview;

	if (!overview_load(
		app->desk, self->casefile_id, DUE_MAX, LAST_MAX, &arena, &overview, err)) {
		arena_free(&arena);
		return false;
	}
	/* At first, and when the part that one comes from is done, the cursor is where to go on. */
	if (!self->overview.parts
	    || (is_done(&overview, self->at) && !is_done(&self->overview, self->at)))
		self->at = overview.next < overview.parts_len ? overview.next : 0;
	arena_free(&self->arena);
	self->arena = arena;
	self->overview = overview;
	self->title = arena_printf(&self->arena, "%s  %s", overview.row.number,
	    overview.row.name ? overview.row.name : _("(no name yet)"));
	return true;
}

static const char *
case_title(struct app *app, struct screen *screen)
{
	(void)app;
	return ((struct case_screen *)screen)->title;
}

static const char *
state_mark(enum overview_state state)
{
	return state == OVERVIEW_DONE ? "✓" : state == OVERVIEW_BEGUN ? "●" : "○";
}

/* What holds the next step back, or which it is. Returns the rows it took. */
static int
draw_next(const struct overview *o, struct area area, bool roomy)
{
	struct area text = {area.row, area.col + 1, roomy ? GUARD_ROWS : 1, area.cols - 2};
	int rows = 0;

	if (o->unmet.len > 0)
		rows = draw_paragraph(text, STYLE_NORMAL, o->unmet.items[0].message);
	if (o->next < o->parts_len)
		draw_format(area.row + rows++, area.col + 1, area.cols - 1, STYLE_BOLD,
		    _("next: %s (key %s)"), o->next_words, o->parts[o->next].part->key);
	return rows;
}

/* The longest title of a part, so that what follows stands in a column. */
static int
title_cols(struct app *app, const struct overview *o, int cols)
{
	int most = 0;

	for (size_t i = 0; i < o->parts_len; i++) {
		const char *title = label_in(&o->parts[i].part->title, app->desk->lang, NULL);
		int used = utf8_cols(title, strlen(title));

		most = used > most ? used : most;
	}
	return most < cols / 2 ? most : cols / 2;
}

/* The road of the case: a part a line, done, begun or to come. Returns the rows it took. */
static int
draw_parts(struct app *app, struct case_screen *self, struct area area, bool roomy)
{
	const struct overview *o = &self->overview;
	int label = title_cols(app, o, area.cols), col = area.col + PART_COL + label + 2;
	int rows = 0;

	for (size_t i = 0; i < o->parts_len && rows < area.rows; i++) {
		const struct overview_part *part = &o->parts[i];
		struct area words = {area.row + rows, col, 1, area.col + area.cols - col};

		if (i == self->at) {
			draw_text(words.row, area.col, 1, STYLE_BOLD, ">");
			draw_cursor(words.row, area.col);
		}
		draw_text(words.row, area.col + 1, 1, STYLE_NORMAL, state_mark(part->state));
		draw_text(words.row, area.col + 3, 1, STYLE_KEY, part->part->key);
		draw_text(words.row, area.col + PART_COL, label,
		    i == o->next ? STYLE_BOLD : STYLE_NORMAL,
		    label_in(&part->part->title, app->desk->lang, NULL));
		if (roomy) {
			words.rows = area.rows - rows < WORDS_ROWS ? area.rows - rows : WORDS_ROWS;
			rows += draw_paragraph(words, STYLE_NORMAL, part->words);
		} else {
			draw_text(words.row, words.col, words.cols, STYLE_NORMAL, part->words);
			rows++;
		}
	}
	return rows;
}

static int
draw_due(struct app *app, const struct overview *o, struct area area)
{
	struct arena arena = {0};
	int rows = 0;

	if (o->due.len == 0 || area.rows < 2)
		return 0;
	draw_text(area.row + rows++, area.col + 1, area.cols - 1, STYLE_BOLD, _("Due"));
	for (size_t i = 0; i < o->due.len && rows < area.rows; i++, rows++) {
		const struct due_item *item = &o->due.items[i];

		draw_text(area.row + rows, area.col + 2, WHEN_COLS, STYLE_NORMAL,
		    overview_due_words(app->desk, item->on, &arena));
		draw_text(area.row + rows, area.col + 3 + WHEN_COLS, area.cols - 3 - WHEN_COLS,
		    STYLE_NORMAL, item->text ? item->text : _("meeting"));
	}
	arena_free(&arena);
	return rows;
}

static void
draw_last(const struct overview *o, struct area area)
{
	int rows = 0;

	if (o->last.len == 0 || area.rows < 2)
		return;
	draw_text(area.row + rows++, area.col + 1, area.cols - 1, STYLE_BOLD, _("Last"));
	for (size_t i = 0; i < o->last.len && rows < area.rows; i++, rows++) {
		const struct moment *moment = &o->last.items[i];

		draw_text(area.row + rows, area.col + 2, WHEN_COLS, STYLE_NORMAL, moment->day);
		draw_format(area.row + rows, area.col + 3 + WHEN_COLS, area.cols - 3 - WHEN_COLS,
		    STYLE_NORMAL, "%s%s", timeline_mark(moment), moment->what);
	}
}

static struct area
below(struct area area, int rows)
{
	if (rows > area.rows)
		rows = area.rows;
	return (struct area){area.row + rows, area.col, area.rows - rows, area.cols};
}

static void
case_draw(struct app *app, struct screen *screen, struct area area)
{
	struct case_screen *self = (struct case_screen *)screen;
	const struct overview *o = &self->overview;
	struct arena arena = {0};
	const char *who;
	bool roomy;

	/* A low window keeps the parts, a line each. */
	roomy = area.rows > (int)o->parts_len * WORDS_ROWS;
	who = arena_printf(&arena, "%s%s%s", o->who, o->stage[0] ? " · " : "", o->stage);
	area = below(area,
	    draw_paragraph((struct area){area.row, area.col + 1, roomy ? 2 : 1, area.cols - 2},
		STYLE_NORMAL, who));
	if (area.rows > (int)o->parts_len + 1)
		area = below(area, draw_next(o, area, roomy));
	if (roomy)
		area = below(area, 1);
	area = below(area, draw_parts(app, self, area, roomy));
	if (area.rows > 2)
		area = below(area, 1);
	area = below(area, draw_due(app, o, area));
	draw_last(o, area);
	arena_free(&arena);
}

static bool
open_part(struct app *app, struct case_screen *self, size_t at, struct err *err)
{
	self->at = at;
	return part_push(app, self->casefile_id, self->overview.parts[at].part, err);
}

static bool
case_key(struct app *app, struct screen *screen, const struct key *key)
{
	struct case_screen *self = (struct case_screen *)screen;
	size_t len = self->overview.parts_len;
	struct err err = {0};

	if (key_is(key, "Up") && self->at > 0)
		self->at--;
	else if (key_is(key, "Down") && self->at + 1 < len)
		self->at++;
	else if (key_is(key, "Home"))
		self->at = 0;
	else if (key_is(key, "End"))
		self->at = len ? len - 1 : 0;
	else if (key_is(key, "Enter") && self->at < len) {
		if (!open_part(app, self, self->at, &err))
			app_fail(app, &err);
	} else if (!key_is(key, "Up") && !key_is(key, "Down")) {
		for (size_t i = 0; i < len; i++) {
			if (!key_is(key, self->overview.parts[i].part->key))
				continue;
			if (!open_part(app, self, i, &err))
				app_fail(app, &err);
			return true;
		}
		return false;
	}
	return true;
}

static void
case_free(struct screen *screen)
{
	struct case_screen *self = (struct case_screen *)screen;

	arena_free(&self->arena);
	mem_free(self);
}

static const struct screen_ops case_ops = {
    .scope = SCOPE_CASE,
    .title = case_title,
    .load = case_load,
    .draw = case_draw,
    .key = case_key,
    .free = case_free,
};

bool
case_push(struct app *app, int64_t casefile_id, struct err *err)
{
	struct case_screen *self = mem_alloc(sizeof(*self));

	self->screen.ops = &case_ops;
	self->casefile_id = casefile_id;
	self->title = "";
	return screen_push(app, &self->screen, err);
}

int64_t
case_current(const struct app *app)
{
	for (const struct screen *screen = app->top; screen; screen = screen->below)
		if (screen->ops == &case_ops)
			return ((const struct case_screen *)screen)->casefile_id;
	return 0;
}
