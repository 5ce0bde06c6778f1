/* SPDX-License-Identifier: GPL-3.0-or-later */
/* See power_vfs.h. Pessimistic about order: the worst that a disk without a queue barrier may do. */
#include "power_vfs.h"

#include "flow.h"

#include "base/arena.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SECTOR = 512, FILES_MAX = 16, TORN_PERCENT = 25 };

/* A write, or (bytes NULL) a change of size to offset. */
struct op {
	int64_t offset;
	size_t len;
	unsigned char *bytes;
	struct op *next;
};

struct image {
	unsigned char *bytes;
	size_t len, cap;
};

struct disk_file {
	char *path;           /* NULL: a free place */
	bool there, durable;  /* has it a name; would it have one after a cut */
	bool ghost;           /* content is of a removed file whose name was taken again */
	struct image content; /* what is surely on the disk under that name */
	struct op *first, **last;
};

struct power {
	sqlite3_vfs vfs; /* its pAppData is this struct */
	sqlite3_vfs *real;
	struct disk_file files[FILES_MAX];
	uint64_t operations, cut;
	bool is_cut;
};

/* An open file: the real one follows it in memory. */
struct open_file {
	sqlite3_file base;
	struct power *power;
	struct disk_file *disk; /* NULL: not kept track of */
	sqlite3_file *real;
};

static struct open_file *
opened(sqlite3_file *file)
{
	return (struct open_file *)(void *)file;
}

static struct power *
power_of(sqlite3_vfs *vfs)
{
	return vfs->pAppData;
}

/* Count one operation; false: the power fails at it, or has failed before. */
static bool
has_power(struct power *power)
{
	if (power->is_cut)
		return false;
	power->operations++;
	power->is_cut = power->operations == power->cut;
	return !power->is_cut;
}

static void
image_resize(struct image *image, size_t len)
{
	if (len > image->cap) {
		image->cap = len * 2;
		image->bytes = mem_realloc(image->bytes, image->cap);
	}
	if (len > image->len)
		memset(image->bytes + image->len, 0, len - image->len);
	image->len = len;
}

static void
image_write(struct image *image, int64_t offset, const unsigned char *bytes, size_t len)
{
	if ((size_t)offset + len > image->len)
		image_resize(image, (size_t)offset + len);
	memcpy(image->bytes + offset, bytes, len);
}

static void
image_apply(struct image *image, const struct op *op)
{
	if (op->bytes)
		image_write(image, op->offset, op->bytes, op->len);
	else
		image_resize(image, (size_t)op->offset);
}

/* Only some of the sectors that a write touches. */
static void
image_tear(struct image *image, const struct op *op, uint64_t *seed)
{
	for (size_t at = 0; at < op->len;) {
		size_t step = SECTOR - ((size_t)op->offset + at) % SECTOR;

		if (step > op->len - at)
			step = op->len - at;
		if (flow_below(seed, 2))
			image_write(image, op->offset + (int64_t)at, op->bytes + at, step);
		at += step;
	}
}

static void
drop_ops(struct disk_file *file)
{
	for (struct op *op = file->first, *next; op; op = next) {
		next = op->next;
		free(op->bytes);
		free(op);
	}
	file->first = NULL;
	file->last = &file->first;
}

static void
forget_file(struct disk_file *file)
{
	drop_ops(file);
	free(file->path);
	free(file->content.bytes);
	*file = (struct disk_file){0};
}

static void
add_op(struct disk_file *file, int64_t offset, const void *bytes, size_t len)
{
	struct op *op = mem_alloc(sizeof(*op));

	op->offset = offset;
	op->len = len;
	if (bytes) {
		op->bytes = mem_alloc(len);
		memcpy(op->bytes, bytes, len);
	}
	*file->last = op;
	file->last = &op->next;
}

/* What is in the folder when a file is first met is on the disk. */
static void
load(struct disk_file *file)
{
	int fd = open(file->path, O_RDONLY | O_CLOEXEC);
	off_t size;

	file->there = file->durable = fd >= 0;
	if (fd < 0)
		return;
	size = lseek(fd, 0, SEEK_END);
	image_resize(&file->content, (size_t)size);
	if (pread(fd, file->content.bytes, (size_t)size, 0) != size)
		abort();
	/* SQLite has no lock on it yet: this is before it opens the file. */
	close(fd);
}

