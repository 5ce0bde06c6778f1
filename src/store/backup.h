/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies of the case file that are known to be good, and putting one back. */
#ifndef STORE_BACKUP_H
#define STORE_BACKUP_H

#include "store/journal.h"

/*
 * Online copy to path (not there yet), opened again and checked: integrity, hash
 * chain, values, attachments, the same end of the journal; then renamed into place. Also from a
 * file that may not be written any more (db_is_broken).
 */
bool backup_write(struct db *db, const char *path, struct err *err);

/*
 * Copies kept beside the case file in FILE.backups/: made at a clean close
 * when the last is older than a day; 7 daily, 4 weekly, 6 monthly are kept, never fewer than one.
 */
bool backup_rotate(struct db *db, struct err *err);
/* When the newest of these was made, in milliseconds since 1970; 0: there is none. */
int64_t backup_last(struct db *db);

/*
 * Put a backup back at path: the backup is verified first; a file that is
 * there is kept as path.before-restore. ERR_DATA when the backup is not whole.
 */
bool backup_restore(const char *backup, const char *path, struct err *err);

/* What doctor found; each line is a finding with a word: "ok", "warning", "error". */
struct doctor_finding {
	const char
	    *check; /* stable id for scripts: "integrity", "chain", "values", "attachments", … */
	const char *state; /* ok | warning | error */
	const char *text;  /* a sentence */
};

struct doctor_report {
	struct doctor_finding *items;
	size_t len;
	size_t errors, warnings;
};

/* Read-only: the file and this machine. Always true: what cannot be read is a finding. */
bool doctor_check(struct db *db, struct arena *arena, struct doctor_report *out, struct err *err);

#endif
