/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The forms of a part. Enter opens one: its record, or the list of its records. */
#include "ui/part_screen.h"

#include "base/i18n.h"
#include "casework/overview.h"
#include "casework/rows.h"
#include "ui/form_screen.h"
#include "ui/list.h"
#include "ui/rows_screen.h"
#include "ui/screen.h"

enum { LABEL_COLS = 34, KEY_COLS = 2, INDENT_COLS = 2 };

struct part_screen {
	struct screen screen;
	int64_t casefile_id;
	const struct book_part *part;
	struct overview_part overview;
	struct list list;
	struct list_row *rows;
	struct arena arena;
	const char *title;
};

/* A record if the form has one, else the list of them. */
static bool
open_form(struct app *app, int64_t casefile_id, const struct form *form, struct err *err)
{
	struct arena arena = {0};
	struct record_list rows;
	int64_t owner = rows_owner(app->desk, form, casefile_id, 0);
	bool ok;

	if (form->many)
		return rows_push(app, form->id, casefile_id, owner, err);
	ok = rows_list(app->desk, form, casefile_id, 0, &arena, &rows, err)
	     && form_push(app, form->id, casefile_id, owner, rows.len ? rows.items[0].id : 0, err);
	arena_free(&arena);
	return ok;
}

/* The cursor begins where an answer is lacking. */
static void
select_lacking(struct part_screen *self)
{
	for (size_t i = self->list.len; i-- > 0;)
		if (((const struct overview_form *)self->list.rows[i].data)->missing > 0)
			self->list.at = i;
}

static bool
part_load(struct app *app, struct screen *screen, struct err *err)
{
	struct part_screen *self = (struct part_screen *)screen;
	struct arena arena = {0};
	struct overview_part overview;
	bool is_first = !self->rows;
	size_t len = 0;

	if (!overview_part_load(app->desk, self->casefile_id, self->part, &arena, &overview, err)) {
		arena_free(&arena);
		return false;
	}
	arena_free(&self->arena);
	self->arena = arena;
	self->overview = overview;
	self->title = label_in(&self->part->title, app->desk->lang, NULL);
	self->rows = arena_alloc(&self->arena, (overview.forms_len + 1) * sizeof(*self->rows));
	/* The id is the digit that opens it. */
	for (size_t i = 0; i < overview.forms_len; i++) {
		if (overview.forms[i].is_nested)
			continue;
		self->rows[len] =
		    (struct list_row){.id = (int64_t)len + 1, .data = &self->overview.forms[i]};
		len++;
	}
	list_set(&self->list, self->rows, len);
	if (is_first)
		select_lacking(self);
	return true;
}

static const char *
part_title(struct app *app, struct screen *screen)
{
	(void)app;
	return ((struct part_screen *)screen)->title;
}

/* "14 of 18 · 2 to answer" */
static const char *
progress_words(const struct progress *progress, size_t lacking, struct arena *arena)
{
	const char *so_far =
	    arena_printf(arena, _("%zu of %zu"), progress->answered, progress->asked);

	if (lacking)
		return arena_printf(
		    arena, "%s · %s", so_far, arena_printf(arena, _("%zu to answer"), lacking));
	return progress->answered == progress->asked ? _("complete") : so_far;
}

static const char *
words_of(const struct overview_form *form, struct arena *arena)
{
	const char *count;

	if (form->is_hidden)
		return _("kept aside: not asked for now");
	if (!form->form->many)
		return form->count ? progress_words(&form->all, form->missing, arena)
				   : _("nothing yet");
	if (!form->count)
		return _("none yet");
	count = arena_printf(arena, "%lld", (long long)form->count);
	return form->missing ? arena_printf(
		   arena, "%s · %s", count, arena_printf(arena, _("%zu to answer"), form->missing))
			     : count;
}

