/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON, written. */
#include "base/json.h"

void
json_quote(struct buf *out, const char *text)
{
	if (!text) {
		buf_text(out, "null");
		return;
	}
	buf_char(out, '"');
	for (; *text; text++) {
		unsigned char c = (unsigned char)*text;

		if (c < 0x20 || c == 0x7f)
			buf_printf(out, "\\u%04x", c);
		else if (c == '"' || c == '\\')
			buf_printf(out, "\\%c", c);
		else
			buf_char(out, (char)c);
	}
	buf_char(out, '"');
}

void
json_member(struct buf *out, const char *key)
{
	if (out->len > 0 && out->data[out->len - 1] != '{' && out->data[out->len - 1] != '[')
		buf_char(out, ',');
	json_quote(out, key);
	buf_char(out, ':');
}
