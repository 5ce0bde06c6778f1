/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A code list as it was written (forms/lists/): read and checked, every mistake
 * with its place. Its entries are what store/code.h loads.
 *
 *   list: "currency"
 *   version: "4217:2018"
 *   title: {en: "Currencies", fr: "Monnaies"}
 *   columns: ["level", "digits"]          what a code may have beside its labels
 *   catalogues: ["iso_4217"]              iso-codes that know its English names in more languages
 *   codes:
 *     "XOF": {en: "CFA Franc", fr: "Franc CFA", level: "currency", digits: "0"}
 *
 * In every list a code may have `from` and `until` (days) and `also`, other words
 * that it is found by, as `also: {en: "…"}` or `also: {en: ["…", "…"]}`.
 */
#ifndef FORM_LIST_H
#define FORM_LIST_H

#include "form/label.h"
#include "store/code.h"

struct list_def {
	const char *id, *version;
	struct label title;
	const char *const *catalogues; /* domains of iso-codes, NULL last */
	struct code_entry *entries;
	const char *const *iso_names;         /* the English name of each entry in the catalogues */
	const char *const *columns;           /* NULL last */
	const struct yaml_node *const *nodes; /* each entry as it was written: its columns */
	size_t len;
};

/*
 * NULL when there is an error; problems then has all of them, as a good list has
 * its warnings. The list lives in the arena. stem is the file's name without its end:
 * the list must be called so. NULL: it may have any name.
 */
struct list_def *list_read(const char *bytes, size_t len, const char *file, const char *stem,
    struct arena *arena, struct yaml_problems *problems);

/* Add names in more languages (base/iso.h) to codes that have none in them. */
void list_add_names(struct list_def *list, const char *locale_dir, struct arena *arena);

#endif
