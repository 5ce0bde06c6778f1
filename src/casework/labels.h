/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels of codes that were asked for before: lists, exports and rules ask for few, again and again. */
#ifndef CASEWORK_LABELS_H
#define CASEWORK_LABELS_H

#include "store/db.h"

struct arena;
struct labels;

struct labels *labels_new(void);
void labels_free(struct labels *labels);

/* In the arena; NULL when the list has no such code. */
const char *labels_find(struct labels *labels, struct db *db, const char *list, const char *code,
    const char *lang, struct arena *arena);

#endif
