/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first screen: what was left open, what is late, due today, in the next seven days. */
#ifndef UI_TODAY_SCREEN_H
#define UI_TODAY_SCREEN_H

#include "ui/app.h"

bool today_push(struct app *app, struct err *err);

#endif
