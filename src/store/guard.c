/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Guards are data, so they are treated as strangers: read only, and not for long. */
#include "store/guard.h"

#include "base/i18n.h"
#include "store/sql.h"

#include <sqlite3.h>
#include <string.h>

enum { STEPS_PER_CALL = 1000, CALLS_MAX = 1000 };

static int
count_call(void *context)
{
	int *calls = context;

	return ++*calls > CALLS_MAX;
}

static void
bind_if_named(struct sql *q, const struct guard_facts *facts)
{
	for (int i = 1; i <= sqlite3_bind_parameter_count(q->stmt); i++) {
		const char *name = sqlite3_bind_parameter_name(q->stmt, i);

		if (!name)
			continue;
		if (strcmp(name, ":case_id") == 0)
			sql_integer(q, name, facts->casefile_id);
		else if (strcmp(name, ":id") == 0)
			sql_integer(q, name, facts->row_id);
		else if (strcmp(name, ":today") == 0)
			sql_text(q, name, facts->today);
	}
}

bool
guard_holds(struct db *db, const char *id, const char *check, const struct guard_facts *facts,
    bool *holds, struct err *err)
{
	struct sql q = {0};
	int calls = 0;
	enum sql_row row = SQL_FAILED;

	*holds = false;
	if (!sql_prepare_built(&q, db, check, err))
		goto out;
	if (!sqlite3_stmt_readonly(q.stmt)) {
		err_set(err, ERR_CONFIG, _("the check of a guard may only read"));
		goto out;
	}
	bind_if_named(&q, facts);
	sqlite3_progress_handler(db_handle(db), STEPS_PER_CALL, count_call, &calls);
	row = sql_next(&q, err);
	if (row == SQL_ROW)
		*holds = !sql_column_is_null(&q, 0) && sql_column_integer(&q, 0) != 0;
out:
	sqlite3_progress_handler(db_handle(db), 0, NULL, NULL);
	sql_done(&q);
	if (row == SQL_FAILED)
		return err_prefix(err, _("guard %s: "), id);
	return true;
}
