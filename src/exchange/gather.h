/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One case as it leaves: read, settled, redacted. The preview counts this tree
 * and the export writes it, so that what was shown is what goes.
 */
#ifndef EXCHANGE_GATHER_H
#define EXCHANGE_GATHER_H

#include "exchange/keeping.h"
#include "exchange/redaction.h"
#include "exchange/shape.h"
#include "exchange/summary.h"

struct reference {
	const char *column; /* "session_id" */
	int64_t id;
};

struct row;

struct rows {
	const struct plan_form *plan;
	struct row *items;
	size_t len;
};

struct row {
	int64_t id, form_version;
	const char *number; /* of the case; else NULL */
	struct reference *references;
	size_t references_len;
	struct leaf *leaves; /* in the order of the form */
	size_t leaves_len;
	struct keeping *keeps; /* warnings that were kept */
	size_t keeps_len;
	struct record_field *unasked; /* answers that no field of the form asks for any more */
	size_t unasked_len;
	struct rows *nested; /* in the order of the plan */
	size_t nested_len;
};

/* A standard that the case refers to. */
struct standard_used {
	const char *id, *version;
};

struct gathered {
	int64_t casefile_id;
	const char *number, *name, *counsellor; /* "" when there is none */
	struct rows *groups;
	size_t groups_len;
	struct attachment *files; /* that its answers refer to, each once */
	size_t files_len;
	struct standard_used *standards;
	size_t standards_len;
	struct summary_held *held; /* what stays, and why */
	size_t held_len;
	bool left_out; /* the whole case stays; held says why */
};

struct gathering {
	struct desk *desk;
	const struct plan *plan;
	const struct redaction *redaction; /* NULL: everything */
	const char *recipient;
};

bool gather_case(const struct gathering *how, int64_t casefile_id, struct arena *arena,
    struct gathered *out, struct err *err);

#endif
