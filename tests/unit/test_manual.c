/* SPDX-License-Identifier: GPL-3.0-or-later */
/* valise-forms(5) names everything the loader takes. Types are generated into it. */
#include "unit.h"

#include "base/file.h"
#include "form/load.h"
#include "store/rule_lex.h"

static char *page;
static struct arena arena;

static int
read_page(void **state)
{
	const char *srcdir = getenv("SRCDIR");
	struct err err = {0};
	size_t len;

	(void)state;
	if (!file_read(arena_printf(&arena, "%s/man/valise-forms.5.in", srcdir ? srcdir : "."),
		1 << 20, &arena, &page, &len, &err))
		fail_msg("%s", err.text);
	return 0;
}

static int
forget_page(void **state)
{
	(void)state;
	arena_free(&arena);
	return 0;
}

static void
names(const char *macro, const char *word)
{
	const char *wanted = arena_printf(&arena, "%s %s", macro, word);

	for (const char *at = page; (at = strstr(at, wanted)); at++)
		if (strchr(" \n", at[strlen(wanted)]))
			return;
	fail_msg("the manual does not name %s", word);
}

static void
every_property_of_a_field_is_in_the_manual(void **state)
{
	const struct type *type;

	(void)state;
	for (size_t i = 0; load_field_words[i]; i++)
		names(".It Cm", load_field_words[i]);
	for (size_t n = 0; (type = type_at(n)); n++)
		for (size_t i = 0; type->properties[i]; i++)
			names(".It Cm", type->properties[i]);
}

static void
every_function_is_in_the_manual(void **state)
{
	const struct rule_function *function;

	(void)state;
	for (size_t n = 0; (function = rule_function_at(n)); n++)
		names("Fn", function->name);
}

static void
every_reason_is_in_the_manual(void **state)
{
	(void)state;
	for (unsigned bit = ABSENT_NOT_ASKED; bit <= ABSENT_PENDING; bit <<= 1)
		assert_non_null(strstr(page, absent_word(bit)));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_property_of_a_field_is_in_the_manual),
	    cmocka_unit_test(every_function_is_in_the_manual),
	    cmocka_unit_test(every_reason_is_in_the_manual),
	};

	return cmocka_run_group_tests(tests, read_page, forget_page);
}
