/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An answer taken over from the last record of the same kind: a day like the day before. */
#include "ui/form_part.h"

#include "base/i18n.h"
#include "casework/rows.h"

#include <string.h>

/* The last of the others, in the order of their list; 0 when there is none. */
static bool
find_last(struct app *app, const struct form_screen *form, int64_t *id, struct err *err)
{
	const struct sheet *sheet = &form->sheet;
	struct record_list records;
	struct arena arena = {0};
	bool ok = rows_list(
	    app->desk, sheet->form, sheet->casefile_id, sheet->owner_id, &arena, &records, err);

	*id = 0;
	for (size_t i = 0; ok && i < records.len; i++)
		if (records.items[i].id != sheet->row_id)
			*id = records.items[i].id;
	arena_free(&arena);
	return ok;
}

/* The answer of the open sheet's field, put into the focused field of the form. */
static bool
take(struct app *app, struct form_screen *form, struct sheet *last, struct err *err)
{
	const struct field *field = form_field_at(form);
	const struct answer *answer = &last->answers.items[form->at];
	struct arena arena = {0};
	const char *typed;
	bool ok;

	if (answer->absent)
		return form_choose_absent(app, form, answer->absent, err);
	typed = field->type->input(field, answer->value, &arena);
	ok = typed[0] ? form_choose(app, form, typed, err)
		      : err_set(err, ERR_DATA, _("the last record has no answer here either"));
	arena_free(&arena);
	return ok;
}

bool
form_take_last(struct app *app, struct form_screen *form, struct err *err)
{
	struct sheet last;
	int64_t id = 0;
	bool ok;

	if (!answers_open(&form->sheet.answers, form->at, err))
		return false;
	if (form_field_at(form)->type->widget == WIDGET_FILE)
		return err_set(err, ERR_DATA, _("a file belongs to one record; give its path"));
	if (form->sheet.form->many && !find_last(app, form, &id, err))
		return false;
	if (!id)
		return err_set(
		    err, ERR_DATA, _("there is no other record to take the answer from"));
	if (!sheet_open(&last, app->desk, form->sheet.form->id, form->sheet.casefile_id,
		form->sheet.owner_id, id, err))
		return false;
	ok = take(app, form, &last, err);
	sheet_close(&last);
	if (ok)
		form_go_on(app, form);
	return ok;
}
