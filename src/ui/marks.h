/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows that were picked out of a list, by id, sorted; they stay picked when the list shows others. */
#ifndef UI_MARKS_H
#define UI_MARKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct marks {
	int64_t *ids;
	size_t len, cap;
};

bool marks_has(const struct marks *marks, int64_t id);
/* Mark it, or when it is marked, no longer. */
void marks_toggle(struct marks *marks, int64_t id);
void marks_free(struct marks *marks);

#endif
