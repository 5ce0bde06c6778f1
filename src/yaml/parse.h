/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Private to yaml/: documents out of libyaml's events, and the check of bytes
 * before libyaml sees them. libyaml 0.2.5 has no limits of its own and is quadratic in
 * the depth of flow collections: reading stops at YAML_DEPTH_MAX, at which point its scanner
 * is at most the 1,024 characters of a simple key ahead.
 */
#ifndef YAML_PARSE_H
#define YAML_PARSE_H

#include "yaml/reader.h"

#include <yaml.h>

/* Where in a text checking has come to, 1-based. A zeroed one is at its start. */
struct yaml_place {
	int line, col;
	size_t offset;
};

/*
 * Is it UTF-8 without the characters YAML forbids? Each of these is reported,
 * up to the first that is not UTF-8 at all. Moves place to the end of bytes.
 */
bool yaml_check_bytes(const char *bytes, size_t len, struct yaml_place *place, const char *name,
    struct yaml_problems *problems);
/* Bytes of a byte-order mark to skip at the start of a text; UTF-16 is reported, and false. */
bool yaml_check_start(
    const char *bytes, size_t len, size_t *skip, const char *name, struct yaml_problems *problems);

struct yaml_parse {
	yaml_parser_t parser; /* input and encoding set by the owner */
	const char *name;
	struct yaml_problems *problems;
	struct arena *arena; /* where the tree of this document goes */
	int depth;
	size_t nodes;
	bool broken; /* nothing more can be read */
	bool ended;  /* the end of the stream was reached */
	bool silent; /* the source has said itself what is wrong */
};

/* The parser, ready for its input. */
void yaml_begin(struct yaml_parse *parse);
/* False: parser.problem says what is wrong there. The caller deletes the event. */
bool yaml_next_event(struct yaml_parse *parse, yaml_event_t *event);

/*
 * The next document: its tree, or NULL. Then either broken or ended is true, or
 * the document was wrong (reported) and the next can be read. *begun is true when there was one.
 */
struct yaml_node *yaml_parse_document(struct yaml_parse *parse, bool *begun);

#endif
