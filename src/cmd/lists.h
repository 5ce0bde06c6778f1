/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Other people's lists of persons from the command line: import-csv. */
#ifndef CMD_LISTS_H
#define CMD_LISTS_H

#include "base/err.h"

struct app;

bool lists_import_csv(struct app *app, int argc, const char *argv[], struct err *err);

#endif
