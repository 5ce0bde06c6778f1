/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Settings: one row each. */
#include "store/setting.h"

#include "store/sql.h"

const char *
setting_get(struct db *db, const char *name, struct arena *arena)
{
	static const char text[] = "SELECT value FROM setting WHERE name = :name";
	struct sql q = {0};
	struct err err = {0};
	const char *value = NULL;

	if (sql_prepare(&q, db, text, &err)) {
		sql_text(&q, ":name", name);
		if (sql_next(&q, &err) == SQL_ROW)
			value = sql_column_text(&q, 0, arena);
	}
	sql_done(&q);
	return value;
}

bool
setting_put(struct db *db, const char *name, const char *value, struct err *err)
{
	static const char text[] = "INSERT INTO setting (name, value) VALUES (:name, :value)"
				   " ON CONFLICT (name) DO UPDATE SET value = :value";
	struct sql q = {0};
	bool ok = false;

	if (sql_prepare(&q, db, text, err)) {
		sql_text(&q, ":name", name);
		sql_text(&q, ":value", value);
		ok = sql_run(&q, err);
	}
	sql_done(&q);
	return ok;
}
