/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One case: who, the road, the parts of the record, what is due, what was done last. */
#ifndef UI_CASE_SCREEN_H
#define UI_CASE_SCREEN_H

#include "ui/app.h"

bool case_push(struct app *app, int64_t casefile_id, struct err *err);

/* The case that the topmost screen is about; 0 when it is about none. */
int64_t case_current(const struct app *app);

#endif
