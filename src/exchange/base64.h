/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bytes as text (RFC 4648 section 4), in lines of 76 characters, and back. */
#ifndef EXCHANGE_BASE64_H
#define EXCHANGE_BASE64_H

#include "base/buf.h"

#include <stdbool.h>

/* Append; the last line has a line end too. */
void base64_encode(struct buf *out, const void *bytes, size_t len);
/* Append the bytes. Line ends are passed over; false at anything else that is not base64. */
bool base64_decode(struct buf *out, const char *text);

#endif
