/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "unit.h"

#include "base/buf.h"
#include "base/csv.h"

/* Rows as text: fields in [], "N:" is the row's number, "@L" its line; a failure is "!sentence". */
static void
print_rows(struct csv *csv, struct buf *out)
{
	struct csv_row row;
	struct err err = {0};
	enum csv_got got;

	while ((got = csv_next(csv, &row, &err)) == CSV_ROW) {
		buf_printf(out, "%zu@%zu", row.number, row.line);
		for (size_t i = 0; i < row.len; i++)
			buf_printf(out, "[%s]", row.fields[i]);
		buf_char(out, ' ');
	}
	if (got == CSV_FAILED) {
		buf_printf(out, "!%s", err.text);
		assert_int_equal(err.code, ERR_DATA);
		assert_int_equal(csv_next(csv, &row, &err), CSV_END);
	}
	csv_close(csv);
}

/* A source that gives one byte at a time, but the first three together. */
struct drip {
	const char *bytes;
	size_t len, at;
	bool fail; /* at the end, instead of it */
};

static bool
drip(void *context, char *bytes, size_t size, size_t *got, struct err *err)
{
	struct drip *source = context;
	size_t give = source->at == 0 ? 3 : 1;

	assert_true(size >= give);
	if (give > source->len - source->at)
		give = source->len - source->at;
	if (give == 0 && source->fail)
		return err_set(err, ERR_DATA, "the disk is gone");
	memcpy(bytes, source->bytes + source->at, give);
	source->at += give;
	*got = give;
	return true;
}

static void
check_len(const char *bytes, size_t len, const struct csv_options *options, const char *expected)
{
	struct drip source = {.bytes = bytes, .len = len};
	struct buf whole = {0}, dripped = {0};

	print_rows(csv_open_bytes(bytes, len, options), &whole);
	print_rows(csv_open(drip, &source, options), &dripped);
	assert_string_equal(buf_str(&whole), expected);
	assert_string_equal(buf_str(&dripped), expected);
	buf_free(&whole);
	buf_free(&dripped);
}

static void
check(const char *bytes, const char *expected)
{
	struct csv_options options = {0};

	check_len(bytes, strlen(bytes), &options, expected);
}

static void
rows_are_split_into_fields(void **state)
{
	(void)state;
	check("", "");
	check("a", "1@1[a] ");
	check("a,b\nc,d\n", "1@1[a][b] 2@2[c][d] ");
	check("a,b\r\nc,d\r\n", "1@1[a][b] 2@2[c][d] ");
	check("a\rb\r", "1@1[a] 2@2[b] ");
	check(",\n,,", "1@1[][] 2@2[][][] ");
	check(" a , b ", "1@1[ a ][ b ] ");
	check("é,山田\n", "1@1[é][山田] ");
}

static void
quotes_hold_delimiters_quotes_and_line_ends(void **state)
{
	(void)state;
	check("\"a,b\",c", "1@1[a,b][c] ");
	check("\"say \"\"no\"\"\"", "1@1[say \"no\"] ");
	check("\"\",\"\"\"\"", "1@1[][\"] ");
	check("\"\"", "1@1[] ");
	check("\"a\nb\r\nc\rd\",e\nf", "1@1[a\nb\nc\nd][e] 2@5[f] ");
	check("\"a\r\n\r\nb\"\r\nc", "1@1[a\n\nb] 2@4[c] ");
}

static void
a_quote_inside_a_plain_field_is_text(void **state)
{
	(void)state;
	check("5\" pipe,a\"b\"", "1@1[5\" pipe][a\"b\"] ");
}

static void
empty_lines_are_no_rows_but_count(void **state)
{
	(void)state;
	check("\n\na\n\n\"\"\n\n", "3@3[a] 5@5[] ");
	check("\r\n\r\na", "3@3[a] ");
	check("a\n\"x\n\ny\"\n\nb", "1@1[a] 2@2[x\n\ny] 4@6[b] ");
}

