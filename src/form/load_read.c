/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values of one kind, read from YAML with a sentence for each way to be wrong. */
#include "form/load.h"

#include "base/buf.h"
#include "base/i18n.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

void
load_problem_at(struct loader *loader, const struct yaml_node *node, size_t offset, bool is_warning,
    const char *text)
{
	struct yaml_node at = *node;

	/* In a text of several lines the place cannot be told from the offset. */
	if (node->kind == YAML_SCALAR && !strchr(node->text, '\n'))
		at.col += (int)offset + (node->plain ? 0 : 1);
	if (is_warning)
		yaml_warning(loader->problems, loader->file, &at, "%s", text);
	else
		yaml_problem(loader->problems, loader->file, &at, "%s", text);
}

void
load_problem_key(struct loader *loader, const struct yaml_node *member, const char *text)
{
	struct yaml_node at = *member;

	at.line = member->key_line;
	at.col = member->key_col;
	yaml_problem(loader->problems, loader->file, &at, "%s", text);
}

static bool
is_scalar(struct loader *loader, const struct yaml_node *node)
{
	if (node->kind == YAML_SCALAR && !yaml_is_null(node) && node->text[0])
		return true;
	yaml_problem(loader->problems, loader->file, node,
	    _("a value is missing after \"%s:\"; write it, or take the line away"),
	    node->key ? node->key : "-");
	return false;
}

const char *
load_text(struct loader *loader, const struct yaml_node *map, const char *key)
{
	const struct yaml_node *node = yaml_get(map, key);

	return node && is_scalar(loader, node) ? node->text : NULL;
}

const char *
load_name(struct loader *loader, const struct yaml_node *map, const char *key)
{
	const struct yaml_node *node = yaml_get(map, key);

	return node ? load_name_at(loader, node) : NULL;
}

const char *
load_name_at(struct loader *loader, const struct yaml_node *node)
{
	size_t len;

	if (!is_scalar(loader, node))
		return NULL;
	len = strspn(node->text, "abcdefghijklmnopqrstuvwxyz0123456789_");
	if (len <= 60 && node->text[len] == '\0' && node->text[0] >= 'a')
		return node->text;
	yaml_problem(loader->problems, loader->file, node,
	    _("\"%s\" is no name; write small letters a-z, digits and _, a letter first"),
	    node->text);
	return NULL;
}

bool
load_flag(struct loader *loader, const struct yaml_node *map, const char *key, bool *out)
{
	static const char *const words[] = {"false", "true", NULL};
	const struct yaml_node *node = yaml_get(map, key);
	int word = node && is_scalar(loader, node) ? load_word(loader, node, words) : -1;

	if (word >= 0)
		*out = word == 1;
	return word >= 0;
}

bool
load_integer(struct loader *loader, const struct yaml_node *map, const char *key, int64_t low,
    int64_t high, int64_t *out)
{
	const struct yaml_node *node = yaml_get(map, key);
	char *end;
	long long number;

	if (!node || !is_scalar(loader, node))
		return false;
	errno = 0;
	number = strtoll(node->text, &end, 10);
	if (errno || *end || number < low || number > high) {
		yaml_problem(loader->problems, loader->file, node,
		    _("\"%s\" must be a whole number from %" PRId64 " to %" PRId64), key, low,
		    high);
		return false;
	}
	*out = number;
	return true;
}

void
load_label(struct loader *loader, const struct yaml_node *map, const char *key, struct label *out)
{
	const struct yaml_node *node = yaml_get(map, key);

	if (node)
		label_read(node, loader->file, loader->arena, loader->problems, out);
}

/* "text, note, integer": for messages. */
static const char *
join(struct arena *arena, const char *const words[])
{
	struct buf text = {0};
	const char *joined;

	for (size_t i = 0; words[i]; i++)
		buf_printf(&text, "%s%s", i ? ", " : "", words[i]);
	joined = arena_dup(arena, buf_str(&text));
	buf_free(&text);
	return joined;
}

int
load_word(struct loader *loader, const struct yaml_node *node, const char *const words[])
{
	const char *near;

	if (!is_scalar(loader, node))
		return -1;
	for (int i = 0; words[i]; i++)
		if (strcmp(node->text, words[i]) == 0)
			return i;
	near = yaml_nearest(node->text, words);
	if (near)
		yaml_problem(loader->problems, loader->file, node,
		    _("\"%s\" is not known here; did you mean \"%s\"? (%s)"), node->text, near,
		    join(loader->arena, words));
	else
		yaml_problem(loader->problems, loader->file, node,
		    _("\"%s\" is not known here; write one of: %s"), node->text,
		    join(loader->arena, words));
	return -1;
}

unsigned
load_bits(
    struct loader *loader, const struct yaml_node *map, const char *key, const char *const words[])
{
	const struct yaml_node *node = yaml_get(map, key);
	unsigned bits = 0;

	if (!node)
		return 0;
	if (node->kind == YAML_MAP) {
		yaml_problem(loader->problems, loader->file, node,
		    _("a list is expected after \"%s:\", such as [%s]"), key, words[0]);
		return 0;
	}
	for (const struct yaml_node *item = node->kind == YAML_LIST ? node->first : node; item;
	     item = node->kind == YAML_LIST ? item->next : NULL) {
		int word = load_word(loader, item, words);

		if (word >= 0)
			bits |= 1u << word;
	}
	return bits;
}

void
load_rule(struct loader *loader, const struct yaml_node *node, const struct field *field,
    enum pending_use use, struct form_rule *out)
{
	if (!node || !is_scalar(loader, node))
		return;
	*out = (struct form_rule){.text = node->text, .line = node->line, .col = node->col};
	loader->pending = arena_grow(loader->arena, loader->pending, loader->pending_len,
	    &loader->pending_cap, sizeof(*loader->pending));
	loader->pending[loader->pending_len++] = (struct pending){
	    .rule = out, .node = node, .field = field, .use = use, .word = node->key};
}
