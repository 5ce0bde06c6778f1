/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The one layer that writes domain tables. A user action is opened, rows are
 * created, set, deleted through it, and the action is closed: each change is an edit in
 * the journal, the action carries a hash chained to the one before. The search row
 * and the counters of a case are put right when the action closes.
 *
 * A name is a column of the table, or "absent.FIELD" (the reason a value is
 * not there), "extra.FIELD" (an office's own question) or "kept.FIELD" (warnings that are kept):
 * members of the row's JSON columns of that name, journalled one by one.
 */
#ifndef STORE_RECORD_H
#define STORE_RECORD_H

#include "base/arena.h"
#include "base/value.h"
#include "store/db.h"

/* One user action, open inside a transaction. Zero it, fill the upper part, open it. */
struct action {
	/* "create", "answer", "delete", "attach", "import", "undo", "redo", "export", … */
	const char *kind;
	int64_t staff_id;
	const char *role;
	/* 0: not about one case; until it is closed, creating a case fills it. */
	int64_t casefile_id;
	const char *form; /* NULL or the form's id */
	int64_t form_version;
	const char *reason; /* NULL, or why, in the user's words */
	int64_t undoes;     /* 0, or the action it undoes */
	/* filled by action_open and after */
	int64_t id, seq;
	int64_t edits; /* edits so far */
	struct action_state *state;
};

/*
 * One at a time. Its wall clock is `doubtful` when it is behind that of the action before by more
 * than a minute, or ahead of it by more than 400 days; the journal's own clock never goes back.
 */
bool action_open(struct db *db, struct action *action, struct err *err);
/*
 * Write the action with its hash, put search, tallies and updated_at of the cases right.
 * Answering, creating, deleting, attaching or linking that changed nothing leaves no action
 * behind: id and seq are 0 then. Frees the state also when it fails.
 */
bool action_close(struct db *db, struct action *action, struct err *err);
/* Give up: frees the state; the caller rolls the transaction back. */
void action_abandon(struct action *action);

/*
 * Put search rows, tallies and updated_at right for what was done so far, so that a search finds
 * it. For an action of many cases, which would note them all until it is closed.
 */
bool action_settle(struct db *db, struct action *action, struct err *err);

/*
 * A place inside an action to go back to, as often as wanted until action_keep() gives it up.
 * One at a time, and right after action_settle().
 */
struct action_mark {
	int64_t edits;
	unsigned char digest[32]; /* of the edits so far */
};
bool action_mark(
    struct db *db, const struct action *action, struct action_mark *mark, struct err *err);
bool action_go_back(
    struct db *db, struct action *action, const struct action_mark *mark, struct err *err);
bool action_keep(struct db *db, struct err *err);

struct record_field {
	const char *name;
	struct value value;
};

/* *id: 0 for a new row id (returned there), or the id it must have (import, undo). */
bool record_create(struct db *db, struct action *action, const char *table,
    const struct record_field *fields, size_t len, int64_t *id, struct err *err);
/* Setting what is there already writes nothing. A whole number for a text column becomes text, and back. */
bool record_set(struct db *db, struct action *action, const char *table, int64_t id,
    const char *field, struct value value, struct err *err);
/* ERR_DATA, naming them, while others refer to it. Drafts of its fields go with it. */
bool record_delete(
    struct db *db, struct action *action, const char *table, int64_t id, struct err *err);

/* A row as it stands. */
struct record {
	const char *table;
	int64_t id;
	size_t len;
	/* Columns in the order of the schema, then absent.X, extra.X and kept.X that are set. */
	struct record_field *fields;
};

struct record_list {
	struct record *items;
	size_t len;
};

/* False with ERR_DATA when there is no such row. */
bool record_get(struct db *db, const char *table, int64_t id, struct arena *arena,
    struct record *out, struct err *err);
/* One value of it. */
bool record_read(struct db *db, const char *table, int64_t id, const char *field,
    struct arena *arena, struct value *out, struct err *err);
/*
 * Rows whose column owner has the value owner_id, by id (which says nothing about age, but
 * rows made together stay together): at most limit of them with id > after (0 for the
 * first page). An empty list is not a failure.
 */
bool record_list(struct db *db, const char *table, const char *owner, int64_t owner_id,
    int64_t after, size_t limit, struct arena *arena, struct record_list *out, struct err *err);
/* All of them, in the order they were made. */
bool record_list_by_age(struct db *db, const char *table, const char *owner, int64_t owner_id,
    struct arena *arena, struct record_list *out, struct err *err);
/* At most limit of the rows whose column has this value, in no order. */
bool record_find(struct db *db, const char *table, const char *column, struct value value,
    size_t limit, struct arena *arena, struct record_list *out, struct err *err);
/* Are these found without a look at every row? */
bool record_has_index(struct db *db, const char *table, const char *column);
bool record_count(struct db *db, const char *table, const char *owner, int64_t owner_id,
    int64_t *count, struct err *err);

/* Null when the row has no such name. */
struct value record_value(const struct record *record, const char *name);
/* The same for names that are mostly asked for in the order of the fields; *at begins with 0. */
struct value record_value_near(const struct record *record, const char *name, size_t *at);
/* The word for why a field has no value, in the row's `absent`; NULL when there is none. */
const char *record_absent(const struct record *record, const char *field);
/* What is stored of the warnings of a field that are kept, in the row's `kept`; NULL likewise. */
const char *record_kept(const struct record *record, const char *field);

/*
 * The catalogue, read from the file's own schema: does a table, a column
 * exist; the columns of a table that refer to another table.
 */
bool schema_has_table(struct db *db, const char *table);
bool schema_has_column(struct db *db, const char *table, const char *column);
/* "TEXT" or "INTEGER"; NULL when there is no such column. */
const char *schema_type(struct db *db, const char *table, const char *column);
/* Is it NOT NULL? */
bool schema_is_required(struct db *db, const char *table, const char *column);
/* The table a column refers to, or NULL. */
const char *schema_refers_to(struct db *db, const char *table, const char *column);
/* Tables and columns that refer to this table, one at a time from *next = 0. False at the end. */
bool schema_next_child(
    struct db *db, const char *table, size_t *next, const char **child, const char **column);

#endif
