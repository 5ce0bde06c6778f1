/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Records entered inside an action that is open: many, of many cases, as an import does it. The
 * same parsing, settling and guards as one at a time (casework/answer.h); but what is given for a
 * record is settled once, and it is the import's to say when something is kept.
 */
#ifndef CASEWORK_ENTRY_H
#define CASEWORK_ENTRY_H

#include "casework/answer.h"

/* An answer as it would be typed; or, when absent is not 0, the reason why there is none. */
struct entry {
	const struct field *field; /* of the sheet's form */
	const char *typed;
	enum absent_reason absent;
};

/*
 * Put the answers into the sheet, in memory only. changed[] (one a field, all false) gets what is
 * another now, computed answers too. False: given[*wrong] is no answer, and err says why.
 */
bool entry_take(struct sheet *sheet, const struct entry given[], size_t len, bool changed[],
    size_t *wrong, struct err *err);

/* Guards asked, the row made or what changed of it set. */
bool entry_write(struct sheet *sheet, struct action *action, const bool changed[], struct err *err);

#endif
