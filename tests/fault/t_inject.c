/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A disk that fails at one operation. A day at the desk is lived again and again;
 * each time another write, sync or open fails, once or from then on, because the disk is
 * broken or full. What was acknowledged must be there, nothing in half, nothing said to be saved
 * that is not; the sentence must tell the two apart; and after the disk was mended the day must go
 * on. The control, a disk that says yes and does nothing, must be found out.
 */
#include "day.h"
#include "flow.h"
#include "inject_vfs.h"

#include "base/arena.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { CONTROL_MAX = 200 };

/* One way to fail. */
struct point {
	enum inject_door door;
	enum inject_fault fault;
	uint64_t nth;
	bool for_ever;
};

struct run {
	struct day_place place;
	struct point *points;
	size_t len, cap;
	struct arena arena;
	int64_t refusals, recoveries;
};

static const char *const doors[] = {"write", "sync", "open"};
static const char *const faults[] = {"broken", "full", "lie"};

static bool
complain(const struct point *point, const struct day *day, const char *what, const char *text)
{
	fprintf(stderr, "t_inject: %s %" PRIu64 " %s %s, at %s: %s: %s\n", doors[point->door],
	    point->nth, faults[point->fault], point->for_ever ? "for ever" : "once",
	    day->done < day_steps() ? day_step_name(day->done) : "the end", what, text);
	return false;
}

/* Does the sentence say which of the two it is, and no more than is true? */
static bool
tells(const struct point *point, const struct err *err)
{
	bool full = strstr(err->text, "disk is full") || strstr(err->text, "no room");

	if (err->code != ERR_IO || strstr(err->text, "SAID SAVED"))
		return false;
	if (point->fault == INJECT_FULL)
		return full && !strstr(err->text, "NOT SAVED");
	return !full && strstr(err->text, "NOT SAVED");
}

/* Is the file in use given up after this? Full disks are not broken, and copies are other files. */
static bool
is_given_up(const struct point *point, const struct day *day)
{
	return point->fault == INJECT_BROKEN && day->db && db_is_broken(day->db);
}

/* After a step was refused: again. True: the day can go on. */
static bool
try_again(struct run *run, const struct point *point, struct day *day, bool *ok)
{
	bool given_up = is_given_up(point, day);
	struct err err = {0};

	if (day_step(day, &err)) {
		if (given_up || point->for_ever)
			*ok = complain(point, day, "went on", "though the disk had failed");
		run->recoveries++;
		return *ok;
	}
	if (!given_up && !point->for_ever)
		*ok = complain(point, day, "was refused again", err.text);
	else if (!tells(point, &err))
		*ok = complain(point, day, "another sentence", err.text);
	return false;
}

/* Until its end, or until nothing is written any more. *failed: a step was begun and refused last. */
static bool
live(struct run *run, const struct point *point, struct day *day, bool *failed)
{
	bool ok = true;

	*failed = false;
	while (ok && day->done < day_steps()) {
		bool was_hit = inject_hit();
		struct err err = {0};

		if (day_step(day, &err)) {
			if (inject_hit() && !was_hit)
				ok = complain(point, day, "nothing was said", "of the failure");
			continue;
		}
		run->refusals++;
		*failed = true;
		if (!inject_hit() || !tells(point, &err))
			return complain(point, day, "the sentence", err.text);
		if (!try_again(run, point, day, &ok))
			break;
		*failed = false;
	}
	return ok;
}

static bool
try_point(struct run *run, const struct point *point)
{
	struct err err = {0};
	struct day day;
	bool failed, ok;

	if (!day_begin(&day, &run->place, &err))
		return complain(point, &day, "no day", err.text);
	inject_arm(point->door, point->fault, point->nth, point->for_ever);
	ok = live(run, point, &day, &failed);
	day_end(&day);
	inject_arm(INJECT_WRITE, INJECT_BROKEN, 0, false);
	if (!day_verify(&run->place, day.done, failed ? DAY_REFUSED : DAY_ENDED, &err))
		return complain(point, &day, "afterwards", err.text);
	return ok;
}

