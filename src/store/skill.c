/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Skills of occupations. */
#include "store/skill.h"

#include "store/code.h"
#include "store/sql.h"

bool
skill_clear(struct db *db, struct err *err)
{
	return sql_exec(db, "DELETE FROM occupation_skill", err);
}

bool
skill_add(struct db *db, const struct skill_link *link, struct err *err)
{
	/* A file may say a thing twice: what it said first counts. */
	static const char text[] =
	    "INSERT INTO occupation_skill (occupation, detail, skill, kind, essential)"
	    " VALUES (:occupation, :detail, :skill, :kind, :essential) ON CONFLICT DO NOTHING";
	struct sql q = {0};
	bool ok = sql_prepare(&q, db, text, err);

	if (ok) {
		sql_text(&q, ":occupation", link->occupation);
		sql_text(&q, ":detail", link->detail);
		sql_text(&q, ":skill", link->skill);
		sql_text(&q, ":kind", link->is_knowledge ? "knowledge" : "skill");
		sql_integer(&q, ":essential", link->essential);
		ok = sql_run(&q, err);
	}
	sql_done(&q);
	return ok;
}

const char *
skill_list_id(struct db *db)
{
	return sql_number(db, "SELECT 1 FROM occupation_skill LIMIT 1", 0) ? SKILL_ESCO_LIST
									   : SKILL_LIST;
}

static void
add_skill(struct sql *q, const char *list, const char *lang, struct arena *arena,
    struct skill_list *out, size_t *cap)
{
	struct skill *skill;
	struct code code;

	out->items = arena_grow(arena, out->items, out->len, cap, sizeof(*out->items));
	skill = &out->items[out->len++];
	skill->list = list;
	skill->code = sql_column_text(q, 0, arena);
	skill->essential = sql_column_integer(q, 1) != 0;
	skill->label =
	    code_find(q->db, list, skill->code, lang, arena, &code) ? code.label : skill->code;
}

/* Columns of text: a code of the list, is it essential. */
static bool
suggest_from(struct db *db, const char *text, const char *list, const char *occupation,
    const char *lang, size_t limit, struct arena *arena, struct skill_list *out, struct err *err)
{
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;
	size_t cap = 0;

	*out = (struct skill_list){0};
	if (sql_prepare(&q, db, text, err)) {
		sql_text(&q, ":occupation", occupation);
		sql_integer(&q, ":limit", (int64_t)limit);
		while ((row = sql_next(&q, err)) == SQL_ROW)
			add_skill(&q, list, lang, arena, out, &cap);
	}
	sql_done(&q);
	return row == SQL_END;
}

bool
skill_suggest(struct db *db, const char *occupation, const char *lang, size_t limit,
    struct arena *arena, struct skill_list *out, struct err *err)
{
	/* An occupation of a higher level is all that begins so. */
	static const char esco[] =
	    "SELECT skill, 2 * sum(essential) >= count(*) FROM occupation_skill"
	    " WHERE occupation >= :occupation AND occupation < :occupation || '~'"
	    "  AND kind = 'skill'"
	    " GROUP BY skill ORDER BY sum(essential) DESC, count(*) DESC, skill LIMIT :limit";
	/* "7112 7114": those who have the skill. */
	static const char shipped[] =
	    "SELECT c.code, 1 FROM code_list k JOIN code c ON c.list = k.number"
	    " WHERE k.id = 'skill' AND NOT c.ended"
	    "  AND ' ' || (c.extra ->> 'occupation') GLOB '* ' || :occupation || '*'"
	    " ORDER BY c.place LIMIT :limit";

	return suggest_from(db, esco, SKILL_ESCO_LIST, occupation, lang, limit, arena, out, err)
	       && (out->len > 0
		   || suggest_from(
		       db, shipped, SKILL_LIST, occupation, lang, limit, arena, out, err));
}
