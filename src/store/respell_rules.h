/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Respelling rules as they are applied, private to respell*.c. */
#ifndef STORE_RESPELL_RULES_H
#define STORE_RESPELL_RULES_H

#include "base/arena.h"
#include "store/respell.h"

struct respell_letter {
	uint32_t point;
	const char *made;
};

struct respell_rule {
	const char *core, *made;
	size_t core_len, made_len;
	bool at_start, at_end, after_vowel, before_vowel, before_consonant;
};

/* A form of a name as it sounds in its region, and the first of its kind. */
struct respell_form {
	const char *sound, *name;
};

struct respell_region {
	const char *name;
	struct respell_letter *letters; /* sorted */
	struct respell_rule *rules;     /* in their order */
	struct respell_form *forms;     /* sorted by sound */
	size_t letters_len, letters_cap, rules_len, rules_cap, forms_len, forms_cap;
	bool drops_vowels;
};

struct respell_rules {
	struct arena arena;
	struct respell_region *regions;
	size_t len, cap;
	const char **days;
	size_t days_len, days_cap;
	struct respell_limit {
		const char *name;
		int value;
	} * limits;
	size_t limits_len, limits_cap;
	struct likeness_table likeness;
};

bool respell_rules_read(struct db *db, struct respell_rules *out, struct err *err);

struct respell_sound {
	char text[RESPELL_WORD_MAX * 2];
	size_t len;
};

/* A word as it sounds in a region. False: it has letters the region does not read. */
bool respell_sound(
    const struct respell_region *region, const char *word, struct respell_sound *out);
/* Its consonants, and a where it begins with a vowel. False: too few to tell anything. */
bool respell_skeleton(struct respell_sound *sound);
/* The name that this is a form of, or NULL. */
const char *respell_same(const struct respell_region *region, const char *sound);

#endif
