/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Code lists in the case file: loading and looking up. Searching is in code_search.c.
 *
 * Every list has a number; its labels' row ids are (number << 32) + a counter in
 * the order of the list. So one full-text index serves all lists: a search in one is a
 * range of row ids, and "first" means first in the list.
 */
#include "store/code.h"

#include "base/fold.h"
#include "base/i18n.h"
#include "store/code_list.h"
#include "store/connection.h"
#include "store/sql.h"

#include <assert.h>
#include <string.h>

/* The one text that a statement about a list gives, or NULL. */
static const char *
ask_list(struct db *db, const char *text, const char *list, struct arena *arena)
{
	struct sql q = {0};
	struct err err = {0};
	const char *answer = NULL;

	if (sql_prepare(&q, db, text, &err)) {
		sql_text(&q, ":id", list);
		if (sql_next(&q, &err) == SQL_ROW)
			answer = sql_column_text(&q, 0, arena);
	}
	sql_done(&q);
	return answer;
}

const char *
code_list_version(struct db *db, const char *list, struct arena *arena)
{
	return ask_list(
	    db, "SELECT version || ' ' || source FROM code_list WHERE id = :id", list, arena);
}

int64_t
code_version(const struct db *db)
{
	return db->lists_loaded + db->taken_back;
}

const char *
code_list_languages(struct db *db, const char *list, struct arena *arena)
{
	return ask_list(db, "SELECT langs FROM code_list WHERE id = :id", list, arena);
}

const char *
code_list_names(struct db *db, struct arena *arena)
{
	return ask_list(db,
	    "SELECT group_concat(id, ', ') FROM (SELECT id FROM code_list ORDER BY id)"
	    " WHERE :id IS NULL",
	    NULL, arena);
}

bool
code_list_number(struct db *db, const char *list, int64_t *number, struct err *err)
{
	static const char text[] = "SELECT number FROM code_list WHERE id = :id";
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	*number = 0;
	if (sql_prepare(&q, db, text, err)) {
		sql_text(&q, ":id", list);
		row = sql_next(&q, err);
		if (row == SQL_ROW)
			*number = sql_column_integer(&q, 0);
	}
	sql_done(&q);
	return row != SQL_FAILED;
}

/* One statement about one list, run to its end. */
static bool
run_on_list(struct db *db, const char *text, int64_t number, struct err *err)
{
	struct sql q = {0};
	bool ok = false;

	if (sql_prepare(&q, db, text, err)) {
		sql_integer(&q, ":number", number);
		ok = sql_run(&q, err);
	}
	sql_done(&q);
	return ok;
}

/* The row of the list, with a number of its own when it is new. */
static bool
write_list(struct db *db, const char *list, const char *version, const char *source,
    int64_t *number, struct err *err)
{
	static const char text[] =
	    "INSERT INTO code_list (id, number, version, source, langs) VALUES (:id,"
	    " (SELECT coalesce(max(number), 0) + 1 FROM code_list), :version, :source, '')"
	    " ON CONFLICT (id) DO UPDATE SET version = :version, source = :source";
	struct sql q = {0};
	bool ok = false;

	if (sql_prepare(&q, db, text, err)) {
		sql_text(&q, ":id", list);
		sql_text(&q, ":version", version);
		sql_text(&q, ":source", source);
		ok = sql_run(&q, err);
	}
	sql_done(&q);
	return ok && code_list_number(db, list, number, err);
}

/*
 * What the list had goes out of the indexes; its codes stay, marked as ended,
 * until they are met again. An index over foreign content is told what to forget.
 */
static bool
clear_list(struct db *db, int64_t number, struct err *err)
{
	static const char *const texts[] = {
	    "INSERT INTO code_search (code_search, rowid, folded) SELECT 'delete', id, folded"
	    " FROM code_label WHERE id BETWEEN :number << 32 AND ((:number + 1) << 32) - 1"
	    " AND searched",
	    "INSERT INTO code_trigram (code_trigram, rowid, folded) SELECT 'delete', id, folded"
	    " FROM code_label WHERE id BETWEEN :number << 32 AND ((:number + 1) << 32) - 1"
	    " AND searched",
	    "DELETE FROM code_word WHERE list = :number",
	    "UPDATE code_label SET searched = 0 WHERE list = :number AND searched",
	    "UPDATE code SET ended = 1 WHERE list = :number",
	};

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		if (!run_on_list(db, texts[i], number, err))
			return false;
	return true;
}

