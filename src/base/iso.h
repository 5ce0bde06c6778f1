/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Names of countries, languages and currencies in more languages than ours,
 * from the catalogues of Debian's package iso-codes when it is installed. A catalogue is
 * a gettext file of one domain ("iso_3166-1") and one language; it is read as it lies
 * there, because gettext itself would need the whole program to change its language.
 */
#ifndef BASE_ISO_H
#define BASE_ISO_H

#include "base/arena.h"
#include "base/buf.h"

/* Where Debian keeps them. */
#define ISO_LOCALE_DIR "/usr/share/locale"

struct iso_names;

/* NULL when there is none, or when the file is not what it should be. It lives in the arena. */
struct iso_names *iso_names_open(
    const char *locale_dir, const char *domain, const char *lang, struct arena *arena);

/* What an English name is called there; NULL when there is no translation. */
const char *iso_name(const struct iso_names *names, const char *english);

/* The languages names are taken in, NULL last. */
extern const char *const iso_languages[];

/*
 * Append one word that stands for the catalogues that are installed: "0" when
 * there is none, else something that changes with their version.
 */
void iso_stamp(const char *locale_dir, struct buf *out);

#endif
