/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Members of lists and standards, each checked where it stands. */
#include "form/reading.h"

#include "base/edtf.h"
#include "base/i18n.h"
#include "base/json.h"

#include <string.h>

enum { VERSION_MAX = 40 }; /* bytes */

bool
reading_map(struct loader *loader, const struct yaml_node *node)
{
	if (node->kind != YAML_MAP)
		yaml_problem(loader->problems, loader->file, node,
		    _("a map is expected here; write `key: value`"));
	return node->kind == YAML_MAP;
}

const struct yaml_node *
reading_items(
    struct loader *loader, const struct yaml_node *map, const char *key, enum yaml_kind kind)
{
	const struct yaml_node *node = yaml_get(map, key);

	if (node && node->kind == kind && node->len > 0)
		return node;
	if (kind == YAML_MAP)
		yaml_problem(loader->problems, loader->file, node ? node : map,
		    _("\"%s:\" with lines of `key: value` under it is missing here"), key);
	else
		yaml_problem(loader->problems, loader->file, node ? node : map,
		    _("\"%s:\" with a list of at least one under it is missing here"), key);
	return NULL;
}

const char *
reading_needed(struct loader *loader, const struct yaml_node *map, const char *key)
{
	if (yaml_get(map, key))
		return load_text(loader, map, key);
	yaml_problem(loader->problems, loader->file, map, _("\"%s:\" is missing here"), key);
	return NULL;
}

bool
reading_word(struct loader *loader, const struct yaml_node *node, const char *text, size_t max)
{
	size_t len = strlen(text);

	if (len >= 1 && len <= max && strcspn(text, " \t\r\n") == len)
		return true;
	yaml_problem(loader->problems, loader->file, node,
	    _("\"%s\" cannot be a code; write one word of at most %zu bytes"), text, max);
	return false;
}

const char *
reading_id(struct loader *loader, const struct yaml_node *root, const char *key, const char *stem)
{
	const char *id = reading_needed(loader, root, key);
	size_t len = id ? strlen(id) : 0;

	if (!id)
		return NULL;
	if (strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-_") != len) {
		yaml_problem(loader->problems, loader->file, yaml_get(root, key),
		    _("\"%s\" cannot be an id; write small letters, digits, - and _ only"), id);
		return NULL;
	}
	/* ID@VERSION: versions of one standard may lie side by side. */
	if (stem && (strncmp(stem, id, len) != 0 || (stem[len] != '\0' && stem[len] != '@'))) {
		yaml_problem(loader->problems, loader->file, yaml_get(root, key),
		    _("\"%s\" lies in a file of another name; call the file %s.yaml"), id, id);
		return NULL;
	}
	return id;
}

const char *
reading_version(struct loader *loader, const struct yaml_node *root)
{
	const char *version = reading_needed(loader, root, "version");
	const struct yaml_node *node = yaml_get(root, "version");

	if (!version || !reading_word(loader, node, version, VERSION_MAX))
		return NULL;
	if (!strpbrk(version, "/@"))
		return version;
	yaml_problem(loader->problems, loader->file, node,
	    _("\"%s\" cannot be a version; write it without / and @"), version);
	return NULL;
}

const char *const *
reading_words(struct loader *loader, const struct yaml_node *map, const char *key)
{
	const struct yaml_node *node = yaml_get(map, key);
	const char **words =
	    arena_alloc(loader->arena, ((node ? node->len : 0) + 1) * sizeof(*words));
	size_t len = 0;

	if (!node)
		return words;
	if (node->kind != YAML_LIST)
		yaml_problem(loader->problems, loader->file, node,
		    _("a list is expected after \"%s:\", such as [\"a\", \"b\"]"), key);
	for (const struct yaml_node *item = node->first; node->kind == YAML_LIST && item;
	     item = item->next)
		if (item->kind == YAML_SCALAR
		    && reading_word(loader, item, item->text, VERSION_MAX))
			words[len++] = item->text;
	return words;
}

const char *
reading_day(struct loader *loader, const struct yaml_node *map, const char *key)
{
	const char *text = load_text(loader, map, key);
	struct edtf day;

	if (!text || (edtf_parse(text, &day) && day.precision == EDTF_DAY))
		return text;
	yaml_problem(loader->problems, loader->file, yaml_get(map, key),
	    _("\"%s\" is not a day; write it as YYYY-MM-DD"), text);
	return NULL;
}

bool
label_has(const struct label *label, const char *lang)
{
	for (size_t i = 0; i < label->len; i++)
		if (strcmp(label->items[i].lang, lang) == 0)
			return true;
	return false;
}

bool
reading_label(struct loader *loader, const struct yaml_node *map, const char *key,
    const struct label *languages, struct label *out)
{
	const struct yaml_node *node = yaml_get(map, key);

	*out = (struct label){0};
	if (!node) {
		yaml_problem(
		    loader->problems, loader->file, map, _("\"%s:\" is missing here"), key);
		return false;
	}
	load_label(loader, map, key, out);
	for (size_t i = 0; languages && i < languages->len; i++)
		if (out->len > 0 && !label_has(out, languages->items[i].lang))
			yaml_warning(loader->problems, loader->file, node,
			    _("\"%s:\" has no text in \"%s\""), key, languages->items[i].lang);
	return out->len > 0;
}

const char *
label_json(const struct label *label, struct arena *arena)
{
	struct buf json = {0};
	const char *text;

	buf_char(&json, '{');
	for (size_t i = 0; i < label->len; i++) {
		json_member(&json, label->items[i].lang);
		json_quote(&json, label->items[i].text);
	}
	buf_char(&json, '}');
	text = arena_dup(arena, buf_str(&json));
	buf_free(&json);
	return text;
}
