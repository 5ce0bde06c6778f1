/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The world around a form, answered from the case file when a rule asks. */
#include "casework/outside.h"

#include "base/edtf.h"
#include "casework/rows.h"

#include <string.h>

struct outside_rows {
	struct outside_rows *older;
	const struct form *form;
	int64_t owner_id;
	struct record_list list;
};

bool
outside_open(struct outside *outside, struct desk *desk, int64_t casefile_id, int64_t row_id,
    struct err *err)
{
	struct value person = value_null;

	*outside = (struct outside){
	    .desk = desk,
	    .casefile_id = casefile_id,
	    .row_id = row_id,
	    .version = db_version(desk->db),
	};
	if (casefile_id
	    && !record_read(
		desk->db, "casefile", casefile_id, "person_id", &outside->arena, &person, err)) {
		outside_close(outside);
		return false;
	}
	outside->person_id = person.integer;
	return true;
}

void
outside_close(struct outside *outside)
{
	arena_free(&outside->arena);
	*outside = (struct outside){0};
}

/* Forget what was read of a case file that is another by now. */
static void
keep_up(struct outside *outside)
{
	int64_t version = db_version(outside->desk->db);

	if (outside->version == version)
		return;
	arena_free(&outside->arena);
	outside->version = version;
	outside->casefile = outside->person = (struct record){0};
	outside->rows = NULL;
	outside->today = NULL;
}

static struct rule_value
as_rule_value(struct value value)
{
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

/* Of a row that is read when it is first asked for; nothing when it is not there. */
static struct rule_value
in_record(
    struct outside *outside, struct record *record, const char *table, int64_t id, const char *name)
{
	struct err err = {0};

	if (!record->table && id
	    && !record_get(outside->desk->db, table, id, &outside->arena, record, &err))
		return (struct rule_value){.kind = RULE_NULL};
	return as_rule_value(record_value(record, name));
}

static struct rule_value
value_named(void *context, const char *name)
{
	struct outside *outside = context;
	struct desk *desk = outside->desk;

	keep_up(outside);
	if (!outside->today)
		outside->today = day_print(&outside->arena, desk->today);
	if (strcmp(name, "today") == 0)
		return (struct rule_value){.kind = RULE_TEXT, .text = outside->today};
	if (strcmp(name, "lang") == 0)
		return (struct rule_value){.kind = RULE_TEXT, .text = desk->lang};
	if (strcmp(name, "role") == 0)
		return (struct rule_value){.kind = RULE_TEXT, .text = desk->role};
	if (strncmp(name, "case.", 5) == 0)
		return in_record(
		    outside, &outside->casefile, "casefile", outside->casefile_id, name + 5);
	if (strncmp(name, "person.", 7) == 0)
		return in_record(outside, &outside->person, "person", outside->person_id, name + 7);
	return (struct rule_value){.kind = RULE_NULL};
}

static const char *
label_of(void *context, const char *list, const char *code, const char *lang)
{
	struct outside *outside = context;

	keep_up(outside);
	return desk_label(outside->desk, list, code, lang, &outside->arena);
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

/* The rows of another form that stand beside this record: of the same case, person or row. */
static const struct outside_rows *
rows_of(struct outside *outside, const char *form_id)
{
	struct err err = {0};
	const struct form *form = book_form(outside->desk->book, form_id, &err);
	struct outside_rows *rows;
	int64_t owner_id;

	if (!form || !form->table)
		return NULL;
	keep_up(outside);
	owner_id = owner_of(outside, form);
	for (rows = outside->rows; rows; rows = rows->older)
		if (rows->form == form && rows->owner_id == owner_id)
			return rows;
	rows = arena_alloc(&outside->arena, sizeof(*rows));
	rows->form = form;
	rows->owner_id = owner_id;
	if (!rows_list(outside->desk, form, outside->casefile_id, outside->row_id, &outside->arena,
		&rows->list, &err))
		return NULL;
	rows->older = outside->rows;
	return outside->rows = rows;
}

static int64_t
count_rows(void *context, const char *form_id)
{
	const struct outside_rows *rows = rows_of(context, form_id);

	return rows ? (int64_t)rows->list.len : 0;
}

static struct rule_value
value_in_row(void *context, const char *form_id, int64_t row, const char *name)
{
	const struct outside_rows *rows = rows_of(context, form_id);
	const struct field *field = rows ? form_field(rows->form, name) : NULL;

	if (!field || row < 0 || (size_t)row >= rows->list.len)
		return (struct rule_value){.kind = RULE_NULL};
	return as_rule_value(record_value(&rows->list.items[row], field->column));
}

struct rule_context
outside_context(struct outside *outside)
{
	return (struct rule_context){
	    .context = outside,
	    .value = value_named,
	    .label = label_of,
	    .rows = count_rows,
	    .row_value = value_in_row,
	};
}
