/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the rules of a form read its answers. Private to answers.c, context.c and settle.c. */
#ifndef FORM_SETTLE_H
#define FORM_SETTLE_H

#include "form/answers.h"

/* Borrows answers: valid as long as they stay where they are. */
struct rule_context answers_context(struct answers *answers);

/* What the choice_filter of a field says of a code. False: it failed. */
bool answers_offer_rule(struct answers *answers, const struct field *field, const char *code,
    struct rule_value *out, struct err *err);

#endif
