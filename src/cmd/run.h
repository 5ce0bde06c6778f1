/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the command line to a handler of the command table, or to the screens. */
#ifndef CMD_RUN_H
#define CMD_RUN_H

#include "base/cmd.h"
#include "cmd/start.h"

/* argv[0] is the first word of the command. */
bool run_command(struct start *start, int argc, char *argv[], struct err *err);
bool run_screens(struct start *start, struct err *err);

/*
 * Open the case file and sit down at it: app->desk is there then. A handler calls it as soon
 * as its arguments are known to make sense, and never from a screen, where the file is open.
 */
bool run_open(struct app *app, struct err *err);
/* The same for a command that writes when an option says so. */
bool run_open_to_write(struct app *app, struct err *err);

/* The row that the words name ("case", "new"), *words how many they are; NULL when there is none. */
const struct cmd *run_find(int argc, char *const argv[], int *words);

/* ERR_USAGE with what was perhaps meant, for words that name no command. */
bool run_unknown(int argc, char *const argv[], struct arena *arena, struct err *err);

#endif
