/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Comma-separated values, a row at a time. Every byte goes through one function, next_byte(),
 * which makes one '\n' of every line end; a field is read by one of two, quoted or plain.
 */
#include "base/csv.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/i18n.h"

#include <assert.h>
#include <string.h>

enum { CHUNK_SIZE = 65536, BYTE_END = -1, BYTE_FAILED = -2 };

struct csv {
	csv_source *source; /* NULL: all there is lies in chunk */
	void *context;
	struct csv_options options;
	char *room;        /* owned; what source fills */
	const char *chunk; /* borrowed, or room */
	size_t chunk_len, chunk_at;
	size_t line, number; /* of what was read last */
	bool after_cr;       /* the line end was told already */
	bool ended;          /* or failed */
	struct buf text;     /* the fields of the row, each with its NUL */
	size_t *starts;      /* of fields in text; owned */
	const char **fields; /* owned */
	size_t len, cap;     /* of both */
	struct err *err;     /* while csv_next runs */
};

static struct csv *
new_csv(const struct csv_options *options)
{
	struct csv *csv = mem_alloc(sizeof(*csv));

	*csv = (struct csv){.line = 1, .options = *options};
	if (!csv->options.delimiter)
		csv->options.delimiter = ',';
	if (!csv->options.quote)
		csv->options.quote = '"';
	if (!csv->options.fields_max)
		csv->options.fields_max = CSV_FIELDS_MAX;
	if (!csv->options.row_max)
		csv->options.row_max = CSV_ROW_MAX;
	assert(csv->options.delimiter > 0 && !strchr("\r\n", csv->options.delimiter));
	assert(csv->options.quote > 0 && !strchr("\r\n", csv->options.quote));
	assert(csv->options.no_quote || csv->options.quote != csv->options.delimiter);
	return csv;
}

struct csv *
csv_open(csv_source *source, void *context, const struct csv_options *options)
{
	struct csv *csv = new_csv(options);

	csv->source = source;
	csv->context = context;
	csv->room = mem_alloc(CHUNK_SIZE);
	csv->chunk = csv->room;
	return csv;
}

struct csv *
csv_open_bytes(const char *bytes, size_t len, const struct csv_options *options)
{
	struct csv *csv = new_csv(options);

	csv->chunk = bytes;
	csv->chunk_len = len;
	return csv;
}

void
csv_close(struct csv *csv)
{
	if (!csv)
		return;
	buf_free(&csv->text);
	mem_free(csv->starts);
	mem_free(csv->fields);
	mem_free(csv->room);
	mem_free(csv);
}

/* The next byte stays where it is. */
static int
peek_raw(struct csv *csv)
{
	if (csv->chunk_at == csv->chunk_len && csv->source) {
		csv->chunk_at = csv->chunk_len = 0;
		if (!csv->source(csv->context, csv->room, CHUNK_SIZE, &csv->chunk_len, csv->err))
			return BYTE_FAILED;
		if (csv->chunk_len == 0)
			csv->source = NULL;
	}
	if (csv->chunk_at == csv->chunk_len)
		return BYTE_END;
	return (unsigned char)csv->chunk[csv->chunk_at];
}

/* A CR, LF or CR LF is one '\n'; a NUL is refused: no text has one. */
static int
next_byte(struct csv *csv)
{
	int byte = peek_raw(csv);

	if (byte < 0)
		return byte;
	csv->chunk_at++;
	if (csv->after_cr && byte == '\n') {
		csv->after_cr = false;
		return next_byte(csv);
	}
	csv->after_cr = byte == '\r';
	if (byte == '\0') {
		err_set(csv->err, ERR_DATA,
		    _("line %zu: a zero byte, which no text has. Save the sheet as CSV in UTF-8"),
		    csv->line);
		return BYTE_FAILED;
	}
	if (byte == '\r' || byte == '\n') {
		csv->line++;
		return '\n';
	}
	return byte;
}

static bool
too_long(struct csv *csv, size_t begun)
{
	return err_set(csv->err, ERR_DATA,
	    _("line %zu: the row is longer than %zu bytes. Is a quote open, or the delimiter "
	      "another?"),
	    begun, csv->options.row_max);
}

/* A line end, or the end, closes a field as the delimiter does. */
static bool
closes_field(const struct csv *csv, int byte)
{
	return byte < 0 || byte == '\n' || byte == csv->options.delimiter;
}

