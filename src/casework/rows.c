/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records of a case. */
#include "casework/rows.h"

#include "base/i18n.h"
#include "store/journal.h"

#include <stdlib.h>
#include <string.h>

int64_t
rows_person(struct desk *desk, int64_t casefile_id)
{
	struct arena arena = {0};
	struct value person = value_null;
	struct err err = {0};

	record_read(desk->db, "casefile", casefile_id, "person_id", &arena, &person, &err);
	arena_free(&arena);
	return person.integer;
}

int64_t
rows_owner(struct desk *desk, const struct form *form, int64_t casefile_id, int64_t parent_id)
{
	if (strcmp(form->owner, "casefile") == 0)
		return casefile_id;
	if (strcmp(form->owner, "person") == 0)
		return rows_person(desk, casefile_id);
	if (strcmp(form->owner, "self") == 0)
		return strcmp(form->table, "person") == 0 ? rows_person(desk, casefile_id)
							  : casefile_id;
	return parent_id;
}

static const char *
owner_column(const struct form *form, struct arena *arena)
{
	return strcmp(form->owner, "self") == 0 ? "id" : arena_printf(arena, "%s_id", form->owner);
}

/* What a record is sorted by: the form's `sort` field, then when it was made. */
struct place {
	struct record record;
	struct value sort;
	int64_t made;
};

static int
by_place(const void *a, const void *b)
{
	const struct place *one = a, *two = b;
	int order = 0;

	/* What is empty comes last. */
	if (one->sort.kind != two->sort.kind)
		order = one->sort.kind == VALUE_NULL ? 1 : two->sort.kind == VALUE_NULL ? -1 : 0;
	else if (one->sort.kind == VALUE_TEXT)
		/* "E2" before "E10". */
		order = strverscmp(one->sort.text, two->sort.text);
	else if (one->sort.kind == VALUE_INTEGER)
		order = one->sort.integer < two->sort.integer
			    ? -1
			    : one->sort.integer > two->sort.integer;
	return order ? order : one->made < two->made ? -1 : one->made > two->made;
}

/* Ids say nothing of age: each opening of the file draws a new block of them. */
void
rows_sort(struct desk *desk, const struct form *form, struct arena *arena, struct record_list *rows)
{
	struct place *places = arena_alloc(arena, (rows->len + 1) * sizeof(*places));

	if (rows->len < 2)
		return;
	for (size_t i = 0; i < rows->len; i++)
		places[i] = (struct place){
		    .record = rows->items[i],
		    .sort =
			form->sort ? record_value(&rows->items[i], form->sort->column) : value_null,
		    .made = journal_made(desk->db, form->table, rows->items[i].id),
		};
	qsort(places, rows->len, sizeof(*places), by_place);
	for (size_t i = 0; i < rows->len; i++)
		rows->items[i] = places[i].record;
}

bool
rows_list(struct desk *desk, const struct form *form, int64_t casefile_id, int64_t parent_id,
    struct arena *arena, struct record_list *out, struct err *err)
{
	if (!record_list(desk->db, form->table, owner_column(form, arena),
		rows_owner(desk, form, casefile_id, parent_id), 0, SIZE_MAX, arena, out, err))
		return false;
	rows_sort(desk, form, arena, out);
	return true;
}

bool
rows_count(struct desk *desk, const struct form *form, int64_t casefile_id, int64_t parent_id,
    int64_t *count, struct err *err)
{
	struct arena arena = {0};
	bool ok = record_count(desk->db, form->table, owner_column(form, &arena),
	    rows_owner(desk, form, casefile_id, parent_id), count, err);

	arena_free(&arena);
	return ok;
}

/* The form that keeps this table: what a row belongs to may belong to something itself. */
static const struct form *
form_of_table(struct desk *desk, const char *table)
{
	const char *const *ids = book_form_ids(desk->book);
	struct err err = {0};

	for (size_t i = 0; ids[i]; i++) {
		const struct form *form = book_form(desk->book, ids[i], &err);

		if (form && form->table && strcmp(form->table, table) == 0)
			return form;
	}
	return NULL;
}

static bool
belongs(struct desk *desk, const struct form *form, int64_t casefile_id, int64_t row_id,
    struct arena *arena)
{
	struct record record;
	struct err err = {0};
	const struct form *owner;
	int64_t owner_id;

	if (!form || !record_get(desk->db, form->table, row_id, arena, &record, &err))
		return false;
	if (strcmp(form->owner, "self") == 0)
		return row_id == rows_owner(desk, form, casefile_id, 0);
	owner_id = record_value(&record, owner_column(form, arena)).integer;
	if (strcmp(form->owner, "casefile") == 0 || strcmp(form->owner, "person") == 0)
		return owner_id == rows_owner(desk, form, casefile_id, 0);
	owner = form_of_table(desk, form->owner);
	return belongs(desk, owner, casefile_id, owner_id, arena);
}

