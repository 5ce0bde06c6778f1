/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a likeness of two records is worth: the logarithm of how much more often it is seen
 * with one person than with two (Fellegi and Sunter, 1969), in points; ten points double the odds.
 * How often that is says forms/respelling.yaml; this is what it can say it of.
 */
#ifndef STORE_LIKENESS_H
#define STORE_LIKENESS_H

#include "store/db.h"

enum likeness {
	LIKE_NAME_SAME,    /* a word of the name */
	LIKE_NAME_ALIKE,   /* another spelling of it */
	LIKE_NAME_NEAR,    /* almost the same word */
	LIKE_NAME_MISSING, /* a word that one of the two has not */
	LIKE_NAME_DIFFERS,
	LIKE_BORN_SAME,
	LIKE_BORN_SWAPPED, /* day and month exchanged */
	LIKE_BORN_NEAR,    /* one of day, month and year differs */
	LIKE_BORN_YEAR,    /* they agree as far as they are known */
	LIKE_BORN_DIFFERS,
	LIKE_SEX_SAME,
	LIKE_SEX_DIFFERS,
	LIKE_PHONE_SAME,
	LIKE_PHONE_DIFFERS,
	LIKE_EMAIL_SAME,
	LIKE_DOCUMENT_SAME,
	LIKE_BIRTH_PLACE_SAME,
	LIKE_BIRTH_PLACE_DIFFERS,
	LIKE_ADDRESS_SAME, /* all but a word or so */
	LIKE_ADDRESS_NEAR, /* a good part of the words */
	LIKE_ADDRESS_DIFFERS,
	LIKENESSES,
};

/* How often it is seen, a thousand million times: with one person and with two. */
struct likeness_entry {
	const char *name;
	int64_t same, others;
};

enum { LIKENESS_WHOLE = 1000000000 };

struct likeness_table {
	bool is_there; /* the file has been told */
	struct likeness_entry entries[LIKENESSES];
	int points[LIKENESSES]; /* their weights; 0 where the file does not say */
};

/* "name_same" and so on, in the order of the enum. */
extern const char *const likeness_names[LIKENESSES + 1];

bool likeness_read(struct db *db, struct likeness_table *out, struct err *err);
/* Work the points out, once the entries are there. */
void likeness_weigh(struct likeness_table *table);

int likeness_points(const struct likeness_table *table, enum likeness what);
/* Its weight when it is known that others have it so often (a thousand million times). */
int likeness_points_of(const struct likeness_table *table, enum likeness what, int64_t others);

#endif
