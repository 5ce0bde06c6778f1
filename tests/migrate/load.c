/* SPDX-License-Identifier: GPL-3.0-or-later */
/* load SQL FILE: a case file of an earlier version from the text it was kept as. */
#include "base/arena.h"
#include "base/file.h"

#include <sqlite3.h>
#include <stdio.h>
#include <sys/stat.h>

enum { TEXT_MAX = 16 * 1024 * 1024 };

int
main(int argc, char *argv[])
{
	struct arena arena = {0};
	struct err err = {0};
	struct sqlite3 *db = NULL;
	char *text, *why = NULL;
	size_t len;
	int rc;

	if (argc != 3) {
		fprintf(stderr, "usage: load SQL FILE\n");
		return 64;
	}
	if (!file_read(argv[1], TEXT_MAX, &arena, &text, &len, &err)) {
		fprintf(stderr, "%s\n", err.text);
		return 1;
	}
	umask(077);
	rc = sqlite3_open(argv[2], &db);
	if (rc == SQLITE_OK)
		rc = sqlite3_exec(db, text, NULL, NULL, &why);
	/* As every case file is; the text does not say it. */
	if (rc == SQLITE_OK)
		rc = sqlite3_exec(db, "PRAGMA journal_mode=WAL", NULL, NULL, &why);
	if (rc != SQLITE_OK)
		fprintf(stderr, "%s: %s\n", argv[1], why ? why : sqlite3_errstr(rc));
	sqlite3_free(why);
	sqlite3_close(db);
	arena_free(&arena);
	return rc == SQLITE_OK ? 0 : 1;
}
