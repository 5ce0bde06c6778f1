/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON, written. */
#include "base/json.h"

static void
add_control(struct buf *out, unsigned char c)
{
	static const char letters[] = "btn.fr"; /* U+0008 .. U+000D; U+000B has none */

	if (c >= 8 && c <= 13 && c != 11) {
		buf_char(out, '\\');
		buf_char(out, letters[c - 8]);
	} else {
		buf_printf(out, "\\u%04x", c);
	}
}

void
json_text(struct buf *out, const char *text)
{
	if (!text) {
		buf_text(out, "null");
		return;
	}
	buf_char(out, '"');
	for (const char *p = text; *p; p++) {
		if (*p == '"' || *p == '\\')
			buf_char(out, '\\');
		if ((unsigned char)*p < 0x20 || *p == 0x7f)
			add_control(out, (unsigned char)*p);
		else
			buf_char(out, *p);
	}
	buf_char(out, '"');
}

void
json_key(struct buf *out, const char *key)
{
	if (out->len > 0 && out->data[out->len - 1] != '{')
		buf_char(out, ',');
	json_text(out, key);
	buf_char(out, ':');
}
