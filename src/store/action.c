/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One user action: opened, given its edits, closed with its hash. The row of
 * the action is written last; an action left open fails the commit, because its
 * edits refer to a row that is not there.
 */
#include "store/action.h"

#include "base/i18n.h"
#include "store/connection.h"
#include "store/match.h"
#include "store/search.h"
#include "store/sql.h"

#include <assert.h>
#include <sodium.h>
#include <stdlib.h>
#include <string.h>

enum {
	CASES_OF_A_ROW = 64,
	PERSONS_OF_A_ROW = 16,
	NOTES_MAX = 1000, /* cases that an action may have touched before what follows is done */
	CLOCK_COUNTER_BITS = 16,
};

/* A wall clock may be set right by this much without anybody doubting it. */
static const int64_t back_ms = INT64_C(60) * 1000;
static const int64_t ahead_ms = INT64_C(400) * 24 * 3600 * 1000;

struct case_note {
	int64_t casefile_id;
	bool touched, search;
	bool stamped; /* updated_at is this action's already */
};

struct action_state {
	char at[CLOCK_INSTANT_SIZE];
	int64_t clock;
	bool doubtful;
	unsigned char before[CHAIN_HASH];
	struct chain_edits edits;
	size_t len, cap;
	struct case_note *notes;
	size_t persons_len, persons_cap;
	int64_t *persons; /* whose likely duplicates may be others now */
};

/* Kinds that are of no interest when they changed nothing. */
static const char *const kinds_of_edits[] = {"answer", "attach", "create", "delete", "link"};
/* Kinds that ^Z passes over. */
static const char *const kinds_for_good[] = {"init", "undo", "redo", "erase", "staff"};

static bool
is_one_of(const char *kind, const char *const kinds[], size_t len)
{
	for (size_t i = 0; i < len; i++)
		if (strcmp(kind, kinds[i]) == 0)
			return true;
	return false;
}

static bool
is_undoable(const struct action *action)
{
	return action->edits > 0
	       && !is_one_of(action->kind, kinds_for_good,
		   sizeof(kinds_for_good) / sizeof(kinds_for_good[0]));
}

static bool
leaves_no_trace(const struct action *action)
{
	return action->edits == 0
	       && is_one_of(action->kind, kinds_of_edits,
		   sizeof(kinds_of_edits) / sizeof(kinds_of_edits[0]));
}

/*
 * The clock of the journal never goes back, whatever the wall clock does: it
 * is the wall clock's milliseconds when they are ahead, else one more than before. `doubtful` is an
 * action whose wall clock is behind the action before it by more than a minute, or ahead
 * by more than 400 days.
 */
static void
tell_time(struct action_state *state, int64_t now, int64_t last_clock, int64_t last_at)
{
	int64_t wall = now > 0 ? now << CLOCK_COUNTER_BITS : 0;

	clock_instant(now, state->at);
	state->clock = wall > last_clock ? wall : last_clock + 1;
	state->doubtful = last_at != 0 && (now < last_at - back_ms || now > last_at + ahead_ms);
}

/* The end of the chain: seq, clock, wall clock and hash of the last action. */
static bool
read_last(struct db *db, struct action *action, struct err *err)
{
	static const char text[] = "SELECT seq, clock, hash,"
				   " CAST(round((julianday(at) - 2440587.5) * 86400000) AS INTEGER)"
				   " FROM action ORDER BY seq DESC LIMIT 1";
	struct action_state *state = action->state;
	int64_t now = clock_now(&db->clock);
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;
	const void *hash;
	size_t len;

	if (!sql_prepare(&q, db, text, err))
		goto out;
	row = sql_next(&q, err);
	if (row == SQL_ROW) {
		action->seq = sql_column_integer(&q, 0) + 1;
		tell_time(state, now, sql_column_integer(&q, 1), sql_column_integer(&q, 3));
		hash = sql_column_blob(&q, 2, &len);
		assert(len == CHAIN_HASH);
		memcpy(state->before, hash, CHAIN_HASH);
	} else if (row == SQL_END) {
		action->seq = 1;
		tell_time(state, now, 0, 0);
	}
out:
	sql_done(&q);
	return row != SQL_FAILED;
}

