/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shipped lists and standards for tests. */
#include "reference.h"

#include "base/file.h"

#include <dirent.h>

static int
by_name(const void *a, const void *b)
{
	const char *const *one = a, *const *two = b;

	return strcmp(*one, *two);
}

const char *const *
reference_paths(const char *kind, struct arena *arena)
{
	const char *source = getenv("SRCDIR");
	const char *folder = arena_printf(arena, "%s/forms/%s", source ? source : ".", kind);
	const char **paths = NULL;
	size_t len = 0, cap = 0;
	struct dirent *entry;
	DIR *dir = opendir(folder);

	assert_non_null(dir);
	while ((entry = readdir(dir))) {
		const char *end = strrchr(entry->d_name, '.');

		if (!end || strcmp(end, ".yaml") != 0)
			continue;
		paths = arena_grow(arena, paths, len, &cap, sizeof(*paths));
		paths[len++] = arena_printf(arena, "%s/%s", folder, entry->d_name);
	}
	closedir(dir);
	assert_true(len > 0);
	qsort(paths, len, sizeof(*paths), by_name);
	paths = arena_grow(arena, paths, len, &cap, sizeof(*paths));
	paths[len] = NULL;
	return paths;
}

const char *
reference_shared(const char *path, struct arena *arena)
{
	const char *shared = getenv("SHARED"), *source = getenv("SRCDIR");
	const char *whole;

	if (shared)
		whole = arena_printf(arena, "%s/data/%s", shared, path);
	else
		whole = arena_printf(arena, "%s/../shared/data/%s", source ? source : ".", path);
	return file_exists(whole) ? whole : NULL;
}

void
reference_no_problems(const struct yaml_problems *problems)
{
	if (problems->len > 0)
		fail_msg("%s:%d:%d: %s", problems->items[0].file, problems->items[0].line,
		    problems->items[0].col, problems->items[0].text);
}

void
reference_problem(
    const struct yaml_problems *problems, int line, int col, const char *part, bool is_warning)
{
	for (size_t i = 0; i < problems->len; i++) {
		const struct yaml_problem *p = &problems->items[i];

		if (p->line == line && p->col == col && strstr(p->text, part)
		    && p->is_warning == is_warning)
			return;
	}
	for (size_t i = 0; i < problems->len; i++)
		print_error("%s:%d:%d: %s\n", problems->items[i].file, problems->items[i].line,
		    problems->items[i].col, problems->items[i].text);
	fail_msg("no problem at %d:%d with '%s'", line, col, part);
}
