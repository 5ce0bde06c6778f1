/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Making a case file and looking after it, from the command line. */
#include "cmd/care.h"

#include "base/i18n.h"
#include "casework/demo.h"
#include "cmd/args.h"
#include "cmd/out.h"
#include "cmd/run.h"
#include "cmd/start.h"
#include "store/backup.h"
#include "store/code.h"
#include "store/office.h"
#include "ui/app.h"

#include <stdlib.h>
#include <unistd.h>

/* The first person at the desk: named, or nobody would know whose entries they are. */
static bool
add_first_staff(struct desk *desk, const char *name, const char *role, struct err *err)
{
	struct action action;
	int64_t id;
	bool ok;

	if (!desk_begin(desk, "staff", 0, NULL, &action, err))
		return false;
	ok = staff_add(desk->db, &action, name, role, &id, err);
	return desk_end(desk, &action, ok, err) && desk_sit(desk, name, err)
	       && desk_stay(desk, err);
}

static bool
check_country(struct desk *desk, const char *country, struct err *err)
{
	struct arena arena = {0};
	struct code code;
	bool ok = !country || code_find(desk->db, "country", country, desk->lang, &arena, &code);

	arena_free(&arena);
	return ok
	       || err_set(err, ERR_DATA,
		   _("--country “%s” is no country; give its three letters, such as CIV"), country);
}

bool
care_init(struct app *app, int argc, const char *argv[], struct err *err)
{
	struct db_office office = {0};
	const char *staff = NULL, *role = NULL;
	const struct option_spec options[] = {{.name = "--office", .value = &office.name},
	    {.name = "--prefix", .value = &office.prefix},
	    {.name = "--country", .value = &office.country}, {.name = "--staff", .value = &staff},
	    {.name = "--role", .value = &role}, {0}};
	struct desk desk = {0};
	struct file_out *making;
	struct db *db;
	int left;
	bool ok;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left != 1 || !office.name || !office.prefix)
		return err_set(err, ERR_USAGE,
		    _("init needs a file and whose it is: valise init FILE --office NAME --prefix "
		      "ABJ1"));
	if (!argv[1][0])
		return err_set(err, ERR_USAGE, _("the new file needs a name"));
	if (!db_make(&db, &making, argv[1], &office, &app->start->how, err))
		return false;
	ok = start_desk(app->start, &desk, db, err) && check_country(&desk, office.country, err)
	     && (!staff || add_first_staff(&desk, staff, role ? role : "counsellor", err));
	desk_close(&desk);
	if (!db_made(db, making, argv[1], ok, err))
		return false;
	printf(_("made: "));
	out_text(stdout, argv[1]);
	printf("\n");
	return true;
}

bool
care_demo(struct app *app, int argc, const char *argv[], struct err *err)
{
	const struct option_spec options[] = {{0}};
	int left;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left != 1)
		return err_set(err, ERR_USAGE, _("demo needs the file to make: valise demo FILE"));
	if (!argv[1][0])
		return err_set(err, ERR_USAGE, _("the new file needs a name"));
	if (!demo_make(argv[1], app->start->data_dirs, app->start->data_dirs_len, app->start->lang,
		&app->start->how, err))
		return false;
	printf(_("made: "));
	out_text(stdout, argv[1]);
	printf("\n");
	return true;
}

static const char *
state_in_words(const char *state)
{
	if (state[0] == 'o')
		return _("ok");
	return state[0] == 'w' ? _("warning") : _("ERROR");
}

bool
care_doctor(struct app *app, int argc, const char *argv[], struct err *err)
{
	bool as_json = false, rebuild = false;
	const struct option_spec options[] = {{.name = "--json", .flag = &as_json},
	    {.name = "--rebuild-search", .flag = &rebuild}, {0}};
	struct json json = {.stream = stdout};
	struct arena arena = {0};
	struct doctor_report report;
	int left;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left)
		return err_set(err, ERR_USAGE, _("doctor takes options only; the file is -f FILE"));
	if (!(rebuild ? run_open_to_write(app, err) : run_open(app, err)))
		return false;
	if (rebuild && !desk_renew_search(app->desk->db, err))
		return false;
	if (!doctor_check(app->desk->db, &arena, &report, err)) {
		arena_free(&arena);
		return false;
	}
	for (size_t i = 0; i < report.len; i++) {
		const struct doctor_finding *finding = &report.items[i];

		if (as_json) {
			json_object(&json, NULL);
			json_put_text(&json, "check", finding->check);
			json_put_text(&json, "state", finding->state);
			json_put_text(&json, "text", finding->text);
			json_object_end(&json);
			json_line(&json);
			continue;
		}
		out_cell(stdout, state_in_words(finding->state), 10);
		out_text(stdout, finding->text);
		printf("\n");
	}
	arena_free(&arena);
	if (report.errors)
		return err_set(err, ERR_DATA,
		    _("the case file is not sound: keep it as it is, and restore a backup to "
		      "another file"));
	return true;
}

bool
care_backup(struct app *app, int argc, const char *argv[], struct err *err)
{
	const struct option_spec options[] = {{0}};
	int left;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left != 1)
		return err_set(
		    err, ERR_USAGE, _("backup needs the file to write: valise backup FILE"));
	if (!run_open(app, err) || !backup_write(app->desk->db, argv[1], err))
		return false;
	printf(_("backed up and verified: "));
	out_text(stdout, argv[1]);
	printf("\n");
	return true;
}

bool
care_restore(struct app *app, int argc, const char *argv[], struct err *err)
{
	const struct option_spec options[] = {{0}};
	int left;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left != 1)
		return err_set(err, ERR_USAGE,
		    _("restore needs the backup: valise -f CASEFILE restore BACKUP"));
	if (!backup_restore(argv[1], app->start->path, err))
		return false;
	printf(_("verified and restored: "));
	out_text(stdout, app->start->path);
	printf("\n");
	return true;
}
