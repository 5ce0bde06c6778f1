/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One case at a glance: how far each part of the record is, what comes next, what is due. */
#ifndef CASEWORK_OVERVIEW_H
#define CASEWORK_OVERVIEW_H

#include "casework/guard.h"
#include "casework/rows.h"
#include "casework/timeline.h"
#include "store/casefile.h"
#include "store/due.h"

enum overview_state { OVERVIEW_NONE, OVERVIEW_BEGUN, OVERVIEW_DONE };

/*
 * One form of a part: how many records, what they lack and how far they are. Records that are many
 * are counted, and looked into for the screen of their part only.
 */
struct overview_form {
	const struct form *form;
	int64_t count;
	size_t missing; /* required answers and errors */
	struct progress
	    all; /* of all records together; asked is 0 when they were not looked into */
	struct progress *sections; /* the same, one a section of the form; NULL */
	bool is_nested;            /* its records belong to another form's */
	bool is_hidden; /* its show_if does not hold in this case: what there is, is kept aside */
};

struct overview_part {
	const struct book_part *part;
	enum overview_state state;
	struct overview_form *forms;
	size_t forms_len;
	const char *words; /* "Languages 3 · Education 1", in the arena */
};

struct overview {
	struct casefile_row row;
	const char *who; /* "M · 26 · b. 1999-03-14 · BFA → CIV · Bricklayers (7112)" */
	const char *stage;
	struct overview_part *parts;
	size_t parts_len;
	/*
	 * Where to go on: the part that lifts the first guard, unless one before it is
	 * not done; else the first that is not done. parts_len when all are.
	 */
	size_t next;
	const char *next_words; /* what is to be done there, in the arena or constant; "" nothing */
	struct unmet_list unmet; /* guards of the next steps that are not met */
	struct due_list due;
	struct moment_list last;
};

/* due_max and last_max: how many lines of each are wanted. */
bool overview_load(struct desk *desk, int64_t casefile_id, size_t due_max, size_t last_max,
    struct arena *arena, struct overview *out, struct err *err);

/* One part alone, for the screen behind its key. */
bool overview_part_load(struct desk *desk, int64_t casefile_id, const struct book_part *part,
    struct arena *arena, struct overview_part *out, struct err *err);

/* "late 3 d", "today", "in 2 d" of a day; "" when it is no day. In the arena or constant. */
const char *overview_due_words(const struct desk *desk, const char *day, struct arena *arena);

#endif
