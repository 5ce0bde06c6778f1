/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records of one person: filled in, found to be the same, changed, made. */
#include "exchange/intake_part.h"

#include "base/i18n.h"
#include "casework/register.h"
#include "casework/rows.h"

#include <string.h>

static const char *
title_of(const struct taker *taker, const struct sheet *sheet)
{
	return label_in(&sheet->form->title, taker->in->desk->lang, NULL);
}

static const char *
label_of(const struct taker *taker, const struct field *field)
{
	return label_in(&field->label, taker->in->desk->lang, NULL);
}

/* The column it came from is what the reader of the list knows; a constant has the field's label. */
static bool
say_column(struct taker *taker, const struct sheet *sheet, const struct map_source *source,
    struct err *err)
{
	if (source->names_len)
		return err_prefix(err, "“%s”: ", map_columns(taker->in->map, source, taker->arena));
	return err_prefix(err, "%s, %s: ", title_of(taker, sheet), label_of(taker, source->field));
}

static void
warn(struct taker *taker, const struct sheet *sheet, const struct field *field, const char *what)
{
	if (!taker->out->warning)
		taker->out->warning = arena_printf(taker->arena, _("%s, %s: %s"),
		    title_of(taker, sheet), label_of(taker, field), what);
}

/* What may be kept and should be looked at. */
static void
note_findings(struct taker *taker, const struct intake_record *record, const struct sheet *sheet)
{
	taker->out->lacks |= sheet->answers.missing > 0;
	for (size_t i = 0; sheet->answers.parked && i < record->len; i++) {
		const struct field *field = record->given[i].field;

		if (record->sources[i]->names_len && sheet->answers.items[field->index].parked)
			warn(taker, sheet, field,
			    _("this is not asked with the other answers as they are; the answer is "
			      "kept aside"));
	}
	for (size_t i = 0; sheet->answers.warnings && i < sheet->form->fields_len; i++) {
		const struct answer *answer = &sheet->answers.items[i];

		for (size_t k = 0; k < answer->problems_len; k++)
			if (answer->problems[k].is_warning)
				warn(taker, sheet, &sheet->form->fields[i],
				    answer->problems[k].message);
	}
}

static bool
take(struct taker *taker, const struct intake_record *record, struct sheet *sheet, bool changed[],
    struct err *err)
{
	size_t wrong = 0;

	if (!entry_take(sheet, record->given, record->len, changed, &wrong, err))
		return say_column(taker, sheet, record->sources[wrong], err);
	return true;
}

bool
intake_fill(struct taker *taker, const struct intake_record *record, struct sheet *sheet,
    bool changed[], struct err *err)
{
	if (!take(taker, record, sheet, changed, err))
		return false;
	if (!register_is_right(sheet, err))
		return err_prefix(err, "%s, ", title_of(taker, sheet));
	note_findings(taker, record, sheet);
	return true;
}

static void
add_text(struct taker *taker, struct intake_texts *texts, const char *text)
{
	texts->items =
	    arena_grow(taker->arena, texts->items, texts->len, &texts->cap, sizeof(*texts->items));
	texts->items[texts->len++] = text;
}

static const char *
words_of(
    struct taker *taker, const struct field *field, struct value value, enum absent_reason absent)
{
	return absent ? absent_label(absent)
		      : desk_words(taker->in->desk, field, value, taker->arena);
}

void
intake_tell_answers(struct taker *taker, const struct sheet *sheet)
{
	for (size_t i = 0; taker->in->wants_answers && i < sheet->form->fields_len; i++) {
		const struct answer *answer = &sheet->answers.items[i];
		const struct field *field = &sheet->form->fields[i];

		if (answer->visible && (answer->value.kind != VALUE_NULL || answer->absent))
			add_text(taker, &taker->out->answers,
			    arena_printf(taker->arena, _("%s, %s: %s"), title_of(taker, sheet),
				label_of(taker, field),
				words_of(taker, field, answer->value, answer->absent)));
	}
}

