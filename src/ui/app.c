/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The loop: a key, what it means, the screen again. */
#include "ui/app.h"

#include "base/arena.h"
#include "base/count.h"
#include "base/i18n.h"
#include "ui/screen.h"
#include "ui/term.h"
#include "ui/today_screen.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

void
app_say(struct app *app, const char *fmt, ...)
{
	va_list args;

	buf_clear(&app->message);
	va_start(args, fmt);
	buf_vprintf(&app->message, fmt, args);
	va_end(args);
	app->is_error = app->is_busy = false;
}

void
app_fail(struct app *app, const struct err *err)
{
	app_say(app, "%s", err->text);
	app->is_error = true;
}

const struct cmd *
app_key_command(const struct key *key, unsigned scope)
{
	for (const struct cmd *cmd = commands; cmd->name; cmd++)
		if ((cmd->scope & (scope | SCOPE_ANYWHERE)) && key_among(key, cmd->keys))
			return cmd;
	return NULL;
}

const char *
app_key_name(const struct cmd *cmd, char name[KEY_NAME_SIZE])
{
	char first[KEY_NAME_SIZE];

	snprintf(first, sizeof(first), "%.*s", (int)strcspn(cmd->keys, " "), cmd->keys);
	snprintf(name, KEY_NAME_SIZE, "%s", key_words(first));
	return name;
}

const char *
app_name_key(const char *name, char key[KEY_NAME_SIZE])
{
	const struct cmd *cmd = commands;

	while (cmd->name && strcmp(cmd->name, name) != 0)
		cmd++;
	assert(cmd->name);
	return app_key_name(cmd, key);
}

bool
app_is_out_of_sight(const struct app *app, const struct cmd *cmd)
{
	return (cmd->flags & CMD_WRITES) && (cmd->scope & SCOPE_ANYWHERE)
	       && (screen_scope(app->top) & (SCOPE_DIALOG | SCOPE_REGISTER));
}

void
app_do(struct app *app, const struct cmd *cmd)
{
	const char *argv[] = {cmd->name, NULL};
	struct err err = {0};

	if (!cmd->run(app, 1, argv, &err))
		app_fail(app, &err);
	if (app->top && (cmd->flags & CMD_WRITES))
		screen_changed(app);
}

void
app_quit(struct app *app)
{
	struct err err = {0};

	while (app->top) {
		if (!screen_leave(app, &err)) {
			app_fail(app, &err);
			return;
		}
	}
}

/* Keep what is being typed on every screen: also those below a picker. False: a message says what failed. */
static bool
keep_all(struct app *app)
{
	struct err err = {0};
	bool ok = true;

	for (struct screen *screen = app->top; screen; screen = screen->below)
		if (screen->ops->keep && !screen->ops->keep(app, screen, &err)) {
			app_fail(app, &err);
			ok = false;
		}
	return ok;
}

static bool
is_typing(const struct screen *screen)
{
	return screen->ops->is_typing && screen->ops->is_typing(screen);
}

/*
 * What was typed is on disk after a second or some keys, also while the keys never stop; but
 * first it is on the screen. False: a message says what failed.
 */
static bool
keep_in_time(struct app *app)
{
	bool typing = is_typing(app->top), ok = true;

	if (app->typed == 0)
		return true;
	if (typing && !app->typed_at)
		app->typed_at = term_ms();
	if (typing && app->typed < APP_KEEP_KEYS && term_ms() - app->typed_at < APP_TICK_MS)
		return true;
	/* Also when another screen has come over the one where it was typed. */
	if (typing || app->typed_at)
		ok = keep_all(app);
	app->typed_at = app->typed = 0;
	return ok;
}

/* How long to wait for a key: until what was typed is due to be kept. */
static int
patience(const struct app *app)
{
	int64_t left;

	if (!is_typing(app->top))
		return APP_IDLE_MS;
	if (!app->typed_at)
		return APP_TICK_MS;
	left = app->typed_at + APP_TICK_MS - term_ms();
	return left > 0 ? (int)left : 0;
}

