/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stack of screens, and the lines that every screen has around it. */
#include "ui/screen.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "store/office.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool
screen_load(struct app *app, struct screen *screen, struct err *err)
{
	screen->stale = false;
	screen->read = db_version(app->desk->db);
	return !screen->ops->load || screen->ops->load(app, screen, err);
}

enum {
	ROLE_MIN_COLS = 60,
	BAR_MAX = 24, /* commands in the key bar: more than a window of 200 columns shows */
	BAR_GAP = 2,
};

bool
screen_push(struct app *app, struct screen *screen, struct err *err)
{
	screen->below = app->top;
	app->top = screen;
	if (screen_load(app, screen, err))
		return true;
	screen_pop(app);
	return false;
}

void
screen_pop(struct app *app)
{
	struct screen *screen = app->top;

	assert(screen);
	app->top = screen->below;
	screen->ops->free(screen);
	if (app->top && app->top->read != db_version(app->desk->db))
		app->top->stale = true;
}

bool
screen_leave(struct app *app, struct err *err)
{
	struct screen *screen = app->top;

	if (screen->ops->leave && !screen->ops->leave(app, screen, err))
		return false;
	screen_pop(app);
	return true;
}

unsigned
screen_scope(const struct screen *screen)
{
	return screen->ops->scope | screen->scope;
}

void
screen_changed(struct app *app)
{
	for (struct screen *screen = app->top; screen; screen = screen->below)
		screen->stale = true;
}

bool
screen_fits(void)
{
	return draw_rows() >= SCREEN_MIN_ROWS && draw_cols() >= SCREEN_MIN_COLS;
}

/* Low windows give their rows to the content. */
static bool
has_rules(void)
{
	return draw_rows() >= 16;
}

static struct area
content(void)
{
	int around = has_rules() ? 3 : 2;

	return (struct area){around, 0, draw_rows() - 2 * around, draw_cols()};
}

static void
draw_title(struct app *app)
{
	struct desk *desk = app->desk;
	struct buf left = {0}, right = {0};
	int cols = draw_cols(), wide;

	buf_printf(&left, "valise · %s", desk->office ? desk->office : "");
	if (desk->staff_name)
		buf_text(&right, desk->staff_name);
	if (desk->staff_name && cols >= ROLE_MIN_COLS)
		buf_printf(&right, ", %s", staff_role_words(desk->role));
	if (app->due >= 0)
		buf_printf(&right, _("    %d due"), app->due);
	wide = utf8_cols(buf_str(&right), right.len);
	/* The office gives way first: who works is what a shared machine must show. */
	if (wide > cols - 8)
		wide = cols - 8;
	draw_text(0, 0, cols - wide - 1, STYLE_TITLE, buf_str(&left));
	draw_right(0, cols - wide, wide, STYLE_NORMAL, buf_str(&right));
	buf_free(&left);
	buf_free(&right);
}

/* The path from the first screen on; where it is too long its beginning goes. */
static void
add_path(struct app *app, struct screen *screen, struct buf *path)
{
	const char *title;

	if (screen->below)
		add_path(app, screen->below, path);
	title = screen->ops->title ? screen->ops->title(app, screen) : NULL;
	if (!title || !title[0])
		return;
	if (path->len)
		buf_text(path, " › ");
	buf_text(path, title);
}

static void
draw_path(struct app *app)
{
	char saved[64] = "", at[CLOCK_TIME_SIZE];
	struct buf path = {0};
	const char *text;
	int cols = draw_cols(), wide;

	if (db_is_broken(app->desk->db)) {
		snprintf(saved, sizeof(saved), "%s", _("NOT SAVED"));
	} else if (app->desk->saved_at) {
		const struct clock *clock = db_clock(app->desk->db);

		clock_time(app->desk->saved_at, clock->offset_min, at);
		snprintf(saved, sizeof(saved), _("saved %s"), at);
	}
	wide = utf8_cols(saved, strlen(saved));
	add_path(app, app->top, &path);
	text = buf_str(&path);
	while (utf8_cols(text, strlen(text)) > cols - wide - 2 && strstr(text, " › "))
		text = strstr(text, " › ") + strlen(" › ");
	draw_text(1, 0, cols - wide - 1, STYLE_BOLD, text);
	draw_right(1, cols - wide, wide, STYLE_NORMAL, saved);
	buf_free(&path);
}

static bool
is_in_bar(struct app *app, const struct cmd *cmd, unsigned scope, bool at_end)
{
	const struct screen_ops *ops = app->top->ops;

	if (((cmd->flags & CMD_BAR_FIRST) && app->top->below) || app_is_out_of_sight(app, cmd))
		return false;
	return (cmd->scope & (scope | SCOPE_ANYWHERE)) && cmd->label[0] && cmd->keys[0]
	       && !(cmd->flags & CMD_NO_BAR) && !(cmd->flags & CMD_BAR_END) == !at_end
	       && (!ops->offers || ops->offers(app, app->top, cmd->name));
}

