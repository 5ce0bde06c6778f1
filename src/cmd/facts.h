/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What follows from a case by counting: on the command line and on a page. */
#ifndef CMD_FACTS_H
#define CMD_FACTS_H

#include "base/err.h"

#include <stdbool.h>

struct app;

bool facts_show(struct app *app, int argc, const char *argv[], struct err *err);
/* The page of the case that is open. */
bool facts_page(struct app *app, struct err *err);

#endif
