/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A guard is a question whose first answer counts. */
#include "store/guard.h"

#include "base/i18n.h"

bool
guard_holds(struct db *db, const char *id, const char *check, const struct question_about *about,
    bool *holds, struct err *err)
{
	struct arena arena = {0};
	struct question_answer answer;
	bool ok = question_ask(db, check, about, 1, &arena, &answer, err);

	*holds = ok && answer.rows_len > 0 && answer.cells[0].kind == VALUE_INTEGER
		 && answer.cells[0].integer != 0;
	arena_free(&arena);
	return ok || err_prefix(err, _("guard %s: "), id);
}
