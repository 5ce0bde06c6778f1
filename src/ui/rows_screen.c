/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records in a list. What is deleted comes back with undo, so nothing is asked. */
#include "ui/rows_screen.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "casework/answer.h"
#include "casework/rows.h"
#include "store/draft.h"
#include "ui/form_screen.h"
#include "ui/list.h"
#include "ui/screen.h"

#include <string.h>

struct rows_screen {
	struct screen screen;
	const struct form *form;
	int64_t casefile_id, parent_id;
	struct list list;
	bool adding;        /* a record is being added: what is new in the list is selected */
	struct arena arena; /* of the records, until the next load */
};

/* A record as it is listed. */
struct listed {
	const struct record_line *line;
	size_t drafts; /* what was typed and is no answer yet */
};

static struct rows_screen *
of(struct screen *screen)
{
	return (struct rows_screen *)(void *)screen;
}

static const char *
plural(struct app *app, const struct form *form)
{
	return label_in(form->plural.len ? &form->plural : &form->title, app->desk->lang, NULL);
}

/* The record that is not in the list yet; 0: none is. */
static int64_t
find_added(const struct rows_screen *rows, const struct record_list *records)
{
	for (size_t i = 0; i < records->len; i++) {
		bool is_old = false;

		for (size_t k = 0; k < rows->list.len; k++)
			is_old |= rows->list.rows[k].id == records->items[i].id;
		if (!is_old)
			return records->items[i].id;
	}
	return 0;
}

static size_t
count_drafts(const struct rows_screen *rows, const struct draft_list *drafts, int64_t id)
{
	size_t count = 0;

	for (size_t i = 0; i < drafts->len; i++)
		count += drafts->items[i].row_id == id
			 && strcmp(drafts->items[i].form, rows->form->id) == 0;
	return count;
}

static bool
load(struct app *app, struct screen *screen, struct err *err)
{
	struct rows_screen *rows = of(screen);
	struct record_list records;
	struct record_line *lines;
	struct list_row *items;
	struct draft_list drafts;
	struct arena arena = {0};
	const struct list_row *selected = list_at(&rows->list);
	int64_t id = selected ? selected->id : 0, added;

	if (!rows_list(
		app->desk, rows->form, rows->casefile_id, rows->parent_id, &arena, &records, err)
	    || !rows_lines(
		app->desk, rows->form, rows->casefile_id, &records, &arena, &lines, err)) {
		arena_free(&arena);
		return false;
	}
	if (!draft_list(app->desk->db, &arena, &drafts, err)) {
		arena_free(&arena);
		return false;
	}
	items = arena_alloc(&arena, (records.len + 1) * sizeof(*items));
	added = rows->adding ? find_added(rows, &records) : 0;
	for (size_t i = 0; i < records.len; i++) {
		struct listed *listed = arena_alloc(&arena, sizeof(*listed));

		listed->line = &lines[i];
		listed->drafts = count_drafts(rows, &drafts, records.items[i].id);
		items[i] = (struct list_row){.id = records.items[i].id, .data = listed};
	}
	arena_free(&rows->arena);
	rows->arena = arena;
	list_set(&rows->list, items, records.len);
	list_select(&rows->list, added ? added : id);
	rows->adding = rows->adding && !added;
	return true;
}

static const char *
title(struct app *app, struct screen *screen)
{
	return plural(app, of(screen)->form);
}

static void
draw_row(void *context, const struct list_row *row, struct area area)
{
	const struct listed *listed = row->data;
	const struct record_line *line = listed->line;
	struct arena arena = {0};
	const char *words =
	    listed->drafts ? arena_printf(
		&arena, n_("%zu left open", "%zu left open", listed->drafts), listed->drafts)
			   : arena_printf(&arena, _("%zu to answer"), line->lacking);
	int cols = listed->drafts || line->lacking ? utf8_cols(words, strlen(words)) : 0;

	(void)context;
	draw_text(
	    area.row, area.col, cols ? area.cols - cols - 1 : area.cols, STYLE_NORMAL, line->title);
	if (cols)
		draw_right(area.row, area.col + area.cols - cols, cols, STYLE_DIM, words);
	arena_free(&arena);
}

static void
draw(struct app *app, struct screen *screen, struct area area)
{
	(void)app;
	list_draw(&of(screen)->list, area, draw_row, NULL, _("Nothing yet. Enter adds the first."));
}

static bool
open_record(struct app *app, struct rows_screen *rows, int64_t id, struct err *err)
{
	int64_t owner = rows_owner(app->desk, rows->form, rows->casefile_id, rows->parent_id);

	rows->adding = id == 0;
	return form_push(app, rows->form->id, rows->casefile_id, owner, id, err);
}

static bool
open_selected(struct app *app, struct rows_screen *rows, struct err *err)
{
	const struct list_row *row = list_at(&rows->list);

	return open_record(app, rows, row ? row->id : 0, err);
}

/* A sheet on the selected record; false without an error when nothing is selected. */
static bool
open_sheet(struct app *app, struct rows_screen *rows, struct sheet *sheet, struct err *err)
{
	const struct list_row *row = list_at(&rows->list);

	return row
	       && sheet_open(sheet, app->desk, rows->form->id, rows->casefile_id,
		   rows_owner(app->desk, rows->form, rows->casefile_id, rows->parent_id), row->id,
		   err);
}

