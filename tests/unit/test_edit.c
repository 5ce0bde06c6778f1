/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include "ui/edit.h"

#include <locale.h>

/* Play keys, parted by blanks, into an editor. */
static void
play(struct edit *edit, const char *keys, int cols)
{
	struct err err = {0};

	while (*keys) {
		size_t len = strcspn(keys, " ");
		struct key key = {0};

		assert_true(len < sizeof(key.name));
		memcpy(key.name, keys, len);
		if (strcmp(key.name, "Space") == 0)
			memcpy(key.name, " ", 2);
		edit_key(edit, &key, cols, &err);
		keys += len + (keys[len] == ' ');
	}
}

static void
check(const char *before, bool many, const char *keys, int cols, const char *after, size_t cursor)
{
	struct edit edit;

	edit_open(&edit, before, many, 0);
	play(&edit, keys, cols);
	assert_string_equal(edit_text(&edit), after);
	assert_int_equal(edit.cursor, cursor);
	edit_free(&edit);
}

static void
one_line_takes_moves_and_deletes(void **state)
{
	(void)state;
	check("Salif", false, "Home K a b Space End !", 40, "Kab Salif!", 10);
	check("Salif", false, "Backspace Backspace", 40, "Sal", 3);
	check("Salif", false, "Home Del Del", 40, "lif", 0);
	check("Salif", false, "Home Backspace End Del", 40, "Salif", 5);
	check("a b c", false, "Left Left ^K", 40, "a b", 3);
	check("a b c", false, "Left Left ^U", 40, " c", 0);
	check("one two", false, "^W", 40, "one ", 4);
	check("one two", false, "C-Left C-Left M-d", 40, " two", 0);
	check("x", false, "F1 Up Down Enter Tab", 40, "x", 1);
}

static void
a_cluster_is_one_character(void **state)
{
	(void)state;
	/* e + U+0301, then a: the pair libform tears apart */
	check("e\u0301a", false, "Left Left", 40, "e\u0301a", 0);
	check("e\u0301a", false, "Left Backspace", 40, "a", 0);
	check("e\u0301a", false, "Home Right x", 40, "e\u0301xa", 4);
	check("e", false, "\u0301 a", 40, "e\u0301a", 4);
	check("ea", false, "Left \u0301", 40, "e\u0301a", 3);
	/* Devanagari: the vowel sign goes with its letter */
	check("नमस्ते", false, "Backspace", 40, "नमस्", strlen("नमस्"));
	check("नमस्ते", false, "Home Right Del", 40, "नस्ते", strlen("न"));
	/* Double width, Arabic with marks, a flag of two code points, a joined family */
	check("山田", false, "Backspace", 40, "山", 3);
	check("مُحَمَّد", false, "Left Backspace", 40, "مُحَد", strlen("مُحَ"));
	check("🇧🇫", false, "Backspace", 40, "", 0);
	check("a👩‍👩‍👧", false, "Backspace", 40, "a", 1);
}

static void
a_mark_before_a_cursor_takes_the_cursor_along(void **state)
{
	(void)state;
	/* Deleting what stood between a letter and a mark joins them. */
	check("ex\u0301", false, "Home Right Del", 40, "e", 1);
	check("e-\u0301x", false, "Home Right Del x", 40, "exx", 2);
}

static void
many_lines_wrap_at_blanks(void **state)
{
	struct edit edit;
	struct edit_row row;

	(void)state;
	edit_open(&edit, "the foreman did not pay\n\nagain", true, 0);
	row = edit_row_at(&edit, 0, 13); /* twelve columns and one for the cursor */
	assert_int_equal(row.len, strlen("the foreman "));
	row = edit_row_at(&edit, row.next, 13);
	assert_int_equal(row.len, strlen("did not pay"));
	assert_false(row.is_last);
	row = edit_row_at(&edit, row.next, 13);
	assert_int_equal(row.len, 0);
	row = edit_row_at(&edit, row.next, 13);
	assert_int_equal(row.len, strlen("again"));
	assert_true(row.is_last);
	assert_int_equal(edit_rows(&edit, 13), 4);
	edit_free(&edit);
	edit_open(&edit, "Donaudampfschifffahrt", true, 0);
	assert_int_equal(edit_rows(&edit, 8), 3);
	edit_free(&edit);
	edit_open(&edit, "山田花子", true, 0);
	assert_int_equal(edit_rows(&edit, 6), 2); /* five columns take two of them */
	edit_free(&edit);
}

static void
up_and_down_keep_to_a_column(void **state)
{
	(void)state;
	check("abcdef\nab\nabcdef", true, "Up Up", 40, "abcdef\nab\nabcdef", 6);
	check("abcdef\nab\nabcdef", true, "Up x", 40, "abcdef\nabx\nabcdef", 10);
	check("山田山\nabcdef", true, "Left Up", 40, "山田山\nabcdef", 6);
	check("one two three four", true, "Home", 11, "one two three four", 8);
	check("one two three four", true, "Up End", 11, "one two three four", 7);
	check("one two three four", true, "Up Up", 11, "one two three four", 7);
	check("ab\ncd", true, "Home ^K Up End ^K", 40, "ab", 2);
}

