/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The desk: the open case file, the casebook, who sits there and in which
 * language. What every action needs to know; there is one for the life of the program.
 */
#ifndef CASEWORK_DESK_H
#define CASEWORK_DESK_H

#include "base/clock.h"
#include "form/book.h"
#include "form/workflow.h"
#include "store/record.h"
#include "yaml/reader.h"

/* The workflows of the casebook, read when the first guard is asked; items NULL before that. */
struct workflows {
	struct workflow **items;
	size_t len;
	struct yaml_problems problems; /* of those that could not be read */
};

/* How much is done of something long. False: the user wants it stopped. */
typedef bool desk_watch(void *context, size_t done);

struct desk {
	struct db *db;
	struct book *book;
	int64_t staff_id;
	const char *staff_name, *role; /* in arena */
	const char *office;            /* in arena */
	const char *lang;              /* "en", "fr": of labels */
	int today;                     /* day number, fixed for the session */
	int64_t saved_at;   /* instant of the last commit; 0: none yet. What a screen calls saved */
	const char *notice; /* what the user must know at the start (a broken list); or NULL */
	const char *
	    clock_notice; /* that its clock went back, for who is about to note something; or NULL */
	struct workflows workflows;  /* casework/guard.h */
	int64_t last_staff;          /* who the file says sat here last */
	struct labels *labels;       /* of codes asked for before */
	const struct form **fitting; /* forms that fit the case file (casework/fit.h) */
	size_t fitting_len, fitting_cap;
	desk_watch *watch; /* NULL: nobody looks on */
	void *watch_context;
	struct old_form *old_forms; /* older versions of forms (casework/versions.h) */
	const struct form **texts;  /* forms whose text is in the file */
	size_t texts_len, texts_cap;
	int64_t texts_version; /* of what was taken back, when that was so */
	struct arena arena;
};

/*
 * Sit down at an open case file: find the staff member (the last one who
 * used this device unless named), load code lists and standards that this file has not
 * yet (once per version), bring the search up to this program's, fix today. data_dirs as for book_open.
 */
bool desk_open(struct desk *desk, struct db *db, const char *const data_dirs[], size_t dirs_len,
    const char *staff, const char *lang, struct err *err);
void desk_close(struct desk *desk);

/*
 * Make the search anew, in one transaction; told how far. desk_open does it for a file that was
 * written by a program with another search.
 */
bool desk_renew_search(struct db *db, struct err *err);

/*
 * Somebody else sits down. ERR_DATA when there is no such person. The file remembers who did
 * something last, so that the next start needs no name.
 */
bool desk_sit(struct desk *desk, const char *name, struct err *err);
/* And stays: the next start is theirs, though they have done nothing yet. */
bool desk_stay(struct desk *desk, struct err *err);

/*
 * One user action. desk_begin opens a transaction and an action of this kind
 * about this case (0: none); desk_end closes and commits it, or rolls back when ok is
 * false. True only when it is on disk. Whoever wants to say "saved" says it after that.
 */
bool desk_begin(struct desk *desk, const char *kind, int64_t casefile_id, const char *form,
    struct action *action, struct err *err);
bool desk_end(struct desk *desk, struct action *action, bool ok, struct err *err);

/* Asked between two parts of something long. False: it is to be stopped, and err says that it was. */
bool desk_goes_on(const struct desk *desk, size_t done, struct err *err);

/* Something was committed past desk_end (an undo, a draft): note the instant. */
void desk_saved(struct desk *desk);

/* The label of a code in a language (NULL: the desk's), in the arena; NULL when there is none. */
const char *desk_label(
    struct desk *desk, const char *list, const char *code, const char *lang, struct arena *arena);

/* What fields print and parse with at this desk. */
struct type_context desk_types(struct desk *desk);
/* A value as its field prints it here: labels for codes, dates as people write them. In the arena. */
const char *desk_words(
    struct desk *desk, const struct field *field, struct value value, struct arena *arena);

#endif
