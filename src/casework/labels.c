/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of as many labels as are at hand; one that is in the way goes. */
#include "casework/labels.h"

#include "base/arena.h"
#include "store/code.h"

#include <stdint.h>
#include <string.h>

enum { LABELS = 256, TEXTS_SIZE_MAX = 128 * 1024 };

struct label_known {
	const char *list, *code, *lang, *text; /* list NULL: nothing yet; text NULL: no such code */
};

struct labels {
	int64_t version; /* of the code lists they are from */
	struct arena arena;
	struct label_known items[LABELS];
};

struct labels *
labels_new(void)
{
	return mem_alloc(sizeof(struct labels));
}

void
labels_free(struct labels *labels)
{
	if (labels)
		arena_free(&labels->arena);
	mem_free(labels);
}

/* FNV-1a, going on. */
static uint32_t
hash_more(uint32_t hash, const char *text)
{
	for (; *text; text++)
		hash = (hash ^ (unsigned char)*text) * 16777619U;
	return hash;
}

static struct label_known *
place_of(struct labels *labels, const char *list, const char *code, const char *lang)
{
	uint32_t hash = hash_more(hash_more(hash_more(2166136261U, list), code), lang);

	return &labels->items[hash % LABELS];
}

static void
keep_up(struct labels *labels, struct db *db)
{
	if (labels->version == code_version(db) && labels->arena.used < TEXTS_SIZE_MAX)
		return;
	labels->version = code_version(db);
	arena_free(&labels->arena);
	memset(labels->items, 0, sizeof(labels->items));
}

const char *
labels_find(struct labels *labels, struct db *db, const char *list, const char *code,
    const char *lang, struct arena *arena)
{
	struct label_known *known;
	struct code found;

	keep_up(labels, db);
	known = place_of(labels, list, code, lang);
	if (!known->list || strcmp(known->list, list) != 0 || strcmp(known->code, code) != 0
	    || strcmp(known->lang, lang) != 0) {
		bool is_there = code_find(db, list, code, lang, &labels->arena, &found);

		*known = (struct label_known){
		    .list = arena_dup(&labels->arena, list),
		    .code = arena_dup(&labels->arena, code),
		    .lang = arena_dup(&labels->arena, lang),
		    .text = is_there ? found.label : NULL,
		};
	}
	return arena_dup(arena, known->text);
}
