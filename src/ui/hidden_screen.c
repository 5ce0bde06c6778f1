/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page that says nothing. No key but its own does anything, so that nobody works unseen. */
#include "ui/hidden_screen.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "ui/screen.h"

#include <string.h>

static void
draw(struct app *app, struct screen *screen, struct area area)
{
	char key[KEY_NAME_SIZE];

	(void)app, (void)screen;
	draw_fill(area);
	draw_format(area.row, area.col, area.cols, STYLE_NORMAL, _("%s goes on"),
	    app_name_key("hide", key));
	draw_cursor(area.row, area.col);
}

static bool
key(struct app *app, struct screen *screen, const struct key *key)
{
	const struct cmd *cmd = app_key_command(key, screen_scope(screen));

	if (cmd && strcmp(cmd->name, "hide") == 0)
		screen_pop(app);
	return true;
}

static void
free_hidden(struct screen *screen)
{
	mem_free(screen);
}

static const struct screen_ops hidden_ops = {
    .is_bare = true,
    .draw = draw,
    .key = key,
    .free = free_hidden,
};

bool
hidden_push(struct app *app, struct err *err)
{
	struct screen *screen = mem_alloc(sizeof(*screen));

	screen->ops = &hidden_ops;
	return screen_push(app, screen, err);
}
