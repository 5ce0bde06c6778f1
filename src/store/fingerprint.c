/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Is the schema in a file ours? A file that was swapped in could carry a table
 * under a wrong name or a trigger that takes the journal away. What our schema files
 * make is found by making it, in memory; both are hashed and compared.
 */
#include "base/i18n.h"
#include "store/connection.h"

#include <sodium.h>
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

static void
hash_text(crypto_generichash_state *state, const char *text)
{
	uint64_t len = text ? strlen(text) : UINT64_MAX;
	unsigned char bytes[8];

	for (int i = 0; i < 8; i++)
		bytes[i] = (unsigned char)(len >> (8 * i));
	crypto_generichash_update(state, bytes, sizeof(bytes));
	if (text)
		crypto_generichash_update(state, (const unsigned char *)text, strlen(text));
}

/*
 * Everything but SQLite's own statistics. The tables that FTS5 keeps are
 * there in name and kind; their text is the library's and differs between its versions.
 */
static int
fingerprint(struct sqlite3 *handle, unsigned char hash[FINGERPRINT_SIZE])
{
	static const char text[] =
	    "WITH shadow (name) AS MATERIALIZED" /* once, and not for every table */
	    " (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow')"
	    "SELECT type, name, tbl_name,"
	    " iif(type = 'table' AND name IN (SELECT name FROM shadow), NULL, sql)"
	    " FROM sqlite_schema"
	    " WHERE name NOT IN ('sqlite_stat1', 'sqlite_stat4', 'sqlite_sequence')"
	    " ORDER BY type, name";
	crypto_generichash_state state;
	struct sqlite3_stmt *stmt = NULL;
	int rc = sqlite3_prepare_v2(handle, text, -1, &stmt, NULL);

	crypto_generichash_init(&state, NULL, 0, FINGERPRINT_SIZE);
	while (rc == SQLITE_OK || rc == SQLITE_ROW) {
		rc = sqlite3_step(stmt);
		for (int i = 0; rc == SQLITE_ROW && i < 4; i++)
			hash_text(&state, (const char *)sqlite3_column_text(stmt, i));
	}
	crypto_generichash_final(&state, hash, FINGERPRINT_SIZE);
	sqlite3_finalize(stmt);
	return rc;
}

static bool
expected(const struct schema_file *files, int64_t version, unsigned char hash[FINGERPRINT_SIZE],
    struct err *err)
{
	struct sqlite3 *memory = NULL;
	int rc =
	    sqlite3_open_v2(":memory:", &memory, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);
	bool ok = false;

	/* One transaction: half the time is in committing each statement. */
	if (rc == SQLITE_OK)
		rc = sqlite3_exec(memory, "BEGIN", NULL, NULL, NULL);
	for (int64_t i = 0; rc == SQLITE_OK && i < version; i++)
		rc = sqlite3_exec(memory, files[i].sql, NULL, NULL, NULL);
	if (rc == SQLITE_OK)
		rc = fingerprint(memory, hash);
	if (rc == SQLITE_DONE)
		ok = true;
	else
		handle_failed(memory, "schema", rc, err);
	sqlite3_close(memory);
	return ok;
}

bool
fingerprint_check(struct sqlite3 *handle, const char *path, const struct schema_file *files,
    int64_t version, struct err *err)
{
	unsigned char ours[FINGERPRINT_SIZE], theirs[FINGERPRINT_SIZE];
	int rc = fingerprint(handle, theirs);

	if (rc != SQLITE_DONE)
		return handle_failed(handle, path, rc, err);
	if (!expected(files, version, ours, err))
		return false;
	if (memcmp(ours, theirs, sizeof(ours)) != 0)
		return err_set(err, ERR_DATA,
		    _("%s does not have the tables of a case file: another program changed them. "
		      "It is "
		      "not opened; put a backup back with: valise restore"),
		    path);
	return true;
}
