/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page that says nothing, over whatever is on the screen: for eyes that should not see it. */
#ifndef UI_HIDDEN_SCREEN_H
#define UI_HIDDEN_SCREEN_H

#include "ui/app.h"

/* It hides, and does not lock: the key that brought it takes it away. */
bool hidden_push(struct app *app, struct err *err);

#endif