bool
action_open(struct db *db, struct action *action, struct err *err)
{
	assert(db->in_transaction && !db->in_action && !action->state && action->kind);
	action->state = mem_alloc(sizeof(*action->state));
	action->edits = 0;
	action->id = db_new_id(db);
	if (!read_last(db, action, err)) {
		action_abandon(action);
		return false;
	}
	db->in_action = true;
	return true;
}

void
action_abandon(struct action *action)
{
	if (!action->state)
		return;
	free(action->state->notes);
	free(action->state->persons);
	free(action->state);
	action->state = NULL;
}

static void
merge(struct case_note *into, const struct case_note *other)
{
	into->touched |= other->touched;
	into->search |= other->search;
	into->stamped |= other->stamped;
}

static void
note(struct action *action, struct case_note what)
{
	struct action_state *state = action->state;

	if (what.casefile_id == 0)
		return;
	if (state->len > 0 && state->notes[state->len - 1].casefile_id == what.casefile_id) {
		merge(&state->notes[state->len - 1], &what);
		return;
	}
	if (state->len == state->cap) {
		state->cap = state->cap ? state->cap * 2 : 8;
		state->notes = mem_realloc(state->notes, state->cap * sizeof(*state->notes));
	}
	state->notes[state->len++] = what;
}

void
action_touch(struct action *action, int64_t casefile_id)
{
	note(action, (struct case_note){.casefile_id = casefile_id, .touched = true});
}

void
action_stamped(struct action *action, int64_t casefile_id)
{
	note(action, (struct case_note){.casefile_id = casefile_id, .stamped = true});
}

const char *
action_at(const struct action *action)
{
	return action->state->at;
}

static void
note_person(struct action_state *state, int64_t person_id)
{
	if (state->persons_len > 0 && state->persons[state->persons_len - 1] == person_id)
		return;
	if (state->persons_len == state->persons_cap) {
		state->persons_cap = state->persons_cap ? state->persons_cap * 2 : 8;
		state->persons =
		    mem_realloc(state->persons, state->persons_cap * sizeof(*state->persons));
	}
	state->persons[state->persons_len++] = person_id;
}

static bool
note_persons(struct db *db, struct action *action, const char *table, int64_t row_id,
    const char *column, struct err *err)
{
	int64_t ids[PERSONS_OF_A_ROW];
	size_t len = 0;

	if (!match_wants(table, column))
		return true;
	if (!match_persons(db, table, row_id, ids, PERSONS_OF_A_ROW, &len, err))
		return false;
	for (size_t i = 0; i < len; i++)
		note_person(action->state, ids[i]);
	return true;
}

bool
action_search(struct db *db, struct action *action, const char *table, int64_t row_id,
    const char *column, struct err *err)
{
	int64_t ids[CASES_OF_A_ROW];
	size_t len = 0;

	if (!note_persons(db, action, table, row_id, column, err))
		return false;
	if (!search_wants(table, column))
		return true;
	if (!search_cases(db, table, row_id, ids, CASES_OF_A_ROW, &len, err))
		return false;
	for (size_t i = 0; i < len; i++)
		note(action, (struct case_note){.casefile_id = ids[i], .search = true});
	return true;
}

static int
by_casefile(const void *left, const void *right)
{
	const struct case_note *a = left, *b = right;

	return (a->casefile_id > b->casefile_id) - (a->casefile_id < b->casefile_id);
}

