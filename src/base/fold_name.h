/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Names whose parts are written together or apart as it comes: عبدالعزيز and عبد العزيز,
 * Abdulaziz, Abdoul Aziz and Abd el-Aziz, Alhaddad and al-Haddad, Desouza and de Souza. Each is
 * found by the others. This only ever adds to what a search finds.
 */
#ifndef BASE_FOLD_NAME_H
#define BASE_FOLD_NAME_H

#include "base/buf.h"

/*
 * Append, each after a blank, the words that a name is found by besides its own. folded is a
 * text as fold_text() makes it; so are the words.
 */
void fold_name(struct buf *out, const char *folded);

/*
 * Is this word one that joins the next ("al" of "al haddad")? Then *spellings are the ways it is
 * written when they are one word, NULL last; else NULL.
 */
const char *const *fold_particle(const char *word, size_t len);

#endif
