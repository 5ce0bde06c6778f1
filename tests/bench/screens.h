/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the table that need a terminal. */
#ifndef BENCH_SCREENS_H
#define BENCH_SCREENS_H

#include "bench.h"

struct programs {
	const char *valise, *hello, *floor;
	const char *raw_file, *small_file, *large_file;
};

void screens_start(struct table *table, const struct programs *programs);
void screens_keys(struct table *table, const struct programs *programs);

/* A day of visits over a slow line, in a demo office that is made at path. */
void day_at_the_desk(struct table *table, const char *valise, const char *path);

#endif
