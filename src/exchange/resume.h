/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Résumés as JSON Resume has them (jsonresume.org), by the map forms/maps/json-resume.yaml: into a
 * case that is there, where consent was noted, and out of one.
 */
#ifndef EXCHANGE_RESUME_H
#define EXCHANGE_RESUME_H

#include "exchange/intake.h"

struct resume_report {
	struct yaml_problems problems; /* of the map */
	struct intake_texts changes;   /* "Work experience: Mason is new" */
	struct intake_texts kept;      /* where the answer that was there stays */
	struct intake_texts refused;   /* "work[1]: why" : left out, and so among rest */
	struct intake_texts rest;      /* "awards[0].title: …": what no answer takes */
	int64_t action_seq;            /* of the journal; 0: nothing was written */
};

/*
 * One action, or with preview the same and rolled back. What no answer takes is told, and goes
 * into the record that the map has for it, with the file itself. ERR_DATA: it is no such file, or
 * a guard keeps the whole of it back.
 */
bool resume_import(struct desk *desk, const char *path, int64_t casefile_id, bool preview,
    struct arena *arena, struct resume_report *report, struct err *err);

struct resume_wish {
	int64_t casefile_id;
	const char *redaction; /* as in struct summary_wish */
	const char *recipient;
	bool unlogged;
};

/* The résumé of a case as text, and noted as an export. In the arena. NULL: err says why. */
const char *resume_export(struct desk *desk, const struct resume_wish *wish, struct arena *arena,
    struct yaml_problems *problems, struct err *err);

#endif
