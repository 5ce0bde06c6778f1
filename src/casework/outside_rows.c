/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Other records, as their own forms have them count: what a form may hide, or offer no more, is
 * worked out with the form's rules before anybody reads it. The rest is read as it is stored.
 */
#include "casework/outside_part.h"

#include "casework/rows.h"

#include <string.h>

enum {
	DEPTH_MAX = 3
}; /* records worked out for records; past it they are read as they are stored */

struct outside_record {
	const struct form *form; /* NULL: no form keeps it */
	const struct record *record;
	struct value *counted; /* one a field; NULL: not worked out yet */
};

struct outside_rows {
	struct outside_rows *older;
	const struct form *form;
	int64_t owner_id;
	int64_t version; /* of the table when they were read */
	struct record_list list;
	struct outside_record *items; /* one a row */
	struct arena arena;
};

/* Are there rules by which an answer to this field may not count? That of the form is asked before. */
static bool
may_not_count(const struct form *form, const struct field *field)
{
	return field->show_if.rule || field->choice_filter.rule
	       || form->sections[field->section].show_if.rule;
}

static struct rule_value
as_stored(const struct outside_record *record, const struct field *field)
{
	size_t at = 0;

	return type_to_rule(field, rows_held(record->form, field, record->record, &at).value);
}

/* With the rules of its form, asked as that record. */
static void
work_out(struct outside *outside, struct outside_record *record, struct arena *arena)
{
	struct type_context types = desk_types(outside->desk);
	struct rule_context context = outside_context(outside);
	int64_t row_id = outside->row_id;
	size_t len = record->form->fields_len;
	struct value *counted = arena_alloc(arena, (len + 1) * sizeof(*counted));
	struct answers answers;

	/* Every record is worked out once, so that this comes to an end whatever rules ask. */
	context.own_steps = true;
	outside->row_id = record->record->id;
	outside->depth++;
	answers_start(&answers, record->form, &types, &context);
	rows_answers(&answers, record->record, NULL);
	answers_show(&answers);
	for (size_t i = 0; i < len; i++)
		counted[i] = value_copy(arena, answers.items[i].counted);
	answers_free(&answers);
	outside->depth--;
	outside->row_id = row_id;
	record->counted = counted;
}

static struct rule_value
value_of(struct outside *outside, struct outside_record *record, const struct field *field,
    struct arena *arena)
{
	if (!may_not_count(record->form, field) || outside->depth >= DEPTH_MAX)
		return as_stored(record, field);
	if (!record->counted)
		work_out(outside, record, arena);
	return type_to_rule(field, record->counted[field->index]);
}

/* The form of the person or the case itself. */
static const struct form *
form_of_self(struct outside *outside, const char *table)
{
	const char *const *ids = book_form_ids(outside->desk->book);
	struct err ignored;

	for (size_t i = 0; ids[i]; i++) {
		const struct form *form = book_form(outside->desk->book, ids[i], &ignored);

		if (form && form->table && strcmp(form->table, table) == 0
		    && strcmp(form->owner, "self") == 0)
			return form;
	}
	return NULL;
}

static struct outside_record *
read_self(struct outside *outside, const char *table, int64_t id)
{
	struct outside_record *self = arena_alloc(&outside->arena, sizeof(*self));
	struct record *record = arena_alloc(&outside->arena, sizeof(*record));
	struct err ignored = {0};

	*self = (struct outside_record){.record = record};
	if (id && record_get(outside->desk->db, table, id, &outside->arena, record, &ignored))
		self->form = form_of_self(outside, table);
	return self;
}

/* A field by its name, also an older one, or by its column. */
static const struct field *
field_named(const struct form *form, const char *name)
{
	const struct field *field = form ? form_field_once(form, name) : NULL;

	for (size_t i = 0; form && !field && i < form->fields_len; i++)
		if (strcmp(form->fields[i].column, name) == 0)
			field = &form->fields[i];
	return field;
}

struct rule_value
outside_self(struct outside *outside, struct outside_record **record, const char *table, int64_t id,
    const char *name)
{
	const struct field *field;
	struct value value;

	if (!*record)
		*record = read_self(outside, table, id);
	field = field_named((*record)->form, name);
	if (field)
		return value_of(outside, *record, field, &outside->arena);
	/* What the program fills: the number, the state. */
	value = record_value((*record)->record, name);
	switch (value.kind) {
	case VALUE_INTEGER:
		return (struct rule_value){.kind = RULE_INTEGER, .integer = value.integer};
	case VALUE_TEXT:
		return (struct rule_value){.kind = RULE_TEXT, .text = value.text};
	case VALUE_NULL:
		break;
	}
	return (struct rule_value){.kind = RULE_NULL};
}

