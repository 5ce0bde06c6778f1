/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The bounded YAML reader: the small, safe part of YAML that forms, lists,
 * standards and summaries are written in, read into a tree with the place of
 * every value. Values are text; what they mean is the reader's affair.
 *
 * Refused, each with file:line:column: anchors, aliases, tags, merge keys,
 * directives, keys that are not plain text, duplicate keys, more than one document
 * (where one is asked for), depth over 32, invalid UTF-8, NUL, UTF-16, a file over the limit.
 */
#ifndef YAML_READER_H
#define YAML_READER_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

enum yaml_kind { YAML_SCALAR, YAML_LIST, YAML_MAP };

enum {
	YAML_DEPTH_MAX = 32,
	YAML_SIZE_MAX = 20 * 1024 * 1024, /* a file read whole */
	YAML_DOCUMENT_MAX =
	    32 * 1024 * 1024,         /* one document of a stream: an attachment fits, in base64 */
	YAML_NODES_MAX = 1000 * 1000, /* values in one document */
};

struct yaml_node {
	enum yaml_kind kind;
	int line, col; /* 1-based, of its first character */
	/* A scalar written without quotes: an empty one or `null`, `~` may mean nothing. */
	bool plain;
	const char *text; /* a scalar's text, NUL-terminated; "" for lists and maps */
	const char *key;  /* its key, when it is a map's member; else NULL */
	int key_line, key_col;
	struct yaml_node *first; /* first member or item, in the order written */
	struct yaml_node *next;  /* next in the same map or list */
	size_t len;              /* number of members or items */
};

/*
 * One problem in one place. Problems are gathered: a reader reports all of a
 * file's mistakes, not only the first.
 */
struct yaml_problem {
	const char *file;
	int line, col; /* 0: nothing of the file was read, and text names it */
	bool is_warning;
	const char *text; /* what is wrong; nearest valid word; what to do */
};

struct yaml_problems {
	struct arena *arena; /* where their text lives */
	struct yaml_problem *items;
	size_t len, cap;
	size_t errors;        /* how many are not warnings */
	enum err_code unread; /* a file could not be read at all: why; else ERR_NONE */
};

/* Add a problem at node (NULL: the file as a whole, line 1 column 1). At most 1,000 are kept. */
void yaml_problem(struct yaml_problems *problems, const char *file, const struct yaml_node *node,
    const char *fmt, ...) PRINTF_LIKE(4, 5);
void yaml_warning(struct yaml_problems *problems, const char *file, const struct yaml_node *node,
    const char *fmt, ...) PRINTF_LIKE(4, 5);
/* The file could not be opened or read: why says so, and names it. */
void yaml_unread(struct yaml_problems *problems, const char *file, const struct err *why);
/* "file:line:col: " before the text of a problem; nothing where the text names the file. */
void yaml_add_place(struct buf *out, const struct yaml_problem *problem);
/* Put the problems from the one numbered first on in the order of the file. */
void yaml_sort_problems(struct yaml_problems *problems, size_t first);
/*
 * The first error as a sentence "file:line:col: text (and N more)": ERR_DATA, or why a file
 * could not be read. Always returns false.
 */
bool yaml_fail(const struct yaml_problems *problems, struct err *err);

/*
 * Read one document from memory, YAML_DOCUMENT_MAX at most. The tree lives in the arena.
 * NULL when it cannot be read: then problems has at least one error. An empty document is an
 * error. name is only for messages.
 */
struct yaml_node *yaml_read(const char *bytes, size_t len, const char *name, struct arena *arena,
    struct yaml_problems *problems);

/* The same from a file: regular files only, links followed, YAML_SIZE_MAX at most. */
struct yaml_node *yaml_read_file(
    const char *path, struct arena *arena, struct yaml_problems *problems);

/*
 * A stream of documents, one in memory at a time (a summary export of a whole
 * office); the file may have any size. yaml_stream_next returns NULL at the end and on errors:
 * problems tells which. After a document that was wrong in itself the next can be read, until
 * yaml_stream_ended. The tree of a document lives in the arena given with that call.
 */
struct yaml_stream;
struct yaml_stream *yaml_stream_open(const char *path, struct yaml_problems *problems);
struct yaml_node *yaml_stream_next(struct yaml_stream *stream, struct arena *arena);
bool yaml_stream_ended(const struct yaml_stream *stream);
void yaml_stream_close(struct yaml_stream *stream); /* legal on NULL */

/* The member with this key, or NULL. */
struct yaml_node *yaml_get(const struct yaml_node *map, const char *key);
/* The member's text, or NULL when there is no such member or it is not a scalar. */
const char *yaml_get_text(const struct yaml_node *map, const char *key);
/* Is it a plain scalar that says nothing: empty, `null` or `~`? */
bool yaml_is_null(const struct yaml_node *node);

/*
 * Report every member of map whose key is not in allowed (NULL at its end), with
 * the nearest word that is.
 */
void yaml_check_keys(struct yaml_problems *problems, const char *file, const struct yaml_node *map,
    const char *const allowed[]);
/* The word of words (NULL at its end) that is most like word, or NULL when none is near. */
const char *yaml_nearest(const char *word, const char *const words[]);

#endif
