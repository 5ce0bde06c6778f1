/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A day at the desk, step by step: everything that writes, through the same
 * functions as the screens. A step is one transaction (or none), so that a file that was
 * interrupted anywhere is in the state after one of the steps; what these states are, a day without
 * trouble has shown.
 */
#ifndef DAY_H
#define DAY_H

#include "casework/desk.h"

enum { DAY_STEPS_MAX = 24, DAY_STATE_SIZE = 160 };

/* Where everything lies: made once, then each day begins with a copy of the template. */
struct day_place {
	const char *folder;
	const char *forms;    /* the shipped forms, without lists and standards */
	const char *template; /* a case file nobody has worked on */
	const char *path;     /* the one that is worked on */
	const char *copy, *out, *in, *photo;
	struct arena arena;
	char states[DAY_STEPS_MAX + 1][DAY_STATE_SIZE]; /* after so many steps */
};

struct day {
	const struct day_place *place;
	struct db *db; /* NULL: closed */
	struct desk desk;
	int done; /* steps that were acknowledged */
};

/* How many steps a day has, and what they are called. */
int day_steps(void);
const char *day_step_name(int step);

/*
 * Make the template and what is taken in, and live through one day, in a folder of
 * its own of this name. False with a sentence.
 */
bool day_prepare(struct day_place *place, const char *name, struct err *err);
void day_remove(struct day_place *place);

/* A fresh copy of the template under place->path. */
bool day_begin(struct day *day, const struct day_place *place, struct err *err);
/*
 * The next step; day->done counts it when it was acknowledged. After step 0 the file is open. A
 * step that failed may be tried again.
 */
bool day_step(struct day *day, struct err *err);
/* Go away: the file is closed whatever state it is in. */
void day_end(struct day *day);

/* How a day ended: of its own accord (the next step refused or not), or in the middle of a step. */
enum day_ending { DAY_ENDED, DAY_REFUSED, DAY_CRASHED };

/*
 * Come back to a file that was left after `done` acknowledged steps, and ask: is it whole
 * (pages, references, journal, files), and in the state after `done` steps or, when one more was
 * begun, after that one? Then live the rest of the day. Files in the making are gone: at once,
 * or, after a crash, in the end. False: err tells what does not hold.
 */
bool day_verify(const struct day_place *place, int done, enum day_ending ending, struct err *err);

/* Is this open file whole, and in the state after `done` steps? */
bool day_check(const struct day_place *place, struct db *db, int done, struct err *err);

#endif
