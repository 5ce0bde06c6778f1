/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A look at the file before SQLite sees it: what kind of thing it is, whose, and
 * what its first 100 bytes say. Nothing here may be called while this process has
 * the file open: closing any descriptor of it would drop SQLite's locks.
 */
#include "base/clock.h"
#include "base/i18n.h"
#include "store/connection.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

enum {
	HEADER_SIZE = 100,
	USER_VERSION_AT = 60,
	APPLICATION_ID_AT = 68,
	/* SQLite locks bytes from here on: pending, reserved, 510 shared. */
	LOCK_AT = 0x40000000,
	LOCK_BYTES = 512,
};

static int64_t
big_endian(const unsigned char *bytes)
{
	return (int64_t)bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
}

/* Milliseconds since 1970 when a process started, or 0: /proc does not tell. */
static int64_t
process_started(pid_t pid)
{
	char name[sizeof("/proc//stat") + 20], text[1024];
	unsigned long long ticks = 0, boot = 0;
	const char *end;
	FILE *file;
	size_t len;

	snprintf(name, sizeof(name), "/proc/%ld/stat", (long)pid);
	file = fopen(name, "re");
	if (!file)
		return 0;
	len = fread(text, 1, sizeof(text) - 1, file);
	fclose(file);
	text[len] = '\0';
	/* The second field is a name in brackets and may hold anything; the 22nd is wanted. */
	end = strrchr(text, ')');
	for (int field = 2; end && field < 22; field++)
		end = strchr(end + 1, ' ');
	file = end ? fopen("/proc/stat", "re") : NULL;
	if (!file)
		return 0;
	ticks = strtoull(end, NULL, 10);
	while (fgets(text, sizeof(text), file))
		if (strncmp(text, "btime ", 6) == 0)
			boot = strtoull(text + 6, NULL, 10);
	fclose(file);
	if (boot == 0)
		return 0;
	return (int64_t)(boot * 1000 + ticks * 1000 / (unsigned long long)sysconf(_SC_CLK_TCK));
}

static bool
say_locked(const char *path, pid_t pid, struct err *err)
{
	struct clock clock = clock_system();
	int64_t started = pid > 0 ? process_started(pid) : 0;
	char time[CLOCK_TIME_SIZE];

	if (pid <= 0)
		return err_set(err, ERR_LOCKED,
		    _("%s is open in another program; close it there first"), path);
	if (started == 0)
		return err_set(err, ERR_LOCKED,
		    _("%s is open in process %ld; close it there first"), path, (long)pid);
	clock_time(started, clock.offset_min, time);
	time[5] = '\0';
	return err_set(err, ERR_LOCKED,
	    _("%s is open in process %ld, which was started at %s; close it there first"), path,
	    (long)pid, time);
}

/* The process that holds one of SQLite's locks, or 0. */
static pid_t
holder_of(int fd)
{
	struct flock lock = {
	    .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = LOCK_AT, .l_len = LOCK_BYTES};

	if (fcntl(fd, F_GETLK, &lock) != 0 || lock.l_type == F_UNLCK)
		return 0;
	return lock.l_pid;
}

bool
header_locked(const char *path, struct err *err)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	pid_t pid = 0;

	if (fd >= 0) {
		pid = holder_of(fd);
		close(fd);
	}
	return say_locked(path, pid, err);
}

static bool
check_kind(const char *path, const struct stat *st, struct err *err)
{
	if (S_ISDIR(st->st_mode))
		return err_set(err, ERR_DATA, _("%s is a folder, not a case file"), path);
	if (S_ISFIFO(st->st_mode))
		return err_set(err, ERR_DATA, _("%s is a pipe, not a case file"), path);
	if (!S_ISREG(st->st_mode))
		return err_set(
		    err, ERR_DATA, _("%s is a device or a socket, not a case file"), path);
	if (st->st_uid != geteuid())
		return err_set(err, ERR_PERMISSION,
		    _("%s belongs to another user of this machine (number %lu); a case file is "
		      "opened by "
		      "its owner only"),
		    path, (unsigned long)st->st_uid);
	if (st->st_mode & (S_IWGRP | S_IWOTH))
		return err_set(err, ERR_PERMISSION,
		    _("%s can be changed by other users of this machine; take that away first: "
		      "chmod 600"),
		    path);
	return true;
}