/* Statements that are run for every code or label, prepared once. */
struct loading {
	struct db *db;
	int64_t number, next_label, place;
	struct sql code, forget, label, word;
	struct buf folded, langs;
};

static bool
loading_begin(struct loading *loading, struct db *db, int64_t number, struct err *err)
{
	static const char code[] =
	    "INSERT INTO code (list, code, place, code_key, parent, level, from_on, until_on, "
	    "ended,"
	    " extra) VALUES (:number, :code, :place, :code_key, :parent, :level, :from_on, "
	    ":until_on,"
	    " 0, :extra)"
	    " ON CONFLICT (list, code) DO UPDATE SET place = :place, parent = :parent,"
	    " level = :level, from_on = :from_on, until_on = :until_on, ended = 0, extra = :extra";
	static const char forget[] = "DELETE FROM code_label WHERE list = :number AND code = :code";
	static const char label[] =
	    "INSERT INTO code_label (id, list, code, lang, n, text, folded, searched)"
	    " VALUES (:id, :number, :code, :lang, :n, :text, :folded, 1)";
	static const char word[] =
	    "INSERT OR IGNORE INTO code_word (list, word) VALUES (:number, :word)";
	static const char next[] = "SELECT coalesce(max(id), :number << 32) + 1 FROM code_label"
				   " WHERE id BETWEEN :number << 32 AND ((:number + 1) << 32) - 1";
	struct sql q = {0};
	bool ok = false;

	loading->db = db;
	loading->number = number;
	if (!sql_prepare(&loading->code, db, code, err)
	    || !sql_prepare(&loading->forget, db, forget, err)
	    || !sql_prepare(&loading->label, db, label, err)
	    || !sql_prepare(&loading->word, db, word, err))
		return false;
	if (sql_prepare(&q, db, next, err)) {
		sql_integer(&q, ":number", number);
		ok = sql_next(&q, err) == SQL_ROW;
		if (ok)
			loading->next_label = sql_column_integer(&q, 0);
	}
	sql_done(&q);
	return ok;
}

static void
loading_end(struct loading *loading)
{
	sql_done(&loading->code);
	sql_done(&loading->forget);
	sql_done(&loading->label);
	sql_done(&loading->word);
	buf_free(&loading->folded);
	buf_free(&loading->langs);
}

/* Fold a code as it is compared while typing: letters and digits only, no blanks. */
void
code_key(struct buf *out, const char *code)
{
	size_t start = out->len, kept = start;

	fold_text(out, code);
	for (size_t i = start; i < out->len; i++)
		if (out->data[i] != ' ')
			out->data[kept++] = out->data[i];
	if (out->len > kept)
		buf_splice(out, kept, out->len - kept, "", 0);
}

static bool
load_code(struct loading *loading, const struct code_entry *entry, struct err *err)
{
	struct sql *q = &loading->code;
	bool ok;

	buf_clear(&loading->folded);
	code_key(&loading->folded, entry->code);
	sql_integer(q, ":number", loading->number);
	sql_text(q, ":code", entry->code);
	sql_integer(q, ":place", loading->place++);
	sql_text(q, ":code_key", buf_str(&loading->folded));
	sql_text(q, ":parent", entry->parent);
	sql_text(q, ":level", entry->level);
	sql_text(q, ":from_on", entry->from_on);
	sql_text(q, ":until_on", entry->until_on);
	sql_text(q, ":extra", entry->extra);
	ok = sql_run(q, err);
	sql_again(q);
	if (!ok)
		return false;
	sql_integer(&loading->forget, ":number", loading->number);
	sql_text(&loading->forget, ":code", entry->code);
	ok = sql_run(&loading->forget, err);
	sql_again(&loading->forget);
	return ok;
}

