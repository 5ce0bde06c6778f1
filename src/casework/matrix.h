/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The evidence matrix of one RPL file: the units, elements and criteria of its
 * standard against the pieces of evidence of the case. Every cell is derived from
 * links, so a claim cannot miss the map.
 */
#ifndef CASEWORK_MATRIX_H
#define CASEWORK_MATRIX_H

#include "casework/answer.h"
#include "store/standard.h"

struct matrix_item {
	int64_t id;
	const char *label, *title; /* "E1", "Wall at Yopougon"; "" when not given */
};

/* One judgement: valid, authentic, current: "yes", "no", "unknown", or NULL while nobody said. */
struct matrix_cell {
	int64_t link_id; /* 0: this piece is not held against this criterion */
	const char *valid, *authentic, *current;
	const char *judged_by, *note;
};

enum matrix_line_kind { MATRIX_UNIT, MATRIX_ELEMENT, MATRIX_CRITERION };

struct matrix_line {
	enum matrix_line_kind kind;
	const char *key, *code; /* criterion: key; unit: its code */
	const char *text;
	bool critical;             /* criterion */
	size_t unit;               /* index of its unit's line */
	struct matrix_cell *cells; /* criterion: one an item, in the order of items */
	/* unit: of so many criteria so many have evidence, so many evidence good in all three */
	size_t criteria, linked, good;
	bool critical_missing; /* unit: a critical criterion without good evidence */
};

struct matrix {
	struct standard standard;
	struct matrix_item *items;
	size_t items_len;
	struct matrix_line *lines; /* units with their elements and criteria, in order */
	size_t lines_len;
	size_t criteria, linked, good;
};

/* Is a cell's evidence good: yes in all three? */
bool matrix_is_good(const struct matrix_cell *cell);

/* ERR_DATA when there is no such standard in the file. */
bool matrix_load(struct desk *desk, int64_t casefile_id, const char *standard, struct arena *arena,
    struct matrix *out, struct err *err);

/* The standards of the case's RPL files, each once, in the order they were opened; NULL last. */
const char *const *matrix_standards(struct desk *desk, int64_t casefile_id, struct arena *arena);

/*
 * What the codes of a list begin with that can be meant in this case: criteria are those
 * of its standards. NULL last; NULL: all of the list.
 */
const char *const *matrix_codes(
    struct desk *desk, int64_t casefile_id, const char *list, struct arena *arena);

/*
 * Hold a piece of evidence against a criterion, or judge it: answers of the
 * form evidence_link as one action. Judged by this desk's staff member today, unless said.
 */
bool matrix_judge(struct desk *desk, int64_t casefile_id, int64_t evidence_id,
    const char *criterion, const struct given given[], size_t len, struct err *err);

/* Take the link away again (undoable). */
bool matrix_unlink(struct desk *desk, int64_t casefile_id, int64_t link_id, struct err *err);

#endif
