/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The journal of a case as a list; what the selected action changed stands under it. */
#include "ui/timeline_screen.h"

#include "base/buf.h"
#include "base/i18n.h"
#include "casework/timeline.h"
#include "ui/list.h"
#include "ui/page_screen.h"
#include "ui/screen.h"

#include <string.h>

enum { DETAIL_ROWS = 5, DAY_COLS = 10, TIME_COLS = 5, WHO_COLS = 13 };

struct timeline_screen {
	struct screen screen;
	struct app *app;
	int64_t casefile_id;
	struct list list;
	struct arena arena; /* of the detail */
	int64_t detail_of;  /* action whose changes are held */
	struct text_list changes;
};

static bool
fetch(void *context, const struct list_row *from, bool back, size_t limit, struct arena *arena,
    struct list_rows *out, struct err *err)
{
	struct timeline_screen *self = context;
	const struct moment *moment = from ? from->data : NULL;
	struct moment_list moments;

	if (!timeline_list(self->app->desk, self->casefile_id, moment ? moment->action->seq : 0,
		back, limit, arena, &moments, err))
		return false;
	out->items = arena_alloc(arena, (moments.len + 1) * sizeof(*out->items));
	for (size_t i = 0; i < moments.len; i++)
		out->items[out->len++] =
		    (struct list_row){.id = moments.items[i].action->id, .data = &moments.items[i]};
	return true;
}

/* The changes of the selected action are read when the selection moves, not when it is drawn. */
static void
load_detail(struct timeline_screen *self)
{
	const struct list_row *row = list_at(&self->list);
	struct journal_action action;
	struct err err = {0};

	if (!row || row->id == self->detail_of)
		return;
	arena_free(&self->arena);
	self->changes = (struct text_list){0};
	self->detail_of = row->id;
	action = *((const struct moment *)row->data)->action;
	if (!timeline_changes(self->app->desk, &action, &self->arena, &self->changes, &err))
		app_fail(self->app, &err);
}

static bool
timeline_load(struct app *app, struct screen *screen, struct err *err)
{
	struct timeline_screen *self = (struct timeline_screen *)screen;
	bool ok = self->list.fetch ? list_reload(&self->list, err)
				   : list_open(&self->list, fetch, self, err);

	(void)app;
	self->detail_of = 0;
	if (ok)
		load_detail(self);
	return ok;
}

static const char *
timeline_title(struct app *app, struct screen *screen)
{
	(void)app, (void)screen;
	return _("Timeline");
}

static void
draw_row(void *context, const struct list_row *row, struct area area)
{
	const struct timeline_screen *self = context;
	const struct moment *moment = row->data;
	int at = area.col;

	draw_text(area.row, at, DAY_COLS, STYLE_NORMAL, moment->day);
	at += DAY_COLS + 1;
	if (area.cols >= 70) {
		draw_text(area.row, at, TIME_COLS, STYLE_NORMAL, moment->time);
		at += TIME_COLS + 1;
	}
	/* Of one case: who did it; of the office: in which case. */
	if (area.cols >= 70 || self->casefile_id == 0) {
		const char *number = moment->action->casefile_number;

		draw_text(area.row, at, WHO_COLS, STYLE_NORMAL,
		    self->casefile_id ? moment->who
		    : number          ? number
				      : "");
		at += WHO_COLS + 1;
	}
	draw_format(area.row, at, area.col + area.cols - at,
	    moment->undone ? STYLE_DIM : STYLE_NORMAL, "%s%s", timeline_mark(moment), moment->what);
}

/* A line each while they fit, else one after the other; Enter shows all. */
static void
draw_detail(const struct timeline_screen *self, struct area area)
{
	bool fits = (int)self->changes.len <= area.rows;
	struct buf all = {0};

	for (size_t i = 0; i < self->changes.len; i++) {
		if (fits)
			draw_text(area.row + (int)i, area.col, area.cols, STYLE_NORMAL,
			    self->changes.items[i]);
		else
			buf_printf(&all, "%s%s", i ? " · " : "", self->changes.items[i]);
	}
	draw_paragraph(area, STYLE_NORMAL, buf_str(&all));
	buf_free(&all);
}

static void
timeline_draw(struct app *app, struct screen *screen, struct area area)
{
	struct timeline_screen *self = (struct timeline_screen *)screen;
	int detail = area.rows > 12 ? DETAIL_ROWS : 2;
	struct area top = {area.row, area.col, area.rows - detail - 1, area.cols};
	int row = area.row + area.rows - detail - 1;

	(void)app;
	draw_hline(row, area.col, area.cols);
	draw_detail(self, (struct area){row + 1, area.col + 1, detail, area.cols - 2});
	list_draw(&self->list, top, draw_row, self, _("Nothing was done yet."));
}

static bool
timeline_key(struct app *app, struct screen *screen, const struct key *key)
{
	struct timeline_screen *self = (struct timeline_screen *)screen;
	struct err err = {0};
	bool used = list_key(&self->list, key, screen->rows - DETAIL_ROWS - 1, &err);

	if (used)
		load_detail(self);
	if (err.code != ERR_NONE)
		app_fail(app, &err);
	return used;
}

static const char *
all_changes(struct app *app, void *context, struct arena *arena, struct err *err)
{
	const struct timeline_screen *self = context;
	const struct list_row *row = list_at(&self->list);
	const struct moment *moment = row ? row->data : NULL;
	struct buf all = {0};
	const char *text;

	(void)app, (void)err;
	if (moment)
		buf_printf(&all, "%s %s  %s\n\n", moment->day, moment->time, moment->who);
	for (size_t i = 0; i < self->changes.len; i++)
		buf_printf(&all, "%s\n", self->changes.items[i]);
	text = arena_dup(arena, buf_str(&all));
	buf_free(&all);
	return text;
}

static bool
open_action(struct timeline_screen *self, struct err *err)
{
	return !list_at(&self->list)
	       || page_push(self->app,
		   &(struct page_how){
		       .title = N_("What was done"), .context = self, .text = all_changes},
		   err);
}

static bool
timeline_run(struct app *app, struct screen *screen, const char *name, struct err *err)
{
	struct timeline_screen *self = (struct timeline_screen *)screen;
	const struct list_row *row = list_at(&self->list);
	struct arena arena = {0};
	const char *what;
	int64_t casefile_id;
	bool ok;

	if (strcmp(name, "open") == 0)
		return open_action(self, err);
	if (strcmp(name, "take back") != 0 || !row)
		return true;
	ok = timeline_undo(app->desk, row->id, &arena, &what, &casefile_id, err);
	if (ok)
		app_say(app, _("Taken back: %s  (^Y brings it back)"), what);
	arena_free(&arena);
	return ok;
}

static void
timeline_free(struct screen *screen)
{
	struct timeline_screen *self = (struct timeline_screen *)screen;

	list_free(&self->list);
	arena_free(&self->arena);
	mem_free(self);
}

static const struct screen_ops timeline_ops = {
    .scope = SCOPE_TIMELINE,
    .title = timeline_title,
    .load = timeline_load,
    .draw = timeline_draw,
    .key = timeline_key,
    .run = timeline_run,
    .free = timeline_free,
};

bool
timeline_push(struct app *app, int64_t casefile_id, struct err *err)
{
	struct timeline_screen *self = mem_alloc(sizeof(*self));

	self->screen.ops = &timeline_ops;
	self->app = app;
	self->casefile_id = casefile_id;
	return screen_push(app, &self->screen, err);
}
