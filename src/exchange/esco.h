/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ESCO, the classification of skills and occupations of the European Commission, from the CSV files
 * that it publishes: occupations, skills, and which occupation asks for which skill. A file is known
 * by its columns, not by its name; several languages may lie side by side.
 */
#ifndef EXCHANGE_ESCO_H
#define EXCHANGE_ESCO_H

#include "casework/desk.h"

struct esco_report {
	size_t occupations, skills, links;
	size_t skipped;                 /* links to what is in no file */
	const char *langs;              /* "en fr" */
	const char *const *passed_over; /* CSV files that are none of these; NULL last */
};

/*
 * All of it in one transaction, in the place of what was there. ERR_DATA names the file and line,
 * or what is not there.
 */
bool esco_import(struct desk *desk, const char *dir, struct arena *arena,
    struct esco_report *report, struct err *err);

#endif
