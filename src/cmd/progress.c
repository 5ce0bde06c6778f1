/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Standard error only: what is asked for goes to standard output. */
#include "cmd/progress.h"

#include "cmd/out.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum { PATIENCE_MS = 1000, EVERY_MS = 200, LINE_COLS = 60 };

static int64_t
now_ms(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void
progress_tell(void *context, const char *what, int percent)
{
	struct progress *progress = context;
	int64_t now = now_ms();

	if (!progress->begun_at)
		progress->begun_at = now;
	if (now - progress->begun_at < PATIENCE_MS || now - progress->told_at < EVERY_MS
	    || !isatty(STDERR_FILENO))
		return;
	progress->told_at = now;
	fprintf(stderr, "\r");
	out_cell(stderr, what, LINE_COLS);
	if (percent >= 0)
		fprintf(stderr, " %3d %%", percent);
	fflush(stderr);
}

void
progress_end(struct progress *progress)
{
	if (progress->told_at)
		fprintf(stderr, "\r%*s\r", LINE_COLS + 6, "");
	*progress = (struct progress){0};
}
