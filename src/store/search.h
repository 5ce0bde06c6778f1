/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the search knows of a case: its words (names in every spelling, numbers,
 * phones, documents, occupations), folded, and what lists are sorted and filtered by. All of it
 * follows from the domain tables; the record layer has it put right when an action closes.
 */
#ifndef STORE_SEARCH_H
#define STORE_SEARCH_H

#include "base/buf.h"
#include "base/fold.h"
#include "store/db.h"

/* Does the search row of a case depend on this column? column NULL: on rows of the table being there. */
bool search_wants(const char *table, const char *column);

/*
 * The cases whose search row depends on a row of a wanted table, at most cap of them
 * in ids. A row that is gone has none: ask before deleting it.
 */
bool search_cases(struct db *db, const char *table, int64_t row_id, int64_t ids[], size_t cap,
    size_t *len, struct err *err);

/*
 * Inside a transaction: put the search row and the tallies of a case right. Words that
 * have not changed are not written again; a case that is gone goes from the search.
 */
bool search_refresh(struct db *db, int64_t casefile_id, struct err *err);

/* All cases again, from nothing; told how far. Inside a transaction. */
bool search_rebuild(struct db *db, struct err *err);

/*
 * What this version of the program would know of a case, against what is in the file; kept by
 * search_rebuild. Raised when names, numbers or words are looked for in another way.
 */
#define SEARCH_VERSION FOLD_VERSION ".3"
bool search_is_current(struct db *db);

/*
 * Append the full-text query for what was typed: every word the beginning of a word
 * of the case, in any order; numbers also as one number when typed in groups. *any is false when
 * there is nothing in it to look for. Nothing typed is ever read as query syntax.
 */
bool search_match(struct db *db, const char *typed, struct buf *match, bool *any, struct err *err);

/* One-character words that stand for a filter in the full-text index; collisions are possible. */
enum search_facet { FACET_STATE, FACET_STAGE, FACET_STAFF };
void search_facet(struct buf *out, enum search_facet facet, const char *value);

/* A number kept right by search_refresh: "case", "case.state.STATE", "case.stage.STAGE", "case.staff.ID". */
int64_t search_tally(struct db *db, const char *name);

/* Does the search row of this case say what it should? False with err->code ERR_NONE: it does not. */
bool search_check(struct db *db, int64_t casefile_id, struct err *err);

#endif
