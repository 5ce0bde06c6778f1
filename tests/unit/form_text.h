/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A form from text, for tests: fails the test when it does not load. */
#ifndef FORM_TEXT_H
#define FORM_TEXT_H

#include "form/answers.h"

struct form_text {
	struct rule_engine *engine;
	struct arena arena;
	struct yaml_problems problems;
	struct form *form;
	struct answers answers;
};

/* Fields of one section "s" of the form "f", written from column 1. */
void form_text_open(struct form_text *text, const char *fields);
/* The same, when it need not load: form is NULL then. */
void form_text_try(struct form_text *text, const char *fields);
void form_text_close(struct form_text *text);

/* The position of a field; fails when there is none. */
size_t form_text_field(const struct form_text *text, const char *name);
/* Type an answer as a user does; fails when it is refused. */
void form_text_type(struct form_text *text, const char *name, const char *typed);
/* The sentence it is refused with; fails when it is taken. */
const char *form_text_refused(struct form_text *text, const char *name, const char *typed);
const struct answer *form_text_answer(const struct form_text *text, const char *name);
/* The value as it would be typed; "" when there is none. */
const char *form_text_value(struct form_text *text, const char *name);

/* 2026-03-02 as a day number. */
int form_text_today(void);

#endif
