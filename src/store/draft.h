/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The open field: what is being typed, at most a second behind, so that a
 * crash loses no more. Not journalled; leaving the field turns it into an edit and removes it.
 */
#ifndef STORE_DRAFT_H
#define STORE_DRAFT_H

#include "base/arena.h"
#include "store/db.h"

struct draft {
	const char *form;    /* form id */
	int64_t casefile_id; /* 0: a case not registered yet */
	int64_t owner_id;    /* the row the form's rows belong to, or what a new one is begun in */
	int64_t row_id;      /* 0: the row is not there yet */
	const char *field;
	const char *text;
	int64_t cursor; /* byte offset */
	const char *at; /* UTC instant; filled on reading */
	int64_t staff_id;
};

struct draft_list {
	struct draft *items;
	size_t len;
};

/* Both are transactions of their own. There is one draft for a form, owner, row and field. */
bool draft_save(struct db *db, const struct draft *draft, struct err *err);
bool draft_remove(struct db *db, const struct draft *draft, struct err *err);
/* The same inside the caller's transaction: the answer itself removes its draft. */
bool draft_put(struct db *db, const struct draft *draft, struct err *err);
bool draft_forget(struct db *db, const struct draft *draft, struct err *err);
/* Oldest first. */
bool draft_list(struct db *db, struct arena *arena, struct draft_list *out, struct err *err);

#endif
