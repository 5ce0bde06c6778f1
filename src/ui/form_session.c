/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What the form of a guidance session can do besides: steps agreed in it go to the
 * plan, and at its end it is read back to the worker.
 */
#include "ui/form_part.h"

#include "base/i18n.h"
#include "casework/readback.h"
#include "casework/rows.h"
#include "ui/form_screen.h"
#include "ui/page_screen.h"
#include "ui/picker.h"

#include <stdlib.h>
#include <string.h>

/* The session is a row that steps can name. */
static bool
is_begun(struct app *app, struct form_screen *form, struct err *err)
{
	if (!form_let_go(app, form, err))
		return false;
	return form->sheet.row_id
	       || err_set(err, ERR_DATA,
		   _("answer something about the session first; then steps can "
		     "be agreed in it"));
}

static bool
find_steps(struct app *app, void *context, const char *filter, struct arena *arena,
    struct picker_items *out, struct err *err)
{
	const struct sheet *session = &((const struct form_screen *)context)->sheet;
	const struct form *form = book_form(app->desk->book, "step", err);
	struct record_list steps;

	(void)filter;
	if (!form || !readback_steps(app->desk, session->row_id, arena, &steps, err))
		return false;
	out->items = arena_alloc(arena, (steps.len + 1) * sizeof(*out->items));
	for (size_t i = 0; i < steps.len; i++)
		out->items[out->len++] = (struct picker_item){
		    .value = arena_printf(arena, "%lld", (long long)steps.items[i].id),
		    .left = arena_printf(arena, "%zu", i + 1),
		    .text =
			rows_title(app->desk, form, session->casefile_id, steps.items[i].id, arena),
		    .right = "",
		};
	return true;
}

static void
step_chosen(struct app *app, void *context, const char *value)
{
	const struct sheet *session = &((const struct form_screen *)context)->sheet;
	struct err err = {0};

	if (!form_push(app, "step", session->casefile_id, session->casefile_id,
		strtoll(value, NULL, 10), &err))
		app_fail(app, &err);
}

static bool
pick_step(struct app *app, struct form_screen *form, struct err *err)
{
	return picker_push(app,
	    &(struct picker_how){
		.title = _("Agreed steps"),
		.none = _("No step was agreed in this session yet; Esc, then F2 adds one."),
		.left_cols = 3,
		.context = form,
		.find = find_steps,
		.done = step_chosen,
	    },
	    err);
}

static const char *
page_text(struct app *app, void *context, struct arena *arena, struct err *err)
{
	const struct sheet *session = &((const struct form_screen *)context)->sheet;

	return readback_text(app->desk, session->casefile_id, session->row_id, arena, err);
}

/* It was read back: that is an answer of the session, which ends here. */
static void
was_read(struct app *app, void *context)
{
	struct form_screen *form = context;
	const struct field *field = form_field(form->sheet.form, "read_back");
	struct err err = {0};
	bool ok = true, lacking;

	if (field && form_is_shown(form, field->index))
		ok = sheet_answer(&form->sheet, field->index, "yes", &err);
	screen_changed(app);
	lacking = form_problems(form) > 0;
	if (!ok || !screen_leave(app, &err))
		app_fail(app, &err);
	else
		app_say(app,
		    lacking
			? _("The session is stored as read back and agreed; some answers are still "
			    "missing or wrong: open it, and F8 lists them.")
			: _("The session is stored as read back and agreed."));
}

bool
form_session_run(struct app *app, struct form_screen *form, const char *name, struct err *err)
{
	if (!is_begun(app, form, err))
		return false;
	if (strcmp(name, "agree step") == 0)
		return form_push_agreed(
		    app, "step", form->sheet.casefile_id, form->sheet.row_id, err);
	if (strcmp(name, "agreed steps") == 0)
		return pick_step(app, form, err);
	return page_push(app,
	    &(struct page_how){
		.title = N_("Read back"),
		.enter =
		    _("Read it to the worker. Enter: it is agreed; Esc: back, to put it right."),
		.context = form,
		.text = page_text,
		.done = was_read,
	    },
	    err);
}
