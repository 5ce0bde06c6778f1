/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Lists of cases. A query is put together from constant pieces: where the list
 * is read from (an index that has the order asked for), what holds for a row, from which place
 * on. All that was typed is bound, never part of a statement.
 */
#include "store/casefile.h"

#include "base/buf.h"
#include "base/i18n.h"
#include "store/search.h"
#include "store/sql.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define COLUMNS                                                                                    \
	"SELECT c.id, c.person_id, c.number, p.full_name, p.call_name, p.romanised, p.born,"       \
	" p.sex, c.origin, c.destination, c.occupation, c.stage, c.state, c.staff_id, s.name,"     \
	" c.updated_at, r.due_on, r.next_on, r.id, r.name_key"
#define PEOPLE " LEFT JOIN person p ON p.id = c.person_id LEFT JOIN staff s ON s.id = c.staff_id"
#define FROM_ROWS                                                                                  \
	" FROM search_row r CROSS JOIN casefile c ON c.id = r.casefile_id" PEOPLE " WHERE 1"
#define FROM_CASES                                                                                 \
	" FROM casefile c CROSS JOIN search_row r ON r.casefile_id = c.id" PEOPLE " WHERE 1"

/* An order: where rows come from and how they follow each other. */
struct order {
	const char *from;
	const char *after, *before; /* the place of a row is bound to :key and :id */
	const char *forward, *backward;
	bool by_rows; /* filter on the columns of search_row, which its indexes have */
};

static const struct order orders[] = {
    [CASEFILE_BY_UPDATED] = {FROM_CASES " AND c.updated_at IS NOT NULL",
	" AND (c.updated_at, c.id) < (:key, :id)", " AND (c.updated_at, c.id) > (:key, :id)",
	" ORDER BY c.updated_at DESC, c.id DESC", " ORDER BY c.updated_at, c.id", false},
    [CASEFILE_BY_NAME] = {FROM_ROWS, " AND (r.name_key, r.casefile_id) > (:key, :id)",
	" AND (r.name_key, r.casefile_id) < (:key, :id)", " ORDER BY r.name_key, r.casefile_id",
	" ORDER BY r.name_key DESC, r.casefile_id DESC", true},
    [CASEFILE_BY_NUMBER] = {FROM_CASES, " AND c.number > :key", " AND c.number < :key",
	" ORDER BY c.number", " ORDER BY c.number DESC", false},
    [CASEFILE_BY_DUE] = {FROM_ROWS " AND r.due_on IS NOT NULL",
	" AND (r.due_on, r.casefile_id) > (:key, :id)",
	" AND (r.due_on, r.casefile_id) < (:key, :id)", " ORDER BY r.due_on, r.casefile_id",
	" ORDER BY r.due_on DESC, r.casefile_id DESC", true},
};

static const struct order found = {
    " FROM search f CROSS JOIN search_row r ON r.id = f.rowid CROSS JOIN casefile c"
    " ON c.id = r.casefile_id" PEOPLE " WHERE search MATCH :match",
    " AND f.rowid < :id", " AND f.rowid > :id", " ORDER BY f.rowid DESC", " ORDER BY f.rowid",
    true};

static void
read_row(struct sql *q, struct arena *arena, struct casefile_row *row)
{
	*row = (struct casefile_row){
	    .id = sql_column_integer(q, 0),
	    .person_id = sql_column_integer(q, 1),
	    .number = sql_column_text(q, 2, arena),
	    .name = sql_column_text(q, 3, arena),
	    .call_name = sql_column_text(q, 4, arena),
	    .romanised = sql_column_text(q, 5, arena),
	    .born = sql_column_text(q, 6, arena),
	    .sex = sql_column_text(q, 7, arena),
	    .origin = sql_column_text(q, 8, arena),
	    .destination = sql_column_text(q, 9, arena),
	    .occupation = sql_column_text(q, 10, arena),
	    .stage = sql_column_text(q, 11, arena),
	    .state = sql_column_text(q, 12, arena),
	    .staff_id = sql_column_integer(q, 13),
	    .staff = sql_column_text(q, 14, arena),
	    .updated_at = sql_column_text(q, 15, arena),
	    .due_on = sql_column_text(q, 16, arena),
	    .next_on = sql_column_text(q, 17, arena),
	    .search_id = sql_column_integer(q, 18),
	    .name_key = sql_column_text(q, 19, arena),
	};
}

