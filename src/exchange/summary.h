/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Cases as YAML summaries, out and in; the format is described in
 * valise-summary(5) and schema/summary.schema.json.
 */
#ifndef EXCHANGE_SUMMARY_H
#define EXCHANGE_SUMMARY_H

#include "casework/desk.h"
#include "yaml/reader.h"
#include "yaml/writer.h"

enum { SUMMARY_FORMAT = 1 };

struct summary_wish {
	const int64_t *cases; /* row ids; NULL: all cases, by number */
	size_t cases_len;
	const char *
	    redaction; /* name of forms/redactions/NAME.yaml; NULL: everything, for the office itself */
	const char *recipient; /* to whom it goes, where consent names one; or NULL */
	bool with_files;       /* the content of attached files too */
	const char *path;      /* the file to make; NULL: sink gets the bytes */
	bool overwrite;
	yaml_sink *sink;
	void *context;
	bool details;  /* result->cases is wanted */
	bool unlogged; /* the case file is on a read-only medium: nothing can be noted in it */
};

/* How much of one part of the record leaves. */
struct summary_part {
	const char *title;
	size_t records, fields;
};

struct summary_held {
	const char *what; /* title of the form, or of the case */
	const char *why;
	size_t records, fields;
};

struct summary_case {
	int64_t id;
	const char *number, *name;
	bool left_out; /* nothing of it leaves: held says why */
	struct summary_part *parts;
	size_t parts_len;
	size_t files; /* attached ones whose content is here */
	int64_t file_bytes;
	size_t files_elsewhere; /* those known here by name only */
	struct summary_held *held;
	size_t held_len;
};

/* A file that was asked for and cannot go along: its content is not in this case file. */
struct summary_elsewhere {
	const char *number; /* of the first case that refers to it */
	const char *name, *id;
};

struct summary_result {
	size_t cases_len; /* written, or that would be */
	size_t left_out;  /* cases of which nothing leaves */
	size_t records, fields, held_fields, files;
	int64_t file_bytes;
	struct summary_elsewhere *elsewhere; /* with_files: what does not go along, each once */
	size_t elsewhere_len;
	struct summary_case *cases; /* when details are wanted: cases_len + left_out of them */
};

/* What would leave; writes nothing. The result lives in the arena. */
bool summary_preview(struct desk *desk, const struct summary_wish *wish, struct arena *arena,
    struct summary_result *result, struct err *err);

/*
 * Write and log it (an action of kind "export" a case; one for all when there
 * are many). A file is there whole or not at all, mode 0600. ERR_DATA when nothing may leave.
 */
bool summary_export(struct desk *desk, const struct summary_wish *wish, struct arena *arena,
    struct summary_result *result, struct err *err);

enum summary_state { SUMMARY_SAME, SUMMARY_CHANGED, SUMMARY_NEW, SUMMARY_REFUSED };

/* "new", in the language of the user. */
const char *summary_state_word(enum summary_state state);

/* What the import of one document does to one case. */
struct summary_taken {
	const char *number, *name;
	int line; /* where its document begins */
	enum summary_state state;
	size_t rows_new, rows_changed, rows_same, fields_changed;
};

/* "Person, Phone: 07 00 → 07 11" */
struct summary_change {
	const char *number;
	int line;
	const char *text;
};

/* Somebody new who may be in the file already: "ABJ1-26-0002 KABORE Salif: same name", the likeliest. */
struct summary_alike {
	const char *number; /* of the case that is taken */
	int line;
	const char *text;
};

enum { SUMMARY_ALIKE_MAX = 1000 }; /* newcomers who are compared with the file */

struct summary_report {
	struct yaml_problems
	    problems; /* what is refused, with its place; warnings: what is left out */
	struct summary_taken *cases; /* the first thousand; counts has them all */
	size_t cases_len, cases_cap;
	struct summary_change *changes; /* the first thousand */
	size_t changes_len, changes_cap;
	struct summary_alike *alike;
	size_t alike_len, alike_cap;
	size_t compared, uncompared; /* newcomers: the first thousand are compared */
	size_t counts[SUMMARY_REFUSED + 1];
	size_t files_new, files_same;
	size_t files_named; /* known by name only, from now on */
	int64_t action_seq; /* of the journal; 0: nothing was written */
};

/* "2 new cases, 1 refused case", and of one case "1 new record, 12 unchanged records". */
const char *summary_counts(const struct summary_report *report, struct arena *arena);
const char *summary_row_counts(const struct summary_taken *taken, struct arena *arena);

/*
 * All of a file in one action, or nothing. A row is known by its id: new ones
 * are made, answers that differ are set, what the file does not say stays as it is. With
 * preview the same is done and rolled back, and the report tells it: true even when
 * problems has errors. Otherwise an error refuses the whole file.
 */
bool summary_import(struct desk *desk, const char *path, bool preview, struct arena *arena,
    struct summary_report *report, struct err *err);

#endif
