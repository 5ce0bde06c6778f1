/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Today: what is late, due today and in the next seven days, and what was left
 * half typed. The list follows from facts: an item goes when the thing is done.
 */
#include "ui/today_screen.h"

#include "base/arena.h"
#include "base/edtf.h"
#include "base/i18n.h"
#include "casework/overview.h"
#include "store/draft.h"
#include "store/due.h"
#include "ui/case_screen.h"
#include "ui/form_screen.h"
#include "ui/list.h"
#include "ui/screen.h"

#include <string.h>

enum { DUE_MAX = 200, DUE_DAYS = 7, WHEN_COLS = 11, NUMBER_COLS = 13, COUNT_MAX = 1000 };

/* One line: something due, or a draft. */
struct today_item {
	const char *when, *number, *name, *what;
	int64_t casefile_id;
	const struct draft *draft; /* NULL: something due */
};

struct today_screen {
	struct screen screen;
	struct list list;
	struct arena arena; /* items, until the next load */
	bool is_cut;        /* there is more due than is shown */
};

static struct today_screen *
of(struct screen *screen)
{
	return (struct today_screen *)(void *)screen;
}

/* Lines in the making. */
struct lines {
	struct desk *desk;
	struct arena *arena;
	struct list_row *rows;
	size_t len, cap;
};

static void
add(struct lines *lines, struct today_item item)
{
	struct today_item *kept = arena_alloc(lines->arena, sizeof(*kept));

	*kept = item;
	lines->rows =
	    arena_grow(lines->arena, lines->rows, lines->len, &lines->cap, sizeof(*lines->rows));
	lines->rows[lines->len] = (struct list_row){.id = (int64_t)lines->len + 1, .data = kept};
	lines->len++;
}

static bool
add_due(struct lines *lines, bool *is_cut, struct err *err)
{
	struct desk *desk = lines->desk;
	struct due_list due;

	if (!due_list(desk->db, 0, NULL, day_print(lines->arena, desk->today + DUE_DAYS), NULL,
		DUE_MAX, lines->arena, &due, err))
		return false;
	*is_cut = due.more;
	for (size_t i = 0; i < due.len; i++) {
		const struct due_item *item = &due.items[i];

		add(lines, (struct today_item){
			       .when = overview_due_words(desk, item->on, lines->arena),
			       .number = item->number,
			       .name = item->name ? item->name : "",
			       .what = item->text                  ? item->text
				       : item->kind == DUE_MEETING ? _("meeting")
								   : _("plan step"),
			       .casefile_id = item->casefile_id,
			   });
	}
	return true;
}

/* What a draft belongs to, in words. */
static struct today_item
draft_item(struct lines *lines, const struct draft *draft)
{
	struct desk *desk = lines->desk;
	struct today_item item = {.when = _("draft"), .number = "", .name = "", .draft = draft};
	struct err ignored = {0};
	const struct form *form = book_form(desk->book, draft->form, &ignored);
	const struct field *field = form ? form_field(form, draft->field) : NULL;
	struct casefile_row row;

	item.casefile_id = draft->casefile_id;
	if (draft->casefile_id
	    && casefile_get(desk->db, draft->casefile_id, lines->arena, &row, &ignored)) {
		item.number = row.number;
		item.name = row.name ? row.name : "";
	}
	item.what = arena_printf(lines->arena, "%s: %s",
	    form ? label_in(&form->title, desk->lang, NULL) : draft->form,
	    field ? label_in(&field->label, desk->lang, NULL) : draft->field);
	return item;
}

/* A registration that was begun is one line, however many fields it has. */
static bool
add_drafts(struct lines *lines, struct err *err)
{
	struct draft_list drafts;
	bool registration = false;

	if (!draft_list(lines->desk->db, lines->arena, &drafts, err))
		return false;
	for (size_t i = 0; i < drafts.len; i++) {
		struct today_item item = draft_item(lines, &drafts.items[i]);

		if (drafts.items[i].casefile_id == 0) {
			if (registration)
				continue;
			registration = true;
			item.what = _("a registration that was begun");
		}
		add(lines, item);
	}
	return true;
}

