/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of the table about export and import. */
#ifndef BENCH_SUMMARIES_H
#define BENCH_SUMMARIES_H

#include "bench.h"
#include "screens.h"

struct summary_limits {
	double yaml_mb_per_s, proved_mb_per_s, cases_per_s;
};

void summaries(struct table *table, const struct programs *programs,
    const struct summary_limits *limits, uint32_t cases, const char *folder);

#endif
