/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A closer look at a form than loading takes: its words and the room for them, the name of the
 * file, the table, forms and lists that it names, and what no answers can bring about.
 */
#include "form/check_part.h"

#include "base/i18n.h"

#include <string.h>

void
check_warn(struct checker *checker, int line, int col, const char *text)
{
	struct yaml_node at = {.line = line ? line : 1, .col = col ? col : 1};

	yaml_warning(checker->problems, checker->form->file, &at, "%s", text);
}

void
check_fail(struct checker *checker, int line, int col, const char *text)
{
	struct yaml_node at = {.line = line ? line : 1, .col = col ? col : 1};

	yaml_problem(checker->problems, checker->form->file, &at, "%s", text);
}

static void
check_name(struct checker *checker)
{
	const char *slash = strrchr(checker->form->file, '/');
	const char *name = slash ? slash + 1 : checker->form->file;
	const char *wanted = arena_printf(checker->problems->arena, "%s.yaml", checker->form->id);

	if (strcmp(name, wanted) != 0)
		check_warn(checker, 1, 1,
		    arena_printf(checker->problems->arena,
			_("the file of the form \"%s\" must be named %s to be found by the "
			  "program"),
			checker->form->id, wanted));
}

static void
check_all(struct checker *checker)
{
	check_name(checker);
	check_words(checker);
	check_table(checker);
	check_reach(checker);
	check_never(checker);
}

bool
form_check(
    const char *path, const char *const langs[], struct book *book, struct yaml_problems *problems)
{
	struct rule_engine *engine = rule_engine_new();
	size_t errors = problems->errors, first = problems->len;
	struct checker checker = {
	    .langs = langs, .book = book, .engine = engine, .problems = problems};

	/* Problems name the form's file and words: it lives as long as they do. */
	checker.form = form_load(path, engine, problems->arena, problems);
	if (checker.form)
		checker.root = yaml_read_file(path, problems->arena, problems);
	if (checker.root) {
		checker.lists = book ? list_files_new(book) : NULL;
		check_all(&checker);
		list_files_free(checker.lists);
		yaml_sort_problems(problems, first);
	}
	rule_engine_free(engine);
	return problems->errors == errors;
}
