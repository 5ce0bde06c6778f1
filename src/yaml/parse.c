/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Trees out of libyaml's events. What the bounded language leaves out is
 * reported and reading goes on behind it where that is possible, so that a file's
 * mistakes are seen together.
 */
#include "yaml/parse.h"

#include "base/i18n.h"

#include <stdlib.h>
#include <string.h>

static struct yaml_node
place_of(yaml_mark_t mark)
{
	return (struct yaml_node){.line = (int)mark.line + 1, .col = (int)mark.column + 1};
}

/* libyaml's words for what a person is most likely to have done wrong. */
static const struct {
	const char *theirs, *ours;
} sentences[] = {
    {"found character that cannot start any token",
	N_("a character that cannot begin a value; indent with spaces, and quote texts that begin "
	   "with @, %, ` or a tab")},
    {"mapping values are not allowed in this context",
	N_("a colon where none can be; quote texts that contain \": \"")},
    {"did not find expected key",
	N_("a key should be here; check the indentation and the quotes of the lines before")},
    {"did not find expected '-' indicator",
	N_("an item beginning with \"- \" should be here; check the indentation")},
    {"could not find expected ':'", N_("the colon after this key is missing")},
    {"did not find expected ',' or '}'", N_("a comma or } is missing before this")},
    {"did not find expected ',' or ']'", N_("a comma or ] is missing before this")},
    {"found unexpected end of stream", N_("the text ends inside quotes; close them")},
    {"found unexpected document indicator", N_("the document ends inside quotes; close them")},
    {"found unknown escape character",
	N_("an unknown escape; in double quotes write a backslash as \\\\")},
    {"found invalid Unicode character escape code", N_("an escape that is no Unicode character")},
    {"found a tab character where an indentation space is expected",
	N_("a tab; indent with spaces")},
    {"did not find expected <document start>",
	N_("text after the end of the document; check the indentation")},
    {"block sequence entries are not allowed in this context",
	N_("a list item cannot begin here; put it on a line of its own")},
    {"did not find expected node content", N_("a value is missing here")},
};

static void
report_syntax(struct yaml_parse *parse)
{
	const char *text = parse->parser.problem ? parse->parser.problem : "";
	struct yaml_node at = place_of(parse->parser.problem_mark);

	for (size_t i = 0; i < sizeof(sentences) / sizeof(*sentences); i++)
		if (strcmp(text, sentences[i].theirs) == 0) {
			yaml_problem(parse->problems, parse->name, &at, "%s", _(sentences[i].ours));
			return;
		}
	yaml_problem(
	    parse->problems, parse->name, &at, _("this is not well-formed YAML: %s"), text);
}

void
yaml_begin(struct yaml_parse *parse)
{
	if (!yaml_parser_initialize(&parse->parser))
		mem_exhausted();
	yaml_parser_set_encoding(&parse->parser, YAML_UTF8_ENCODING);
}

bool
yaml_next_event(struct yaml_parse *parse, yaml_event_t *event)
{
	if (yaml_parser_parse(&parse->parser, event))
		return true;
	/* Want of memory is no mistake of the file's. */
	if (parse->parser.error == YAML_MEMORY_ERROR)
		mem_exhausted();
	return false;
}

static bool
next_event(struct yaml_parse *parse, yaml_event_t *event)
{
	if (parse->broken)
		return false;
	if (yaml_next_event(parse, event))
		return true;
	parse->broken = true;
	if (!parse->silent)
		report_syntax(parse);
	return false;
}

static void
report(struct yaml_parse *parse, yaml_mark_t mark, const char *text)
{
	struct yaml_node at = place_of(mark);

	yaml_problem(parse->problems, parse->name, &at, "%s", text);
}

static void
check_properties(struct yaml_parse *parse, yaml_mark_t mark, const void *anchor, const void *tag)
{
	if (anchor)
		report(parse, mark, _("anchors (&name) are not read; write the value out"));
	if (tag)
		report(parse, mark, _("tags (!name) are not read; leave it out"));
}

