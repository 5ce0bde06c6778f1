/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of one document, private to take*.c. */
#ifndef EXCHANGE_TAKE_ROW_H
#define EXCHANGE_TAKE_ROW_H

#include "exchange/keeping.h"
#include "exchange/take.h"

/* A reference between rows, set when all rows are there. */
struct take_reference {
	const struct plan_form *plan;
	const struct yaml_node *node;
	const char *column;
	int64_t row_id, target;
	bool row_is_new;
};

/* The document at hand. */
struct take_document {
	struct taking *taking;
	const struct yaml_node *versions; /* head.forms, or NULL */
	struct summary_taken *taken;
	int64_t casefile_id, person_id;
	int unwritten; /* > 0: inside a row that was refused; the rest is only checked */
	struct take_reference *references;
	size_t references_len, references_cap;
};

/* A row while it is taken. */
struct taken_row {
	const struct plan_form *plan;
	const struct yaml_node *node;
	int64_t id, owner_id, version;
	struct leaf *leaves;
	size_t leaves_len;
	struct keeping *keeps;
	size_t keeps_len;
	struct record_field *unasked;
	size_t unasked_len;
	struct record before; /* len 0: there was none */
	bool changed;
};

/* What is wrong with the file so far. */
struct yaml_problems *take_problems(struct take_document *doc);
/* Was there an answer to this field already? */
bool take_is_read(const struct taken_row *row, const struct field *field);

/* take_beside.c */
/*
 * The answers that the desk they come from did not ask for any more: kept here too, or answers of
 * a field where there is one here.
 */
void take_unasked(struct take_document *doc, struct taken_row *row, const struct yaml_node *map);
/* What stands beside the answers, as fields; returns how many. */
size_t take_beside(const struct taken_row *row, struct record_field fields[], struct arena *arena);
bool take_set_beside(struct take_document *doc, struct taken_row *row, struct err *err);

/*
 * One row or a list of them, belonging to owner_id. A problem goes to the report; false
 * only when the case file fails.
 */
bool take_rows(struct take_document *doc, const struct plan_form *plan,
    const struct yaml_node *node, int64_t owner_id, struct err *err);
bool take_references(struct take_document *doc, struct err *err);

/* The row's id as written, or 0 with a problem reported. */
int64_t take_id(struct take_document *doc, const struct yaml_node *row);

/*
 * The file that the answer at map refers to, whose id has been looked at: known from
 * now on, if only by its name. False only when the case file fails.
 */
bool take_named(struct taking *taking, const struct yaml_node *map, struct err *err);

/* What the case file refused becomes a problem at node; false when it failed altogether. */
bool take_refusal(struct taking *taking, const struct yaml_node *node, struct err *err);

#endif
