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
			    _("“%s” is a text: the step in that language, or the form where it is "
			      "taken"),
			    node->key ? node->key : "unblock");
		} else if (strcmp(node->key, "form") == 0) {
			out->unblock_form = node->text;
		} else if (strcmp(node->key, "field") == 0) {
			out->unblock_field = node->text;
		} else {
			out->unblock.items = arena_grow(r->arena, out->unblock.items,
			    out->unblock.len, &cap, sizeof(*out->unblock.items));
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

/* A list of words, NULL last. */
static const char *const *
read_words(struct reading *r, const struct yaml_node *map, const char *key)
{
	const struct yaml_node *list = yaml_get(map, key);
	size_t len = 0;
	const char **words = arena_alloc(r->arena, ((list ? list->len : 0) + 1) * sizeof(*words));

	if (!list || list->kind != YAML_LIST) {
		yaml_problem(
		    r->problems, r->file, list ? list : map, _("“%s” is a list of words"), key);
		return words;
	}
	for (const struct yaml_node *item = list->first; item; item = item->next)
		words[len++] = item->text;
	return words;
}

static bool
has_state(const struct workflow *workflow, const char *id)
{
	for (size_t i = 0; i < workflow->states_len; i++)
		if (strcmp(workflow->states[i].id, id) == 0)
			return true;
	return false;
}

static void
read_move(struct reading *r, const struct yaml_node *map, const struct workflow *workflow,
    struct workflow_move *out)
{
	static const char *const keys[] = {"move", "label", "from", "to", "by", "guards", NULL};

	yaml_check_keys(r->problems, r->file, map, keys);
	out->id = yaml_get_text(map, "move");
	out->to = yaml_get_text(map, "to");
	if (!out->id || !out->to) {
		yaml_problem(
		    r->problems, r->file, map, _("a move says its id and the state it leads “to”"));
		return;
	}
	read_label(r, map, "label", &out->label);
	out->from = read_words(r, map, "from");
	out->by = read_words(r, map, "by");
	out->guards = read_words(r, map, "guards");
	for (size_t i = 0; out->from[i]; i++)
		if (!has_state(workflow, out->from[i]))
			yaml_problem(r->problems, r->file, map,
			    _("move %s: there is no state “%s”"), out->id, out->from[i]);
	if (!has_state(workflow, out->to))
		yaml_problem(r->problems, r->file, map, _("move %s: there is no state “%s”"),
		    out->id, out->to);
	for (size_t i = 0; out->guards[i]; i++)
		if (!workflow_guard(workflow, out->guards[i]))
			yaml_problem(r->problems, r->file, map,
			    _("move %s: there is no guard “%s”"), out->id, out->guards[i]);
}

/* After states and guards: a move names both. */
static void
read_moves(struct reading *r, const struct yaml_node *list, struct workflow *out)
{
	if (list->kind != YAML_LIST) {
		yaml_problem(r->problems, r->file, list, _("“moves” is a list of moves"));
		return;
	}
	out->moves = arena_alloc(r->arena, (list->len + 1) * sizeof(*out->moves));
	for (const struct yaml_node *node = list->first; node; node = node->next)
		read_move(r, node, out, &out->moves[out->moves_len++]);
}

struct workflow *
workflow_load(const char *path, struct arena *arena, struct yaml_problems *problems)
{
	static const char *const keys[] = {
	    "workflow", "version", "title", "table", "states", "moves", "guards", NULL};
	struct reading r = {.file = path, .arena = arena, .problems = problems};
	struct workflow *out = arena_alloc(arena, sizeof(*out));
	size_t before = problems->errors;
	struct yaml_node *root = yaml_read_file(path, arena, problems);
	const struct yaml_node *part;

	if (!root)
		return NULL;
	out->file = path;
	if (root->kind != YAML_MAP) {
		yaml_problem(
		    problems, path, root, _("a workflow is a map that begins “workflow: ID”"));
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
	if ((part = yaml_get(root, "moves")))
		read_moves(&r, part, out);
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
