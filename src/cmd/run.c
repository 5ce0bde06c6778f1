/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding a command, opening what it needs, closing it again. */
#include "cmd/run.h"

#include "base/buf.h"
#include "base/i18n.h"
#include "cmd/out.h"
#include "store/backup.h"
#include "ui/app.h"
#include "yaml/reader.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

enum { COMMANDS_MAX = 100 };

/* How many of the words a name has are the first words of argv; 0 when one differs. */
static int
matches(const char *name, int argc, char *const argv[])
{
	int words = 0;

	while (*name) {
		size_t len = strcspn(name, " ");

		if (words >= argc || strlen(argv[words]) != len
		    || strncmp(argv[words], name, len) != 0)
			return 0;
		words++;
		name += len + (name[len] == ' ');
	}
	return words;
}

const struct cmd *
run_find(int argc, char *const argv[], int *words)
{
	const struct cmd *found = NULL;

	*words = 0;
	for (const struct cmd *cmd = commands; cmd->name; cmd++) {
		int here = cmd->scope & SCOPE_SHELL ? matches(cmd->name, argc, argv) : 0;

		if (here > *words) {
			found = cmd;
			*words = here;
		}
	}
	return found;
}

/* What may follow a first word that is not a command by itself ("case new": new). */
static const char *
second_words(const char *first, struct arena *arena)
{
	struct buf words = {0};
	size_t len = strlen(first);
	const char *text;

	for (const struct cmd *cmd = commands; cmd->name; cmd++)
		if (cmd->scope & SCOPE_SHELL && strncmp(cmd->name, first, len) == 0
		    && cmd->name[len] == ' ')
			buf_printf(&words, "%s%s", words.len ? ", " : "", cmd->name + len + 1);
	text = arena_dup(arena, buf_str(&words));
	buf_free(&words);
	return text;
}

static const char *
nearest_command(const char *word)
{
	const char *names[COMMANDS_MAX + 1];
	size_t len = 0;

	for (const struct cmd *cmd = commands; cmd->name && len < COMMANDS_MAX; cmd++)
		if (cmd->scope & SCOPE_SHELL)
			names[len++] = cmd->name;
	names[len] = NULL;
	return yaml_nearest(word, names);
}

bool
run_unknown(int argc, char *const argv[], struct arena *arena, struct err *err)
{
	const char *follow = second_words(argv[0], arena), *near;

	if (argv[0][0] == '-')
		return err_set(err, ERR_USAGE,
		    _("there is no option %s here; `valise help` lists options and commands"),
		    argv[0]);
	if (follow[0] && argc < 2)
		return err_set(err, ERR_USAGE, _("%s what? After “%s” comes one of: %s"), argv[0],
		    argv[0], follow);
	if (follow[0])
		return err_set(err, ERR_USAGE,
		    _("there is no command “%s %s”; after “%s” comes one of: %s"), argv[0], argv[1],
		    argv[0], follow);
	near = nearest_command(argv[0]);
	if (near)
		return err_set(err, ERR_USAGE,
		    _("there is no command “%s”; perhaps “%s”; `valise help` lists them"), argv[0],
		    near);
	return err_set(
	    err, ERR_USAGE, _("there is no command “%s”; `valise help` lists them"), argv[0]);
}

/* Who only looks can look at a file on a disk that is not to be written to. */
static bool
opens_for_reading(const char *path, unsigned flags)
{
	if (flags & CMD_LOOKS)
		return true;
	return !(flags & CMD_WRITES) && access(path, W_OK) != 0
	       && (errno == EROFS || errno == EACCES);
}

static void
tell(const char *notice)
{
	if (!notice)
		return;
	fprintf(stderr, "valise: %s", _("warning: "));
	out_text(stderr, notice);
	fprintf(stderr, "\n");
}

/* The screens show their notices themselves. */
static void
tell_notices(const struct desk *desk, unsigned flags)
{
	if (!(flags & CMD_FILE))
		return;
	tell(desk->notice);
	if (flags & CMD_WRITES)
		tell(desk->clock_notice);
}

/* Open the file and sit down; run; get up and close, whatever happened. */
static bool
with_desk(struct start *start, unsigned flags, bool (*work)(struct app *, void *, struct err *),
    void *context, struct err *err)
{
	struct desk desk = {0};
	struct app app = {.desk = &desk, .start = start, .mark_idle = start->mark_idle};
	struct db *db = NULL;
	bool ok;

	start->how.read_only = opens_for_reading(start->path, flags);
	if (!db_open(&db, start->path, &start->how, err))
		return false;
	ok = start_desk(start, &desk, db, err);
	if (ok)
		tell_notices(&desk, flags);
	ok = ok && work(&app, context, err);
	if (ok && !db_is_broken(db) && !db_is_read_only(db)) {
		struct err not_now = {0};

		/* A backup that could not be made is doctor's to tell, not a reason to fail the work. */
		backup_rotate(db, &not_now);
	}
	desk_close(&desk);
	db_close(db);
	return ok;
}

struct call {
	const struct cmd *cmd;
	int argc;
	const char **argv;
};

static bool
call_handler(struct app *app, void *context, struct err *err)
{
	const struct call *call = context;

	return call->cmd->run(app, call->argc, call->argv, err);
}

/* What was asked for was done, or not; can the one who asked read it? */
static bool
finish_output(const struct call *call, bool done, struct err *err)
{
	struct err ignored;

	if (out_finish(done ? err : &ignored))
		return true;
	if (done && call->cmd->flags & CMD_WRITES)
		err_prefix(err, _("%s was done and is stored, but "), call->cmd->name);
	return false;
}

bool
run_command(struct start *start, int argc, char *argv[], struct err *err)
{
	char help[] = "help", version[] = "version"; /* for those who type them as options */
	struct app app = {.start = start};
	struct call call;
	int words;
	bool ok;

	if (strcmp(argv[0], "--help") == 0 || strcmp(argv[0], "-h") == 0)
		argv[0] = help;
	else if (strcmp(argv[0], "--version") == 0)
		argv[0] = version;
	call.cmd = run_find(argc, argv, &words);
	if (!call.cmd)
		return run_unknown(argc, argv, &start->arena, err);
	/* argv[0] of the handler is its whole name: "case new". */
	call.argc = argc - words + 1;
	call.argv = arena_alloc(&start->arena, (size_t)(call.argc + 1) * sizeof(*call.argv));
	call.argv[0] = call.cmd->name;
	for (int i = 1; i < call.argc; i++)
		call.argv[i] = argv[words - 1 + i];
	ok = call.cmd->flags & CMD_FILE
		 ? with_desk(start, call.cmd->flags, call_handler, &call, err)
		 : call_handler(&app, &call, err);
	return finish_output(&call, ok, err) && ok;
}

static bool
screens(struct app *app, void *context, struct err *err)
{
	(void)context;
	return app_run(app, err);
}

bool
run_screens(struct start *start, struct err *err)
{
	return with_desk(start, CMD_WRITES, screens, NULL, err);
}
