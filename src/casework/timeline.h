/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The journal in plain words, and taking actions back. */
#ifndef CASEWORK_TIMELINE_H
#define CASEWORK_TIMELINE_H

#include "casework/desk.h"
#include "store/journal.h"

/* One line of a timeline, in the desk's language. */
struct moment {
	const struct journal_action *action;
	const char *day, *time; /* local, where it was done */
	const char *what;       /* "Work experience: Mason: From 2018-02" */
	const char *who;
	bool undone;
};

/* What is put before it where it does not hold any more: "(taken back) ", else "". */
const char *timeline_mark(const struct moment *moment);

struct moment_list {
	struct moment *items;
	size_t len;
};

/*
 * Newest first, those before seq (0: from the newest) or, when newer, the ones just after it
 * (0: the oldest); casefile_id 0 is the whole office.
 */
bool timeline_list(struct desk *desk, int64_t casefile_id, int64_t seq, bool newer, size_t limit,
    struct arena *arena, struct moment_list *out, struct err *err);

/* What one action did, change by change ("From: 2018 → 2018-02"), a line each. */
struct text_list {
	const char **items;
	size_t len;
};
bool timeline_changes(struct desk *desk, struct journal_action *action, struct arena *arena,
    struct text_list *out, struct err *err);

/*
 * Take back the last action (action_id 0) or the one named; bring back what was
 * taken back last. *what tells in words what it was, in the arena; *casefile_id where.
 */
bool timeline_undo(struct desk *desk, int64_t action_id, struct arena *arena, const char **what,
    int64_t *casefile_id, struct err *err);
bool timeline_redo(struct desk *desk, struct arena *arena, const char **what, int64_t *casefile_id,
    struct err *err);

#endif
