/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The stable writer: exact bytes, and that every text comes back as it went. */
#include "unit.h"

#include "base/buf.h"
#include "base/utf8.h"
#include "yaml/reader.h"
#include "yaml/writer.h"

static bool
into_buf(void *context, const void *bytes, size_t len)
{
	buf_add(context, bytes, len);
	return true;
}

static bool
refuse(void *context, const void *bytes, size_t len)
{
	int *calls = context;

	(void)bytes;
	(void)len;
	(*calls)++;
	return false;
}

static void
a_document_has_exactly_these_bytes(void **state)
{
	static const char expected[] = "---\n"
				       "valise_summary: 1\n"
				       "head:\n"
				       "  program: \"valise\"\n"
				       "  empty: {}\n"
				       "  none: []\n"
				       "case:\n"
				       "  \"no\": true\n"
				       "  code: {code: \"7112\", label: \"Maçons\"}\n"
				       "  sets: [{code: \"a\"}, \"b\", 3, [], {}]\n"
				       "  note: |-\n"
				       "    two\n"
				       "\n"
				       "      lines\n"
				       "  last: |\n"
				       "    ended\n"
				       "  rows:\n"
				       "    - a: -5\n"
				       "      b: 12.50\n"
				       "    - \"text\"\n"
				       "    - - 1\n"
				       "      - 2\n"
				       "    - {}\n"
				       "    - |-\n"
				       "      x\n"
				       "      y\n"
				       "---\n"
				       "- \"next\"\n";
	struct buf out = {0};
	struct err err = {0};
	struct yaml_writer *w = yaml_writer_new(into_buf, &out);

	(void)state;
	yaml_document_begin(w);
	yaml_map_begin(w, NULL);
	yaml_put_integer(w, "valise_summary", 1);
	yaml_map_begin(w, "head");
	yaml_put_text(w, "program", "valise");
	yaml_map_begin(w, "empty");
	yaml_map_end(w);
	yaml_list_begin(w, "none");
	yaml_list_end(w);
	yaml_map_end(w);
	yaml_map_begin(w, "case");
	yaml_put_plain(w, "no", "true");
	yaml_map_begin_flow(w, "code");
	yaml_put_text(w, "code", "7112");
	yaml_put_text(w, "label", "Maçons");
	yaml_map_end(w);
	yaml_list_begin_flow(w, "sets");
	yaml_map_begin_flow(w, NULL);
	yaml_put_text(w, "code", "a");
	yaml_map_end(w);
	yaml_put_text(w, NULL, "b");
	yaml_put_integer(w, NULL, 3);
	yaml_list_begin_flow(w, NULL);
	yaml_list_end(w);
	yaml_map_begin_flow(w, NULL);
	yaml_map_end(w);
	yaml_list_end(w);
	yaml_put_text(w, "note", "two\n\n  lines");
	yaml_put_text(w, "last", "ended\n");
	yaml_list_begin(w, "rows");
	yaml_map_begin(w, NULL);
	yaml_put_integer(w, "a", -5);
	yaml_put_plain(w, "b", "12.50");
	yaml_map_end(w);
	yaml_put_text(w, NULL, "text");
	yaml_list_begin(w, NULL);
	yaml_put_integer(w, NULL, 1);
	yaml_put_integer(w, NULL, 2);
	yaml_list_end(w);
	yaml_map_begin(w, NULL);
	yaml_map_end(w);
	yaml_put_text(w, NULL, "x\ny");
	yaml_list_end(w);
	yaml_map_end(w);
	yaml_map_end(w);
	yaml_document_end(w);
	yaml_document_begin(w);
	yaml_list_begin(w, NULL);
	yaml_put_text(w, NULL, "next");
	yaml_list_end(w);
	yaml_document_end(w);
	assert_true(yaml_writer_finish(w, &err));
	assert_string_equal(buf_str(&out), expected);
	yaml_writer_free(w);
	buf_free(&out);
}

/* Written as {a: {text: T}, b: [T], c: {x: [T]}} in block and flow, and read back. */
static void
write_texts(struct buf *out, const char *const texts[], size_t len)
{
	struct err err = {0};
	struct yaml_writer *w = yaml_writer_new(into_buf, out);

	yaml_document_begin(w);
	yaml_list_begin(w, NULL);
	for (size_t i = 0; i < len; i++) {
		yaml_map_begin(w, NULL);
		yaml_put_text(w, "text", texts[i]);
		yaml_list_begin(w, "list");
		yaml_put_text(w, NULL, texts[i]);
		yaml_list_end(w);
		yaml_list_begin_flow(w, "flow");
		yaml_put_text(w, NULL, texts[i]);
		yaml_list_end(w);
		yaml_map_end(w);
	}
	yaml_list_end(w);
	yaml_document_end(w);
	if (!yaml_writer_finish(w, &err))
		fail_msg("%s", err.text);
	yaml_writer_free(w);
}

