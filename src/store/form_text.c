/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of forms, one row each. */
#include "store/form_text.h"

#include "base/clock.h"
#include "store/digest.h"
#include "store/sql.h"

#include <string.h>

bool
form_text_keep(
    struct db *db, const char *form, int64_t version, const char *text, size_t len, struct err *err)
{
	static const char insert[] =
	    "INSERT INTO form_text (form, version, hash, text, used_at)"
	    " VALUES (:form, :version, :hash, :text, :at) ON CONFLICT DO NOTHING";
	char hash[DIGEST_SIZE], at[CLOCK_INSTANT_SIZE];
	struct sql q = {0};
	bool ok = false;

	digest_text(text, len, hash);
	clock_instant(clock_now(db_clock(db)), at);
	if (sql_prepare(&q, db, insert, err)) {
		sql_text(&q, ":form", form);
		sql_integer(&q, ":version", version);
		sql_text(&q, ":hash", hash);
		sql_text(&q, ":text", text);
		sql_text(&q, ":at", at);
		ok = sql_run(&q, err);
	}
	sql_done(&q);
	return ok;
}

const char *
form_text_find(struct db *db, const char *form, int64_t version, size_t *len, struct arena *arena)
{
	static const char select[] =
	    "SELECT text FROM form_text WHERE form = :form AND version = :version"
	    " ORDER BY used_at DESC, hash LIMIT 1";
	struct sql q = {0};
	struct err err = {0};
	const char *text = NULL;

	if (sql_prepare(&q, db, select, &err)) {
		sql_text(&q, ":form", form);
		sql_integer(&q, ":version", version);
		if (sql_next(&q, &err) == SQL_ROW)
			text = sql_column_text(&q, 0, arena);
	}
	sql_done(&q);
	*len = text ? strlen(text) : 0;
	return text;
}
