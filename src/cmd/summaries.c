/* SPDX-License-Identifier: GPL-3.0-or-later */
/* export and import: summaries on their way out and in, told on stderr, data on stdout. */
#include "cmd/summaries.h"

#include "base/count.h"
#include "base/i18n.h"
#include "cmd/args.h"
#include "cmd/cases.h"
#include "cmd/out.h"
#include "cmd/resumes.h"
#include "cmd/run.h"
#include "exchange/summary.h"
#include "ui/app.h"

#include <string.h>

/* Documents go to stdout as they are: the writer lets no control through. */
static bool
to_stdout(void *context, const void *bytes, size_t len)
{
	(void)context;
	return fwrite(bytes, 1, len, stdout) == len;
}

static void
print_case(const struct summary_case *one)
{
	out_text(stdout, one->number);
	printf("  ");
	out_text(stdout, one->name ? one->name : _("(no name yet)"));
	printf("%s\n", one->left_out ? _("  nothing leaves") : "");
	for (size_t i = 0; i < one->parts_len; i++) {
		printf("  ");
		out_cell(stdout, one->parts[i].title, 30);
		printf("%s, %s\n", count_of(COUNT_RECORDS, (long long)one->parts[i].records).text,
		    count_of(COUNT_ANSWERS, (long long)one->parts[i].fields).text);
	}
	if (one->files)
		printf("  %s, %s\n", count_of(COUNT_FILES, (long long)one->files).text,
		    count_of(COUNT_BYTES, one->file_bytes).text);
	if (one->files_elsewhere)
		printf(n_("  %zu attached file by name only: its content is not in this file\n",
			   "  %zu attached files by name only: their content is not in this file\n",
			   one->files_elsewhere),
		    one->files_elsewhere);
	for (size_t i = 0; i < one->held_len; i++) {
		printf(_("  held back: "));
		out_text(stdout, one->held[i].what);
		printf("%s", _(": "));
		out_text(stdout, one->held[i].why);
		printf("\n");
	}
}

static bool
find_cases(struct app *app, const char *argv[], int len, struct arena *arena,
    struct summary_wish *wish, struct err *err)
{
	int64_t *ids = arena_alloc(arena, (size_t)(len + 1) * sizeof(*ids));

	for (int i = 0; i < len; i++)
		if (!cases_find(app, argv[i + 1], &ids[i], err))
			return false;
	wish->cases = len ? ids : NULL;
	wish->cases_len = (size_t)len;
	return true;
}

static bool
preview(struct desk *desk, struct summary_wish *wish, struct arena *arena, struct err *err)
{
	struct summary_result result;

	wish->details = true;
	if (!summary_preview(desk, wish, arena, &result, err))
		return false;
	for (size_t i = 0; i < result.cases_len + result.left_out; i++)
		print_case(&result.cases[i]);
	return true;
}

/* Files that were asked for and stay, because their content was never here. */
static void
print_elsewhere(const struct summary_result *result)
{
	for (size_t i = 0; i < result->elsewhere_len; i++) {
		out_text(stderr, result->elsewhere[i].number);
		fprintf(stderr, ": ");
		out_text(stderr, result->elsewhere[i].name);
		fprintf(stderr, _(" did not go along: its content is not in this file\n"));
	}
}

/* In another form than a summary: one case. */
static bool
export_as(struct app *app, const char *format, const struct summary_wish *wish, bool only_preview,
    struct err *err)
{
	if (strcmp(format, "json-resume") != 0)
		return err_set(err, ERR_USAGE,
		    _("there is no format “%.40s”; without --format it is a summary, and "
		      "json-resume is a résumé"),
		    format);
	if (wish->cases_len != 1 || only_preview || wish->with_files)
		return err_set(err, ERR_USAGE,
		    _("a résumé is of one case, and has neither a preview nor files"));
	return resumes_export(app,
	    &(struct resume_wish){
		.casefile_id = wish->cases[0],
		.redaction = wish->redaction,
		.recipient = wish->recipient,
		.unlogged = wish->unlogged,
	    },
	    wish->path, wish->overwrite, err);
}

