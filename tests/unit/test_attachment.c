/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files kept in the case file. */
#include "store_file.h"

#include "base/buf.h"
#include "store/attachment.h"
#include "store/journal.h"
#include "store/magic.h"
#include "store/sql.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

/* BLAKE2b-256 of "hello". */
#define HELLO "324dcf027dd4a30a932c441f365a25e86b173defa4b8e58948253471b81b72cf"

struct attach_test {
	struct store_file file;
	struct arena arena;
	struct action action;
};

static int
setup(void **state)
{
	struct attach_test *test = mem_alloc(sizeof(*test));

	store_file_setup(&test->file);
	store_file_create(&test->file);
	*state = test;
	return 0;
}

static int
teardown(void **state)
{
	struct attach_test *test = *state;

	arena_free(&test->arena);
	store_file_teardown(&test->file);
	free(test);
	return 0;
}

static void
begin(struct attach_test *test)
{
	struct err err = {0};

	test->action = (struct action){.kind = "attach", .role = "counsellor"};
	assert_ok(db_begin(test->file.db, &err), err);
	assert_ok(action_open(test->file.db, &test->action, &err), err);
}

static void
end(struct attach_test *test)
{
	struct err err = {0};

	assert_ok(action_close(test->file.db, &test->action, &err), err);
	assert_ok(db_end(test->file.db, true, &err), err);
}

static const char *
beside(struct attach_test *test, const char *name)
{
	return arena_printf(&test->arena, "%s/%s", test->file.dir, name);
}

static void
write_bytes(const char *path, const void *bytes, size_t len)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);

	assert_true(fd >= 0);
	assert_int_equal(write(fd, bytes, len), len);
	close(fd);
}

static char *
noise(struct attach_test *test, size_t len)
{
	char *bytes = arena_alloc(&test->arena, len);
	unsigned seed = 1;

	for (size_t i = 0; i < len; i++) {
		seed = seed * 1664525U + 1013904223U;
		bytes[i] = (char)(seed >> 24);
	}
	return bytes;
}

static bool
collect(void *context, const void *bytes, size_t len)
{
	buf_add(context, bytes, len);
	return true;
}

static void
content_comes_back_whatever_its_size(void **state)
{
	static const size_t sizes[] = {1, ATTACHMENT_CHUNK - 1, ATTACHMENT_CHUNK,
	    ATTACHMENT_CHUNK + 1, 3 * ATTACHMENT_CHUNK + 77};
	struct attach_test *test = *state;

	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		char *bytes = noise(test, sizes[i]), id[ATTACHMENT_ID_SIZE];
		struct attachment found;
		struct buf content = {0};
		struct err err = {0};

		begin(test);
		assert_ok(attachment_add_bytes(
			      test->file.db, &test->action, "a/b.bin", bytes, sizes[i], id, &err),
		    err);
		end(test);
		assert_ok(attachment_find(test->file.db, id, &test->arena, &found, &err), err);
		assert_int_equal(found.size, sizes[i]);
		assert_string_equal(found.name, "b.bin");
		assert_ok(attachment_read(test->file.db, id, collect, &content, &err), err);
		assert_int_equal(content.len, sizes[i]);
		assert_memory_equal(content.data, bytes, sizes[i]);
		buf_free(&content);
	}
}

static void
the_same_content_is_kept_once(void **state)
{
	struct attach_test *test = *state;
	char one[ATTACHMENT_ID_SIZE], other[ATTACHMENT_ID_SIZE];
	struct err err = {0};

	begin(test);
	assert_ok(
	    attachment_add_bytes(test->file.db, &test->action, "one.txt", "hello", 5, one, &err),
	    err);
	assert_ok(
	    attachment_add_bytes(test->file.db, &test->action, "two.txt", "hello", 5, other, &err),
	    err);
	end(test);
	assert_string_equal(one, other);
	/* As any other program computes it. */
	assert_string_equal(one, HELLO);
	assert_int_equal(sql_number(test->file.db, "SELECT count(*) FROM attachment", -1), 1);
	assert_int_equal(sql_number(test->file.db, "SELECT count(*) FROM attachment_chunk", -1), 1);
}

