/* SPDX-License-Identifier: GPL-3.0-or-later */
/* import-csv: what is not said is asked of whoever sits there; what becomes of the rows is told. */
#include "cmd/lists.h"

#include "base/buf.h"
#include "base/count.h"
#include "base/i18n.h"
#include "cmd/args.h"
#include "cmd/out.h"
#include "cmd/run.h"
#include "cmd/start.h"
#include "exchange/csv_in.h"
#include "ui/app.h"

#include <string.h>
#include <unistd.h>

enum { PROGRESS_ROWS = 10000, LINE_MAX_BYTES = 100 };

/* "skip" or "add". */
static bool
read_duplicates(const char *word, bool *add, struct err *err)
{
	*add = word && strcmp(word, "add") == 0;
	if (!word || *add || strcmp(word, "skip") == 0)
		return true;
	return err_set(err, ERR_USAGE, _("--duplicates takes skip or add, not “%s”"), word);
}

static bool
read_delimiter(const char *word, char *delimiter, struct err *err)
{
	*delimiter = map_delimiter(word);
	if (*delimiter)
		return true;
	return err_set(
	    err, ERR_USAGE, _("“%.20s” is no delimiter; write comma, semicolon, tab or bar"), word);
}

/* A line from whoever sits at the terminal, in the arena; NULL when there is none. */
static const char *
ask(const char *question, struct arena *arena)
{
	char line[LINE_MAX_BYTES];
	size_t len;

	out_words(stderr, question);
	fflush(stderr);
	if (!fgets(line, sizeof(line), stdin))
		return NULL;
	len = strcspn(line, "\r\n");
	line[len] = '\0';
	return len ? arena_dup(arena, line) : NULL;
}

/* At a terminal what was not said is asked; elsewhere the import says what is missing. */
static bool
ask_unsaid(struct app *app, struct csv_in_wish *wish, struct arena *arena, struct err *err)
{
	struct csv_in_report report;
	bool delimiter, encoding;
	const char *answer;

	if (app->start->no_input || !isatty(STDIN_FILENO))
		return true;
	if (!csv_in_lacks(app->desk, wish, &delimiter, &encoding, &report, arena, err))
		return false;
	if (delimiter) {
		answer = ask(_("What parts the columns: comma, semicolon, tab or bar? "), arena);
		if (answer && !read_delimiter(answer, &wish->delimiter, err))
			return false;
	}
	if (encoding)
		wish->encoding =
		    ask(_("Which encoding is the sheet in: UTF-8, ISO-8859-1, windows-1252 …? "),
			arena);
	return true;
}

/* On one line at a terminal; else a line now and then. */
static void
tell_progress(void *context, size_t rows, int percent)
{
	bool at_terminal = isatty(STDERR_FILENO);

	(void)context;
	if (!at_terminal && rows % PROGRESS_ROWS != 0)
		return;
	fputs(at_terminal ? "\r" : "", stderr);
	fprintf(stderr, n_("%zu row, %d %%", "%zu rows, %d %%", rows), rows, percent);
	fputs(at_terminal ? "" : "\n", stderr);
}

static const char *
state_word(enum intake_state state)
{
	switch (state) {
	case INTAKE_NEW:
		return _("new");
	case INTAKE_CHANGED:
		return _("changed");
	case INTAKE_SAME:
		return _("same");
	case INTAKE_DUPLICATE:
		return _("perhaps here already");
	case INTAKE_REJECTED:
		return _("rejected");
	}
	return "";
}

static void
print_line(const struct csv_in_line *line)
{
	printf(_("line %zu"), line->line);
	printf("%s%s%s", _(": "), line->is_warning ? _("to be looked at") : state_word(line->state),
	    _(": "));
	if (line->number[0] && line->state == INTAKE_CHANGED) {
		out_text(stdout, line->number);
		printf(" ");
	}
	if (line->name[0]) {
		out_text(stdout, line->name);
		printf("%s", _(": "));
	}
	out_text(stdout, line->text);
	printf("\n");
}

static void
print_untaken(const struct csv_in_report *report)
{
	if (!report->untaken || !report->untaken[0])
		return;
	printf("%s", _("columns that the map does not take: "));
	for (size_t i = 0; report->untaken[i]; i++) {
		printf("%s", i ? ", " : "");
		out_text(stdout, report->untaken[i]);
	}
	printf("\n");
}

/* So that a map can be seen to say what was meant. */
static void
print_sample(const struct csv_in_report *report)
{
	if (report->sample_line == 0)
		return;
	printf(_("line %zu becomes:\n"), report->sample_line);
	for (size_t i = 0; i < report->sample.len; i++) {
		printf("  ");
		out_text(stdout, report->sample.items[i]);
		printf("\n");
	}
}

static void
print_counts(const struct csv_in_report *report)
{
	const size_t *counts = report->counts;
	const struct counted rows[] = {
	    {COUNT_NEW_ROWS, (long long)counts[INTAKE_NEW]},
	    {COUNT_CHANGED_ROWS, (long long)counts[INTAKE_CHANGED]},
	    {COUNT_SAME_ROWS, (long long)counts[INTAKE_SAME]},
	    {COUNT_LIKELY_ROWS, (long long)counts[INTAKE_DUPLICATE]},
	    {COUNT_REJECTED_ROWS, (long long)counts[INTAKE_REJECTED]},
	    {COUNT_BLANK_ROWS, (long long)report->blank},
	};
	struct arena arena = {0};
	const char *words = count_list(&arena, rows, sizeof(rows) / sizeof(rows[0]));

	printf("%s\n", words[0] ? words : _("no rows"));
	arena_free(&arena);
}

