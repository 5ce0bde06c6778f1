/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys under which likely duplicates meet: each a letter that says of what, then the key. */
#ifndef STORE_MATCH_KEY_H
#define STORE_MATCH_KEY_H

#include "store/profile.h"
#include "store/respell.h"

/* What the first letter of a key says, besides enum respell_kind. */
enum match_kind {
	MATCH_HEAD = 'h', /* a word begins so, */
	MATCH_TAIL = 't', /* or ends so */
	MATCH_BORN = 'b', /* "19900514" */
	MATCH_DAY = 'm',  /* "0514" */
	MATCH_YEAR = 'y', /* "1990tra": a year it may be, and how a word of the name begins */
	MATCH_PHONE = 'p',
	MATCH_EMAIL = 'e',
	MATCH_DOCUMENT = 'd',
};

/* How a word begins in its spellings: three letters each. */
struct match_starts {
	char items[4][3 * 4 + 1];
	size_t len;
};
void match_starts(const struct respell_keys *keys, struct match_starts *out);

/* Beginning and end of a word, in the arena or in the word; "" of a short one. */
void match_ends(const char *word, struct arena *arena, const char **head, const char **tail);

enum { MATCH_YEARS_MAX = 12 };

/* Of a birth: the day, and the day of any year, where they are known ("" else); the years it may be. */
struct match_dates {
	const char *born, *day;
	const char *years[MATCH_YEARS_MAX]; /* none when they are too many to be of help */
	size_t years_len;
};

void match_dates(
    const struct respell *respell, const char *born, struct arena *arena, struct match_dates *out);

/* All keys of a profile, a blank between, each once; in the arena. */
bool match_keys(struct db *db, const struct profile *profile, struct arena *arena, const char **out,
    struct err *err);

#endif
