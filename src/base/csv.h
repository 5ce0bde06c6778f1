/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Comma-separated values, a row at a time (RFC 4180): fields in quotes may hold
 * delimiters, line ends and doubled quotes. Read as a stream: memory does not grow with
 * the input. Nothing is guessed: the delimiter is the caller's to say, and so is the
 * encoding; the caller checks that fields are UTF-8. A byte order mark at the start is skipped.
 */
#ifndef BASE_CSV_H
#define BASE_CSV_H

#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

enum { CSV_FIELDS_MAX = 4096, CSV_ROW_MAX = 4 * 1024 * 1024 };

/* Zeroed: comma, double quote, the limits above. */
struct csv_options {
	char delimiter;    /* one ASCII byte, 0 for ',' */
	char quote;        /* one ASCII byte, 0 for '"' */
	bool no_quote;     /* no byte quotes: every delimiter and line end counts */
	size_t fields_max; /* in a row; 0 for CSV_FIELDS_MAX */
	size_t row_max;    /* bytes in a row; 0 for CSV_ROW_MAX */
};

/* Up to size bytes more into bytes, *got of them; 0 is the end. False with a sentence. */
typedef bool csv_source(void *context, char *bytes, size_t size, size_t *got, struct err *err);

/*
 * A row. Fields are NUL-terminated; a line end inside quotes is one '\n', whatever it was.
 * A line with nothing on it is no row, but counts in line and number.
 */
struct csv_row {
	const char *const *fields; /* until the next csv_next */
	size_t len;
	size_t line;   /* where the row begins, from 1 */
	size_t number; /* of the row in the sheet, from 1: lines inside quotes do not count */
};

enum csv_got { CSV_ROW, CSV_END, CSV_FAILED };

struct csv;

struct csv *csv_open(csv_source *source, void *context, const struct csv_options *options);
/* The same over bytes that stay where they are. */
struct csv *csv_open_bytes(const char *bytes, size_t len, const struct csv_options *options);

/*
 * The next row. CSV_FAILED with a sentence that names the line: a quote that is never
 * closed, text after a closing quote, a NUL byte, a row past the limits. Nothing comes after it.
 * A quote inside a field that does not begin with one is text.
 */
enum csv_got csv_next(struct csv *csv, struct csv_row *row, struct err *err);

void csv_close(struct csv *csv); /* NULL is fine */

#endif
