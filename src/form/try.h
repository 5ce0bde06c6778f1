/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A robot interviewer: it answers a form at random, within and beyond what the form takes, changes
 * its mind, gives reasons and takes them back, and looks after each answer whether all is as it
 * must be. The same seed gives the same interviews.
 */
#ifndef FORM_TRY_H
#define FORM_TRY_H

#include "form/answers.h"
#include "form/list_files.h"

enum try_kind {
	TRY_LOST,      /* an answer is neither stored nor cleared by when_hidden: clear */
	TRY_REFUSED,   /* an answer was refused, but something changed, or nothing says why */
	TRY_SCREEN,    /* following one answer and working out everything differ */
	TRY_EVAL,      /* the same answers given to form_eval() come to something else */
	TRY_INPUT,     /* what the editor starts with is not read back to the same answer */
	TRY_CRASH,     /* the program ended within the interview, or the interview did not end */
	TRY_UNREACHED, /* never shown in any interview */
	TRY_KINDS,
};

struct try_finding {
	enum try_kind kind;
	uint64_t seed; /* of the interview: it alone repeats it */
	size_t field;  /* SIZE_MAX: of the form */
	char text[400];
};

struct try_options {
	size_t runs;
	uint64_t seed; /* of the first interview; the next has the next number */
	const char *lang;
	int today;
	struct list_files *lists;
	/* For tests of the robot: called after each answer that was taken. NULL: not called. */
	void (*spoil)(struct answers *answers);
};

enum { TRY_FINDINGS_MAX = 200 };

/* The first finding of each kind for each field; more is the same again. */
struct try_report {
	struct try_finding findings[TRY_FINDINGS_MAX];
	size_t len;
	size_t runs;  /* interviews that came to their end */
	size_t taken; /* answers */
	size_t refused;
	bool reached[FORM_FIELDS_MAX];
	bool told[TRY_KINDS][FORM_FIELDS_MAX + 1];
	uint64_t now; /* the seed of the interview that is going on */
};

/*
 * All interviews, in a process of its own: one that ends before its time is a finding, and the
 * next goes on. False: no process could be made.
 */
bool form_try(const struct form *form, const struct try_options *options, struct try_report *report,
    struct err *err);

/* "lost", "screen", … */
const char *try_word(enum try_kind kind);

#endif
