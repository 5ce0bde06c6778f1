/* SPDX-License-Identifier: GPL-3.0-or-later */
/* See inject_vfs.h. The real VFS opens its files in place; only their table of methods is another. */
#include "inject_vfs.h"

#include <errno.h>
#include <sqlite3.h>
#include <stdlib.h>

/* The real VFS has a table for files that are locked and one for those that are not. */
enum { TABLES_MAX = 4 };

struct table {
	sqlite3_io_methods ours; /* first: a file points to it */
	const sqlite3_io_methods *real;
};

/* There is one disk, and SQLite hands its methods no context of ours. */
static struct {
	sqlite3_vfs vfs, *real;
	struct table tables[TABLES_MAX];
	uint64_t counts[INJECT_DOORS];
	enum inject_door door;
	enum inject_fault fault;
	uint64_t nth;
	bool for_ever, hit;
} disk;

/* Count one operation at the door. SQLITE_OK: it is open. */
static int
ask(enum inject_door door, int broken)
{
	uint64_t n = ++disk.counts[door];

	if (door != disk.door || disk.nth == 0 || n < disk.nth || (n > disk.nth && !disk.for_ever))
		return SQLITE_OK;
	disk.hit = true;
	if (disk.fault == INJECT_LIE)
		return SQLITE_DONE;
	errno = disk.fault == INJECT_FULL ? ENOSPC : EIO;
	return disk.fault == INJECT_FULL ? SQLITE_FULL : broken;
}

static int
write_at(sqlite3_file *file, const void *bytes, int len, sqlite3_int64 offset)
{
	int rc = ask(INJECT_WRITE, SQLITE_IOERR_WRITE);

	if (rc == SQLITE_DONE)
		return SQLITE_OK;
	return rc ? rc
		  : ((const struct table *)(const void *)file->pMethods)
			->real->xWrite(file, bytes, len, offset);
}

static int
sync_file(sqlite3_file *file, int flags)
{
	int rc = ask(INJECT_SYNC, SQLITE_IOERR_FSYNC);

	/* What is written is in the machine's memory, which is not what is tested here. */
	(void)file, (void)flags;
	return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

static struct table *
table_for(const sqlite3_io_methods *real)
{
	struct table *table = disk.tables;

	while (table->real && table->real != real)
		if (++table == disk.tables + TABLES_MAX)
			abort();
	table->real = real;
	table->ours = *real;
	table->ours.xWrite = write_at;
	table->ours.xSync = sync_file;
	return table;
}

static int
open_file(sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out_flags)
{
	int rc = ask(INJECT_OPEN, SQLITE_IOERR);

	(void)vfs;
	file->pMethods = NULL;
	if (rc == SQLITE_OK || rc == SQLITE_DONE)
		rc = disk.real->xOpen(disk.real, path, file, flags, out_flags);
	if (rc != SQLITE_OK || !file->pMethods)
		return rc;
	file->pMethods = &table_for(file->pMethods)->ours;
	return SQLITE_OK;
}

void
inject_install(void)
{
	disk.real = sqlite3_vfs_find("unix");
	disk.vfs = *disk.real;
	disk.vfs.zName = "inject";
	disk.vfs.xOpen = open_file;
	if (sqlite3_vfs_register(&disk.vfs, 1) != SQLITE_OK)
		abort();
}

void
inject_uninstall(void)
{
	sqlite3_vfs_unregister(&disk.vfs);
}

void
inject_arm(enum inject_door door, enum inject_fault fault, uint64_t nth, bool for_ever)
{
	for (int i = 0; i < INJECT_DOORS; i++)
		disk.counts[i] = 0;
	disk.door = door;
	disk.fault = fault;
	disk.nth = nth;
	disk.for_ever = for_ever;
	disk.hit = false;
}

uint64_t
inject_count(enum inject_door door)
{
	return disk.counts[door];
}

bool
inject_hit(void)
{
	return disk.hit;
}