static struct yaml_node *
new_node(struct yaml_parse *parse, enum yaml_kind kind, yaml_mark_t mark)
{
	struct yaml_node *node;

	if (++parse->nodes > YAML_NODES_MAX) {
		report(parse, mark, _("the document has too many values"));
		parse->broken = true;
		return NULL;
	}
	node = arena_alloc(parse->arena, sizeof(*node));
	*node = place_of(mark);
	node->kind = kind;
	node->text = "";
	return node;
}

static const char *
scalar_text(struct yaml_parse *parse, const yaml_event_t *event)
{
	const char *value = (const char *)event->data.scalar.value;
	size_t len = event->data.scalar.length;

	check_properties(
	    parse, event->start_mark, event->data.scalar.anchor, event->data.scalar.tag);
	if (memchr(value, 0, len))
		report(
		    parse, event->start_mark, _("a text cannot contain the character NUL (\\0)"));
	return arena_dup_len(parse->arena, value, len);
}

static struct yaml_node *
read_scalar(struct yaml_parse *parse, const yaml_event_t *event)
{
	struct yaml_node *node = new_node(parse, YAML_SCALAR, event->start_mark);

	if (!node)
		return NULL;
	node->text = scalar_text(parse, event);
	node->plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
	return node;
}

static struct yaml_node *read_value(struct yaml_parse *parse, const yaml_event_t *event);

/* Room for one more level, or the end of reading. */
static bool
go_down(struct yaml_parse *parse, yaml_mark_t mark)
{
	if (parse->depth == YAML_DEPTH_MAX) {
		struct yaml_node at = place_of(mark);

		yaml_problem(parse->problems, parse->name, &at,
		    _("values are nested more than %d deep; nothing here needs that"),
		    YAML_DEPTH_MAX);
		parse->broken = true;
		return false;
	}
	parse->depth++;
	return true;
}

static struct yaml_node *
read_list(struct yaml_parse *parse, const yaml_event_t *start)
{
	struct yaml_node *list = new_node(parse, YAML_LIST, start->start_mark);
	struct yaml_node **last = list ? &list->first : NULL;
	yaml_event_t event;
	bool more = true;

	check_properties(parse, start->start_mark, start->data.sequence_start.anchor,
	    start->data.sequence_start.tag);
	if (!list || !go_down(parse, start->start_mark))
		return NULL;
	while (more && next_event(parse, &event)) {
		more = event.type != YAML_SEQUENCE_END_EVENT;
		if (more)
			*last = read_value(parse, &event);
		if (*last) {
			last = &(*last)->next;
			list->len++;
		}
		yaml_event_delete(&event);
	}
	parse->depth--;
	return list;
}

/* The text of a key, or NULL when it is none (reported, and read past). */
static const char *
read_key(struct yaml_parse *parse, const yaml_event_t *event)
{
	const char *key;

	if (event->type != YAML_SCALAR_EVENT) {
		report(parse, event->start_mark, _("a key must be a plain text"));
		if (event->type != YAML_ALIAS_EVENT)
			read_value(parse, event);
		return NULL;
	}
	key = scalar_text(parse, event);
	if (event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE)
		return key;
	if (key[0] == '\0')
		report(parse, event->start_mark, _("a key is missing before this colon"));
	else if (strcmp(key, "<<") == 0)
		report(parse, event->start_mark,
		    _("merge keys (<<) are not read; write the members out"));
	return key;
}

static bool
read_member(struct yaml_parse *parse, const yaml_event_t *key_event, struct yaml_node **out)
{
	yaml_mark_t mark = key_event->start_mark;
	const char *key = read_key(parse, key_event);
	yaml_event_t event;
	struct yaml_node *node;

	*out = NULL;
	if (!next_event(parse, &event))
		return false;
	node = read_value(parse, &event);
	yaml_event_delete(&event);
	if (!node)
		return false;
	if (!key)
		return true;
	node->key = key;
	node->key_line = (int)mark.line + 1;
	node->key_col = (int)mark.column + 1;
	*out = node;
	return true;
}

