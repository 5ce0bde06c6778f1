/* SPDX-License-Identifier: GPL-3.0-or-later */
/* code search: the type-ahead of the screens, as lines. */
#include "cmd/codes.h"

#include "base/i18n.h"
#include "cmd/args.h"
#include "cmd/out.h"
#include "cmd/run.h"
#include "store/code.h"
#include "ui/app.h"

#include <string.h>

enum { CODE_COLS = 16 };

static void
print_code(const struct code *code, bool as_json)
{
	struct json json = {.stream = stdout};

	if (as_json) {
		json_object(&json, NULL);
		json_put_text(&json, "code", code->code);
		json_put_text(&json, "label", code->label);
		json_put_text(&json, "parent", code->parent);
		json_put_text(&json, "level", code->level);
		json_object_end(&json);
		json_line(&json);
		return;
	}
	out_key(stdout, code->code, CODE_COLS);
	out_text(stdout, code->label);
	printf("\n");
}

static bool
has_language(struct db *db, const char *list, const char *lang, struct err *err)
{
	struct arena arena = {0};
	const char *langs = code_list_languages(db, list, &arena);
	size_t len = strlen(lang);
	bool found = false;

	for (const char *at = langs; !found && at && *at; at += *at == ' ') {
		found = strcspn(at, " ") == len && strncmp(at, lang, len) == 0;
		at += strcspn(at, " ");
	}
	if (!found)
		err_set(err, ERR_USAGE, _("the list %s has no labels in “%s”, only in: %s"), list,
		    lang, langs ? langs : "");
	arena_free(&arena);
	return found;
}

bool
codes_search(struct app *app, int argc, const char *argv[], struct err *err)
{
	bool as_json = false;
	const char *lang = NULL, *limit_text = "20";
	const struct option_spec options[] = {{.name = "--json", .flag = &as_json},
	    {.name = "--lang", .value = &lang}, {.name = "--limit", .value = &limit_text}, {0}};
	struct arena arena = {0};
	struct code_list found;
	long limit;
	int left;
	bool ok = false;

	if (!args_parse(argc, argv, options, &left, err)
	    || !args_number(limit_text, "--limit", 1, 1000, &limit, err))
		return false;
	if (left < 1 || left > 2)
		return err_set(err, ERR_USAGE, _("code search needs LIST TEXT"));
	if (!run_open(app, err))
		goto out;
	if (!code_list_version(app->desk->db, argv[1], &arena)) {
		err_set(err, ERR_DATA, _("there is no code list “%s”; those there are: %s"),
		    argv[1], code_list_names(app->desk->db, &arena));
		goto out;
	}
	if (lang && !has_language(app->desk->db, argv[1], lang, err))
		goto out;
	if (!code_search(app->desk->db, argv[1], left == 2 ? argv[2] : "",
		lang ? lang : app->desk->lang, (size_t)limit, &arena, &found, err))
		goto out;
	for (size_t i = 0; i < found.len; i++)
		print_code(&found.items[i], as_json);
	ok = true;
out:
	arena_free(&arena);
	return ok;
}
