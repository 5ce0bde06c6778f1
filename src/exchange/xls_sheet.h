/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sheet of an XLSForm, read from CSV: its columns by name, its cells as text. */
#ifndef EXCHANGE_XLS_SHEET_H
#define EXCHANGE_XLS_SHEET_H

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>

enum { XLS_SHEET_MAX = 16 * 1024 * 1024 };

struct xls_row {
	size_t number;      /* as the spreadsheet counts them: the head is 1 */
	const char **cells; /* as many as the sheet has columns; blanks around them are gone */
};

struct xls_sheet {
	const char *file;
	const char **heads; /* as written */
	const char *
	    *names; /* what they are: "relevant", "label"; a column not known keeps its head */
	const char **langs; /* what follows ::, or NULL */
	size_t cols;
	struct xls_row *rows; /* without those that are empty */
	size_t len;
};

/* The columns of one kind of sheet, by all the names they go by: a name, then its others, NULL. */
struct xls_column {
	const char *name;
	const char *others[5];
};
extern const struct xls_column xls_survey_columns[], xls_choice_columns[], xls_setting_columns[];

/* False with a sentence that names the file and the line. */
bool xls_sheet_read(const char *path, char delimiter, const struct xls_column known[],
    struct arena *arena, struct xls_sheet *out, struct err *err);

/* The first column of that name (without a language), or -1. */
int xls_sheet_column(const struct xls_sheet *sheet, const char *name);
/* Is it one of the known columns? */
bool xls_column_is_known(const struct xls_column known[], const char *name);
/* "" when there is no such column. */
const char *xls_cell(const struct xls_sheet *sheet, const struct xls_row *row, const char *name);

#endif
