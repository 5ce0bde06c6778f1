/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The names of keys: which one is it, and what is printed on it. */
#include "ui/keys.h"

#include "base/i18n.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

const char *
key_words(const char *name)
{
	/* TRANSLATORS: what is printed on the keys, short: the key bar shows them. */
	static const char *const printed[] = {N_("Up"), N_("Down"), N_("Left"), N_("Right"),
	    N_("Home"), N_("End"), N_("PgUp"), N_("PgDn"), N_("Ins"), N_("Del"), N_("Backspace"),
	    N_("Enter"), N_("Tab"), N_("Esc"), N_("Space")};

	for (size_t i = 0; i < sizeof(printed) / sizeof(printed[0]); i++)
		if (strcmp(name, printed[i]) == 0)
			return _(name);
	return name;
}

bool
key_is_text(const struct key *key)
{
	size_t len = strlen(key->name);
	size_t first;

	if (len == 0 || (unsigned char)key->name[0] < ' ')
		return false;
	utf8_decode(key->name, &first);
	return first == len;
}

bool
key_is(const struct key *key, const char *name)
{
	return strcmp(key->name, name) == 0;
}

bool
key_name_among(const char *name, const char *names)
{
	size_t len;

	if (strcmp(name, " ") == 0)
		name = "Space";
	for (; *names; names += len) {
		names += strspn(names, " ");
		len = strcspn(names, " ");
		if (len > 0 && len == strlen(name) && memcmp(names, name, len) == 0)
			return true;
	}
	return false;
}

bool
key_among(const struct key *key, const char *names)
{
	return key_name_among(key->name, names);
}
