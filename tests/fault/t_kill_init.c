/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kill -9 while a case file is made, by `valise init` and `valise demo`. A file that has its name
 * is whole, with everything that was to be in it; otherwise there is none, and what lies
 * about is gone when the next one is made. The control gives a file its name first and fills it
 * afterwards, which must be found out.
 */
#include "flow.h"

#include "base/arena.h"
#include "base/file.h"
#include "store/sql.h"

#include <dirent.h>
#include <errno.h>
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { CONTROL_MAX = 300, ARGUMENTS_MAX = 12 };

/* One way to make a file, and how to tell that all of it is there. */
struct making {
	const char *name;
	const char *arguments[ARGUMENTS_MAX]; /* of the program; none: the careless way */
	const char *count;                    /* asked of a file that was made in peace */
	int64_t expected;
	int64_t us; /* how long it takes, about */
};

struct kills {
	const char *folder, *path, *program;
	uint64_t seed;
	int64_t kills, files,
	    left; /* files: that were whole; left: kills that left something hidden */
};

static int64_t
now_us(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

static _Noreturn void
make(const struct kills *kills, const struct making *making)
{
	char *argv[ARGUMENTS_MAX + 2] = {(char *)(uintptr_t)kills->program};
	struct err err = {0};
	size_t n = 1;

	if (!making->arguments[0])
		_exit(flow_create(kills->path, &err) ? 0 : 1);
	argv[n++] = (char *)(uintptr_t)making->arguments[0];
	argv[n++] = (char *)(uintptr_t)kills->path;
	for (size_t i = 1; making->arguments[i]; i++)
		argv[n++] = (char *)(uintptr_t)making->arguments[i];
	if (freopen("/dev/null", "w", stdout))
		execv(kills->program, argv);
	perror(kills->program);
	_exit(1);
}

/* Let it be made, and kill it after a while (us < 0: never). False: it failed by itself. */
static bool
run(struct kills *kills, struct making *making, int64_t us)
{
	const struct timespec wait = {.tv_sec = us / 1000000, .tv_nsec = us % 1000000 * 1000};
	pid_t pid = fork();
	int status;

	if (pid < 0) {
		perror("t_kill_init");
		exit(2);
	}
	if (pid == 0)
		make(kills, making);
	if (us >= 0) {
		nanosleep(&wait, NULL);
		kill(pid, SIGKILL);
	}
	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	kills->kills += WIFSIGNALED(status);
	/* Neither always too early nor always too late, whatever else the machine does. */
	if (us >= 0)
		making->us = WIFEXITED(status) ? making->us * 7 / 8 : making->us * 17 / 16;
	return WIFSIGNALED(status) || WEXITSTATUS(status) == 0;
}

static bool
count(const struct kills *kills, const char *text, int64_t *found, struct err *err)
{
	const struct db_how how = {.clock = clock_system(), .check_whole = true};
	struct db *db;

	if (!db_open(&db, kills->path, &how, err))
		return false;
	*found = sql_number(db, text, -1);
	db_close(db);
	return true;
}

/* Names in the folder: those that a user sees, and the others. */
static void
look(const struct kills *kills, int *seen, int *hidden)
{
	DIR *dir = opendir(kills->folder);
	struct dirent *entry;

	*seen = *hidden = 0;
	while (dir && (entry = readdir(dir))) {
		if (entry->d_name[0] != '.')
			++*seen;
		else if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
			++*hidden;
	}
	if (dir)
		closedir(dir);
}

static bool
verify(struct kills *kills, const struct making *making, struct err *err)
{
	bool made = file_exists(kills->path);
	int64_t found = 0;
	int seen, hidden;

	look(kills, &seen, &hidden);
	/* One file in the making, with a log or a journal of SQLite's. */
	if (seen > made || hidden > 2)
		return err_set(err, ERR_DATA, "%d files and %d hidden ones", seen, hidden);
	kills->left += hidden > 0;
	if (!made)
		return true;
	if (!count(kills, making->count, &found, err))
		return false;
	if (found != making->expected)
		return err_set(
		    err, ERR_DATA, "%" PRId64 " instead of %" PRId64, found, making->expected);
	kills->files++;
	return true;
}

/* In peace: what is to be in the file, how long it takes, and that nothing else is left. */
static bool
measure(struct kills *kills, struct making *making, struct err *err)
{
	int64_t begin = now_us();
	int seen, hidden;

	unlink(kills->path);
	if (!run(kills, making, -1))
		return err_set(err, ERR_INTERNAL, "%s failed", making->name);
	making->us = (now_us() - begin) * 6 / 5;
	look(kills, &seen, &hidden);
	if (hidden > 0 || seen != 1)
		return err_set(err, ERR_DATA, "%d files and %d hidden ones are left after %s", seen,
		    hidden, making->name);
	return count(kills, making->count, &making->expected, err);
}

static bool
one_kill(struct kills *kills, struct making *making, struct err *err)
{
	unlink(kills->path);
	if (!run(kills, making, (int64_t)flow_below(&kills->seed, (uint64_t)making->us)))
		return err_set(err, ERR_INTERNAL, "it ended by itself");
	return verify(kills, making, err);
}

/* After how many kills the careless way is found out; 0: never. */
static int
control(struct kills *kills)
{
	struct making careless = {
	    .name = "the careless way", .count = "SELECT count(*) FROM casefile"};
	struct err err = {0};

	if (!measure(kills, &careless, &err))
		return 0;
	for (int tries = 1; tries <= CONTROL_MAX; tries++)
		if (!one_kill(kills, &careless, &err))
			return tries;
	return 0;
}

int
main(int argc, char **argv)
{
	struct making makings[] = {
	    {.name = "init",
		.arguments = {"init", "--office", "Desk", "--prefix", "KIL1", "--staff",
		    "A. Koffi"},
		.count = "SELECT count(*) FROM staff"},
	    {.name = "demo", .arguments = {"demo"}, .count = "SELECT count(*) FROM action"},
	};
	const size_t len = sizeof(makings) / sizeof(makings[0]);
	struct flow_options options = {.seconds = 3, .count = 10, .seed = (uint64_t)time(NULL)};
	struct kills kills = {.program = getenv("VALISE")};
	struct arena arena = {0};
	struct err err = {0};
	int64_t begin = flow_ms(), n = 0;
	bool ok = true;
	int found;

	if (!flow_arguments(argc, argv, &options))
		return 64;
	if (!kills.program) {
		fprintf(stderr, "t_kill_init: set VALISE, or use `make check`\n");
		return 2;
	}
	kills.seed = options.seed;
	kills.folder = flow_folder(&arena, "kill-init");
	kills.path = arena_printf(&arena, "%s/office.valise", kills.folder);
	for (size_t i = 0; ok && i < len; i++)
		ok = measure(&kills, &makings[i], &err);
	for (; ok && flow_goes_on(&options, begin, n, kills.kills > 0); n++)
		ok = one_kill(&kills, &makings[n % (int64_t)len], &err);
	/* The last one sweeps what the others left. */
	ok = ok && measure(&kills, &makings[0], &err);
	if (!ok)
		fprintf(stderr, "t_kill_init: %s\n", err.text);
	printf("t_kill_init: seed %" PRIu64 ": %" PRId64 " begun, %" PRId64 " killed, %" PRId64
	       " files whole, %" PRId64 " kills left something to sweep, %.1f s\n",
	    options.seed, n, kills.kills, kills.files, kills.left,
	    (double)(flow_ms() - begin) / 1000);
	found = control(&kills);
	printf(
	    "t_kill_init: control, %s: found out after %d\n", "named before it is filled", found);
	flow_remove(kills.folder);
	arena_free(&arena);
	return ok && kills.kills > 0 && found > 0 ? 0 : 1;
}
