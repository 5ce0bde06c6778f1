/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How many letters have to be put in, taken out, changed or swapped with their
 * neighbour to make one text of another. Only a band of `limit` on both sides of the
 * diagonal is looked at: time is length × limit, never length × length.
 */
#include "base/fold.h"

#include "base/arena.h"
#include "base/utf8.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

struct points {
	uint32_t *at;
	size_t len;
};

static struct points
decode_all(const char *text)
{
	struct points points = {mem_alloc(strlen(text) * sizeof(uint32_t)), 0};
	size_t len;

	for (; *text; text += len)
		points.at[points.len++] = utf8_decode(text, &len);
	return points;
}

static size_t
smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* rows[0] is the row being made, rows[1] the one before it, rows[2] the one before that. */
static size_t
cell(const struct points *a, const struct points *b, size_t *const rows[3], size_t i, size_t k)
{
	bool same = a->at[i - 1] == b->at[k - 1];
	size_t best = rows[1][k - 1] + !same;

	best = smaller(best, rows[1][k] + 1);
	best = smaller(best, rows[0][k - 1] + 1);
	if (i > 1 && k > 1 && a->at[i - 1] == b->at[k - 2] && a->at[i - 2] == b->at[k - 1])
		best = smaller(best, rows[2][k - 2] + 1);
	return best;
}

/* One row of the band; returns its smallest value. Outside the band is too far. */
static size_t
fill_row(
    const struct points *a, const struct points *b, size_t *const rows[3], size_t i, size_t limit)
{
	size_t first = i > limit ? i - limit : 1, last = smaller(b->len, i + limit);
	size_t least = rows[0][first - 1] = first > 1 ? limit + 1 : i;

	for (size_t k = first; k <= last; k++) {
		rows[0][k] = cell(a, b, rows, i, k);
		least = smaller(least, rows[0][k]);
	}
	if (last < b->len)
		rows[0][last + 1] = limit + 1;
	return least;
}

static size_t
banded(const struct points *a, const struct points *b, size_t limit)
{
	size_t width = b->len + 2, far = limit + 1, result;
	size_t *cells = mem_alloc(3 * width * sizeof(size_t));
	size_t *rows[3] = {cells, cells + width, cells + 2 * width};

	for (size_t k = 0; k <= b->len; k++)
		rows[0][k] = k;
	for (size_t i = 1; i <= a->len; i++) {
		size_t *oldest = rows[2];

		rows[2] = rows[1];
		rows[1] = rows[0];
		rows[0] = oldest;
		if (fill_row(a, b, rows, i, limit) > limit) {
			free(cells);
			return far;
		}
	}
	result = smaller(rows[0][b->len], far);
	free(cells);
	return result;
}

int
fold_distance(const char *a, const char *b, int limit)
{
	struct points left = decode_all(a), right = decode_all(b);
	size_t apart = left.len > right.len ? left.len - right.len : right.len - left.len;
	size_t distance = (size_t)limit + 1;

	assert(limit >= 0);
	if (apart <= (size_t)limit)
		distance = banded(&left, &right, (size_t)limit);
	free(left.at);
	free(right.at);
	return (int)distance;
}
