/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Type-ahead in a code list, a tier at a time: the next tier is only asked
 * while there is room. Candidates of a tier are ranked among themselves. Every query is bounded
 * by what it may return, so the time does not grow with the list.
 */
#include "store/code.h"

#include "base/fold.h"
#include "base/utf8.h"
#include "store/code_list.h"
#include "store/code_typo.h"
#include "store/sql.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum {
	CANDIDATES_MAX = 256, /* looked at and ranked in one tier */
	WORDS_MAX = 12,       /* of what was typed; the rest is ignored */
	TYPED_MAX = 400,      /* bytes of what was typed; no label is as long */
	TRIGRAM = 3,
	INDEXED_LETTERS = 5, /* prefix='1 2 3 4 5' of code_search */
	NAMED_MAX = 16,
};

struct candidate {
	const char *code;
	int score; /* less is better */
	size_t order;
};

struct search {
	struct db *db;
	struct arena *arena; /* the caller's, for what is found */
	struct arena scratch;
	const char *list, *lang;
	int64_t number;
	size_t limit;
	const char *folded;
	char *words[WORDS_MAX];
	/* Each as the index is asked for it; NULL: no word begins so. */
	const char *starts[WORDS_MAX];
	size_t words_len;
	const char **found; /* codes so far */
	size_t found_len;
	struct candidate candidates[CANDIDATES_MAX];
	size_t candidates_len;
};

/* The least text that is greater than every text with this prefix. */
static const char *
past_prefix(struct arena *arena, const char *prefix)
{
	return arena_printf(arena, "%s\xf4\x8f\xbf\xbf", prefix);
}

static bool
is_found(const struct search *search, const char *code)
{
	for (size_t i = 0; i < search->found_len; i++)
		if (strcmp(search->found[i], code) == 0)
			return true;
	return false;
}

static int
compare_candidates(const void *a, const void *b)
{
	const struct candidate *left = a, *right = b;

	if (left->score != right->score)
		return left->score < right->score ? -1 : 1;
	return left->order < right->order ? -1 : left->order > right->order;
}

/* The candidates of a tier, best first, become found codes, each once. */
static void
take_candidates(struct search *search)
{
	qsort(search->candidates, search->candidates_len, sizeof(search->candidates[0]),
	    compare_candidates);
	for (size_t i = 0; i < search->candidates_len && search->found_len < search->limit; i++)
		if (!is_found(search, search->candidates[i].code))
			search->found[search->found_len++] = search->candidates[i].code;
	search->candidates_len = 0;
}

static void
add_candidate(struct search *search, const char *code, int score)
{
	if (search->candidates_len < CANDIDATES_MAX) {
		search->candidates[search->candidates_len] = (struct candidate){
		    .code = code, .score = score, .order = search->candidates_len};
		search->candidates_len++;
	}
}

/*
 * How well the words typed sit in a label: whole words before beginnings,
 * early before late, short labels before long ones.
 */
static int
score_word(struct search *search, const char *word, const char *folded)
{
	size_t len = strlen(word);
	int best = 60;

	for (int place = 0; *folded; place++) {
		size_t here = strcspn(folded, " ");
		int cost = place < 8 ? place : 8;

		if (here >= len && memcmp(folded, word, len) == 0)
			cost += here > len ? 12 : 0;
		else if (fold_distance(arena_dup_len(&search->scratch, folded, here), word, 1) <= 1)
			cost += 20;
		else
			cost = best;
		if (cost < best)
			best = cost;
		folded += here;
		folded += *folded == ' ';
	}
	return best;
}

static int
score_label(struct search *search, const char *folded)
{
	int score = (int)(strlen(folded) / 8);

	for (size_t i = 0; i < search->words_len; i++)
		score += score_word(search, search->words[i], folded);
	return score;
}

