/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Weights, from the case file. */
#include "store/likeness.h"

#include "base/arena.h"
#include "store/sql.h"

#include <string.h>

enum { POINTS = 10, FRACTION_BITS = 8 }; /* points of a bit; binary places of a logarithm */

const char *const likeness_names[LIKENESSES + 1] = {
    [LIKE_NAME_SAME] = "name_same",
    [LIKE_NAME_ALIKE] = "name_alike",
    [LIKE_NAME_NEAR] = "name_near",
    [LIKE_NAME_MISSING] = "name_missing",
    [LIKE_NAME_DIFFERS] = "name_differs",
    [LIKE_BORN_SAME] = "born_same",
    [LIKE_BORN_SWAPPED] = "born_swapped",
    [LIKE_BORN_NEAR] = "born_near",
    [LIKE_BORN_YEAR] = "born_year",
    [LIKE_BORN_DIFFERS] = "born_differs",
    [LIKE_SEX_SAME] = "sex_same",
    [LIKE_SEX_DIFFERS] = "sex_differs",
    [LIKE_PHONE_SAME] = "phone_same",
    [LIKE_PHONE_DIFFERS] = "phone_differs",
    [LIKE_EMAIL_SAME] = "email_same",
    [LIKE_DOCUMENT_SAME] = "document_same",
    [LIKE_BIRTH_PLACE_SAME] = "birth_place_same",
    [LIKE_BIRTH_PLACE_DIFFERS] = "birth_place_differs",
    [LIKE_ADDRESS_SAME] = "address_same",
    [LIKE_ADDRESS_NEAR] = "address_near",
    [LIKE_ADDRESS_DIFFERS] = "address_differs",
    [LIKENESSES] = NULL,
};

bool
likeness_read(struct db *db, struct likeness_table *out, struct err *err)
{
	struct arena arena = {0};
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	*out = (struct likeness_table){0};
	if (!sql_prepare(&q, db, "SELECT name, same, others FROM likeness", err))
		goto out;
	while ((row = sql_next(&q, err)) == SQL_ROW) {
		const char *name = sql_column_text(&q, 0, &arena);

		for (int i = 0; i < LIKENESSES; i++)
			if (strcmp(likeness_names[i], name) == 0)
				out->entries[i] = (struct likeness_entry){likeness_names[i],
				    sql_column_integer(&q, 1), sql_column_integer(&q, 2)};
		out->is_there = true;
	}
	likeness_weigh(out);
out:
	sql_done(&q);
	arena_free(&arena);
	return row == SQL_END;
}

/* The binary logarithm of a quotient, bit by bit: squaring doubles a logarithm. */
static double
logarithm(double over, double under)
{
	double value = over / under, log = 0, bit = 1;

	for (; value >= 2; log++)
		value /= 2;
	for (; value < 1; log--)
		value *= 2;
	for (int i = 0; i < FRACTION_BITS; i++) {
		value *= value;
		bit /= 2;
		if (value >= 2) {
			value /= 2;
			log += bit;
		}
	}
	return log;
}

int
likeness_points_of(const struct likeness_table *table, enum likeness what, int64_t others)
{
	int64_t same = table->entries[what].same;
	double points;

	if (same <= 0 || others <= 0)
		return 0;
	points = POINTS * logarithm((double)same, (double)others);
	return (int)(points < 0 ? points - 0.5 : points + 0.5);
}

void
likeness_weigh(struct likeness_table *table)
{
	for (int i = 0; i < LIKENESSES; i++)
		table->points[i] = likeness_points_of(table, i, table->entries[i].others);
}

int
likeness_points(const struct likeness_table *table, enum likeness what)
{
	return table->points[what];
}
