/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command table as text. Nothing here knows a command by name but to say where to look. */
#include "config.h"

#include "cmd/help.h"

#include "base/buf.h"
#include "base/cmd.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "cmd/out.h"
#include "cmd/run.h"
#include "ui/app.h"

#include <string.h>

enum { USAGE_COLS = 26, LINE_COLS = 79, WORDS_MAX = 8 };

/* Words in lines of at most LINE_COLS, each indented; an empty line stays one. */
static void
print_wrapped(const char *text, int indent)
{
	int used = 0;

	while (*text) {
		size_t len = strcspn(text, " \n"), gap = strspn(text, " \n");

		if (gap) {
			if (memchr(text, '\n', gap)
			    && memchr(text, '\n', gap) != memrchr(text, '\n', gap)) {
				printf("\n\n");
				used = 0;
			}
			text += gap;
			continue;
		}
		if (used > 0 && used + 1 + utf8_cols(text, len) > LINE_COLS) {
			printf("\n");
			used = 0;
		}
		printf("%*s%.*s", used ? 1 : indent, "", (int)len, text);
		used += (used ? 1 : indent) + utf8_cols(text, len);
		text += len;
	}
	printf("\n");
}

static void
print_row(const struct cmd *cmd)
{
	const char *help = _(cmd->help);
	struct buf usage = {0};

	buf_printf(&usage, "%s%s%s", cmd->name, cmd->args[0] ? " " : "", cmd->args);
	if (usage.len < USAGE_COLS && USAGE_COLS + 2 + utf8_cols(help, strlen(help)) <= LINE_COLS) {
		printf("  ");
		out_cell(stdout, buf_str(&usage), USAGE_COLS);
		printf("%s\n", help);
	} else {
		printf("  %s\n", buf_str(&usage));
		print_wrapped(help, 6);
	}
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
	printf(_(
	    "\nThe case file is -f FILE, else $VALISE_FILE, else office.valise in the user's data\n"
	    "directory. `valise help COMMAND` says more; valise(1) says all.\n"));
}

/* The commands that begin with this word ("case"). False: there are none. */
static bool
print_group(const char *first)
{
	size_t len = strlen(first);
	bool any = false;

	for (const struct cmd *cmd = commands; cmd->name; cmd++) {
		if (!(cmd->scope & SCOPE_SHELL) || strncmp(cmd->name, first, len) != 0
		    || cmd->name[len] != ' ')
			continue;
		print_row(cmd);
		any = true;
	}
	return any;
}

/* "help 'case new'" and "help case new" are the same. Returns how many words there are. */
static int
split_words(int argc, const char *argv[], struct arena *arena, char *words[])
{
	int len = 0;

	for (int i = 1; i < argc; i++) {
		char *copy = arena_dup(arena, argv[i]), *rest = NULL;

		for (char *word = strtok_r(copy, " ", &rest); word && len < WORDS_MAX;
		     word = strtok_r(NULL, " ", &rest))
			words[len++] = word;
	}
	return len;
}

bool
help_print(struct app *app, int argc, const char *argv[], struct err *err)
{
	const struct cmd *cmd;
	char *words[WORDS_MAX];
	int used, len = split_words(argc, argv, &app->start->arena, words);

	if (len == 0) {
		print_all();
		return true;
	}
	cmd = run_find(len, words, &used);
	if (!cmd && len == 1 && print_group(words[0]))
		return true;
	if (!cmd)
		return run_unknown(len, words, &app->start->arena, err);
	printf("valise %s%s%s\n\n", cmd->name, cmd->args[0] ? " " : "", cmd->args);
	print_wrapped(_(cmd->help), 0);
	if (cmd->more) {
		printf("\n");
		print_wrapped(_(cmd->more), 0);
	}
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
