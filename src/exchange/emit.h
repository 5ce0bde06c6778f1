/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Documents on their way out, each proved before it leaves: written in memory,
 * read back by the reader, and compared value by value with what was meant. Only then does
 * the sink get it. A document is bounded (YAML_DOCUMENT_MAX); their number is not.
 */
#ifndef EXCHANGE_EMIT_H
#define EXCHANGE_EMIT_H

#include "base/buf.h"
#include "yaml/writer.h"

struct emit {
	yaml_sink *sink;
	void *context;
	struct buf out;
	struct yaml_writer *writer; /* of the document that is open */
	uint64_t meant;             /* digest of what was put so far */
	int64_t documents;
};

void emit_begin(struct emit *emit);
/* False: it could not be written, read back or given to the sink; nothing of it has left. */
bool emit_end(struct emit *emit, struct err *err);
void emit_free(struct emit *emit);

/* As in yaml/writer.h; flow: on one line. */
void emit_map(struct emit *emit, const char *key, bool flow);
void emit_map_end(struct emit *emit);
void emit_list(struct emit *emit, const char *key, bool flow);
void emit_list_end(struct emit *emit);
void emit_text(struct emit *emit, const char *key, const char *text);
void emit_integer(struct emit *emit, const char *key, int64_t integer);
void emit_plain(struct emit *emit, const char *key, const char *word);

#endif
