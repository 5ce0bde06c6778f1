/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the table about sheets of people. */
#ifndef BENCH_SHEETS_H
#define BENCH_SHEETS_H

#include "bench.h"

/* A sheet of this many people, imported by the program; cases_per_s is the limit. */
void sheets(struct table *table, const char *valise, double cases_per_s, uint32_t cases,
    const char *folder);

#endif
