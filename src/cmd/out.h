/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The one printing function for data, the twin of draw_text on the screens:
 * whatever is in the case file, a file name or an argument reaches stdout and stderr as text
 * only, with tokens for controls, line ends, bidi and invisible characters.
 */
#ifndef CMD_OUT_H
#define CMD_OUT_H

#include "base/err.h"
#include "yaml/reader.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

/* Words of the program itself: printed as they are. Never give it data. */
void out_words(FILE *stream, const char *words);
/* Data. */
void out_text(FILE *stream, const char *text);
/* Data of several lines (notes): each line end starts a line indented by indent blanks. */
void out_lines(FILE *stream, const char *text, int indent);
/* Data in a column: clipped with "…" and padded to cols. */
void out_cell(FILE *stream, const char *text, int cols);
/* A number, code or name that scripts and people copy: padded to cols, never clipped. */
void out_key(FILE *stream, const char *text, int cols);
/* What is wrong with files, a line for each. */
void out_problems(FILE *stream, const struct yaml_problems *problems);
/* "valise: data: sentence" on stderr. */
void out_error(const struct err *err);
/* Everything written? False with ERR_IO when stdout is full or closed. */
bool out_finish(struct err *err);

/* JSON on stdout, one object a line. Keys are the program's, texts are data. */
struct json {
	FILE *stream;
	int depth;
	bool after_value;
};

void json_object(struct json *json, const char *key);
void json_object_end(struct json *json);
void json_array(struct json *json, const char *key);
void json_array_end(struct json *json);
/* key is NULL inside an array; text NULL is null. */
void json_put_text(struct json *json, const char *key, const char *text);
void json_put_integer(struct json *json, const char *key, int64_t integer);
/* A number that is already text. */
void json_put_plain(struct json *json, const char *key, const char *number);
void json_put_bool(struct json *json, const char *key, bool value);
/* The object is whole: end its line. */
void json_line(struct json *json);

#endif
