/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening a case: a person and a case in one action, likely duplicates shown before. */
#ifndef CASEWORK_REGISTER_H
#define CASEWORK_REGISTER_H

#include "casework/answer.h"
#include "store/duplicate.h"

/*
 * Who this might be already: at most five, most likely first, each with its
 * reasons. person is a registration (sheet of the form "person" with row_id 0).
 */
bool register_duplicates(
    struct sheet *person, struct arena *arena, struct duplicate_list *out, struct err *err);

/* The same of a person's record, as an import has it. */
bool register_alike(struct desk *desk, const struct record *record, struct arena *arena,
    struct duplicate_list *out, struct err *err);

/* Its reasons in words: "same phone; name almost the same", in the arena. */
const char *register_reasons(const struct duplicate *duplicate, struct arena *arena);

/*
 * Open the case: the person of the sheet, a case with the next number, state
 * "intake", this desk's staff member, opened today, and what is given for the form "casefile"
 * (may be NULL, 0). Required answers must be there. The drafts of the registration are gone with it.
 */
bool register_worker(struct sheet *person, const struct given casefile[], size_t len,
    int64_t *casefile_id, struct err *err);

/* The same for somebody who was said to be none of these: they are not offered to each other again. */
bool register_newcomer(struct sheet *person, const struct duplicate_list *not_these,
    const struct given casefile[], size_t len, int64_t *casefile_id, struct err *err);
/* Nothing in it is wrong; and nothing that is required is missing. ERR_DATA names the first. */
bool register_is_right(const struct sheet *sheet, struct err *err);
bool register_is_complete(const struct sheet *sheet, struct err *err);

/*
 * The same inside an action, as an import opens many: the rows only. person may be NULL: then
 * *person_id is somebody who is there. *casefile_id: 0, or the id it must have.
 */
bool register_write(struct sheet *person, struct sheet *casefile, struct action *action,
    int64_t *person_id, int64_t *casefile_id, struct err *err);

/* Another case for somebody who is in the file. */
bool register_again(struct desk *desk, int64_t person_id, const struct given casefile[], size_t len,
    int64_t *casefile_id, struct err *err);

#endif
