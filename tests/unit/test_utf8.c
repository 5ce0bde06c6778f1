/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include "base/utf8.h"

#include <locale.h>
#include <unictype.h>
#include <wchar.h>

enum { LAST_POINT = 0x10FFFF };

/* A decoder of its own, written from table 3-7 of the Unicode standard. */
static size_t
reference_sequence(const unsigned char *s, size_t len)
{
	static const struct {
		unsigned char first, last, low, high;
		size_t len;
	} rows[] = {
	    {0x01, 0x7F, 0, 0, 1},
	    {0xC2, 0xDF, 0x80, 0xBF, 2},
	    {0xE0, 0xE0, 0xA0, 0xBF, 3},
	    {0xE1, 0xEC, 0x80, 0xBF, 3},
	    {0xED, 0xED, 0x80, 0x9F, 3},
	    {0xEE, 0xEF, 0x80, 0xBF, 3},
	    {0xF0, 0xF0, 0x90, 0xBF, 4},
	    {0xF1, 0xF3, 0x80, 0xBF, 4},
	    {0xF4, 0xF4, 0x80, 0x8F, 4},
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		if (s[0] < rows[i].first || s[0] > rows[i].last)
			continue;
		if (rows[i].len > len)
			return 0;
		if (rows[i].len > 1 && (s[1] < rows[i].low || s[1] > rows[i].high))
			return 0;
		for (size_t k = 2; k < rows[i].len; k++)
			if ((s[k] & 0xC0) != 0x80)
				return 0;
		return rows[i].len;
	}
	return 0;
}

static void
check_validity(const unsigned char *s, size_t len)
{
	size_t good = 0, step, bad = SIZE_MAX;

	while (good < len && (step = reference_sequence(s + good, len - good)) > 0)
		good += step;
	if (utf8_valid((const char *)s, len, &bad) != (good == len)
	    || bad != (good == len ? SIZE_MAX : good))
		fail_msg("%02x %02x %02x %02x, %zu bytes", s[0], s[1], s[2], s[3], len);
}

static void
validity_agrees_with_the_standard(void **state)
{
	static const unsigned char edges[] = {
	    0x00, 0x01, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF};
	unsigned char s[4] = {0};

	(void)state;
	assert_true(utf8_valid("", 0, NULL));
	for (unsigned first = 0; first < 256; first++)
		for (unsigned second = 0; second < 256; second++)
			for (unsigned third = 0; third < 256; third++) {
				s[0] = (unsigned char)first;
				s[1] = (unsigned char)second;
				s[2] = (unsigned char)third;
				check_validity(s, 3);
				if (third == 0)
					check_validity(s, 2);
				if (second == 0 && third == 0)
					check_validity(s, 1);
				for (size_t i = 0; first >= 0xE0 && i < sizeof(edges); i++) {
					s[3] = edges[i];
					check_validity(s, 4);
				}
			}
}

static void
every_code_point_comes_back(void **state)
{
	struct buf buf = {0};
	size_t len;

	(void)state;
	for (uint32_t point = 1; point <= LAST_POINT; point++) {
		if (point >= 0xD800 && point <= 0xDFFF)
			continue;
		buf_clear(&buf);
		utf8_encode(&buf, point);
		assert_true(utf8_valid(buf.data, buf.len, NULL));
		assert_int_equal(utf8_decode(buf.data, &len), point);
		assert_int_equal(len, buf.len);
		assert_int_equal(utf8_count(buf.data), 1);
	}
	buf_free(&buf);
}

/* What the fault list says a terminal must never see, as ranges of its own. */
static bool
forbidden(uint32_t point)
{
	static const uint32_t ranges[][2] = {
	    {0x0000, 0x001F},
	    {0x007F, 0x009F},
	    {0x061C, 0x061C},
	    {0x180B, 0x180F},
	    {0x200B, 0x200B},
	    {0x200E, 0x200F},
	    {0x2028, 0x202E},
	    {0x2060, 0x206F},
	    {0xD800, 0xF8FF},
	    {0xFDD0, 0xFDEF},
	    {0xFE00, 0xFE0F},
	    {0xFEFF, 0xFEFF},
	    {0xFFF9, 0xFFFB},
	    {0xE0000, 0xE0FFF},
	    {0xF0000, 0x10FFFF},
	};

	for (size_t i = 0; i < sizeof(ranges) / sizeof(ranges[0]); i++)
		if (point >= ranges[i][0] && point <= ranges[i][1])
			return true;
	return (point & 0xFFFE) == 0xFFFE
	       || uc_is_general_category_withtable(point, UC_CATEGORY_MASK_Cn);
}

