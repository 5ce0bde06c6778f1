/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cache of prepared statements. */
#include "store/sql_cache.h"

#include <assert.h>
#include <sqlite3.h>
#include <string.h>

/* FNV-1a */
static uint32_t
hash_of(const char *text)
{
	uint32_t hash = 2166136261U;

	for (; *text; text++)
		hash = (hash ^ (unsigned char)*text) * 16777619U;
	return hash;
}

struct sql_cache_entry *
sql_cache_take(struct sql_cache *cache, const char *text)
{
	uint32_t hash = hash_of(text);
	struct sql_cache_entry *set = cache->entries[hash % SQL_CACHE_SETS];

	for (int i = 0; i < SQL_CACHE_WAYS; i++) {
		if (!set[i].stmt || set[i].in_use || set[i].hash != hash
		    || strcmp(sqlite3_sql(set[i].stmt), text) != 0)
			continue;
		set[i].in_use = true;
		set[i].used_at = ++cache->uses;
		return &set[i];
	}
	return NULL;
}

bool
sql_cache_has(const struct sql_cache *cache, const char *text)
{
	uint32_t hash = hash_of(text);
	const struct sql_cache_entry *set = cache->entries[hash % SQL_CACHE_SETS];

	for (int i = 0; i < SQL_CACHE_WAYS; i++)
		if (set[i].stmt && set[i].hash == hash
		    && strcmp(sqlite3_sql(set[i].stmt), text) == 0)
			return true;
	return false;
}

struct sql_cache_entry *
sql_cache_add(struct sql_cache *cache, struct sqlite3_stmt *stmt)
{
	uint32_t hash = hash_of(sqlite3_sql(stmt));
	struct sql_cache_entry *set = cache->entries[hash % SQL_CACHE_SETS];
	struct sql_cache_entry *oldest = NULL;

	for (int i = 0; i < SQL_CACHE_WAYS; i++)
		if (!set[i].in_use && (!oldest || set[i].used_at < oldest->used_at))
			oldest = &set[i];
	if (!oldest)
		return NULL;
	sqlite3_finalize(oldest->stmt);
	*oldest = (struct sql_cache_entry){
	    .stmt = stmt, .hash = hash, .used_at = ++cache->uses, .in_use = true};
	return oldest;
}

void
sql_cache_give(struct sql_cache_entry *entry)
{
	entry->in_use = false;
}

void
sql_cache_free(struct sql_cache *cache)
{
	for (int i = 0; i < SQL_CACHE_SETS; i++)
		for (int k = 0; k < SQL_CACHE_WAYS; k++) {
			assert(!cache->entries[i][k].in_use);
			sqlite3_finalize(cache->entries[i][k].stmt);
		}
	*cache = (struct sql_cache){0};
}
