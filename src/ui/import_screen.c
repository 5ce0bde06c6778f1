/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The preview of an import: case by case what is new, changed, refused; then one action, or nothing. */
#include "ui/import_screen.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/i18n.h"
#include "exchange/summary.h"
#include "ui/lines.h"
#include "ui/prompt.h"
#include "ui/screen.h"

#include <string.h>
#include <unistd.h>

struct import_screen {
	struct screen screen;
	char *path;
	struct lines lines;
	bool is_refused; /* the file has errors: it is not taken */
};

static struct import_screen *
of(struct screen *screen)
{
	return (struct import_screen *)(void *)screen;
}

static void
add_report(struct import_screen *self, const struct summary_report *report)
{
	struct lines *lines = &self->lines;
	struct arena arena = {0};

	if (report->cases_len || !report->problems.errors)
		lines_add(lines, STYLE_BOLD, "%s", summary_counts(report, &arena));
	for (size_t i = 0; i < report->problems.len; i++) {
		const struct yaml_problem *problem = &report->problems.items[i];

		lines_add(lines, problem->is_warning ? STYLE_NORMAL : STYLE_ERROR, "%s %d:%d %s",
		    problem->is_warning ? "?" : "!", problem->line, problem->col, problem->text);
	}
	for (size_t i = 0; i < report->cases_len; i++) {
		const struct summary_taken *taken = &report->cases[i];

		lines_add(lines, STYLE_NORMAL, _("%s  %s: %s, %s"),
		    taken->number ? taken->number : "?", taken->name ? taken->name : "",
		    summary_state_word(taken->state), summary_row_counts(taken, &arena));
	}
	for (size_t i = 0; i < report->alike_len; i++)
		lines_add(lines, STYLE_NORMAL, "  %s  %s%s", report->alike[i].number,
		    _("perhaps here already: "), report->alike[i].text);
	if (report->uncompared)
		lines_add(lines, STYLE_NORMAL,
		    n_("  %zu more person is not compared with those here",
			"  %zu more persons are not compared with those here", report->uncompared),
		    report->uncompared);
	for (size_t i = 0; i < report->changes_len; i++)
		lines_add(lines, STYLE_NORMAL, "  %s  %s",
		    report->changes[i].number ? report->changes[i].number : "",
		    report->changes[i].text);
	arena_free(&arena);
}

static bool
load(struct app *app, struct screen *screen, struct err *err)
{
	struct import_screen *self = of(screen);
	struct summary_report report = {0};
	struct arena arena = {0};
	bool ok = summary_import(app->desk, self->path, true, &arena, &report, err);

	lines_clear(&self->lines);
	if (ok) {
		self->is_refused = report.problems.errors > 0;
		add_report(self, &report);
	}
	arena_free(&arena);
	return ok;
}

static const char *
title(struct app *app, struct screen *screen)
{
	(void)app, (void)screen;
	return _("Import");
}

static void
draw(struct app *app, struct screen *screen, struct area area)
{
	struct import_screen *self = of(screen);

	(void)app;
	draw_text(area.row, area.col + 1, area.cols - 1, STYLE_NORMAL, self->path);
	draw_text(area.row + 1, area.col + 1, area.cols - 1, STYLE_NORMAL,
	    self->is_refused ? _("This file is refused as a whole; nothing of it is taken.")
			     : _("Nothing is taken yet. Enter takes all of it as one action; ^Z "
				 "takes it back."));
	lines_draw(&self->lines, (struct area){area.row + 3, area.col, area.rows - 3, area.cols});
}

static bool
run(struct app *app, struct screen *screen, const char *name, struct err *err)
{
	struct import_screen *self = of(screen);
	struct summary_report report = {0};
	struct arena arena = {0};
	bool ok;

	(void)name;
	ok = summary_import(app->desk, self->path, false, &arena, &report, err);
	if (ok) {
		screen_pop(app);
		app_say(
		    app, _("Taken: %s. ^Z takes all of it back."), summary_counts(&report, &arena));
	}
	arena_free(&arena);
	return ok;
}

static bool
key(struct app *app, struct screen *screen, const struct key *key)
{
	struct err err = {0};

	(void)app;
	return list_key(&of(screen)->lines.list, key, screen->rows - 3, &err);
}

/* What is refused cannot be taken. */
static bool
offers(struct app *app, struct screen *screen, const char *name)
{
	(void)app;
	return strcmp(name, "take import") != 0 || !of(screen)->is_refused;
}

static void
free_import(struct screen *screen)
{
	struct import_screen *self = of(screen);

	lines_free(&self->lines);
	mem_free(self->path);
	mem_free(self);
}

static const struct screen_ops import_ops = {
    .scope = SCOPE_IMPORT,
    .title = title,
    .load = load,
    .draw = draw,
    .key = key,
    .run = run,
    .offers = offers,
    .free = free_import,
};

static bool ask_path(struct app *app, const char *path, struct err *err);

/* A file that cannot be opened is asked for again: what was typed stays. */
static void
path_given(struct app *app, void *context, const char *path)
{
	struct import_screen *self;
	struct err err = {0}, ignored = {0};
	int fd;

	(void)context;
	if (!path[0])
		return;
	fd = file_open(path, &err);
	if (fd < 0) {
		ask_path(app, path, &ignored);
		app_fail(app, &err);
		return;
	}
	close(fd);
	self = mem_alloc(sizeof(*self));
	self->screen.ops = &import_ops;
	self->path = mem_dup(path);
	if (!screen_push(app, &self->screen, &err))
		app_fail(app, &err);
}

static bool
ask_path(struct app *app, const char *path, struct err *err)
{
	return prompt_push_path(app, _("Import the file:"), path, NULL, path_given, err);
}

bool
import_push(struct app *app, struct err *err)
{
	return ask_path(app, "", err);
}
