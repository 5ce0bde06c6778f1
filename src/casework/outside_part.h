/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records that rules read beside their own. Private to outside*.c. */
#ifndef CASEWORK_OUTSIDE_PART_H
#define CASEWORK_OUTSIDE_PART_H

#include "casework/outside.h"

/* The person or the case, read into *record when it is first asked for. name is a field or a column. */
struct rule_value outside_self(struct outside *outside, struct outside_record **record,
    const char *table, int64_t id, const char *name);

/* Records of a form beside this one: of the same case, person or record. Hidden ones are none. */
int64_t outside_count(struct outside *outside, const char *form);
struct rule_value outside_row_value(
    struct outside *outside, const char *form, int64_t row, const char *name);

/* The file is another by now: forget what may be. */
void outside_rows_keep_up(struct outside *outside);
void outside_rows_free(struct outside *outside);

#endif
