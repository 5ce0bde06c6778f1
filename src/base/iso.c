/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The binary catalogue of gettext (a .mo file): a head of seven numbers, two
 * tables of length and offset, sorted by the original text. Every number is checked
 * against the size of the file before it is followed.
 */
#include "base/iso.h"

#include "base/file.h"
#include "base/utf8.h"

#include <inttypes.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>

enum {
	MO_SIZE_MAX = 4 * 1024 * 1024,
	MO_HEAD = 28,
};

const char *const iso_languages[] = {"es", "pt", "ar", NULL};

static const char *const domains[] = {"iso_3166-1", "iso_639-2", "iso_639-3", "iso_4217"};

struct iso_names {
	const unsigned char *bytes; /* the file, with a NUL after it */
	size_t size;
	bool swapped; /* numbers begin with their high byte */
	uint32_t count, originals, translations;
};

static uint32_t
number_at(const struct iso_names *names, size_t offset)
{
	const unsigned char *p = names->bytes + offset;

	if (names->swapped)
		return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 | p[3];
	return (uint32_t)p[3] << 24 | (uint32_t)p[2] << 16 | (uint32_t)p[1] << 8 | p[0];
}

/* Text n of a table, or NULL when its numbers lead out of the file. */
static const char *
text_at(const struct iso_names *names, uint32_t table, uint32_t n)
{
	size_t entry = (size_t)table + (size_t)n * 8;
	size_t len = number_at(names, entry), offset = number_at(names, entry + 4);

	if (offset >= names->size || len >= names->size - offset
	    || names->bytes[offset + len] != '\0')
		return NULL;
	return (const char *)names->bytes + offset;
}

static bool
table_fits(const struct iso_names *names, uint32_t table)
{
	return table <= names->size && names->count <= (names->size - table) / 8;
}

static bool
read_head(struct iso_names *names)
{
	static const unsigned char low[] = {0xde, 0x12, 0x04, 0x95},
				   high[] = {0x95, 0x04, 0x12, 0xde};

	if (names->size < MO_HEAD)
		return false;
	names->swapped = memcmp(names->bytes, high, sizeof(high)) == 0;
	if (!names->swapped && memcmp(names->bytes, low, sizeof(low)) != 0)
		return false;
	names->count = number_at(names, 8);
	names->originals = number_at(names, 12);
	names->translations = number_at(names, 16);
	return table_fits(names, names->originals) && table_fits(names, names->translations);
}

static const char *
catalogue_path(struct arena *arena, const char *locale_dir, const char *domain, const char *lang)
{
	return arena_printf(arena, "%s/%s/LC_MESSAGES/%s.mo", locale_dir, lang, domain);
}

struct iso_names *
iso_names_open(const char *locale_dir, const char *domain, const char *lang, struct arena *arena)
{
	struct iso_names *names = arena_alloc(arena, sizeof(*names));
	struct err err = {0};
	char *bytes;

	if (!file_read(catalogue_path(arena, locale_dir, domain, lang), MO_SIZE_MAX, arena, &bytes,
		&names->size, &err))
		return NULL;
	names->bytes = (const unsigned char *)bytes;
	return read_head(names) ? names : NULL;
}

const char *
iso_name(const struct iso_names *names, const char *english)
{
	uint32_t low = 0, high = names->count;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;
		const char *original = text_at(names, names->originals, middle);
		int order = original ? strcmp(english, original) : 0;
		const char *name;

		if (order < 0) {
			high = middle;
			continue;
		}
		if (order > 0) {
			low = middle + 1;
			continue;
		}
		name = original ? text_at(names, names->translations, middle) : NULL;
		return name && name[0] && utf8_valid(name, strlen(name), NULL) ? name : NULL;
	}
	return NULL;
}

void
iso_stamp(const char *locale_dir, struct buf *out)
{
	struct arena arena = {0};
	uint64_t sum = 0;

	for (size_t i = 0; iso_languages[i]; i++)
		for (size_t k = 0; k < sizeof(domains) / sizeof(domains[0]); k++) {
			struct stat st;

			sum *= 31;
			if (stat(catalogue_path(&arena, locale_dir, domains[k], iso_languages[i]),
				&st)
			    == 0)
				sum += (uint64_t)st.st_size;
		}
	arena_free(&arena);
	buf_printf(out, "%" PRIx64, sum);
}
