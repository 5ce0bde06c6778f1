/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The types of rules, found without evaluating them: names that are not
 * fields, texts compared with numbers, codes that no choice has, partial dates compared
 * letter by letter. The rule has been compiled already, so its grammar is right.
 */
#ifndef FORM_TYPING_H
#define FORM_TYPING_H

#include "form/form.h"

enum typing { TYPING_ANY, TYPING_NULL, TYPING_NUMBER, TYPING_TEXT };

/* Told of each problem: the byte of the rule and a sentence. */
typedef void typing_report(void *context, size_t offset, const char *text);

/*
 * The type of the whole expression. filtered: the field whose choices it is about, when it is a
 * choice_filter, else NULL. Sentences live in the arena.
 */
enum typing typing_of(const struct form *form, const char *rule, const struct field *filtered,
    struct arena *arena, typing_report *report, void *context);

#endif
