/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Jaro's measure (1989) and Winkler's addition to it (1990). Letters match when they are equal
 * and no further apart than half the longer text, less one; half of those that stand in
 * another order are transpositions.
 */
#include "base/jaro.h"

#include "base/utf8.h"

#include <stdbool.h>
#include <stdint.h>

enum { POINTS_MAX = 64, WHOLE = 10000, BEGINNING = 4, TENTH = 10 };

struct word {
	uint32_t points[POINTS_MAX];
	bool matched[POINTS_MAX];
	int len;
};

static void
decode(const char *text, struct word *word)
{
	size_t step;

	word->len = 0;
	for (; *text && word->len < POINTS_MAX; text += step) {
		word->matched[word->len] = false;
		word->points[word->len++] = utf8_decode(text, &step);
	}
}

/* The nearest letters first from the left: each takes the first equal one within reach. */
static int
match(struct word *a, struct word *b)
{
	int longer = a->len > b->len ? a->len : b->len;
	int reach = longer / 2 > 0 ? longer / 2 - 1 : 0, found = 0;

	for (int i = 0; i < a->len; i++) {
		int last = i + reach < b->len - 1 ? i + reach : b->len - 1;

		for (int k = i > reach ? i - reach : 0; k <= last; k++)
			if (!b->matched[k] && a->points[i] == b->points[k]) {
				a->matched[i] = b->matched[k] = true;
				found++;
				break;
			}
	}
	return found;
}

/* Matched letters of one text that differ from those of the other, read in order. */
static int
out_of_order(const struct word *a, const struct word *b)
{
	int k = 0, differ = 0;

	for (int i = 0; i < a->len; i++) {
		if (!a->matched[i])
			continue;
		while (!b->matched[k])
			k++;
		differ += a->points[i] != b->points[k++];
	}
	return differ;
}

/* (m / |a| + m / |b| + (m - t / 2) / m) / 3, rounded. */
static int
measure(struct word *a, struct word *b)
{
	int64_t m, half, over, under;

	if (a->len == 0 && b->len == 0)
		return WHOLE;
	m = match(a, b);
	if (m == 0)
		return 0;
	half = out_of_order(a, b) / 2;
	over = m * m * (a->len + b->len) + (m - half) * a->len * b->len;
	under = 3 * m * a->len * b->len;
	return (int)((over * WHOLE + under / 2) / under);
}

int
jaro(const char *a, const char *b)
{
	struct word left, right;

	decode(a, &left);
	decode(b, &right);
	return measure(&left, &right);
}

int
jaro_winkler(const char *a, const char *b)
{
	struct word left, right;
	int alike, same = 0;

	decode(a, &left);
	decode(b, &right);
	alike = measure(&left, &right);
	while (same < BEGINNING && same < left.len && same < right.len
	       && left.points[same] == right.points[same])
		same++;
	return alike + (same * (WHOLE - alike) + TENTH / 2) / TENTH;
}
