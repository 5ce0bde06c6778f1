/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marks against a plain list of what should be marked. */
#include "unit.h"

#include "ui/marks.h"

enum { IDS = 200 };

static void
what_is_toggled_twice_is_not_marked(void **state)
{
	struct marks marks = {0};
	bool expected[IDS] = {false};
	size_t len = 0;
	unsigned at = 1;

	(void)state;
	for (int i = 0; i < 5000; i++) {
		at = (at * 1103515245U + 12345U) & 0x7fffffffU;
		marks_toggle(&marks, (int64_t)(at % IDS) * INT64_C(1000000007));
		expected[at % IDS] = !expected[at % IDS];
	}
	for (size_t i = 0; i < IDS; i++) {
		len += expected[i];
		assert_int_equal(marks_has(&marks, (int64_t)i * INT64_C(1000000007)), expected[i]);
	}
	assert_int_equal(marks.len, len);
	for (size_t i = 1; i < marks.len; i++)
		assert_true(marks.ids[i - 1] < marks.ids[i]);
	marks_free(&marks);
}

static void
nothing_is_marked_in_the_beginning(void **state)
{
	struct marks marks = {0};

	(void)state;
	assert_false(marks_has(&marks, 0));
	marks_toggle(&marks, INT64_MAX);
	marks_toggle(&marks, INT64_MIN);
	assert_true(marks_has(&marks, INT64_MAX) && marks_has(&marks, INT64_MIN));
	assert_false(marks_has(&marks, 0));
	marks_free(&marks);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(what_is_toggled_twice_is_not_marked),
	    cmocka_unit_test(nothing_is_marked_in_the_beginning),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
