/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Today. Every line follows from facts: it goes away when the thing is done. */
#include "ui/today_screen.h"

#include "base/count.h"
#include "base/edtf.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "casework/overview.h"
#include "store/draft.h"
#include "ui/case_screen.h"
#include "ui/form_screen.h"
#include "ui/list.h"
#include "ui/screen.h"

#include <string.h>

enum {
	DAYS_AHEAD = 7,
	DUE_MAX = 200, /* more is for the list of cases, sorted by what is due */
	WHEN_COLS = 11,
	NUMBER_COLS = 13,
	NAME_COLS = 22,
};

/* A line is a draft or something due. */
struct today_line {
	const struct draft *draft;
	const struct due_item *due;
	const char *number, *name; /* of a draft's case */
};

struct today_screen {
	struct screen screen;
	struct app *app;
	struct list list;
	struct arena arena;
	size_t drafts, late;
	bool more;
};

static void
add_line(struct today_screen *self, struct list_row *rows, size_t *len, struct today_line line)
{
	struct today_line *kept = arena_alloc(&self->arena, sizeof(*kept));

	*kept = line;
	rows[*len] = (struct list_row){.id = (int64_t)*len + 1, .data = kept};
	(*len)++;
}

static struct today_line
line_of_draft(struct app *app, const struct draft *draft, struct arena *arena)
{
	struct today_line line = {.draft = draft, .number = "", .name = _("(not registered yet)")};
	struct casefile_row row;
	struct err err = {0};

	if (draft->casefile_id
	    && casefile_get(app->desk->db, draft->casefile_id, arena, &row, &err)) {
		line.number = row.number;
		line.name = row.name ? row.name : _("(no name yet)");
	}
	return line;
}

/* A registration is one line, however many of its answers are drafts. */
static bool
is_same_registration(const struct draft *a, const struct draft *b)
{
	return a->row_id == 0 && b->row_id == 0 && a->casefile_id == 0 && b->casefile_id == 0
	       && strcmp(a->form, b->form) == 0;
}

static bool
today_load(struct app *app, struct screen *screen, struct err *err)
{
	struct today_screen *self = (struct today_screen *)screen;
	struct arena arena = {0};
	struct draft_list drafts;
	struct due_list due;
	struct list_row *rows;
	size_t len = 0;

	if (!draft_list(app->desk->db, &arena, &drafts, err)
	    || !due_list(app->desk->db, 0, NULL, day_print(&arena, app->desk->today + DAYS_AHEAD),
		NULL, DUE_MAX, &arena, &due, err)) {
		arena_free(&arena);
		return false;
	}
	arena_free(&self->arena);
	self->arena = arena;
	self->drafts = self->late = 0;
	self->more = due.more;
	rows = arena_alloc(&self->arena, (drafts.len + due.len + 1) * sizeof(*rows));
	for (size_t i = 0; i < drafts.len; i++) {
		if (i > 0 && is_same_registration(&drafts.items[i - 1], &drafts.items[i]))
			continue;
		add_line(self, rows, &len, line_of_draft(app, &drafts.items[i], &self->arena));
		self->drafts++;
	}
	for (size_t i = 0; i < due.len; i++) {
		struct edtf day;

		add_line(self, rows, &len, (struct today_line){.due = &due.items[i]});
		if (edtf_parse(due.items[i].on, &day) && day.earliest < app->desk->today)
			self->late++;
	}
	list_set(&self->list, rows, len);
	app->due = (int)due.len;
	return true;
}

static const char *
today_title(struct app *app, struct screen *screen)
{
	(void)app, (void)screen;
	return _("Today");
}

/* "Work experience · Tasks: 38 characters", so that one knows it again without its text. */
static const char *
draft_words(struct app *app, const struct draft *draft, struct arena *arena)
{
	struct err err = {0};
	const struct form *form = book_form(app->desk->book, draft->form, &err);
	const struct field *field = form ? form_field(form, draft->field) : NULL;
	const char *lang = app->desk->lang;

	if (draft->row_id == 0 && draft->casefile_id == 0)
		return _("a registration that was begun");
	if (!field)
		return arena_printf(arena, "%s · %s", draft->form, draft->field);
	return arena_printf(arena, _("%s · %s: %s"), label_in(&form->title, lang, NULL),
	    label_in(&field->label, lang, NULL),
	    count_of(COUNT_CHARACTERS, (long long)utf8_count(draft->text)).text);
}

