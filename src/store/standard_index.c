/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Standards and criteria as code lists, so that a code field can point to them
 * and type-ahead finds them: by their own words, by the code of a unit, by the titles above them.
 */
#include "store/standard.h"

#include "store/code.h"
#include "store/sql.h"

#include <string.h>

/* One row a language: code, parent, extra, language, label, other words it is found by. */
struct index_list {
	const char *list, *text;
};

static const struct index_list lists[] = {
    {"standard", "SELECT s.key, NULL, json_object('status', s.status), j.key, j.value,"
		 " (SELECT group_concat(u.code, ' ') FROM unit u WHERE u.standard = s.key)"
		 " FROM standard s, json_each(s.title) j ORDER BY s.id, s.version"},
    {"criterion",
	"SELECT c.key, u.key, json_object('standard', u.standard), j.key, j.value,"
	" u.code || coalesce(' ' || (u.title ->> j.key), '')"
	" || coalesce(' ' || (e.title ->> j.key), '')"
	" FROM standard s JOIN unit u ON u.standard = s.key"
	" JOIN element e ON e.unit = u.key JOIN criterion c ON c.element = e.key,"
	" json_each(c.text) j ORDER BY s.id, s.version, u.position, e.position, c.position"},
};

/* Entries as they come, each with two labels a language. */
struct gathering {
	struct arena arena;
	struct code_entry *entries;
	size_t len, cap;
	struct code_label *labels; /* of the last entry */
	size_t labels_cap;
};

static void
add_label(struct gathering *gathering, const char *lang, const char *text)
{
	struct code_entry *entry = &gathering->entries[gathering->len - 1];

	gathering->labels = arena_grow(&gathering->arena, gathering->labels, entry->labels_len,
	    &gathering->labels_cap, sizeof(*gathering->labels));
	gathering->labels[entry->labels_len++] = (struct code_label){lang, text};
	entry->labels = gathering->labels;
}

static void
add_row(struct gathering *gathering, struct sql *q)
{
	struct arena *arena = &gathering->arena;
	const char *code = sql_column_text(q, 0, arena);
	const char *lang = sql_column_text(q, 3, arena);
	const char *words = sql_column_text(q, 5, arena);

	if (gathering->len == 0 || strcmp(gathering->entries[gathering->len - 1].code, code) != 0) {
		gathering->entries = arena_grow(arena, gathering->entries, gathering->len,
		    &gathering->cap, sizeof(*gathering->entries));
		gathering->entries[gathering->len++] = (struct code_entry){
		    .code = code,
		    .parent = sql_column_text(q, 1, arena),
		    .extra = sql_column_text(q, 2, arena),
		};
		gathering->labels = NULL;
		gathering->labels_cap = 0;
	}
	add_label(gathering, lang, sql_column_text(q, 4, arena));
	if (words)
		add_label(gathering, lang, words);
}

static bool
load_list(struct db *db, const struct index_list *list, struct err *err)
{
	struct gathering gathering = {0};
	struct sql q = {0};
	enum sql_row row = SQL_FAILED;
	bool ok;

	if (sql_prepare(&q, db, list->text, err))
		while ((row = sql_next(&q, err)) == SQL_ROW)
			add_row(&gathering, &q);
	sql_done(&q);
	ok = row == SQL_END
	     && code_list_load(
		 db, list->list, "1", "standards", gathering.entries, gathering.len, err);
	arena_free(&gathering.arena);
	return ok;
}

bool
standard_index(struct db *db, struct err *err)
{
	for (size_t i = 0; i < sizeof(lists) / sizeof(lists[0]); i++)
		if (!load_list(db, &lists[i], err))
			return false;
	return true;
}
