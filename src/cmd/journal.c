/* SPDX-License-Identifier: GPL-3.0-or-later */
/* log, undo and redo from the command line. */
#include "cmd/journal.h"

#include "base/i18n.h"
#include "casework/timeline.h"
#include "cmd/args.h"
#include "cmd/cases.h"
#include "cmd/out.h"
#include "cmd/run.h"
#include "store/casefile.h"
#include "ui/app.h"

#include <inttypes.h>
#include <limits.h>
#include <string.h>

enum { PAGE = 200 };

static void
print_moment(const struct moment *moment)
{
	printf("%6" PRId64 "  %s %s  ", moment->action->seq, moment->day, moment->time);
	out_cell(stdout, moment->who, 16);
	printf("  %s", timeline_mark(moment));
	out_text(stdout, moment->what);
	printf("\n");
}

static void
print_moment_json(struct desk *desk, const struct moment *moment, struct arena *arena)
{
	struct json json = {.stream = stdout};
	struct journal_action action = *moment->action;
	struct text_list changes;
	struct err err = {0};

	json_object(&json, NULL);
	json_put_integer(&json, "seq", action.seq);
	json_put_text(&json, "at", action.at);
	json_put_text(&json, "kind", action.kind);
	json_put_text(&json, "case", action.casefile_number);
	json_put_text(&json, "form", action.form);
	json_put_text(&json, "staff", action.staff);
	json_put_text(&json, "reason", action.reason);
	json_put_bool(&json, "taken_back", moment->undone);
	json_put_text(&json, "what", moment->what);
	json_array(&json, "changes");
	if (timeline_changes(desk, &action, arena, &changes, &err))
		for (size_t i = 0; i < changes.len; i++)
			json_put_text(&json, NULL, changes.items[i]);
	json_array_end(&json);
	json_object_end(&json);
	json_line(&json);
}

bool
journal_log(struct app *app, int argc, const char *argv[], struct err *err)
{
	bool as_json = false;
	const char *limit_text = NULL;
	const struct option_spec options[] = {
	    {.name = "--json", .flag = &as_json}, {.name = "--limit", .value = &limit_text}, {0}};
	int64_t casefile_id = 0, before = 0;
	long limit = LONG_MAX;
	int left;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left > 1)
		return err_set(
		    err, ERR_USAGE, _("log takes one case, or none for the whole office"));
	if (limit_text && !args_number(limit_text, "--limit", 1, LONG_MAX, &limit, err))
		return false;
	if (!run_open(app, err))
		return false;
	if (left == 1 && !cases_find(app, argv[1], &casefile_id, err))
		return false;
	while (limit > 0) {
		struct arena arena = {0};
		struct moment_list moments;
		size_t page = limit < PAGE ? (size_t)limit : PAGE;

		if (!timeline_list(
			app->desk, casefile_id, before, false, page, &arena, &moments, err)) {
			arena_free(&arena);
			return false;
		}
		for (size_t i = 0; i < moments.len; i++) {
			if (as_json)
				print_moment_json(app->desk, &moments.items[i], &arena);
			else
				print_moment(&moments.items[i]);
			before = moments.items[i].action->seq;
		}
		limit = moments.len < page ? 0 : limit - (long)page;
		arena_free(&arena);
	}
	return true;
}

/* "taken back: ABJ1-26-0147: Person · Phone: 07 11" */
static void
say_done(struct app *app, const char *words, int64_t casefile_id, const char *what)
{
	struct arena arena = {0};
	struct casefile_row row;
	struct err err = {0};

	printf("%s%s", words, _(": "));
	if (casefile_id && casefile_get(app->desk->db, casefile_id, &arena, &row, &err)) {
		out_text(stdout, row.number);
		printf("%s", _(": "));
	}
	arena_free(&arena);
	out_text(stdout, what);
	printf("\n");
}

bool
journal_take_back(struct app *app, int argc, const char *argv[], struct err *err)
{
	const struct option_spec options[] = {{0}};
	struct arena arena = {0};
	struct journal_action action = {0};
	const char *what;
	int64_t casefile_id;
	long seq = 0;
	int left;
	bool ok;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left > 1)
		return err_set(
		    err, ERR_USAGE, _("undo takes the number of one action, or none for the last"));
	if (left == 1
	    && !args_number(argv[1], _("the number of an action"), 1, LONG_MAX, &seq, err))
		return false;
	ok = run_open(app, err)
	     && (left == 0 || journal_find(app->desk->db, 0, seq, &arena, &action, err))
	     && timeline_undo(app->desk, action.id, &arena, &what, &casefile_id, err);
	if (ok)
		say_done(app, _("taken back"), casefile_id, what);
	arena_free(&arena);
	return ok;
}

bool
journal_bring_back(struct app *app, int argc, const char *argv[], struct err *err)
{
	const struct option_spec options[] = {{0}};
	struct arena arena = {0};
	const char *what;
	int64_t casefile_id;
	int left;
	bool ok;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left)
		return err_set(err, ERR_USAGE,
		    _("redo takes no argument: it brings back what was taken back last"));
	ok = run_open(app, err) && timeline_redo(app->desk, &arena, &what, &casefile_id, err);
	if (ok)
		say_done(app, _("brought back"), casefile_id, what);
	arena_free(&arena);
	return ok;
}
