/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asking the facts, and putting their columns into sentences. */
#include "casework/facts.h"

#include "base/buf.h"
#include "base/edtf.h"
#include "base/i18n.h"

#include <string.h>

enum { FACT_ROWS_MAX = 200 };

/* What a sentence is made with. */
struct telling {
	struct desk *desk;
	struct arena *arena;
	const struct question_answer *answer;
	const struct value *cells;
};

static const struct value *
cell(const struct telling *t, const char *name, size_t len)
{
	for (size_t i = 0; i < t->answer->names_len; i++)
		if (strlen(t->answer->names[i]) == len
		    && memcmp(t->answer->names[i], name, len) == 0)
			return &t->cells[i];
	return NULL;
}

/* "{level|isced2011}": a value, or its label in a list, or its date in words. */
static void
put_value(const struct telling *t, const char *inside, size_t len, struct buf *out)
{
	const char *bar = memchr(inside, '|', len);
	size_t name_len = bar ? (size_t)(bar - inside) : len;
	const struct value *value = cell(t, inside, name_len);
	const char *text = value ? value_print(t->arena, *value) : "", *words = NULL;

	if (bar && text[0]) {
		const char *how = arena_dup_len(t->arena, bar + 1, len - name_len - 1);

		words = strcmp(how, "date") == 0 ? edtf_print(t->arena, text)
						 : desk_label(t->desk, how, text, NULL, t->arena);
	}
	buf_text(out, words ? words : text[0] ? text : "—");
}

static const char *
tell(const struct telling *t, const char *sentence)
{
	struct buf out = {0};
	const char *told;

	while (*sentence) {
		size_t plain = strcspn(sentence, "{");
		const char *end = sentence[plain] ? strchr(sentence + plain, '}') : NULL;

		buf_add(&out, sentence, plain);
		sentence += plain;
		if (end) {
			put_value(t, sentence + 1, (size_t)(end - sentence - 1), &out);
			sentence = end + 1;
		} else if (*sentence) {
			buf_char(&out, *sentence++);
		}
	}
	told = arena_dup(t->arena, buf_str(&out));
	buf_free(&out);
	return told;
}

/* The fault is in the file, and there is its place. */
static bool
wrong(const struct facts *facts, const struct fact *fact, const struct fact_query *query,
    struct err *err)
{
	return err_prefix(
	    err, _("%s:%d:%d: fact %s: "), facts->file, query->line, query->col, fact->id);
}

static bool
ask(struct telling *t, const struct fact_query *query, const struct question_about *about,
    struct fact_lines *out, struct err *err)
{
	struct question_answer *answer = &out->answer;

	if (!query->select)
		return true;
	if (!question_ask(t->desk->db, query->select, about, FACT_ROWS_MAX, t->arena, answer, err))
		return false;
	out->items = arena_alloc(t->arena, (answer->rows_len + 1) * sizeof(*out->items));
	t->answer = answer;
	for (size_t i = 0; i < answer->rows_len; i++) {
		const struct value *say, *cells = &answer->cells[i * answer->names_len];
		const struct label *sentence;

		t->cells = cells;
		say = cell(t, "say", strlen("say"));
		sentence = say ? fact_say(query, value_print(t->arena, *say)) : NULL;
		if (!sentence)
			return err_set(err, ERR_CONFIG,
			    _("it says “%s”, which “says” has no sentence for"),
			    say ? value_print(t->arena, *say) : "");
		out->items[out->len++] = (struct fact_line){
		    .text = tell(t, label_in(sentence, t->desk->lang, NULL)), .cells = cells};
	}
	return true;
}

static bool
find_in(struct telling *t, const struct facts *facts, const struct question_about *about,
    struct found_facts *out, size_t *cap, struct err *err)
{
	for (size_t i = 0; i < facts->len; i++) {
		const struct fact *fact = &facts->items[i];
		struct found_fact found = {.fact = fact};

		if (!ask(t, &fact->answer, about, &found.lines, err))
			return wrong(facts, fact, &fact->answer, err);
		if (!ask(t, &fact->trace, about, &found.trace, err))
			return wrong(facts, fact, &fact->trace, err);
		out->items = arena_grow(t->arena, out->items, out->len, cap, sizeof(*out->items));
		out->items[out->len++] = found;
	}
	return true;
}

bool
facts_find(struct desk *desk, int64_t casefile_id, struct arena *arena, struct found_facts *out,
    struct err *err)
{
	const char *const *paths = book_files(desk->book, "facts");
	struct yaml_problems problems = {.arena = arena};
	struct question_about about = {
	    .casefile_id = casefile_id, .today = day_print(arena, desk->today)};
	struct telling t = {.desk = desk, .arena = arena};
	size_t cap = 0;

	*out = (struct found_facts){0};
	for (; *paths; paths++) {
		const struct facts *facts = facts_load(*paths, arena, &problems);

		if (!facts) {
			yaml_fail(&problems, err);
			err->code = ERR_CONFIG;
			return false;
		}
		if (!find_in(&t, facts, &about, out, &cap, err))
			return false;
	}
	return true;
}

static void
put_lines(const struct fact_lines *lines, const char *before, struct buf *out)
{
	for (size_t i = 0; i < lines->len; i++)
		buf_printf(out, "%s%s\n", before, lines->items[i].text);
}

const char *
facts_text(
    struct desk *desk, int64_t casefile_id, bool with_trace, struct arena *arena, struct err *err)
{
	struct found_facts found;
	struct buf out = {0};
	const char *text;

	if (!facts_find(desk, casefile_id, arena, &found, err))
		return NULL;
	for (size_t i = 0; i < found.len; i++) {
		const struct found_fact *fact = &found.items[i];

		if (fact->lines.len == 0)
			continue;
		buf_printf(&out, "%s%s\n", out.len ? "\n" : "",
		    label_in(&fact->fact->title, desk->lang, NULL));
		put_lines(&fact->lines, "  ", &out);
		if (with_trace && fact->trace.len)
			buf_printf(&out, "  %s\n", _("counted from"));
		if (with_trace)
			put_lines(&fact->trace, "    ", &out);
		if (with_trace && fact->fact->source.len)
			buf_printf(&out, _("  measure: %s\n"),
			    label_in(&fact->fact->source, desk->lang, NULL));
	}
	text =
	    arena_dup(arena, out.len ? buf_str(&out) : _("Nothing follows from this record yet."));
	buf_free(&out);
	return text;
}