static void
check_round_trip(const char *const texts[], size_t len)
{
	struct arena arena = {0};
	struct yaml_problems problems = {.arena = &arena};
	struct buf out = {0};
	struct yaml_node *root;
	size_t i = 0;

	write_texts(&out, texts, len);
	root = yaml_read(out.data, out.len, "t", &arena, &problems);
	if (!root)
		fail_msg("%d:%d %s", problems.items[0].line, problems.items[0].col,
		    problems.items[0].text);
	for (const struct yaml_node *row = root->first; row; row = row->next, i++) {
		assert_string_equal(yaml_get_text(row, "text"), texts[i]);
		assert_string_equal(yaml_get(row, "list")->first->text, texts[i]);
		assert_string_equal(yaml_get(row, "flow")->first->text, texts[i]);
	}
	assert_int_equal(i, len);
	buf_free(&out);
	arena_free(&arena);
}

static void
naughty_texts_come_back(void **state)
{
	static const char *const texts[] = {"", " ", "  ", "\n", "\n\n", "\n\n\n", " \n", "\n ",
	    "a", "a\n", "a\n\n", "a\n\n\n", "\na", " a", "a ", " a\nb", "a\n b", "a \nb", "a\n b\n",
	    "a\nb ", "a\n\nb", "a\n \nb", "a\n\t\nb", "a\n\tb", "\ta\nb", "a\tb\nc", "a\t\nb",
	    "a\nb\t", "\t", "\r", "a\rb", "a\r\nb", "a\nb\r", "\r\n", "no", "NO", "yes", "true",
	    "null", "~", "0123", "1e3", "12:30", "2026-03-02", ".inf", "=", "<<", "- a", "- a\n- b",
	    "a: b", "a: b\nc: d", "#", "# a\n# b", "a # b", "---", "---\na", "a\n---\nb",
	    "a\n...\nb", "...", "%YAML 1.1\na", "[", "]", "{", "}", "[a\nb", "&a", "*a", "!a", "|",
	    "|-\na", ">", "'", "''", "\"", "\"\"", "\\", "\\n", "\\0", "`", "@", "?", "? a", ":",
	    ": ", "a:", "a:\nb", ",", "a, b\nc, d", "\x01", "\x1b[31m", "\x7f", "\b", "\xC2\x85",
	    "a\xC2\x85\nb", "\xC2\x80", "\xC2\x9F", "\xC2\xA0", "\xC2\xA0\na", "\xC2\xAD",
	    "\xE2\x80\xA8", "a\n\xE2\x80\xA8", "\xE2\x80\xA9", "\xEF\xBB\xBF", "\xEF\xBB\xBF\na",
	    "a\n\xEF\xBB\xBF", "\xEF\xBF\xBE", "\xEF\xBF\xBF", "\xF0\x9F\x99\x82",
	    "\xF0\x9F\x99\x82\n\n x", "\xF4\x8F\xBF\xBF", "\xE2\x80\xAE\x61\x62", "e\xCC\x81",
	    "\xCC\x81\nx", "नमस्ते\nनमस्ते", "محمد\nعلي", "नेपाल", "می‌خواهم",
	    "👩‍👩‍👧", "山田 花子", "a\nb\nc\n\nd\n", "a  b\n  c\n    d", "   ",
	    "\n   \n", "a\n    ", "key: |\n  text", "x\n#\ny", "\"\nb", "'\nb", "a\\\nb", "a\n\\",
	    "%\n%", "a\n: b", "- \n- "};

	(void)state;
	check_round_trip(texts, sizeof(texts) / sizeof(*texts));
	for (size_t i = 0; i < sizeof(texts) / sizeof(*texts); i++)
		check_round_trip(&texts[i], 1);
}

