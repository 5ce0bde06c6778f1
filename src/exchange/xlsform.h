/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * An XLSForm, as its sheets saved as CSV, made a form of ours (valise-forms(5)) in YAML. What
 * cannot be turned is told row by row; what is turned decides as ODK does.
 */
#ifndef EXCHANGE_XLSFORM_H
#define EXCHANGE_XLSFORM_H

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

struct xlsform_source {
	const char *survey, *choices;
	const char *settings; /* or NULL */
	char delimiter;       /* 0 for a comma */
	/* The code of a language by its name ("French"), or NULL. */
	const char *(*language)(void *context, const char *name);
	void *context;
};

/* Something of a sheet that is not in the form, or is there in another way. */
struct xlsform_remark {
	const char *file;
	size_t row;         /* as the spreadsheet counts; 0: the sheet as a whole */
	const char *column; /* or NULL */
	bool is_lost;       /* left out; else changed */
	const char *text;
};

struct xlsform_document {
	const char *form; /* its id */
	const char *yaml;
	size_t len;
};

struct xlsform {
	struct xlsform_document *forms; /* the form itself, then one for each repeat */
	size_t forms_len;
	struct xlsform_remark *remarks; /* in the order of the sheets */
	size_t remarks_len, lost;
	size_t questions, sections;
};

/*
 * Everything lives in the arena. False when there is no form to be had of it: the sheets cannot
 * be read, groups do not close, nothing is asked. The remarks found until then are in out.
 */
bool xlsform_convert(
    const struct xlsform_source *source, struct arena *arena, struct xlsform *out, struct err *err);

/* "survey.csv, row 12, relevant: left out: …" */
const char *xlsform_remark_text(const struct xlsform_remark *remark, struct arena *arena);

#endif
