/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * No memory. A child lives a day at the desk in which one allocation fails, once or
 * from then on: one of SQLite's, which the program answers with a sentence, or one of its own or of
 * another library, at which it ends with code 70. Whichever: no crash, the file whole, what was
 * acknowledged there, and the day can be gone on with. The control commits nothing and says it did.
 */
#include "day.h"
#include "flow.h"

#include "base/arena.h"

#include <errno.h>
#include <inttypes.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define OWN_HEAP 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define OWN_HEAP 1
#endif
#endif

/* Who asks for memory. */
enum asker { ASKER_SQLITE, ASKER_OTHER, ASKERS };

/* An allocator has no context: what it must do is here. */
static struct {
	bool armed, for_ever, hit, in_sqlite;
	enum asker asker;
	uint64_t nth, counts[ASKERS];
	sqlite3_mem_methods sqlite;
} heap;

static bool
is_refused(enum asker asker)
{
	uint64_t n;

	if (!heap.armed)
		return false;
	n = ++heap.counts[asker];
	if (asker != heap.asker || heap.nth == 0 || n < heap.nth
	    || (n > heap.nth && !heap.for_ever))
		return false;
	heap.hit = true;
	errno = ENOMEM;
	return true;
}

/* SQLite's memory comes from the same heap, but is asked for at another door. */
static void *
sqlite_malloc(int size)
{
	void *bytes;

	if (is_refused(ASKER_SQLITE))
		return NULL;
	heap.in_sqlite = true;
	bytes = heap.sqlite.xMalloc(size);
	heap.in_sqlite = false;
	return bytes;
}

static void *
sqlite_realloc(void *old, int size)
{
	void *bytes;

	if (is_refused(ASKER_SQLITE))
		return NULL;
	heap.in_sqlite = true;
	bytes = heap.sqlite.xRealloc(old, size);
	heap.in_sqlite = false;
	return bytes;
}

/* Everybody's heap; a sanitizer keeps it to itself, and SQLite alone is tried then. */
#if defined(__GLIBC__) && !defined(OWN_HEAP)
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);

static bool
is_refused_to_others(void)
{
	return !heap.in_sqlite && is_refused(ASKER_OTHER);
}

void *
malloc(size_t size)
{
	return is_refused_to_others() ? NULL : __libc_malloc(size);
}

void *
calloc(size_t count, size_t size)
{
	return is_refused_to_others() ? NULL : __libc_calloc(count, size);
}

void *
realloc(void *old, size_t size)
{
	return is_refused_to_others() ? NULL : __libc_realloc(old, size);
}
#endif

static void
take_memory(void)
{
	sqlite3_mem_methods ours;

	if (sqlite3_config(SQLITE_CONFIG_GETMALLOC, &heap.sqlite) != SQLITE_OK)
		abort();
	ours = heap.sqlite;
	ours.xMalloc = sqlite_malloc;
	ours.xRealloc = sqlite_realloc;
	if (sqlite3_config(SQLITE_CONFIG_MALLOC, &ours) != SQLITE_OK)
		abort();
}

/* One allocation that fails. */
struct point {
	enum asker asker;
	uint64_t nth;
	bool for_ever;
};

/* What a child tells its parent, in memory they share. */
struct told {
	int done, refusals, recoveries;
	bool failed, wrong;
	uint64_t counts[ASKERS];
	char text[ERR_TEXT_SIZE + 80];
};

struct run {
	struct day_place place;
	const char *errors; /* what children say on stderr */
	struct told *told;
	uint64_t seed, counts[ASKERS];
	int64_t children, ends, refusals, recoveries, wrong;
};

static void
tell(struct told *told, const struct day *day, const char *what, const struct err *err)
{
	if (told->wrong)
		return;
	told->wrong = true;
	snprintf(told->text, sizeof(told->text), "at %s: %s: %s (%d)",
	    day->done < day_steps() ? day_step_name(day->done) : "the end", what, err->text,
	    (int)err->code);
}

/* Until the end of the day, or until memory is wanting for good. */
static void
live(struct day *day, struct told *told, const struct point *point, bool control)
{
	while (day->done < day_steps()) {
		struct err err = {0};

		told->done = day->done;
		told->failed = !day_step(day, &err);
		if (!told->failed)
			continue;
		told->refusals++;
		if (!heap.hit || err.code != ERR_INTERNAL || !strstr(err.text, "memory"))
			tell(told, day, "the sentence", &err);
		if (control)
			told->done = ++day->done;
		if (control || point->for_ever)
			break;
		if (!day_step(day, &err)) {
			tell(told, day, "refused again", &err);
			break;
		}
		told->recoveries++;
		told->failed = false;
	}
	told->done = day->done;
}

static _Noreturn void
child(struct run *run, const struct point *point, bool control)
{
	struct err err = {0};
	struct day day;

	if (!freopen(run->errors, "w", stderr) || !day_begin(&day, &run->place, &err))
		_exit(3);
	alarm(60);
	heap.asker = point->asker;
	heap.nth = point->nth;
	heap.for_ever = point->for_ever;
	heap.armed = true;
	live(&day, run->told, point, control);
	day_end(&day);
	heap.armed = false;
	memcpy(run->told->counts, heap.counts, sizeof(heap.counts));
	_exit(0);
}

