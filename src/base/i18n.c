/* SPDX-License-Identifier: GPL-3.0-or-later */
/* gettext, switchable while the program runs. */
#include "base/i18n.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

const char *const i18n_languages[] = {"en", "fr", NULL};

/* glibc re-reads its catalogues when this counter of its own moves; its manual names it. */
extern int _nl_msg_cat_cntr;

static const char *
known(const char *lang)
{
	for (size_t i = 0; lang && i18n_languages[i]; i++)
		if (strncmp(lang, i18n_languages[i], 2) == 0)
			return i18n_languages[i];
	return NULL;
}

static const char *
asked_for(void)
{
	static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		const char *lang = getenv(names[i]);

		if (lang && lang[0])
			return known(lang);
	}
	return NULL;
}

void
i18n_start(const char *locale_dir, const char *lang)
{
	/* wcwidth and the terminal need UTF-8; messages follow LANGUAGE, not the locale. */
	if (!setlocale(LC_ALL, "C.UTF-8"))
		setlocale(LC_ALL, "");
	setlocale(LC_NUMERIC, "C");
	bindtextdomain("valise", locale_dir);
	bind_textdomain_codeset("valise", "UTF-8");
	textdomain("valise");
	if (!known(lang))
		lang = asked_for();
	i18n_switch(lang ? lang : "en");
}

void
i18n_switch(const char *lang)
{
	lang = known(lang);
	if (!lang)
		return;
	setenv("LANGUAGE", lang, 1);
	_nl_msg_cat_cntr++;
}

const char *
i18n_lang(void)
{
	const char *lang = known(getenv("LANGUAGE"));

	return lang ? lang : "en";
}
