/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Case numbers. The counter is not journalled: it only ever goes up. */
#include "store/number.h"

#include "store/connection.h"
#include "store/sql.h"

#include <inttypes.h>

static bool
count_up(struct db *db, struct arena *arena, int year, const char **number, struct err *err)
{
	static const char text[] =
	    "INSERT INTO counter (device_id, year, last)"
	    " SELECT id, :year, 1 FROM device WHERE id = :device"
	    " ON CONFLICT DO UPDATE SET last = last + 1"
	    " RETURNING last, (SELECT prefix FROM device WHERE id = :device)";
	/* Asked first: a failure on the way to it is told when the statement is made. */
	int64_t device = db_device(db), last;
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (!sql_prepare(&q, db, text, err))
		goto out;
	sql_integer(&q, ":year", year);
	sql_integer(&q, ":device", device);
	row = sql_next(&q, err);
	if (row == SQL_ROW) {
		last = sql_column_integer(&q, 0);
		*number = arena_printf(
		    arena, "%s-%02d-%04" PRId64, sql_column_text(&q, 1, arena), year % 100, last);
		row = sql_next(&q, err);
	} else if (row == SQL_END) {
		err_set(err, ERR_INTERNAL, "%s: internal: no device", db_path(db));
		row = SQL_FAILED;
	}
out:
	sql_done(&q);
	return row == SQL_END;
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
