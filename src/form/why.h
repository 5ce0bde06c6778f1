/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Why a field is as it is: shown or hidden, required, read-only, offered, wrong, computed; which answers made
 * it so, and which other answer would change it. All of it is found by asking the form's own rules
 * again, part by part and with other answers; nothing is written for a rule by hand.
 */
#ifndef FORM_WHY_H
#define FORM_WHY_H

#include "form/answers.h"
#include "form/rule_tree.h"
#include "form/rule_words.h"

enum why_kind {
	WHY_SECTION_SHOWN,
	WHY_SECTION_HIDDEN,
	WHY_LEFT_OUT, /* the casebook hides the section */
	WHY_SHOWN,
	WHY_HIDDEN,
	WHY_REQUIRED,
	WHY_NOT_REQUIRED,
	WHY_READ_ONLY,
	WHY_OPEN, /* not read-only, as its rule says */
	WHY_COMPUTED,
	WHY_OFFERED, /* a choice_filter decides what is on offer */
	WHY_WRONG,   /* a check that does not hold; message says which */
	WHY_WARNING, /* the same, of a warning */
};

/* What a rule reads, directly or through what is computed and shown. */
struct why_input {
	const char *name;
	const struct field *field; /* NULL: it stands outside the form (today, case.x) */
	const char *value;         /* for people; "" when it is empty */
};

/* One other answer that changes the outcome. */
struct why_change {
	const struct field *field;
	const char *const *to; /* answers for people, any one of them; "" is no answer */
	size_t to_len;
	bool more; /* there are more than these */
};

struct why_reason {
	enum why_kind kind;
	const char *rule;              /* as it was written; NULL: always */
	const struct rule_part *parts; /* the same, each part with its truth; NULL for a value */
	const char *message;           /* of a check */
	struct why_input *inputs;
	size_t inputs_len;
	struct why_change *changes; /* one answer each; none: no single answer changes it */
	size_t changes_len;
};

/* A field whose rules read this one, and what they decide. */
struct why_effect {
	const struct field *field;
	bool shows, requires, computes, offers, checks;
};

struct why {
	const struct field *field;
	struct why_reason *reasons;
	size_t reasons_len;
	struct why_effect *effects;
	size_t effects_len;
};

/*
 * Of settled answers, which are not changed. In the arena. False only when a rule
 * cannot be compiled again, which is a mistake in the program.
 */
bool why_find(const struct answers *answers, const struct field *field,
    const struct rule_speech *speech, struct arena *arena, struct why *out, struct err *err);

/* As lines to read, in the language of the speech. In the arena. */
const char *why_text(const struct why *why, const struct rule_speech *speech, struct arena *arena);

/* "shown", "hidden", "required" …: the word of a kind for scripts. */
const char *why_word(enum why_kind kind);

#endif
