/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the search should know of a case, gathered from the domain tables. Reads
 * only; search.c compares and writes.
 */
#include "store/search_row.h"

#include "base/fold.h"
#include "base/fold_name.h"
#include "store/person_link.h"
#include "store/sql.h"

#include <string.h>

enum { PHONE_TAIL = 8 };

/* Add words that are folded, unless they stand there already just so. */
static void
add_folded(struct search_making *making, const char *words, size_t len)
{
	const char *at = buf_str(&making->words);

	if (len == 0)
		return;
	for (; (at = strstr(at, words)); at++)
		if ((at == making->words.data || at[-1] == ' ')
		    && (at[len] == ' ' || at[len] == '\0'))
			return;
	if (making->words.len > 0)
		buf_char(&making->words, ' ');
	buf_add(&making->words, words, len);
}

/* Words with a blank before each, folded. */
static void
add_each(struct search_making *making, const char *words)
{
	struct arena arena = {0};

	while (*words) {
		size_t len = strcspn(++words, " ");

		add_folded(making, arena_dup_len(&arena, words, len), len);
		words += len;
	}
	arena_free(&arena);
}

/* A name, and how else it is written. */
static void
add_name(struct search_making *making, const char *name)
{
	struct buf folded = {0}, more = {0};

	if (!name)
		return;
	fold_text(&folded, name);
	add_folded(making, buf_str(&folded), folded.len);
	fold_name(&more, buf_str(&folded));
	add_each(making, buf_str(&more));
	buf_free(&folded);
	buf_free(&more);
}

static void
add_text(struct search_making *making, const char *text)
{
	struct buf folded = {0};

	if (!text)
		return;
	fold_text(&folded, text);
	add_folded(making, buf_str(&folded), folded.len);
	buf_free(&folded);
}

/* A number with groups is found whole, by its groups, and by its end. */
static void
add_number(struct search_making *making, const char *text, bool tail)
{
	struct buf digits = {0};

	if (!text)
		return;
	fold_digits(&digits, text);
	add_text(making, buf_str(&digits));
	if (tail && digits.len > PHONE_TAIL)
		add_text(making, digits.data + digits.len - PHONE_TAIL);
	buf_free(&digits);
}

/* "ABJ1-26-0147" is also found by "147". */
static void
add_case_number(struct search_making *making, const char *number)
{
	const char *last = strrchr(number, '-');

	add_text(making, number);
	last = last ? last + 1 : number;
	last += strspn(last, "0");
	add_text(making, last);
}

static void
add_facet(struct search_making *making, enum search_facet facet, const char *value)
{
	if (!value || !*value)
		return;
	if (making->words.len > 0)
		buf_char(&making->words, ' ');
	search_facet(&making->words, facet, value);
}

static bool
add_documents(struct search_making *making, struct err *err)
{
	static const char text[] = "SELECT number FROM person_document"
				   " WHERE person_id = :person AND number IS NOT NULL ORDER BY id";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (sql_prepare(&q, making->db, text, err)) {
		sql_integer(&q, ":person", making->person_id);
		while ((row = sql_next(&q, err)) == SQL_ROW) {
			const char *number = sql_column_text(&q, 0, making->arena);
			struct buf joined = {0};

			add_text(making, number);
			/* "B 123-456" typed without its signs. */
			fold_text(&joined, number);
			for (size_t i = joined.len; i > 0; i--)
				if (joined.data[i - 1] == ' ')
					buf_splice(&joined, i - 1, 1, "", 0);
			add_text(making, buf_str(&joined));
			buf_free(&joined);
		}
	}
	sql_done(&q);
	return row == SQL_END;
}

static bool
add_merged_record(struct search_making *making, int64_t person_id, struct err *err)
{
	static const char text[] = "SELECT full_name, call_name, romanised, former_name, phone,"
				   " phone_2 FROM person WHERE id = :id";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (sql_prepare(&q, making->db, text, err)) {
		sql_integer(&q, ":id", person_id);
		row = sql_next(&q, err);
	}
	if (row == SQL_ROW) {
		for (int column = 0; column < 4; column++)
			add_text(making, sql_column_text(&q, column, making->arena));
		add_number(making, sql_column_text(&q, 4, making->arena), true);
		add_number(making, sql_column_text(&q, 5, making->arena), true);
	}
	sql_done(&q);
	return row != SQL_FAILED;
}

/* Whoever was merged into this person is found by the names of that record too. */
static bool
add_merged(struct search_making *making, struct err *err)
{
	struct person_ids all;

	if (!person_link_all(making->db, making->person_id, &all, err))
		return false;
	for (size_t i = 1; i < all.len; i++)
		if (!add_merged_record(making, all.items[i], err))
			return false;
	return true;
}

/* The labels of an occupation, in every language. */
static bool
add_occupation(struct search_making *making, const char *code, struct err *err)
{
	static const char text[] =
	    "SELECT l.folded FROM code_list k JOIN code_label l ON l.list = k.number"
	    " WHERE k.id = 'isco08' AND l.code = :code AND l.n <= 2 ORDER BY l.id";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (!code)
		return true;
	if (sql_prepare(&q, making->db, text, err)) {
		sql_text(&q, ":code", code);
		while ((row = sql_next(&q, err)) == SQL_ROW) {
			const char *folded = sql_column_text(&q, 0, making->arena);

			add_folded(making, folded, strlen(folded));
		}
	}
	sql_done(&q);
	return row == SQL_END;
}

