/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The search row of a case, made from the domain tables and compared with what
 * is there, so that it is only written when something changed. Searching itself is
 * casefile_list (store/casefile.h); queries are made in search_match.c.
 */
#include "store/search.h"

#include "base/i18n.h"
#include "store/connection.h"
#include "store/person_link.h"
#include "store/search_row.h"
#include "store/setting.h"
#include "store/sql.h"

#include <stdlib.h>
#include <string.h>

#define VERSION_SETTING "search.version"

enum { REBUILT_AT_ONCE = 1000 };

static const struct {
	const char *table, *columns; /* columns with a blank around each */
} wanted[] = {
    {"casefile", " person_id number state stage staff_id occupation "},
    {"person", " full_name call_name romanised former_name family_name given_name phone phone_2 "},
    {"person_document", " person_id number "},
    {"person_link", " person_id other_id kind "},
    {"work_experience", " job occupation "},
    {"step", " due_on status "},
    {"session", " status held_on next_on "},
};

bool
search_wants(const char *table, const char *column)
{
	for (size_t i = 0; i < sizeof(wanted) / sizeof(wanted[0]); i++) {
		const char *at;

		if (strcmp(wanted[i].table, table) != 0)
			continue;
		if (!column)
			return true;
		at = strstr(wanted[i].columns, column);
		return at && at[-1] == ' ' && at[strlen(column)] == ' ';
	}
	return false;
}

/* And of whomever that record was merged into: they are found by its names too. */
static bool
cases_of_person(
    struct db *db, int64_t person_id, int64_t ids[], size_t cap, size_t *len, struct err *err)
{
	struct person_ids up;

	if (!person_link_up(db, person_id, &up, err))
		return false;
	for (size_t i = 0; i < up.len; i++) {
		struct sql q = {0};
		enum sql_row row = SQL_FAILED;

		if (sql_prepare(&q, db, "SELECT id FROM casefile WHERE person_id = :id", err)) {
			sql_integer(&q, ":id", up.items[i]);
			while (*len < cap && (row = sql_next(&q, err)) == SQL_ROW)
				ids[(*len)++] = sql_column_integer(&q, 0);
		}
		sql_done(&q);
		if (row == SQL_FAILED)
			return false;
	}
	return true;
}

bool
search_cases(struct db *db, const char *table, int64_t row_id, int64_t ids[], size_t cap,
    size_t *len, struct err *err)
{
	static const struct {
		const char *table, *text;
	} ways[] = {
	    {"person_link", "SELECT c.id FROM person_link l JOIN casefile c"
			    " ON c.person_id = l.person_id WHERE l.id = :id"},
	    {"person_document", "SELECT c.id FROM person_document d"
				" JOIN casefile c ON c.person_id = d.person_id WHERE d.id = :id"},
	    {"work_experience", "SELECT casefile_id FROM work_experience WHERE id = :id"},
	    {"step", "SELECT casefile_id FROM step WHERE id = :id"},
	    {"session", "SELECT casefile_id FROM session WHERE id = :id"},
	};
	enum sql_row row = SQL_END;

	*len = 0;
	if (strcmp(table, "casefile") == 0 && cap > 0)
		ids[(*len)++] = row_id;
	if (strcmp(table, "person") == 0)
		return cases_of_person(db, row_id, ids, cap, len, err);
	for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]); i++) {
		struct sql q = {0};

		if (strcmp(ways[i].table, table) != 0)
			continue;
		row = SQL_FAILED;
		if (sql_prepare(&q, db, ways[i].text, err)) {
			sql_integer(&q, ":id", row_id);
			while (*len < cap && (row = sql_next(&q, err)) == SQL_ROW)
				ids[(*len)++] = sql_column_integer(&q, 0);
		}
		sql_done(&q);
	}
	return row != SQL_FAILED;
}

static bool
read_row(struct search_making *making, struct search_row *out, struct err *err)
{
	static const char text[] =
	    "SELECT id, words, name_key, state, stage, staff_id, due_on, next_on"
	    " FROM search_row WHERE casefile_id = :id";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (sql_prepare(&q, making->db, text, err)) {
		sql_integer(&q, ":id", making->casefile_id);
		row = sql_next(&q, err);
		if (row == SQL_ROW) {
			out->id = sql_column_integer(&q, 0);
			out->words = sql_column_text(&q, 1, making->arena);
			out->name_key = sql_column_text(&q, 2, making->arena);
			out->state = sql_column_text(&q, 3, making->arena);
			out->stage = sql_column_text(&q, 4, making->arena);
			out->staff_id = sql_column_integer(&q, 5);
			out->due_on = sql_column_text(&q, 6, making->arena);
			out->next_on = sql_column_text(&q, 7, making->arena);
		}
	}
	sql_done(&q);
	return row != SQL_FAILED;
}