/* Locks do not hold on network file systems: two machines would write over each other. */
static bool
check_medium(const char *path, struct err *err)
{
	static const uint32_t network[] = {0x6969, 0x517B, 0xFF534D42, 0xFE534D42};
	struct statfs fs;

	if (statfs(path, &fs) != 0)
		return true;
	for (size_t i = 0; i < sizeof(network) / sizeof(network[0]); i++)
		if ((uint32_t)fs.f_type == network[i])
			return err_set(err, ERR_PERMISSION,
			    _("%s is on a network drive, where two machines could damage it; copy "
			      "it to "
			      "the disk of this machine"),
			    path);
	return true;
}

static bool
check_header(const char *path, const unsigned char bytes[], size_t len, struct header *header,
    struct err *err)
{
	if (len == 0)
		return err_set(err, ERR_DATA,
		    _("%s is empty; a new case file is made with: valise init"), path);
	if (len < HEADER_SIZE || memcmp(bytes, "SQLite format 3", 16) != 0)
		return err_set(err, ERR_DATA, _("%s is not a case file of this program"), path);
	header->application_id = big_endian(bytes + APPLICATION_ID_AT);
	header->user_version = big_endian(bytes + USER_VERSION_AT);
	if (header->application_id != DB_APPLICATION_ID)
		return err_set(
		    err, ERR_DATA, _("%s is a database of another program, not a case file"), path);
	return true;
}

static bool
check_opened(const char *path, int fd, struct header *header, struct err *err)
{
	unsigned char bytes[HEADER_SIZE];
	struct stat st;
	ssize_t len;
	pid_t pid;

	if (fstat(fd, &st) != 0)
		return err_set(err, ERR_IO, _("%s cannot be read: %s"), path, strerror(errno));
	if (!check_kind(path, &st, err) || !check_medium(path, err))
		return false;
	pid = holder_of(fd);
	if (pid != 0)
		return say_locked(path, pid, err);
	len = pread(fd, bytes, sizeof(bytes), 0);
	if (len < 0)
		return err_set(err, ERR_IO, _("%s cannot be read: %s"), path, strerror(errno));
	return check_header(path, bytes, (size_t)len, header, err);
}

static bool
say_not_there(const char *path, struct err *err)
{
	if (errno == ENOENT || errno == ENOTDIR)
		return err_set(err, ERR_IO,
		    _("there is no file %s; a new case file is made with: valise init"), path);
	if (errno == ENAMETOOLONG)
		return err_set(err, ERR_USAGE,
		    _("the name of the case file is too long (%zu bytes)"), strlen(path));
	if (errno == EACCES)
		return err_set(
		    err, ERR_PERMISSION, _("%s cannot be opened: permission is denied"), path);
	return err_set(err, ERR_IO, _("%s cannot be opened: %s"), path, strerror(errno));
}

bool
header_check(const char *path, char **real, struct header *header, struct err *err)
{
	struct stat st;
	bool ok;
	int fd;

	/* A link of somebody else's could lead anywhere at the next opening. */
	if (lstat(path, &st) != 0)
		return say_not_there(path, err);
	if (S_ISLNK(st.st_mode) && st.st_uid != geteuid())
		return err_set(
		    err, ERR_PERMISSION, _("%s is a link that belongs to another user"), path);
	*real = realpath(path, NULL);
	if (!*real || stat(*real, &st) != 0)
		return say_not_there(path, err);
	if (!check_kind(path, &st, err))
		return false;
	fd = open(*real, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	if (fd < 0)
		return say_not_there(path, err);
	ok = check_opened(path, fd, header, err);
	close(fd);
	return ok;
}
