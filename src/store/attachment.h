/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Files in the case file: chunks of 256 KiB under the BLAKE2b-256 id of
 * their content, 20 MB each, 1 GB in all. Same content, same id, kept once.
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
};

/*
 * Inside an action: read a regular file (links are followed) and keep it. id gets its
 * name. The row is journalled, the chunks are not: the id vouches for them, and they
 * stay when the row is taken back. Content that is there already is not kept twice.
 */
bool attachment_add_file(struct db *db, struct action *action, const char *path,
    char id[ATTACHMENT_ID_SIZE], struct err *err);
bool attachment_add_bytes(struct db *db, struct action *action, const char *name,
    const void *bytes, size_t len, char id[ATTACHMENT_ID_SIZE], struct err *err);
bool attachment_find(struct db *db, const char *id, struct arena *arena, struct attachment *out,
    struct err *err);
/* Content in order, piece by piece (sink NULL: only checked); checked against the id, ERR_DATA when it is not what it was. */
typedef bool attachment_sink(void *context, const void *bytes, size_t len);
bool attachment_read(struct db *db, const char *id, attachment_sink *sink, void *context,
    struct err *err);
/* To a file, written aside and renamed (0600). */
bool attachment_write_file(struct db *db, const char *id, const char *path, bool overwrite,
    struct err *err);

/* Read every one. *bad is the first that is damaged (err says which), or NULL. False: could not be read. */
bool attachment_check_all(struct db *db, struct arena *arena, int64_t *count, const char **bad,
    struct err *err);

#endif
