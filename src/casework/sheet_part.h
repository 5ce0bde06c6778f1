/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the sheet (casework/answer.h) share among themselves, and nobody else. */
#ifndef CASEWORK_SHEET_PART_H
#define CASEWORK_SHEET_PART_H

#include "casework/answer.h"
#include "store/draft.h"

/* The form is that of the person or the case itself. */
bool sheet_is_self(const struct form *form);
/* Its answers wait as drafts until the case is opened. */
bool sheet_is_registration(const struct sheet *sheet);
/* The column that says whose row this is: "casefile_id". */
const char *sheet_owner_column(const struct form *form, struct arena *arena);
/* "absent.phone": the reason's place beside a field. */
const char *sheet_absent_name(const struct field *field, struct arena *arena);
/* "kept.phone": the place of its warnings that are kept. */
const char *sheet_kept_name(const struct field *field, struct arena *arena);

/* One a field, all false, in the sheet's arena. */
bool *sheet_flags(struct sheet *sheet);

/* What is entered at once, where files are to be kept by the action that stores the answers naming them. */
struct sheet_files {
	struct given *given; /* paths become ids */
	size_t len;
	const char *dir;
	const struct given *keeps; /* warnings to be kept when all is answered */
	size_t keeps_len;
};

/* Keep warnings in memory: the reasons of several fields. */
bool sheet_take_keeps(
    struct sheet *sheet, const struct given keeps[], size_t len, bool changed[], struct err *err);

/* Is it a file to be read, rather than a reason, nothing, or the id of an attachment? */
bool sheet_is_path(const struct sheet *sheet, const struct given *given);

/*
 * One action: guards, files (or NULL), the row or its changed fields, drafts. The answers are as
 * they were before[] when it fails.
 */
bool sheet_write(struct sheet *sheet, const char *kind, struct sheet_files *files, bool changed[],
    const struct answer before[], struct err *err);

/* Inside an action: the row made, or its changed fields set. */
bool sheet_put_row(
    struct sheet *sheet, struct action *action, const bool changed[], struct err *err);

/* Inside an action: the fields that changed, and those that are to be put in their places. */
bool sheet_set_fields(
    struct sheet *sheet, struct action *action, const bool changed[], struct err *err);

/* The answers as they are, and back to them: nothing of what was tried stays in memory. */
struct answer *sheet_remember(struct sheet *sheet);
void sheet_put_back(struct sheet *sheet, const struct answer before[]);

#endif
