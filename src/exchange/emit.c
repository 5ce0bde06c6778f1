/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writing with proof. The digest only tells a slip of writer or reader; it keeps nobody out. */
#include "exchange/emit.h"

#include "base/fnv.h"
#include "base/i18n.h"
#include "yaml/reader.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

enum token { MAP = 'M', MAP_END = 'm', LIST = 'L', LIST_END = 'l', QUOTED = 'q', PLAIN = 'p' };

/* Texts go in with the NUL that ends them: no two sequences of them look the same. */
static uint64_t
add_token(uint64_t digest, enum token token, const char *key, const char *text)
{
	unsigned char head[2] = {(unsigned char)token, key != NULL};

	digest = fnv_add(digest, head, sizeof(head));
	if (key)
		digest = fnv_add(digest, key, strlen(key) + 1);
	return fnv_add(digest, text, strlen(text) + 1);
}

static uint64_t
add_node(uint64_t digest, const struct yaml_node *node)
{
	bool is_map = node->kind == YAML_MAP;

	if (node->kind == YAML_SCALAR)
		return add_token(digest, node->plain ? PLAIN : QUOTED, node->key, node->text);
	digest = add_token(digest, is_map ? MAP : LIST, node->key, "");
	for (const struct yaml_node *child = node->first; child; child = child->next)
		digest = add_node(digest, child);
	return add_token(digest, is_map ? MAP_END : LIST_END, NULL, "");
}

static void
put(struct emit *emit, enum token token, const char *key, const char *text)
{
	emit->meant = add_token(emit->meant, token, key, text);
}

static bool
into_out(void *context, const void *bytes, size_t len)
{
	struct emit *emit = context;

	if (emit->out.len + len > YAML_DOCUMENT_MAX)
		return false;
	buf_add(&emit->out, bytes, len);
	return true;
}

void
emit_begin(struct emit *emit)
{
	buf_clear(&emit->out);
	emit->meant = 0;
	emit->writer = yaml_writer_new(into_out, emit);
	yaml_document_begin(emit->writer);
}

/* Does the reader find in the bytes what was put? */
static bool
prove(struct emit *emit, struct err *err)
{
	struct arena arena = {0};
	struct yaml_problems problems = {.arena = &arena};
	const struct yaml_node *root =
	    yaml_read(emit->out.data, emit->out.len, _("(export)"), &arena, &problems);
	bool ok = root && add_node(0, root) == emit->meant;

	if (!root)
		yaml_fail(&problems, err);
	else if (!ok)
		err_set(err, ERR_INTERNAL,
		    _("the export does not read back as what it was made from; nothing was kept"));
	arena_free(&arena);
	return ok;
}

bool
emit_end(struct emit *emit, struct err *err)
{
	bool ok;

	yaml_document_end(emit->writer);
	ok = yaml_writer_finish(emit->writer, err);
	if (!ok && err->code == ERR_IO)
		err_set(err, ERR_DATA,
		    _("the record is over %d MB of text; it cannot be one document"),
		    YAML_DOCUMENT_MAX / 1024 / 1024);
	yaml_writer_free(emit->writer);
	emit->writer = NULL;
	if (!ok || !prove(emit, err))
		return false;
	if (!emit->sink(emit->context, emit->out.data, emit->out.len))
		return err_set(err, ERR_IO, _("the output could not be written"));
	emit->documents++;
	return true;
}

void
emit_free(struct emit *emit)
{
	yaml_writer_free(emit->writer);
	buf_free(&emit->out);
	emit->writer = NULL;
}

void
emit_map(struct emit *emit, const char *key, bool flow)
{
	put(emit, MAP, key, "");
	if (flow)
		yaml_map_begin_flow(emit->writer, key);
	else
		yaml_map_begin(emit->writer, key);
}

void
emit_map_end(struct emit *emit)
{
	put(emit, MAP_END, NULL, "");
	yaml_map_end(emit->writer);
}

void
emit_list(struct emit *emit, const char *key, bool flow)
{
	put(emit, LIST, key, "");
	if (flow)
		yaml_list_begin_flow(emit->writer, key);
	else
		yaml_list_begin(emit->writer, key);
}

void
emit_list_end(struct emit *emit)
{
	put(emit, LIST_END, NULL, "");
	yaml_list_end(emit->writer);
}

void
emit_text(struct emit *emit, const char *key, const char *text)
{
	put(emit, QUOTED, key, text);
	yaml_put_text(emit->writer, key, text);
}

void
emit_integer(struct emit *emit, const char *key, int64_t integer)
{
	char text[32];

	snprintf(text, sizeof(text), "%" PRId64, integer);
	emit_plain(emit, key, text);
}

void
emit_plain(struct emit *emit, const char *key, const char *word)
{
	put(emit, PLAIN, key, word);
	yaml_put_plain(emit->writer, key, word);
}
