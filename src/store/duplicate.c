/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Likely duplicates: candidates (candidate.c) compared (resemble.c), the best few kept. */
#include "store/duplicate.h"

#include "base/i18n.h"
#include "store/candidate.h"
#include "store/match.h"
#include "store/person_link.h"
#include "store/sql.h"

#include <stdlib.h>
#include <string.h>

enum { POSSIBLE = 100, LIKELY = 180 }; /* points, where the file does not say */

const char *
duplicate_reason_name(int n)
{
	static const char *const names[] = {"name_same", "name_alike", "name_near", "name_part",
	    "name_shared", "name_differs", "born_same", "born_swapped", "born_near", "born_year",
	    "born_differs", "sex_differs", "phone_same", "email_same", "document_same",
	    "birth_place_same", "address_same"};

	return n < (int)(sizeof(names) / sizeof(names[0])) ? names[n] : NULL;
}

struct looking {
	struct db *db;
	struct respell *respell;
	struct subject asked;
	struct person_ids not_these;
	struct candidates candidates;
	struct arena arena;
	int possible, likely;
};

/* The best few, in order, by person; their cases are looked up last. */
static void
keep(struct duplicate_list *out, const struct duplicate *found)
{
	size_t at = out->len;

	while (at > 0 && out->items[at - 1].points < found->points)
		at--;
	if (at == DUPLICATES_MAX)
		return;
	if (out->len < DUPLICATES_MAX)
		out->len++;
	memmove(&out->items[at + 1], &out->items[at], (out->len - at - 1) * sizeof(out->items[0]));
	out->items[at] = *found;
}

static bool
is_ruled_out(const struct looking *looking, int64_t person_id)
{
	for (size_t i = 0; i < looking->not_these.len; i++)
		if (looking->not_these.items[i] == person_id)
			return true;
	return false;
}

static bool
compare(struct looking *looking, int64_t row, struct duplicate_list *out, struct err *err)
{
	struct duplicate found = {0};
	struct arena arena = {0};
	struct profile profile;
	struct subject subject;
	bool ok = match_read(looking->db, row, &arena, &found.row.person_id, &profile, err);

	if (ok && found.row.person_id && !is_ruled_out(looking, found.row.person_id)) {
		subject_make(looking->respell, &profile, &arena, &subject);
		found.points = resemble(
		    looking->respell, &looking->asked, &subject, looking->possible, &found.reasons);
		found.is_likely = found.points >= looking->likely;
		if (found.points >= looking->possible)
			keep(out, &found);
	}
	arena_free(&arena);
	return ok;
}

static bool
last_case(struct db *db, int64_t person_id, struct arena *arena, struct casefile_row *out,
    struct err *err)
{
	static const char text[] = "SELECT id FROM casefile WHERE person_id = :person"
				   " ORDER BY updated_at DESC, number LIMIT 1";
	struct sql q = {0};
	int64_t id = 0;

	if (sql_prepare(&q, db, text, err)) {
		sql_integer(&q, ":person", person_id);
		if (sql_next(&q, err) == SQL_ROW)
			id = sql_column_integer(&q, 0);
	}
	sql_done(&q);
	return id && casefile_get(db, id, arena, out, err);
}

static bool
look(struct looking *looking, int64_t own_row, struct arena *arena, struct duplicate_list *out,
    struct err *err)
{
	if (!candidates_find(
		looking->db, looking->respell, &looking->asked, own_row, &looking->candidates, err))
		return false;
	for (size_t i = 0; i < looking->candidates.len; i++)
		if (!compare(looking, looking->candidates.rows[i], out, err))
			return false;
	for (size_t i = 0; i < out->len; i++)
		if (!last_case(
			looking->db, out->items[i].row.person_id, arena, &out->items[i].row, err))
			return false;
	return true;
}

static bool
begin(struct looking *looking, struct db *db, int64_t person_id, struct err *err)
{
	looking->db = db;
	looking->respell = respell_of(db, err);
	if (!looking->respell)
		return false;
	if (!respell_likeness(looking->respell)->is_there)
		return err_set(err, ERR_CONFIG,
		    _("%s has no rules yet by which persons are compared; open it once for "
		      "writing, with forms/respelling.yaml in its place"),
		    db_path(db));
	looking->possible = respell_limit(looking->respell, "possible", POSSIBLE);
	looking->likely = respell_limit(looking->respell, "likely", LIKELY);
	return !person_id || person_link_distinct(db, person_id, &looking->not_these, err);
}

static void
read_query(const struct duplicate_query *query, struct arena *arena, struct profile *out)
{
	profile_begin(out);
	profile_add_name(out, query->name, arena);
	profile_add_name(out, query->romanised, arena);
	profile_add_name(out, query->former_name, arena);
	for (size_t i = 0; i < sizeof(query->phones) / sizeof(query->phones[0]); i++) {
		profile_add_phone(out, query->phones[i], arena);
		profile_add_document(out, query->documents[i], arena);
	}
	profile_add_email(out, query->email, arena);
	profile_set_place(&out->birth_place, query->birth_place, arena);
	profile_set_place(&out->address, query->address, arena);
	if (query->born)
		out->born = query->born;
	if (query->sex)
		out->sex = query->sex;
}

bool
duplicate_find(struct db *db, const struct duplicate_query *query, struct arena *arena,
    struct duplicate_list *out, struct err *err)
{
	struct looking *looking = mem_alloc(sizeof(*looking));
	struct profile profile;
	bool ok;

	*out = (struct duplicate_list){0};
	out->items = arena_alloc(arena, DUPLICATES_MAX * sizeof(*out->items));
	read_query(query, &looking->arena, &profile);
	ok = begin(looking, db, query->not_person_id, err);
	if (ok) {
		subject_make(looking->respell, &profile, &looking->arena, &looking->asked);
		subject_weigh(looking->respell, &looking->asked);
		ok = look(looking, match_row(db, query->not_person_id), arena, out, err);
	}
	arena_free(&looking->arena);
	free(looking);
	return ok;
}

bool
duplicate_of_person(struct db *db, int64_t person_id, struct arena *arena,
    struct duplicate_list *out, struct err *err)
{
	struct looking *looking = mem_alloc(sizeof(*looking));
	int64_t row = match_row(db, person_id), found = 0;
	struct profile profile;
	bool ok;

	*out = (struct duplicate_list){0};
	out->items = arena_alloc(arena, DUPLICATES_MAX * sizeof(*out->items));
	ok = begin(looking, db, person_id, err)
	     && match_read(db, row, &looking->arena, &found, &profile, err);
	if (ok && found) {
		subject_make(looking->respell, &profile, &looking->arena, &looking->asked);
		subject_weigh(looking->respell, &looking->asked);
		ok = look(looking, row, arena, out, err);
	}
	arena_free(&looking->arena);
	free(looking);
	return ok;
}

bool
duplicate_next_person(struct db *db, int64_t *after, struct arena *arena, struct casefile_row *out,
    bool *there, struct err *err)
{
	static const char text[] =
	    "SELECT id, person_id FROM person_match WHERE id > :after ORDER BY id LIMIT 1";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;
	int64_t person_id = 0;

	if (sql_prepare(&q, db, text, err)) {
		sql_integer(&q, ":after", *after);
		row = sql_next(&q, err);
		if (row == SQL_ROW) {
			*after = sql_column_integer(&q, 0);
			person_id = sql_column_integer(&q, 1);
		}
	}
	sql_done(&q);
	*there = row == SQL_ROW;
	return row == SQL_END || (row == SQL_ROW && last_case(db, person_id, arena, out, err));
}
