/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The catalogues of the program, switchable while it runs. */
#include "base/i18n.h"

#include "base/mo.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>

enum { LANGUAGES = 2 };

const char *const i18n_languages[LANGUAGES + 1] = {"en", "fr", NULL};

/* A process speaks one language at a time, in every function that has a sentence to say. */
static struct {
	struct arena arena;
	const char *dir, *lang;
	struct mo *catalogues[LANGUAGES]; /* NULL: not read yet, or none */
	const struct mo *catalogue;       /* of the language in force */
} words = {.lang = "en"};

/* glibc looks at LANGUAGE again, for sentences of its own, when this counter moves; its manual names it. */
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

/* The locale decides what wcwidth, the terminal and the system's own sentences are. */
static void
set_locale(void)
{
	const char *messages;

	if (!setlocale(LC_ALL, "C.UTF-8"))
		setlocale(LC_ALL, "");
	setlocale(LC_NUMERIC, "C");
	/* In a locale of that name the system's sentences have no translation. */
	messages = setlocale(LC_MESSAGES, "");
	if (!messages || strcmp(messages, "C") == 0 || strcmp(messages, "POSIX") == 0)
		setlocale(LC_MESSAGES, "C.UTF-8");
}

void
i18n_start(const char *locale_dir, const char *lang)
{
	set_locale();
	words.dir = arena_dup(&words.arena, locale_dir);
	for (size_t i = 0; i < LANGUAGES; i++)
		words.catalogues[i] = NULL;
	if (!known(lang))
		lang = asked_for();
	i18n_switch(lang ? lang : "en");
}

void
i18n_switch(const char *lang)
{
	size_t n = 0;

	lang = known(lang);
	if (!lang || !words.dir)
		return;
	while (i18n_languages[n] != lang)
		n++;
	/* The first one is what the texts are written in. */
	if (n > 0 && !words.catalogues[n])
		words.catalogues[n] =
		    mo_open(mo_path(&words.arena, words.dir, lang, "valise"), &words.arena);
	words.lang = lang;
	words.catalogue = words.catalogues[n];
	setenv("LANGUAGE", lang, 1);
	_nl_msg_cat_cntr++;
}

const char *
i18n_text(const char *text)
{
	const char *translated = words.catalogue ? mo_text(words.catalogue, text, 0) : NULL;

	return translated ? translated : text;
}

/* English has one for 1, French for 0 and 1: as the head of its catalogue says, "nplurals=2; plural=(n > 1)". */
static bool
is_many(unsigned long number)
{
	return strcmp(words.lang, "fr") == 0 ? number > 1 : number != 1;
}

const char *
i18n_plural(const char *one, const char *many, unsigned long number)
{
	bool is_more = is_many(number);
	const char *translated = words.catalogue ? mo_text(words.catalogue, one, is_more) : NULL;

	return translated ? translated : is_more ? many : one;
}

const char *
i18n_lang(void)
{
	return words.lang;
}
