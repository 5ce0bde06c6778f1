/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What doctor.c and doctor_machine.c share. The contract is in store/backup.h. */
#ifndef STORE_DOCTOR_H
#define STORE_DOCTOR_H

#include "store/backup.h"

enum doctor_state { DOCTOR_OK, DOCTOR_WARNING, DOCTOR_ERROR };

struct doctor {
	struct db *db;
	struct arena *arena;
	struct doctor_report *report;
	size_t cap;
};

void doctor_add(struct doctor *doctor, const char *check, enum doctor_state state, const char *fmt,
    ...) PRINTF_LIKE(4, 5);

/* Where the file lies, and what around it could let something out or lose it. */
void doctor_machine(struct doctor *doctor);

/* What a kind of file system (statfs f_type) means for a case file: a sentence, or NULL when it is fit. */
const char *doctor_medium(unsigned type);

#endif