/* Rows: code, lang, n, folded. */
static bool
gather_labels(struct search *search, struct sql *q, struct err *err)
{
	enum sql_row row;

	while ((row = sql_next(q, err)) == SQL_ROW) {
		const char *code = sql_column_text(q, 0, search->arena);
		const char *lang = sql_column_text(q, 1, &search->scratch);
		const char *folded = sql_column_text(q, 3, &search->scratch);
		int score = score_label(search, folded);

		if (!search->lang || strcmp(lang, search->lang) != 0)
			score += 1000;
		if (sql_column_integer(q, 2) > 0)
			score += 3;
		add_candidate(search, code, score);
	}
	if (row == SQL_END)
		take_candidates(search);
	return row == SQL_END;
}

static bool
search_codes(struct search *search, bool exact, struct err *err)
{
	static const char text[] = "SELECT code FROM code WHERE list = :number AND NOT ended"
				   " AND code_key >= :key AND code_key <= :end"
				   " ORDER BY code_key, place LIMIT :limit";
	struct buf key = {0};
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	code_key(&key, search->folded);
	if (sql_prepare(&q, search->db, text, err)) {
		sql_integer(&q, ":number", search->number);
		sql_text(&q, ":key", buf_str(&key));
		sql_text(&q, ":end",
		    exact ? buf_str(&key) : past_prefix(&search->scratch, buf_str(&key)));
		sql_integer(&q, ":limit", (int64_t)search->limit);
		while ((row = sql_next(&q, err)) == SQL_ROW)
			add_candidate(search, sql_column_text(&q, 0, search->arena), 0);
	}
	sql_done(&q);
	buf_free(&key);
	take_candidates(search);
	return row == SQL_END;
}

/* Labels of one language that begin with all that was typed, in the order of the alphabet. */
static bool
search_starts_in(struct search *search, const char *lang, struct err *err)
{
	static const char text[] =
	    "SELECT code, lang, n, folded FROM code_label WHERE list = :number AND lang = :lang"
	    " AND searched AND folded >= :from AND folded < :to ORDER BY folded LIMIT :limit";
	struct sql q = {0};
	bool ok = false;

	if (sql_prepare(&q, search->db, text, err)) {
		sql_integer(&q, ":number", search->number);
		sql_text(&q, ":lang", lang);
		sql_text(&q, ":from", search->folded);
		sql_text(&q, ":to", past_prefix(&search->scratch, search->folded));
		sql_integer(&q, ":limit", (int64_t)search->limit);
		ok = gather_labels(search, &q, err);
	}
	sql_done(&q);
	return ok;
}

static bool
search_starts(struct search *search, struct err *err)
{
	static const char text[] = "SELECT langs FROM code_list WHERE number = :number";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;
	char *langs = NULL;
	bool ok = true;

	if (sql_prepare(&q, search->db, text, err)) {
		sql_integer(&q, ":number", search->number);
		row = sql_next(&q, err);
		if (row == SQL_ROW)
			langs =
			    arena_dup(&search->scratch, sql_column_text(&q, 0, &search->scratch));
	}
	sql_done(&q);
	if (row == SQL_FAILED)
		return false;
	if (search->lang)
		ok = search_starts_in(search, search->lang, err);
	for (char *lang = langs; ok && lang && *lang && search->found_len < search->limit;) {
		size_t len = strcspn(lang, " ");
		bool last = lang[len] == '\0';

		lang[len] = '\0';
		if (!search->lang || strcmp(lang, search->lang) != 0)
			ok = search_starts_in(search, lang, err);
		lang = last ? NULL : lang + len + 1;
	}
	return ok;
}

static bool
run_match(struct search *search, const char *text, const char *match, struct err *err)
{
	struct sql q = {0};
	bool ok = false;

	if (sql_prepare(&q, search->db, text, err)) {
		sql_text(&q, ":match", match);
		sql_integer(&q, ":low", search->number << 32);
		sql_integer(&q, ":high", ((search->number + 1) << 32) - 1);
		sql_integer(&q, ":limit", CANDIDATES_MAX);
		ok = gather_labels(search, &q, err);
	}
	sql_done(&q);
	return ok;
}

