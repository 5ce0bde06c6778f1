/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What people of an occupation can do: by the program's own list of skills, or by ESCO, when an
 * office has brought it in. Reference data, so not journalled.
 */
#ifndef STORE_SKILL_H
#define STORE_SKILL_H

#include "base/arena.h"
#include "store/db.h"

/* The code lists that have the labels: shipped (its column `occupation` says whose), and ESCO's. */
#define SKILL_LIST "skill"
#define SKILL_ESCO_LIST "esco_skill"
#define SKILL_ESCO_OCCUPATION_LIST "esco_occupation"

/* What ESCO says: an occupation asks for a skill. */
struct skill_link {
	const char *occupation; /* ISCO-08 unit group */
	const char *detail;     /* the ESCO occupation in it */
	const char *skill;
	bool is_knowledge; /* something known, not something done: no suggestion */
	bool essential;
};

/* Inside a transaction: what ESCO said before goes, then link after link comes. */
bool skill_clear(struct db *db, struct err *err);
bool skill_add(struct db *db, const struct skill_link *link, struct err *err);
/* Which of the lists have the skills that are chosen from: ESCO's when it is there. */
const char *skill_list_id(struct db *db);

struct skill {
	const char *list, *code, *label;
	bool essential; /* ESCO: to most of the occupations in the group; shipped: always */
};

struct skill_list {
	struct skill *items;
	size_t len;
};

/*
 * Skills of an occupation (ISCO-08, of any level), those that matter most first, at most limit:
 * ESCO's when the file has any for it, else the shipped ones. None is not a failure.
 */
bool skill_suggest(struct db *db, const char *occupation, const char *lang, size_t limit,
    struct arena *arena, struct skill_list *out, struct err *err);

#endif
