/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kill -9 at any moment of three works, in turn: a day at the desk (register, answer,
 * attach, undo, import, export, back up), the conversion of an older file, and exports over a file
 * that is there. A day and a file of any version go on where they were; an exported file is the old
 * one or the new one; and what lies about afterwards is swept. Each work has a control that does
 * it carelessly and must be found out.
 */
#include "day.h"
#include "flow.h"

#include "base/arena.h"
#include "base/file.h"
#include "exchange/summary.h"
#include "store/schema.h"
#include "store/sql.h"

#include <dirent.h>
#include <errno.h>
#include <inttypes.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { EXPORTS = 3, FILES_MAX = 64, CONTROL_MAX = 300, YAML_MAX = 4 * 1024 * 1024 };

/* What a child tells before it is killed, in memory they share. */
struct told {
	int done;     /* steps of a day */
	int64_t last; /* number of the last export */
};

struct kills {
	struct day_place place;
	struct day_place registered; /* the same, but its days begin with a case */
	struct told *told;
	struct schema_file files[FILES_MAX]; /* of a later version */
	int64_t newest, older;               /* versions */
	char *before, *after;                /* of an export, around its number */
	uint64_t seed;
	int64_t kills, converted, exported;
};

/* One work: done by a child, careless or not, then looked at. */
struct work {
	const char *name;
	bool (*begin)(struct kills *kills, struct err *err);
	bool (*run)(struct kills *kills, bool careless, struct err *err);
	bool (*verify)(struct kills *kills, struct err *err);
	int64_t us; /* how long it takes, about */
};