bool
rows_belongs(struct desk *desk, const struct form *form, int64_t casefile_id, int64_t row_id,
    struct err *err)
{
	struct arena arena = {0};
	bool ok = belongs(desk, form, casefile_id, row_id, &arena);

	arena_free(&arena);
	if (!ok)
		return err_set(err, ERR_DATA, _("this case has no record %lld of the form %s"),
		    (long long)row_id, form->id);
	return true;
}

bool
rows_may_own(struct desk *desk, const struct form *form, int64_t casefile_id, int64_t parent_id,
    struct err *err)
{
	const struct form *owner = form_of_table(desk, form->owner);

	if (owner)
		return rows_belongs(desk, owner, casefile_id, parent_id, err);
	return err_set(err, ERR_CONFIG,
	    _("%s: no form keeps the records of “%s” that these belong to"), form->file,
	    form->owner);
}

static const char *
title_of(struct answers *answers, struct arena *arena)
{
	const char *title = answers_title(answers, arena);

	return title && title[0] ? title : _("(no title yet)");
}

/* What is hidden, computed or for reading only is not asked. */
static bool
is_asked(const struct answers *answers, size_t field)
{
	const struct answer *answer = &answers->items[field];

	return answer->visible && !answer->read_only
	       && !field_is_computed(&answers->form->fields[field]);
}

static void
measure(const struct answers *answers, struct record_line *line, struct arena *arena)
{
	const struct form *form = answers->form;
	struct progress *sections =
	    arena_alloc(arena, (form->sections_len + 1) * sizeof(*sections));

	for (size_t i = 0; i < form->fields_len; i++) {
		const struct answer *answer = &answers->items[i];
		struct progress *section = &sections[form->fields[i].section];

		if (!is_asked(answers, i))
			continue;
		section->asked++;
		section->answered += answer->value.kind != VALUE_NULL || answer->absent;
		section->missing += answer->missing;
	}
	for (size_t i = 0; i < form->sections_len; i++) {
		line->all.asked += sections[i].asked;
		line->all.answered += sections[i].answered;
		line->all.missing += sections[i].missing;
	}
	line->sections = sections;
}

/* Records have the case and the person in common: these are read once for all. */
bool
rows_lines(struct desk *desk, const struct form *form, int64_t casefile_id,
    const struct record_list *records, struct arena *arena, struct record_line **lines,
    struct err *err)
{
	struct type_context types = desk_types(desk);
	struct outside outside;
	struct rule_context context = outside_context(&outside);

	if (!outside_open(&outside, desk, casefile_id, 0, err))
		return false;
	*lines = arena_alloc(arena, (records->len + 1) * sizeof(**lines));
	for (size_t i = 0; i < records->len; i++) {
		struct answers answers;

		outside.row_id = records->items[i].id;
		answers_start(&answers, form, &types, &context);
		rows_answers(&answers, &records->items[i], NULL);
		answers_settle(&answers, NULL);
		(*lines)[i] = (struct record_line){
		    .title = title_of(&answers, arena),
		    .lacking = answers.missing + answers.errors,
		};
		measure(&answers, &(*lines)[i], arena);
		answers_free(&answers);
	}
	outside_close(&outside);
	return true;
}

const char *
rows_title_of(struct desk *desk, const struct form *form, int64_t casefile_id,
    const struct record *record, struct arena *arena)
{
	struct type_context types = desk_types(desk);
	struct outside outside;
	struct rule_context context = outside_context(&outside);
	struct answers answers;
	struct err err = {0};
	const char *title;

	/* A case that was taken back has nothing for rules to read. */
	if (!outside_open(&outside, desk, casefile_id, record->id, &err)
	    && !outside_open(&outside, desk, 0, record->id, &err))
		return _("(no title yet)");
	answers_start(&answers, form, &types, &context);
	rows_answers(&answers, record, NULL);
	answers_show(&answers);
	title = title_of(&answers, arena);
	answers_free(&answers);
	outside_close(&outside);
	return title;
}

const char *
rows_title(struct desk *desk, const struct form *form, int64_t casefile_id, int64_t row_id,
    struct arena *arena)
{
	struct record record;
	struct err err = {0};

	if (!record_get(desk->db, form->table, row_id, arena, &record, &err))
		return _("(no title yet)");
	return rows_title_of(desk, form, casefile_id, &record, arena);
}
