/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reference data of a case file: the code lists and standards that lie under
 * forms/ are loaded into it when they have changed. A start where nothing has
 * changed looks at sizes and times of files only. Not journalled: no case depends on who loaded it.
 */
#ifndef CASEWORK_REFERENCE_H
#define CASEWORK_REFERENCE_H

#include "store/db.h"
#include "yaml/reader.h"

/*
 * Load what this file has not yet. lists and standards are paths, NULL last: what
 * book_files() gives for "lists" and "standards". A file with mistakes is passed over: the
 * problems say what is wrong with it, and what was loaded before stays in force.
 * False when the case file could not be written.
 */
bool reference_load(struct db *db, const char *const *lists, const char *const *standards,
    struct yaml_problems *problems, struct err *err);

/*
 * Load the respelling rules of a file (NULL: there is none) when it has changed, and make the keys by which
 * likely duplicates are found again where they were made by other rules: of a million persons that
 * takes a minute; what is done is kept, should it be interrupted. Problems as above.
 */
bool reference_respelling(
    struct db *db, const char *path, struct yaml_problems *problems, struct err *err);

/*
 * Is the file a list, a standard or respelling rules? Then check it as loading would: problems get
 * all mistakes and warnings. False: it is none of them (or no YAML at all), and nothing is told.
 */
bool reference_check(const char *path, struct yaml_problems *problems);

/*
 * Load one standard from any file, beside those of the book. *key gets its key,
 * in the arena. False also when it has mistakes: err tells the first, problems all.
 */
bool reference_import_standard(struct db *db, const char *path, struct arena *arena,
    const char **key, struct yaml_problems *problems, struct err *err);

#endif