static void
print_report(const struct csv_in_report *report, bool preview)
{
	size_t told = 0;

	print_untaken(report);
	if (preview)
		print_sample(report);
	for (size_t i = 0; i < report->lines_len; i++)
		print_line(&report->lines[i]);
	for (size_t i = 0; i < sizeof(report->told) / sizeof(report->told[0]); i++)
		told += report->told[i];
	if (told > report->lines_len)
		printf(n_("… and %zu line more of these kinds\n",
			   "… and %zu lines more of these kinds\n", told - report->lines_len),
		    told - report->lines_len);
	print_counts(report);
	if (report->lacking)
		printf(n_("%zu of them lacks something that is required\n",
			   "%zu of them lack something that is required\n", report->lacking),
		    report->lacking);
}

static void
json_texts(struct json *json, const char *key, const char *const texts[])
{
	json_array(json, key);
	for (size_t i = 0; texts && texts[i]; i++)
		json_put_text(json, NULL, texts[i]);
	json_array_end(json);
}

/* Words of the program, not of a language. */
static void
json_lines(struct json *json, const struct csv_in_report *report)
{
	static const char *const states[] = {"new", "changed", "same", "duplicate", "rejected"};

	json_array(json, "lines");
	for (size_t i = 0; i < report->lines_len; i++) {
		const struct csv_in_line *line = &report->lines[i];

		json_object(json, NULL);
		json_put_integer(json, "line", (int64_t)line->line);
		json_put_text(json, "state", line->is_warning ? "warning" : states[line->state]);
		json_put_text(json, "name", line->name[0] ? line->name : NULL);
		json_put_text(json, "case", line->number[0] ? line->number : NULL);
		json_put_text(json, "text", line->text);
		json_object_end(json);
	}
	json_array_end(json);
}

static void
print_json(const struct csv_in_report *report)
{
	struct json json = {.stream = stdout};

	json_object(&json, NULL);
	json_put_integer(&json, "new", (int64_t)report->counts[INTAKE_NEW]);
	json_put_integer(&json, "changed", (int64_t)report->counts[INTAKE_CHANGED]);
	json_put_integer(&json, "same", (int64_t)report->counts[INTAKE_SAME]);
	json_put_integer(&json, "duplicates", (int64_t)report->counts[INTAKE_DUPLICATE]);
	json_put_integer(&json, "rejected", (int64_t)report->counts[INTAKE_REJECTED]);
	json_put_integer(&json, "blank", (int64_t)report->blank);
	json_put_integer(&json, "lacking", (int64_t)report->lacking);
	json_put_integer(&json, "action", report->action_seq);
	json_texts(&json, "untaken", report->untaken);
	json_lines(&json, report);
	json_object_end(&json);
	json_line(&json);
}

static void
print_problems(const struct yaml_problems *problems)
{
	for (size_t i = 0; i < problems->len; i++) {
		const struct yaml_problem *problem = &problems->items[i];

		out_text(stderr, problem->file);
		fprintf(stderr, ":%d:%d: %s", problem->line, problem->col,
		    problem->is_warning ? _("warning: ") : "");
		out_text(stderr, problem->text);
		fprintf(stderr, "\n");
	}
}

static bool
import(struct app *app, struct csv_in_wish *wish, bool as_json, struct err *err)
{
	struct arena arena = {0};
	struct csv_in_report report = {0};
	bool ok;

	wish->progress = tell_progress;
	ok = ask_unsaid(app, wish, &arena, err) && csv_in(app->desk, wish, &arena, &report, err);
	if (ok && isatty(STDERR_FILENO))
		fputs("\n", stderr);
	/* One problem of the map is told as the error. */
	if (report.problems.len > 1)
		print_problems(&report.problems);
	if (ok && as_json)
		print_json(&report);
	else if (ok)
		print_report(&report, wish->preview);
	arena_free(&arena);
	return ok;
}

bool
lists_import_csv(struct app *app, int argc, const char *argv[], struct err *err)
{
	struct csv_in_wish wish = {0};
	const char *delimiter = NULL, *duplicates = NULL;
	bool as_json = false;
	const struct option_spec options[] = {{.name = "--map", .value = &wish.map},
	    {.name = "--preview", .flag = &wish.preview},
	    {.name = "--delimiter", .value = &delimiter},
	    {.name = "--encoding", .value = &wish.encoding},
	    {.name = "--duplicates", .value = &duplicates}, {.name = "--json", .flag = &as_json},
	    {0}};
	int left;

	if (!args_parse(argc, argv, options, &left, err)
	    || !read_duplicates(duplicates, &wish.add_duplicates, err)
	    || (delimiter && !read_delimiter(delimiter, &wish.delimiter, err)))
		return false;
	if (left != 1)
		return err_set(err, ERR_USAGE, _("import-csv needs one file"));
	if (!wish.map)
		return err_set(err, ERR_USAGE,
		    _("import-csv needs --map: how the columns become answers; valise-maps(5) has "
		      "the words"));
	wish.path = argv[1];
	return run_open(app, err) && import(app, &wish, as_json, err);
}
