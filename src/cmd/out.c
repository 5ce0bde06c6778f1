/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Data on their way to stdout and stderr. */
#include "cmd/out.h"

#include "base/i18n.h"
#include "base/utf8.h"

#include <errno.h>
#include <inttypes.h>
#include <string.h>

void
out_words(FILE *stream, const char *words)
{
	fputs(words, stream);
}

static void
put_pieces(FILE *stream, const char *text, size_t len)
{
	struct utf8_piece piece;

	for (size_t at = 0; at < len; at += piece.source) {
		utf8_piece(text, len, at, &piece);
		fwrite(piece.text, 1, piece.len, stream);
	}
}

/* Text from outside (an argument, an error about a file) may not be UTF-8: say where it broke. */
static size_t
valid_len(const char *text)
{
	size_t len = strlen(text), bad;

	return utf8_valid(text, len, &bad) ? len : bad;
}

void
out_text(FILE *stream, const char *text)
{
	size_t len = valid_len(text);

	put_pieces(stream, text, len);
	if (text[len])
		fputs("\xEF\xBF\xBD", stream);
}

void
out_lines(FILE *stream, const char *text, int indent)
{
	const char *end;

	while ((end = strchr(text, '\n'))) {
		put_pieces(stream, text, (size_t)(end - text));
		fprintf(stream, "\n%*s", indent, "");
		text = end + 1;
	}
	out_text(stream, text);
}

void
out_cell(FILE *stream, const char *text, int cols)
{
	size_t len = valid_len(text);
	int used = utf8_cols(text, len);

	if (used > cols) {
		len = utf8_clip(text, len, cols - 1, &used);
		put_pieces(stream, text, len);
		fputs("…", stream);
		used++;
	} else {
		put_pieces(stream, text, len);
	}
	fprintf(stream, "%*s", cols - used, "");
}

void
out_key(FILE *stream, const char *text, int cols)
{
	int used = utf8_cols(text, valid_len(text));

	out_text(stream, text);
	fprintf(stream, "%*s", used < cols ? cols - used : 1, "");
}

void
out_problems(FILE *stream, const struct yaml_problems *problems)
{
	for (size_t i = 0; i < problems->len; i++) {
		const struct yaml_problem *problem = &problems->items[i];
		struct buf place = {0};

		yaml_add_place(&place, problem);
		out_text(stream, buf_str(&place));
		out_words(stream, problem->is_warning ? _("warning: ") : "");
		out_text(stream, problem->text);
		fputc('\n', stream);
		buf_free(&place);
	}
}

void
out_error(const struct err *err)
{
	fflush(stdout);
	fprintf(stderr, "valise: %s: ", err_word(err->code));
	out_text(stderr, err->text);
	fputc('\n', stderr);
}

bool
out_finish(struct err *err)
{
	if (fflush(stdout) != 0 || ferror(stdout))
		return err_set(err, ERR_IO, _("the output could not be written: %s"),
		    errno ? strerror(errno) : "EIO");
	return true;
}

static void
begin_value(struct json *json, const char *key)
{
	if (json->after_value)
		fputs(", ", json->stream);
	if (key)
		fprintf(json->stream, "\"%s\": ", key);
	json->after_value = true;
}

void
json_object(struct json *json, const char *key)
{
	begin_value(json, key);
	fputc('{', json->stream);
	json->after_value = false;
	json->depth++;
}

void
json_object_end(struct json *json)
{
	fputc('}', json->stream);
	json->after_value = true;
	json->depth--;
}

void
json_array(struct json *json, const char *key)
{
	begin_value(json, key);
	fputc('[', json->stream);
	json->after_value = false;
	json->depth++;
}

void
json_array_end(struct json *json)
{
	fputc(']', json->stream);
	json->after_value = true;
	json->depth--;
}

/* One code point as JSON: what a terminal must not be sent goes as an escape. */
static void
put_escaped(FILE *stream, const char *text, const struct utf8_piece *piece)
{
	for (size_t at = 0, len; at < piece->source; at += len) {
		uint32_t point = utf8_decode(text + at, &len);

		if (point > 0xFFFF)
			fprintf(stream, "\\u%04" PRIx32 "\\u%04" PRIx32, 0xD7C0 + (point >> 10),
			    0xDC00 + (point & 0x3FF));
		else
			fprintf(stream, "\\u%04" PRIx32, point);
	}
}

static void
put_json_text(FILE *stream, const char *text)
{
	size_t len = valid_len(text);
	struct utf8_piece piece;

	fputc('"', stream);
	for (size_t at = 0; at < len; at += piece.source) {
		utf8_piece(text, len, at, &piece);
		if (text[at] == '"' || text[at] == '\\')
			fputc('\\', stream);
		if (piece.is_token)
			put_escaped(stream, text + at, &piece);
		else
			fwrite(text + at, 1, piece.source, stream);
	}
	fputc('"', stream);
}

void
json_put_text(struct json *json, const char *key, const char *text)
{
	begin_value(json, key);
	if (text)
		put_json_text(json->stream, text);
	else
		fputs("null", json->stream);
}

void
json_put_integer(struct json *json, const char *key, int64_t integer)
{
	begin_value(json, key);
	fprintf(json->stream, "%" PRId64, integer);
}

void
json_put_plain(struct json *json, const char *key, const char *number)
{
	begin_value(json, key);
	fputs(number, json->stream);
}

void
json_put_bool(struct json *json, const char *key, bool value)
{
	begin_value(json, key);
	fputs(value ? "true" : "false", json->stream);
}

void
json_line(struct json *json)
{
	fputc('\n', json->stream);
	json->after_value = false;
}
