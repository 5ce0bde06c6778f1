/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A head of seven numbers, two tables of length and offset, sorted by the
 * original text. Every number is checked against the size of the file before it is followed.
 */
#include "base/mo.h"

#include "base/file.h"
#include "base/utf8.h"

#include <stdint.h>
#include <string.h>

enum {
	MO_SIZE_MAX = 4 * 1024 * 1024,
	MO_HEAD = 28,
};

struct mo {
	const unsigned char *bytes; /* the file, with a NUL after it */
	size_t size;
	bool swapped; /* numbers begin with their high byte */
	uint32_t count, originals, translations;
};

static uint32_t
number_at(const struct mo *mo, size_t offset)
{
	const unsigned char *p = mo->bytes + offset;

	if (mo->swapped)
		return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
	return (uint32_t)p[3] << 24 | (uint32_t)p[2] << 16 | (uint32_t)p[1] << 8 | p[0];
}

/* Text n of a table, or NULL when its numbers lead out of the file. */
static const char *
text_at(const struct mo *mo, uint32_t table, uint32_t n)
{
	size_t entry = (size_t)table + (size_t)n * 8;
	size_t len = number_at(mo, entry), offset = number_at(mo, entry + 4);

	if (offset >= mo->size || len >= mo->size - offset || mo->bytes[offset + len] != '\0')
		return NULL;
	return (const char *)mo->bytes + offset;
}

static bool
table_fits(const struct mo *mo, uint32_t table)
{
	return table <= mo->size && mo->count <= (mo->size - table) / 8;
}

static bool
read_head(struct mo *mo)
{
	static const unsigned char low[] = {0xde, 0x12, 0x04, 0x95},
				   high[] = {0x95, 0x04, 0x12, 0xde};

	if (mo->size < MO_HEAD)
		return false;
	mo->swapped = memcmp(mo->bytes, high, sizeof(high)) == 0;
	if (!mo->swapped && memcmp(mo->bytes, low, sizeof(low)) != 0)
		return false;
	mo->count = number_at(mo, 8);
	mo->originals = number_at(mo, 12);
	mo->translations = number_at(mo, 16);
	return table_fits(mo, mo->originals) && table_fits(mo, mo->translations);
}

char *
mo_path(struct arena *arena, const char *locale_dir, const char *lang, const char *domain)
{
	return arena_printf(arena, "%s/%s/LC_MESSAGES/%s.mo", locale_dir, lang, domain);
}

struct mo *
mo_open(const char *path, struct arena *arena)
{
	struct mo *mo = arena_alloc(arena, sizeof(*mo));
	struct err err = {0};
	char *bytes;

	if (!file_read(path, MO_SIZE_MAX, arena, &bytes, &mo->size, &err))
		return NULL;
	mo->bytes = (const unsigned char *)bytes;
	return read_head(mo) ? mo : NULL;
}

/* Of forms kept one after the other, each ended by a NUL; the first where there are not so many. */
static const char *
form_of(const struct mo *mo, uint32_t n, const char *text, unsigned form)
{
	size_t len = number_at(mo, (size_t)mo->translations + (size_t)n * 8);
	const char *at = text;

	for (; form > 0; form--) {
		at += strlen(at) + 1;
		if ((size_t)(at - text) > len)
			return text;
	}
	return at;
}

const char *
mo_text(const struct mo *mo, const char *original, unsigned form)
{
	uint32_t low = 0, high = mo->count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		const char *here = text_at(mo, mo->originals, middle);
		int order = here ? strcmp(original, here) : 0;
		const char *text;

		if (order < 0) {
			high = middle;
			continue;
		}
		if (order > 0) {
			low = middle + 1;
			continue;
		}
		text = here ? text_at(mo, mo->translations, middle) : NULL;
		text = text && text[0] ? form_of(mo, middle, text, form) : NULL;
		return text && utf8_valid(text, strlen(text), NULL) ? text : NULL;
	}
	return NULL;
}
