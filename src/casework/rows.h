/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records of a case, form by form: whose they are, and their titles. */
#ifndef CASEWORK_ROWS_H
#define CASEWORK_ROWS_H

#include "casework/answer.h"

/* The person of a case; 0 when there is no such case. */
int64_t rows_person(struct desk *desk, int64_t casefile_id);

/*
 * The row that a form's records of this case belong to: the case, its person,
 * or parent_id for a form whose owner is another form's table.
 */
int64_t rows_owner(
    struct desk *desk, const struct form *form, int64_t casefile_id, int64_t parent_id);

/* The records in the order of the form's `sort` field, then as they were made; for a form that is the person or the case itself, that one row. */
bool rows_list(struct desk *desk, const struct form *form, int64_t casefile_id, int64_t parent_id,
    struct arena *arena, struct record_list *out, struct err *err);
/* Into the order of the form, what is alike in the order it was made. */
void rows_sort(
    struct desk *desk, const struct form *form, struct arena *arena, struct record_list *rows);
bool rows_count(struct desk *desk, const struct form *form, int64_t casefile_id, int64_t parent_id,
    int64_t *count, struct err *err);

/* Is this row one of the form's records in this case? ERR_DATA when not. */
bool rows_belongs(struct desk *desk, const struct form *form, int64_t casefile_id, int64_t row_id,
    struct err *err);

/* Is it a record of this case that records of the form can belong to? ERR_DATA when not. */
bool rows_may_own(struct desk *desk, const struct form *form, int64_t casefile_id,
    int64_t parent_id, struct err *err);

/* What a record holds for a field: an answer, or the reason why there is none. */
struct held {
	struct value value;
	enum absent_reason absent;
	const char *kept; /* of its warnings, or NULL */
	bool is_carried;  /* it is where the field was kept under an older name */
};
/* *at begins with 0, for fields that are asked for in the order of the form. */
struct held rows_held(
    const struct form *form, const struct field *field, const struct record *record, size_t *at);
/*
 * Where a field may have been kept under its older names: the nth place ("extra.x", "absent.x",
 * "kept.x", or a column that no field has now; "" for none of these), in the arena; NULL past the end.
 */
const char *rows_old_place(
    const struct form *form, const struct field *field, size_t n, struct arena *arena);

/*
 * A record's values as answers of a form; nothing is settled. carried (one a field, may be NULL)
 * tells which were found under an older name.
 */
void rows_answers(struct answers *answers, const struct record *record, bool carried[]);

/* How far something is: what is asked of people, of that what has an answer or a reason, and what must have one still. */
struct progress {
	size_t asked, answered, missing;
};

struct record_line {
	const char *title; /* as below */
	size_t lacking;    /* answers that are missing or wrong */
	struct progress all;
	const struct progress *sections; /* one a section of the form */
};

/* A line for each of the records of a form, in the arena. False when the case is not there any more. */
bool rows_lines(struct desk *desk, const struct form *form, int64_t casefile_id,
    const struct record_list *records, struct arena *arena, struct record_line **lines,
    struct err *err);
/* The title of a record that was read; of one that is not there any more, too. */
const char *rows_title_of(struct desk *desk, const struct form *form, int64_t casefile_id,
    const struct record *record, struct arena *arena);
/* One record's title ("Mason · Koudougou"), in the arena; never empty. */
const char *rows_title(struct desk *desk, const struct form *form, int64_t casefile_id,
    int64_t row_id, struct arena *arena);

#endif
