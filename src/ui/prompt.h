/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One question on the message line, one line of text as the answer. */
#ifndef UI_PROMPT_H
#define UI_PROMPT_H

#include "ui/app.h"

/*
 * question and text are copied. done gets what was typed, after the prompt is
 * gone; it is not called when the question is left with Esc.
 */
bool prompt_push(struct app *app, const char *question, const char *text, void *context,
    void (*done)(struct app *app, void *context, const char *typed), struct err *err);

/*
 * The same for the path of a file: Tab completes it, and done gets it with "~" resolved.
 */
bool prompt_push_path(struct app *app, const char *question, const char *text, void *context,
    void (*done)(struct app *app, void *context, const char *path), struct err *err);

#endif
