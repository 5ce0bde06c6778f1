/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include "base/cmd.h"
#include "base/utf8.h"
#include "ui/app.h"

#include <locale.h>

static void
names_are_unique(void **state)
{
	(void)state;
	for (const struct cmd *a = commands; a->name; a++)
		for (const struct cmd *b = a + 1; b->name; b++)
			assert_string_not_equal(a->name, b->name);
}

/* Does one of a's keys mean b too, on some screen? */
static void
check_keys(const struct cmd *a, const struct cmd *b)
{
	unsigned both = a->scope & b->scope & ~(unsigned)SCOPE_SHELL;

	if ((a->scope | b->scope) & SCOPE_ANYWHERE)
		both |= SCOPE_ANYWHERE;
	/* A command of the command line alone is on no screen. */
	if (!both || !(a->scope & ~(unsigned)SCOPE_SHELL) || !(b->scope & ~(unsigned)SCOPE_SHELL))
		return;
	for (const char *at = a->keys; *at; at += strspn(at, " ")) {
		char name[KEY_NAME_SIZE] = "";
		size_t len = strcspn(at, " ");

		assert_true(len < sizeof(name));
		memcpy(name, at, len);
		if (key_name_among(name, b->keys))
			fail_msg("%s means both \"%s\" and \"%s\"", name, a->name, b->name);
		at += len;
	}
}

static void
no_key_means_two_things_in_one_scope(void **state)
{
	(void)state;
	for (const struct cmd *a = commands; a->name; a++)
		for (const struct cmd *b = a + 1; b->name; b++)
			check_keys(a, b);
}

static void
labels_fit_the_key_bar(void **state)
{
	(void)state;
	for (const struct cmd *cmd = commands; cmd->name; cmd++) {
		assert_non_null(cmd->keys);
		assert_non_null(cmd->label);
		assert_non_null(cmd->args);
		assert_true(utf8_cols(cmd->label, strlen(cmd->label)) <= 8);
		if (cmd->label[0] && !(cmd->flags & CMD_NO_BAR) && !cmd->keys[0])
			fail_msg("%s has a label for the key bar and no key", cmd->name);
	}
}

static void
every_help_is_a_sentence(void **state)
{
	(void)state;
	for (const struct cmd *cmd = commands; cmd->name; cmd++) {
		size_t len = cmd->help ? strlen(cmd->help) : 0;

		if (len < 10 || cmd->help[0] < 'A' || cmd->help[0] > 'Z'
		    || cmd->help[len - 1] != '.')
			fail_msg("the help of %s is no sentence", cmd->name);
	}
}

static void
every_command_can_be_asked_for(void **state)
{
	(void)state;
	for (const struct cmd *cmd = commands; cmd->name; cmd++) {
		assert_non_null(cmd->run);
		assert_true(cmd->scope != 0);
	}
}

static void
every_key_has_a_place_that_has_words(void **state)
{
	(void)state;
	for (const struct cmd *cmd = commands; cmd->name; cmd++) {
		unsigned scope = cmd->scope & ~(unsigned)SCOPE_SHELL;

		for (const struct cmd_place *place = cmd_places; place->scope; place++)
			scope &= ~place->scope;
		if (cmd->keys[0] && (scope & ~(unsigned)SCOPE_ANYWHERE))
			fail_msg("no words say where \"%s\" has its key", cmd->name);
	}
}

/* Without an F row: the first screens' keys have a twin, or Esc and a digit. */
static void
no_key_needs_a_high_function_key(void **state)
{
	(void)state;
	for (const struct cmd *cmd = commands; cmd->name; cmd++) {
		assert_false(key_name_among("F11", cmd->keys) && !strchr(cmd->keys, ' '));
		assert_false(key_name_among("F12", cmd->keys) && !strchr(cmd->keys, ' '));
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(names_are_unique),
	    cmocka_unit_test(no_key_means_two_things_in_one_scope),
	    cmocka_unit_test(labels_fit_the_key_bar),
	    cmocka_unit_test(every_help_is_a_sentence),
	    cmocka_unit_test(every_command_can_be_asked_for),
	    cmocka_unit_test(every_key_has_a_place_that_has_words),
	    cmocka_unit_test(no_key_needs_a_high_function_key),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