/* Draws when col is not negative. Returns the columns that "F1 Help" takes, with the gap after it. */
static int
bar_item(struct app *app, const struct cmd *cmd, int row, int col)
{
	char key[KEY_NAME_SIZE];
	struct buf label = {0};
	int key_cols, label_cols;

	app_key_name(cmd, key);
	buf_text(&label, _(cmd->label));
	if (app->top->ops->badge)
		app->top->ops->badge(app, app->top, cmd->name, &label);
	key_cols = utf8_cols(key, strlen(key));
	label_cols = utf8_cols(buf_str(&label), label.len);
	if (col >= 0) {
		draw_text(row, col, key_cols, STYLE_KEY, key);
		draw_text(row, col + key_cols + 1, label_cols, STYLE_NORMAL, buf_str(&label));
	}
	buf_free(&label);
	return key_cols + 1 + label_cols + BAR_GAP;
}

/* What there is room for, in the order of the table. */
struct bar {
	const struct cmd *cmds[BAR_MAX];
	size_t len;
	int cols;
};

static void
bar_put(struct bar *bar, const struct cmd *cmd, int cols)
{
	size_t at = bar->len++;

	for (; at > 0 && bar->cmds[at - 1] > cmd; at--)
		bar->cmds[at] = bar->cmds[at - 1];
	bar->cmds[at] = cmd;
	bar->cols += cols;
}

/* Those of the end always; then what this screen is for; then what has room left. */
static void
fill_bar(struct app *app, unsigned scope, struct bar *bar)
{
	static const struct {
		unsigned late;
		bool at_end;
	} passes[] = {{0, true}, {0, false}, {CMD_BAR_LATE, false}};

	for (size_t i = 0; i < sizeof(passes) / sizeof(passes[0]); i++) {
		for (const struct cmd *cmd = commands; cmd->name && bar->len < BAR_MAX; cmd++) {
			int cols;

			if ((cmd->flags & CMD_BAR_LATE) != passes[i].late
			    || !is_in_bar(app, cmd, scope, passes[i].at_end))
				continue;
			cols = bar_item(app, cmd, 0, -1);
			if (passes[i].at_end || bar->cols + cols <= draw_cols() + BAR_GAP)
				bar_put(bar, cmd, cols);
		}
	}
}

static void
draw_bar(struct app *app, unsigned scope)
{
	struct bar bar = {0};
	int at = 0;

	fill_bar(app, scope, &bar);
	for (int end = 0; end <= 1; end++)
		for (size_t i = 0; i < bar.len; i++)
			if (!(bar.cmds[i]->flags & CMD_BAR_END) == !end)
				at += bar_item(app, bar.cmds[i], draw_rows() - 1, at);
}

static void
draw_content(struct app *app, struct screen *screen, struct area area)
{
	screen->rows = area.rows;
	screen->cols = area.cols;
	screen->ops->draw(app, screen, area);
}

/* A message that does not fit takes rows above as well: the rule, and the last of the content. */
static void
draw_message(struct app *app, int row, int cols)
{
	enum draw_style style = app->is_error ? STYLE_ERROR : STYLE_NORMAL;
	const char *text = buf_str(&app->message);
	int most = draw_rows() / 2, rows = draw_paragraph_rows(cols, text);

	if (rows > most)
		rows = most;
	if (rows > 1) {
		struct area area = {row - rows + 1, 0, rows, cols};

		draw_fill(area);
		draw_paragraph(area, style, text);
	} else {
		draw_text(row, 0, cols, style, text);
	}
}

void
screen_draw(struct app *app)
{
	struct screen *top = app->top;
	int cols = draw_cols(), message = draw_rows() - 2;
	struct area area = content();

	draw_start();
	if (!screen_fits()) {
		draw_format(0, 0, cols, STYLE_NORMAL, _("terminal too small (need %d×%d)"),
		    SCREEN_MIN_COLS, SCREEN_MIN_ROWS);
		draw_end();
		return;
	}
	if (top->ops->is_bare) {
		draw_content(app, top, (struct area){0, 0, draw_rows(), cols});
		draw_end();
		return;
	}
	draw_title(app);
	draw_path(app);
	if (has_rules()) {
		draw_hline(area.row - 1, 0, cols);
		draw_hline(area.row + area.rows, 0, cols);
	}
	if (top->ops->is_overlay) {
		draw_content(app, top->below, area);
		if (app->message.len)
			draw_message(app, message - 1, cols);
		draw_content(app, top, (struct area){message, 0, 1, cols});
	} else {
		draw_content(app, top, area);
		draw_message(app, message, cols);
	}
	draw_bar(app, screen_scope(top));
	draw_end();
}

void
screen_draw_message(struct app *app)
{
	int row = draw_rows() - 2, cols = draw_cols();

	if (!screen_fits())
		return;
	draw_fill((struct area){row, 0, 1, cols});
	draw_message(app, row, cols);
	draw_end();
}
