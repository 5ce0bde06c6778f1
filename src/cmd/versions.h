/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records and newer versions of their forms, from the command line. */
#ifndef CMD_VERSIONS_H
#define CMD_VERSIONS_H

#include "base/err.h"

#include <stdbool.h>

struct app;

bool versions_show(struct app *app, int argc, const char *argv[], struct err *err);

#endif
