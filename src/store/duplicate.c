/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Likely duplicates. Candidates come from the search, by several narrow
 * questions of at most a few hundred answers each (all words of the name; all but one; their
 * first letters; phones; documents), and are then compared value by value.
 */
#include "store/duplicate.h"

#include "base/buf.h"
#include "base/edtf.h"
#include "base/fold.h"
#include "base/utf8.h"
#include "store/search.h"
#include "store/sql.h"

#include <stdlib.h>
#include <string.h>

enum {
	NAMES_MAX = 3,
	WORDS_MAX = 8,
	ASKED_MAX = 200,       /* candidates of one question */
	CANDIDATES_MAX = 1500, /* of all */
	KEPT_MAX = 5,
	PHONE_TAIL = 8,
	YEARS_MAX = 12,
	FIRST_LETTERS = 3,
	NEAR_LETTERS = 4, /* shorter words must be equal */

	SCORE_NAME = 50,
	SCORE_NAME_NEAR = 35,
	SCORE_NAME_PART = 30,
	SCORE_BORN = 30,
	SCORE_BORN_NEAR = 15,
	SCORE_BORN_DIFFERS = -25,
	SCORE_PHONE = 30,
	SCORE_DOCUMENT = 60,
	SCORE_SEX_DIFFERS = -15,
	SCORE_LEAST = 45, /* less is not worth a person's time */
};

/* A name as words: folded, parted. */
struct name {
	const char *words[WORDS_MAX];
	size_t len;
	const char *joined; /* all words without blanks */
};

struct asking {
	struct db *db;
	const struct duplicate_query *query;
	struct arena arena; /* for what is compared and thrown away */
	struct name names[NAMES_MAX];
	size_t names_len;
	struct buf born; /* facets of the years it may be: ("x" OR "y"); empty when not known */
	int64_t cases[CANDIDATES_MAX];
	size_t cases_len;
};

static void
name_read(struct arena *arena, const char *text, struct name *out)
{
	struct buf folded = {0}, joined = {0};
	char *at;

	*out = (struct name){0};
	fold_text(&folded, text);
	at = arena_dup(arena, buf_str(&folded));
	while (*at && out->len < WORDS_MAX) {
		size_t len = strcspn(at, " ");
		bool last = at[len] == '\0';

		at[len] = '\0';
		out->words[out->len++] = at;
		buf_text(&joined, at);
		at += last ? len : len + 1;
	}
	out->joined = arena_dup(arena, buf_str(&joined));
	buf_free(&folded);
	buf_free(&joined);
}

static void
add_name(struct asking *asking, const char *text)
{
	if (!text || asking->names_len >= NAMES_MAX)
		return;
	name_read(&asking->arena, text, &asking->names[asking->names_len]);
	asking->names_len += asking->names[asking->names_len].len > 0;
}

static void
add_born(struct asking *asking)
{
	struct edtf edtf;
	int first, last, month, day;

	if (!asking->query->born || !edtf_parse(asking->query->born, &edtf))
		return;
	day_split(edtf.earliest, &first, &month, &day);
	day_split(edtf.latest, &last, &month, &day);
	if (last - first > YEARS_MAX)
		return;
	for (int year = first; year <= last; year++) {
		buf_text(&asking->born, year == first ? "(\"" : " OR \"");
		search_facet(&asking->born, FACET_BORN, arena_printf(&asking->arena, "%d", year));
		buf_char(&asking->born, '"');
	}
	buf_char(&asking->born, ')');
}

static void
add_case(struct asking *asking, int64_t id)
{
	for (size_t i = 0; i < asking->cases_len; i++)
		if (asking->cases[i] == id)
			return;
	if (asking->cases_len < CANDIDATES_MAX)
		asking->cases[asking->cases_len++] = id;
}

