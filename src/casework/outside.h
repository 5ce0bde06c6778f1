/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the rules of a form may read beside its own fields: the case, the person, other rows, today. */
#ifndef CASEWORK_OUTSIDE_H
#define CASEWORK_OUTSIDE_H

#include "casework/answer.h"

/* Read the case and the person into the sheet. A sheet without a case has neither. */
bool outside_load(struct sheet *sheet, struct err *err);

struct rule_context outside_context(struct sheet *sheet);

#endif
