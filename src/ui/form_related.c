/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What belongs to a record: the records of forms that have it as their owner. */
#include "ui/form_part.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "ui/form_screen.h"
#include "ui/picker.h"
#include "ui/rows_screen.h"

#include <string.h>

/* The next form, from *at on, whose records belong to this one's; NULL when there is none. */
static const struct form *
next_related(struct app *app, const struct form_screen *form, const char *const **at)
{
	for (; **at; (*at)++) {
		/* A form that cannot be read is told of where it is opened. */
		struct err err = {0};
		const struct form *other = book_form(app->desk->book, **at, &err);

		if (other && other->owner && strcmp(other->owner, form->sheet.form->table) == 0) {
			(*at)++;
			return other;
		}
	}
	return NULL;
}

bool
form_has_related(struct app *app, const struct form_screen *form)
{
	const char *const *at = book_form_ids(app->desk->book);

	return next_related(app, form, &at) != NULL;
}

static bool
find_related(struct app *app, void *context, const char *filter, struct arena *arena,
    struct picker_items *out, struct err *err)
{
	const struct form_screen *form = context;
	const char *const *at = book_form_ids(app->desk->book);
	const struct form *other;
	size_t cap = 0;

	(void)filter, (void)err;
	while ((other = next_related(app, form, &at))) {
		const struct label *label = other->plural.len ? &other->plural : &other->title;

		out->items = arena_grow(arena, out->items, out->len, &cap, sizeof(*out->items));
		out->items[out->len++] = (struct picker_item){.value = other->id,
		    .left = "",
		    .text = label_in(label, app->desk->lang, NULL),
		    .right = ""};
	}
	return true;
}

static void
related_chosen(struct app *app, void *context, const char *id)
{
	const struct form_screen *form = context;
	const struct sheet *sheet = &form->sheet;
	struct err err = {0};

	if (!rows_push(app, id, sheet->casefile_id, sheet->row_id, &err))
		app_fail(app, &err);
}

bool
form_pick_related(struct app *app, struct form_screen *form, struct err *err)
{
	const char *const *at = book_form_ids(app->desk->book);
	const struct form *first = next_related(app, form, &at);

	if (!form_let_go(app, form, err))
		return false;
	if (!form->sheet.row_id)
		return err_set(
		    err, ERR_DATA, _("answer something first: then there is a record to add to"));
	/* Of one kind there is nothing to choose. */
	if (first && !next_related(app, form, &at))
		return rows_push(app, first->id, form->sheet.casefile_id, form->sheet.row_id, err);
	return picker_push(app,
	    &(struct picker_how){
		.title = _("What belongs to it"),
		.none = _("Nothing more belongs to such a record."),
		.context = form,
		.find = find_related,
		.done = related_chosen,
	    },
	    err);
}
