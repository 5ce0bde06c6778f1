/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The shape of a command: one row for each thing a user can ask for, by key,
 * from the palette, or on the command line. The rows are in cmd/table.c; the key bar, the
 * help screen, the palette, `valise help` and valise(1) are made from them.
 */
#ifndef BASE_CMD_H
#define BASE_CMD_H

#include "base/err.h"

#include <stdbool.h>

struct app; /* ui/app.h */

/* Where a key means this command (one bit a kind of screen). */
enum cmd_scope {
	SCOPE_SHELL = 1 << 0,    /* the command line: valise NAME ARGS */
	SCOPE_ANYWHERE = 1 << 1, /* every screen */
	SCOPE_TODAY = 1 << 2,
	SCOPE_CASES = 1 << 3,
	SCOPE_CASE = 1 << 4,
	SCOPE_FORM = 1 << 5,
	SCOPE_ROWS = 1 << 6,
	SCOPE_MATRIX = 1 << 7,
	SCOPE_TIMELINE = 1 << 8,
	SCOPE_DIALOG = 1 << 9,    /* pickers, previews, help, palette */
	SCOPE_REGISTER = 1 << 10, /* the form of a worker who has no case yet */
	SCOPE_EXPORT = 1 << 11,
	SCOPE_IMPORT = 1 << 12,
	SCOPE_RPL = 1 << 13,        /* lists of prior learning: the matrix is one key away */
	SCOPE_SESSION = 1 << 14,    /* the form of a guidance session */
	SCOPE_OWNER = 1 << 15,      /* the form of a record that others belong to */
	SCOPE_PATH = 1 << 16,       /* the question for the name of a file */
	SCOPE_PROBLEMS = 1 << 17,   /* the list of what is missing, wrong or warned of */
	SCOPE_DUPLICATES = 1 << 20, /* who may be the same person, side by side */
};

enum cmd_flags {
	CMD_WRITES = 1 << 0,    /* changes the case file */
	CMD_LOOKS = 1 << 1,     /* opens it for reading only, even a damaged one */
	CMD_NO_BAR = 1 << 2,    /* not in the key bar (it is in help and the palette) */
	CMD_BAR_END = 1 << 3,   /* at the end of the key bar, where its room is kept */
	CMD_BAR_FIRST = 1 << 4, /* in the key bar of the first screen only */
	CMD_BAR_LATE = 1 << 5,  /* the first to go where the key bar is narrow */
};

struct cmd {
	const char *name;  /* "list", "case new"; for keys only: "back", "help" */
	const char *keys;  /* names parted by blanks, the one shown first: "F2 ^O"; "" none */
	const char *label; /* at most 8 columns, for the key bar; "" none */
	const char *args;  /* "CASE FORM field=value ..." */
	const char *help;  /* one sentence, translatable */
	const char *more;  /* for help and the manual: options and details, or NULL */
	unsigned scope, flags;
	/*
	 * argv[0] is the name. From a key argc is 1: the selection supplies what is
	 * needed. On the command line the case file is not open yet: when its arguments make sense a
	 * handler that needs it calls run_open (cmd/run.h); output goes through cmd/out.h only. A
	 * handler may reorder argv.
	 */
	bool (*run)(struct app *app, int argc, const char *argv[], struct err *err);
};

/* Ends with a row whose name is NULL. */
extern const struct cmd commands[];

/* Words for the scopes where a key means something, translatable; ends with scope 0. */
struct cmd_place {
	unsigned scope;
	const char *words;
};
extern const struct cmd_place cmd_places[];

#endif
