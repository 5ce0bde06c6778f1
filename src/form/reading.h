/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What reading lists and standards has in common: a member that must be there,
 * a word, a day, a number, each refused at its place when it is not one. Texts are
 * borrowed from the file's tree, which lives in the same arena.
 */
#ifndef FORM_READING_H
#define FORM_READING_H

#include "form/label.h"

#include <stdbool.h>
#include <stdint.h>

struct reading {
	const char *file;
	struct arena *arena;
	struct yaml_problems *problems;
};

bool reading_map(const struct reading *r, const struct yaml_node *node);
/* A member of this kind; NULL, and a problem, when it is not there or of another kind. */
struct yaml_node *reading_member(
    const struct reading *r, const struct yaml_node *map, const char *key, enum yaml_kind kind);
/* A scalar that says something; else a problem and NULL. */
const char *reading_text(const struct reading *r, const struct yaml_node *node);
/* Is text a code: no blanks, no control characters, 1 to max bytes? Else a problem. */
bool reading_word(
    const struct reading *r, const struct yaml_node *node, const char *text, size_t max);
/* The text of a member that must be there. */
const char *reading_needed(const struct reading *r, const struct yaml_node *map, const char *key);
/* The id of a file: small letters, digits, - and _, and the file's own name (stem, or NULL). */
const char *reading_id(const struct reading *r, const struct yaml_node *root, const char *key,
    const char *stem);
const char *reading_version(const struct reading *r, const struct yaml_node *root);
/* Scalars of a list, NULL last; node may be NULL. */
const char *const *reading_words(const struct reading *r, const struct yaml_node *node);
/* A calendar day YYYY-MM-DD. */
const char *reading_day(const struct reading *r, const struct yaml_node *node);
/* A whole number in a range; false and a problem when it is none. */
bool reading_number(const struct reading *r, const struct yaml_node *node, int64_t min,
    int64_t max, int64_t *out);
/*
 * A text in several languages that must be there. languages: those it should
 * have (NULL: not asked); one that is missing is a warning.
 */
bool reading_label(const struct reading *r, const struct yaml_node *map, const char *key,
    const struct label *languages, struct label *out);
/* A label as JSON by language. */
const char *reading_json(const struct reading *r, const struct label *label);

#endif
