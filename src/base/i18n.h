/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The program's own words in the user's language. Forms carry their words
 * themselves (form/label.h). Languages can be switched while the program runs.
 */
#ifndef BASE_I18N_H
#define BASE_I18N_H

#define _(text) i18n_text(text)
#define N_(text) text /* marks a string in a table; translated where it is shown */
/* The form of a text that a number takes; nouns that are counted often are in base/count.h. */
#define n_(one, many, number) i18n_plural(one, many, (unsigned long)(number))
#define NP_(one, many) one, many /* marks both forms in a table */

/* Two-letter codes of the languages the program speaks, "en" first, NULL last. */
extern const char *const i18n_languages[];

/*
 * A text of the program in the language in force, or the text itself. Stays where it is until
 * the program ends, also when the language is switched.
 */
const char *i18n_text(const char *text) __attribute__((format_arg(1)));
/* The form of the text that the number takes in the language in force. */
const char *i18n_plural(const char *one, const char *many, unsigned long number)
    __attribute__((format_arg(1), format_arg(2)));

/*
 * Set the locale (UTF-8 whatever the environment says; numbers stay in "C")
 * and read the catalogues under locale_dir. Call once, before the first text.
 * lang is a code of i18n_languages, or NULL: what LC_ALL, LC_MESSAGES, LANG ask for.
 */
void i18n_start(const char *locale_dir, const char *lang);

/* Switch at once. An unknown code changes nothing. */
void i18n_switch(const char *lang);

/* The code in force: "en" or "fr". */
const char *i18n_lang(void);

#endif