static void
only_files_of_a_fit_size_are_taken(void **state)
{
	struct attach_test *test = *state;
	char id[ATTACHMENT_ID_SIZE];
	struct err err = {0};
	int fd;

	begin(test);
	assert_false(attachment_add_file(test->file.db, &test->action, test->file.dir, id, &err));
	assert_int_equal(err.code, ERR_DATA);
	assert_int_equal(mkfifo(beside(test, "pipe"), 0600), 0);
	assert_false(
	    attachment_add_file(test->file.db, &test->action, beside(test, "pipe"), id, &err));
	assert_int_equal(err.code, ERR_DATA);
	assert_false(
	    attachment_add_file(test->file.db, &test->action, beside(test, "none"), id, &err));
	assert_int_equal(err.code, ERR_IO);
	assert_false(attachment_add_file(test->file.db, &test->action, "/dev/zero", id, &err));
	write_bytes(beside(test, "empty"), "", 0);
	assert_false(
	    attachment_add_file(test->file.db, &test->action, beside(test, "empty"), id, &err));
	assert_int_equal(err.code, ERR_DATA);
	fd = open(beside(test, "large"), O_WRONLY | O_CREAT | O_TRUNC, 0600);
	assert_int_equal(ftruncate(fd, ATTACHMENT_MAX + 1), 0);
	assert_false(
	    attachment_add_file(test->file.db, &test->action, beside(test, "large"), id, &err));
	assert_int_equal(err.code, ERR_DATA);
	assert_int_equal(ftruncate(fd, ATTACHMENT_MAX), 0);
	close(fd);
	assert_int_equal(symlink("large", beside(test, "link")), 0);
	assert_ok(
	    attachment_add_file(test->file.db, &test->action, beside(test, "link"), id, &err), err);
	end(test);
	assert_int_equal(
	    sql_number(test->file.db, "SELECT size FROM attachment WHERE name = 'link'", -1),
	    ATTACHMENT_MAX);
}

static void
all_together_have_a_limit(void **state)
{
	struct attach_test *test = *state;
	char id[ATTACHMENT_ID_SIZE];
	struct err err = {0};

	begin(test);
	assert_ok(attachment_add_bytes(test->file.db, &test->action, "a", "abc", 3, id, &err), err);
	assert_ok(sql_exec(test->file.db, "UPDATE attachment SET size = 1073741823", &err), err);
	assert_false(attachment_add_bytes(test->file.db, &test->action, "b", "de", 2, id, &err));
	assert_int_equal(err.code, ERR_DATA);
	assert_ok(attachment_add_bytes(test->file.db, &test->action, "b", "d", 1, id, &err), err);
	end(test);
}

static void
names_are_text_and_only_the_last_part(void **state)
{
	static const struct {
		const char *path, *name;
	} names[] = {
	    {"/home/desk/photo.jpg", "photo.jpg"},
	    {"../../etc/passwd", "passwd"},
	    {"a\xff"
	     "b.txt",
		"a\xef\xbf\xbd"
		"b.txt"},
	    {"new\nline", "new\nline"},
	    {"photos/", "unnamed"},
	    {"-rf", "-rf"},
	};
	struct attach_test *test = *state;
	char *name = arena_alloc(&test->arena, 1000);

	begin(test);
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		char id[ATTACHMENT_ID_SIZE];
		struct attachment found;
		struct err err = {0};

		assert_ok(attachment_add_bytes(
			      test->file.db, &test->action, names[i].path, &i, sizeof(i), id, &err),
		    err);
		assert_ok(attachment_find(test->file.db, id, &test->arena, &found, &err), err);
		assert_string_equal(found.name, names[i].name);
	}
	for (size_t i = 0; i + 2 < 999; i += 2)
		memcpy(name + i, "é", 2);
	for (size_t offset = 0; offset < 2; offset++) {
		char id[ATTACHMENT_ID_SIZE];
		struct attachment found;
		struct err err = {0};

		name[0] = offset ? 'x' : name[0];
		memmove(name + offset, offset ? name + 2 : name, 900);
		assert_ok(attachment_add_bytes(
			      test->file.db, &test->action, name, &offset, 3 + offset, id, &err),
		    err);
		assert_ok(attachment_find(test->file.db, id, &test->arena, &found, &err), err);
		assert_true(strlen(found.name) <= 255 && strlen(found.name) >= 254);
		assert_int_equal((unsigned char)found.name[strlen(found.name) - 1], 0xa9);
	}
	end(test);
}

