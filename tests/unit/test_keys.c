/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include "ui/keys.h"

/* All keys that bytes make, parted by blanks; nothing more comes after them. */
static void
check_fed(const char *const reads[], size_t len, bool guess, const char *expected)
{
	static const struct key_sequence own[] = {
	    {"\033[[A", "F1"}, {"\033OA", "Up"}, {"\033Oq", "F12"}};
	struct keys keys = {.sequences = own, .sequences_len = 3};
	struct buf names = {0};
	struct key key;
	enum keys_result result = KEYS_NONE;

	for (size_t i = 0; i < len; i++) {
		keys_feed(&keys, reads[i], strlen(reads[i]), guess);
		for (int last = 0; last <= (i + 1 == len); last++) {
			while ((result = keys_next(&keys, last, &key)) == KEYS_KEY) {
				buf_text(&names, names.len ? " " : "");
				buf_text(&names, key.name);
				if (key_is(&key, "Paste"))
					buf_printf(&names, "(%.*s)", (int)key.len, key.text);
			}
			assert_int_not_equal(result, KEYS_SKIPPED);
		}
	}
	assert_int_equal(result, KEYS_NONE);
	assert_string_equal(buf_str(&names), expected);
	buf_free(&names);
	keys_free(&keys);
}

/* Whole, and one byte a read: the same keys. */
static void
check(const char *bytes, const char *expected)
{
	char single[200][2] = {0};
	const char *reads[200];
	size_t len = strlen(bytes);

	check_fed(&bytes, 1, false, expected);
	assert_true(len < 200);
	for (size_t i = 0; i < len; i++) {
		single[i][0] = bytes[i];
		reads[i] = single[i];
	}
	if (len)
		check_fed(reads, len, false, expected);
}

static void
characters_and_controls(void **state)
{
	(void)state;
	check("aé山🙂", "a é 山 🙂");
	check("\x01\x13\x1a\x1f", "^A ^S ^Z ^_");
	check("\t\r\n\x7f\b", "Tab Enter Enter Backspace Backspace");
}

static void
sequences_of_common_terminals(void **state)
{
	(void)state;
	check("\033OA\033[A\033OP\033[11~\033[[A\033[[E", "Up Up F1 F1 F1 F5");
	check("\033[5~\033[6~\033[3~\033[2~\033[1~\033[8~", "PgUp PgDn Del Ins Home End");
	check("\033[1;5D\033[1;2A\033[1;3C\033[3;5~", "C-Left S-Up M-Right C-Del");
	check("\033[Z\033[24~\033Oq", "S-Tab F12 F12");
}

static void
escape_and_a_digit_is_a_function_key(void **state)
{
	(void)state;
	check("\0331\0334\0330", "F1 F4 F10");
	check("\033x\033", "M-x Esc");
	check("\033\033", "Esc");
	check("\033\r", "Esc Enter");
	check("\033\033OR\033\033[A", "Esc F3 Esc Up");
	check("\033é", "Esc é");
	check("\033[", "M-[");
}

static void
what_is_no_key_is_forgotten(void **state)
{
	(void)state;
	check("\xff\xfe\xc0\x80z", "z");
	check("\xe5\xb1z", "z");
	check("\xe5\xb1", "");
	check("\xed\xa0\x80z", "z");
	check("\033[?1;2cz\033[99~z\033[12;34;56tz", "z z z");
	check("\033[1;\nz", "Enter z");
}

static void
a_marked_paste_is_one_key(void **state)
{
	(void)state;
	check(
	    "\033[200~one\rtwo\r\nthree\033[A\x03\033[201~x", "Paste(one\ntwo\nthree\033[A\x03) x");
	check("\033[200~\033[201~", "Paste()");
	check("\033[200~no end", "Paste(no end)");
	check("\033[200~\033[20\033[201~", "Paste(\033[20)");
}

static void
a_burst_is_a_paste_only_while_typing(void **state)
{
	static const char *const burst[] = {"ten bytes here\rand there", "\rmore"};
	static const char *const line[] = {"kaboré salif\r"};
	static const char *const keys[] = {"\033OB\033OB\033OB\033OB\033OB\033OB\r\033OB"};
	static const char *const marked[] = {"\033[200~x\033[201~", "ten bytes here\rb"};

	(void)state;
	check_fed(burst, 2, true, "Paste(ten bytes here\nand there\nmore)");
	check_fed(line, 1, true, "k a b o r é   s a l i f Enter");
	check_fed(keys, 1, true, "Down Down Down Down Down Down Enter Down");
	check_fed(marked, 2, true, "Paste(x) t e n   b y t e s   h e r e Enter b");
	check_fed(burst, 1, false, "t e n   b y t e s   h e r e Enter a n d   t h e r e");
}

static void
names_are_found_among_names(void **state)
{
	struct key space = {.name = " "}, f1 = {.name = "F1"}, e = {.name = "é"};

	(void)state;
	assert_true(key_among(&f1, "? F1"));
	assert_false(key_among(&f1, "F10 F12"));
	assert_true(key_among(&space, "Space"));
	assert_true(key_is_text(&space));
	assert_true(key_is_text(&e));
	assert_false(key_is_text(&f1));
	assert_false(key_is_text(&(struct key){.name = "^A"}));
}

/* What stops something long: Esc or ^G and nothing after it. */
static void
going_back_is_seen_without_taking_keys(void **state)
{
	static const struct {
		const char *bytes;
		bool is_back;
	} fed[] = {{"", false}, {"ab", false}, {"ab\033", true}, {"\033[A", false}, {"x\007", true},
	    {"\007x", false}};
	struct keys keys = {0};
	struct key key;

	(void)state;
	for (size_t i = 0; i < sizeof(fed) / sizeof(fed[0]); i++) {
		keys_feed(&keys, fed[i].bytes, strlen(fed[i].bytes), false);
		assert_true(keys_end_with_back(&keys) == fed[i].is_back);
		keys_drop(&keys);
		assert_false(keys_end_with_back(&keys));
		assert_int_equal(keys_next(&keys, false, &key), KEYS_NONE);
	}
	keys_feed(&keys, "a", 1, false);
	assert_false(keys_end_with_back(&keys));
	assert_int_equal(keys_next(&keys, false, &key), KEYS_KEY);
	assert_string_equal(key.name, "a");
	keys_free(&keys);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(characters_and_controls),
	    cmocka_unit_test(sequences_of_common_terminals),
	    cmocka_unit_test(escape_and_a_digit_is_a_function_key),
	    cmocka_unit_test(what_is_no_key_is_forgotten),
	    cmocka_unit_test(a_marked_paste_is_one_key),
	    cmocka_unit_test(a_burst_is_a_paste_only_while_typing),
	    cmocka_unit_test(names_are_found_among_names),
	    cmocka_unit_test(going_back_is_seen_without_taking_keys),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
