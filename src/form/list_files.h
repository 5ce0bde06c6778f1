/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Code lists straight from their files, for forms that are tried or checked where there is no
 * case file. A list is read when it is first asked for.
 */
#ifndef FORM_LIST_FILES_H
#define FORM_LIST_FILES_H

#include "form/book.h"
#include "form/list.h"

struct list_files;

/* Borrows the book. */
struct list_files *list_files_new(struct book *book);
void list_files_free(struct list_files *files);
/* NULL when no file has it, or not a good one: lists made from standards are in case files only. */
const struct list_def *list_files_find(struct list_files *files, const char *id);
/* The entry of a code, or NULL. */
const struct code_entry *list_entry(const struct list_def *list, const char *code);
/* What a list says of one of its codes in a column, or NULL. */
const char *list_column(
    const struct list_def *list, const struct code_entry *entry, const char *column);
/* Parsing and printing by these files. A code of a list that has no file is taken as it is. */
struct type_context list_files_types(struct list_files *files, const char *lang, int today);

#endif
