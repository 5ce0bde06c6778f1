/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * All cases out as YAML summaries and into an empty file again, by the program itself.
 * Memory must not grow with the number of cases: the large file is compared with the small one.
 */
#include "summaries.h"

#include "run.h"

#include <sys/stat.h>
#include <unistd.h>

struct trip {
	struct run out, in;
	double mb;
};

static double
megabytes(const char *path)
{
	struct stat st;

	if (stat(path, &st) != 0)
		give_up("%s was not made", path);
	return (double)st.st_size / 1e6;
}

/* The file's cases into yaml, and from there into fresh. */
static struct trip
there_and_back(const char *valise, const char *file, const char *yaml, const char *fresh)
{
	const char *const out[] = {valise, "--file", file, "export", "--all", "-o", yaml, NULL};
	const char *const init[] = {
	    valise, "init", fresh, "--office", "Bench", "--prefix", "BEN2", NULL};
	const char *const in[] = {valise, "--file", fresh, "import", yaml, NULL};
	struct trip trip;

	trip.out = run_program(out);
	trip.mb = megabytes(yaml);
	run_program(init);
	trip.in = run_program(in);
	unlink(yaml);
	return trip;
}

void
summaries(struct table *table, const struct programs *programs, const struct summary_limits *limits,
    uint32_t cases, const char *folder)
{
	struct arena arena = {0};
	struct trip small, large;

	small = there_and_back(programs->valise, programs->small_file,
	    arena_printf(&arena, "%s/small.yaml", folder),
	    arena_printf(&arena, "%s/small-back.valise", folder));
	large = there_and_back(programs->valise, programs->large_file,
	    arena_printf(&arena, "%s/large.yaml", folder),
	    arena_printf(&arena, "%s/large-back.valise", folder));
	table_ratio_at_least(table, "YAML export: SQLite to libyaml to file", "MB/s",
	    limits->yaml_mb_per_s, large.mb / large.out.ms * 1e3, 0.6);
	table_ratio_at_least(table, "YAML export: the same, read back", "MB/s",
	    limits->proved_mb_per_s, large.mb / large.out.ms * 1e3, 0.6);
	table_ratio(table, "YAML export, resident, large file: small file", "KB", small.out.rss_kb,
	    large.out.rss_kb, 1.25);
	table_ratio_at_least(table, "YAML import: plain insert, FTS", "cases/s",
	    limits->cases_per_s, cases / large.in.ms * 1e3, 0.5);
	table_ratio(table, "YAML import, resident, large file: small file", "KB", small.in.rss_kb,
	    large.in.rss_kb, 1.25);
	arena_free(&arena);
}
