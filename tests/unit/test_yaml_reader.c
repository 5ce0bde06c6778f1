/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bounded reader: what it reads, what it refuses and where, and that it stops in time. */
#include "unit.h"

#include "base/buf.h"
#include "yaml/reader.h"

#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct fixture {
	struct arena arena;
	struct yaml_problems problems;
};

static struct yaml_node *
read_bytes(struct fixture *f, const char *bytes, size_t len)
{
	*f = (struct fixture){0};
	f->problems.arena = &f->arena;
	return yaml_read(bytes, len, "t.yaml", &f->arena, &f->problems);
}

static struct yaml_node *
read_text(struct fixture *f, const char *text)
{
	return read_bytes(f, text, strlen(text));
}

static double
seconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void
a_tree_keeps_order_keys_and_places(void **state)
{
	struct fixture f;
	const struct yaml_node *root = read_text(&f, "form: work\n"
						     "title: {en: \"Work\", fr: 'Travail'}\n"
						     "fields:\n"
						     "  - field: job\n"
						     "    max: 120\n"
						     "  - plain\n");
	const struct yaml_node *fields, *title;

	(void)state;
	assert_non_null(root);
	assert_int_equal(root->kind, YAML_MAP);
	assert_int_equal(root->len, 3);
	assert_string_equal(yaml_get_text(root, "form"), "work");
	assert_null(yaml_get_text(root, "title"));
	assert_null(yaml_get(root, "nothing"));
	title = yaml_get(root, "title");
	assert_string_equal(yaml_get_text(title, "fr"), "Travail");
	assert_false(title->first->plain);
	assert_int_equal(title->first->next->line, 2);
	assert_int_equal(title->first->next->col, 25);
	assert_int_equal(title->first->next->key_col, 21);
	fields = yaml_get(root, "fields");
	assert_int_equal(fields->kind, YAML_LIST);
	assert_int_equal(fields->len, 2);
	assert_null(fields->first->key);
	assert_string_equal(yaml_get_text(fields->first, "max"), "120");
	assert_true(yaml_get(fields->first, "max")->plain);
	assert_string_equal(fields->first->next->text, "plain");
	arena_free(&f.arena);
}

static void
values_are_texts_whatever_they_look_like(void **state)
{
	static const char *const values[] = {"no", "NO", "yes", "on", "off", "y", "0123", "0o17",
	    "0x1F", "1e3", "1_000", ".inf", "-.5", "12:30", "190:20:30", "2026-03-02", "1.0", "+1",
	    "true", "null", "~", "Null", "=", "2001-12-14t21:59:43.10-05:00"};
	struct buf text = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(values) / sizeof(*values); i++) {
		struct fixture f;
		struct yaml_node *root;

		buf_clear(&text);
		buf_printf(&text, "value: %s\n", values[i]);
		root = read_text(&f, buf_str(&text));
		assert_non_null(root);
		assert_string_equal(yaml_get_text(root, "value"), values[i]);
		arena_free(&f.arena);
	}
	buf_free(&text);
}

static void
only_plain_words_are_null(void **state)
{
	struct fixture f;
	struct yaml_node *root = read_text(&f, "[~, null, '~', \"\", 'null', x, {a: }]");
	static const bool expected[] = {true, true, false, false, false, false, false};
	size_t i = 0;

	(void)state;
	assert_non_null(root);
	for (const struct yaml_node *node = root->first; node; node = node->next, i++)
		assert_int_equal(yaml_is_null(node), expected[i]);
	assert_int_equal(i, 7);
	arena_free(&f.arena);
}