/* What was asked for, made ready: the full-text query with its facets, or none. */
struct request {
	const struct casefile_filter *filter;
	const struct order *order;
	struct buf match;
	bool is_find; /* something is to be looked for */
	bool is_none; /* it can have no answer: signs without a letter or digit */
};

static void
match_facet(struct buf *match, enum search_facet facet, const char *value)
{
	if (!value)
		return;
	buf_text(match, " AND \"");
	search_facet(match, facet, value);
	buf_char(match, '"');
}

static bool
request_make(
    struct db *db, const struct casefile_filter *filter, struct request *request, struct err *err)
{
	char staff[24];
	bool any;

	*request = (struct request){.filter = filter, .order = &orders[filter->sort]};
	if (!filter->find || !filter->find[strspn(filter->find, " \t")])
		return true;
	request->order = &found;
	request->is_find = true;
	if (!search_match(db, filter->find, &request->match, &any, err))
		return false;
	request->is_none = !any;
	match_facet(&request->match, FACET_STATE, filter->state);
	match_facet(&request->match, FACET_STAGE, filter->stage);
	snprintf(staff, sizeof(staff), "%lld", (long long)filter->staff_id);
	match_facet(&request->match, FACET_STAFF, filter->staff_id ? staff : NULL);
	return true;
}

/* The facets again as plain conditions: an index may serve them, and facet words may collide. */
static void
add_conditions(struct buf *text, const struct request *request)
{
	const struct casefile_filter *filter = request->filter;
	const char *table = request->order->by_rows ? "r" : "c";

	if (filter->state)
		buf_printf(text, " AND %s.state = :state", table);
	if (filter->open_only)
		buf_printf(text, " AND %s.state <> 'closed'", table);
	if (filter->stage)
		buf_printf(text, " AND %s.stage = :stage", table);
	if (filter->staff_id)
		buf_printf(text, " AND %s.staff_id = :staff", table);
	if (filter->due_by)
		buf_text(text, " AND r.due_on <= :due_by");
}

static void
bind_conditions(struct sql *q, const struct request *request)
{
	const struct casefile_filter *filter = request->filter;

	if (request->is_find)
		sql_text(q, ":match", buf_str(&request->match));
	if (filter->state)
		sql_text(q, ":state", filter->state);
	if (filter->stage)
		sql_text(q, ":stage", filter->stage);
	if (filter->staff_id)
		sql_integer(q, ":staff", filter->staff_id);
	if (filter->due_by)
		sql_text(q, ":due_by", filter->due_by);
}

static void
bind_place(struct sql *q, const struct request *request, const struct casefile_row *from)
{
	if (request->is_find) {
		sql_integer(q, ":id", from->search_id);
		return;
	}
	switch (request->filter->sort) {
	case CASEFILE_BY_UPDATED:
		sql_text(q, ":key", from->updated_at);
		break;
	case CASEFILE_BY_NAME:
		sql_text(q, ":key", from->name_key);
		break;
	case CASEFILE_BY_NUMBER:
		sql_text(q, ":key", from->number);
		return;
	case CASEFILE_BY_DUE:
		sql_text(q, ":key", from->due_on);
		break;
	}
	sql_integer(q, ":id", from->id);
}

static void
reverse(struct casefile_rows *rows)
{
	for (size_t i = 0, k = rows->len; i + 1 < k; i++) {
		struct casefile_row row = rows->items[i];

		rows->items[i] = rows->items[--k];
		rows->items[k] = row;
	}
}

