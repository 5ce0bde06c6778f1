/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One hash for a whole schema: what a file has, and what our schema files make.
 * The second takes milliseconds, so that of the program's own schema is made when the
 * program is built (tools/schema-fingerprint.c).
 */
#ifndef STORE_FINGERPRINT_H
#define STORE_FINGERPRINT_H

#include "base/err.h"
#include "store/schema.h"

#include <stdint.h>

struct sqlite3;

/* The schema of an open file. SQLITE_DONE, or what went wrong. */
int fingerprint_of(struct sqlite3 *handle, unsigned char hash[SCHEMA_FINGERPRINT]);
/* What the first version files make, by making it in memory. SQLITE_DONE, or what went wrong. */
int fingerprint_make(
    const struct schema_file *files, int64_t version, unsigned char hash[SCHEMA_FINGERPRINT]);

#endif
