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

/* What a line of the list is about; in this order. */
enum found { FOUND_WRONG, FOUND_MISSING, FOUND_WARNING, FOUND_PARKED, FOUND_EMPTY };

static const char *const marks[] = {"!", "*", "?", "–", "·"};

static struct picker_item *
add_problem(struct picker_items *out, enum found found, size_t field, const char *label,
    const char *text, struct arena *arena)
{
	struct picker_item *item = &out->items[out->len++];

	*item = (struct picker_item){
	    .value = arena_printf(arena, "%zu", field),
	    .left = marks[found],
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
	item = add_problem(
	    out, problem->is_warning ? FOUND_WARNING : FOUND_WRONG, field, label, text, arena);
	item->has_command = problem->is_warning && problem->part == PART_CHECKS;
}

/* What there is of one kind at a field. */
static void
add_of(struct app *app, struct form_screen *form, enum found found, size_t field,
    struct picker_items *out, struct arena *arena)
{
	const struct answer *answer = form_answer(form, field);
	const struct field *of = &form->sheet.form->fields[field];
	const struct form_pending *pending = &form->pending[field];
	const char *label = label_in(&of->label, app->desk->lang, NULL);
	bool is_empty = answer->value.kind == VALUE_NULL && !answer->absent && !pending->text;

	if (found == FOUND_WRONG && pending->text && pending->problem[0])
		add_problem(out, found, field, label, pending->problem, arena);
	if (found == FOUND_MISSING && answer->missing)
		add_problem(out, found, field, label, form_missing(app, of), arena);
	for (size_t k = 0; k < answer->problems_len; k++)
		if (found == (answer->problems[k].is_warning ? FOUND_WARNING : FOUND_WRONG))
			add_found(out, field, label, &answer->problems[k], arena);
	if (found == FOUND_PARKED && answer->parked && !answer->withdrawn)
		add_problem(out, found, field, label, _("parked: kept, but not asked now"), arena);
	if (found == FOUND_EMPTY && is_empty && !answer->missing && form_is_open(form, field)
	    && form_is_shown(form, field))
		add_problem(out, found, field, label, _("no answer yet"), arena);
}

static bool
find_problems(struct app *app, void *context, const char *filter, struct arena *arena,
    struct picker_items *out, struct err *err)
{
	struct form_screen *form = context;
	size_t room = 0, len = form->sheet.form->fields_len;

	(void)filter, (void)err;
	for (size_t i = 0; i < len; i++)
		room += 3 + form_answer(form, i)->problems_len;
	out->items = arena_alloc(arena, (room + 1) * sizeof(*out->items));
	for (enum found found = FOUND_WRONG; found <= FOUND_EMPTY; found++)
		for (size_t i = 0; i < len; i++)
			add_of(app, form, found, i, out, arena);
	return true;
}

/* What is hidden cannot be gone to: why it is hidden can be read. */
static void
problem_chosen(struct app *app, void *context, const char *value)
{
	struct form_screen *form = context;
	size_t field = strtoul(value, NULL, 10);
	struct err err = {0};

	if (form_is_shown(form, field))
		form_focus(form, field);
	else if (!form_why_field(app, form, field, &err))
		app_fail(app, &err);
}

/* How many of each, above the list. */
static const char *
count_problems(struct form_screen *form)
{
	const struct answers *answers = &form->sheet.answers;

	buf_clear(&form->counts);
	buf_printf(&form->counts,
	    _("! wrong %zu · * missing %zu · ? warned of %zu · – parked %zu · the rest is empty"),
	    form_problems(form) - answers->missing, answers->missing, answers->warnings,
	    answers->parked);
	return buf_str(&form->counts);
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
		.head = count_problems(form),
		.left_cols = 2,
		.context = form,
		.find = find_problems,
		.done = problem_chosen,
		.scope = SCOPE_PROBLEMS,
		.run = keep_warning,
	    },
	    err);
}
