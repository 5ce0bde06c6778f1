/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the import of a summary would change, before it is done. */
#ifndef UI_IMPORT_SCREEN_H
#define UI_IMPORT_SCREEN_H

#include "ui/app.h"

/* Asks for the file first. */
bool import_push(struct app *app, struct err *err);

#endif
