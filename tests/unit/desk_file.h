/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A desk for tests: a case file of its own with the shipped forms, lists and
 * standards, somebody who sits there, and short ways to do what a user does.
 */
#ifndef DESK_FILE_H
#define DESK_FILE_H

#include "store_file.h"

#include "casework/answer.h"

struct desk_file {
	struct store_file store; /* its db is the desk's; the clock says 2026-03-02 */
	struct desk desk;
	int64_t casefile_id, person_id; /* of desk_file_case() */
	struct arena arena;
};

/* For cmocka: *state is a struct desk_file with an empty case file, open. */
int desk_file_setup(void **state);
int desk_file_teardown(void **state);
/* As after a restart of the program; staff may be NULL. */
void desk_file_close(struct desk_file *file);
void desk_file_open(struct desk_file *file, const char *staff);
/* A file beside the case file, such as "forms/case/tools.yaml"; the path is in the arena. */
const char *desk_file_put(struct desk_file *file, const char *name, const char *text);

/* Amina Kolisi, born about 1992, with a case; nothing else. */
void desk_file_case(struct desk_file *file);
/* And her consent to the work on it, from today. */
void desk_file_consent(struct desk_file *file);

/*
 * Answers as they are given on the command line: "job=Mason", NULL last. The first makes a
 * record and returns its id, the second answers in one that is there.
 */
int64_t desk_file_add(struct desk_file *file, const char *form, int64_t owner_id, ...);
void desk_file_set(struct desk_file *file, const char *form, int64_t row_id, ...);

/* A sheet on a new record of the case (row_id 0) or on one that is there. */
void desk_file_sheet(struct desk_file *file, struct sheet *sheet, const char *form, int64_t row_id);
size_t desk_file_field(const struct sheet *sheet, const char *name);
/* Expect what the sheet holds: the text that would be typed, or "[refused]". */
void desk_file_answer(struct sheet *sheet, const char *name, const char *text);

/* A number out of the file. */
int64_t desk_file_number(struct desk_file *file, const char *text);
/* How many actions and drafts there are; what must not change when nothing was done. */
struct desk_marks {
	int64_t actions, edits, drafts, rows;
};
struct desk_marks desk_file_marks(struct desk_file *file);
void desk_file_unmoved(struct desk_file *file, struct desk_marks before);

/* The sentence and the code of a refusal. */
void desk_file_refused(const struct err *err, enum err_code code, const char *part);

#endif