/* From its first byte on; *byte becomes what closed the field. */
static bool
read_plain(struct csv *csv, int *byte, size_t begun)
{
	while (!closes_field(csv, *byte)) {
		if (csv->text.len >= csv->options.row_max)
			return too_long(csv, begun);
		buf_char(&csv->text, (char)*byte);
		*byte = next_byte(csv);
	}
	return *byte != BYTE_FAILED;
}

/* What follows a closing quote must close the field. */
static bool
read_quoted(struct csv *csv, int *byte, size_t begun)
{
	size_t opened = csv->line;

	for (;;) {
		*byte = next_byte(csv);
		if (*byte == csv->options.quote) {
			*byte = next_byte(csv);
			if (*byte != csv->options.quote)
				break;
		}
		if (*byte == BYTE_FAILED)
			return false;
		if (*byte == BYTE_END)
			return err_set(csv->err, ERR_DATA,
			    _("line %zu: the quote that is opened here is never closed. Close it, "
			      "or double a quote that is part of the text"),
			    opened);
		if (csv->text.len >= csv->options.row_max)
			return too_long(csv, begun);
		buf_char(&csv->text, (char)*byte);
	}
	if (*byte == BYTE_FAILED || closes_field(csv, *byte))
		return *byte != BYTE_FAILED;
	return err_set(csv->err, ERR_DATA,
	    _("line %zu: text follows a closing quote. Double a quote that is part of the text"),
	    csv->line);
}

static bool
begin_field(struct csv *csv, size_t begun)
{
	if (csv->len == csv->options.fields_max)
		return err_set(csv->err, ERR_DATA,
		    _("line %zu: the row has more than %zu fields. Is the delimiter another?"),
		    begun, csv->options.fields_max);
	if (csv->len == csv->cap) {
		csv->cap = csv->cap ? csv->cap * 2 : 16;
		csv->starts = mem_realloc(csv->starts, csv->cap * sizeof(*csv->starts));
		csv->fields = mem_realloc(csv->fields, csv->cap * sizeof(*csv->fields));
	}
	csv->starts[csv->len++] = csv->text.len;
	return true;
}

static bool
read_fields(struct csv *csv, int byte, size_t begun)
{
	for (;;) {
		bool quoted = !csv->options.no_quote && byte == csv->options.quote;

		if (!begin_field(csv, begun))
			return false;
		if (quoted ? !read_quoted(csv, &byte, begun) : !read_plain(csv, &byte, begun))
			return false;
		buf_char(&csv->text, '\0');
		if (byte != csv->options.delimiter)
			return true;
		byte = next_byte(csv);
	}
}

static bool
skip_mark(struct csv *csv)
{
	static const unsigned char mark[] = {0xEF, 0xBB, 0xBF};
	size_t len = 0;

	/* A source gives at least the mark at once, or has no more. */
	if (peek_raw(csv) == BYTE_FAILED)
		return false;
	while (len < sizeof(mark) && csv->chunk_at + len < csv->chunk_len
	       && (unsigned char)csv->chunk[csv->chunk_at + len] == mark[len])
		len++;
	if (len == sizeof(mark))
		csv->chunk_at += len;
	return true;
}

static enum csv_got
ended(struct csv *csv, bool failed)
{
	csv->ended = true;
	return failed ? CSV_FAILED : CSV_END;
}

enum csv_got
csv_next(struct csv *csv, struct csv_row *row, struct err *err)
{
	size_t begun;
	int byte;

	if (csv->ended)
		return CSV_END;
	csv->err = err;
	if (csv->number == 0 && !skip_mark(csv))
		return ended(csv, true);
	do {
		begun = csv->line;
		byte = next_byte(csv);
		csv->number++;
	} while (byte == '\n');
	if (byte < 0)
		return ended(csv, byte == BYTE_FAILED);
	buf_clear(&csv->text);
	csv->len = 0;
	if (!read_fields(csv, byte, begun))
		return ended(csv, true);
	for (size_t i = 0; i < csv->len; i++)
		csv->fields[i] = csv->text.data + csv->starts[i];
	*row = (struct csv_row){
	    .fields = csv->fields, .len = csv->len, .line = begun, .number = csv->number};
	return CSV_ROW;
}
