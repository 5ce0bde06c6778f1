/* SPDX-License-Identifier: GPL-3.0-or-later */
/* skills, import-esco. */
#include "cmd/skills.h"

#include "base/buf.h"
#include "base/count.h"
#include "base/i18n.h"
#include "cmd/args.h"
#include "cmd/out.h"
#include "cmd/run.h"
#include "exchange/esco.h"
#include "store/code.h"
#include "store/skill.h"
#include "ui/app.h"

#include <string.h>

enum { SKILLS_MAX = 1000, CODE_COLS = 10, OFFERED_MAX = 8 };

static const char occupations[] = "isco08";

/* Words that could be several occupations: nobody guesses which was meant. */
static bool
say_which(const char *text, const struct code_list *found, struct err *err)
{
	struct buf all = {0};

	for (size_t i = 0; i < found->len; i++)
		buf_printf(
		    &all, "%s%s %s", i ? "; " : "", found->items[i].code, found->items[i].label);
	if (found->len)
		err_set(err, ERR_DATA, _("“%.60s” may be several occupations; give the code: %s"),
		    text, buf_str(&all));
	else
		err_set(err, ERR_DATA,
		    _("there is no occupation “%.60s”; `valise code search isco08 WORDS` finds "
		      "them"),
		    text);
	buf_free(&all);
	return false;
}

/* A code of ISCO-08, its label, or words that only one occupation has. */
static bool
find_occupation(
    struct desk *desk, const char *text, struct arena *arena, struct code *out, struct err *err)
{
	struct code_list found;

	if (code_find(desk->db, occupations, text, desk->lang, arena, out))
		return true;
	if (!code_by_label(desk->db, occupations, text, arena, &found, err))
		return false;
	/* A group that has one unit only is called as the unit is. */
	if (found.len == 2
	    && strncmp(found.items[0].code, found.items[1].code, strlen(found.items[0].code)) == 0)
		found = (struct code_list){.items = &found.items[1], .len = 1};
	if (found.len == 1)
		return code_find(
		    desk->db, occupations, found.items[0].code, desk->lang, arena, out);
	if (!code_search(desk->db, occupations, text, desk->lang, OFFERED_MAX, arena, &found, err))
		return false;
	if (found.len != 1)
		return say_which(text, &found, err);
	*out = found.items[0];
	return true;
}

static void
print_skill(const struct skill *skill, const char *occupation, bool as_json)
{
	struct json json = {.stream = stdout};

	if (as_json) {
		json_object(&json, NULL);
		json_put_text(&json, "occupation", occupation);
		json_put_text(&json, "list", skill->list);
		json_put_text(&json, "code", skill->code);
		json_put_text(&json, "label", skill->label);
		json_put_bool(&json, "essential", skill->essential);
		json_object_end(&json);
		json_line(&json);
		return;
	}
	printf("%s", skill->essential ? "* " : "  ");
	out_text(stdout, skill->label);
	printf("\n");
}

bool
skills_list(struct app *app, int argc, const char *argv[], struct err *err)
{
	bool as_json = false, ok;
	const struct option_spec options[] = {{.name = "--json", .flag = &as_json}, {0}};
	struct arena arena = {0};
	struct skill_list skills;
	struct code occupation;
	int left;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left != 1)
		return err_set(err, ERR_USAGE, _("skills needs one occupation: a code or words"));
	ok = run_open(app, err) && find_occupation(app->desk, argv[1], &arena, &occupation, err)
	     && skill_suggest(
		 app->desk->db, occupation.code, app->desk->lang, SKILLS_MAX, &arena, &skills, err);
	if (ok && !as_json) {
		out_key(stdout, occupation.code, CODE_COLS);
		out_text(stdout, occupation.label);
		printf("\n");
	}
	for (size_t i = 0; ok && i < skills.len; i++)
		print_skill(&skills.items[i], occupation.code, as_json);
	if (ok && skills.len == 0)
		ok = err_set(err, ERR_DATA,
		    _("no list has skills of the occupation %s; valise import-esco brings ESCO's"),
		    occupation.code);
	arena_free(&arena);
	return ok;
}

bool
skills_import_esco(struct app *app, int argc, const char *argv[], struct err *err)
{
	const struct option_spec options[] = {{0}};
	struct arena arena = {0};
	struct esco_report report;
	int left;
	bool ok;

	if (!args_parse(argc, argv, options, &left, err))
		return false;
	if (left != 1)
		return err_set(
		    err, ERR_USAGE, _("import-esco needs the folder of ESCO's CSV files"));
	ok = run_open(app, err) && esco_import(app->desk, argv[1], &arena, &report, err);
	for (size_t i = 0; ok && report.passed_over[i]; i++) {
		printf("%s", _("passed over: "));
		out_text(stdout, report.passed_over[i]);
		printf("\n");
	}
	if (ok && report.skipped)
		printf(n_("%zu link to what is in no file was left out\n",
			   "%zu links to what is in no file were left out\n", report.skipped),
		    report.skipped);
	if (ok)
		printf(_("%s, %s, %s; languages: %s\n"),
		    count_of(COUNT_OCCUPATIONS, (long long)report.occupations).text,
		    count_of(COUNT_SKILLS, (long long)report.skills).text,
		    count_of(COUNT_LINKS, (long long)report.links).text,
		    report.langs ? report.langs : "");
	arena_free(&arena);
	return ok;
}
