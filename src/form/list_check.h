/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What list.c and list_check.c share; nobody else's business. */
#ifndef FORM_LIST_CHECK_H
#define FORM_LIST_CHECK_H

#include "form/list.h"
#include "form/reading.h"

enum { LIST_CODE_MAX = 200 }; /* bytes of a code */

struct list_reading {
	struct loader loader;
	struct list_def *list;
	const char *const *columns;     /* NULL last */
	const struct yaml_node **nodes; /* where each entry was written */
};

bool list_has_label(const struct code_entry *entry, const char *lang);

/* Has the code a label, and one in each language of the list's title? */
void list_check_labels(
    struct list_reading *reading, const struct yaml_node *node, const struct code_entry *entry);

/* Parents that are there and do not go in a circle; days in their order. */
void list_check(struct list_reading *reading);

#endif
