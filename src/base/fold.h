/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Folding: the form of a text in which two spellings of a name meet. Used for
 * search and duplicate checks only; what was typed is always what is stored.
 *
 * NFKD, case folding, marks removed, then special letters (table in fold.c,
 * with its sources): Latin ø æ œ ß ł đ ħ ı þ ð …, West African ɛ ɔ ŋ ɓ ɗ ƙ ƴ ɲ ʋ and
 * apostrophes, Arabic alef, yeh, kaf, heh and hamza forms, tatweel, Persian
 * letters, Arabic and Indic digits. Letters of scripts written without spaces
 * (Han, Kana, Thai, Lao, Khmer, Myanmar) are set apart by spaces, so that a part
 * of a name is found as a phrase.
 */
#ifndef BASE_FOLD_H
#define BASE_FOLD_H

#include "base/buf.h"

/* Append the folded text: words of letters and digits, one space between, no more. */
void fold_text(struct buf *out, const char *text);

/* Append only the digits (any script, as 0-9). */
void fold_digits(struct buf *out, const char *text);

/*
 * Damerau-Levenshtein distance in code points of two folded texts, or
 * limit + 1 as soon as it is more than limit.
 */
int fold_distance(const char *a, const char *b, int limit);

#endif
