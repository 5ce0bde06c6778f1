/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The casebook: which forms make the record of a case, in which parts and
 * order (forms/casebook.yaml), each form read when it is first opened. An office's own
 * files replace shipped ones of the same id.
 */
#ifndef FORM_BOOK_H
#define FORM_BOOK_H

#include "form/form.h"

struct book_part {
	const char *id;  /* "profile" */
	const char *key; /* the digit that opens it on the case screen */
	struct label title;
	const char *const *forms; /* ids, NULL last */
};

struct book;

/*
 * dirs: where to look, later ones first in precedence (shipped forms, the
 * user's, beside the case file); missing ones are fine. Only casebook.yaml and the names
 * of files are read here.
 */
struct book *book_open(const char *const dirs[], size_t dirs_len, struct err *err);
void book_free(struct book *book);

struct rule_engine *book_engine(struct book *book);
const struct book_part *book_parts(const struct book *book, size_t *len);
/* Loaded now or before. NULL: err says which file is wrong and where. */
const struct form *book_form(struct book *book, const char *id, struct err *err);
/* Does the casebook hide this form ("hide: [FORM, FORM.SECTION]")? Its records stay and leave as they are. */
bool book_hides(const struct book *book, const char *form_id);
/* All form ids, sorted, NULL last; and the files under a kind ("lists", "standards", "workflows", "redactions", "facts", "maps") after overriding. */
const char *const *book_form_ids(struct book *book);
const char *const *book_files(struct book *book, const char *kind);
/* A file that lies beside the casebook (NAME.yaml), that of the last directory which has it; NULL when none has. */
const char *book_path(struct book *book, const char *name);
/* Path of the file that a form comes from; true when it replaces a shipped one. */
const char *book_form_path(struct book *book, const char *id, bool *replaces);

#endif
