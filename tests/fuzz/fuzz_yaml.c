/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any bytes, read as YAML: no crash, no hang, a tree or a problem, never
 * both. What was read is written and read again, and must be the same.
 */
#include "fuzz.h"

#include "base/buf.h"
#include "yaml/reader.h"
#include "yaml/writer.h"

#include <stdlib.h>
#include <string.h>

enum { KEY_MAX = 200 }; /* what the writer takes */

static bool
into_buf(void *context, const void *bytes, size_t len)
{
	buf_add(context, bytes, len);
	return true;
}

static bool
keys_can_be_written(const struct yaml_node *node)
{
	if (node->key && strlen(node->key) > KEY_MAX)
		return false;
	for (const struct yaml_node *child = node->first; child; child = child->next)
		if (!keys_can_be_written(child))
			return false;
	return true;
}

static void
write_node(struct yaml_writer *writer, const struct yaml_node *node)
{
	if (node->kind == YAML_SCALAR) {
		yaml_put_text(writer, node->key, node->text);
		return;
	}
	if (node->kind == YAML_MAP)
		yaml_map_begin(writer, node->key);
	else
		yaml_list_begin(writer, node->key);
	for (const struct yaml_node *child = node->first; child; child = child->next)
		write_node(writer, child);
	if (node->kind == YAML_MAP)
		yaml_map_end(writer);
	else
		yaml_list_end(writer);
}

static void
check_same(const struct yaml_node *a, const struct yaml_node *b)
{
	const struct yaml_node *x = a->first, *y = b->first;

	if (a->kind != b->kind || a->len != b->len || strcmp(a->text, b->text) != 0
	    || !a->key != !b->key || (a->key && strcmp(a->key, b->key) != 0))
		abort();
	for (; x && y; x = x->next, y = y->next)
		check_same(x, y);
	if (x || y)
		abort();
}

static void
check_round_trip(const struct yaml_node *root, struct arena *arena)
{
	struct yaml_problems problems = {.arena = arena};
	struct buf out = {0};
	struct err err = {0};
	struct yaml_writer *writer = yaml_writer_new(into_buf, &out);
	const struct yaml_node *again;

	yaml_document_begin(writer);
	write_node(writer, root);
	yaml_document_end(writer);
	if (!yaml_writer_finish(writer, &err))
		abort();
	again = yaml_read(out.data, out.len, "again", arena, &problems);
	if (!again)
		abort();
	check_same(root, again);
	yaml_writer_free(writer);
	buf_free(&out);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = {0};
	struct yaml_problems problems = {.arena = &arena};
	const struct yaml_node *root =
	    yaml_read((const char *)data, size, "fuzz", &arena, &problems);

	if ((root != NULL) == (problems.errors > 0))
		abort();
	for (size_t i = 0; i < problems.len; i++)
		if (problems.items[i].line < 1 || problems.items[i].col < 1
		    || !problems.items[i].text[0])
			abort();
	if (root && keys_can_be_written(root))
		check_round_trip(root, &arena);
	arena_free(&arena);
	return 0;
}
