/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a field of a record is as it is, told at this desk; and the guards of a move, met and unmet. */
#ifndef CASEWORK_WHY_H
#define CASEWORK_WHY_H

#include "casework/answer.h"
#include "casework/guard.h"
#include "form/why.h"

/* How rules are told here: labels of the person's and the case's fields too. Borrows the sheet. */
struct rule_speech why_speech(struct sheet *sheet);

/*
 * Everything that decides about the field, and what the worker is told of why it is asked. In the
 * arena; NULL: err says why.
 */
const char *why_sheet_text(struct sheet *sheet, size_t field, struct arena *arena, struct err *err);

#endif
