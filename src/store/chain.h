/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The hash chain of the journal. Every field goes in with its length, so no two
 * different actions have the same bytes; values go in as commitments only, so that
 * erasing a value and its salt leaves the chain whole and says nothing.
 */
#ifndef STORE_CHAIN_H
#define STORE_CHAIN_H

#include "base/value.h"

enum { CHAIN_HASH = 32, CHAIN_COMMITMENT = 16, CHAIN_SALT = 16 };

/* An action as the table has it; 0 and NULL stand for NULL. */
struct chain_action {
	int64_t id, seq;
	const char *at;
	int64_t offset_min, clock, doubtful;
	int64_t device_id, staff_id;
	const char *role, *kind;
	int64_t casefile_id;
	const char *form;
	int64_t form_version;
	const char *reason;
	int64_t undoes, edits;
};

/* An edit as the table has it. */
struct chain_edit {
	const char *table;
	int64_t row_id;
	const char *name; /* NULL: the whole row */
	struct value old_value, new_value;
};

void chain_commit(const struct chain_edit *edit, const unsigned char salt[CHAIN_SALT],
    unsigned char commitment[CHAIN_COMMITMENT]);

/* The commitments of one action so far, each hashed onto those before it. Starts as zeros. */
struct chain_edits {
	unsigned char digest[CHAIN_HASH];
};

void chain_edits_add(struct chain_edits *edits, const unsigned char commitment[CHAIN_COMMITMENT]);

/* before is the hash of the action before, zeros for the first. */
void chain_action(const struct chain_action *action, const struct chain_edits *edits,
    const unsigned char before[CHAIN_HASH], unsigned char hash[CHAIN_HASH]);

#endif