static bool
add_work(struct search_making *making, struct err *err)
{
	static const char text[] = "SELECT job, occupation FROM work_experience"
				   " WHERE casefile_id = :casefile ORDER BY id LIMIT 20";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (sql_prepare(&q, making->db, text, err)) {
		sql_integer(&q, ":casefile", making->casefile_id);
		while ((row = sql_next(&q, err)) == SQL_ROW) {
			add_text(making, sql_column_text(&q, 0, making->arena));
			if (!add_occupation(making, sql_column_text(&q, 1, making->arena), err)) {
				row = SQL_FAILED;
				break;
			}
		}
	}
	sql_done(&q);
	return row == SQL_END;
}

/* When the case is due: its first open step, its next meeting if that has not been held. */
static bool
make_due(struct search_making *making, struct search_row *out, struct err *err)
{
	static const char text[] =
	    "SELECT (SELECT min(due_on) FROM step WHERE casefile_id = :id"
	    "  AND status IN ('planned', 'doing')),"
	    " (SELECT min(day) FROM (SELECT held_on AS day FROM session WHERE casefile_id = :id"
	    "   AND status = 'scheduled' AND held_on IS NOT NULL"
	    "  UNION ALL SELECT s.next_on FROM session s WHERE s.casefile_id = :id"
	    "   AND s.next_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM session l"
	    "    WHERE l.casefile_id = :id AND l.id <> s.id AND l.held_on IS NOT NULL"
	    "    AND l.held_on >= coalesce(s.held_on, s.next_on)"
	    "    AND (l.held_on > coalesce(s.held_on, '') OR l.id > s.id))))";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (sql_prepare(&q, making->db, text, err)) {
		sql_integer(&q, ":id", making->casefile_id);
		row = sql_next(&q, err);
		if (row == SQL_ROW) {
			out->due_on = sql_column_text(&q, 0, making->arena);
			out->next_on = sql_column_text(&q, 1, making->arena);
			if (!out->due_on || (out->next_on && strcmp(out->next_on, out->due_on) < 0))
				out->due_on = out->next_on;
		}
	}
	sql_done(&q);
	return row == SQL_ROW;
}

static void
make_name_key(
    struct search_making *making, const char *name, const char *romanised, struct search_row *out)
{
	struct buf key = {0};

	if (romanised && *romanised)
		fold_text(&key, romanised);
	else if (name)
		fold_text(&key, name);
	out->name_key = arena_dup(making->arena, buf_str(&key));
	buf_free(&key);
}

/* Columns of the query in make_row, from the case to the person. */
static void
add_facts(struct search_making *making, struct sql *q, struct search_row *out)
{
	struct arena *arena = making->arena;
	const char *name = sql_column_text(q, 6, arena);

	out->state = sql_column_text(q, 1, arena);
	out->stage = sql_column_text(q, 2, arena);
	out->staff_id = sql_column_integer(q, 3);
	making->person_id = sql_column_integer(q, 5);
	make_name_key(making, name, sql_column_text(q, 8, arena), out);
	add_case_number(making, sql_column_text(q, 0, arena));
	add_name(making, name);
	for (int column = 7; column <= 11; column++)
		add_name(making, sql_column_text(q, column, arena));
	add_number(making, sql_column_text(q, 12, arena), true);
	add_number(making, sql_column_text(q, 13, arena), true);
	add_facet(making, FACET_STATE, out->state);
	add_facet(making, FACET_STAGE, out->stage);
	if (out->staff_id)
		add_facet(
		    making, FACET_STAFF, arena_printf(arena, "%lld", (long long)out->staff_id));
}

bool
search_row_make(struct search_making *making, struct search_row *out, bool *there, struct err *err)
{
	static const char text[] =
	    "SELECT c.number, c.state, c.stage, c.staff_id, c.occupation, p.id, p.full_name,"
	    " p.call_name, p.romanised, p.former_name, p.family_name, p.given_name,"
	    " p.phone, p.phone_2 FROM casefile c JOIN person p ON p.id = c.person_id"
	    " WHERE c.id = :id";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;
	const char *occupation = NULL;
	bool ok;

	if (sql_prepare(&q, making->db, text, err)) {
		sql_integer(&q, ":id", making->casefile_id);
		row = sql_next(&q, err);
	}
	if (row == SQL_ROW) {
		add_facts(making, &q, out);
		occupation = sql_column_text(&q, 4, making->arena);
	}
	sql_done(&q);
	*there = row == SQL_ROW;
	if (row != SQL_ROW)
		return row == SQL_END;
	ok = add_documents(making, err) && add_occupation(making, occupation, err)
	     && add_work(making, err) && add_merged(making, err);
	if (ok && strcmp(out->state, "closed") != 0)
		ok = make_due(making, out, err);
	out->words = arena_dup(making->arena, buf_str(&making->words));
	return ok;
}
