/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What keys do on every screen. A command of one kind of screen only is done by that screen: keys_here. */
#ifndef CMD_KEYS_H
#define CMD_KEYS_H

#include "base/err.h"

struct app;

bool keys_here(struct app *app, int argc, const char *argv[], struct err *err);
bool keys_help(struct app *app, int argc, const char *argv[], struct err *err);
bool keys_palette(struct app *app, int argc, const char *argv[], struct err *err);
bool keys_back(struct app *app, int argc, const char *argv[], struct err *err);
bool keys_quit(struct app *app, int argc, const char *argv[], struct err *err);
bool keys_undo(struct app *app, int argc, const char *argv[], struct err *err);
bool keys_redo(struct app *app, int argc, const char *argv[], struct err *err);
bool keys_language(struct app *app, int argc, const char *argv[], struct err *err);
bool keys_hide(struct app *app, int argc, const char *argv[], struct err *err);
bool keys_repaint(struct app *app, int argc, const char *argv[], struct err *err);
bool keys_find(struct app *app, int argc, const char *argv[], struct err *err);
bool keys_register(struct app *app, int argc, const char *argv[], struct err *err);
bool keys_again(struct app *app, int argc, const char *argv[], struct err *err);
bool keys_session(struct app *app, int argc, const char *argv[], struct err *err);
bool keys_export(struct app *app, int argc, const char *argv[], struct err *err);
bool keys_import(struct app *app, int argc, const char *argv[], struct err *err);
bool keys_duplicates(struct app *app, int argc, const char *argv[], struct err *err);
bool keys_merge(struct app *app, int argc, const char *argv[], struct err *err);
bool keys_not_same(struct app *app, int argc, const char *argv[], struct err *err);
bool keys_timeline(struct app *app, int argc, const char *argv[], struct err *err);
bool keys_facts(struct app *app, int argc, const char *argv[], struct err *err);
bool keys_matrix(struct app *app, int argc, const char *argv[], struct err *err);

#endif
