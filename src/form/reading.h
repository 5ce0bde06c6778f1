/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What lists and standards need beside the readers of load.h: members that must
 * be there, ids, versions, codes, days. Each is refused at its place when it is not one. Texts
 * are borrowed from the file's tree, which lives in the same arena.
 */
#ifndef FORM_READING_H
#define FORM_READING_H

#include "form/load.h"

bool reading_map(struct loader *loader, const struct yaml_node *node);
/* The list or map under key, with something in it; NULL, and a problem, when there is none. */
const struct yaml_node *reading_items(
    struct loader *loader, const struct yaml_node *map, const char *key, enum yaml_kind kind);
/* The text of a member that must be there. */
const char *reading_needed(struct loader *loader, const struct yaml_node *map, const char *key);
/* Is text a code: one word of at most max bytes? Else a problem at node. */
bool reading_word(
    struct loader *loader, const struct yaml_node *node, const char *text, size_t max);
/*
 * The id of a file: small letters, digits, - and _; and, unless stem is NULL,
 * what the file is called (ID.yaml or ID@VERSION.yaml).
 */
const char *reading_id(
    struct loader *loader, const struct yaml_node *root, const char *key, const char *stem);
const char *reading_version(struct loader *loader, const struct yaml_node *root);
/* Texts of a list that need not be there, NULL last. */
const char *const *reading_words(
    struct loader *loader, const struct yaml_node *map, const char *key);
/* A calendar day. */
const char *reading_day(struct loader *loader, const struct yaml_node *map, const char *key);
/*
 * A text that must be there in several languages. languages: those it should
 * have (NULL: not asked); a missing one is a warning.
 */
bool reading_label(struct loader *loader, const struct yaml_node *map, const char *key,
    const struct label *languages, struct label *out);
bool label_has(const struct label *label, const char *lang);
/* The label as JSON by language, in the arena. */
const char *label_json(const struct label *label, struct arena *arena);

#endif
