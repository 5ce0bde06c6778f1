/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Options, wiring, exit status. What the program does is in cmd/ and ui/. */
#include "cmd/out.h"
#include "cmd/run.h"
#include "cmd/start.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define LEAK_CHECK_NEEDS_PTRACE 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define LEAK_CHECK_NEEDS_PTRACE 1
#endif
#endif

/*
 * A case file opened as descriptor 2 would get error messages written into it. What takes
 * the place of a closed standard output cannot be written to, so that the loss is noticed.
 */
static void
occupy_standard_descriptors(void)
{
	static const int flags[] = {O_RDONLY, O_RDONLY, O_RDWR};

	for (int fd = 0; fd <= STDERR_FILENO; fd++)
		if (fcntl(fd, F_GETFD) < 0)
			open("/dev/null", flags[fd]);
}

/* Nothing of a case may end in a core file, and nobody else may read what we make. */
static void
harden(void)
{
	struct rlimit none = {0, 0};

	umask(077);
	occupy_standard_descriptors();
	setrlimit(RLIMIT_CORE, &none);
#ifndef LEAK_CHECK_NEEDS_PTRACE
	prctl(PR_SET_DUMPABLE, 0);
#endif
	signal(SIGPIPE, SIG_IGN);
	signal(SIGXFSZ, SIG_IGN);
}

int
main(int argc, char *argv[])
{
	struct start start;
	struct err err = {0};
	int first;
	bool ok;

	harden();
	ok = start_read(&start, argc, argv, &first, &err)
	     && (first < argc ? run_command(&start, argc - first, argv + first, &err)
			      : run_screens(&start, &err));
	if (!ok && err.code != ERR_NONE)
		out_error(&err);
	start_free(&start);
	return ok ? 0 : (int)err.code;
}
