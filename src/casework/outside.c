/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The world around a form, answered from the case file when a rule asks. */
#include "casework/outside.h"

#include "base/edtf.h"
#include "casework/rows.h"
#include "store/code.h"

#include <string.h>

bool
outside_load(struct sheet *sheet, struct err *err)
{
	struct value person;

	sheet->casefile = sheet->person = (struct record){0};
	if (sheet->casefile_id == 0)
		return true;
	if (!record_get(sheet->desk->db, "casefile", sheet->casefile_id, &sheet->arena,
		&sheet->casefile, err))
		return false;
	person = record_value(&sheet->casefile, "person_id");
	return record_get(
	    sheet->desk->db, "person", person.integer, &sheet->arena, &sheet->person, err);
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

static struct rule_value
value_named(void *context, const char *name)
{
	struct sheet *sheet = context;

	if (strcmp(name, "today") == 0)
		return (struct rule_value){
		    .kind = RULE_TEXT, .text = day_print(&sheet->arena, sheet->desk->today)};
	if (strcmp(name, "lang") == 0)
		return (struct rule_value){.kind = RULE_TEXT, .text = sheet->desk->lang};
	if (strcmp(name, "role") == 0)
		return (struct rule_value){.kind = RULE_TEXT, .text = sheet->desk->role};
	if (strncmp(name, "case.", 5) == 0)
		return as_rule_value(record_value(&sheet->casefile, name + 5));
	if (strncmp(name, "person.", 7) == 0)
		return as_rule_value(record_value(&sheet->person, name + 7));
	return (struct rule_value){.kind = RULE_NULL};
}

static const char *
label_of(void *context, const char *list, const char *code, const char *lang)
{
	struct sheet *sheet = context;
	struct code found;

	if (!code_find(sheet->desk->db, list, code, lang ? lang : sheet->desk->lang, &sheet->arena,
		&found))
		return NULL;
	return found.label;
}

/* The rows of another form that stand beside this record: of the same case, person or row. */
static bool
rows_of(struct sheet *sheet, const char *form_id, const struct form **form,
    struct record_list *out)
{
	struct err err = {0};

	*form = book_form(sheet->desk->book, form_id, &err);
	return *form && (*form)->table
	       && rows_list(sheet->desk, *form, sheet->casefile_id, sheet->row_id, &sheet->arena, out,
		   &err);
}

static int64_t
count_rows(void *context, const char *form_id)
{
	const struct form *form;
	struct record_list rows;

	return rows_of(context, form_id, &form, &rows) ? (int64_t)rows.len : 0;
}

static struct rule_value
value_in_row(void *context, const char *form_id, int64_t row, const char *name)
{
	const struct form *form;
	struct record_list rows;
	const struct field *field;

	if (!rows_of(context, form_id, &form, &rows) || row < 0 || (size_t)row >= rows.len)
		return (struct rule_value){.kind = RULE_NULL};
	field = form_field(form, name);
	return field ? as_rule_value(record_value(&rows.items[row], field->column))
		     : (struct rule_value){.kind = RULE_NULL};
}

struct rule_context
outside_context(struct sheet *sheet)
{
	return (struct rule_context){
	    .context = sheet,
	    .value = value_named,
	    .label = label_of,
	    .rows = count_rows,
	    .row_value = value_in_row,
	};
}