static struct disk_file *
find_file(struct power *power, const char *path)
{
	struct disk_file *free_place = NULL;

	for (size_t i = 0; i < FILES_MAX; i++) {
		if (power->files[i].path && strcmp(power->files[i].path, path) == 0)
			return &power->files[i];
		if (!power->files[i].path && !free_place)
			free_place = &power->files[i];
	}
	if (!free_place)
		abort();
	free_place->path = mem_dup(path);
	free_place->last = &free_place->first;
	load(free_place);
	return free_place;
}

static int
file_close(sqlite3_file *file)
{
	return opened(file)->real->pMethods->xClose(opened(file)->real);
}

static int
file_read_at(sqlite3_file *file, void *bytes, int len, sqlite3_int64 offset)
{
	return opened(file)->real->pMethods->xRead(opened(file)->real, bytes, len, offset);
}

static int
file_write_at(sqlite3_file *file, const void *bytes, int len, sqlite3_int64 offset)
{
	struct open_file *open = opened(file);
	bool was_cut = open->power->is_cut, ok = has_power(open->power);

	/* The write at which the power fails may be on the disk, in part. */
	if (!was_cut && open->disk)
		add_op(open->disk, offset, bytes, (size_t)len);
	return ok ? open->real->pMethods->xWrite(open->real, bytes, len, offset)
		  : SQLITE_IOERR_WRITE;
}

static int
file_truncate(sqlite3_file *file, sqlite3_int64 size)
{
	struct open_file *open = opened(file);
	bool was_cut = open->power->is_cut, ok = has_power(open->power);

	if (!was_cut && open->disk)
		add_op(open->disk, size, NULL, 0);
	return ok ? open->real->pMethods->xTruncate(open->real, size) : SQLITE_IOERR_TRUNCATE;
}

static int
file_sync(sqlite3_file *file, int flags)
{
	struct open_file *open = opened(file);

	(void)flags;
	if (!has_power(open->power))
		return SQLITE_IOERR_FSYNC;
	if (!open->disk)
		return SQLITE_OK;
	if (open->disk->ghost) /* now the name is surely that of the new file */
		image_resize(&open->disk->content, 0);
	open->disk->ghost = false;
	for (const struct op *op = open->disk->first; op; op = op->next)
		image_apply(&open->disk->content, op);
	drop_ops(open->disk);
	/* The unix VFS syncs the folder with the first sync of a journal or log. */
	open->disk->durable = true;
	return SQLITE_OK;
}

static int
file_size(sqlite3_file *file, sqlite3_int64 *size)
{
	return opened(file)->real->pMethods->xFileSize(opened(file)->real, size);
}

static int
file_lock(sqlite3_file *file, int level)
{
	return opened(file)->real->pMethods->xLock(opened(file)->real, level);
}

static int
file_unlock(sqlite3_file *file, int level)
{
	return opened(file)->real->pMethods->xUnlock(opened(file)->real, level);
}

static int
file_check_lock(sqlite3_file *file, int *locked)
{
	return opened(file)->real->pMethods->xCheckReservedLock(opened(file)->real, locked);
}

static int
file_control(sqlite3_file *file, int what, void *argument)
{
	return opened(file)->real->pMethods->xFileControl(opened(file)->real, what, argument);
}

static int
file_sector(sqlite3_file *file)
{
	return opened(file)->real->pMethods->xSectorSize(opened(file)->real);
}

static int
file_traits(sqlite3_file *file)
{
	return opened(file)->real->pMethods->xDeviceCharacteristics(opened(file)->real);
}

/* Version 1: no shared memory, which EXCLUSIVE locking does without. */
static const sqlite3_io_methods methods = {
    .iVersion = 1,
    .xClose = file_close,
    .xRead = file_read_at,
    .xWrite = file_write_at,
    .xTruncate = file_truncate,
    .xSync = file_sync,
    .xFileSize = file_size,
    .xLock = file_lock,
    .xUnlock = file_unlock,
    .xCheckReservedLock = file_check_lock,
    .xFileControl = file_control,
    .xSectorSize = file_sector,
    .xDeviceCharacteristics = file_traits,
};

static int
vfs_open(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out_flags)
{
	struct power *power = power_of(vfs);
	struct open_file *open = opened(file);
	int rc;

	*open = (struct open_file){.power = power, .real = (sqlite3_file *)(void *)(open + 1)};
	if (power->is_cut)
		return SQLITE_CANTOPEN;
	if (path)
		open->disk = find_file(power, path);
	rc = power->real->xOpen(power->real, path, open->real, flags, out_flags);
	if (rc != SQLITE_OK)
		return rc;
	if (open->disk) {
		open->disk->ghost |= open->disk->durable && !open->disk->there;
		open->disk->there = true;
	}
	open->base.pMethods = &methods;
	return SQLITE_OK;
}

