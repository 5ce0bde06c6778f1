/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Undo and redo: a new action with the inverse edits, last edit first. It is
 * refused where the present value is not what the action left; but a merge of two persons is taken
 * back around what was changed since, as if that had been done without the merge: an answer that
 * was changed stays, a record that was deleted stays deleted. Whose record something is must be as it was left.
 */
#include "base/i18n.h"
#include "store/action.h"
#include "store/connection.h"
#include "store/journal.h"
#include "store/json.h"
#include "store/place.h"
#include "store/sql.h"

#include <string.h>

/* The action that is taken back. */
struct target {
	struct journal_action action;
	bool undoable;
};

static bool
read_target(struct db *db, int64_t id, struct arena *arena, struct target *target, struct err *err)
{
	static const char text[] =
	    "SELECT kind, casefile_id, form, form_version, undoes, undone_by,"
	    " undoable FROM action WHERE id = :id";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	*target = (struct target){.action = {.id = id}};
	if (!sql_prepare(&q, db, text, err))
		goto out;
	sql_integer(&q, ":id", id);
	row = sql_next(&q, err);
	if (row == SQL_ROW) {
		target->action.kind = sql_column_text(&q, 0, arena);
		target->action.casefile_id = sql_column_integer(&q, 1);
		target->action.form = sql_column_text(&q, 2, arena);
		target->action.form_version = sql_column_integer(&q, 3);
		target->action.undoes = sql_column_integer(&q, 4);
		target->action.undone_by = sql_column_integer(&q, 5);
		target->undoable = sql_column_integer(&q, 6) != 0;
	} else if (row == SQL_END) {
		err_set(err, ERR_DATA, _("there is no such action in the journal"));
	}
out:
	sql_done(&q);
	return row == SQL_ROW && journal_edits(db, &target->action, arena, err);
}

static bool
say_changed(const char *table, const char *name, struct err *err)
{
	err_set(err, ERR_DATA,
	    _("this cannot be taken back: %s.%s was changed since; take that back first"), table,
	    name);
	return err_mark(err, ERR_KIND_CHANGED, "%s.%s", table, name);
}

static bool
say_erased(struct err *err)
{
	return err_set(err, ERR_DATA, _("this cannot be taken back: its values were erased"));
}

/* The row must be as the action left it: every field that either has. */
static bool
check_row(struct db *db, const struct journal_edit *edit, const struct json_fields *left,
    struct arena *arena, struct err *err)
{
	const struct record was = {
	    .table = edit->table, .id = edit->row_id, .len = left->len, .fields = left->items};
	const struct table *table;
	struct record is;

	if (!place_table(db, edit->table, &table, err)
	    || !record_get(db, edit->table, edit->row_id, arena, &is, err))
		return false;
	for (size_t i = 0; i < left->len; i++)
		if (!value_equal(left->items[i].value, record_value(&is, left->items[i].name)))
			return say_changed(edit->table, left->items[i].name, err);
	for (size_t i = 0; i < is.len; i++) {
		const struct column *column = table_column(table, is.fields[i].name);

		if (!(column && column->is_derived)
		    && !value_equal(is.fields[i].value, record_value(&was, is.fields[i].name)))
			return say_changed(edit->table, is.fields[i].name, err);
	}
	return true;
}

static bool
take_row_away(struct db *db, struct action *action, const struct journal_edit *edit,
    struct arena *arena, struct err *err)
{
	struct json_fields left = {0};

	return json_add_row(db, edit->new_value.text, arena, &left, err)
	       && check_row(db, edit, &left, arena, err)
	       && record_delete(db, action, edit->table, edit->row_id, err);
}

static bool
put_row_back(struct db *db, struct action *action, const struct journal_edit *edit,
    struct arena *arena, struct err *err)
{
	struct json_fields was = {0};
	int64_t id = edit->row_id;

	return json_add_row(db, edit->old_value.text, arena, &was, err)
	       && record_create(db, action, edit->table, was.items, was.len, &id, err);
}

static bool
put_value_back(struct db *db, struct action *action, const struct journal_edit *edit,
    struct arena *arena, struct err *err)
{
	const struct table *table;
	struct place place;
	struct value is;
	int64_t casefile_id;

	if (!place_table(db, edit->table, &table, err)
	    || !place_find(table, edit->name, arena, &place, err)
	    || !place_read(db, &place, edit->row_id, arena, &is, &casefile_id, err))
		return false;
	if (!value_equal(is, edit->new_value))
		return say_changed(edit->table, edit->name, err);
	return record_set(db, action, edit->table, edit->row_id, edit->name, edit->old_value, err);
}

static bool
invert(struct db *db, struct action *action, const struct journal_edit *edit, struct err *err)
{
	struct arena arena = {0};
	bool ok;

	if (edit->erased)
		return say_erased(err);
	if (edit->name)
		ok = put_value_back(db, action, edit, &arena, err);
	else if (edit->new_value.kind == VALUE_TEXT)
		ok = take_row_away(db, action, edit, &arena, err);
	else
		ok = put_row_back(db, action, edit, &arena, err);
	arena_free(&arena);
	return ok;
}

