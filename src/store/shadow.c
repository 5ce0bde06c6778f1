/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names of shadow tables: a virtual table's name and one of five tails. */
#include "store/shadow.h"

#include <sqlite3.h>
#include <string.h>

int
shadows_read(struct shadows *shadows, struct sqlite3 *handle)
{
	/* Only virtual tables have no page of their own. */
	static const char text[] =
	    "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage = 0";
	struct sqlite3_stmt *stmt = NULL;
	size_t cap = 0;
	int rc = sqlite3_prepare_v2(handle, text, -1, &stmt, NULL);

	*shadows = (struct shadows){0};
	while (rc == SQLITE_OK && (rc = sqlite3_step(stmt)) == SQLITE_ROW) {
		shadows->owners = arena_grow(
		    &shadows->arena, shadows->owners, shadows->len, &cap, sizeof(*shadows->owners));
		shadows->owners[shadows->len++] =
		    arena_dup(&shadows->arena, (const char *)sqlite3_column_text(stmt, 0));
		rc = SQLITE_OK;
	}
	sqlite3_finalize(stmt);
	return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

void
shadows_free(struct shadows *shadows)
{
	arena_free(&shadows->arena);
	*shadows = (struct shadows){0};
}

static bool
is_tail(const char *tail)
{
	static const char *const tails[] = {"_config", "_content", "_data", "_docsize", "_idx"};

	for (size_t i = 0; i < sizeof(tails) / sizeof(tails[0]); i++)
		if (strcmp(tail, tails[i]) == 0)
			return true;
	return false;
}

bool
shadows_have(const struct shadows *shadows, const char *name)
{
	for (size_t i = 0; i < shadows->len; i++) {
		size_t len = strlen(shadows->owners[i]);

		if (strncmp(name, shadows->owners[i], len) == 0 && is_tail(name + len))
			return true;
	}
	return false;
}