static void
damaged_content_is_noticed(void **state)
{
	static const char *const damages[] = {
	    "UPDATE attachment_chunk SET bytes = CAST('x' || substr(bytes, 2) AS BLOB) WHERE n = 1",
	    "DELETE FROM attachment_chunk WHERE n = 0",
	    "DELETE FROM attachment_chunk WHERE n = 2",
	    "DELETE FROM attachment_chunk",
	    "UPDATE attachment_chunk SET n = 9 - n",
	    "INSERT INTO attachment_chunk SELECT id, 3, x'00' FROM attachment",
	};
	struct attach_test *test = *state;
	size_t len = 2 * ATTACHMENT_CHUNK + 5;
	char *bytes = noise(test, len), id[ATTACHMENT_ID_SIZE];
	const char *bad;
	int64_t count;
	struct err err = {0};

	begin(test);
	assert_ok(
	    attachment_add_bytes(test->file.db, &test->action, "a", bytes, len, id, &err), err);
	end(test);
	assert_ok(attachment_check_all(test->file.db, &test->arena, &count, &bad, &err), err);
	assert_null(bad);
	assert_int_equal(count, 1);
	for (size_t i = 0; i < sizeof(damages) / sizeof(damages[0]); i++) {
		struct sql q = {0};

		assert_ok(db_begin(test->file.db, &err), err);
		assert_ok(sql_prepare_built(&q, test->file.db, damages[i], &err), err);
		assert_ok(sql_run(&q, &err), err);
		sql_done(&q);
		assert_false(attachment_read(test->file.db, id, NULL, NULL, &err));
		assert_int_equal(err.code, ERR_DATA);
		assert_ok(
		    attachment_check_all(test->file.db, &test->arena, &count, &bad, &err), err);
		assert_string_equal(bad, id);
		assert_false(
		    attachment_write_file(test->file.db, id, beside(test, "out"), false, &err));
		assert_int_not_equal(access(beside(test, "out"), F_OK), 0);
		assert_false(db_end(test->file.db, false, &err));
	}
	assert_ok(attachment_write_file(test->file.db, id, beside(test, "out"), false, &err), err);
	assert_false(attachment_write_file(test->file.db, id, beside(test, "out"), false, &err));
	assert_false(
	    attachment_find(test->file.db, "00", &test->arena, &(struct attachment){0}, &err));
}

static void
name_hello(struct attach_test *test)
{
	struct err err = {0};

	begin(test);
	assert_ok(attachment_add_named(test->file.db, &test->action, HELLO, "hello.txt",
		      "application/x-said", 4, &err),
	    err);
	end(test);
}

static void
one_known_by_name_says_where_its_content_is(void **state)
{
	struct attach_test *test = *state;
	struct attachment found;
	struct err err = {0};
	const char *bad;
	int64_t count;

	name_hello(test);
	assert_ok(attachment_find(test->file.db, HELLO, &test->arena, &found, &err), err);
	assert_false(found.here);
	assert_string_equal(found.name, "hello.txt");
	assert_string_equal(found.type, "application/x-said");
	assert_int_equal(found.size, 4);
	assert_false(attachment_read(test->file.db, HELLO, NULL, NULL, &err));
	assert_int_equal(err.code, ERR_DATA);
	assert_non_null(strstr(err.text, "the content of hello.txt is not in this file"));
	assert_false(attachment_write_file(test->file.db, HELLO, beside(test, "out"), false, &err));
	assert_int_not_equal(access(beside(test, "out"), F_OK), 0);
	/* Nothing is damaged. */
	assert_ok(attachment_check_all(test->file.db, &test->arena, &count, &bad, &err), err);
	assert_null(bad);
	assert_int_equal(count, 0);
	assert_int_equal(attachment_count_named(test->file.db), 1);
	/* Known again, or with another size. */
	begin(test);
	assert_ok(attachment_add_named(
		      test->file.db, &test->action, HELLO, "other.txt", "text/plain", 4, &err),
	    err);
	assert_int_equal(test->action.edits, 0);
	assert_false(attachment_add_named(
	    test->file.db, &test->action, HELLO, "hello.txt", "text/plain", 5, &err));
	assert_int_equal(err.code, ERR_DATA);
	end(test);
}

