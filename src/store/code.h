/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Code lists: loaded into the case file once per version, indexed for
 * type-ahead by words, parts of words (trigrams) and code, in every language.
 * Reference data, so not journalled.
 */
#ifndef STORE_CODE_H
#define STORE_CODE_H

#include "base/arena.h"
#include "store/db.h"

struct code {
	const char *list, *code;
	const char *parent;             /* NULL at the top */
	const char *level;              /* NULL, or the list's word for it: "unit" */
	const char *from_on, *until_on; /* NULL, or the days it is valid */
	const char *label;              /* in the language asked for, else the first the list has */
	bool label_is_fallback;         /* there is none in the language asked for */
	bool is_ended; /* a later version of the list has it no more; not offered by searches */
};

struct code_list {
	struct code *items;
	size_t len;
};

/*
 * A list to load: what the YAML said. The first label of a language is the
 * one shown; more of the same language are other words it is found by.
 */
struct code_entry {
	const char *code, *parent, *level, *from_on, *until_on;
	const char *extra; /* JSON object of the other columns, or NULL */
	size_t labels_len;
	const struct code_label {
		const char *lang, *text;
	} * labels;
};

/* "VERSION SOURCE" as the list was loaded with; NULL when it is not in this file. */
const char *code_list_version(struct db *db, const char *list, struct arena *arena);
/* All lists in this file, by name, with commas between; NULL when there are none. */
const char *code_list_names(struct db *db, struct arena *arena);
/* Another number whenever labels may have become others: what was looked up is good while it stays. */
int64_t code_version(const struct db *db);
/* The languages its labels are in, with a blank between ("en fr"); NULL likewise. */
const char *code_list_languages(struct db *db, const char *list, struct arena *arena);
/*
 * Replace a list (inside a transaction): codes gone from it keep their
 * labels, marked as ended. source is a hash of what it was made from.
 */
bool code_list_load(struct db *db, const char *list, const char *version, const char *source,
    const struct code_entry *entries, size_t len, struct err *err);

/* One code. False without an error being set is "no such code". */
bool code_find(struct db *db, const char *list, const char *code, const char *lang,
    struct arena *arena, struct code *out);

/*
 * What a list says of a code: its "code", "parent", "level", or a column of the list's own, in
 * the arena; NULL when it says nothing or there is no such code.
 */
const char *code_column(
    struct db *db, const char *list, const char *code, const char *column, struct arena *arena);
/* Where it stands in the order of its list, from 0 on; -1: there is no such code. */
int64_t code_place(struct db *db, const char *list, const char *code);
/*
 * The codes that are called just this, in any language, case and accents apart: two at most, and
 * of each only list and code. None is not a failure.
 */
bool code_by_label(struct db *db, const char *list, const char *label, struct arena *arena,
    struct code_list *out, struct err *err);

/*
 * Best first: exact code, code prefix (after the labels when only letters were
 * typed), labels that begin so, words from their start in any order, parts of words, one
 * letter wrong in a word of four or more; in every language, the one asked for
 * first. "" gives the first of the list. At most limit; none is not a failure.
 */
bool code_search(struct db *db, const char *list, const char *text, const char *lang, size_t limit,
    struct arena *arena, struct code_list *out, struct err *err);

#endif
