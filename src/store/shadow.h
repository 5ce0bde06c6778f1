/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Shadow tables: those that SQLite's full-text search keeps for its virtual
 * tables. Their SQL is the library's, not ours, and nobody else touches them.
 */
#ifndef STORE_SHADOW_H
#define STORE_SHADOW_H

#include "base/arena.h"

struct sqlite3;

struct shadows {
	struct arena arena;
	const char **owners; /* the virtual tables */
	size_t len;
};

/* SQLITE_OK, or what went wrong. */
int shadows_read(struct shadows *shadows, struct sqlite3 *handle);
void shadows_free(struct shadows *shadows);
/* Is this the name of one? */
bool shadows_have(const struct shadows *shadows, const char *name);

#endif
