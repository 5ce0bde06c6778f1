/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The evidence matrix of an RPL file: units, elements and criteria of its
 * standard as rows, the case's pieces of evidence as columns, a judgement in each cell.
 */
#ifndef UI_MATRIX_SCREEN_H
#define UI_MATRIX_SCREEN_H

#include "ui/app.h"

#include <stdint.h>

/* ERR_DATA, with what to do first, when the case has no RPL file that names a standard. */
bool matrix_push(struct app *app, int64_t casefile_id, struct err *err);

#endif
