/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hashing a schema. */
#include "store/fingerprint.h"

#include "store/shadow.h"

#include <sodium.h>
#include <sqlite3.h>
#include <string.h>

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

/* Everything but SQLite's own statistics. Of shadow tables there is the name and the kind. */
int
fingerprint_of(struct sqlite3 *handle, unsigned char hash[SCHEMA_FINGERPRINT])
{
	static const char text[] =
	    "SELECT type, name, tbl_name, sql FROM sqlite_schema"
	    " WHERE name NOT IN ('sqlite_stat1', 'sqlite_stat4', 'sqlite_sequence')"
	    " ORDER BY type, name";
	struct shadows shadows;
	crypto_generichash_state state;
	struct sqlite3_stmt *stmt = NULL;
	int rc = shadows_read(&shadows, handle);

	crypto_generichash_init(&state, NULL, 0, SCHEMA_FINGERPRINT);
	if (rc == SQLITE_OK)
		rc = sqlite3_prepare_v2(handle, text, -1, &stmt, NULL);
	while (rc == SQLITE_OK || rc == SQLITE_ROW) {
		rc = sqlite3_step(stmt);
		if (rc != SQLITE_ROW)
			break;
		for (int i = 0; i < 3; i++)
			hash_text(&state, (const char *)sqlite3_column_text(stmt, i));
		if (!shadows_have(&shadows, (const char *)sqlite3_column_text(stmt, 1)))
			hash_text(&state, (const char *)sqlite3_column_text(stmt, 3));
	}
	crypto_generichash_final(&state, hash, SCHEMA_FINGERPRINT);
	sqlite3_finalize(stmt);
	shadows_free(&shadows);
	return rc;
}

int
fingerprint_make(
    const struct schema_file *files, int64_t version, unsigned char hash[SCHEMA_FINGERPRINT])
{
	struct sqlite3 *memory = NULL;
	int rc =
	    sqlite3_open_v2(":memory:", &memory, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);

	for (int64_t i = 0; rc == SQLITE_OK && i < version; i++)
		rc = sqlite3_exec(memory, files[i].sql, NULL, NULL, NULL);
	if (rc == SQLITE_OK)
		rc = fingerprint_of(memory, hash);
	sqlite3_close(memory);
	return rc;
}
