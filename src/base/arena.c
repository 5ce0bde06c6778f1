/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Blocks of memory that are given back together. */
#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BLOCK_FIRST = 512, BLOCK_MAX = 16 * 1024, ALIGNMENT = sizeof(max_align_t) };

struct arena_block {
	struct arena_block *older;
	size_t size, used;
	max_align_t data[];
};

/* The terminal's restore function; memory can run out where no struct reaches. */
static void (*restore_terminal)(void);

void
mem_on_exhausted(void (*restore)(void))
{
	restore_terminal = restore;
}

_Noreturn void
mem_exhausted(void)
{
	static const char text[] = "valise: internal: no memory left; what was saved is kept\n";

	if (restore_terminal)
		restore_terminal();
	if (write(STDERR_FILENO, text, sizeof(text) - 1) < 0)
		_exit(ERR_IO);
	_exit(ERR_INTERNAL);
}

void *
mem_alloc(size_t size)
{
	void *bytes = calloc(1, size ? size : 1);

	if (!bytes)
		mem_exhausted();
	return bytes;
}

void *
mem_realloc(void *old, size_t size)
{
	void *bytes = realloc(old, size ? size : 1);

	if (!bytes)
		mem_exhausted();
	return bytes;
}

char *
mem_dup(const char *text)
{
	size_t size = strlen(text) + 1;

	return memcpy(mem_alloc(size), text, size);
}

void
mem_free(void *bytes)
{
	free(bytes);
}

/* Each block is twice the one before, up to a limit: most arenas live for one small thing. */
static struct arena_block *
add_block(struct arena *arena, size_t size)
{
	size_t room = arena->newest ? arena->newest->size * 2 : BLOCK_FIRST;
	struct arena_block *block;

	if (room > BLOCK_MAX)
		room = BLOCK_MAX;
	if (room < size)
		room = size;
	block = mem_alloc(sizeof(*block) + room);
	block->size = room;
	block->older = arena->newest;
	arena->newest = block;
	return block;
}

void *
arena_alloc(struct arena *arena, size_t size)
{
	struct arena_block *block = arena->newest;
	void *bytes;

	if (size > SIZE_MAX / 2)
		mem_exhausted();
	size = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
	if (!block || block->size - block->used < size)
		block = add_block(arena, size);
	bytes = (char *)block->data + block->used;
	block->used += size;
	arena->used += size;
	return bytes;
}

char *
arena_dup_len(struct arena *arena, const void *bytes, size_t len)
{
	char *copy = arena_alloc(arena, len + 1);

	if (len)
		memcpy(copy, bytes, len);
	return copy;
}

char *
arena_dup(struct arena *arena, const char *text)
{
	return text ? arena_dup_len(arena, text, strlen(text)) : NULL;
}

char *
arena_printf(struct arena *arena, const char *fmt, ...)
{
	va_list args, again;
	int len;
	char *text;

	va_start(args, fmt);
	va_copy(again, args);
	len = vsnprintf(NULL, 0, fmt, args);
	va_end(args);
	text = arena_alloc(arena, (size_t)(len < 0 ? 0 : len) + 1);
	if (len > 0)
		vsnprintf(text, (size_t)len + 1, fmt, again);
	va_end(again);
	return text;
}

void *
arena_grow(struct arena *arena, void *items, size_t len, size_t *cap, size_t item_size)
{
	size_t room;
	void *moved;

	if (len < *cap)
		return items;
	room = *cap ? *cap * 2 : 8;
	if (room > SIZE_MAX / 4 / item_size)
		mem_exhausted();
	moved = arena_alloc(arena, room * item_size);
	if (len)
		memcpy(moved, items, len * item_size);
	*cap = room;
	return moved;
}

void
arena_free(struct arena *arena)
{
	struct arena_block *block = arena->newest;

	while (block) {
		struct arena_block *older = block->older;

		free(block);
		block = older;
	}
	*arena = (struct arena){0};
}
