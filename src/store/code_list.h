/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What code.c and code_search.c share; nobody else's business. */
#ifndef STORE_CODE_LIST_H
#define STORE_CODE_LIST_H

#include "base/buf.h"
#include "store/code.h"

struct sql;

/* The number of a list, 0 when it is not in this file. */
bool code_list_number(struct db *db, const char *list, int64_t *number, struct err *err);
/* Append a code as it is compared while typing: folded, without blanks and points. */
void code_key(struct buf *out, const char *code);
/* A code from a row: code, parent, level, from_on, until_on, label, is a fallback, ended. */
void code_read(struct sql *q, const char *list, struct arena *arena, struct code *out);

#endif
