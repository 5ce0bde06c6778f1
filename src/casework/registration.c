/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Answers of somebody who has no case yet, kept as drafts. */
#include "casework/registration.h"

#include "casework/sheet_part.h"

#include <assert.h>
#include <string.h>

static bool
is_of(const struct sheet *sheet, const struct draft *draft)
{
	return draft->row_id == 0 && draft->casefile_id == 0
	       && strcmp(draft->form, sheet->form->id) == 0;
}

/* Text that does not parse stays a draft; the screen offers it again. */
static void
take_draft(struct sheet *sheet, const struct field *field, const struct draft *draft)
{
	struct err ignored;

	if (strncmp(draft->field, "absent.", 7) == 0)
		answers_set_absent(
		    &sheet->answers, field->index, absent_from_word(draft->text), NULL, &ignored);
	else
		answers_type(&sheet->answers, field->index, draft->text, NULL, &ignored);
}

/* Warnings that were kept, once all answers are there. */
static void
take_kept(struct sheet *sheet, const struct draft_list *drafts)
{
	bool any = false;

	for (size_t i = 0; i < drafts->len; i++) {
		const struct draft *draft = &drafts->items[i];
		const struct field *field = strncmp(draft->field, "kept.", 5) == 0
						? form_field(sheet->form, draft->field + 5)
						: NULL;

		if (!field || !is_of(sheet, draft))
			continue;
		answers_load_kept(&sheet->answers, field->index, draft->text);
		any = true;
	}
	if (any)
		answers_settle(&sheet->answers, NULL);
}

/* In the order of the rules: what an answer is offered by is there before it. */
void
registration_take(struct sheet *sheet, const struct draft_list *drafts)
{
	const struct form *form = sheet->form;

	for (size_t n = 0; n < form->fields_len; n++) {
		const struct field *field = &form->fields[form->order[n]];

		for (size_t i = 0; i < drafts->len; i++) {
			const struct draft *draft = &drafts->items[i];
			bool is_reason = strncmp(draft->field, "absent.", 7) == 0;

			if (is_of(sheet, draft)
			    && form_field_once(form, draft->field + 7 * is_reason) == field)
				take_draft(sheet, field, draft);
		}
	}
	take_kept(sheet, drafts);
}

static bool
put(struct sheet *sheet, const char *name, const char *text, struct err *err)
{
	struct draft draft = sheet_draft(sheet, sheet->row_id, name);

	draft.text = text;
	return draft_put(sheet->desk->db, &draft, err);
}

static bool
forget(struct sheet *sheet, const char *name, struct err *err)
{
	struct draft draft = sheet_draft(sheet, sheet->row_id, name);

	return draft_forget(sheet->desk->db, &draft, err);
}

/* An answer or a reason, never both. Nothing at all is kept where a default would come back. */
static bool
keep_field(struct sheet *sheet, const struct field *field, struct err *err)
{
	const struct answer *answer = &sheet->answers.items[field->index];
	const char *reason = sheet_absent_name(field, &sheet->arena);
	const char *kept = sheet_kept_name(field, &sheet->arena);
	const char *text = field->type->input(field, answer->value, &sheet->arena);

	if (!(answer->kept ? put(sheet, kept, answer->kept, err) : forget(sheet, kept, err)))
		return false;
	if (answer->absent)
		return forget(sheet, field->name, err)
		       && put(sheet, reason, absent_word(answer->absent), err);
	return forget(sheet, reason, err)
	       && (text[0] || field->default_value.rule ? put(sheet, field->name, text, err)
							: forget(sheet, field->name, err));
}

bool
registration_keep(struct sheet *sheet, const bool changed[], struct err *err)
{
	bool ok = true;

	assert(!sheet->is_fresh);
	if (!db_begin(sheet->desk->db, err))
		return false;
	for (size_t i = 0; ok && i < sheet->form->fields_len; i++)
		if (changed[i] && !field_is_computed(&sheet->form->fields[i]))
			ok = keep_field(sheet, &sheet->form->fields[i], err);
	if (!db_end(sheet->desk->db, ok, err))
		return false;
	desk_saved(sheet->desk);
	return true;
}

bool
registration_forget(struct sheet *sheet, struct err *err)
{
	struct draft_list drafts;

	if (sheet->is_fresh)
		return true;
	if (!draft_list(sheet->desk->db, &sheet->arena, &drafts, err))
		return false;
	for (size_t i = 0; i < drafts.len; i++)
		if (is_of(sheet, &drafts.items[i])
		    && !draft_forget(sheet->desk->db, &drafts.items[i], err))
			return false;
	return true;
}

bool
registration_discard(struct sheet *sheet, struct err *err)
{
	if (!db_begin(sheet->desk->db, err))
		return false;
	return db_end(sheet->desk->db, registration_forget(sheet, err), err);
}
