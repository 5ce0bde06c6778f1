/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Two sources, each read in the order of its days from an index of open things
 * only, and merged; so what is read is what is shown, however old the office is.
 */
#include "store/due.h"

#include "store/sql.h"

#include <string.h>

/* The rows of a statement added to out. */
static bool
read_items(
    struct sql *q, enum due_kind kind, struct arena *arena, struct due_list *out, struct err *err)
{
	enum sql_row row;
	size_t cap = out->len;

	while ((row = sql_next(q, err)) == SQL_ROW) {
		out->items = arena_grow(arena, out->items, out->len, &cap, sizeof(*out->items));
		out->items[out->len++] = (struct due_item){
		    .kind = kind,
		    .on = sql_column_text(q, 0, arena),
		    .id = sql_column_integer(q, 1),
		    .casefile_id = sql_column_integer(q, 2),
		    .number = sql_column_text(q, 3, arena),
		    .name = sql_column_text(q, 4, arena),
		    .text = sql_column_text(q, 5, arena),
		    .who = sql_column_text(q, 6, arena),
		    .staff_id = sql_column_integer(q, 7),
		};
	}
	return row == SQL_END;
}

/* One page of a source. Both statements have the same columns and names to bind. */
static bool
read_source(struct db *db, const char *text, enum due_kind kind, int64_t staff_id, const char *last,
    const char *from_on, int64_t from_id, size_t limit, struct arena *arena, struct due_list *out,
    struct err *err)
{
	struct sql q = {0};
	bool ok;

	*out = (struct due_list){0};
	if (!sql_prepare(&q, db, text, err))
		return false;
	sql_text(&q, ":on", from_on);
	sql_integer(&q, ":id", from_id);
	sql_text(&q, ":last", last);
	sql_integer(&q, ":staff", staff_id);
	sql_integer(&q, ":limit", (int64_t)limit);
	ok = read_items(&q, kind, arena, out, err);
	sql_done(&q);
	return ok;
}

static const char step_text[] =
    "SELECT t.due_on, t.id, c.id, c.number, coalesce(p.full_name, p.call_name), t.action,"
    " t.responsible, c.staff_id FROM step t CROSS JOIN casefile c ON c.id = t.casefile_id"
    " LEFT JOIN person p ON p.id = c.person_id"
    " WHERE t.status IN ('planned', 'doing') AND (t.due_on, t.id) > (:on, :id)"
    " AND t.due_on <= :last AND c.state <> 'closed' AND :staff IN (0, c.staff_id)"
    " ORDER BY t.due_on, t.id LIMIT :limit";

static const char meeting_text[] =
    "SELECT r.next_on, r.casefile_id, c.id, c.number, coalesce(p.full_name, p.call_name),"
    " (SELECT next_what FROM session WHERE casefile_id = c.id AND next_on = r.next_on LIMIT 1),"
    " NULL, c.staff_id FROM search_row r CROSS JOIN casefile c ON c.id = r.casefile_id"
    " LEFT JOIN person p ON p.id = c.person_id"
    " WHERE r.next_on IS NOT NULL AND (r.next_on, r.casefile_id) > (:on, :id)"
    " AND r.next_on <= :last AND :staff IN (0, c.staff_id)"
    " ORDER BY r.next_on, r.casefile_id LIMIT :limit";

/* Days first, then steps before meetings, then ids: one order for pages to go by. */
static bool
is_before(const struct due_item *a, const struct due_item *b)
{
	int days = strcmp(a->on, b->on);

	if (days != 0)
		return days < 0;
	return a->kind != b->kind ? a->kind < b->kind : a->id < b->id;
}

/* The place in one source that corresponds to an item of the merged list. */
static int64_t
place_in(enum due_kind source, const struct due_item *from)
{
	if (from->kind == source)
		return from->id;
	/* Of the same day all steps come before any meeting. */
	return source < from->kind ? INT64_MAX : INT64_MIN;
}

bool
due_list(struct db *db, int64_t staff_id, const char *first, const char *last,
    const struct due_item *from, size_t limit, struct arena *arena, struct due_list *out,
    struct err *err)
{
	struct due_list steps, meetings;
	const char *on = from ? from->on : first ? first : "";
	int64_t step = from ? place_in(DUE_STEP, from) : INT64_MIN;
	int64_t meeting = from ? place_in(DUE_MEETING, from) : INT64_MIN;
	size_t s = 0, m = 0, cap = 0;

	*out = (struct due_list){0};
	if (!read_source(
		db, step_text, DUE_STEP, staff_id, last, on, step, limit + 1, arena, &steps, err)
	    || !read_source(db, meeting_text, DUE_MEETING, staff_id, last, on, meeting, limit + 1,
		arena, &meetings, err))
		return false;
	while (s < steps.len || m < meetings.len) {
		bool take_step =
		    m >= meetings.len
		    || (s < steps.len && is_before(&steps.items[s], &meetings.items[m]));

		if (out->len == limit) {
			out->more = true;
			break;
		}
		out->items = arena_grow(arena, out->items, out->len, &cap, sizeof(*out->items));
		out->items[out->len++] = take_step ? steps.items[s++] : meetings.items[m++];
	}
	return true;
}

bool
due_of_case(struct db *db, int64_t casefile_id, size_t limit, struct arena *arena,
    struct due_list *out, struct err *err)
{
	static const char step_of_case[] =
	    "SELECT t.due_on, t.id, t.casefile_id, NULL, NULL, t.action, t.responsible, NULL"
	    " FROM step t WHERE t.casefile_id = :casefile AND t.status IN ('planned', 'doing')"
	    " ORDER BY t.due_on IS NULL, t.due_on, t.id LIMIT :limit";
	static const char meeting_of_case[] =
	    "SELECT r.next_on, r.casefile_id, r.casefile_id, NULL, NULL,"
	    " (SELECT next_what FROM session WHERE casefile_id = :casefile"
	    "  AND next_on = r.next_on LIMIT 1), NULL, NULL"
	    " FROM search_row r WHERE r.casefile_id = :casefile AND r.next_on IS NOT NULL LIMIT "
	    ":limit";
	static const struct {
		const char *text;
		enum due_kind kind;
	} sources[] = {{step_of_case, DUE_STEP}, {meeting_of_case, DUE_MEETING}};
	bool ok = true;

	*out = (struct due_list){0};
	for (size_t i = 0; ok && i < 2; i++) {
		struct sql q = {0};

		ok = sql_prepare(&q, db, sources[i].text, err);
		if (ok) {
			sql_integer(&q, ":casefile", casefile_id);
			sql_integer(&q, ":limit", (int64_t)(limit - out->len));
			ok = read_items(&q, sources[i].kind, arena, out, err);
		}
		sql_done(&q);
	}
	return ok;
}

bool
due_count(
    struct db *db, int64_t staff_id, const char *by, int64_t most, int64_t *count, struct err *err)
{
	static const char all[] = "SELECT count(*) FROM (SELECT 1 FROM search_row"
				  " WHERE due_on <= :by LIMIT :most)";
	static const char own[] = "SELECT count(*) FROM (SELECT 1 FROM search_row"
				  " WHERE staff_id = :staff AND due_on <= :by LIMIT :most)";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	*count = 0;
	if (sql_prepare(&q, db, staff_id ? own : all, err)) {
		if (staff_id)
			sql_integer(&q, ":staff", staff_id);
		sql_text(&q, ":by", by);
		sql_integer(&q, ":most", most);
		row = sql_next(&q, err);
		if (row == SQL_ROW)
			*count = sql_column_integer(&q, 0);
	}
	sql_done(&q);
	return row == SQL_ROW;
}
