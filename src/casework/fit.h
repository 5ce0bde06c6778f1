/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Does a form fit the case file? A shipped one does; an office's own may name a table or a
 * column that is not there, or one that is not for people to fill. Forms know no tables
 * (form/form.h) and the store no forms, so it is looked at here, before anybody answers.
 */
#ifndef CASEWORK_FIT_H
#define CASEWORK_FIT_H

#include "casework/desk.h"

/* ERR_CONFIG names the file, the line and the field. */
bool fit_form(struct db *db, const struct form *form, struct err *err);
/* The same, looked at once for each form while the desk is open. */
bool fit_desk(struct desk *desk, const struct form *form, struct err *err);

#endif