static void
the_content_comes_later_and_is_believed(void **state)
{
	struct attach_test *test = *state;
	struct attachment found;
	struct action undone;
	struct buf content = {0};
	char id[ATTACHMENT_ID_SIZE];
	int64_t filled;
	struct err err = {0};

	name_hello(test);
	begin(test);
	assert_ok(
	    attachment_add_bytes(test->file.db, &test->action, "mine.txt", "hello", 5, id, &err),
	    err);
	end(test);
	filled = test->action.id;
	assert_string_equal(id, HELLO);
	assert_ok(attachment_find(test->file.db, HELLO, &test->arena, &found, &err), err);
	assert_true(found.here);
	assert_string_equal(found.name, "hello.txt");
	assert_string_equal(found.type, "text/plain");
	assert_int_equal(found.size, 5);
	assert_ok(attachment_read(test->file.db, HELLO, collect, &content, &err), err);
	assert_string_equal(buf_str(&content), "hello");
	assert_int_equal(attachment_count_named(test->file.db), 0);
	store_file_sound(&test->file);
	/* Taken back: known by name again, as it was said to be; and brought back. */
	assert_ok(db_begin(test->file.db, &err), err);
	assert_ok(journal_undo(test->file.db, filled, 0, "counsellor", &undone, &err), err);
	assert_ok(db_end(test->file.db, true, &err), err);
	assert_ok(attachment_find(test->file.db, HELLO, &test->arena, &found, &err), err);
	assert_false(found.here);
	assert_int_equal(found.size, 4);
	assert_false(attachment_read(test->file.db, HELLO, NULL, NULL, &err));
	store_file_sound(&test->file);
	assert_ok(db_begin(test->file.db, &err), err);
	assert_ok(journal_redo(test->file.db, undone.id, 0, "counsellor", &undone, &err), err);
	assert_ok(db_end(test->file.db, true, &err), err);
	assert_ok(attachment_read(test->file.db, HELLO, NULL, NULL, &err), err);
	store_file_sound(&test->file);
	buf_free(&content);
}

/* A hundred names do not use up the room that files have. */
static void
names_take_no_room(void **state)
{
	struct attach_test *test = *state;
	char id[ATTACHMENT_ID_SIZE];
	struct err err = {0};

	begin(test);
	for (int i = 0; i < 100; i++)
		assert_ok(attachment_add_named(test->file.db, &test->action,
			      arena_printf(&test->arena, "%064x", i), "scan.pdf", "application/pdf",
			      ATTACHMENT_MAX, &err),
		    err);
	assert_ok(attachment_add_bytes(test->file.db, &test->action, "a", "abc", 3, id, &err), err);
	end(test);
	assert_int_equal(attachment_count_named(test->file.db), 100);
	store_file_sound(&test->file);
}