static bool
had_answer(const struct answer *answer)
{
	return answer->value.kind != VALUE_NULL || answer->absent;
}

/* "Person, Phone: 07 00 → 07 11" */
static void
tell_change(struct taker *taker, struct intake_texts *texts, const struct sheet *sheet,
    const struct answer *before, const struct answer *now, const struct field *field)
{
	/* Where nothing was said before there is nothing to compare. */
	if (!had_answer(before))
		add_text(taker, texts,
		    arena_printf(taker->arena, _("%s, %s: %s"), title_of(taker, sheet),
			label_of(taker, field), words_of(taker, field, now->value, now->absent)));
	else
		add_text(taker, texts,
		    arena_printf(taker->arena, _("%s, %s: %s → %s"), title_of(taker, sheet),
			label_of(taker, field),
			words_of(taker, field, before->value, before->absent),
			words_of(taker, field, now->value, now->absent)));
}

static void
tell_new(struct taker *taker, struct sheet *sheet)
{
	add_text(taker, &taker->out->changes,
	    arena_printf(taker->arena, _("%s: %s is new"), title_of(taker, sheet),
		answers_title(&sheet->answers, taker->arena)));
}

static int64_t
owner_of(const struct taker *taker, const struct plan_form *plan)
{
	return plan->kind == PLAN_PERSON || plan->kind == PLAN_OF_PERSON ? taker->at.person_id
									 : taker->at.casefile_id;
}

static bool
open_row(struct taker *taker, const struct plan_form *plan, int64_t row_id, struct sheet *sheet,
    struct err *err)
{
	return sheet_open(sheet, taker->in->desk, plan->form->id, taker->at.casefile_id,
	    owner_of(taker, plan), row_id, err);
}

static bool
make_row(struct taker *taker, const struct intake_record *record, struct err *err)
{
	struct sheet sheet;
	bool *changed, ok;

	if (!open_row(taker, record->record->plan, 0, &sheet, err))
		return false;
	changed = arena_alloc(taker->arena, sheet.form->fields_len * sizeof(*changed));
	ok = intake_fill(taker, record, &sheet, changed, err)
	     && (entry_write(&sheet, taker->in->action, changed, err)
		 || err_prefix(err, "%s: ", title_of(taker, &sheet)));
	if (ok && taker->out->state == INTAKE_NEW)
		intake_tell_answers(taker, &sheet);
	else if (ok)
		tell_new(taker, &sheet);
	sheet_close(&sheet);
	return ok;
}

/* What was answered before goes back in, and is told. */
static void
keep_answers(struct taker *taker, struct sheet *sheet, const struct answer before[], bool changed[])
{
	bool *computed = arena_alloc(taker->arena, sheet->form->fields_len * sizeof(*computed));

	for (size_t i = 0; i < sheet->form->fields_len; i++) {
		const struct field *field = &sheet->form->fields[i];

		if (!changed[i] || !had_answer(&before[i]) || field_is_computed(field))
			continue;
		tell_change(
		    taker, &taker->out->kept, sheet, &before[i], &sheet->answers.items[i], field);
		answers_load(&sheet->answers, i, before[i].value, before[i].absent);
		changed[i] = false;
	}
	answers_settle(&sheet->answers, computed);
	for (size_t i = 0; i < sheet->form->fields_len; i++)
		changed[i] |= computed[i];
}

/* Constants and defaults of the map are for new records: here only what the list says counts. */
static struct intake_record
said_by_list(struct taker *taker, const struct intake_record *record)
{
	struct intake_record said = *record;

	said.len = 0;
	said.given = arena_alloc(taker->arena, (record->len + 1) * sizeof(*said.given));
	said.sources = arena_alloc(taker->arena, (record->len + 1) * sizeof(*said.sources));
	for (size_t i = 0; i < record->len; i++)
		if (record->by_list[i]) {
			said.sources[said.len] = record->sources[i];
			said.given[said.len++] = record->given[i];
		}
	return said;
}

