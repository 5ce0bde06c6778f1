/* SPDX-License-Identifier: GPL-3.0-or-later */
/* JSON to a tree, by json_tree() of SQLite. */
#include "store/json_tree.h"

#include "base/i18n.h"
#include "store/sql.h"

#include <string.h>

enum { DEPTH_MAX = 64 };

/* The objects and lists that are open, from the root on. */
struct reading {
	struct arena *arena;
	struct {
		int64_t id;
		struct json_node *node, **end;
	} open[DEPTH_MAX];
	size_t depth;
};

static bool
say_no_json(struct err *err)
{
	return err_set(err, ERR_DATA, _("this is no valid JSON"));
}

static bool
is_valid(struct db *db, const char *text, bool *valid, struct err *err)
{
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (sql_prepare(&q, db, "SELECT json_valid(:text)", err)) {
		sql_text(&q, ":text", text);
		row = sql_next(&q, err);
		*valid = row == SQL_ROW && sql_column_integer(&q, 0) == 1;
	}
	sql_done(&q);
	return row == SQL_ROW;
}

static enum json_kind
kind_of(const char *type)
{
	if (strcmp(type, "object") == 0)
		return JSON_OBJECT;
	if (strcmp(type, "array") == 0)
		return JSON_ARRAY;
	if (strcmp(type, "text") == 0)
		return JSON_TEXT;
	return strcmp(type, "null") == 0 ? JSON_NULL : JSON_OTHER;
}

/* What SQLite puts for a character that cannot be: not to be taken for what was written. */
static bool
is_whole(const char *text, const char *whole)
{
	return !strstr(text, "\xEF\xBF\xBD") || strstr(whole, "\xEF\xBF\xBD")
	       || strcasestr(whole, "\\ufffd");
}

/* Columns: id, parent, key, type, the value of a leaf. */
static bool
add_node(
    struct reading *r, struct sql *q, const char *whole, struct json_node **root, struct err *err)
{
	struct json_node *node = arena_alloc(r->arena, sizeof(*node));
	const char *type = sql_column_text(q, 3, r->arena), *text;
	int64_t parent = sql_column_integer(q, 1);

	node->kind = kind_of(type);
	text = strcmp(type, "true") == 0 || strcmp(type, "false") == 0
		   ? type
		   : sql_column_text(q, 4, r->arena);
	node->text = text ? text : "";
	if (!is_whole(node->text, whole))
		return err_set(
		    err, ERR_DATA, _("a text in it has half of a character, a lone surrogate"));
	while (r->depth > 0 && r->open[r->depth - 1].id != parent)
		r->depth--;
	if (r->depth == 0) {
		*root = node;
	} else {
		if (r->open[r->depth - 1].node->kind == JSON_OBJECT)
			node->key = sql_column_text(q, 2, r->arena);
		*r->open[r->depth - 1].end = node;
		r->open[r->depth - 1].end = &node->next;
		r->open[r->depth - 1].node->len++;
	}
	if (node->kind != JSON_OBJECT && node->kind != JSON_ARRAY)
		return true;
	if (r->depth == DEPTH_MAX)
		return err_set(
		    err, ERR_DATA, _("this JSON goes more than %d levels deep"), DEPTH_MAX);
	r->open[r->depth].id = sql_column_integer(q, 0);
	r->open[r->depth].node = node;
	r->open[r->depth++].end = &node->first;
	return true;
}

bool
json_tree_read(
    struct db *db, const char *text, struct arena *arena, struct json_node **root, struct err *err)
{
	static const char walk[] = "SELECT id, parent, key, type, atom FROM json_tree(:text)";
	struct reading reading = {.arena = arena};
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;
	bool valid = false;

	*root = NULL;
	if (!is_valid(db, text, &valid, err))
		return false;
	if (!valid)
		return say_no_json(err);
	if (strstr(text, "\\u0000"))
		return err_set(err, ERR_DATA, _("a text in it has a zero character"));
	if (sql_prepare(&q, db, walk, err)) {
		sql_text(&q, ":text", text);
		while ((row = sql_next(&q, err)) == SQL_ROW)
			if (!add_node(&reading, &q, text, root, err)) {
				row = SQL_FAILED;
				break;
			}
	}
	sql_done(&q);
	return row == SQL_END && (*root || say_no_json(err));
}

const struct json_node *
json_tree_get(const struct json_node *object, const char *key)
{
	for (const struct json_node *node = object ? object->first : NULL; node; node = node->next)
		if (node->key && strcmp(node->key, key) == 0)
			return node;
	return NULL;
}

const struct json_node *
json_tree_find(const struct json_node *object, const char *path)
{
	while (object && *path) {
		size_t len = strcspn(path, ".");
		const struct json_node *found = NULL;

		for (const struct json_node *node = object->first; node && !found;
		     node = node->next)
			if (node->key && strlen(node->key) == len
			    && memcmp(node->key, path, len) == 0)
				found = node;
		object = found;
		path += len + (path[len] != '\0');
	}
	return object;
}
