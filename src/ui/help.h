/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Help and the palette: both made from the command table, both pickers. */
#ifndef UI_HELP_H
#define UI_HELP_H

#include "ui/app.h"

/*
 * What the keys of the present screen mean, then all the others; type to
 * narrow down, by words or by key. Above it what the screen says about what has the focus.
 */
bool help_push(struct app *app, struct err *err);

/* Every action that can be done here, the last used first; Enter does it. */
bool palette_push(struct app *app, struct err *err);

#endif
