/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any bytes, read as CSV: no crash, no hang, rows within the limits. The rows are
 * written again with every field quoted, and must be read as the same rows.
 * The first byte says which delimiter.
 */
#include "fuzz.h"

#include "base/buf.h"
#include "base/csv.h"

#include <stdlib.h>
#include <string.h>

enum { FIELDS_MAX = 50, ROW_MAX = 4096 };

static void
quote_row(struct buf *out, const struct csv_row *row, char delimiter)
{
	for (size_t i = 0; i < row->len; i++) {
		if (i > 0)
			buf_char(out, delimiter);
		buf_char(out, '"');
		for (const char *c = row->fields[i]; *c; c++) {
			if (*c == '"')
				buf_char(out, '"');
			buf_char(out, *c);
		}
		buf_char(out, '"');
	}
	buf_text(out, "\r\n");
}

static enum csv_got
read_rows(const char *bytes, size_t len, const struct csv_options *options, struct buf *out)
{
	struct csv *csv = csv_open_bytes(bytes, len, options);
	struct err err = {0};
	struct csv_row row;
	enum csv_got got;
	size_t number = 0;

	while ((got = csv_next(csv, &row, &err)) == CSV_ROW) {
		if (row.len < 1 || row.len > FIELDS_MAX || row.number <= number
		    || row.line < row.number)
			abort();
		number = row.number;
		quote_row(out, &row, options->delimiter);
	}
	if ((got == CSV_FAILED) != (err.text[0] != '\0'))
		abort();
	csv_close(csv);
	return got;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char delimiters[] = ",;\t|";
	struct buf once = {0}, again = {0};
	struct csv_options options = {.fields_max = FIELDS_MAX, .row_max = ROW_MAX};

	if (size == 0)
		return 0;
	options.delimiter = delimiters[data[0] % (sizeof(delimiters) - 1)];
	read_rows((const char *)data + 1, size - 1, &options, &once);
	if (read_rows(buf_str(&once), once.len, &options, &again) != CSV_END)
		abort();
	if (once.len != again.len || strcmp(buf_str(&once), buf_str(&again)) != 0)
		abort();
	buf_free(&once);
	buf_free(&again);
	return 0;
}
