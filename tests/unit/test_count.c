/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include "base/count.h"

static void
one_of_something_is_not_many(void **state)
{
	(void)state;
	assert_string_equal(count_of(COUNT_RECORDS, 0).text, "0 records");
	assert_string_equal(count_of(COUNT_RECORDS, 1).text, "1 record");
	assert_string_equal(count_of(COUNT_RECORDS, 2).text, "2 records");
	assert_string_equal(count_of(COUNT_CHARACTERS, 101).text, "101 characters");
	assert_string_equal(count_of(COUNT_NEW_FILES, 9223372036854775807).text,
	    "9223372036854775807 new attached files");
}

static void
every_noun_has_both_forms(void **state)
{
	(void)state;
	for (enum count_noun noun = COUNT_CASES; noun <= COUNT_EDITS; noun++) {
		struct count one = count_of(noun, 1), two = count_of(noun, 2);

		assert_memory_equal(one.text, "1 ", 2);
		assert_memory_equal(two.text, "2 ", 2);
		assert_int_equal(strlen(two.text), strlen(one.text) + 1);
	}
}

static void
a_list_leaves_out_what_there_is_none_of(void **state)
{
	struct arena arena = {0};
	const struct counted items[] = {
	    {COUNT_NEW_CASES, 2}, {COUNT_SAME_CASES, 0}, {COUNT_REFUSED_CASES, 1}};

	(void)state;
	assert_string_equal(count_list(&arena, items, 3), "2 new cases, 1 refused case");
	assert_string_equal(count_list(&arena, items + 1, 1), "");
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(one_of_something_is_not_many),
	    cmocka_unit_test(every_noun_has_both_forms),
	    cmocka_unit_test(a_list_leaves_out_what_there_is_none_of),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
