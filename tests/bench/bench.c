/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bench: the table of budgets.   bench FOLDER
 *
 * FOLDER has the programs (hello, floor) and gets the files and last.txt.
 * BENCH_CASES is how many cases the large file has (100,000); VALISE is the program.
 * Ends with 1 when something is over budget.
 */
#include "bench.h"
#include "linkage.h"
#include "ours.h"
#include "screens.h"
#include "sheets.h"
#include "summaries.h"

#include "base/file.h"

#include <fts.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { SMALL_CASES = 1000, LARGE_CASES = 100000, CODES = 50000, COMMITS = 200 };

static const char *const prefixes[] = {"d", "ou", "traor", "ouedraogo", "गुर", "محم"};
enum { PREFIXES = sizeof(prefixes) / sizeof(prefixes[0]) };

struct bench {
	const char *folder;
	struct programs programs;
	uint32_t cases;
	struct arena arena;
	struct table *table;
	struct raw *raw;
	struct {
		double search_ms[PREFIXES];
		struct summary_limits summaries;
	} limit;
};

static const char *
in_folder(struct bench *bench, const char *name)
{
	return arena_printf(&bench->arena, "%s/%s", bench->folder, name);
}

static void
measure_limits(struct bench *bench)
{
	struct summary_limits *limits = &bench->limit.summaries;
	struct raw *raw = bench->raw =
	    raw_fill(bench->programs.raw_file, bench->cases, &limits->cases_per_s);

	for (size_t i = 0; i < PREFIXES; i++)
		bench->limit.search_ms[i] = raw_search_ms(raw, prefixes[i]);
	raw_yaml(
	    raw, in_folder(bench, "raw.yaml"), &limits->yaml_mb_per_s, &limits->proved_mb_per_s);
}

static const char *
shipped_forms(struct bench *bench)
{
	const char *source = getenv("SRCDIR");

	return arena_printf(&bench->arena, "%s/forms", source ? source : ".");
}

/* Turn by turn: the disk has good and bad minutes. */
static void
compare_commits(struct bench *bench, struct db *db)
{
	double plain[COMMITS], ours[COMMITS];

	for (int i = 0; i < COMMITS; i++) {
		plain[i] = raw_commit_ms(bench->raw, bench->cases + (uint32_t)i);
		ours[i] = ours_commit_ms(db, i);
	}
	raw_close(bench->raw);
	table_ratio(bench->table, "a field committed: plain insert, FTS", "ms",
	    median(plain, COMMITS), median(ours, COMMITS), 3);
}

static void
fill_case_files(struct bench *bench)
{
	double start;

	ours_fill(bench->programs.small_file, shipped_forms(bench), SMALL_CASES);
	start = now_ms();
	ours_fill(bench->programs.large_file, shipped_forms(bench), bench->cases);
	table_ratio_at_least(bench->table, "cases put in by thousands: plain insert, FTS",
	    "cases/s", bench->limit.summaries.cases_per_s, bench->cases / (now_ms() - start) * 1e3,
	    0.5);
}

static void
measure_store(struct bench *bench)
{
	struct table *table = bench->table;
	struct db *db = ours_open(bench->programs.large_file);

	compare_commits(bench, db);
	for (size_t i = 0; i < PREFIXES; i++) {
		const char *what =
		    arena_printf(&bench->arena, "newest 50 found with %s: plain FTS", prefixes[i]);
		double ms = ours_search_ms(db, prefixes[i]);

		table_ratio(table, what, "ms CPU", bench->limit.search_ms[i], ms, 3);
		table_count(table, what, "ms CPU", ms, 1);
	}
	table_figure(table, "first 50 by name", "ms CPU", ours_first_page_ms(db));
	table_count(table, "first 50 due", "ms CPU", ours_due_ms(db), 10);
	table_count(table, "likely duplicates of a newcomer", "ms CPU", ours_duplicates_ms(db), 5);
	table_figure(table, "a code list loaded", "entries/s", ours_codes_load(db, CODES));
	table_count(
	    table, "50,000 codes: two letters", "ms CPU", ours_codes_search_ms(db, "co"), 5);
	table_count(
	    table, "50,000 codes: a word", "ms CPU", ours_codes_search_ms(db, "cormartri"), 5);
	table_count(table, "50,000 codes: a word, one letter wrong", "ms CPU",
	    ours_codes_search_ms(db, "cormattri"), 5);
	table_count(table, "form of 40 fields, rules over 500 rows: an answer", "ms CPU",
	    ours_wide_form_ms(db, shipped_forms(bench), false), 5);
	table_count(table, "the same when one of these rows has changed", "ms CPU",
	    ours_wide_form_ms(db, shipped_forms(bench), true), 5);
	db_close(db);
}