static bool
load_words(struct loading *loading, struct err *err)
{
	char *word = loading->folded.data;
	bool ok = true;

	/* The label itself is stored by now: its buffer may be cut up. */
	while (ok && word && *word) {
		char *end = strchr(word, ' ');

		if (end)
			*end = '\0';
		sql_integer(&loading->word, ":number", loading->number);
		sql_text(&loading->word, ":word", word);
		ok = sql_run(&loading->word, err);
		sql_again(&loading->word);
		word = end ? end + 1 : NULL;
	}
	return ok;
}

/* Remember a language once, in the order languages are first met. */
static void
note_language(struct buf *langs, const char *lang)
{
	size_t len = strlen(lang);
	const char *at = buf_str(langs);

	while ((at = strstr(at, lang))) {
		if ((at == langs->data || at[-1] == ' ') && (at[len] == ' ' || at[len] == '\0'))
			return;
		at += len;
	}
	if (langs->len > 0)
		buf_char(langs, ' ');
	buf_text(langs, lang);
}

static bool
load_label(struct loading *loading, const char *code, const struct code_label *label, int64_t n,
    struct err *err)
{
	struct sql *q = &loading->label;
	bool ok;

	note_language(&loading->langs, label->lang);
	buf_clear(&loading->folded);
	fold_text(&loading->folded, label->text);
	sql_integer(q, ":id", loading->next_label++);
	sql_integer(q, ":number", loading->number);
	sql_text(q, ":code", code);
	sql_text(q, ":lang", label->lang);
	sql_integer(q, ":n", n);
	sql_text(q, ":text", label->text);
	sql_text(q, ":folded", buf_str(&loading->folded));
	ok = sql_run(q, err);
	sql_again(q);
	return ok && load_words(loading, err);
}

static bool
index_list(struct db *db, int64_t number, struct err *err)
{
	static const char *const texts[] = {
	    "INSERT INTO code_search (rowid, folded) SELECT id, folded FROM code_label"
	    " WHERE id BETWEEN :number << 32 AND ((:number + 1) << 32) - 1 AND searched ORDER BY "
	    "id",
	    "INSERT INTO code_trigram (rowid, folded) SELECT id, folded FROM code_label"
	    " WHERE id BETWEEN :number << 32 AND ((:number + 1) << 32) - 1 AND searched ORDER BY "
	    "id",
	};

	return run_on_list(db, texts[0], number, err) && run_on_list(db, texts[1], number, err);
}

static bool
write_langs(struct loading *loading, struct err *err)
{
	static const char text[] = "UPDATE code_list SET langs = :langs WHERE number = :number";
	struct sql q = {0};
	bool ok = false;

	if (sql_prepare(&q, loading->db, text, err)) {
		sql_text(&q, ":langs", buf_str(&loading->langs));
		sql_integer(&q, ":number", loading->number);
		ok = sql_run(&q, err);
	}
	sql_done(&q);
	return ok;
}

bool
code_list_load(struct db *db, const char *list, const char *version, const char *source,
    const struct code_entry *entries, size_t len, struct err *err)
{
	struct loading loading = {0};
	int64_t number;
	bool ok = write_list(db, list, version, source, &number, err) && clear_list(db, number, err)
		  && loading_begin(&loading, db, number, err);

	db->lists_loaded++;
	for (size_t i = 0; ok && i < len; i++) {
		ok = load_code(&loading, &entries[i], err);
		for (size_t n = 0; ok && n < entries[i].labels_len; n++)
			ok = load_label(
			    &loading, entries[i].code, &entries[i].labels[n], (int64_t)n, err);
	}
	ok = ok && write_langs(&loading, err) && index_list(db, number, err);
	loading_end(&loading);
	return ok;
}

bool
code_find(struct db *db, const char *list, const char *code, const char *lang, struct arena *arena,
    struct code *out)
{
	static const char text[] =
	    "SELECT c.code, c.parent, c.level, c.from_on, c.until_on, l.text, l.lang IS NOT :lang,"
	    " c.ended FROM code_list k JOIN code c ON c.list = k.number"
	    " LEFT JOIN code_label l ON l.list = c.list AND l.code = c.code"
	    " WHERE k.id = :list AND c.code = :code ORDER BY l.lang IS NOT :lang, l.n LIMIT 1";
	struct sql q = {0};
	struct err err = {0};
	bool found = false;

