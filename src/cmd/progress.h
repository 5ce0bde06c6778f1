/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How far something long is, on one line of the terminal that is written over and taken away.
 * What takes no time to speak of says nothing, and neither does a program without a terminal.
 */
#ifndef CMD_PROGRESS_H
#define CMD_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

/* Zeroed: nothing was told yet. */
struct progress {
	int64_t begun_at, told_at; /* milliseconds of a clock that never jumps; 0: not yet */
};

/* Fits db_progress (store/db.h). */
void progress_tell(void *context, const char *what, int percent);
/* Take the line away. */
void progress_end(struct progress *progress);

#endif
