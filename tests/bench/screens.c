/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The screens against the floor: the same keys in a program that has nothing
 * but ncurses and SQLite, on a file of as many cases, in the same minute.
 */
#include "screens.h"

#include "meter.h"

#include <math.h>
#include <stdlib.h>

enum { STARTS = 15, KEYS = 25, WARM_UP = 3, SEARCHES = 7, LONG_MS = 1000 };

#define UP "\033OA"
#define DOWN "\033OB"
#define PAGE_DOWN "\033[6~"
#define BACK "\007"
#define FIND "\006"
#define EXPORT "\005"

/* One key, what has to be typed before it and after it to do it again; "" nothing. */
struct stroke {
	const char *before, *key, *after;
};

struct figures {
	double ms, cpu_ms, bytes, writes;
};

struct samples {
	double ms[KEYS], cpu_ms[KEYS], bytes[KEYS], writes[KEYS];
};

static const char *const stamp = "2026-03-02T09:00:00Z";

static void
send_all(struct meter *meter, const char *keys)
{
	struct reading reading;

	if (keys[0])
		meter_key(meter, keys, &reading);
}

/* i below 0 is to warm up and not kept. */
static void
sample(struct meter *meter, const struct stroke *stroke, int i, struct samples *samples)
{
	struct reading reading;

	send_all(meter, stroke->before);
	meter_key(meter, stroke->key, &reading);
	send_all(meter, stroke->after);
	if (i < 0)
		return;
	samples->ms[i] = reading.ms;
	samples->cpu_ms[i] = reading.cpu_ms;
	samples->bytes[i] = reading.bytes;
	samples->writes[i] = reading.writes;
}

static struct figures
figures(struct samples *samples)
{
	return (struct figures){median(samples->ms, KEYS), median(samples->cpu_ms, KEYS),
	    median(samples->bytes, KEYS), median(samples->writes, KEYS)};
}

static struct figures
measure_start(const char *const argv[])
{
	double ms[STARTS], bytes[STARTS];

	for (int i = 0; i < STARTS; i++) {
		struct reading reading;
		struct meter *meter = meter_start(argv, &reading);

		ms[i] = reading.ms;
		bytes[i] = reading.bytes;
		meter_end(meter);
	}
	return (struct figures){.ms = median(ms, STARTS), .bytes = median(bytes, STARTS)};
}

void
screens_start(struct table *table, const struct programs *programs)
{
	const char *const hello[] = {programs->hello, NULL};
	const char *const floor[] = {programs->floor, programs->raw_file, NULL};
	const char *const small[] = {programs->valise, "--mark-idle", "--clock", stamp, "--file",
	    programs->small_file, NULL};
	const char *const large[] = {programs->valise, "--mark-idle", "--clock", stamp, "--file",
	    programs->large_file, NULL};
	double least = measure_start(hello).ms, first, last;
	struct reading fresh;

	/* The first time ever the program's code lists go into the file. */
	meter_end(meter_start(small, &fresh));
	table_figure(table, "first start on a new file, lists put in", "ms", fresh.ms);
	meter_end(meter_start(large, &fresh));
	table_figure(table, "floor: start to first screen", "ms", measure_start(floor).ms);
	first = measure_start(small).ms;
	last = measure_start(large).ms;
	table_ratio(
	    table, "start to first screen, small file: ncurses hello", "ms", least, first, 4);
	table_ratio(
	    table, "start to first screen, large file: ncurses hello", "ms", least, last, 4);
	table_ratio(table, "start to first screen, large file: small file", "ms", first, last, 1.5);
}

struct comparison {
	const char *what;
	struct stroke floor, ours;
	double times;     /* of the floor's milliseconds */
	double bytes_max; /* 0: no budget */
};

static void
compare(struct table *table, struct arena *arena, const struct comparison *comparison,
    struct meter *floor, struct meter *ours)
{
	struct samples theirs, own;
	const char *what = comparison->what;
	struct figures least, is;

	/* Turn by turn: what else the machine does then weighs on both alike. */
	for (int i = -WARM_UP; i < KEYS; i++) {
		sample(floor, &comparison->floor, i, &theirs);
		sample(ours, &comparison->ours, i, &own);
	}
	least = figures(&theirs);
	is = figures(&own);
	table_ratio(table, arena_printf(arena, "%s: floor", what), "ms", least.ms, is.ms,
	    comparison->times);
	if (comparison->bytes_max > 0)
		table_count(table, arena_printf(arena, "%s", what), "bytes", is.bytes,
		    comparison->bytes_max);
	if (isnan(is.writes))
		table_not_yet(table, arena_printf(arena, "%s: write(2)", what),
		    "only root may count the system calls of a hardened program");
	else
		table_count(table, arena_printf(arena, "%s", what), "write(2)", is.writes, 1);
}

static void
count(struct table *table, struct meter *ours, const char *what, const struct stroke *stroke,
    double cpu_ms_max)
{
	struct samples samples;

	for (int i = -WARM_UP; i < KEYS; i++)
		sample(ours, stroke, i, &samples);
	table_count(table, what, "ms CPU", figures(&samples).cpu_ms, cpu_ms_max);
}

static struct meter *
start(const char *const argv[])
{
	struct reading reading;

	return meter_start(argv, &reading);
}

