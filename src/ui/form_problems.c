/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is missing, wrong, warned of or parked in a record: to go there, or to keep what is warned of. */
#include "ui/form_part.h"

#include "base/i18n.h"
#include "ui/picker.h"
#include "ui/prompt.h"

#include <stdlib.h>
#include <string.h>

const char *
form_missing(struct app *app, const struct field *field)
{
	const char *own = label_in(&field->required_message, app->desk->lang, NULL);

	return own[0] ? own : _("an answer is needed");
}

size_t
form_problems(const struct form_screen *form)
{
	size_t problems = form->sheet.answers.missing + form->sheet.answers.errors;

	for (size_t i = 0; i < form->sheet.form->fields_len; i++)
		problems += form->pending[i].text && form->pending[i].problem[0];
	return problems;
}

static struct picker_item *
add_problem(struct picker_items *out, size_t field, const char *label, const char *text,
    struct arena *arena)
{
	struct picker_item *item = &out->items[out->len++];

	*item = (struct picker_item){
	    .value = arena_printf(arena, "%zu", field),
	    .left = "",
	    .text = arena_printf(arena, _("%s: %s"), label, text),
	    .right = "",
	};
	return item;
}

static void
add_found(struct picker_items *out, size_t field, const char *label,
    const struct answer_problem *problem, struct arena *arena)
{
	const char *text = problem->message;
	struct picker_item *item;

	if (problem->kept)
		text = arena_printf(arena, _("%s (kept: %s)"), text, problem->kept);
	item = add_problem(out, field, label, text, arena);
	item->has_command = problem->is_warning && problem->part == PART_CHECKS;
}

static bool
find_problems(struct app *app, void *context, const char *filter, struct arena *arena,
    struct picker_items *out, struct err *err)
{
	struct form_screen *form = context;
	size_t room = 0;

	(void)filter, (void)err;
	for (size_t i = 0; i < form->sheet.form->fields_len; i++)
		room += 3 + form_answer(form, i)->problems_len;
	out->items = arena_alloc(arena, (room + 1) * sizeof(*out->items));
	for (size_t i = 0; i < form->sheet.form->fields_len; i++) {
		const struct answer *answer = form_answer(form, i);
		const struct field *field = &form->sheet.form->fields[i];
		const char *label = label_in(&field->label, app->desk->lang, NULL);

		if (form->pending[i].text && form->pending[i].problem[0])
			add_problem(out, i, label, form->pending[i].problem, arena);
		if (answer->missing)
			add_problem(out, i, label, form_missing(app, field), arena);
		for (size_t k = 0; k < answer->problems_len; k++)
			add_found(out, i, label, &answer->problems[k], arena);
		if (answer->parked && !answer->withdrawn)
			add_problem(out, i, label, _("parked: kept, but not asked now"), arena);
	}
	return true;
}

static void
problem_chosen(struct app *app, void *context, const char *value)
{
	struct form_screen *form = context;
	size_t field = strtoul(value, NULL, 10);

	(void)app;
	if (form_is_shown(form, field))
		form_focus(form, field);
	else
		app_say(app,
		    _("This field is hidden by other answers; it comes back when they change."));
}

/* The reason was typed. */
static void
reason_given(struct app *app, void *context, const char *reason)
{
	struct form_screen *form = context;
	struct err err = {0};

	if (!sheet_keep(&form->sheet, form->kept_at, reason, &err)) {
		app_fail(app, &err);
		return;
	}
	screen_changed(app);
	app_say(app, reason[0] ? _("Kept, with the reason.") : _("Not kept any more."));
}

/* Of the warning that is selected: why does the answer stay? */
static bool
keep_warning(struct app *app, void *context, const char *name, const char *value, struct err *err)
{
	struct form_screen *form = context;
	const struct answer *answer;
	const char *kept = NULL;

	(void)name;
	form->kept_at = strtoul(value, NULL, 10);
	answer = form_answer(form, form->kept_at);
	for (size_t i = 0; i < answer->problems_len && !kept; i++)
		kept = answer->problems[i].kept;
	return prompt_push(
	    app, _("Why does this answer stay?"), kept ? kept : "", form, reason_given, err);
}

bool
form_pick_problem(struct app *app, struct form_screen *form, struct err *err)
{
	return picker_push(app,
	    &(struct picker_how){
		.title = _("To be looked at"),
		.none = _("Nothing is missing and nothing is wrong."),
		.context = form,
		.find = find_problems,
		.done = problem_chosen,
		.scope = SCOPE_PROBLEMS,
		.run = keep_warning,
	    },
	    err);
}
