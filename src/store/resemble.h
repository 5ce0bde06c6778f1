/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Two profiles compared, value by value: points for and against their being one person,
 * and what spoke for it. Nothing that is missing or wrong decides alone.
 */
#ifndef STORE_RESEMBLE_H
#define STORE_RESEMBLE_H

#include "base/edtf.h"
#include "store/duplicate.h"
#include "store/profile.h"
#include "store/respell.h"

/* A name as words, and what agreement on each of them is worth. */
struct resemble_name {
	const char *words[PROFILE_WORDS_MAX];
	size_t len;
	/* Points; of the one who is asked about. */
	int same[PROFILE_WORDS_MAX], alike[PROFILE_WORDS_MAX], near;
	int across; /* more than alike, where two scripts cannot be the same */
};

/* A profile taken apart. */
struct subject {
	const struct profile *profile;
	struct resemble_name names[PROFILE_NAMES_MAX];
	size_t names_len;
	bool has_born;
	struct edtf born; /* the whole year, where the day stands for an unknown one */
	int phones[PROFILE_NUMBERS_MAX], emails[PROFILE_NUMBERS_MAX]; /* points, as above */
};

/* Who is compared with somebody. */
void subject_make(const struct respell *respell, const struct profile *profile, struct arena *arena,
    struct subject *out);
/* Who is asked about: points by the rules; who knows better ones puts them in. */
void subject_weigh(const struct respell *respell, struct subject *subject);

/*
 * Points; *reasons gets bits of enum duplicate_reason. Who has no chance of reaching so many points (least)
 * is not compared to the end.
 */
int resemble(struct respell *respell, const struct subject *asked, const struct subject *other,
    int least, unsigned *reasons);

#endif
