/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * From one version of a form to a newer one, field by field: what is carried, under which name,
 * what changes, what nobody asks any more, what is asked for the first time.
 */
#ifndef FORM_PASSAGE_H
#define FORM_PASSAGE_H

#include "form/form.h"

enum passage {
	PASSAGE_CARRIED, /* the same */
	PASSAGE_RENAMED, /* its new name says what it was called formerly */
	PASSAGE_CHANGED, /* another type, list, or choices less: an answer may not fit any more */
	PASSAGE_DROPPED, /* not asked any more: an answer is kept, and can be read */
	PASSAGE_ASKED,   /* new */
};

/* "carried", the same in every language; for people. */
const char *passage_word(enum passage passage);
const char *passage_label(enum passage passage);

struct passage_item {
	enum passage passage;
	const struct field *from, *to; /* NULL for what is asked first, for what is dropped */
	bool needed;                   /* it is required now and was not */
};

struct passage_list {
	struct passage_item *items; /* in the order of the newer form, what is dropped behind */
	size_t len;
};

void passage_between(
    const struct form *from, const struct form *to, struct arena *arena, struct passage_list *out);

#endif