static void
handle(struct app *app, const struct key *key)
{
	const struct cmd *cmd;

	if (key_is(key, "Tick")) {
		keep_all(app);
		app->typed_at = app->typed = 0;
		db_idle(app->desk->db);
		return;
	}
	if (key_is(key, "Resize"))
		return;
	/* Nobody sees what a key would do here; leaving is always possible. */
	if (!screen_fits()) {
		cmd = app_key_command(key, SCOPE_ANYWHERE);
		if (cmd && strcmp(cmd->name, "quit") == 0)
			app_quit(app);
		return;
	}
	buf_clear(&app->message);
	app->is_error = false;
	if (app->top->ops->key && app->top->ops->key(app, app->top, key))
		return;
	cmd = app_key_command(key, screen_scope(app->top));
	if (cmd && app_is_out_of_sight(app, cmd))
		app_say(app,
		    _("Esc goes back first; there %s takes an action back or brings it back."),
		    key_words(key->name));
	else if (cmd)
		app_do(app, cmd);
	else if (!key_is(key, "Paste"))
		app_say(app, _("%s means nothing here; F1 shows what does."), key_words(key->name));
}

/* Load what changed. A screen that has nothing to show any more goes, and says so. */
static void
load_top(struct app *app)
{
	while (app->top && app->top->stale) {
		struct screen *screen = app->top;
		struct err err = {0};

		if (screen_load(app, screen, &err))
			break;
		screen_pop(app);
		/* What was just done says it better: "Taken back: ...". */
		if (app->top && app->message.len == 0)
			app_fail(app, &err);
	}
	if (app->top && app->top->ops->is_overlay && app->top->below->stale) {
		struct err err = {0};

		if (!screen_load(app, app->top->below, &err))
			app_fail(app, &err);
	}
}

/* Something long asks whether it should go on (desk_goes_on). */
static bool
goes_on(void *context, size_t done)
{
	struct app *app = context;
	int64_t now = term_ms();

	if (now - app->looked_at < APP_LOOK_MS || now - app->key_at < APP_BUSY_MS)
		return true;
	app->looked_at = now;
	if (term_stop_asked())
		return false;
	app_say(app, _("Working: %s. Esc stops it."), count_of(COUNT_CASES, (long long)done).text);
	app->is_busy = true;
	screen_draw_message(app);
	return true;
}

/* Until the last screen is left, or the terminal or the system wants an end. */
static void
loop(struct app *app)
{
	struct key key;

	for (;;) {
		load_top(app);
		if (!app->top)
			return;
		if (app->is_busy)
			app_say(app, "%s", "");
		if (!term_has_keys())
			screen_draw(app);
		if (!keep_in_time(app))
			screen_draw(app);
		if (!term_key(&key, patience(app), is_typing(app->top)))
			break;
		app->key_at = term_ms();
		if (key_is(&key, "Resize"))
			term_repaint();
		handle(app, &key);
		if (!key_is(&key, "Tick"))
			app->typed += key_is(&key, "Paste") ? APP_KEEP_KEYS : 1;
	}
	keep_all(app);
}

bool
app_run(struct app *app, struct err *err)
{
	struct term_how how = {.mark_idle = app->mark_idle};
	bool ok;

	app->due = -1;
	if (!term_open(&how, err))
		return false;
	app->desk->watch = goes_on;
	app->desk->watch_context = app;
	ok = today_push(app, err);
	if (ok && app->desk->notice)
		app_say(app, "%s", app->desk->notice);
	else if (ok && app->desk->clock_notice)
		app_say(app, "%s", app->desk->clock_notice);
	if (ok)
		loop(app);
	while (app->top)
		screen_pop(app);
	if (ok && term_end() == TERM_LOST)
		ok = err_set(err, ERR_IO, _("the terminal is gone; what was typed is kept"));
	term_close();
	app->desk->watch = NULL;
	buf_free(&app->message);
	return ok;
}
