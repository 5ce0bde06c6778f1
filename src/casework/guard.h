/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Guards of the casework: asked before anything is noted; every refusal explains itself. */
#ifndef CASEWORK_GUARD_H
#define CASEWORK_GUARD_H

#include "casework/desk.h"
#include "form/workflow.h"

/* A guard that is not met, ready to be shown. */
struct unmet {
	const struct guard *guard;
	const char *message, *unblock; /* in the desk's language; unblock may be "" */
};

struct unmet_list {
	struct unmet *items;
	size_t len;
};

/* A guard by its id. NULL: no workflow that can be read has it, and err says so. */
const struct guard *guards_find(struct desk *desk, const char *id, struct err *err);

/*
 * Which of the guards named (NULL last; NULL for none) are not met for this
 * case. False only when a guard cannot be asked (a broken workflow file).
 */
bool guards_ask(struct desk *desk, const char *const ids[], int64_t casefile_id, int64_t row_id,
    struct arena *arena, struct unmet_list *out, struct err *err);

/* All met, or ERR_DATA with the first one's id, message and unblocking step. */
bool guards_pass(struct desk *desk, const char *const ids[], int64_t casefile_id, int64_t row_id,
    struct err *err);

#endif
