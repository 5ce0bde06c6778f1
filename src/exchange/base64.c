/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Base64, strict on the way in: padding is there and its unused bits are zero. */
#include "exchange/base64.h"

#include <stdint.h>
#include <string.h>

enum { LINE_BYTES = 57 }; /* 76 characters */

static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/* Up to three bytes as four characters. */
static void
encode_group(const unsigned char *bytes, size_t len, char out[4])
{
	uint32_t bits = (uint32_t)bytes[0] << 16;

	if (len > 1)
		bits |= (uint32_t)bytes[1] << 8;
	if (len > 2)
		bits |= bytes[2];
	out[0] = letters[bits >> 18];
	out[1] = letters[(bits >> 12) & 63];
	out[2] = len > 1 ? letters[(bits >> 6) & 63] : '=';
	out[3] = len > 2 ? letters[bits & 63] : '=';
}

void
base64_encode(struct buf *out, const void *bytes, size_t len)
{
	const unsigned char *at = bytes;

	for (size_t i = 0; i < len; i += LINE_BYTES) {
		size_t end = len - i < LINE_BYTES ? len : i + LINE_BYTES;
		char line[LINE_BYTES / 3 * 4 + 1];
		size_t used = 0;

		for (size_t k = i; k < end; k += 3, used += 4)
			encode_group(at + k, end - k, line + used);
		line[used++] = '\n';
		buf_add(out, line, used);
	}
}

static int
value_of(char c)
{
	if (c >= 'A' && c <= 'Z')
		return c - 'A';
	if (c >= 'a' && c <= 'z')
		return c - 'a' + 26;
	if (c >= '0' && c <= '9')
		return c - '0' + 52;
	return c == '+' ? 62 : c == '/' ? 63 : -1;
}

/* Four characters, of which pads are '='. */
static bool
decode_group(struct buf *out, const int values[4], int pads)
{
	uint32_t bits = 0;
	unsigned char bytes[3];

	for (int i = 0; i < 4; i++)
		bits = bits << 6 | (uint32_t)(i < 4 - pads ? values[i] : 0);
	if ((pads == 1 && (bits & 0xFF)) || (pads == 2 && (bits & 0xFFFF)))
		return false;
	bytes[0] = (unsigned char)(bits >> 16);
	bytes[1] = (unsigned char)(bits >> 8);
	bytes[2] = (unsigned char)bits;
	buf_add(out, bytes, (size_t)(3 - pads));
	return true;
}

bool
base64_decode(struct buf *out, const char *text)
{
	int values[4], len = 0, pads = 0;

	for (; *text; text++) {
		if (*text == '\n')
			continue;
		if (pads > 0 && (*text != '=' || len == 0))
			return false;
		values[len] = *text == '=' ? 0 : value_of(*text);
		if (values[len] < 0 || (*text == '=' && len < 2))
			return false;
		pads += *text == '=';
		if (++len < 4)
			continue;
		if (!decode_group(out, values, pads))
			return false;
		len = 0;
	}
	return len == 0;
}
