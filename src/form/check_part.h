/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the parts of the closer look share. Private to check*.c. */
#ifndef FORM_CHECK_PART_H
#define FORM_CHECK_PART_H

#include "form/check.h"
#include "form/list_files.h"

struct checker {
	const struct form *form;
	const struct yaml_node *root; /* the same file as it is written */
	const char *const *langs;
	struct book *book;        /* NULL: no other form is known */
	struct list_files *lists; /* of the book, or NULL */
	struct rule_engine *engine;
	struct yaml_problems *problems;
};

/* A warning, an error at a place. text lives as long as the problems. */
void check_warn(struct checker *checker, int line, int col, const char *text);
void check_fail(struct checker *checker, int line, int col, const char *text);

/* check_never.c: what no answers can bring about. */
void check_never(struct checker *checker);
/* check_reach.c: the other forms, lists and guards that this one names. */
void check_reach(struct checker *checker);
/* check_table.c: where the answers are kept. */
void check_table(struct checker *checker);
/* check_words.c: translations, and the room there is for them. */
void check_words(struct checker *checker);

#endif
