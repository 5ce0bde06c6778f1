/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whose file it is: the office, its staff, this device. */
#ifndef STORE_OFFICE_H
#define STORE_OFFICE_H

#include "store/record.h"

struct staff {
	int64_t id;
	const char *name, *role;
};

struct staff_list {
	struct staff *items;
	size_t len;
};

bool office_name(struct db *db, struct arena *arena, const char **name, struct err *err);

/*
 * By name, or NULL: the one who sat here last (setting "last_staff"), else the
 * first. ERR_DATA with the names there are when there is no such person.
 */
bool staff_find(
    struct db *db, const char *name, struct arena *arena, struct staff *out, struct err *err);
bool staff_list(struct db *db, struct arena *arena, struct staff_list *out, struct err *err);
/* Who did something here last; 0 when nobody did. The other inside a transaction. */
int64_t staff_last(struct db *db);
bool staff_remember(struct db *db, int64_t id, struct err *err);
/* Inside an action. ERR_DATA when somebody of that name works here. role: field_officer, counsellor, assessor, moderator, supervisor, auditor, administrator. */
bool staff_add(struct db *db, struct action *action, const char *name, const char *role,
    int64_t *id, struct err *err);

/* A role in the user's language: "field officer". A role that is not known is given back. */
const char *staff_role_words(const char *role);

#endif
