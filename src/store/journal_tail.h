/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The hash chain as it stands in the file: walked whole by journal_verify(),
 * its end each time a case file is opened.
 */
#ifndef STORE_JOURNAL_TAIL_H
#define STORE_JOURNAL_TAIL_H

#include "store/chain.h"
#include "store/db.h"

/* Where a walk along the chain stands. */
struct chain_walk {
	int64_t seq; /* of the action before the next one */
	unsigned char hash[CHAIN_HASH];
	int64_t actions, edits;
	int64_t erased_seq; /* 0, or the last action with an erased edit */
	int64_t edits_max;  /* actions with more edits are not hashed again; 0: all are */
	int64_t bad_seq;    /* 0, or the first action that is not what it was */
	const char *reason;
};

/*
 * Walk from walk->seq to the end or to the first bad action. False only when the file
 * could not be read.
 */
bool chain_walk(struct db *db, struct chain_walk *walk, struct err *err);

/* Are the last actions what their hashes say? ERR_DATA with the number of the first that is not. */
bool journal_check_tail(struct db *db, struct err *err);

#endif
