/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Case files as the screens list them: found, filtered, sorted, a page at a
 * time. Pages go by the place of a row, never by its number in the list, so the
 * last page of a million costs what the first does. What may happen to a case is
 * decided in casework/.
 */
#ifndef STORE_CASEFILE_H
#define STORE_CASEFILE_H

#include "base/arena.h"
#include "store/db.h"

struct casefile_row {
	int64_t id, person_id;
	const char *number;                       /* "ABJ1-26-0147" */
	const char *name, *call_name, *romanised; /* NULL when not known, as all texts below */
	const char *born, *sex;
	const char *origin, *destination; /* ISO 3166-1 alpha-3 */
	const char *occupation;           /* ISCO-08 */
	const char *stage, *state;
	int64_t staff_id; /* the counsellor; 0: nobody has it yet */
	const char *staff;
	const char *updated_at;       /* instant of the last action */
	const char *due_on, *next_on; /* first thing due; next meeting */
	int64_t search_id;            /* its place among found ones */
	const char *name_key;         /* its place by name */
};

struct casefile_rows {
	struct casefile_row *items;
	size_t len;
	bool more; /* there are more in the direction asked for */
};

enum casefile_sort {
	CASEFILE_BY_UPDATED, /* last touched first */
	CASEFILE_BY_NAME,    /* A to Z by the Latin form; without a name first */
	CASEFILE_BY_NUMBER,
	CASEFILE_BY_DUE, /* only cases with something due, soonest first */
};

struct casefile_filter {
	const char *
	    find; /* as typed; NULL or blank: all. Found ones come newest first, whatever sort says */
	const char *stage;  /* NULL: any */
	const char *state;  /* NULL: any */
	bool open_only;     /* all but closed */
	int64_t staff_id;   /* 0: anybody's */
	const char *due_by; /* NULL, or a day: something is due by then */
	enum casefile_sort sort;
};

/*
 * At most limit rows after `from` (NULL: from the start), or before it when
 * backward (NULL: the last page), always in the order of the list. `from` is a row of an
 * earlier page under the same filter; of it only the place is used.
 */
bool casefile_list(struct db *db, const struct casefile_filter *filter,
    const struct casefile_row *from, bool backward, size_t limit, struct arena *arena,
    struct casefile_rows *out, struct err *err);

/*
 * How many cases a filter has. Counting stops at most: *count is then most, and there may be more.
 * One facet alone, or none, is known without counting.
 */
bool casefile_count(struct db *db, const struct casefile_filter *filter, int64_t most,
    int64_t *count, struct err *err);

/*
 * One case, by its number in any letter case ("abj1-26-0147"), by the end of
 * the number when only one case has it ("26-0147", "147"), or by its row id. ERR_DATA when there is
 * none, or several (the sentence names some).
 */
bool casefile_find(struct db *db, const char *text, struct arena *arena, struct casefile_row *out,
    struct err *err);
/* The row id of the case that has just this number; 0 when there is none. */
int64_t casefile_numbered(struct db *db, const char *number);
bool casefile_get(
    struct db *db, int64_t id, struct arena *arena, struct casefile_row *out, struct err *err);

#endif
