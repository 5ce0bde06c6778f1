/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a field of a record is as it is, on the command line. */
#ifndef CMD_WHY_H
#define CMD_WHY_H

#include "base/err.h"

#include <stdbool.h>

struct app;

bool why_show(struct app *app, int argc, const char *argv[], struct err *err);

#endif
