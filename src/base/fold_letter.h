/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters that Unicode does not take apart, though people write another for them. For fold.c. */
#ifndef BASE_FOLD_LETTER_H
#define BASE_FOLD_LETTER_H

#include <stdint.h>

/*
 * What a letter (case folded, NFKD) is written as where its own sign is missing:
 * UTF-8, "" when it is left out, NULL when the letter stays as it is.
 */
const char *fold_letter(uint32_t point);

/* A letter of a row of letters that sound like another row: that other, or the same. */
uint32_t fold_row(uint32_t point);

#endif
