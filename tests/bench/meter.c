/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A pty, a child, two clocks and the kernel's own counters in /proc. */
#include "meter.h"

#include "bench.h"

#include <errno.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/buf.h"

#define MARK "\033_idle "
#define MARK_END "\033\\"

enum { COLS = 80, ROWS = 24, STEP_LIMIT_MS = 60000 };

struct meter {
	int fd;
	pid_t pid;
	const char *program;
	struct buf output;       /* since the last mark */
	double shown_at;         /* when the last of that came */
	unsigned long sent, got; /* bytes of input: given, and read by the program as it says */
	bool started;
};

/* Looking takes longer than a short key: the clock is read by the caller, next to the key. */
static void
take_counters(const struct meter *meter, struct reading *reading)
{
	reading->cpu_ms = proc_number(meter->pid, "schedstat", "") / 1e6;
	reading->writes = proc_number(meter->pid, "io", "syscw: ");
}

static void
subtract(struct reading *after, const struct reading *before)
{
	after->ms -= before->ms;
	after->cpu_ms -= before->cpu_ms;
	after->writes -= before->writes + 1; /* the mark's own */
}

/* Take the marks out of the output. True when one says that all input was read. */
static bool
find_mark(struct meter *meter)
{
	for (;;) {
		char *text = meter->output.data, *mark, *end;
		size_t at;

		if (!text)
			return false;
		mark = memmem(text, meter->output.len, MARK, strlen(MARK));
		if (!mark)
			return false;
		at = (size_t)(mark - text);
		end = memmem(mark, meter->output.len - at, MARK_END, strlen(MARK_END));
		if (!end)
			return false;
		meter->got = strtoul(mark + strlen(MARK), NULL, 10);
		meter->started = true;
		buf_splice(&meter->output, at, (size_t)(end - mark) + strlen(MARK_END), NULL, 0);
		if (meter->got >= meter->sent)
			return true;
	}
}

static void
wait_for_mark(struct meter *meter)
{
	struct pollfd poll_fd = {.fd = meter->fd, .events = POLLIN};
	char bytes[65536];
	ssize_t len;

	while (!find_mark(meter)) {
		if (poll(&poll_fd, 1, STEP_LIMIT_MS) == 0)
			give_up("%s does not answer", meter->program);
		len = read(meter->fd, bytes, sizeof(bytes));
		if (len < 0 && (errno == EINTR || errno == EAGAIN))
			continue;
		if (len <= 0)
			give_up("%s ended: %s", meter->program, buf_str(&meter->output));
		/* What comes with a mark alone is nothing to be seen. */
		if (memcmp(bytes, MARK, (size_t)len < strlen(MARK) ? (size_t)len : strlen(MARK))
		    != 0)
			meter->shown_at = now_ms();
		buf_add(&meter->output, bytes, (size_t)len);
	}
}

struct meter *
meter_start(const char *const argv[], struct reading *reading)
{
	struct winsize size = {.ws_row = ROWS, .ws_col = COLS};
	struct meter *meter = mem_alloc(sizeof(*meter));
	double start = now_ms();

	meter->program = argv[0];
	meter->pid = forkpty(&meter->fd, NULL, NULL, &size);
	if (meter->pid < 0)
		give_up("no pty: %s", strerror(errno));
	if (meter->pid == 0) {
		setenv("TERM", "xterm-256color", 1);
		unsetenv("LINES");
		unsetenv("COLUMNS");
		execv(argv[0], (char *const *)(uintptr_t)argv);
		_exit(127);
	}
	wait_for_mark(meter);
	reading->ms = now_ms() - start;
	take_counters(meter, reading);
	reading->writes--;
	reading->bytes = (double)meter->output.len;
	return meter;
}

void
meter_begin(struct meter *meter, const char *key)
{
	struct pollfd poll_fd = {.fd = meter->fd, .events = POLLIN};
	char bytes[65536];

	buf_clear(&meter->output);
	if (write(meter->fd, key, strlen(key)) != (ssize_t)strlen(key))
		give_up("%s takes no keys", meter->program);
	meter->sent += strlen(key);
	if (poll(&poll_fd, 1, STEP_LIMIT_MS) == 0 || read(meter->fd, bytes, sizeof(bytes)) <= 0)
		give_up("%s shows nothing", meter->program);
}

void
meter_key(struct meter *meter, const char *key, struct reading *reading)
{
	struct reading before;
	size_t len = strlen(key);
	double end;

	buf_clear(&meter->output);
	take_counters(meter, &before);
	before.ms = meter->shown_at = now_ms();
	if (write(meter->fd, key, len) != (ssize_t)len)
		give_up("%s takes no keys", meter->program);
	meter->sent += len;
	wait_for_mark(meter);
	end = now_ms();
	take_counters(meter, reading);
	reading->ms = end;
	reading->shown_ms = meter->shown_at - before.ms;
	subtract(reading, &before);
	reading->bytes = (double)meter->output.len;
}

double
meter_rss_kb(const struct meter *meter)
{
	return proc_number(meter->pid, "status", "VmRSS:");
}

void
meter_end(struct meter *meter)
{
	char bytes[4096];

	kill(meter->pid, SIGTERM);
	while (read(meter->fd, bytes, sizeof(bytes)) > 0)
		;
	close(meter->fd);
	while (waitpid(meter->pid, NULL, 0) < 0 && errno == EINTR)
		;
	buf_free(&meter->output);
	free(meter);
}
