/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Folding: the form of a text in which two spellings of a name meet. Used for
 * search and duplicate checks only; what was typed is always what is stored.
 *
 * NFKD, case folding, accents and points removed, then special letters (fold_letter.c,
 * with its sources): Latin ø æ œ ß ł đ ħ ı þ ð …, West African ɛ ɔ ŋ ɓ ɗ ƙ ƴ ɲ ʋ,
 * Arabic alef, yeh, kaf, heh and hamza forms, tatweel, Persian letters, Cyrillic and
 * Ethiopic letters written for each other; digits of all scripts. An apostrophe is left
 * out (N'Dri is ndri), a hyphen parts words. Letters of scripts written without spaces
 * (Han, Kana, Thai, Lao, Khmer, Myanmar) are set apart by spaces, so that a part of a
 * name is found as a phrase: what a user typed as one word is to be looked up as a
 * phrase of the words it folds to. Vowel signs of Indic scripts stay in their words:
 * a full-text tokenizer must take every non-ASCII character for a letter.
 *
 * Folding twice gives the same as folding once.
 */
#ifndef BASE_FOLD_H
#define BASE_FOLD_H

#include "base/buf.h"

#include <stdbool.h>

/* Raised when a text folds to another than before: what was made with it is made again. */
#define FOLD_VERSION "1"

/* Append the folded text: words of letters and digits, one space between, no more.
 * What is in out already is left alone: no space is put between. */
void fold_text(struct buf *out, const char *text);

/* Append only the digits (any script, as 0-9). */
void fold_digits(struct buf *out, const char *text);

/* Does each word of a filter begin a word of the text? Both are folded. */
bool fold_fits(const char *text, const char *filter);

/*
 * Damerau-Levenshtein distance in code points of two folded texts (a letter that
 * was swapped is not changed again), or limit + 1 as soon as it is more than limit.
 */
int fold_distance(const char *a, const char *b, int limit);

#endif