static bool
ask(struct asking *asking, const char *match, struct err *err)
{
	static const char text[] = "SELECT r.casefile_id FROM search f JOIN search_row r"
				   " ON r.id = f.rowid WHERE search MATCH :match"
				   " ORDER BY f.rowid DESC LIMIT :limit";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (sql_prepare(&q, asking->db, text, err)) {
		sql_text(&q, ":match", match);
		sql_integer(&q, ":limit", ASKED_MAX);
		while ((row = sql_next(&q, err)) == SQL_ROW)
			add_case(asking, sql_column_integer(&q, 0));
	}
	sql_done(&q);
	return row == SQL_END;
}

/* Those born in the right years first: of a common name there are more than can be compared. */
static bool
ask_name(struct asking *asking, const char *match, struct err *err)
{
	if (asking->born.len > 0
	    && !ask(
		asking, arena_printf(&asking->arena, "%s AND %s", match, asking->born.data), err))
		return false;
	return ask(asking, match, err);
}

/* All words but the one at `without`; each whole, or only its first letters. */
static const char *
match_name(struct asking *asking, const struct name *name, size_t without, bool beginnings)
{
	struct buf match = {0};
	const char *text;

	for (size_t i = 0; i < name->len; i++) {
		size_t len = strlen(name->words[i]);

		if (i == without)
			continue;
		for (size_t n = 0, at = 0; beginnings && name->words[i][at]; n++) {
			size_t step;

			if (n == FIRST_LETTERS) {
				len = at;
				break;
			}
			utf8_decode(name->words[i] + at, &step);
			at += step;
		}
		buf_printf(&match, "%s\"%.*s\"%s", match.len ? " AND " : "", (int)len,
		    name->words[i], beginnings ? "*" : "");
	}
	text = arena_dup(&asking->arena, buf_str(&match));
	buf_free(&match);
	return text;
}

static bool
ask_names(struct asking *asking, struct err *err)
{
	for (size_t n = 0; n < asking->names_len; n++) {
		const struct name *name = &asking->names[n];

		if (!ask_name(asking, match_name(asking, name, SIZE_MAX, false), err)
		    || !ask_name(asking, match_name(asking, name, SIZE_MAX, true), err))
			return false;
		for (size_t i = 0; name->len > 1 && i < name->len; i++)
			if (!ask_name(asking, match_name(asking, name, i, false), err))
				return false;
	}
	return true;
}

/* The digits by which two numbers of one line meet, with or without the country. */
static const char *
phone_key(struct arena *arena, const char *phone)
{
	struct buf digits = {0};
	const char *key;

	fold_digits(&digits, phone);
	key = arena_dup(arena,
	    digits.len > PHONE_TAIL ? digits.data + digits.len - PHONE_TAIL : buf_str(&digits));
	buf_free(&digits);
	return key;
}

static const char *
document_key(struct arena *arena, const char *number)
{
	struct name name;

	name_read(arena, number, &name);
	return name.joined;
}

static bool
ask_numbers(struct asking *asking, struct err *err)
{
	const struct duplicate_query *query = asking->query;

	for (size_t i = 0; i < 4; i++) {
		const char *key =
		    query->phones[i] ? phone_key(&asking->arena, query->phones[i]) : "";

		if (strlen(key) >= 6
		    && !ask(asking, arena_printf(&asking->arena, "\"%s\"", key), err))
			return false;
		key = query->documents[i] ? document_key(&asking->arena, query->documents[i]) : "";
		if (strlen(key) >= 4
		    && !ask(asking, arena_printf(&asking->arena, "\"%s\"", key), err))
			return false;
	}
	return true;
}

/* A word of many, not used yet, that is this word; or, when near will do, one letter from it. */
static size_t
find_word(const struct name *many, const bool used[WORDS_MAX], const char *word, bool near)
{
	size_t best = WORDS_MAX;

	for (size_t i = 0; i < many->len; i++) {
		if (used[i])
			continue;
		if (strcmp(word, many->words[i]) == 0)
			return i;
		if (near && best == WORDS_MAX && utf8_count(word) >= NEAR_LETTERS
		    && fold_distance(word, many->words[i], 1) <= 1)
			best = i;
	}
	return best;
}