static int
vfs_delete(sqlite3_vfs *vfs, const char *path, int sync_folder)
{
	struct power *power = power_of(vfs);
	struct disk_file *file = find_file(power, path);
	bool ok = has_power(power);

	if (!ok)
		return SQLITE_IOERR_DELETE;
	file->there = false;
	/* Without a sync of the folder the name, and what was under it, may come back. */
	if (sync_folder) {
		file->durable = file->ghost = false;
		image_resize(&file->content, 0);
	}
	if (sync_folder || file->ghost)
		drop_ops(file);
	return power->real->xDelete(power->real, path, 0);
}

static int
vfs_access(sqlite3_vfs *vfs, const char *path, int flags, int *result)
{
	return power_of(vfs)->real->xAccess(power_of(vfs)->real, path, flags, result);
}

static int
vfs_full_pathname(sqlite3_vfs *vfs, const char *path, int size, char *out)
{
	return power_of(vfs)->real->xFullPathname(power_of(vfs)->real, path, size, out);
}

static int
vfs_randomness(sqlite3_vfs *vfs, int size, char *out)
{
	return power_of(vfs)->real->xRandomness(power_of(vfs)->real, size, out);
}

static int
vfs_sleep(sqlite3_vfs *vfs, int us)
{
	return power_of(vfs)->real->xSleep(power_of(vfs)->real, us);
}

static int
vfs_time(sqlite3_vfs *vfs, double *day)
{
	return power_of(vfs)->real->xCurrentTime(power_of(vfs)->real, day);
}

static int
vfs_last_error(sqlite3_vfs *vfs, int size, char *out)
{
	return power_of(vfs)->real->xGetLastError(power_of(vfs)->real, size, out);
}

struct power *
power_install(void)
{
	struct power *power = mem_alloc(sizeof(*power));

	power->real = sqlite3_vfs_find("unix");
	power->vfs = (sqlite3_vfs){
	    .iVersion = 1,
	    .szOsFile = (int)sizeof(struct open_file) + power->real->szOsFile,
	    .mxPathname = power->real->mxPathname,
	    .zName = "power",
	    .pAppData = power,
	    .xOpen = vfs_open,
	    .xDelete = vfs_delete,
	    .xAccess = vfs_access,
	    .xFullPathname = vfs_full_pathname,
	    .xRandomness = vfs_randomness,
	    .xSleep = vfs_sleep,
	    .xCurrentTime = vfs_time,
	    .xGetLastError = vfs_last_error,
	};
	if (sqlite3_vfs_register(&power->vfs, 1) != SQLITE_OK)
		abort();
	return power;
}

void
power_reset(struct power *power, uint64_t cut)
{
	for (size_t i = 0; i < FILES_MAX; i++)
		if (power->files[i].path)
			forget_file(&power->files[i]);
	power->operations = 0;
	power->cut = cut;
	power->is_cut = false;
}

void
power_cut_in(struct power *power, uint64_t cut)
{
	power->operations = 0;
	power->cut = cut;
}

void
power_uninstall(struct power *power)
{
	sqlite3_vfs_unregister(&power->vfs);
	free(power);
}

static void
store(const char *path, const struct image *image)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

	if (fd < 0 || write(fd, image->bytes, image->len) != (ssize_t)image->len)
		abort();
	close(fd);
}

/* Each file has its own luck: none, some, most or all of what was not synced is there. */
static void
restore_file(struct disk_file *file, uint64_t *seed)
{
	static const unsigned percents[] = {0, 30, 80, 100};
	unsigned percent = percents[flow_below(seed, 4)];

	if (!file->durable && (!file->there || flow_below(seed, 2))) {
		unlink(file->path);
		return;
	}
	/* Removed without a sync of the folder: gone, or back as it was. */
	if (file->durable && !file->there && flow_below(seed, 2)) {
		unlink(file->path);
		return;
	}
	if (file->ghost && flow_below(seed, 2))
		drop_ops(file); /* the old file comes back */
	else if (file->ghost)
		image_resize(&file->content, 0);
	for (const struct op *op = file->first; op; op = op->next) {
		if (flow_below(seed, 100) >= percent)
			continue;
		if (op->bytes && flow_below(seed, 100) < TORN_PERCENT)
			image_tear(&file->content, op, seed);
		else
			image_apply(&file->content, op);
	}
	store(file->path, &file->content);
}

void
power_restore(struct power *power, uint64_t *seed)
{
	for (size_t i = 0; i < FILES_MAX; i++)
		if (power->files[i].path)
			restore_file(&power->files[i], seed);
	power_reset(power, 0);
}
