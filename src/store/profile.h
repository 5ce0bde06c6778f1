/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What two persons are compared by: names folded, numbers as keys. Of a person in the file that
 * is what the person's record says, and the records that were merged into it.
 */
#ifndef STORE_PROFILE_H
#define STORE_PROFILE_H

#include "base/arena.h"
#include "store/db.h"

enum { PROFILE_NAMES_MAX = 8, PROFILE_NUMBERS_MAX = 8, PROFILE_WORDS_MAX = 12 };

struct profile_list {
	const char *items[PROFILE_NUMBERS_MAX];
	size_t len;
};

/* Texts are never NULL; "" is not known. */
struct profile {
	const char *names[PROFILE_NAMES_MAX]; /* folded, different from each other */
	size_t names_len;
	const char *born; /* EDTF */
	const char *sex;
	struct profile_list phones, emails, documents;
	const char *birth_place, *address; /* folded */
};

void profile_begin(struct profile *profile);
/* Each as it was typed; NULL or "" is passed over, as is what says nothing new. */
void profile_add_name(struct profile *profile, const char *name, struct arena *arena);
/* By the last digits, so that a number meets itself with and without its country. */
void profile_add_phone(struct profile *profile, const char *phone, struct arena *arena);
void profile_add_email(struct profile *profile, const char *email, struct arena *arena);
void profile_add_document(struct profile *profile, const char *number, struct arena *arena);
void profile_set_place(const char **place, const char *text, struct arena *arena);

/* From the records. *there is false when there is no such person, or one without a case. */
bool profile_read(struct db *db, int64_t person_id, struct arena *arena, struct profile *out,
    bool *there, struct err *err);

/* A folded text as words in the arena; those past the last that there is room for are left out. */
size_t profile_words(const char *folded, struct arena *arena, const char *words[PROFILE_WORDS_MAX]);

#endif
