/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Copies kept beside the case file, by their age: FILE.backups/ has files
 * named after the instant they were made. Only files with such a name are ever removed, and
 * only after a new, checked copy is there.
 */
#include "store/backup.h"

#include "base/buf.h"
#include "base/edtf.h"
#include "base/file.h"
#include "base/i18n.h"
#include "store/connection.h"

#include <ctype.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { DAYS_KEPT = 7, WEEKS_KEPT = 4, MONTHS_KEPT = 6, SECONDS_A_DAY = 86400 };

static const char shape[] = "00000000-000000.valise";

struct copy {
	const char *name;
	int64_t at; /* seconds since 1970 */
	int day;
};

struct copies {
	struct copy *items; /* newest first */
	size_t len;
};

static int
digits(const char *text, int len)
{
	int number = 0;

	while (len-- > 0)
		number = number * 10 + (*text++ - '0');
	return number;
}

/* "20260302-090000.valise", and nothing else. */
static bool
read_name(const char *name, struct copy *copy)
{
	if (strlen(name) != sizeof(shape) - 1)
		return false;
	for (size_t i = 0; i < sizeof(shape) - 1; i++)
		if (shape[i] == '0' ? !isdigit((unsigned char)name[i]) : name[i] != shape[i])
			return false;
	copy->day = day_number(digits(name, 4), digits(name + 4, 2), digits(name + 6, 2));
	copy->at = (int64_t)copy->day * SECONDS_A_DAY + digits(name + 9, 2) * 3600
		   + digits(name + 11, 2) * 60 + digits(name + 13, 2);
	return true;
}

static const char *
make_name(struct arena *arena, int64_t at)
{
	int64_t day = at / SECONDS_A_DAY, rest = at % SECONDS_A_DAY;
	int year, month, day_of_month;

	day_split((int)day, &year, &month, &day_of_month);
	return arena_printf(arena, "%04d%02d%02d-%02d%02d%02d.valise", year, month, day_of_month,
	    (int)(rest / 3600), (int)(rest / 60 % 60), (int)(rest % 60));
}

static int
compare_copies(const void *a, const void *b)
{
	const struct copy *left = a, *right = b;

	return left->at > right->at ? -1 : left->at < right->at;
}

/* A folder that is not there has no copies. */
static void
list_copies(const char *folder, struct arena *arena, struct copies *out)
{
	DIR *dir = opendir(folder);
	struct dirent *entry;
	size_t cap = 0;

	*out = (struct copies){0};
	while (dir && (entry = readdir(dir))) {
		struct copy copy;

		if (!read_name(entry->d_name, &copy))
			continue;
		copy.name = arena_dup(arena, entry->d_name);
		out->items = arena_grow(arena, out->items, out->len, &cap, sizeof(copy));
		out->items[out->len++] = copy;
	}
	if (dir)
		closedir(dir);
	if (out->len)
		qsort(out->items, out->len, sizeof(*out->items), compare_copies);
}

/* Does this one begin a new period of its kind, while fewer than `most` have begun? */
static bool
begins(int period, int *last, int *count, int most)
{
	if (period == *last || *count >= most)
		return false;
	*last = period;
	++*count;
	return true;
}

/* The newest of each of 7 days, 4 weeks and 6 months stay; so do copies from the future: a clock was wrong. */
static void
prune(const char *folder, const struct copies *copies, int64_t now)
{
	int day = -1, week = -1, month = -1, days = 0, weeks = 0, months = 0;
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

	for (size_t i = 0; fd >= 0 && i < copies->len; i++) {
		const struct copy *copy = &copies->items[i];
		int year, month_of_year, day_of_month;
		bool keep = false;

		if (copy->at > now)
			continue;
		day_split(copy->day, &year, &month_of_year, &day_of_month);
		keep |= begins(copy->day, &day, &days, DAYS_KEPT);
		/* Weeks begin on Mondays; day 0 was a Thursday. */
		keep |= begins((copy->day + 3) / 7, &week, &weeks, WEEKS_KEPT);
		keep |= begins(year * 12 + month_of_year, &month, &months, MONTHS_KEPT);
		if (!keep)
			unlinkat(fd, copy->name, 0);
	}
	if (fd >= 0) {
		fsync(fd);
		close(fd);
	}
}

static int64_t
newest(const struct copies *copies, int64_t now)
{
	for (size_t i = 0; i < copies->len; i++)
		if (copies->items[i].at <= now)
			return copies->items[i].at;
	return 0;
}

int64_t
backup_last(struct db *db)
{
	struct arena arena = {0};
	struct copies copies;
	int64_t last;

	list_copies(arena_printf(&arena, "%s.backups", db->real), &arena, &copies);
	last = newest(&copies, clock_now(&db->clock) / 1000);
	arena_free(&arena);
	return last * 1000;
}

bool
backup_rotate(struct db *db, struct err *err)
{
	struct arena arena = {0};
	const char *folder = arena_printf(&arena, "%s.backups", db->real);
	int64_t now = clock_now(&db->clock) / 1000;
	struct copies copies;
	bool ok = true;

	list_copies(folder, &arena, &copies);
	if (now - newest(&copies, now) >= SECONDS_A_DAY) {
		ok = file_make_dirs(folder, err)
		     && backup_write(
			 db, arena_printf(&arena, "%s/%s", folder, make_name(&arena, now)), err);
		if (ok) {
			list_copies(folder, &arena, &copies);
			prune(folder, &copies, now);
		}
	}
	arena_free(&arena);
	return ok;
}
