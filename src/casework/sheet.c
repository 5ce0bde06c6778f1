/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A sheet opened, read again, closed. What is shown is read first and put in its place when all
 * of it is there: a reading that fails leaves the sheet as it was.
 */
#include "casework/sheet_part.h"

#include "casework/fit.h"
#include "casework/registration.h"
#include "casework/rows.h"
#include "casework/versions.h"

#include <string.h>

bool
sheet_is_self(const struct form *form)
{
	return strcmp(form->owner, "self") == 0;
}

bool
sheet_is_registration(const struct sheet *sheet)
{
	return sheet_is_self(sheet->form) && sheet->row_id == 0;
}

const char *
sheet_owner_column(const struct form *form, struct arena *arena)
{
	return arena_printf(arena, "%s_id", form->owner);
}

const char *
sheet_absent_name(const struct field *field, struct arena *arena)
{
	return arena_printf(arena, "absent.%s", field->name);
}

const char *
sheet_kept_name(const struct field *field, struct arena *arena)
{
	return arena_printf(arena, "kept.%s", field->name);
}

struct draft
sheet_draft(const struct sheet *sheet, int64_t row_id, const char *field)
{
	/* Whose session a new step is agreed in must not be lost with the machine. */
	bool is_agreed = row_id == 0 && sheet->session_id != 0;

	return (struct draft){
	    .form = sheet->form->id,
	    .casefile_id = sheet->casefile_id,
	    .owner_id = is_agreed ? sheet->session_id : sheet->owner_id,
	    .row_id = row_id,
	    .field = field,
	    .text = "",
	    .staff_id = sheet->desk->staff_id,
	};
}

bool
sheet_has_draft(const struct sheet *sheet, const struct draft *draft)
{
	struct draft own = sheet_draft(sheet, sheet->row_id, draft->field);

	return strcmp(draft->form, own.form) == 0 && draft->casefile_id == own.casefile_id
	       && draft->owner_id == own.owner_id && draft->row_id == own.row_id;
}

int64_t
sheet_draft_session(const struct form *form, const struct draft *draft)
{
	bool is_of_case = strcmp(form->owner, "casefile") == 0;

	return is_of_case && draft->row_id == 0 && draft->owner_id != draft->casefile_id
		   ? draft->owner_id
		   : 0;
}

bool *
sheet_flags(struct sheet *sheet)
{
	return arena_alloc(&sheet->arena, (sheet->form->fields_len + 1) * sizeof(bool));
}

/* Everything that may fail to be read. */
struct reading {
	struct outside outside;
	struct record record;
	struct record
	    last; /* of the others, for a new one that takes answers over; table NULL: none */
	struct draft_list drafts;
	struct arena arena;
};

static bool
takes_over(const struct form *form)
{
	for (size_t i = 0; i < form->fields_len; i++)
		if (form->fields[i].default_from_last)
			return true;
	return false;
}

static bool
read_last(const struct sheet *sheet, struct reading *reading, struct err *err)
{
	struct record_list records;

	if (!takes_over(sheet->form))
		return true;
	if (!rows_list(sheet->desk, sheet->form, sheet->casefile_id, sheet->owner_id,
		&reading->arena, &records, err))
		return false;
	if (records.len)
		reading->last = records.items[records.len - 1];
	return true;
}

static bool
read_sheet(const struct sheet *sheet, struct reading *reading, struct err *err)
{
	struct db *db = sheet->desk->db;

	if (!outside_open(&reading->outside, sheet->desk, sheet->casefile_id, sheet->row_id, err))
		return false;
	if (sheet->row_id)
		return record_get(
		    db, sheet->form->table, sheet->row_id, &reading->arena, &reading->record, err);
	if (!sheet_is_registration(sheet))
		return read_last(sheet, reading, err);
	return sheet->is_fresh || draft_list(db, &reading->arena, &reading->drafts, err);
}

/* A new record begins with what its form takes over from the last one, then with its defaults. */
static void
put_new(struct sheet *sheet, const struct reading *reading)
{
	const struct form *form = sheet->form;
	size_t at = 0;

	for (size_t i = 0; reading->last.table && i < form->fields_len; i++) {
		struct held held = rows_held(form, &form->fields[i], &reading->last, &at);

		if (form->fields[i].default_from_last)
			answers_load(&sheet->answers, i, held.value, held.absent);
	}
	answers_defaults(&sheet->answers);
}

static void
put_record(struct sheet *sheet, const struct record *record)
{
	struct value version = record_value(record, "form_version");

	rows_answers(&sheet->answers, record, sheet->carried);
	sheet->version = version.kind == VALUE_INTEGER ? version.integer : sheet->form->version;
	sheet->owner_id = sheet->row_id;
	if (!sheet_is_self(sheet->form))
		sheet->owner_id =
		    record_value(record, sheet_owner_column(sheet->form, &sheet->arena)).integer;
}

static void
put_reading(struct sheet *sheet, const struct reading *reading)
{
	struct type_context types = desk_types(sheet->desk);
	struct rule_context outside = outside_context(&sheet->outside);

	sheet_close(sheet);
	sheet->outside = reading->outside;
	answers_start(&sheet->answers, sheet->form, &types, &outside);
	sheet->stale =
	    arena_alloc(&sheet->answers.arena, (sheet->form->fields_len + 1) * sizeof(bool));
	sheet->carried =
	    arena_alloc(&sheet->answers.arena, (sheet->form->fields_len + 1) * sizeof(bool));
	if (sheet->row_id)
		put_record(sheet, &reading->record);
	else
		put_new(sheet, reading);
	answers_settle(&sheet->answers, sheet->row_id ? sheet->stale : NULL);
	registration_take(sheet, &reading->drafts);
}

bool
sheet_reload(struct sheet *sheet, struct err *err)
{
	struct reading reading = {0};
	bool ok = read_sheet(sheet, &reading, err);

	if (ok)
		put_reading(sheet, &reading);
	else
		outside_close(&reading.outside);
	arena_free(&reading.arena);
	return ok;
}

static bool
open_sheet(struct sheet *sheet, const struct form *form, struct err *err)
{
	sheet->form = form;
	return form && fit_desk(sheet->desk, form, err) && sheet_reload(sheet, err);
}

static struct sheet
sheet_of(struct desk *desk, int64_t casefile_id, int64_t owner_id, int64_t row_id)
{
	return (struct sheet){
	    .desk = desk,
	    .casefile_id = casefile_id,
	    .owner_id = owner_id,
	    .row_id = row_id,
	};
}

bool
sheet_open(struct sheet *sheet, struct desk *desk, const char *form_id, int64_t casefile_id,
    int64_t owner_id, int64_t row_id, struct err *err)
{
	*sheet = sheet_of(desk, casefile_id, owner_id, row_id);
	return open_sheet(sheet, book_form(desk->book, form_id, err), err);
}

bool
sheet_open_version(struct sheet *sheet, struct desk *desk, const char *form_id, int64_t version,
    int64_t casefile_id, int64_t owner_id, int64_t row_id, struct err *err)
{
	*sheet = sheet_of(desk, casefile_id, owner_id, row_id);
	return open_sheet(sheet, versions_form(desk, form_id, version, err), err);
}

bool
sheet_open_fresh(struct sheet *sheet, struct desk *desk, const char *form_id, struct err *err)
{
	*sheet = (struct sheet){.desk = desk, .is_fresh = true};
	return open_sheet(sheet, book_form(desk->book, form_id, err), err);
}

void
sheet_close(struct sheet *sheet)
{
	answers_free(&sheet->answers);
	outside_close(&sheet->outside);
	arena_free(&sheet->arena);
}
