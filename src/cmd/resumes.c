/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Résumés in and out, told on stdout and stderr as summaries are. */
#include "cmd/resumes.h"

#include "base/file.h"
#include "base/i18n.h"
#include "cmd/cases.h"
#include "cmd/out.h"
#include "ui/app.h"

#include <string.h>

static void
print_texts(const struct intake_texts *texts, const char *head)
{
	if (texts->len)
		printf("%s\n", head);
	for (size_t i = 0; i < texts->len; i++) {
		printf("  ");
		out_text(stdout, texts->items[i]);
		printf("\n");
	}
}

static void
print_report(const struct resume_report *report)
{
	print_texts(&report->changes, _("taken:"));
	print_texts(&report->kept, _("answered already, and left as it is:"));
	print_texts(&report->refused, _("not taken:"));
	print_texts(&report->rest, _("without a place; kept with the file, as evidence:"));
}

static bool
is_one(const char *path)
{
	size_t len = strlen(path);

	return len > strlen(".json") && strcmp(path + len - strlen(".json"), ".json") == 0;
}

bool
resumes_has_case(const char *path, const char *number, struct err *err)
{
	return number || !is_one(path)
	       || err_set(err, ERR_USAGE,
		   _("a résumé goes into a case where consent was noted: import %s --into CASE; a "
		     "summary is no .json file"),
		   path);
}

bool
resumes_import(struct app *app, const char *path, const char *number, bool preview, struct err *err)
{
	struct arena arena = {0};
	struct resume_report report = {0};
	int64_t casefile_id;
	bool ok;

	ok = cases_find(app, number, &casefile_id, err)
	     && resume_import(app->desk, path, casefile_id, preview, &arena, &report, err);
	if (ok)
		print_report(&report);
	arena_free(&arena);
	return ok;
}

/* A slip of the hand may cost a résumé, never a letter. */
static bool
may_replace(const char *path, bool overwrite, struct err *err)
{
	if (!overwrite || !file_exists(path) || file_begins(path, "{"))
		return true;
	return err_set(err, ERR_CREATE,
	    _("%s is no résumé, so it is not written over; choose another name"), path);
}

bool
resumes_export(struct app *app, const struct resume_wish *wish, const char *path, bool overwrite,
    struct err *err)
{
	struct arena arena = {0};
	struct yaml_problems problems = {.arena = &arena};
	struct file_out *file = NULL;
	const char *text;
	bool ok;

	if (path) {
		file =
		    may_replace(path, overwrite, err) ? file_out_open(path, overwrite, err) : NULL;
		if (!file)
			return false;
	}
	text = resume_export(app->desk, wish, &arena, &problems, err);
	ok = text != NULL;
	if (ok && file) {
		file_out_write(file, text, strlen(text));
		ok = file_out_commit(file, err);
	} else {
		file_out_abandon(file);
	}
	if (ok && !path)
		ok = fwrite(text, 1, strlen(text), stdout) == strlen(text)
		     || err_set(err, ERR_IO, _("standard output cannot be written to"));
	arena_free(&arena);
	return ok;
}
