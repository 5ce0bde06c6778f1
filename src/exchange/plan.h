/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The shape of a summary: the forms of the casebook in the order they are
 * written, each form of another's rows under that one. Export and import walk the same plan,
 * and know no form but the case and the person by name.
 */
#ifndef EXCHANGE_PLAN_H
#define EXCHANGE_PLAN_H

#include "casework/desk.h"

enum plan_kind { PLAN_CASE, PLAN_PERSON, PLAN_OF_CASE, PLAN_OF_PERSON, PLAN_NESTED };

struct plan_form {
	const struct form *form;
	enum plan_kind kind;
	const char *key; /* in the document: "case", else the form's id */
	const struct book_part *part;
	const char *owner_column;  /* "casefile_id"; "id" for the case and the person */
	bool settles;              /* it has rules that hide or compute an answer */
	struct plan_form **nested; /* forms whose rows belong to this one's */
	size_t nested_len, nested_cap;
};

struct plan {
	struct arena arena;
	struct plan_form **top; /* the case, the person, then the others */
	size_t len, cap;
};

/* ERR_CONFIG when the casebook cannot be written as a summary. */
bool plan_make(struct plan *plan, struct desk *desk, struct err *err);
void plan_free(struct plan *plan);

/* The form with this id, at any depth; or NULL. */
const struct plan_form *plan_find(const struct plan *plan, const char *form_id);
/* The first form that keeps this table, or NULL. */
const struct plan_form *plan_of_table(const struct plan *plan, const char *table);

/* Is this column set by the program, not by the form, to another record of the case (step.session_id)? */
bool plan_is_reference(const struct plan_form *plan, struct db *db, const char *column);

#endif
