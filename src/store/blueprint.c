/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program's own schema, laid out in memory and read as that of a file is. */
#include "store/blueprint.h"

#include "base/i18n.h"
#include "store/schema.h"

#include <sqlite3.h>

bool
blueprint_read(struct catalogue *out, struct err *err)
{
	struct sqlite3 *memory = NULL;
	int rc =
	    sqlite3_open_v2(":memory:", &memory, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
	bool ok;

	for (const struct schema_file *file = schema_files; rc == SQLITE_OK && file->name; file++)
		rc = sqlite3_exec(memory, file->sql, NULL, NULL, NULL);
	ok = rc == SQLITE_OK
		 ? catalogue_read(out, memory, ":memory:", err)
		 : err_set(err, ERR_INTERNAL, _("the schema of the program cannot be laid out: %s"),
		     sqlite3_errstr(rc));
	sqlite3_close(memory);
	return ok;
}
