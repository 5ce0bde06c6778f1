/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was done, newest first, in plain words; any action can be taken back from here. */
#ifndef UI_TIMELINE_SCREEN_H
#define UI_TIMELINE_SCREEN_H

#include "ui/app.h"

/* casefile_id 0: the whole office. */
bool timeline_push(struct app *app, int64_t casefile_id, struct err *err);

#endif
