/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The picker: a filter line over a list. */
#include "ui/picker.h"

#include "base/fold.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "ui/edit.h"
#include "ui/list.h"
#include "ui/screen.h"

#include <stdlib.h>
#include <string.h>

enum {
	FILTER_CHARS = 100,
	WHOLE_MIN = 8,    /* rows of a window that has one to spare for what is cut */
	NARROW_COLS = 60, /* less: what stands left and right gives way to the text */
	NARROW_LEFT = 8,
};

struct picker {
	struct screen screen;
	struct picker_how how;
	struct edit filter;
	struct list list;
	struct list_row *rows;
	struct picker_items all; /* as found */
	struct arena arena;      /* of all, when found once */
	struct arena found;      /* of what is shown */
	bool once;               /* all was found, and is kept */
};

static struct picker *
of(struct screen *screen)
{
	return (struct picker *)(void *)screen;
}

static const struct picker_item *
item(const struct list_row *row)
{
	return row->data;
}

static bool
item_fits(const struct picker_item *item, const char *filter)
{
	struct buf words = {0}, folded = {0};
	bool ok;

	buf_printf(&words, "%s %s %s %s", item->left, item->text, item->right, item->value);
	fold_text(&folded, buf_str(&words));
	ok = fold_fits(buf_str(&folded), filter);
	buf_free(&words);
	buf_free(&folded);
	return ok;
}

static bool
find_all(struct app *app, struct picker *picker, struct err *err)
{
	bool anew = picker->how.asks_each_time || !picker->once;
	struct picker_items items = {0};

	if (!anew)
		return true;
	arena_free(&picker->arena);
	if (!picker->how.find(
		app, picker->how.context, edit_text(&picker->filter), &picker->arena, &items, err))
		return false;
	picker->all = items;
	picker->once = true;
	return true;
}

/* The rows that the filter leaves. A row's id is its place among all, from 1. */
static bool
show(struct app *app, struct picker *picker, struct err *err)
{
	struct buf filter = {0};
	size_t len = 0;

	if (!find_all(app, picker, err))
		return false;
	if (!picker->how.asks_each_time)
		fold_text(&filter, edit_text(&picker->filter));
	arena_free(&picker->found);
	picker->rows = arena_alloc(&picker->found, (picker->all.len + 1) * sizeof(*picker->rows));
	for (size_t i = 0; i < picker->all.len; i++)
		if (item_fits(&picker->all.items[i], buf_str(&filter)))
			picker->rows[len++] =
			    (struct list_row){.id = (int64_t)i + 1, .data = &picker->all.items[i]};
	list_set(&picker->list, picker->rows, len);
	buf_free(&filter);
	return true;
}

static const char *
title(struct app *app, struct screen *screen)
{
	(void)app;
	return of(screen)->how.title;
}

static bool
load(struct app *app, struct screen *screen, struct err *err)
{
	struct picker *picker = of(screen);
	bool first = !picker->once;

	if (!picker->how.is_set)
		picker->once = false;
	if (!show(app, picker, err))
		return false;
	for (size_t i = 0; first && picker->how.at && i < picker->all.len; i++)
		if (strcmp(picker->all.items[i].value, picker->how.at) == 0)
			list_select(&picker->list, (int64_t)i + 1);
	return true;
}

static int
left_cols(const struct picker *picker, int cols)
{
	int left = picker->how.left_cols;

	return cols < NARROW_COLS && left > NARROW_LEFT ? NARROW_LEFT : left;
}

/* The columns that the text of an item has in a row; *right: of what stands after it, 0 when there is no room. */
static int
text_room(const struct picker *picker, const struct picker_item *it, int cols, int *right)
{
	int left = left_cols(picker, cols), wide = utf8_cols(it->text, strlen(it->text)),
	    room = cols - (left ? left + 1 : 0)
		   - (picker->how.is_set || picker->how.shows_ticks ? 4 : 0);

	*right = utf8_cols(it->right, strlen(it->right));
	if (*right >= room / 2 || (cols < NARROW_COLS && wide > room - *right - 1))
		*right = 0;
	return room - (*right ? *right + 1 : 0);
}