/* One note for each case. */
static void
merge_notes(struct action_state *state)
{
	size_t kept = 0;

	if (state->len > 1)
		qsort(state->notes, state->len, sizeof(*state->notes), by_casefile);
	for (size_t i = 1; i < state->len; i++) {
		if (state->notes[i].casefile_id != state->notes[kept].casefile_id) {
			state->notes[++kept] = state->notes[i];
			continue;
		}
		merge(&state->notes[kept], &state->notes[i]);
	}
	if (state->len > 0)
		state->len = kept + 1;
}

static bool
set_updated(struct db *db, int64_t casefile_id, const char *at, struct err *err)
{
	static const char text[] = "UPDATE casefile SET updated_at = :at WHERE id = :id";
	struct sql q = {0};
	bool ok = sql_prepare(&q, db, text, err);

	if (ok) {
		sql_text(&q, ":at", at);
		sql_integer(&q, ":id", casefile_id);
		ok = sql_run(&q, err);
	}
	sql_done(&q);
	return ok;
}

static int
by_id(const void *left, const void *right)
{
	const int64_t *a = left, *b = right;

	return (*a > *b) - (*a < *b);
}

static bool
refresh_persons(struct db *db, struct action_state *state, struct err *err)
{
	if (state->persons_len > 1)
		qsort(state->persons, state->persons_len, sizeof(*state->persons), by_id);
	for (size_t i = 0; i < state->persons_len; i++)
		if ((i == 0 || state->persons[i] != state->persons[i - 1])
		    && !match_refresh(db, state->persons[i], err))
			return false;
	state->persons_len = 0;
	return true;
}

/* What follows from the edits so far: when cases were last touched, what the search knows. */
static bool
follow(struct db *db, struct action_state *state, struct err *err)
{
	merge_notes(state);
	for (size_t i = 0; i < state->len; i++) {
		const struct case_note *at = &state->notes[i];

		if (at->touched && !at->stamped && schema_has_column(db, "casefile", "updated_at")
		    && !set_updated(db, at->casefile_id, state->at, err))
			return false;
		if (at->search && !search_refresh(db, at->casefile_id, err))
			return false;
	}
	state->len = 0;
	return refresh_persons(db, state, err);
}

static bool
refresh(struct db *db, struct action *action, struct err *err)
{
	if (action->edits > 0)
		action_touch(action, action->casefile_id);
	return follow(db, action->state, err);
}

bool
action_edit(struct db *db, struct action *action, const struct chain_edit *edit, struct err *err)
{
	static const char text[] =
	    "INSERT INTO edit"
	    " (action_id, n, tbl, row_id, col, old, new, salt, commitment)"
	    " VALUES (:action, :n, :table, :row, :col, :old, :new, :salt, :commitment)";
	unsigned char salt[CHAIN_SALT], commitment[CHAIN_COMMITMENT];
	struct sql q = {0};
	bool ok;

	/* An import may touch a million cases; a case that is touched again follows again. */
	if (action->state->len + action->state->persons_len >= NOTES_MAX
	    && !follow(db, action->state, err))
		return false;
	if (!sql_prepare(&q, db, text, err))
		return false;
	randombytes_buf(salt, sizeof(salt));
	chain_commit(edit, salt, commitment);
	chain_edits_add(&action->state->edits, commitment);
	sql_integer(&q, ":action", action->id);
	sql_integer(&q, ":n", ++action->edits);
	sql_text(&q, ":table", edit->table);
	sql_integer(&q, ":row", edit->row_id);
	sql_text(&q, ":col", edit->name);
	sql_value(&q, ":old", edit->old_value);
	sql_value(&q, ":new", edit->new_value);
	sql_blob(&q, ":salt", salt, sizeof(salt));
	sql_blob(&q, ":commitment", commitment, sizeof(commitment));
	ok = sql_run(&q, err);
	sql_done(&q);
	catalogue_edited(&db->catalogue, edit->table);
	return ok;
}

bool
action_settle(struct db *db, struct action *action, struct err *err)
{
	assert(db->in_action && action->state);
	return refresh(db, action, err);
}

