/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes of a YAML text before libyaml sees them: strict UTF-8, and no forbidden character. */
#include "yaml/parse.h"

#include "base/i18n.h"
#include "base/utf8.h"

#include <string.h>

/* Bytes of a character that YAML forbids at text (len bytes are left), else 0. */
static size_t
forbidden(const unsigned char *text, size_t len)
{
	if (text[0] < 0x20)
		return text[0] != '\t' && text[0] != '\n' && text[0] != '\r';
	if (text[0] < 0x7F)
		return 0;
	if (text[0] == 0x7F)
		return 1;
	if (text[0] == 0xC2 && len > 1)
		return text[1] < 0xA0 && text[1] != 0x85 ? 2 : 0;
	if (text[0] == 0xEF && len > 2 && text[1] == 0xBF)
		return text[2] >= 0xBE ? 3 : 0;
	return 0;
}

static void
report_forbidden(const unsigned char *text, size_t len, const struct yaml_place *place,
    const char *name, struct yaml_problems *problems)
{
	struct yaml_node at = {.line = place->line, .col = place->col};
	unsigned point = text[0];

	if (len == 2)
		point = text[1];
	else if (len == 3)
		point = 0xFF00u | (text[2] == 0xBE ? 0xFEu : 0xFFu);
	yaml_problem(problems, name, &at,
	    _("the control character U+%04X cannot be written as such; inside double quotes write "
	      "\\u%04X"),
	    point, point);
}

bool
yaml_check_bytes(const char *bytes, size_t len, struct yaml_place *place, const char *name,
    struct yaml_problems *problems)
{
	const unsigned char *text = (const unsigned char *)bytes;
	size_t good = len;
	size_t before = problems->errors;
	bool valid = utf8_valid(bytes, len, &good);

	if (place->line == 0)
		*place = (struct yaml_place){.line = 1, .col = 1};
	for (size_t i = 0; i < (valid ? len : good); i++) {
		size_t bad = forbidden(text + i, len - i);

		if (bad)
			report_forbidden(text + i, bad, place, name, problems);
		if (text[i] == '\n') {
			place->line++;
			place->col = 1;
		} else if ((text[i] & 0xC0) != 0x80) {
			place->col++;
		}
	}
	place->offset += valid ? len : good;
	if (!valid) {
		struct yaml_node at = {.line = place->line, .col = place->col};

		if (text[good] == 0)
			yaml_problem(problems, name, &at,
			    _("a NUL byte: this is not a text file, or not a UTF-8 one"));
		else
			yaml_problem(problems, name, &at,
			    _("the byte 0x%02X at offset %zu is not UTF-8; save the file as UTF-8"),
			    text[good], place->offset);
	}
	return problems->errors == before;
}

bool
yaml_check_start(
    const char *bytes, size_t len, size_t *skip, const char *name, struct yaml_problems *problems)
{
	static const char utf8_mark[] = "\xEF\xBB\xBF";

	*skip = 0;
	if (len >= 2 && (memcmp(bytes, "\xFE\xFF", 2) == 0 || memcmp(bytes, "\xFF\xFE", 2) == 0)) {
		yaml_problem(problems, name, NULL, _("this is a UTF-16 file; save it as UTF-8"));
		return false;
	}
	if (len >= 3 && memcmp(bytes, utf8_mark, 3) == 0)
		*skip = 3;
	if (*skip && len >= 6 && memcmp(bytes + 3, utf8_mark, 3) == 0) {
		yaml_problem(problems, name, NULL,
		    _("the file begins with two byte-order marks; remove them"));
		return false;
	}
	return true;
}
