/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Growing bytes. */
#include "base/buf.h"

#include "base/arena.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void
make_room(struct buf *buf, size_t more)
{
	size_t need = buf->len + more + 1;
	size_t cap = buf->cap ? buf->cap : 64;

	assert(need > more);
	if (need <= buf->cap)
		return;
	while (cap < need)
		cap *= 2;
	buf->data = mem_realloc(buf->data, cap);
	buf->cap = cap;
}

void
buf_splice(struct buf *buf, size_t offset, size_t cut, const void *bytes, size_t len)
{
	assert(offset <= buf->len && cut <= buf->len - offset);
	make_room(buf, len);
	memmove(buf->data + offset + len, buf->data + offset + cut, buf->len - offset - cut);
	if (len)
		memcpy(buf->data + offset, bytes, len);
	buf->len = buf->len - cut + len;
	buf->data[buf->len] = '\0';
}

/* Not a splice: text is built a character at a time, and most of it here. */
void
buf_add(struct buf *buf, const void *bytes, size_t len)
{
	make_room(buf, len);
	if (len)
		memcpy(buf->data + buf->len, bytes, len);
	buf->len += len;
	buf->data[buf->len] = '\0';
}

void
buf_text(struct buf *buf, const char *text)
{
	buf_add(buf, text, strlen(text));
}

void
buf_char(struct buf *buf, char c)
{
	buf_add(buf, &c, 1);
}

void
buf_vprintf(struct buf *buf, const char *fmt, va_list args)
{
	va_list again;
	int len;

	va_copy(again, args);
	len = vsnprintf(NULL, 0, fmt, args);
	if (len > 0) {
		make_room(buf, (size_t)len);
		vsnprintf(buf->data + buf->len, (size_t)len + 1, fmt, again);
		buf->len += (size_t)len;
	}
	va_end(again);
}

void
buf_printf(struct buf *buf, const char *fmt, ...)
{
	va_list args;

	va_start(args, fmt);
	buf_vprintf(buf, fmt, args);
	va_end(args);
}

const char *
buf_str(const struct buf *buf)
{
	return buf->data ? buf->data : "";
}

void
buf_clear(struct buf *buf)
{
	buf->len = 0;
	if (buf->data)
		buf->data[0] = '\0';
}

void
buf_free(struct buf *buf)
{
	free(buf->data);
	*buf = (struct buf){0};
}