static void
draw_row(void *context, const struct list_row *row, struct area area)
{
	const struct picker *picker = context;
	const struct picker_item *it = item(row);
	int col = area.col, left = left_cols(picker, area.cols), right,
	    room = text_room(picker, it, area.cols, &right);

	if (picker->how.is_set || picker->how.shows_ticks) {
		draw_text(area.row, col, 4, STYLE_NORMAL, it->is_ticked ? "[x] " : "[ ] ");
		col += 4;
	}
	if (left) {
		draw_text(area.row, col, left, STYLE_BOLD, it->left);
		col += left + 1;
	}
	if (right)
		draw_right(area.row, area.col + area.cols - right, right, STYLE_DIM, it->right);
	draw_text(area.row, col, room, STYLE_NORMAL, it->text);
}

/* The selected text where its row has to cut it. */
static void
draw_whole(const struct picker *picker, struct area area)
{
	const struct list_row *row = list_at(&picker->list);
	int right;

	if (!row)
		return;
	if (utf8_cols(item(row)->text, strlen(item(row)->text))
	    > text_room(picker, item(row), area.cols - 2, &right))
		draw_text(area.row, area.col + 2, area.cols - 2, STYLE_DIM, item(row)->text);
}

static void
draw(struct app *app, struct screen *screen, struct area area)
{
	struct picker *picker = of(screen);
	int row, col, used = 0, label;

	(void)app;
	if (picker->how.head && picker->how.head[0]) {
		struct area head = {area.row, area.col + 1, area.rows / 2, area.cols - 2};

		used = draw_paragraph(head, STYLE_NORMAL, picker->how.head) + 1;
	}
	label =
	    draw_text(area.row + used, area.col + 1, area.cols / 2, STYLE_DIM, _("Type to find:"))
	    + 2;
	edit_place(&picker->filter, 1, area.cols - label, &row, &col);
	draw_part(area.row + used, area.col + label, area.cols - label, STYLE_FIELD,
	    edit_text(&picker->filter) + picker->filter.top,
	    picker->filter.text.len - picker->filter.top);
	used++;
	if (area.rows >= WHOLE_MIN) {
		area.rows--;
		draw_whole(picker, (struct area){area.row + area.rows, area.col, 1, area.cols});
	}
	list_draw(&picker->list,
	    (struct area){area.row + used, area.col, area.rows - used, area.cols}, draw_row, picker,
	    picker->how.none ? picker->how.none : _("Nothing fits."));
	/* While a word is being typed it has the cursor; else the selected row. */
	if (picker->filter.text.len)
		draw_cursor(area.row + used - 1, area.col + label + col);
}

static void
tick(struct picker *picker)
{
	const struct list_row *row = list_at(&picker->list);
	struct picker_item *it;

	if (!row)
		return;
	it = &picker->all.items[row->id - 1];
	it->is_ticked = !it->is_ticked;
	for (size_t i = 0; it->is_ticked && i < picker->all.len; i++) {
		struct picker_item *other = &picker->all.items[i];

		if (other != it && (it->is_alone || other->is_alone))
			other->is_ticked = false;
	}
}

/* What was chosen: one value, or all that are ticked. NULL: nothing is selected. */
static char *
chosen(const struct picker *picker)
{
	const struct list_row *row = list_at(&picker->list);
	struct buf values = {0};
	char *copy;

	if (!picker->how.is_set)
		return row ? mem_dup(item(row)->value) : NULL;
	for (size_t i = 0; i < picker->all.len; i++)
		if (picker->all.items[i].is_ticked)
			buf_printf(
			    &values, "%s%s", values.len ? " " : "", picker->all.items[i].value);
	copy = mem_dup(buf_str(&values));
	buf_free(&values);
	return copy;
}

