/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Attached files of a summary: their content, in documents of their own, and
 * the answers that refer to them. A file whose content did not come along is known by its
 * name from then on, so that the answer can stand and leave again as it came.
 */
#include "exchange/take_row.h"

#include "base/count.h"
#include "base/i18n.h"
#include "exchange/base64.h"
#include "store/attachment.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

static struct yaml_problems *
problems_of(struct taking *t)
{
	return &t->report->problems;
}

/* A text in quotes, or NULL with a problem at it (at the map when it is not there). */
static const char *
text_in(struct taking *t, const struct yaml_node *map, const char *key)
{
	const struct yaml_node *node = yaml_get(map, key);

	if (node && node->kind == YAML_SCALAR && !node->plain)
		return node->text;
	if (node)
		yaml_problem(problems_of(t), t->file, node,
		    _("%s: a text in double quotes is expected here"), key);
	else
		yaml_problem(
		    problems_of(t), t->file, map, _("a file needs its %s: this one has none"), key);
	return NULL;
}

/* Bytes: a whole number without quotes. 0 with a problem. */
static int64_t
size_in(struct taking *t, const struct yaml_node *map)
{
	const struct yaml_node *node = yaml_get(map, "size");
	char *end = NULL;
	long long size = 0;

	errno = 0;
	if (node && node->kind == YAML_SCALAR && node->plain && node->text[0] >= '0'
	    && node->text[0] <= '9')
		size = strtoll(node->text, &end, 10);
	if (end && !*end && !errno && size > 0)
		return size;
	yaml_problem(problems_of(t), t->file, node ? node : map,
	    _("the size of a file is its bytes, a whole number without quotes, from 1 to %d"),
	    ATTACHMENT_MAX);
	return 0;
}

/* Id, name, type and size as the summary says them. False: not all of it is possible. */
static bool
read_said(struct taking *t, const struct yaml_node *map, struct attachment *said)
{
	const struct yaml_node *node;
	struct err err = {0};
	const char *part;

	*said = (struct attachment){.id = text_in(t, map, "id")};
	said->name = text_in(t, map, "name");
	said->type = text_in(t, map, "type");
	said->size = size_in(t, map);
	if (!said->id || !said->name || !said->type || !said->size)
		return false;
	if (attachment_check_said(said, &part, &err))
		return true;
	node = yaml_get(map, part);
	yaml_problem(problems_of(t), t->file, node, "%s", err.text);
	return false;
}

bool
take_named(struct taking *t, const struct yaml_node *map, struct err *err)
{
	static const char *const words[] = {"id", "name", "type", "size", NULL};
	const char *id = yaml_get_text(map, "id");
	size_t errors = problems_of(t)->errors;
	struct attachment said, known;
	struct err none = {0};
	bool is_known = attachment_find(t->desk->db, id, t->arena, &known, &none);

	if (!is_known && none.code != ERR_DATA) {
		*err = none;
		return false;
	}
	yaml_check_keys(problems_of(t), t->file, map, words);
	/* What is here already may be named by its id alone. */
	if (is_known && map->len == 1)
		return true;
	if (!read_said(t, map, &said) || problems_of(t)->errors > errors)
		return true;
	if (!attachment_add_named(
		t->desk->db, t->action, said.id, said.name, said.type, said.size, err))
		return take_refusal(t, yaml_get(map, "size"), err);
	t->report->files_named += !is_known;
	return true;
}

/* Is the content that which the rest of the document speaks of? */
static bool
is_as_said(struct taking *t, const struct yaml_node *root, const struct attachment *said,
    const struct buf *bytes, const char id[ATTACHMENT_ID_SIZE])
{
	if (strcmp(said->id, id) != 0)
		yaml_problem(problems_of(t), t->file, root,
		    _("the content of the file (%s) is not that of its id; it was damaged on the "
		      "way"),
		    count_of(COUNT_BYTES, (long long)bytes->len).text);
	else if (said->size != (int64_t)bytes->len)
		yaml_problem(problems_of(t), t->file, yaml_get(root, "size"),
		    _("the content of the file has %s"),
		    count_of(COUNT_BYTES, (long long)bytes->len).text);
	else
		return true;
	return false;
}

static bool
take_content(struct taking *t, const struct yaml_node *root, const struct attachment *said,
    const struct buf *bytes, struct err *err)
{
	char id[ATTACHMENT_ID_SIZE];
	struct attachment known;
	struct err none = {0};
	bool was_here =
	    attachment_find(t->desk->db, said->id, t->arena, &known, &none) && known.here;

	if (!attachment_add_bytes(
		t->desk->db, t->action, said->name, buf_str(bytes), bytes->len, id, err))
		return take_refusal(t, root, err);
	if (is_as_said(t, root, said, bytes, id))
		*(was_here ? &t->report->files_same : &t->report->files_new) += 1;
	return true;
}

bool
take_file(struct taking *t, const struct yaml_node *root, struct err *err)
{
	static const char *const words[] = {
	    "valise_file", "id", "name", "type", "size", "content", NULL};
	const char *content = yaml_get_text(root, "content");
	struct attachment said;
	struct buf bytes = {0};
	bool ok = true;

	yaml_check_keys(problems_of(t), t->file, root, words);
	if (!content || !base64_decode(&bytes, content))
		yaml_problem(problems_of(t), t->file, content ? yaml_get(root, "content") : root,
		    _("the content of an attached file is expected here, in base64"));
	else if (read_said(t, root, &said))
		ok = take_content(t, root, &said, &bytes, err);
	buf_free(&bytes);
	return ok;
}
