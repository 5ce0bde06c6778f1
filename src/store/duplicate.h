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
	const char *phones[4];    /* as typed */
	const char *documents[4]; /* numbers */
	int64_t not_person_id;    /* not this one: the person being edited; 0 nobody */
};

enum duplicate_reason {
	DUPLICATE_NAME = 1,      /* the same words, in any order */
	DUPLICATE_NAME_NEAR = 2, /* a letter differs in a word, or one has fewer words */
	DUPLICATE_BORN = 4,      /* the same day */
	DUPLICATE_BORN_NEAR = 8, /* days that may be the same */
	DUPLICATE_PHONE = 16,
	DUPLICATE_DOCUMENT = 32,
	DUPLICATE_BORN_DIFFERS = 64, /* speaks against it, but not enough */
	DUPLICATE_SEX_DIFFERS = 128,
};

struct duplicate {
	struct casefile_row row; /* the person's last touched case */
	int score;               /* 0 to 100 */
	unsigned reasons;        /* bits of enum duplicate_reason */
};

struct duplicate_list {
	struct duplicate *items; /* best first, five at most, each person once */
	size_t len;
};

bool duplicate_find(struct db *db, const struct duplicate_query *query, struct arena *arena,
    struct duplicate_list *out, struct err *err);

#endif
