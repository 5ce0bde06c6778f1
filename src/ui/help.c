/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command table as a list: to read (help) and to do (the palette). */
#include "ui/help.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "ui/edit.h"
#include "ui/picker.h"
#include "ui/screen.h"

#include <string.h>

enum { KEY_COLS = 12 };

/* What one of the two needs while it is open. */
struct help {
	unsigned scope; /* of the screen it was asked on */
	bool typing;    /* text could be typed there */
	struct arena arena;
};

static void
help_free(void *context)
{
	struct help *help = context;

	arena_free(&help->arena);
	mem_free(help);
}

/* Where a key means what it does, for those that mean nothing here. */
static const char *
place_of(const struct cmd *cmd)
{
	for (const struct cmd_place *place = cmd_places; place->scope; place++)
		if (cmd->scope & place->scope)
			return _(place->words);
	return "";
}

/* "Ins ^N" as it is printed on the keys; as many of them as there is room for. */
static const char *
printed_keys(const char *keys, struct arena *arena)
{
	const char *text = "";

	while (*keys) {
		int len = (int)strcspn(keys, " ");
		const char *longer = arena_printf(arena, "%s%s%s", text, text[0] ? " " : "",
		    key_words(arena_printf(arena, "%.*s", len, keys)));

		if (text[0] && utf8_cols(longer, strlen(longer)) > KEY_COLS)
			break;
		text = longer;
		keys += len;
		keys += strspn(keys, " ");
	}
	return text;
}

static void
add(struct picker_items *items, const struct cmd *cmd, struct arena *arena)
{
	/* The sentence, then the word for the command line when it has one. */
	items->items[items->len++] = (struct picker_item){
	    .value = cmd->name,
	    .left = printed_keys(cmd->keys, arena),
	    .text = _(cmd->help),
	    .right = cmd->scope & SCOPE_SHELL ? arena_printf(arena, "valise %s", cmd->name) : "",
	};
}

/* The same for a key that means something on other screens only. */
static void
add_elsewhere(struct picker_items *items, const struct cmd *cmd, struct arena *arena)
{
	add(items, cmd, arena);
	if (cmd->keys[0])
		items->items[items->len - 1].right = place_of(cmd);
}

static void
add_edit_keys(struct picker_items *items, struct arena *arena)
{
	const char *keys, *help;

	for (size_t i = 0; edit_key_help(i, &keys, &help); i++)
		items->items[items->len++] = (struct picker_item){.value = keys,
		    .left = printed_keys(keys, arena),
		    .text = help,
		    .right = _("typing")};
}

static size_t
edit_keys_len(void)
{
	const char *keys, *help;
	size_t len = 0;

	while (edit_key_help(len, &keys, &help))
		len++;
	return len;
}

static size_t
commands_len(void)
{
	size_t len = 0;

	while (commands[len].name)
		len++;
	return len;
}

static bool
find_help(struct app *app, void *context, const char *filter, struct arena *arena,
    struct picker_items *out, struct err *err)
{
	const struct help *help = context;
	unsigned here = help->scope | SCOPE_ANYWHERE;

	(void)app, (void)filter, (void)err;
	out->items =
	    arena_alloc(arena, (commands_len() + edit_keys_len() + 1) * sizeof(*out->items));
	/* Of this screen alone first, then what means the same everywhere, then the rest. */
	for (const struct cmd *cmd = commands; cmd->name; cmd++)
		if ((cmd->scope & help->scope) && cmd->keys[0])
			add(out, cmd, arena);
	if (help->typing)
		add_edit_keys(out, arena);
	for (const struct cmd *cmd = commands; cmd->name; cmd++)
		if ((cmd->scope & SCOPE_ANYWHERE) && cmd->keys[0])
			add(out, cmd, arena);
	for (const struct cmd *cmd = commands; cmd->name; cmd++)
		if (!(cmd->scope & here) || !cmd->keys[0])
			add_elsewhere(out, cmd, arena);
	return true;
}

static bool
find_actions(struct app *app, void *context, const char *filter, struct arena *arena,
    struct picker_items *out, struct err *err)
{
	const struct help *help = context;
	unsigned here = help->scope | SCOPE_ANYWHERE;

	(void)filter, (void)err;
	out->items = arena_alloc(arena, (commands_len() + APP_RECENT + 1) * sizeof(*out->items));
	for (size_t i = 0; i < APP_RECENT && app->recent[i]; i++)
		if (app->recent[i]->scope & here)
			add(out, app->recent[i], arena);
	for (const struct cmd *cmd = commands; cmd->name; cmd++) {
		bool is_recent = false;

		for (size_t i = 0; i < APP_RECENT; i++)
			is_recent = is_recent || app->recent[i] == cmd;
		if ((cmd->scope & here) && !is_recent)
			add(out, cmd, arena);
	}
	return true;
}

static void
remember(struct app *app, const struct cmd *cmd)
{
	size_t at = 0;

	while (at + 1 < APP_RECENT && app->recent[at] && app->recent[at] != cmd)
		at++;
	memmove(app->recent + 1, app->recent, at * sizeof(app->recent[0]));
	app->recent[0] = cmd;
}

static void
do_action(struct app *app, void *context, const char *name)
{
	char key[KEY_NAME_SIZE];

	(void)context;
	for (const struct cmd *cmd = commands; cmd->name; cmd++) {
		if (strcmp(cmd->name, name) != 0)
			continue;
		remember(app, cmd);
		app_do(app, cmd);
		/* Learn as you go. */
		if (app->top && app->message.len == 0 && app_key_name(cmd, key)[0])
			app_say(app, _("Next time: %s"), key);
		return;
	}
}

static struct help *
help_new(struct app *app)
{
	struct help *help = mem_alloc(sizeof(*help));

	*help = (struct help){.scope = app->top ? screen_scope(app->top) : SCOPE_ANYWHERE};
	return help;
}

bool
help_push(struct app *app, struct err *err)
{
	struct help *help = help_new(app);
	const char *guide = NULL;

	help->typing = app->top && app->top->ops->is_typing && app->top->ops->is_typing(app->top);
	if (app->top && app->top->ops->guide)
		guide = app->top->ops->guide(app, app->top, &help->arena);
	return picker_push(app,
	    &(struct picker_how){
		.title = _("Help"),
		.head = guide,
		.none = _("No key and no command is called that."),
		.left_cols = KEY_COLS,
		.context = help,
		.find = find_help,
		.free = help_free,
	    },
	    err);
}

bool
palette_push(struct app *app, struct err *err)
{
	return picker_push(app,
	    &(struct picker_how){
		.title = _("Actions"),
		.none = _("No action is called that; F1 lists those of other screens too."),
		.left_cols = KEY_COLS,
		.context = help_new(app),
		.find = find_actions,
		.done = do_action,
		.free = help_free,
	    },
	    err);
}
