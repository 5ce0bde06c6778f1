/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the timeline says of actions about two persons; for timeline.c. */
#ifndef CASEWORK_TIMELINE_PERSON_H
#define CASEWORK_TIMELINE_PERSON_H

#include "casework/desk.h"
#include "store/journal.h"

/* A merge, or that two are not the same; NULL: an action of another kind. Edits are loaded. */
const char *timeline_person(
    struct desk *desk, const struct journal_action *action, struct arena *arena);
/* One edit of it: a record that goes over, a link; NULL: an edit like others. title is that of the form. */
const char *timeline_person_edit(struct desk *desk, const struct journal_action *action,
    const struct journal_edit *edit, const char *title, struct arena *arena);
/* Names of questions that taking a merge back left as they were, since they had been changed; "" none. */
const char *timeline_person_kept(
    struct desk *desk, int64_t merge_id, int64_t undo_id, struct arena *arena);

#endif