static bool
same_text(const char *a, const char *b)
{
	return a && b ? strcmp(a, b) == 0 : a == b;
}

static bool
same_words(const struct search_row *a, const struct search_row *b)
{
	return a->id && b->id && same_text(a->words, b->words);
}

static bool
same_rest(const struct search_row *a, const struct search_row *b)
{
	return same_text(a->name_key, b->name_key) && same_text(a->state, b->state)
	       && same_text(a->stage, b->stage) && a->staff_id == b->staff_id
	       && same_text(a->due_on, b->due_on) && same_text(a->next_on, b->next_on);
}

static bool
tally_add(struct db *db, const char *name, int delta, struct err *err)
{
	static const char text[] = "INSERT INTO tally (name, value) VALUES (:name, :delta)"
				   " ON CONFLICT (name) DO UPDATE SET value = value + :delta";
	struct sql q = {0};
	bool ok = false;

	if (sql_prepare(&q, db, text, err)) {
		sql_text(&q, ":name", name);
		sql_integer(&q, ":delta", delta);
		ok = sql_run(&q, err);
	}
	sql_done(&q);
	return ok;
}

int64_t
search_tally(struct db *db, const char *name)
{
	static const char text[] = "SELECT value FROM tally WHERE name = :name";
	struct sql q = {0};
	struct err err = {0};
	int64_t value = 0;

	if (sql_prepare(&q, db, text, &err)) {
		sql_text(&q, ":name", name);
		if (sql_next(&q, &err) == SQL_ROW)
			value = sql_column_integer(&q, 0);
	}
	sql_done(&q);
	return value;
}

/* Count a row in or out under everything it is counted by. */
static bool
tally_row(struct search_making *making, const struct search_row *row, int delta, struct err *err)
{
	struct arena *arena = making->arena;
	struct db *db = making->db;

	if (!row->id)
		return true;
	if (!tally_add(db, "case", delta, err)
	    || !tally_add(db, arena_printf(arena, "case.state.%s", row->state), delta, err))
		return false;
	if (row->stage
	    && !tally_add(db, arena_printf(arena, "case.stage.%s", row->stage), delta, err))
		return false;
	return !row->staff_id
	       || tally_add(db, arena_printf(arena, "case.staff.%lld", (long long)row->staff_id),
		   delta, err);
}

static bool
index_words(struct db *db, const char *text, const struct search_row *row, struct err *err)
{
	struct sql q = {0};
	bool ok = false;

	if (sql_prepare(&q, db, text, err)) {
		sql_integer(&q, ":id", row->id);
		sql_text(&q, ":words", row->words);
		ok = sql_run(&q, err);
	}
	sql_done(&q);
	return ok;
}

static bool
write_row(struct search_making *making, const struct search_row *row, struct err *err)
{
	static const char text[] =
	    "INSERT INTO search_row (id, casefile_id, words, name_key, state, stage, staff_id,"
	    " due_on, next_on) VALUES (:id, :casefile, :words, :name_key, :state, :stage, :staff,"
	    " :due_on, :next_on) ON CONFLICT (casefile_id) DO UPDATE SET id = :id, words = :words,"
	    " name_key = :name_key, state = :state, stage = :stage, staff_id = :staff,"
	    " due_on = :due_on, next_on = :next_on";
	struct sql q = {0};
	bool ok = false;

	if (sql_prepare(&q, making->db, text, err)) {
		sql_integer(&q, ":id", row->id);
		sql_integer(&q, ":casefile", making->casefile_id);
		sql_text(&q, ":words", row->words);
		sql_text(&q, ":name_key", row->name_key);
		sql_text(&q, ":state", row->state);
		sql_text(&q, ":stage", row->stage);
		if (row->staff_id)
			sql_integer(&q, ":staff", row->staff_id);
		else
			sql_null(&q, ":staff");
		sql_text(&q, ":due_on", row->due_on);
		sql_text(&q, ":next_on", row->next_on);
		ok = sql_run(&q, err);
	}
	sql_done(&q);
	return ok;
}

static bool
delete_row(struct db *db, int64_t id, struct err *err)
{
	static const char text[] = "DELETE FROM search_row WHERE id = :id";
	struct sql q = {0};
	bool ok = false;

	if (sql_prepare(&q, db, text, err)) {
		sql_integer(&q, ":id", id);
		ok = sql_run(&q, err);
	}
	sql_done(&q);
	return ok;
}

