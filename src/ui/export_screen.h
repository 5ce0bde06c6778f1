/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What would leave with an export, and what is held back and why, before it is written. */
#ifndef UI_EXPORT_SCREEN_H
#define UI_EXPORT_SCREEN_H

#include "ui/app.h"

#include <stddef.h>
#include <stdint.h>

/* The cases with these row ids (copied); NULL: all cases. */
bool export_push(struct app *app, const int64_t *cases, size_t len, struct err *err);

#endif
