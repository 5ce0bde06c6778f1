/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A program run to its end, with what it took. */
#include "run.h"

#include "bench.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static _Noreturn void
become(const char *const argv[])
{
	int nowhere = open("/dev/null", O_RDWR);

	dup2(nowhere, STDIN_FILENO);
	dup2(nowhere, STDOUT_FILENO);
	execv(argv[0], (char *const *)(uintptr_t)argv);
	_exit(127);
}

struct run
run_program(const char *const argv[])
{
	struct rusage usage = {0};
	double start = now_ms();
	pid_t pid = fork(), got;
	int status = 0;

	if (pid == 0)
		become(argv);
	do
		got = pid < 0 ? pid : wait4(pid, &status, 0, &usage);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		give_up("%s: %s", argv[0], strerror(errno));
	if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
		give_up("%s %s ended with %d", argv[0], argv[1],
		    WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status));
	return (struct run){.ms = now_ms() - start, .rss_kb = (double)usage.ru_maxrss};
}
