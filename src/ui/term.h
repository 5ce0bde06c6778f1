/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The terminal: taken and given back, keys, size, signals. The program sleeps in one
 * place, term_key(); signals are blocked everywhere else, and their handlers only set flags.
 * What is drawn goes through ui/draw.h. There is one terminal, so this file has state of its own.
 */
#ifndef UI_TERM_H
#define UI_TERM_H

#include "base/err.h"
#include "ui/keys.h"

#include <stdbool.h>
#include <stdint.h>

enum {
	TERM_ROWS_MAX = 1000, /* a larger window is used up to here */
	TERM_COLS_MAX = 1000,
};

/* Why term_key gave no key. */
enum term_end {
	TERM_GOES_ON,
	TERM_ASKED, /* SIGTERM, SIGQUIT: an orderly end was asked for */
	TERM_LOST,  /* hung up, end of input, or output that nobody takes: ERR_IO */
};

struct term_how {
	/* Tests: write "ESC _ idle BYTES RESIZES TICKS ESC \" before going to sleep. */
	bool mark_idle;
};

/*
 * Take the terminal. ERR_IO: input or output is not a terminal; ERR_TERMINAL:
 * TERM is unset, unknown, or cannot place the cursor.
 */
bool term_open(const struct term_how *how, struct err *err);
/* Give it back as it was. Legal when it is not open. */
void term_close(void);

/*
 * The next key. tick_ms >= 0: when no key came in that time, the key "Tick".
 * typing: a text field has the keyboard (see keys_feed). False: the program must end.
 */
bool term_key(struct key *out, int tick_ms, bool typing);
/* Milliseconds of a clock that only goes forward. */
int64_t term_ms(void);
/* Are keys waiting already? Then drawing can wait for the last of them. */
bool term_has_keys(void);
/*
 * Asked in the middle of something long: did the user press Esc, ^G or ^C since, or must the
 * program end? Keys that were typed before it go with it.
 */
bool term_stop_asked(void);
enum term_end term_end(void);

/* Paint everything again, whatever the terminal shows now. */
void term_repaint(void);

#endif