/* Each is refused, with its first problem at this place and a text that has these words. */
static const struct refusal {
	const char *name, *bytes;
	size_t len; /* 0: strlen */
	int line, col;
	const char *words;
} refusals[] = {
    {"nothing", "", 0, 1, 1, "empty"},
    {"only a comment", "# nothing\n", 0, 1, 1, "empty"},
    {"an empty document", "---\n...\n", 0, 2, 1, "empty"},
    {"anchor", "a: 1\nb: &x 2\n", 0, 2, 4, "anchors"},
    {"anchor on a list", "a: &x [1]\n", 0, 1, 4, "anchors"},
    {"anchor on a map", "a: &x {b: 1}\n", 0, 1, 4, "anchors"},
    {"anchor on a key", "&x a: 1\n", 0, 1, 1, "anchors"},
    {"alias", "a: *x\n", 0, 1, 4, "aliases"},
    {"alias as key", "*x : 1\n", 0, 1, 1, "plain text"},
    {"tag", "a: !!binary aGk=\n", 0, 1, 4, "tags"},
    {"local tag", "a: !x [1]\n", 0, 1, 4, "tags"},
    {"non-specific tag", "a: ! b\n", 0, 1, 4, "tags"},
    {"tag on a map", "--- !!map\na: 1\n", 0, 1, 5, "tags"},
    {"merge key", "a: {b: 1}\nc:\n  <<: {d: 2}\n", 0, 3, 3, "merge"},
    {"YAML directive", "%YAML 1.1\n---\na: 1\n", 0, 1, 1, "directives"},
    {"TAG directive", "%TAG ! tag:x,2000:\n---\na: 1\n", 0, 1, 1, "directives"},
    {"list as key", "? [a, b]\n: 1\n", 0, 1, 3, "plain text"},
    {"map as key", "? {a: b}\n: 1\n", 0, 1, 3, "plain text"},
    {"no key", "?\n: 1\n", 0, 1, 2, "key is missing"},
    {"duplicate key", "a: 1\nb: 2\na: 3\n", 0, 3, 1, "line 1"},
    {"duplicate key, quoted", "a: 1\n\"a\": 2\n", 0, 2, 1, "second time"},
    {"duplicate key in flow", "x: {a: 1, b: 2, a: 3}\n", 0, 1, 17, "second time"},
    {"second document", "a: 1\n---\nb: 2\n", 0, 2, 1, "second document"},
    {"text after the end", "a: 1\n...\nb\n", 0, 3, 1, "after the end"},
    {"NUL", "a: 1\nb: \0\n", 10, 2, 4, "NUL"},
    {"NUL by escape", "a: \"x\\0y\"\n", 0, 1, 4, "NUL"},
    {"NUL by escape in a key", "\"x\\0y\": 1\n", 0, 1, 1, "NUL"},
    {"lone continuation", "a: \x80\n", 0, 1, 4, "0x80"},
    {"overlong", "a: \xC0\xAF\n", 0, 1, 4, "0xC0"},
    {"surrogate", "a: \xED\xA0\x80\n", 0, 1, 4, "0xED"},
    {"above U+10FFFF", "a: \xF4\x90\x80\x80\n", 0, 1, 4, "0xF4"},
    {"cut character", "a: \xC3", 0, 1, 4, "0xC3"},
    {"Latin 1", "nom: Zo\xEB\n", 0, 1, 8, "UTF-8"},
    {"surrogate by escape", "a: \"\\ud800\"\n", 0, 1, 7, "escape"},
    {"escape", "a: \x1B[31m\n", 0, 1, 4, "U+001B"},
    {"DEL", "a: \x7F\n", 0, 1, 4, "U+007F"},
    {"C1", "a: \xC2\x9B\n", 0, 1, 4, "U+009B"},
    {"no character", "a: \xEF\xBF\xBE\n", 0, 1, 4, "U+FFFE"},
    {"UTF-16, little end", "\xFF\xFE\x61\x00", 4, 1, 1, "UTF-16"},
    {"UTF-16, big end", "\xFE\xFF\x00\x61", 4, 1, 1, "UTF-16"},
    {"UTF-16 without a mark", "a\0:\0 \0b\0", 8, 1, 2, "NUL"},
    {"two marks", "\xEF\xBB\xBF\xEF\xBB\xBF\x61: 1\n", 0, 1, 1, "two byte-order marks"},
    {"tab as indentation", "a:\n\tb: 1\n", 0, 2, 1, "indent with spaces"},
    {"open quotes", "a: \"b\n", 0, 2, 1, "inside quotes"},
    {"open bracket", "a: [b\n", 0, 2, 1, "missing"},
    {"colon in a text", "a: b: c\n", 0, 1, 5, "colon"},
    {"bad indentation", "a:\n    b: 1\n  c: 2\n", 0, 3, 3, "indentation"},
    {"at sign", "a: @b\n", 0, 1, 4, "quote"},
};

