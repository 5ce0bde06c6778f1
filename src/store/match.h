/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What likely duplicates are found by: a row for everybody who has a case, and an
 * index of keys under which spellings, dates and numbers meet. All of it follows from the domain
 * tables and the respelling rules; the record layer has it put right when an action closes.
 */
#ifndef STORE_MATCH_H
#define STORE_MATCH_H

#include "store/profile.h"

/* Does what somebody is compared by depend on this column? column NULL: on rows of the table being there. */
bool match_wants(const char *table, const char *column);
/* Whose row depends on a row of a wanted table: at most cap of them. Ask before deleting it. */
bool match_persons(struct db *db, const char *table, int64_t row_id, int64_t ids[], size_t cap,
    size_t *len, struct err *err);

/* Inside a transaction: put one person's row and keys right. */
bool match_refresh(struct db *db, int64_t person_id, struct err *err);
/* Does the row say what it should? False with err->code ERR_NONE: it does not. */
bool match_check(struct db *db, int64_t person_id, struct err *err);

/*
 * After the rules became others: make the rows of the next thousand persons again. Each part in a
 * transaction of its own: what is done is kept, and an interrupted making goes on where it was. *percent gets how far it is: 100 when all is as it should be.
 */
bool match_remake(struct db *db, int *percent, struct err *err);
/* Were all rows made by the rules that are in the file? Then there is nothing to make. */
bool match_is_made(struct db *db);

/* One row as it is kept. *person_id is 0 when there is none. */
bool match_read(struct db *db, int64_t row_id, struct arena *arena, int64_t *person_id,
    struct profile *out, struct err *err);
/* The row of a person; 0 when there is none. */
int64_t match_row(struct db *db, int64_t person_id);

#endif
