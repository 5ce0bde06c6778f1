/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What hello and floor share: reading keys as bytes, and the mark before sleeping. */
#ifndef BENCH_IDLE_H
#define BENCH_IDLE_H

#include <stdbool.h>
#include <stddef.h>

enum { KEY_SIZE = 32 };

/* Mark, sleep, and read what a key sent (NUL-terminated). False at the end of input. */
bool idle_key(char key[KEY_SIZE]);

#endif