static const char match_words[] =
    "SELECT l.code, l.lang, l.n, l.folded FROM code_search s JOIN code_label l ON l.id = s.rowid"
    " WHERE code_search MATCH :match AND s.rowid BETWEEN :low AND :high"
    " ORDER BY s.rowid LIMIT :limit";

/*
 * How the index is asked for words that begin so. Up to five letters it knows
 * beginnings; of longer ones it would gather all it has, so the words are named.
 */
static bool
make_start(struct search *search, size_t n, struct err *err)
{
	const char *words[NAMED_MAX + 1];
	struct buf match = {0};
	size_t len;
	bool many;

	if (!typo_words(search->db, search->number, search->words[n], &search->scratch, words,
		NAMED_MAX + 1, &len, err))
		return false;
	if (len == 0)
		return true;
	many = len > NAMED_MAX || utf8_count(search->words[n]) <= INDEXED_LETTERS;
	for (size_t i = 0; i < (many ? 1 : len); i++)
		buf_printf(&match, "%s\"%s\"%s", i ? " OR " : "",
		    many ? search->words[n] : words[i], many ? "*" : "");
	search->starts[n] = arena_dup(&search->scratch, buf_str(&match));
	buf_free(&match);
	return true;
}

static bool
search_words(struct search *search, struct err *err)
{
	struct buf match = {0};
	bool ok = true, all = true;

	for (size_t i = 0; ok && i < search->words_len; i++) {
		ok = make_start(search, i, err);
		if (ok && search->starts[i])
			buf_printf(&match, "%s(%s)", match.len ? " AND " : "", search->starts[i]);
		else
			all = false;
	}
	if (ok && all)
		ok = run_match(search, match_words, buf_str(&match), err);
	buf_free(&match);
	return ok;
}

static int
compare_lengths(const void *a, const void *b)
{
	size_t left = strlen(*(const char *const *)a), right = strlen(*(const char *const *)b);

	return left > right ? -1 : left < right;
}

static bool
search_parts(struct search *search, struct err *err)
{
	static const char text[] =
	    "SELECT l.code, l.lang, l.n, l.folded FROM code_trigram s"
	    " JOIN code_label l ON l.id = s.rowid WHERE code_trigram MATCH :match"
	    " AND s.rowid BETWEEN :low AND :high ORDER BY s.rowid LIMIT :limit";
	const char *words[WORDS_MAX];
	struct buf match = {0};
	bool ok = true;

	/* Long words first: the index walks along the first and only looks up the others. */
	memcpy(words, search->words, sizeof(words));
	qsort(words, search->words_len, sizeof(words[0]), compare_lengths);
	for (size_t i = 0; i < search->words_len; i++)
		if (utf8_count(words[i]) >= TRIGRAM)
			buf_printf(&match, "%s\"%s\"", match.len ? " AND " : "", words[i]);
	if (match.len > 0)
		ok = run_match(search, text, buf_str(&match), err);
	buf_free(&match);
	return ok;
}

/* A word as it is, if known, or one letter away: (a* OR b* OR c). False: there is none. */
static bool
add_near(struct search *search, struct buf *match, size_t n, const struct typo_list *near)
{
	bool any = search->starts[n] != NULL;

	buf_text(match, n ? " AND (" : "(");
	if (any)
		buf_text(match, search->starts[n]);
	for (size_t i = 0; i < near->len; i++, any = true)
		buf_printf(match, "%s\"%s\"%s", any ? " OR " : "", near->items[i].text,
		    near->items[i].is_whole ? "" : "*");
	buf_char(match, ')');
	return any;
}