/* Is a value another than the action left, or its record gone? Whose record it is does not count. */
static bool
was_changed(struct db *db, const struct journal_edit *edit, struct arena *arena)
{
	const struct table *table;
	struct place place;
	struct value is;
	struct err none = {0};
	int64_t casefile_id;

	if (!place_table(db, edit->table, &table, &none)
	    || !place_find(table, edit->name, arena, &place, &none))
		return false;
	if (!place_read(db, &place, edit->row_id, arena, &is, &casefile_id, &none))
		return none.code == ERR_DATA;
	return !place.column->refers && !value_equal(is, edit->new_value);
}

/* "phone" of "phone", "absent.phone" and "extra.phone": an answer and the reason in its place. */
static const char *
question_of(const char *name)
{
	const char *point = strchr(name, '.');

	return point ? point + 1 : name;
}

/* Are they of one answer? */
static bool
is_same_question(const struct journal_edit *a, const struct journal_edit *b)
{
	return a->name && b->name && a->row_id == b->row_id && strcmp(a->table, b->table) == 0
	       && strcmp(question_of(a->name), question_of(b->name)) == 0;
}

/* Of a merge: which values are to be left as they are, since the answer was changed after it? One an edit. */
static bool *
find_changed(struct db *db, const struct target *target, struct arena *arena)
{
	const struct journal_edit *edits = target->action.edits;
	size_t len = target->action.edits_len;
	bool *stays = arena_alloc(arena, (len + 1) * sizeof(*stays));

	if (strcmp(target->action.kind, "merge") != 0)
		return stays;
	for (size_t i = 0; i < len; i++)
		if (edits[i].name && !edits[i].erased && was_changed(db, &edits[i], arena))
			for (size_t k = 0; k < len; k++)
				stays[k] = stays[k] || is_same_question(&edits[i], &edits[k]);
	return stays;
}

static bool
set_undone_by(struct db *db, int64_t id, int64_t by, struct err *err)
{
	static const char text[] = "UPDATE action SET undone_by = nullif(:by, 0) WHERE id = :id";
	struct sql q = {0};
	bool ok = sql_prepare(&q, db, text, err);

	if (ok) {
		sql_integer(&q, ":by", by);
		sql_integer(&q, ":id", id);
		ok = sql_run(&q, err);
	}
	sql_done(&q);
	return ok;
}

/* A new action, the inverse of target. */
static bool
reverse(struct db *db, const struct target *target, struct action *done, struct err *err)
{
	struct arena arena = {0};
	const bool *stays = find_changed(db, target, &arena);
	bool ok;

	done->casefile_id = target->action.casefile_id;
	done->form = target->action.form;
	done->form_version = target->action.form_version;
	done->undoes = target->action.id;
	ok = action_open(db, done, err);
	for (size_t i = target->action.edits_len; ok && i > 0; i--)
		ok = stays[i - 1] || invert(db, done, &target->action.edits[i - 1], err);
	ok = ok && action_close(db, done, err)
	     && set_undone_by(db, target->action.id, done->id, err);
	if (!ok)
		action_abandon(done);
	done->form = NULL; /* it dies with the target */
	arena_free(&arena);
	return ok;
}

static bool
may_undo(const struct target *target, struct err *err)
{
	if (!target->undoable)
		return err_set(err, ERR_DATA, _("an action of this kind (%s) cannot be taken back"),
		    target->action.kind);
	if (target->action.undone_by)
		return err_set(err, ERR_DATA, _("this was taken back already"));
	return true;
}

static bool
may_redo(const struct target *target, struct err *err)
{
	if (strcmp(target->action.kind, "undo") != 0)
		return err_set(err, ERR_DATA, _("only what was taken back can be brought back"));
	if (target->action.undone_by)
		return err_set(err, ERR_DATA, _("this was brought back already"));
	return true;
}

bool
journal_undo(struct db *db, int64_t action_id, int64_t staff_id, const char *role,
    struct action *done, struct err *err)
{
	struct arena arena = {0};
	struct target target;
	bool ok;

	*done = (struct action){.kind = "undo", .staff_id = staff_id, .role = role};
	ok = read_target(db, action_id, &arena, &target, err) && may_undo(&target, err)
	     && reverse(db, &target, done, err);
	arena_free(&arena);
	return ok;
}

bool
journal_redo(struct db *db, int64_t action_id, int64_t staff_id, const char *role,
    struct action *done, struct err *err)
{
	struct arena arena = {0};
	struct target target;
	bool ok;

	*done = (struct action){.kind = "redo", .staff_id = staff_id, .role = role};
	ok = read_target(db, action_id, &arena, &target, err) && may_redo(&target, err)
	     && reverse(db, &target, done, err) && set_undone_by(db, target.action.undoes, 0, err);
	arena_free(&arena);
	return ok;
}
