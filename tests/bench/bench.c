/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * bench: the table of budgets.   bench FOLDER
 *
 * FOLDER has the programs (hello, floor, gen) and gets the files and last.txt.
 * BENCH_CASES is how many cases the large file has (20,000); VALISE is the program.
 */
#include "bench.h"
#include "meter.h"

#include "base/file.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STARTS = 15, KEYS = 15, SMALL_CASES = 1000, LARGE_CASES = 20000 };

struct bench {
	const char *folder, *valise;
	uint32_t cases;
	struct arena arena;
	struct table *table;
	struct raw *raw;
	double insert_rate;
};

static const char *
in_folder(struct bench *bench, const char *name)
{
	return arena_printf(&bench->arena, "%s/%s", bench->folder, name);
}

/* Medians over several starts. */
static struct reading
measure_start(const char *const argv[])
{
	double ms[STARTS], bytes[STARTS];
	struct reading reading;

	for (int i = 0; i < STARTS; i++) {
		struct meter *meter = meter_start(argv, &reading);

		ms[i] = reading.ms;
		bytes[i] = reading.bytes;
		meter_end(meter);
	}
	reading.ms = median(ms, STARTS);
	reading.bytes = median(bytes, STARTS);
	return reading;
}

/* Medians of one key after `before`, taken back by `after`, several times. */
static struct reading
measure_key(
    struct meter *meter, const char *const before[], const char *key, const char *const after[])
{
	double ms[KEYS], bytes[KEYS], writes[KEYS], cpu[KEYS];
	struct reading reading;

	for (int i = 0; i < KEYS; i++) {
		for (size_t k = 0; before[k]; k++)
			meter_key(meter, before[k], &reading);
		meter_key(meter, key, &reading);
		ms[i] = reading.ms;
		bytes[i] = reading.bytes;
		writes[i] = reading.writes;
		cpu[i] = reading.cpu_ms;
		for (size_t k = 0; after[k]; k++)
			meter_key(meter, after[k], &reading);
	}
	return (struct reading){.ms = median(ms, KEYS),
	    .bytes = median(bytes, KEYS),
	    .writes = median(writes, KEYS),
	    .cpu_ms = median(cpu, KEYS)};
}

static void
bench_raw(struct bench *bench)
{
	static const char *const prefixes[] = {"d", "ou", "traor", "गुर", "محم"};
	double mb, rate;

	bench->raw = raw_fill(in_folder(bench, "raw.db"), bench->cases, &bench->insert_rate);
	table_figure(bench->table, "raw: bulk insert, 5 indexes, FTS5 with prefixes", "cases/s",
	    bench->insert_rate);
	table_figure(bench->table, "raw: one case committed, WAL FULL, FTS5", "ms",
	    raw_commit_ms(bench->raw, bench->cases));
	for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++)
		table_figure(bench->table,
		    arena_printf(&bench->arena, "raw: FTS5, newest 50 with %s", prefixes[i]),
		    "ms CPU", raw_search_ms(bench->raw, prefixes[i]));
	raw_yaml(bench->raw, in_folder(bench, "raw.yaml"), &mb, &rate);
	table_figure(bench->table, "raw: SQLite to libyaml to file", "MB/s", mb);
	table_figure(bench->table, "raw: SQLite to libyaml to file", "cases/s", rate);
	raw_close(bench->raw);
}

static void
figure_key(struct bench *bench, const char *what, struct reading reading)
{
	table_figure(
	    bench->table, arena_printf(&bench->arena, "floor: %s", what), "ms", reading.ms);
	table_figure(
	    bench->table, arena_printf(&bench->arena, "floor: %s", what), "bytes", reading.bytes);
	table_figure(bench->table, arena_printf(&bench->arena, "floor: %s", what), "write(2)",
	    reading.writes);
}

static void
bench_floor(struct bench *bench)
{
	static const char *const none[] = {NULL};
	const char *const hello[] = {in_folder(bench, "hello"), NULL};
	const char *const argv[] = {in_folder(bench, "floor"), in_folder(bench, "raw.db"), NULL};
	struct reading reading;
	struct meter *meter;

	table_figure(bench->table, "ncurses hello: start", "ms", measure_start(hello).ms);
	table_figure(bench->table, "floor: start", "ms", measure_start(argv).ms);
	meter = meter_start(argv, &reading);
	figure_key(bench, "move", measure_key(meter, none, "\033[B", none));
	for (int i = 0; i < 30; i++)
		meter_key(meter, "\033[B", &reading);
	figure_key(bench, "scroll", measure_key(meter, none, "\033[B", none));
	figure_key(bench, "page", measure_key(meter, none, "\033[6~", none));
	figure_key(
	    bench, "open", measure_key(meter, none, "\r", (const char *const[]){"\033", NULL}));
	figure_key(
	    bench, "back", measure_key(meter, (const char *const[]){"\r", NULL}, "\033", none));
	meter_key(meter, "e", &reading);
	figure_key(bench, "letter", measure_key(meter, none, "a", none));
	meter_key(meter, "\033", &reading);
	table_figure(bench->table, "floor: resident", "KB", meter_rss_kb(meter));
	meter_end(meter);
}

int
main(int argc, char *argv[])
{
	struct bench bench = {.cases = LARGE_CASES};
	const char *cases = getenv("BENCH_CASES");
	struct err err = {0};
	const char *head;
	int over;

	if (argc != 2)
		return ERR_USAGE;
	setlocale(LC_ALL, "C.UTF-8");
	bench.folder = argv[1];
	bench.valise = getenv("VALISE");
	if (cases)
		bench.cases = (uint32_t)strtoul(cases, NULL, 10);
	if (!file_make_dirs(bench.folder, &err))
		give_up("%s", err.text);
	bench.table = table_new();
	bench_raw(&bench);
	bench_floor(&bench);
	head = arena_printf(&bench.arena, "%u cases", bench.cases);
	over = table_print(bench.table, in_folder(&bench, "last.txt"), head);
	arena_free(&bench.arena);
	return over > 0;
}