static void
keys_of_the_list(struct table *table, struct arena *arena, struct meter *floor, struct meter *ours)
{
	static const struct comparison move = {"list: move", {"", DOWN, UP}, {"", DOWN, UP}, 2, 40};
	static const struct comparison others[] = {
	    {"list: scroll", {"", DOWN, ""}, {"", DOWN, ""}, 2, 160},
	    {"list: page", {"", PAGE_DOWN, ""}, {"", PAGE_DOWN, ""}, 2, 1700},
	    {"list: open a case", {"", "\r", "\033"}, {"", "\r", BACK}, 2, 0},
	    {"case: back to the list", {"\r", "\033", ""}, {"\r", BACK, ""}, 2, 0},
	};

	/* The cases by the key for finding; the field is left empty. */
	send_all(ours, FIND);
	compare(table, arena, &move, floor, ours);
	for (int i = 0; i < 24; i++) {
		send_all(floor, DOWN);
		send_all(ours, DOWN);
	}
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		compare(table, arena, &others[i], floor, ours);
}

/* From the list to a form with the bar on its first field, and a letter at a time. */
static void
keys_of_a_form(struct table *table, struct arena *arena, struct meter *floor, struct meter *ours)
{
	static const struct comparison letter = {
	    "form: a letter in a field", {"", "a", ""}, {"", "a", ""}, 2, 4};
	static const struct comparison back = {
	    "form: open", {"", "e", "\033"}, {"", "\r", BACK}, 2, 0};

	send_all(ours, "\r");
	send_all(ours, "1");
	compare(table, arena, &back, floor, ours);
	send_all(floor, "e");
	send_all(ours, "\r");
	compare(table, arena, &letter, floor, ours);
	send_all(floor, "\033");
}

static void
the_long_case(struct table *table, struct arena *arena, struct meter *floor, struct meter *ours)
{
	static const struct comparison opened = {"open a case of 200 sessions, 500 evidence",
	    {"", "\r", "\033"}, {"", "\r", BACK}, 3, 0};

	send_all(ours, FIND);
	send_all(ours, "quixada");
	compare(table, arena, &opened, floor, ours);
}

/* From the list to that case, to the part with its evidence, and along that. */
static void
the_long_list(struct table *table, struct meter *ours)
{
	send_all(ours, "\r");
	count(table, ours, "500 records of a form: open the list",
	    &(struct stroke){"6", "2", BACK BACK}, 5);
	send_all(ours, "62");
	count(table, ours, "500 records of a form: move", &(struct stroke){"", DOWN, ""}, 5);
	count(table, ours, "500 records of a form: open one", &(struct stroke){"", "\r", BACK}, 5);
}

/* What would leave, of all cases: the key for it, and the one that stops it on the way. */
static void
preview_of_all(struct table *table, struct meter *ours)
{
	struct reading reading;
	double start;

	send_all(ours, FIND);
	meter_key(ours, EXPORT, &reading);
	table_figure(table, "export preview of all cases", "ms", reading.ms);
	send_all(ours, BACK);
	if (reading.ms < LONG_MS) {
		table_not_yet(table, "the same: first sign of it", "it does not take long enough");
		return;
	}
	start = now_ms();
	meter_begin(ours, EXPORT);
	table_count(table, "the same: first sign of it", "ms", now_ms() - start, LONG_MS);
	meter_key(ours, BACK, &reading);
	table_count(table, "the same: stopped by a key", "ms", reading.ms, LONG_MS / 2);
}

/* A program at the list of cases, found by nothing yet. */
static struct meter *
start_at_list(const char *const argv[])
{
	struct meter *meter = start(argv);

	send_all(meter, FIND);
	return meter;
}

/* Each time in a program that has just begun, as the first search of a morning is. */
static void
letters_of_a_search(struct table *table, const char *const argv[])
{
	static const char *const letters[] = {"o", "u", "é", "d", "r", "a", "o", "g", "o"};
	enum { LETTERS = sizeof(letters) / sizeof(letters[0]) };
	double cpu_ms[LETTERS][SEARCHES], worst = 0;

	for (int run = 0; run < SEARCHES; run++) {
		struct meter *ours = start_at_list(argv);
		struct reading reading;

		for (int i = 0; i < LETTERS; i++) {
			meter_key(ours, letters[i], &reading);
			cpu_ms[i][run] = reading.cpu_ms;
		}
		meter_end(ours);
	}
	for (int i = 0; i < LETTERS; i++) {
		double usual = median(cpu_ms[i], SEARCHES);

		worst = usual > worst ? usual : worst;
	}
	table_count(table, "search as one types, the dearest key", "ms CPU", worst, 1);
}

void
screens_keys(struct table *table, const struct programs *programs)
{
	const char *const floor_argv[] = {programs->floor, programs->raw_file, NULL};
	const char *const ours_argv[] = {programs->valise, "--mark-idle", "--clock", stamp,
	    "--file", programs->large_file, NULL};
	struct meter *floor = start(floor_argv), *ours = start(ours_argv);
	struct arena arena = {0};

	count(table, ours, "Today, come back to", &(struct stroke){FIND, BACK, ""}, 10);
	keys_of_the_list(table, &arena, floor, ours);
	table_count(table, "resident in the list", "KB", meter_rss_kb(ours), 16 * 1024);
	meter_end(ours);
	letters_of_a_search(table, ours_argv);
	ours = start(ours_argv);
	the_long_case(table, &arena, floor, ours);
	the_long_list(table, ours);
	meter_end(ours);
	ours = start_at_list(ours_argv);
	keys_of_a_form(table, &arena, floor, ours);
	meter_end(ours);
	ours = start(ours_argv);
	preview_of_all(table, ours);
	meter_end(ours);
	meter_end(floor);
	arena_free(&arena);
}
