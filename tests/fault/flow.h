/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A desk at work, for the fault tests: numbered edits through the record layer,
 * and the question afterwards which of them are there. What is asked of the file:
 * every edit that was acknowledged, no half of any, and a journal that holds.
 */
#ifndef FLOW_H
#define FLOW_H

#include "store/record.h"

#include <stdbool.h>
#include <stdint.h>

enum { FLOW_PEOPLE = 5 };

struct flow {
	struct db *db;
	int64_t people[FLOW_PEOPLE];
	int64_t last; /* number of the last edit in the file */
};

/* A new case file with a few people and cases, closed again. */
bool flow_create(const char *path, struct err *err);

/* whole: every page is checked on the way in. */
bool flow_open(struct flow *flow, const char *path, bool whole, struct err *err);
void flow_close(struct flow *flow);

/*
 * Edit number flow->last + 1, one action, one transaction. Every few of them is
 * a large one (many records) or has an attachment. before_commit (NULL: nobody) is called
 * just before it may be lost no more.
 */
bool flow_edit(
    struct flow *flow, void (*before_commit)(void *context), void *context, struct err *err);

/* Is the open file whole, and are all edits up to flow->last there, none in part? */
bool flow_check(struct flow *flow, struct err *err);

/* Random numbers that a seed repeats. */
uint64_t flow_random(uint64_t *seed);
/* 0 … below - 1 */
uint64_t flow_below(uint64_t *seed, uint64_t below);

/* Milliseconds of a clock that only goes forward. */
int64_t flow_ms(void);

struct flow_options {
	int64_t seconds, count; /* stop when both are over; count 0: only seconds */
	uint64_t seed;
};

/* "--seconds N", "--count N", "--seed N"; false and a line on stderr for anything else. */
bool flow_arguments(int argc, char **argv, struct flow_options *options);
/*
 * Not long enough yet, after so many since begin (flow_ms)? What has to happen once may take longer on
 * a slow machine: then it goes on until `seen`, some minutes at most.
 */
bool flow_goes_on(const struct flow_options *options, int64_t begin, int64_t done, bool seen);

/* A folder of its own below FAULT_FOLDER, in memory, or else below BUILDDIR; its end with all in it. */
char *flow_folder(struct arena *arena, const char *name);
void flow_remove(const char *folder);

#endif