/* Under the list: the pages of the form that the cursor is on. */
static void
draw_sections(const struct overview_form *form, struct area area)
{
	struct arena arena = {0};
	int rows = 0, cols = LABEL_COLS < area.cols * 2 / 3 ? LABEL_COLS : area.cols * 2 / 3;

	for (size_t i = 0; i < form->form->sections_len && rows < area.rows; i++) {
		const struct progress *section = &form->sections[i];

		if (section->asked == 0)
			continue;
		draw_text(area.row + rows, area.col + KEY_COLS + INDENT_COLS, cols - INDENT_COLS,
		    STYLE_DIM, label_in(&form->form->sections[i].title, i18n_lang(), NULL));
		draw_text(area.row + rows, area.col + KEY_COLS + cols + 1,
		    area.cols - KEY_COLS - cols - 1, STYLE_DIM,
		    progress_words(section, section->missing, &arena));
		rows++;
	}
	arena_free(&arena);
}

static void
draw_row(void *context, const struct list_row *row, struct area area)
{
	const struct part_screen *self = context;
	const struct overview_form *form = row->data;
	const struct label *label = form->form->many ? &form->form->plural : &form->form->title;
	struct arena arena = {0};
	int cols = LABEL_COLS < area.cols * 2 / 3 ? LABEL_COLS : area.cols * 2 / 3;

	/* Nine have a key. */
	if (row->id <= 9)
		draw_format(area.row, area.col, KEY_COLS, STYLE_KEY, "%lld", (long long)row->id);
	area.col += KEY_COLS;
	area.cols -= KEY_COLS;
	draw_text(area.row, area.col, cols, STYLE_NORMAL,
	    label_in(label, self->overview.part ? i18n_lang() : "en", NULL));
	draw_text(
	    area.row, area.col + cols + 1, area.cols - cols - 1, STYLE_DIM, words_of(form, &arena));
	arena_free(&arena);
}

static void
part_draw(struct app *app, struct screen *screen, struct area area)
{
	struct part_screen *self = (struct part_screen *)screen;
	const struct list_row *row = list_at(&self->list);
	const struct overview_form *form = row ? row->data : NULL;
	struct area below = area;

	(void)app;
	list_draw(&self->list, area, draw_row, self, _("This part has no forms."));
	below.row += (int)self->list.len + 1;
	below.rows -= (int)self->list.len + 1;
	/* As the rows of the list, whose mark stands before them. */
	below.col += INDENT_COLS;
	below.cols -= INDENT_COLS;
	if (form && form->sections && form->count > 0)
		draw_sections(form, below);
}

static bool
part_key(struct app *app, struct screen *screen, const struct key *key)
{
	struct part_screen *self = (struct part_screen *)screen;
	bool is_digit = key->name[0] >= '1' && key->name[0] <= '9' && !key->name[1];
	const struct list_row *row;
	struct err err = {0};

	if (!key_is(key, "Enter") && !(is_digit && list_select(&self->list, key->name[0] - '0')))
		return list_key(&self->list, key, screen->rows, &err);
	row = list_at(&self->list);
	if (row
	    && !open_form(
		app, self->casefile_id, ((const struct overview_form *)row->data)->form, &err))
		app_fail(app, &err);
	return true;
}

static void
part_free(struct screen *screen)
{
	struct part_screen *self = (struct part_screen *)screen;

	list_free(&self->list);
	arena_free(&self->arena);
	mem_free(self);
}

static const struct screen_ops part_ops = {
    .scope = SCOPE_CASE,
    .title = part_title,
    .load = part_load,
    .draw = part_draw,
    .key = part_key,
    .free = part_free,
};

bool
part_push(struct app *app, int64_t casefile_id, const struct book_part *part, struct err *err)
{
	struct part_screen *self;

	if (part->forms[0] && !part->forms[1]) {
		const struct form *form = book_form(app->desk->book, part->forms[0], err);

		return form && open_form(app, casefile_id, form, err);
	}
	self = mem_alloc(sizeof(*self));
	self->screen.ops = &part_ops;
	self->casefile_id = casefile_id;
	self->part = part;
	self->title = "";
	return screen_push(app, &self->screen, err);
}
