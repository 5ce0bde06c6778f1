/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Values of one kind out of the YAML of a map. */
#include "exchange/map_part.h"

#include "base/fold.h"
#include "base/i18n.h"

#include <stdarg.h>
#include <string.h>

void
map_problem(struct map_reading *r, const struct yaml_node *node, const char *fmt, ...)
{
	struct buf text = {0};
	va_list args;

	va_start(args, fmt);
	buf_vprintf(&text, fmt, args);
	va_end(args);
	yaml_problem(r->problems, r->map->file, node, "%s", buf_str(&text));
	buf_free(&text);
}

const char *
map_read_text(struct map_reading *r, const struct yaml_node *map, const char *key)
{
	const struct yaml_node *node = yaml_get(map, key);

	if (!node)
		return NULL;
	if (node->kind == YAML_SCALAR && node->text[0])
		return node->text;
	map_problem(r, node, _("“%s”: a text is expected here"), key);
	return NULL;
}

bool
map_read_flag(struct map_reading *r, const struct yaml_node *map, const char *key)
{
	const struct yaml_node *node = yaml_get(map, key);

	if (!node || (node->kind == YAML_SCALAR && strcmp(node->text, "false") == 0))
		return false;
	if (node->kind == YAML_SCALAR && strcmp(node->text, "true") == 0)
		return true;
	map_problem(r, node, _("“%s” is true or false"), key);
	return false;
}

int
map_read_word(struct map_reading *r, const struct yaml_node *node, const char *const words[])
{
	struct buf all = {0};

	for (int i = 0; words[i]; i++) {
		if (node->kind == YAML_SCALAR && strcmp(node->text, words[i]) == 0) {
			buf_free(&all);
			return i;
		}
		buf_printf(&all, "%s%s", i ? ", " : "", words[i]);
	}
	map_problem(r, node, _("“%.60s” is not one of: %s"), node->text, buf_str(&all));
	buf_free(&all);
	return -1;
}

static enum absent_reason
read_reason(struct map_reading *r, const struct yaml_node *node, const struct field *field)
{
	static const char *const words[] = {
	    "not_asked", "unknown", "refused", "not_applicable", "pending", NULL};
	int word = map_read_word(r, node, words);
	enum absent_reason reason = word < 0 ? 0 : absent_from_word(words[word]);

	if (!field || !reason || field->absent & reason)
		return reason;
	map_problem(r, node,
	    _("the field %s takes no reason “%s” instead of an answer; if such cells say nothing, "
	      "list them under “empty”"),
	    field->name, words[word]);
	return 0;
}

/* What the map says itself is wrong for every row, or right. */
static bool
check_typed(struct map_reading *r, const struct yaml_node *node, const struct field *field)
{
	struct type_context types = desk_types(r->desk);
	struct arena arena = {0};
	struct value value;
	struct err err = {0};
	bool ok = field->type->parse(field, &types, node->text, &arena, &value, &err);

	if (!ok)
		map_problem(r, node, "%s: %s", field->name, err.text);
	arena_free(&arena);
	return ok;
}

bool
map_read_meaning(struct map_reading *r, const struct yaml_node *node, const struct field *field,
    struct map_text *out)
{
	static const char *const allowed[] = {"absent", NULL};
	const struct yaml_node *reason = yaml_get(node, "absent");

	*out = (struct map_text){0};
	if (node->kind == YAML_SCALAR) {
		out->typed = node->text;
		return check_typed(r, node, field);
	}
	if (node->kind == YAML_MAP && reason) {
		yaml_check_keys(r->problems, r->map->file, node, allowed);
		out->absent = read_reason(r, reason, field);
		return out->absent != 0;
	}
	map_problem(r, node, _("a text is expected here, or a reason: {absent: refused}"));
	return false;
}

const char *const *
map_read_texts(struct map_reading *r, const struct yaml_node *node)
{
	const char **texts = arena_alloc(r->arena, (node->len + 2) * sizeof(*texts));
	size_t len = 0;

	if (node->kind == YAML_SCALAR)
		texts[len++] = node->text;
	else if (node->kind == YAML_MAP)
		map_problem(r, node, _("“%s”: a list of texts is expected here"), node->key);
	for (const struct yaml_node *item = node->first; node->kind == YAML_LIST && item;
	     item = item->next) {
		if (item->kind == YAML_SCALAR)
			texts[len++] = item->text;
		else
			map_problem(r, item, _("a text is expected here"));
	}
	return texts;
}

static void
add_word(struct map_reading *r, struct map_words *out, const char *word, struct map_text means)
{
	struct buf folded = {0};

	fold_text(&folded, word);
	out->items[out->len++] = (struct map_word){
	    .word = word, .folded = arena_dup(r->arena, buf_str(&folded)), .means = means};
	buf_free(&folded);
}

static bool
begin_words(struct map_reading *r, const struct yaml_node *node, struct map_words *out)
{
	if (node->kind != YAML_MAP || node->len == 0) {
		map_problem(r, node,
		    _("“%s”: lines of `word: what it stands for` are expected here"), node->key);
		return false;
	}
	out->items = arena_alloc(r->arena, node->len * sizeof(*out->items));
	return true;
}

void
map_read_words(struct map_reading *r, const struct yaml_node *node, const struct field *field,
    struct map_words *out)
{
	struct map_text means;

	if (node && begin_words(r, node, out))
		for (const struct yaml_node *item = node->first; item; item = item->next)
			if (map_read_meaning(r, item, field, &means))
				add_word(r, out, item->key, means);
}

void
map_read_reasons(struct map_reading *r, const struct yaml_node *node, const struct field *field,
    struct map_words *out)
{
	if (node && begin_words(r, node, out))
		for (const struct yaml_node *item = node->first; item; item = item->next)
			add_word(r, out, item->key,
			    (struct map_text){.absent = read_reason(r, item, field)});
}

size_t
map_name(struct map_reading *r, const char *name)
{
	struct map *map = r->map;

	for (size_t i = 0; i < map->names_len; i++)
		if (strcmp(map->names[i], name) == 0)
			return i;
	map->names =
	    arena_grow(r->arena, map->names, map->names_len, &r->names_cap, sizeof(*map->names));
	map->names[map->names_len] = name;
	return map->names_len++;
}

const size_t *
map_read_names(struct map_reading *r, const struct yaml_node *node, size_t *len)
{
	const char *const *texts = map_read_texts(r, node);
	size_t *names = arena_alloc(r->arena, (node->len + 2) * sizeof(*names));

	*len = 0;
	for (size_t i = 0; texts[i]; i++) {
		if (texts[i][0])
			names[(*len)++] = map_name(r, texts[i]);
		else
			map_problem(r, node, _("“%s”: a column needs a name"), node->key);
	}
	return names;
}

enum map_order
map_read_order(struct map_reading *r, const struct yaml_node *map)
{
	static const char *const orders[] = {"dmy", "mdy", "ymd", NULL};
	const struct yaml_node *node = yaml_get(map, "dates");
	int order = node ? map_read_word(r, node, orders) : -1;

	return order < 0 ? MAP_UNSAID : (enum map_order)(MAP_DMY + order);
}
