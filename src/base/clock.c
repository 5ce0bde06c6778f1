/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Instants and local days as text. */
#include "base/clock.h"

#include <stdio.h>
#include <time.h>

static int64_t
system_now(void *context)
{
	struct timespec now;

	(void)context;
	clock_gettime(CLOCK_REALTIME, &now);
	return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

struct clock
clock_system(void)
{
	struct clock clock = {.now = system_now};
	time_t now = time(NULL);
	struct tm local;

	if (localtime_r(&now, &local))
		clock.offset_min = (int)(local.tm_gmtoff / 60);
	return clock;
}

int64_t
clock_now(const struct clock *clock)
{
	return clock->now(clock->context);
}

static struct tm
split(int64_t ms)
{
	/* Division rounds to zero: instants before 1970 need the floor. */
	time_t seconds = (time_t)((ms - (ms % 1000 + 1000) % 1000) / 1000);
	struct tm utc = {0};

	gmtime_r(&seconds, &utc);
	return utc;
}

void
clock_instant(int64_t ms, char text[CLOCK_INSTANT_SIZE])
{
	struct tm utc = split(ms);
	unsigned thousandths = (unsigned)((ms % 1000 + 1000) % 1000);

	snprintf(text, CLOCK_INSTANT_SIZE, "%04u-%02u-%02uT%02u:%02u:%02u.%03uZ",
	    (unsigned)(utc.tm_year + 1900) % 10000, (unsigned)(utc.tm_mon + 1) % 100,
	    (unsigned)utc.tm_mday % 100, (unsigned)utc.tm_hour % 100, (unsigned)utc.tm_min % 100,
	    (unsigned)utc.tm_sec % 100, thousandths % 1000);
}

void
clock_day(int64_t ms, int offset_min, char text[CLOCK_DAY_SIZE])
{
	struct tm local = split(ms + (int64_t)offset_min * 60000);

	snprintf(text, CLOCK_DAY_SIZE, "%04u-%02u-%02u", (unsigned)(local.tm_year + 1900) % 10000,
	    (unsigned)(local.tm_mon + 1) % 100, (unsigned)local.tm_mday % 100);
}

void
clock_time(int64_t ms, int offset_min, char text[CLOCK_TIME_SIZE])
{
	struct tm local = split(ms + (int64_t)offset_min * 60000);

	snprintf(text, CLOCK_TIME_SIZE, "%02u:%02u:%02u", (unsigned)local.tm_hour % 100,
	    (unsigned)local.tm_min % 100, (unsigned)local.tm_sec % 100);
}
