/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Links between persons, looked up. */
#include "store/person_link.h"

#include "store/sql.h"

bool
person_link_survivor(struct db *db, int64_t person_id, int64_t *survivor, struct err *err)
{
	static const char text[] =
	    PERSON_AND_SURVIVORS " SELECT id FROM up WHERE NOT EXISTS (SELECT 1 FROM person_link l"
				 " WHERE l.other_id = up.id AND l.kind = 'merged')";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	*survivor = person_id;
	if (sql_prepare(&q, db, text, err)) {
		sql_integer(&q, ":id", person_id);
		row = sql_next(&q, err);
		if (row == SQL_ROW)
			*survivor = sql_column_integer(&q, 0);
	}
	sql_done(&q);
	return row != SQL_FAILED;
}

/* Both ends of a link are looked for: who comes first in it says nothing. */
#define DISTINCT_FROM                                                                              \
	" SELECT l.id, l.other_id FROM all_of a JOIN person_link l ON l.person_id = a.id"          \
	"  WHERE l.kind = 'distinct'"                                                              \
	" UNION ALL SELECT l.id, l.person_id FROM all_of a JOIN person_link l"                     \
	"  ON l.other_id = a.id WHERE l.kind = 'distinct'"

/* A link, and who is at the other end of it. */
struct distinct {
	int64_t link_id, person_id;
};

struct distincts {
	struct distinct *items;
	size_t len, cap;
};

static bool
read_distincts(
    struct db *db, int64_t person_id, struct arena *arena, struct distincts *out, struct err *err)
{
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (sql_prepare(&q, db, PERSON_AND_MERGED DISTINCT_FROM, err)) {
		sql_integer(&q, ":person", person_id);
		while ((row = sql_next(&q, err)) == SQL_ROW) {
			out->items =
			    arena_grow(arena, out->items, out->len, &out->cap, sizeof(*out->items));
			out->items[out->len++] =
			    (struct distinct){sql_column_integer(&q, 0), sql_column_integer(&q, 1)};
		}
	}
	sql_done(&q);
	return row == SQL_END;
}

bool
person_link_distinct(
    struct db *db, int64_t person_id, struct arena *arena, struct person_ids *out, struct err *err)
{
	struct distincts links = {0};

	*out = (struct person_ids){0};
	if (!read_distincts(db, person_id, arena, &links, err))
		return false;
	out->items = arena_alloc(arena, (links.len + 1) * sizeof(*out->items));
	for (size_t i = 0; i < links.len; i++)
		if (!person_link_survivor(
			db, links.items[i].person_id, &out->items[out->len++], err))
			return false;
	return true;
}

bool
person_link_says_distinct(
    struct db *db, int64_t person_id, int64_t other_id, int64_t *link_id, struct err *err)
{
	struct arena arena = {0};
	struct distincts links = {0};
	bool ok = read_distincts(db, person_id, &arena, &links, err);

	*link_id = 0;
	for (size_t i = 0; ok && !*link_id && i < links.len; i++) {
		int64_t survivor;

		ok = person_link_survivor(db, links.items[i].person_id, &survivor, err);
		if (ok && survivor == other_id)
			*link_id = links.items[i].link_id;
	}
	arena_free(&arena);
	return ok;
}
