/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Prepared statements kept for the life of a connection: sets of four, found
 * by the hash of the text, the one unused for longest making room.
 */
#ifndef STORE_SQL_CACHE_H
#define STORE_SQL_CACHE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct sqlite3_stmt;

enum { SQL_CACHE_SETS = 64, SQL_CACHE_WAYS = 4 };

struct sql_cache_entry {
	struct sqlite3_stmt *stmt;
	uint32_t hash;
	size_t len;       /* of its text */
	uint64_t used_at; /* count of uses of the cache */
	bool in_use;
};

struct sql_cache {
	struct sql_cache_entry entries[SQL_CACHE_SETS][SQL_CACHE_WAYS];
	uint64_t uses;
};

/* A statement with this text that nobody uses, now in use; NULL when there is none. */
struct sql_cache_entry *sql_cache_take(struct sql_cache *cache, const char *text);
/* Is there one with this text, in use or not? */
bool sql_cache_has(const struct sql_cache *cache, const char *text);
/* Offer a new statement that is in use. NULL: no room, it stays the caller's. */
struct sql_cache_entry *sql_cache_add(struct sql_cache *cache, struct sqlite3_stmt *stmt);
/* Give one back that was taken or added. */
void sql_cache_give(struct sql_cache_entry *entry);
/* Finalize all. None may be in use. */
void sql_cache_free(struct sql_cache *cache);

#endif
