/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The text of a field while it is being typed: one line that scrolls sideways,
 * or many that wrap. Moves and deletes by grapheme cluster; what was typed is kept byte
 * for byte. Knows keys by name and columns by number, and no screen.
 */
#ifndef UI_EDIT_H
#define UI_EDIT_H

#include "base/buf.h"
#include "base/err.h"
#include "ui/keys.h"

#include <stdbool.h>
#include <stddef.h>

struct edit {
	struct buf text;
	size_t cursor; /* bytes; always at a cluster border */
	bool many_lines;
	size_t max_chars; /* code points; 0: no limit but memory */
	char *stored;     /* what it held when it was opened */
	int goal_col;     /* column that Up and Down keep to; -1: the cursor's own */
	size_t top;       /* first byte shown */
};

/* text is valid UTF-8; the cursor stands at its end. */
void edit_open(struct edit *edit, const char *text, bool many_lines, size_t max_chars);
void edit_free(struct edit *edit);
const char *edit_text(const struct edit *edit);
bool edit_changed(const struct edit *edit);
/* Back to what it held. False: it held just that. */
bool edit_revert(struct edit *edit);
/* Put the cursor there, or at the nearest cluster border before it. */
void edit_go(struct edit *edit, size_t offset);
/* Another text, as if opened with it, but the stored one stays. */
void edit_replace(struct edit *edit, const char *text);

enum edit_result {
	EDIT_UNUSED,  /* the key is not for an editor (Enter on one line, F1, ...) */
	EDIT_MOVED,   /* used; the text is the same */
	EDIT_CHANGED, /* used; the text is another */
	EDIT_REFUSED, /* used, but err says why not (wholly) */
};

/*
 * A key. cols is the width the text is wrapped to: Up, Down, Home, End go by
 * what is seen. Up in the first row and Down in the last are not used: they leave the field.
 */
enum edit_result edit_key(struct edit *edit, const struct key *key, int cols, struct err *err);

/* The keys of an editor and what each does, for help, from number 0 on; false after the last. */
bool edit_key_help(size_t number, const char **keys, const char **help);

/*
 * Put text in at the cursor, literally: a line end becomes a blank where only one line
 * is. Bad UTF-8 is refused whole; what is longer than the limit is cut, and err says so.
 */
enum edit_result edit_insert(struct edit *edit, const char *text, size_t len, struct err *err);

/* One row as it is seen: bytes [start, start + len) of the text. */
struct edit_row {
	size_t start, len;
	size_t next;  /* where the next row starts */
	bool is_last; /* there is no next row */
};

/* The row that starts at offset, wrapped to cols. */
struct edit_row edit_row_at(const struct edit *edit, size_t offset, int cols);
/* How many rows the text takes (at least one). */
int edit_rows(const struct edit *edit, int cols);

/*
 * Scroll so that the cursor is within rows × cols, and tell where it is. top is
 * then the start of the first row to draw.
 */
void edit_place(struct edit *edit, int rows, int cols, int *cursor_row, int *cursor_col);

#endif
