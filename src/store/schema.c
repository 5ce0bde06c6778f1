/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Is the schema in a file ours? A file that was swapped in could carry a table
 * under a wrong name or a trigger that takes the journal away.
 */
#include "base/i18n.h"
#include "store/connection.h"
#include "store/fingerprint.h"

#include <sqlite3.h>
#include <string.h>

int64_t
schema_count(const struct schema_file *files)
{
	int64_t count = 0;

	while (files[count].name)
		count++;
	return count;
}

/* What was made at the build is right first; another SQLite may write a schema otherwise. */
static bool
is_as_built(const struct schema_file *files, int64_t version, const unsigned char *hash)
{
	return files == schema_files && version == schema_count(files)
	       && memcmp(hash, schema_fingerprint, SCHEMA_FINGERPRINT) == 0;
}

bool
schema_check(struct sqlite3 *handle, const char *path, const struct schema_file *files,
    int64_t version, struct err *err)
{
	unsigned char ours[SCHEMA_FINGERPRINT], theirs[SCHEMA_FINGERPRINT];
	int rc = fingerprint_of(handle, theirs);

	if (rc != SQLITE_DONE)
		return handle_failed(handle, path, rc, err);
	if (is_as_built(files, version, theirs))
		return true;
	rc = fingerprint_make(files, version, ours);
	if (rc != SQLITE_DONE)
		return err_set(err, ERR_CONFIG,
		    _("the SQLite library of this machine cannot make the tables of a case file "
		      "(%s); version 3.40 or later with FTS5 is needed"),
		    sqlite3_errstr(rc));
	if (memcmp(ours, theirs, sizeof(ours)) == 0)
		return true;
	return err_set(err, ERR_DATA,
	    _("%s does not have the tables of a case file: another program changed them. It is "
	      "not opened; put a backup back with: valise restore"),
	    path);
}
