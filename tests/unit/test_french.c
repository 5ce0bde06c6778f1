/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program in French: what the catalogue alone (tests/french.sh) cannot tell. */
#include "unit.h"

#include "base/cmd.h"
#include "base/count.h"
#include "base/edtf.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "store/office.h"
#include "ui/keys.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int
speak_french(void **state)
{
	struct buf dir = {0};
	const char *build = getenv("BUILDDIR");

	(void)state;
	buf_printf(&dir, "%s/share/locale", build ? build : ".");
	i18n_start(buf_str(&dir), "fr");
	buf_free(&dir);
	return strcmp(i18n_lang(), "fr");
}

static void
labels_fit_the_key_bar(void **state)
{
	(void)state;
	for (const struct cmd *cmd = commands; cmd->name; cmd++)
		if (cmd->label[0] && utf8_cols(_(cmd->label), strlen(_(cmd->label))) > 8)
			fail_msg("“%s” takes more than 8 columns", _(cmd->label));
}

/* One screen shows no word for two keys. */
static void
labels_of_one_screen_differ(void **state)
{
	(void)state;
	for (const struct cmd *a = commands; a->name; a++)
		for (const struct cmd *b = a + 1; b->name; b++) {
			unsigned both =
			    (a->scope & b->scope) | ((a->scope | b->scope) & SCOPE_ANYWHERE);

			if (both & ~(unsigned)SCOPE_SHELL && strcmp(a->label, b->label) != 0
			    && strcmp(_(a->label), _(b->label)) == 0)
				fail_msg("“%s” is %s and %s", _(a->label), a->name, b->name);
		}
}

static void
every_help_is_a_sentence(void **state)
{
	(void)state;
	for (const struct cmd *cmd = commands; cmd->name; cmd++) {
		const char *help = _(cmd->help);
		size_t len;
		uint32_t first = utf8_decode(help, &len);

		if (strcmp(help, cmd->help) == 0)
			fail_msg("%s has no help in French", cmd->name);
		if (!((first >= 'A' && first <= 'Z') || first == 0xC9)
		    || help[strlen(help) - 1] != '.')
			fail_msg("“%s” is no sentence", help);
	}
}

/* A row of the help screen, 80 columns wide: the keys, the sentence, the word for the shell. */
static void
every_help_of_a_key_fits_its_row(void **state)
{
	(void)state;
	for (const struct cmd *cmd = commands; cmd->name; cmd++) {
		size_t word = cmd->scope & SCOPE_SHELL ? strlen("valise  ") + strlen(cmd->name) : 0;
		int room = 80 - 17 - (int)word;

		if (cmd->keys[0] && utf8_cols(_(cmd->help), strlen(_(cmd->help))) > room)
			fail_msg("“%s” has more than %d columns", _(cmd->help), room);
	}
}

static const struct {
	const char *text, *printed;
} dates[] = {
    {"1999-03-14", "14 mars 1999"},
    {"1999-08-01", "1er août 1999"},
    {"1999-02", "février 1999"},
    {"1987", "1987"},
    {"1987~", "vers 1987"},
    {"1987-12~", "vers décembre 1987"},
    {"1987-05-14~", "vers le 14 mai 1987"},
    {"1987-05-01~", "vers le 1er mai 1987"},
    {"1985/1989", "de 1985 à 1989"},
    {"1985-02/1989-11-03", "février 1985 à 3 novembre 1989"},
};

static void
dates_read_well_and_can_be_typed_so(void **state)
{
	struct arena arena = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(dates) / sizeof(dates[0]); i++) {
		assert_string_equal(edtf_print(&arena, dates[i].text), dates[i].printed);
		assert_string_equal(edtf_from_input(&arena, dates[i].printed, 0), dates[i].text);
	}
	arena_free(&arena);
}

static void
keys_and_roles_have_words(void **state)
{
	(void)state;
	assert_string_equal(key_words("Enter"), "Entrée");
	assert_string_equal(key_words("F3"), "F3");
	assert_string_equal(staff_role_words("field_officer"), "agent de terrain");
	assert_string_equal(staff_role_words("herald"), "herald");
}

static void
numbers_agree_with_their_nouns(void **state)
{
	(void)state;
	assert_string_equal(count_of(COUNT_CASES, 0).text, "0 dossier");
	assert_string_equal(count_of(COUNT_NEW_RECORDS, 1).text, "1 nouvelle fiche");
	assert_string_equal(count_of(COUNT_NEW_RECORDS, 2).text, "2 nouvelles fiches");
	assert_string_equal(count_of(COUNT_CHANGED_CASES, 3).text, "3 dossiers modifiés");
}

static void
the_language_changes_at_once(void **state)
{
	(void)state;
	i18n_switch("en");
	assert_string_equal(key_words("Enter"), "Enter");
	i18n_switch("fr");
	assert_string_equal(key_words("Enter"), "Entrée");
}

/* There may be no locale but C, and C has no translations for the C library: ours are there. */
static void
words_do_not_hang_on_the_locale(void **state)
{
	(void)state;
	assert_non_null(setlocale(LC_ALL, "C"));
	assert_string_equal(key_words("Enter"), "Entrée");
	assert_non_null(setlocale(LC_ALL, "C.UTF-8"));
	assert_string_equal(key_words("Enter"), "Entrée");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(labels_fit_the_key_bar),
	    cmocka_unit_test(labels_of_one_screen_differ),
	    cmocka_unit_test(every_help_is_a_sentence),
	    cmocka_unit_test(every_help_of_a_key_fits_its_row),
	    cmocka_unit_test(dates_read_well_and_can_be_typed_so),
	    cmocka_unit_test(keys_and_roles_have_words),
	    cmocka_unit_test(numbers_agree_with_their_nouns),
	    cmocka_unit_test(the_language_changes_at_once),
	    cmocka_unit_test(words_do_not_hang_on_the_locale),
	};

	return cmocka_run_group_tests(tests, speak_french, NULL);
}
