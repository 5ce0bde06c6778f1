/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records of one form in a case: list, add, duplicate, delete, open. */
#ifndef UI_ROWS_SCREEN_H
#define UI_ROWS_SCREEN_H

#include "ui/app.h"

#include <stdint.h>

/*
 * parent_id: the record that they belong to, for a form that belongs to
 * another one; else 0. A form with one record a case is opened at once.
 */
bool rows_push(
    struct app *app, const char *form_id, int64_t casefile_id, int64_t parent_id, struct err *err);

#endif
