/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Cases: one box that owns all letters, the list under it by keyset. A million
 * cases feel like a hundred, because no more than what is seen is ever asked for.
 */
#include "ui/cases_screen.h"

#include "base/edtf.h"
#include "base/edtf.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "casework/overview.h"
#include "store/casefile.h"
#include "ui/case_screen.h"
#include "ui/edit.h"
#include "ui/export_screen.h"
#include "ui/list.h"
#include "ui/marks.h"
#include "ui/screen.h"

#include <string.h>

enum {
	HEAD_ROWS = 2,
	FIND_MAX = 200,
	PAGE_MAX = 500,   /* rows read at once for an export */
	COUNT_MAX = 1000, /* where no tally has the number, nobody counts further */
	NUMBER_COLS = 13,
	BORN_COLS = 11,
	ROAD_COLS = 8,
	DUE_COLS = 11,
};

struct cases_screen {
	struct screen screen;
	struct app *app;
	struct edit find;
	struct list list;
	struct casefile_filter filter;
	struct arena arena; /* texts of the filter, for the life of the screen */
	int64_t count;
	bool is_least;      /* there are as many as count, or more */
	struct marks marks; /* cases picked out, whatever the search shows */
	bool only_mine, only_due;
	bool in_list; /* the last key was for the list: the cursor stands there */
};

static bool
fetch(void *context, const struct list_row *from, bool back, size_t limit, struct arena *arena,
    struct list_rows *out, struct err *err)
{
	struct cases_screen *self = context;
	struct casefile_rows rows;

	if (!casefile_list(self->app->desk->db, &self->filter, from ? from->data : NULL, back,
		limit, arena, &rows, err))
		return false;
	out->items = arena_alloc(arena, (rows.len + 1) * sizeof(*out->items));
	for (size_t i = 0; i < rows.len; i++)
		out->items[out->len++] =
		    (struct list_row){.id = rows.items[i].id, .data = &rows.items[i]};
	return true;
}

static void
set_filter(struct cases_screen *self)
{
	struct desk *desk = self->app->desk;

	self->filter.find = edit_text(&self->find);
	self->filter.staff_id = self->only_mine ? desk->staff_id : 0;
	self->filter.due_by = self->only_due ? day_print(&self->arena, desk->today) : NULL;
	if (self->only_due)
		self->filter.sort = CASEFILE_BY_DUE;
	else if (self->filter.sort == CASEFILE_BY_DUE)
		self->filter.sort = CASEFILE_BY_UPDATED;
}

static bool
is_finding(const struct cases_screen *self)
{
	return edit_text(&self->find)[0] != '\0';
}

/* While somebody types, what is held must do: counting would cost more than finding. */
static bool
count(struct cases_screen *self, struct err *err)
{
	bool all = self->list.from_start && self->list.to_end;

	self->is_least = is_finding(self) && !all;
	if (all || self->is_least) {
		self->count = (int64_t)self->list.len;
		return true;
	}
	return casefile_count(self->app->desk->db, &self->filter, COUNT_MAX, &self->count, err);
}

static bool
search_again(struct cases_screen *self, struct err *err)
{
	set_filter(self);
	return list_open(&self->list, fetch, self, err) && count(self, err);
}

static bool
cases_load(struct app *app, struct screen *screen, struct err *err)
{
	struct cases_screen *self = (struct cases_screen *)screen;

	(void)app;
	if (!self->list.fetch)
		return search_again(self, err);
	return list_reload(&self->list, err) && count(self, err);
}

static const char *
cases_title(struct app *app, struct screen *screen)
{
	(void)app, (void)screen;
	return _("Cases");
}

static const char *
sort_words(enum casefile_sort sort)
{
	switch (sort) {
	case CASEFILE_BY_UPDATED:
		return _("last touched first");
	case CASEFILE_BY_NAME:
		return _("by name");
	case CASEFILE_BY_NUMBER:
		return _("by number");
	case CASEFILE_BY_DUE:
		return _("soonest due first");
	}
	return "";
}

/* Right of the box: what narrows the list, its order, how many there are. */
static const char *
state_words(const struct cases_screen *self, struct arena *arena)
{
	const char *marked =
	    self->marks.len ? arena_printf(
		arena, n_("%zu marked · ", "%zu marked · ", self->marks.len), self->marks.len)
			    : "";

	return arena_printf(arena, "%s%s%s%s · %lld%s", marked, self->only_mine ? _("mine · ") : "",
	    self->only_due ? _("due · ") : "",
	    is_finding(self) ? _("newest first") : sort_words(self->filter.sort),
	    (long long)self->count, self->is_least ? "+" : "");
}