static void
a_byte_order_mark_is_skipped_at_the_start_only(void **state)
{
	(void)state;
	check("\xEF\xBB\xBF"
	      "a,b\n\xEF\xBB\xBF"
	      "c",
	    "1@1[a][b] 2@2[\xEF\xBB\xBF"
	    "c] ");
	check("\xEF\xBB\xBF\"a,b\"", "1@1[a,b] ");
	check("\xEF\xBB\xBF", "");
	check("\xEF\xBB", "1@1[\xEF\xBB] ");
}

static void
delimiter_and_quote_are_the_callers(void **state)
{
	struct csv_options semicolon = {.delimiter = ';', .quote = '\''};
	struct csv_options plain = {.delimiter = '\t', .no_quote = true};

	(void)state;
	check_len("a;'b;''c';d,e\"", 14, &semicolon, "1@1[a][b;'c][d,e\"] ");
	check_len("\"a\tb\"\nc\"d", 9, &plain, "1@1[\"a][b\"] 2@2[c\"d] ");
}

static void
what_is_wrong_is_told_with_its_line(void **state)
{
	struct csv_options options = {0};

	(void)state;
	check("a\nb,\"c\nd", "1@1[a] !line 2: the quote that is opened here is never closed. "
			     "Close it, or double a quote that is part of the text");
	check("\"a\n\"b,c", "!line 2: text follows a closing quote. Double a quote that is part "
			    "of the text");
	check_len("a\nb\0c", 5, &options,
	    "1@1[a] !line 2: a zero byte, which no text has. Save the sheet as CSV in UTF-8");
}

static void
limits_are_kept(void **state)
{
	struct csv_options fields = {.fields_max = 2}, bytes = {.row_max = 8};

	(void)state;
	check_len("a,b\na,b,c", 9, &fields,
	    "1@1[a][b] !line 2: the row has more than 2 fields. Is the delimiter another?");
	check_len("abcdefgh\nabcdefghi", 18, &bytes,
	    "1@1[abcdefgh] !line 2: the row is longer than 8 bytes. Is a quote open, or the "
	    "delimiter another?");
	check_len("\"ab\ncdefghi\"", 12, &bytes,
	    "!line 1: the row is longer than 8 bytes. Is a quote open, or the delimiter another?");
}

static void
a_source_that_fails_is_believed(void **state)
{
	struct drip source = {.bytes = "a,b\nc", .len = 5, .fail = true};
	struct csv_options options = {0};
	struct buf out = {0};

	(void)state;
	print_rows(csv_open(drip, &source, &options), &out);
	assert_string_equal(buf_str(&out), "1@1[a][b] !the disk is gone");
	buf_free(&out);
}

static void
more_than_a_chunk_is_read_whole(void **state)
{
	struct csv_options options = {0};
	struct buf text = {0};
	struct csv_row row;
	struct err err = {0};
	struct csv *csv;
	size_t rows = 0;

	(void)state;
	for (int i = 0; i < 30000; i++)
		buf_printf(&text, "%d,\"x\ny\"\r\n", i);
	csv = csv_open_bytes(text.data, text.len, &options);
	while (csv_next(csv, &row, &err) == CSV_ROW) {
		assert_int_equal(row.len, 2);
		assert_int_equal(strtoul(row.fields[0], NULL, 10), rows);
		assert_string_equal(row.fields[1], "x\ny");
		assert_int_equal(row.line, rows * 2 + 1);
		assert_int_equal(row.number, ++rows);
	}
	assert_int_equal(rows, 30000);
	csv_close(csv);
	csv_close(NULL);
	buf_free(&text);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(rows_are_split_into_fields),
	    cmocka_unit_test(quotes_hold_delimiters_quotes_and_line_ends),
	    cmocka_unit_test(a_quote_inside_a_plain_field_is_text),
	    cmocka_unit_test(empty_lines_are_no_rows_but_count),
	    cmocka_unit_test(a_byte_order_mark_is_skipped_at_the_start_only),
	    cmocka_unit_test(delimiter_and_quote_are_the_callers),
	    cmocka_unit_test(what_is_wrong_is_told_with_its_line),
	    cmocka_unit_test(limits_are_kept),
	    cmocka_unit_test(a_source_that_fails_is_believed),
	    cmocka_unit_test(more_than_a_chunk_is_read_whole),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
