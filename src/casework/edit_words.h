/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One change of the journal in words: which field it is about, and what a value of it says. */
#ifndef CASEWORK_EDIT_WORDS_H
#define CASEWORK_EDIT_WORDS_H

#include "casework/desk.h"

/* The field an edit is about: by its column, or by its name, also an older one. NULL: none now. */
const struct field *edit_field(const struct form *form, const char *name);
/* A value, a reason in its place, or why a warning was kept; name is that of the edit. In the arena. */
const char *edit_words(struct desk *desk, const struct field *field, const char *name,
    struct value value, struct arena *arena);

#endif