/* Returns the column of the box's cursor. */
static int
draw_find(struct cases_screen *self, struct area area)
{
	struct arena arena = {0};
	const char *state = state_words(self, &arena);
	const char *label = _("Find: ");
	int label_cols = utf8_cols(label, strlen(label));
	int state_cols = utf8_cols(state, strlen(state)), box, row, col;

	if (state_cols > area.cols * 2 / 3)
		state_cols = area.cols * 2 / 3;
	box = area.cols - label_cols - state_cols - 1;
	edit_place(&self->find, 1, box, &row, &col);
	draw_text(area.row, 0, label_cols, STYLE_BOLD, label);
	draw_text(area.row, label_cols, box, STYLE_FIELD, edit_text(&self->find) + self->find.top);
	draw_right(area.row, area.cols - state_cols, state_cols, STYLE_DIM, state);
	arena_free(&arena);
	return label_cols + col;
}

/* Dates under each other as digits; "about 2003" in words, where they fit. */
static const char *
born_words(const struct casefile_row *row, struct arena *arena)
{
	const char *words;

	if (!row->born)
		return "";
	if (!row->born[strspn(row->born, "0123456789-")])
		return row->born;
	words = edtf_print(arena, row->born);
	return utf8_cols(words, strlen(words)) <= BORN_COLS ? words : row->born;
}

/* What an empty list says: what hides the others is named. */
static const char *
none_words(const struct cases_screen *self)
{
	bool is_narrowed = self->only_mine || self->only_due;

	if (is_finding(self) && is_narrowed)
		return _("Nobody is found among these. F5 and F6, pressed again, show all cases.");
	if (is_finding(self))
		return _("Nobody is found. Fewer letters find more; F2 opens a new case.");
	if (is_narrowed)
		return _("No case is among these. F5 and F6, pressed again, show all cases.");
	return _("There are no cases yet. F2 opens the first.");
}

static void
draw_row(void *context, const struct list_row *list_row, struct area area)
{
	struct cases_screen *self = context;
	const struct casefile_row *row = list_row->data;
	struct arena arena = {0};
	int at = area.col, wide = area.cols >= 70;
	int fixed = NUMBER_COLS + 1 + (wide ? BORN_COLS + ROAD_COLS + 2 : 0) + DUE_COLS;
	int name_cols = area.cols - fixed;
	const char *name = row->name ? row->name : _("(no name yet)");

	if (row->romanised && row->romanised[0])
		name = arena_printf(&arena, "%s  %s", name, row->romanised);
	if (marks_has(&self->marks, row->id))
		draw_text(area.row, at - 1, 1, STYLE_BOLD, "*");
	draw_text(area.row, at, NUMBER_COLS, STYLE_NORMAL, row->number);
	at += NUMBER_COLS + 1;
	draw_text(area.row, at, name_cols - 1, STYLE_NORMAL, name);
	at += name_cols;
	if (wide) {
		draw_text(area.row, at, BORN_COLS, STYLE_NORMAL, born_words(row, &arena));
		at += BORN_COLS + 1;
		if (row->origin || row->destination)
			draw_format(area.row, at, ROAD_COLS, STYLE_NORMAL, "%s→%s",
			    row->origin ? row->origin : "?",
			    row->destination ? row->destination : "?");
		at += ROAD_COLS + 1;
	}
	draw_right(area.row, at, DUE_COLS, STYLE_BOLD,
	    overview_due_words(self->app->desk, row->due_on, &arena));
	arena_free(&arena);
}

static void
cases_draw(struct app *app, struct screen *screen, struct area area)
{
	struct cases_screen *self = (struct cases_screen *)screen;
	struct area rest = {area.row + HEAD_ROWS, area.col, area.rows - HEAD_ROWS, area.cols};

	int col = draw_find(self, area);

	(void)app;
	list_draw(&self->list, rest, draw_row, self, none_words(self));
	if (!self->in_list)
		draw_cursor(area.row, col);
}

static bool
open_selected(struct cases_screen *self, struct err *err)
{
	const struct list_row *row = list_at(&self->list);

	return !row || case_push(self->app, row->id, err);
}

static bool
cases_key(struct app *app, struct screen *screen, const struct key *key)
{
	struct cases_screen *self = (struct cases_screen *)screen;
	struct err err = {0};
	enum edit_result used;
	bool is_list = false;

	if (key_is(key, "Enter")) {
		if (!open_selected(self, &err))
			app_fail(app, &err);
		return true;
	}
	if (key_is(key, "Esc") && is_finding(self)) {
		edit_replace(&self->find, "");
		used = EDIT_CHANGED;
	} else if (list_key(&self->list, key, screen->rows - HEAD_ROWS, &err)) {
		used = EDIT_MOVED;
		is_list = true;
	} else {
		used = edit_key(&self->find, key, screen->cols, &err);
	}
	if (used != EDIT_UNUSED)
		self->in_list = is_list;
	if (used == EDIT_CHANGED)
		search_again(self, &err);
	if (err.code != ERR_NONE)
		app_fail(app, &err);
	return used != EDIT_UNUSED;
}

