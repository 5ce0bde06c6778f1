/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of person_match and their keys: made, compared with what is there, written when they differ. */
#include "store/match.h"

#include "base/buf.h"
#include "store/match_key.h"
#include "store/person_link.h"
#include "store/sql.h"

#include <string.h>

static const struct {
	const char *table, *columns; /* columns with a blank around each */
} wanted[] = {
    {"person", " full_name romanised former_name born sex phone phone_2 email birth_place"
	       " address "},
    {"person_document", " person_id number "},
    {"person_link", " person_id other_id kind "},
    {"casefile", " person_id "},
};

bool
match_wants(const char *table, const char *column)
{
	for (size_t i = 0; i < sizeof(wanted) / sizeof(wanted[0]); i++) {
		const char *at;

		if (strcmp(wanted[i].table, table) != 0)
			continue;
		if (!column)
			return true;
		at = strstr(wanted[i].columns, column);
		return at && at[-1] == ' ' && at[strlen(column)] == ' ';
	}
	return false;
}

bool
match_persons(struct db *db, const char *table, int64_t row_id, int64_t ids[], size_t cap,
    size_t *len, struct err *err)
{
	static const struct {
		const char *table, *text;
	} ways[] = {
	    {"person_document", "SELECT person_id FROM person_document WHERE id = :id"},
	    {"person_link", "SELECT person_id FROM person_link WHERE id = :id"
			    " UNION SELECT other_id FROM person_link WHERE id = :id"},
	    {"casefile", "SELECT person_id FROM casefile WHERE id = :id"},
	};
	enum sql_row row = SQL_END;
	struct person_ids up;

	*len = 0;
	if (strcmp(table, "person") == 0) {
		if (!person_link_up(db, row_id, &up, err))
			return false;
		for (size_t i = 0; i < up.len && *len < cap; i++)
			ids[(*len)++] = up.items[i];
	}
	for (size_t i = 0; i < sizeof(ways) / sizeof(ways[0]); i++) {
		struct sql q = {0};

		if (strcmp(ways[i].table, table) != 0)
			continue;
		row = SQL_FAILED;
		if (sql_prepare(&q, db, ways[i].text, err)) {
			sql_integer(&q, ":id", row_id);
			while (*len < cap && (row = sql_next(&q, err)) == SQL_ROW)
				ids[(*len)++] = sql_column_integer(&q, 0);
		}
		sql_done(&q);
	}
	return row != SQL_FAILED;
}

/* Texts of a row, in the order of its columns from keys on. */
enum { KEYS, NAMES, BORN, SEX, PHONES, EMAILS, DOCUMENTS, BIRTH_PLACE, ADDRESS, TEXTS };

#define TEXT_COLUMNS "keys, names, born, sex, phones, emails, documents, birth_place, address"

struct match_row {
	int64_t id; /* 0: not there */
	const char *texts[TEXTS];
};

static const char *
joined(const char *const items[], size_t len, char between, struct arena *arena)
{
	struct buf buf = {0};
	const char *text;

	for (size_t i = 0; i < len; i++) {
		if (i > 0)
			buf_char(&buf, between);
		buf_text(&buf, items[i]);
	}
	text = arena_dup(arena, buf_str(&buf));
	buf_free(&buf);
	return text;
}

static void
set_texts(const struct profile *profile, struct arena *arena, struct match_row *out)
{
	out->texts[NAMES] = joined(profile->names, profile->names_len, '\n', arena);
	out->texts[BORN] = profile->born;
	out->texts[SEX] = profile->sex;
	out->texts[PHONES] = joined(profile->phones.items, profile->phones.len, ' ', arena);
	out->texts[EMAILS] = joined(profile->emails.items, profile->emails.len, ' ', arena);
	out->texts[DOCUMENTS] =
	    joined(profile->documents.items, profile->documents.len, ' ', arena);
	out->texts[BIRTH_PLACE] = profile->birth_place;
	out->texts[ADDRESS] = profile->address;
}

/* The row of a person as it should be; id 1 when there is to be one. */
static bool
make_row(
    struct db *db, int64_t person_id, struct arena *arena, struct match_row *out, struct err *err)
{
	struct profile profile;
	bool there;

	*out = (struct match_row){0};
	if (!profile_read(db, person_id, arena, &profile, &there, err))
		return false;
	out->id = there;
	set_texts(&profile, arena, out);
	return !there || match_keys(db, &profile, arena, &out->texts[KEYS], err);
}

static bool
read_row(
    struct db *db, int64_t person_id, struct arena *arena, struct match_row *out, struct err *err)
{
	static const char text[] =
	    "SELECT id, " TEXT_COLUMNS " FROM person_match WHERE person_id = :person";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	*out = (struct match_row){0};
	if (sql_prepare(&q, db, text, err)) {
		sql_integer(&q, ":person", person_id);
		row = sql_next(&q, err);
		if (row == SQL_ROW) {
			out->id = sql_column_integer(&q, 0);
			for (int i = 0; i < TEXTS; i++)
				out->texts[i] = sql_column_text(&q, i + 1, arena);
		}
	}
	sql_done(&q);
	return row != SQL_FAILED;
}

static bool
is_same(const struct match_row *a, const struct match_row *b)
{
	if (!a->id || !b->id)
		return !a->id && !b->id;
	for (int i = 0; i < TEXTS; i++)
		if (strcmp(a->texts[i], b->texts[i]) != 0)
			return false;
	return true;
}

static bool
index_keys(struct db *db, const char *text, int64_t id, const char *keys, struct err *err)
{
	struct sql q = {0};
	bool ok = false;

	if (sql_prepare(&q, db, text, err)) {
		sql_integer(&q, ":id", id);
		sql_text(&q, ":keys", keys);
		ok = sql_run(&q, err);
	}
	sql_done(&q);
	return ok;
}

