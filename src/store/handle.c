/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A bare SQLite handle: one statement, one number, one check, and what its
 * failures mean to the user.
 */
#include "base/i18n.h"
#include "store/connection.h"

#include <errno.h>
#include <limits.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

/*
 * What the system said to the last failure. SQLite's own note of it may be
 * overwritten while it cleans up; the files remember.
 */
static int
system_error(struct sqlite3 *handle)
{
	static const int files[] = {SQLITE_FCNTL_JOURNAL_POINTER, SQLITE_FCNTL_FILE_POINTER};

	for (size_t i = 0; handle && i < sizeof(files) / sizeof(files[0]); i++) {
		sqlite3_file *file = NULL;
		int number = 0;

		if (sqlite3_file_control(handle, "main", files[i], &file) == SQLITE_OK && file
		    && file->pMethods
		    && file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &number)
			   == SQLITE_OK
		    && number != 0)
			return number;
	}
	return handle ? sqlite3_system_errno(handle) : 0;
}

bool
handle_is_full(struct sqlite3 *handle, int rc)
{
	int number = (rc & 0xff) == SQLITE_IOERR ? system_error(handle) : 0;

	return (rc & 0xff) == SQLITE_FULL || number == ENOSPC || number == EDQUOT
	       || number == EFBIG;
}

static bool
constraint_failed(struct sqlite3 *handle, const char *path, int rc, struct err *err)
{
	if (rc == SQLITE_CONSTRAINT_FOREIGNKEY)
		return err_set(err, ERR_DATA,
		    _("%s: refused, because another record refers to this one or the one it "
		      "belongs to "
		      "is gone; nothing was changed"),
		    path);
	return err_set(err, ERR_DATA,
	    _("%s: the value is not possible there (%s); nothing was changed"), path,
	    sqlite3_errmsg(handle));
}

bool
handle_failed(struct sqlite3 *handle, const char *path, int rc, struct err *err)
{
	int extended = handle ? sqlite3_extended_errcode(handle) : rc;

	if (handle_is_full(handle, rc))
		return err_set(err, ERR_IO,
		    _("the disk is full (or your share of it): nothing was changed in %s. Make "
		      "room and "
		      "try again; what you typed is still here"),
		    path);
	switch (rc & 0xff) {
	case SQLITE_IOERR:
		return err_set(err, ERR_IO,
		    _("NOT SAVED: the disk of %s failed (%s, error %d). Nothing more is written; "
		      "save a "
		      "copy elsewhere with: valise backup"),
		    path, strerror(system_error(handle)), extended);
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB:
		return err_set(err, ERR_DATA,
		    _("%s is damaged, and nothing is written to it. See how far with: valise "
		      "doctor; put a copy back (they are kept in %s.backups) with: valise restore"),
		    path, path);
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return err_set(err, ERR_LOCKED,
		    _("%s is open in another program; close it there first"), path);
	case SQLITE_READONLY:
	case SQLITE_PERM:
	case SQLITE_CANTOPEN:
		return err_set(err, ERR_PERMISSION,
		    _("%s, or the folder it is in, cannot be written to"), path);
	case SQLITE_CONSTRAINT:
		return constraint_failed(handle, path, extended, err);
	case SQLITE_NOMEM:
		return err_set(err, ERR_INTERNAL,
		    _("there is not enough memory for this: nothing was changed in %s. Close other "
		      "programs and try again; what you typed is still here"),
		    path);
	case SQLITE_TOOBIG:
		return err_set(
		    err, ERR_DATA, _("%s: the text is too long; nothing was changed"), path);
	case SQLITE_INTERRUPT:
		return err_set(err, ERR_DATA, _("%s: stopped; nothing was changed"), path);
	default:
		return err_set(err, ERR_INTERNAL, _("%s: internal: %s (%d)"), path,
		    handle ? sqlite3_errmsg(handle) : sqlite3_errstr(rc), extended);
	}
}

bool
handle_exec(struct sqlite3 *handle, const char *path, const char *text, struct err *err)
{
	int rc = sqlite3_exec(handle, text, NULL, NULL, NULL);

	return rc == SQLITE_OK || handle_failed(handle, path, rc, err);
}

int64_t
handle_number(struct sqlite3 *handle, const char *text, int64_t absent)
{
	struct sqlite3_stmt *stmt = NULL;
	int64_t number = absent;

	if (sqlite3_prepare_v2(handle, text, -1, &stmt, NULL) == SQLITE_OK
	    && sqlite3_step(stmt) == SQLITE_ROW)
		number = sqlite3_column_int64(stmt, 0);
	sqlite3_finalize(stmt);
	return number;
}

/* What a check found wrong; a page that could not be read (no memory, a bad disk) is not damaged. */
static int
code_of(const char *finding)
{
	static const char words[] = "error code=";
	const char *at = strstr(finding, words);
	long code = at ? strtol(at + strlen(words), NULL, 10) : 0;

	return code > 0 && code < INT_MAX ? (int)code : SQLITE_CORRUPT;
}

bool
handle_check(struct sqlite3 *handle, const char *path, bool whole, struct err *err)
{
	const char *text = whole ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)";
	struct sqlite3_stmt *stmt = NULL;
	const char *answer = NULL;
	bool ok = false;
	int rc = sqlite3_prepare_v2(handle, text, -1, &stmt, NULL);

	if (rc == SQLITE_OK)
		rc = sqlite3_step(stmt);
	if (rc == SQLITE_ROW)
		answer = (const char *)sqlite3_column_text(stmt, 0);
	if (!answer)
		handle_failed(handle, path, rc, err);
	else
		ok = strcmp(answer, "ok") == 0 || handle_failed(handle, path, code_of(answer), err);
	sqlite3_finalize(stmt);
	return ok;
}
