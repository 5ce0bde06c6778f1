/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A program in a pty, as a user's terminal sees it: how long from the key to
 * the last byte, how many bytes, how many write(2)s, how much CPU. The program marks in its
 * output when it goes to sleep (see ui/term.h), so nothing is guessed and nobody waits.
 */
#ifndef BENCH_METER_H
#define BENCH_METER_H

#include <stddef.h>

struct meter;

struct reading {
	double ms;       /* from the key to the mark */
	double shown_ms; /* from the key to the last byte that is to be seen; of meter_key only */
	double cpu_ms;   /* of the program */
	double bytes;    /* to the terminal, the mark not counted */
	double writes;   /* write(2) calls, the mark's not counted */
};

/* Start a program on 80 x 24 and wait for its first screen. argv ends with NULL. */
struct meter *meter_start(const char *const argv[], struct reading *reading);
/* Send one key (its bytes) and wait until the program sleeps again. */
void meter_key(struct meter *meter, const char *key, struct reading *reading);
/* A key, and back as soon as something of what it does is on the screen. */
void meter_begin(struct meter *meter, const char *key);
/* Resident memory now, KB. */
double meter_rss_kb(const struct meter *meter);
/* Hang up and wait for the end. */
void meter_end(struct meter *meter);

#endif
