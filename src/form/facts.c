/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Facts from YAML. Whether a SELECT is good is asked of the store when it is used. */
#include "form/facts.h"

#include "base/buf.h"
#include "base/i18n.h"

#include <string.h>

struct reading {
	const char *file;
	struct arena *arena;
	struct yaml_problems *problems;
	const char *with; /* "WITH a AS (…), b AS (…) ", or "" */
};

static void
read_label(struct reading *r, const struct yaml_node *map, const char *key, struct label *out)
{
	const struct yaml_node *node = yaml_get(map, key);

	if (!node)
		yaml_problem(r->problems, r->file, map, _("“%s” is missing here"), key);
	else
		label_read(node, r->file, r->arena, r->problems, out);
}

/* Queries that the others may name, in the order they build on each other. */
static void
read_with(struct reading *r, const struct yaml_node *map)
{
	struct buf text = {0};

	if (map->kind != YAML_MAP) {
		yaml_problem(r->problems, r->file, map, _("“with” is a map of name to SELECT"));
		return;
	}
	for (const struct yaml_node *node = map->first; node; node = node->next)
		buf_printf(&text, "%s%s AS (%s)", node == map->first ? "WITH " : ", ", node->key,
		    node->text);
	buf_char(&text, ' ');
	r->with = arena_dup(r->arena, buf_str(&text));
	buf_free(&text);
}

static void
read_says(struct reading *r, const struct yaml_node *map, struct fact_query *out)
{
	if (!map || map->kind != YAML_MAP) {
		yaml_problem(r->problems, r->file, map,
		    _("“says” is a map: a word of the column “say”, and its sentence"));
		return;
	}
	out->says = arena_alloc(r->arena, (map->len + 1) * sizeof(*out->says));
	for (const struct yaml_node *node = map->first; node; node = node->next) {
		struct fact_say *say = &out->says[out->says_len++];

		say->when = node->key;
		label_read(node, r->file, r->arena, r->problems, &say->text);
	}
}

static void
read_query(struct reading *r, const struct yaml_node *map, struct fact_query *out)
{
	const struct yaml_node *select = yaml_get(map, "select");

	if (!select || select->kind != YAML_SCALAR) {
		yaml_problem(r->problems, r->file, map, _("“select” is missing here: one SELECT"));
		return;
	}
	out->line = select->line;
	out->col = select->col;
	out->select = arena_printf(r->arena, "%s%s", r->with, select->text);
	read_says(r, yaml_get(map, "says"), out);
}

static void
read_fact(struct reading *r, const struct yaml_node *map, struct fact *out)
{
	static const char *const keys[] = {
	    "fact", "title", "source", "select", "says", "trace", NULL};
	static const char *const trace_keys[] = {"select", "says", NULL};
	const struct yaml_node *trace;

	if (map->kind != YAML_MAP) {
		yaml_problem(
		    r->problems, r->file, map, _("a fact is a map that begins with “fact: NAME”"));
		return;
	}
	yaml_check_keys(r->problems, r->file, map, keys);
	out->id = yaml_get_text(map, "fact");
	if (!out->id)
		yaml_problem(r->problems, r->file, map, _("“%s” is missing here"), "fact");
	read_label(r, map, "title", &out->title);
	if (yaml_get(map, "source"))
		read_label(r, map, "source", &out->source);
	read_query(r, map, &out->answer);
	trace = yaml_get(map, "trace");
	if (!trace)
		return;
	if (trace->kind != YAML_MAP) {
		yaml_problem(
		    r->problems, r->file, trace, _("“trace” is a map with “select” and “says”"));
		return;
	}
	yaml_check_keys(r->problems, r->file, trace, trace_keys);
	read_query(r, trace, &out->trace);
}

static void
read_facts(struct reading *r, const struct yaml_node *list, struct facts *out)
{
	if (!list || list->kind != YAML_LIST) {
		yaml_problem(r->problems, r->file, list, _("“facts” is a list of facts"));
		return;
	}
	out->items = arena_alloc(r->arena, (list->len + 1) * sizeof(*out->items));
	for (const struct yaml_node *node = list->first; node; node = node->next)
		read_fact(r, node, &out->items[out->len++]);
}

struct facts *
facts_load(const char *path, struct arena *arena, struct yaml_problems *problems)
{
	static const char *const keys[] = {"factbook", "version", "title", "with", "facts", NULL};
	struct reading r = {.file = path, .arena = arena, .problems = problems, .with = ""};
	struct facts *out = arena_alloc(arena, sizeof(*out));
	size_t before = problems->errors;
	struct yaml_node *root = yaml_read_file(path, arena, problems);
	const struct yaml_node *with;

	if (!root)
		return NULL;
	out->file = path;
	if (root->kind != YAML_MAP || !yaml_get_text(root, "factbook")) {
		yaml_problem(
		    problems, path, root, _("a file of facts is a map that begins “factbook: ID”"));
		return NULL;
	}
	yaml_check_keys(problems, path, root, keys);
	out->id = yaml_get_text(root, "factbook");
	read_label(&r, root, "title", &out->title);
	if ((with = yaml_get(root, "with")))
		read_with(&r, with);
	read_facts(&r, yaml_get(root, "facts"), out);
	return problems->errors == before ? out : NULL;
}

const struct label *
fact_say(const struct fact_query *query, const char *when)
{
	for (size_t i = 0; when && i < query->says_len; i++)
		if (strcmp(query->says[i].when, when) == 0)
			return &query->says[i].text;
	return NULL;
}
