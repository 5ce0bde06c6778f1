/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The files of schema/, embedded by tools/embed-sql in the order of their numbers. */
#ifndef STORE_SCHEMA_H
#define STORE_SCHEMA_H

#include <stddef.h>

struct schema_file {
	const char *name; /* "001_file.sql"; NULL ends the list */
	const char *sql;
};

extern const struct schema_file schema_files[];

enum { SCHEMA_FINGERPRINT = 32 };

/* What fingerprint_make() gave for schema_files when the program was built. */
extern const unsigned char schema_fingerprint[SCHEMA_FINGERPRINT];

#endif
