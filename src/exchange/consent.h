/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Did the worker agree that this leaves? Asked each time: a withdrawal acts at once. */
#ifndef EXCHANGE_CONSENT_H
#define EXCHANGE_CONSENT_H

#include "casework/desk.h"

/*
 * Is consent for the purpose, and for this recipient (NULL: not named), live
 * today? When not, *why is a sentence, in the arena. False only when it could not be read.
 */
bool consent_is_live(struct desk *desk, int64_t casefile_id, const char *purpose,
    const char *recipient, struct arena *arena, bool *live, const char **why, struct err *err);

#endif
