/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include "base/arena.h"
#include "base/buf.h"

static void
pieces_of_an_arena_do_not_overlap(void **state)
{
	struct arena arena = {0};
	char *pieces[500];

	(void)state;
	for (size_t i = 0; i < 500; i++) {
		pieces[i] = arena_alloc(&arena, i * 7 + 1);
		memset(pieces[i], (int)(i & 0x7f), i * 7 + 1);
	}
	for (size_t i = 0; i < 500; i++)
		for (size_t k = 0; k < i * 7 + 1; k++)
			assert_int_equal(pieces[i][k], (char)(i & 0x7f));
	arena_free(&arena);
	assert_null(arena.newest);
}

static void
a_grown_array_keeps_its_items(void **state)
{
	struct arena arena = {0};
	size_t *items = NULL, len = 0, cap = 0;

	(void)state;
	for (; len < 10000; len++) {
		items = arena_grow(&arena, items, len, &cap, sizeof(*items));
		items[len] = len;
	}
	for (size_t i = 0; i < len; i++)
		assert_int_equal(items[i], i);
	arena_free(&arena);
}

static void
a_buf_splices_in_the_middle(void **state)
{
	struct buf buf = {0};

	(void)state;
	assert_string_equal(buf_str(&buf), "");
	buf_text(&buf, "Mamadou Diallo");
	buf_splice(&buf, 8, 6, "Bâ", strlen("Bâ"));
	assert_string_equal(buf_str(&buf), "Mamadou Bâ");
	buf_printf(&buf, " %d", 7);
	assert_string_equal(buf_str(&buf), "Mamadou Bâ 7");
	buf_free(&buf);
}

static void
a_message_is_never_cut_inside_a_character(void **state)
{
	struct err err = {0};
	char text[ERR_TEXT_SIZE * 2];

	(void)state;
	for (size_t i = 0; i + 3 < sizeof(text); i += 2)
		memcpy(text + i, "é", 3);
	assert_false(err_set(&err, ERR_DATA, "%s", text));
	assert_int_equal(strlen(err.text) % 2, 0);
	assert_int_equal((unsigned char)err.text[strlen(err.text) - 1], 0xa9);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(pieces_of_an_arena_do_not_overlap),
	    cmocka_unit_test(a_grown_array_keeps_its_items),
	    cmocka_unit_test(a_buf_splices_in_the_middle),
	    cmocka_unit_test(a_message_is_never_cut_inside_a_character),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
