/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Profiles, from what was typed and from the records. */
#include "store/profile.h"

#include "base/fold.h"
#include "store/person_link.h"
#include "store/sql.h"

#include <string.h>

enum {
	PHONE_TAIL = 8,  /* digits by which the numbers of one line meet */
	PHONE_LEAST = 6, /* fewer say nothing */
	NUMBER_LEAST = 4,
};

void
profile_begin(struct profile *profile)
{
	*profile = (struct profile){.born = "", .sex = "", .birth_place = "", .address = ""};
}

static const char *
folded(const char *text, struct arena *arena)
{
	struct buf buf = {0};
	const char *out;

	fold_text(&buf, text);
	out = arena_dup(arena, buf_str(&buf));
	buf_free(&buf);
	return out;
}

void
profile_add_name(struct profile *profile, const char *name, struct arena *arena)
{
	const char *text = name ? folded(name, arena) : "";

	if (!text[0] || profile->names_len == PROFILE_NAMES_MAX)
		return;
	for (size_t i = 0; i < profile->names_len; i++)
		if (strcmp(profile->names[i], text) == 0)
			return;
	profile->names[profile->names_len++] = text;
}

static void
add_number(struct profile_list *list, const char *key)
{
	for (size_t i = 0; i < list->len; i++)
		if (strcmp(list->items[i], key) == 0)
			return;
	if (list->len < PROFILE_NUMBERS_MAX)
		list->items[list->len++] = key;
}

void
profile_add_phone(struct profile *profile, const char *phone, struct arena *arena)
{
	struct buf digits = {0};

	if (phone)
		fold_digits(&digits, phone);
	if (digits.len >= PHONE_LEAST)
		add_number(&profile->phones,
		    arena_dup(arena, digits.len > PHONE_TAIL ? digits.data + digits.len - PHONE_TAIL
							     : digits.data));
	buf_free(&digits);
}

/* Folded and without blanks: "B 123-456" is "b123456". */
static void
add_joined(struct profile_list *list, const char *text, struct arena *arena)
{
	struct buf joined = {0};

	for (const char *at = text ? folded(text, arena) : ""; *at; at++)
		if (*at != ' ')
			buf_char(&joined, *at);
	if (joined.len >= NUMBER_LEAST)
		add_number(list, arena_dup(arena, joined.data));
	buf_free(&joined);
}

void
profile_add_email(struct profile *profile, const char *email, struct arena *arena)
{
	add_joined(&profile->emails, email, arena);
}

void
profile_add_document(struct profile *profile, const char *number, struct arena *arena)
{
	add_joined(&profile->documents, number, arena);
}

void
profile_set_place(const char **place, const char *text, struct arena *arena)
{
	if (text && !(*place)[0])
		*place = folded(text, arena);
}

size_t
profile_words(const char *text, struct arena *arena, const char *words[PROFILE_WORDS_MAX])
{
	size_t len = 0;

	while (*text && len < PROFILE_WORDS_MAX) {
		size_t size = strcspn(text, " ");

		words[len++] = arena_dup_len(arena, text, size);
		text += size + (text[size] == ' ');
	}
	return len;
}

/* Columns of the query in read_record(). */
enum { FULL_NAME, ROMANISED, FORMER_NAME, BORN, SEX, PHONE, PHONE_2, EMAIL, BIRTH_PLACE, ADDRESS };

static void
add_record(struct profile *out, struct sql *q, struct arena *arena)
{
	const char *born = sql_column_text(q, BORN, arena), *sex = sql_column_text(q, SEX, arena);

	for (int column = FULL_NAME; column <= FORMER_NAME; column++)
		profile_add_name(out, sql_column_text(q, column, arena), arena);
	profile_add_phone(out, sql_column_text(q, PHONE, arena), arena);
	profile_add_phone(out, sql_column_text(q, PHONE_2, arena), arena);
	profile_add_email(out, sql_column_text(q, EMAIL, arena), arena);
	if (born && !out->born[0])
		out->born = born;
	if (sex && !out->sex[0])
		out->sex = sex;
	profile_set_place(&out->birth_place, sql_column_text(q, BIRTH_PLACE, arena), arena);
	profile_set_place(&out->address, sql_column_text(q, ADDRESS, arena), arena);
}

static bool
add_documents(
    struct db *db, int64_t person_id, struct arena *arena, struct profile *out, struct err *err)
{
	static const char text[] = "SELECT number FROM person_document"
				   " WHERE person_id = :person AND number IS NOT NULL ORDER BY id";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (sql_prepare(&q, db, text, err)) {
		sql_integer(&q, ":person", person_id);
		while ((row = sql_next(&q, err)) == SQL_ROW)
			profile_add_document(out, sql_column_text(&q, 0, arena), arena);
	}
	sql_done(&q);
	return row == SQL_END;
}

static bool
read_record(
    struct db *db, int64_t person_id, struct arena *arena, struct profile *out, struct err *err)
{
	static const char text[] = "SELECT full_name, romanised, former_name, born, sex, phone,"
				   " phone_2, email, birth_place, address"
				   " FROM person WHERE id = :id";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (sql_prepare(&q, db, text, err)) {
		sql_integer(&q, ":id", person_id);
		row = sql_next(&q, err);
		if (row == SQL_ROW)
			add_record(out, &q, arena);
	}
	sql_done(&q);
	return row != SQL_FAILED;
}

static bool
has_case(struct db *db, int64_t person_id, bool *has, struct err *err)
{
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (sql_prepare(&q, db, "SELECT 1 FROM casefile WHERE person_id = :id LIMIT 1", err)) {
		sql_integer(&q, ":id", person_id);
		row = sql_next(&q, err);
	}
	sql_done(&q);
	*has = row == SQL_ROW;
	return row != SQL_FAILED;
}

bool
profile_read(struct db *db, int64_t person_id, struct arena *arena, struct profile *out,
    bool *there, struct err *err)
{
	struct person_ids all;

	profile_begin(out);
	if (!has_case(db, person_id, there, err))
		return false;
	if (!*there)
		return true;
	if (!person_link_all(db, person_id, &all, err))
		return false;
	for (size_t i = 0; i < all.len; i++)
		if (!read_record(db, all.items[i], arena, out, err))
			return false;
	return add_documents(db, person_id, arena, out, err);
}
