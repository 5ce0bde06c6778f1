/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The preview of an export: for whom, with which files, part by part, what is held
 * back and why; then the file's name, then it is written.
 */
#include "ui/export_screen.h"

#include "base/arena.h"
#include "base/count.h"
#include "base/edtf.h"
#include "base/file.h"
#include "base/i18n.h"
#include "exchange/redaction.h"
#include "exchange/summary.h"
#include "store/casefile.h"
#include "ui/lines.h"
#include "ui/picker.h"
#include "ui/prompt.h"
#include "ui/screen.h"

#include <string.h>

enum {
	HEAD_ROWS = 4,
	DETAILS_MAX = 100, /* of more cases only the sums are told */
};

struct export_screen {
	struct screen screen;
	int64_t *cases; /* NULL: all */
	size_t cases_len;
	char *redaction; /* NULL: everything */
	char *title;     /* of the redaction, in words */
	char *recipient; /* NULL: nobody is named */
	char *path;      /* asked about, because a file is there */
	bool with_files;
	struct lines lines;
};

static struct export_screen *
of(struct screen *screen)
{
	return (struct export_screen *)(void *)screen;
}

/* Put a copy in the place of what was there. */
static void
set(char **where, const char *text)
{
	char *copy = text && text[0] ? mem_dup(text) : NULL;

	mem_free(*where);
	*where = copy;
}

static struct summary_wish
wish_of(const struct export_screen *self)
{
	return (struct summary_wish){
	    .cases = self->cases,
	    .cases_len = self->cases_len,
	    .redaction = self->redaction,
	    .recipient = self->recipient,
	    .with_files = self->with_files,
	};
}

static bool
wants_details(struct app *app, const struct export_screen *self)
{
	const struct casefile_filter all = {0};
	struct err err = {0};
	int64_t count = DETAILS_MAX + 1;

	if (self->cases)
		return self->cases_len <= DETAILS_MAX;
	return casefile_count(app->desk->db, &all, DETAILS_MAX + 1, &count, &err)
	       && count <= DETAILS_MAX;
}

static void
add_case(struct lines *lines, const struct summary_case *one)
{
	lines_add(lines, STYLE_NORMAL, "%s", "");
	lines_add(
	    lines, STYLE_BOLD, "%s  %s", one->number, one->name ? one->name : _("(no name yet)"));
	if (one->left_out) {
		lines_add(lines, STYLE_ERROR, _("  nothing of it leaves: %s"),
		    one->held_len ? one->held[0].why : "");
		return;
	}
	for (size_t i = 0; i < one->parts_len; i++)
		lines_add(lines, STYLE_NORMAL, _("  %s: %s, %s"), one->parts[i].title,
		    count_of(COUNT_RECORDS, (long long)one->parts[i].records).text,
		    count_of(COUNT_ANSWERS, (long long)one->parts[i].fields).text);
	if (one->files)
		lines_add(lines, STYLE_NORMAL, "  %s, %s",
		    count_of(COUNT_FILES, (long long)one->files).text,
		    count_of(COUNT_BYTES, one->file_bytes).text);
	for (size_t i = 0; i < one->held_len; i++) {
		const struct summary_held *held = &one->held[i];

		if (held->fields == 0)
			lines_add(
			    lines, STYLE_NORMAL, _("  held back: %s (%s)"), held->what, held->why);
		else
			lines_add(lines, STYLE_NORMAL, _("  held back: %s, %s (%s)"), held->what,
			    count_of(COUNT_ANSWERS, (long long)held->fields).text, held->why);
	}
}

/* One line: "Leaves: 1 case, 68 records", or that there is nothing. */
static void
add_counts(struct lines *lines, const char *words, const struct counted items[], size_t len)
{
	struct arena arena = {0};
	const char *counts = count_list(&arena, items, len);

	lines_add(lines, STYLE_BOLD, "%s%s", words, counts[0] ? counts : _("nothing"));
	arena_free(&arena);
}

