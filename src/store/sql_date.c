/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The first and the last day of a date, as SQL functions. */
#include "store/sql_date.h"

#include <stdio.h>

bool
sql_date_days(sqlite3_value *value, struct edtf *out)
{
	const char *text = (const char *)sqlite3_value_text(value);

	return text && edtf_parse(text, out);
}

void
sql_date_give(sqlite3_context *call, int day)
{
	int year, month, day_of_month;
	char text[sizeof("-2147483648-12-31") + 16];

	day_split(day, &year, &month, &day_of_month);
	/* Outside four digits days would not sort as text. */
	if (year < 1 || year > 9999)
		return;
	snprintf(text, sizeof(text), "%04d-%02d-%02d", year, month, day_of_month);
	sqlite3_result_text(call, text, -1, SQLITE_TRANSIENT);
}

void
sql_date_earliest(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	struct edtf date;

	(void)argc;
	if (sql_date_days(argv[0], &date))
		sql_date_give(call, date.earliest);
}

void
sql_date_latest(sqlite3_context *call, int argc, sqlite3_value **argv)
{
	struct edtf date;

	(void)argc;
	if (sql_date_days(argv[0], &date))
		sql_date_give(call, date.latest);
}

bool
sql_date_add(sqlite3 *handle)
{
	enum { FLAGS = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY };

	return sqlite3_create_function_v2(
		   handle, "earliest", 1, FLAGS, NULL, sql_date_earliest, NULL, NULL, NULL)
		   == SQLITE_OK
	       && sqlite3_create_function_v2(
		      handle, "latest", 1, FLAGS, NULL, sql_date_latest, NULL, NULL, NULL)
		      == SQLITE_OK;
}
