/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Which spellings of a word are one name: the rules of forms/respelling.yaml, kept in
 * the case file, and the keys that they give a word. Two words with a key in common may be spellings
 * of each other; what that is worth is for store/likeness.h to say.
 */
#ifndef STORE_RESPELL_H
#define STORE_RESPELL_H

#include "base/arena.h"
#include "store/likeness.h"

enum {
	RESPELL_WORD_MAX = 64, /* bytes of a word that are looked at */
	RESPELL_KEYS_MAX = 24,
};

/* One line of the rules, as the table respelling has it. */
struct respell_entry {
	const char *region; /* "" of what holds everywhere */
	const char *kind;   /* "letter", "rule", "vowels", "same", "day", "limit" */
	const char *given, *made;
};

struct respelling {
	const char *version;
	struct respell_entry *entries;
	size_t len;
	struct likeness_entry *likenesses;
	size_t likenesses_len;
};

/* Inside a transaction: these rules in the place of those that are there. */
bool respell_load(struct db *db, const struct respelling *respelling, struct err *err);

/* What stands for the rules that make keys: another text when keys have to be made again. "" none. */
const char *respell_rules_id(struct db *db, struct arena *arena);

struct respell;

/*
 * The rules, read when they are first asked for and kept with the case file. A file that has none yet
 * (it was never open with forms at hand) has no rules: every word is its only spelling.
 */
struct respell *respell_of(struct db *db, struct err *err);
/* Legal on NULL. */
void respell_free(struct respell *respell);

/* What the first letter of a key says. */
enum respell_kind {
	RESPELL_SOUND = 'n',    /* the word itself, or as it sounds in a region */
	RESPELL_NAME = 'g',     /* a form of one name */
	RESPELL_SKELETON = 's', /* its consonants */
};

struct respell_keys {
	const char
	    *items[RESPELL_KEYS_MAX]; /* a letter and the key; the first is the word itself */
	size_t len;
	char text[RESPELL_KEYS_MAX * (RESPELL_WORD_MAX + 2)];
};

/* The keys of a folded word. */
void respell_word(struct respell *respell, const char *word, struct respell_keys *out);

/* What likenesses are worth by these rules. */
const struct likeness_table *respell_likeness(const struct respell *respell);
/* Is this day of a year ("01-01") written where none is known? */
bool respell_is_unknown_day(const struct respell *respell, const char *day);
/* A number by its name under `limits`; absent when it is not there. */
int respell_limit(const struct respell *respell, const char *name, int absent);

#endif