bool
casefile_list(struct db *db, const struct casefile_filter *filter, const struct casefile_row *from,
    bool backward, size_t limit, struct arena *arena, struct casefile_rows *out, struct err *err)
{
	struct request request;
	struct buf text = {0};
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;
	size_t cap = 0;

	*out = (struct casefile_rows){0};
	if (!request_make(db, filter, &request, err))
		goto out;
	if (request.is_none) {
		row = SQL_END;
		goto out;
	}
	buf_printf(&text, COLUMNS "%s", request.order->from);
	add_conditions(&text, &request);
	if (from)
		buf_text(&text, backward ? request.order->before : request.order->after);
	buf_text(&text, backward ? request.order->backward : request.order->forward);
	buf_text(&text, " LIMIT :limit");
	if (!sql_prepare_built(&q, db, buf_str(&text), err))
		goto out;
	bind_conditions(&q, &request);
	if (from)
		bind_place(&q, &request, from);
	sql_integer(&q, ":limit", (int64_t)limit + 1);
	while ((row = sql_next(&q, err)) == SQL_ROW) {
		if (out->len == limit) {
			out->more = true;
			row = SQL_END;
			break;
		}
		out->items = arena_grow(arena, out->items, out->len, &cap, sizeof(*out->items));
		read_row(&q, arena, &out->items[out->len++]);
	}
	if (backward)
		reverse(out);
out:
	sql_done(&q);
	buf_free(&text);
	buf_free(&request.match);
	return row == SQL_END;
}

/* The tally that has the number of cases of this filter, or NULL when it must be counted. */
static const char *
tally_of(const struct casefile_filter *filter, struct arena *arena)
{
	bool find = filter->find && filter->find[strspn(filter->find, " \t")];
	int facets = (filter->state != NULL) + (filter->stage != NULL) + (filter->staff_id != 0);

	if (find || facets > 1 || filter->due_by || filter->open_only
	    || filter->sort == CASEFILE_BY_DUE)
		return NULL;
	if (filter->state)
		return arena_printf(arena, "case.state.%s", filter->state);
	if (filter->stage)
		return arena_printf(arena, "case.stage.%s", filter->stage);
	if (filter->staff_id)
		return arena_printf(arena, "case.staff.%lld", (long long)filter->staff_id);
	return "case";
}

static bool
count_rows(
    struct db *db, const struct request *request, int64_t most, int64_t *count, struct err *err)
{
	struct buf text = {0};
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	buf_text(&text, "SELECT count(*) FROM (SELECT 1");
	buf_text(&text, request->is_find ? " FROM search f CROSS JOIN search_row r ON r.id = "
					   "f.rowid WHERE search MATCH :match"
					 : " FROM search_row r WHERE 1");
	if (request->filter->sort == CASEFILE_BY_DUE)
		buf_text(&text, " AND r.due_on IS NOT NULL");
	add_conditions(&text, request);
	buf_text(&text, " LIMIT :most)");
	if (sql_prepare_built(&q, db, buf_str(&text), err)) {
		bind_conditions(&q, request);
		sql_integer(&q, ":most", most);
		row = sql_next(&q, err);
		if (row == SQL_ROW)
			*count = sql_column_integer(&q, 0);
	}
	sql_done(&q);
	buf_free(&text);
	return row == SQL_ROW;
}

bool
casefile_count(struct db *db, const struct casefile_filter *filter, int64_t most, int64_t *count,
    struct err *err)
{
	struct arena arena = {0};
	const char *tally = tally_of(filter, &arena);
	struct request request;
	bool ok = true;

	*count = 0;
	if (tally) {
		*count = search_tally(db, tally);
	} else {
		struct order by_rows;

		ok = request_make(db, filter, &request, err);
		by_rows = *request.order;
		by_rows.by_rows = true;
		request.order = &by_rows;
		ok = ok && (request.is_none || count_rows(db, &request, most, count, err));
		buf_free(&request.match);
	}
	arena_free(&arena);
	return ok;
}

static enum sql_row
read_one(struct sql *q, struct arena *arena, struct casefile_row *out, struct err *err)
{
	enum sql_row row = sql_next(q, err);

	if (row == SQL_ROW)
		read_row(q, arena, out);
	return row;
}

static enum sql_row
by_id(struct db *db, int64_t id, struct arena *arena, struct casefile_row *out, struct err *err)
{
	static const char text[] = COLUMNS FROM_CASES " AND c.id = :id";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (sql_prepare(&q, db, text, err)) {
		sql_integer(&q, ":id", id);
		row = read_one(&q, arena, out, err);
	}
	sql_done(&q);
	return row;
}