static void
draw_line(const char *when, enum draw_style style, const char *number, const char *name,
    const char *what, struct area area)
{
	int at = area.col, right = area.col + area.cols;
	bool wide = area.cols >= 70;

	draw_text(area.row, at, WHEN_COLS, style, when);
	at += WHEN_COLS + 1;
	if (wide) {
		draw_text(area.row, at, NUMBER_COLS, STYLE_NORMAL, number);
		at += NUMBER_COLS + 1;
	}
	draw_text(area.row, at, wide ? NAME_COLS : NAME_COLS / 2, STYLE_NORMAL, name);
	at += (wide ? NAME_COLS : NAME_COLS / 2) + 1;
	draw_text(area.row, at, right - at, STYLE_NORMAL, what);
}

static void
draw_row(void *context, const struct list_row *row, struct area area)
{
	struct today_screen *self = context;
	const struct today_line *line = row->data;
	struct arena arena = {0};

	if (line->draft)
		draw_line(_("left open"), STYLE_BOLD, line->number, line->name,
		    draft_words(self->app, line->draft, &arena), area);
	else
		draw_line(overview_due_words(self->app->desk, line->due->on, &arena), STYLE_NORMAL,
		    line->due->number, line->due->name ? line->due->name : _("(no name yet)"),
		    line->due->text ? line->due->text : _("meeting"), area);
	arena_free(&arena);
}

static void
today_draw(struct app *app, struct screen *screen, struct area area)
{
	struct today_screen *self = (struct today_screen *)screen;
	struct arena arena = {0};

	draw_text(area.row, area.col, area.cols, STYLE_NORMAL,
	    arena_printf(&arena, _("%s · %zu late · %zu left open%s"),
		edtf_print(&arena, day_print(&arena, app->desk->today)), self->late, self->drafts,
		self->more ? _(" · more: F3 Cases, then Due") : ""));
	arena_free(&arena);
	area.row += 2;
	area.rows -= 2;
	list_draw(&self->list, area, draw_row, self,
	    _("Nothing is due within seven days. F2 registers a worker, F3 shows the cases."));
}

static bool
open_line(struct app *app, const struct today_line *line, struct err *err)
{
	const struct draft *draft = line->draft;

	if (line->due)
		return case_push(app, line->due->casefile_id, err)
		       && (line->due->kind != DUE_STEP
			   || form_push(app, "step", line->due->casefile_id, line->due->casefile_id,
			       line->due->id, err));
	if (draft->casefile_id == 0)
		return form_push_registration(app, err);
	return case_push(app, draft->casefile_id, err) && form_push_draft(app, draft, err);
}

static bool
today_key(struct app *app, struct screen *screen, const struct key *key)
{
	struct today_screen *self = (struct today_screen *)screen;
	const struct list_row *row = list_at(&self->list);
	struct err err = {0};

	if (!key_is(key, "Enter"))
		return list_key(&self->list, key, screen->rows - 2, &err);
	if (row && !open_line(app, row->data, &err))
		app_fail(app, &err);
	return true;
}

/* Nothing is behind it, and an empty list opens nothing. */
static bool
today_offers(struct app *app, struct screen *screen, const char *name)
{
	(void)app;
	if (strcmp(name, "open") == 0)
		return list_at(&((struct today_screen *)screen)->list) != NULL;
	return strcmp(name, "back") != 0;
}

static void
today_free(struct screen *screen)
{
	struct today_screen *self = (struct today_screen *)screen;

	list_free(&self->list);
	arena_free(&self->arena);
	mem_free(self);
}

static const struct screen_ops today_ops = {
    .scope = SCOPE_TODAY,
    .title = today_title,
    .load = today_load,
    .draw = today_draw,
    .key = today_key,
    .offers = today_offers,
    .free = today_free,
};

bool
today_push(struct app *app, struct err *err)
{
	struct today_screen *self = mem_alloc(sizeof(*self));

	self->screen.ops = &today_ops;
	self->app = app;
	if (!screen_push(app, &self->screen, err))
		return false;
	if (self->drafts)
		app_say(app,
		    _("What was typed and not finished is kept: %zu. Enter opens it where it was "
		      "left."),
		    self->drafts);
	return true;
}
