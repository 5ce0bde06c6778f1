/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The facts of a case, printed or shown. */
#include "cmd/facts.h"

#include "base/i18n.h"
#include "casework/facts.h"
#include "cmd/args.h"
#include "cmd/cases.h"
#include "cmd/out.h"
#include "cmd/run.h"
#include "ui/app.h"
#include "ui/case_screen.h"
#include "ui/page_screen.h"

static void
print_row(struct json *json, const struct fact_lines *lines, size_t row)
{
	const struct question_answer *answer = &lines->answer;

	json_object(json, NULL);
	for (size_t i = 0; i < answer->names_len; i++) {
		const struct value *value = &lines->items[row].cells[i];

		if (value->kind == VALUE_INTEGER)
			json_put_integer(json, answer->names[i], value->integer);
		else
			json_put_text(json, answer->names[i], value->text);
	}
	json_put_text(json, "text", lines->items[row].text);
	json_object_end(json);
}

static void
print_rows(struct json *json, const char *key, const struct fact_lines *lines)
{
	json_array(json, key);
	for (size_t i = 0; i < lines->len; i++)
		print_row(json, lines, i);
	json_array_end(json);
}

static bool
print_json(
    struct desk *desk, int64_t casefile_id, bool with_trace, struct arena *arena, struct err *err)
{
	struct found_facts found;

	if (!facts_find(desk, casefile_id, arena, &found, err))
		return false;
	for (size_t i = 0; i < found.len; i++) {
		const struct found_fact *fact = &found.items[i];
		struct json json = {.stream = stdout};

		json_object(&json, NULL);
		json_put_text(&json, "fact", fact->fact->id);
		json_put_text(&json, "title", label_in(&fact->fact->title, desk->lang, NULL));
		json_put_text(&json, "source", label_in(&fact->fact->source, desk->lang, NULL));
		print_rows(&json, "rows", &fact->lines);
		if (with_trace)
			print_rows(&json, "trace", &fact->trace);
		json_object_end(&json);
		json_line(&json);
	}
	return true;
}

bool
facts_show(struct app *app, int argc, const char *argv[], struct err *err)
{
	bool as_json = false, with_trace = false, ok;
	const struct option_spec options[] = {
	    {.name = "--json", .flag = &as_json}, {.name = "--trace", .flag = &with_trace}, {0}};
	struct arena arena = {0};
	const char *text = NULL;
	int64_t casefile_id;
	int left;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left != 1)
		return err_set(err, ERR_USAGE, _("facts needs the number of one case"));
	if (!run_open(app, err) || !cases_find(app, argv[1], &casefile_id, err))
		return false;
	if (as_json) {
		ok = print_json(app->desk, casefile_id, with_trace, &arena, err);
	} else {
		text = facts_text(app->desk, casefile_id, with_trace, &arena, err);
		ok = text != NULL;
	}
	if (text) {
		out_lines(stdout, text, 0);
		out_words(stdout, "\n");
	}
	arena_free(&arena);
	return ok;
}

static const char *
page_text(struct app *app, void *context, struct arena *arena, struct err *err)
{
	(void)context;
	return facts_text(app->desk, case_current(app), true, arena, err);
}

bool
facts_page(struct app *app, struct err *err)
{
	return page_push(app, &(struct page_how){.title = N_("Facts"), .text = page_text}, err);
}