static double
size_of_tree(const char *root)
{
	char *const paths[] = {(char *)(uintptr_t)root, NULL};
	FTS *tree = fts_open(paths, FTS_PHYSICAL | FTS_NOCHDIR, NULL);
	double bytes = 0;

	if (!tree)
		give_up("%s cannot be read", root);
	for (FTSENT *entry; (entry = fts_read(tree));)
		if (entry->fts_info == FTS_F)
			bytes += (double)entry->fts_statp->st_size;
	fts_close(tree);
	return bytes;
}

/* What `make install-strip` put under INSTALLED. */
static void
measure_installed(struct table *table)
{
	const char *root = getenv("INSTALLED");

	if (!root)
		table_not_yet(table, "installed", "INSTALLED does not name a folder");
	else
		table_count(table, "installed", "MB", size_of_tree(root) / 1e6, 4);
}

static void
set_up(struct bench *bench, const char *folder)
{
	const char *cases = getenv("BENCH_CASES");
	struct err err = {0};

	bench->folder = folder;
	bench->cases = cases ? (uint32_t)strtoul(cases, NULL, 10) : LARGE_CASES;
	if (bench->cases < SMALL_CASES)
		give_up("BENCH_CASES is at least %d", SMALL_CASES);
	bench->programs = (struct programs){.valise = getenv("VALISE"),
	    .hello = in_folder(bench, "hello"),
	    .floor = in_folder(bench, "floor"),
	    .raw_file = in_folder(bench, "raw.db"),
	    .small_file = in_folder(bench, "small.valise"),
	    .large_file = in_folder(bench, "large.valise")};
	if (!file_make_dirs(folder, &err))
		give_up("%s", err.text);
	bench->table = table_new();
}

int
main(int argc, char *argv[])
{
	struct bench bench = {0};
	const char *head;
	int over;

	if (argc != 2) {
		fputs("bench FOLDER\n", stderr);
		return ERR_USAGE;
	}
	setlocale(LC_ALL, "C.UTF-8");
	set_up(&bench, argv[1]);
	measure_limits(&bench);
	fill_case_files(&bench);
	measure_store(&bench);
	if (bench.programs.valise) {
		screens_start(bench.table, &bench.programs);
		screens_keys(bench.table, &bench.programs);
		day_at_the_desk(
		    bench.table, bench.programs.valise, in_folder(&bench, "day.valise"));
		summaries(bench.table, &bench.programs, &bench.limit.summaries, bench.cases,
		    bench.folder);
		sheets(bench.table, bench.programs.valise, bench.limit.summaries.cases_per_s,
		    bench.cases, bench.folder);
	} else {
		table_not_yet(bench.table, "the screens", "VALISE does not name the program");
	}
	linkage(bench.table, bench.folder, shipped_forms(&bench));
	measure_installed(bench.table);
	head = arena_printf(&bench.arena, "%u cases; what is compared: with what", bench.cases);
	over = table_print(bench.table, in_folder(&bench, "last.txt"), head);
	printf("\n%d over budget\n", over);
	arena_free(&bench.arena);
	return over > 0;
}
