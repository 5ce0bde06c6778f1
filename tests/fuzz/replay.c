/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Runs a fuzz target over every file of the directories or files named, and
 * over each file cut short, without libFuzzer: `make check` keeps what fuzzing has found.
 * A run without a single file fails.
 */
#include "fuzz.h"

#include "base/arena.h"
#include "base/file.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { INPUT_MAX = 1024 * 1024, CUTS = 64 };

/* The input in memory of its own size, so that a read past its end is seen. */
static void
run(const char *bytes, size_t len)
{
	uint8_t *copy = mem_alloc(len);

	if (len)
		memcpy(copy, bytes, len);
	LLVMFuzzerTestOneInput(copy, len);
	free(copy);
}

static bool
replay_file(const char *path)
{
	struct arena arena = {0};
	struct err err = {0};
	char *bytes;
	size_t len;

	if (!file_read(path, INPUT_MAX, &arena, &bytes, &len, &err)) {
		fprintf(stderr, "%s: %s\n", path, err.text);
		arena_free(&arena);
		return false;
	}
	run(bytes, len);
	for (size_t i = 1; i < CUTS; i++)
		run(bytes, len * i / CUTS);
	arena_free(&arena);
	return true;
}

static bool
replay_directory(const char *path, size_t *files)
{
	struct arena arena = {0};
	struct dirent **entries;
	int len = scandir(path, &entries, NULL, alphasort);
	bool ok = true;

	if (len < 0) {
		perror(path);
		return false;
	}
	for (int i = 0; i < len; i++) {
		if (entries[i]->d_name[0] != '.') {
			ok = replay_file(arena_printf(&arena, "%s/%s", path, entries[i]->d_name))
			     && ok;
			(*files)++;
		}
		free(entries[i]);
	}
	free(entries);
	arena_free(&arena);
	return ok;
}

int
main(int argc, char **argv)
{
	size_t files = 0;
	bool ok = true;

	for (int i = 1; i < argc; i++)
		ok = replay_directory(argv[i], &files) && ok;
	printf("%zu files replayed\n", files);
	return ok && files > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
