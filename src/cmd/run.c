/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding a command, opening what it needs, closing it again. */
#include "cmd/run.h"

#include "base/buf.h"
#include "base/i18n.h"
#include "cmd/out.h"
#include "cmd/progress.h"
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

/* A command under way. Its app is what handlers see. */
struct call {
	struct app app; /* first: run_open finds the call by it */
	const struct cmd *cmd;
	struct desk desk;
	struct db *db;
	struct progress progress;
};

static void
call_begin(struct call *call, struct start *start)
{
	*call = (struct call){.app = {.start = start, .mark_idle = start->mark_idle}};
}

static bool
open_file(struct call *call, unsigned flags, struct err *err)
{
	struct start *start = call->app.start;

	bool ok;

	start->how.read_only = opens_for_reading(start->path, flags);
	start->how.progress = progress_tell;
	start->how.progress_context = &call->progress;
	ok = db_open(&call->db, start->path, &start->how, err)
	     && start_desk(start, &call->desk, call->db, err);
	progress_end(&call->progress);
	if (ok)
		call->app.desk = &call->desk;
	return ok;
}

static bool
open_telling(struct app *app, unsigned flags, struct err *err)
{
	struct call *call = (struct call *)app;

	if (!open_file(call, flags, err))
		return false;
	/* The screens show their notices themselves. */
	tell(call->desk.notice);
	if (flags & CMD_WRITES)
		tell(call->desk.clock_notice);
	return true;
}

bool
run_open(struct app *app, struct err *err)
{
	return open_telling(app, ((struct call *)app)->cmd->flags, err);
}

bool
run_open_to_write(struct app *app, struct err *err)
{
	return open_telling(app, CMD_WRITES, err);
}

/* Get up and close, whatever happened. */
static void
close_file(struct call *call, bool done)
{
	if (done && call->db && !db_is_broken(call->db) && !db_is_read_only(call->db)) {
		struct err not_now = {0};

		/* A backup that could not be made is doctor's to tell, not a reason to fail the work. */
		backup_rotate(call->db, &not_now);
	}
	progress_end(&call->progress);
	desk_close(&call->desk);
	db_close(call->db);
}

/* What was asked for was done, or not; can the one who asked read it? */
static bool
finish_output(const struct cmd *cmd, bool done, struct err *err)
{
	struct err ignored;

	if (out_finish(done ? err : &ignored))
		return true;
	if (done && cmd->flags & CMD_WRITES)
		err_prefix(err, _("%s was done and is stored, but "), cmd->name);
	return false;
}

bool
run_command(struct start *start, int argc, char *argv[], struct err *err)
{
	char help[] = "help", version[] = "version"; /* for those who type them as options */
	struct call call;
	const char **words;
	int named, len;
	bool ok;

	call_begin(&call, start);
	if (strcmp(argv[0], "--help") == 0 || strcmp(argv[0], "-h") == 0)
		argv[0] = help;
	else if (strcmp(argv[0], "--version") == 0)
		argv[0] = version;
	call.cmd = run_find(argc, argv, &named);
	if (!call.cmd)
		return run_unknown(argc, argv, &start->arena, err);
	/* argv[0] of the handler is its whole name: "case new". */
	len = argc - named + 1;
	words = arena_alloc(&start->arena, (size_t)(len + 1) * sizeof(*words));
	words[0] = call.cmd->name;
	for (int i = 1; i < len; i++)
		words[i] = argv[named - 1 + i];
	ok = call.cmd->run(&call.app, len, words, err);
	close_file(&call, ok);
	return finish_output(call.cmd, ok, err) && ok;
}

bool
run_screens(struct start *start, struct err *err)
{
	struct call call;
	bool ok;

	call_begin(&call, start);
	ok = open_file(&call, CMD_WRITES, err) && app_run(&call.app, err);
	close_file(&call, ok);
	return ok;
}
