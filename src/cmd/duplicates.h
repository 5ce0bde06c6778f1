/* SPDX-License-Identifier: GPL-3.0-or-later */
/* duplicates, merge and not-same from the command line. Handlers have the shape of base/cmd.h. */
#ifndef CMD_DUPLICATES_H
#define CMD_DUPLICATES_H

#include "base/err.h"

struct app;

bool duplicates_list(struct app *app, int argc, const char *argv[], struct err *err);
bool duplicates_merge(struct app *app, int argc, const char *argv[], struct err *err);
bool duplicates_not_same(struct app *app, int argc, const char *argv[], struct err *err);

#endif