bool
casefile_get(
    struct db *db, int64_t id, struct arena *arena, struct casefile_row *out, struct err *err)
{
	enum sql_row row = by_id(db, id, arena, out, err);

	if (row == SQL_END)
		err_set(err, ERR_DATA, _("this case is no longer in the file"));
	return row == SQL_ROW;
}

int64_t
casefile_numbered(struct db *db, const char *number)
{
	static const char text[] = "SELECT id FROM casefile WHERE number = :number";
	struct sql q = {0};
	struct err err;
	int64_t id = 0;

	if (sql_prepare(&q, db, text, &err)) {
		sql_text(&q, ":number", number);
		if (sql_next(&q, &err) == SQL_ROW)
			id = sql_column_integer(&q, 0);
	}
	sql_done(&q);
	return id;
}

static enum sql_row
by_number(struct db *db, const char *number, struct arena *arena, struct casefile_row *out,
    struct err *err)
{
	static const char text[] = COLUMNS FROM_CASES " AND c.number = :number";
	char *upper = arena_dup(arena, number);
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	for (char *at = upper; *at; at++)
		*at = (char)toupper((unsigned char)*at);
	if (sql_prepare(&q, db, text, err)) {
		sql_text(&q, ":number", upper);
		row = read_one(&q, arena, out, err);
	}
	sql_done(&q);
	return row;
}

/* Is typed the end of number, from a group on: "26-0147" or, without zeros, "147"? */
static bool
is_end_of(const char *number, const char *typed)
{
	size_t len = strlen(number), typed_len = strlen(typed);
	const char *last = strrchr(number, '-');

	if (!last)
		return false;
	if (typed_len < len && strcasecmp(number + len - typed_len, typed) == 0
	    && number[len - typed_len - 1] == '-')
		return true;
	last++;
	return strcmp(last + strspn(last, "0"), typed + strspn(typed, "0")) == 0;
}

enum {
	PAGE_SIZE = 200,
	PAGES_MAX = 20, /* a few digits may stand in a million phone numbers */
};

/* Cases whose number ends as typed. The search finds likely ones; the numbers decide. */
static bool
by_end(struct db *db, const char *typed, struct arena *arena, struct casefile_row *out,
    struct err *err)
{
	struct casefile_filter filter = {.find = typed};
	struct casefile_rows rows;
	struct casefile_row last = {0};
	const char *others = NULL;
	size_t count = 0, pages = 0;

	do {
		if (!casefile_list(
			db, &filter, last.id ? &last : NULL, false, PAGE_SIZE, arena, &rows, err))
			return false;
		for (size_t i = 0; i < rows.len; i++) {
			if (!is_end_of(rows.items[i].number, typed))
				continue;
			if (++count == 1)
				*out = rows.items[i];
			else if (count <= 3)
				others = others ? arena_printf(
					     arena, "%s, %s", others, rows.items[i].number)
						: rows.items[i].number;
		}
		if (rows.len)
			last = rows.items[rows.len - 1];
	} while (rows.more && count < 4 && ++pages < PAGES_MAX);
	if (count == 1 && pages == PAGES_MAX)
		return err_set(err, ERR_DATA,
		    _("too many numbers have %s in them; write the whole number"), typed);
	if (count > 1)
		return err_set(err, ERR_DATA,
		    _("several cases end in %s: %s, %s%s; write the whole number"), typed,
		    out->number, others, count > 3 ? "…" : "");
	if (count == 0)
		return err_set(err, ERR_DATA, _("there is no case %s in this file"), typed);
	return true;
}

bool
casefile_find(
    struct db *db, const char *text, struct arena *arena, struct casefile_row *out, struct err *err)
{
	enum sql_row row;
	char *end = NULL;
	long long id;

	text += strspn(text, " \t");
	if (!*text)
		return err_set(err, ERR_DATA, _("say which case: its number, like ABJ1-26-0147"));
	row = by_number(db, text, arena, out, err);
	if (row != SQL_END)
		return row == SQL_ROW;
	id = strtoll(text, &end, 10);
	if (end && *end == '\0' && end - text > 9) {
		row = by_id(db, id, arena, out, err);
		if (row != SQL_END)
			return row == SQL_ROW;
	}
	return by_end(db, text, arena, out, err);
}
