/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * kill -9 at any moment. A child edits and acknowledges on a pipe; its parent
 * kills it after some acknowledgements and a random wait, opens the file and asks
 * for what was acknowledged. Sometimes the next child comes first: then the way back from a
 * crash is what is killed. The control acknowledges before the commit and must lose.
 */
#include "flow.h"

#include "base/file.h"
#include "store/backup.h"

#include <errno.h>
#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum {
	ACKS_MAX = 6,       /* acknowledgements waited for before a kill */
	SPIN_MAX_US = 1500, /* then up to this long */
	FRESH_EVERY = 50,   /* kills after which a new file is begun */
	VERIFY_PERCENT = 70,
	CONTROL_KILLS_MAX = 2000,
};

/* What the child does. */
enum work { WORK_EDIT, WORK_BACKUP, WORK_EARLY_ACK };

struct kills {
	const char *folder, *path, *template, *copy;
	uint64_t seed;
	int64_t acked; /* the last edit acknowledged since the file was begun */
	int64_t kills, acks, lost, corrupt, copies;
	bool failed; /* a child ended on its own */
};

struct ack {
	int fd;
	int64_t n;
};

static void
send_ack(void *context)
{
	const struct ack *ack = context;

	if (write(ack->fd, &ack->n, sizeof(ack->n)) != sizeof(ack->n))
		_exit(3);
}

static _Noreturn void
child(const struct kills *kills, enum work work, int fd)
{
	struct flow flow;
	struct ack ack = {.fd = fd};
	struct err err = {0};

	signal(SIGPIPE, SIG_IGN);
	if (!flow_open(&flow, kills->path, false, &err))
		goto failed;
	/* What it finds: the edits of the child before it, which nobody may have looked for yet. */
	ack.n = flow.last;
	send_ack(&ack);
	for (;;) {
		ack.n = flow.last + 1;
		if (!flow_edit(&flow, work == WORK_EARLY_ACK ? send_ack : NULL, &ack, &err))
			goto failed;
		if (work != WORK_EARLY_ACK)
			send_ack(&ack);
		if (work == WORK_BACKUP) {
			unlink(kills->copy);
			if (!backup_write(flow.db, kills->copy, &err))
				goto failed;
		}
	}
failed:
	fprintf(stderr, "t_kill: child: %s\n", err.text);
	_exit(2);
}

