/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The preview of an export: for whom, with which files, part by part; then the file's name, then it is written. */
#include "ui/export_screen.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "exchange/summary.h"
#include "exchange/redaction.h"
#include "store/casefile.h"
#include "ui/lines.h"
#include "ui/picker.h"
#include "ui/prompt.h"
#include "ui/screen.h"

#include <string.h>

enum { HEAD_ROWS = 3 };

struct export_screen {
	struct screen screen;
	int64_t casefile_id;
	char *number;    /* of the case; NULL: all cases */
	char *redaction; /* NULL: everything */
	bool with_files;
	struct lines lines;
};

static struct export_screen *
of(struct screen *screen)
{
	return (struct export_screen *)(void *)screen;
}

static struct summary_wish
wish_of(const struct export_screen *self)
{
	return (struct summary_wish){
	    .cases = self->casefile_id ? &self->casefile_id : NULL,
	    .cases_len = self->casefile_id != 0,
	    .redaction = self->redaction,
	    .with_files = self->with_files,
	    /* Of all cases only the totals are told. */
	    .details = self->casefile_id != 0,
	};
}

static void
add_case(struct lines *lines, const struct summary_case *one)
{
	lines_add(lines, STYLE_BOLD, "%s  %s", one->number, one->name ? one->name : "");
	if (one->left_out)
		lines_add(lines, STYLE_ERROR, "  %s", _("nothing of it leaves"));
	for (size_t i = 0; i < one->parts_len; i++)
		lines_add(lines, STYLE_NORMAL, _("  %s: %zu records, %zu answers"),
		    one->parts[i].title, one->parts[i].records, one->parts[i].fields);
	if (one->files)
		lines_add(lines, STYLE_NORMAL, _("  attached files: %zu, %lld bytes"), one->files,
		    (long long)one->file_bytes);
	for (size_t i = 0; i < one->held_len; i++)
		lines_add(lines, STYLE_NORMAL, _("  held back: %s, %zu answers: %s"),
		    one->held[i].what, one->held[i].fields, one->held[i].why);
}

static bool
load(struct app *app, struct screen *screen, struct err *err)
{
	struct export_screen *self = of(screen);
	struct summary_wish wish = wish_of(self);
	struct summary_result result = {0};
	struct arena arena = {0};
	bool ok = summary_preview(app->desk, &wish, &arena, &result, err);

	lines_clear(&self->lines);
	if (ok) {
		lines_add(&self->lines, STYLE_NORMAL,
		    _("Leaves: %zu cases, %zu records, %zu answers, %zu files"), result.cases_len,
		    result.records, result.fields, result.files);
		lines_add(&self->lines, STYLE_NORMAL, _("Held back: %zu answers, %zu whole cases"),
		    result.held_fields, result.left_out);
		for (size_t i = 0; result.cases && i < result.cases_len + result.left_out; i++)
			add_case(&self->lines, &result.cases[i]);
	} else {
		/* Another recipient may be allowed what this one is not. */
		lines_add(&self->lines, STYLE_ERROR, "%s", err->text);
	}
	lines_done(&self->lines);
	arena_free(&arena);
	return true;
}

static const char *
title(struct app *app, struct screen *screen)
{
	(void)app, (void)screen;
	return _("Export");
}

static void
draw(struct app *app, struct screen *screen, struct area area)
{
	struct export_screen *self = of(screen);

	(void)app;
	draw_format(area.row, area.col + 1, area.cols - 1, STYLE_NORMAL, _("For: %s"),
	    self->redaction ? self->redaction : _("this office itself (everything)"));
	draw_format(area.row + 1, area.col + 1, area.cols - 1, STYLE_NORMAL,
	    _("Attached files: %s"), self->with_files ? _("put in") : _("named only"));
	lines_draw(&self->lines,
	    (struct area){area.row + HEAD_ROWS, area.col, area.rows - HEAD_ROWS, area.cols});
}

static bool
find_redactions(struct app *app, void *context, const char *filter, struct arena *arena,
    struct picker_items *out, struct err *err)
{
	const char *const *names = redaction_names(app->desk, arena);
	size_t cap = 0;

	(void)context, (void)filter, (void)err;
	out->items = arena_grow(arena, NULL, 0, &cap, sizeof(*out->items));
	out->items[out->len++] = (struct picker_item){
	    .value = "", .left = "", .text = _("this office itself (everything)"), .right = ""};
	for (; *names; names++) {
		out->items = arena_grow(arena, out->items, out->len, &cap, sizeof(*out->items));
		out->items[out->len++] =
		    (struct picker_item){.value = *names, .left = "", .text = *names, .right = ""};
	}
	return true;
}

/* The picker leaves and this screen loads again: the preview follows. */
static void
redaction_chosen(struct app *app, void *context, const char *name)
{
	struct export_screen *self = context;

	(void)app;
	mem_free(self->redaction);
	self->redaction = name[0] ? mem_dup(name) : NULL;
	self->screen.stale = true;
}

static void
write_to(struct app *app, void *context, const char *path)
{
	struct export_screen *self = context;
	struct summary_wish wish = wish_of(self);
	struct summary_result result = {0};
	struct arena arena = {0};
	struct err err = {0};

	wish.path = path;
	if (!path[0])
		app_say(app, _("Nothing was written: the file needs a name."));
	else if (!summary_export(app->desk, &wish, &arena, &result, &err))
		app_fail(app, &err);
	else {
		char *copy = mem_dup(path);

		screen_pop(app);
		app_say(app, _("Written: %zu cases to %s"), result.cases_len, copy);
		mem_free(copy);
	}
	arena_free(&arena);
}

static bool
run(struct app *app, struct screen *screen, const char *name, struct err *err)
{
	struct export_screen *self = of(screen);
	struct arena arena = {0};
	bool ok;

	if (strcmp(name, "export-for") == 0)
		return picker_push(app,
		    &(struct picker_how){
			.title = _("For whom?"),
			.at = self->redaction ? self->redaction : "",
			.context = self,
			.find = find_redactions,
			.done = redaction_chosen,
		    },
		    err);
	if (strcmp(name, "export-files") == 0) {
		self->with_files = !self->with_files;
		screen->stale = true;
		return true;
	}
	ok = prompt_push(app, _("Write to the file:"),
	    arena_printf(&arena, "%s.yaml", self->number ? self->number : "cases"), self, write_to,
	    err);
	arena_free(&arena);
	return ok;
}

static bool
key(struct app *app, struct screen *screen, const struct key *key)
{
	struct err err = {0};

	(void)app;
	return list_key(&of(screen)->lines.list, key, screen->rows - HEAD_ROWS, &err);
}

static void
free_export(struct screen *screen)
{
	struct export_screen *self = of(screen);

	lines_free(&self->lines);
	mem_free(self->redaction);
	mem_free(self->number);
	mem_free(self);
}

static const struct screen_ops export_ops = {
    .scope = SCOPE_EXPORT,
    .title = title,
    .load = load,
    .draw = draw,
    .key = key,
    .run = run,
    .free = free_export,
};

bool
export_push(struct app *app, int64_t casefile_id, struct err *err)
{
	struct export_screen *self = mem_alloc(sizeof(*self));
	struct casefile_row row;
	struct arena arena = {0};

	self->screen.ops = &export_ops;
	self->casefile_id = casefile_id;
	if (casefile_id && casefile_get(app->desk->db, casefile_id, &arena, &row, err))
		self->number = mem_dup(row.number);
	arena_free(&arena);
	if (casefile_id && !self->number) {
		mem_free(self);
		return false;
	}
	return screen_push(app, &self->screen, err);
}
