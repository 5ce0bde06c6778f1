/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A registration that was begun: as long as there is no case, the answers of the form are on
 * disk as drafts, a reason as the draft of "absent.FIELD", kept warnings as that of "kept.FIELD". Opening the case takes them away.
 */
#ifndef CASEWORK_REGISTRATION_H
#define CASEWORK_REGISTRATION_H

#include "casework/answer.h"
#include "store/draft.h"

/* Put the answers that were kept into a sheet; drafts of other forms and records are passed over. */
void registration_take(struct sheet *sheet, const struct draft_list *drafts);
/* Keep the answers that changed, all or none. */
bool registration_keep(struct sheet *sheet, const bool changed[], struct err *err);
/* Inside a transaction: the case is opened, nothing is left to be kept. */
bool registration_forget(struct sheet *sheet, struct err *err);
/* The same by itself: it will not be finished. There is no way back. */
bool registration_discard(struct sheet *sheet, struct err *err);

#endif
