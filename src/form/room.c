/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Widths of the form screen. */
#include "form/room.h"

enum {
	LABEL_MAX = 34,
	BETWEEN = 3, /* the mark of the focus, of what is missing, a blank */
	PAGE_MARKS = 8,
};

int
room_for_label(int cols)
{
	int part = cols * 2 / 5;

	return part < LABEL_MAX ? part : LABEL_MAX;
}

int
room_for_answer(int cols)
{
	return cols - room_for_label(cols) - BETWEEN;
}

int
room_for_page(int cols)
{
	return cols - PAGE_MARKS;
}
