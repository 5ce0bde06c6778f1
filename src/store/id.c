/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Row ids: a random block of 47 bits and a counter of 16. Two devices never meet
 * in a block, and rows made together lie together on disk.
 */
#include "store/connection.h"

#include <sodium.h>

enum { COUNTER_BITS = 16, BLOCK_BITS = 47 };

void
db_new_id_block(struct db *db)
{
	do {
		randombytes_buf(&db->id_block, sizeof(db->id_block));
		db->id_block >>= 64 - BLOCK_BITS;
	} while (db->id_block == 0);
	db->id_next = 0;
}

int64_t
db_new_id(struct db *db)
{
	if (db->id_block == 0 || db->id_next >> COUNTER_BITS)
		db_new_id_block(db);
	return (int64_t)(db->id_block << COUNTER_BITS | db->id_next++);
}