static void
take(struct app *app, struct picker *picker)
{
	void (*done)(struct app *, void *, const char *) = picker->how.done;
	void (*free_context)(void *) = picker->how.free;
	void *context = picker->how.context;
	char *value = chosen(picker);

	if (!value) {
		app_say(app, _("Nothing fits what is typed. ^U clears it, Esc goes back."));
		return;
	}
	picker->how.free = NULL;
	screen_pop(app);
	if (done)
		done(app, context, value);
	if (free_context)
		free_context(context);
	mem_free(value);
}

/* ^Z on what was typed here. */
static bool
undo_typing(struct app *app, struct picker *picker)
{
	struct err err = {0};

	if (picker->filter.text.len == 0)
		return false;
	edit_replace(&picker->filter, "");
	picker->list.at = picker->list.top = 0;
	if (!show(app, picker, &err))
		app_fail(app, &err);
	return true;
}

static bool
key(struct app *app, struct screen *screen, const struct key *key)
{
	struct picker *picker = of(screen);
	struct err err = {0};

	if (key_is(key, "Enter")) {
		take(app, picker);
		return true;
	}
	if (key_is(key, "^Z") && undo_typing(app, picker))
		return true;
	if (picker->how.is_set && (key_is(key, " ") || key_is(key, "Ins"))) {
		tick(picker);
		return true;
	}
	if (list_key(&picker->list, key, screen->rows - 2, &err))
		return true;
	switch (edit_key(&picker->filter, key, screen->cols, &err)) {
	case EDIT_UNUSED:
		return false;
	case EDIT_MOVED:
		return true;
	case EDIT_CHANGED:
	case EDIT_REFUSED:
		picker->list.at = picker->list.top = 0;
		if (!show(app, picker, &err) || err.code)
			app_fail(app, &err);
		return true;
	}
	return true;
}

static bool
is_typing(const struct screen *screen)
{
	(void)screen;
	return true;
}

/* A command of the scope that whoever pushed the picker gave it. */
static bool
is_own(const struct picker *picker, const char *name)
{
	for (const struct cmd *cmd = commands; cmd->name; cmd++)
		if (strcmp(cmd->name, name) == 0)
			return (cmd->scope & picker->how.scope) != 0;
	return false;
}

/* Choosing and leaving. */
static bool
offers(struct app *app, struct screen *screen, const char *name)
{
	(void)app;
	if (strcmp(name, "choose") == 0)
		return of(screen)->how.done && list_at(&of(screen)->list);
	if (is_own(of(screen), name))
		return list_at(&of(screen)->list) && item(list_at(&of(screen)->list))->has_command;
	return strcmp(name, "palette") != 0;
}

static bool
run(struct app *app, struct screen *screen, const char *name, struct err *err)
{
	struct picker *picker = of(screen);

	if (!picker->how.run || !offers(app, screen, name))
		return err_set(
		    err, ERR_DATA, _("there is nothing here that this could be done to"));
	return picker->how.run(
	    app, picker->how.context, name, item(list_at(&picker->list))->value, err);
}

static void
free_picker(struct screen *screen)
{
	struct picker *picker = of(screen);

	if (picker->how.free)
		picker->how.free(picker->how.context);
	edit_free(&picker->filter);
	list_free(&picker->list);
	arena_free(&picker->arena);
	arena_free(&picker->found);
	mem_free(picker);
}

static const struct screen_ops picker_ops = {
    .scope = SCOPE_DIALOG,
    .title = title,
    .load = load,
    .draw = draw,
    .key = key,
    .run = run,
    .is_typing = is_typing,
    .offers = offers,
    .free = free_picker,
};

bool
picker_push(struct app *app, const struct picker_how *how, struct err *err)
{
	struct picker *picker = mem_alloc(sizeof(*picker));

	*picker =
	    (struct picker){.screen.ops = &picker_ops, .screen.scope = how->scope, .how = *how};
	edit_open(&picker->filter, how->typed ? how->typed : "", false, FILTER_CHARS);
	return screen_push(app, &picker->screen, err);
}
