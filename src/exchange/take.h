/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * One document taken into the case file, row by row, inside the import's
 * action. What is wrong is reported with its place and the rest is still looked at: the
 * caller keeps nothing when there was an error.
 */
#ifndef EXCHANGE_TAKE_H
#define EXCHANGE_TAKE_H

#include "exchange/plan.h"
#include "exchange/summary.h"

enum { TAKE_CASES_MAX = 1000, TAKE_CHANGES_MAX = 1000 }; /* that are told one by one */

struct taking {
	struct desk *desk;
	const struct plan *plan;
	struct action *action;
	const char *file;
	struct summary_report *report;
	struct arena *kept;          /* where the report lives */
	struct arena *arena;         /* of the document at hand */
	struct summary_taken untold; /* what happens to a case past the first ones */
};

/* A case. False only when the case file itself fails: nothing more can be tried. */
bool take_case(struct taking *taking, const struct yaml_node *root, struct err *err);
/* An attached file. */
bool take_file(struct taking *taking, const struct yaml_node *root, struct err *err);

#endif