static void
print_errors(const struct run *run)
{
	char line[400];
	FILE *file = fopen(run->errors, "r");

	while (file && fgets(line, sizeof(line), file))
		fprintf(stderr, "  %s", line);
	if (file)
		fclose(file);
}

static bool
complain(const struct run *run, const struct point *point, const char *what)
{
	fprintf(stderr, "t_oom: %s %" PRIu64 " %s, after %d steps: %s\n",
	    point->asker == ASKER_SQLITE ? "SQLite" : "other", point->nth,
	    point->for_ever ? "for ever" : "once", run->told->done, what);
	print_errors(run);
	return false;
}

/* The exit status of a child, or -1 when it was not its own end. */
static int
run_child(struct run *run, const struct point *point, bool control)
{
	int status;
	pid_t pid;

	*run->told = (struct told){0};
	pid = fork();
	if (pid == 0)
		child(run, point, control);
	if (pid < 0 || waitpid(pid, &status, 0) != pid) {
		perror("t_oom");
		exit(2);
	}
	run->children++;
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static bool
try_point(struct run *run, const struct point *point)
{
	const struct told *told = run->told;
	int status = run_child(run, point, false);
	struct err err = {0};

	run->ends += status == ERR_INTERNAL;
	run->refusals += told->refusals;
	run->recoveries += told->recoveries;
	if (status != 0 && status != ERR_INTERNAL)
		return complain(run, point, "it crashed");
	if (told->wrong)
		return complain(run, point, told->text);
	/* Who ended at want of memory had begun one step more. */
	if (!day_verify(&run->place, told->done,
		told->done == day_steps() ? DAY_ENDED
		: status                  ? DAY_CRASHED
		: told->failed            ? DAY_REFUSED
					  : DAY_ENDED,
		&err))
		return complain(run, point, err.text);
	return true;
}

/* A child that takes what was refused for done must be found out. */
static int
control(struct run *run)
{
	for (int tries = 1; tries <= 50; tries++) {
		const struct point point = {.asker = ASKER_SQLITE,
		    .nth = 1 + flow_below(&run->seed, run->counts[ASKER_SQLITE]),
		    .for_ever = true};
		struct err err = {0};

		run_child(run, &point, true);
		if (!day_verify(&run->place, run->told->done, DAY_ENDED, &err))
			return tries;
	}
	return 0;
}

static bool
prepare(struct run *run, struct err *err)
{
	const struct point nothing = {0};

	if (!day_prepare(&run->place, "oom", err))
		return false;
	run->errors = arena_printf(&run->place.arena, "%s/stderr", run->place.folder);
	run->told = mmap(
	    NULL, sizeof(*run->told), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (run->told == MAP_FAILED)
		return err_set(err, ERR_IO, "no memory to share");
	if (run_child(run, &nothing, false) != 0 || run->told->done != day_steps())
		return err_set(err, ERR_INTERNAL, "a day without trouble: %s", run->told->text);
	memcpy(run->counts, run->told->counts, sizeof(run->counts));
	return true;
}

int
main(int argc, char **argv)
{
	/* The same days in every `make check`; check-long takes others. */
	struct flow_options options = {.seconds = 4, .seed = 20260302};
	struct run run = {0};
	struct err err = {0};
	int64_t begin = flow_ms(), tried = 0;
	int found;

	if (!flow_arguments(argc, argv, &options))
		return 64;
	run.seed = options.seed;
	take_memory();
	if (!prepare(&run, &err)) {
		fprintf(stderr, "t_oom: %s\n", err.text);
		return 2;
	}
	while (run.wrong < 10
	       && flow_goes_on(&options, begin, tried, run.refusals && run.recoveries)) {
		enum asker asker =
		    run.counts[ASKER_OTHER] && tried % 2 ? ASKER_OTHER : ASKER_SQLITE;
		const struct point point = {.asker = asker,
		    .nth = 1 + flow_below(&run.seed, run.counts[asker]),
		    .for_ever = flow_below(&run.seed, 2)};

		run.wrong += !try_point(&run, &point);
		tried++;
	}
	printf("t_oom: seed %" PRIu64 ": %" PRId64 " days, among %" PRIu64
	       " allocations of SQLite and %" PRIu64 " others; %" PRId64 " refusals, %" PRId64
	       " tried again with success, %" PRId64 " ends with code 70, %" PRId64
	       " wrong, %.1f s\n",
	    options.seed, tried, run.counts[ASKER_SQLITE], run.counts[ASKER_OTHER], run.refusals,
	    run.recoveries, run.ends, run.wrong, (double)(flow_ms() - begin) / 1000);
	found = control(&run);
	printf(
	    "t_oom: control, taking what was refused for done: found out after %d days\n", found);
	day_remove(&run.place);
	return !run.wrong && found && run.refusals && run.recoveries ? 0 : 1;
}
