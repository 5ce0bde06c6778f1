/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Handlers of keys that mean the same everywhere. */
#include "cmd/keys.h"

#include "base/arena.h"
#include "base/i18n.h"
#include "casework/register.h"
#include "casework/rows.h"
#include "casework/timeline.h"
#include "cmd/cases.h"
#include "cmd/duplicates.h"
#include "cmd/facts.h"
#include "cmd/help.h"
#include "cmd/journal.h"
#include "cmd/summaries.h"
#include "ui/case_screen.h"
#include "ui/cases_screen.h"
#include "ui/duplicates_screen.h"
#include "ui/export_screen.h"
#include "ui/form_screen.h"
#include "ui/help.h"
#include "ui/hidden_screen.h"
#include "ui/import_screen.h"
#include "ui/matrix_screen.h"
#include "ui/screen.h"
#include "ui/term.h"
#include "ui/timeline_screen.h"

#include <string.h>

bool
keys_here(struct app *app, int argc, const char *argv[], struct err *err)
{
	(void)argc;
	if (!app->top->ops->run)
		return err_set(err, ERR_DATA, _("this screen does not do that"));
	return app->top->ops->run(app, app->top, argv[0], err);
}

bool
keys_help(struct app *app, int argc, const char *argv[], struct err *err)
{
	return app->top ? help_push(app, err) : help_print(app, argc, argv, err);
}

bool
keys_palette(struct app *app, int argc, const char *argv[], struct err *err)
{
	(void)argc, (void)argv;
	return palette_push(app, err);
}

bool
keys_back(struct app *app, int argc, const char *argv[], struct err *err)
{
	(void)argc, (void)argv;
	/* The first screen is left by quitting, so that one Esc too many ends nothing. */
	if (!app->top->below) {
		app_say(
		    app, _("This is the first screen. ^Q ends the program; everything is stored."));
		return true;
	}
	return screen_leave(app, err);
}

bool
keys_quit(struct app *app, int argc, const char *argv[], struct err *err)
{
	(void)argc, (void)argv, (void)err;
	app_quit(app);
	return true;
}

bool
keys_undo(struct app *app, int argc, const char *argv[], struct err *err)
{
	struct arena arena = {0};
	const char *what = "";
	int64_t casefile_id;
	bool ok;

	if (!app->top)
		return journal_take_back(app, argc, argv, err);
	ok = timeline_undo(app->desk, 0, &arena, &what, &casefile_id, err);
	if (ok)
		app_say(app, _("Taken back: %s  (^Y brings it back)"), what);
	arena_free(&arena);
	return ok;
}

bool
keys_redo(struct app *app, int argc, const char *argv[], struct err *err)
{
	struct arena arena = {0};
	const char *what = "";
	int64_t casefile_id;
	bool ok;

	if (!app->top)
		return journal_bring_back(app, argc, argv, err);
	ok = timeline_redo(app->desk, &arena, &what, &casefile_id, err);
	if (ok)
		app_say(app, _("Brought back: %s"), what);
	arena_free(&arena);
	return ok;
}

/* The next language there is, on the spot: fields, lists and messages follow when the screens load. */
bool
keys_language(struct app *app, int argc, const char *argv[], struct err *err)
{
	size_t at = 0;

	(void)argc, (void)argv, (void)err;
	while (i18n_languages[at] && strcmp(i18n_languages[at], i18n_lang()) != 0)
		at++;
	if (!i18n_languages[at] || !i18n_languages[++at])
		at = 0;
	i18n_switch(i18n_languages[at]);
	app->desk->lang = i18n_lang();
	screen_changed(app);
	return true;
}

bool
keys_hide(struct app *app, int argc, const char *argv[], struct err *err)
{
	(void)argc, (void)argv;
	return hidden_push(app, err);
}

bool
keys_repaint(struct app *app, int argc, const char *argv[], struct err *err)
{
	(void)app, (void)argc, (void)argv, (void)err;
	term_repaint();
	return true;
}

bool
keys_find(struct app *app, int argc, const char *argv[], struct err *err)
{
	(void)argc, (void)argv;
	return cases_push(app, NULL, err);
}

bool
keys_register(struct app *app, int argc, const char *argv[], struct err *err)
{
	(void)argc, (void)argv;
	return form_push_registration(app, err);
}

bool
keys_again(struct app *app, int argc, const char *argv[], struct err *err)
{
	struct casefile_row row;
	struct arena arena = {0};
	int64_t casefile_id;

	if (!app->top)
		return cases_again(app, argc, argv, err);
	if (!register_again(
		app->desk, rows_person(app->desk, case_current(app)), NULL, 0, &casefile_id, err)
	    || !case_push(app, casefile_id, err))
		return false;
	if (casefile_get(app->desk->db, casefile_id, &arena, &row, &(struct err){0}))
		app_say(app,
		    _("Case %s is open for the same person. Consent is asked anew; ^Z takes the "
		      "case back."),
		    row.number);
	arena_free(&arena);
	return true;
}

bool
keys_session(struct app *app, int argc, const char *argv[], struct err *err)
{
	int64_t casefile_id = case_current(app);

	(void)argc, (void)argv;
	return form_push(app, "session", casefile_id, casefile_id, 0, err);
}

/* Of the person of the case that is open. */
bool
keys_duplicates(struct app *app, int argc, const char *argv[], struct err *err)
{
	return app->top ? duplicates_push(app, case_current(app), err)
			: duplicates_list(app, argc, argv, err);
}

bool
keys_merge(struct app *app, int argc, const char *argv[], struct err *err)
{
	return app->top ? keys_here(app, argc, argv, err) : duplicates_merge(app, argc, argv, err);
}

bool
keys_not_same(struct app *app, int argc, const char *argv[], struct err *err)
{
	return app->top ? keys_here(app, argc, argv, err)
			: duplicates_not_same(app, argc, argv, err);
}

bool
keys_matrix(struct app *app, int argc, const char *argv[], struct err *err)
{
	(void)argc, (void)argv;
	return matrix_push(app, case_current(app), err);
}

bool
keys_facts(struct app *app, int argc, const char *argv[], struct err *err)
{
	return app->top ? facts_page(app, err) : facts_show(app, argc, argv, err);
}

/* The case that is open; on the list of cases those that are marked or found; else all. */
bool
keys_export(struct app *app, int argc, const char *argv[], struct err *err)
{
	int64_t casefile_id;

	if (!app->top)
		return summaries_export(app, argc, argv, err);
	if (app->top->ops->scope & SCOPE_CASES)
		return keys_here(app, argc, argv, err);
	casefile_id = case_current(app);
	return export_push(app, casefile_id ? &casefile_id : NULL, casefile_id != 0, err);
}

bool
keys_import(struct app *app, int argc, const char *argv[], struct err *err)
{
	return app->top ? import_push(app, err) : summaries_import(app, argc, argv, err);
}

/* Of the case that is open; from the first screen, of the whole office. */
bool
keys_timeline(struct app *app, int argc, const char *argv[], struct err *err)
{
	(void)argc, (void)argv;
	return timeline_push(app, case_current(app), err);
}
