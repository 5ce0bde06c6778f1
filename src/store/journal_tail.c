/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Along the hash chain, action by action. Reads only. */
#include "store/journal_tail.h"

#include "base/i18n.h"
#include "store/sql.h"

#include <inttypes.h>
#include <string.h>

enum { TAIL = 32, TAIL_EDITS_MAX = 256 };

/* Columns of the statements below. */
enum {
	ID,
	SEQ,
	AT,
	OFFSET_MIN,
	CLOCK,
	DOUBTFUL,
	DEVICE,
	STAFF,
	ROLE,
	KIND,
	CASEFILE,
	FORM,
	FORM_VERSION,
	REASON,
	UNDOES,
	EDITS,
	HASH,
};

enum { TBL, ROW_ID, COL, OLD, NEW, SALT, COMMITMENT, N };

static void
mark_bad(struct chain_walk *walk, int64_t seq, const char *reason)
{
	if (walk->bad_seq != 0)
		return;
	walk->bad_seq = seq;
	walk->reason = reason;
}

static struct chain_action
read_action(struct sql *q, struct arena *arena)
{
	return (struct chain_action){
	    .id = sql_column_integer(q, ID),
	    .seq = sql_column_integer(q, SEQ),
	    .at = sql_column_text(q, AT, arena),
	    .offset_min = sql_column_integer(q, OFFSET_MIN),
	    .clock = sql_column_integer(q, CLOCK),
	    .doubtful = sql_column_integer(q, DOUBTFUL),
	    .device_id = sql_column_integer(q, DEVICE),
	    .staff_id = sql_column_integer(q, STAFF),
	    .role = sql_column_text(q, ROLE, arena),
	    .kind = sql_column_text(q, KIND, arena),
	    .casefile_id = sql_column_integer(q, CASEFILE),
	    .form = sql_column_text(q, FORM, arena),
	    .form_version = sql_column_integer(q, FORM_VERSION),
	    .reason = sql_column_text(q, REASON, arena),
	    .undoes = sql_column_integer(q, UNDOES),
	    .edits = sql_column_integer(q, EDITS),
	};
}

/* An action may have a million edits: the memory of one is given back before the next. */
static bool
is_bound_by(struct sql *q, const unsigned char *salt, const unsigned char *commitment)
{
	struct arena arena = {0};
	unsigned char computed[CHAIN_COMMITMENT];
	struct chain_edit edit = {
	    .table = sql_column_text(q, TBL, &arena),
	    .row_id = sql_column_integer(q, ROW_ID),
	    .name = sql_column_text(q, COL, &arena),
	    .old_value = sql_column_value(q, OLD, &arena),
	    .new_value = sql_column_value(q, NEW, &arena),
	};

	chain_commit(&edit, salt, computed);
	arena_free(&arena);
	return memcmp(computed, commitment, sizeof(computed)) == 0;
}

/* An erased edit has nothing left to compare but its commitment. */
static bool
edit_holds(struct sql *q, const unsigned char *commitment)
{
	const unsigned char *salt;
	size_t len;

	salt = sql_column_blob(q, SALT, &len);
	if (!salt)
		return sql_column_is_null(q, OLD) && sql_column_is_null(q, NEW);
	return len == CHAIN_SALT && is_bound_by(q, salt, commitment);
}

/* Feed the commitments of one action; counts them and looks at each. */
static bool
walk_edits(struct db *db, struct chain_walk *walk, const struct chain_action *action,
    struct chain_edits *edits, struct err *err)
{
	static const char text[] =
	    "SELECT tbl, row_id, col, old, new, salt, commitment, n FROM edit"
	    " WHERE action_id = :action ORDER BY n";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;
	int64_t n = 0;

