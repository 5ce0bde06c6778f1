/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How far what is on disk may lag behind the typing: 40 keys, or a second. Somebody types on
 * at a step of the plan, in a terminal of ours, and the program is killed between two keys; the draft is compared with
 * what was typed, and the next start must tell what it recovered. There is no sleeping: after each
 * key the program says that it waits, and where time has to pass it passes under keys.
 *
 * That something is lost at all, and never more, shows that the measure measures.
 */
#include "pty.h"

#include "base/arena.h"
#include "base/file.h"
#include "store/draft.h"

#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* What is in the field already. */
#define BEGUN "Ask for the card"

enum {
	ROUNDS = 12,
	KEYS_MAX = 120, /* of a round */
	LAG_KEYS = 40,  /* that may be lost */
	LAG_MS = 1000,
	LATE_MS = 250, /* that this machine may be slower than it should */
	RESTS = 6,     /* one of which it will not be, whatever else it does */
	FILE_MAX = 64 * 1024 * 1024,
};

struct round {
	const char *path, *template, *command;
	struct arena arena;
	struct pty *pty;
	char typed[KEYS_MAX + 1];
	size_t len;
	bool wrong;
};

static int64_t
now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static void
complain(struct round *round, const char *what, const char *text)
{
	fprintf(stderr, "t_draft: after %zu keys: %s: %s\n", round->len, what, text);
	round->wrong = true;
}

static void
copy_template(struct round *round)
{
	struct arena arena = {0};
	struct file_out *out;
	struct err err = {0};
	char *bytes;
	size_t len;

	unlink(arena_printf(&arena, "%s-wal", round->path));
	if (!file_read(round->template, FILE_MAX, &arena, &bytes, &len, &err)
	    || !(out = file_out_open(round->path, true, &err)) || !file_out_write(out, bytes, len)
	    || !file_out_commit(out, &err)) {
		fprintf(stderr, "t_draft: %s\n", err.text);
		exit(2);
	}
	arena_free(&arena);
}

/* The program, in the first field of the only step of the only case. */
static void
start(struct round *round)
{
	static const char *const keys[] = {"", "\033OR", "\r", "5", "\r"};

	round->pty = pty_start(round->command, 80, 24);
	for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
		pty_send(round->pty, keys[i], strlen(keys[i]));
}

static void
type(struct round *round, size_t keys)
{
	for (size_t i = 0; i < keys && round->len < KEYS_MAX; i++) {
		char letter = (char)('a' + round->len % 26);

		round->typed[round->len++] = letter;
		round->typed[round->len] = '\0';
		pty_send(round->pty, &letter, 1);
	}
}

/* To the left and to the right: keys that never stop and change nothing; the last ones come after ms. */
static void
dawdle(struct round *round, int64_t ms)
{
	int64_t until = now_ms() + ms;
	bool over;

	do {
		over = now_ms() >= until;
		pty_send(round->pty, "\033OD", 3);
		pty_send(round->pty, "\033OC", 3);
	} while (!over);
}

static void
kill_it(struct round *round)
{
	char complaint[PTY_COMPLAINT_SIZE];
	bool restored;

	pty_signal(round->pty, SIGKILL);
	if (pty_end(round->pty, &restored, complaint) != -SIGKILL)
		complain(round, "it had ended before", complaint);
	else if (complaint[0])
		complain(round, "the terminal", complaint);
	round->pty = NULL;
}

/* How many of the keys are in the draft of the file; -1: something else is. */
static long
kept_keys(struct round *round)
{
	const struct db_how how = {.clock = clock_system()};
	struct draft_list drafts;
	struct err err = {0};
	struct db *db;
	long kept = -1;

	if (!db_open(&db, round->path, &how, &err) || !draft_list(db, &round->arena, &drafts, &err))
		complain(round, "the file", err.text);
	else if (drafts.len == 0)
		kept = 0;
	else if (drafts.len == 1 && strncmp(drafts.items[0].text, BEGUN, strlen(BEGUN)) == 0
		 && strncmp(drafts.items[0].text + strlen(BEGUN), round->typed,
			strlen(drafts.items[0].text) - strlen(BEGUN))
			== 0)
		kept = (long)(strlen(drafts.items[0].text) - strlen(BEGUN));
	else
		complain(round, "the draft", drafts.items[0].text);
	db_close(db);
	return kept;
}

/* The next start says how much it has found, where it was typed. */
static void
check_recovery(struct round *round, long kept)
{
	const char *words = arena_printf(
	    &round->arena, "Recovered %zu characters in", (size_t)kept + strlen(BEGUN));
	char complaint[PTY_COMPLAINT_SIZE];
	struct buf row = {0};
	bool told = false, restored;

	start(round);
	for (int i = 0; i < pty_rows(round->pty); i++) {
		buf_clear(&row);
		pty_row(round->pty, i, &row);
		told |= strstr(buf_str(&row), words) != NULL;
	}
	if (told != (kept > 0))
		complain(round, "at the next start",
		    told ? "something was recovered" : "nothing was said");
	pty_send(round->pty, "\021", 1);
	if (pty_end(round->pty, &restored, complaint) != 0 || !restored)
		complain(round, "the end", complaint);
	buf_free(&row);
}