static void
what_is_left_out_of_yaml_is_refused_at_its_place(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(refusals) / sizeof(*refusals); i++) {
		const struct refusal *r = &refusals[i];
		struct fixture f;
		struct yaml_node *root =
		    read_bytes(&f, r->bytes, r->len ? r->len : strlen(r->bytes));
		const struct yaml_problem *first = f.problems.items;

		if (root || f.problems.errors == 0 || first->line != r->line || first->col != r->col
		    || !strstr(first->text, r->words))
			fail_msg("%s: %s %d:%d %s", r->name, root ? "was read" : "refused",
			    first ? first->line : 0, first ? first->col : 0,
			    first ? first->text : "");
		assert_string_equal(first->file, "t.yaml");
		arena_free(&f.arena);
	}
}

static void
all_mistakes_are_told_in_the_order_of_the_file(void **state)
{
	struct fixture f;
	struct err err = {0};

	(void)state;
	assert_null(read_text(&f, "a: &x 1\n"
				  "b: *x\n"
				  "c: {d: 1, d: 2}\n"
				  "e: !!str f\n"
				  "a: 2\n"
				  "? [g]\n"
				  ": h\n"));
	assert_int_equal(f.problems.errors, 6);
	for (size_t i = 0; i < 6; i++)
		assert_int_equal(f.problems.items[i].line, i + 1);
	assert_false(yaml_fail(&f.problems, &err));
	assert_int_equal(err.code, ERR_DATA);
	assert_non_null(strstr(err.text, "t.yaml:1:4: "));
	assert_non_null(strstr(err.text, "(and 5 more)"));
	arena_free(&f.arena);
}

static void
one_byte_order_mark_is_skipped(void **state)
{
	struct fixture f;
	struct yaml_node *root = read_text(&f, "\xEF\xBB\xBF\x61: \"x\xEF\xBB\xBFy\"\n");

	(void)state;
	assert_non_null(root);
	assert_int_equal(root->first->key_col, 1);
	assert_string_equal(yaml_get_text(root, "a"), "x\xEF\xBB\xBFy");
	arena_free(&f.arena);
}

static void
line_ends_of_other_systems_are_read(void **state)
{
	struct fixture f;
	struct yaml_node *root = read_text(&f, "a: 1\r\nb: |\r\n  x\r\n  y\r\n");

	(void)state;
	assert_non_null(root);
	assert_string_equal(yaml_get_text(root, "b"), "x\ny\n");
	arena_free(&f.arena);
}

static void
repeat(struct buf *out, const char *piece, size_t times)
{
	buf_clear(out);
	for (size_t i = 0; i < times; i++)
		buf_text(out, piece);
}

static void
thirty_two_levels_are_read_and_not_one_more(void **state)
{
	struct buf text = {0};
	struct fixture f;

	(void)state;
	repeat(&text, "[", 32);
	for (int i = 0; i < 32; i++)
		buf_char(&text, ']');
	assert_non_null(read_text(&f, buf_str(&text)));
	arena_free(&f.arena);
	buf_splice(&text, 0, 0, "[", 1);
	buf_char(&text, ']');
	assert_null(read_text(&f, buf_str(&text)));
	assert_int_equal(f.problems.errors, 1);
	assert_non_null(strstr(f.problems.items[0].text, "32"));
	arena_free(&f.arena);
	buf_free(&text);
}

static double
seconds_to_read(const struct buf *text)
{
	struct fixture f;
	double start = seconds();

	read_text(&f, buf_str(text));
	start = seconds() - start;
	assert_true(f.arena.used < 200u * 1024 * 1024);
	arena_free(&f.arena);
	return start;
}

/*
 * Each a megabyte: refused or read, but in a time that grows with its length, not with
 * the square of it (that would be 64 times an eighth).
 */
