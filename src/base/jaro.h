/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How alike two words are, as Jaro and Winkler measure it: letters that both have at
 * about the same place, and in the same order; a common beginning counts more. For
 * comparing names that somebody wrote down by ear; for typing errors see fold_distance().
 */
#ifndef BASE_JARO_H
#define BASE_JARO_H

/*
 * In ten-thousandths: 0 nothing alike, 10000 the same. Code points; of a text only the
 * first 64 are looked at. Two empty texts are the same, an empty one is like no other.
 */
int jaro(const char *a, const char *b);
/* The same, raised by a tenth of what is missing for each of up to four first letters in common. */
int jaro_winkler(const char *a, const char *b);

#endif
