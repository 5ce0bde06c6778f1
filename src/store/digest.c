/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Content to digits. */
#include "store/digest.h"

#include <sodium.h>

void
digest_text(const void *bytes, size_t len, char text[DIGEST_SIZE])
{
	unsigned char hash[(DIGEST_SIZE - 1) / 2];

	crypto_generichash(hash, sizeof(hash), bytes, len, NULL, 0);
	sodium_bin2hex(text, DIGEST_SIZE, hash, sizeof(hash));
}
