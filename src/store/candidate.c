/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Questions to the index of keys. */
#include "store/candidate.h"

#include "base/buf.h"
#include "store/match_key.h"
#include "store/sql.h"

#include <string.h>

enum {
	ASKED_MAX = 100, /* answers of one question; of a rarer word that is everybody who has it */
	RARE_MAX = 40,   /* who shares a word so rare is compared whatever else there is */
	WORDS_MAX = 5,   /* words of a name that are asked about */
	FREQUENT = 100,  /* where the file does not say */
	SETTLED = 1000,
};

struct asking {
	struct db *db;
	struct respell *respell;
	struct subject *asked;
	struct candidates *out;
	struct arena arena;
	struct match_dates dates;
	const char *born, *day;  /* keys of the day, and of the day of any year; "" not known */
	int64_t own_row, newest; /* rows */
	struct term {
		const char *spellings; /* keys that its spellings share */
		const char *skeletons; /* its consonants; "" none */
		const char *loose;     /* all of these, and its beginning and end */
		const char *years; /* how its spellings begin, in each year of birth there may be */
		bool is_known;     /* everybody who has it is a candidate already */
	} terms[WORDS_MAX];        /* of the words of the name at hand */
	size_t len;
	bool is_crowded; /* a question had more answers than were asked for */
};

struct answers_to {
	int64_t rows[ASKED_MAX];
	size_t len;
};

static bool
ask(struct asking *asking, const char *match, struct answers_to *out, struct err *err)
{
	static const char text[] = "SELECT rowid FROM person_key WHERE person_key MATCH :match"
				   " ORDER BY rowid DESC LIMIT :limit";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	out->len = 0;
	if (sql_prepare(&q, asking->db, text, err)) {
		sql_text(&q, ":match", match);
		sql_integer(&q, ":limit", ASKED_MAX);
		while ((row = sql_next(&q, err)) == SQL_ROW)
			out->rows[out->len++] = sql_column_integer(&q, 0);
	}
	sql_done(&q);
	return row == SQL_END;
}

static void
add_row(struct asking *asking, int64_t row)
{
	struct candidates *out = asking->out;

	if (row == asking->own_row || out->len == CANDIDATES_MAX)
		return;
	for (size_t i = 0; i < out->len; i++)
		if (out->rows[i] == row)
			return;
	out->rows[out->len++] = row;
}

static void
add_answers(struct asking *asking, const struct answers_to *answers)
{
	for (size_t i = 0; i < answers->len; i++)
		add_row(asking, answers->rows[i]);
}

static bool
ask_and_add(struct asking *asking, const char *match, struct err *err)
{
	struct answers_to answers;

	if (!ask(asking, match, &answers, err))
		return false;
	add_answers(asking, &answers);
	return true;
}

/*
 * How many others have it, a thousand million times: as many as the newest rows tell, and what the rules
 * begin with as long as the file is small. The pair that is looked at does not count.
 */
static int64_t
others_of(const struct asking *asking, const struct answers_to *answers, enum likeness what)
{
	const struct likeness_table *table = respell_likeness(asking->respell);
	double settled = respell_limit(asking->respell, "settled", SETTLED);
	double all = (double)asking->newest, count = (double)answers->len;
	double begin = settled * (double)table->entries[what].others / LIKENESS_WHOLE;

	if (answers->len == ASKED_MAX)
		count *= all / (double)(asking->newest - answers->rows[ASKED_MAX - 1] + 1);
	count -= asking->own_row != 0;
	count = count > 1 ? count - 1 : 0;
	return (int64_t)((count + begin) / (all + settled) * LIKENESS_WHOLE) + 1;
}

static int
points_of(const struct asking *asking, const struct answers_to *answers, enum likeness what)
{
	return likeness_points_of(
	    respell_likeness(asking->respell), what, others_of(asking, answers, what));
}

/* The same of a word: people of one full name are to be seen, however frequent its words are. */
static int
points_of_word(const struct asking *asking, const struct answers_to *answers, enum likeness what)
{
	int64_t most = LIKENESS_WHOLE / respell_limit(asking->respell, "frequent", FREQUENT);
	int64_t others = others_of(asking, answers, what);

	return likeness_points_of(
	    respell_likeness(asking->respell), what, others < most ? others : most);
}