static int64_t
now_us(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static bool
begin_day(struct kills *kills, struct err *err)
{
	struct day day;

	*kills->told = (struct told){0};
	return day_begin(&day, &kills->place, err);
}

/* Careless: a step is called done before it is. */
static bool
run_day(struct kills *kills, bool careless, struct err *err)
{
	struct day day = {.place = &kills->place};
	bool ok = true;

	while (ok && day.done < day_steps()) {
		if (careless)
			kills->told->done = day.done + 1;
		ok = day_step(&day, err);
		kills->told->done = day.done;
	}
	day_end(&day);
	return ok;
}

static bool
verify_day(struct kills *kills, struct err *err)
{
	int done = kills->told->done;

	return day_verify(&kills->place, done, done < day_steps() ? DAY_CRASHED : DAY_ENDED, err);
}

static bool
begin_older(struct kills *kills, struct err *err)
{
	struct arena arena = {0};
	const char *path = kills->place.path;

	unlink(arena_printf(&arena, "%s.v%" PRId64 ".bak", path, kills->older));
	arena_free(&arena);
	return begin_day(kills, err);
}

/* Careless: in the file itself, statement by statement. */
static bool
convert_in_place(struct kills *kills)
{
	sqlite3 *handle = NULL;
	bool ok = sqlite3_open(kills->place.path, &handle) == SQLITE_OK;

	for (int64_t i = kills->older; ok && i < kills->newest; i++)
		ok = sqlite3_exec(handle, kills->files[i].sql, NULL, NULL, NULL) == SQLITE_OK;
	ok =
	    ok && sqlite3_exec(handle, "PRAGMA user_version = 1000", NULL, NULL, NULL) == SQLITE_OK;
	sqlite3_close(handle);
	return ok;
}

static bool
run_convert(struct kills *kills, bool careless, struct err *err)
{
	struct db_how how = {.clock = clock_system(), .files = kills->files};
	struct db *db;

	if (careless)
		return convert_in_place(kills);
	if (!db_open(&db, kills->place.path, &how, err))
		return false;
	db_close(db);
	return true;
}

/* The number in the header of the file. */
static int64_t
version_of(const char *path)
{
	unsigned char bytes[100] = {0};
	FILE *file = fopen(path, "r");
	size_t got = file ? fread(bytes, 1, sizeof(bytes), file) : 0;

	if (file)
		fclose(file);
	return got < sizeof(bytes)
		   ? -1
		   : (int64_t)bytes[60] << 24 | bytes[61] << 16 | bytes[62] << 8 | bytes[63];
}

static bool
check_version(
    struct kills *kills, const char *path, const struct schema_file *files, struct err *err)
{
	struct db_how how = {.clock = clock_system(), .files = files, .check_whole = true};
	struct db *db;
	bool ok;

	if (!db_open(&db, path, &how, err))
		return false;
	ok = day_check(&kills->place, db, 0, err);
	db_close(db);
	return ok;
}

static bool
is_left(const struct day_place *place, const char *part)
{
	DIR *dir = opendir(place->folder);
	struct dirent *entry;
	bool left = false;

	while (dir && (entry = readdir(dir)))
		left |= strstr(entry->d_name, part) != NULL;
	if (dir)
		closedir(dir);
	return left;
}

/* Old or new, whole either way; then it is converted to the end, and the old one is kept. */
static bool
verify_convert(struct kills *kills, struct err *err)
{
	const struct day_place *place = &kills->place;
	int64_t version = version_of(place->path);
	struct arena arena = {0};
	const char *kept = arena_printf(&arena, "%s.v%" PRId64 ".bak", place->path, kills->older);
	bool ok;

	kills->converted += version == kills->newest;
	if (version != kills->older && version != kills->newest)
		ok = err_set(err, ERR_DATA, "version %" PRId64, version);
	else
		ok = (version == kills->newest || check_version(kills, place->path, NULL, err))
		     && check_version(kills, place->path, kills->files, err)
		     && check_version(kills, kept, NULL, err);
	if (ok && is_left(place, ".migrating"))
		ok = err_set(err, ERR_DATA, "a copy was left behind");
	arena_free(&arena);
	return ok;
}

/* Always the same case, with the same ids. */
static bool
begin_exports(struct kills *kills, struct err *err)
{
	struct day day;

	*kills->told = (struct told){0};
	return day_begin(&day, &kills->registered, err);
}

/* Its person is called by the number of the export. */
static bool
call_by_number(struct day *day, int64_t n, struct err *err)
{
	struct arena arena = {0};
	const char *text = arena_printf(&arena, "%" PRId64, n);
	int64_t person = sql_number(day->db, "SELECT min(id) FROM person", 0);
	struct action action;
	bool ok = desk_begin(&day->desk, "answer", 0, "person", &action, err);

	if (ok)
		ok = desk_end(&day->desk, &action,
		    record_set(
			day->db, &action, "person", person, "call_name", value_text(text), err),
		    err);
	arena_free(&arena);
	return ok;
}

static bool
into_file(void *context, const void *bytes, size_t len)
{
	/* Unbuffered: a careless program may be killed between any two of these. */
	return fwrite(bytes, 1, len / 2, context) == len / 2
	       && fwrite((const char *)bytes + len / 2, 1, len - len / 2, context) == len - len / 2;
}

static bool
export_once(struct kills *kills, struct day *day, bool careless, struct err *err)
{
	struct summary_wish wish = {.path = kills->place.out, .overwrite = true};
	struct arena arena = {0};
	struct summary_result result;
	FILE *file = NULL;
	bool ok;

	if (careless) {
		file = fopen(wish.path, "w");
		setvbuf(file, NULL, _IONBF, 0);
		wish.path = NULL;
		wish.sink = into_file;
		wish.context = file;
	}
	ok = summary_export(&day->desk, &wish, &arena, &result, err);
	if (file)
		fclose(file);
	arena_free(&arena);
	return ok;
}

static bool
run_exports(struct kills *kills, bool careless, struct err *err)
{
	struct day day = {.place = &kills->place};
	bool ok = day_step(&day, err);

	for (int64_t n = 1; ok && n <= EXPORTS; n++) {
		ok = call_by_number(&day, n, err) && export_once(kills, &day, careless, err);
		if (ok)
			kills->told->last = n;
	}
	day_end(&day);
	return ok;
}

/* The text around the number is what it was: then the file is whole. */
static bool
verify_exports(struct kills *kills, struct err *err)
{
	size_t before = strlen(kills->before), after = strlen(kills->after), len;
	const char *path = kills->place.out;
	struct arena arena = {0};
	char *text, *end = NULL;
	int64_t n = -1;
	bool ok;

	/* The first export may not have come to its end. */
	if (kills->told->last == 0 && !file_exists(path))
		return true;
	ok = file_read(path, YAML_MAX, &arena, &text, &len, err);
	if (ok && len > before + after && memcmp(text, kills->before, before) == 0
	    && strcmp(text + len - after, kills->after) == 0)
		n = strtoll(text + before, &end, 10);
	if (ok && (n < 0 || end != text + len - after))
		ok = err_set(err, ERR_DATA, "the exported file is in part, %zu bytes", len);
	else if (ok && (n < kills->told->last || n > kills->told->last + 1))
		ok = err_set(
		    err, ERR_DATA, "export %" PRId64 " instead of %" PRId64, n, kills->told->last);
	kills->exported += ok;
	arena_free(&arena);
	return ok;
}

static bool
make_registered(struct kills *kills, struct err *err)
{
	struct day day = {.place = &kills->place};
	bool ok = begin_day(kills, err);

	kills->registered = kills->place;
	kills->registered.template =
	    arena_printf(&kills->place.arena, "%s/registered.valise", kills->place.folder);
	while (ok && day.done < 2)
		ok = day_step(&day, err);
	day_end(&day);
	return ok
	       && (rename(kills->place.path, kills->registered.template) == 0
		   || err_set(err, ERR_IO, "the file cannot be put aside"));
}

/* What an export looks like on both sides of its number. */
static bool
learn_export(struct kills *kills, struct err *err)
{
	static const char mark[] = "31415926535";
	struct arena *arena = &kills->place.arena;
	struct day day = {.place = &kills->place};
	char *text = NULL, *at;
	size_t len;
	bool ok = make_registered(kills, err) && begin_exports(kills, err) && day_step(&day, err)
		  && call_by_number(&day, 31415926535, err) && export_once(kills, &day, false, err)
		  && file_read(kills->place.out, YAML_MAX, arena, &text, &len, err);

	day_end(&day);
	at = ok ? strstr(text, mark) : NULL;
	if (!at)
		return ok && err_set(err, ERR_DATA, "the export has no number in it");
	kills->before = arena_dup_len(arena, text, (size_t)(at - text));
	kills->after = at + strlen(mark);
	return true;
}

static void
learn_later(struct kills *kills)
{
	int64_t n = 0;

	for (; schema_files[n].name; n++)
		kills->files[n] = schema_files[n];
	kills->older = n;
	kills->files[n++] = (struct schema_file){"900_later.sql",
	    "ALTER TABLE person ADD COLUMN shoe_size INTEGER;"
	    "CREATE INDEX person_by_shoe ON person (shoe_size);"};
	kills->files[n++] = (struct schema_file){"901_later.sql",
	    "CREATE TABLE tool (id INTEGER PRIMARY KEY, casefile_id INTEGER NOT NULL"
	    " REFERENCES casefile, name TEXT) STRICT;"
	    "CREATE TABLE tool_kind (id INTEGER PRIMARY KEY, word TEXT NOT NULL) STRICT;"};
	kills->newest = n;
}

/* A child at work, killed after some time or at its own end. False: it failed by itself. */
static bool
run_and_kill(struct kills *kills, struct work *work, bool careless)
{
	int64_t until = now_us() + (int64_t)flow_below(&kills->seed, (uint64_t)work->us);
	struct err err = {0};
	int status;
	pid_t pid = fork();

	if (pid < 0) {
		perror("t_kill_day");
		exit(2);
	}
	if (pid == 0) {
		bool ok = work->run(kills, careless, &err);

		if (!ok)
			fprintf(stderr, "t_kill_day: %s: %s\n", work->name, err.text);
		_exit(ok ? 0 : 1);
	}
	while (now_us() < until)
		;
	kill(pid, SIGKILL);
	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	kills->kills += WIFSIGNALED(status);
	/* Neither always too early nor always too late, whatever else the machine does. */
	work->us = WIFEXITED(status) ? work->us * 7 / 8 : work->us * 17 / 16;
	return WIFSIGNALED(status) || WEXITSTATUS(status) == 0;
}

static bool
one_kill(struct kills *kills, struct work *work, bool careless, struct err *err)
{
	if (!work->begin(kills, err))
		return false;
	if (!run_and_kill(kills, work, careless))
		return careless || err_set(err, ERR_INTERNAL, "it ended by itself");
	return work->verify(kills, err);
}

static bool
measure(struct kills *kills, struct work *work, struct err *err)
{
	int64_t begin;

	if (!work->begin(kills, err))
		return false;
	begin = now_us();
	if (!work->run(kills, false, err) || !work->verify(kills, err))
		return false;
	work->us = (now_us() - begin) * 6 / 5;
	return true;
}

static bool
prepare(struct kills *kills, struct work works[], size_t len, struct err *err)
{
	if (!day_prepare(&kills->place, "kill-day", err))
		return false;
	kills->told = mmap(
	    NULL, sizeof(*kills->told), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (kills->told == MAP_FAILED)
		return err_set(err, ERR_IO, "no memory to share");
	learn_later(kills);
	if (!learn_export(kills, err))
		return false;
	for (size_t i = 0; i < len; i++)
		if (!measure(kills, &works[i], err))
			return err_prefix(err, "%s: ", works[i].name);
	return true;
}

/* How many careless runs until one is found out; 0: none. */
static int
control(struct kills *kills, struct work *work)
{
	for (int tries = 1; tries <= CONTROL_MAX; tries++) {
		struct err err = {0};

		if (!one_kill(kills, work, true, &err))
			return tries;
	}
	return 0;
}

int
main(int argc, char **argv)
{
	struct work works[] = {
	    {"day", begin_day, run_day, verify_day, 0},
	    {"conversion", begin_older, run_convert, verify_convert, 0},
	    {"exports", begin_exports, run_exports, verify_exports, 0},
	};
	const size_t len = sizeof(works) / sizeof(works[0]);
	struct flow_options options = {.seconds = 4, .seed = (uint64_t)time(NULL)};
	struct kills kills = {0};
	struct err err = {0};
	int64_t begin = flow_ms(), n = 0;
	bool ok = true;

	if (!flow_arguments(argc, argv, &options))
		return 64;
	kills.seed = options.seed;
	if (!prepare(&kills, works, len, &err)) {
		fprintf(stderr, "t_kill_day: %s\n", err.text);
		return 2;
	}
	kills.kills = kills.converted = kills.exported = 0;
	for (; ok && flow_goes_on(&options, begin, n, kills.kills > 0); n++) {
		ok = one_kill(&kills, &works[n % (int64_t)len], false, &err);
		if (!ok)
			fprintf(
			    stderr, "t_kill_day: %s: %s\n", works[n % (int64_t)len].name, err.text);
	}
	printf("t_kill_day: seed %" PRIu64 ": %" PRId64 " works, %" PRId64 " killed, %" PRId64
	       " files converted, %" PRId64 " exported files whole, %s, %.1f s\n",
	    options.seed, n, kills.kills, kills.converted, kills.exported,
	    ok ? "nothing lost" : "LOST", (double)(flow_ms() - begin) / 1000);
	ok = ok && kills.kills > 0;
	for (size_t i = 0; i < len; i++) {
		int found = control(&kills, &works[i]);

		printf(
		    "t_kill_day: control, careless %s: found out after %d\n", works[i].name, found);
		ok = ok && found > 0;
	}
	day_remove(&kills.place);
	return ok ? 0 : 1;
}
