/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The texts of forms that records were answered under, kept in the case file: a record stays
 * readable under its own form when the form has a newer version. Reference data, so not journalled.
 */
#ifndef STORE_FORM_TEXT_H
#define STORE_FORM_TEXT_H

#include "base/arena.h"
#include "store/db.h"

/* Inside a transaction. What is kept already stays as it is. */
bool form_text_keep(struct db *db, const char *form, int64_t version, const char *text, size_t len,
    struct err *err);
/*
 * The text of a version in the arena; of several that were called so, the one first used last.
 * NULL when the file has none.
 */
const char *form_text_find(
    struct db *db, const char *form, int64_t version, size_t *len, struct arena *arena);

#endif
