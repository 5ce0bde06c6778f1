/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The command that turns an XLSForm into a form. It needs no case file. */
#ifndef CMD_XLSFORMS_H
#define CMD_XLSFORMS_H

#include "base/err.h"

struct app;

bool xlsforms_convert(struct app *app, int argc, const char *argv[], struct err *err);

#endif
