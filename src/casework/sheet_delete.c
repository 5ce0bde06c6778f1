/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A record taken away with all that belongs to it, as one action. */
#include "base/i18n.h"
#include "casework/sheet_part.h"

/*
 * A row and what belongs to it: rows that cannot be without it go with it,
 * references that may be empty are emptied.
 */
static bool
delete_with_children(struct desk *desk, struct action *action, const char *table, int64_t id,
    struct arena *arena, struct err *err)
{
	const char *child, *column;

	for (size_t next = 0; schema_next_child(desk->db, table, &next, &child, &column);) {
		struct record_list rows;

		if (!record_list(desk->db, child, column, id, 0, SIZE_MAX, arena, &rows, err))
			return false;
		for (size_t i = 0; i < rows.len; i++) {
			bool ok = schema_is_required(desk->db, child, column)
				      ? delete_with_children(
					  desk, action, child, rows.items[i].id, arena, err)
				      : record_set(desk->db, action, child, rows.items[i].id,
					  column, value_null, err);

			if (!ok)
				return false;
		}
	}
	return record_delete(desk->db, action, table, id, err);
}

bool
sheet_delete(struct sheet *sheet, struct err *err)
{
	struct action action;
	bool ok;

	if (sheet_is_self(sheet->form))
		return err_set(err, ERR_PERMISSION,
		    _("a person or a case is not deleted here; it is closed, or erased on "
		      "request"));
	if (sheet->row_id == 0)
		return true;
	if (!desk_begin(sheet->desk, "delete", sheet->casefile_id, sheet->form->id, &action, err))
		return false;
	action.form_version = sheet->form->version;
	ok = delete_with_children(
	    sheet->desk, &action, sheet->form->table, sheet->row_id, &sheet->arena, err);
	return desk_end(sheet->desk, &action, ok, err);
}