	if (!sql_prepare(&q, db, text, err))
		goto out;
	sql_integer(&q, ":action", action->id);
	while ((row = sql_next(&q, err)) == SQL_ROW) {
		size_t len;
		const unsigned char *commitment = sql_column_blob(&q, COMMITMENT, &len);

		n++;
		if (len != CHAIN_COMMITMENT || sql_column_integer(&q, N) != n) {
			mark_bad(walk, action->seq, N_("an edit is missing or was put in"));
			continue;
		}
		chain_edits_add(edits, commitment);
		if (sql_column_is_null(&q, SALT))
			walk->erased_seq = action->seq;
		if (!edit_holds(&q, commitment))
			mark_bad(walk, action->seq, N_("a value in the journal was changed"));
	}
	if (n != action->edits)
		mark_bad(walk, action->seq, N_("an edit is missing or was put in"));
	walk->edits += n;
out:
	sql_done(&q);
	return row == SQL_END;
}

static bool
walk_one(
    struct db *db, struct chain_walk *walk, struct sql *q, struct arena *arena, struct err *err)
{
	struct chain_action action = read_action(q, arena);
	unsigned char hash[CHAIN_HASH];
	struct chain_edits edits = {0};
	const unsigned char *stored;
	size_t len;

	if (action.seq != walk->seq + 1)
		mark_bad(walk, walk->seq + 1, N_("an action is missing"));
	if (walk->edits_max == 0 || action.edits <= walk->edits_max) {
		if (!walk_edits(db, walk, &action, &edits, err))
			return false;
		chain_action(&action, &edits, walk->hash, hash);
		stored = sql_column_blob(q, HASH, &len);
		if (len != sizeof(hash) || memcmp(stored, hash, sizeof(hash)) != 0)
			mark_bad(walk, action.seq, N_("the action is not what was written then"));
	}
	stored = sql_column_blob(q, HASH, &len);
	if (len == sizeof(hash))
		memcpy(walk->hash, stored, sizeof(hash));
	walk->seq = action.seq;
	walk->actions++;
	return true;
}

bool
chain_walk(struct db *db, struct chain_walk *walk, struct err *err)
{
	static const char text[] =
	    "SELECT id, seq, at, offset_min, clock, doubtful, device_id, staff_id, role, kind,"
	    "  casefile_id, form, form_version, reason, undoes, edits, hash"
	    " FROM action WHERE seq > :seq ORDER BY seq";
	struct arena arena = {0};
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (!sql_prepare(&q, db, text, err))
		goto out;
	sql_integer(&q, ":seq", walk->seq);
	while (walk->bad_seq == 0 && (row = sql_next(&q, err)) == SQL_ROW) {
		if (!walk_one(db, walk, &q, &arena, err)) {
			row = SQL_FAILED;
			break;
		}
		arena_free(&arena);
	}
out:
	sql_done(&q);
	arena_free(&arena);
	return row != SQL_FAILED;
}

/* The hash of the action before the tail, from which the walk starts. */
static bool
find_start(struct db *db, struct chain_walk *walk, struct err *err)
{
	static const char text[] =
	    "SELECT seq, hash FROM action ORDER BY seq DESC LIMIT 1 OFFSET :tail";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;
	const void *hash;
	size_t len;

	if (!sql_prepare(&q, db, text, err))
		goto out;
	sql_integer(&q, ":tail", TAIL);
	row = sql_next(&q, err);
	if (row == SQL_ROW) {
		walk->seq = sql_column_integer(&q, 0);
		hash = sql_column_blob(&q, 1, &len);
		if (len == CHAIN_HASH)
			memcpy(walk->hash, hash, CHAIN_HASH);
	}
out:
	sql_done(&q);
	return row != SQL_FAILED;
}

bool
journal_check_tail(struct db *db, struct err *err)
{
	struct chain_walk walk = {.edits_max = TAIL_EDITS_MAX};

	if (!find_start(db, &walk, err) || !chain_walk(db, &walk, err))
		return false;
	if (walk.bad_seq == 0)
		return true;
	return err_set(err, ERR_DATA,
	    _("%s was changed by another program: at entry %" PRId64
	      " of its journal %s. It is not opened; look at it with: valise doctor"),
	    db_path(db), walk.bad_seq, _(walk.reason));
}
