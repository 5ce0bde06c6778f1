/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The demo office: data (forms/demo/office.yaml) entered through the same
 * functions that a user's input takes, with a clock that stands where the story is.
 */
#ifndef CASEWORK_DEMO_H
#define CASEWORK_DEMO_H

#include "casework/desk.h"

/* Make a new case file at path. On failure no file is left. */
bool demo_make(const char *path, const char *const data_dirs[], size_t dirs_len, const char *lang,
    const struct db_how *how, struct err *err);

#endif
