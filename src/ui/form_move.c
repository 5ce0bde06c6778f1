/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Moves between the fields and pages of a form. What is left behind is stored on the way. */
#include "ui/form_part.h"

#include "base/i18n.h"

#include <string.h>

/* The next field that can be answered, in the order of the form; the same one at the end. */
static size_t
neighbour(const struct form_screen *form, bool forward)
{
	size_t at = form->at, len = form->sheet.form->fields_len;

	while (forward ? at + 1 < len : at > 0) {
		at += forward ? 1 : (size_t)-1;
		if (form_is_shown(form, at) && form_is_open(form, at))
			return at;
	}
	return form->at;
}

/* The first field of the next or previous page; the same one when there is none. */
static size_t
page(const struct form_screen *form, bool forward)
{
	const struct form *f = form->sheet.form;
	size_t section = form_field_at(form)->section;

	while (forward ? section + 1 < f->sections_len : section > 0) {
		section += forward ? 1 : (size_t)-1;
		for (size_t i = f->sections[section].first;
		     i < f->sections[section].first + f->sections[section].len; i++)
			if (form_is_shown(form, i) && form_is_open(form, i))
				return i;
	}
	return form->at;
}

/* There is no next one: what can be done instead. */
static void
say_end(struct app *app, const struct form_screen *form, bool by_page)
{
	char key[KEY_NAME_SIZE];

	if (form->is_registration)
		app_say(app, _("That was the last one. %s registers the worker."),
		    app_name_key("register", key));
	else if (by_page)
		app_say(app, _("This is the last page. Esc goes back: everything is stored."));
	else
		app_say(app, _("That was the last one. Esc goes back: everything is stored."));
}

void
form_go_on(struct app *app, struct form_screen *form)
{
	size_t to = neighbour(form, true);

	if (to == form->at)
		say_end(app, form, false);
	form_focus(form, to);
}

/* Leave the field for another one; what is refused keeps it, once. */
static void
go(struct app *app, struct form_screen *form, bool forward, bool by_page)
{
	struct err err = {0};
	size_t to;

	if (!form_let_go(app, form, &err)) {
		/* Why it was refused stands under the field. */
		app_say(app,
		    _("Not stored. Mend it, or leave it once more to keep it as it was typed."));
		return;
	}
	/* Only now: the answer may have shown or hidden what comes next. */
	to = by_page ? page(form, forward) : neighbour(form, forward);
	if (to == form->at && forward)
		say_end(app, form, by_page);
	form_focus(form, to);
	if (err.code)
		app_say(app, _("Kept as it was typed, but not an answer yet; F8 finds it again."));
}

void
form_settle_focus(struct form_screen *form)
{
	size_t at = form->at;

	if (!form_is_shown(form, at) || !form_is_open(form, at))
		at = neighbour(form, true);
	if (at == form->at && !form_is_shown(form, at))
		at = neighbour(form, false);
	form_focus(form, at);
}

bool
form_move(struct app *app, struct form_screen *form, const char *name)
{
	bool forward = strncmp(name, "next ", 5) == 0;
	bool by_page = strstr(name, " page") != NULL;

	if (!by_page && !strstr(name, " field"))
		return false;
	go(app, form, forward, by_page);
	return true;
}
