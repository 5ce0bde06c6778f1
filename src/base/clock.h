/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one place that asks what time it is. Tests give a clock of their own. */
#ifndef BASE_CLOCK_H
#define BASE_CLOCK_H

#include <stdint.h>

/* Milliseconds since 1970-01-01T00:00:00Z. */
typedef int64_t clock_fn(void *context);

struct clock {
	clock_fn *now;
	void *context;
	int offset_min; /* local time minus UTC, in minutes, at the start of the session */
};

enum {
	CLOCK_INSTANT_SIZE = sizeof("2026-03-02T09:00:00.000Z"),
	CLOCK_DAY_SIZE = sizeof("2026-03-02"),
	CLOCK_TIME_SIZE = sizeof("09:00:00"),
};

/* The system's clock and time zone. */
struct clock clock_system(void);

int64_t clock_now(const struct clock *clock);

/* An instant as UTC text with milliseconds; sorts as text. */
void clock_instant(int64_t ms, char text[CLOCK_INSTANT_SIZE]);
/* The local calendar day and the local time of day of an instant. */
void clock_day(int64_t ms, int offset_min, char text[CLOCK_DAY_SIZE]);
void clock_time(int64_t ms, int offset_min, char text[CLOCK_TIME_SIZE]);

#endif