static void
begin(struct round *round)
{
	round->len = 0;
	copy_template(round);
	start(round);
}

/* Killed: how many keys are lost. */
static long
end(struct round *round)
{
	long kept;

	kill_it(round);
	kept = kept_keys(round);
	if (kept >= 0)
		check_recovery(round, kept);
	arena_free(&round->arena);
	return kept < 0 ? KEYS_MAX : (long)round->len - kept;
}

/* Some keys, at once. */
static long
after_keys(struct round *round, size_t keys)
{
	long lost;

	begin(round);
	type(round, keys);
	lost = end(round);
	if (lost > LAG_KEYS)
		complain(round, "lost", round->typed + (long)round->len - lost);
	return lost;
}

/* Some keys, then others for a second: not one may be lost, though the keys never stopped. */
static void
after_a_second(struct round *round)
{
	begin(round);
	type(round, 7);
	dawdle(round, LAG_MS + LATE_MS);
	if (end(round) != 0)
		complain(round, "lost after a second of keys", round->typed);
}

/* Some keys, then rest: the program wakes up by itself. How long that took. */
static int64_t
after_a_rest(struct round *round)
{
	int64_t rested;

	begin(round);
	type(round, 5);
	rested = now_ms();
	pty_tick(round->pty);
	rested = now_ms() - rested;
	if (end(round) != 0)
		complain(round, "lost after a rest", round->typed);
	return rested;
}

/* Other programs may keep it from its turn now and then, but not always. */
static void
after_rests(struct round *round)
{
	int64_t rested = INT64_MAX;

	for (int i = 0; i < RESTS && !round->wrong && rested > LAG_MS + LATE_MS; i++)
		rested = after_a_rest(round);
	if (rested > LAG_MS + LATE_MS)
		complain(round, "it kept the draft too late", "");
}

static void
prepare(struct round *round, char *folder, struct arena *arena)
{
	const char *program = getenv("VALISE");
	const char *make;

	if (!program) {
		fprintf(stderr, "t_draft: set VALISE, or use `make check`\n");
		exit(2);
	}

	setenv("HOME", folder, 1);
	setenv("TERM", "xterm-256color", 1);
	unsetenv("XDG_DATA_HOME");
	unsetenv("VALISE_FILE");
	round->path = arena_printf(arena, "%s/office.valise", folder);
	round->template = arena_printf(arena, "%s/template.valise", folder);
	round->command = arena_printf(arena,
	    "exec '%s' --mark-idle --clock 2026-03-02T09:00:00Z --lang en -f '%s'", program,
	    round->path);
	make = arena_printf(arena,
	    "run() { '%s' --clock 2026-03-02T09:00:00Z -f '%s' \"$@\"; }; '%s' --clock "
	    "2026-03-02T09:00:00Z init '%s' --office "
	    "Draft"
	    " --prefix DRF1 && run case new 'full_name=SAMPLE Awa' sex=f born=1990 && run record "
	    "add"
	    " DRF1-26-0001 consent purpose=casework decision=given given_on=2026-03-01 && run "
	    "record"
	    " add DRF1-26-0001 step 'action=" BEGUN "'",
	    program, round->template, program, round->template);
	if (system(arena_printf(arena, "{ %s; } >'%s/log'", make, folder)) != 0) {
		fprintf(stderr, "t_draft: no file to type into\n");
		exit(2);
	}
}

int
main(int argc, char **argv)
{
	const char *tmp = getenv("TMPDIR");
	struct arena arena = {0};
	struct round round = {0};
	char *folder = arena_printf(&arena, "%s/valise-draft.XXXXXX", tmp ? tmp : "/tmp");
	long most = 0, rounds = argc > 1 ? strtol(argv[1], NULL, 10) : ROUNDS;
	unsigned seed = (unsigned)time(NULL);

	if (!mkdtemp(folder)) {
		perror(folder);
		return 2;
	}
	prepare(&round, folder, &arena);
	for (long i = 0; i < rounds && !round.wrong; i++) {
		/* The first ones on both sides of the border, the others anywhere. */
		size_t keys =
		    i < 3 ? (size_t)(LAG_KEYS - 1 + i) : 1 + (size_t)(rand_r(&seed) % KEYS_MAX);
		long lost = after_keys(&round, keys);

		most = lost > most ? lost : most;
	}
	if (!round.wrong)
		after_a_second(&round);
	if (!round.wrong)
		after_rests(&round);
	printf("t_draft: %ld kills, at most %ld of %d keys lost; none after a second\n", rounds + 2,
	    most, LAG_KEYS);
	if (system(arena_printf(&arena, "rm -rf '%s'", folder)) != 0)
		fprintf(stderr, "t_draft: %s is still there\n", folder);
	arena_free(&arena);
	/* Nothing lost at all would mean that nothing was measured. */
	return !round.wrong && most > 0 ? 0 : 1;
}
