/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding a command, opening what it needs, closing it again. */
#include "cmd/run.h"

#include "base/i18n.h"
#include "cmd/out.h"
#include "cmd/help.h"
#include "store/backup.h"
#include "ui/app.h"
#include "yaml/reader.h"

#include <string.h>

/* How many of the words a name has are the first words of argv; 0 when one differs. */
static int
matches(const char *name, int argc, char *const argv[])
{
	int words = 0;

	while (*name) {
		size_t len = strcspn(name, " ");

		if (words >= argc || strlen(argv[words]) != len || strncmp(argv[words], name, len) != 0)
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

static bool
unknown_command(char *const argv[], struct err *err)
{
	const char *names[64];
	const char *near;
	size_t len = 0;

	for (const struct cmd *cmd = commands; cmd->name && len + 1 < 64; cmd++)
		if (cmd->scope & SCOPE_SHELL)
			names[len++] = cmd->name;
	names[len] = NULL;
	near = yaml_nearest(argv[0], names);
	if (near)
		return err_set(err, ERR_USAGE,
		    _("there is no command “%s”; perhaps “%s”; `valise help` lists them"), argv[0], near);
	return err_set(
	    err, ERR_USAGE, _("there is no command “%s”; `valise help` lists them"), argv[0]);
}

/* Open the file and sit down; run; get up and close, whatever happened. */
static bool
with_desk(struct start *start, bool (*work)(struct app *, void *, struct err *), void *context,
    struct err *err)
{
	struct desk desk = {0};
	struct app app = {.desk = &desk, .start = start, .mark_idle = start->mark_idle};
	struct db *db = NULL;
	bool ok;

	if (!db_open(&db, start->path, &start->how, err))
		return false;
	ok = start_desk(start, &desk, db, err) && work(&app, context, err);
	if (ok && !db_is_broken(db)) {
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
		return unknown_command(argv, err);
	/* argv[0] of the handler is its whole name: "case new". */
	call.argc = argc - words + 1;
	call.argv = arena_alloc(&start->arena, (size_t)(call.argc + 1) * sizeof(*call.argv));
	call.argv[0] = call.cmd->name;
	for (int i = 1; i < call.argc; i++)
		call.argv[i] = argv[words - 1 + i];
	ok = call.cmd->flags & CMD_FILE ? with_desk(start, call_handler, &call, err)
					: call_handler(&app, &call, err);
	return out_finish(ok ? err : &(struct err){0}) && ok;
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
	return with_desk(start, screens, NULL, err);
}
