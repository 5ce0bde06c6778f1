/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Growing bytes, to build text in. Always NUL-terminated once something was added. */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/err.h"

#include <stdarg.h>
#include <stddef.h>

/* A zeroed buf is an empty one; data is NULL until the first byte. */
struct buf {
	char *data; /* owned */
	size_t len, cap;
};

void buf_add(struct buf *buf, const void *bytes, size_t len);
void buf_text(struct buf *buf, const char *text);
void buf_char(struct buf *buf, char c);
void buf_printf(struct buf *buf, const char *fmt, ...) PRINTF_LIKE(2, 3);
void buf_vprintf(struct buf *buf, const char *fmt, va_list args) PRINTF_LIKE(2, 0);

/* Replace cut bytes at offset by len bytes of text. */
void buf_splice(struct buf *buf, size_t offset, size_t cut, const void *bytes, size_t len);

/* The text so far, "" for an empty buf. Borrowed until the next change. */
const char *buf_str(const struct buf *buf);

/* Forget the content, keep the room. */
void buf_clear(struct buf *buf);
void buf_free(struct buf *buf);

#endif