bool
summaries_export(struct app *app, int argc, const char *argv[], struct err *err)
{
	bool all = false, only_preview = false, ok = false;
	struct summary_wish wish = {.sink = to_stdout};
	const char *format = NULL;
	const struct option_spec options[] = {{.name = "--all", .flag = &all},
	    {.name = "--format", .value = &format}, {.name = "-o", .value = &wish.path},
	    {.name = "--for", .value = &wish.redaction},
	    {.name = "--recipient", .value = &wish.recipient},
	    {.name = "--with-files", .flag = &wish.with_files},
	    {.name = "--overwrite", .flag = &wish.overwrite},
	    {.name = "--preview", .flag = &only_preview}, {0}};
	struct arena arena = {0};
	struct summary_result result;
	int left;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if ((left == 0) != all)
		return err_set(err, ERR_USAGE, _("export needs the numbers of cases, or --all"));
	if (!run_open(app, err))
		return false;
	wish.unlogged = db_is_read_only(app->desk->db);
	if (!find_cases(app, argv, left, &arena, &wish, err))
		goto out;
	if (format) {
		ok = export_as(app, format, &wish, only_preview, err);
		goto out;
	}
	if (only_preview) {
		ok = preview(app->desk, &wish, &arena, err);
		goto out;
	}
	ok = summary_export(app->desk, &wish, &arena, &result, err);
	if (ok && wish.path)
		fprintf(stderr, _("cases written: %zu, left out: %zu, answers held back: %zu\n"),
		    result.cases_len, result.left_out, result.held_fields);
	if (ok)
		print_elsewhere(&result);
out:
	arena_free(&arena);
	return ok;
}

/* When there are more cases than are told one by one. */
static void
print_counts(const struct summary_report *report)
{
	const size_t *counts = report->counts;
	struct arena arena = {0};
	size_t all = 0;

	for (int state = 0; state <= SUMMARY_REFUSED; state++)
		all += counts[state];
	if (all == report->cases_len)
		return;
	printf("%s\n", summary_counts(report, &arena));
	arena_free(&arena);
}

static void
print_alike(const struct summary_report *report)
{
	for (size_t i = 0; i < report->alike_len; i++) {
		printf("  ");
		out_text(stdout, report->alike[i].number);
		printf("  %s", _("perhaps here already: "));
		out_text(stdout, report->alike[i].text);
		printf("\n");
	}
	if (report->uncompared)
		printf(n_("%zu more person was not compared with those here; valise duplicates "
			  "does it\n",
			   "%zu more persons were not compared with those here; valise duplicates "
			   "does it\n",
			   report->uncompared),
		    report->uncompared);
}

static void
print_report(const struct summary_report *report)
{
	struct arena arena = {0};

	for (size_t i = 0; i < report->cases_len; i++) {
		const struct summary_taken *one = &report->cases[i];

		out_cell(stdout, summary_state_word(one->state), 10);
		out_key(stdout, one->number ? one->number : "?", 14);
		out_cell(stdout, one->name ? one->name : "", 28);
		printf("%s\n", summary_row_counts(one, &arena));
	}
	arena_free(&arena);
	print_counts(report);
	for (size_t i = 0; i < report->changes_len; i++) {
		printf("  ");
		out_text(stdout, report->changes[i].number ? report->changes[i].number : "?");
		printf("  ");
		out_text(stdout, report->changes[i].text);
		printf("\n");
	}
	print_alike(report);
	if (report->files_new)
		printf(n_("%zu attached file came along\n", "%zu attached files came along\n",
			   report->files_new),
		    report->files_new);
	if (report->files_named)
		printf(n_("%zu attached file is known by name only: its content did not come "
			  "along\n",
			   "%zu attached files are known by name only: their content did not come "
			   "along\n",
			   report->files_named),
		    report->files_named);
	out_problems(stderr, &report->problems);
}

bool
summaries_import(struct app *app, int argc, const char *argv[], struct err *err)
{
	bool only_preview = false, ok = true;
	const char *into = NULL;
	const struct option_spec options[] = {
	    {.name = "--preview", .flag = &only_preview}, {.name = "--into", .value = &into}, {0}};
	int left;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left < 1)
		return err_set(err, ERR_USAGE, _("import needs at least one file"));
	for (int i = 1; i <= left; i++)
		if (!resumes_has_case(argv[i], into, err))
			return false;
	if (!run_open(app, err))
		return false;
	/* Each file is whole or not at all; the files before a bad one stay imported, each its own action. */
	for (int i = 1; ok && i <= left; i++) {
		struct arena arena = {0};
		struct summary_report report = {0};

		if (into) {
			ok = resumes_import(app, argv[i], into, only_preview, err);
			continue;
		}
		ok = summary_import(app->desk, argv[i], only_preview, &arena, &report, err);
		/* What is wrong is said once. */
		if (!ok && report.problems.len == 1)
			report.problems.len = 0;
		print_report(&report);
		if (ok && only_preview && report.problems.errors)
			ok = err_set(err, ERR_DATA, _("%s would be refused; the reasons are above"),
			    argv[i]);
		arena_free(&arena);
	}
	return ok;
}
