/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Somebody else's JSON as a tree of texts: SQLite takes it apart. */
#ifndef STORE_JSON_TREE_H
#define STORE_JSON_TREE_H

#include "base/arena.h"
#include "store/db.h"

enum json_kind { JSON_OBJECT, JSON_ARRAY, JSON_TEXT, JSON_OTHER, JSON_NULL };

struct json_node {
	enum json_kind kind;
	const char *key; /* of a member; NULL: an item, or the root */
	const char
	    *text; /* of a text, as it means; of a number, true, false, as written; else "" */
	struct json_node *first, *next;
	size_t len; /* members or items */
};

/*
 * Text is valid UTF-8, NUL-terminated. ERR_DATA: it is no JSON, or has characters in it that no
 * text has (a zero, half of a pair).
 */
bool json_tree_read(
    struct db *db, const char *text, struct arena *arena, struct json_node **root, struct err *err);

/* The member of this name; NULL: none, or no object. */
const struct json_node *json_tree_get(const struct json_node *object, const char *key);
/* The same by a path: "location.city". */
const struct json_node *json_tree_find(const struct json_node *object, const char *path);

#endif