static void
what_others_say_of_a_file_has_limits(void **state)
{
	struct attach_test *test = *state;
	const char *long_name = memset(arena_alloc(&test->arena, 257), 'a', 256);
	const char *long_type = arena_printf(&test->arena, "a/%.126s", long_name);
	const struct {
		struct attachment said;
		const char *part;
	} wrong[] = {
	    {{"", "a", "a/b", 1, false}, "id"},
	    {{HELLO "0", "a", "a/b", 1, false}, "id"},
	    {{"324DCF", "a", "a/b", 1, false}, "id"},
	    {{HELLO, "", "a/b", 1, false}, "name"},
	    {{HELLO, "../a", "a/b", 1, false}, "name"},
	    {{HELLO, "a/", "a/b", 1, false}, "name"},
	    {{HELLO, long_name, "a/b", 1, false}, "name"},
	    {{HELLO, "a", "", 1, false}, "type"},
	    {{HELLO, "a", "a", 1, false}, "type"},
	    {{HELLO, "a", "/b", 1, false}, "type"},
	    {{HELLO, "a", "a/", 1, false}, "type"},
	    {{HELLO, "a", "a/b/c", 1, false}, "type"},
	    {{HELLO, "a", "A/b", 1, false}, "type"},
	    {{HELLO, "a", "a/b; c", 1, false}, "type"},
	    {{HELLO, "a", long_type, 1, false}, "type"},
	    {{HELLO, "a", "a/b", 0, false}, "size"},
	    {{HELLO, "a", "a/b", -1, false}, "size"},
	    {{HELLO, "a", "a/b", ATTACHMENT_MAX + 1, false}, "size"},
	};

	begin(test);
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		const struct attachment *said = &wrong[i].said;
		const char *part = "";
		struct err err = {0};

		assert_false(attachment_check_said(said, &part, &err));
		assert_string_equal(part, wrong[i].part);
		assert_false(attachment_add_named(test->file.db, &test->action, said->id,
		    said->name, said->type, said->size, &err));
		assert_int_equal(err.code, ERR_DATA);
	}
	end(test);
	assert_int_equal(attachment_count_named(test->file.db), 0);
}

static void
types_are_told_by_the_first_bytes(void **state)
{
#define BYTES(text) text, sizeof(text) - 1
	static const struct {
		const char *bytes;
		size_t len;
		const char *type;
	} kinds[] = {
	    {BYTES("\xff\xd8\xff\xe0 JFIF"), "image/jpeg"},
	    {BYTES("\x89PNG\r\n\x1a\n...."), "image/png"},
	    {BYTES("GIF89a.."), "image/gif"},
	    {BYTES("RIFF\1\2\3\4WEBPVP8 "), "image/webp"},
	    {BYTES("RIFF\1\2\3\4WAVEfmt "), "audio/wav"},
	    {BYTES("%PDF-1.7\n"), "application/pdf"},
	    {BYTES("\0\0\0\x18"
		   "ftypmp42"),
		"video/mp4"},
	    {BYTES("\0\0\0\x18"
		   "ftypqt  "),
		"video/quicktime"},
	    {BYTES("\0\0\0\x18"
		   "ftyp3gp5"),
		"video/3gpp"},
	    {BYTES("\0\0\0\x18"
		   "ftypheic"),
		"image/heic"},
	    {BYTES("ID3\4"), "audio/mpeg"},
	    {BYTES("\xff\xfb\x90\x44"), "audio/mpeg"},
	    {BYTES("OggS\0"), "audio/ogg"},
	    {BYTES("Bonjour, c'est l'été\n"), "text/plain"},
	    {BYTES("PK\3\4 something else"), "application/zip"},
	    {BYTES("PK\3\4\24\0\10\0\10\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\21\0\0\0word/"
		   "document.xml...."),
		"application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
	    {BYTES("\x7f"
		   "ELF\2\1\1\0"),
		"application/octet-stream"},
	    {BYTES("abc\0def"), "application/octet-stream"},
	    {BYTES("latin1 \xe9t\xe9"), "application/octet-stream"},
	    {BYTES("\x1b[31mred"), "application/octet-stream"},
	    {BYTES("RIFF"), "text/plain"},
	};

	(void)state;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
		assert_string_equal(magic_type(kinds[i].bytes, kinds[i].len), kinds[i].type);
}

int
main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
	const struct CMUnitTest tests[] = {
	    TEST(content_comes_back_whatever_its_size),
	    TEST(the_same_content_is_kept_once),
	    TEST(only_files_of_a_fit_size_are_taken),
	    TEST(all_together_have_a_limit),
	    TEST(names_are_text_and_only_the_last_part),
	    TEST(damaged_content_is_noticed),
	    TEST(one_known_by_name_says_where_its_content_is),
	    TEST(the_content_comes_later_and_is_believed),
	    TEST(names_take_no_room),
	    TEST(what_others_say_of_a_file_has_limits),
	    cmocka_unit_test(types_are_told_by_the_first_bytes),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
