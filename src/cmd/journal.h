/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The journal from the command line: log, undo, redo. */
#ifndef CMD_JOURNAL_H
#define CMD_JOURNAL_H

#include "base/err.h"

struct app;

bool journal_log(struct app *app, int argc, const char *argv[], struct err *err);
bool journal_take_back(struct app *app, int argc, const char *argv[], struct err *err);
bool journal_bring_back(struct app *app, int argc, const char *argv[], struct err *err);

#endif
