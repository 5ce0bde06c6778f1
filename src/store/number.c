/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Case numbers. The counter is not journalled: it only ever goes up. */
#include "store/number.h"

#include "store/connection.h"
#include "store/sql.h"

#include <inttypes.h>

/* The number given out last in a year, 0 before the first; and the prefix. */
static bool
read_counter(struct db *db, struct arena *arena, int year, int64_t *last, const char **prefix,
    struct err *err)
{
	static const char text[] = "SELECT d.prefix, coalesce(c.last, 0) FROM device d"
				   " LEFT JOIN counter c ON c.device_id = d.id AND c.year = :year"
				   " WHERE d.id = :device";
	/* Asked first: a failure on the way to it is told when the statement is made. */
	int64_t device = db_device(db);
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (sql_prepare(&q, db, text, err)) {
		sql_integer(&q, ":year", year);
		sql_integer(&q, ":device", device);
		row = sql_next(&q, err);
		if (row == SQL_END)
			err_set(err, ERR_INTERNAL, "%s: internal: no device", db_path(db));
	}
	if (row == SQL_ROW) {
		*prefix = sql_column_text(&q, 0, arena);
		*last = sql_column_integer(&q, 1);
	}
	sql_done(&q);
	return row == SQL_ROW;
}

/*
 * Two plain statements: one that may change several rows, as an upsert with RETURNING might, has
 * SQLite write out the full-text index each time, and there are imports of many cases.
 */
static bool
count_up(struct db *db, struct arena *arena, int year, const char **number, struct err *err)
{
	static const char first[] =
	    "INSERT INTO counter (device_id, year, last) VALUES (:device, :year, :last)";
	static const char next[] =
	    "UPDATE counter SET last = :last WHERE device_id = :device AND year = :year";
	const char *prefix;
	struct sql q = {0};
	int64_t last;
	bool ok;

	if (!read_counter(db, arena, year, &last, &prefix, err)
	    || !sql_prepare(&q, db, last ? next : first, err))
		return false;
	sql_integer(&q, ":device", db_device(db));
	sql_integer(&q, ":year", year);
	sql_integer(&q, ":last", last + 1);
	ok = sql_run(&q, err);
	sql_done(&q);
	*number = arena_printf(arena, "%s-%02d-%04" PRId64, prefix, year % 100, last + 1);
	return ok;
}

/* Cases of this device may have come in from another file: their numbers are taken. */
static bool
is_taken(struct db *db, const char *number, bool *taken, struct err *err)
{
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (sql_prepare(&q, db, "SELECT 1 FROM casefile WHERE number = :number", err)) {
		sql_text(&q, ":number", number);
		row = sql_next(&q, err);
	}
	sql_done(&q);
	*taken = row == SQL_ROW;
	return row != SQL_FAILED;
}

bool
casefile_next_number(
    struct db *db, struct arena *arena, int year, const char **number, struct err *err)
{
	bool taken = true;

	while (taken)
		if (!count_up(db, arena, year, number, err) || !is_taken(db, *number, &taken, err))
			return false;
	return true;
}
