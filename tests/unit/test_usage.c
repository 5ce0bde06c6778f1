/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A command line that is wrong is found to be wrong whatever the case file is like. */
#include "unit.h"

#include "base/buf.h"
#include "cmd/run.h"

#include <locale.h>

enum { WORDS_MAX = 16 };

/* The words of a line that a command gets, with a case file that is not there. */
static struct err
run_line(const char *line)
{
	struct start start = {.path = "/nonexistent/office.valise", .lang = "en"};
	struct err err = {0};
	char *argv[WORDS_MAX + 1];
	int argc = 0;
	char *copy = arena_dup(&start.arena, line), *rest = NULL;

	start.how.clock = clock_system();
	for (char *word = strtok_r(copy, " ", &rest); word; word = strtok_r(NULL, " ", &rest)) {
		assert_true(argc < WORDS_MAX);
		argv[argc++] = word;
	}
	argv[argc] = NULL;
	assert_false(run_command(&start, argc, argv, &err));
	arena_free(&start.arena);
	return err;
}

static void
assert_usage(const char *fmt, const char *name)
{
	struct buf line = {0};
	struct err err;

	buf_printf(&line, "%s%s", name, fmt);
	err = run_line(buf_str(&line));
	if (err.code != ERR_USAGE)
		fail_msg("%s: %s: %s", buf_str(&line), err_word(err.code), err.text);
	buf_free(&line);
}

static void
an_option_that_is_not_there_is_found_first(void **state)
{
	(void)state;
	for (const struct cmd *cmd = commands; cmd->name; cmd++)
		if (cmd->scope & SCOPE_SHELL)
			assert_usage(" --no-such-option", cmd->name);
}

/* A command whose arguments go on without end says so with "...". */
static void
an_argument_too_many_is_found_first(void **state)
{
	(void)state;
	for (const struct cmd *cmd = commands; cmd->name; cmd++)
		if (cmd->scope & SCOPE_SHELL && !strstr(cmd->args, "..."))
			assert_usage(" a=b 1 1 1 1 1 1 1", cmd->name);
}

static void
an_argument_missing_is_found_first(void **state)
{
	(void)state;
	for (const struct cmd *cmd = commands; cmd->name; cmd++)
		if (cmd->scope & SCOPE_SHELL && cmd->args[0] && cmd->args[0] != '[')
			assert_usage("", cmd->name);
}

static void
what_an_argument_looks_like_is_found_first(void **state)
{
	static const char *const wrong[] = {"list --limit none", "list --limit", "list word",
	    "log --limit 0", "undo last", "case new word", "case again 1 word",
	    "record add 1 person word", "record add 1 evidence title=a title=b",
	    "record add 1 evidence_link --of one valid=yes", "record set 1 person - word",
	    "record set 1 evidence one title=a", "record delete 1 evidence one",
	    "file save 1 evidence one file out", "record list 1 evidence_link --of one",
	    "export --all 1", "code search isco08 mason --limit many"};

	(void)state;
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		assert_usage("", wrong[i]);
}

/* Or the tests above could not fail. */
static void
a_line_that_is_right_comes_as_far_as_the_file(void **state)
{
	(void)state;
	assert_int_equal(run_line("list --limit 3 --json").code, ERR_IO);
	assert_int_equal(run_line("show 1").code, ERR_IO);
	assert_int_equal(run_line("doctor").code, ERR_IO);
	assert_int_equal(run_line("undo").code, ERR_IO);
	assert_int_equal(run_line("record set 1 evidence 12 title=a").code, ERR_IO);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(an_option_that_is_not_there_is_found_first),
	    cmocka_unit_test(an_argument_too_many_is_found_first),
	    cmocka_unit_test(an_argument_missing_is_found_first),
	    cmocka_unit_test(what_an_argument_looks_like_is_found_first),
	    cmocka_unit_test(a_line_that_is_right_comes_as_far_as_the_file),
	};

	setlocale(LC_ALL, "C.UTF-8");
	return cmocka_run_group_tests(tests, NULL, NULL);
}
