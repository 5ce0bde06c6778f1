/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints, as C, the fingerprint of the schema that is embedded in the program. Run by the build. */
#include "store/fingerprint.h"

#include <sodium.h>
#include <sqlite3.h>
#include <stdio.h>

int
main(void)
{
	unsigned char hash[SCHEMA_FINGERPRINT];
	int64_t count = 0;
	int rc;

	while (schema_files[count].name)
		count++;
	rc = sodium_init() < 0 ? SQLITE_ERROR : fingerprint_make(schema_files, count, hash);
	if (rc != SQLITE_DONE) {
		fprintf(stderr, "schema-fingerprint: %s\n", sqlite3_errstr(rc));
		return 1;
	}
	puts("/* Made by tools/schema-fingerprint from schema/; do not edit. */");
	puts("#include \"store/schema.h\"");
	printf("const unsigned char schema_fingerprint[SCHEMA_FINGERPRINT] = {");
	for (int i = 0; i < SCHEMA_FINGERPRINT; i++)
		printf("%s0x%02x,", i % 8 ? " " : "\n\t", hash[i]);
	puts("\n};");
	return ferror(stdout) || fflush(stdout) != 0;
}
