/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Is this person in the file already? The likely ones, with the reasons;
 * a person decides. Nothing is ever merged by machine.
 */
#ifndef STORE_DUPLICATE_H
#define STORE_DUPLICATE_H

#include "store/casefile.h"

/* What is known of the person asked about; NULL where nothing is. */
struct duplicate_query {
	const char *name; /* in any script */
	const char *romanised;
	const char *former_name;
	const char *born; /* EDTF */
	const char *sex;
	const char *birth_place, *address;
	const char *email;
	const char *phones[4];    /* as typed */
	const char *documents[4]; /* numbers */
	int64_t not_person_id;    /* not this one: the person being edited; 0 nobody */
};

enum duplicate_reason {
	DUPLICATE_NAME = 1 << 0,         /* the same words, in any order */
	DUPLICATE_NAME_ALIKE = 1 << 1,   /* in another spelling */
	DUPLICATE_NAME_NEAR = 1 << 2,    /* a letter or so differs in a word */
	DUPLICATE_NAME_PART = 1 << 3,    /* one has fewer words */
	DUPLICATE_NAME_SHARED = 1 << 4,  /* a word is the same, another is not */
	DUPLICATE_NAME_DIFFERS = 1 << 5, /* speaks against it, but not enough; as all that end so */
	DUPLICATE_BORN = 1 << 6,         /* the same day */
	DUPLICATE_BORN_SWAPPED = 1 << 7, /* day and month exchanged */
	DUPLICATE_BORN_NEAR = 1 << 8,    /* one of day, month and year differs */
	DUPLICATE_BORN_YEAR = 1 << 9,    /* they agree as far as they are known */
	DUPLICATE_BORN_DIFFERS = 1 << 10,
	DUPLICATE_SEX_DIFFERS = 1 << 11,
	DUPLICATE_PHONE = 1 << 12,
	DUPLICATE_EMAIL = 1 << 13,
	DUPLICATE_DOCUMENT = 1 << 14,
	DUPLICATE_BIRTH_PLACE = 1 << 15,
	DUPLICATE_ADDRESS = 1 << 16,
};

/* The word of a reason for scripts ("name_same", "phone"): of the nth bit; NULL past the last. */
const char *duplicate_reason_name(int n);

struct duplicate {
	struct casefile_row row; /* the person's last touched case */
	int points;              /* store/likeness.h */
	bool is_likely;          /* else only possible */
	unsigned reasons;        /* bits of enum duplicate_reason */
};

enum { DUPLICATES_MAX = 5 };

struct duplicate_list {
	struct duplicate *items; /* best first, five at most, each person once */
	size_t len;
};

/*
 * Who may be meant. ERR_CONFIG when the file has no rules to compare by: it was never open with the
 * forms at hand.
 */
bool duplicate_find(struct db *db, const struct duplicate_query *query, struct arena *arena,
    struct duplicate_list *out, struct err *err);

/* Who in the file may be the same as somebody who is in the file; not those who were said not to be. */
bool duplicate_of_person(struct db *db, int64_t person_id, struct arena *arena,
    struct duplicate_list *out, struct err *err);

/*
 * Everybody who can be compared, one after the other: the next after *row (INT64_MIN to begin), which
 * moves on, by the last touched case. *there is false at the end.
 */
bool duplicate_next_person(struct db *db, int64_t *row, struct arena *arena,
    struct casefile_row *out, bool *there, struct err *err);

#endif
