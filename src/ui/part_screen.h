/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One part of a case's record: its forms, with how much is in each. */
#ifndef UI_PART_SCREEN_H
#define UI_PART_SCREEN_H

#include "form/book.h"
#include "ui/app.h"

/* A part of one form opens that form at once. */
bool part_push(struct app *app, int64_t casefile_id, const struct book_part *part, struct err *err);

#endif