/* Whatever the text is: safe, measured as wcwidth does, no more marks than a cell holds. */
static void
check_piece(const struct utf8_piece *piece, bool joiner_allowed)
{
	size_t len;
	int cols = 0, marks = 0;

	assert_true(piece->source > 0 && piece->len > 0);
	assert_true(piece->cols >= 1 && piece->cols <= 10);
	assert_true(utf8_valid(piece->text, piece->len, NULL));
	for (size_t i = 0; i < piece->len; i += len) {
		uint32_t point = utf8_decode(piece->text + i, &len);
		int width = wcwidth((wchar_t)point);

		if (forbidden(point) || width < 0)
			fail_msg("U+%04X would reach the terminal", (unsigned)point);
		if ((point == 0x200C || point == 0x200D) && !joiner_allowed)
			fail_msg("a joiner would reach the terminal");
		assert_true(width > 0 || i > 0);
		marks = width > 0 ? 0 : marks + 1;
		assert_true(marks <= 4);
		cols += width;
	}
	assert_int_equal(cols, piece->cols);
	if (!piece->is_token)
		assert_int_equal(piece->len, piece->source);
	else
		assert_ptr_equal(piece->text, piece->token);
}

static void
check_text(const char *text, size_t len, bool joiner_allowed)
{
	struct utf8_piece piece;
	size_t offset = 0, border = 0;
	int cols = 0;

	while (offset < len) {
		if (offset == border)
			border = utf8_next(text, len, border);
		utf8_piece(text, len, offset, &piece);
		check_piece(&piece, joiner_allowed);
		offset += piece.source;
		cols += piece.cols;
		assert_true(offset <= border); /* a piece never leaves its cluster */
		if (offset == border)
			assert_int_equal(utf8_cols(text, offset), cols);
	}
	assert_int_equal(offset, len);
}

static void
every_code_point_is_safe_alone_and_in_company(void **state)
{
	static const char *const before[] = {"", "a", "\xD8\xA8", "\xF0\x9F\x91\xA9\xE2\x80\x8D"};
	struct buf buf = {0};

	(void)state;
	for (uint32_t point = 1; point <= LAST_POINT; point++) {
		if (point >= 0xD800 && point <= 0xDFFF)
			continue;
		for (size_t i = 0; i < sizeof(before) / sizeof(before[0]); i++) {
			buf_clear(&buf);
			buf_text(&buf, before[i]);
			utf8_encode(&buf, point);
			check_text(buf.data, buf.len, i == 2);
			if (point >= 0x30000 && point < 0xE0000)
				break; /* nothing is assigned there */
			buf_text(&buf, "z");
			check_text(buf.data, buf.len, i == 2);
		}
	}
	buf_free(&buf);
}

static const uint32_t alphabet[] = {'a', 'b', ' ', '\r', '\n', 0x1B, 0xE9, 0x301, 0x301, 0x303,
    0x20DD, 0x200C, 0x200D, 0xFE0F, 0x202E, 0x628, 0x64E, 0x600, 0x915, 0x93F, 0x94D, 0x937, 0xE01,
    0xE33, 0x1100, 0x1161, 0x11A8, 0xAC00, 0x4E2D, 0x1F468, 0x1F469, 0x1F3FB, 0x1F1EB, 0x1F1F7,
    0xE0061, 0xE000, 0x302E, 0xFF9E, 0xA9};

static uint32_t
next_random(uint32_t *seed)
{
	*seed = *seed * 1664525 + 1013904223;
	return *seed >> 8;
}

static void
random_text(struct buf *buf, uint32_t *seed, size_t count)
{
	buf_clear(buf);
	for (size_t i = 0; i < count; i++)
		utf8_encode(
		    buf, alphabet[next_random(seed) % (sizeof(alphabet) / sizeof(alphabet[0]))]);
}

/* A cluster that begins there in the whole text ends there in what is left of it. */
static void
check_borders(const char *text, size_t len)
{
	size_t borders[64], count = 0, offset = 0;

	while (offset < len) {
		borders[count++] = offset;
		offset = utf8_next(text, len, offset);
		assert_true(offset > borders[count - 1]);
	}
	assert_int_equal(offset, len);
	assert_int_equal(utf8_next(text, len, len), len);
	while (count > 0) {
		offset = utf8_prev(text, len, offset);
		assert_int_equal(offset, borders[--count]);
	}
	assert_int_equal(utf8_prev(text, len, 0), 0);
	assert_int_equal(utf8_prev(text, len, len + 9), utf8_prev(text, len, len));
	assert_int_equal(utf8_prev_word(text, len, len + 9), utf8_prev_word(text, len, len));
}