/* Has every word of few a word of its own in many? */
static bool
words_within(const struct name *few, const struct name *many, bool near)
{
	bool used[WORDS_MAX] = {false};

	for (size_t i = 0; i < few->len; i++) {
		size_t found = find_word(many, used, few->words[i], near);

		if (found == WORDS_MAX)
			return false;
		used[found] = true;
	}
	return true;
}

static int
compare_names(const struct name *a, const struct name *b, unsigned *reason)
{
	const struct name *few = a->len <= b->len ? a : b, *many = few == a ? b : a;

	*reason = DUPLICATE_NAME_NEAR;
	if (few->len == 0)
		return 0;
	if (few->len == many->len && words_within(few, many, false)) {
		*reason = DUPLICATE_NAME;
		return SCORE_NAME;
	}
	if (words_within(few, many, true)) {
		if (few->len == many->len)
			return SCORE_NAME_NEAR;
		if (few->len > 1)
			return SCORE_NAME_PART;
	}
	if (utf8_count(a->joined) > 2 * NEAR_LETTERS && fold_distance(a->joined, b->joined, 1) <= 1)
		return SCORE_NAME_NEAR;
	return 0;
}

/* The best of all pairs of names the two are known by. */
static void
score_names(struct asking *asking, const char *const texts[NAMES_MAX], struct duplicate *out)
{
	int best = 0;
	unsigned best_reason = 0;

	for (size_t i = 0; i < NAMES_MAX; i++) {
		struct name name;

		if (!texts[i])
			continue;
		name_read(&asking->arena, texts[i], &name);
		for (size_t k = 0; k < asking->names_len; k++) {
			unsigned reason;
			int score = compare_names(&asking->names[k], &name, &reason);

			if (score > best) {
				best = score;
				best_reason = reason;
			}
		}
	}
	out->score += best;
	out->reasons |= best_reason;
}

/* Day and month exchanged is the most common slip with dates. */
static bool
is_swapped(const struct edtf *a, const struct edtf *b)
{
	int year_a, month_a, day_a, year_b, month_b, day_b;

	day_split(a->earliest, &year_a, &month_a, &day_a);
	day_split(b->earliest, &year_b, &month_b, &day_b);
	return a->earliest == a->latest && b->earliest == b->latest && year_a == year_b
	       && month_a == day_b && day_a == month_b;
}

static void
score_born(const char *mine, const char *other, struct duplicate *out)
{
	struct edtf a, b;

	if (!mine || !other || !edtf_parse(mine, &a) || !edtf_parse(other, &b))
		return;
	if (a.earliest == b.earliest && a.latest == b.latest && a.earliest == a.latest) {
		out->score += SCORE_BORN;
		out->reasons |= DUPLICATE_BORN;
	} else if ((a.earliest <= b.latest && b.earliest <= a.latest) || is_swapped(&a, &b)) {
		out->score += SCORE_BORN_NEAR;
		out->reasons |= DUPLICATE_BORN_NEAR;
	} else {
		out->score += SCORE_BORN_DIFFERS;
		out->reasons |= DUPLICATE_BORN_DIFFERS;
	}
}

static void
score_phone(struct asking *asking, const char *phone, struct duplicate *out)
{
	const char *key = phone ? phone_key(&asking->arena, phone) : "";

	for (size_t i = 0; strlen(key) >= 6 && i < 4; i++) {
		const char *mine = asking->query->phones[i];

		if (mine && strcmp(phone_key(&asking->arena, mine), key) == 0
		    && !(out->reasons & DUPLICATE_PHONE)) {
			out->score += SCORE_PHONE;
			out->reasons |= DUPLICATE_PHONE;
		}
	}
}

static bool
score_documents(struct asking *asking, struct duplicate *out, struct err *err)
{
	static const char text[] = "SELECT number FROM person_document"
				   " WHERE person_id = :person AND number IS NOT NULL";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (!asking->query->documents[0])
		return true;
	if (!sql_prepare(&q, asking->db, text, err))
		return false;
	sql_integer(&q, ":person", out->row.person_id);
	while ((row = sql_next(&q, err)) == SQL_ROW) {
		const char *key =
		    document_key(&asking->arena, sql_column_text(&q, 0, &asking->arena));

		for (size_t i = 0; i < 4 && *key && !(out->reasons & DUPLICATE_DOCUMENT); i++)
			if (asking->query->documents[i]
			    && strcmp(
				   document_key(&asking->arena, asking->query->documents[i]), key)
				   == 0) {
				out->score += SCORE_DOCUMENT;
				out->reasons |= DUPLICATE_DOCUMENT;
			}
	}
	sql_done(&q);
	return row == SQL_END;
}

