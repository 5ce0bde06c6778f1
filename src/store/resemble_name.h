/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Names compared; for resemble.c. */
#ifndef STORE_RESEMBLE_NAME_H
#define STORE_RESEMBLE_NAME_H

#include "store/resemble.h"

/* The best of all pairs of names that the two are known by. */
int resemble_names(struct respell *respell, const struct subject *asked,
    const struct subject *other, unsigned *reasons);

/* How many words of the longer text are in the other, or almost, in whatever order. */
size_t resemble_words(const struct resemble_name *a, const struct resemble_name *b);

#endif
