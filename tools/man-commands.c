/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command table as mdoc(7), for valise(1): `man-commands commands` or `man-commands keys`. */
#include "base/arena.h"
#include "base/cmd.h"

#include <stdio.h>
#include <string.h>

/* A sentence ends here: mdoc wants the next one on a line of its own. */
static bool
ends_sentence(const char *text)
{
	return text[0] == '.' && text[1] == ' ' && text[2] >= 'A' && text[2] <= 'Z';
}

/* Text in mdoc: a leading dot or quote would be a macro, a backslash an escape. */
static void
put(const char *text)
{
	bool at_start = true;

	for (; *text; text++) {
		if (ends_sentence(text)) {
			fputs(".\n", stdout);
			text++;
			at_start = true;
			continue;
		}
		if (at_start && (*text == '.' || *text == '\''))
			fputs("\\&", stdout);
		if (*text == '\\')
			fputs("\\e", stdout);
		else if (*text == '-')
			fputs("\\-", stdout);
		else
			putchar(*text);
		at_start = *text == '\n';
	}
}

/* A blank line in `more` starts a paragraph. */
static void
put_paragraphs(const char *text)
{
	const char *gap;

	while ((gap = strstr(text, "\n\n"))) {
		char *paragraph = mem_dup(text);

		paragraph[gap - text] = '\0';
		put(paragraph);
		mem_free(paragraph);
		puts("\n.Pp");
		text = gap + 2;
	}
	put(text);
	putchar('\n');
}

static void
print_commands(void)
{
	puts(".Bl -tag -width Ds");
	for (const struct cmd *cmd = commands; cmd->name; cmd++) {
		if (!(cmd->scope & SCOPE_SHELL))
			continue;
		printf(".It Cm ");
		put(cmd->name);
		if (cmd->args[0]) {
			printf(" No ");
			put(cmd->args);
		}
		putchar('\n');
		put(cmd->help);
		putchar('\n');
		if (cmd->more) {
			puts(".Pp");
			put_paragraphs(cmd->more);
		}
	}
	puts(".El");
}

static void
print_scope(const struct cmd *cmd)
{
	const char *comma = "";

	if (cmd->scope & SCOPE_ANYWHERE) {
		printf("everywhere");
		return;
	}
	for (const struct cmd_place *place = cmd_places; place->scope; place++)
		if (cmd->scope & place->scope) {
			printf("%s%s", comma, place->words);
			comma = ", ";
		}
}

static void
print_keys(void)
{
	puts(".Bl -tag -width \"Ctrl X\"");
	for (const struct cmd *cmd = commands; cmd->name; cmd++) {
		if (!cmd->keys[0])
			continue;
		printf(".It Ic ");
		put(cmd->keys);
		putchar('\n');
		put(cmd->help);
		printf("\n.Pq ");
		print_scope(cmd);
		putchar('\n');
	}
	puts(".El");
}

int
main(int argc, char *argv[])
{
	if (argc == 2 && strcmp(argv[1], "commands") == 0)
		print_commands();
	else if (argc == 2 && strcmp(argv[1], "keys") == 0)
		print_keys();
	else
		return 64;
	return 0;
}
