/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Links between persons, looked up. */
#include "store/person_link.h"

#include "store/sql.h"

static void
add(struct person_ids *ids, int64_t id)
{
	for (size_t i = 0; i < ids->len; i++)
		if (ids->items[i] == id)
			return;
	if (ids->len < PERSON_LINKS_MAX)
		ids->items[ids->len++] = id;
}

/* Whom each of them leads to, and whom those; text gives the next ones of :id. */
static bool
follow(struct db *db, int64_t person_id, const char *text, struct person_ids *out, struct err *err)
{
	*out = (struct person_ids){.items = {person_id}, .len = 1};
	for (size_t i = 0; i < out->len; i++) {
		struct sql q = {0};
		enum sql_row row = SQL_FAILED;

		if (sql_prepare(&q, db, text, err)) {
			sql_integer(&q, ":id", out->items[i]);
			while ((row = sql_next(&q, err)) == SQL_ROW)
				add(out, sql_column_integer(&q, 0));
		}
		sql_done(&q);
		if (row != SQL_END)
			return false;
	}
	return true;
}

bool
person_link_all(struct db *db, int64_t person_id, struct person_ids *out, struct err *err)
{
	static const char text[] = "SELECT other_id FROM person_link"
				   " WHERE person_id = :id AND kind = 'merged' ORDER BY other_id";

	return follow(db, person_id, text, out, err);
}

bool
person_link_up(struct db *db, int64_t person_id, struct person_ids *out, struct err *err)
{
	static const char text[] =
	    "SELECT person_id FROM person_link WHERE other_id = :id AND kind = 'merged'";

	return follow(db, person_id, text, out, err);
}

bool
person_link_survivor(struct db *db, int64_t person_id, int64_t *survivor, struct err *err)
{
	struct person_ids up;

	if (!person_link_up(db, person_id, &up, err))
		return false;
	*survivor = up.items[up.len - 1];
	return true;
}

/* Links of one record that say of whom it is distinct; each given to the caller's question. */
struct asking {
	struct db *db;
	struct person_ids *out; /* who they are now, or NULL */
	int64_t wanted;         /* or whether this one is among them: */
	int64_t link_id;
};

static bool
take_distinct(struct asking *asking, int64_t link_id, int64_t other_id, struct err *err)
{
	int64_t survivor;

	if (!person_link_survivor(asking->db, other_id, &survivor, err))
		return false;
	if (asking->out)
		add(asking->out, survivor);
	if (survivor == asking->wanted)
		asking->link_id = link_id;
	return true;
}

/* Both ends of a link are looked at: who comes first in it says nothing. */
static bool
ask_distinct(struct asking *asking, int64_t person_id, struct err *err)
{
	static const char *const texts[] = {
	    "SELECT id, other_id FROM person_link WHERE person_id = :id AND kind = 'distinct'",
	    "SELECT id, person_id FROM person_link WHERE other_id = :id AND kind = 'distinct'"};
	struct person_ids all;

	if (!person_link_all(asking->db, person_id, &all, err))
		return false;
	for (size_t i = 0; i < 2 * all.len; i++) {
		struct sql q = {0};
		enum sql_row row = SQL_FAILED;

		if (sql_prepare(&q, asking->db, texts[i % 2], err)) {
			sql_integer(&q, ":id", all.items[i / 2]);
			while ((row = sql_next(&q, err)) == SQL_ROW)
				if (!take_distinct(asking, sql_column_integer(&q, 0),
					sql_column_integer(&q, 1), err)) {
					row = SQL_FAILED;
					break;
				}
		}
		sql_done(&q);
		if (row != SQL_END)
			return false;
	}
	return true;
}

bool
person_link_distinct(struct db *db, int64_t person_id, struct person_ids *out, struct err *err)
{
	struct asking asking = {.db = db, .out = out};

	out->len = 0;
	return ask_distinct(&asking, person_id, err);
}

bool
person_link_says_distinct(
    struct db *db, int64_t person_id, int64_t other_id, int64_t *link_id, struct err *err)
{
	struct asking asking = {.db = db, .wanted = other_id};
	bool ok = ask_distinct(&asking, person_id, err);

	*link_id = asking.link_id;
	return ok;
}