static void
add_result(struct lines *lines, const struct summary_result *result)
{
	const struct counted out[] = {{COUNT_CASES, (long long)result->cases_len},
	    {COUNT_RECORDS, (long long)result->records}, {COUNT_ANSWERS, (long long)result->fields},
	    {COUNT_FILES, (long long)result->files}};
	const struct counted held[] = {{COUNT_ANSWERS, (long long)result->held_fields},
	    {COUNT_WHOLE_CASES, (long long)result->left_out}};

	add_counts(lines, _("Leaves: "), out, 4);
	add_counts(lines, _("Held back: "), held, 2);
	if (!result->cases && result->cases_len + result->left_out > 0)
		lines_add(lines, STYLE_NORMAL, _("So many cases are not told one by one here."));
	for (size_t i = 0; result->cases && i < result->cases_len + result->left_out; i++)
		add_case(lines, &result->cases[i]);
}

/* The redaction's title in the language of the moment. */
static bool
name_redaction(
    struct app *app, const char *name, struct arena *arena, const char **title, struct err *err)
{
	struct redaction redaction;
	struct plan plan = {0};
	bool ok = plan_make(&plan, app->desk, err)
		  && redaction_load(app->desk, &plan, name, arena, &redaction, err);

	if (ok)
		*title = arena_dup(arena, label_in(&redaction.title, app->desk->lang, NULL));
	plan_free(&plan);
	return ok;
}

static bool
load(struct app *app, struct screen *screen, struct err *err)
{
	struct export_screen *self = of(screen);
	struct summary_wish wish = wish_of(self);
	struct summary_result result = {0};
	struct arena arena = {0};
	const char *title = _("this office itself (everything)");
	bool ok;

	wish.details = wants_details(app, self);
	ok = !self->redaction || name_redaction(app, self->redaction, &arena, &title, err);
	ok = ok && summary_preview(app->desk, &wish, &arena, &result, err);
	set(&self->title, title);
	lines_clear(&self->lines);
	if (ok)
		add_result(&self->lines, &result);
	else
		/* Another recipient may be allowed what this one is not. */
		lines_add(&self->lines, STYLE_ERROR, "%s", err->text);
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
	int head = area.rows > 12 ? HEAD_ROWS : HEAD_ROWS - 1;
	int col = area.col + 2, cols = area.cols - 2;

	(void)app;
	draw_format(area.row, col, cols, STYLE_NORMAL, _("For: %s"), self->title);
	draw_format(area.row + 1, col, cols, STYLE_NORMAL, _("To: %s"),
	    self->recipient ? self->recipient : _("nobody is named"));
	draw_format(area.row + 2, col, cols, STYLE_NORMAL, _("Attached files: %s"),
	    self->with_files ? _("put in") : _("named only"));
	lines_draw(
	    &self->lines, (struct area){area.row + head, area.col, area.rows - head, area.cols});
}

static bool
find_redactions(struct app *app, void *context, const char *filter, struct arena *arena,
    struct picker_items *out, struct err *err)
{
	const char *const *names = redaction_names(app->desk, arena);
	size_t len = 0;

	(void)context, (void)filter;
	while (names[len])
		len++;
	out->items = arena_alloc(arena, (len + 1) * sizeof(*out->items));
	out->items[out->len++] = (struct picker_item){
	    .value = "", .left = "", .text = _("this office itself (everything)"), .right = ""};
	for (size_t i = 0; i < len; i++) {
		const char *title = names[i];

		if (!name_redaction(app, names[i], arena, &title, err))
			return false;
		out->items[out->len++] = (struct picker_item){
		    .value = names[i], .left = "", .text = title, .right = names[i]};
	}
	return true;
}

/* The picker leaves and this screen loads again: the preview follows. */
static void
redaction_chosen(struct app *app, void *context, const char *name)
{
	struct export_screen *self = context;

	(void)app;
	set(&self->redaction, name);
	self->screen.stale = true;
}

static void
recipient_given(struct app *app, void *context, const char *name)
{
	struct export_screen *self = context;

	(void)app;
	set(&self->recipient, name);
	self->screen.stale = true;
}

static bool ask_name(
    struct app *app, struct export_screen *self, const char *name, struct err *err);