/* Mark the selected case, or no longer, and go on to the next. */
static void
mark(struct cases_screen *self, struct err *err)
{
	static const struct key down = {.name = "Down"};
	const struct list_row *row = list_at(&self->list);

	if (!row)
		return;
	marks_toggle(&self->marks, row->id);
	self->in_list = true;
	list_key(&self->list, &down, self->screen.rows - HEAD_ROWS, err);
}

static bool
is_whole(const struct cases_screen *self)
{
	return !edit_text(&self->find)[0] && !self->only_mine && !self->only_due;
}

/* The ids of all that the search finds, a page at a time. */
static bool
found_ids(
    struct cases_screen *self, struct arena *arena, int64_t **ids, size_t *len, struct err *err)
{
	struct arena pages[2] = {{0}, {0}};
	struct casefile_rows rows = {.more = true};
	const struct casefile_row *from = NULL;
	size_t cap = 0;
	bool ok = true;

	for (int at = 0; ok && rows.more; at = !at) {
		arena_free(&pages[at]);
		ok = casefile_list(self->app->desk->db, &self->filter, from, false, PAGE_MAX,
		    &pages[at], &rows, err);
		for (size_t i = 0; ok && i < rows.len; i++) {
			*ids = arena_grow(arena, *ids, *len, &cap, sizeof(**ids));
			(*ids)[(*len)++] = rows.items[i].id;
		}
		from = ok && rows.len ? &rows.items[rows.len - 1] : NULL;
	}
	arena_free(&pages[0]);
	arena_free(&pages[1]);
	return ok;
}

/* What is marked leaves; with no mark all that is found. */
static bool
export_chosen(struct cases_screen *self, struct err *err)
{
	struct arena arena = {0};
	int64_t *ids = NULL;
	size_t len = 0;
	bool ok = true;

	if (self->marks.len > 0)
		return export_push(self->app, self->marks.ids, self->marks.len, err);
	if (is_whole(self))
		return export_push(self->app, NULL, 0, err);
	ok = found_ids(self, &arena, &ids, &len, err);
	if (ok && len == 0)
		ok = err_set(err, ERR_DATA, _("nobody is found, so there is nothing to export"));
	ok = ok && export_push(self->app, ids, len, err);
	arena_free(&arena);
	return ok;
}

static bool
cases_run(struct app *app, struct screen *screen, const char *name, struct err *err)
{
	struct cases_screen *self = (struct cases_screen *)screen;

	(void)app;
	if (strcmp(name, "export") == 0)
		return export_chosen(self, err);
	if (strcmp(name, "mark") == 0) {
		mark(self, err);
		return err->code == ERR_NONE;
	}
	if (strcmp(name, "mine") == 0)
		self->only_mine = !self->only_mine;
	else if (strcmp(name, "due") == 0)
		self->only_due = !self->only_due;
	else if (strcmp(name, "sort") == 0)
		self->filter.sort = self->filter.sort == CASEFILE_BY_UPDATED ? CASEFILE_BY_NAME
				    : self->filter.sort == CASEFILE_BY_NAME  ? CASEFILE_BY_NUMBER
									     : CASEFILE_BY_UPDATED;
	return search_again(self, err);
}

static bool
cases_is_typing(const struct screen *screen)
{
	(void)screen;
	return true;
}

static void
cases_free(struct screen *screen)
{
	struct cases_screen *self = (struct cases_screen *)screen;

	edit_free(&self->find);
	marks_free(&self->marks);
	list_free(&self->list);
	arena_free(&self->arena);
	mem_free(self);
}

static const struct screen_ops cases_ops = {
    .scope = SCOPE_CASES,
    .title = cases_title,
    .load = cases_load,
    .draw = cases_draw,
    .key = cases_key,
    .run = cases_run,
    .is_typing = cases_is_typing,
    .free = cases_free,
};

bool
cases_push(struct app *app, const char *find, struct err *err)
{
	struct cases_screen *self = mem_alloc(sizeof(*self));

	self->screen.ops = &cases_ops;
	self->app = app;
	edit_open(&self->find, find ? find : "", false, FIND_MAX);
	return screen_push(app, &self->screen, err);
}