/* A lie is believed while it lasts; afterwards it must come out. */
static bool
is_found_out(struct run *run, const struct point *point)
{
	struct err err = {0};
	struct day day;

	if (!day_begin(&day, &run->place, &err))
		return false;
	inject_arm(point->door, point->fault, point->nth, point->for_ever);
	while (day.done < day_steps() && day_step(&day, &err))
		;
	day_end(&day);
	inject_arm(INJECT_WRITE, INJECT_BROKEN, 0, false);
	return !day_verify(
	    &run->place, day.done, day.done < day_steps() ? DAY_REFUSED : DAY_ENDED, &err);
}

static void
add_points(struct run *run, enum inject_door door, uint64_t count)
{
	for (uint64_t nth = 1; nth <= count; nth++)
		for (int way = 0; way < 4; way++) {
			run->points = arena_grow(
			    &run->arena, run->points, run->len, &run->cap, sizeof(*run->points));
			run->points[run->len++] = (struct point){.door = door,
			    .fault = way & 1 ? INJECT_FULL : INJECT_BROKEN,
			    .nth = nth,
			    .for_ever = way & 2};
		}
}

static void
shuffle(struct run *run, size_t first, uint64_t *seed)
{
	for (size_t i = run->len; i > first + 1; i--) {
		size_t k = first + flow_below(seed, i - first);
		struct point point = run->points[i - 1];

		run->points[i - 1] = run->points[k];
		run->points[k] = point;
	}
}

/* How often each door is used on a day without trouble. The rare ones come first, all of them. */
static bool
find_points(struct run *run, uint64_t *seed, struct err *err)
{
	uint64_t counts[INJECT_DOORS];
	struct day day;
	size_t rare;

	if (!day_begin(&day, &run->place, err))
		return false;
	inject_arm(INJECT_WRITE, INJECT_BROKEN, 0, false);
	while (day.done < day_steps() && day_step(&day, err))
		;
	day_end(&day);
	for (int i = 0; i < INJECT_DOORS; i++)
		counts[i] = inject_count(i);
	add_points(run, INJECT_SYNC, counts[INJECT_SYNC]);
	add_points(run, INJECT_OPEN, counts[INJECT_OPEN]);
	shuffle(run, 0, seed);
	rare = run->len;
	add_points(run, INJECT_WRITE, counts[INJECT_WRITE]);
	shuffle(run, rare, seed);
	return day.done == day_steps();
}

static int
control(struct run *run, uint64_t *seed)
{
	for (int tries = 1; tries <= CONTROL_MAX; tries++) {
		struct point point = run->points[run->len - 1 - flow_below(seed, run->len / 2)];

		point.fault = INJECT_LIE;
		if (is_found_out(run, &point))
			return tries;
	}
	return 0;
}

int
main(int argc, char **argv)
{
	struct flow_options options = {.seconds = 4, .seed = (uint64_t)time(NULL)};
	struct run run = {0};
	struct err err = {0};
	int64_t begin = flow_ms();
	size_t tried = 0, bad = 0;
	int found;

	if (!flow_arguments(argc, argv, &options))
		return 64;
	inject_install();
	if (!day_prepare(&run.place, "inject", &err) || !find_points(&run, &options.seed, &err)) {
		fprintf(stderr, "t_inject: %s\n", err.text);
		return 2;
	}
	while (tried < run.len && bad < 10
	       && flow_goes_on(&options, begin, (int64_t)tried, run.refusals && run.recoveries))
		bad += !try_point(&run, &run.points[tried++]);
	printf("t_inject: seed %" PRIu64 ": %zu of %zu points, %" PRId64 " refusals, %" PRId64
	       " tried again with success, %zu wrong, %.1f s\n",
	    options.seed, tried, run.len, run.refusals, run.recoveries, bad,
	    (double)(flow_ms() - begin) / 1000);
	found = control(&run, &options.seed);
	printf("t_inject: control, a disk that lies: found out after %d days\n", found);
	inject_uninstall();
	day_remove(&run.place);
	arena_free(&run.arena);
	return !bad && found && run.refusals && run.recoveries ? 0 : 1;
}
