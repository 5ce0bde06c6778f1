/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Everybody's row again, a part at a time. Settings tell by which rules the rows were made, and how far. */
#include "store/match.h"

#include "store/respell.h"
#include "store/setting.h"
#include "store/sql.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

enum { PERSONS_A_PART = 1000, ALL = 100 };

/* Rows were made by these rules; by these they are being made; those of persons up to this id are done. */
static const char made[] = "match.made", making[] = "match.making", after[] = "match.after";

struct remaking {
	struct db *db;
	struct arena arena;
	const char *rules; /* that are in the file now */
	int64_t after;
	int64_t ids[PERSONS_A_PART];
	size_t len;
};

static bool
is_setting(struct remaking *re, const char *name, const char *value)
{
	const char *text = setting_get(re->db, name, &re->arena);

	return text && strcmp(text, value) == 0;
}

static bool
next_persons(struct remaking *re, struct err *err)
{
	static const char text[] =
	    "SELECT id FROM person WHERE id > :after ORDER BY id LIMIT :limit";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (sql_prepare(&q, re->db, text, err)) {
		sql_integer(&q, ":after", re->after);
		sql_integer(&q, ":limit", PERSONS_A_PART);
		while ((row = sql_next(&q, err)) == SQL_ROW)
			re->ids[re->len++] = sql_column_integer(&q, 0);
	}
	sql_done(&q);
	return row == SQL_END;
}

static bool
remake_part(struct remaking *re, struct err *err)
{
	for (size_t i = 0; i < re->len; i++)
		if (!match_refresh(re->db, re->ids[i], err))
			return false;
	if (re->len < PERSONS_A_PART)
		return setting_put(re->db, made, re->rules, err);
	return setting_put(re->db, making, re->rules, err)
	       && setting_put(
		   re->db, after, arena_printf(&re->arena, "%" PRId64, re->ids[re->len - 1]), err);
}

/* Ids are drawn by chance: what part of them is done is what part of the persons is. */
static int
how_far(const struct remaking *re)
{
	if (re->len < PERSONS_A_PART)
		return ALL;
	return (int)(re->ids[re->len - 1] / (INT64_MAX / ALL));
}

static void
begin(struct remaking *re)
{
	const char *done = setting_get(re->db, after, &re->arena);

	re->after = INT64_MIN;
	if (done && is_setting(re, making, re->rules))
		re->after = strtoll(done, NULL, 10);
}

bool
match_is_made(struct db *db)
{
	struct remaking re = {.db = db};
	bool is_made = is_setting(&re, made, respell_rules_id(db, &re.arena));

	arena_free(&re.arena);
	return is_made;
}

bool
match_remake(struct db *db, int *percent, struct err *err)
{
	struct remaking *re = mem_alloc(sizeof(*re));
	bool ok;

	re->db = db;
	re->rules = respell_rules_id(db, &re->arena);
	begin(re);
	ok = next_persons(re, err) && remake_part(re, err);
	*percent = how_far(re);
	arena_free(&re->arena);
	free(re);
	return ok;
}