static void
no_text_takes_long(void **state)
{
	static const char *const pieces[] = {"[", "{", "- ", "? ", "[{", "{a: ", "a: {b: [", "[\n",
	    "{\n ", "- [", "? - ", "[,", "{,", "a\n", "\"", "'", "&a ", "*a,", "!a ", "a: b: ", "|",
	    "#", ":", ": ", "- - - -\n", "a: 1\n", "[a]: ", "%", "@", "\t", "\n", "\\", "---\n",
	    "...\n", "<<: *a\n", "a,", ", ", "{a}\n", "é", " ", "- a\n", "&", "[[]",
	    "\"a\": ", "a: [1, 2]\n? "};
	struct buf text = {0};

	(void)state;
	for (size_t i = 0; i < sizeof(pieces) / sizeof(*pieces); i++) {
		size_t times = 1024 * 1024 / strlen(pieces[i]);
		double part, whole;

		repeat(&text, pieces[i], times / 8);
		part = seconds_to_read(&text);
		repeat(&text, pieces[i], times);
		whole = seconds_to_read(&text);
		if (whole > 20 * part + 0.1)
			fail_msg("%s: %.2f s, but %.2f s for an eighth", pieces[i], whole, part);
	}
	buf_free(&text);
}

static void
deep_nesting_stops_at_once(void **state)
{
	struct buf text = {0};
	struct fixture f;

	(void)state;
	repeat(&text, "[", 1024 * 1024);
	assert_null(read_text(&f, buf_str(&text)));
	assert_int_equal(f.problems.errors, 1);
	assert_true(f.arena.used < 64u * 1024);
	arena_free(&f.arena);
	buf_free(&text);
}

static void
a_map_may_have_very_many_keys(void **state)
{
	struct buf text = {0};
	struct fixture f;
	struct yaml_node *root;

	(void)state;
	for (int i = 0; i < 100000; i++)
		buf_printf(&text, "key%d: 1\n", i);
	root = read_text(&f, buf_str(&text));
	assert_non_null(root);
	assert_int_equal(root->len, 100000);
	arena_free(&f.arena);
	buf_text(&text, "key77777: 2\n");
	assert_null(read_text(&f, buf_str(&text)));
	assert_int_equal(f.problems.errors, 1);
	assert_int_equal(f.problems.items[0].line, 100001);
	assert_non_null(strstr(f.problems.items[0].text, "line 77778"));
	arena_free(&f.arena);
	buf_free(&text);
}

static void
too_much_is_refused(void **state)
{
	struct buf text = {0};
	struct fixture f;

	(void)state;
	repeat(&text, "-\n", YAML_NODES_MAX + 5);
	assert_null(read_text(&f, buf_str(&text)));
	assert_int_equal(f.problems.errors, 1);
	assert_non_null(strstr(f.problems.items[0].text, "too many"));
	arena_free(&f.arena);
	repeat(&text, "# comment\n", YAML_DOCUMENT_MAX / 10 + 1);
	assert_null(read_text(&f, buf_str(&text)));
	assert_non_null(strstr(f.problems.items[0].text, "32 MB"));
	arena_free(&f.arena);
	buf_free(&text);
}

static void
at_most_a_thousand_problems_are_kept_and_all_counted(void **state)
{
	struct buf text = {0};
	struct fixture f;

	(void)state;
	repeat(&text, "- *a\n", 5000);
	assert_null(read_text(&f, buf_str(&text)));
	assert_int_equal(f.problems.len, 1000);
	assert_int_equal(f.problems.errors, 5000);
	arena_free(&f.arena);
	buf_free(&text);
}

static void
a_text_cut_anywhere_does_no_harm(void **state)
{
	static const char text[] =
	    "form: \"é\\u00e9\"\nlist:\n  - {a: [1, 'b']}\n  - |-\n    x\n     y\n"
	    "? key\n: >\n  folded\n  text\nlast: 'x''y' # end\n";

	(void)state;
	for (size_t len = 0; len < sizeof(text); len++) {
		struct fixture f;
		struct yaml_node *root = read_bytes(&f, text, len);

		assert_true((root != NULL) == (f.problems.errors == 0));
		arena_free(&f.arena);
	}
}

static void
unknown_keys_get_the_nearest_word(void **state)
{
	static const char *const allowed[] = {"field", "label", "required", "show_if", NULL};
	struct fixture f;
	struct yaml_node *root =
	    read_text(&f, "field: a\nlable: b\nreqiured: c\nshowif: d\ntotally: e\n");

	(void)state;
	assert_non_null(root);
	yaml_check_keys(&f.problems, "t.yaml", root, allowed);
	assert_int_equal(f.problems.errors, 4);
	assert_non_null(strstr(f.problems.items[0].text, "\"label\""));
	assert_int_equal(f.problems.items[0].line, 2);
	assert_non_null(strstr(f.problems.items[1].text, "\"required\""));
	assert_non_null(strstr(f.problems.items[2].text, "\"show_if\""));
	assert_null(strstr(f.problems.items[3].text, "did you mean"));
	arena_free(&f.arena);
}

