/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looking into a tree that was read. */
#include "yaml/reader.h"

#include "base/fold.h"
#include "base/i18n.h"

#include <string.h>

struct yaml_node *
yaml_get(const struct yaml_node *map, const char *key)
{
	if (!map || map->kind != YAML_MAP)
		return NULL;
	for (struct yaml_node *node = map->first; node; node = node->next)
		if (strcmp(node->key, key) == 0)
			return node;
	return NULL;
}

const char *
yaml_get_text(const struct yaml_node *map, const char *key)
{
	const struct yaml_node *node = yaml_get(map, key);

	return node && node->kind == YAML_SCALAR ? node->text : NULL;
}

bool
yaml_is_null(const struct yaml_node *node)
{
	static const char *const words[] = {"", "~", "null", "Null", "NULL"};

	if (node->kind != YAML_SCALAR || !node->plain)
		return false;
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (strcmp(node->text, words[i]) == 0)
			return true;
	return false;
}

const char *
yaml_nearest(const char *word, const char *const words[])
{
	/* One slip in a short word, two or three in a long one: more would be guessing. */
	size_t len = strlen(word);
	int limit = len < 5 ? 1 : len < 9 ? 2 : 3;
	const char *nearest = NULL;

	for (size_t i = 0; words[i]; i++) {
		int distance = fold_distance(word, words[i], limit);

		if (distance <= limit) {
			nearest = words[i];
			limit = distance - 1;
		}
		if (limit < 0)
			break;
	}
	return nearest;
}

static bool
is_allowed(const char *key, const char *const allowed[])
{
	for (size_t i = 0; allowed[i]; i++)
		if (strcmp(key, allowed[i]) == 0)
			return true;
	return false;
}

void
yaml_check_keys(struct yaml_problems *problems, const char *file, const struct yaml_node *map,
    const char *const allowed[])
{
	for (const struct yaml_node *node = map->first; node; node = node->next) {
		struct yaml_node at = {.line = node->key_line, .col = node->key_col};
		const char *nearest;

		if (!node->key || is_allowed(node->key, allowed))
			continue;
		nearest = yaml_nearest(node->key, allowed);
		if (nearest)
			yaml_problem(problems, file, &at,
			    _("\"%.60s\" is not a word known here; did you mean \"%s\"?"),
			    node->key, nearest);
		else
			yaml_problem(problems, file, &at,
			    _("\"%.60s\" is not a word known here; take it out or correct it"),
			    node->key);
	}
}
