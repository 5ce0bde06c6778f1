/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Cases from the command line: list, show, case new, case again. */
#ifndef CMD_CASES_H
#define CMD_CASES_H

#include "base/err.h"

#include <stdint.h>

struct app;

bool cases_list(struct app *app, int argc, const char *argv[], struct err *err);
bool cases_show(struct app *app, int argc, const char *argv[], struct err *err);
/* Another case for the person of one. */
bool cases_again(struct app *app, int argc, const char *argv[], struct err *err);
bool cases_new(struct app *app, int argc, const char *argv[], struct err *err);

/* The case that a number names. ERR_DATA when there is none. */
bool cases_find(struct app *app, const char *number, int64_t *casefile_id, struct err *err);

#endif
