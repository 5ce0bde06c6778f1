/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Code lists from the command line: code search. */
#ifndef CMD_CODES_H
#define CMD_CODES_H

#include "base/err.h"

struct app;

bool codes_search(struct app *app, int argc, const char *argv[], struct err *err);

#endif