	*out = (struct code){0};
	if (sql_prepare(&q, db, text, &err)) {
		sql_text(&q, ":list", list);
		sql_text(&q, ":code", code);
		sql_text(&q, ":lang", lang);
		found = sql_next(&q, &err) == SQL_ROW;
		if (found)
			code_read(&q, list, arena, out);
	}
	sql_done(&q);
	return found;
}

const char *
code_column(
    struct db *db, const char *list, const char *code, const char *column, struct arena *arena)
{
	static const char text[] =
	    "SELECT CASE :column WHEN 'code' THEN c.code WHEN 'parent' THEN c.parent"
	    " WHEN 'level' THEN c.level ELSE (SELECT value FROM json_each(c.extra)"
	    " WHERE key = :column) END"
	    " FROM code_list k JOIN code c ON c.list = k.number WHERE k.id = :list AND c.code = "
	    ":code";
	struct sql q = {0};
	struct err err = {0};
	const char *found = NULL;

	if (sql_prepare(&q, db, text, &err)) {
		sql_text(&q, ":list", list);
		sql_text(&q, ":code", code);
		sql_text(&q, ":column", column);
		if (sql_next(&q, &err) == SQL_ROW)
			found = sql_column_text(&q, 0, arena);
	}
	sql_done(&q);
	return found;
}

int64_t
code_place(struct db *db, const char *list, const char *code)
{
	static const char text[] =
	    "SELECT c.place FROM code_list k JOIN code c ON c.list = k.number"
	    " WHERE k.id = :list AND c.code = :code";
	struct sql q = {0};
	struct err err = {0};
	int64_t place = -1;

	if (sql_prepare(&q, db, text, &err)) {
		sql_text(&q, ":list", list);
		sql_text(&q, ":code", code);
		if (sql_next(&q, &err) == SQL_ROW)
			place = sql_column_integer(&q, 0);
	}
	sql_done(&q);
	return place;
}

bool
code_by_label(struct db *db, const char *list, const char *label, struct arena *arena,
    struct code_list *out, struct err *err)
{
	static const char text[] =
	    "SELECT DISTINCT l.code FROM code_list k"
	    " CROSS JOIN json_each('[\"' || replace(k.langs, ' ', '\",\"') || '\"]') j"
	    " CROSS JOIN code_label l ON l.list = k.number AND l.lang = j.value"
	    "  AND l.folded = :folded AND l.searched"
	    " CROSS JOIN code c ON c.list = l.list AND c.code = l.code AND NOT c.ended"
	    " WHERE k.id = :list ORDER BY c.place LIMIT 2";
	struct buf folded = {0};
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;

	*out = (struct code_list){.items = arena_alloc(arena, 2 * sizeof(*out->items))};
	fold_text(&folded, label);
	if (sql_prepare(&q, db, text, err)) {
		sql_text(&q, ":list", list);
		sql_text(&q, ":folded", buf_str(&folded));
		while ((row = sql_next(&q, err)) == SQL_ROW)
			out->items[out->len++] =
			    (struct code){.list = list, .code = sql_column_text(&q, 0, arena)};
	}
	sql_done(&q);
	buf_free(&folded);
	return row == SQL_END;
}

/* Columns: code, parent, level, from_on, until_on, label, is it in another language, ended. */
void
code_read(struct sql *q, const char *list, struct arena *arena, struct code *out)
{
	out->list = arena_dup(arena, list);
	out->code = sql_column_text(q, 0, arena);
	out->parent = sql_column_text(q, 1, arena);
	out->level = sql_column_text(q, 2, arena);
	out->from_on = sql_column_text(q, 3, arena);
	out->until_on = sql_column_text(q, 4, arena);
	out->label = sql_column_text(q, 5, arena);
	if (!out->label)
		out->label = out->code;
	else
		out->label_is_fallback = sql_column_integer(q, 6) != 0;
	out->is_ended = sql_column_integer(q, 7) != 0;
}
