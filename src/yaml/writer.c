/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Layout of the stable writer: documents, maps, lists, indentation. How a
 * text is written is in scalar.c. The language is so small that it is written here rather than
 * by libyaml's emitter, whose choices of escapes and styles differ between versions.
 */
#include "yaml/writer.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/i18n.h"
#include "base/utf8.h"
#include "yaml/reader.h"
#include "yaml/scalar.h"

#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { FLUSH_SIZE = 16 * 1024, KEY_BYTES_MAX = 200 };

struct level {
	bool is_list, is_flow;
	bool used;         /* something is in it */
	bool inline_first; /* its first member goes on the line of the dash before it */
	int indent;        /* columns before its members */
};

struct yaml_writer {
	yaml_sink *sink;
	void *context;
	struct buf out;
	struct err err;
	bool failed;
	bool in_document, has_root;
	int depth; /* of levels in use */
	struct level levels[YAML_DEPTH_MAX];
};

struct yaml_writer *
yaml_writer_new(yaml_sink *sink, void *context)
{
	struct yaml_writer *writer = mem_alloc(sizeof(*writer));

	writer->sink = sink;
	writer->context = context;
	return writer;
}

void
yaml_writer_free(struct yaml_writer *writer)
{
	if (!writer)
		return;
	buf_free(&writer->out);
	free(writer);
}

static void
flush(struct yaml_writer *writer)
{
	if (!writer->failed && writer->out.len > 0
	    && !writer->sink(writer->context, writer->out.data, writer->out.len)) {
		writer->failed = true;
		err_set(&writer->err, ERR_IO, _("the output could not be written"));
	}
	buf_clear(&writer->out);
}

static struct level *
innermost(struct yaml_writer *writer)
{
	return writer->depth > 0 ? &writer->levels[writer->depth - 1] : NULL;
}

static void
start_line(struct yaml_writer *writer, int indent)
{
	buf_char(&writer->out, '\n');
	for (int i = 0; i < indent; i++)
		buf_char(&writer->out, ' ');
}

/* To where the next member of level begins: after a comma, a dash, or on a line of its own. */
static void
separate(struct yaml_writer *writer, struct level *level)
{
	if (level->is_flow)
		buf_text(&writer->out, level->used ? ", " : level->is_list ? "[" : "{");
	else if (level->used || !level->inline_first)
		start_line(writer, level->indent);
	else
		buf_char(&writer->out, ' ');
	if (level->is_list && !level->is_flow)
		buf_char(&writer->out, '-');
	level->used = true;
}

/* What comes before a value: separator, key, colon. False when the writer has failed. */
static bool
begin_value(struct yaml_writer *writer, const char *key)
{
	struct level *level = innermost(writer);

	if (writer->failed)
		return false;
	assert(writer->in_document);
	if (!level) {
		assert(!key && !writer->has_root);
		writer->has_root = true;
		return true;
	}
	assert(level->is_list == !key);
	if (key && (strlen(key) > KEY_BYTES_MAX || !utf8_valid(key, strlen(key), NULL))) {
		writer->failed = true;
		return err_set(
		    &writer->err, ERR_DATA, _("a key is too long or is not UTF-8: %.40s"), key);
	}
	separate(writer, level);
	if (key) {
		yaml_scalar_key(&writer->out, key);
		buf_char(&writer->out, ':');
	}
	return true;
}

/* A blank between "key:" or "-" and what follows on the same line; none after "[". */
static void
space_before_value(struct yaml_writer *writer)
{
	const struct level *level = innermost(writer);

	if (!level || !level->is_flow || !level->is_list)
		buf_char(&writer->out, ' ');
}

static void
end_value(struct yaml_writer *writer)
{
	if (writer->out.len >= FLUSH_SIZE)
		flush(writer);
}

static void
begin_level(struct yaml_writer *writer, const char *key, bool is_list, bool is_flow)
{
	struct level *outer = innermost(writer);
	struct level *inner;

	if (!begin_value(writer, key))
		return;
	assert(writer->depth < YAML_DEPTH_MAX);
	assert(is_flow || !outer || !outer->is_flow);
	inner = &writer->levels[writer->depth];
	*inner = (struct level){
	    .is_list = is_list,
	    .is_flow = is_flow,
	    .inline_first = outer && outer->is_list,
	    .indent = outer ? outer->indent + 2 : 0,
	};
	if (is_flow)
		space_before_value(writer);
	writer->depth++;
}

static void
end_level(struct yaml_writer *writer, bool is_list)
{
	struct level *level = innermost(writer);

	if (writer->failed)
		return;
	assert(level && level->is_list == is_list);
	writer->depth--;
	if (level->is_flow && level->used) {
		buf_char(&writer->out, is_list ? ']' : '}');
	} else if (!level->used) {
		if (!level->is_flow)
			space_before_value(writer);
		buf_text(&writer->out, is_list ? "[]" : "{}");
	}
	end_value(writer);
}

void
yaml_document_begin(struct yaml_writer *writer)
{
	assert(!writer->in_document && writer->depth == 0);
	writer->in_document = true;
	writer->has_root = false;
	buf_text(&writer->out, "---");
}

void
yaml_document_end(struct yaml_writer *writer)
{
	if (writer->failed)
		return;
	assert(writer->in_document && writer->has_root && writer->depth == 0);
	writer->in_document = false;
	buf_char(&writer->out, '\n');
	end_value(writer);
}

void
yaml_map_begin(struct yaml_writer *writer, const char *key)
{
	begin_level(writer, key, false, false);
}

void
yaml_map_end(struct yaml_writer *writer)
{
	end_level(writer, false);
}

void
yaml_list_begin(struct yaml_writer *writer, const char *key)
{
	begin_level(writer, key, true, false);
}

void
yaml_list_end(struct yaml_writer *writer)
{
	end_level(writer, true);
}

void
yaml_map_begin_flow(struct yaml_writer *writer, const char *key)
{
	begin_level(writer, key, false, true);
}

void
yaml_list_begin_flow(struct yaml_writer *writer, const char *key)
{
	begin_level(writer, key, true, true);
}

void
yaml_put_text(struct yaml_writer *writer, const char *key, const char *text)
{
	const struct level *level = innermost(writer);
	size_t len = strlen(text), bad = 0;

	if (!writer->failed && !utf8_valid(text, len, &bad)) {
		writer->failed = true;
		err_set(&writer->err, ERR_DATA,
		    _("the text of \"%.40s\" is not UTF-8 at byte %zu; nothing was written"),
		    key ? key : "-", bad);
	}
	if (!begin_value(writer, key))
		return;
	space_before_value(writer);
	if (level && !level->is_flow && yaml_scalar_fits_literal(text, len))
		yaml_scalar_literal(&writer->out, text, len, level->indent + 2);
	else
		yaml_scalar_quoted(&writer->out, text, len);
	end_value(writer);
}

void
yaml_put_integer(struct yaml_writer *writer, const char *key, int64_t integer)
{
	if (!begin_value(writer, key))
		return;
	space_before_value(writer);
	buf_printf(&writer->out, "%" PRId64, integer);
	end_value(writer);
}

void
yaml_put_plain(struct yaml_writer *writer, const char *key, const char *word)
{
	assert(yaml_scalar_is_plain(word));
	if (!begin_value(writer, key))
		return;
	space_before_value(writer);
	buf_text(&writer->out, word);
	end_value(writer);
}

bool
yaml_writer_finish(struct yaml_writer *writer, struct err *err)
{
	flush(writer);
	if (writer->failed) {
		*err = writer->err;
		return false;
	}
	assert(!writer->in_document);
	return true;
}
