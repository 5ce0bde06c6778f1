/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the program keeps for itself in a case file, by name. Not journalled, not exported. */
#ifndef STORE_SETTING_H
#define STORE_SETTING_H

#include "base/arena.h"
#include "store/db.h"

/* NULL when it was never set. */
const char *setting_get(struct db *db, const char *name, struct arena *arena);
/* Inside a transaction. */
bool setting_put(struct db *db, const char *name, const char *value, struct err *err);

#endif
