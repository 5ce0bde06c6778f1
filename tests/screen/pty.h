/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A program in a terminal of our own: started on a pty, its output read by
 * libvterm. There is no sleeping and no guessing: the program says, in the stream, how many
 * bytes of input it had read and how many resizes it had seen when it went to sleep.
 */
#ifndef TEST_PTY_H
#define TEST_PTY_H

#include "base/buf.h"

#include <stdbool.h>
#include <stddef.h>

struct pty;

enum { PTY_COMPLAINT_SIZE = 160 };

/* command goes to /bin/sh; standard input, output and error are the terminal. */
struct pty *pty_start(const char *command, int cols, int rows);

/* Send bytes, or another size, and wait until the program sleeps again. */
void pty_send(struct pty *pty, const char *bytes, size_t len);
void pty_resize(struct pty *pty, int cols, int rows);
/* Wait until it went to sleep once more because time passed (the key Tick). */
void pty_tick(struct pty *pty);
void pty_signal(struct pty *pty, int number);
/* The line goes dead. */
void pty_hang_up(struct pty *pty);

/* One row as text, its end trimmed; the cursor on a blank is "_". */
void pty_row(struct pty *pty, int row, struct buf *out);
int pty_rows(const struct pty *pty);
void pty_cursor(const struct pty *pty, int *row, int *col);
/* How many cells have another colour than the terminal's own. */
int pty_coloured(const struct pty *pty);
/* Bytes it wrote because of the last send or resize. */
size_t pty_cost(const struct pty *pty);

/*
 * Wait for its end and free it. Its exit status, or -signal; *restored: the
 * terminal is as it was before; complaint: what was wrong at last, or "".
 */
int pty_end(struct pty *pty, bool *restored, char complaint[PTY_COMPLAINT_SIZE]);

/* Was anything wrong since the last time (a byte that must not be sent, a step that took too long)? */
bool pty_complaint(struct pty *pty, char text[PTY_COMPLAINT_SIZE]);

/* Seconds a step may take. */
int step_limit(void);

#endif
