/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Files in the case file: chunks of 256 KiB under the BLAKE2b-256 id of
 * their content, 20 MB each, 1 GB in all. Same content, same id, kept once.
 *
 * One may be known by name only: a record came here without its files. Its
 * id, name, type and size are here and can be referred to; its content is elsewhere
 * until somebody brings it.
 */
#ifndef STORE_ATTACHMENT_H
#define STORE_ATTACHMENT_H

#include "store/record.h"

enum {
	ATTACHMENT_ID_SIZE = 65, /* hex and NUL */
	ATTACHMENT_CHUNK = 256 * 1024,
	ATTACHMENT_MAX = 20 * 1024 * 1024,
	ATTACHMENT_ALL_MAX = 1024 * 1024 * 1024,
};

struct attachment {
	const char *id;   /* BLAKE2b-256 of the content, hex */
	const char *name; /* the last part of the path it came from; data, never used as a path */
	const char *type; /* media type found by its first bytes; "application/octet-stream" else */
	int64_t size;
	bool here; /* false: known by name only */
};

/*
 * Inside an action: read a regular file (links are followed) and keep it. id gets its
 * name. The row is journalled, the chunks are not: the id vouches for them, and they
 * stay when the row is taken back. Content that is there already is not kept twice; content
 * of one that was known by name only is filled in, and its size and type are then those of the
 * content.
 */
bool attachment_add_file(struct db *db, struct action *action, const char *path,
    char id[ATTACHMENT_ID_SIZE], struct err *err);
bool attachment_add_bytes(struct db *db, struct action *action, const char *name, const void *bytes,
    size_t len, char id[ATTACHMENT_ID_SIZE], struct err *err);
/*
 * Inside an action: note a file whose content is not here. One that is known
 * already stays as it is. ERR_DATA for what attachment_check_said refuses, and when it is
 * known here with another size.
 */
bool attachment_add_named(struct db *db, struct action *action, const char *id, const char *name,
    const char *type, int64_t size, struct err *err);
/*
 * Can there be such a file? Else ERR_DATA, and *part is which member of it is wrong:
 * "id", "name", "type" or "size".
 */
bool attachment_check_said(const struct attachment *said, const char **part, struct err *err);

bool attachment_find(
    struct db *db, const char *id, struct arena *arena, struct attachment *out, struct err *err);
/*
 * Content in order, piece by piece (sink NULL: only checked); checked against the
 * id. ERR_DATA when it is not what it was, and when it is not here.
 */
typedef bool attachment_sink(void *context, const void *bytes, size_t len);
bool attachment_read(
    struct db *db, const char *id, attachment_sink *sink, void *context, struct err *err);
/* To a file, written aside and renamed (0600). */
bool attachment_write_file(
    struct db *db, const char *id, const char *path, bool overwrite, struct err *err);

/*
 * Read every one whose content is here. *bad is the first that is damaged (err says
 * which), or NULL. False: could not be read.
 */
bool attachment_check_all(
    struct db *db, struct arena *arena, int64_t *count, const char **bad, struct err *err);
/* How many are known by name only; -1: cannot be read. */
int64_t attachment_count_named(struct db *db);

#endif