static int64_t
owner_of(const struct outside *outside, const struct form *form)
{
	bool is_self = strcmp(form->owner, "self") == 0;

	/* Known here; rows_owner() would ask the file at every question. */
	if (strcmp(is_self ? form->table : form->owner, "person") == 0)
		return outside->person_id;
	return rows_owner(outside->desk, form, outside->casefile_id, outside->row_id);
}

/* Is it asked for in this case? A rule that fails hides nothing. */
static bool
is_shown(struct outside *outside, const struct form *form)
{
	struct rule_context context = outside_context(outside);
	struct rule_value value;
	struct err ignored;

	return !form->show_if.rule || !rule_eval(form->show_if.rule, &context, &value, &ignored)
	       || rule_truth(value) == 1;
}

static void
free_rows(struct outside_rows *rows)
{
	arena_free(&rows->arena);
	mem_free(rows);
}

static struct outside_rows *
read_rows(struct outside *outside, const struct form *form, int64_t owner_id)
{
	struct outside_rows *rows = mem_alloc(sizeof(*rows));
	struct err err = {0};

	*rows = (struct outside_rows){
	    .form = form,
	    .owner_id = owner_id,
	    .version = db_table_version(outside->desk->db, form->table),
	};
	if (is_shown(outside, form)
	    && !rows_list(outside->desk, form, outside->casefile_id, outside->row_id, &rows->arena,
		&rows->list, &err)) {
		free_rows(rows);
		return NULL;
	}
	rows->items = arena_alloc(&rows->arena, (rows->list.len + 1) * sizeof(*rows->items));
	for (size_t i = 0; i < rows->list.len; i++)
		rows->items[i] =
		    (struct outside_record){.form = form, .record = &rows->list.items[i]};
	rows->older = outside->rows;
	return outside->rows = rows;
}

/* What counts of its records hangs on nothing but their own answers. */
static bool
is_by_itself(const struct form *form)
{
	unsigned outside = 0;

	for (size_t i = 0; i < form->fields_len; i++)
		outside |= form->outside[i] & (PART_SECTION | PART_SHOWN | PART_VALUE | PART_OFFER);
	return !outside && !form->show_if.rule;
}

/* Rows of a table that nobody wrote to, and that no other answer decides about, are as they were. */
static bool
is_good(const struct outside *outside, const struct outside_rows *rows)
{
	return rows->version == db_table_version(outside->desk->db, rows->form->table)
	       && is_by_itself(rows->form);
}

void
outside_rows_keep_up(struct outside *outside)
{
	struct outside_rows *rows = outside->rows, *older;

	for (outside->rows = NULL; rows; rows = older) {
		older = rows->older;
		if (is_good(outside, rows)) {
			rows->older = outside->rows;
			outside->rows = rows;
		} else {
			free_rows(rows);
		}
	}
}

void
outside_rows_free(struct outside *outside)
{
	struct outside_rows *rows = outside->rows, *older;

	for (outside->rows = NULL; rows; rows = older) {
		older = rows->older;
		free_rows(rows);
	}
}

static struct outside_rows *
rows_of(struct outside *outside, const char *form_id)
{
	struct err err = {0};
	const struct form *form = book_form(outside->desk->book, form_id, &err);
	int64_t owner_id;

	if (!form || !form->table)
		return NULL;
	owner_id = owner_of(outside, form);
	for (struct outside_rows *rows = outside->rows; rows; rows = rows->older)
		if (rows->form == form && rows->owner_id == owner_id)
			return rows;
	return read_rows(outside, form, owner_id);
}

int64_t
outside_count(struct outside *outside, const char *form_id)
{
	const struct outside_rows *rows = rows_of(outside, form_id);

	return rows ? (int64_t)rows->list.len : 0;
}

struct rule_value
outside_row_value(struct outside *outside, const char *form_id, int64_t row, const char *name)
{
	struct outside_rows *rows = rows_of(outside, form_id);
	const struct field *field = rows ? form_field_once(rows->form, name) : NULL;

	if (!field || row < 0 || (size_t)row >= rows->list.len)
		return (struct rule_value){.kind = RULE_NULL};
	return value_of(outside, &rows->items[row], field, &rows->arena);
}

bool
outside_is_shown(struct desk *desk, const struct form *form, int64_t casefile_id)
{
	struct outside outside;
	struct err ignored;
	bool shown;

	if (!form->show_if.rule || !outside_open(&outside, desk, casefile_id, 0, &ignored))
		return true;
	shown = is_shown(&outside, form);
	outside_close(&outside);
	return shown;
}
