/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Registering a worker: the form of a person who has no case yet, then the likely
 * duplicates with their reasons, then the case.
 */
#include "ui/form_part.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "casework/register.h"
#include "casework/registration.h"
#include "ui/case_screen.h"
#include "ui/form_screen.h"
#include "ui/picker.h"

#include <stdlib.h>
#include <string.h>

#define NOBODY "new"
#define DISCARD "discard"

/* Who was shown and is none of them is remembered to be another. */
static bool
write_case(struct form_screen *form, int64_t *casefile_id, struct err *err)
{
	struct duplicate_list shown = {0};
	struct arena arena = {0};
	bool ok = (!form->confirmed || register_duplicates(&form->sheet, &arena, &shown, err))
		  && register_newcomer(&form->sheet, &shown, NULL, 0, casefile_id, err);

	arena_free(&arena);
	return ok;
}

static bool
open_case(struct app *app, struct form_screen *form, struct err *err)
{
	struct casefile_row row;
	struct arena arena = {0};
	int64_t casefile_id;

	if (!write_case(form, &casefile_id, err))
		return false;
	screen_pop(app);
	screen_changed(app);
	if (!case_push(app, casefile_id, err))
		return false;
	if (casefile_get(app->desk->db, casefile_id, &arena, &row, &(struct err){0}))
		app_say(app, _("Case %s is open. ^Z takes the registration back."), row.number);
	arena_free(&arena);
	return true;
}

static void
duplicate_chosen(struct app *app, void *context, const char *value)
{
	struct form_screen *form = context;
	struct err err = {0};
	bool ok;

	if (strcmp(value, NOBODY) == 0) {
		form->confirmed = true;
		ok = open_case(app, form, &err);
	} else {
		ok = case_push(app, strtoll(value, NULL, 10), &err);
	}
	if (!ok)
		app_fail(app, &err);
}

static bool
find_duplicates(struct app *app, void *context, const char *filter, struct arena *arena,
    struct picker_items *out, struct err *err)
{
	struct form_screen *form = context;
	struct duplicate_list found;

	(void)app, (void)filter;
	if (!register_duplicates(&form->sheet, arena, &found, err))
		return false;
	out->items = arena_alloc(arena, (found.len + 1) * sizeof(*out->items));
	for (size_t i = 0; i < found.len; i++) {
		const struct casefile_row *row = &found.items[i].row;

		out->items[out->len++] = (struct picker_item){
		    .value = arena_printf(arena, "%lld", (long long)row->id),
		    .left = row->number,
		    .text = arena_printf(
			arena, "%s  %s", row->name ? row->name : "", row->born ? row->born : ""),
		    .right = register_reasons(&found.items[i], arena),
		};
	}
	out->items[out->len++] = (struct picker_item){
	    .value = NOBODY, .left = "", .text = _("None of these: open a new case"), .right = ""};
	return true;
}

/* Is there anybody to be shown first? */
static bool
has_duplicates(struct form_screen *form, bool *found, struct err *err)
{
	struct duplicate_list list;
	struct arena arena = {0};
	bool ok = register_duplicates(&form->sheet, &arena, &list, err);

	*found = ok && list.len > 0;
	arena_free(&arena);
	return ok;
}

bool
form_register(struct app *app, struct form_screen *form, struct err *err)
{
	bool found;

	if (!form_let_go(app, form, err))
		return false;
	if (form->confirmed)
		return open_case(app, form, err);
	if (!has_duplicates(form, &found, err))
		return false;
	if (!found)
		return open_case(app, form, err);
	return picker_push(app,
	    &(struct picker_how){
		.title = _("Is it one of these?"),
		.head = _("These people are in the file already and may be the same person."),
		.left_cols = 13,
		.context = form,
		.find = find_duplicates,
		.done = duplicate_chosen,
	    },
	    err);
}

static bool
find_ways(struct app *app, void *context, const char *filter, struct arena *arena,
    struct picker_items *out, struct err *err)
{
	(void)app, (void)context, (void)filter, (void)err;
	out->items = arena_alloc(arena, 2 * sizeof(*out->items));
	out->items[out->len++] = (struct picker_item){
	    .value = "", .left = "", .text = _("No: go on with it"), .right = ""};
	out->items[out->len++] = (struct picker_item){.value = DISCARD,
	    .left = "",
	    .text = _("Yes: what was typed is lost for good"),
	    .right = ""};
	return true;
}

static void
way_chosen(struct app *app, void *context, const char *value)
{
	struct form_screen *form = context;
	struct err err = {0};

	if (strcmp(value, DISCARD) != 0)
		return;
	if (!registration_discard(&form->sheet, &err)) {
		app_fail(app, &err);
		return;
	}
	screen_pop(app);
	screen_changed(app);
	app_say(app, _("The registration is put away; nothing of it is kept."));
}

bool
form_discard(struct app *app, struct form_screen *form, struct err *err)
{
	return picker_push(app,
	    &(struct picker_how){
		.title = _("Put this registration away?"),
		.context = form,
		.find = find_ways,
		.done = way_chosen,
	    },
	    err);
}
