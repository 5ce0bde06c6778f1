/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who in the file may be the same person as that of a case: side by side, with what speaks for it. */
#ifndef UI_DUPLICATES_SCREEN_H
#define UI_DUPLICATES_SCREEN_H

#include "ui/app.h"

bool duplicates_push(struct app *app, int64_t casefile_id, struct err *err);

#endif