static void
write_file(struct app *app, struct export_screen *self, const char *path, bool overwrite)
{
	struct summary_wish wish = wish_of(self);
	struct summary_result result = {0};
	struct arena arena = {0};
	struct err err = {0}, ignored = {0};
	bool path_is_whole = path[0] == '/';

	wish.path = arena_dup(&arena, path);
	wish.overwrite = overwrite;
	if (!summary_export(app->desk, &wish, &arena, &result, &err)) {
		/* Asked again: what was typed stays. */
		ask_name(app, self, wish.path, &ignored);
		app_fail(app, &err);
	} else {
		screen_pop(app);
		if (path_is_whole)
			app_say(app, _("Written to %s: %s, %s"), wish.path,
			    count_of(COUNT_CASES, (long long)result.cases_len).text,
			    count_of(COUNT_ANSWERS, (long long)result.fields).text);
		else
			app_say(app,
			    _("Written to %s, in the folder that valise was started in: %s, %s"),
			    wish.path, count_of(COUNT_CASES, (long long)result.cases_len).text,
			    count_of(COUNT_ANSWERS, (long long)result.fields).text);
	}
	arena_free(&arena);
}

static bool
find_overwrite(struct app *app, void *context, const char *filter, struct arena *arena,
    struct picker_items *out, struct err *err)
{
	(void)app, (void)context, (void)filter, (void)err;
	out->items = arena_alloc(arena, 2 * sizeof(*out->items));
	out->items[out->len++] = (struct picker_item){
	    .value = "no", .left = "", .text = _("Keep it, and choose another name"), .right = ""};
	out->items[out->len++] = (struct picker_item){.value = "yes",
	    .left = "",
	    .text = _("Replace it: what it holds is lost"),
	    .right = ""};
	return true;
}

static void
overwrite_chosen(struct app *app, void *context, const char *value)
{
	struct export_screen *self = context;
	struct err err = {0};

	if (value[0] == 'y')
		write_file(app, self, self->path, true);
	else if (!ask_name(app, self, self->path, &err))
		app_fail(app, &err);
}

static void
name_given(struct app *app, void *context, const char *path)
{
	struct export_screen *self = context;
	struct err err = {0};

	if (!path[0]) {
		app_say(app, _("Nothing was written: the file needs a name."));
		return;
	}
	if (!file_exists(path)) {
		write_file(app, self, path, false);
		return;
	}
	set(&self->path, path);
	if (!picker_push(app,
		&(struct picker_how){
		    .title = _("The file is there already"),
		    .head = self->path,
		    .context = self,
		    .find = find_overwrite,
		    .done = overwrite_chosen,
		},
		&err))
		app_fail(app, &err);
}

static bool
ask_name(struct app *app, struct export_screen *self, const char *name, struct err *err)
{
	return prompt_push_path(app, _("Write to the file:"), name, self, name_given, err);
}

/* The number of the case, or the day of the export. */
static const char *
likely_name(struct app *app, const struct export_screen *self, struct arena *arena)
{
	struct casefile_row row;
	struct err err = {0};

	if (self->cases_len == 1 && casefile_get(app->desk->db, self->cases[0], arena, &row, &err))
		return arena_printf(arena, "%s.yaml", row.number);
	return arena_printf(arena, "%s-%s.yaml", _("cases"), day_print(arena, app->desk->today));
}

static bool
run(struct app *app, struct screen *screen, const char *name, struct err *err)
{
	struct export_screen *self = of(screen);
	struct arena arena = {0};
	bool ok;

	if (strcmp(name, "export for") == 0)
		return picker_push(app,
		    &(struct picker_how){
			.title = _("For whom?"),
			.at = self->redaction ? self->redaction : "",
			.context = self,
			.find = find_redactions,
			.done = redaction_chosen,
		    },
		    err);
	if (strcmp(name, "export to") == 0)
		return prompt_push(app, _("To whom does it go?"),
		    self->recipient ? self->recipient : "", self, recipient_given, err);
	if (strcmp(name, "export files") == 0) {
		self->with_files = !self->with_files;
		screen->stale = true;
		return true;
	}
	ok = ask_name(app, self, likely_name(app, self, &arena), err);
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
	mem_free(self->cases);
	mem_free(self->redaction);
	mem_free(self->title);
	mem_free(self->recipient);
	mem_free(self->path);
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
export_push(struct app *app, const int64_t *cases, size_t len, struct err *err)
{
	struct export_screen *self = mem_alloc(sizeof(*self));

	self->screen.ops = &export_ops;
	if (cases) {
		self->cases = mem_alloc(len * sizeof(*cases));
		memcpy(self->cases, cases, len * sizeof(*cases));
		self->cases_len = len;
	}
	return screen_push(app, &self->screen, err);
}
