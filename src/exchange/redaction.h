/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A redaction: what of a case may go to one kind of recipient, and which
 * consent that takes. Data under forms/redactions/NAME.yaml, described in valise-summary(5);
 * what it does not name stays here.
 */
#ifndef EXCHANGE_REDACTION_H
#define EXCHANGE_REDACTION_H

#include "exchange/plan.h"

/* How much of a date leaves. */
enum redaction_dates { DATES_WHOLE, DATES_MONTH, DATES_YEAR };

struct redaction_form {
	const char *id;
	bool all;                  /* every field of it */
	const char *const *fields; /* else these, NULL last */
};

struct redaction {
	const char *name;
	struct label title;
	const char *purpose; /* of the consent that has to be live; NULL: none is asked */
	bool ids;            /* row ids and the case number leave: it can be imported */
	bool files;          /* attached files may leave */
	enum redaction_dates dates;
	struct redaction_form *forms;
	size_t forms_len;
};

/* ERR_USAGE when there is none of that name (the sentence names those there are). */
bool redaction_load(struct desk *desk, const struct plan *plan, const char *name,
    struct arena *arena, struct redaction *out, struct err *err);
/* Names, NULL last. */
const char *const *redaction_names(struct desk *desk, struct arena *arena);

/* May this form's rows, this field leave? A NULL redaction lets everything through. */
bool redaction_shows_form(const struct redaction *redaction, const struct form *form);
bool redaction_shows(
    const struct redaction *redaction, const struct form *form, const struct field *field);

/* An EDTF date as coarse as the redaction wants it, in the arena. */
const char *redaction_date(
    const struct redaction *redaction, const char *date, struct arena *arena);

#endif