static void
leaving_keys_are_not_used(void **state)
{
	struct edit edit;
	struct err err = {0};

	(void)state;
	edit_open(&edit, "a\nb", true, 0);
	assert_int_equal(edit_key(&edit, &(struct key){.name = "Down"}, 9, &err), EDIT_UNUSED);
	assert_int_equal(edit_key(&edit, &(struct key){.name = "Up"}, 9, &err), EDIT_MOVED);
	assert_int_equal(edit_key(&edit, &(struct key){.name = "Up"}, 9, &err), EDIT_UNUSED);
	assert_int_equal(edit_key(&edit, &(struct key){.name = "F4"}, 9, &err), EDIT_UNUSED);
	edit_free(&edit);
}

static void
a_limit_counts_characters_and_cuts_none(void **state)
{
	struct edit edit;
	struct err err = {0};

	(void)state;
	edit_open(&edit, "", false, 4);
	assert_int_equal(edit_insert(&edit, "aé", 3, &err), EDIT_CHANGED);
	assert_int_equal(edit_insert(&edit, "xe\u0301", 4, &err), EDIT_REFUSED);
	assert_string_equal(edit_text(&edit), "aéx");
	assert_int_equal(edit_insert(&edit, "y", 1, &err), EDIT_CHANGED);
	assert_int_equal(edit_insert(&edit, "z", 1, &err), EDIT_REFUSED);
	assert_string_equal(edit_text(&edit), "aéxy");
	assert_string_not_equal(err.text, "");
	edit_free(&edit);
}

static void
a_paste_is_literal(void **state)
{
	struct edit edit;
	struct err err = {0};
	struct key paste = {.name = "Paste", .text = "a\nb\033[31m\tc", .len = 10};

	(void)state;
	edit_open(&edit, "", true, 0);
	assert_int_equal(edit_key(&edit, &paste, 20, &err), EDIT_CHANGED);
	assert_string_equal(edit_text(&edit), "a\nb\033[31m\tc");
	edit_free(&edit);
	edit_open(&edit, "", false, 0);
	edit_key(&edit, &paste, 20, &err);
	assert_string_equal(edit_text(&edit), "a b\033[31m\tc");
	assert_int_equal(edit_insert(&edit, "ok\xff", 3, &err), EDIT_REFUSED);
	assert_string_equal(edit_text(&edit), "a b\033[31m\tc");
	edit_free(&edit);
}

static void
revert_gives_the_stored_text_back(void **state)
{
	struct edit edit;

	(void)state;
	edit_open(&edit, "Koudougou", false, 0);
	assert_false(edit_revert(&edit));
	play(&edit, "^U x", 40);
	assert_true(edit_changed(&edit));
	assert_true(edit_revert(&edit));
	assert_string_equal(edit_text(&edit), "Koudougou");
	assert_false(edit_revert(&edit));
	edit_free(&edit);
}

static void
the_cursor_goes_where_it_was_but_into_no_cluster(void **state)
{
	static const char text[] = "ae\xCC\x81o";
	static const struct {
		size_t offset, cursor;
	} cases[] = {{0, 0}, {1, 1}, {2, 1}, {3, 1}, {4, 4}, {5, 5}, {6, 5}, {SIZE_MAX, 5}};
	struct edit edit;

	(void)state;
	edit_open(&edit, text, false, 0);
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		edit_go(&edit, cases[i].offset);
		assert_int_equal(edit.cursor, cases[i].cursor);
	}
	edit_free(&edit);
}

static void
the_cursor_is_always_in_sight(void **state)
{
	struct edit edit;
	int row, col;

	(void)state;
	edit_open(&edit, "0123456789012345678901234567890123456789", false, 0);
	for (int cols = 1; cols < 50; cols++) {
		edit.cursor = 0;
		for (int i = 0; i < 45; i++) {
			edit_place(&edit, 1, cols, &row, &col);
			assert_in_range(col, 0, cols - 1);
			play(&edit, "Right", cols);
		}
	}
	edit_free(&edit);
	edit_open(&edit, "one two three four\nfive six\n\nseven eight nine ten", true, 0);
	for (int rows = 1; rows < 6; rows++) {
		for (int cols = 1; cols < 30; cols++) {
			for (int i = 0; i < 60; i++) {
				edit_place(&edit, rows, cols, &row, &col);
				assert_in_range(row, 0, rows - 1);
				assert_in_range(col, 0, cols - 1);
				play(&edit, i < 12 ? "Up" : i < 40 ? "Right" : "Down", cols);
			}
			/* A jump to the start and back, as after another width. */
			play(&edit, cols % 2 == 0 ? "C-Home" : "C-End", cols);
		}
	}
	edit_free(&edit);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(one_line_takes_moves_and_deletes),
	    cmocka_unit_test(a_cluster_is_one_character),
	    cmocka_unit_test(a_mark_before_a_cursor_takes_the_cursor_along),
	    cmocka_unit_test(many_lines_wrap_at_blanks),
	    cmocka_unit_test(up_and_down_keep_to_a_column),
	    cmocka_unit_test(leaving_keys_are_not_used),
	    cmocka_unit_test(a_limit_counts_characters_and_cuts_none),
	    cmocka_unit_test(a_paste_is_literal),
	    cmocka_unit_test(revert_gives_the_stored_text_back),
	    cmocka_unit_test(the_cursor_goes_where_it_was_but_into_no_cluster),
	    cmocka_unit_test(the_cursor_is_always_in_sight),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