static bool
search_typos(struct search *search, struct err *err)
{
	struct buf match = {0};
	bool ok = true, all = true, any = false;

	for (size_t i = 0; ok && all && i < search->words_len; i++) {
		struct typo_list near = {0};

		ok = typo_find(
		    search->db, search->number, search->words[i], &search->scratch, &near, err);
		all = add_near(search, &match, i, &near);
		any = any || near.len > 0;
	}
	if (ok && all && any)
		ok = run_match(search, match_words, buf_str(&match), err);
	buf_free(&match);
	return ok;
}

static bool
search_all(struct search *search, struct err *err)
{
	static const char text[] = "SELECT code FROM code WHERE list = :number AND NOT ended"
				   " ORDER BY place LIMIT :limit";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	if (sql_prepare(&q, search->db, text, err)) {
		sql_integer(&q, ":number", search->number);
		sql_integer(&q, ":limit", (int64_t)search->limit);
		while ((row = sql_next(&q, err)) == SQL_ROW)
			search->found[search->found_len++] = sql_column_text(&q, 0, search->arena);
	}
	sql_done(&q);
	return row == SQL_END;
}

static bool
search_exact_codes(struct search *search, struct err *err)
{
	return search_codes(search, true, err);
}

static bool
search_code_starts(struct search *search, struct err *err)
{
	return search_codes(search, false, err);
}

static bool
run_tiers(struct search *search, struct err *err)
{
	typedef bool tier(struct search *, struct err *);
	static tier *const by_label[] = {search_exact_codes, search_starts, search_words,
	    search_code_starts, search_parts, search_typos};
	static tier *const by_code[] = {search_exact_codes, search_code_starts, search_starts,
	    search_words, search_parts, search_typos};
	bool digits = strpbrk(search->folded, "0123456789") != NULL;

	for (size_t i = 0; i < sizeof(by_code) / sizeof(by_code[0]); i++) {
		if (search->found_len >= search->limit)
			return true;
		if (!(digits ? by_code : by_label)[i](search, err))
			return false;
	}
	return true;
}

/* What was typed, folded, as far as it is asked for. */
static char *
fold_typed(struct search *search, const char *typed)
{
	struct buf folded = {0};
	const char *text;
	size_t len;
	char *kept;

	fold_text(&folded, typed);
	text = buf_str(&folded);
	len = folded.len < TYPED_MAX ? folded.len : TYPED_MAX;
	while (len > 0 && ((unsigned char)text[len] & 0xc0) == 0x80)
		len--;
	kept = arena_dup_len(&search->scratch, text, len);
	buf_free(&folded);
	return kept;
}

static void
split_words(struct search *search, const char *typed)
{
	char *at = fold_typed(search, typed);

	search->folded = arena_dup(&search->scratch, at);
	while (*at && search->words_len < WORDS_MAX) {
		size_t len = strcspn(at, " ");
		bool last = at[len] == '\0';

		at[len] = '\0';
		search->words[search->words_len++] = at;
		at += last ? len : len + 1;
	}
}

bool
code_search(struct db *db, const char *list, const char *typed, const char *lang, size_t limit,
    struct arena *arena, struct code_list *out, struct err *err)
{
	struct search *search = mem_alloc(sizeof(*search));
	bool ok;

	*out = (struct code_list){0};
	search->db = db;
	search->arena = arena;
	search->list = list;
	search->lang = lang;
	search->limit = limit;
	ok = code_list_number(db, list, &search->number, err);
	if (ok && search->number && limit) {
		search->found = arena_alloc(&search->scratch, limit * sizeof(*search->found));
		split_words(search, typed);
		ok = search->words_len                     ? run_tiers(search, err)
		     : typed[strspn(typed, " \t")] == '\0' ? search_all(search, err)
							   : true;
	}
	if (ok && search->found_len) {
		out->items = arena_alloc(arena, search->found_len * sizeof(*out->items));
		for (size_t i = 0; i < search->found_len; i++)
			if (code_find(
				db, list, search->found[i], lang, arena, &out->items[out->len]))
				out->len++;
	}
	arena_free(&search->scratch);
	free(search);
	return ok;
}
