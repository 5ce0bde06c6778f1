/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One record under its form: sections are pages, fields are rows. Leaving a field
 * stores its answer; while it is typed a draft follows at most a second behind.
 */
#ifndef UI_FORM_SCREEN_H
#define UI_FORM_SCREEN_H

#include "store/draft.h"
#include "ui/app.h"

#include <stdint.h>

/* row_id 0: a new record of owner_id; nothing is written before its first answer. */
bool form_push(struct app *app, const char *form_id, int64_t casefile_id, int64_t owner_id,
    int64_t row_id, struct err *err);

/* A new record of the case that was agreed in a session: a plan step. */
bool form_push_agreed(
    struct app *app, const char *form_id, int64_t casefile_id, int64_t session_id, struct err *err);

/* Of a case, where it was left; its text is recovered. */
bool form_push_draft(struct app *app, const struct draft *draft, struct err *err);

/*
 * A worker who has no case yet: the form "person", kept as drafts, until the command
 * "register" opens the case and its screen comes up.
 */
bool form_push_registration(struct app *app, struct err *err);

#endif