static bool
load(struct app *app, struct screen *screen, struct err *err)
{
	struct today_screen *today = of(screen);
	struct arena arena = {0};
	struct lines lines = {.desk = app->desk, .arena = &arena};
	int64_t due = 0;

	if (!add_due(&lines, &today->is_cut, err) || !add_drafts(&lines, err)
	    || !due_count(
		app->desk->db, 0, day_print(&arena, app->desk->today), COUNT_MAX, &due, err)) {
		arena_free(&arena);
		return false;
	}
	app->due = (int)due;
	arena_free(&today->arena);
	today->arena = arena;
	list_set(&today->list, lines.rows, lines.len);
	return true;
}

static const char *
title(struct app *app, struct screen *screen)
{
	(void)app, (void)screen;
	return _("Today");
}

static void
draw_row(void *context, const struct list_row *row, struct area area)
{
	const struct today_item *item = row->data;
	int at = area.col, left = area.cols, names = left >= 70 ? left * 2 / 5 - NUMBER_COLS : 0;

	(void)context;
	draw_text(area.row, at, WHEN_COLS, STYLE_BOLD, item->when);
	at += WHEN_COLS + 1;
	draw_text(area.row, at, NUMBER_COLS, STYLE_NORMAL, item->number);
	at += NUMBER_COLS + 1;
	if (names) {
		draw_text(area.row, at, names, STYLE_NORMAL, item->name);
		at += names + 1;
	}
	draw_text(area.row, at, area.col + area.cols - at, STYLE_NORMAL, item->what);
}

static void
draw(struct app *app, struct screen *screen, struct area area)
{
	struct today_screen *today = of(screen);
	struct area rows = area;

	(void)app;
	if (today->is_cut) {
		rows.rows--;
		draw_format(area.row + rows.rows, area.col + 2, area.cols - 2, STYLE_DIM,
		    _("The first %d are shown; they go away when they are done."), DUE_MAX);
	}
	list_draw(&today->list, rows, draw_row, NULL,
	    _("Nothing is due. F3 finds a case, F2 registers a worker."));
}

static bool
open_selected(struct app *app, struct today_screen *today, struct err *err)
{
	const struct list_row *row = list_at(&today->list);
	const struct today_item *item = row ? row->data : NULL;
	const struct draft *draft = item ? item->draft : NULL;

	if (!item)
		return true;
	if (!draft)
		return case_screen_push(app, item->casefile_id, err);
	if (draft->casefile_id == 0)
		return form_push_registration(app, err);
	return form_push(app, draft->form, draft->casefile_id, draft->owner_id, draft->row_id, err);
}

static bool
run(struct app *app, struct screen *screen, const char *name, struct err *err)
{
	if (strcmp(name, "open") == 0)
		return open_selected(app, of(screen), err);
	return err_set(err, ERR_DATA, _("The first screen does not do that."));
}

static bool
key(struct app *app, struct screen *screen, const struct key *key)
{
	struct err err = {0};

	(void)app;
	return list_key(&of(screen)->list, key, screen->rows, &err);
}

static void
free_today(struct screen *screen)
{
	struct today_screen *today = of(screen);

	list_free(&today->list);
	arena_free(&today->arena);
	mem_free(today);
}

static const struct screen_ops today_ops = {
    .scope = SCOPE_TODAY,
    .title = title,
    .load = load,
    .draw = draw,
    .key = key,
    .run = run,
    .free = free_today,
};

bool
today_push(struct app *app, struct err *err)
{
	struct today_screen *today = mem_alloc(sizeof(*today));

	today->screen.ops = &today_ops;
	return screen_push(app, &today->screen, err);
}
