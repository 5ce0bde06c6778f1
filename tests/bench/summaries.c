/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * All cases out as YAML summaries and into an empty file again, by the program itself.
 * Memory must not grow with the number of cases: the large file is compared with the small one.
 */
#include "summaries.h"

#include "run.h"

#include "base/file.h"

#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct trip {
	struct run copy, out, in; /* copy: a checked one of the file that goes out */
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

/*
 * What closing a file for the first time on a day does, done before: it is no part of what follows
 * it, and has a row of its own.
 */
static struct run
make_the_days_copy(const char *valise, const char *file)
{
	struct arena arena = {0};
	char name[sizeof("20260302-090000.valise")];
	const char *folder = arena_printf(&arena, "%s.backups", file);
	time_t now = time(NULL);
	struct err err = {0};
	struct run run;

	strftime(name, sizeof(name), "%Y%m%d-%H%M%S.valise", gmtime(&now));
	if (!file_make_dirs(folder, &err))
		give_up("%s", err.text);
	run = run_program((const char *const[]){
	    valise, "--file", file, "backup", arena_printf(&arena, "%s/%s", folder, name), NULL});
	arena_free(&arena);
	return run;
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

	trip.copy = make_the_days_copy(valise, file);
	trip.out = run_program(out);
	trip.mb = megabytes(yaml);
	run_program(init);
	make_the_days_copy(valise, fresh);
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
	table_figure(table, "a checked copy of that file", "ms", large.copy.ms);
	table_ratio(table, "a checked copy, resident, large file: small file", "KB",
	    small.copy.rss_kb, large.copy.rss_kb, 1.25);
	arena_free(&arena);
}
