/* SPDX-License-Identifier: GPL-3.0-or-later */
/* help and version: the command table, printed. */
#ifndef CMD_HELP_H
#define CMD_HELP_H

#include "base/err.h"

struct app;

bool help_print(struct app *app, int argc, const char *argv[], struct err *err);
bool help_version(struct app *app, int argc, const char *argv[], struct err *err);

#endif
