/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Competency standards in the case file: standard, unit, element, criterion.
 * Reference data, so not journalled. A version that was loaded once is pinned: its
 * structure never changes and it never goes, because decisions point to it.
 *
 * Keys are text and say where they belong: "mac-2@1", "mac-2@1/U4", "mac-2@1/U4/2",
 * "mac-2@1/U4/2/1". The same structures serve for loading, where texts are JSON by
 * language, and for reading, where they are in the language that was asked for.
 */
#ifndef STORE_STANDARD_H
#define STORE_STANDARD_H

#include "base/arena.h"
#include "store/db.h"

struct criterion {
	const char *key;
	const char *text;
	bool text_is_fallback;    /* read: there is none in the language asked for */
	bool critical;            /* not met: the unit is not yet competent */
	const char *measure_unit; /* "mm"; NULL when it is not measured */
	int64_t target,
	    tolerance; /* in that unit; met from target - tolerance to target + tolerance */
};

struct element {
	const char *key, *title;
	bool title_is_fallback;
	struct criterion *criteria;
	size_t len;
};

struct unit {
	const char *key, *code, *title;
	const char *kind; /* "basic", "common", "core", "elective", or NULL */
	bool title_is_fallback;
	struct element *elements;
	size_t len;
};

struct standard {
	const char *key, *id, *version, *title;
	bool title_is_fallback;
	const char *country, *framework, *level; /* NULL when not given */
	/* "official", "unofficial-copy", "illustrative": shown wherever it is used. */
	const char *status;
	/* JSON: pass, marks, pass_mark, min_months, min_age, max_attempts; or NULL. */
	const char *scheme;
	const char *source; /* loading only: a hash of the file it was read from */
	struct unit *units; /* loading only; standard_units() reads them */
	size_t len;
};

struct standard_list {
	struct standard *items;
	size_t len;
};

struct unit_list {
	struct unit *items;
	size_t len;
};

/*
 * Inside a transaction: put a standard into the file, or, when this version is
 * there with the same structure, bring its texts up to date. ERR_DATA when it is there with
 * another scheme or other units, elements or criteria: its version must be raised.
 */
bool standard_load(struct db *db, const struct standard *standard, struct err *err);

/*
 * Inside a transaction, after standards were loaded: make the code lists
 * "standard" (code: its key) and "criterion" (code: its key, parent: its unit's) anew.
 */
bool standard_index(struct db *db, struct err *err);

/* All of them, by id and version. */
bool standard_list(struct db *db, const char *lang, struct arena *arena, struct standard_list *out,
    struct err *err);
/* One. False without an error being set: there is none. */
bool standard_find(struct db *db, const char *key, const char *lang, struct arena *arena,
    struct standard *out, struct err *err);
/* Its units with their elements and criteria, in order. An unknown key has none. */
bool standard_units(struct db *db, const char *key, const char *lang, struct arena *arena,
    struct unit_list *out, struct err *err);

#endif