static int
by_key_then_place(const void *a, const void *b)
{
	const struct yaml_node *const *left = a, *const *right = b;
	int order = strcmp((*left)->key, (*right)->key);

	if (order)
		return order;
	if ((*left)->key_line != (*right)->key_line)
		return (*left)->key_line < (*right)->key_line ? -1 : 1;
	return (*left)->key_col < (*right)->key_col ? -1 : (*left)->key_col > (*right)->key_col;
}

/* By sorting: a map may have very many members. */
static void
check_duplicates(struct yaml_parse *parse, const struct yaml_node *map)
{
	const struct yaml_node **members;
	size_t len = 0;

	if (map->len < 2)
		return;
	members = mem_alloc(map->len * sizeof(*members));
	for (const struct yaml_node *node = map->first; node; node = node->next)
		members[len++] = node;
	qsort(members, len, sizeof(*members), by_key_then_place);
	for (size_t i = 1; i < len; i++) {
		const struct yaml_node *node = members[i];
		struct yaml_node at = {.line = node->key_line, .col = node->key_col};

		if (strcmp(members[i - 1]->key, node->key) == 0)
			yaml_problem(parse->problems, parse->name, &at,
			    _("the key \"%.60s\" stands here a second time; it was on line %d "
			      "before"),
			    node->key, members[i - 1]->key_line);
	}
	free(members);
}

static struct yaml_node *
read_map(struct yaml_parse *parse, const yaml_event_t *start)
{
	struct yaml_node *map = new_node(parse, YAML_MAP, start->start_mark);
	struct yaml_node **last = map ? &map->first : NULL;
	yaml_event_t event;
	bool more = true;

	check_properties(parse, start->start_mark, start->data.mapping_start.anchor,
	    start->data.mapping_start.tag);
	if (!map || !go_down(parse, start->start_mark))
		return NULL;
	while (more && next_event(parse, &event)) {
		more = event.type != YAML_MAPPING_END_EVENT && read_member(parse, &event, last);
		if (*last) {
			last = &(*last)->next;
			map->len++;
		}
		yaml_event_delete(&event);
	}
	check_duplicates(parse, map);
	parse->depth--;
	return map;
}

/* NULL only when reading is broken. */
static struct yaml_node *
read_value(struct yaml_parse *parse, const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_SCALAR_EVENT:
		return read_scalar(parse, event);
	case YAML_SEQUENCE_START_EVENT:
		return read_list(parse, event);
	case YAML_MAPPING_START_EVENT:
		return read_map(parse, event);
	default:
		report(parse, event->start_mark,
		    _("aliases (*name) are not read; write the value out"));
		return new_node(parse, YAML_SCALAR, event->start_mark);
	}
}

/* Past the start of the stream to the start of a document. */
static bool
find_document(struct yaml_parse *parse)
{
	yaml_event_t event;
	bool found = false;

	while (!found && !parse->ended && next_event(parse, &event)) {
		found = event.type == YAML_DOCUMENT_START_EVENT;
		parse->ended = event.type == YAML_STREAM_END_EVENT;
		if (found
		    && (event.data.document_start.version_directive
			|| event.data.document_start.tag_directives.start
			       != event.data.document_start.tag_directives.end))
			report(parse, event.start_mark,
			    _("directives (%...) are not read; leave them out"));
		yaml_event_delete(&event);
	}
	return found;
}

struct yaml_node *
yaml_parse_document(struct yaml_parse *parse, bool *begun)
{
	struct yaml_problems *problems = parse->problems;
	size_t errors = problems->errors, first = problems->len;
	struct yaml_node *root = NULL;
	yaml_event_t event;

	parse->depth = 0;
	parse->nodes = 0;
	*begun = find_document(parse);
	if (*begun && next_event(parse, &event)) {
		root = read_value(parse, &event);
		yaml_event_delete(&event);
	}
	/* The end of the document, from which the next one is found. */
	if (root && next_event(parse, &event))
		yaml_event_delete(&event);
	if (root && root->kind == YAML_SCALAR && root->plain && root->text[0] == '\0')
		yaml_problem(problems, parse->name, root, _("the document is empty"));
	yaml_sort_problems(problems, first);
	return problems->errors == errors && !parse->broken ? root : NULL;
}
