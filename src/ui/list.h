/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A list that scrolls, whatever its length: it holds a few pages around the selected
 * row and asks its source for more by key, never by number, and never for all. The selection is a
 * row's id, so it stays where it is when rows come and go.
 */
#ifndef UI_LIST_H
#define UI_LIST_H

#include "base/arena.h"
#include "base/err.h"
#include "ui/draw.h"
#include "ui/keys.h"

#include <stdbool.h>
#include <stdint.h>

struct list_row {
	int64_t id; /* unique in the list */
	/* With the id, its place in the order; the source knows what it is. May be NULL. */
	const char *key;
	const void *data; /* what the row's drawing needs, in the list's arena or longer-lived */
};

struct list_rows {
	struct list_row *items;
	size_t len;
};

/*
 * Up to limit rows after from (just before it when back), in the order of the list;
 * from NULL: the first ones, or the last ones when back. from's row need not be there any more.
 */
typedef bool list_fetch(void *context, const struct list_row *from, bool back, size_t limit,
    struct arena *arena, struct list_rows *out, struct err *err);

struct list {
	list_fetch *fetch;
	void *context;
	struct arena arena;
	struct list_row *rows; /* what is held, in order */
	size_t len;
	size_t at;               /* the selected one */
	size_t top;              /* the first one seen */
	bool from_start, to_end; /* the held rows reach the beginning, the end */
};

/* Held in one go: for rows that are in memory anyway. They must outlive the list. */
void list_set(struct list *list, struct list_row *rows, size_t len);
/* The first time, or from the beginning again (another filter). */
bool list_open(struct list *list, list_fetch *fetch, void *context, struct err *err);
/* Fetch again around the selected row, which keeps its place where it can. */
bool list_reload(struct list *list, struct err *err);
void list_free(struct list *list);

/* The selected row, NULL in an empty list. */
const struct list_row *list_at(const struct list *list);
bool list_select(struct list *list, int64_t id);

/*
 * Up Down PgUp PgDn Home End; page: rows of the area. True when the key was used; *err is
 * filled when more rows could not be fetched.
 */
bool list_key(struct list *list, const struct key *key, int page, struct err *err);

/*
 * Draw the rows: ">" and the cursor stand at the selected one, the callback
 * draws the rest of the row. empty is said when there is nothing.
 */
typedef void list_draw_row(void *context, const struct list_row *row, struct area area);
void list_draw(
    struct list *list, struct area area, list_draw_row *draw, void *context, const char *empty);

#endif