static void
the_nearest_word_is_not_a_guess(void **state)
{
	static const char *const words[] = {"text", "note", "integer", "decimal", "yesno", NULL};

	(void)state;
	assert_string_equal(yaml_nearest("txet", words), "text");
	assert_string_equal(yaml_nearest("nte", words), "note");
	assert_string_equal(yaml_nearest("intger", words), "integer");
	assert_string_equal(yaml_nearest("decimals", words), "decimal");
	assert_null(yaml_nearest("money", words));
	assert_null(yaml_nearest("", words));
	assert_null(yaml_nearest("xx", words));
}

/* A file with this content in the build directory; the caller frees its path. */
static char *
make_file(const char *content, size_t len)
{
	char *path = strdup("test_yaml_XXXXXX");
	int fd = mkstemp(path);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, content, len), len);
	close(fd);
	return path;
}

static void
a_stream_gives_one_document_at_a_time(void **state)
{
	struct buf text = {0};
	struct arena arena = {0}, document = {0};
	struct yaml_problems problems = {.arena = &arena};
	struct yaml_stream *stream;
	struct yaml_node *root;
	char *path;
	int count = 0;

	(void)state;
	buf_text(&text, "\xEF\xBB\xBF");
	for (int i = 0; i < 3000; i++)
		buf_printf(&text, "---\nname: \"Zoë %d 山田 🙂\"\n", i);
	path = make_file(text.data, text.len);
	stream = yaml_stream_open(path, &problems);
	assert_non_null(stream);
	while ((root = yaml_stream_next(stream, &document)) != NULL) {
		struct buf name = {0};

		buf_printf(&name, "Zoë %d 山田 🙂", count++);
		assert_string_equal(yaml_get_text(root, "name"), buf_str(&name));
		buf_free(&name);
		arena_free(&document);
	}
	assert_int_equal(count, 3000);
	assert_int_equal(problems.errors, 0);
	assert_true(yaml_stream_ended(stream));
	yaml_stream_close(stream);
	unlink(path);
	free(path);
	arena_free(&arena);
	buf_free(&text);
}

static void
a_wrong_document_does_not_end_a_stream_but_wrong_syntax_does(void **state)
{
	static const char text[] = "a: 1\n---\na: 1\na: 2\n---\nb: 1\n---\nc: [\n---\nd: 1\n";
	struct arena arena = {0};
	struct yaml_problems problems = {.arena = &arena};
	char *path = make_file(text, strlen(text));
	struct yaml_stream *stream = yaml_stream_open(path, &problems);

	(void)state;
	assert_non_null(stream);
	assert_non_null(yaml_stream_next(stream, &arena));
	assert_null(yaml_stream_next(stream, &arena));
	assert_int_equal(problems.errors, 1);
	assert_false(yaml_stream_ended(stream));
	assert_non_null(yaml_stream_next(stream, &arena));
	assert_null(yaml_stream_next(stream, &arena));
	assert_int_equal(problems.errors, 2);
	assert_true(yaml_stream_ended(stream));
	assert_null(yaml_stream_next(stream, &arena));
	yaml_stream_close(stream);
	unlink(path);
	free(path);
	arena_free(&arena);
}

/* Places in the text beyond the 16 KiB that libyaml asks for at a time. */
static void
bad_bytes_deep_in_a_stream_are_told_with_their_line(void **state)
{
	static const char *const ends[] = {
	    "x: \xE2\x82\n", "x: \xE2\x82", "x: \x1B\n", "x: \xFF\n"};

	(void)state;
	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		struct arena arena = {0};
		struct yaml_problems problems = {.arena = &arena};
		struct buf text = {0};
		struct yaml_stream *stream;
		char *path;

		for (int k = 0; k < 7000; k++)
			buf_printf(&text, "k%d: \"€€\"\n", k);
		buf_text(&text, ends[i]);
		path = make_file(text.data, text.len);
		stream = yaml_stream_open(path, &problems);
		assert_null(yaml_stream_next(stream, &arena));
		assert_int_equal(problems.errors, 1);
		assert_int_equal(problems.items[0].line, 7001);
		assert_int_equal(problems.items[0].col, 4);
		yaml_stream_close(stream);
		unlink(path);
		free(path);
		buf_free(&text);
		arena_free(&arena);
	}
}

