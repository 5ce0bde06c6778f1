/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Clocks, medians and the end. */
#include "bench.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double
read_clock(clockid_t clock)
{
	struct timespec time;

	clock_gettime(clock, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

double
now_ms(void)
{
	return read_clock(CLOCK_MONOTONIC);
}

double
cpu_ms(void)
{
	return read_clock(CLOCK_PROCESS_CPUTIME_ID);
}

static int
compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

double
median(double values[], size_t len)
{
	qsort(values, len, sizeof(values[0]), compare);
	return len ? values[len / 2] : 0;
}

void
give_up(const char *fmt, ...)
{
	va_list args;

	fputs("bench: ", stderr);
	va_start(args, fmt);
	vfprintf(stderr, fmt, args);
	va_end(args);
	fputc('\n', stderr);
	exit(1);
}
