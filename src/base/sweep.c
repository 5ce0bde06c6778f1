/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Locks die with their process: that is what tells a file in the making from one left behind. */
#include "base/sweep.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define HEAD ".valise-"
#define TAIL ".part"

enum { DIGITS = 16 };

void
sweep_name(uint64_t number, char name[SWEEP_NAME_SIZE])
{
	snprintf(name, SWEEP_NAME_SIZE, HEAD "%0*" PRIx64 TAIL, DIGITS, number);
}

bool
sweep_claim(int fd)
{
	struct stat about;

	/* Where there are no locks nothing is ever swept, and nothing has to be claimed. */
	while (flock(fd, LOCK_EX) != 0)
		if (errno != EINTR)
			return true;
	return fstat(fd, &about) == 0 && about.st_nlink > 0;
}

/* Bytes of the name up to ".part", 0 when it is none of ours; SQLite puts files of its own beside it. */
static size_t
ours(const char *name)
{
	static const char *const tails[] = {"", "-wal", "-journal", "-shm"};
	const size_t len = strlen(HEAD) + DIGITS + strlen(TAIL);

	if (strncmp(name, HEAD, strlen(HEAD)) != 0
	    || strspn(name + strlen(HEAD), "0123456789abcdef") != DIGITS
	    || strncmp(name + strlen(HEAD) + DIGITS, TAIL, strlen(TAIL)) != 0)
		return 0;
	for (size_t i = 0; i < sizeof(tails) / sizeof(tails[0]); i++)
		if (strcmp(name + len, tails[i]) == 0)
			return len;
	return 0;
}

static void
sweep(int folder, const char *name)
{
	int fd = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
	struct stat about;

	if (fd < 0)
		return;
	if (fstat(fd, &about) == 0 && S_ISREG(about.st_mode) && about.st_uid == geteuid()
	    && flock(fd, LOCK_EX | LOCK_NB) == 0)
		unlinkat(folder, name, 0);
	close(fd);
}

/* A file and what is beside it: once it is gone, that belongs to nobody. */
static void
sweep_with(int folder, const char *name, size_t len)
{
	char file[SWEEP_NAME_SIZE];
	struct stat about;

	snprintf(file, sizeof(file), "%.*s", (int)len, name);
	sweep(folder, file);
	if (name[len] && fstatat(folder, file, &about, AT_SYMLINK_NOFOLLOW) != 0 && errno == ENOENT)
		sweep(folder, name);
}

void
sweep_folder(int folder)
{
	int fd = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	DIR *dir = fd < 0 ? NULL : fdopendir(fd);
	struct dirent *entry;

	if (!dir && fd >= 0)
		close(fd);
	while (dir && (entry = readdir(dir))) {
		size_t len = ours(entry->d_name);

		if (len > 0)
			sweep_with(folder, entry->d_name, len);
	}
	if (dir)
		closedir(dir);
}
