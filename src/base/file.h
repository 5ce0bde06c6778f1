/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Files other than the case file: read whole within a limit, written whole or
 * not at all. Every export, backup and settings file goes through file_out.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

/*
 * A regular file open for reading, or -1. A directory, FIFO or device is ERR_DATA; what is
 * not there or cannot be read ERR_IO or ERR_PERMISSION. Never blocks on a FIFO.
 */
int file_open(const char *path, struct err *err);

/*
 * Read a regular file of at most limit bytes into the arena (NUL added after
 * *len bytes). ERR_DATA for one that is larger, or grows past the limit; else as file_open.
 */
bool file_read(const char *path, size_t limit, struct arena *arena, char **bytes, size_t *len,
    struct err *err);

/*
 * A file in the making: a temporary one in the same directory (0600, O_EXCL),
 * written, fsynced, read again and compared, then renamed and the directory fsynced.
 * Without overwrite an existing target, a link included, is ERR_CREATE.
 */
struct file_out;
/* NULL with a sentence when it cannot be begun. */
struct file_out *file_out_open(const char *path, bool overwrite, struct err *err);
/* The path of the temporary file, for a library that writes it itself. */
const char *file_out_temporary(const struct file_out *out);
/* Fits yaml_sink. Errors stick and are told by file_out_commit. */
bool file_out_write(void *out, const void *bytes, size_t len);
/*
 * Publish (true) or say why not (false); either way out is gone. What was
 * written through file_out_write is read back and compared first; when a library wrote
 * the temporary file, checking it was the caller's work, and it is closed by now.
 */
bool file_out_commit(struct file_out *out, struct err *err);

/* Take the temporary file away; out is gone. NULL is fine. */
void file_out_abandon(struct file_out *out);

/* Make a directory (0700) and its parents; one that is there is fine. */
bool file_make_dirs(const char *path, struct err *err);
/* Is it a regular file whose first bytes are this text? */
bool file_begins(const char *path, const char *text);
/* Is there anything of that name, a broken link included? */
bool file_exists(const char *path);

#endif
