/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The records of a case. */
#include "casework/rows.h"

#include "base/i18n.h"

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
		return strcmp(form->table, "person") == 0 ? rows_person(desk, casefile_id) : casefile_id;
	return parent_id;
}

static const char *
owner_column(const struct form *form, struct arena *arena)
{
	return strcmp(form->owner, "self") == 0 ? "id" : arena_printf(arena, "%s_id", form->owner);
}

struct ranked {
	struct record record;
	size_t age;
};

/* By the form's `sort` field, what is empty last; then the older one. */
static int
by_sort_field(const void *a, const void *b, void *context)
{
	const struct ranked *one = a, *two = b;
	const char *const *column = context;
	struct value left = record_value(&one->record, *column);
	struct value right = record_value(&two->record, *column);
	int order = 0;

	if (left.kind != right.kind)
		order = left.kind == VALUE_NULL ? 1 : right.kind == VALUE_NULL ? -1 : 0;
	else if (left.kind == VALUE_TEXT)
		order = strcmp(left.text, right.text);
	else if (left.kind == VALUE_INTEGER)
		order = left.integer < right.integer ? -1 : left.integer > right.integer;
	return order ? order : one->age < two->age ? -1 : one->age > two->age;
}

static void
sort_rows(struct record_list *rows, const char *column, struct arena *arena)
{
	struct ranked *ranked = arena_alloc(arena, (rows->len + 1) * sizeof(*ranked));

	for (size_t i = 0; i < rows->len; i++)
		ranked[i] = (struct ranked){rows->items[i], i};
	qsort_r(ranked, rows->len, sizeof(*ranked), by_sort_field, &column);
	for (size_t i = 0; i < rows->len; i++)
		rows->items[i] = ranked[i].record;
}

bool
rows_list(struct desk *desk, const struct form *form, int64_t casefile_id, int64_t parent_id,
    struct arena *arena, struct record_list *out, struct err *err)
{
	if (!record_list_by_age(desk->db, form->table, owner_column(form, arena),
		rows_owner(desk, form, casefile_id, parent_id), arena, out, err))
		return false;
	if (form->sort)
		sort_rows(out, form->sort->column, arena);
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

const char *
rows_title(struct desk *desk, const struct form *form, int64_t casefile_id, int64_t row_id,
    struct arena *arena)
{
	struct sheet sheet;
	struct err err = {0};
	const char *title = NULL;

	if (sheet_open(&sheet, desk, form->id, casefile_id, 0, row_id, &err)) {
		title = answers_title(&sheet.answers, arena);
		sheet_close(&sheet);
	}
	return title && title[0] ? title : _("(no title yet)");
}
