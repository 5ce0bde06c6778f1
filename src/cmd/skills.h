/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What people of an occupation can do, from the command line: skills, import-esco. */
#ifndef CMD_SKILLS_H
#define CMD_SKILLS_H

#include "base/err.h"

struct app;

bool skills_list(struct app *app, int argc, const char *argv[], struct err *err);
bool skills_import_esco(struct app *app, int argc, const char *argv[], struct err *err);

#endif
