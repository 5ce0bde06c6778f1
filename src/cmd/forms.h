/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Forms without the screens: form check, form eval, form list. None needs a case file. */
#ifndef CMD_FORMS_H
#define CMD_FORMS_H

#include "base/err.h"

struct app;

bool forms_check(struct app *app, int argc, const char *argv[], struct err *err);
bool forms_eval(struct app *app, int argc, const char *argv[], struct err *err);
bool forms_list(struct app *app, int argc, const char *argv[], struct err *err);

#endif
