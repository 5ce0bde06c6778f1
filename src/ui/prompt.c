/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one-line question. */
#include "ui/prompt.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/path.h"
#include "ui/complete.h"
#include "ui/edit.h"
#include "ui/screen.h"

enum { PROMPT_CHARS = 1000 };

struct prompt {
	struct screen screen;
	struct edit edit;
	char *question;
	bool is_path;
	void *context;
	void (*done)(struct app *app, void *context, const char *typed);
};

static struct prompt *
of(struct screen *screen)
{
	return (struct prompt *)(void *)screen;
}

static void
draw(struct app *app, struct screen *screen, struct area area)
{
	struct prompt *prompt = of(screen);
	int row, col, cols, used;

	(void)app;
	draw_fill(area);
	used = draw_text(area.row, area.col, area.cols / 2, STYLE_BOLD, prompt->question) + 1;
	cols = area.cols - used;
	edit_place(&prompt->edit, 1, cols, &row, &col);
	draw_part(area.row, area.col + used, cols, STYLE_FIELD,
	    edit_text(&prompt->edit) + prompt->edit.top, prompt->edit.text.len - prompt->edit.top);
	draw_cursor(area.row, area.col + used + col);
}

static void
take(struct app *app, struct prompt *prompt)
{
	void (*done)(struct app *, void *, const char *) = prompt->done;
	void *context = prompt->context;
	struct arena arena = {0};
	const char *typed = edit_text(&prompt->edit);
	const char *answer =
	    prompt->is_path ? path_expand(&arena, typed) : arena_dup(&arena, typed);

	screen_pop(app);
	done(app, context, answer);
	arena_free(&arena);
}

static bool
key(struct app *app, struct screen *screen, const struct key *key)
{
	struct prompt *prompt = of(screen);
	struct err err = {0};

	if (key_is(key, "Enter")) {
		take(app, prompt);
		return true;
	}
	if (key_is(key, "^Z") && edit_revert(&prompt->edit))
		return true;
	switch (edit_key(&prompt->edit, key, screen->cols, &err)) {
	case EDIT_UNUSED:
		return false;
	case EDIT_REFUSED:
		app_fail(app, &err);
		return true;
	default:
		return true;
	}
}

/* There is one command here: "complete". */
static bool
run(struct app *app, struct screen *screen, const char *name, struct err *err)
{
	(void)name;
	return complete_path(app, &of(screen)->edit) != COMPLETE_NOTHING
	       || err_set(err, ERR_DATA, _("nothing there begins like that"));
}

static bool
is_typing(const struct screen *screen)
{
	(void)screen;
	return true;
}

static void
free_prompt(struct screen *screen)
{
	struct prompt *prompt = of(screen);

	edit_free(&prompt->edit);
	mem_free(prompt->question);
	mem_free(prompt);
}

static const struct screen_ops prompt_ops = {
    .scope = SCOPE_DIALOG,
    .is_overlay = true,
    .draw = draw,
    .key = key,
    .run = run,
    .is_typing = is_typing,
    .free = free_prompt,
};

static bool
push(struct app *app, struct prompt how, const char *question, const char *text, struct err *err)
{
	struct prompt *prompt = mem_alloc(sizeof(*prompt));

	*prompt = how;
	prompt->screen.ops = &prompt_ops;
	prompt->screen.scope = how.is_path ? SCOPE_PATH : 0;
	prompt->question = mem_dup(question);
	edit_open(&prompt->edit, text, false, PROMPT_CHARS);
	return screen_push(app, &prompt->screen, err);
}

bool
prompt_push(struct app *app, const char *question, const char *text, void *context,
    void (*done)(struct app *app, void *context, const char *typed), struct err *err)
{
	return push(app, (struct prompt){.context = context, .done = done}, question, text, err);
}

bool
prompt_push_path(struct app *app, const char *question, const char *text, void *context,
    void (*done)(struct app *app, void *context, const char *path), struct err *err)
{
	return push(app, (struct prompt){.is_path = true, .context = context, .done = done},
	    question, text, err);
}
