/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Clocks, medians and the end. */
#include "bench.h"

#include <errno.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
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

double
proc_number(int pid, const char *name, const char *label)
{
	char path[64], line[256];
	double value = NAN;
	FILE *file;

	snprintf(path, sizeof(path), "/proc/%d/%s", pid, name);
	file = fopen(path, "r");
	if (!file)
		give_up(
		    "%s: %s; run the bench as a user who may look at it", path, strerror(errno));
	while (fgets(line, sizeof(line), file))
		if (strncmp(line, label, strlen(label)) == 0) {
			value = strtod(line + strlen(label), NULL);
			break;
		}
	fclose(file);
	return value;
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