static bool
change_row(struct taker *taker, const struct intake_record *record, int64_t row_id, struct err *err)
{
	const struct intake_record said = said_by_list(taker, record);
	struct sheet sheet;
	struct answer *before;
	bool *changed, ok, any = false;

	if (!open_row(taker, record->record->plan, row_id, &sheet, err))
		return false;
	changed = arena_alloc(taker->arena, sheet.form->fields_len * sizeof(*changed));
	before = arena_alloc(taker->arena, (sheet.form->fields_len + 1) * sizeof(*before));
	memcpy(before, sheet.answers.items, sheet.form->fields_len * sizeof(*before));
	ok = take(taker, &said, &sheet, changed, err);
	if (ok && taker->in->keeps)
		keep_answers(taker, &sheet, before, changed);
	for (size_t i = 0; ok && i < sheet.form->fields_len; i++) {
		any |= changed[i];
		if (changed[i])
			tell_change(taker, &taker->out->changes, &sheet, &before[i],
			    &sheet.answers.items[i], &sheet.form->fields[i]);
	}
	/* A record that stays as it is, is not the list's to answer for. */
	if (ok && any)
		ok = register_is_right(&sheet, err)
			 ? entry_write(&sheet, taker->in->action, changed, err)
			 : err_prefix(err, "%s, ", title_of(taker, &sheet));
	sheet_close(&sheet);
	return ok;
}

/* Does the record have these answers? fields: only these, NULL last; NULL: all that are given. */
static bool
has_answers(const struct intake_record *record, const struct field *const fields[],
    const struct value values[], const struct record *row)
{
	for (size_t i = 0; i < record->len; i++) {
		const struct field *field = record->given[i].field;
		const char *reason = record_absent(row, field->name);
		bool counts = !fields;

		for (size_t k = 0; fields && fields[k]; k++)
			counts |= fields[k] == field;
		if (!counts)
			continue;
		if (!value_equal(record_value(row, field->column), values[i]))
			return false;
		if ((reason ? absent_from_word(reason) : 0) != record->given[i].absent)
			return false;
	}
	return true;
}

/* What is given, parsed: one value for each of record->given. */
static bool
parse(
    struct taker *taker, const struct intake_record *record, struct value values[], struct err *err)
{
	struct type_context types = desk_types(taker->in->desk);

	for (size_t i = 0; i < record->len; i++) {
		const struct entry *given = &record->given[i];

		values[i] = value_null;
		if (!given->absent
		    && !given->field->type->parse(
			given->field, &types, given->typed, taker->arena, &values[i], err))
			return err_prefix(err, "“%s”: ",
			    map_columns(taker->in->map, record->sources[i], taker->arena));
	}
	return true;
}

/* One of several records of the case: the same one changed, or one more. */
static bool
write_one_of_many(struct taker *taker, const struct intake_record *record, struct err *err)
{
	const struct plan_form *plan = record->record->plan;
	struct value *values = arena_alloc(taker->arena, (record->len + 1) * sizeof(*values));
	struct record_list rows;

	if (!parse(taker, record, values, err)
	    || !rows_list(
		taker->in->desk, plan->form, taker->at.casefile_id, 0, taker->arena, &rows, err))
		return false;
	for (size_t i = 0; i < rows.len; i++)
		if (has_answers(record, record->record->match, values, &rows.items[i]))
			return change_row(taker, record, rows.items[i].id, err);
	return make_row(taker, record, err);
}

bool
intake_write(struct taker *taker, const struct intake_record *record, struct err *err)
{
	const struct plan_form *plan = record->record->plan;
	struct record_list rows;

	if (taker->out->state == INTAKE_NEW)
		return make_row(taker, record, err);
	if (plan->kind <= PLAN_PERSON)
		return change_row(taker, record, owner_of(taker, plan), err);
	if (plan->form->many)
		return write_one_of_many(taker, record, err);
	if (!rows_list(
		taker->in->desk, plan->form, taker->at.casefile_id, 0, taker->arena, &rows, err))
		return false;
	return rows.len ? change_row(taker, record, rows.items[0].id, err)
			: make_row(taker, record, err);
}
