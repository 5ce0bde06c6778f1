/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files in stated encodings: what comes out is UTF-8, or a sentence with the place. */
#include "store_file.h"

#include "base/buf.h"
#include "base/recode.h"

static const char *
put(struct store_file *file, const void *bytes, size_t len)
{
	const char *path = arena_printf(&file->arena, "%s/sheet", file->dir);
	FILE *out = fopen(path, "w");

	assert_non_null(out);
	assert_int_equal(fwrite(bytes, 1, len, out), len);
	fclose(out);
	return path;
}

/* All of it, in small pieces; NULL: it failed. */
static const char *
read_all(struct store_file *file, const char *path, const char *encoding, struct err *err)
{
	struct recode *recode = recode_open(path, encoding, err);
	struct buf all = {0};
	const char *text = NULL;
	char piece[7];
	size_t got = 0;
	bool ok;

	if (!recode)
		return NULL;
	do {
		ok = recode_read(recode, piece, sizeof(piece), &got, err);
		buf_add(&all, piece, got);
	} while (ok && got > 0);
	if (ok) {
		text = arena_dup_len(&file->arena, buf_str(&all), all.len);
		assert_int_equal(recode_percent(recode), 100);
	}
	recode_close(recode);
	buf_free(&all);
	return text;
}

static void
reads(struct store_file *file, const void *bytes, size_t len, const char *encoding,
    const char *expected)
{
	struct err err = {0};
	const char *text = read_all(file, put(file, bytes, len), encoding, &err);

	if (!text)
		fail_msg("%s: %s", encoding, err.text);
	assert_string_equal(text, expected);
}

static void
refuses(struct store_file *file, const void *bytes, size_t len, const char *encoding,
    enum err_code code, const char *part)
{
	struct err err = {0};

	assert_null(read_all(file, put(file, bytes, len), encoding, &err));
	if (err.code != code || !strstr(err.text, part))
		fail_msg("%s: %d %s", encoding, err.code, err.text);
}

static void
the_encoding_that_was_said_is_read(void **state)
{
	struct store_file *file = *state;

	reads(file, "D\311MB\311L\311 \200", 9, "windows-1252", "DÉMBÉLÉ €");
	reads(file, "Zo\353", 3, "ISO-8859-1", "Zoë");
	reads(file, "A\0\351\0", 4, "UTF-16LE", "Aé");
	reads(file, "", 0, "windows-1252", "");
	reads(file, "", 0, "UTF-8", "");
	reads(file, "Zo\303\253", 4, "utf-8", "Zoë");
}

static void
what_the_encoding_has_not_is_refused_with_its_place(void **state)
{
	struct store_file *file = *state;

	refuses(file, "ab\201cd", 5, "windows-1252", ERR_DATA, "byte 3");
	refuses(file, "A\0B", 3, "UTF-16LE", ERR_DATA, "byte 3");
	refuses(file, "x", 1, "no-such", ERR_USAGE, "no-such");
	refuses(file, "x", 1, "UTF-8//IGNORE", ERR_USAGE, "//IGNORE");
	refuses(file, "\357\273\277x", 4, "windows-1252", ERR_DATA, "mark of UTF-8");
}

/* Characters of several bytes lie across the borders of what is read at once. */
static void
long_files_come_out_whole(void **state)
{
	struct store_file *file = *state;
	enum { PAIRS = 100001 };
	char *bytes = mem_alloc(2 * PAIRS + 1);
	struct err err = {0};
	const char *text;
	struct buf expected = {0};

	/* One byte first, so that pairs begin at odd places. */
	bytes[0] = 'x';
	buf_char(&expected, 'x');
	for (size_t i = 0; i < PAIRS; i++) {
		memcpy(bytes + 1 + 2 * i, "\202\240", 2); /* あ in Shift JIS */
		buf_text(&expected, "あ");
	}
	text = read_all(file, put(file, bytes, 2 * PAIRS + 1), "SHIFT_JIS", &err);
	if (!text)
		fail_msg("%s", err.text);
	assert_string_equal(text, buf_str(&expected));
	mem_free(bytes);
	buf_free(&expected);
}

static void
only_a_file_is_read(void **state)
{
	struct store_file *file = *state;
	struct err err = {0};

	assert_null(recode_open(file->dir, "UTF-8", &err));
	assert_int_equal(err.code, ERR_DATA);
	assert_null(recode_open("/nowhere/at/all", "UTF-8", &err));
	assert_int_equal(err.code, ERR_IO);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test_setup_teardown(
		the_encoding_that_was_said_is_read, store_file_folder, store_file_free),
	    cmocka_unit_test_setup_teardown(what_the_encoding_has_not_is_refused_with_its_place,
		store_file_folder, store_file_free),
	    cmocka_unit_test_setup_teardown(
		long_files_come_out_whole, store_file_folder, store_file_free),
	    cmocka_unit_test_setup_teardown(
		only_a_file_is_read, store_file_folder, store_file_free),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