/* Only one place for each text: there are over three million of them. */
static void
check_list(const char *const texts[], size_t len, struct buf *out)
{
	struct arena arena = {0};
	struct yaml_problems problems = {.arena = &arena};
	struct err err = {0};
	struct yaml_writer *w = yaml_writer_new(into_buf, out);
	const struct yaml_node *root, *node;
	size_t i = 0;

	buf_clear(out);
	yaml_document_begin(w);
	yaml_list_begin(w, NULL);
	for (size_t k = 0; k < len; k++)
		yaml_put_text(w, NULL, texts[k]);
	yaml_list_end(w);
	yaml_document_end(w);
	assert_true(yaml_writer_finish(w, &err));
	yaml_writer_free(w);
	root = yaml_read(out->data, out->len, "t", &arena, &problems);
	assert_non_null(root);
	for (node = root->first; node; node = node->next, i++)
		if (strcmp(node->text, texts[i]) != 0)
			fail_msg("line %d: \"%s\"", node->line, texts[i]);
	assert_int_equal(i, len);
	arena_free(&arena);
}

/* Three contexts: alone, inside a line, and at the borders of a text of several lines. */
static void
every_code_point_comes_back(void **state)
{
	struct buf out = {0}, one = {0};
	enum { A_TIME = 4096 };
	struct arena arena = {0};
	const char *texts[A_TIME * 3];
	size_t len = 0;

	(void)state;
	for (uint32_t point = 1; point <= 0x10FFFF; point++) {
		if (point == 0xD800)
			point = 0xE000;
		buf_clear(&one);
		utf8_encode(&one, point);
		texts[len++] = arena_dup(&arena, buf_str(&one));
		texts[len++] = arena_printf(&arena, "a%sb", buf_str(&one));
		texts[len++] = arena_printf(&arena, "%s\n%s%s\n%s", buf_str(&one), buf_str(&one),
		    buf_str(&one), buf_str(&one));
		if (len < A_TIME * 3 && point < 0x10FFFF)
			continue;
		check_list(texts, len, &out);
		arena_free(&arena);
		len = 0;
	}
	buf_free(&out);
	buf_free(&one);
}

/* Texts of a few dangerous characters in any order (xorshift, always the same ones). */
static void
random_texts_of_dangerous_characters_come_back(void **state)
{
	static const char *const pieces[] = {" ", "\n", "\t", "\r", "a", ":", "#", "-", "\"", "'",
	    "\\", "|", "\xC2\x85", "\xE2\x80\xA8", "\xEF\xBB\xBF", "é", "山", "\x01", "{", "]", ",",
	    "~", "0", "%"};
	enum { TEXTS = 500, ROUNDS = 40 };
	uint64_t random = 88172645463325252u;
	struct arena arena = {0};

	(void)state;
	for (int round = 0; round < ROUNDS; round++) {
		const char *texts[TEXTS];

		for (size_t i = 0; i < TEXTS; i++) {
			struct buf text = {0};
			size_t len = 1 + i % 12;

			for (size_t k = 0; k < len; k++) {
				random ^= random << 13;
				random ^= random >> 7;
				random ^= random << 17;
				buf_text(
				    &text, pieces[random % (sizeof(pieces) / sizeof(*pieces))]);
			}
			texts[i] = arena_dup(&arena, buf_str(&text));
			buf_free(&text);
		}
		check_round_trip(texts, TEXTS);
		arena_free(&arena);
	}
}

static void
a_very_long_line_is_not_folded(void **state)
{
	struct buf text = {0};
	const char *texts[2];

	(void)state;
	for (int i = 0; i < 20000; i++)
		buf_text(&text, "long words ");
	texts[0] = buf_str(&text);
	check_round_trip(texts, 1);
	buf_text(&text, "\nand a line");
	texts[0] = buf_str(&text);
	check_round_trip(texts, 1);
	buf_free(&text);
}

static void
what_nobody_sees_is_escaped(void **state)
{
	static const struct {
		const char *text, *written;
	} rows[] = {
	    {"a\xE2\x80\xAE", "\"a\\u202E\""},
	    {"\xE2\x81\xA6", "\"\\u2066\""},
	    {"\xE2\x80\x8B", "\"\\u200B\""},
	    {"\xF3\xA0\x81\x81", "\"\\U000E0041\""},
	    {"\x1B", "\"\\x1B\""},
	    {"a\tb\r\n", "\"a\\tb\\r\\n\""},
	    {"\xC2\x85", "\"\\x85\""},
	    {"a\n\xE2\x80\xAE", "\"a\\n\\u202E\""},
	    {"\xF0\x9F\x99\x82", "\"\xF0\x9F\x99\x82\""},
	    {"می‌خواهم", "\"می‌خواهم\""},
	    {"\"\\", "\"\\\"\\\\\""},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		struct buf out = {0};

		write_texts(&out, &rows[i].text, 1);
		assert_memory_equal(buf_str(&out) + strlen("---\n- text: "), rows[i].written,
		    strlen(rows[i].written));
		buf_free(&out);
	}
}

