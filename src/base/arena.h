/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Memory by lifetime: one arena for a screen, a loaded form, a command run.
 * Everything read for it dies in one arena_free(); no row has a free function.
 * There is no failure to handle: without memory the program ends (mem_alloc).
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/err.h"

#include <stddef.h>

struct arena_block;

/* A zeroed arena is an empty one. */
struct arena {
	struct arena_block *newest;
	size_t used; /* bytes handed out since the last arena_free, for limits */
};

/* size zeroed bytes, aligned for any type, owned by the arena. */
void *arena_alloc(struct arena *arena, size_t size);

/* Copies, NUL-terminated, owned by the arena. arena_dup(arena, NULL) is NULL. */
char *arena_dup(struct arena *arena, const char *text);
char *arena_dup_len(struct arena *arena, const void *bytes, size_t len);
char *arena_printf(struct arena *arena, const char *fmt, ...) PRINTF_LIKE(2, 3);

/*
 * Room for one more item in an array that lives in the arena: returns items,
 * moved if it had to grow. len is how many are there, *cap how many fit.
 */
void *arena_grow(struct arena *arena, void *items, size_t len, size_t *cap, size_t item_size);

/* Give everything back. The arena is empty and can be used again. */
void arena_free(struct arena *arena);

/*
 * Plain heap memory for what has no lifetime of its own. Never NULL: a machine
 * without memory ends the program with ERR_INTERNAL (no transaction is half done:
 * SQLite rolls an unfinished one back at the next opening).
 */
void *mem_alloc(size_t size);
void *mem_realloc(void *old, size_t size);
char *mem_dup(const char *text);
void mem_free(void *bytes);

/* That end, for a library that reports want of memory by itself. */
_Noreturn void mem_exhausted(void);

/* Called once before the program ends for want of memory, to give the terminal back. */
void mem_on_exhausted(void (*restore)(void));

#endif
