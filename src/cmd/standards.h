/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Competency standards from the command line: standard import, list, show. */
#ifndef CMD_STANDARDS_H
#define CMD_STANDARDS_H

#include "base/err.h"

struct app;

bool standards_import(struct app *app, int argc, const char *argv[], struct err *err);
bool standards_list(struct app *app, int argc, const char *argv[], struct err *err);
bool standards_show(struct app *app, int argc, const char *argv[], struct err *err);

#endif
