/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts as YAML scalars. */
#include "yaml/scalar.h"

#include "base/utf8.h"

#include <string.h>
#include <strings.h>

struct range {
	uint32_t first, last;
};

/*
 * Not written as such: what YAML forbids or takes for a line end, what turns
 * the direction of text, and what nobody sees. ZWNJ and ZWJ (U+200C, U+200D) stay: Persian and
 * Indic spelling needs them.
 */
static const struct range escaped[] = {
    {0x7F, 0x9F},       /* DEL, C1 with NEL */
    {0xAD, 0xAD},       /* soft hyphen */
    {0x61C, 0x61C},     /* Arabic letter mark */
    {0x180E, 0x180E},   /* Mongolian vowel separator */
    {0x200B, 0x200B},   /* zero width space */
    {0x200E, 0x200F},   /* direction marks */
    {0x2028, 0x202E},   /* line and paragraph separator, embeddings, overrides */
    {0x2060, 0x206F},   /* word joiner, invisible operators, isolates */
    {0xFEFF, 0xFEFF},   /* byte-order mark */
    {0xFFF9, 0xFFFB},   /* interlinear annotation */
    {0xFFFE, 0xFFFF},   /* no characters */
    {0xE0000, 0xE007F}, /* tags */
};

static bool
is_escaped(uint32_t point)
{
	if (point < 0x7F)
		return point < 0x20; /* C0 */
	for (size_t i = 0; i < sizeof(escaped) / sizeof(*escaped); i++)
		if (point <= escaped[i].last)
			return point >= escaped[i].first;
	return false;
}

static void
add_escape(struct buf *out, uint32_t point)
{
	switch (point) {
	case '\t':
		buf_text(out, "\\t");
		break;
	case '\n':
		buf_text(out, "\\n");
		break;
	case '\r':
		buf_text(out, "\\r");
		break;
	default:
		if (point < 0x100)
			buf_printf(out, "\\x%02X", (unsigned)point);
		else if (point < 0x10000)
			buf_printf(out, "\\u%04X", (unsigned)point);
		else
			buf_printf(out, "\\U%08X", (unsigned)point);
	}
}

/* Most are ASCII. */
static uint32_t
point_at(const char *text, size_t *size)
{
	if (*text & 0x80)
		return utf8_decode(text, size);
	*size = 1;
	return (unsigned char)*text;
}

void
yaml_scalar_quoted(struct buf *out, const char *text, size_t len)
{
	size_t start = 0, size;

	buf_char(out, '"');
	for (size_t i = 0; i < len; i += size) {
		uint32_t point = point_at(text + i, &size);

		if (point != '"' && point != '\\' && !is_escaped(point))
			continue;
		buf_add(out, text + start, i - start);
		start = i + size;
		if (point == '"' || point == '\\') {
			buf_char(out, '\\');
			buf_char(out, (char)point);
		} else {
			add_escape(out, point);
		}
	}
	buf_add(out, text + start, len - start);
	buf_char(out, '"');
}

/* Words that YAML 1.1 readers take for true, false or null. */
static bool
is_reserved(const char *key, size_t len)
{
	static const char *const words[] = {
	    "y", "n", "yes", "no", "on", "off", "true", "false", "null"};

	if (len > strlen("false"))
		return false;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (strcasecmp(key, words[i]) == 0)
			return true;
	return false;
}

static bool
is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Not strspn: it makes a table of the set at every call, and keys are everywhere. */
bool
yaml_scalar_is_plain(const char *text)
{
	size_t i = 0;

	while (is_letter(text[i]) || (text[i] >= '0' && text[i] <= '9') || text[i] == '_'
	       || text[i] == '-' || text[i] == '+' || text[i] == '.')
		i++;
	return i > 0 && text[i] == '\0';
}

void
yaml_scalar_key(struct buf *out, const char *key)
{
	size_t len = strlen(key);

	if (is_letter(key[0]) && yaml_scalar_is_plain(key) && !is_reserved(key, len))
		buf_add(out, key, len);
	else
		yaml_scalar_quoted(out, key, len);
}

/* May text[i] stand in a literal block, given its neighbours? */
static bool
stands_in_literal(const char *text, size_t i, size_t len, uint32_t point)
{
	bool first_of_line = i == 0 || text[i - 1] == '\n';
	bool last_of_line = i + 1 == len || text[i + 1] == '\n';

	if (point == '\n')
		return true;
	if (point == ' ')
		return i > 0 && !last_of_line;
	if (point == '\t')
		return !first_of_line && !last_of_line;
	return !is_escaped(point);
}

bool
yaml_scalar_fits_literal(const char *text, size_t len)
{
	size_t size;

	if (len == 0 || text[0] == '\n' || !memchr(text, '\n', len))
		return false;
	if (len > 1 && text[len - 1] == '\n' && text[len - 2] == '\n')
		return false;
	for (size_t i = 0; i < len; i += size)
		if (!stands_in_literal(text, i, len, utf8_decode(text + i, &size)))
			return false;
	return true;
}

void
yaml_scalar_literal(struct buf *out, const char *text, size_t len, int indent)
{
	bool ends_line = text[len - 1] == '\n';
	size_t start = 0;

	buf_text(out, ends_line ? "|" : "|-");
	if (ends_line)
		len--;
	while (start <= len) {
		const char *end = memchr(text + start, '\n', len - start);
		size_t stop = end ? (size_t)(end - text) : len;

		buf_char(out, '\n');
		for (int i = 0; i < indent && stop > start; i++)
			buf_char(out, ' ');
		buf_add(out, text + start, stop - start);
		start = stop + 1;
	}
}