static void
borders_are_the_same_both_ways(void **state)
{
	struct buf buf = {0};
	uint32_t seed = 1;

	(void)state;
	for (int round = 0; round < 100000; round++) {
		random_text(&buf, &seed, 1 + next_random(&seed) % 12);
		check_borders(buf.data, buf.len);
		check_text(buf.data, buf.len, true);
	}
	buf_free(&buf);
}

static void
clipping_fits_and_takes_as_much_as_fits(void **state)
{
	struct utf8_piece piece;
	struct buf buf = {0};
	uint32_t seed = 2;

	(void)state;
	for (int round = 0; round < 20000; round++) {
		int cols = (int)(next_random(&seed) % 12), used;
		size_t len;

		random_text(&buf, &seed, 1 + next_random(&seed) % 12);
		len = utf8_clip(buf.data, buf.len, cols, &used);
		assert_true(used <= cols);
		assert_int_equal(utf8_cols(buf.data, len), used);
		if (len < buf.len) {
			utf8_piece(buf.data, buf.len, len, &piece);
			assert_true(used + piece.cols > cols);
		}
	}
	buf_free(&buf);
}

static void
clusters_are_what_a_user_calls_a_character(void **state)
{
	static const struct {
		const char *text;
		size_t clusters;
	} rows[] = {
	    {"", 0},
	    {"abc", 3},
	    {"e\xCC\x81", 1}, /* e + acute */
	    {"\r\n", 1},
	    {"\n\n", 2},
	    {"a\r\nb", 3},
	    {"नमस्ते", 4},
	    {"한국", 2},
	    {"\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB", 1}, /* the first of them in jamo */
	    {"🇫🇷🇨🇮", 2},
	    {"👩\xE2\x80\x8D🔧", 1}, /* joined by ZWJ */
	    {"กำ", 1},
	    {"مرحبا", 5},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		size_t len = strlen(rows[i].text), count = 0;

		for (size_t at = 0; at < len; at = utf8_next(rows[i].text, len, at))
			count++;
		if (count != rows[i].clusters)
			fail_msg("row %zu: %zu clusters", i, count);
		check_borders(rows[i].text, len);
	}
}

/* Pieces of a text between bars, tokens in square brackets. */
static void
show(struct buf *buf, const char *text)
{
	struct utf8_piece piece;
	size_t len = strlen(text);

	buf_clear(buf);
	for (size_t at = 0; at < len; at += piece.source) {
		utf8_piece(text, len, at, &piece);
		buf_text(buf, at > 0 ? "|" : "");
		buf_text(buf, piece.is_token ? "[" : "");
		buf_add(buf, piece.text, piece.len);
		buf_text(buf, piece.is_token ? "]" : "");
	}
}

static void
what_is_dangerous_is_shown_as_a_token(void **state)
{
	static const struct {
		const char *text, *shown;
		int cols;
	} rows[] = {
	    {"ab", "a|b", 2},
	    {"\x1B[31m", "[^[]|[|3|1|m", 6},
	    {"a\tb", "a|[^I]|b", 4},
	    {"\x7F", "[^?]", 2},
	    {"a\nb", "a|[↵]|b", 3},
	    {"a\r\nb", "a|[↵]|b", 3},
	    {"a\rb", "a|[^M]|b", 4},
	    {"\xC2\x9B", "[⟨U+009B⟩]", 8},
	    {"a\xE2\x80\xAE"
	     "b",
		"a|[⟨U+202E⟩]|b", 10},
	    {"a\xE2\x80\xA8"
	     "b",
		"a|[⟨U+2028⟩]|b", 10},
	    {"a\xE2\x80\x8B"
	     "b",
		"a|[·]|b", 3},
	    {"a\xEF\xBB\xBF", "a|[·]", 2},
	    {"a\xC2\xAD"
	     "b",
		"a|[·]|b", 3},
	    {"\xE2\x9D\xA4\xEF\xB8\x8F", "\xE2\x9D\xA4|[·]", 2}, /* heart + VS16 */
	    {"\xF4\x8F\xBF\xBD", "[⟨U+10FFFD⟩]", 10},
	    {"\xF3\xA0\x81\xA1", "[⟨U+E0061⟩]", 9},
	    {"\xEE\x80\x80", "[⟨U+E000⟩]", 8},
	    {"\xE3\x85\xA4", "[⟨U+3164⟩]", 8}, /* Hangul filler */
	    {"\xCC\x81"
	     "a",
		"[◌\xCC\x81]|a", 2},
	    {"e\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81",
		"e\xCC\x81\xCC\x81\xCC\x81\xCC\x81|[◌\xCC\x81]", 2},
	    {"a\xE2\x80\x8D"
	     "b",
		"a|[·]|b", 3},                                           /* ZWJ between Latin */
	    {"می\xE2\x80\x8Cخواهم", "م|ی\xE2\x80\x8C|خ|و|ا|ه|م", 7},     /* ZWNJ in Persian */
	    {"می\xE2\x80\x8C\xE2\x80\x8Cخ", "م|ی\xE2\x80\x8C|[·]|خ", 4}, /* twice: one shows */
	    {"क\xE0\xA5\x8D\xE2\x80\x8Dष", "क\xE0\xA5\x8D\xE2\x80\x8D|ष", 2},
	    {"👩\xE2\x80\x8D🔧", "👩|[·]|🔧", 5},
	    {"中é", "中|é", 3},
	    {"हि", "हि", 2},
	    {"🇫🇷", "🇫🇷", 2},
	};
	struct buf buf = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		show(&buf, rows[i].text);
		assert_string_equal(buf.data, rows[i].shown);
		assert_int_equal(utf8_cols(rows[i].text, strlen(rows[i].text)), rows[i].cols);
	}
	buf_free(&buf);
}

