/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text of a form in its several languages. */
#ifndef FORM_LABEL_H
#define FORM_LABEL_H

#include "base/arena.h"
#include "yaml/reader.h"

struct label_text {
	const char *lang, *text;
};

struct label {
	struct label_text *items;
	size_t len;
	int line, col; /* of the file it was read from, else 0 */
};

/*
 * The text in lang; when there is none, the English one, else the first, and
 * *fallback (if not NULL) is true: the screen marks it. "" for an empty label.
 */
const char *label_in(const struct label *label, const char *lang, bool *fallback);

/* From YAML: a map of language to text, or one text (which is then English). */
bool label_read(const struct yaml_node *node, const char *file, struct arena *arena,
    struct yaml_problems *problems, struct label *out);

/* The same from a map that has other members too: those in others (NULL at its end) are passed over. */
bool label_read_beside(const struct yaml_node *node, const char *const others[], const char *file,
    struct arena *arena, struct yaml_problems *problems, struct label *out);

#endif
