/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What raw.c and raw_yaml.c share. */
#ifndef BENCH_RAW_H
#define BENCH_RAW_H

#include "bench.h"

#include <sqlite3.h>

struct raw {
	sqlite3 *db;
	sqlite3_stmt *person, *casefile, *session, *work, *search;
	uint32_t cases;
};

sqlite3_stmt *raw_prepare(struct raw *raw, const char *text);

#endif
