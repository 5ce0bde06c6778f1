/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A sheet of people (CSV) into the case file, by a map: valise import-csv. All of a sheet is one
 * action, so that undo takes it back; rows that cannot be taken are told with their lines.
 */
#ifndef EXCHANGE_CSV_IN_H
#define EXCHANGE_CSV_IN_H

#include "exchange/intake.h"

enum { CSV_IN_LINES_MAX = 1000 }; /* that are told one by one, of each kind */

/* Told while it goes on. */
typedef void csv_in_progress(void *context, size_t rows, int percent);

struct csv_in_wish {
	const char *path;
	const char *map;      /* name or path */
	char delimiter;       /* 0: as the map says */
	const char *encoding; /* NULL: as the map says */
	bool add_duplicates;
	bool preview;              /* the same is done and rolled back */
	csv_in_progress *progress; /* or NULL */
	void *context;
};

/* What became of one row. */
struct csv_in_line {
	size_t line;
	enum intake_state state;
	const char *name, *number; /* "" when not known */
	const char *text;          /* why; of a change what; of a warning what */
	bool is_warning;
};

struct csv_in_report {
	struct yaml_problems problems; /* of the map */
	size_t counts[INTAKE_REJECTED + 1];
	size_t blank, lacking, warned;
	struct csv_in_line *lines;
	size_t lines_len, lines_cap;
	size_t
	    told[INTAKE_REJECTED + 2]; /* how many of lines there are of each state, and warnings */
	const char *const *untaken;    /* columns that the map does not take; NULL last */
	size_t sample_line;            /* of the first new row; 0: there is none */
	struct intake_texts sample;    /* its answers */
	int64_t action_seq;            /* of the journal; 0: nothing was written */
};

/*
 * What is not said, by the map or by the wish: delimiter, encoding. ERR_USAGE names what to say;
 * NULL in *lacks: nothing. For who can ask.
 */
bool csv_in_lacks(struct desk *desk, const struct csv_in_wish *wish, bool *delimiter,
    bool *encoding, struct csv_in_report *report, struct arena *arena, struct err *err);

/* False: nothing was taken, and err says why. */
bool csv_in(struct desk *desk, const struct csv_in_wish *wish, struct arena *arena,
    struct csv_in_report *report, struct err *err);

#endif
