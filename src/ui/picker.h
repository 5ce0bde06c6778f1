/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Choosing from what there is: type to narrow the list down, arrows to move,
 * Enter to take. For code lists, choices, sets (ticked with the blank), reasons, problems; help and
 * the palette are pickers too.
 */
#ifndef UI_PICKER_H
#define UI_PICKER_H

#include "base/arena.h"
#include "ui/app.h"

#include <stdbool.h>
#include <stddef.h>

struct picker_item {
	const char *value; /* given to done */
	const char *left;  /* a code or a key, in a narrow column; may be "" */
	const char *text;
	const char *right; /* at the right end; may be "" */
	bool is_ticked;
	bool is_alone;    /* of a set: unticks the others */
	bool has_command; /* the commands of the picker's scope are for it */
};

struct picker_items {
	struct picker_item *items;
	size_t len;
};

struct picker_how {
	const char *title; /* of the path; borrowed for the life of the picker, as is the rest */
	const char *typed; /* what the filter starts with, or NULL */
	const char *at;    /* value that is selected first, or NULL */
	const char *head;  /* text above the list, or NULL */
	const char *none;  /* said when nothing fits */
	bool is_set;       /* ticks: the value is all ticked ones, a blank between */
	bool shows_ticks;  /* ticked items are marked, but one is chosen */
	bool
	    asks_each_time; /* find is asked again at every letter; else asked once, and the picker filters */
	int left_cols;
	void *context;
	/* What there is for this filter, best first, in the arena. */
	bool (*find)(struct app *app, void *context, const char *filter, struct arena *arena,
	    struct picker_items *out, struct err *err);
	/* The picker is gone when this is called. NULL: nothing follows. */
	void (*done)(struct app *app, void *context, const char *value);
	void (*free)(void *context); /* of the context, when it belongs to the picker; or NULL */
	unsigned scope;              /* commands of its own besides choosing; or 0 */
	/* One of these, on the value that is selected; the picker stays. */
	bool (*run)(
	    struct app *app, void *context, const char *name, const char *value, struct err *err);
};

bool picker_push(struct app *app, const struct picker_how *how, struct err *err);

/* Type-ahead in a code list of the case file. Texts are copied. */
struct picker_codes {
	const char *list, *title;
	const char *at;    /* the code that is selected first, or NULL */
	const char *typed; /* what the filter starts with, or NULL */
	const char *set;   /* the codes there are already, to be put in and taken out; or NULL */
	const char *const
	    *begins; /* what the codes offered begin with (NULL last), or NULL for all */
	bool (*is_offered)(void *context, const char *code); /* or NULL for all */
	void *context;
	void (*done)(struct app *app, void *context, const char *value);
};
bool picker_push_codes(struct app *app, const struct picker_codes *how, struct err *err);

#endif
