/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A program run to its end, with what it took. What wait4() says of memory counts the copy of
 * the bench that the program began as; so it is held at its end, and asked then.
 */
#include "run.h"

#include "bench.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

static _Noreturn void
become(const char *const argv[])
{
	int nowhere = open("/dev/null", O_RDWR);

	dup2(nowhere, STDIN_FILENO);
	dup2(nowhere, STDOUT_FILENO);
	ptrace(PTRACE_TRACEME, 0, NULL, NULL);
	execv(argv[0], (char *const *)(uintptr_t)argv);
	_exit(127);
}

/* False when it has ended. */
static bool
next_stop(pid_t pid, int *status)
{
	while (waitpid(pid, status, 0) < 0)
		if (errno != EINTR)
			give_up("no child to wait for: %s", strerror(errno));
	return WIFSTOPPED(*status);
}

/* It stops once as it becomes the program, and once before it ends; in between for its signals. */
static double
follow(pid_t pid, int *status)
{
	double rss_kb = 0;
	bool begun = false;

	while (next_stop(pid, status)) {
		int sent = WSTOPSIG(*status);

		if (!begun)
			ptrace(PTRACE_SETOPTIONS, pid, NULL, (void *)PTRACE_O_TRACEEXIT);
		if (*status >> 8 == (SIGTRAP | PTRACE_EVENT_EXIT << 8))
			rss_kb = proc_number(pid, "status", "VmHWM:");
		if (sent == SIGTRAP)
			sent = 0;
		begun = true;
		ptrace(PTRACE_CONT, pid, NULL, (void *)(intptr_t)sent);
	}
	return rss_kb;
}

struct run
run_program(const char *const argv[])
{
	struct run run = {0};
	double start = now_ms();
	pid_t pid = fork();
	int status = 0;

	if (pid == 0)
		become(argv);
	if (pid < 0)
		give_up("%s: %s", argv[0], strerror(errno));
	run.rss_kb = follow(pid, &status);
	run.ms = now_ms() - start;
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
		give_up("%s %s ended with %d", argv[0], argv[1],
		    WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status));
	return run;
}
