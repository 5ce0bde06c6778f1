/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The cache of prepared statements. */
#include "store/sql_cache.h"

#include <assert.h>
#include <sqlite3.h>
#include <string.h>

/* FNV-1a in steps of eight bytes: it stands before every statement that is run. */
static uint32_t
hash_of(const char *text, size_t len)
{
	uint64_t hash = UINT64_C(14695981039346656037), word;

	for (; len >= sizeof(word); text += sizeof(word), len -= sizeof(word)) {
		memcpy(&word, text, sizeof(word));
		hash = (hash ^ word) * UINT64_C(1099511628211);
		hash ^= hash >> 32;
	}
	for (; len > 0; text++, len--)
		hash = (hash ^ (unsigned char)*text) * UINT64_C(1099511628211);
	return (uint32_t)(hash ^ hash >> 32);
}

static bool
is_of(const struct sql_cache_entry *entry, const char *text, size_t len, uint32_t hash)
{
	return entry->stmt && entry->hash == hash && entry->len == len
	       && memcmp(sqlite3_sql(entry->stmt), text, len) == 0;
}

struct sql_cache_entry *
sql_cache_take(struct sql_cache *cache, const char *text)
{
	size_t len = strlen(text);
	uint32_t hash = hash_of(text, len);
	struct sql_cache_entry *set = cache->entries[hash % SQL_CACHE_SETS];

	for (int i = 0; i < SQL_CACHE_WAYS; i++) {
		if (set[i].in_use || !is_of(&set[i], text, len, hash))
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
	size_t len = strlen(text);
	uint32_t hash = hash_of(text, len);
	const struct sql_cache_entry *set = cache->entries[hash % SQL_CACHE_SETS];

	for (int i = 0; i < SQL_CACHE_WAYS; i++)
		if (is_of(&set[i], text, len, hash))
			return true;
	return false;
}

struct sql_cache_entry *
sql_cache_add(struct sql_cache *cache, struct sqlite3_stmt *stmt)
{
	size_t len = strlen(sqlite3_sql(stmt));
	uint32_t hash = hash_of(sqlite3_sql(stmt), len);
	struct sql_cache_entry *set = cache->entries[hash % SQL_CACHE_SETS];
	struct sql_cache_entry *oldest = NULL;

	for (int i = 0; i < SQL_CACHE_WAYS; i++)
		if (!set[i].in_use && (!oldest || set[i].used_at < oldest->used_at))
			oldest = &set[i];
	if (!oldest)
		return NULL;
	sqlite3_finalize(oldest->stmt);
	*oldest = (struct sql_cache_entry){
	    .stmt = stmt, .hash = hash, .len = len, .used_at = ++cache->uses, .in_use = true};
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
