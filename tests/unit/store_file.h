/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Case files for tests: each in a folder of its own under BUILDDIR, gone with
 * it afterwards, with a clock that the test moves.
 */
#ifndef STORE_FILE_H
#define STORE_FILE_H

#include "unit.h"

#include "base/arena.h"
#include "store/record.h"

#include <sqlite3.h>

struct store_file {
	char dir[256];
	char path[300];
	int64_t now; /* milliseconds since 1970, what the clock says */
	struct db_how how;
	struct db *db;
	int64_t staff_id, person_id, casefile_id;
	struct arena arena;
};

/* A folder and a path in it; nothing is there yet. */
void store_file_setup(struct store_file *file);
void store_file_teardown(struct store_file *file);
/* The same for cmocka: the state is a struct store_file, with a folder only or a new case file in it. */
int store_file_folder(void **state);
int store_file_new(void **state);
int store_file_free(void **state);
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

/* One user action in a transaction of its own, by the administrator; both must succeed. */
void store_file_begin(struct store_file *file, struct action *action, const char *kind);
void store_file_end(struct store_file *file, struct action *action);
/* A person with a case, as one action; the ids go to file. */
void store_file_case(struct store_file *file);
/* A work experience of that case with an employer; its id. */
int64_t store_file_work(struct store_file *file, const char *employer);
void store_file_set(
    struct store_file *file, const char *table, int64_t id, const char *name, struct value value);
void store_file_delete(struct store_file *file, const char *table, int64_t id);
/* Expect a value there. */
void store_file_holds(
    struct store_file *file, const char *table, int64_t id, const char *name, struct value value);
/* The journal check finds nothing; or says this at this place (0: in a row, not in the journal). */
void store_file_sound(struct store_file *file);
void store_file_unsound(struct store_file *file, const char *part);

#define assert_ok(call, err)                                                                       \
	do {                                                                                       \
		if (!(call))                                                                       \
			fail_msg("%s: %d %s", #call, (err).code, (err).text);                      \
	} while (0)

#endif
