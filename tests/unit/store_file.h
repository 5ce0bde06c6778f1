/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Case files for tests: each in a folder of its own under BUILDDIR, gone with
 * it afterwards, with a clock that the test moves.
 */
#ifndef STORE_FILE_H
#define STORE_FILE_H

#include "unit.h"

#include "base/arena.h"
#include "store/db.h"

#include <sqlite3.h>

struct store_file {
	char dir[256];
	char path[300];
	int64_t now; /* milliseconds since 1970, what the clock says */
	struct db_how how;
	struct db *db;
	struct arena arena;
};

/* A folder and a path in it; nothing is there yet. */
void store_file_setup(struct store_file *file);
void store_file_teardown(struct store_file *file);
/* Make a case file there and open it. */
void store_file_create(struct store_file *file);
void store_file_open(struct store_file *file);
void store_file_close(struct store_file *file);
/* Open it and expect a refusal with this code; the sentence has this in it. */
void store_file_refused(struct store_file *file, enum err_code code, const char *part);

/* With plain SQLite, as another program would, while we have it closed. */
void store_file_sql(struct store_file *file, const char *text);
int64_t store_file_number(struct store_file *file, const char *text);
/* A path beside the case file: "-wal". */
const char *store_file_beside(struct store_file *file, const char *tail);

#define assert_ok(call, err)                                                                       \
	do {                                                                                       \
		if (!(call))                                                                       \
			fail_msg("%s: %d %s", #call, (err).code, (err).text);                      \
	} while (0)

#endif
