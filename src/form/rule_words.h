/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A rule told in words: labels for fields and choices, words for operators and functions. Made from
 * its tokens, so that no rule needs words of its own.
 */
#ifndef FORM_RULE_WORDS_H
#define FORM_RULE_WORDS_H

#include "form/form.h"

struct rule_speech {
	const struct form *form;
	const char *lang;
	void *context;
	/* The field behind "case.x" or "person.x"; NULL: not known. The member may be NULL. */
	const struct field *(*outside)(void *context, const char *name);
	/* The label of a code; may be NULL, as in struct type_context. */
	const char *(*code_label)(void *context, const char *list, const char *code,
	    const char *lang, struct arena *arena);
};

/* The field that a name in a rule stands for, or NULL ("today", or what is not known). */
const struct field *rule_speech_field(const struct rule_speech *speech, const char *name);

/* In the arena, in the language of the speech. */
const char *rule_words(const struct rule_speech *speech, const char *rule, struct arena *arena);

#endif