static void
a_document_of_a_stream_is_bounded(void **state)
{
	struct arena arena = {0};
	struct yaml_problems problems = {.arena = &arena};
	struct buf text = {0};
	struct yaml_stream *stream;
	char *path;

	(void)state;
	repeat(&text, "# 0123456789abcdef 0123456789abcdef 0123456789abcdef 0123456789\n", 530000);
	path = make_file(text.data, text.len);
	stream = yaml_stream_open(path, &problems);
	assert_null(yaml_stream_next(stream, &arena));
	assert_int_equal(problems.errors, 1);
	assert_non_null(strstr(problems.items[0].text, "32 MB"));
	yaml_stream_close(stream);
	unlink(path);
	free(path);
	buf_free(&text);
	arena_free(&arena);
}

static void
only_regular_files_are_read(void **state)
{
	static const char *const paths[] = {
	    "no_such_file.yaml", ".", "/dev/null", "test_yaml_fifo", ""};
	struct arena arena = {0};

	(void)state;
	unlink("test_yaml_fifo");
	assert_int_equal(mkfifo("test_yaml_fifo", 0600), 0);
	for (size_t i = 0; i < sizeof(paths) / sizeof(*paths); i++) {
		struct yaml_problems problems = {.arena = &arena};

		assert_null(yaml_stream_open(paths[i], &problems));
		assert_int_equal(problems.errors, 1);
		assert_null(yaml_read_file(paths[i], &arena, &problems));
		assert_int_equal(problems.errors, 2);
	}
	unlink("test_yaml_fifo");
	arena_free(&arena);
}

static void
a_file_is_read_like_its_bytes(void **state)
{
	static const char text[] = "a: 1\nb: [x]\n";
	struct arena arena = {0};
	struct yaml_problems problems = {.arena = &arena};
	char *path = make_file(text, strlen(text));
	struct yaml_node *root = yaml_read_file(path, &arena, &problems);

	(void)state;
	assert_non_null(root);
	assert_string_equal(yaml_get_text(root, "a"), "1");
	unlink(path);
	free(path);
	arena_free(&arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_tree_keeps_order_keys_and_places),
	    cmocka_unit_test(values_are_texts_whatever_they_look_like),
	    cmocka_unit_test(only_plain_words_are_null),
	    cmocka_unit_test(what_is_left_out_of_yaml_is_refused_at_its_place),
	    cmocka_unit_test(all_mistakes_are_told_in_the_order_of_the_file),
	    cmocka_unit_test(one_byte_order_mark_is_skipped),
	    cmocka_unit_test(line_ends_of_other_systems_are_read),
	    cmocka_unit_test(thirty_two_levels_are_read_and_not_one_more),
	    cmocka_unit_test(no_text_takes_long),
	    cmocka_unit_test(deep_nesting_stops_at_once),
	    cmocka_unit_test(a_map_may_have_very_many_keys),
	    cmocka_unit_test(too_much_is_refused),
	    cmocka_unit_test(at_most_a_thousand_problems_are_kept_and_all_counted),
	    cmocka_unit_test(a_text_cut_anywhere_does_no_harm),
	    cmocka_unit_test(unknown_keys_get_the_nearest_word),
	    cmocka_unit_test(the_nearest_word_is_not_a_guess),
	    cmocka_unit_test(a_stream_gives_one_document_at_a_time),
	    cmocka_unit_test(a_wrong_document_does_not_end_a_stream_but_wrong_syntax_does),
	    cmocka_unit_test(bad_bytes_deep_in_a_stream_are_told_with_their_line),
	    cmocka_unit_test(a_document_of_a_stream_is_bounded),
	    cmocka_unit_test(only_regular_files_are_read),
	    cmocka_unit_test(a_file_is_read_like_its_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
