/* SPDX-License-Identifier: GPL-3.0-or-later */
/* form try: the robot interviewer, and what it found. */
#include "cmd/forms.h"

#include "base/i18n.h"
#include "cmd/args.h"
#include "cmd/out.h"
#include "cmd/start.h"
#include "form/list_files.h"
#include "form/try.h"
#include "ui/app.h"

#include <stdio.h>

enum { RUNS = 100, RUNS_MAX = 10 * 1000 * 1000, SEED_MAX = 1000 * 1000 * 1000 };

static void
print_findings(const struct form *form, const struct try_report *report)
{
	for (size_t i = 0; i < report->len; i++) {
		const struct try_finding *finding = &report->findings[i];

		printf("%s: ",
		    finding->field == SIZE_MAX ? form->id : form->fields[finding->field].name);
		printf("%s: ", try_word(finding->kind));
		out_text(stdout, finding->text);
		if (finding->kind != TRY_UNREACHED)
			printf(_(" (again with --runs 1 --seed %llu)"),
			    (unsigned long long)finding->seed);
		printf("\n");
	}
	printf(_("interviews: %zu, answers taken: %zu, refused: %zu, findings: %zu\n"),
	    report->runs, report->taken, report->refused, report->len);
}

static bool
try_form(const struct form *form, const struct try_options *options, struct err *err)
{
	struct try_report report = {0};

	if (!form_try(form, options, &report, err))
		return false;
	print_findings(form, &report);
	return report.len == 0
	       || err_set(err, ERR_DATA, _("findings: %zu; each is named above"), report.len);
}

bool
forms_try(struct app *app, int argc, const char *argv[], struct err *err)
{
	const char *runs_text = NULL, *seed_text = NULL, *today_text = NULL;
	const struct option_spec options[] = {{.name = "--runs", .value = &runs_text},
	    {.name = "--seed", .value = &seed_text}, {.name = "--today", .value = &today_text},
	    {0}};
	struct try_options how = {.lang = app->start->lang};
	long runs = RUNS, seed = 1;
	struct arena arena = {0};
	const struct form *form;
	struct book *book;
	int left;
	bool ok;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left != 1)
		return err_set(err, ERR_USAGE, _("form try needs FORM"));
	if ((runs_text && !args_number(runs_text, "--runs", 1, RUNS_MAX, &runs, err))
	    || (seed_text && !args_number(seed_text, "--seed", 0, SEED_MAX, &seed, err))
	    || !forms_today(app, today_text, &how.today, err))
		return false;
	book = forms_book(app, err);
	if (!book)
		return false;
	how.runs = (size_t)runs;
	how.seed = (uint64_t)seed;
	how.lists = list_files_new(book);
	form = forms_find(book, argv[1], &arena, err);
	ok = form && try_form(form, &how, err);
	list_files_free(how.lists);
	book_free(book);
	arena_free(&arena);
	return ok;
}
