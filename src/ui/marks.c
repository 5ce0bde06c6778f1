/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sorted array: people mark tens of rows, and each row drawn asks. */
#include "ui/marks.h"

#include "base/arena.h"

#include <string.h>

/* Where id is, or belongs. */
static size_t
place_of(const struct marks *marks, int64_t id)
{
	size_t low = 0, high = marks->len;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (marks->ids[middle] < id)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

bool
marks_has(const struct marks *marks, int64_t id)
{
	size_t at = place_of(marks, id);

	return at < marks->len && marks->ids[at] == id;
}

void
marks_toggle(struct marks *marks, int64_t id)
{
	size_t at = place_of(marks, id), after = marks->len - at;

	if (after > 0 && marks->ids[at] == id) {
		memmove(marks->ids + at, marks->ids + at + 1, (after - 1) * sizeof(id));
		marks->len--;
		return;
	}
	if (marks->len == marks->cap) {
		marks->cap = marks->cap ? 2 * marks->cap : 16;
		marks->ids = mem_realloc(marks->ids, marks->cap * sizeof(id));
	}
	if (after > 0)
		memmove(marks->ids + at + 1, marks->ids + at, after * sizeof(id));
	marks->ids[at] = id;
	marks->len++;
}

void
marks_free(struct marks *marks)
{
	mem_free(marks->ids);
	*marks = (struct marks){0};
}
