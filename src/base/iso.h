/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Names of countries, languages and currencies in more languages than ours,
 * from the catalogues of Debian's package iso-codes when it is installed. A catalogue (base/mo.h)
 * has one domain ("iso_3166-1") and one language; its originals are the English names.
 */
#ifndef BASE_ISO_H
#define BASE_ISO_H

#include "base/arena.h"
#include "base/buf.h"

/* Where Debian keeps them. */
#define ISO_LOCALE_DIR "/usr/share/locale"

struct mo;

/* NULL when there is none. It lives in the arena. */
struct mo *iso_names_open(
    const char *locale_dir, const char *domain, const char *lang, struct arena *arena);

/* The languages names are taken in, NULL last. */
extern const char *const iso_languages[];

/*
 * Append one word that stands for the catalogues that are installed: "0" when
 * there is none, else something that changes with their version.
 */
void iso_stamp(const char *locale_dir, struct buf *out);

#endif
