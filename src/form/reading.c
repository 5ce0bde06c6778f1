/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Members of YAML maps, each checked where it stands. */
#include "form/reading.h"

#include "base/edtf.h"
#include "base/i18n.h"
#include "base/json.h"

#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { VERSION_MAX = 40 };

bool
reading_map(const struct reading *r, const struct yaml_node *node)
{
	if (node->kind != YAML_MAP)
		yaml_problem(r->problems, r->file, node, _("Here must be a map: `key: value`"));
	return node->kind == YAML_MAP;
}

static const char *
kind_needed(enum yaml_kind kind)
{
	switch (kind) {
	case YAML_MAP:
		return _("`%s` must be a map: `key: value`");
	case YAML_LIST:
		return _("`%s` must be a list: lines that begin with `-`");
	default:
		return _("`%s` must be a text");
	}
}

struct yaml_node *
reading_member(
    const struct reading *r, const struct yaml_node *map, const char *key, enum yaml_kind kind)
{
	struct yaml_node *node = yaml_get(map, key);

	if (!node) {
		yaml_problem(r->problems, r->file, map, _("`%s` is missing"), key);
		return NULL;
	}
	if (node->kind == kind)
		return node;
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
	yaml_problem(r->problems, r->file, node, kind_needed(kind), key);
#pragma GCC diagnostic pop
	return NULL;
}

const char *
reading_text(const struct reading *r, const struct yaml_node *node)
{
	if (node->kind == YAML_SCALAR && !yaml_is_null(node) && node->text[0] != '\0')
		return node->text;
	yaml_problem(r->problems, r->file, node, _("Here must be a text that is not empty"));
	return NULL;
}

bool
reading_word(const struct reading *r, const struct yaml_node *node, const char *text, size_t max)
{
	size_t len = strlen(text);

	if (len >= 1 && len <= max && strpbrk(text, " \t\r\n") == NULL)
		return true;
	yaml_problem(r->problems, r->file, node,
	    _("\"%s\" cannot be a code: one word of at most %zu bytes is needed"), text, max);
	return false;
}

const char *
reading_needed(const struct reading *r, const struct yaml_node *map, const char *key)
{
	struct yaml_node *node = reading_member(r, map, key, YAML_SCALAR);

	return node ? reading_text(r, node) : NULL;
}

const char *
reading_id(
    const struct reading *r, const struct yaml_node *root, const char *key, const char *stem)
{
	const char *id = reading_needed(r, root, key);
	size_t len = id ? strlen(id) : 0;

	if (!id)
		return NULL;
	if (strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-_") != len) {
		yaml_problem(r->problems, r->file, yaml_get(root, key),
		    _("\"%s\" cannot be an id: small letters, digits, - and _ only"), id);
		return NULL;
	}
	/* "id" or "id@version": versions of one standard may lie side by side. */
	if (stem && (strncmp(stem, id, len) != 0 || (stem[len] != '\0' && stem[len] != '@'))) {
		yaml_problem(r->problems, r->file, yaml_get(root, key),
		    _("\"%s\" must be called as its file is, %s"), id, stem);
		return NULL;
	}
	return id;
}

const char *
reading_version(const struct reading *r, const struct yaml_node *root)
{
	const char *version = reading_needed(r, root, "version");

	if (!version || !reading_word(r, yaml_get(root, "version"), version, VERSION_MAX))
		return NULL;
	if (!strpbrk(version, "/@"))
		return version;
	yaml_problem(r->problems, r->file, yaml_get(root, "version"),
	    _("Version \"%s\" must not have / or @ in it"), version);
	return NULL;
}

const char *const *
reading_words(const struct reading *r, const struct yaml_node *node)
{
	const char **words
	    = arena_alloc(r->arena, ((node ? node->len : 0) + 1) * sizeof(*words));
	size_t len = 0;

	if (node && node->kind != YAML_LIST)
		yaml_problem(r->problems, r->file, node, _("Here must be a list: [\"…\", \"…\"]"));
	else if (node)
		for (const struct yaml_node *item = node->first; item; item = item->next) {
			words[len] = reading_text(r, item);
			len += words[len] != NULL;
		}
	return words;
}

const char *
reading_day(const struct reading *r, const struct yaml_node *node)
{
	struct edtf day;

	if (node->kind == YAML_SCALAR && edtf_parse(node->text, &day)
	    && day.precision == EDTF_DAY)
		return node->text;
	yaml_problem(r->problems, r->file, node,
	    _("\"%s\" is not a day; write it as YYYY-MM-DD"), node->text);
	return NULL;
}

bool
reading_number(
    const struct reading *r, const struct yaml_node *node, int64_t min, int64_t max, int64_t *out)
{
	char *end;
	long long number;

	errno = 0;
	number = strtoll(node->text, &end, 10);
	*out = number;
	if (node->kind == YAML_SCALAR && end != node->text && *end == '\0' && errno == 0
	    && node->text[strspn(node->text, "-")] >= '0' && number >= min && number <= max)
		return true;
	yaml_problem(r->problems, r->file, node,
	    _("\"%s\" is not a whole number from %" PRId64 " to %" PRId64), node->text, min, max);
	return false;
}

static bool
has_language(const struct label *label, const char *lang)
{
	for (size_t i = 0; i < label->len; i++)
		if (strcmp(label->items[i].lang, lang) == 0)
			return true;
	return false;
}

bool
reading_label(const struct reading *r, const struct yaml_node *map, const char *key,
    const struct label *languages, struct label *out)
{
	const struct yaml_node *node = yaml_get(map, key);

	*out = (struct label){0};
	if (!node) {
		yaml_problem(r->problems, r->file, map, _("`%s` is missing"), key);
		return false;
	}
	if (!label_read(node, r->file, r->arena, r->problems, out))
		return false;
	for (size_t i = 0; languages && i < languages->len; i++)
		if (!has_language(out, languages->items[i].lang))
			yaml_warning(r->problems, r->file, node, _("`%s` has no text in \"%s\""),
			    key, languages->items[i].lang);
	return true;
}

const char *
reading_json(const struct reading *r, const struct label *label)
{
	struct buf json = {0};
	const char *text;

	buf_char(&json, '{');
	for (size_t i = 0; i < label->len; i++) {
		json_key(&json, label->items[i].lang);
		json_text(&json, label->items[i].text);
	}
	buf_char(&json, '}');
	text = arena_dup(r->arena, buf_str(&json));
	buf_free(&json);
	return text;
}
