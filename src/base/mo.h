/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Catalogues of gettext (.mo files), read as they lie there. The C library would do it in the
 * language of its locale only: a machine has few locales, a bare one none but C, and since
 * glibc 2.41 C.UTF-8 has no translations either.
 */
#ifndef BASE_MO_H
#define BASE_MO_H

#include "base/arena.h"

/* Where a catalogue lies: LOCALE_DIR/LANG/LC_MESSAGES/DOMAIN.mo */
char *mo_path(struct arena *arena, const char *locale_dir, const char *lang, const char *domain);

struct mo;

/* NULL when there is none, or when the file is not what it should be. It lives in the arena. */
struct mo *mo_open(const char *path, struct arena *arena);

/*
 * What a text is called there; NULL when there is no translation. form: of a text with a number
 * which of its forms, 0 the first; else 0.
 */
const char *mo_text(const struct mo *mo, const char *original, unsigned form);

#endif
