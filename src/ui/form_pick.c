/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a field can be answered with, and why it may have no answer: to choose from. */
#include "ui/form_part.h"

#include "base/i18n.h"
#include "casework/matrix.h"
#include "casework/suggest.h"
#include "ui/picker.h"

#include <string.h>

static void
value_chosen(struct app *app, void *context, const char *value)
{
	struct err err = {0};

	/* Enter took it, and Enter goes to the next field as it does after typing. */
	if (form_choose(app, context, value, &err))
		form_go_on(app, context);
	else
		app_fail(app, &err);
}

/* Is code one of the blank-parted codes of a set? */
static bool
has_code(const char *set, const char *code)
{
	size_t len = strlen(code);

	for (const char *at = set; *at; at += strcspn(at, " "), at += *at == ' ')
		if (strcspn(at, " ") == len && memcmp(at, code, len) == 0)
			return true;
	return false;
}

/* A digit on a set: its item in or out, the others as they are. */
bool
form_toggle(struct app *app, struct form_screen *form, const char *code, struct err *err)
{
	struct arena arena = {0};
	struct buf codes = {0};
	const char *now = value_print(&arena, form_answer(form, form->at)->value);
	bool ok;

	for (const char *at = now; *at; at += strspn(at, " ")) {
		size_t len = strcspn(at, " ");

		if (len != strlen(code) || memcmp(at, code, len) != 0) {
			buf_text(&codes, codes.len ? " " : "");
			buf_add(&codes, at, len);
		}
		at += len;
	}
	if (!has_code(now, code))
		buf_printf(&codes, "%s%s", codes.len ? " " : "", code);
	ok = form_choose(app, form, buf_str(&codes), err);
	buf_free(&codes);
	arena_free(&arena);
	return ok;
}

static bool
find_options(struct app *app, void *context, const char *filter, struct arena *arena,
    struct picker_items *out, struct err *err)
{
	struct form_screen *form = context;
	const struct field *field = form_field_at(form);
	const char *now = value_print(arena, form_answer(form, form->at)->value);
	struct form_option *options;
	size_t len = form_options(form, field, arena, &options);

	(void)filter, (void)err;
	out->items = arena_alloc(arena, (len + 1) * sizeof(*out->items));
	out->len = len;
	for (size_t i = 0; i < len; i++)
		out->items[i] = (struct picker_item){
		    .value = options[i].code,
		    .left = arena_printf(arena, "%zu", i + 1),
		    .text = options[i].label,
		    .right = form_other_choice(app, field, options[i].code, arena),
		    .is_alone = options[i].alone,
		    .is_ticked =
			field->type->widget == WIDGET_SET && has_code(now, options[i].code),
		};
	return true;
}

/* What was asked for more than once must not be answered by a title that a language switch frees. */
static const char *
field_label(struct app *app, const struct field *field)
{
	return label_in(&field->label, app->desk->lang, NULL);
}

static void
code_toggled(struct app *app, void *context, const char *value)
{
	struct err err = {0};

	/* More may be put in: the field keeps the focus. */
	if (!form_toggle(app, context, value, &err))
		app_fail(app, &err);
}

static bool
is_offered(void *context, const char *code)
{
	struct form_screen *form = context;

	return answers_offer(&form->sheet.answers, form->at, code);
}

static bool
pick_code(struct app *app, struct form_screen *form, const char *typed, struct err *err)
{
	const struct field *field = form_field_at(form);
	struct arena arena = {0};
	const char *now = value_print(&arena, form_answer(form, form->at)->value);
	struct picker_codes how = {
	    .list = field->list,
	    .title = field_label(app, field),
	    .typed = typed,
	    .begins = matrix_codes(app->desk, form->sheet.casefile_id, field->list, &arena),
	    .is_offered = field->choice_filter.rule ? is_offered : NULL,
	    .context = form,
	    .done = value_chosen,
	};
	bool ok;

	if (field->type->is_set) {
		how.set = now;
		how.done = code_toggled;
	} else {
		how.at = now;
	}
	ok = picker_push_codes(app, &how, err);
	arena_free(&arena);
	return ok;
}

/* Why there is nothing to choose in a field that is not open. */
static bool
is_closed(struct form_screen *form, struct err *err)
{
	return !answers_open(&form->sheet.answers, form->at, err);
}

