/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What would leave with an export, and what is held back and why, before it is written. */
#ifndef UI_EXPORT_SCREEN_H
#define UI_EXPORT_SCREEN_H

#include "ui/app.h"

#include <stdint.h>

/* casefile_id 0: all cases. */
bool export_push(struct app *app, int64_t casefile_id, struct err *err);

#endif
