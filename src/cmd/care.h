/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking after the file: doctor, backup, restore; and making one: init, demo. */
#ifndef CMD_CARE_H
#define CMD_CARE_H

#include "base/err.h"

struct app;

bool care_init(struct app *app, int argc, const char *argv[], struct err *err);
bool care_demo(struct app *app, int argc, const char *argv[], struct err *err);
bool care_doctor(struct app *app, int argc, const char *argv[], struct err *err);
bool care_backup(struct app *app, int argc, const char *argv[], struct err *err);
bool care_restore(struct app *app, int argc, const char *argv[], struct err *err);

#endif