static bool
delete_selected(struct app *app, struct rows_screen *rows, struct err *err)
{
	const struct list_row *row = list_at(&rows->list);
	struct sheet sheet;
	bool ok;

	if (!open_sheet(app, rows, &sheet, err))
		return err->code == ERR_NONE;
	ok = sheet_delete(&sheet, err);
	sheet_close(&sheet);
	if (ok)
		app_say(app, _("Deleted “%s”. ^Z brings it back."),
		    ((const struct listed *)row->data)->line->title);
	return ok;
}

/* What a record would be typed as. */
static struct given *
given_of(struct sheet *sheet, size_t *len, struct arena *arena)
{
	const struct form *form = sheet->form;
	struct given *given = arena_alloc(arena, (form->fields_len + 1) * sizeof(*given));

	*len = 0;
	for (size_t i = 0; i < form->fields_len; i++) {
		const struct field *field = &form->fields[i];
		const struct answer *answer = &sheet->answers.items[i];
		const char *typed = field->type->input(field, answer->value, arena);

		if (field->calculate.rule || (!typed[0] && !answer->absent))
			continue;
		if (answer->absent)
			typed = arena_printf(arena, "!%s", absent_word(answer->absent));
		else if (typed[0] == '!')
			typed = arena_printf(arena, "!%s", typed);
		given[(*len)++] = (struct given){field->name, typed};
	}
	return given;
}

static bool
duplicate_selected(struct app *app, struct rows_screen *rows, struct err *err)
{
	struct sheet from, to;
	struct arena arena = {0};
	struct given *given;
	int64_t made = 0;
	size_t len;
	bool ok;

	if (!open_sheet(app, rows, &from, err))
		return err->code == ERR_NONE;
	given = given_of(&from, &len, &arena);
	ok = sheet_open(&to, app->desk, rows->form->id, rows->casefile_id, from.owner_id, 0, err);
	if (ok) {
		ok = sheet_answer_all(&to, given, len, err);
		made = to.row_id;
		sheet_close(&to);
	}
	sheet_close(&from);
	arena_free(&arena);
	/* A copy is made to be changed. */
	if (!ok || !open_record(app, rows, made, err))
		return false;
	rows->adding = true;
	app_say(app, _("This is the copy: change what differs. ^Z takes it away again."));
	return true;
}

static bool
run(struct app *app, struct screen *screen, const char *name, struct err *err)
{
	struct rows_screen *rows = of(screen);

	if (strcmp(name, "add") == 0)
		return open_record(app, rows, 0, err);
	if (strcmp(name, "open") == 0)
		return open_selected(app, rows, err);
	if (strcmp(name, "delete") == 0)
		return delete_selected(app, rows, err);
	if (strcmp(name, "duplicate") == 0)
		return duplicate_selected(app, rows, err);
	return err_set(err, ERR_DATA, _("a list of records does not do that"));
}

static bool
key(struct app *app, struct screen *screen, const struct key *key)
{
	struct err err = {0};

	if (!list_key(&of(screen)->list, key, screen->rows, &err))
		return false;
	if (err.code)
		app_fail(app, &err);
	return true;
}

/* An empty list can only be added to. */
static bool
offers(struct app *app, struct screen *screen, const char *name)
{
	(void)app;
	return list_at(&of(screen)->list)
	       || !(strcmp(name, "open") == 0 || strcmp(name, "delete") == 0
		    || strcmp(name, "duplicate") == 0);
}

static void
free_rows(struct screen *screen)
{
	struct rows_screen *rows = of(screen);

	list_free(&rows->list);
	arena_free(&rows->arena);
	mem_free(rows);
}

static const struct screen_ops rows_ops = {
    .scope = SCOPE_ROWS,
    .title = title,
    .load = load,
    .draw = draw,
    .key = key,
    .run = run,
    .offers = offers,
    .free = free_rows,
};

/* Of prior learning: the matrix is one key away. */
static bool
is_rpl(const struct form *form)
{
	return strcmp(form->table, "rpl") == 0 || strcmp(form->table, "evidence") == 0
	       || strcmp(form->table, "evidence_link") == 0;
}

/* The one record of a form that has one a case; 0 when it is not there yet. */
static bool
find_only(struct app *app, const struct form *form, int64_t casefile_id, int64_t parent_id,
    int64_t *id, struct err *err)
{
	struct record_list records;
	struct arena arena = {0};
	bool ok = rows_list(app->desk, form, casefile_id, parent_id, &arena, &records, err);

	*id = ok && records.len ? records.items[0].id : 0;
	arena_free(&arena);
	return ok;
}

bool
rows_push(
    struct app *app, const char *form_id, int64_t casefile_id, int64_t parent_id, struct err *err)
{
	const struct form *form = book_form(app->desk->book, form_id, err);
	struct rows_screen *rows;
	int64_t id;

	if (!form)
		return false;
	if (!form->many) {
		if (!find_only(app, form, casefile_id, parent_id, &id, err))
			return false;
		return form_push(app, form_id, casefile_id,
		    rows_owner(app->desk, form, casefile_id, parent_id), id, err);
	}
	rows = mem_alloc(sizeof(*rows));
	rows->screen.ops = &rows_ops;
	rows->screen.scope = is_rpl(form) ? SCOPE_RPL : 0;
	rows->form = form;
	rows->casefile_id = casefile_id;
	rows->parent_id = parent_id;
	return screen_push(app, &rows->screen, err);
}
