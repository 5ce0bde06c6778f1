/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reading the journal, undo and redo, and the proof that nothing was changed
 * behind its back. Undo is a new action with the inverse edits; nothing is ever taken out.
 */
#ifndef STORE_JOURNAL_H
#define STORE_JOURNAL_H

#include "store/record.h"

struct journal_edit {
	const char *table;
	int64_t row_id;
	/* NULL: the row was created (old null) or deleted (new null); value is the row as JSON. */
	const char *name;
	struct value old_value, new_value;
	bool erased; /* both values were erased: nothing can be said about them */
};

struct journal_action {
	int64_t id, seq;
	const char *at; /* UTC instant */
	int offset_min;
	bool doubtful; /* the wall clock had jumped */
	const char *kind, *staff, *role, *form, *reason;
	int64_t form_version, casefile_id, undoes, undone_by;
	const char *casefile_number; /* NULL when not about a case */
	size_t edits_len;
	struct journal_edit *edits; /* loaded by journal_edits only */
};

struct journal_list {
	struct journal_action *items;
	size_t len;
};

/*
 * Actions newest first, at most limit: those before seq (0: from the newest) or, when newer, those
 * just after it (0: the oldest); of one case, or of all when casefile_id is 0.
 */
bool journal_list(struct db *db, int64_t casefile_id, int64_t seq, bool newer, size_t limit,
    struct arena *arena, struct journal_list *out, struct err *err);
/* One action by its id; by its seq when that is given instead. ERR_DATA when there is none. */
bool journal_find(struct db *db, int64_t id, int64_t seq, struct arena *arena,
    struct journal_action *out, struct err *err);
/* The number of the action that made a row; 0 when the journal does not tell. */
int64_t journal_made(struct db *db, const char *table, int64_t row_id);
/* What a column held right after an action (seq): what its first later edit says, else what it holds now. */
int64_t journal_then(
    struct db *db, const char *table, int64_t row_id, const char *column, int64_t seq, int64_t now);
bool journal_edits(
    struct db *db, struct journal_action *action, struct arena *arena, struct err *err);

/* The row that an edit made or took away (name NULL), as it was then. */
bool journal_row(struct db *db, const struct journal_edit *edit, struct arena *arena,
    struct record *out, struct err *err);

/* The last action is of later than now by the wall clock, by more than a minute: its instant, else NULL. */
const char *journal_ahead(struct db *db, struct arena *arena);

/*
 * What ^Z would take back, ^Y bring back now: for redo it is the undo that is
 * undone. 0 when there is nothing, as after a new action for ^Y.
 */
int64_t journal_undo_candidate(struct db *db);
int64_t journal_redo_candidate(struct db *db);

/*
 * Inside a transaction: undo one action (or, redo, one undo) by a new one by this staff
 * member. ERR_DATA, with the field named, when a present value is no longer what the action left,
 * when it was undone already, or is of a kind that cannot be undone (init, staff, undo, redo,
 * erase, and what changed nothing). A merge of persons goes back around values that were changed since.
 * *done is the new action (its casefile_id tells the case).
 */
bool journal_undo(struct db *db, int64_t action_id, int64_t staff_id, const char *role,
    struct action *done, struct err *err);
bool journal_redo(struct db *db, int64_t action_id, int64_t staff_id, const char *role,
    struct action *done, struct err *err);

struct journal_check {
	int64_t actions, edits, rows;
	int64_t bad_seq; /* 0, or the first action whose hash, number or commitments are wrong */
	/* What is wrong there, or with a row's present values; NULL when all is well. */
	const char *reason;
	char head[65]; /* hash of the last action, hex */
};

/* Whole chain, commitments, and present values against the last edits. False only when it could not be read. */
bool journal_verify(struct db *db, struct arena *arena, struct journal_check *out, struct err *err);

#endif
