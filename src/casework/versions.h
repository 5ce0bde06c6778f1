/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Records and the versions of their forms. A record keeps the version it was answered under, the
 * case file keeps the text of that form; opened under a newer one nothing of it is lost, and it can
 * be told beforehand what becomes of every answer.
 */
#ifndef CASEWORK_VERSIONS_H
#define CASEWORK_VERSIONS_H

#include "casework/answer.h"
#include "form/passage.h"

/* Inside a transaction that writes under the form: its text is kept, once. */
bool versions_keep(struct desk *desk, const struct form *form, struct err *err);

/* A version of a form: the present one, or an older one from the case file. NULL: err says why not. */
const struct form *versions_form(
    struct desk *desk, const char *id, int64_t version, struct err *err);

/* What becomes of one answer. */
struct version_line {
	enum passage passage;
	const char *name;  /* of the field now, or of the one that nobody asks any more */
	const char *was;   /* its name in the older form where it is another, else NULL */
	const char *label; /* in the desk's language */
	const char *value; /* in words, as the older form has it; "" for none */
	bool needed;       /* required now, and not before */
	bool fits;         /* of what changed: the answer is one under the newer form too */
};

struct version_report {
	int64_t was, now;
	bool
	    is_known; /* the older form is in the case file; else its answers are told as they are stored */
	size_t carried;
	struct version_line *lines; /* all but what is carried */
	size_t len;
	/* Nothing that was answered is dropped or does not fit. */
	bool is_harmless;
};

/* Is what the older field held an answer to the newer one? */
bool versions_fits(struct desk *desk, const struct field *from, const struct field *to,
    struct value value, struct value *out, struct arena *arena);

/* A record against the present form. In the arena. */
bool versions_compare(struct desk *desk, const struct form *form, int64_t row_id,
    struct arena *arena, struct version_report *out, struct err *err);

/*
 * Move the record of an open sheet on to the present version: what is carried under another name
 * or in another place is put there; what is no answer any more stands aside, as NAME_vN beside the
 * columns. One action; nothing is taken away.
 */
bool versions_move_on(struct sheet *sheet, struct err *err);

#endif