/* From what is there (old) to what should be (new; its id is 0 when the case is gone). */
static bool
change_row(struct search_making *making, const struct search_row *old, struct search_row *new,
    struct err *err)
{
	static const char forget[] =
	    "INSERT INTO search (search, rowid, words) VALUES ('delete', :id, :words)";
	static const char add[] = "INSERT INTO search (rowid, words) VALUES (:id, :words)";
	bool words = !same_words(old, new);

	if (words && old->id && !index_words(making->db, forget, old, err))
		return false;
	if (new->id && words) {
		new->id =
		    sql_number(making->db, "SELECT coalesce(max(id), 0) + 1 FROM search_row", 1);
		if (!index_words(making->db, add, new, err))
			return false;
	} else if (new->id) {
		new->id = old->id;
	}
	if (!tally_row(making, old, -1, err) || !tally_row(making, new, 1, err))
		return false;
	return new->id ? write_row(making, new, err) : delete_row(making->db, old->id, err);
}

/* The row that is there (id 0: none) and the one that should be. */
struct two_rows {
	struct search_making making;
	struct arena arena;
	struct search_row old, new;
};

static bool
read_both(struct two_rows *rows, struct db *db, int64_t casefile_id, struct err *err)
{
	bool there = false;

	*rows = (struct two_rows){.making = {.db = db, .casefile_id = casefile_id}};
	rows->making.arena = &rows->arena;
	if (!read_row(&rows->making, &rows->old, err)
	    || !search_row_make(&rows->making, &rows->new, &there, err))
		return false;
	rows->new.id = there ? 1 : 0;
	return true;
}

static bool
are_same(const struct two_rows *rows)
{
	if (!rows->old.id || !rows->new.id)
		return !rows->old.id && !rows->new.id;
	return same_words(&rows->old, &rows->new) && same_rest(&rows->old, &rows->new);
}

static void
free_both(struct two_rows *rows)
{
	buf_free(&rows->making.words);
	arena_free(&rows->arena);
}

bool
search_refresh(struct db *db, int64_t casefile_id, struct err *err)
{
	struct two_rows rows;
	bool ok = read_both(&rows, db, casefile_id, err);

	if (ok && !are_same(&rows))
		ok = change_row(&rows.making, &rows.old, &rows.new, err);
	free_both(&rows);
	return ok;
}

bool
search_check(struct db *db, int64_t casefile_id, struct err *err)
{
	struct two_rows rows;
	bool ok = read_both(&rows, db, casefile_id, err) && are_same(&rows);

	free_both(&rows);
	return ok;
}

bool
search_is_current(struct db *db)
{
	struct arena arena = {0};
	const char *version = setting_get(db, VERSION_SETTING, &arena);
	bool is_current = version && strcmp(version, SEARCH_VERSION) == 0;

	arena_free(&arena);
	return is_current;
}

/* The next cases by id, at most REBUILT_AT_ONCE of them. */
static bool
next_cases(struct db *db, int64_t after, int64_t ids[], size_t *len, struct err *err)
{
	static const char text[] =
	    "SELECT id FROM casefile WHERE id > :after ORDER BY id LIMIT :limit";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	*len = 0;
	if (sql_prepare(&q, db, text, err)) {
		sql_integer(&q, ":after", after);
		sql_integer(&q, ":limit", REBUILT_AT_ONCE);
		while ((row = sql_next(&q, err)) == SQL_ROW)
			ids[(*len)++] = sql_column_integer(&q, 0);
	}
	sql_done(&q);
	return row == SQL_END;
}

bool
search_rebuild(struct db *db, struct err *err)
{
	int64_t ids[REBUILT_AT_ONCE], all = sql_number(db, "SELECT count(*) FROM casefile", 0);
	int64_t done = 0, after = INT64_MIN;
	size_t len;

	if (!sql_exec(db, "INSERT INTO search (search) VALUES ('delete-all')", err)
	    || !sql_exec(db, "DELETE FROM search_row", err)
	    || !sql_exec(db, "DELETE FROM tally", err))
		return false;
	do {
		if (!next_cases(db, after, ids, &len, err))
			return false;
		for (size_t i = 0; i < len; i++)
			if (!search_refresh(db, ids[i], err))
				return false;
		after = len ? ids[len - 1] : after;
		done += (int64_t)len;
		if (db->progress && all > 0)
			db->progress(db->progress_context, _("Making the search anew"),
			    (int)(done * 100 / all));
	} while (len > 0);
	return setting_put(db, VERSION_SETTING, SEARCH_VERSION, err);
}
