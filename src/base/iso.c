/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the catalogues of iso-codes lie, and whether they changed. */
#include "base/iso.h"

#include "base/mo.h"

#include <inttypes.h>
#include <sys/stat.h>

const char *const iso_languages[] = {"es", "pt", "ar", NULL};

static const char *const domains[] = {"iso_3166-1", "iso_639-2", "iso_639-3", "iso_4217"};

struct mo *
iso_names_open(const char *locale_dir, const char *domain, const char *lang, struct arena *arena)
{
	return mo_open(mo_path(arena, locale_dir, lang, domain), arena);
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
			if (stat(mo_path(&arena, locale_dir, iso_languages[i], domains[k]), &st)
			    == 0)
				sum += (uint64_t)st.st_size;
		}
	arena_free(&arena);
	buf_printf(out, "%" PRIx64, sum);
}
