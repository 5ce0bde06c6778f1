/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The picker: a filter line over a list. */
#include "ui/picker.h"

#include "base/fold.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "store/code.h"
#include "ui/edit.h"
#include "ui/list.h"
#include "ui/screen.h"

#include <stdlib.h>
#include <string.h>

enum {
	FILTER_CHARS = 100,
	CODES_MAX = 200,
	CODES_TRIED = 8, /* to see of what kind the codes of a list are */
	CODE_COLS = 8,
	WHOLE_MIN = 8, /* rows of a window that has one to spare for what is cut */
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

static void
draw_row(void *context, const struct list_row *row, struct area area)
{
	const struct picker *picker = context;
	const struct picker_item *it = item(row);
	int col = area.col, end = area.col + area.cols,
	    right = utf8_cols(it->right, strlen(it->right));

	if (picker->how.is_set) {
		draw_text(area.row, col, 4, STYLE_NORMAL, it->is_ticked ? "[x] " : "[ ] ");
		col += 4;
	}
	if (picker->how.left_cols) {
		draw_text(area.row, col, picker->how.left_cols, STYLE_BOLD, it->left);
		col += picker->how.left_cols + 1;
	}
	if (right && right < (end - col) / 2) {
		draw_right(area.row, end - right, right, STYLE_DIM, it->right);
		end -= right + 1;
	}
	draw_text(area.row, col, end - col, STYLE_NORMAL, it->text);
}

/* The selected text where its row has to cut it. */
static void
draw_whole(const struct picker *picker, struct area area)
{
	const struct list_row *row = list_at(&picker->list);
	int right, room;

	if (!row)
		return;
	right = utf8_cols(item(row)->right, strlen(item(row)->right));
	room = area.cols - 2 - (picker->how.left_cols ? picker->how.left_cols + 1 : 0)
	       - (right ? right + 1 : 0) - (picker->how.is_set ? 4 : 0);
	if (utf8_cols(item(row)->text, strlen(item(row)->text)) > room)
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

/* Choosing and leaving. */
static bool
offers(struct app *app, struct screen *screen, const char *name)
{
	(void)app;
	if (strcmp(name, "choose") == 0)
		return of(screen)->how.done && list_at(&of(screen)->list);
	return strcmp(name, "palette") != 0;
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
    .is_typing = is_typing,
    .offers = offers,
    .free = free_picker,
};

bool
picker_push(struct app *app, const struct picker_how *how, struct err *err)
{
	struct picker *picker = mem_alloc(sizeof(*picker));

	*picker = (struct picker){.screen.ops = &picker_ops, .how = *how};
	edit_open(&picker->filter, how->typed ? how->typed : "", false, FILTER_CHARS);
	return screen_push(app, &picker->screen, err);
}

/* A picker of codes has a context of its own, which tells the other one when done. */
struct codes {
	char *list, *title, *at;
	const char **begins; /* NULL last; NULL: every code is offered */
	struct arena arena;  /* of begins */
	bool has_levels;     /* more than one, so that they tell something */
	void *context;
	void (*done)(struct app *app, void *context, const char *value);
};

static bool
is_offered(const struct codes *codes, const char *code)
{
	for (const char *const *at = codes->begins; at && *at; at++)
		if (strncmp(code, *at, strlen(*at)) == 0)
			return true;
	return !codes->begins;
}

static bool
find_codes(struct app *app, void *context, const char *filter, struct arena *arena,
    struct picker_items *out, struct err *err)
{
	const struct codes *codes = context;
	struct code_list found;
	size_t most = codes->begins ? CODES_MAX * 10 : CODES_MAX;

	if (!code_search(
		app->desk->db, codes->list, filter, app->desk->lang, most, arena, &found, err))
		return false;
	out->items = arena_alloc(arena, (found.len + 1) * sizeof(*out->items));
	for (size_t i = 0; i < found.len; i++) {
		if (!is_offered(codes, found.items[i].code))
			continue;
		out->items[out->len++] = (struct picker_item){
		    .value = found.items[i].code,
		    .left = found.items[i].code,
		    .text = found.items[i].label,
		    .right = codes->has_levels && found.items[i].level ? found.items[i].level : "",
		};
	}
	return true;
}

static void
codes_done(struct app *app, void *context, const char *value)
{
	const struct codes *codes = context;

	codes->done(app, codes->context, value);
}

static void
codes_free(void *context)
{
	struct codes *codes = context;

	mem_free(codes->list);
	mem_free(codes->title);
	mem_free(codes->at);
	arena_free(&codes->arena);
	mem_free(codes);
}

/* "arrival" is the program's own word for a label; "7112" and "BFA" are known to people. */
static bool
is_word(const char *code)
{
	size_t lower = 0;

	for (const char *at = code; *at; at++) {
		if (*at >= '0' && *at <= '9')
			return false;
		lower += *at >= 'a' && *at <= 'z';
	}
	return lower > 3;
}

/* By the first of its codes: whether to show them (short, and not all words), and their levels. */
static bool
try_codes(struct app *app, struct codes *codes, bool *hide, struct err *err)
{
	struct arena arena = {0};
	struct code_list found;
	bool too_long = false;
	bool ok = code_search(
	    app->desk->db, codes->list, "", app->desk->lang, CODES_TRIED, &arena, &found, err);

	*hide = ok;
	codes->has_levels = false;
	for (size_t i = 0; ok && i < found.len; i++) {
		const char *level = found.items[i].level, *first = found.items[0].level;

		*hide &= is_word(found.items[i].code);
		too_long |= strlen(found.items[i].code) > 2 * CODE_COLS;
		codes->has_levels |= level && (!first || strcmp(level, first) != 0);
	}
	*hide |= too_long;
	arena_free(&arena);
	return ok;
}

static void
copy_begins(struct codes *codes, const char *const *begins)
{
	size_t len = 0;

	if (!begins)
		return;
	while (begins[len])
		len++;
	codes->begins = arena_alloc(&codes->arena, (len + 1) * sizeof(*codes->begins));
	for (size_t i = 0; i < len; i++)
		codes->begins[i] = arena_dup(&codes->arena, begins[i]);
}

bool
picker_push_codes(struct app *app, const char *list, const char *const *begins, const char *title,
    const char *at, const char *typed, void *context,
    void (*done)(struct app *app, void *context, const char *value), struct err *err)
{
	struct codes *codes = mem_alloc(sizeof(*codes));
	struct picker_how how;
	bool hide;

	*codes = (struct codes){.list = mem_dup(list),
	    .title = mem_dup(title),
	    .at = mem_dup(at ? at : ""),
	    .context = context,
	    .done = done};
	copy_begins(codes, begins);
	if (!try_codes(app, codes, &hide, err)) {
		codes_free(codes);
		return false;
	}
	how = (struct picker_how){
	    .title = codes->title,
	    .typed = typed,
	    .at = codes->at,
	    .asks_each_time = true,
	    .none = _("No code fits; fewer letters find more."),
	    .left_cols = hide ? 0 : CODE_COLS,
	    .context = codes,
	    .find = find_codes,
	    .done = codes_done,
	    .free = codes_free,
	};
	return picker_push(app, &how, err);
}
