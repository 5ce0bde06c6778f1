/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the writing functions of the store tell an open action. Others use store/record.h. */
#ifndef STORE_ACTION_H
#define STORE_ACTION_H

#include "store/chain.h"
#include "store/record.h"

/* Add an edit to the journal. */
bool action_edit(
    struct db *db, struct action *action, const struct chain_edit *edit, struct err *err);
/* Something of this case was changed: its updated_at follows. 0 is nothing. */
void action_touch(struct action *action, int64_t casefile_id);
/* The same of a case that was made in this action, with the action's instant as its updated_at. */
void action_stamped(struct action *action, int64_t casefile_id);
/* The instant of the action. */
const char *action_at(const struct action *action);
/*
 * Remember the cases whose search row, and the persons whose duplicates, depend on this column of this row (column NULL: on
 * the row being there). Before the change too, when it may take the way to the case away.
 */
bool action_search(struct db *db, struct action *action, const char *table, int64_t row_id,
    const char *column, struct err *err);

#endif