static int64_t
now_us(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

/* Read acknowledgements until enough came or none comes any more. */
static void
wait_for_acks(struct kills *kills, int fd, int64_t enough)
{
	int64_t n;

	while (enough-- > 0 && read(fd, &n, sizeof(n)) == sizeof(n)) {
		if (n < kills->acked)
			kills->lost += kills->acked - n;
		kills->acked = n;
		kills->acks++;
	}
}

static void
run_and_kill(struct kills *kills, enum work work)
{
	int64_t acks = (int64_t)flow_below(&kills->seed, work == WORK_BACKUP ? 2 : ACKS_MAX + 1);
	int64_t longer = work == WORK_BACKUP ? 40 : acks ? 1 : 6;
	int64_t spin = (int64_t)flow_below(&kills->seed, (uint64_t)(longer * SPIN_MAX_US));
	int fds[2], status;
	int64_t until;
	pid_t pid;

	if (pipe(fds) != 0 || (pid = fork()) < 0) {
		perror("t_kill");
		exit(2);
	}
	if (pid == 0) {
		close(fds[0]);
		child(kills, work, fds[1]);
	}
	close(fds[1]);
	wait_for_acks(kills, fds[0], acks);
	until = now_us() + spin;
	while (now_us() < until)
		;
	kill(pid, SIGKILL);
	while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
		;
	wait_for_acks(kills, fds[0], INT64_MAX);
	close(fds[0]);
	kills->kills++;
	kills->failed = kills->failed || !WIFSIGNALED(status);
}

/* A copy that has its name is whole, or it is not there. */
static void
verify_copy(struct kills *kills)
{
	struct flow flow;
	struct err err = {0};

	if (!file_exists(kills->copy))
		return;
	kills->copies++;
	if (!flow_open(&flow, kills->copy, true, &err) || !flow_check(&flow, &err)) {
		kills->corrupt++;
		fprintf(stderr, "t_kill: copy: %s\n", err.text);
	}
	flow_close(&flow);
	unlink(kills->copy);
}

static void
verify(struct kills *kills)
{
	struct flow flow;
	struct err err = {0};

	if (!flow_open(&flow, kills->path, true, &err) || !flow_check(&flow, &err)) {
		kills->corrupt++;
		fprintf(stderr, "t_kill: %s\n", err.text);
	} else if (flow.last < kills->acked) {
		kills->lost += kills->acked - flow.last;
		kills->acked = flow.last;
	} else if (flow.last > kills->acked + 1) {
		/* At most the one that was not acknowledged yet. */
		kills->corrupt++;
		fprintf(stderr, "t_kill: %" PRId64 " edits, %" PRId64 " acknowledged\n", flow.last,
		    kills->acked);
	} else {
		kills->acked = flow.last;
	}
	flow_close(&flow);
}

static void
copy_file(const char *from, const char *to)
{
	struct arena arena = {0};
	struct err err = {0};
	struct file_out *out;
	char *bytes;
	size_t len;

	if (!file_read(from, SIZE_MAX / 2, &arena, &bytes, &len, &err)
	    || !(out = file_out_open(to, true, &err)) || !file_out_write(out, bytes, len)
	    || !file_out_commit(out, &err)) {
		fprintf(stderr, "t_kill: %s\n", err.text);
		exit(2);
	}
	arena_free(&arena);
}

static void
begin_anew(struct kills *kills)
{
	struct arena arena = {0};

	unlink(arena_printf(&arena, "%s-wal", kills->path));
	copy_file(kills->template, kills->path);
	kills->acked = 0;
	arena_free(&arena);
}

static void
one_kill(struct kills *kills, bool control)
{
	enum work work = control                            ? WORK_EARLY_ACK
			 : flow_below(&kills->seed, 6) == 0 ? WORK_BACKUP
							    : WORK_EDIT;

	if (kills->kills % FRESH_EVERY == 0)
		begin_anew(kills);
	run_and_kill(kills, work);
	if (control || flow_below(&kills->seed, 100) < VERIFY_PERCENT)
		verify(kills);
	verify_copy(kills);
}

static void
prepare(struct kills *kills, struct arena *arena, uint64_t seed)
{
	struct err err = {0};

	*kills = (struct kills){.seed = seed};
	kills->folder = flow_folder(arena, "kill");
	kills->path = arena_printf(arena, "%s/office.valise", kills->folder);
	kills->copy = arena_printf(arena, "%s/copy.valise", kills->folder);
	kills->template = arena_printf(arena, "%s/template.valise", kills->folder);
	if (!flow_create(kills->template, &err)) {
		fprintf(stderr, "t_kill: %s\n", err.text);
		exit(2);
	}
}

int
main(int argc, char **argv)
{
	struct flow_options options = {.seconds = 4, .seed = (uint64_t)time(NULL)};
	struct arena arena = {0};
	struct kills kills, control;
	int64_t begin;
	bool ok;

	if (!flow_arguments(argc, argv, &options))
		return 64;
	begin = flow_ms();
	prepare(&kills, &arena, options.seed);
	while (!kills.failed && !kills.corrupt && !kills.lost
	       && flow_goes_on(&options, begin, kills.kills, kills.acks > 0))
		one_kill(&kills, false);
	verify(&kills);
	flow_remove(kills.folder);
	printf("t_kill: seed %" PRIu64 ": %" PRId64 " kills, %" PRId64
	       " edits acknowledged, %" PRId64 " lost, %" PRId64 " corrupt, %" PRId64
	       " copies all whole, %.1f s\n",
	    options.seed, kills.kills, kills.acks, kills.lost, kills.corrupt, kills.copies,
	    (double)(flow_ms() - begin) / 1000);
	prepare(&control, &arena, options.seed);
	while (!control.failed && !control.lost && control.kills < CONTROL_KILLS_MAX)
		one_kill(&control, true);
	flow_remove(control.folder);
	printf("t_kill: control, acknowledging before the commit: lost after %" PRId64 " kills\n",
	    control.lost ? control.kills : -1);
	ok = !kills.failed && !kills.lost && !kills.corrupt && kills.acks > 0 && control.lost > 0
	     && !control.failed;
	arena_free(&arena);
	return ok ? 0 : 1;
}