static bool
find_suggestions(struct app *app, void *context, const char *filter, struct arena *arena,
    struct picker_items *out, struct err *err)
{
	struct form_screen *form = context;
	struct suggestion_list found;

	(void)app;
	if (!suggest_find(&form->sheet, form_field_at(form), filter, arena, &found, err))
		return false;
	out->items = arena_alloc(arena, (found.len + 1) * sizeof(*out->items));
	out->len = found.len;
	for (size_t i = 0; i < found.len; i++)
		out->items[i] = (struct picker_item){
		    .value = found.items[i].text,
		    .left = "",
		    .text = found.items[i].text,
		    /* Whose skill it is, where there are several trades to tell apart. */
		    .right = found.occupations > 1 ? found.items[i].of : "",
		};
	return true;
}

/* Words of a list for a text: chosen, or typed all the same. */
static bool
pick_suggestion(struct app *app, struct form_screen *form, struct err *err)
{
	const struct answer *answer = form_answer(form, form->at);

	return picker_push(app,
	    &(struct picker_how){
		.title = field_label(app, form_field_at(form)),
		.typed = form->editing && edit_changed(&form->edit) ? edit_text(&form->edit) : NULL,
		.at = answer->value.text,
		.none = _("Nothing is suggested. Occupations in the case bring their skills; "
			  "other words find more."),
		.asks_each_time = true,
		.context = form,
		.find = find_suggestions,
		.done = value_chosen,
	    },
	    err);
}

bool
form_pick_value(struct app *app, struct form_screen *form, const char *typed, struct err *err)
{
	const struct field *field = form_field_at(form);
	struct answer *answer = form_answer(form, form->at);
	enum widget widget = field->type->widget;

	if (is_closed(form, err))
		return false;
	if (widget == WIDGET_CODE || widget == WIDGET_CODES)
		return pick_code(app, form, typed, err);
	if (field->suggest_len)
		return pick_suggestion(app, form, err);
	if (widget != WIDGET_CHOICE && widget != WIDGET_SET && widget != WIDGET_LEVEL)
		return err_set(
		    err, ERR_DATA, _("there is no list for this field; type the answer"));
	return picker_push(app,
	    &(struct picker_how){
		.title = field_label(app, field),
		.typed = typed,
		.at = answer->value.kind == VALUE_TEXT && widget != WIDGET_SET ? answer->value.text
									       : NULL,
		.head = widget == WIDGET_SET
			    ? _("Space ticks and unticks, Enter takes what is ticked.")
			    : NULL,
		.is_set = widget == WIDGET_SET,
		.left_cols = 3,
		.context = form,
		.find = find_options,
		.done = value_chosen,
	    },
	    err);
}

static const enum absent_reason reasons[] = {
    ABSENT_NOT_ASKED, ABSENT_UNKNOWN, ABSENT_REFUSED, ABSENT_NOT_APPLICABLE, ABSENT_PENDING};

static bool
find_reasons(struct app *app, void *context, const char *filter, struct arena *arena,
    struct picker_items *out, struct err *err)
{
	struct form_screen *form = context;
	const struct field *field = form_field_at(form);

	(void)app, (void)filter, (void)err;
	out->items = arena_alloc(arena, sizeof(reasons) / sizeof(reasons[0]) * sizeof(*out->items));
	for (size_t i = 0; i < sizeof(reasons) / sizeof(reasons[0]); i++)
		if (field->absent & reasons[i])
			out->items[out->len++] = (struct picker_item){
			    .value = absent_word(reasons[i]),
			    .left = "",
			    .text = absent_label(reasons[i]),
			    .right = "",
			};
	return true;
}

static void
reason_chosen(struct app *app, void *context, const char *value)
{
	struct err err = {0};

	if (form_choose_absent(app, context, absent_from_word(value), &err))
		form_go_on(app, context);
	else
		app_fail(app, &err);
}

bool
form_pick_absent(struct app *app, struct form_screen *form, struct err *err)
{
	if (is_closed(form, err))
		return false;
	if (!form_field_at(form)->absent)
		return err_set(err, ERR_DATA,
		    _("this question takes no reason instead of an answer; it may stay empty for "
		      "now"));
	return picker_push(app,
	    &(struct picker_how){
		.title = _("Why is there no answer?"),
		.context = form,
		.find = find_reasons,
		.done = reason_chosen,
	    },
	    err);
}
