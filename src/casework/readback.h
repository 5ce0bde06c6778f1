/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session in a few lines, to be read back to the worker at its end; and the steps agreed in it. */
#ifndef CASEWORK_READBACK_H
#define CASEWORK_READBACK_H

#include "casework/desk.h"

/* The plan steps that were agreed in this session, in the order of the plan. */
bool readback_steps(struct desk *desk, int64_t session_id, struct arena *arena,
    struct record_list *out, struct err *err);

/*
 * Who, when, topics, the worker's words, steps, the next meeting: in the language that was
 * spoken where the program knows it, else in the second one or the desk's, with a line that says
 * in which to read it. NULL: err says why. In the arena.
 */
const char *readback_text(struct desk *desk, int64_t casefile_id, int64_t session_id,
    struct arena *arena, struct err *err);

#endif