static bool
write_row(struct db *db, int64_t person_id, const struct match_row *row, struct err *err)
{
	static const char *const names[TEXTS] = {":keys", ":names", ":born", ":sex", ":phones",
	    ":emails", ":documents", ":birth_place", ":address"};
	static const char text[] =
	    "INSERT INTO person_match (id, person_id, " TEXT_COLUMNS
	    ") VALUES (:id, :person, :keys,"
	    " :names, :born, :sex, :phones, :emails, :documents, :birth_place, :address)"
	    " ON CONFLICT (person_id) DO UPDATE SET keys = :keys, names = :names, born = :born,"
	    " sex = :sex, phones = :phones, emails = :emails, documents = :documents,"
	    " birth_place = :birth_place, address = :address";
	struct sql q = {0};
	bool ok = false;

	if (sql_prepare(&q, db, text, err)) {
		sql_integer(&q, ":id", row->id);
		sql_integer(&q, ":person", person_id);
		for (int i = 0; i < TEXTS; i++)
			sql_text(&q, names[i], row->texts[i]);
		ok = sql_run(&q, err);
	}
	sql_done(&q);
	return ok;
}

static bool
delete_row(struct db *db, int64_t id, struct err *err)
{
	static const char text[] = "DELETE FROM person_match WHERE id = :id";
	struct sql q = {0};
	bool ok = false;

	if (sql_prepare(&q, db, text, err)) {
		sql_integer(&q, ":id", id);
		ok = sql_run(&q, err);
	}
	sql_done(&q);
	return ok;
}

static bool
change_row(struct db *db, int64_t person_id, const struct match_row *old, struct match_row *new,
    struct err *err)
{
	static const char forget[] =
	    "INSERT INTO person_key (person_key, rowid, keys) VALUES ('delete', :id, :keys)";
	static const char add[] = "INSERT INTO person_key (rowid, keys) VALUES (:id, :keys)";
	bool keys = !old->id || !new->id || strcmp(old->texts[KEYS], new->texts[KEYS]) != 0;

	if (keys && old->id && !index_keys(db, forget, old->id, old->texts[KEYS], err))
		return false;
	if (!new->id)
		return delete_row(db, old->id, err);
	new->id = old->id ? old->id
			  : sql_number(db, "SELECT coalesce(max(id), 0) + 1 FROM person_match", 1);
	return (!keys || index_keys(db, add, new->id, new->texts[KEYS], err))
	       && write_row(db, person_id, new, err);
}

bool
match_refresh(struct db *db, int64_t person_id, struct err *err)
{
	struct arena arena = {0};
	struct match_row old, new;
	bool ok = read_row(db, person_id, &arena, &old, err)
		  && make_row(db, person_id, &arena, &new, err)
		  && (is_same(&old, &new) || change_row(db, person_id, &old, &new, err));

	arena_free(&arena);
	return ok;
}

bool
match_check(struct db *db, int64_t person_id, struct err *err)
{
	struct arena arena = {0};
	struct match_row is, should;
	bool ok = read_row(db, person_id, &arena, &is, err)
		  && make_row(db, person_id, &arena, &should, err) && is_same(&is, &should);

	arena_free(&arena);
	return ok;
}

int64_t
match_row(struct db *db, int64_t person_id)
{
	static const char text[] = "SELECT id FROM person_match WHERE person_id = :person";
	struct sql q = {0};
	struct err err = {0};
	int64_t id = 0;

	if (sql_prepare(&q, db, text, &err)) {
		sql_integer(&q, ":person", person_id);
		if (sql_next(&q, &err) == SQL_ROW)
			id = sql_column_integer(&q, 0);
	}
	sql_done(&q);
	return id;
}

/* Cut at a sign, in place. */
static size_t
part(char *text, char between, const char *items[], size_t cap)
{
	size_t len = 0;

	while (text && *text && len < cap) {
		char *end = strchr(text, between);

		items[len++] = text;
		if (end)
			*end++ = '\0';
		text = end;
	}
	return len;
}

static void
part_list(const char *text, struct arena *arena, struct profile_list *out)
{
	out->len = part(arena_dup(arena, text), ' ', out->items, PROFILE_NUMBERS_MAX);
}

bool
match_read(struct db *db, int64_t row_id, struct arena *arena, int64_t *person_id,
    struct profile *out, struct err *err)
{
	static const char text[] =
	    "SELECT person_id, " TEXT_COLUMNS " FROM person_match WHERE id = :id";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	profile_begin(out);
	*person_id = 0;
	if (sql_prepare(&q, db, text, err)) {
		sql_integer(&q, ":id", row_id);
		row = sql_next(&q, err);
		if (row == SQL_ROW) {
			*person_id = sql_column_integer(&q, 0);
			out->names_len =
			    part(arena_dup(arena, sql_column_text(&q, NAMES + 1, arena)), '\n',
				out->names, PROFILE_NAMES_MAX);
			out->born = sql_column_text(&q, BORN + 1, arena);
			out->sex = sql_column_text(&q, SEX + 1, arena);
			part_list(sql_column_text(&q, PHONES + 1, arena), arena, &out->phones);
			part_list(sql_column_text(&q, EMAILS + 1, arena), arena, &out->emails);
			part_list(
			    sql_column_text(&q, DOCUMENTS + 1, arena), arena, &out->documents);
			out->birth_place = sql_column_text(&q, BIRTH_PLACE + 1, arena);
			out->address = sql_column_text(&q, ADDRESS + 1, arena);
		}
	}
	sql_done(&q);
	return row != SQL_FAILED;
}
