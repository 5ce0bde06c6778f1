/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Files read whole within a limit, and files written whole or not at all.
 *
 * A file in the making lies in the target's own folder under a random name. The
 * folder is held open, and every later step names files relative to it: whatever is renamed
 * meanwhile, the file lands where it was begun. What a crash left of such files is taken away when
 * the next one is begun in the same folder.
 */
#include "base/file.h"

#include "base/buf.h"
#include "base/fnv.h"
#include "base/i18n.h"
#include "base/sweep.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK_SIZE = 65536, NAME_TRIES = 16 };

struct file_out {
	char *path;                 /* what the user asked for; owned */
	const char *name;           /* its last part, inside path */
	char *temporary;            /* the same folder, a random name; owned */
	const char *temporary_name; /* its last part, inside temporary */
	int folder, fd;             /* -1 when closed */
	bool overwrite;
	bool made;           /* the temporary file exists */
	int error;           /* errno of the first write that failed, 0 none */
	struct buf pending;  /* not written yet */
	uint64_t size, hash; /* of what was written through us */
};

static bool
is_forbidden(int error)
{
	return error == EACCES || error == EPERM || error == EROFS;
}

static bool
is_full(int error)
{
	return error == ENOSPC || error == EDQUOT || error == EFBIG;
}

static bool
cannot_write(struct err *err, enum err_code code, const char *path, int error)
{
	if (is_full(error))
		return err_set(err, ERR_IO,
		    _("there is no room for %s (%s); free some, or choose another place"), path,
		    strerror(error));
	return err_set(err, is_forbidden(error) ? ERR_PERMISSION : code,
	    _("%s cannot be written: %s. Choose another place."), path, strerror(error));
}

static bool
cannot_read(struct err *err, const char *path, int error)
{
	return err_set(err, is_forbidden(error) ? ERR_PERMISSION : ERR_IO,
	    _("%s cannot be read: %s."), path, strerror(error));
}

static bool
not_a_file(struct err *err, enum err_code code, const char *path, mode_t mode)
{
	if (S_ISDIR(mode))
		return err_set(err, code, _("%s is a folder, not a file."), path);
	return err_set(err, code, _("%s is a device or a pipe, not a file."), path);
}

static ssize_t
read_some(int fd, void *bytes, size_t size)
{
	ssize_t got;

	do
		got = read(fd, bytes, size);
	while (got < 0 && errno == EINTR);
	return got;
}

static bool
too_large(const char *path, size_t limit, struct err *err)
{
	if (limit >= 1 << 20)
		return err_set(err, ERR_DATA,
		    _("%s is larger than the %zu MB that are allowed here"), path, limit >> 20);
	return err_set(
	    err, ERR_DATA, _("%s is larger than the %zu bytes that are allowed here"), path, limit);
}

/* The size is asked first, but believed never: the file may grow while it is read. */
static bool
read_open(int fd, const char *path, size_t limit, struct buf *content, struct err *err)
{
	char chunk[CHUNK_SIZE];
	struct stat about;
	ssize_t got;

	if (fstat(fd, &about) != 0)
		return cannot_read(err, path, errno);
	if ((uintmax_t)about.st_size > limit)
		return too_large(path, limit, err);
	while ((got = read_some(fd, chunk, sizeof(chunk))) > 0) {
		if ((size_t)got > limit - content->len)
			return too_large(path, limit, err);
		buf_add(content, chunk, (size_t)got);
	}
	return got == 0 || cannot_read(err, path, errno);
}

int
file_open(const char *path, struct err *err)
{
	/* O_NONBLOCK: opening a FIFO without a writer returns at once, to be refused. */
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	struct stat about;

	if (fd < 0 || fstat(fd, &about) != 0)
		cannot_read(err, path, errno);
	else if (!S_ISREG(about.st_mode))
		not_a_file(err, ERR_DATA, path, about.st_mode);
	else
		return fd;
	if (fd >= 0)
		close(fd);
	return -1;
}

bool
file_read(
    const char *path, size_t limit, struct arena *arena, char **bytes, size_t *len, struct err *err)
{
	int fd = file_open(path, err);
	struct buf content = {0};
	bool ok;

	if (fd < 0)
		return false;
	ok = read_open(fd, path, limit, &content, err);
	if (ok) {
		*bytes = arena_dup_len(arena, buf_str(&content), content.len);
		*len = content.len;
	}
	buf_free(&content);
	close(fd);
	return ok;
}

