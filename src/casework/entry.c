/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Records inside an action that is open. */
#include "casework/entry.h"

#include "base/i18n.h"
#include "casework/guard.h"
#include "casework/sheet_part.h"

/* Why one answer cannot be put in; nothing is settled yet. */
static bool
take_one(struct sheet *sheet, const struct entry *given, bool *changed, struct err *err)
{
	const struct field *field = given->field;
	struct answer *item = &sheet->answers.items[field->index];
	struct value value = value_null;

	if (field_is_computed(field))
		return err_set(
		    err, ERR_DATA, _("this answer is computed; nothing can be put there"));
	if (given->absent) {
		if (!(field->absent & given->absent))
			return err_set(err, ERR_DATA,
			    _("the reason “%s” is not taken here instead of an answer"),
			    absent_word(given->absent));
	} else if (!field->type->parse(
		       field, &sheet->answers.types, given->typed, &sheet->arena, &value, err)) {
		return false;
	}
	*changed |= !value_equal(item->value, value) || item->absent != given->absent;
	answers_load(&sheet->answers, field->index, value, given->absent);
	return true;
}

bool
entry_take(struct sheet *sheet, const struct entry given[], size_t len, bool changed[],
    size_t *wrong, struct err *err)
{
	bool *computed = sheet_flags(sheet);

	for (size_t i = 0; i < len; i++)
		if (!take_one(sheet, &given[i], &changed[given[i].field->index], err)) {
			*wrong = i;
			return false;
		}
	answers_settle(&sheet->answers, computed);
	for (size_t i = 0; i < sheet->form->fields_len; i++)
		changed[i] |= computed[i];
	return true;
}

bool
entry_write(struct sheet *sheet, struct action *action, const bool changed[], struct err *err)
{
	return guards_pass(sheet->desk, sheet->form->guards, sheet->casefile_id, sheet->row_id, err)
	       && sheet_put_row(sheet, action, changed, err);
}
