/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command table as text. Nothing here knows a command by name but to say where to look. */
#include "config.h"

#include "cmd/help.h"

#include "base/buf.h"
#include "base/cmd.h"
#include "base/i18n.h"
#include "cmd/out.h"
#include "cmd/run.h"

#include <string.h>

enum { USAGE_COLS = 34 };

static void
print_row(const struct cmd *cmd)
{
	struct buf usage = {0};

	buf_printf(&usage, "%s%s%s", cmd->name, cmd->args[0] ? " " : "", cmd->args);
	printf("  ");
	if (usage.len < USAGE_COLS) {
		out_cell(stdout, buf_str(&usage), USAGE_COLS);
	} else {
		printf("%s\n  %*s", buf_str(&usage), USAGE_COLS, "");
	}
	printf("%s\n", _(cmd->help));
	buf_free(&usage);
}

static void
print_all(void)
{
	printf(_("valise: an offline case book for the skills of migrant workers\n\n"));
	printf(_("  valise [-f FILE] [--lang en|fr] [--staff NAME]            the screens\n"
		 "  valise [-f FILE] [--lang en|fr] [--staff NAME] COMMAND    one of:\n\n"));
	for (const struct cmd *cmd = commands; cmd->name; cmd++)
		if (cmd->scope & SCOPE_SHELL)
			print_row(cmd);
	printf(_("\nThe case file is -f FILE, else $VALISE_FILE, else office.valise in the user's data\n"
		 "directory. `valise help COMMAND` says more; valise(1) says all.\n"));
}

bool
help_print(struct app *app, int argc, const char *argv[], struct err *err)
{
	const struct cmd *cmd;
	char *words[8];
	int used, len = 0;

	(void)app;
	if (argc < 2) {
		print_all();
		return true;
	}
	for (int i = 1; i < argc && len < 8; i++) {
		/* "help 'case new'" and "help case new" are the same. */
		words[len] = mem_dup(argv[i]);
		len++;
	}
	cmd = run_find(len, words, &used);
	for (int i = 0; i < len; i++)
		mem_free(words[i]);
	if (!cmd)
		return err_set(err, ERR_USAGE, _("there is no command “%s”; `valise help` lists them"),
		    argv[1]);
	printf("valise %s%s%s\n\n%s\n", cmd->name, cmd->args[0] ? " " : "", cmd->args, _(cmd->help));
	if (cmd->more)
		printf("\n%s\n", _(cmd->more));
	return true;
}

bool
help_version(struct app *app, int argc, const char *argv[], struct err *err)
{
	(void)app, (void)argv;
	if (argc > 1)
		return err_set(err, ERR_USAGE, _("version takes no argument"));
	printf("valise %s\n", PACKAGE_VERSION);
	return true;
}
