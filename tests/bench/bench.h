/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Measuring: how far the program is from what the machine, SQLite, libyaml and
 * ncurses can do at best, in the same minute on the same disk. A budget is a ratio to such
 * a limit, or a count; an absolute time says nothing on another machine. A
 * measurement that cannot be made ends the program: half a table would be believed.
 */
#ifndef BENCH_H
#define BENCH_H

#include "base/arena.h"

#include <stdint.h>

/* Milliseconds on the wall, and of this process's CPU time. */
double now_ms(void);
double cpu_ms(void);
/* The number after a label in a file of /proc/PID; label "" is the beginning. NAN: not for us to see. */
double proc_number(int pid, const char *name, const char *label);
/* Sorts values. */
double median(double values[], size_t len);
/* Say what went wrong and end. */
_Noreturn void give_up(const char *fmt, ...) PRINTF_LIKE(1, 2);

/* A case that nobody lived: the same for the same number, in every run. */
struct made_up {
	const char *name, *romanised; /* romanised is NULL for a name in Latin letters */
	const char *sex, *born, *phone, *number;
	const char *origin, *destination, *stage, *occupation, *job, *employer;
	const char *met_on[2], *summary[2];
	const char *due_on; /* NULL: nothing is due */
};

void make_up(struct made_up *out, uint32_t number, struct arena *arena);

/* The table: one row for each budget. */
struct table;
struct table *table_new(void);
/* ours must be at most (at_least: at least) budget times limit. */
void table_ratio(struct table *table, const char *what, const char *unit, double limit, double ours,
    double budget);
void table_ratio_at_least(struct table *table, const char *what, const char *unit, double limit,
    double ours, double budget);
/* ours must be at most budget. */
void table_count(
    struct table *table, const char *what, const char *unit, double ours, double budget);
/* A figure without a budget. */
void table_figure(struct table *table, const char *what, const char *unit, double value);
void table_not_yet(struct table *table, const char *what, const char *why);
/* To standard output and to path; how many are over budget. Frees the table. */
int table_print(struct table *table, const char *path, const char *head);

/* Limits: the same cases in a plain SQLite file, with the least that can hold them. */
struct raw;
struct raw *raw_fill(const char *path, uint32_t cases, double *cases_per_s);
void raw_close(struct raw *raw);
/* One case inserted and committed, WAL and FULL, with full-text index: ms. */
double raw_commit_ms(struct raw *raw, uint32_t number);
/* The newest 50 whose words begin with prefix: CPU ms. */
double raw_search_ms(struct raw *raw, const char *prefix);
/* All cases through libyaml's emitter into a file; the same, and the file read by its parser. */
void raw_yaml(struct raw *raw, const char *path, double *mb_per_s, double *proved_mb_per_s);

#endif
