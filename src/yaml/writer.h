/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The stable YAML writer: same data, same bytes. Keys plain, every text
 * double-quoted or, when it has line ends, a literal block (unless literal
 * style would lose something); numbers, true and false plain; two spaces a
 * level, LF, UTF-8, no line is folded. Invalid UTF-8 is refused before it
 * reaches the emitter. Written as a stream: memory does not grow with the output.
 */
#ifndef YAML_WRITER_H
#define YAML_WRITER_H

#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct yaml_writer;

/* Gets the bytes as they come; false stops the writer with an error. */
typedef bool yaml_sink(void *context, const void *bytes, size_t len);

struct yaml_writer *yaml_writer_new(yaml_sink *sink, void *context);
void yaml_writer_free(struct yaml_writer *writer);

/* One document: exactly one map or list between these. */
void yaml_document_begin(struct yaml_writer *writer);
void yaml_document_end(struct yaml_writer *writer);

/* Key is the member's key inside a map, NULL inside a list or for the root. */
void yaml_map_begin(struct yaml_writer *writer, const char *key);
void yaml_map_end(struct yaml_writer *writer);
void yaml_list_begin(struct yaml_writer *writer, const char *key);
void yaml_list_end(struct yaml_writer *writer);
void yaml_put_text(struct yaml_writer *writer, const char *key, const char *text);
void yaml_put_integer(struct yaml_writer *writer, const char *key, int64_t integer);
/* A number that is already text ("12.50"), true, false: written plain. */
void yaml_put_plain(struct yaml_writer *writer, const char *key, const char *word);
/* A small map or list on one line: {code: "7112", label: "…"}. Ends with the usual _end. */
void yaml_map_begin_flow(struct yaml_writer *writer, const char *key);
void yaml_list_begin_flow(struct yaml_writer *writer, const char *key);

/* Errors stick: nothing is written after the first. True when all went out. */
bool yaml_writer_finish(struct yaml_writer *writer, struct err *err);

#endif
