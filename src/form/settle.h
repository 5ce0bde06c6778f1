/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the rules of a form read its answers. Private to answers.c and settle.c. */
#ifndef FORM_SETTLE_H
#define FORM_SETTLE_H

#include "form/answers.h"

/* Borrows answers: valid as long as they stay where they are. */
struct rule_context answers_context(struct answers *answers);

#endif
