/* SPDX-License-Identifier: GPL-3.0-or-later */
/* YAML summaries from the command line: export, import. */
#ifndef CMD_SUMMARIES_H
#define CMD_SUMMARIES_H

#include "base/err.h"

struct app;

bool summaries_export(struct app *app, int argc, const char *argv[], struct err *err);
bool summaries_import(struct app *app, int argc, const char *argv[], struct err *err);

#endif
