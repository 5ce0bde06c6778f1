/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How well likely duplicates are found: measured on records whose truth is known. */
#ifndef BENCH_LINKAGE_H
#define BENCH_LINKAGE_H

#include "bench.h"

/*
 * Lines of precision and recall for each data set that is there, else a line that says it is not. folder
 * is where a case file is made, forms the folder of the shipped forms.
 */
void linkage(struct table *table, const char *folder, const char *forms);

#endif