/* "a" OR "b": keys have no signs of the query language in them, and are quoted all the same. */
static void
add_term(struct buf *match, char kind, const char *key)
{
	if (key[0])
		buf_printf(match, "%s\"%c%s\"", match->len ? " OR " : "", kind, key);
}

static const char *
take_text(struct asking *asking, struct buf *buf)
{
	const char *text = arena_dup(&asking->arena, buf_str(buf));

	buf_free(buf);
	return text;
}

static const char *
make_years(struct asking *asking, const struct respell_keys *keys)
{
	const struct match_dates *dates = &asking->dates;
	struct match_starts starts;
	struct buf years = {0};

	match_starts(keys, &starts);
	for (size_t y = 0; y < dates->years_len; y++)
		for (size_t i = 0; i < starts.len; i++)
			add_term(&years, MATCH_YEAR,
			    arena_printf(&asking->arena, "%s%s", dates->years[y], starts.items[i]));
	return take_text(asking, &years);
}

static void
make_term(struct asking *asking, const char *word)
{
	struct buf spellings = {0}, skeletons = {0}, loose = {0};
	struct term *term = &asking->terms[asking->len++];
	const char *head, *tail;
	struct respell_keys keys = {0};

	respell_word(asking->respell, word, &keys);
	match_ends(word, &asking->arena, &head, &tail);
	for (size_t i = 0; i < keys.len; i++) {
		char kind = keys.items[i][0];

		add_term(
		    kind == RESPELL_SKELETON ? &skeletons : &spellings, kind, keys.items[i] + 1);
		add_term(&loose, kind, keys.items[i] + 1);
	}
	add_term(&loose, MATCH_HEAD, head);
	add_term(&loose, MATCH_TAIL, tail);
	*term = (struct term){.spellings = take_text(asking, &spellings),
	    .skeletons = take_text(asking, &skeletons),
	    .loose = take_text(asking, &loose),
	    .years = make_years(asking, &keys)};
}

/* How frequent a word is. Who shares a rare one is a candidate for that alone. */
static bool
weigh_word(struct asking *asking, struct resemble_name *name, size_t n, struct err *err)
{
	const char *word = arena_printf(&asking->arena, "\"%c%s\"", RESPELL_SOUND, name->words[n]);
	struct answers_to exact, alike;

	if (!ask(asking, word, &exact, err))
		return false;
	alike = exact;
	if (strcmp(asking->terms[n].spellings, word) != 0
	    && !ask(asking, asking->terms[n].spellings, &alike, err))
		return false;
	name->same[n] = points_of_word(asking, &exact, LIKE_NAME_SAME);
	name->alike[n] = points_of_word(asking, &alike, LIKE_NAME_ALIKE);
	asking->terms[n].is_known = alike.len <= RARE_MAX;
	if (asking->terms[n].is_known)
		add_answers(asking, &alike);
	return true;
}

/* Whoever fits. They may be more than are asked for: then dates help (ask_dates). */
static bool
ask_many(struct asking *asking, const char *match, struct err *err)
{
	struct answers_to answers;

	if (!ask(asking, match, &answers, err))
		return false;
	add_answers(asking, &answers);
	asking->is_crowded = asking->is_crowded || answers.len == ASKED_MAX;
	return true;
}

/* All words, in their spellings; and once more by their consonants, where scripts meet. */
static bool
ask_whole(struct asking *asking, struct err *err)
{
	struct buf spelt = {0}, skeletons = {0};
	bool has_all = true, ok;

	for (size_t i = 0; i < asking->len; i++) {
		const struct term *term = &asking->terms[i];

		buf_printf(&spelt, "%s(%s)", i ? " AND " : "", term->spellings);
		buf_printf(&skeletons, "%s(%s)", i ? " AND " : "", term->skeletons);
		has_all = has_all && term->skeletons[0];
	}
	ok = ask_many(asking, buf_str(&spelt), err)
	     && (!has_all || ask_many(asking, buf_str(&skeletons), err));
	buf_free(&spelt);
	buf_free(&skeletons);
	return ok;
}

