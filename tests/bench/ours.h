/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same cases through the program's own store: journalled, hashed, searchable. */
#ifndef BENCH_OURS_H
#define BENCH_OURS_H

#include "store/db.h"

#include <stdint.h>

enum { FILL_BATCH = 500 }; /* cases in a transaction */

/* A clock that stands at a working day, so that what is due does not depend on the day of the run. */
struct db_how ours_how(void);

/* Make the case file anew and put the first cases into it; ends the program when that fails. */
void ours_fill(const char *path, const char *forms, uint32_t cases);
/* A new case file that knows the spellings of names; forms is the folder of the shipped forms. */
struct db *ours_create(const char *path, const char *forms);
struct db *ours_open(const char *path);

/* One field of a person changed, journalled and committed: wall ms. */
double ours_commit_ms(struct db *db, int number);
/* The first 50 cases found for what was typed: CPU ms. */
double ours_search_ms(struct db *db, const char *typed);
/* The first 50 cases in the order of the name: CPU ms. */
double ours_first_page_ms(struct db *db);
/* The first 50 due items: CPU ms. */
double ours_due_ms(struct db *db);
/* Likely duplicates of somebody with frequent names, a birth date and a phone: CPU ms. */
double ours_duplicates_ms(struct db *db);
/* A code list of this many entries loaded: entries/s; then found in it with one letter wrong: CPU ms. */
double ours_codes_load(struct db *db, uint32_t entries);
double ours_codes_search_ms(struct db *db, const char *typed);
/*
 * A form of 40 fields with rules over 500 rows of another form: an answer settled, CPU ms.
 * forms is the folder of the shipped forms; rows_changed: they are read again each time.
 */
double ours_wide_form_ms(struct db *db, const char *forms, bool rows_changed);

#endif
