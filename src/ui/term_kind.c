/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The description of the terminal. Nothing is written to it here. */
#include "ui/term_kind.h"

#include "base/i18n.h"

#include <curses.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

/* A string of the description, NULL when it has none. */
static const char *
capability(const char *name)
{
	const char *text;
	char copy[8]; /* tigetstr wants to be able to write to the name */

	snprintf(copy, sizeof(copy), "%s", name);
	text = tigetstr(copy);
	return !text || text == (const char *)-1 || !text[0] ? NULL : text;
}

static bool
can_show_screens(void)
{
	int found;
	bool ok = setupterm(NULL, STDOUT_FILENO, &found) != ERR && found == 1 && capability("cup")
		  && capability("clear");

	if (cur_term)
		del_curterm(cur_term);
	return ok;
}

bool
term_kind_check(struct err *err)
{
	const char *name = getenv("TERM");

	if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO))
		return err_set(err, ERR_IO,
		    _("the screens need a terminal for input and output; give a command instead, "
		      "for example: valise list"));
	if (!name || !name[0])
		return err_set(err, ERR_TERMINAL,
		    _("TERM is not set, so the screens cannot be drawn; set it to the kind of "
		      "terminal, for example: TERM=vt100 valise"));
	if (!can_show_screens())
		return err_set(err, ERR_TERMINAL,
		    _("the terminal \"%.40s\" (TERM) is not known or cannot show screens; try "
		      "TERM=vt100, or give a command such as: valise list"),
		    name);
	return true;
}

size_t
term_kind_keys(struct key_sequence *out, size_t max)
{
	size_t len = 0;

	for (size_t i = 0; keys_capabilities[i].bytes && len < max; i++) {
		const char *bytes = capability(keys_capabilities[i].bytes);

		if (bytes)
			out[len++] = (struct key_sequence){bytes, keys_capabilities[i].name};
	}
	return len;
}

/* Some descriptions do not say so of terminals that do. */
bool
term_kind_marks_pastes(void)
{
	static const char *const families[] = {
	    "screen", "rxvt", "konsole", "putty", "st-", "vte", "foot", NULL};
	const char *name = getenv("TERM");

	if (capability("BE"))
		return true;
	for (size_t i = 0; families[i]; i++)
		if (strncmp(name, families[i], strlen(families[i])) == 0)
			return true;
	return false;
}

void
term_kind_restore(struct buf *out)
{
	static const char *const names[] = {"sgr0", "cnorm", "rmkx", "rmcup", NULL};

	for (size_t i = 0; names[i]; i++) {
		const char *text = capability(names[i]);

		if (text && !strchr(text, '$'))
			buf_text(out, text);
	}
}