static void
a_letter_with_a_heap_of_marks_takes_linear_time(void **state)
{
	enum { MARKS = 500000 };
	struct buf buf = {0};

	(void)state;
	buf_text(&buf, "e");
	for (int i = 0; i < MARKS; i++)
		buf_text(&buf, "\xCC\x81");
	assert_int_equal(utf8_next(buf.data, buf.len, 0), buf.len);
	assert_int_equal(utf8_prev(buf.data, buf.len, buf.len), 0);
	assert_int_equal(utf8_cols(buf.data, buf.len), 1 + MARKS - 4);
	buf_free(&buf);
}

static void
a_clip_may_be_one_column_short(void **state)
{
	int used;

	(void)state;
	assert_int_equal(utf8_clip("a中b", 5, 2, &used), 1);
	assert_int_equal(used, 1);
	assert_int_equal(utf8_clip("a中b", 5, 3, &used), 4);
	assert_int_equal(used, 3);
	assert_int_equal(utf8_clip("abc", 3, 0, &used), 0);
	assert_int_equal(utf8_clip("", 0, 5, &used), 0);
	assert_int_equal(used, 0);
}

/* The stops of a word move: offsets parted by blanks. */
static void
stops(struct buf *buf, const char *text, bool forward)
{
	size_t len = strlen(text), at = forward ? 0 : len;

	buf_clear(buf);
	while (forward ? at < len : at > 0) {
		at = forward ? utf8_next_word(text, len, at) : utf8_prev_word(text, len, at);
		buf_printf(buf, "%zu ", at);
	}
}

static void
word_moves_stop_at_words(void **state)
{
	static const struct {
		const char *text, *forward, *backward;
	} rows[] = {
	    {"", "", ""},
	    {"one", "3 ", "0 "},
	    {"  one, two2  ", "5 11 13 ", "7 2 0 "},
	    {"née à", "4 7 ", "5 0 "},
	    {"中文 ab", "3 6 9 ", "7 3 0 "},
	    {"...", "3 ", "0 "},
	    {"a-b", "1 3 ", "2 0 "},
	};
	struct buf buf = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		stops(&buf, rows[i].text, true);
		assert_string_equal(buf_str(&buf), rows[i].forward);
		stops(&buf, rows[i].text, false);
		assert_string_equal(buf_str(&buf), rows[i].backward);
	}
	buf_free(&buf);
}

static void
without_a_utf8_locale_nothing_doubtful_is_sent(void **state)
{
	struct utf8_piece piece;

	(void)state;
	assert_non_null(setlocale(LC_ALL, "C"));
	utf8_piece("é", 2, 0, &piece);
	assert_true(piece.is_token);
	utf8_piece("e", 1, 0, &piece);
	assert_false(piece.is_token);
	assert_non_null(setlocale(LC_ALL, "C.UTF-8"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(validity_agrees_with_the_standard),
	    cmocka_unit_test(every_code_point_comes_back),
	    cmocka_unit_test(every_code_point_is_safe_alone_and_in_company),
	    cmocka_unit_test(borders_are_the_same_both_ways),
	    cmocka_unit_test(clipping_fits_and_takes_as_much_as_fits),
	    cmocka_unit_test(clusters_are_what_a_user_calls_a_character),
	    cmocka_unit_test(what_is_dangerous_is_shown_as_a_token),
	    cmocka_unit_test(a_letter_with_a_heap_of_marks_takes_linear_time),
	    cmocka_unit_test(a_clip_may_be_one_column_short),
	    cmocka_unit_test(word_moves_stop_at_words),
	    cmocka_unit_test(without_a_utf8_locale_nothing_doubtful_is_sent),
	};

	if (!setlocale(LC_ALL, "C.UTF-8"))
		return 77;
	return cmocka_run_group_tests(tests, NULL, NULL);
}