static void
keys_are_plain_only_when_they_are_words(void **state)
{
	static const char *const keys[] = {"plain", "with_under", "a-b", "a.b", "no", "Yes", "y",
	    "0110", "", "é", "a b", "-", "a:", "<<", "~", "null", "x\ny", "=", "\xE2\x80\xAE"};
	struct arena arena = {0};
	struct yaml_problems problems = {.arena = &arena};
	struct buf out = {0};
	struct err err = {0};
	struct yaml_writer *w = yaml_writer_new(into_buf, &out);
	struct yaml_node *root;
	size_t i = 0;

	(void)state;
	yaml_document_begin(w);
	yaml_map_begin(w, NULL);
	for (size_t k = 0; k < sizeof(keys) / sizeof(*keys); k++)
		yaml_put_integer(w, keys[k], 1);
	yaml_map_end(w);
	yaml_document_end(w);
	assert_true(yaml_writer_finish(w, &err));
	assert_non_null(
	    strstr(buf_str(&out), "\nplain: 1\nwith_under: 1\na-b: 1\na.b: 1\n\"no\": 1\n"));
	root = yaml_read(out.data, out.len, "t", &arena, &problems);
	assert_non_null(root);
	for (const struct yaml_node *node = root->first; node; node = node->next, i++) {
		assert_string_equal(node->key, keys[i]);
		assert_string_equal(node->text, "1");
	}
	yaml_writer_free(w);
	buf_free(&out);
	arena_free(&arena);
}

static void
text_that_is_not_utf8_is_an_error_that_sticks(void **state)
{
	static const char *const bad[] = {
	    "\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xC0\xAF", "a\xC3"};

	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		struct buf out = {0};
		struct err err = {0};
		struct yaml_writer *w = yaml_writer_new(into_buf, &out);

		yaml_document_begin(w);
		yaml_map_begin(w, NULL);
		yaml_put_text(w, "name", bad[i]);
		yaml_put_text(w, "next", "fine");
		yaml_map_end(w);
		yaml_document_end(w);
		assert_false(yaml_writer_finish(w, &err));
		assert_int_equal(err.code, ERR_DATA);
		assert_non_null(strstr(err.text, "\"name\""));
		assert_int_equal(out.len, 0);
		yaml_writer_free(w);
		buf_free(&out);
	}
}

static void
a_key_that_could_not_be_read_again_is_refused(void **state)
{
	char key[300];
	struct buf out = {0};
	struct err err = {0};
	struct yaml_writer *w = yaml_writer_new(into_buf, &out);

	(void)state;
	memset(key, 'k', sizeof(key) - 1);
	key[sizeof(key) - 1] = '\0';
	yaml_document_begin(w);
	yaml_map_begin(w, NULL);
	yaml_put_text(w, key, "x");
	yaml_map_end(w);
	yaml_document_end(w);
	assert_false(yaml_writer_finish(w, &err));
	assert_int_equal(err.code, ERR_DATA);
	yaml_writer_free(w);
	buf_free(&out);
}

static void
a_sink_that_fails_is_not_asked_again(void **state)
{
	struct err err = {0};
	int calls = 0;
	struct yaml_writer *w = yaml_writer_new(refuse, &calls);

	(void)state;
	yaml_document_begin(w);
	yaml_list_begin(w, NULL);
	for (int i = 0; i < 100000; i++)
		yaml_put_text(w, NULL, "text that fills the buffer many times");
	yaml_list_end(w);
	yaml_document_end(w);
	assert_false(yaml_writer_finish(w, &err));
	assert_int_equal(err.code, ERR_IO);
	assert_int_equal(calls, 1);
	yaml_writer_free(w);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_document_has_exactly_these_bytes),
	    cmocka_unit_test(naughty_texts_come_back),
	    cmocka_unit_test(every_code_point_comes_back),
	    cmocka_unit_test(random_texts_of_dangerous_characters_come_back),
	    cmocka_unit_test(a_very_long_line_is_not_folded),
	    cmocka_unit_test(what_nobody_sees_is_escaped),
	    cmocka_unit_test(keys_are_plain_only_when_they_are_words),
	    cmocka_unit_test(text_that_is_not_utf8_is_an_error_that_sticks),
	    cmocka_unit_test(a_key_that_could_not_be_read_again_is_refused),
	    cmocka_unit_test(a_sink_that_fails_is_not_asked_again),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
