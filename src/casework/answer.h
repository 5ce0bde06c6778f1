/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A record of a case under a form, open for work: its row, its answers, and
 * the actions that change it. One function, one action, one transaction.
 */
#ifndef CASEWORK_ANSWER_H
#define CASEWORK_ANSWER_H

#include "casework/outside.h"
#include "form/answers.h"
#include "store/draft.h"

/*
 * A form whose owner is "self" is the person or the case itself. With row_id 0 it is a
 * registration that was begun: its answers are kept as drafts until
 * register_worker() (casework/register.h) opens the case.
 */
struct sheet {
	struct desk *desk;
	const struct form *form;
	int64_t casefile_id;
	int64_t owner_id;   /* row of form->owner it belongs to */
	int64_t row_id;     /* 0 until the first answer: opening a form writes nothing */
	int64_t version;    /* of the form that the record was answered under; 0: a new one */
	bool is_fresh;      /* a registration that takes no drafts and leaves none */
	int64_t session_id; /* for a new plan step: the session it was agreed in, else 0 */
	struct answers answers;
	struct outside outside; /* what its rules read beside the answers */
	bool *stale;            /* one a field: what was read is not what the form computes now */
	bool *carried;          /* one a field: it was read under an older name of the field */
	/* Of the action at hand; the next one that a screen starts empties it. */
	struct arena arena;
};

/* row_id 0: a new record of owner_id (defaults are put in, nothing is written). */
bool sheet_open(struct sheet *sheet, struct desk *desk, const char *form_id, int64_t casefile_id,
    int64_t owner_id, int64_t row_id, struct err *err);
/* The same under an older version of the form, as the case file has kept it (casework/versions.h). */
bool sheet_open_version(struct sheet *sheet, struct desk *desk, const char *form_id,
    int64_t version, int64_t casefile_id, int64_t owner_id, int64_t row_id, struct err *err);
/* A new person or case that is entered in one go: drafts of a begun registration are left alone. */
bool sheet_open_fresh(struct sheet *sheet, struct desk *desk, const char *form_id, struct err *err);
void sheet_close(struct sheet *sheet);
/*
 * The draft of a field of this record, or of what it was when its row_id was 0; to be filled with
 * a text. Its owner_id is the record's owner, but a new step's is the session it is agreed in.
 */
struct draft sheet_draft(const struct sheet *sheet, int64_t row_id, const char *field);
bool sheet_has_draft(const struct sheet *sheet, const struct draft *draft);
/* The session that a draft of this form is agreed in; 0: none. */
int64_t sheet_draft_session(const struct form *form, const struct draft *draft);

/* Read the row again (after an undo, another screen's change). False when it is gone; the answers stay. */
bool sheet_reload(struct sheet *sheet, struct err *err);

/*
 * Answer a field: parse, guards, write the value and whatever is computed from
 * it, forget its draft; creates the row when it is the first answer. "" empties the
 * field. Unchanged answers write nothing. On failure nothing has changed.
 */
bool sheet_answer(struct sheet *sheet, size_t field, const char *typed, struct err *err);
bool sheet_absent(struct sheet *sheet, size_t field, enum absent_reason reason, struct err *err);
/* Several answers of a new or old record as one action (command line, import, demo): names and typed text. */
struct given {
	const char *field;
	const char *typed; /* "!refused" is a reason */
};
/* The same in memory only: for an action that writes more than this record. */
bool sheet_take(
    struct sheet *sheet, const struct given given[], size_t len, bool changed[], struct err *err);
/* What the answers are as a row's fields; out has room for 3 × fields_len. Returns how many. */
size_t sheet_fields(struct sheet *sheet, struct record_field out[]);
bool sheet_answer_all(struct sheet *sheet, const struct given given[], size_t len, struct err *err);
/*
 * The same where files are given by their paths (from dir, when it is not NULL and the
 * path is relative). One action: a file that cannot be taken leaves nothing behind.
 */
bool sheet_enter(
    struct sheet *sheet, const struct given given[], size_t len, const char *dir, struct err *err);
/*
 * The same with warnings that are kept: keeps names fields, and as `typed` the reason (answers_keep).
 * They are looked at when all is answered.
 */
bool sheet_enter_keeping(struct sheet *sheet, const struct given given[], size_t len,
    const struct given keeps[], size_t keeps_len, const char *dir, struct err *err);
/* Keep the warnings that stand at one field. */
bool sheet_keep(struct sheet *sheet, size_t field, const char *reason, struct err *err);
/* A file from disk for a field of type file. */
bool sheet_attach(struct sheet *sheet, size_t field, const char *path, struct err *err);
/* ERR_DATA: the form has no field of this name; which was perhaps meant. Always false. */
bool sheet_no_such_field(const struct form *form, const char *name, struct err *err);
/* Take the record away with all that belongs to it (undoable). */
bool sheet_delete(struct sheet *sheet, struct err *err);

#endif
