/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Workflows from YAML. Whether a guard's SELECT is good is asked of the store when it is used. */
#include "form/workflow.h"

#include "base/i18n.h"

#include <string.h>

struct reading {
	const char *file;
	struct arena *arena;
	struct yaml_problems *problems;
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

static void
read_states(struct reading *r, const struct yaml_node *map, struct workflow *out)
{
	if (map->kind != YAML_MAP) {
		yaml_problem(r->problems, r->file, map,
		    _("“states” is a map of state to its label in each language"));
		return;
	}
	out->states = arena_alloc(r->arena, map->len * sizeof(*out->states));
	for (const struct yaml_node *node = map->first; node; node = node->next) {
		struct workflow_state *state = &out->states[out->states_len++];

		state->id = node->key;
		label_read(node, r->file, r->arena, r->problems, &state->label);
	}
}

/* The step in each language, and beside it where it is taken: {en: "…", fr: "…", form: consent}. */
static void
read_unblock(struct reading *r, const struct yaml_node *map, struct guard *out)
{
	size_t cap = 0;

	for (const struct yaml_node *node = map->first; node; node = node->next) {
		if (node->kind != YAML_SCALAR) {
			yaml_problem(r->problems, r->file, node,
			    _("“%s” is a text: the step in that language, or the form where it is taken"),
			    node->key ? node->key : "unblock");
		} else if (strcmp(node->key, "form") == 0) {
			out->unblock_form = node->text;
		} else if (strcmp(node->key, "field") == 0) {
			out->unblock_field = node->text;
		} else {
			out->unblock.items = arena_grow(r->arena, out->unblock.items, out->unblock.len, &cap,
			    sizeof(*out->unblock.items));
			out->unblock.items[out->unblock.len++] =
			    (struct label_text){.lang = node->key, .text = node->text};
		}
	}
}

static void
read_guard(struct reading *r, const struct yaml_node *map, struct guard *out)
{
	static const char *const keys[] = {"check", "message", "unblock", "source", NULL};
	const struct yaml_node *unblock;

	*out = (struct guard){.id = map->key, .line = map->key_line, .col = map->key_col};
	if (map->kind != YAML_MAP) {
		yaml_problem(r->problems, r->file, map,
		    _("guard %s is a map with check, message, unblock and source"), out->id);
		return;
	}
	yaml_check_keys(r->problems, r->file, map, keys);
	out->check = yaml_get_text(map, "check");
	if (!out->check)
		yaml_problem(r->problems, r->file, map,
		    _("guard %s has no “check”: give one SELECT"), out->id);
	read_label(r, map, "message", &out->message);
	out->source = yaml_get_text(map, "source");
	unblock = yaml_get(map, "unblock");
	if (unblock && unblock->kind == YAML_MAP)
		read_unblock(r, unblock, out);
}

static void
read_guards(struct reading *r, const struct yaml_node *map, struct workflow *out)
{
	if (map->kind != YAML_MAP) {
		yaml_problem(r->problems, r->file, map, _("“guards” is a map of id to guard"));
		return;
	}
	out->guards = arena_alloc(r->arena, map->len * sizeof(*out->guards));
	for (const struct yaml_node *node = map->first; node; node = node->next)
		read_guard(r, node, &out->guards[out->guards_len++]);
}

struct workflow *
workflow_load(const char *path, struct arena *arena, struct yaml_problems *problems)
{
	static const char *const keys[] = {
	    "workflow", "version", "title", "table", "states", "guards", NULL};
	struct reading r = {.file = path, .arena = arena, .problems = problems};
	struct workflow *out = arena_alloc(arena, sizeof(*out));
	size_t before = problems->errors;
	struct yaml_node *root = yaml_read_file(path, arena, problems);
	const struct yaml_node *part;

	if (!root)
		return NULL;
	out->file = path;
	if (root->kind != YAML_MAP) {
		yaml_problem(problems, path, root, _("a workflow is a map that begins “workflow: ID”"));
		return NULL;
	}
	yaml_check_keys(problems, path, root, keys);
	out->id = yaml_get_text(root, "workflow");
	out->table = yaml_get_text(root, "table");
	if (!out->id || !out->table)
		yaml_problem(problems, path, root,
		    _("a workflow says its id (“workflow:”) and its table (“table:”)"));
	if ((part = yaml_get(root, "states")))
		read_states(&r, part, out);
	if ((part = yaml_get(root, "guards")))
		read_guards(&r, part, out);
	return problems->errors == before ? out : NULL;
}

const struct guard *
workflow_guard(const struct workflow *workflow, const char *id)
{
	for (size_t i = 0; i < workflow->guards_len; i++)
		if (strcmp(workflow->guards[i].id, id) == 0)
			return &workflow->guards[i];
	return NULL;
}