/* One word as it is spelt, and another that begins or ends like it: one slip of the pen in a name. */
static bool
ask_pairs(struct asking *asking, struct err *err)
{
	for (size_t i = 0; i < asking->len; i++)
		for (size_t k = 0; k < asking->len; k++)
			if (i != k && !asking->terms[i].is_known
			    && !ask_many(asking,
				arena_printf(&asking->arena, "(%s) AND (%s)",
				    asking->terms[i].spellings, asking->terms[k].loose),
				err))
				return false;
	return true;
}

static bool
ask_both(struct asking *asking, const char *one, const char *other, struct err *err)
{
	return !one[0] || !other[0]
	       || ask_and_add(
		   asking, arena_printf(&asking->arena, "(%s) AND (%s)", one, other), err);
}

/* Of many with such a name those born in the right years, or on the right day of another year. */
static bool
ask_dates(struct asking *asking, struct err *err)
{
	const struct term *terms = asking->terms;

	for (size_t i = 0; i < asking->len; i++) {
		if (!ask_both(asking, terms[i].spellings, asking->day, err))
			return false;
		for (size_t k = i + 1; k < asking->len; k++)
			if (!ask_both(asking, terms[i].years, terms[k].years, err))
				return false;
	}
	return asking->len != 1 || !terms[0].years[0] || ask_and_add(asking, terms[0].years, err);
}

static bool
ask_name(struct asking *asking, struct resemble_name *name, struct err *err)
{
	asking->len = 0;
	asking->is_crowded = false;
	for (size_t i = 0; i < name->len && i < WORDS_MAX; i++)
		make_term(asking, name->words[i]);
	for (size_t i = 0; i < asking->len; i++)
		if (!weigh_word(asking, name, i, err))
			return false;
	return asking->len == 0
	       || (ask_whole(asking, err) && ask_pairs(asking, err)
		   && (!asking->is_crowded || ask_dates(asking, err)));
}

static bool
ask_numbers(struct asking *asking, char kind, const struct profile_list *list, enum likeness what,
    int points[], struct err *err)
{
	for (size_t i = 0; i < list->len; i++) {
		struct answers_to answers;

		if (!ask(asking, arena_printf(&asking->arena, "\"%c%s\"", kind, list->items[i]),
			&answers, err))
			return false;
		if (points)
			points[i] = points_of(asking, &answers, what);
		add_answers(asking, &answers);
	}
	return true;
}

static bool
ask_all(struct asking *asking, struct err *err)
{
	struct subject *asked = asking->asked;
	const struct profile *profile = asked->profile;

	if (!ask_numbers(asking, MATCH_DOCUMENT, &profile->documents, LIKE_DOCUMENT_SAME, NULL, err)
	    || !ask_numbers(
		asking, MATCH_PHONE, &profile->phones, LIKE_PHONE_SAME, asked->phones, err)
	    || !ask_numbers(
		asking, MATCH_EMAIL, &profile->emails, LIKE_EMAIL_SAME, asked->emails, err))
		return false;
	for (size_t i = 0; i < asked->names_len; i++)
		if (!ask_name(asking, &asked->names[i], err))
			return false;
	return !asking->born[0] || ask_and_add(asking, asking->born, err);
}

static void
set_dates(struct asking *asking, const char *born)
{
	struct buf whole = {0}, day = {0};

	match_dates(asking->respell, born, &asking->arena, &asking->dates);
	add_term(&whole, MATCH_BORN, asking->dates.born);
	add_term(&day, MATCH_DAY, asking->dates.day);
	asking->born = take_text(asking, &whole);
	asking->day = take_text(asking, &day);
}

bool
candidates_find(struct db *db, struct respell *respell, struct subject *asked, int64_t own_row,
    struct candidates *out, struct err *err)
{
	struct asking asking = {.db = db,
	    .respell = respell,
	    .asked = asked,
	    .out = out,
	    .own_row = own_row,
	    .newest = sql_number(db, "SELECT coalesce(max(id), 0) FROM person_match", 0)};
	bool ok;

	out->len = 0;
	set_dates(&asking, asked->profile->born);
	ok = ask_all(&asking, err);
	arena_free(&asking.arena);
	return ok;
}
