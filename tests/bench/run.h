/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A program without a terminal: its standard output is thrown away, its errors are seen. */
#ifndef BENCH_RUN_H
#define BENCH_RUN_H

struct run {
	double ms, rss_kb; /* on the wall; resident at its most */
};

/* argv ends with NULL. A program that fails ends the bench. */
struct run run_program(const char *const argv[]);

#endif
