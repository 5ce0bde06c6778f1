/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The list of cases, searched as one types. */
#ifndef UI_CASES_SCREEN_H
#define UI_CASES_SCREEN_H

#include "ui/app.h"

/* find: what the search starts with, or NULL. */
bool cases_push(struct app *app, const char *find, struct err *err);

#endif