bool
action_mark(struct db *db, const struct action *action, struct action_mark *mark, struct err *err)
{
	/* What is noted and not settled would be lost on the way back. */
	assert(db->in_action && action->state->len + action->state->persons_len == 0);
	mark->edits = action->edits;
	memcpy(mark->digest, action->state->edits.digest, sizeof(mark->digest));
	return sql_exec(db, "SAVEPOINT mark", err);
}

bool
action_keep(struct db *db, struct err *err)
{
	return sql_exec(db, "RELEASE mark", err);
}

bool
action_go_back(
    struct db *db, struct action *action, const struct action_mark *mark, struct err *err)
{
	action->edits = mark->edits;
	memcpy(action->state->edits.digest, mark->digest, sizeof(mark->digest));
	action->state->len = action->state->persons_len = 0;
	db->taken_back++;
	return sql_exec(db, "ROLLBACK TO mark", err);
}

static void
bind_reference(struct sql *q, const char *name, int64_t id)
{
	if (id == 0)
		sql_null(q, name);
	else
		sql_integer(q, name, id);
}

static void
bind_action(struct sql *q, const struct chain_action *action, bool undoable)
{
	sql_integer(q, ":id", action->id);
	sql_integer(q, ":seq", action->seq);
	sql_text(q, ":at", action->at);
	sql_integer(q, ":offset", action->offset_min);
	sql_integer(q, ":clock", action->clock);
	sql_integer(q, ":doubtful", action->doubtful);
	sql_integer(q, ":device", action->device_id);
	sql_integer(q, ":staff", action->staff_id);
	sql_text(q, ":role", action->role);
	sql_text(q, ":kind", action->kind);
	bind_reference(q, ":casefile", action->casefile_id);
	sql_text(q, ":form", action->form);
	bind_reference(q, ":form_version", action->form_version);
	sql_text(q, ":reason", action->reason);
	bind_reference(q, ":undoes", action->undoes);
	sql_integer(q, ":edits", action->edits);
	sql_integer(q, ":undoable", undoable);
}

static bool
write_action(struct db *db, const struct action *action, struct err *err)
{
	static const char text[] =
	    "INSERT INTO action (id, seq, at, offset_min, clock, doubtful, device_id, staff_id,"
	    "  role, kind, casefile_id, form, form_version, reason, undoes, edits, hash, undoable)"
	    " VALUES (:id, :seq, :at, :offset, :clock, :doubtful, :device, :staff, :role, :kind,"
	    "  :casefile, :form, :form_version, :reason, :undoes, :edits, :hash, :undoable)";
	const struct action_state *state = action->state;
	const struct chain_action row = {
	    .id = action->id,
	    .seq = action->seq,
	    .at = state->at,
	    .offset_min = db->clock.offset_min,
	    .clock = state->clock,
	    .doubtful = state->doubtful,
	    .device_id = db_device(db),
	    .staff_id = action->staff_id,
	    .role = action->role ? action->role : "",
	    .kind = action->kind,
	    .casefile_id = action->casefile_id,
	    .form = action->form,
	    .form_version = action->form_version,
	    .reason = action->reason,
	    .undoes = action->undoes,
	    .edits = action->edits,
	};
	unsigned char hash[CHAIN_HASH];
	struct sql q = {0};
	bool ok = sql_prepare(&q, db, text, err);

	if (!ok)
		return false;
	chain_action(&row, &state->edits, state->before, hash);
	bind_action(&q, &row, is_undoable(action));
	sql_blob(&q, ":hash", hash, sizeof(hash));
	ok = sql_run(&q, err);
	sql_done(&q);
	return ok;
}

bool
action_close(struct db *db, struct action *action, struct err *err)
{
	bool ok;

	assert(db->in_action && action->state);
	db->in_action = false;
	if (leaves_no_trace(action)) {
		action->id = action->seq = 0;
		ok = true;
	} else {
		ok = refresh(db, action, err) && write_action(db, action, err);
	}
	action_abandon(action);
	return ok;
}