static const char *
last_part(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

static bool
open_folder(struct file_out *out, struct err *err)
{
	size_t len = (size_t)(out->name - out->path);
	struct buf folder = {0};
	bool ok;

	if (len > 0)
		buf_add(&folder, out->path, len);
	else
		buf_text(&folder, ".");
	out->folder = open(folder.data, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	ok = out->folder >= 0 || cannot_write(err, ERR_CREATE, out->path, errno);
	buf_free(&folder);
	return ok;
}

static bool
target_is_free(const struct file_out *out, struct err *err)
{
	struct stat about;

	if (strcmp(out->name, "") == 0 || strcmp(out->name, ".") == 0
	    || strcmp(out->name, "..") == 0)
		return err_set(
		    err, ERR_CREATE, _("“%s” does not end in the name of a file"), out->path);
	if (fstatat(out->folder, out->name, &about, AT_SYMLINK_NOFOLLOW) != 0)
		return errno == ENOENT || cannot_write(err, ERR_CREATE, out->path, errno);
	if (!S_ISREG(about.st_mode) && !S_ISLNK(about.st_mode))
		return not_a_file(err, ERR_CREATE, out->path, about.st_mode);
	if (!out->overwrite)
		return err_set(
		    err, ERR_CREATE, _("%s is there already; nothing was written"), out->path);
	return true;
}

static bool
make_temporary(struct file_out *out, struct err *err)
{
	int prefix = (int)(out->name - out->path);

	for (int tries = 0; tries < NAME_TRIES; tries++) {
		char name[SWEEP_NAME_SIZE];
		struct buf path = {0};
		uint64_t number;

		if (getrandom(&number, sizeof(number), 0) != sizeof(number))
			break;
		sweep_name(number, name);
		buf_printf(&path, "%.*s%s", prefix, out->path, name);
		free(out->temporary);
		out->temporary = path.data;
		out->temporary_name = path.data + prefix;
		out->fd = openat(out->folder, out->temporary_name,
		    O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
		out->made = out->fd >= 0 && sweep_claim(out->fd);
		if (out->made || (out->fd < 0 && errno != EEXIST))
			break;
		if (out->fd >= 0)
			close(out->fd);
		out->fd = -1;
	}
	return out->made || cannot_write(err, ERR_CREATE, out->path, errno);
}

struct file_out *
file_out_open(const char *path, bool overwrite, struct err *err)
{
	struct file_out *out = mem_alloc(sizeof(*out));

	out->path = mem_dup(path);
	out->name = last_part(out->path);
	out->folder = out->fd = -1;
	out->overwrite = overwrite;
	out->hash = FNV_START;
	if (open_folder(out, err) && target_is_free(out, err)) {
		sweep_folder(out->folder);
		if (make_temporary(out, err))
			return out;
	}
	file_out_abandon(out);
	return NULL;
}

const char *
file_out_temporary(const struct file_out *out)
{
	return out->temporary;
}

static bool
write_pending(struct file_out *out)
{
	const char *bytes = buf_str(&out->pending);
	size_t left = out->pending.len;

	while (left > 0) {
		ssize_t done = write(out->fd, bytes, left);

		if (done < 0 && errno == EINTR)
			continue;
		if (done < 0) {
			out->error = errno;
			return false;
		}
		bytes += done;
		left -= (size_t)done;
	}
	out->hash = fnv_add(out->hash, buf_str(&out->pending), out->pending.len);
	out->size += out->pending.len;
	buf_clear(&out->pending);
	return true;
}

bool
file_out_write(void *context, const void *bytes, size_t len)
{
	struct file_out *out = context;

	if (out->error)
		return false;
	buf_add(&out->pending, bytes, len);
	return out->pending.len < CHUNK_SIZE || write_pending(out);
}

static bool
sync_to_disk(int fd)
{
	int done;

	/* An error is final: the kernel forgets it, and a second fsync would lie. */
	do
		done = fsync(fd);
	while (done != 0 && errno == EINTR);
	return done == 0;
}

/* Somebody else's file may not be published under our name. */
static bool
temporary_is_ours(const struct file_out *out)
{
	struct stat ours, there;

	return fstat(out->fd, &ours) == 0
	       && fstatat(out->folder, out->temporary_name, &there, AT_SYMLINK_NOFOLLOW) == 0
	       && ours.st_dev == there.st_dev && ours.st_ino == there.st_ino;
}

static bool
reads_back(const struct file_out *out)
{
	uint64_t hash = FNV_START, size = 0;
	char chunk[CHUNK_SIZE];
	ssize_t got;

	/* Ask for the disk's copy, not the memory's; where that is refused, memory's must do. */
	posix_fadvise(out->fd, 0, 0, POSIX_FADV_DONTNEED);
	if (lseek(out->fd, 0, SEEK_SET) != 0)
		return false;
	while ((got = read_some(out->fd, chunk, sizeof(chunk))) > 0) {
		hash = fnv_add(hash, chunk, (size_t)got);
		size += (uint64_t)got;
	}
	return got == 0 && hash == out->hash && size == out->size;
}

/* Give the temporary file its name, in one step, over nothing that is there. */
static int
publish_new(const struct file_out *out)
{
	const char *from = out->temporary_name, *to = out->name;

	if (renameat2(out->folder, from, out->folder, to, RENAME_NOREPLACE) == 0)
		return 0;
	if (errno != EINVAL && errno != ENOSYS)
		return -1;
	/* A file system that cannot refuse to replace: a second name, then not the first. */
	if (linkat(out->folder, from, out->folder, to, 0) != 0)
		return -1;
	return unlinkat(out->folder, from, 0);
}

static bool
publish(struct file_out *out, struct err *err)
{
	int done = out->overwrite
		       ? renameat(out->folder, out->temporary_name, out->folder, out->name)
		       : publish_new(out);

	if (done != 0 && errno == EEXIST)
		return err_set(err, ERR_CREATE,
		    _("%s was made by somebody else meanwhile; nothing was written"), out->path);
	if (done != 0)
		return cannot_write(err, ERR_CREATE, out->path, errno);
	out->made = false;
	/* Some file systems cannot sync a folder and say EINVAL: they have nothing to sync. */
	if (!sync_to_disk(out->folder) && errno != EINVAL)
		return err_set(err, ERR_IO,
		    _("%s is written, but the disk does not confirm it (%s): look at it before you "
		      "rely on it"),
		    out->path, strerror(errno));
	return true;
}

static bool
finish(struct file_out *out, struct err *err)
{
	bool through_us = out->size > 0 || out->pending.len > 0;
	int fd = out->fd;

	if (out->error || !write_pending(out))
		return cannot_write(err, ERR_IO, out->path, out->error);
	if (!sync_to_disk(fd))
		return cannot_write(err, ERR_IO, out->path, errno);
	if (!temporary_is_ours(out))
		return err_set(err, ERR_IO,
		    _("%s was not written: its temporary file was taken away"), out->path);
	if (through_us && !reads_back(out))
		return err_set(err, ERR_IO,
		    _("%s was not written: the disk gives back something else than was written. "
		      "Use another disk"),
		    out->path);
	out->fd = -1;
	if (close(fd) != 0 && errno != EINTR)
		return cannot_write(err, ERR_IO, out->path, errno);
	return publish(out, err);
}

bool
file_out_commit(struct file_out *out, struct err *err)
{
	bool ok = finish(out, err);

	file_out_abandon(out);
	return ok;
}

void
file_out_abandon(struct file_out *out)
{
	if (!out)
		return;
	if (out->made)
		unlinkat(out->folder, out->temporary_name, 0);
	if (out->fd >= 0)
		close(out->fd);
	if (out->folder >= 0)
		close(out->folder);
	buf_free(&out->pending);
	free(out->temporary);
	free(out->path);
	free(out);
}

static bool
make_dir(const char *path, struct err *err)
{
	struct stat about;
	int error;

	if (mkdir(path, 0700) == 0)
		return true;
	error = errno;
	if (stat(path, &about) == 0) {
		if (S_ISDIR(about.st_mode))
			return true;
		return err_set(err, ERR_CREATE, _("%s is a file, not a folder"), path);
	}
	return err_set(err, is_forbidden(error) ? ERR_PERMISSION : ERR_CREATE,
	    _("The folder %s cannot be made: %s."), path, strerror(error));
}

bool
file_make_dirs(const char *path, struct err *err)
{
	char *part = mem_dup(path);
	bool ok = true;

	for (char *slash = part + 1; ok && part[0] && (slash = strchr(slash, '/')); slash++) {
		*slash = '\0';
		ok = make_dir(part, err);
		*slash = '/';
	}
	ok = ok && make_dir(path, err);
	free(part);
	return ok;
}

bool
file_begins(const char *path, const char *text)
{
	size_t len = strlen(text), have = 0;
	int fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	struct stat about;
	ssize_t got = 0;
	char byte;

	if (fd < 0)
		return false;
	if (fstat(fd, &about) == 0 && S_ISREG(about.st_mode))
		while (have < len && (got = read(fd, &byte, 1)) == 1 && byte == text[have])
			have++;
	close(fd);
	return have == len;
}

bool
file_exists(const char *path)
{
	struct stat about;

	return lstat(path, &about) == 0;
}
