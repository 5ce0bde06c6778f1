/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A short name for content: has a file changed since it was loaded? */
#ifndef STORE_DIGEST_H
#define STORE_DIGEST_H

#include <stddef.h>

enum { DIGEST_SIZE = 33 }; /* 32 hex digits and NUL */

/* BLAKE2b-128. */
void digest_text(const void *bytes, size_t len, char text[DIGEST_SIZE]);

#endif