static bool
score_person(struct asking *asking, struct duplicate *out, struct err *err)
{
	static const char text[] = "SELECT full_name, romanised, former_name, born, sex, phone,"
				   " phone_2 FROM person WHERE id = :id";
	const struct duplicate_query *query = asking->query;
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (sql_prepare(&q, asking->db, text, err)) {
		sql_integer(&q, ":id", out->row.person_id);
		row = sql_next(&q, err);
	}
	if (row == SQL_ROW) {
		const char *names[NAMES_MAX], *sex;

		for (int i = 0; i < NAMES_MAX; i++)
			names[i] = sql_column_text(&q, i, &asking->arena);
		score_names(asking, names, out);
		score_born(query->born, sql_column_text(&q, 3, &asking->arena), out);
		sex = sql_column_text(&q, 4, &asking->arena);
		if (sex && query->sex && strcmp(sex, query->sex) != 0 && *sex != 'x'
		    && *query->sex != 'x') {
			out->score += SCORE_SEX_DIFFERS;
			out->reasons |= DUPLICATE_SEX_DIFFERS;
		}
		score_phone(asking, sql_column_text(&q, 5, &asking->arena), out);
		score_phone(asking, sql_column_text(&q, 6, &asking->arena), out);
	}
	sql_done(&q);
	return row == SQL_ROW && score_documents(asking, out, err);
}

/* Keep the best few, in order; a person with several cases counts once. */
static void
keep(struct duplicate_list *out, const struct duplicate *found)
{
	size_t at = out->len;

	for (size_t i = 0; i < out->len; i++)
		if (out->items[i].row.person_id == found->row.person_id)
			return;
	while (at > 0 && out->items[at - 1].score < found->score)
		at--;
	if (at == KEPT_MAX)
		return;
	if (out->len < KEPT_MAX)
		out->len++;
	memmove(&out->items[at + 1], &out->items[at], (out->len - at - 1) * sizeof(out->items[0]));
	out->items[at] = *found;
}

static bool
compare_all(struct asking *asking, struct arena *arena, struct duplicate_list *out, struct err *err)
{
	for (size_t i = 0; i < asking->cases_len; i++) {
		struct duplicate found = {0};

		if (!casefile_get(asking->db, asking->cases[i], &asking->arena, &found.row, err))
			return false;
		if (found.row.person_id == asking->query->not_person_id)
			continue;
		if (!score_person(asking, &found, err))
			return false;
		if (found.score > 100)
			found.score = 100;
		if (found.score >= SCORE_LEAST)
			keep(out, &found);
	}
	/* Only what is kept is read into the caller's memory. */
	for (size_t i = 0; i < out->len; i++)
		if (!casefile_get(asking->db, out->items[i].row.id, arena, &out->items[i].row, err))
			return false;
	return true;
}

bool
duplicate_find(struct db *db, const struct duplicate_query *query, struct arena *arena,
    struct duplicate_list *out, struct err *err)
{
	struct asking *asking = mem_alloc(sizeof(*asking));
	bool ok;

	*out = (struct duplicate_list){0};
	out->items = arena_alloc(arena, KEPT_MAX * sizeof(*out->items));
	asking->db = db;
	asking->query = query;
	add_name(asking, query->name);
	add_name(asking, query->romanised);
	add_name(asking, query->former_name);
	add_born(asking);
	ok = ask_numbers(asking, err) && ask_names(asking, err)
	     && compare_all(asking, arena, out, err);
	buf_free(&asking->born);
	arena_free(&asking->arena);
	free(asking);
	return ok;
}
