/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The evidence matrix: rows are the units, elements and criteria of a standard, columns the
 * pieces of evidence; a cell says valid, authentic, current and is judged where it stands.
 */
#ifndef UI_MATRIX_SCREEN_H
#define UI_MATRIX_SCREEN_H

#include "ui/app.h"

#include <stdint.h>

/* With several RPL files it is asked which standard. ERR_DATA when the case has none. */
bool matrix_push(struct app *app, int64_t casefile_id, struct err *err);

#endif
